"""The story with its records in folders by year: the same release, and the same findings."""

import re
from pathlib import Path

from tests.packages import diagnostics
from tests.test_folders import of_flat
from timeline import disk
from timeline.reading import load
from timeline.records.package import EVENTS, Files, event_at
from timeline.release import release

FILES, _ = disk.read(Path(__file__).parents[2])


def by_year(files: Files) -> Files:
    """Return the package with each record in the folder of its year."""
    years = {path: re.search(rb"^date: \W*(\d{4})", raw, re.MULTILINE) for path, raw in files.items() if event_at(path)}
    moved = {path: path.replace(EVENTS, f"{EVENTS}/{year[1].decode()}") for path, year in years.items() if year}
    return {moved.get(path, path): raw for path, raw in files.items()}


def test_its_release_is_the_same_byte_for_byte() -> None:
    (before, _), (after, _) = load(FILES), load(by_year(FILES))
    assert before is not None
    assert after is not None
    assert len({path.rpartition("/")[0] for path in after.paths.values()}) > 5
    assert release(after) == release(before)


def test_the_same_is_found_in_it() -> None:
    moved = by_year(FILES)
    assert of_flat(diagnostics(moved), moved) == of_flat(diagnostics(FILES), FILES)
