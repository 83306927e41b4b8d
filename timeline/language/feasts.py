"""Feasts by name: those that move with Easter, and those of one day of the year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.language.forms import Form
from timeline.language.spelling import either

Feast = tuple[int, int, int]
"""A month with its first and last day; of month 0, the days are counted from Easter Sunday."""

_CHRISTMAS, _EASTER = (12, 24, 31), (0, -7, 7)


def _moving(**days: str) -> dict[str, Feast]:
    """Return the names of each day, parted by bars, with how far from Easter it is: of `_2`, two days before."""
    numbers = {key: int(key[1:]) * (-1 if key[0] == "_" else 1) for key in days}
    return {name: (0, numbers[key], numbers[key]) for key, names in days.items() for name in names.split("|")}


ENGLISH: Mapping[str, Feast] = {
    **_moving(
        _47="Shrove Tuesday", _46="Ash Wednesday", _7="Palm Sunday", _3="Maundy Thursday", _2="Good Friday",
        _1="Holy Saturday|Easter Eve", p0="Easter Sunday|Easter Day", p1="Easter Monday", p2="Easter Tuesday",
        p39="Ascension Day", p49="Whit Sunday|Whitsunday|Pentecost", p50="Whit Monday|Whitmonday", p51="Whit Tuesday",
        p56="Trinity Sunday",
    ),
    "Easter": _EASTER, "Christmas": _CHRISTMAS, "Christmas Day": (12, 25, 25), "Christmas Eve": (12, 24, 24),
    "Boxing Day": (12, 26, 26), "New Year’s Day": (1, 1, 1), "New Year’s Eve": (12, 31, 31), "Candlemas": (2, 2, 2),
    "All Saints’ Day": (11, 1, 1), "All Souls’ Day": (11, 2, 2), "Halloween": (10, 31, 31), "May Day": (5, 1, 1),
    "St Patrick’s Day": (3, 17, 17), "St Stephen’s Day": (12, 26, 26), "Twelfth Night": (1, 5, 6),
}  # fmt: skip
GERMAN: Mapping[str, Feast] = {
    **_moving(
        _48="Rosenmontag", _47="Faschingsdienstag|Fastnachtsdienstag", _46="Aschermittwoch", _7="Palmsonntag",
        _3="Gründonnerstag", _2="Karfreitag|Charfreitag", _1="Karsamstag", p0="Ostersonntag", p1="Ostermontag",
        p7="Weißen Sonntag", p39="Christi Himmelfahrt", p49="Pfingstsonntag", p50="Pfingstmontag", p60="Fronleichnam",
    ),
    "Ostern": _EASTER, "Pfingsten": (0, 49, 51), "Weihnachten": _CHRISTMAS, "Heiligabend": (12, 24, 24),
    "Heiligen Abend": (12, 24, 24), "Silvester": (12, 31, 31), "Neujahr": (1, 1, 1), "Neujahrstag": (1, 1, 1),
    "Allerheiligen": (11, 1, 1), "Dreikönigstag": (1, 6, 6), "Nikolaustag": (12, 6, 6),
    "ersten Weihnachtstag": (12, 25, 25), "zweiten Weihnachtstag": (12, 26, 26),
}  # fmt: skip
FRENCH: Mapping[str, Feast] = {
    **_moving(
        _47="mardi gras", _46="mercredi des Cendres", _7="dimanche des Rameaux", _3="jeudi saint", _2="vendredi saint",
        _1="samedi saint", p0="dimanche de Pâques", p1="lundi de Pâques", p39="jeudi de l’Ascension",
        p49="dimanche de Pentecôte|dimanche de la Pentecôte", p50="lundi de Pentecôte|lundi de la Pentecôte",
    ),
    "Pâques": _EASTER, "Pentecôte": (0, 49, 50), "Noël": _CHRISTMAS, "jour de Noël": (12, 25, 25),
    "veille de Noël": (12, 24, 24), "réveillon de Noël": (12, 24, 24), "Saint-Sylvestre": (12, 31, 31),
    "jour de l’an": (1, 1, 1), "nouvel an": (1, 1, 1), "Toussaint": (11, 1, 1), "Épiphanie": (1, 6, 6),
    "Chandeleur": (2, 2, 2),
}  # fmt: skip
SPANISH: Mapping[str, Feast] = {
    **_moving(
        _47="martes de carnaval", _46="miércoles de ceniza", _7="domingo de ramos", _3="jueves santo",
        _2="viernes santo", _1="sábado santo|sábado de gloria", p0="domingo de resurrección|domingo de pascua",
        p1="lunes de pascua", p49="pentecostés",
    ),
    "semana santa": (0, -9, 1), "Navidad": _CHRISTMAS, "día de Navidad": (12, 25, 25), "Nochebuena": (12, 24, 24),
    "Nochevieja": (12, 31, 31), "Año Nuevo": (1, 1, 1), "día de Reyes": (1, 6, 6), "Todos los Santos": (11, 1, 1),
}  # fmt: skip


def forms(feasts: Mapping[str, Feast], of_year: str, churches: Iterable[str]) -> tuple[Form, ...]:
    """Return the forms of feasts of a language, whose years are written so, but for those of churches of other days."""
    names = either(feasts).replace("’", "[’']")
    short = tuple(dict.fromkeys(word.lower().replace("’", "'")[:4].strip() for word in feasts))
    others = "".join(rf"(?<!{word}\s)" for word in churches)
    return (
        Form("date", short, rf"{others}(?<![\w-])(?P<feast>(?i:{names}))(?![\w-])(?:{of_year}|(?!\s+[A-ZÄÖÜÉ]))"),
        Form("unread", short, rf"\b(?:{'|'.join(churches)})\s+(?i:{names})(?:{of_year})?"),
    )


def named(feasts: Mapping[str, Feast]) -> dict[str, Feast]:
    """Return feasts by their names in small letters, with either apostrophe."""
    return {form: feast for name, feast in feasts.items() for form in (name.lower(), name.lower().replace("’", "'"))}
