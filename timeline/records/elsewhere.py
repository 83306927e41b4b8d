"""What any almanac has of an event and the texts have not: kept apart from all that these say."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, PlainValidator
from pydantic.json_schema import WithJsonSchema

from timeline.dates import Date
from timeline.docstrings import restore
from timeline.records.shape import Shape
from timeline.records.values import Line, Text, date_of

AlmanacDate = Annotated[
    Date,
    PlainValidator(lambda value: date_of(value, "gregorian")),
    WithJsonSchema({"type": ["string", "integer"]}),
]
"""A date of today's calendar, whatever calendar the record counts by."""


class Elsewhere(Shape):
    """When the event was, by a work that is no source of the package. No field leans on it."""

    date: AlmanacDate = Field(
        title="Date", description="When, in EDTF, by the Gregorian calendar.", examples=["2018-07-16"]
    )
    source: Line = Field(
        title="Source",
        description="Where anybody finds it, in words.",
        examples=["Wikipedia: 2018 Russia–United States summit"],
    )
    note: Text | None = Field(
        None,
        title="Note",
        description="What readers should know; where the date is against the record's own, that it is.",
        examples=["The texts give only the year."],
    )


restore(__name__)
