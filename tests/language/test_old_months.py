"""Names of months as old texts have them: beside a day or a year, and no other words that are spelt alike."""

import pytest

from timeline import dates_in
from timeline.language.meaning import shown

MONTHS = {
    "de": {
        "den 13. Februarii 1760": "1760-02-13",
        "den 13 Februarii 1760": "1760-02-13",
        "den 29. Augusti 1756": "1756-08-29",
        "am 26. October 1757": "1757-10-26",
        "am 2. May 1764": "1764-05-02",
        "am ersten May 1764": "1764-05-01",
        "im May 1764": "1764-05",
        "am 8. Jenner 1760": "1760-01-08",
        "den 5. Märtz 1631": "1631-03-05",
        "den 5. Merz 1631": "1631-03-05",
        "den 24. Junii 1631": "1631-06-24",
        "am 5. Julius 1789": "1789-07-05",
        "den 3. Heumonath 1633": "1633-07-03",
        "den 3. 7bris 1631": "1631-09-03",
        "den 4. 8br. 1631": "1631-10-04",
        "den 31. Xbris 1631": "1631-12-31",
        "um den 1. Novembris 1631": "1631-10-22 to 1631-11-11 or 1631-11-01",
        "vom 3. bis 9. Octobris 1631": "1631-10-03, 1631-10-03 to 1631-10-09 or 1631-10-09",
        "Ende des Octobers 1764": "1764-10, 1764-10-16 to 1764-10-31, 1764-10-21 to 1764-10-31 or"
        " 1764-10-22 to 1764-10-31",
    },
    "en": {
        "on the 3d of 7ber 1683": "1683-09-03",
        "Septr. 3d 1777": "1777-09-03",
        "the 9th of Februarie 1571": "1571-02-09",
        "8ber 12, 1683": "1683-10-12",
        "3 Xber 1700": "1700-12-03",
        "25 Martii 1603": "1603-03-25",
        "in Aprill 1571": "1571-04",
        "Decr. 9, 1805": "1805-12-09",
    },
    "fr": {
        "le 13 febvrier 1562": "1562-02-13",
        "le 24 aoust 1572": "1572-08-24",
        "le 14 may 1610": "1610-05-14",
        "en may 1610": "1610-05",
        "le 3 7bre 1700": "1700-09-03",
        "le 4 8bre 1700": "1700-10-04",
        "le 5 9bre 1700": "1700-11-05",
        "le 6 Xbre 1700": "1700-12-06",
        "le 7 Martii 1562": "1562-03-07",
    },
    "es": {
        "el 3 de otubre de 1600": "1600-10-03",
        "a 12 de setiembre de 1600": "1600-09-12",
        "el 3 de 8bre de 1700": "1700-10-03",
        "el 4 de Xbre de 1700": "1700-12-04",
        "en diziembre de 1599": "1599-12",
        "a 6 de hebrero de 1571": "1571-02-06",
    },
}


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [(tag, text, said) for tag, there in MONTHS.items() for text, said in there.items()],
    ids=[f"{tag}: {text}" for tag, there in MONTHS.items() for text in there],
)
def test_a_month_is_read_as_old_texts_write_it(tag: str, text: str, expected: str) -> None:
    (one,) = dates_in(text, published="1900", language=tag)
    assert shown(one.allowed) == expected


ALONE = {
    "a month of old texts without a year": ("de", "im October lag Schnee", ["October"]),
    "the end of one": ("de", "Gegen Ende des Octobers war sie fertig", ["Ende des Octobers"]),
    "a writer and a year": ("de", "von Karl May 1893 verfasst", ["1893"]),
    "a chancellor and a year": ("de", "Friedrich Merz 2022 sagte", ["2022"]),
    "a physician and a year": ("de", "wie Jenner 1796 fand", ["1796"]),
    "a Roman": ("de", "als Julius Rom verließ", []),
    "a verb": ("en", "they may 3 times ask", []),
    "a first name": ("en", "Julius and Augustus went home", []),
    "a writer in French": ("fr", "Karl May, en 1893", ["1893"]),
    "a saint in Spanish": ("es", "Januarius llegó", []),
}


@pytest.mark.parametrize(("tag", "text", "expected"), ALONE.values(), ids=ALONE)
def test_other_words_are_no_months(tag: str, text: str, expected: list[str]) -> None:
    assert [one.phrase.text for one in dates_in(text, published="2024-05-30", language=tag)] == expected
