"""The numbers in details: one number with its unit, or none."""

from fractions import Fraction

import pytest

from timeline import language
from timeline.evidence.measures import measured
from timeline.records.detail_fields import DetailField

HOURS = {"type": "duration", "unit": "hour"}
CASES: dict[str, tuple[str, str, dict[str, str], tuple[Fraction, str | None] | None]] = {
    "a length in words": ("en", "two-and-a-half-hour", HOURS, (Fraction(5, 2), "hour")),
    "a length in its own unit": ("en", "90 minutes", {"type": "duration"}, (Fraction(90), "minute")),
    "a length in the field's unit": ("en", "90 minutes", HOURS, (Fraction(3, 2), "hour")),
    "a length of two units": ("en", "1 hour and 46 minutes", {"type": "duration"}, (Fraction(106, 60), "hour")),
    "months are no hours": ("en", "two months", HOURS, (Fraction(2), "month")),
    "a length in German": ("de", "drei Stunden", HOURS, (Fraction(3), "hour")),
    "a range is two numbers": ("en", "two to three hours", HOURS, None),
    "no length": ("en", "for long", HOURS, None),
    "a sum": ("en", "$61 billion", {"type": "money", "unit": "USD"}, (Fraction(61_000_000_000), "USD")),
    "a sum in another money than the field's": ("en", "$61 billion", {"type": "money", "unit": "EUR"}, None),
    "a count": ("en", "over 1,000", {"type": "count", "unit": "strikes"}, (Fraction(1000), "strikes")),
    "an unknown number of thousands": ("en", "hundreds of thousands", {"type": "count"}, None),
    "text has no number": ("en", "12 instruments", {"type": "text"}, None),
}


@pytest.mark.parametrize(("tag", "words", "field", "expected"), CASES.values(), ids=CASES)
def test_a_number(tag: str, words: str, field: dict[str, str], expected: tuple[Fraction, str | None] | None) -> None:
    listed = DetailField.model_validate({"id": "length", "label": "Length", **field})
    assert measured(words, listed, language.of(tag)) == expected
