"""The languages: what each reads in phrases of its texts, and what only looks like a date, a denial, an end."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.packages import loaded, mill
from timeline import language, rules
from timeline.dates import parse
from timeline.evidence import examine
from timeline.language import cldr, phrases

PUBLISHED = parse("2024-06-01").interval
"""The day from which the phrases below are read, a Saturday."""


def read(tag: str, passage: str) -> list[str]:
    """Return the phrases that a language finds in a passage, each with what it allows, as "words: times"."""
    found = phrases.find(passage, language.of(tag))
    return [f"{phrase.text}: {phrases.shown(phrases.allowed(phrase, PUBLISHED))}" for phrase in found]


def findings(text: str, record: str, of_source: str) -> list[str]:
    """Return what is found in such a package, as "severity code: message"."""
    found = rules.check(examine(loaded(mill(text, record, of_source))))
    return [f"{one.severity.value} {one.code}: {one.message}" for one in found]


# The languages of CLDR


PLAIN = {
    "Russian": ("ru", "Мельница сгорела 4 мая 2024 года.", ["4 мая 2024: 2024-05-04"]),
    "Russian, with its weekday": ("ru", "В субботу, 4 мая; суббота, 4 мая 2024 г.", [
        "4 мая: 2024-05-04 or 2025-05-04", "суббота, 4 мая 2024: 2024-05-04",
    ]),
    "Russian, a month": ("ru", "Май 2024: в мае 2024 года", ["Май 2024: 2024-05"]),
    "Russian, in figures": ("ru", "с 04.05.2024, 4-5-2024", ["04.05.2024: 2024-05-04", "4-5-2024: 2024-05-04"]),
    "Hungarian": ("hu", "A malom 2024. május 4-én leégett, 2024. 05. 04.", [
        "2024. május 4: 2024-05-04", "2024. 05. 04: 2024-05-04",
    ]),
    "Hungarian, a day without year, and a month": ("hu", "május 4-én; 2024. május", [
        "május 4: 2024-05-04 or 2025-05-04", "2024. május: 2024-05",
    ]),
    "Japanese": ("ja", "水車は2024年5月4日（土）に燃えた。", ["2024年5月4日: 2024-05-04"]),
    "Japanese, with its weekday": ("ja", "2024年5月4日土曜日、2024年5月、2023年", [
        "2024年5月4日土曜日: 2024-05-04", "2024年5月: 2024-05", "2023年: 2023",
    ]),
    "Japanese, in wide figures": ("ja", "２０２４年５月４日", ["２０２４年５月４日: 2024-05-04"]),
    "Japanese, two days": ("ja", "5月4日～6日に", [
        "5月4日～6日: 2024-05-04 to 2024-05-06 or 2025-05-04 to 2025-05-06",
    ]),
    "Arabic": ("ar", "احترقت الطاحونة في 4 مايو 2024.", ["4 مايو 2024: 2024-05-04"]),
    "Arabic, in its own figures and the words of the Levant": ("ar", "٤ أيار ٢٠٢٤", ["٤ أيار ٢٠٢٤: 2024-05-04"]),
    "Vietnamese": ("vi", "Hôm nay 18 tháng 10 2025", ["18 tháng 10 2025: 2025-10-18"]),
    "Vietnamese, with a word for the year": ("vi", "ngày 1 tháng 1 năm 2024, tháng 12 năm 2023, 04/05/2024", [
        "1 tháng 1 năm 2024: 2024-01-01", "tháng 12 năm 2023: 2023-12", "04/05/2024: 2024-05-04",
    ]),
    "Hebrew, whose letters of place join the day and the month": ("he", "נשרפה ב-4 במאי 2024, במאי 2024", [
        "4 במאי 2024: 2024-05-04", "במאי 2024: 2024-05",
    ]),
    "Chinese": ("zh-Hant", "於2024年5月4日、10月5日", [
        "2024年5月4日: 2024-05-04", "10月5日: 2023-10-05 or 2024-10-05",
    ]),
    "Korean": ("ko", "2024년 5월 4일에", ["2024년 5월 4일: 2024-05-04"]),
    "Polish, both cases": ("pl", "4 maja 2024 r., maj 2024", ["4 maja 2024: 2024-05-04", "maj 2024: 2024-05"]),
    "Portuguese": ("pt-BR", "4 de maio de 2024", ["4 de maio de 2024: 2024-05-04"]),
    "Dutch, three days": ("nl", "van 3-5 mei 2024", ["3-5 mei 2024: 2024-05-03 to 2024-05-05"]),
    "Basque, which declines all of it": ("eu", "2024(e)ko maiatzaren 4an", []),
    "Serbian in either alphabet": ("sr", "4. мај 2024, 4. maj 2024.", [
        "4. мај 2024: 2024-05-04", "4. maj 2024: 2024-05-04",
    ]),
    "a language that CLDR has not": ("qaa", "4 May 2024, (1894), 2024-05-04", ["1894: 1894", "2024-05-04: 2024-05-04"]),
    "no language": ("und", "4 May 2024", []),
}  # fmt: skip


@pytest.mark.parametrize(("tag", "passage", "expected"), PLAIN.values(), ids=PLAIN)
def test_reads_what_cldr_gives(tag: str, passage: str, expected: list[str]) -> None:
    assert read(tag, passage) == expected


NO_DATE = {
    "a year before our era": ("ru", "15 марта 1044 г. до н. э."),
    "a year of the Buddhist era, and the day before it": ("th", "4 พฤษภาคม 2567"),
    "a year that the form of CLDR joins with another word": ("ca", "4 de maig de 2024"),
    "a day of an imperial era": ("ja", "令和6年5月4日"),
    "a price": ("ru", "$4 мая"),
    "the end of a longer number": ("ru", "1.4 мая"),
    "a month within a word": ("it", "4 maggiore 2024"),
    "a month of another language": ("nl", "4 May 2024"),
    "a month in figures that is none": ("ru", "04.13.2024"),
    "a weekday or a month alone": ("ru", "в четверг, в мае"),
}


@pytest.mark.parametrize(("tag", "passage"), NO_DATE.values(), ids=NO_DATE)
def test_is_no_date(tag: str, passage: str) -> None:
    assert read(tag, passage) == []


TAGS = {
    "sr-Latn": "4. maj 2024",
    "zh-Hant-TW": "2024年5月4日",
    "pt-BR-x-colonial": "4 de maio de 2024",
    "ca-valencia": "4 de maig del 2024",
    "hu-Qaaa": "2024. május 4",
    "hu-QQ": "2024. május 4",
    "ru-petr1708": "4 мая 2024",
}


@pytest.mark.parametrize(("tag", "passage"), TAGS.items())
def test_a_tag_is_read_as_far_as_it_is_known(tag: str, passage: str) -> None:
    assert read(tag, passage) == [f"{passage}: 2024-05-04"]


DIRECTIONS = {"en": "ltr", "ru": "ltr", "ar": "rtl", "he": "rtl", "ur-IN": "rtl", "ks-Deva": "ltr", "qaa": "auto"}


@pytest.mark.parametrize(("tag", "expected"), DIRECTIONS.items())
def test_a_text_runs_as_its_language_is_written(tag: str, expected: str) -> None:
    assert language.of(tag).direction == expected


SOME = st.sampled_from(["ru", "hu", "ja", "ar", "vi", "he", "tr", "th", "eu", "lv", "ko", "mn"])


@given(SOME, st.text(st.sampled_from("4 52024.-/年月日mMaAyYиİıſ мМаАя.,g(e)koMaıs٤أيار"), max_size=16))
def test_nothing_that_is_found_lacks_a_meaning(tag: str, passage: str) -> None:
    read(tag, passage)


def test_every_language_reads_the_months_that_it_lists() -> None:
    for tag in cldr.tags():
        words = language.of(tag).dates
        assert set(words.months.values()) in ({*range(1, 13)}, set()), tag
        for form in words.forms:
            assert form.matcher.groupindex.keys() <= {"year", "month", "day", "last_day", "weekday"} or tag == "en"


# What is said of a text whose words are not known


INFERRED = "  published: 2024-05-06\n  basis: inferred\n  reason: For the test.\n"


def test_a_text_without_known_words_is_dated_and_said_not_to_be_weighed() -> None:
    text = "Мельница сгорела 4 мая 2024 года."
    record = (
        "title: A fire\ndate: 2024-05-04\nstatus: occurred\n"
        f"citations:\n  - {{source: mill, quote: {text[:-1]}, supports: [date, status]}}\n"
    )
    assert findings(text, record, "  language: ru\n" + INFERRED) == [
        "information language-without-words: no words of Russian: denials, plans and reports in mill are not weighed"
    ]
    checked = rules.checked(examine(loaded(mill(text, record, "  language: ru\n" + INFERRED))))
    assert (checked.citations, checked.unweighed) == (1, 1)


STATED = {
    "a head in another language": ("Hôm nay 18 tháng 10 2025. The mill burned.", "18 tháng 10 2025", "2025-10-18", []),
    "its letters taken apart": (
        normalize("NFD", "Hôm nay 18 tháng 10 2025. The mill burned."),
        "18 tháng 10 2025",
        "2025-10-18",
        [],
    ),
    "another day than in any language": (
        "Hôm nay 18 tháng 10 2025. The mill burned.",
        "18 tháng 10 2025",
        "2025-10-19",
        ["error publication-not-stated: '18 tháng 10 2025' gives no date, not Sunday 2025-10-19"],
    ),
    "a head that its own language reads otherwise": (
        "Published 04/05/2024 or 4 May 2024. The mill burned.",
        "4 May 2024",
        "2024-05-05",
        ["error publication-not-stated: '4 May 2024' gives 2024-05-04, not Sunday 2024-05-05"],
    ),
}


@pytest.mark.parametrize(("text", "quote", "published", "expected"), STATED.values(), ids=STATED)
def test_the_day_of_publication_may_stand_in_any_language(
    text: str, quote: str, published: str, expected: list[str]
) -> None:
    record = (
        'title: A fire\ndate: "[..2026]"\nstatus: occurred\n'
        "citations:\n  - {source: mill, quote: The mill burned, supports: [status, date]}\n"
    )
    source = f"  language: en\n  published: {published}\n  basis: stated\n  quote: {quote}\n"
    assert findings(text, record, source) == expected
