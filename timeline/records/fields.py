"""The fields of an event that citations speak of: how the value of each is read, put in words, compared, looked up.

Whoever meets a field by its name asks `field_of`. A detail is a field too: a text in a source's own words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Generic, NamedTuple, Protocol, TypeVar, get_args

from pydantic import PlainValidator, ValidationInfo
from pydantic.json_schema import WithJsonSchema
from pydantic_core import PydanticCustomError

from timeline import dates
from timeline.dates import Calendar, Date
from timeline.diagnostics import short
from timeline.records.values import (
    Path,
    Said,
    SaidStatus,
    Stance,
    Value,
    calendar_of,
    date_of,
    one_or_several,
    refuse,
    several,
    shown,
)

V = TypeVar("V")
V_co = TypeVar("V_co", covariant=True)


class Lists(Protocol):
    """What ids are looked up in."""

    @property
    def actors(self) -> Mapping[str, Any]: ...  # noqa: D102
    @property
    def places(self) -> Mapping[str, Any]: ...  # noqa: D102
    @property
    def kinds(self) -> Mapping[str, Any]: ...  # noqa: D102


class Known(Lists, Protocol):
    """The same, and which places hold which."""

    def within(self, place: str) -> Sequence[str]: ...  # noqa: D102


class Described(Protocol):
    """An event, as a curator writes it or as a release has it: an attribute for each field of the head, and details."""

    @property
    def date(self) -> Date: ...  # noqa: D102
    @property
    def details(self) -> Mapping[str, str]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Field:
    """A detail; the fields of the head say below in what they differ from one."""

    name: str

    @property
    def path(self) -> Path:
        """The way to its value in a record."""
        return "details", self.name

    @property
    def doubted(self) -> bool:
        """Whether a reader may doubt it, so that a citation supports it."""
        return True

    @property
    def dates(self) -> bool:
        """Whether it is when the event was, or when it began or ended."""
        return False

    def parse(self, said: object, _calendar: Calendar = "gregorian", /) -> Value:
        """Return the value that a curator writes for this field, dates by a calendar; refuse what is none."""
        if not isinstance(said, str):
            raise refuse(f"{short(self.name)} takes one value")
        return said

    def own(self, event: Described) -> Value | None:
        """Return what an event has for this field."""
        return event.details.get(self.name)

    def in_words(self, said: Said, _known: Lists, _calendar: Calendar = "gregorian", /) -> str:
        """Return what is said of this field, for people; dates are counted by the calendar of their record."""
        return said if isinstance(said, str) else ", ".join(said)

    def agrees(self, one: Value, other: Value, _: Known) -> bool:
        """Whether two values can both be true, as a day and its month can."""
        return one == other

    def names(self, _said: Value, _known: Lists) -> tuple[str, ...]:
        """Return the names that readers see for the ids of a value; none where it has no ids."""
        return ()


class _Head(Field):
    __slots__ = ()

    @property
    def path(self) -> Path:
        return (self.name,)

    def own(self, event: Described) -> Value | None:
        value: Value = getattr(event, self.name)
        return value


class _Date(_Head):
    __slots__ = ()

    @property
    def dates(self) -> bool:
        return True

    def parse(self, said: object, calendar: Calendar = "gregorian", /) -> Value:
        return date_of(said, calendar)

    def in_words(self, said: Said, _known: Lists, calendar: Calendar = "gregorian", /) -> str:
        return dates.parse(str(said), calendar).text

    def agrees(self, one: Value, other: Value, _: Known) -> bool:
        return isinstance(one, Date) and isinstance(other, Date) and (one.contains(other) or other.contains(one))


class _End(_Date):
    """An end of a span or a window. Citations only support one: what they say otherwise, they say of the date."""

    __slots__ = ()

    @property
    def path(self) -> Path:
        return ("date",)

    @property
    def doubted(self) -> bool:
        return False

    def parse(self, _said: object, _calendar: Calendar = "gregorian", /) -> Value:
        raise refuse(f"{self.name!r} is only supported; write what is said otherwise as a whole `date`")

    def own(self, event: Described) -> Value | None:
        start, end = event.date.bounds
        return start if self.name == "start" else end


class _Kind(_Head):
    __slots__ = ()

    @property
    def doubted(self) -> bool:
        return False

    def in_words(self, said: Said, known: Lists, _calendar: Calendar = "gregorian", /) -> str:
        return ", ".join(self.names(said, known))

    def names(self, said: Value, known: Lists) -> tuple[str, ...]:
        return (str(known.kinds[str(said)].label),)


class _Status(_Head):
    __slots__ = ()

    def parse(self, said: object, calendar: Calendar = "gregorian", /) -> Value:
        if isinstance(said, str) and said not in get_args(SaidStatus):
            raise refuse(f"{shown(said)} is no status; it is one of {', '.join(get_args(SaidStatus))}")
        return _Head.parse(self, said, calendar)

    def in_words(self, said: Said, _known: Lists, _calendar: Calendar = "gregorian", /) -> str:
        return str(said).replace("-", " ")


class _Ids(_Head):
    __slots__ = ()

    def parse(self, said: object, _calendar: Calendar = "gregorian", /) -> Value:
        ids = one_or_several(said)
        if isinstance(ids, tuple | list) and ids and all(isinstance(one, str) for one in ids):
            return tuple(ids)
        raise refuse(f"{self.name} takes an id or a list of ids")

    def own(self, event: Described) -> Value | None:
        there = getattr(event, self.name)
        return tuple(one if isinstance(one, str) else one.id for one in there) or None

    def in_words(self, said: Said, known: Lists, _calendar: Calendar = "gregorian", /) -> str:
        return ", ".join(self.names(said, known))

    def agrees(self, one: Value, other: Value, _: Known) -> bool:
        return {*several(one)} == {*several(other)}


def in_marks(words: str) -> str:
    """Return the words of a source for somebody who is not listed, as they stand among ids: in quotation marks."""
    return f"“{words}”"


def words_of(called: str) -> str | None:
    """Return such words without their marks; None of an id.

    >>> words_of(in_marks("a night guard")), words_of("donald-trump")
    ('a night guard', None)
    """
    return called[1:-1] if called.startswith("“") else None


class _Participants(_Ids):
    __slots__ = ()

    def own(self, event: Described) -> Value | None:
        return tuple(one.called for one in getattr(event, self.name)) or None

    def names(self, said: Value, known: Lists) -> tuple[str, ...]:
        return tuple(id if words_of(id) else known.actors[id].name for id in several(said))


class _Place(_Ids):
    __slots__ = ()

    def names(self, said: Value, known: Lists) -> tuple[str, ...]:
        return tuple(known.places[id].name for id in several(said))

    def agrees(self, one: Value, other: Value, known: Known) -> bool:
        """Whether they are the same, or each place of the one holds, or lies within, each of the other."""
        here, there = several(one), several(other)
        if {*here, *there} <= known.places.keys():
            return all(any(a in known.within(b) or b in known.within(a) for a in here) for b in there)
        return _Ids.agrees(self, one, other, known)


class _Related(_Ids):
    """Other events, by what this one does to them. Citations only support it: none says which it has otherwise."""

    __slots__ = ()

    @property
    def doubted(self) -> bool:
        return False

    def parse(self, _said: object, _calendar: Calendar = "gregorian", /) -> Value:
        raise refuse("'related' is only supported: relate what a source says otherwise in a record of its own")

    def own(self, event: Described) -> Value | None:
        there: Mapping[str, Sequence[str]] = getattr(event, self.name)
        return tuple(dict.fromkeys(other for others in there.values() for other in others)) or None

    def names(self, said: Value, _known: Lists) -> tuple[str, ...]:
        return several(said)


HEAD = (_Date("date"), _Kind("kind"), _Status("status"), _Place("place"), _Participants("participants"))
"""The fields of an event's head that citations speak of."""

HEAD_FIELDS = tuple(field.name for field in HEAD)
ENDS = (_End("start"), _End("end"))
"""The ends of its date, each of which a citation may support by itself."""

DATING = ("date", *(field.name for field in ENDS))
_RELATED = _Related("related")
_HEAD = {field.name: field for field in (*HEAD, *ENDS, _RELATED)}


def field_of(name: str) -> Field:
    """Return the field of this name; what is none of the head's is a detail."""
    return _HEAD.get(name) or Field(name)


def fields_of(event: Described) -> tuple[Field, ...]:
    """Return the fields that an event has a value of, in their order."""
    head = (*HEAD, *ENDS, _RELATED)
    return (*(field for field in head if field.own(event) is not None), *map(Field, event.details))


class Claim(NamedTuple, Generic[V]):
    """What a citation says of a field. `value` is None where it supports the event's own; `path` is the way to it."""

    stance: Stance
    field: str
    value: V | None
    path: Path


class Cites(Protocol[V_co]):
    """A citation, as a curator writes it or as a release has it."""

    @property
    def supports(self) -> tuple[str, ...]: ...  # noqa: D102
    @property
    def disputes(self) -> Mapping[str, V_co]: ...  # noqa: D102
    @property
    def formerly(self) -> Mapping[str, V_co]: ...  # noqa: D102


def claims(citation: Cites[V]) -> Iterator[Claim[V]]:
    """Yield every claim of a citation, what it supports first; a field that it supports twice counts once."""
    for name in dict.fromkeys(citation.supports):
        yield Claim("supports", name, None, ("supports", citation.supports.index(name)))
    for name, value in citation.disputes.items():
        yield Claim("disputes", name, value, ("disputes", name))
    for name, value in citation.formerly.items():
        yield Claim("formerly", name, value, ("formerly", name))


class Cited(Described, Protocol):
    """An event with the citations that it rests on."""

    @property
    def citations(self) -> Sequence[Cites[Value]]: ...  # noqa: D102


def claims_on(event: Cited) -> Iterator[tuple[int, Claim[Value]]]:
    """Yield every claim on an event, with its value and the way from the event, and the index of its citation."""
    for index, citation in enumerate(event.citations):
        for stance, name, said, path in claims(citation):
            value = field_of(name).own(event) if said is None else said
            yield index, Claim(stance, name, value, ("citations", index, *path))


def _said(value: object, info: ValidationInfo) -> dict[str, Value]:
    if not isinstance(value, dict):
        raise refuse("write `field: value`, one a line")
    claims = {}
    for name, said in value.items():
        try:
            claims[name] = field_of(name).parse(said, calendar_of(info.context))
        except PydanticCustomError as error:
            raise refuse(error.message(), name) from None
    return claims


Claims = Annotated[
    dict[str, Any],
    PlainValidator(_said),
    WithJsonSchema({"type": "object", "additionalProperties": {"type": ["string", "number", "array"]}}),
]
"""Values by field, as a curator writes them under `disputes` and `formerly`."""
