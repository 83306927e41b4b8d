"""What is told of a year beside another: that of writing, or one that is told before."""

import pytest

from timeline import language
from timeline.dates import parse
from timeline.evidence.context import telling
from timeline.language import meaning, phrases
from timeline.texts.passages import Text

WRITTEN = parse("2025-11-18").interval

SAID = {
    "en": {
        "a day of the previous year": ("on 3 May of the previous year", "2024-05-03"),
        "a day, the year before": ("on 3 May the year before", "2024-05-03"),
        "a day between commas": ("on May 3, the previous year, they", "2024-05-03"),
        "a day of last year": ("on 3 May of last year", "2024-05-03"),
        "a month, the year before": ("in May the year before with them", "2024-05"),
        "a month a year earlier": ("in May a year earlier", "2024-05"),
        "a month two years before": ("in May two years before", "2023-05"),
        "a month of the year before last": ("in May of the year before last", "2023-05"),
        "a season of the year before": ("in the autumn of the year before", "2024-09-01 to 2024-11-30"),
        "a season of its own kind": (
            "in the autumn before last",
            "2023-09-01 to 2023-11-30 or 2024-09-01 to 2024-11-30",
        ),
        "a month of its own kind": ("the May before last", "2023-05 or 2024-05"),
        "half a year": ("in the first half of the previous year", "2024-01-01 to 2024-06-30"),
        "the year before last": ("the year before last", "2023"),
    },
    "de": {
        "a day of the previous year": ("am 3. Mai des Vorjahres", "2024-05-03"),
        "a day in figures": ("am 3.5. des Vorjahres", "2024-05-03"),
        "a month of it": ("im Mai des vorigen Jahres", "2024-05"),
        "a month of last year": ("im Mai des vergangenen Jahres", "2024-05"),
        "a month of last year, without article": ("im Mai letzten Jahres", "2024-05"),
        "an Austrian month": ("im Jänner des Vorjahres", "2024-01"),
        "a month of this year": ("im Mai heuer", "2025-05"),
        "a month a year before": ("im Mai ein Jahr zuvor", "2024-05"),
        "a month of the year before": ("im Mai des Jahres davor", "2024-05"),
        "a month of the year before last": ("im Mai des vorletzten Jahres", "2023-05"),
        "a season of it": ("im Herbst des Vorjahres", "2024-09-01 to 2024-11-30"),
        "a season of its own kind": ("im vorletzten Sommer", "2023-06-01 to 2023-08-31 or 2024-06-01 to 2024-08-31"),
        "a quarter of it": ("im ersten Quartal des Vorjahres", "2024-01-01 to 2024-03-31"),
        "all of it": ("im Vorjahr", "2024"),
        "its end": (
            "Ende des Vorjahres",
            "2024, 2024-07-01 to 2024-12-31, 2024-09-01 to 2024-12-31 or 2 others",
        ),
        "a feast of it": ("zu Ostern des Vorjahres", "2024-03-24 to 2024-04-07"),
        "a day of the month before": ("am 3. des Vormonats", "2025-10-03"),
    },
    "fr": {
        "a day of the previous year": ("le 3 mai de l’année précédente", "2024-05-03"),
        "a day of last year": ("le 3 mai de l'an dernier", "2024-05-03"),
        "a month of last year": ("en mai l’année dernière", "2024-05"),
        "a month two years earlier": ("en mai deux ans plus tôt", "2023-05"),
        "a season of last year": ("à l’automne de l’an dernier", "2024-09-01 to 2024-11-30"),
        "a season of its own kind": (
            "à l’avant-dernier automne",
            "2023-09-01 to 2023-11-30 or 2024-09-01 to 2024-11-30",
        ),
        "its end": (
            "à la fin de l’année précédente",
            "2024, 2024-07-01 to 2024-12-31, 2024-09-01 to 2024-12-31 or 2 others",
        ),
    },
    "es": {
        "a day of the previous year": ("el 3 de mayo del año anterior", "2024-05-03"),
        "a day of last year": ("el 3 de mayo del año pasado", "2024-05-03"),
        "a month of the past year": ("en mayo del pasado año", "2024-05"),
        "a month two years before": ("en mayo dos años antes", "2023-05"),
        "a season of last year": ("en otoño del año pasado", "2024-09-01 to 2024-11-30"),
        "its end": (
            "a finales del año anterior",
            "2024, 2024-07-01 to 2024-12-31, 2024-09-01 to 2024-12-31 or 2 others",
        ),
    },
}  # fmt: skip


def flat(table: dict[str, dict[str, tuple[str, str]]]) -> tuple[list[tuple[str, str, str]], list[str]]:
    """Return the cases of all languages, and their ids."""
    cases = [(tag, *case) for tag, there in table.items() for case in there.values()]
    return cases, [f"{tag}: {sentence}" for tag, there in table.items() for sentence in there]


@pytest.mark.parametrize(("tag", "passage", "expected"), flat(SAID)[0], ids=flat(SAID)[1])
def test_is_counted_from_the_day_of_writing(tag: str, passage: str, expected: str) -> None:
    (phrase,) = phrases.find(passage, language.of(tag))
    told = phrase._replace(context=(WRITTEN,)) if phrase.amount > 0 else phrase
    assert meaning.shown(meaning.allowed(told, WRITTEN)) == expected


TOLD = {
    "en": {
        "a year told before, in a text of a later one": (
            "In 2019 the fair drew crowds. It had opened in May the year before.", "2018-05 or 2024-05"
        ),
        "a year long past": ("In 1919 the fair drew crowds. It had opened in May the year before.", "1918-05"),
        "the year after": ("In 2019 the fair drew crowds. It closed in May two years later.", "2021-05"),
        "a season of its own kind": (
            "On 3 November 1919 they met again. They had parted in the summer before last.",
            "1917-06-01 to 1917-08-31 or 1918-06-01 to 1918-08-31",
        ),
    },
    "de": {
        "a year told before, in a text of a later one": (
            "Im Jahr 2019 kamen viele. Eröffnet wurde sie im Mai des Vorjahres.", "2018-05 or 2024-05"
        ),
        "a year long past": ("1619 kamen viele. Eröffnet wurde sie im Mai vorigen Jahres.", "1618-05"),
        "the year after": ("Im Jahr 2019 kamen viele. Sie schloss im Mai des Folgejahres.", "2020-05"),
    },
    "fr": {
        "a year told before, in a text of a later one": (
            "En 2019 on vint. Elle avait ouvert en mai de l’année précédente.", "2018-05 or 2024-05"
        ),
        "a year long past": ("En 1919 on vint. Elle avait ouvert en mai l’année précédente.", "1918-05"),
    },
    "es": {
        "a year told before, in a text of a later one": (
            "En 2019 vinieron. Se abrió en mayo del año anterior.", "2018-05 or 2024-05"
        ),
        "a year long past": ("En 1919 vinieron. Se abrió en mayo del año anterior.", "1918-05"),
    },
}  # fmt: skip


@pytest.mark.parametrize(("tag", "raw", "expected"), flat(TOLD)[0], ids=flat(TOLD)[1])
def test_is_counted_from_what_is_told_before(tag: str, raw: str, expected: str) -> None:
    there = telling(Text.of(raw, language=language.of(tag)), None, WRITTEN)
    assert meaning.shown(meaning.allowed(there.dated[-1].phrases[-1], WRITTEN)) == expected


OF_AN_EVENT = {
    "the year before an event": ("in May the year before the war", [("May the year before", "")]),
    "the year after one": ("in the autumn of the year after peace came", [("autumn of the year after", "")]),
    "what belongs to a year": ("in May, the previous year's budget", [("May", "2025-05 or 2026-05")]),
}


@pytest.mark.parametrize(("passage", "expected"), OF_AN_EVENT.values(), ids=OF_AN_EVENT)
def test_the_year_beside_an_event_is_none_of_the_day_of_writing(passage: str, expected: list[tuple[str, str]]) -> None:
    there = phrases.find(passage, language.of("en"))
    read = [(phrase.text, meaning.shown(meaning.allowed(phrase, WRITTEN))) for phrase in there if not phrase.leans]
    assert read == expected


SEASONS = {
    "en": {"spring": ("They met in the spring.", "2025-03-01 to 2025-05-31 or 2026-03-01 to 2026-05-31")},
    "de": {
        "spring": ("Sie trafen sich im Frühjahr.", "2025-03-01 to 2025-05-31 or 2026-03-01 to 2026-05-31"),
        "summer": ("Im Sommer war es so weit.", "2025-06-01 to 2025-08-31 or 2026-06-01 to 2026-08-31"),
    },
    "fr": {
        "spring": ("Ils se virent au printemps.", "2025-03-01 to 2025-05-31 or 2026-03-01 to 2026-05-31"),
        "autumn": ("À l’automne, tout finit.", "2025-09-01 to 2025-11-30 or 2026-09-01 to 2026-11-30"),
        "summer": ("En été, ils partirent.", "2025-06-01 to 2025-08-31 or 2026-06-01 to 2026-08-31"),
    },
    "es": {
        "spring": ("Se vieron en primavera.", "2025-03-01 to 2025-05-31 or 2026-03-01 to 2026-05-31"),
        "summer": ("En el verano partieron.", "2025-06-01 to 2025-08-31 or 2026-06-01 to 2026-08-31"),
    },
}


@pytest.mark.parametrize(("tag", "passage", "expected"), flat(SEASONS)[0], ids=flat(SEASONS)[1])
def test_a_season_without_its_year_is_the_last_or_the_next(tag: str, passage: str, expected: str) -> None:
    (phrase,) = phrases.find(passage, language.of(tag))
    assert meaning.shown(meaning.allowed(phrase, WRITTEN)) == expected


NO_SEASONS = {
    "de": ["im Herbst des Lebens", "im Frühling ihres Lebens", "im Herbstlaub", "gegenüber dem Vorjahr"],
    "fr": ["au printemps de sa vie", "il a été vu", "à l’automne d’une époque"],
    "es": ["en el otoño de su vida", "en primaveral"],
}


@pytest.mark.parametrize(("tag", "passage"), [(tag, passage) for tag, there in NO_SEASONS.items() for passage in there])
def test_what_looks_like_a_season_or_a_year_is_none(tag: str, passage: str) -> None:
    assert phrases.find(passage, language.of(tag)) == ()
