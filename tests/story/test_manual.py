"""The manual keeps its word: every page is walked as it is written, and every link leads somewhere."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from tests.conftest import Run
from tests.documents import blocks, walk
from tests.packages import laid
from tests.story.manual import faults, pages
from timeline.commands import cli
from timeline.records.disagreements import Disagreement
from timeline.records.model import Event
from timeline.records.proofs import MEANINGS
from timeline.records.vocabularies import Source

ROOT: Final = Path(__file__).parents[2]
DOCS: Final = ROOT / "docs"

ELSEWHERE: Final = {
    "curation.md": "tests/story/test_manual.py",  # docs/curation.md, below
    "editor.md": "tests/story/test_editor.py",
    "library.md": "tests/test_library.py",
    "rules": "tests/rule_pages.py",
    "scaling.md": "tests/commands/test_cluster.py",  # the last command; those of Dask are its own
    "tool.md": "tests/commands/test_tool_page.py",
    "using.md": "tests/story/test_using.py",
}
"""Pages whose blocks are tried by a test of their own."""

PAGES: Final = {path.relative_to(DOCS).as_posix(): path.read_text("utf-8") for path in sorted(DOCS.rglob("*.md"))}
WALKED: Final = {name: page for name, page in PAGES.items() if name.partition("/")[0] not in ELSEWHERE}
MADE: Final = {path: raw.decode() for path, raw in pages().items() if path.startswith("reference/")}


@pytest.mark.parametrize("name", [name for name, page in WALKED.items() if blocks(page)])
def test_a_page_is_as_it_is_written(name: str, tmp_path: Path, run: Run) -> None:
    walk(WALKED[name], tmp_path, run)


def test_no_block_of_a_page_is_overlooked() -> None:
    for name, page in WALKED.items():
        fences = re.findall(r"^\s*(?:`{3,}|~{3,})", page, re.MULTILINE)
        assert len(fences) == 2 * len(blocks(page)), name


def test_whoever_tries_the_other_pages_names_them() -> None:
    for name, test in ELSEWHERE.items():
        assert f"docs/{name}" in (ROOT / test).read_text("utf-8"), name


def test_the_keys_that_the_policy_shows_are_those_of_records() -> None:
    between, source = (yaml.safe_load(block.text).values() for block in blocks(PAGES["curation.md"]))
    assert all(entry.keys() <= Disagreement.model_fields.keys() for entry in between)
    assert all(entry.keys() <= Source.model_fields.keys() for entry in source)


def test_what_proof_means_is_what_the_release_says() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.*) \|$", PAGES["proof.md"], re.MULTILINE)
    assert dict(rows) == MEANINGS


WRITTEN: Final = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")]


@pytest.mark.parametrize(
    "path", [*WRITTEN, *(DOCS / name for name in WALKED | dict.fromkeys(ELSEWHERE) if name != "rules")]
)
def test_its_links_lead_somewhere_on_github(path: Path) -> None:
    for link in re.findall(
        r"\]\(([^)\s]+)\)", re.sub(r"```.*?```|`[^`\n]*`", "", path.read_text("utf-8"), flags=re.DOTALL)
    ):
        if not re.match(r"[a-z]+:", link):
            way, _, place = link.partition("#")
            target = path.parent / way if way else path
            assert target.exists(), link
            assert not place or place in _places(target), link


def _places(path: Path) -> set[str]:
    """Return the places of a page that GitHub gives names, by its headings."""
    heads = re.findall(r"^#+ (.*)", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def test_every_page_stands_in_the_contents_once() -> None:
    contents = tomllib.loads((ROOT / "zensical.toml").read_text("utf-8"))["project"]["nav"]
    listed = sorted(_listed(contents))
    assert listed == sorted({*WALKED, *ELSEWHERE, *MADE} - {"rules"} | {"rules/README.md"})


def _listed(contents: Any) -> Iterator[str]:  # noqa: ANN401 -- as the settings nest it
    for one in contents.values() if isinstance(contents, dict) else contents:
        if isinstance(one, str):
            yield one
        else:
            yield from _listed(one)


def test_every_key_of_an_event_and_every_command_is_looked_up() -> None:
    record = MADE["reference/record.md"]
    assert [key for key in Event.model_fields if f"`{key}`" not in record] == ["id"]  # its file's name
    heads = re.findall(r"^## timeline (.*)", MADE["reference/commands.md"], re.MULTILINE)
    assert heads == [command.name for command in cli.app.registered_commands]
    assert "**`id`** | string | Fixed at birth" in MADE["reference/tables.md"]


FAULTS: Final = {
    "a link to a page that is not there": ('<a href="b.html">', ["a.html leads to b.html, which is not there"]),
    "a link to a place that a page has not": (
        '<h1 id="top"><a href="#end">',
        ["a.html leads to #end, a place that the page has not"],
    ),
    "a link to a place that it has": ('<h1 id="top"><a href="a.html#top">', []),
    "a link to another host, which is followed only by who wants to": ('<a href="https://example.org/">', []),
    "a script of another host": (
        '<script src="https://example.org/a.js"></script>',
        ["a.html fetches https://example.org/a.js"],
    ),
    "a font of another host, whatever the scheme": (
        '<link rel="stylesheet" href="//example.org/a.css">',
        ["a.html fetches //example.org/a.css"],
    ),
    "an address of its own that is not fetched": ('<link rel="canonical" href="https://example.org/a.html">', []),
    "a picture that is not there": ('<img src="a.png">', ["a.html leads to a.png, which is not there"]),
}


@pytest.mark.parametrize(("html", "expected"), FAULTS.values(), ids=FAULTS)
def test_a_built_page_is_held_to(html: str, expected: list[str], tmp_path: Path) -> None:
    assert list(faults(laid(tmp_path, {"a.html": html.encode()}))) == expected


def test_a_style_of_another_host_is_found(tmp_path: Path) -> None:
    css = b"@import 'https://example.org/a.css'; b { background: url(//example.org/b.png) }"
    assert len(list(faults(laid(tmp_path, {"a.css": css})))) == 2
