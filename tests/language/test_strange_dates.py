"""Dates as strangers write them, each whole: what no form reads allows nothing, and nothing is cut from it."""

import pytest

from timeline import dates_in
from timeline.language.meaning import shown

NOTHING = "nothing"
PUBLISHED = "2024-05-30"

ENGLISH = {
    "the last Saturday of October 2022": "2022-10-29",
    "the first Monday in May 2023": "2023-05-01",
    "the fifth Friday of March 2023": "2023-03-31",
    "Easter Monday 2023": "2023-04-10",
    "Good Friday, 1930": "1930-04-18",
    "Whit Sunday 1911": "1911-06-04",
    "on Easter Monday": NOTHING,
    "on Maundy Thursday": NOTHING,
    "Christmas Eve 2014": "2014-12-24",
    "New Year’s Day 1801": "1801-01-01",
    "Orthodox Easter 2023": NOTHING,
    "Bloody Sunday": NOTHING,
    "on Thursday week": NOTHING,
    "the Tuesday before last": NOTHING,
    "the third Sunday in Advent": NOTHING,
    "on the second Tuesday": NOTHING,
    "the Monday after 3 May 2023": "2023-05-08",
    "the Sunday before 3 May 2023": "2023-04-30",
    "the day before 3 May 2023": "2023-05-02",
    "two days after 3 May 2023": "2023-05-05",
    "on the eve of 3 May 2023": "2023-05-02",
    "the week ending 3 May 2023": "2023-04-27 to 2023-05-03",
    "the week beginning 1 May 2023": "2023-05-01 to 2023-05-07",
    "aft. 3 May 1641": "1641-05-03 or 1641-05-03 or later",
    "bef. 1580": "1580-12-31 or earlier or 1580",
    "on the 4th inst.": "2024-05-04",
    "on the 28th ult.": "2024-04-28",
    "on the 3rd prox.": "2024-06-03",
    "on the 12th of last month": "2024-04-12",
    "on 3, 4 and 7 May 2023": "2023-05-03, 2023-05-03 to 2023-05-07, 2023-05-04 or 2023-05-07",
    "the second month after": NOTHING,
    "late in 2023": "2023, 2023-07-01 to 2023-12-31 or 2023-09-01 to 2023-12-31",
}
GERMAN = {
    "9. Weinmonat 1753": "1753-10-09",
    "den 3. Hornung 1645": "1645-02-03",
    "im Brachmonat 1631": "1631-06",
    "am ersten Montag im Mai 2023": "2023-05-01",
    "am letzten Sonntag im Oktober 2022": "2022-10-30",
    "Ostermontag 2023": "2023-04-10",
    "Karfreitag 1916": "1916-04-21",
    "am Palmsonntag": NOTHING,
    "Heiligabend 1914": "1914-12-24",
    "Silvester 1999": "1999-12-31",
    "am zweiten Sonntag nach Trinitatis": NOTHING,
    "am Montag in acht Tagen": NOTHING,
    "am vorletzten Freitag": NOTHING,
    "am Vorabend des 3. Mai 2023": "2023-05-02",
    "zwei Tage nach dem 3. Mai 2023": "2023-05-05",
    "am 7. ds. Mts.": "2024-05-07",
    "am 28. v. Mts.": "2024-04-28",
    "am 5. huius": "2024-05-05",
    "am 12. vorigen Monats": "2024-04-12",
    "am 3., 4. und 7. Mai 2023": "2023-05-03, 2023-05-03 to 2023-05-07, 2023-05-04 or 2023-05-07",
    "von Montag, 3., bis Mittwoch, 5. März 2025": "2025-03-03, 2025-03-03 to 2025-03-05 or 2025-03-05",
    "von Freitag, dem 3., auf Samstag, den 4. März 2023": "2023-03-03, 2023-03-03 to 2023-03-04 or 2023-03-04",
    "bis Ende 2023": "2023-12-31 or earlier or 2023",
    "in der ersten Hälfte des April 2025": "2025-04-01 to 2025-04-15 or 2025-04",
    "im zweiten Monat nach": NOTHING,
}
FRENCH = {
    "le premier lundi de mai 2023": "2023-05-01",
    "le dernier dimanche d’octobre 2022": "2022-10-30",
    "le lundi de Pâques 2023": "2023-04-10",
    "le Vendredi saint 1916": "1916-04-21",
    "le dimanche des Rameaux": NOTHING,
    "la veille de Noël 1914": "1914-12-24",
    "un lundi sur deux": NOTHING,
    "le troisième dimanche de carême": NOTHING,
    "jeudi en huit": NOTHING,
    "la veille du 3 mai 2023": "2023-05-02",
    "le lendemain du 3 mai 2023": "2023-05-04",
    "deux jours après le 3 mai 2023": "2023-05-05",
    "le 4 courant": "2024-05-04",
    "le 12 du mois dernier": "2024-04-12",
    "du vendredi 3 au samedi 4 mars 2023": "2023-03-03, 2023-03-03 to 2023-03-04 or 2023-03-04",
    "les 3, 4 et 7 mai 2023": "2023-05-03, 2023-05-03 to 2023-05-07, 2023-05-04 or 2023-05-07",
    "la première quinzaine d’avril 2025": "2025-04-01 to 2025-04-15 or 2025-04",
    "il a été en 2019 président": "2019",
    "l’été 2019": "2019-06-01 to 2019-08-31",
}
SPANISH = {
    "el primer lunes de mayo de 2023": "2023-05-01",
    "el último domingo de octubre de 2022": "2022-10-30",
    "el lunes de Pascua de 2023": "2023-04-10",
    "el Viernes Santo de 1916": "1916-04-21",
    "el Domingo de Ramos": NOTHING,
    "la Nochebuena de 1914": "1914-12-24",
    "un lunes sí y otro no": NOTHING,
    "el segundo domingo de adviento": NOTHING,
    "la víspera del 3 de mayo de 2023": "2023-05-02",
    "dos días después del 3 de mayo de 2023": "2023-05-05",
    "el 4 del corriente": "2024-05-04",
    "el 12 del mes pasado": "2024-04-12",
    "del lunes 3 al miércoles 5 de marzo de 2025": "2025-03-03, 2025-03-03 to 2025-03-05 or 2025-03-05",
    "los días 3, 4 y 7 de mayo de 2023": "2023-05-03, 2023-05-03 to 2023-05-07, 2023-05-04 or 2023-05-07",
    "la segunda quincena de abril de 2025": "2025-04 or 2025-04-16 to 2025-04-30",
}
OTHERS = {
    ("it", "dal 3 al 9 giugno 2024"): "2024-06-03, 2024-06-03 to 2024-06-09 or 2024-06-09",
    ("it", "tra maggio e giugno 2024"): "2024-05, 2024-05-01 to 2024-06-30 or 2024-06",
    ("nl", "van 3 tot en met 9 juni 2024"): "2024-06-03, 2024-06-03 to 2024-06-09 or 2024-06-09",
    ("pt", "de 3 a 9 de junho de 2024"): "2024-06-03, 2024-06-03 to 2024-06-09 or 2024-06-09",
    ("pl", "od maja do września 2022 r."): "2022-05, 2022-05-01 to 2022-09-30 or 2022-09",
    ("cs", "od 3. do 9. června 2024"): "2024-06-03, 2024-06-03 to 2024-06-09 or 2024-06-09",
    ("sv", "från 3 till 9 juni 2024"): "2024-06-03, 2024-06-03 to 2024-06-09 or 2024-06-09",
    ("ja", "2024年6月3日から9日まで"): "2024-06-03, 2024-06-03 to 2024-06-09 or 2024-06-09",
    ("vi", "từ ngày 11 tháng 11 đến ngày 15 tháng 11 năm 2024"): (
        "2024-11-11, 2024-11-11 to 2024-11-15 or 2024-11-15"
    ),
}  # fmt: skip
CASES = {
    **{("en", text): said for text, said in ENGLISH.items()},
    **{("de", text): said for text, said in GERMAN.items()},
    **{("fr", text): said for text, said in FRENCH.items()},
    **{("es", text): said for text, said in SPANISH.items()},
    **OTHERS,
}


@pytest.mark.parametrize(("written", "expected"), CASES.items(), ids=[": ".join(one) for one in CASES])
def test_a_date_is_read_whole_or_not_at_all(written: tuple[str, str], expected: str) -> None:
    tag, text = written
    (one,) = dates_in(text, published=PUBLISHED, language=tag)
    assert (shown(one.allowed) or NOTHING) == expected


def test_a_day_is_of_the_year_that_stands_nearest_above() -> None:
    text = "Anno 1631\n\nDen 14. April kam er.\n\nAnno 1632\n\nAm 3. Mai kamen Reiter. Am 5. huius kamen sie wieder."
    said = [shown(one.allowed) for one in dates_in(text, published="1887-11-11", language="de")]
    assert said == ["1631", "1631-04-14", "1632", "1632-05-03", "1632-05-05"]


def test_an_old_month_is_of_the_year_that_stands_before_it() -> None:
    text = "Anno 1753, den 9. Weinmonat, brannte die Kirche; im Wintermonat lag sie noch."
    assert [shown(one.allowed) for one in dates_in(text, published="1790", language="de")] == ["1753", "1753-10-09"]
