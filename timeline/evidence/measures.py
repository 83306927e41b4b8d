"""The numbers in details whose key is listed with a type that has one: read by value, in the language of the quote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.language.amounts import Amount, amounts
from timeline.language.language import Language
from timeline.language.units import in_unit, name_of
from timeline.records.detail_fields import COUNTED, DetailField
from timeline.texts.passages import Text

Measure = tuple[str, float | int, str | None]
"""The key of a detail, its number and its unit."""


def measures(record: RecordEvidence, known: Vocabularies) -> Iterator[Measure]:
    """Yield the number that each detail gives, in the order of the details; what gives none or several is left out."""
    for name, value in record.event.details.items():
        field, language = known.fields.get(name), language_of(record, name)
        if field and language and (found := measured(value, field, language)):
            number, unit = found
            yield name, _plain(number), unit


def language_of(record: RecordEvidence, name: str) -> Language | None:
    """Return the language of the first quote that is cited for a detail, if it has words of number."""
    quotes = (record.quotes[index] for index, claim in record.event.claims(name) if claim.stance == "supports")
    quote = next((one for one in quotes if one), None)
    return quote.language if quote and quote.language.counting else None


def measured(value: str, field: DetailField, language: Language) -> tuple[Fraction, str | None] | None:
    """Return the one number that words give, and its unit, as a field has it; None where there is no such one."""
    if field.type not in COUNTED:
        return None
    found = of_type(value, field, language)
    if not found or any(len(one.values) != 1 or one.least for one in found):
        return None
    numbers = [next(iter(one.values)) for one in found]
    if len(found) < len(amounts(value, language)):
        return None
    if field.type == "duration":
        return _length(numbers, found, field.unit)
    if len(found) > 1:
        return None
    if field.type == "money":
        code = name_of(found[0].unit) if found[0].unit else None
        return (numbers[0], code) if code and field.unit in (None, code) else None
    return numbers[0], field.unit


def of_type(value: str, field: DetailField, language: Language) -> tuple[Amount, ...]:
    """Return the amounts of words, where they are what a type asks for: lengths of time, sums, numbers; else none."""
    found = tuple(one for one in amounts(value, language) if not one.article or one.unit)
    measure = {"duration": "time", "money": "money"}.get(field.type)
    return tuple(one for one in found if not measure or _measures(one, measure))


def by_value(value: str, quote: Text, field: DetailField | None) -> bool:
    """Whether a quote has the number and unit of a detail: "2.5 hours" of "two-and-a-half-hour"."""
    if field is None or field.type not in COUNTED or not quote.language.counting:
        return False
    asked, there = of_type(value, field, quote.language), amounts(quote.reading, quote.language)
    return bool(asked) and all(any(_same(one, other) for other in there) for one in asked)


def _same(one: Amount, other: Amount) -> bool:
    if (one.unit is None) != (other.unit is None) or one.least != other.least:
        return False
    if one.unit and other.unit and one.unit.measure != other.unit.measure:
        return False
    return bool(_sizes(one) & _sizes(other))


def _sizes(one: Amount) -> frozenset[Fraction]:
    return frozenset(value * (one.unit.size if one.unit else 1) for value in one.values)


def _measures(one: Amount, what: str) -> bool:
    return one.unit is not None and one.unit.measure.partition(":")[0] == what


def _length(
    numbers: Sequence[Fraction], found: Sequence[Amount], asked: str | None
) -> tuple[Fraction, str | None] | None:
    """Return a length of time in the unit asked for; of several, each in a finer one than the last, their sum."""
    units = [one.unit for one in found if one.unit]
    sizes = [unit.size for unit in units]
    if sizes != sorted(set(sizes), reverse=True):
        return None
    unit = units[0]
    total = sum((number * size for number, size in zip(numbers, sizes, strict=True)), Fraction(0)) / unit.size
    converted = in_unit(total, unit, asked) if asked else None
    return (converted, asked) if converted is not None else (total, name_of(unit))


def _plain(number: Fraction) -> float | int:
    return int(number) if number.denominator == 1 else float(number)
