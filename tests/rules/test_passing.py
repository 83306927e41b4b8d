"""What leaves out its year or its week is of no time that is told in passing, unless a curator says so."""

import pytest

from tests.packages import KINDS, broken, edited, mill
from timeline.records.package import Files
from timeline.rules.passing import RULES

EXPEDITION = (
    "They left on 2 May 1936.\n\nThey hired 46 men on 19 May; the first party, in 1931, had 30.\n\n"
    "Base Camp was pitched on 28 May.\n\nIn September a committee met. On 3 October it was dissolved."
)
COUNCIL = (
    "Der Rat hatte im Mai 2016 acht Millionen bewilligt.\n\nDas Amt legte am 22. Januar seinen Bericht vor. "
    "„Nein“, sagte er am Dienstag."
)
STRIKE = "La grève commença le 4 mars 2024. Lundi, ils ont accepté.\n\nLundi, les deux parties se sont réunies."
BACK = "al día siguiente"
SEARCH = f"Salieron el 25 de junio de 1936 y volvieron {BACK}."
LEFT = "They left on 3 May 1936.\n\nIn 1940 the second party came.\n\nOn 28 May the pass was closed."
MARCH = "Anna Bell opened the hall last March with a speech."
SIGNED = "They were let out on 1 September 1980. The miners signed on the 3rd. It was over on 17 September."
STANZA = "In May 2016 the council voted. On 3 June work began."

CASES = {
    "the year that a story tells of": (EXPEDITION, "en", "1936-11", "on 28 May", "1936-05-28", "", ""),
    "a year that it names in passing": (
        EXPEDITION, "en", "1936-11", "on 28 May", "1931-05-28", "", "'28 May' is likely 1936-05-28 or 1937-05-28"
    ),
    "that year, by a note": (EXPEDITION, "en", "1936-11", "on 28 May", "1931-05-28", "note: “28 May” is so.", ""),
    "that year, as a curator reads it": (
        EXPEDITION, "en", "1936-11", "on 28 May", "1931-05-28", "says: 28 May, reads: 1931-05-28",
        "'28 May' is likely 1936-05-28 or 1937-05-28",
    ),
    "a year in a clause behind a day": (
        EXPEDITION, "en", "1936-11", "on 19 May", "1931-05-19", "", "'19 May' is likely 1936-05-19 or 1937-05-19"
    ),
    "the year of that day": (EXPEDITION, "en", "1936-11", "on 19 May", "1936-05-19", "", ""),
    "the year of that day, in a book of another age": (EXPEDITION, "en", "1990", "on 19 May", "1936-05-19", "", ""),
    "a month of a year that it names in passing": (
        EXPEDITION, "en", "1936-11", "In September a committee met", "1931-09", "",
        "'September' is likely 1936-09 or 1937-09",
    ),
    "a month of its kind, in that month": (
        MARCH, "en", "2025-03-18", "opened the hall last March", "2025-03", "",
        "'last March' is likely 2024-03",
    ),
    "the one before": (MARCH, "en", "2025-03-18", "opened the hall last March", "2024-03", "", ""),
    "a season of its kind, in that season": (
        "Sie eröffnete im vergangenen Frühjahr die Halle.", "de", "2025-03-18", "im vergangenen Frühjahr",
        "2025-04", "", "'vergangenen Frühjahr' is likely 2024-03-01 to 2024-05-31",
    ),
    "a month of its kind, out of it": (MARCH, "en", "2025-05-18", "opened the hall last March", "2025-03", "", ""),
    "a day of the month told last": (SIGNED, "en", "1980-11-22", "signed on the 3rd", "1980-09-03", "", ""),
    "a day of the month of writing": (
        SIGNED, "en", "1980-11-22", "signed on the 3rd", "1980-11-03", "", "'on the 3rd' is likely 1980-09-03"
    ),
    "a year told before, in a text of a later one": (
        SIGNED, "en", "1986", "on 17 September", "1985-09-17", "", "'17 September' is likely 1980-09-17"
    ),
    "a later year, to which a story moves": (LEFT, "en", "1990", "On 28 May", "1940-05-28", "", ""),
    "the year of the last day, beside it": (LEFT, "en", "1990", "On 28 May", "1936-05-28", "", ""),
    "a year of its own paragraph": (STANZA, "en", "2019-03-14", "On 3 June", "2016-06-03", "", ""),
    "the last day of its name before a report": (COUNCIL, "de", "2019-03-14", "am 22. Januar", "2019-01-22", "", ""),
    "a year that a report names in passing": (
        COUNCIL, "de", "2019-03-14", "am 22. Januar", "2016-01-22", "",
        "'22. Januar' is likely 2019-01-22 or 2020-01-22",
    ),
    "the last weekday before a report": (COUNCIL, "de", "2019-03-14", "am Dienstag", "2019-03-12", "", ""),
    "a weekday beside a day of another paragraph": (
        STRIKE, "fr", "2024-03-14", "Lundi, les deux parties", "2024-03-04", "",
        "'Lundi' is likely 2024-03-11 or 2024-03-18",
    ),
    "a weekday beside a day of its own": (STRIKE, "fr", "2024-03-14", "Lundi, ils", "2024-03-04", "", ""),
    "the day after that of its sentence": (SEARCH, "es", "1936-11", f"volvieron {BACK}", "1936-06-26", "", ""),
    "that day, as a curator reads it": (
        SEARCH, "es", "1936-11", f"volvieron {BACK}", "1936-06-26", f"says: {BACK}, reads: 1936-06-26",
        "",
    ),
    "another, as a curator reads it": (
        SEARCH, "es", "1936-11", f"volvieron {BACK}", "1936-06-27", f"says: {BACK}, reads: 1936-06-27",
        f"'{BACK}' is likely 1936-06-24 or 1936-06-26",
    ),
}  # fmt: skip


def told(text: str, tag: str, published: str, quote: str, date: str, more: str) -> Files:
    """Return the package of a text and an event that words of it are cited for."""
    lines = [f"    {one}" for one in more.split(", ") if one]
    record = f"title: It burns\ndate: {date}\nstatus: occurred\ncitations:\n  - source: mill\n    quote: {quote}\n"
    cited = "\n".join((*lines, "    supports: [date, status]"))
    return mill(
        text,
        f"{record}{cited}\n",
        f"  published: {published}\n  language: {tag}\n  basis: inferred\n  reason: For the test.\n",
    )


@pytest.mark.parametrize(("text", "tag", "published", "quote", "date", "more", "said"), CASES.values(), ids=list(CASES))
def test_asks(text: str, tag: str, published: str, quote: str, date: str, more: str, said: str) -> None:
    found = [one.message for one in broken(told(text, tag, published, quote, date, more), RULES[:1])]
    by = "the day of writing" if {"last", "vergangenen"} & {*quote.split()} else "what is told beside it"
    told_beside = f", by {by}: is it {date}? If so, answer with a `note`"
    assert [one.partition(" that quotes")[0] for one in found] == ([f"{said}{told_beside}"] if said else [])


LEFT_AND_BURNED = "They left the camp on 25 June 1936 and burned it the following day."
FIRE = "data/events/fire.yaml"
CLAUSES = {
    "the date of the clause before": (
        "en", LEFT_AND_BURNED, "says: 25 June 1936", "1936-06-25",
        "'the following day' stands with the verb of the title, and '25 June 1936' with another",
    ),
    "that date, by a note": ("en", LEFT_AND_BURNED, "says: 25 June 1936, note: “25 June 1936” so.", "1936-06-25", ""),
    "the date of the clause of the verb": (
        "en", "They burned the camp on 25 June 1936 and left it the following day.", "says: 25 June 1936", "1936-06-25",
        "",
    ),
    "one clause with two dates": (
        "en", "They burned it on 25 June 1936 after a talk on 3 June 1936.", "says: 25 June 1936", "1936-06-25", ""
    ),
}  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "more", "date", "said"), CLAUSES.values(), ids=list(CLAUSES))
def test_asks_for_the_clause(tag: str, text: str, more: str, date: str, said: str) -> None:
    files = edited(
        (FIRE, "title: It burns", "title: It burned"), files=told(text, tag, "1936-11", text[:-1], date, more)
    )
    found = [one.message.partition(":")[0] for one in broken(files, RULES[1:2])]
    assert found == ([said] if said else [])


DIGGING = "{en: [dig], de: [graben], fr: [creuser], es: [excavar]}"
SINCE = "They have dug there since 4 February 1936."
STARTED = "'since 4 February 1936' tells of its start: is it the end?"
SIDES = {
    "the start of what goes on": ("en", SINCE, "1936-02-04/..", "start", "", ""),
    "its start for its end": ("en", SINCE, "/1936-02-04", "end", "", STARTED),
    "that, by a note": ("en", SINCE, "/1936-02-04", "end", "note: “since 4 February 1936” it is.", ""),
    "that, by the verb of the title": (
        "en", "They have burned it since 4 February 1936.", "/1936-02-04", "end", "", STARTED
    ),
    "the start of what came after it": (
        "en", "They dug there, but a market has stood there since 4 February 1936.", "/1936-02-04", "end", "", ""
    ),
    "an end for a start": (
        "de", "Bis Ende 1935 wurde gegraben.", "1935/..", "start", "",
        "'Bis Ende 1935' tells of its end: is it the start?",
    ),
    "an end": ("de", "Bis Ende 1935 wurde gegraben.", "/1935", "end", "", ""),
    "French": (
        "fr", "On y creuse depuis 1935.", "/1935", "end", "", "'depuis 1935' tells of its start: is it the end?"
    ),
    "Spanish": (
        "es", "Lo excavan desde 1935.", "/1935", "end", "", "'desde 1935' tells of its start: is it the end?"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "date", "side", "more", "said"), SIDES.values(), ids=list(SIDES))
def test_asks_for_the_other_end(tag: str, text: str, date: str, side: str, more: str, said: str) -> None:
    files = edited(
        (FIRE, "supports: [date, ", f"supports: [{side}, "),
        (KINDS, "color: teal", f"color: teal\n  words: {DIGGING}"),
        files=told(text, tag, "1936-11", text[:-1], date, more),
    )
    found = broken(files, RULES[2:])
    assert [one.message.partition(" If so")[0] for one in found] == ([said] if said else [])
