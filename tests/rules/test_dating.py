"""Dates and the phrases that carry them: every rule has cases that break it and nearly do."""

from hashlib import sha256

import pytest

from tests.packages import LANDING, LETTER, PICTURES, REPORT, SOURCES, broken, package
from timeline.rules import dating, publication

MEETING = "data/events/meeting.yaml"
TEXTS = {
    "monday": "They met on Monday. They met on Tuesday, said one. They spoke in March.",
    "tuesday": (
        "They met on Tuesday. It ended on Wednesday. It met today. The day after, it rose. "
        "They met on Friday, 4 March 2025."
    ),
    "plain": "They met. They will meet. Published on 5 March 2025. Printed in March.",
    "old": (
        "14 April 1612\n\nThey met at noon.\nThey met in the night after Passover. It went on for a month. "
        "That evening it rose. Deadlier than any since 1600, it met in May. It met from 3 to 9 June 1612. "
        "In 1612 they sat, and on 7 May they rose. The night watchman rose. At 02:31, when it was night, he fell."
    ),
}
DAYS = {
    "monday": "2025-03-05",
    "tuesday": "2025-03-05",
    "plain": '"[2025-03-05..2025-03-06]"',
    "old": "1900",
}


def sources(zones: bool = False, published: str = "") -> str:
    """Return the list of the three texts; the first two in different time zones; the last with more keys."""
    listed = []
    for id, text in TEXTS.items():
        zone = {"monday": "  timezone: Asia/Tokyo\n", "tuesday": "  timezone: America/New_York\n"}.get(id, "")
        dated = f"  published: {DAYS[id]}\n  basis: inferred\n  reason: So.\n"
        listed.append(
            f"{id}:\n  file: seeds/{id}.txt\n  sha256: {sha256(text.encode()).hexdigest()}\n"
            f"  title: A\n  language: en\n{(published if id == 'plain' else '') or dated}{zone if zones else ''}"
        )
    return "\n".join(listed)


def meeting(
    date: str,
    *citations: str,
    status: str = "occurred",
    related: str = "",
    rise: str = "tuesday | They met on Tuesday | disputes: {date: 2025-03-04}",
    listed: str = "",
) -> dict[str, bytes]:
    """Return a package with a meeting of a date and citations, `source | quote | claims`, and an event on 5 March."""
    return package(
        {
            **dict.fromkeys((LANDING, PICTURES, REPORT, LETTER)),
            **{f"seeds/{id}.txt": text for id, text in TEXTS.items()},
            SOURCES: listed or sources(),
            MEETING: event(date, *citations, status=status, related=related),
            "data/events/rise.yaml": event("2025-03-05", rise),
        }
    )


def event(date: str, *citations: str, status: str = "occurred", related: str = "") -> str:
    head = f'title: They meet\ndate: "{date}"\nkind: talk\nstatus: {status}\nsummary: They meet.\ncitations:\n'
    for citation in citations:
        source, quote, claims = citation.split(" | ")
        head += f"  - source: {source}\n    quote: {quote}\n    {claims}\n".replace("; ", "\n    ")
    return head + (f"related: {{{related}}}\n" if related else "")


BY_DATE = "supports: [date]"
MARCH = f"monday | They spoke in March | {BY_DATE}"
RISE = "dated_from: rise"
WEDNESDAY = "tuesday | It ended on Wednesday | supports: [date]"
SAY_WHAT = "; say what it means with `says` and `reads`"
SAY_MORE = "; if words of a quote say more, name them with `says` and give them `reads`"
RULES = (*dating.RULES, *publication.RULES)
CASES: dict[str, dict[str, tuple[dict[str, bytes], list[str]]]] = {
    "date-phrase-unclear": {
        "two phrases": (
            meeting("2025-03-03", f"monday | They met on Monday. They met on Tuesday | {BY_DATE}"),
            [
                "8:12 date-phrase-unclear: the quote has several date phrases ('Monday', 'Tuesday'); "
                "name the one that counts with `says`"
            ],
        ),
        "two phrases, one named": (
            meeting("2025-03-03", f"monday | They met on Monday. They met on Tuesday | says: Monday; {BY_DATE}"),
            [],
        ),
        "a named phrase that the quote lacks": (
            meeting("2025-03-03", f"monday | They met on Monday | says: Tuesday; {BY_DATE}"),
            ["9:11 date-phrase-unclear: `says` is 'Tuesday', which is not in the quote"],
        ),
        "a named phrase that is none": (
            meeting("2025-03-03", f"monday | They met on Monday | says: They met; {BY_DATE}"),
            ["9:11 date-phrase-unclear: no form of English reads 'They met': say what it means with `reads`"],
        ),
        "a weekday that is not the day's": (
            meeting("2025-03-04", f"tuesday | They met on Friday, 4 March 2025 | {BY_DATE}"),
            [
                "8:12 date-phrase-unclear: 'Friday, 4 March 2025' contradicts itself: 2025-03-04 is a Tuesday",
            ],
        ),
        "a phrase that leans, on nothing": (
            meeting("2025-03-04", f"tuesday | It met today | {BY_DATE}"),
            ["8:12 date-phrase-unclear: 'today' leans on another event; name it with `dated_from`"],
        ),
        "a phrase that leans, on no event": (
            meeting("2025-03-04", f"tuesday | It met today | dated_from: fall; {BY_DATE}"),
            ["9:17 date-phrase-unclear: there is no event 'fall' to count 'today' from"],
        ),
        "a phrase that leans, on an event": (meeting("2025-03-04", f"tuesday | It met today | {RISE}; {BY_DATE}"), []),
        "a phrase that does not lean, on an event": (
            meeting("2025-03-03", f"monday | They met on Monday | {RISE}; {BY_DATE}"),
            ["9:17 date-phrase-unclear: `dated_from` is given, and 'Monday' does not lean on another event"],
        ),
        "no phrase, on an event": (
            meeting("[..2025-03-06]", f"plain | They met | {RISE}; {BY_DATE}"),
            [
                "9:17 date-phrase-unclear: `dated_from` is given, and nothing that is read in the quote leans on it: "
                "name the words that do with `says`, and say with `reads` when it was"
            ],
        ),
        "a phrase named for a citation that is not for the date": (
            meeting("2025-03-03", "monday | They met on Monday | says: Monday; supports: [status]"),
            [
                "9:11 date-phrase-unclear: `says` and `dated_from` are for a citation that speaks of the date; "
                "this one does not"
            ],
        ),
        "two phrases, of which one only bounds a time": (
            meeting("1612-05", f"old | Deadlier than any since 1600, it met in May | {BY_DATE}"),
            [],
        ),
        "a year, and a day that takes it": (
            meeting("1612-05-07", f"old | In 1612 they sat, and on 7 May they rose | {BY_DATE}"),
            [],
        ),
        "a phrase that leans, beside one that does not": (
            meeting("2025-03-03", f"tuesday | It met today. The day after, it rose. They met on Friday | {BY_DATE}"),
            ["8:12 date-phrase-unclear: 'Friday, 4 March 2025' contradicts itself: 2025-03-04 is a Tuesday"],
        ),
        "a phrase that leans, on the day told over it": (
            meeting("1612-04-14", f"old | That evening it rose | {BY_DATE}"),
            [],
        ),
        "a phrase that leans, on another day": (
            meeting("1612-04-15", f"old | That evening it rose | {BY_DATE}"),
            ["8:12 date-phrase-unclear: 'That evening' leans on another event; name it with `dated_from`"],
        ),
        "a named length of time": (
            meeting("[..1900]", f"old | It went on for a month | says: for a month; {BY_DATE}"),
            [],
        ),
        "several phrases for a citation that is not for the date": (
            meeting("2025-03-03", "monday | They met on Monday. They met on Tuesday | supports: [status]"),
            [],
        ),
    },
    "date-phrase-disagrees": {
        "another day": (
            meeting("2025-03-04", f"monday | They met on Monday | {BY_DATE}"),
            [
                "9:16 date-phrase-disagrees: 'Monday' (monday, published 5 March 2025) allows "
                "2025-03-03 or 2025-03-10, not Tuesday 2025-03-04"
            ],
        ),
        "that day": (meeting("2025-03-03", f"monday | They met on Monday | {BY_DATE}"), []),
        "the same weekday of the week to come": (meeting("2025-03-10", f"monday | They met on Monday | {BY_DATE}"), []),
        "a month that holds the day": (meeting("2025-03", f"monday | They met on Monday | {BY_DATE}"), []),
        "a month that does not": (
            meeting("2025-04", f"monday | They met on Monday | {BY_DATE}"),
            [
                "9:16 date-phrase-disagrees: 'Monday' (monday, published 5 March 2025) allows "
                "2025-03-03 or 2025-03-10, not 2025-04"
            ],
        ),
        "a day that another event gives": (
            meeting("2025-03-05", f"tuesday | It met today | {RISE}; {BY_DATE}"),
            [
                "10:16 date-phrase-disagrees: 'today' (tuesday, counted from 'rise') allows 2025-03-04, "
                "not Wednesday 2025-03-05"
            ],
        ),
        "a report from before": (
            meeting("2025-03-07", f"plain | They met | {BY_DATE}"),
            [
                "9:16 date-phrase-disagrees: a report without a date (plain, published 5 or 6 March 2025) allows "
                "2025-03-06 or earlier, not Friday 2025-03-07"
            ],
        ),
        "a plan from afterwards": (
            meeting("2025-03-04", f"plain | They will meet | {BY_DATE}", status="planned"),
            [
                "9:16 date-phrase-disagrees: a report without a date (plain, published 5 or 6 March 2025) allows "
                "2025-03-05 or later, not Tuesday 2025-03-04"
            ],
        ),
        "a date otherwise that the quote does not give": (
            meeting("2025-03-03", "tuesday | They met on Tuesday | disputes: {date: 2025-03-05}"),
            [
                "9:22 date-phrase-disagrees: 'Tuesday' (tuesday, published 5 March 2025) allows "
                "2025-03-04 or 2025-03-11, not Wednesday 2025-03-05"
            ],
        ),
        "a date otherwise that it does": (
            meeting("2025-03-03", "tuesday | They met on Tuesday | disputes: {date: 2025-03-04}"),
            [],
        ),
        "a former date that the quote does not give": (
            meeting("2025-03-03", "tuesday | They met on Tuesday | formerly: {date: 2025-03-05}"),
            [
                "9:22 date-phrase-disagrees: 'Tuesday' (tuesday, published 5 March 2025) allows "
                "2025-03-04 or 2025-03-11, not Wednesday 2025-03-05"
            ],
        ),
    },
    "date-phrase-unread": {
        "a feast, and a day": (
            meeting("1612-11-12", f"old | They met in the night after Passover | {BY_DATE}"),
            [f"8:12 date-phrase-unread: no form of English reads 'night' as a date{SAY_WHAT}"],
        ),
        "a feast, named": (
            meeting("1612-11-12", f"old | in the night after Passover | says: after Passover; {BY_DATE}"),
            [f"9:11 date-phrase-unread: no form of English reads 'after Passover' as a date{SAY_WHAT}"],
        ),
        "a feast, and no more than it was by then": (
            meeting("[..1900]", f"old | They met in the night after Passover | {BY_DATE}"),
            [],
        ),
        "a feast beside a day that is read": (
            meeting(
                "1612-06-03/1612-06-09",
                f"old | They met in the night after Passover | {BY_DATE}",
                f"old | It met from 3 to 9 June 1612 | {BY_DATE}",
            ),
            [],
        ),
        "a time of day, and a night of which nobody says the day": (
            meeting("1612-06-05", f"old | At 02:31, when it was night, he fell | {BY_DATE}"),
            [
                "8:12 date-phrase-unread: '02:31' is of no day: cite the sentence with the day too, "
                "with `supports: [date]`"
            ],
        ),
        "a word of time that is part of a noun": (
            meeting("1612-04-14", f"old | The night watchman rose | {BY_DATE}"),
            [],
        ),
        "no word of time": (
            meeting("2025-03-03", f"plain | They met | {BY_DATE}"),
            [
                "2:7 date-too-fine: 2025-03-03 is finer than its finest passage: "
                f"what plain reports gives 2025-03-06 or earlier{SAY_MORE}; else '[..2025-03-06]'"
            ],
        ),
    },
    "date-too-fine": {
        "a day told over the quote": (meeting("1612-04-14", f"old | They met at noon | {BY_DATE}"), []),
        "another day than the one told over the quote": (
            meeting("1612-04-13", f"old | They met at noon | {BY_DATE}"),
            [
                "2:7 date-too-fine: 1612-04-13 is finer than its finest passage: what old reports gives 1900-12-31 or "
                "earlier; 'noon' is of no day: cite the sentence with the day too, with `supports: [date]`"
            ],
        ),
        "the first day of a span": (
            meeting("1612-06-03", f"old | from 3 to 9 June 1612 | {BY_DATE}"),
            [],
        ),
        "a day within a span": (
            meeting("1612-06-04", f"old | from 3 to 9 June 1612 | {BY_DATE}"),
            [
                "2:7 date-too-fine: 1612-06-04 is finer than its finest passage: "
                "'from 3 to 9 June 1612' (old) gives 1612-06-03 to 1612-06-09"
            ],
        ),
        "a day of a month": (
            meeting("2025-03-03", MARCH),
            [
                "2:7 date-too-fine: 2025-03-03 is finer than its finest passage: "
                "'March' (monday) gives 2025-03-01 to 2025-03-05"
            ],
        ),
        "a day of a month, beside the day": (
            meeting("2025-03-03", MARCH, f"monday | They met on Monday | {BY_DATE}"),
            [],
        ),
        "the month": (meeting("2025-03", MARCH), []),
        "the year of a month": (meeting("2025", MARCH), []),
        "a day of a bare report": (
            meeting("2025-03-03", f"plain | They met | {BY_DATE}"),
            [
                "2:7 date-too-fine: 2025-03-03 is finer than its finest passage: "
                f"what plain reports gives 2025-03-06 or earlier{SAY_MORE}; else '[..2025-03-06]'"
            ],
        ),
        "all days of a bare report": (meeting("[..2025-03-06]", f"plain | They met | {BY_DATE}"), []),
        "the days that a bare report and an event before it leave": (
            meeting(
                "[2025-03-05..2025-03-06]", f"plain | They met | {BY_DATE}", related="follows: rise", rise=WEDNESDAY
            ),
            [],
        ),
        "the day of an event before it that no passage gives": (
            meeting("[2025-03-05..2025-03-06]", f"plain | They met | {BY_DATE}", related="follows: rise"),
            [
                "2:7 date-too-fine: [2025-03-05..2025-03-06] is finer than its finest passage: "
                f"what plain reports gives 2025-03-06 or earlier{SAY_MORE}; else '[..2025-03-06]'"
            ],
        ),
        "fewer days than they leave": (
            meeting("2025-03-06", f"plain | They met | {BY_DATE}", related="follows: rise", rise=WEDNESDAY),
            [
                "2:7 date-too-fine: 2025-03-06 is finer than its finest passage: "
                f"what plain reports gives 2025-03-05 to 2025-03-06{SAY_MORE}; else '[2025-03-05..2025-03-06]'"
            ],
        ),
        "what lasts is bound by no event within it": (
            meeting("2025-03-05/2025-03-06", f"plain | They met | {BY_DATE}", related="follows: rise"),
            [
                "2:7 date-too-fine: 2025-03-05/2025-03-06 is finer than its finest passage: "
                f"what plain reports gives 2025-03-06 or earlier{SAY_MORE}; else '[..2025-03-06]'"
            ],
        ),
        "a day otherwise, of a month": (
            meeting("2025-04", "monday | They spoke in March | disputes: {date: 2025-03-03}"),
            ["9:22 date-too-fine: 2025-03-03 is finer than its finest passage: 'March' (monday) gives 2025-03"],
        ),
        "a month otherwise, of a month": (
            meeting("2025-04", "monday | They spoke in March | disputes: {date: 2025-03}"),
            [],
        ),
    },
    "end-without-words": {
        "a span, and words for its beginning": (
            meeting("2025-03-03/2025-03-04", f"monday | They met on Monday | {BY_DATE}"),
            [
                "2:7 end-without-words: no passage has words for its end, 2025-03-04: cite them with "
                "`supports: [end]`, or leave it open"
            ],
        ),
        "words for each end": (
            meeting(
                "2025-03-03/2025-03-04",
                "monday | They met on Monday | supports: [start]",
                "monday | They met on Tuesday | supports: [end]",
            ),
            [],
        ),
        "a window needs none": (
            meeting("[2025-03-03..2025-03-04]", f"monday | They met on Monday | {BY_DATE}"),
            [],
        ),
        "a span whose end is open": (meeting("2025-03-03/..", f"monday | They met on Monday | {BY_DATE}"), []),
        "a month that is the whole of it": (meeting("2025-03-01/2025-03-31", f"{MARCH}"), []),
        "words whose day is not theirs": (
            meeting("2025-03-03/2025-03-04", f"tuesday | They met on Friday, 4 March 2025 | {BY_DATE}"),
            ["8:12 date-phrase-unclear: 'Friday, 4 March 2025' contradicts itself: 2025-03-04 is a Tuesday"],
        ),
    },
    "disagreement-unrecorded": {
        "two days, under a window that holds both": (
            meeting(
                "[2025-03-03..2025-03-04]",
                f"monday | They met on Monday | {BY_DATE}",
                f"tuesday | They met on Tuesday | {BY_DATE}",
            ),
            [
                "11:12 disagreement-unrecorded: 'Monday' (monday, published 5 March 2025) allows 2025-03-03 or "
                "2025-03-10, but 'Tuesday' (tuesday, published 5 March 2025) allows 2025-03-04 or 2025-03-11"
            ],
        ),
        "two days, from two time zones": (
            meeting(
                "[2025-03-03..2025-03-04]",
                f"monday | They met on Monday | {BY_DATE}",
                f"tuesday | They met on Tuesday | {BY_DATE}",
                listed=sources(zones=True),
            ),
            [
                "11:12 disagreement-unrecorded: 'Monday' (monday, published 5 March 2025) allows 2025-03-03 or "
                "2025-03-10, but 'Tuesday' (tuesday, published 5 March 2025) allows 2025-03-04 or 2025-03-11; they "
                "stand in different time zones (Asia/Tokyo, America/New_York), which may be all"
            ],
        ),
        "two days that lie farther apart, from two time zones": (
            meeting(
                "[2025-03-03..2025-03-05]",
                f"monday | They met on Monday | {BY_DATE}",
                f"tuesday | It ended on Wednesday | {BY_DATE}",
                listed=sources(zones=True),
            ),
            [
                "11:12 disagreement-unrecorded: 'Monday' (monday, published 5 March 2025) allows 2025-03-03 or "
                "2025-03-10, but 'Wednesday' (tuesday, published 5 March 2025) allows 2025-03-05 or 2025-03-12"
            ],
        ),
        "a day and its month": (
            meeting("2025-03", f"monday | They met on Monday | {BY_DATE}", MARCH),
            [],
        ),
        "two days, one on record as a dispute": (
            meeting(
                "2025-03-03",
                f"monday | They met on Monday | {BY_DATE}",
                "tuesday | They met on Tuesday | disputes: {date: 2025-03-04}",
            ),
            [],
        ),
    },
    "dated-in-a-circle": {
        "each from the other, in one source": (
            meeting(
                "2025-03-04",
                f"tuesday | It met today | {RISE}; {BY_DATE}",
                rise=f"tuesday | The day after, it rose | dated_from: meeting; {BY_DATE}",
            ),
            [
                "9:17 dated-in-a-circle: tuesday dates in a circle: meeting from rise from meeting",
            ],
        ),
        "each from the other, in two sources": (
            meeting(
                "2025-03-05",
                f"monday | They met on Monday | dated_from: rise; {BY_DATE}",
                rise=f"tuesday | The day after, it rose | dated_from: meeting; {BY_DATE}",
            ),
            ["9:17 date-phrase-unclear: `dated_from` is given, and 'Monday' does not lean on another event"],
        ),
    },
}


@pytest.mark.parametrize(
    ("files", "expected"),
    [case for cases in CASES.values() for case in cases.values()],
    ids=[f"{code}: {sentence}" for code, cases in CASES.items() for sentence in cases],
)
def test_finds(files: dict[str, bytes], expected: list[str]) -> None:
    assert said(files, MEETING) == expected


def said(files: dict[str, bytes], of: str) -> list[str]:
    """Return what is found in one file."""
    found = [f"{one.location} {one.code}: {one.message}" for one in broken(files, RULES)]
    return [words.removeprefix(f"{of}:") for words in found if words.startswith(of)]


PUBLISHED: dict[str, tuple[str, list[str]]] = {
    "the day that the words give": ("2025-03-05\n  basis: stated\n  quote: Published on 5 March 2025", []),
    "another day": (
        "2025-03-06\n  basis: stated\n  quote: Published on 5 March 2025",
        ["24:14 publication-not-stated: 'Published on 5 March 2025' gives 2025-03-05, not Thursday 2025-03-06"],
    ),
    "the month of the day": ("2025-03\n  basis: stated\n  quote: Published on 5 March 2025", []),
    "a month without its year": (
        "2025-03\n  basis: stated\n  quote: Printed in March",
        ["24:14 publication-not-stated: 'Printed in March' gives no date, not 2025-03"],
    ),
    "words that are not there": (
        "2025-03-05\n  basis: stated\n  quote: Published on 5 May 2025",
        ["26:10 publication-not-stated: plain does not say 'Published on 5 May 2025' exactly once"],
    ),
    "words that are there twice": (
        "2025-03-05\n  basis: stated\n  quote: They",
        ["26:10 publication-not-stated: plain does not say 'They' exactly once"],
    ),
    "an inferred day need not be in the words that it is inferred from": (
        "2025-03-06\n  basis: inferred\n  reason: The day after.\n  quote: Published on 5 March 2025",
        [],
    ),
    "but the words must be there": (
        "2025-03-06\n  basis: inferred\n  reason: The day after.\n  quote: Published on 5 May 2025",
        ["27:10 publication-not-stated: plain does not say 'Published on 5 May 2025' exactly once"],
    ),
}


@pytest.mark.parametrize(("published", "expected"), PUBLISHED.values(), ids=PUBLISHED)
def test_finds_in_sources(published: str, expected: list[str]) -> None:
    files = meeting("[..2025-03-06]", listed=sources(published=f"  published: {published}\n"))
    assert said(files, SOURCES) == expected


def test_every_rule_has_cases_that_break_it_and_that_nearly_do() -> None:
    tables = {code: [found for _, found in cases.values()] for code, cases in CASES.items()}
    tables["publication-not-stated"] = [found for _, found in PUBLISHED.values()]
    assert set(tables) == {rule.code for rule in RULES}
    for code, cases in tables.items():
        breaks = [any(f" {code}: " in words for words in found) for found in cases]
        assert any(breaks)
        assert not all(breaks)
