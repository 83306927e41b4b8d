"""When events can have been by passages alone: no record carries another, and no ring of them itself."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.evidence.test_reading import read
from timeline.dates import Day, Interval, parse
from timeline.evidence import Evidence
from timeline.evidence.bounds import cut
from timeline.language.meaning import shown
from timeline.rules.dating import date_too_fine

STORY = (
    "It was on 15 March 2025. It was in March 2025. It was in February 2025. "
    "It was in April 2025. It went on from 3 to 9 March 2025. It was. It rose the day after. It fell."
)  # of 5 March 2025


def told(words: str, date: str, related: str = "", claims: str = "supports: [date]", status: str = "occurred") -> str:
    """Return an event of a date that some words are cited for."""
    return f"{date} | {status} | {related}\n{words} | {claims}"


def february(related: str = "") -> str:
    return told("It was in February 2025", "2025-02", related)


FELL, BY_THEN = told("It fell", "[..2025-02]"), "2025-02-28 or earlier"
SINCE, SINCE_THEN = "[..2025-03-05]", "2025-02-01 to 2025-03-05"
LEFT: dict[str, tuple[dict[str, str], str]] = {
    "its own words": ({"a": february()}, "2025-02"),
    "a report, by its publication": ({"a": told("It was. It rose", "[..2025-03-05]")}, "2025-03-05 or earlier"),
    "a plan, not by it": ({"a": told("It was in April 2025", "2025-04", status="planned")}, "2025-04"),
    "words that nobody cites for the date": ({"a": "2025-02 | occurred |\nIt fell | supports: [status]"}, ""),
    "what it follows": ({"a": told("It fell", SINCE, "follows: b"), "b": february()}, SINCE_THEN),
    "what follows it": ({"a": FELL, "b": february("follows: a")}, BY_THEN),
    "what it answers": (
        {"a": told("It fell", SINCE, "responds_to: b"), "b": february()},
        SINCE_THEN,
    ),
    "what it announces": ({"a": told("It fell", "[..2025-02]", "announces: b"), "b": february()}, BY_THEN),
    "what prepares it": (
        {"a": told("It fell", SINCE), "b": february("prepares: a")},
        SINCE_THEN,
    ),
    "what it is part of": ({"a": told("It fell", "2025-02", "part_of: b"), "b": february()}, "2025-02"),
    "a part of it": ({"a": told("It fell", "2025-02"), "b": february("part_of: a")}, "2025-02"),
    "what follows what follows it": (
        {"a": FELL, "b": told("It fell", "[..2025-02]", "follows: a"), "c": february("follows: b")},
        BY_THEN,
    ),
    "the beginning of what lasts, not its end": (
        {
            "a": told("It fell", SINCE, "follows: b"),
            "b": told("It went on from 3 to 9 March 2025", "2025-03-03/2025-03-09"),
        },
        "2025-03-03 to 2025-03-05",
    ),
    "the date on record of another, without words": (
        {"a": told("It fell", SINCE, "follows: b"), "b": "2025-02-14 | occurred |\nIt was | supports: [status]"},
        "2025-03-05 or earlier",
    ),
    "the words of what is dated against them": (
        {"a": told("It fell", SINCE, "follows: b"), "b": told("It was in February 2025", "2025-03-01")},
        SINCE_THEN,
    ),
    "what is not there": ({"a": february("follows: x")}, "2025-02"),
    "passages that leave no day together": (
        {
            "a": (
                "[2025-02-01..2025-03-31] | planned |\nIt was on 15 March 2025 | supports: [date]\n"
                "It was in February 2025 | supports: [date]"
            )
        },
        "2025-02-01 to 2025-03-15",
    ),
}


@pytest.mark.parametrize(("events", "expected"), LEFT.values(), ids=LEFT)
def test_what_passages_leave(events: dict[str, str], expected: str) -> None:
    left = read(STORY, **events).chronology.left("a")
    assert (shown([left]) if left.first or left.last else "") == expected


def test_a_cut_leaves_the_whole_where_it_would_leave_nothing() -> None:
    march, bound = parse("2025-03").interval, Interval(Day(2025, 3, 15), None)
    assert cut(march, bound) == Interval(Day(2025, 3, 15), march.last)
    assert cut(parse("2025-02").interval, bound) == parse("2025-02").interval
    assert cut(march, None) == march


COUNTED: dict[str, tuple[dict[str, str], str]] = {
    "from the day that its source gives": (
        {"b": told("It was in February 2025", "2025-02")},
        "2025-02, 2025-02-02 to 2025-03-01 or 2025-03",
    ),
    "from what the source says otherwise": (
        {"b": told("It was in February 2025", "2025-02-10", claims="disputes: {date: 2025-02-03}")},
        "2025-02-04",
    ),
    "not from the date on record": ({"b": "2025-02-14 | occurred |\nIt was | supports: [status]"}, ""),
}


@pytest.mark.parametrize(("events", "expected"), COUNTED.values(), ids=COUNTED)
def test_the_day_after(events: dict[str, str], expected: str) -> None:
    leaning = told("It rose the day after", "2025-02-15", claims="supports: [date]; dated_from: b")
    (answer,) = read(STORY, a=leaning, **events).readings["a"]
    assert answer
    assert shown(answer.allowed) == expected


def test_a_ring_that_passages_cannot_meet_is_told_once_with_its_members() -> None:
    story = read(
        STORY,
        a=told("It was on 15 March 2025", "2025-03", "part_of: b", status="planned"),
        b=told("It was in March 2025", "2025-03", status="planned"),
        c=told("It was in April 2025", "[2025-03..2025-04]", "announces: a", status="planned"),
    )
    assert story.chronology.conflicts == (("c", "a"),)


VERBS = ("part_of", "follows", "responds_to", "announces", "prepares")
RINGS = st.tuples(
    st.integers(2, 6),
    st.sampled_from(VERBS),
    st.integers(1, 28),
    st.sampled_from(("It was in February 2025", "It fell")),
)


@given(RINGS)
def test_no_ring_of_records_bears_itself_out(ring: tuple[int, str, int, str]) -> None:
    """Records that give one day, each to the next, while their words give a month or nothing, are all too fine."""
    size, verb, day, words = ring
    date = f"2025-02-{day:02}"
    events = {f"e{n}": told(words, date, f"{verb}: e{(n + 1) % size}") for n in range(size)}
    assert too_fine(read(STORY, **events)) == set(events)


@given(st.integers(2, 6), st.integers(1, 28))
def test_nor_does_a_ring_of_what_is_counted_from_each_other(size: int, day: int) -> None:
    events: Mapping[str, str] = {
        f"e{n}": told(
            "It rose the day after", f"2025-02-{day:02}", claims=f"supports: [date]; dated_from: e{(n + 1) % size}"
        )
        for n in range(size)
    }
    story = read(STORY, **events)
    assert all(answer and not answer.allowed for answers in story.readings.values() for answer in answers)


def too_fine(story: Evidence) -> set[str]:
    """Return the events whose date is finer than what bears it out."""
    there = date_too_fine.check(story)
    return {one.location.file.removeprefix("data/events/").removesuffix(".yaml") for one in there}
