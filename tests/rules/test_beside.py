"""A record that is being written is judged, beside its package, as it would be if it lay there."""

import pytest

from tests.packages import LANDING, PICTURES, edited, package
from timeline import rules
from timeline.diagnostics import Diagnostic
from timeline.evidence import examine
from timeline.reading import load
from timeline.reading.loader import read_event
from timeline.records.package import Files, event_at
from timeline.rules import RULES
from timeline.rules.beside import Beside
from timeline.rules.rulebook import NeighboursRule, RecordRule

OF_RECORDS = {rule.code for rule in RULES if isinstance(rule, RecordRule | NeighboursRule)}

EDITS = {
    "as it is": (LANDING, "status: occurred", "status: occurred"),
    "a quote that is not there": (LANDING, "It carried 12", "It carried 21"),
    "another date": (LANDING, "date: 2025-03-03", "date: 2025-03-04"),
    "a number of its own": (PICTURES, "title: ", "title: Seven of "),
    "a relation to what is not there": (PICTURES, "follows: [landing]", "follows: [ladning]"),
    "a draft": (PICTURES, "title: ", "draft: true\ntitle: Seven of "),
    "an event that is withdrawn": (PICTURES, "title: ", "withdrawn: {reason: error}\ntitle: "),
}


@pytest.mark.parametrize(("path", "old", "new"), EDITS.values(), ids=EDITS)
def test_it_is_judged_as_if_it_lay_there(path: str, old: str, new: str) -> None:
    files = edited((path, old, new))
    whole, _ = load(files)
    assert whole is not None
    expected = [one for one in rules.check(whole) if one.location.file == path and one.code in OF_RECORDS]
    assert found_beside(package(), path, files[path]) == expected


def test_a_record_that_is_new_or_was_in_no_shape_is_judged_likewise() -> None:
    without = {path: raw for path, raw in package().items() if path != PICTURES}
    broken = edited((PICTURES, "status: ", "satus: "))
    there = package()[PICTURES]
    assert found_beside(without, PICTURES, there) == found_beside(broken, PICTURES, there) == []


def found_beside(files: Files, path: str, raw: bytes) -> list[Diagnostic]:
    """Return what is found in a record, given the package that it is to lie in."""
    assert event_at(path)
    read, _ = load(files)
    assert read is not None
    one = read_event(path, raw, read.descriptor.get("calendar"))
    assert one.event is not None
    return Beside(examine(read)).check(one.event, draft=one.draft)
