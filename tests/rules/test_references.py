"""What a record may point at: every rule of the room has a case that breaks it and one that nearly does."""

import pytest

from tests.packages import (
    ACTORS,
    KINDS,
    LANDING,
    PICTURES,
    PLACES,
    SOURCES,
    TINY,
    Edit,
    broken,
    edited,
    lines,
    package,
    without,
)
from timeline.rules.references import RULES

WITHDRAWN = "tags: [heron]\nwithdrawn: {reason: error}"
MERGED = "tags: [heron]\nwithdrawn: {reason: duplicate, merged_into: landing}"
Case = tuple[list[Edit], list[str]]


def source_id(id: str, quote: str = "It carried 12 instruments") -> Edit:
    return LANDING, f"source: report\n    quote: {quote}", f"source: {id}\n    quote: {quote}"


CASES: dict[str, dict[str, Case]] = {
    "unknown-source": {
        "a citation of a source that is not listed": ([source_id("reprot")], [f"{LANDING}:17:13 unknown-source"]),
        "a source dated by one that is not listed": (
            [(SOURCES, "via: [report]", "via: [beacon]")],
            [f"{SOURCES}:22:9 unknown-source"],
        ),
        "even a withdrawn record names listed sources": (
            [(PICTURES, "source: report", "source: beacon"), (PICTURES, "tags: [heron]", WITHDRAWN)],
            [f"{PICTURES}:10:13 unknown-source"],
        ),
        "another source that is listed": ([source_id("letter")], []),
        "a source that is listed but not in shape": (
            [(SOURCES, "basis: stated", "basis: certain"), (SOURCES, "via: [report]", "via: []")],
            [],
        ),
        "a list of sources that is not YAML": ([(SOURCES, "report:\n  file", "report: {\n  file")], []),
    },
    "unknown-actor": {
        "a participant that is not listed": (
            [(LANDING, "who: northern-survey", "who: nothern-survey")],
            [f"{LANDING}:8:10 unknown-actor"],
        ),
        "the second of a list": (
            [(PICTURES, "[ada-moreau]", "[ada-moreau, heron]")],
            [f"{PICTURES}:7:28 unknown-actor"],
        ),
        "an actor that a citation says otherwise": (
            [(LANDING, "disputes: {date: 2025-03-04}", "disputes: {participants: [moreau]}")],
            [f"{LANDING}:23:31 unknown-actor"],
        ),
        "an actor whom a phrase means": (
            [(PICTURES, "    supports:", "    means: {Ada: ada}\n    supports:")],
            [f"{PICTURES}:12:18 unknown-actor"],
        ),
        "a listed actor": ([(PICTURES, "[ada-moreau]", "[ada-moreau, northern-survey]")], []),
        "an actor that is listed but not in shape": ([(ACTORS, "kind: person", "kind: woman")], []),
    },
    "unknown-place": {
        "a place that is not listed": (
            [(PICTURES, "place: port-vale", "place: port-vail")],
            [f"{PICTURES}:6:8 unknown-place"],
        ),
        "a place within one that is not listed": (
            [(PLACES, "within: norway\n  lat", "within: norge\n  lat")],
            [f"{PLACES}:7:11 unknown-place"],
        ),
        "a place that a citation says otherwise": (
            [(LANDING, "disputes: {date: 2025-03-04}", "formerly: {place: lake-lucy}")],
            [f"{LANDING}:23:23 unknown-place"],
        ),
        "a place that holds another": ([(PICTURES, "place: port-vale", "place: [port-vale, norway]")], []),
        "a place that is listed but not in shape": ([(PLACES, "name: Norway", "nane: Norway")], []),
    },
    "unknown-kind": {
        "a kind that is not listed": ([(PICTURES, "kind: talk", "kind: talks")], [f"{PICTURES}:4:7 unknown-kind"]),
        "a kind that a citation says otherwise": (
            [(LANDING, "{date: 2025-03-04}", "{kind: crash}")],
            [f"{LANDING}:23:22 unknown-kind"],
        ),
        "another kind that is listed": ([(PICTURES, "kind: talk", "kind: landing")], []),
        "a kind that is listed but not in shape": ([(KINDS, "color: steelblue", "color: '#123456'")], []),
    },
    "unknown-event": {
        "a relation to nothing": (
            [(PICTURES, "[landing]", "[landings]")],
            [f"{PICTURES}:13:21 unknown-event"],
        ),
        "a relation to itself": ([(PICTURES, "[landing]", "[pictures]")], [f"{PICTURES}:13:21 unknown-event"]),
        "a day counted from nothing": (
            [(PICTURES, "    supports:", "    dated_from: landig\n    supports:")],
            [f"{PICTURES}:12:17 unknown-event"],
        ),
        "merged into nothing": (
            [(PICTURES, "tags: [heron]", MERGED.replace("landing", "start"))],
            [f"{PICTURES}:15:45 unknown-event"],
        ),
        "a day counted from another event": (
            [(PICTURES, "    supports:", "    dated_from: landing\n    supports:")],
            [],
        ),
        "an event that is there but not in shape": ([(LANDING, "status: occurred", "status: happened")], []),
    },
    "unknown-field": {
        "a detail misspelt": (
            [(LANDING, "[instruments]", "[instrument]")],
            [f"{LANDING}:19:16 unknown-field"],
        ),
        "a field of the head that the record leaves empty": (
            [(PICTURES, "place: port-vale\n", "")],
            [f"{PICTURES}:11:30 unknown-field"],
        ),
        "a dispute about what is no field": (
            [(LANDING, "{date: 2025-03-04}", "{day: 4 March}")],
            [f"{LANDING}:23:21 unknown-field"],
        ),
        "a reason for what is no field": (
            [(LANDING, "resolutions:\n", "resolutions:\n  title: It is short.\n")],
            [f"{LANDING}:25:10 unknown-field"],
        ),
        "the title, which is no field": (
            [(LANDING, "[instruments]", "[instruments, title]")],
            [f"{LANDING}:19:29 unknown-field"],
        ),
        "the kind, which may be supported": ([(LANDING, "[instruments]", "[instruments, kind]")], []),
        "a withdrawn record is not asked": (
            [(PICTURES, "[date, status, place, participants]", "[day]"), (PICTURES, "tags: [heron]", WITHDRAWN)],
            [],
        ),
    },
    "named-twice": {
        "a participant": (
            [(PICTURES, "[ada-moreau]", "[ada-moreau, northern-survey, ada-moreau]")],
            [f"{PICTURES}:7:45 named-twice"],
        ),
        "a participant in another role": (
            [(LANDING, "    role: owner", "    role: owner\n  - northern-survey")],
            [f"{LANDING}:10:5 named-twice"],
        ),
        "a place": (
            [(PICTURES, "place: port-vale", "place: [port-vale, port-vale]")],
            [f"{PICTURES}:6:20 named-twice"],
        ),
        "a related event": ([(PICTURES, "[landing]", "[landing, landing]")], [f"{PICTURES}:13:30 named-twice"]),
        "a tag": ([(PICTURES, "tags: [heron]", "tags: [heron, heron]")], [f"{PICTURES}:14:15 named-twice"]),
        "a field that a citation supports": (
            [(LANDING, "[instruments]", "[instruments, instruments]")],
            [f"{LANDING}:19:29 named-twice"],
        ),
        "an actor in a dispute": (
            [(LANDING, "{date: 2025-03-04}", "{participants: [ada-moreau, ada-moreau]}")],
            [f"{LANDING}:23:43 named-twice"],
        ),
        "a place that was so before": (
            [(LANDING, "disputes: {date: 2025-03-04}", "formerly: {place: [norway, norway]}")],
            [f"{LANDING}:23:32 named-twice"],
        ),
        "an actor whom a phrase means": (
            [(PICTURES, "    supports:", "    means: {Ada: [ada-moreau, ada-moreau]}\n    supports:")],
            [f"{PICTURES}:12:31 named-twice"],
        ),
        "a source that another is dated by": (
            [(SOURCES, "via: [report]", "via: [report, report]")],
            [f"{SOURCES}:22:17 named-twice"],
        ),
        "a spelling": ([(ACTORS, "[Moreau]", "[Moreau, Moreau]")], [f"{ACTORS}:8:19 named-twice"]),
        "one event by two verbs": (
            [(PICTURES, "{follows: [landing]}", "{follows: [landing], responds_to: [landing]}")],
            [],
        ),
        "one actor in the record and in two of its disputes": (
            [
                (LANDING, "{date: 2025-03-04}", "{participants: [northern-survey]}"),
                (LANDING, "[instruments]", "[instruments]\n    disputes: {participants: [northern-survey]}"),
            ],
            [],
        ),
    },
    "reference-to-withdrawn": {
        "a relation to a withdrawn event": (
            [
                (LANDING, "resolutions:", "related: {prepares: [pictures]}\nresolutions:"),
                (PICTURES, "tags: [heron]", WITHDRAWN),
            ],
            [f"{LANDING}:24:22 reference-to-withdrawn"],
        ),
        "a day counted from a withdrawn event": (
            [
                (LANDING, "    supports: [instruments]", "    dated_from: pictures\n    supports: [instruments]"),
                (PICTURES, "tags: [heron]", MERGED),
            ],
            [f"{LANDING}:19:17 reference-to-withdrawn"],
        ),
        "a withdrawn event that points at a standing one": ([(PICTURES, "tags: [heron]", MERGED)], []),
    },
    "circle": {
        "a place within itself": (
            [(PLACES, "country: NO", "country: NO\n  within: norway")],
            [f"{PLACES}:4:11 circle"],
        ),
        "two places within each other": (
            [(PLACES, "country: NO", "country: NO\n  within: port-vale")],
            [f"{PLACES}:4:11 circle"],
        ),
        "two sources dated by each other": (
            [(SOURCES, "basis: stated", "basis: stated\n  via: [letter]")],
            [f"{SOURCES}:9:8 circle"],
        ),
        "two places within a third": ([(PLACES, "country: NO", "country: 'NO'")], []),
    },
    "duplicate-event": {
        "same title and same date": (
            [
                (
                    PICTURES,
                    "title: Moreau shows the first pictures\ndate: 2025-04",
                    "title: the heron lands\ndate: 2025-03-03",
                )
            ],
            [f"{PICTURES}:2:8 duplicate-event"],
        ),
        "same title on another day": ([(PICTURES, "Moreau shows the first pictures", "The Heron lands")], []),
        "one of the two was withdrawn": (
            [
                (
                    PICTURES,
                    "title: Moreau shows the first pictures\ndate: 2025-04",
                    "title: The Heron lands\ndate: 2025-03-03",
                ),
                (PICTURES, "tags: [heron]", MERGED),
            ],
            [],
        ),
    },
    "formula-like-text": {
        "a title": ([(LANDING, "title: The", "title: =The")], [f"{LANDING}:2:8 formula-like-text"]),
        "a summary": ([(LANDING, "summary: The", "summary: +The")], [f"{LANDING}:10:10 formula-like-text"]),
        "a detail": ([(LANDING, ": 12 instr", ": -12 instr")], [f"{LANDING}:12:16 formula-like-text"]),
        "a role": ([(LANDING, "role: owner", "role: '@owner'")], [f"{LANDING}:9:11 formula-like-text"]),
        "a reason": (
            [(LANDING, "date: The report", "date: =The report")],
            [],  # reasons stand in no table
        ),
        "a remark on a citation": (
            [(PICTURES, "    supports:", "    note: =1+1\n    supports:")],
            [f"{PICTURES}:12:11 formula-like-text"],
        ),
        "the argument for a source's date": (
            [(SOURCES, "reason: It answers", "reason: =It answers")],
            [f"{SOURCES}:21:11 formula-like-text"],
        ),
        "a note in each vocabulary": (
            [
                (SOURCES, "  show: passages", "  show: passages\n  note: =1"),
                (ACTORS, "kind: person", "kind: person\n  note: +1"),
                (PLACES, "country: NO", "country: NO\n  note: '@1'"),
                (KINDS, "color: steelblue", "color: steelblue\n  note: =1"),
            ],
            [
                f"{ACTORS}:8:9 formula-like-text",
                f"{KINDS}:8:9 formula-like-text",
                f"{PLACES}:4:9 formula-like-text",
                f"{SOURCES}:24:9 formula-like-text",
            ],
        ),
        "a spelling": ([(ACTORS, "[Moreau]", "[Moreau, =Moreau]")], [f"{ACTORS}:8:19 formula-like-text"]),
        "a sign behind an apostrophe, which looks like a guard": (
            [(LANDING, "title: The Heron lands", 'title: "\'=The Heron lands"')],
            [f"{LANDING}:2:8 formula-like-text"],
        ),
        "an actor's name": ([(ACTORS, "name: Ada", "name: =Ada")], [f"{ACTORS}:6:9 formula-like-text"]),
        "an office": ([(ACTORS, "names: [Moreau]", "office: =Head")], [f"{ACTORS}:8:11 formula-like-text"]),
        "a place's name": ([(PLACES, "name: Norway", "name: -Norway")], [f"{PLACES}:2:9 formula-like-text"]),
        "a kind's label": ([(KINDS, "label: Talk", "label: +Talk")], [f"{KINDS}:6:10 formula-like-text"]),
        "a source's title": (
            [(SOURCES, "title: Dear editor", "title: =Dear editor")],
            [f"{SOURCES}:17:10 formula-like-text"],
        ),
        "a sign within": ([(LANDING, "title: The Heron lands", "title: The Heron = lands -+@")], []),
        "a dash, which is no minus": ([(LANDING, "title: The", "title: — The")], []),
    },
}


@pytest.mark.parametrize(
    ("edits", "expected"),
    [case for cases in CASES.values() for case in cases.values()],
    ids=[f"{code}: {sentence}" for code, cases in CASES.items() for sentence in cases],
)
def test_finds(edits: list[Edit], expected: list[str]) -> None:
    assert lines(broken(edited(*edits), RULES)) == expected


def test_a_vocabulary_that_is_not_there_is_one_finding_whatever_would_be_listed_in_it() -> None:
    files = without(package(), SOURCES, ACTORS, PLACES, KINDS)
    assert lines(broken(files, RULES)) == [
        f"{ACTORS}:1:1 unknown-actor",
        f"{KINDS}:1:1 unknown-kind",
        f"{PLACES}:1:1 unknown-place",
        f"{SOURCES}:1:1 unknown-source",
    ]


def test_a_vocabulary_that_nothing_is_named_from_may_be_missing() -> None:
    files = edited((PICTURES, "place: port-vale\n", ""), (LANDING, "place: lake-aldous\n", ""))
    assert [one for one in broken(without(files, PLACES), RULES) if one.code == "unknown-place"] == []


MESSAGES = {
    "a typo": ([source_id("reprot")], "no source is called 'reprot', did you mean 'report'?"),
    "an id in several places": (
        [(SOURCES, "report:\n", "reprot:\n")],
        f"no source is called 'report', did you mean 'reprot'? (nor at {LANDING}:17:13, {PICTURES}:10:13 and 1 more)",
    ),
    "an id of a list that is empty": (
        [(KINDS, TINY[KINDS], "{}\n"), (LANDING, "kind: landing", "kind: talk")],
        "data/kinds.yaml lists nothing, and records name 'talk'",
    ),
    "a name like no other": ([(PICTURES, "kind: talk", "kind: opera")], "no kind is called 'opera'"),
    "a field misspelt": (
        [(LANDING, "[instruments]", "[instrument]")],
        "this record has no field 'instrument', did you mean 'instruments'?",
    ),
    "an event that names itself": ([(PICTURES, "[landing]", "[pictures]")], "'pictures' is this event itself"),
    "a place two steps within itself": (
        [(PLACES, "country: NO", "country: NO\n  within: port-vale")],
        "places lie in a circle: norway within port-vale within norway",
    ),
    "a merged event names its heir": (
        [
            (LANDING, "    supports: [instruments]", "    dated_from: pictures\n    supports: [instruments]"),
            (PICTURES, "tags: [heron]", MERGED),
        ],
        "'pictures' was withdrawn; point at 'landing'",
    ),
    "a formula": (
        [(LANDING, "title: The", "title: =The")],
        "'=The Heron lands' begins like a formula; begin with a word",
    ),
}


@pytest.mark.parametrize(("edits", "expected"), MESSAGES.values(), ids=MESSAGES)
def test_says(edits: list[Edit], expected: str) -> None:
    assert broken(edited(*edits), RULES)[0].message == expected


def test_a_vocabulary_that_is_not_there_is_called_by_its_name() -> None:
    (only,) = broken(without(package(), SOURCES), RULES)
    assert only.message == f"there is no {SOURCES}, which lists 'report', 'letter'"
