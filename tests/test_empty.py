"""An empty vocabulary is a vocabulary: a package that needs none of its entries is exported without it."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import icalendar
import pytest

from tests.conftest import Run
from tests.packages import (
    ACTORS,
    KINDS,
    LANDING,
    LETTER,
    PICTURES,
    PLACES,
    REPORT,
    SOURCES,
    Edit,
    diagnostics,
    edited,
    errors,
    exported,
    laid,
    lines,
    package,
    without,
)
from timeline.received import verification
from timeline.records.package import RELEASE, Files

VOCABULARIES = {"actors": ACTORS, "places": PLACES, "kinds": KINDS, "sources": SOURCES}

EMPTY = {
    "a list of nothing": "{}\n",
    "comments only": "# None so far.\n",
    "no byte": "",
    "a document without content": "---\n...\n",
    "a byte order mark": "\ufeff",
}

UNNAMED: dict[str, list[Edit]] = {
    "actors": [
        (LANDING, "participants:\n  - who: northern-survey\n    role: owner\n", ""),
        (LANDING, "[status, place, participants]", "[status, place]"),
        (PICTURES, "participants: [ada-moreau]\n", ""),
        (PICTURES, "place, participants]", "place]"),
    ],
    "places": [
        (LANDING, "place: lake-aldous\n", ""),
        (LANDING, "[date, status, place]", "[date, status]"),
        (LANDING, "[status, place", "[status"),
        (PICTURES, "place: port-vale\n", ""),
        (PICTURES, "[date, status, place", "[date, status"),
    ],
}
"""What to edit so that no event names an entry of a vocabulary."""

SUBSETS = [
    *((True, names) for size in (1, 2) for names in combinations(("actors", "places"), size)),
    *((False, names) for size in range(5) for names in combinations(VOCABULARIES, size)),
]


def needing_none(names: tuple[str, ...], *, events: bool) -> dict[str, bytes]:
    """Return the tiny package without the vocabularies of these names, and without what would need them."""
    files = edited(*(edit for name in names if events for edit in UNNAMED[name]))
    files = files if events else without(files, LANDING, PICTURES)
    files = without(files, REPORT, LETTER) if "sources" in names else files
    return without(files, *(VOCABULARIES[name] for name in names))


def released(files: Files) -> dict[str, bytes]:
    """Return the files of a release by their names in it."""
    return {path.removeprefix(f"{RELEASE}/"): raw for path, raw in files.items() if path.startswith(RELEASE)}


@pytest.mark.parametrize(
    ("events", "names"),
    SUBSETS,
    ids=[f"{'events' if events else 'no events'}, no {' or '.join(names) or 'lack'}" for events, names in SUBSETS],
)
def test_what_nothing_needs_may_be_missing(*, events: bool, names: tuple[str, ...]) -> None:
    files = needing_none(names, events=events)
    release = released(exported(files))
    verified, found = verification.verify(release)
    assert found == []
    assert (verified.events, verified.tables) == (2 if events else 0, 14)
    assert icalendar.Calendar.from_ical(release["timeline.ics"].decode())["PRODID"]
    assert len(json.loads(release["timelinejs.json"])["events"]) == verified.events
    for sentence, content in EMPTY.items():
        emptied = files | {VOCABULARIES[name]: content.encode() for name in names}
        assert released(exported(emptied)) == release, sentence


def test_a_package_without_actors_is_exported_by_the_command(tmp_path: Path, run: Run) -> None:
    root = laid(tmp_path, needing_none(("actors",), events=True))
    assert run("validate", root)[0] == 0
    status, out, complaint = run("export", root)
    assert (status, complaint) == (0, "")
    assert out.endswith(f" in {root / RELEASE}\n")
    schema = json.loads((root / "data/schemas/event.schema.json").read_text("utf-8"))
    assert schema["properties"]["participants"]["type"] == "array"


def test_the_other_commands_do_without_any_vocabulary(tmp_path: Path, run: Run) -> None:
    root = laid(tmp_path, needing_none(tuple(VOCABULARIES), events=False))
    assert run("validate", root)[0] == 0
    assert run("coverage", root) == (0, "", "")
    assert run("cite", "the probe", root)[0] == 1
    assert run("new", "first-event", root)[0] == 0


NEEDED: dict[str, tuple[str, str]] = {
    "actors": ("unknown-actor", "'northern-survey', 'ada-moreau'"),
    "places": ("unknown-place", "'lake-aldous', 'port-vale'"),
    "kinds": ("unknown-kind", "'landing', 'talk'"),
    "sources": ("unknown-source", "'report', 'letter'"),
}


@pytest.mark.parametrize("name", NEEDED)
@pytest.mark.parametrize("content", [None, *EMPTY.values()], ids=["no file", *EMPTY])
def test_what_something_needs_is_asked_for_once(name: str, content: str | None) -> None:
    code, ids = NEEDED[name]
    path = VOCABULARIES[name]
    assert lines(errors(package({path: content}))) == [f"{path}:1:1 {code}"]
    lacking = f"there is no {path}, which lists" if content is None else f"{path} lists nothing, and records name"
    assert diagnostics(package({path: content}))[0].message == f"{lacking} {ids}"
