"""The entries of data/fields.yaml: the keys that details use again, and what the value of each is."""

from __future__ import annotations

import re
from typing import Literal

from pydantic import Field, model_validator

from timeline.records.shape import Record
from timeline.records.values import Line, Text, refuse

FieldType = Literal["text", "number", "duration", "money", "count", "quotation"]
"""What the value of a detail is: words, a figure, a length of time, a sum, how many, or somebody's own words."""

TIMES = ("second", "minute", "hour", "day", "week", "month", "year")
"""The units that a duration may be published in."""

COLUMN_FROM = 3
"""How many events use a key that has a column of its own in timeline.csv."""

COUNTED: tuple[FieldType, ...] = ("number", "duration", "money", "count")
"""The types whose values have a number."""


class DetailField(Record):
    """A key of `details` that several events use."""

    label: Line = Field(title="Label", description="The words readers see.", examples=["Length of the call"])
    type: FieldType = Field(title="Type", description="What its value is.", examples=["duration"])
    unit: Line | None = Field(
        None,
        title="Unit",
        description="In what its numbers are published: of a duration a unit of time, of money a code of ISO 4217.",
        examples=["hour"],
    )
    note: Text | None = Field(None, title="Note", description="What falls under it.", examples=["As the sources say."])

    @model_validator(mode="after")
    def _has_a_unit_of_its_type(self) -> DetailField:
        if self.unit is None:
            return self
        if self.type in ("text", "quotation"):
            raise refuse(f"a {self.type} has no unit", "unit")
        if self.type == "duration" and self.unit not in TIMES:
            raise refuse(f"the unit of a duration is one of {', '.join(TIMES)}", "unit")
        if self.type == "money" and not re.fullmatch("[A-Z]{3}", self.unit):
            raise refuse("the unit of money is a code of ISO 4217, such as USD", "unit")
        return self
