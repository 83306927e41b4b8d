"""How much time words say: quarters of a unit, two units together, and how many weeks "fifteen days" are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from timeline.language.forms import DateWords, Unit

PLENTY: Mapping[Unit, int] = {
    "minute": 90, "hour": 48, "day": 14, "week": 8, "month": 12, "year": 10, "decade": 10, "century": 10,
}  # fmt: skip
"""How many of them "the coming weeks" and "several months later" may be."""

QUARTERS: Mapping[Unit, tuple[Unit, int, int]] = {
    "hour": ("minute", 15, 1), "day": ("hour", 6, 1), "week": ("day", 7, 4), "month": ("day", 30, 4),
    "year": ("month", 3, 1), "decade": ("month", 30, 1), "century": ("year", 25, 1),
}  # fmt: skip
"""The finer unit in which a quarter of a unit is so many, parted by so many."""
_LENGTHS: Mapping[Unit, tuple[Unit, int]] = {
    "minute": ("minute", 1), "hour": ("minute", 60), "day": ("minute", 1440), "week": ("minute", 10080),
    "month": ("month", 1), "year": ("month", 12), "decade": ("month", 120), "century": ("month", 1200),
}  # fmt: skip
_DAYS_OF_MONTH = 30


def amount_of(said: Mapping[str, str], unit: Unit, amount: int, words: DateWords) -> tuple[Unit, int, bool]:
    """Return unit and amount of a length with its `share` or what is said `more`, and whether that is but near.

    >>> from timeline.language.english import ENGLISH
    >>> amount_of({"number": "one", "share": "and a half"}, "hour", 1, ENGLISH.dates)
    ('minute', 90, False)
    >>> amount_of({"number": "1", "more": "46", "more_unit": "min"}, "hour", 1, ENGLISH.dates)
    ('minute', 106, False)
    """
    if "share" in said and unit in QUARTERS:
        finer, quarter, of = QUARTERS[unit]
        parts = list(said)
        behind = "unit" in said and parts.index("unit") < parts.index("share")  # "hora y media"
        whole = amount if "number" in said or behind else 0
        return finer, (4 * whole + words.shares[said["share"]]) * quarter // of, unit in ("week", "month")
    if "more" not in said:
        return unit, amount, False
    more_unit, more = words.units[said["more_unit"]], number(said["more"], words.numbers) or 0
    (one, length), (other, more_length) = _LENGTHS[unit], _LENGTHS[more_unit]
    if one != other:
        days = amount * length * _DAYS_OF_MONTH + more * more_length // 1440
        return "day", days, True
    together = amount * length + more * more_length
    if one == "minute" and together % 1440 == 0:
        return "day", together // 1440, False
    return one, together, False


def number(word: str | None, meanings: Mapping[str, int]) -> int | None:
    """Return the number that a word is in digits, or means."""
    return None if word is None else int(word) if word.isdecimal() else meanings[word]


def small(words: str) -> str:
    """Return words in small letters, as a pattern reads them in either case: a long s is an s, an i has its point.

    >>> small("ſix Days")
    'six days'
    """
    return words.translate(_TAKEN_FOR).lower()


_TAKEN_FOR = str.maketrans("ſıİ", "sii")
