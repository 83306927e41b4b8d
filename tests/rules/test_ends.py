"""The ends of a span or a window: each is borne out by words of its own."""

import csv
import io
from hashlib import sha256

import pytest

from tests.packages import LANDING, LETTER, PICTURES, REPORT, SOURCES, broken, errors, made, package, said
from timeline.rules import citations, dating, references

WORKS = "data/events/works.yaml"
TEXT = (
    "Work began on 23 April 2016. It had begun in spring. The quay was closed after 9 May 2016. They dug since 2015. "
    "It was finished in September 2019. It was done before 2020. From 1 March 2016 on they paid, until 30 June 2019. "
    "They drained it from May 2016 on, and went on for two months. They dredged on 3 May 2017 and finished on the "
    "following day. The night of 3 February 2018, or rather early on the 4th, was wet. In May 2018 they went until the "
    "5th of June 2018. Two years ago they stopped, and began in September. "
    "The summer closure began on 1 July 2018. The dyke was begun in the spring of 2012 and went on, with interruptions,"
    " until the summer of 2014."
)
DYKE, UNTIL = "The dyke was begun in the spring of 2012", "and went on, with interruptions, until the summer of 2014"
LISTED = f"""\
report:
  file: seeds/text.txt
  sha256: {sha256(TEXT.encode()).hexdigest()}
  title: A report
  language: en
  published: 2021-02-03
  basis: inferred
  reason: So.
"""
BEGAN, DONE = "Work began on 23 April 2016", "It was finished in September 2019"


def works(date: str, *cited: str) -> dict[str, bytes]:
    """Return a package with works of a date, and what is cited for it, `quote | fields` or `quote | fields | keys`."""
    record = f'title: The works\ndate: "{date}"\nkind: talk\nstatus: occurred\nsummary: Works.\ncitations:\n'
    for one in cited:
        quote, fields, *keys = one.split(" | ")
        record += f"  - source: report\n    quote: {quote}\n    supports: [{fields}]\n"
        record += "".join(f"    {key}\n" for key in keys)
    texts = {**dict.fromkeys((LANDING, PICTURES, REPORT, LETTER)), SOURCES: LISTED, "seeds/text.txt": TEXT}
    return package({**texts, WORKS: record})


LEFT_OPEN = ": cite them with `supports: [end]`, or leave it open"
STATUS = f"{DONE.removeprefix('It was ')} | status"
BY_THEN = "; where no words give one, any that tell of it support '[..2021-02-03]'"
FINDINGS: dict[str, tuple[dict[str, bytes], list[str]]] = {
    "each end by its words": (works("2016-04-23/2019-09", f"{BEGAN} | start", f"{DONE} | end, status"), []),
    "a window too": (works("[2016-04..2019-09]", f"{BEGAN} | start", f"{DONE} | end, status"), []),
    "a start that the words exclude": (
        works("2016-04-24/2019-09", f"{BEGAN} | start", f"{DONE} | end, status"),
        [
            "9:16 date-phrase-disagrees: '23 April 2016' (report, published 3 February 2021) allows 2016-04-23, "
            "not Sunday 2016-04-24"
        ],
    ),
    "an end that the words exclude": (
        works("2016-04-23/2019-10", f"{BEGAN} | start", f"{DONE} | end, status"),
        [
            "12:16 date-phrase-disagrees: 'September 2019' (report, published 3 February 2021) allows 2019-09, "
            "not 2019-10"
        ],
    ),
    "an end finer than its words": (
        works("2016-04-23/2019-09-30", f"{BEGAN} | start", f"{DONE} | end, status"),
        [
            "2:7 date-too-fine: 2019-09-30 is finer than its finest passage: 'September 2019' (report) gives 2019-09",
        ],
    ),
    "an end that only the whole date's words bear": (
        works("2016-04-23/2019-09", f"{BEGAN} | date, status", f"{DONE} | end"),
        [],
    ),
    "an end without words": (
        works("2016-04-23/2019-09", f"{BEGAN} | start, status"),
        [
            "2:7 end-without-words: no passage has words for its end, 2019-09: cite them with `supports: [end]`, "
            "or leave it open",
            "2:7 field-without-support: no citation supports 'end'",
        ],
    ),
    "neither with words": (
        works("2016-04-23/2019-09", STATUS),
        [f"2:7 field-without-support: no citation supports 'date'{BY_THEN}"],
    ),
    "an open end needs no words": (works("2016-04-23/..", f"{BEGAN} | start, status"), []),
    "an open end has none": (
        works("2016-04-23/..", f"{BEGAN} | start, status", f"{DONE} | end"),
        ["12:16 unknown-field: the date 2016-04-23/.. is written without 'end' of its own"],
    ),
    "a day has no ends": (
        works("2016-04-23", f"{BEGAN} | start, status"),
        [
            f"2:7 field-without-support: no citation supports 'date'{BY_THEN}",
            "9:16 unknown-field: the date 2016-04-23 is written without 'start' of its own",
        ],
    ),
    "what goes on since a year began in that year": (
        works("2016/2019-09", "They dug since 2015 | start, status", f"{DONE} | end"),
        [
            "9:16 date-phrase-disagrees: 'since 2015' (report, published 3 February 2021) allows 2015, not 2016",
        ],
    ),
    "since it, by its word": (works("2015/2019-09", "They dug since 2015 | start, status", f"{DONE} | end"), []),
    "what is after a day may begin on the next": (
        works("2016-05-10/2019-09", "The quay was closed after 9 May 2016 | start, status", f"{DONE} | end"),
        [],
    ),
    "but not a day later": (
        works("2016-05-11/2019-09", "The quay was closed after 9 May 2016 | start, status", f"{DONE} | end"),
        [
            "9:16 date-phrase-disagrees: 'after 9 May 2016' (report, published 3 February 2021) allows 2016-05-09 or "
            "2016-05-10, not Wednesday 2016-05-11"
        ],
    ),
    "what is before a year ends on its eve": (
        works("2016-04-23/2019-12-31", f"{BEGAN} | start, status", "It was done before 2020 | end"),
        [],
    ),
    "one phrase of two that end": (
        works(
            "2016-03-01/2019-06-30",
            "From 1 March 2016 on they paid, until 30 June 2019 | start, status | says: 1 March 2016",
            "until 30 June 2019 | end",
        ),
        [],
    ),
    "two that begin at odds": (
        works(
            "2016/2019-09", f"{BEGAN} | start, status", "The quay was closed after 9 May 2016 | start", f"{DONE} | end"
        ),
        [
            "11:12 disagreement-unrecorded: '23 April 2016' (report, published 3 February 2021) allows 2016-04-23, but "
            "'after 9 May 2016' (report, published 3 February 2021) allows 2016-05-09 or 2016-05-10"
        ],
    ),
    "two phrases, one for each end": (
        works("2018-05/2018-06-05", "In May 2018 they went until the 5th of June 2018 | date, status"),
        [],
    ),
    "two phrases, of which none ends there": (
        works("2018-05/2018-06-06", "In May 2018 they went until the 5th of June 2018 | date, status"),
        [f"2:7 end-without-words: no passage has words for its end, 2018-06-06{LEFT_OPEN}"],
    ),
    "the end alone, of two phrases": (
        works(
            "2016-04-23/2018-06-05",
            f"{BEGAN} | start, status",
            "In May 2018 they went until the 5th of June 2018 | end",
        ),
        [],
    ),
    "the end by the day that the sentence tells": (
        works("2017-05-03/2017-05-04", "They dredged on 3 May 2017 and finished on the following day | date, status"),
        [],
    ),
    "an end beyond that day": (
        works("2017-05-03/2017-05-06", "They dredged on 3 May 2017 and finished on the following day | date, status"),
        [f"2:7 end-without-words: no passage has words for its end, 2017-05-06{LEFT_OPEN}"],
    ),
    "the end by how long it went on": (
        works("2016-05/2016-07", "They drained it from May 2016 on, and went on for two months | date, status"),
        [],
    ),
    "an end that it does not reach so": (
        works("2016-05/2016-10", "They drained it from May 2016 on, and went on for two months | date, status"),
        [f"2:7 end-without-words: no passage has words for its end, 2016-10{LEFT_OPEN}"],
    ),
    "a window of two days that are told": (
        works(
            "[2018-02-03..2018-02-04]",
            "The night of 3 February 2018, or rather early on the 4th, was wet | date, status",
        ),
        [],
    ),
    "a window of others": (
        works(
            "[2018-01-05..2018-01-06]",
            "The night of 3 February 2018, or rather early on the 4th, was wet | date, status",
        ),
        [
            "9:16 date-phrase-disagrees: '3 February 2018 … on the 4th' (report, published 3 February 2021) allows "
            "2018-02-03 to 2018-02-04, 2018-02-03 to 2021-01-04, 2018-02-03 to 2021-02-04 or 4 others, "
            "not [2018-01-05..2018-01-06]"
        ],
    ),
    "a month of a year that is told by its distance": (
        works("2019-09", "Two years ago they stopped, and began in September | date, status"),
        [],
    ),
    "that month of another year": (
        works("2018-09", "Two years ago they stopped, and began in September | date, status"),
        [
            "9:16 date-phrase-disagrees: 'September' (report, published 3 February 2021) allows 2019-09, 2020-09 or "
            "2021-09, not 2018-09"
        ],
    ),
    "a season that only names what began on a day": (
        works("2018-07-01", "The summer closure began on 1 July 2018 | date, status"),
        [],
    ),
    "both ends by one quote": (works("2012/2014", f"{DYKE} {UNTIL} | date, end, status"), []),
    "both ends by one quote, of seasons": (works("2012-03/2014-08", f"{DYKE} {UNTIL} | start, end, status"), []),
    "an end that one quote for both excludes": (
        works("2012/2015", f"{DYKE} {UNTIL} | date, end, status"),
        [
            "9:22 date-phrase-disagrees: 'spring of 2012 … u … the summer of 2014' (report, published 3 February 2021) "
            "allows 2012-03-01 to 2012-05-31 or 2014-06-01 to 2014-08-31, not 2015"
        ],
    ),
    "seasons, each by its quote": (works("2012-03/2014-08", f"{DYKE} | date, status", f"{UNTIL} | end"), []),
    "a month out of a season": (
        works("2012-03/2014-07", f"{DYKE} | date, status", f"{UNTIL} | end"),
        [
            "2:7 date-too-fine: 2014-07 is finer than its finest passage: 'until the summer of 2014' (report) gives "
            "2014-06-01 to 2014-08-31",
            f"2:7 end-without-words: no passage has words for its end, 2014-07{LEFT_OPEN}",
        ],
    ),
    "an end as a curator reads it": (
        works(
            "2016-04-23/2019-09-29",
            f"{BEGAN} | start, status",
            f"{DONE} | end | says: September 2019 | reads: 2019-09-29",
        ),
        [],
    ),
}


@pytest.mark.parametrize(("files", "expected"), FINDINGS.values(), ids=FINDINGS)
def test_finds(files: dict[str, bytes], expected: list[str]) -> None:
    found = broken(files, (*references.RULES, *citations.RULES, *dating.RULES))
    assert [f"{one.location} {one.code}: {one.message}".removeprefix(f"{WORKS}:") for one in found] == expected


def test_an_end_is_only_supported() -> None:
    files = works("2016-04-23/2019-09", f"{BEGAN} | start, status", f"{DONE} | end | disputes: {{start: 2016}}")
    assert said(files) == [
        f"{WORKS}:13:23: 'start' is only supported; write what is said otherwise as a whole `date` [bad-value]"
    ]


def test_a_claim_on_an_end_has_its_value() -> None:
    files = works("2016-04-23/2019-09", f"{BEGAN} | start", f"{DONE} | end, status")
    assert errors(files) == []
    rows = csv.DictReader(io.StringIO(made(files)["data/release/claims.csv"].decode(), newline=""))
    assert [(row["field"], row["value"]) for row in rows] == [
        ("start", "2016-04-23"),
        ("end", "2019-09"),
        ("status", "occurred"),
    ]
