"""How many sources tell an event as its record does."""

import pytest

from timeline.evidence.record import told_by
from timeline.records.model import Citation


def cited(source: str, supports: tuple[str, ...] = (), **said: dict[str, str]) -> Citation:
    return Citation.model_validate({"source": source, "quote": "Heron landed", "supports": supports, **said})


LANDED = cited("report", ("date", "status"))
CASES: dict[str, tuple[tuple[Citation, ...], int]] = {
    "one that tells it": ((LANDED,), 1),
    "another that tells it, and gives no day": ((LANDED, cited("letter", ("status",))), 2),
    "one source in two passages": ((LANDED, cited("report", ("status",))), 1),
    "one that names the people alone": ((LANDED, cited("letter", ("date", "participants"))), 1),
    "one for which it lay ahead": ((LANDED, cited("letter", ("date",), formerly={"status": "planned"})), 1),
    "one that has another day": ((LANDED, cited("letter", ("status",), disputes={"date": "2025-03-04"})), 1),
    "one that has another day elsewhere": (
        (LANDED, cited("letter", ("status",)), cited("letter", (), disputes={"date": "2025-03-04"})),
        1,
    ),
    "one that contradicts itself on how far it has come": (
        (LANDED, cited("letter", ("status",)), cited("letter", (), disputes={"status": "proposed"})),
        1,
    ),
    "one that differs on a detail alone": ((LANDED, cited("letter", ("status",), disputes={"mass": "9 kg"})), 2),
    "nobody": ((), 0),
}


@pytest.mark.parametrize(("citations", "expected"), CASES.values(), ids=CASES)
def test_who_tells_it_so(citations: tuple[Citation, ...], expected: int) -> None:
    assert told_by(citations) == expected
