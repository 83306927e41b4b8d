"""What the distribution hands on: the licences of all that is in it, and nothing of the texts of the story."""

import tomllib
from pathlib import Path

from flit_core.sdist import SdistBuilder  # type: ignore[import-untyped]

ROOT = Path(__file__).parents[2]
HALF = 50
"""Half of how many characters in a row of a source's text are more than a phrase."""


def _handed_on() -> list[Path]:
    """Return the files of the sdist."""
    sdist = SdistBuilder.from_ini_path(ROOT / "pyproject.toml")
    return [ROOT / path for path in sdist.apply_includes_excludes(sdist.select_files())]


def _text(path: Path) -> str:
    return " ".join(path.read_text("utf-8", errors="replace").split())


def _hands_on(text: str, seeds: str, halves: set[str]) -> bool:
    """Whether a text has more than a phrase of the seeds: one of these halves, and as many characters around it."""
    ends = (start + HALF for start in range(0, len(text), HALF) if text[start : start + HALF] in halves)
    return any(
        len(row := text[at - HALF : at + HALF]) == 2 * HALF and row in seeds
        for end in ends
        for at in range(max(HALF, end - HALF), end + 1)
    )


def test_no_text_of_the_story_is_handed_on() -> None:
    seeds = "\n".join(map(_text, (ROOT / "seeds").iterdir()))
    halves = {seeds[start : start + HALF] for start in range(len(seeds) - HALF)}
    files = _handed_on()
    assert ROOT / "tests/falsehoods/run.py" in files
    assert [str(one.relative_to(ROOT)) for one in files if _hands_on(_text(one), seeds, halves)] == []
    assert _hands_on(f"{'x' * 77}{seeds[200:300]}", seeds, halves), "wherever it stands"


def test_the_licences_of_all_that_is_handed_on_are_named() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["license"] == "MIT AND CC-BY-4.0"
    assert project["license-files"] == ["LICENSE", "LICENSES.md"]
    assert ROOT / "timeline/evidence/cities.tsv.gz" in _handed_on()
    assert "`timeline/evidence/cities.tsv.gz`" in (ROOT / "LICENSES.md").read_text("utf-8")
