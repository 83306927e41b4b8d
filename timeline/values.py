"""The values in a record: from the text that a curator typed to dates, numbers, ids and claims.

Each type has the JSON Schema that an editor completes from. What cannot be read is refused with what to write.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, Literal, get_args

from pydantic import BeforeValidator, Field, PlainValidator
from pydantic.json_schema import WithJsonSchema
from pydantic_core import PydanticCustomError

from timeline import dates
from timeline.dates import Date

Value = Date | str | tuple[str, ...]
"""What a field of an event may be said to be: a date; an id, a status or words; or several ids."""

Said = str | tuple[str, ...]
"""The same as a record writes it: the date as text."""

Status = Literal["proposed", "planned", "postponed", "cancelled", "ongoing", "occurred", "claimed"]
SaidStatus = Literal[
    "not-yet", "denied", "claimed", "proposed", "planned", "postponed", "cancelled", "ongoing", "occurred"
]
"""What a source may say of an event's status, in the order of an event's life."""

Verb = Literal["announces", "prepares", "postpones", "cancels", "follows", "responds_to", "part_of"]


def written(value: Value) -> Said:
    """Return a field's value as a record writes it."""
    return str(value) if isinstance(value, Date) else value


def refuse(message: str, *at: str) -> PydanticCustomError:
    """Return the error that says `message` of the value at `at`, keys below the one that is being read."""
    return PydanticCustomError("refused", "{message}", {"message": message, "at": at})


def _date(value: object) -> Date:
    if not isinstance(value, str):
        raise refuse("a date is text, such as 2025-10-16")
    try:
        return dates.parse(value)
    except dates.DateError as error:
        raise refuse(str(error)) from None


def _number(low: float, high: float) -> Callable[[object], float]:
    def read(value: object) -> float:
        if not isinstance(value, str) or not re.fullmatch(r"-?(0|[1-9][0-9]{0,2})(\.[0-9]{1,8})?", value):
            raise refuse(f"{_shown(value)} is not a number in digits, such as 47.49835")
        if not low <= float(value) <= high:
            raise refuse(f"{value} is not between {low:g} and {high:g}")
        return float(value)

    return read


def _count(value: object) -> int:
    if not isinstance(value, str) or not re.fullmatch(r"[1-9][0-9]{0,3}", value):
        raise refuse(f"{_shown(value)} is not a count from 1")
    return int(value)


def _one_or_several(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _claims(value: object) -> dict[str, Value]:
    if not isinstance(value, dict):
        raise refuse("write `field: value`, one a line")
    claims = {}
    for name, said in value.items():
        try:
            claims[name] = _claim(name, said)
        except PydanticCustomError as error:
            raise refuse(error.message(), name) from None
    return claims


def _claim(name: str, said: object) -> Value:
    if name == "date":
        return _date(said)
    if name in ("place", "participants"):
        several = _one_or_several(said)
        if isinstance(several, tuple | list) and several and all(isinstance(one, str) for one in several):
            return tuple(several)
        raise refuse(f"{name} takes an id or a list of ids")
    if not isinstance(said, str):
        raise refuse(f"{name} takes one value")
    if name == "status" and said not in get_args(SaidStatus):
        raise refuse(f"{_shown(said)} is no status; it is one of {', '.join(get_args(SaidStatus))}")
    return said


def _shown(value: object) -> str:
    return f"{value!r}" if isinstance(value, str) else "this"


_ID = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
Id = Annotated[str, Field(pattern=_ID, max_length=80)]
Text = Annotated[str, Field(min_length=1, max_length=2000)]
EventDate = Annotated[Date, PlainValidator(_date), WithJsonSchema({"type": ["string", "integer"]})]
Ids = Annotated[
    tuple[Id, ...],
    BeforeValidator(_one_or_several),
    WithJsonSchema({"type": ["string", "array"], "items": {"type": "string", "pattern": _ID}}),
]
Claims = Annotated[
    dict[str, Any],
    PlainValidator(_claims),
    WithJsonSchema({"type": "object", "additionalProperties": {"type": ["string", "number", "array"]}}),
]
Latitude = Annotated[float, PlainValidator(_number(-90, 90)), WithJsonSchema({"type": "number"})]
Longitude = Annotated[float, PlainValidator(_number(-180, 180)), WithJsonSchema({"type": "number"})]
Count = Annotated[int, PlainValidator(_count), WithJsonSchema({"type": "integer", "minimum": 1})]
