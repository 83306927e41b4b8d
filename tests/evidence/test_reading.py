"""What a citation says of a date: its phrase in the source's own sentence, and the days that this allows."""

import pytest

from tests.packages import package
from timeline.evidence import Evidence, examine
from timeline.evidence.dating import known_status
from timeline.language.english import ENGLISH
from timeline.language.meaning import shown
from timeline.reading import loader
from timeline.texts.passages import Passage, Text, find

REPORT = "seeds/report.txt"


def read(text: str, **events: str) -> Evidence:
    """Return what a package shows whose report is `text`, with these events."""
    gone = dict.fromkeys(("data/events/landing.yaml", "data/events/pictures.yaml"))
    files = package({**gone, REPORT: text, **{f"data/events/{id}.yaml": event(of) for id, of in events.items()}})
    read, found = loader.load(files)
    assert read is not None
    assert found == []
    return examine(read)


def event(of: str) -> str:
    """Return an event of `date | status | relations`, each further line `quote | claims`, claims parted by `;`."""
    head, *cited = of.split("\n")
    date, status, related = (words.strip() for words in head.split("|"))
    citations = "".join(
        "  - source: report\n    quote: {}\n    {}\n".format(*map(str.strip, one.split("|"))).replace("; ", "\n    ")
        for one in cited or ["It. | supports: [kind]"]
    )
    return (
        f'title: It\ndate: "{date}"\nkind: talk\nstatus: {status}\nsummary: It.\n'
        f"citations:\n{citations}related: {{{related}}}\n"
    )


TEXT = """\
It rained. They met late on Thursday, October 16, 2025, in Ulm. In March, they rested; in May it rained.
It was so.
"""
QUOTED: dict[str, tuple[str, list[str]]] = {
    "the whole phrase": ("late on Thursday, October 16, 2025, in Ulm", ["late on Thursday, October 16, 2025"]),
    "the phrase without its end": ("They met late on Thursday, October 16", ["late on Thursday, October 16, 2025"]),
    "the phrase without its beginning": ("October 16, 2025, in Ulm", ["late on Thursday, October 16, 2025"]),
    "a rest that is no phrase": ("2025, in Ulm", []),
    "words before the phrase": ("They met late on", []),
    "words after it, in the same sentence": ("in Ulm.", []),
    "a month whose “in” stands before": ("March, they rested", ["March"]),
    "two phrases": ("In March, they rested; in May it rained", ["March", "May"]),
    "phrases of two sentences": ("2025, in Ulm. In March, they", ["March"]),
    "parts, and what is left out between": ("They met […] In March, they rested", ["March"]),
    "a sentence without a date": ("It was so", []),
}


@pytest.mark.parametrize(("quote", "expected"), QUOTED.values(), ids=QUOTED)
def test_quoted_phrases(quote: str, expected: list[str]) -> None:
    passage = find(quote, Text.of(TEXT, language=ENGLISH))
    assert isinstance(passage, Passage)
    assert [phrase.text for phrase in read(TEXT).sources["report"].quoted_phrases(passage)] == expected


def test_dated_sentences_say_where_they_and_their_phrases_stand() -> None:
    found = read(TEXT).sources["report"].dated
    assert [TEXT[one.start : one.end] for one in found] == [
        "They met late on Thursday, October 16, 2025, in Ulm.",
        "In March, they rested; in May it rained.",
    ]
    assert [TEXT[phrase.start : phrase.end] for one in found for phrase in one.phrases] == [
        "late on Thursday, October 16, 2025",
        "March",
        "May",
    ]


STORY = (
    "They met on Monday. They met today. They met. They rose the day after. They will meet. "
    "Since January 2025 it rained."
)
READINGS: dict[str, tuple[dict[str, str], str]] = {
    "a phrase": ({"a": "2025-03-03 | occurred |\nThey met on Monday | supports: [date]"}, "2025-03-03 or 2025-03-10"),
    "no phrase, of what happened": (
        {"a": "2025-03-03 | occurred |\nThey met. | supports: [date]"},
        "2025-03-05 or earlier",
    ),
    "no phrase, of a plan": ({"a": "2025-04 | planned |\nThey will meet | supports: [date]"}, "2025-03-05 or later"),
    "no phrase, of what was a plan then": (
        {"a": "2025-03-03 | occurred |\nThey will meet | supports: [date]; formerly: {status: planned}"},
        "2025-03-05 or later",
    ),
    "counted from a day": (
        {
            "a": "2025-03-03 | occurred |\nThey met today | supports: [date]; dated_from: b",
            "b": "2025-03-03 | occurred |\nThey met on Monday | supports: [date]",
        },
        "2025-03-03",
    ),
    "counted from a day that the source has otherwise": (
        {
            "a": "2025-03-03 | occurred |\nThey rose the day after | supports: [date]; dated_from: b",
            "b": "2025-03-03 | occurred |\nThey met on Monday | disputes: {date: 2025-03-10}",
        },
        "2025-03-11",
    ),
    "counted from a span": (
        {
            "a": "2025 | occurred |\nThey met today | supports: [date]; dated_from: b",
            "b": "2025-01/.. | ongoing |\nSince January 2025 | supports: [date]",
        },
        "2025-01, 2025-01-01 or later or 2025-01-31",
    ),
}


@pytest.mark.parametrize(("events", "expected"), READINGS.values(), ids=READINGS)
def test_readings(events: dict[str, str], expected: str) -> None:
    reading = read(STORY, **events).readings["a"][0]
    assert reading is not None
    assert reading.problem is None
    assert shown(reading.allowed) == expected


def test_a_quote_that_is_not_found_says_nothing_of_a_date() -> None:
    assert read(STORY, a="2025-03-03 | occurred |\nThey sang | supports: [date]").readings == {"a": (None,)}


def test_what_a_source_gives_otherwise_is_what_is_counted_from() -> None:
    story = read(
        STORY,
        a="2025-03-03 | occurred |\nThey met on Monday | disputes: {date: 2025-03-10, status: planned}",
        b="2025-03-11 | occurred |\nThey rose the day after | supports: [date]; dated_from: a",
    )
    (answer,) = story.readings["b"]
    assert answer
    assert shown(answer.allowed) == "2025-03-11"
    assert known_status(story.package.events["a"], "report") == "planned"
    assert known_status(story.package.events["a"], "letter") == "occurred"
