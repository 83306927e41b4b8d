"""What events do to one another, and how an event's life runs: every rule has cases that break it and nearly do."""

import pytest

from tests.packages import LETTER, SOURCES, Edit, broken, edited, package
from timeline.rules.chronology import RULES

Event = tuple[str, str]  # date, and what it does to others
QUOTE = "It carried 12 instruments"


def story(**events: Event) -> dict[str, bytes]:
    """Return a package with events of these ids, dates and relations beside those of the tiny one."""
    return package({f"data/events/{id}.yaml": event(id, date, related) for id, (date, related) in events.items()})


def event(id: str, date: str, related: str) -> str:
    return (
        f'title: The {id}\ndate: "{date}"\nkind: talk\nstatus: occurred\nsummary: The {id}.\ncitations:\n'
        f"  - source: report\n    quote: {QUOTE}\n    supports: [date]\nrelated: {{{related}}}\n"
    )


ORDERS: dict[str, tuple[dict[str, Event], list[str]]] = {
    "an announcement after what it announces": (
        {"a": ("2025-03-02", "announces: b"), "b": ("2025-03-01", "")},
        ["a 10:22 impossible-order: a announces b, but b ends (2025-03-01) before a can begin (2025-03-02)"],
    ),
    "an announcement on the same day": ({"a": ("2025-03-01", "announces: b"), "b": ("2025-03-01", "")}, []),
    "an announcement in the month of the day": ({"a": ("2025-03", "announces: b"), "b": ("2025-03-01", "")}, []),
    "a preparation while the thing lasts": ({"a": ("2025-04", "prepares: b"), "b": ("2025-03-01/2025-05-01", "")}, []),
    "a preparation after all was over": (
        {"a": ("2025-06", "prepares: b"), "b": ("2025-03-01/2025-05-01", "")},
        ["a 10:21 impossible-order: a prepares b, but b ends (2025-05-01) before a can begin (2025-06-01)"],
    ),
    "a cancellation of what had been": (
        {"a": ("2025-06", "cancels: b"), "b": ("2025-05", "")},
        ["a 10:20 impossible-order: a cancels b, but b ends (2025-05-31) before a can begin (2025-06-01)"],
    ),
    "a postponement of what had been": (
        {"a": ("2025-06", "postpones: b"), "b": ("2025-05", "")},
        ["a 10:22 impossible-order: a postpones b, but b ends (2025-05-31) before a can begin (2025-06-01)"],
    ),
    "what follows, before": (
        {"a": ("2025-02", "follows: b"), "b": ("2025-03", "")},
        ["a 10:20 impossible-order: a follows b, but a ends (2025-02-28) before b can begin (2025-03-01)"],
    ),
    "an answer before the question": (
        {"a": ("2025-02", "responds_to: b"), "b": ("2025-03", "")},
        ["a 10:24 impossible-order: a responds to b, but a ends (2025-02-28) before b can begin (2025-03-01)"],
    ),
    "an answer while the question lasts": ({"a": ("2025-02", "responds_to: b"), "b": ("2025-01/2025-03", "")}, []),
    "a window that leaves room": ({"a": ("[2025-02..2025-04]", "follows: b"), "b": ("2025-03-15", "")}, []),
    "an open window that leaves room": ({"a": ("[2025-02..]", "follows: b"), "b": ("2025-03-15", "")}, []),
    "an open window that leaves none": (
        {"a": ("[..2025-03]", "follows: b"), "b": ("2025-04-01", "")},
        ["a 10:20 impossible-order: a follows b, but a ends (2025-03-31) before b can begin (2025-04-01)"],
    ),
    "a chain of three, of which each step is possible": (
        {"a": ("2025-03", "follows: b"), "b": ("[2025..2026]", "follows: c"), "c": ("2025-05", "")},
        ["b 10:20 impossible-order: b follows c, a follows b, but a ends (2025-03-31) before c can begin (2025-05-01)"],
    ),
    "a chain through what lasts proves nothing": (
        {"a": ("2025-03", "follows: b"), "b": ("2024/2026", "follows: c"), "c": ("2025-05", "")},
        [],
    ),
    "what follows an hour before": (
        {"a": ("2025-03-01T08:00Z", "follows: b"), "b": ("2025-03-01T09:00Z", "")},
        [
            "a 10:20 impossible-order: a follows b, "
            "but a ends (2025-03-01T08:00Z) before b can begin (2025-03-01T09:00Z)"
        ],
    ),
    "what follows a second before": (
        {"a": ("2025-03-01T08:00:04Z", "follows: b"), "b": ("2025-03-01T08:00:05Z", "")},
        [
            "a 10:20 impossible-order: a follows b, "
            "but a ends (2025-03-01T08:00:04Z) before b can begin (2025-03-01T08:00:05Z)"
        ],
    ),
    "what follows within the minute": (
        {"a": ("2025-03-01T08:00Z", "follows: b"), "b": ("2025-03-01T08:00:05Z", "")},
        [],
    ),
    "what follows later in the day by a clock farther west": (
        {"a": ("2025-03-01T08:00-05:00", "follows: b"), "b": ("2025-03-01T09:00Z", "")},
        [],
    ),
    "what follows on the day before by its own clock, and later all the same": (
        {"a": ("2025-03-01T20:00Z", "follows: b"), "b": ("2025-03-02T01:00+09:00", "")},
        [],
    ),
    "what follows on the day of a clock time": (
        {"a": ("2025-03-01", "follows: b"), "b": ("2025-03-01T09:00Z", "")},
        [],
    ),
    "what follows by the clock on the day before": (
        {"a": ("2025-02-28T08:00Z", "follows: b"), "b": ("2025-03-01", "")},
        ["a 10:20 impossible-order: a follows b, but a ends (2025-02-28T08:00Z) before b can begin (2025-03-01)"],
    ),
    "what follows the beginning of an outage": (
        {"a": ("2025-03-01T08:30Z", "follows: b"), "b": ("2025-03-01T08:00Z/2025-03-01T09:00Z", "")},
        [],
    ),
    "a chain of moments through what has no clock time": (
        {
            "a": ("2025-03-01T08:00Z", "follows: b"),
            "b": ("2025-03-01", "follows: c"),
            "c": ("2025-03-01T09:00Z", ""),
        },
        [
            "b 10:20 impossible-order: b follows c, a follows b, "
            "but a ends (2025-03-01T08:00Z) before c can begin (2025-03-01T09:00Z)"
        ],
    ),
    "a part after the hour of the whole": (
        {"a": ("2025-03-01T10:00Z", "part_of: b"), "b": ("2025-03-01T08:00Z/2025-03-01T09:00Z", "")},
        [
            "a 10:20 part-outside-whole: 2025-03-01T10:00Z lies outside 'b', "
            "which is 2025-03-01T08:00Z/2025-03-01T09:00Z"
        ],
    ),
    "a part in the last minute of the whole": (
        {"a": ("2025-03-01T09:00:59Z", "part_of: b"), "b": ("2025-03-01T08:00Z/2025-03-01T09:00Z", "")},
        [],
    ),
    "years before our era in the wrong order": (
        {"a": ("-0044", "follows: b"), "b": ("-0043-03-15", "")},
        ["a 10:20 impossible-order: a follows b, but a ends (-0044-12-31) before b can begin (-0043-03-15)"],
    ),
    "a relation to what is not there, of which another rule speaks": ({"a": ("2025-03", "follows: x")}, []),
    "a part outside the whole": (
        {"a": ("2025-06-01", "part_of: b"), "b": ("2025-05", "")},
        ["a 10:20 part-outside-whole: 2025-06-01 lies outside 'b', which is 2025-05"],
    ),
    "a part on the last day": ({"a": ("2025-05-31", "part_of: b"), "b": ("2025-05", "")}, []),
    "a part that goes beyond": ({"a": ("2025-05/2025-07", "part_of: b"), "b": ("2025-05", "")}, []),
    "each after the other": (
        {"a": ("2025", "follows: b"), "b": ("2025", "follows: a")},
        ["b 10:10 order-in-a-circle: a circle: b comes before a comes before b"],
    ),
    "after each other by different verbs": (
        {"a": ("2025", "announces: b"), "b": ("2025", "prepares: c"), "c": ("2025", "announces: a")},
        ["a 10:10 order-in-a-circle: a circle: a comes before b comes before c comes before a"],
    ),
    "an announcement of what follows it": ({"a": ("2025", "announces: b"), "b": ("2025", "follows: a")}, []),
    "parts of each other": (
        {"a": ("2025", "part_of: b"), "b": ("2025", "part_of: a")},
        ["a 10:10 order-in-a-circle: a circle: a is part of b is part of a"],
    ),
    "a part that prepares its whole": ({"a": ("2025", "part_of: b, prepares: b"), "b": ("2025", "")}, []),
}


@pytest.mark.parametrize(("events", "expected"), ORDERS.values(), ids=ORDERS)
def test_order(events: dict[str, Event], expected: list[str]) -> None:
    found = broken(story(**events), RULES)
    shown = [f"{one.location} {one.code}: {one.message}" for one in found]
    assert [words.replace("data/events/", "").replace(".yaml:", " ") for words in shown] == expected


LIFE = "data/events/life.yaml"
APART: Edit = (SOURCES, '"[2025-03-05..2025-03-31]"', "2025-03-20")  # the letter; the report is of 5 March
ADDED: Edit = (LETTER, " I saw it.", "\n\nUpdate, 25 March: I saw it.")
QUOTES = {"report": "It carried 12 instruments", "letter": "I saw it."}


def life(date: str, status: str, *stances: tuple[str, str], apart: bool = True) -> dict[str, bytes]:
    """Return a package with an event of a date and status, and citations as (source, stance on the status)."""
    head = f'title: The life\ndate: "{date}"\nkind: talk\nstatus: {status}\nsummary: The life.\ncitations:\n'
    cited = "".join(f"  - source: {source}\n    quote: {QUOTES[source]}\n    {stance}\n" for source, stance in stances)
    return edited(*[APART] * apart, files=package({LIFE: head + cited}))


STILL_AHEAD = "tells of it as still ahead: correct the date, or answer with a `note` that quotes 'I saw it'"
HAPPENED, PLANNED, AS_PLAN = "supports: [status]", "supports: [status]", "formerly: {status: planned}"
LIVES: dict[str, tuple[dict[str, bytes], list[str]]] = {
    "planned, then held": (life("2025-03-15", "occurred", ("report", AS_PLAN), ("letter", HAPPENED)), []),
    "held, then planned": (
        life("2025-03-05", "occurred", ("report", HAPPENED), ("letter", f"{AS_PLAN}\n    note: “I saw it”, he wrote.")),
        ["9:15 status-out-of-order: 'occurred' cannot become 'planned', and 20 March 2025 is after 5 March 2025"],
    ),
    "held, then planned, by sources whose order is not known": (
        life("2025-03-05", "occurred", ("report", HAPPENED), ("letter", AS_PLAN), apart=False),
        [],
    ),
    "postponed, then planned again": (
        life("2025-06", "planned", ("report", "formerly: {status: postponed}"), ("letter", PLANNED)),
        [],
    ),
    "cancelled, then planned": (
        life("2025-06", "planned", ("report", "formerly: {status: cancelled}"), ("letter", PLANNED)),
        ["9:15 status-out-of-order: 'cancelled' cannot become 'planned', and 20 March 2025 is after 5 March 2025"],
    ),
    "under way, then planned": (
        life("2025-06", "planned", ("report", "formerly: {status: ongoing}"), ("letter", PLANNED)),
        ["9:15 status-out-of-order: 'ongoing' cannot become 'planned', and 20 March 2025 is after 5 March 2025"],
    ),
    "proposed, then held at once": (
        life("2025-03-15", "occurred", ("report", "formerly: {status: proposed}"), ("letter", HAPPENED)),
        [],
    ),
    "not yet, then cancelled": (
        life("2025-03-15", "cancelled", ("report", "formerly: {status: not-yet}"), ("letter", "supports: [status]")),
        [],
    ),
    "held, then denied": (
        life("2025-03-05", "occurred", ("report", HAPPENED), ("letter", "formerly: {status: denied}")),
        [],
    ),
    "told as held before it was": (
        life("2025-03-21", "occurred", ("report", HAPPENED), ("letter", HAPPENED)),
        [
            "4:9 unknowable: report was published 5 March 2025, before 2025-03-21, and cannot know "
            "(nor can 1 more of its citations)",
        ],
    ),
    "told as held on the day itself": (life("2025-03-20", "occurred", ("letter", HAPPENED)), []),
    "told as held in what was added to a text of before": (
        edited(ADDED, files=life("2025-03-21", "occurred", ("letter", HAPPENED))),
        [],
    ),
    "told as held before that was added": (
        edited(ADDED, files=life("2025-03-26", "occurred", ("letter", HAPPENED))),
        ["7:13 unknowable: letter was published 20 March 2025, before 2025-03-26, and cannot know"],
    ),
    "told as held by a source that may be later": (
        life("2025-03-30", "occurred", ("letter", HAPPENED), apart=False),
        [],
    ),
    "told as under way before it began": (
        life("2025-04/2025-05", "ongoing", ("letter", HAPPENED)),
        ["7:13 unknowable: letter was published 20 March 2025, before 2025-04/2025-05, and cannot know"],
    ),
    "held some time, nobody knows since when": (life("[..2025-04]", "occurred", ("report", HAPPENED)), []),
    "claimed before it was": (life("2025-04", "claimed", ("report", HAPPENED)), []),
    "a plan for a day that was over": (
        life("2025-03-19", "planned", ("letter", PLANNED)),
        [f"8:12 plan-after-the-day: letter, published 20 March 2025, {STILL_AHEAD}"],
    ),
    "a plan for the very day": (life("2025-03-20", "planned", ("letter", PLANNED)), []),
    "a plan for a month that is not over": (life("2025-03", "planned", ("letter", PLANNED)), []),
    "a plan that may have been told before": (life("2025-03-19", "planned", ("letter", PLANNED), apart=False), []),
    "a former plan for a day that was over": (
        life("2025-03-19", "occurred", ("letter", AS_PLAN)),
        [f"8:12 plan-after-the-day: letter, published 20 March 2025, {STILL_AHEAD}"],
    ),
    "the same, on record as a dispute": (life("2025-03-19", "occurred", ("letter", "disputes: {status: planned}")), []),
    "the same, answered by a note that quotes it": (
        life("2025-03-19", "planned", ("letter", f"{PLANNED}\n    note: “I saw it” is told late.")),
        [],
    ),
    "the same, with a note about something else": (
        life("2025-03-19", "planned", ("letter", f"{PLANNED}\n    note: Late, by one who says I saw it.")),
        [f"8:12 plan-after-the-day: letter, published 20 March 2025, {STILL_AHEAD}"],
    ),
    "a plan without an end": (life("[2025-03-01..]", "planned", ("letter", PLANNED)), []),
}


@pytest.mark.parametrize(("files", "expected"), LIVES.values(), ids=LIVES)
def test_life(files: dict[str, bytes], expected: list[str]) -> None:
    found = broken(files, RULES)
    assert [f"{one.location} {one.code}: {one.message}".removeprefix(f"{LIFE}:") for one in found] == expected


def test_every_rule_has_a_case_that_breaks_it() -> None:
    expected = [words for _, found in (*ORDERS.values(), *LIVES.values()) for words in found]
    broken_by = {words.split(": ")[0].split()[-1] for words in expected}
    assert broken_by == {
        "impossible-order",
        "part-outside-whole",
        "order-in-a-circle",
        "status-out-of-order",
        "unknowable",
        "plan-after-the-day",
    }
    assert broken_by == {rule.code for rule in RULES}
