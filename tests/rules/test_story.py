"""The story: parts that are listed, short titles that tell events apart, a lead that says what records have."""

import pytest

from tests.packages import DESCRIPTOR, LANDING, PICTURES, Edit, broken, diagnostics, edited, lines, package
from timeline.records.package import STORY, Files
from timeline.rules.story import RULES

PARTS = "data/parts.yaml"
TWO_PARTS = """\
arrival:
  title: The arrival
  summary: The Heron lands.

after:
  title: What it saw
  summary: Pictures are to be shown.
"""
LEAD = """\
lead:
  - text: >-
      The probe Heron landed at Lake Aldous on 3 March 2025 with 12 instruments, so the report has it from the Northern
      Survey; a reader of the paper saw it land on the day after, and wrote to the editor to say so.
    events: [landing]
  - text: >-
      What the probe saw is still to be seen by all of us: in Port Vale, in April 2025, Ada Moreau of the Northern
      Survey will show “the first pictures”.
    events: [landing, pictures]
"""
TOLD = {**package(), PARTS: TWO_PARTS.encode(), STORY: LEAD.encode()}
SORTED: list[Edit] = [
    (LANDING, "kind: landing\n", "kind: landing\nlevel: main\nshort: Heron lands\npart: arrival\n"),
    (PICTURES, "kind: talk\n", "kind: talk\nlevel: main\nshort: First pictures\npart: after\n"),
]
WHOLE = edited(*SORTED, files=TOLD)
MARCH: Edit = (PICTURES, "date: 2025-04\n", "date: 2025-03\n")
FIRST, SECOND = "on 3 March 2025", "in April 2025, Ada"

CASES: dict[str, tuple[list[Edit], list[str]]] = {
    "a story that is whole": ([], []),
    "a part that is not listed": (
        [(PICTURES, "part: after", "part: afterwards")],
        [f"{PICTURES}:7:7 unknown-part"],
    ),
    "an event in no part": ([(PICTURES, "part: after\n", "")], [f"{PICTURES}:2:1 event-without-part"]),
    "a main event without a short title": (
        [(PICTURES, "short: First pictures\n", "")],
        [f"{PICTURES}:5:8 main-without-short"],
    ),
    "another event without one": ([(PICTURES, "level: main\nshort: First pictures\n", "")], []),
    "two short titles that begin alike in one month": (
        [
            MARCH,
            (LANDING, "short: Heron lands", "short: First pictures yet"),
            (PICTURES, "First pictures", "First pictures of"),
        ],
        [f"{LANDING}:6:8 short-not-distinct"],
    ),
    "the same in other letters": (
        [MARCH, (LANDING, "short: Heron lands", "short: FIRST PICTURES")],
        [f"{LANDING}:6:8 short-not-distinct"],
    ),
    "the same in another month": ([(LANDING, "short: Heron lands", "short: First pictures")], []),
    "the same of an event that is not main": (
        [MARCH, (LANDING, "level: main\nshort: Heron lands", "short: First pictures")],
        [],
    ),
    "two that differ within fifteen characters": (
        [MARCH, (LANDING, "short: Heron lands", "short: First picture is")],
        [],
    ),
    "a lead with an event that nothing has": (
        [(STORY, "[landing, pictures]", "[landing, picture]")],
        [f"{STORY}:9:23 lead-without-event"],
    ),
    "a lead with a draft": (
        [(PICTURES, "tags: [heron]", "draft: true")],
        [f"{STORY}:9:23 lead-without-event"],
    ),
    "a lead with a withdrawn event": (
        [(PICTURES, "tags: [heron]", "withdrawn: {reason: duplicate, merged_into: landing}")],
        [f"{STORY}:9:23 lead-without-event"],
    ),
    "a lead of few words": (
        [(STORY, "; a reader of the paper saw it land on the day after, and wrote to the editor to say so", "")],
        [f"{STORY}:2:3 lead-of-another-length"],
    ),
    "a lead of many words": (
        [(STORY, "of the paper saw", f"of the paper {'and of the book ' * 20}saw")],
        [f"{STORY}:2:3 lead-of-another-length"],
    ),
    "another number": ([(STORY, "12 instruments", "14 instruments")], [f"{STORY}:3:7 lead-not-in-records"]),
    "the number in words": ([(STORY, "12 instruments", "twelve instruments")], []),
    "another day": ([(STORY, FIRST, "on 5 March 2021")], [f"{STORY}:3:7 lead-not-in-records"]),
    "the month alone": ([(STORY, FIRST, "in March 2025")], []),
    "what a source says otherwise": ([(STORY, FIRST, "on 4 March 2025")], []),
    "a name that its event has not": (
        [(STORY, "the editor to say so", "Ada Moreau to say so")],
        [f"{STORY}:3:7 lead-not-in-records"],
    ),
    "a name that another event of the sentence has": (
        [(STORY, "[landing]", "[landing, pictures]"), (STORY, "the editor to", "Ada Moreau to")],
        [],
    ),
    "words that nobody said": (
        [(STORY, "“the first pictures”", "“the last pictures”")],
        [f"{STORY}:7:7 lead-not-in-records"],
    ),
    "words that a note answers": (
        [(STORY, "12 instruments", "14 instruments"), (STORY, "[landing]\n", "[landing]\n    note: “14” is a slip.\n")],
        [],
    ),
    "a count of the events": ([(STORY, "What the probe", "Of two events: what the probe")], []),
    "a sentence whose passage is not found, which is found by itself": (
        [(STORY, "12 instruments", "14 instruments"), (LANDING, "quote: It carried", "quote: It bore")],
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), CASES.values(), ids=CASES)
def test_finds(edits: list[Edit], expected: list[str]) -> None:
    assert lines(broken(edited(*edits, files=WHOLE), RULES)) == expected


def test_a_whole_story_is_sound() -> None:
    assert diagnostics(WHOLE) == []


def test_a_package_without_parts_and_lead_is_asked_for_neither() -> None:
    assert broken(package(), RULES) == []


def test_where_no_part_is_listed_one_finding_says_so() -> None:
    files = {path: raw for path, raw in WHOLE.items() if path != PARTS}
    [one] = broken(files, RULES[:1])
    assert one.message == f"there is no {PARTS}, which lists 'arrival', 'after'"


BAD: dict[str, tuple[Files, str]] = {
    "a short title of many words": (
        edited((LANDING, "short: Heron lands", "short: The Heron lands at Lake Aldous"), files=WHOLE),
        f"{LANDING}:6:8: 'short' is longer than 24 characters [bad-value]",
    ),
    "a level misspelt": (
        edited((LANDING, "level: main", "level: mian"), files=WHOLE),
        f"{LANDING}:5:8: 'level' cannot be 'mian', did you mean 'main'? [bad-value]",
    ),
    "a part without a sentence": (
        edited((PARTS, "  summary: The Heron lands.\n", ""), files=WHOLE),
        f"{PARTS}:2:3: 'summary' is missing [missing-key]",
    ),
    "a sentence without events": (
        edited((STORY, "    events: [landing]\n", ""), files=WHOLE),
        f"{STORY}:2:5: 'events' is missing [missing-key]",
    ),
    "a list for a lead": (
        {**WHOLE, STORY: b"- The Heron landed.\n"},
        f"{STORY}:1:1: a record is a list of `key: value` [bad-value]",
    ),
    "an empty file": ({**WHOLE, STORY: b""}, f"{STORY}:1:1: "),
}


@pytest.mark.parametrize(("files", "expected"), BAD.values(), ids=BAD)
def test_what_is_not_in_shape_is_told_where_it_stands(files: Files, expected: str) -> None:
    told = [f"{one.location}: {one.message} [{one.code}]" for one in diagnostics(files)]
    assert any(one.startswith(expected) for one in told), told
    assert DESCRIPTOR in files
