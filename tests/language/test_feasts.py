"""Feasts by name, in entries that begin with a year and beside a year; and names that are none."""

import pytest

from timeline import dates_in, language
from timeline.language.meaning import shown

FEASTS = {
    "de": {
        "Martinstag": "11-11", "Martinstage": "11-11", "Michaelistag": "09-29", "Johannistag": "06-24",
        "Lichtmeß": "02-02", "Mariä Lichtmeß": "02-02", "Mariä Himmelfahrt": "08-15", "Mariä Geburt": "09-08",
        "Mariä Verkündigung": "03-25", "Allerheiligen": "11-01", "Allerseelen": "11-02", "Dreikönigstag": "01-06",
        "Neujahr": "01-01", "Nikolaustag": "12-06", "Aschermittwoch": "02-04", "Gründonnerstag": "03-19",
        "Karfreitag": "03-20", "Fronleichnam": "05-21", "Sonntag Lätare": "03-01", "Stephanstag": "12-26",
        "Thomastag": "12-21", "Andreastag": "11-30",
    },
    "en": {
        "Michaelmas": "09-29", "Martinmas": "11-11", "Candlemas": "02-02", "Lady Day": "03-25", "Lammas": "08-01",
        "St John’s Day": "06-24", "St. John's Day": "06-24", "All Saints’ Day": "11-01", "All Souls’ Day": "11-02",
        "The feast of St Bartholomew": "08-24", "Midsummer Day": "06-24",
    },
    "fr": {
        "À la Saint-Martin": "11-11", "la Saint-Jean": "06-24", "la St-Michel": "09-29", "la Chandeleur": "02-02",
        "la Toussaint": "11-01", "la fête de saint Jean": "06-24", "la Fête-Dieu": "05-21", "le jour des Rois": "01-06",
    },
    "es": {
        "el día de San Martín": "11-11", "el día de San Juan": "06-24", "la noche de San Juan": "06-24",
        "el día de la Candelaria": "02-02", "Todos los Santos": "11-01", "el día de Reyes": "01-06",
        "el día del Corpus": "05-21",
    },
}  # fmt: skip
CASES = [(tag, feast, day) for tag, there in FEASTS.items() for feast, day in there.items()]
IDS = [f"{tag}: {feast}" for tag, feast, _ in CASES]


@pytest.mark.parametrize(("tag", "feast", "day"), CASES, ids=IDS)
def test_a_feast_is_of_the_year_that_heads_its_entry(tag: str, feast: str, day: str) -> None:
    said = dates_in(f"1799. {feast} x.\n\n1761. {feast} x.", published="1766", language=tag)
    assert shown(said[-1].allowed) == f"1761-{day}"


@pytest.mark.parametrize(("tag", "feast", "day"), CASES, ids=IDS)
def test_a_curator_may_read_a_feast_as_a_day(tag: str, feast: str, day: str) -> None:
    assert language.of(tag).tells_time(feast), day


SAINTS = {
    "around a saint's day": ("de", "1761. Um Martini x.", "1761-11-11"),
    "before one": (
        "de",
        "1758. Sie sollte vor Michaelis x.",
        "1758-09-29 or earlier, 1759-09-29 or earlier, 1758-09-29 or 1759-09-29",
    ),
    "until one, which may be of the next year": (
        "de",
        "1632. Er lag hier bis Lichtmess.",
        "1632-02-02 or earlier, 1633-02-02 or earlier, 1632-02-02 or 1633-02-02",
    ),
    "on one, by an older spelling": ("de", "1758. An Jacobi x.", "1758-07-25"),
    "the day of one": ("de", "1758. Am Tag Galli x.", "1758-10-16"),
    "beside a year, in a text of today": ("de", "Zu Martini 1761 wurde er gewählt.", "1761-11-11"),
    "of a year that the sentence tells": ("de", "Im Jahre 1583 kamen an Georgi viele.", "1583-04-23"),
    "the day after one": ("de", "Am Tag nach Martini 1576 x.", "1576-11-12"),
    "a feast of the church in Spanish": ("es", "1583. Por San Juan x.", "1583-06-24"),
    "the day after a feast in French": ("fr", "1583. Le lendemain de la Saint-Jean x.", "1583-06-25"),
    "all saints": ("en", "1583. They met on All Saints.", "1583-11-01"),
}


@pytest.mark.parametrize(("tag", "text", "expected"), SAINTS.values(), ids=SAINTS)
def test_a_saint_is_a_day_where_days_are_counted_by_saints(tag: str, text: str, expected: str) -> None:
    said = dates_in(text, published="1766" if text[:1].isdigit() else "2024", language=tag)
    assert shown(said[-1].allowed) == expected


NAMES = {
    "somebody who is written to": ("de", "Am Montag schrieb er an Jacobi und Galli.", ["Montag"]),
    "a journey to a town": ("es", "El lunes viajó para San Juan.", ["lunes"]),
    "a town": ("fr", "Il habite à Saint-Martin.", []),
    "an actor": ("de", "Silvester Stallone kam.", []),
    "kings": ("de", "Da ritten drei Könige fort.", []),
    "a church": ("en", "They sang at All Saints Church.", []),
    "a president in another office": ("de", "Er sprach mit Nikolai und Martini.", []),
}


@pytest.mark.parametrize(("tag", "text", "expected"), NAMES.values(), ids=NAMES)
def test_a_name_is_no_day(tag: str, text: str, expected: list[str]) -> None:
    assert [one.phrase.text for one in dates_in(text, published="2024-05-30", language=tag)] == expected
