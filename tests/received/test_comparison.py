"""Two releases side by side: what is said of each kind of difference."""

from __future__ import annotations

import builtins
import collections.abc
import copy
import json
import re
import types
import typing
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from functools import reduce
from itertools import count
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from tests.packages import (
    ACTORS,
    DESCRIPTOR,
    KINDS,
    LANDING,
    PICTURES,
    PLACES,
    SOURCES,
    Edit,
    edited,
    frozen,
    made,
    package,
    read_story,
)
from tests.rules.test_story import PARTS, WHOLE
from tests.steps import steps
from timeline.dates import Date, Day, parse
from timeline.received import document as published
from timeline.received.comparison import COUNTED, WIDTH, Difference, compare, text
from timeline.received.document import NotADocument
from timeline.records.document import Document
from timeline.records.package import RELEASE, STORY, Files
from timeline.release.document import document_bytes

Way = tuple[str | int, ...]


def document(files: Files) -> Document:
    """Return the document of the release that files make."""
    return published.read(made(files)[f"{RELEASE}/timeline.json"])


TINY = document(package())
TALE = document(WHOLE)
LATER: Edit = (
    DESCRIPTOR,
    '"version": "1.0.0",\n  "created": "2025-05-01',
    '"version": "1.1.0",\n  "created": "2025-06-01',
)
GONE: Edit = (PICTURES, "tags: [heron]\n", "withdrawn: {reason: duplicate, merged_into: landing}\n")

CHANGES: dict[str, tuple[list[Edit], str]] = {
    "a date, in words": (
        [(PICTURES, "date: 2025-04\n", "date: 2025-05\n")],
        "events changed\n  pictures: Moreau shows the first pictures\n"
        "    date: April 2025 (2025-04) → May 2025 (2025-05)\n",
    ),
    "a status": ([(PICTURES, "status: planned", "status: proposed")], "    status: planned → proposed\n"),
    "people by name, with their role": (
        [(LANDING, "role: owner", "role: builder")],
        "    participants: Northern Survey (owner) → Northern Survey (builder)\n",
    ),
    "a person more": (
        [(PICTURES, "participants: [ada-moreau]", "participants: [ada-moreau, northern-survey]")],
        "    participants\n      + Northern Survey\n",
    ),
    "a kind by its new label": ([(KINDS, "label: Talk", "label: Lecture")], "    kind: Talk → Lecture\n"),
    "a kind by its label": ([(PICTURES, "kind: talk", "kind: landing")], "    kind: Talk → Landing\n"),
    "a detail that is new": (
        [(PICTURES, "tags: [heron]", "tags: [heron]\ndetails: {subject: pictures}")],
        "    details, subject\n      + pictures\n",
    ),
    "a citation less": (
        [(LANDING, "  - source: report\n    quote: It carried 12 instruments\n    supports: [instruments]\n", "")],
        "    citations\n      − report “It carried 12 instruments”: supports instruments\n",
    ),
    "a stance of a citation": (
        [(LANDING, "disputes: {date: 2025-03-04}", "disputes: {date: 2025-03}")],
        "disputes date: 2025-03\n",
    ),
    "whom a phrase means": (
        [(PICTURES, "    supports: [date", "    means: {Moreau: [ada-moreau]}\n    supports: [date")],
        "'Moreau' means ada-moreau",
    ),
    "a reason": (
        [(LANDING, "  date: The report gives", "  date: That report gives")],
        "    resolution of date: The report gives",
    ),
    "a source": (
        [(SOURCES, "title: Dear editor", "title: The letter")],
        "sources changed\n  letter: The letter (label, title)\n",
    ),
    "an actor": (
        [(ACTORS, "names: [Moreau]", "names: [Moreau, Ada]")],
        "actors changed\n  ada-moreau: Ada Moreau (names)\n",
    ),
    "a place that is new": (
        [(PLACES, "port-vale:\n", "sweden:\n  name: Sweden\n\nport-vale:\n")],
        "places added\n  sweden: Sweden\n",
    ),
    "the package's title": (
        [(DESCRIPTOR, "The landing of the Heron", "The Heron")],
        "package changed\n  heron: The Heron (title)\n",
    ),
}


@pytest.mark.parametrize(("edits", "expected"), CHANGES.values(), ids=CHANGES)
def test_says_what_changed(edits: list[Edit], expected: str) -> None:
    new = document(edited(*edits))
    differences = compare(TINY, new)
    assert expected in text(TINY, new, differences)


def test_a_release_and_itself_are_the_same() -> None:
    assert compare(TINY, TINY) == ()
    assert text(TINY, TINY, ()) == "heron 1.0.0 → heron 1.0.0\n\nevents: all the same; other entries that differ: 0\n"


def test_version_and_moment_are_no_difference() -> None:
    assert compare(TINY, document(edited(LATER))) == ()


def test_what_is_equal_is_not_looked_into() -> None:
    later = document(edited(LATER))
    assert later.events[0] != TINY.events[0], "their moments differ"
    assert 3 * steps(lambda: compare(TINY, later)) < steps(lambda: compare(TINY, renamed(TINY)))


def renamed(of: Document) -> Document:
    """Return a document whose events have other titles."""
    return replace(of, events=tuple(replace(one, title=f"{one.title}?") for one in of.events))


def states(old: Document, new: Document) -> list[tuple[str, str]]:
    return [(one.id, one.state) for one in compare(old, new) if one.sort == "events"]


def test_events_that_come_and_go() -> None:
    withdrawn = document(edited(LATER, GONE, files=frozen(package())))
    without = document(package({PICTURES: None}))
    assert states(without, TINY) == [("pictures", "added")]
    assert states(TINY, without) == [("pictures", "gone")]
    assert states(TINY, withdrawn) == [("pictures", "withdrawn")]
    assert states(withdrawn, TINY) == [("pictures", "restored")]
    assert states(withdrawn, without) == [("pictures", "gone")]
    assert compare(TINY, withdrawn)[0].title == "Moreau shows the first pictures (duplicate, merged into landing)"


def test_a_list_in_another_order() -> None:
    event = replace(TINY.events[0], citations=TINY.events[0].citations[::-1])
    new = replace(TINY, events=(event, *TINY.events[1:]))
    assert "\n    citations: in another order\n" in text(TINY, new, compare(TINY, new))


def test_a_source_that_is_gone() -> None:
    old = replace(TINY, sources=(*TINY.sources, replace(TINY.sources[0], id="x")))
    assert compare(old, TINY) == (Difference("sources", "x", "Heron landed", "gone"),)


def test_what_a_stranger_wrote_is_plain_and_fits() -> None:
    new = replace(TINY, events=(replace(TINY.events[0], title="\x1b[31m red " * 30), *TINY.events[1:]))
    shown = text(TINY, new, compare(TINY, new))
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= WIDTH


NUMBERS = count()


def filled(kind: Any) -> Any:  # noqa: ANN401 -- a type, and a value of it
    """Return a value of a type with something in every field."""
    if isinstance(kind, type) and is_dataclass(kind) and kind not in (Date, Day):
        hints = get_type_hints(kind)
        values = {one.name: filled(hints[one.name]) for one in fields(kind)}
        return kind(**{name: f"https://{one}" if name in ("homepage", "url") else one for name, one in values.items()})
    first, *_ = get_args(kind) or (None,)
    match get_origin(kind) or kind:
        case types.UnionType | typing.Union:
            return filled(first)
        case builtins.tuple:
            return (filled(first),)
        case collections.abc.Mapping:
            return {"a": filled(get_args(kind)[1])}
    return {str: f"a{next(NUMBERS)}", bool: True, int: 1, float: 1.5, Day: Day(2025, 1, 1), Date: parse("2025-01")}[
        kind
    ]


def changes(value: Any, path: Way = ()) -> Iterator[tuple[Way, object]]:  # noqa: ANN401 -- JSON is whatever it is
    """Yield every way to change one thing in a document: a single value for another, or one thing less."""
    if not isinstance(value, dict | list):
        yield path, other(value)
        return
    for key, one in value.items() if isinstance(value, dict) else enumerate(value):
        yield (*path, key), None
        yield from changes(one, (*path, key))


def other(value: str | float) -> str | float:
    """Return another value of the same form."""
    if not isinstance(value, str):
        return not value if isinstance(value, bool) else value + 1
    return value.replace("2025-", "2024-", 1) if re.fullmatch(r"\[?2025-[-.0-9]+\]?", value) else f"{value}x"


def with_change(document: Any, path: Way, value: object) -> Document:  # noqa: ANN401
    """Return the document in which another value, or None for nothing, stands at the end of a path."""
    changed = copy.deepcopy(document)
    *above, last = path
    holder = reduce(lambda inner, step: inner[step], above, changed)
    if value is None:
        del holder[last]
    else:
        holder[last] = value
    return published.read(json.dumps(changed).encode())


DOCUMENTS = {
    "that of a small package": made(package())[f"{RELEASE}/timeline.json"],
    "one in which every key has a value": document_bytes(filled(Document)),
}


@pytest.mark.parametrize("raw", DOCUMENTS.values(), ids=DOCUMENTS)
def test_whatever_differs_is_told(raw: bytes) -> None:
    before, document = published.read(raw), json.loads(raw)
    silent, tried = set(), 0
    for path, value in changes(document):
        with suppress(NotADocument):  # which says so too
            after = with_change(document, path, value)
            tried += after != before
            if after != before and not compare(before, after):
                silent.add(path[-1])
    assert silent == COUNTED
    assert tried > 150


def with_more(value: Any) -> Any:  # noqa: ANN401 -- JSON is whatever it is
    """Return a document with a key more wherever a record has keys of its own."""
    if isinstance(value, list):
        return [with_more(one) for one in value]
    if not isinstance(value, dict):
        return value
    return {key: one if key in MAPPINGS else with_more(one) for key, one in value.items()} | {"mood": {"of": 1}}


MAPPINGS = {"details", "disputes", "formerly", "means", "related", "words"}


def test_a_newer_release_is_read_without_what_nobody_knows_of_it() -> None:
    raw = DOCUMENTS["that of a small package"]
    assert published.read(json.dumps(with_more(json.loads(raw))).encode()) == published.read(raw)


def test_an_older_release_may_lack_what_may_be_missing() -> None:
    document = json.loads(DOCUMENTS["that of a small package"])
    for key in ("tags", "related", "status_history", "disputed", "details", "revision"):
        for event in document["events"]:
            del event[key]
    del document["kinds"], document["withdrawn"]
    read = published.read(json.dumps(document).encode())
    assert [(event.tags, event.related, event.revision) for event in read.events] == [((), {}, 0)] * 2
    assert (read.kinds, read.withdrawn) == ((), ())


BAD = {
    "no JSON": (b"{", "EOF while parsing"),
    "another JSON": (b"[]", "Input should be an object"),
    "a part of another type": (
        b'{"package": {"name": 1, "version": "1"}}',
        "package.name: Input should be a valid string",
    ),
    "no UTF-8": (b'{"package": "\xff"}', "Invalid JSON"),
    "nested without end": (b"[" * 100_000, "recursion limit exceeded"),
}


@pytest.mark.parametrize("sort", ["events", "sources", "actors", "places", "kinds", "parts"])
def test_an_id_that_is_there_twice_is_refused(sort: str) -> None:
    """Which of the two would be compared, nobody could tell."""
    raw = json.loads(document_bytes(TALE))
    raw[sort].insert(0, {**raw[sort][0], "title" if sort in ("events", "sources", "parts") else "note": "A lie."})
    with pytest.raises(NotADocument, match=f"^{sort}: '.*' is there twice"):
        published.read(json.dumps(raw).encode())


STORIES: dict[str, tuple[Files, list[tuple[str, str, str]]]] = {
    "a part by another title": (
        edited((PARTS, "title: What it saw", "title: What it had seen"), files=WHOLE),
        [("parts", "after", "What it had seen (title)")],
    ),
    "a sentence of the lead": (
        edited((STORY, "so the report has it", "the report has it"), files=WHOLE),
        [("lead", "1", f"{TALE.lead[0].text.replace('so the report', 'the report')} (text)")],
    ),
    "who read the lead": (
        read_story(WHOLE, "story:lead"),
        [("lead", "reviewed", "")],
    ),
    "who read a part": (read_story(WHOLE, "part:after"), [("parts", "after", "What it saw (reviewed)")]),
}


@pytest.mark.parametrize(("files", "expected"), STORIES.values(), ids=STORIES)
def test_what_differs_of_a_story_is_told(files: Files, expected: list[tuple[str, str, str]]) -> None:
    assert [(one.sort, one.id, one.title) for one in compare(TALE, document(files))] == expected


def test_what_stands_was_not_withdrawn() -> None:
    raw = json.loads(document_bytes(TINY))
    raw["withdrawn"] = [raw["events"][0] | {"withdrawn": {"reason": "error"}}]
    with pytest.raises(NotADocument, match=r"^events and withdrawn: "):
        published.read(json.dumps(raw).encode())


@pytest.mark.parametrize(("raw", "expected"), BAD.values(), ids=BAD)
def test_what_is_no_document_is_refused_with_the_reason(raw: bytes, expected: str) -> None:
    with pytest.raises(published.NotADocument, match=expected):
        published.read(raw)
