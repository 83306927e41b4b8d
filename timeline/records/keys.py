"""The types of the keys of timeline.json, and how a key says in its JSON Schema what it is."""

from __future__ import annotations

from typing import Annotated, Any, get_args

from pydantic import Field, PlainSerializer, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic.fields import FieldInfo

from timeline.dates import Date, Day
from timeline.records.values import Layout, calendar_of, date_of, day_of


def tells(description: str, **form: object) -> FieldInfo:
    """Return what the schema says of a key, in words and in a form."""
    extra: dict[str, Any] = {key: list(one) if isinstance(one, tuple) else one for key, one in form.items()}
    info: FieldInfo = Field(description=description, json_schema_extra=extra or None)
    return info


DAY = r"^-?\d{4}-\d{2}-\d{2}$"
"""The form of a day: ISO 8601, expanded before the year 0."""


def _date(value: object, info: ValidationInfo) -> Date:
    return date_of(value, calendar_of(info.data))


Edtf = Annotated[Date, PlainValidator(_date), PlainSerializer(str), WithJsonSchema({"type": "string"})]
GregorianEdtf = Annotated[
    Date,
    PlainValidator(lambda value: date_of(value, "gregorian")),
    PlainSerializer(str),
    WithJsonSchema({"type": "string"}),
]
OneDay = Annotated[
    Day, PlainValidator(day_of), PlainSerializer(str), WithJsonSchema({"type": "string", "pattern": DAY})
]
JULIAN = "julian where the date is counted by that calendar; days are Gregorian all the same."
MOMENT = {"format": "date-time", "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$"}
LAYOUT = {"enum": list(get_args(Layout))}
LATITUDE, LONGITUDE = {"minimum": -90, "maximum": 90}, {"minimum": -180, "maximum": 180}
