"""Names of months as old texts write them, beside those that a language has today.

The Latin ones stand in texts of any language, declined as in "den 13. Februarii" or cut short as in "7bris". Of each
language those in `NAMES` are somebody's name too, or another word: they are a month only behind a day.
"""

from __future__ import annotations

from collections.abc import Mapping

from timeline.language.spelling import numbered

LATIN: Mapping[str, int] = {
    **numbered(
        "Januarii|Januario|Januarij|Ianuarii Februarii|Februario|Februarij Martii|Martio|Martij Aprilis Maii|Maji|Maij"
        " Junii|Junij|Iunii Julii|Julij|Iulii Augusti Septembris|Septembri Octobris|Octobri Novembris|Novembri"
        " Decembris|Decembri"
    ),
    **{f"{figure}{ending}": number
       for number, figures in ((9, ("7", "VII")), (10, ("8", "VIII")), (11, ("9", "IX")), (12, ("10", "X")))
       for figure in figures for ending in ("bris", "bri", "bre", "ber", "br.")},
}  # fmt: skip
LATIN_CUT = r"(?:\d{1,2}|[VIX]+)br"
"""The pattern of those whose point ends no sentence."""
LATIN_NAMES: Mapping[str, int] = {
    "Januarius": 1, "Februarius": 2, "Martius": 3, "Majus": 5, "Maius": 5, "Junius": 6, "Julius": 7, "Augustus": 8,
}  # fmt: skip

GERMAN: Mapping[str, int] = numbered(
    "Januari|Jenuar|Jennar|Jannuar Februari Märtz|Mertz Aprill Mayen|Mäyen Juny July Augst Septembr.|Septemb."
    " October|Octob.|Octobr. Novembr.|Novemb. December|Decemb.|Decembr."
)
GERMAN_OWN: Mapping[str, int] = numbered(
    "Hartung Hornung Lenzmonat|Lenzmonath Ostermonat|Ostermonath Wonnemonat|Wonnemonath"
    " Brachmonat|Brachmonath|Brachet Heumonat|Heumonath|Heuet Augstmonat|Augstmonath|Augustmonat|Erntemonat"
    " Herbstmonat|Herbstmonath Weinmonat|Weinmonath Wintermonat|Wintermonath Christmonat|Christmonath"
)
"""Beside a day or a year alone: a winter month is any of three."""
GERMAN_NAMES: Mapping[str, int] = {"Jenner": 1, "Merz": 3, "May": 5, "Mäy": 5, "Mey": 5}

ENGLISH: Mapping[str, int] = {
    "Januarie": 1, "Ianuary": 1, "Jany": 1, "Februarie": 2, "Febry": 2, "Febr": 2, "Feby": 2, "Marche": 3, "Aprill": 4,
    "Aprile": 4, "Maie": 5, "Maye": 5, "Iune": 6, "Iuly": 7, "Julye": 7, "Iulie": 7, "Auguste": 8, "Augt": 8,
    "Septembre": 9, "Septr": 9, "Septbr": 9, "Septemb": 9, "Octobre": 10, "Octr": 10, "Octobr": 10, "Octob": 10,
    "Novembre": 11, "Nouember": 11, "Novr": 11, "Novbr": 11, "Novemb": 11, "Decembre": 12, "Decr": 12, "Decbr": 12,
    "Decemb": 12,
}  # fmt: skip
FRENCH: Mapping[str, int] = numbered(
    "janvyer|jenvier|ianvier febvrier|febvryer|febrier|fevrier|feuvrier marz apvril|avrill|apuril maye|mays"
    " juing|iuin juilet|juillez|iuillet|jullet|juillett aoust|aoûst|aougst|aost septembr.|settembre octobr."
    " nouembre|novembr. decembr.|dezembre"
)
FRENCH_NAMES: Mapping[str, int] = {"may": 5}
SPANISH: Mapping[str, int] = numbered(
    "henero|jenero hebrero março|marzzo abrill maio|mayio junyo|iunio jullio|iulio agosto|augusto"
    " setiembre|septembre|setienbre|setbre.|sepbre. otubre|octobre|ottubre|octbre. nobiembre|noviemb.|novbre."
    " diziembre|deziembre|disiembre|dicbre."
)
