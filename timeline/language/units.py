"""Units: what they measure, and how they are to each other."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from timeline.language.counting import Unit

_SIZES: dict[str, tuple[str, Fraction]] = {
    "second": ("time", Fraction(1)),
    "minute": ("time", Fraction(60)),
    "hour": ("time", Fraction(3600)),
    "day": ("time", Fraction(86400)),
    "week": ("time", Fraction(7 * 86400)),
    "fortnight": ("time", Fraction(14 * 86400)),
    "month": ("time", Fraction(36525 * 864, 12)),
    "year": ("time", Fraction(36525 * 864)),
    "decade": ("time", Fraction(365250 * 864)),
    "century": ("time", Fraction(3652500 * 864)),
    "mm": ("length", Fraction(1, 1000)),
    "cm": ("length", Fraction(1, 100)),
    "m": ("length", Fraction(1)),
    "km": ("length", Fraction(1000)),
    "inch": ("length", Fraction(254, 10000)),
    "foot": ("length", Fraction(3048, 10000)),
    "yard": ("length", Fraction(9144, 10000)),
    "mile": ("length", Fraction(1609344, 1000)),
    "g": ("mass", Fraction(1, 1000)),
    "kg": ("mass", Fraction(1)),
    "tonne": ("mass", Fraction(1000)),
    "pound weight": ("mass", Fraction(45359237, 100000000)),
    "ounce": ("mass", Fraction(45359237, 1600000000)),
    "hundredweight": ("mass", Fraction(50)),
    "m²": ("area", Fraction(1)),
    "ha": ("area", Fraction(10000)),
    "km²": ("area", Fraction(1000000)),
    "square foot": ("area", Fraction(9290304, 100000000)),
    "acre": ("area", Fraction(40468564224, 10000000)),
    "square mile": ("area", Fraction(2589988110336, 1000000)),
    "litre": ("volume", Fraction(1, 1000)),
    "hectolitre": ("volume", Fraction(1, 10)),
    "cubic foot": ("volume", Fraction(28316846592, 1000000000000)),
    "gallon": ("volume", Fraction(454609, 100000000)),
    "barrel": ("volume", Fraction(158987, 1000000)),
    "m³": ("volume", Fraction(1)),
    "hm³": ("volume", Fraction(1000000)),
    "kw": ("power", Fraction(1)),
    "mw": ("power", Fraction(1000)),
    "gw": ("power", Fraction(1000000)),
    "percent": ("share", Fraction(1)),
    "per mille": ("share", Fraction(1, 10)),
    "euro": ("money:eur", Fraction(1)),
    "dollar": ("money:usd", Fraction(1)),
    "pound": ("money:gbp", Fraction(1)),
    "yen": ("money:jpy", Fraction(1)),
    "rouble": ("money:rub", Fraction(1)),
    "mark": ("money:dem", Fraction(1)),
    "franc": ("money:franc", Fraction(1)),
    "peseta": ("money:esp", Fraction(1)),
    "cent": ("money:cent", Fraction(1)),
    "guinea": ("money:guinea", Fraction(1)),
    "shilling": ("money:shilling", Fraction(1)),
    "guilder": ("money:guilder", Fraction(1)),
    "thaler": ("money:thaler", Fraction(1)),
    "krone": ("money:krone", Fraction(1)),
    "ducat": ("money:ducat", Fraction(1)),
    "peso": ("money:peso", Fraction(1)),
    "real": ("money:real", Fraction(1)),
}

_SIGNS = {
    "%": "percent", "‰": "per mille", "km": "km", "cm": "cm", "mm": "mm", "kg": "kg", "ha": "ha", "eur": "euro",
    "usd": "dollar", "gbp": "pound", "h": "hour", "min": "minute", "hm³": "hm³",
    "m²": "m²", "km²": "km²", "m³": "m³", "kw": "kw", "mw": "mw", "gw": "gw",
}  # fmt: skip
"""What every language writes."""


def units(words: Mapping[str, str]) -> Mapping[str, Unit]:
    """Return the units of a language: for each the words, in small letters, with bars between.

    >>> units({"mile": "mile|miles"})["miles"].measure
    'length'
    """
    named = {word: name for name, forms in words.items() for word in forms.split("|")}
    return {word: Unit(*_SIZES[name]) for word, name in {**_SIGNS, **named}.items()}


def name_of(unit: Unit) -> str | None:
    """Return what a unit is called in a release: of money by ISO 4217, where it is one of its codes.

    >>> name_of(Unit("money:usd")), name_of(Unit("time", Fraction(3600))), name_of(Unit("money:franc"))
    ('USD', 'hour', None)
    """
    measure, _, money = unit.measure.partition(":")
    if measure == "money":
        return money.upper() if len(money) == 3 else None
    return next((name for name, one in _SIZES.items() if one == (unit.measure, unit.size)), None)


def in_unit(number: Fraction, unit: Unit, name: str) -> Fraction | None:
    """Return a length of time in another unit, where one is so many of the other; None where months count days.

    >>> in_unit(Fraction(5, 2), Unit("time", Fraction(3600)), "minute")
    Fraction(150, 1)
    """
    measure, size = _SIZES[name]
    month = _SIZES["month"][1]
    if measure != unit.measure or (size < month) != (unit.size < month):
        return None
    return number * unit.size / size
