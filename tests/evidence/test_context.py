"""What a phrase takes from the words around it: its sentence, its heading, the head of its line, what came before."""

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.steps import doubled, steps
from timeline import language
from timeline.dates import parse
from timeline.evidence.context import telling
from timeline.language import meaning, phrases
from timeline.language.english import ENGLISH
from timeline.texts.passages import Text

CASES = {
    "a month before it in the sentence, of a time long past": (
        "In January and February 1945 they fled, and on 27 January the camp was freed.",
        "2010",
        "1945-01-27",
    ),
    "a year of the source's own time, which may be another": (
        "The invasion of February 2022 was on their minds when they met on October 9.",
        "2025-10-18",
        "2022-10-09, 2025-10-09 or 2026-10-09",
    ),
    "a year alone on its line, within living memory": ("Annals\n\n1861\n\nMay 4. It burned.", "1863", "1861-05-04"),
    "a year alone at the head of its line, under the year of the text": (
        "Annals of the town, kept until 1790\n\n1749. On 3 May a fair was held.\n1750. On 4 May it burned.",
        "1790",
        "1750-05-04",
    ),
    "the year of an entry, led by words": ("In the year 1753: On 4 May it burned.", "1790", "1753-05-04"),
    "the year of an entry, led by another word": ("Anno 1753. This year it burned.", "1790", "1753"),
    "a day of a list, over which no month stands": (
        "A diary\n\n14th. It burned.",
        "2010-05-20",
        "2010-05-14 or 2010-06-14",
    ),
    "a year that begins a sentence of more": (
        "In 2023 all was hard. On 4 May they met.",
        "2025-10-18",
        "2023-05-04, 2025-05-04 or 2026-05-04",
    ),
    "this year, in annals": ("1750. This year the mill was burnt.", "1790", "1750"),
    "this year, in a book that tells of a year": (
        "In 1750 all was dear, and this year they left.",
        "1790",
        "1750 or 1790",
    ),
    "this year, in the news": ("In 2023 they met five times. This year they met twice.", "2025-10-18", "2025"),
    "a year since which": (
        "It was the worst since 1945 when on October 9 it rained.",
        "2025-10-18",
        "2025-10-09 or 2026-10-09",
    ),
    "a heading": ("January 1945\n\nThey left on the 27th.", "2010", "1945-01-27"),
    "a heading of a line": ("## 14 April 1912\n\nShe struck. On the 15th she sank.", "1999", "1912-04-15"),
    "a heading that is none": (
        "They had waited since the year 1944 for all that time.\n\nOn 27 January it came.",
        "2010",
        "1944-01-27, 2009-01-27, 2010-01-27 or 2011-01-27",
    ),
    "the day at the head of its line": ("4 May 1645. It rained. On the 5th it did not.", "1999", "1645-05-05"),
    "the head of a line that is over": (
        "4 May 1645. It rained.\nOn 5 June it did not.",
        "1999",
        "1645-06-05, 1998-06-05, 1999-06-05 or 2000-06-05",
    ),
    "the year before it, in another paragraph": (
        "The summer of 1944 was hot.\n\nOn 27 January they fled.",
        "2010",
        "1944-01-27, 2009-01-27, 2010-01-27 or 2011-01-27",
    ),
    "the turn of a year": (
        "In December 1644 it snowed, and on 3 January it thawed.",
        "1999",
        "1644-01-03 or 1645-01-03",
    ),
    "a day told by a day": (
        "On 27 January 1645 they came, on the 2nd they were gone.",
        "1999",
        "1645-01-02 or 1645-02-02",
    ),
    "a weekday": ("On 27 January 1645 they came, and on Sunday they were gone.", "1999", "1645-01-22 or 1645-01-29"),
    "a decade of a century": ("In 1845 they came, and in the fifties they went.", "1999", "1850 to 1859"),
    "that year": ("In 1845 they came. In June of that year they went.", "1999", "1845-06"),
    "the following month of its name": (
        "From June 1645 until the following February they stood guard.",
        "1999",
        "1645-06, 1645-06-01 to 1646-02-28 or 1646-02",
    ),
    "a year told before another": (
        "In 1645 they came, of which a book of 1949 tells.\n\nOn 26 March they left.",
        "1999",
        "1645-03-26, 1949-03-26, 1998-03-26 or 2 others",
    ),
    "that year, of which none is told": ("In June of that year they went.", "1999", ""),
    "the imprint, which dates the book": (
        "A HISTORY, 1939–1945\nPrinted in May 1999\n\nThey fled in January 1945. On 3 May it was over.",
        "1999-05",
        "1945-05-03, 1998-05-03, 1999-05-03 or 2000-05-03",
    ),
    "a heading of years, below which one is told": (
        "1639–1645\n\nThey fled in January 1643. On 3 May it was over.",
        "1999",
        "1643-05-03, 1998-05-03, 1999-05-03 or 2000-05-03",
    ),
    "a heading on the day of writing": (
        "Report of 3 May 1999\n\n2 May 1999\n\nOn the 3rd it fell.",
        "1999-05-03",
        "1999-05-03 or 1999-06-03",
    ),
    "a day of a month told before, behind others": (
        "On 20 August 1980 they came, as in December 1970. On 1 September 1980 they went.\n\nOn the 3rd Ann signed.",
        "1980-11-22",
        "1970-12-03, 1980-08-03, 1980-09-03 or 2 others",
    ),
    "a day of a month whose year is not told": (
        "They met on 20 August. On the 24th a commission sat.",
        "1980-11-22",
        "1980-08-24, 1980-10-24, 1980-11-24 or 1981-08-24",
    ),
    "a day behind such a day": (
        "They met on 30 August. On the 31st Ann Bell came. On the 2nd she left.",
        "1980-11-22",
        "1980-08-02, 1980-09-02, 1980-11-02 or 3 others",
    ),
    "a day with its weekday": (
        "On 7 August 1980 it began. On Thursday, 14 August, it was over.",
        "1984-05",
        "1980-08-14",
    ),
    "the following season": (
        "They fled in October 1645. The following spring they came back.",
        "1999",
        "1646-03-01 to 1646-05-31",
    ),
    "a season of the following year": (
        "They fled in 1645. In the spring of the following year they came back.",
        "1999",
        "1646-03-01 to 1646-05-31",
    ),
    "a season of the year before": (
        "They fled in May 1645. In the autumn of the previous year they had come.",
        "1999",
        "1644-09-01 to 1644-11-30",
    ),
    "two ends": (
        "In 1645 they came, and from 30 April to 2 May they sang.",
        "1999",
        "1645-04-30, 1645-04-30 to 1645-05-02 or 1645-05-02",
    ),
}


@pytest.mark.parametrize(("raw", "published", "expected"), CASES.values(), ids=CASES)
def test_the_last_phrase_is_read_beside(raw: str, published: str, expected: str) -> None:
    day = parse(published).interval
    phrase = telling(Text.of(raw, language=ENGLISH), None, day).dated[-1].phrases[-1]
    assert meaning.shown(meaning.allowed(phrase, day)) == expected


def test_a_day_of_a_list_is_of_no_month_of_its_year() -> None:
    text = Text.of("A diary\n\n14th. It burned.", language=ENGLISH)
    assert telling(text, None, parse("1790").interval).dated == ()


DAYS = {
    "en": {
        "a name": ("On the 21st Pyka was recalled.", "On the 21st"),
        "several names": ("On the 21st Anna Maria Bell left.", "On the 21st"),
        "a brigade": ("On the 27th Brigade headquarters fell.", ""),
        "an address": ("On the 5th Avenue side it was dark.", ""),
        "somebody": ("It was late, and on the 24th a commission sat.", "on the 24th"),
    },
    "de": {
        "a verb": ("Am 24. traf sie ein.", "Am 24."),
        "a place": ("Unterzeichnet wurde am 3. in Wien.", "am 3."),
        "an evening": ("Am Abend des 3. kam er.", "Abend des 3."),
        "a match": ("Am 24. Spieltag verlor er.", ""),
    },
    "fr": {
        "a comma": ("Puis le 24, une commission siégea.", "le 24"),
        "a name": ("Le 21 Anne Morel fut rappelée.", "Le 21"),
        "a number that is called": ("Ils appelèrent le 17, puis le 18.", ""),
        "a house": ("Il habite le 24, rue de Lyon.", ""),
        "hours": ("Elle court le 24 heures du Mans.", ""),
    },
    "es": {
        "a verb": ("El 24 se formó una comisión.", "El 24"),
        "a name": ("El 21 Ana Ruiz fue destituida.", "El 21"),
        "the word": ("Firmaron el día 24 todos.", "el día 24"),
        "a share": ("El 3 por ciento votó.", ""),
    },
}


@pytest.mark.parametrize(
    ("tag", "raw", "expected"),
    [(tag, *case) for tag, there in DAYS.items() for case in there.values()],
    ids=[f"{tag}: {sentence}" for tag, there in DAYS.items() for sentence in there],
)
def test_a_day_alone_is_a_date_where_no_noun_follows_it(tag: str, raw: str, expected: str) -> None:
    there = phrases.find(raw, language.of(tag))
    assert [phrase.text for phrase in there] == ([expected] if expected else [])


def test_a_phrase_is_read_beside_what_follows_it_in_its_sentence() -> None:
    text = Text.of("From the 3rd it rained, as all May 1645 had.", language=ENGLISH)
    phrase = telling(text, None).dated[0].phrases[0]
    assert meaning.shown(meaning.allowed(phrase, parse("1999").interval)) == "1645-05-03 or 1645-05-03 or later"


def test_what_is_told_before_a_later_day_may_be_of_the_year_before_it() -> None:
    text = Text.of("On 9 November they shut the market; it was opened in March 1577.", language=ENGLISH)
    phrase = telling(text, None).dated[0].phrases[0]
    assert meaning.shown(meaning.allowed(phrase, parse("1999").interval)) == "1576-11-09 or 1577-11-09"


def test_what_a_long_text_tells_costs_no_more_than_its_length() -> None:
    """As by counted steps, over runs of what phrases are made of."""
    for run in ("4 May ", "May, ", "1914–", "on the 4th ", "\n\n", "1645 it rained.\n", "since ", "a week later, "):

        def cost(times: int, run: str = run) -> int:
            return steps(partial(telling, Text.of(run * times, language=ENGLISH), None))

        few, many = doubled(cost, 200)
        assert many < 2.5 * few + 1000, run


@given(
    st.lists(
        st.sampled_from(["4 May", "1645", "that year", "Sunday", "\n\n", "\n", ".", "from", "to", "the 27th", "in"]),
        max_size=12,
    )
)
def test_any_text_is_told(words: list[str]) -> None:
    text = Text.of(" ".join(words), language=ENGLISH)
    for sentence in telling(text, None).dated:
        for phrase in sentence.phrases:
            assert phrase.text == " ".join(text.raw[phrase.start : phrase.end].split())
            meaning.allowed(phrase, parse("1999").interval)
