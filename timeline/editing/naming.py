"""Which ids a file of records names, and where: what is completed, followed, and renamed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from timeline.editing.outline import Outline
from timeline.editing.scalars import Scalar
from timeline.editing.shapes import EVENTS, LISTS, STORY, sort_of
from timeline.records.package import REVIEWS
from timeline.records.values import Path


@dataclass(frozen=True, slots=True)
class Name:
    """An id as it is written from `start` to before `end`, and the list that has it; `defines` where it is its entry.

    An event is defined by the name of its file, so that no id of one in a file does.
    """

    vocabulary: str
    id: str
    start: int
    end: int
    defines: bool = False


_OTHERWISE = r"citations/\d+/(disputes|formerly)"

_VALUES: Mapping[str, Mapping[str, str]] = {
    EVENTS: {
        rf"kind|{_OTHERWISE}/kind": "kinds",
        rf"place(/\d+)?|{_OTHERWISE}/place(/\d+)?": "places",
        rf"participants/\d+(/who)?|{_OTHERWISE}/participants(/\d+)?|citations/\d+/means/.+?(/\d+)?": "actors",
        "part": "parts",
        r"citations/\d+/source": "sources",
        r"citations/\d+/dated_from|related/\w+(/\d+)?|withdrawn/merged_into": EVENTS,
    },
    "sources": {r"[^/]+/via(/\d+)?": "sources"},
    "actors": {"[^/]+/of": "actors"},
    "places": {"[^/]+/within": "places"},
    "disagreements": {r"[^/]+/between/\d+/source": "sources"},
    STORY: {r"lead/\d+/events/\d+": EVENTS},
}
"""For each sort of file, the values that are ids, by their paths, and the list that has them."""

_FIELDS = r"citations/\d+/supports(/\d+)?"
_FIELD_KEYS = rf"details/[^/]+|resolutions/[^/]+|{_OTHERWISE}/[^/]+"
_SIDES = r"[^/]+/between/\d+(/of)?"


def vocabulary(sort: str, path: Path) -> str | None:
    """Return the list that has the ids that are written at a path; None where none is.

    >>> vocabulary("events", ("participants", 0, "who")), vocabulary("events", ("title",))
    ('actors', None)
    """
    way = "/".join(map(str, path))
    return next((name for form, name in _VALUES.get(sort, {}).items() if re.fullmatch(form, way)), None)


def names_field(sort: str, path: Path, *, is_key: bool = False) -> bool:
    """Whether a field of the record is named at a path."""
    return sort == EVENTS and bool(re.fullmatch(_FIELD_KEYS if is_key else _FIELDS, "/".join(map(str, path))))


def is_side(sort: str, path: Path) -> bool:
    """Whether a field of an event is named at a path, as `event.field`."""
    return sort == "disagreements" and bool(re.fullmatch(_SIDES, "/".join(map(str, path))))


def names(file: str, there: Outline | str) -> Iterator[Name]:
    """Yield every id that a file names, in order; of reviews, which are no YAML, from their text."""
    sort = sort_of(file)
    if isinstance(there, str):
        if file == REVIEWS:
            yield from _reviewed(there)
    elif sort is not None:
        details = frozenset(there.below("details")) if sort == EVENTS else frozenset()
        for scalar in there.scalars:
            yield from _names(sort, scalar, details)


def _names(sort: str, scalar: Scalar, details: frozenset[str]) -> Iterator[Name]:
    start = scalar.start + (scalar.style in ("'", '"'))
    id, path = scalar.text, scalar.path
    if scalar.is_key:
        if sort in LISTS and len(path) == 1:
            yield Name(sort, id, start, start + len(id), defines=True)
        elif names_field(sort, path, is_key=True) and id in details:
            yield Name("fields", id, start, start + len(id))
    elif named := vocabulary(sort, path):
        yield Name(named, id, start, start + len(id))
    elif names_field(sort, path) and id in details:
        yield Name("fields", id, start, start + len(id))
    elif is_side(sort, path) and "." in id:
        event, _, field = id.partition(".")
        yield Name(EVENTS, event, start, start + len(event))
        yield Name("fields", field, start + len(event) + 1, start + len(id))


_OF_STORY = {"part": "parts", "disagreement": "disagreements"}


def _reviewed(text: str) -> Iterator[Name]:
    for row in re.finditer(r"(?m)^(?:(part|disagreement):)?([a-z][a-z0-9-]*),", text):
        if row[2] != "event":
            yield Name(_OF_STORY.get(row[1], EVENTS), row[2], *row.span(2))
