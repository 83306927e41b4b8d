"""One fault, one finding: whatever a curator breaks in the real package is answered once, at its place."""

from pathlib import Path

import pytest

from tests.packages import Edit, frozen, lines
from timeline import disk, rules
from timeline.reading import loader

ROOT = Path(__file__).parents[2]
FILES, _ = disk.read(ROOT)
CALL = "data/events/trump-putin-call-october.yaml"
S001 = "seeds/001_b4108014543592c1.txt"

FAULTS: dict[str, tuple[Edit, str]] = {
    "a word of a quote": (
        (CALL, "the two-and-a-half-hour call", "the two-hour call"),
        f"{CALL}:23:12 quote-not-found",
    ),
    "a word of a seed": ((S001, "inglorious", "glorious"), "data/sources.yaml:30:11 source-changed"),
    "a date": (
        ("data/events/trump-putin-call-march.yaml", "date: 2025-03", "date: 2025-04"),
        "data/events/trump-putin-call-march.yaml:18:16 date-phrase-disagrees",
    ),
    "the date that others lean on": (
        (CALL, "date: 2025-10-16", "date: 2025-10-15"),
        f"{CALL}:3:7 date-phrase-disagrees",
    ),
    "an actor's id where it is used": ((CALL, "[donald-trump, v", "[donald-trmp, v"), f"{CALL}:9:16 unknown-actor"),
    "an actor's id where it is listed": (
        ("data/actors.yaml", "marco-rubio:", "marco-rubbio:"),
        "data/events/adviser-talks.yaml:10:11 unknown-actor",
    ),
    "the day of a source": (
        ("data/sources.yaml", "published: ", "published: 2025-13-01 #"),
        "data/sources.yaml:9:25 cut-by-comment",
    ),
    "the hash of a source": (("data/sources.yaml", "sha256: ", "sha256: 0"), "data/sources.yaml:5:11 bad-value"),
    "the list of actors": (
        ("data/actors.yaml", "name: Viktor", "name: [Viktor"),
        "data/actors.yaml:54:7 yaml-syntax",
    ),
    "a kind's id where it is listed": (
        ("data/kinds.yaml", "\nstatement:", "\nstatment:"),
        "data/events/cbs-interview.yaml:4:7 unknown-kind",
    ),
    "a status": ((CALL, "status: occurred", "status: occured"), f"{CALL}:5:9 bad-value"),
    "a key": ((CALL, "summary: >-", "sumary: >-"), f"{CALL}:10:1 unknown-key"),
    "a quotation mark": ((CALL, "title: Trump", 'title: "Trump'), f"{CALL}:7:9 yaml-syntax"),
}


@pytest.mark.parametrize(("edit", "expected"), FAULTS.values(), ids=FAULTS)
def test_one_fault_gives_one_finding(edit: Edit, expected: str) -> None:
    path, old, new = edit
    text = FILES[path].decode()
    assert old in text
    package, found = loader.load({**FILES, path: text.replace(old, new, 1).encode()})
    assert package is not None
    found += rules.check(package)
    assert lines(found) == [expected]


def test_a_seed_that_is_gone_gives_one_finding() -> None:
    package, found = loader.load({path: raw for path, raw in FILES.items() if path != S001})
    assert package is not None
    assert lines([*found, *rules.check(package)]) == ["data/sources.yaml:28:9 source-missing"]


def test_a_list_that_is_gone_gives_one_finding() -> None:
    package, found = loader.load({path: raw for path, raw in FILES.items() if path != "data/places.yaml"})
    assert package is not None
    assert lines([*found, *rules.check(package)]) == ["data/places.yaml:1:1 unknown-place"]


def test_a_renamed_record_gives_one_finding() -> None:
    ready, renamed = "data/events/orban-we-are-ready.yaml", "data/events/orban-is-ready.yaml"
    kept = frozen(FILES, "9.0.0", "2030-01-01T00:00:00Z")
    files = {renamed if path == ready else path: raw for path, raw in kept.items()}
    package, found = loader.load(files)
    assert package is not None
    (only,) = [*found, *rules.check(package)]
    assert only.code == "vanished-event"
    assert "or was it renamed to 'orban-is-ready'?" in only.message
