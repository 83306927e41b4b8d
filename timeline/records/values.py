"""The values in a record: from the text that a curator typed to dates, numbers, ids and claims.

Each type has the JSON Schema that an editor completes from. What cannot be read is refused with what to write.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, ValidationInfo
from pydantic.json_schema import WithJsonSchema
from pydantic_core import PydanticCustomError, PydanticKnownError

from timeline import dates
from timeline.dates import Calendar, Date, Day
from timeline.diagnostics import quoted

Value = Date | str | tuple[str, ...]
"""What a field of an event may be said to be: a date; an id, a status or words; or several ids."""

Path = tuple[str | int, ...]
"""The way to a value in a record: keys and indices."""

Said = str | tuple[str, ...]
"""The same as a record writes it: the date as text."""

Status = Literal["proposed", "planned", "postponed", "cancelled", "ongoing", "occurred", "claimed"]
SaidStatus = Literal[
    "not-yet", "denied", "claimed", "proposed", "planned", "postponed", "cancelled", "ongoing", "occurred"
]
"""What a source may say of an event's status, in the order of an event's life."""

STATUS_MEANS: Mapping[str, str] = MappingProxyType(
    {
        "not-yet": "By then it has not been.",
        "denied": "It is said not to be so.",
        "claimed": "Somebody says that it was, and no source tells it as a fact.",
        "proposed": "It is wanted, or may be: nothing is decided.",
        "planned": "It is decided or announced, and has not been.",
        "postponed": "It was planned, and is put off.",
        "cancelled": "It was planned, and will not be.",
        "ongoing": "It has begun, and goes on.",
        "occurred": "It has been.",
    }
)
"""What each says, in a sentence."""

AHEAD = frozenset({"proposed", "planned", "postponed", "cancelled"})
"""The statuses of what has not been when it is told of, and perhaps will be."""

ActorKind = Literal["person", "organisation", "state", "group"]
Level = Literal["main", "context", "background"]
"""How much an event matters to a reader: what they must know, what explains it, what was before."""
ChangeKind = Literal["added", "changed", "withdrawn"]
State = Literal["frozen", "draft"]
"""What a version is: as it stays, or still changing."""
ReaderKind = Literal["person", "program"]
Basis = Literal["stated", "inferred"]
Show = Literal["full", "passages"]
Given = Literal["title", "author", "publisher"]
Layout = Literal["wrapped", "hyphenated", "entities", "markdown", "ligatures"]
Stance = Literal["supports", "disputes", "formerly"]
WithdrawalReason = Literal["duplicate", "unsupported", "out-of-scope", "error"]
Verb = Literal["announces", "prepares", "postpones", "cancels", "follows", "responds_to", "part_of", "same_as_perhaps"]
"""What an event does to another; two that may be one say so of each other, and nothing follows from that."""
UNORDERED: frozenset[Verb] = frozenset(("part_of", "same_as_perhaps"))
"""Those by which neither event comes before the other."""


def read_by(kinds: Iterable[str]) -> ReaderKind | None:
    """Return by whom an event was read, of the kinds of its readers: by a person, else by a program, else by nobody."""
    there = set(kinds)
    return "person" if "person" in there else "program" if there else None


def written(value: Value) -> Said:
    """Return a field's value as a record writes it."""
    return str(value) if isinstance(value, Date) else value


def several(value: Value | None) -> tuple[str, ...]:
    """Return the texts that a value is made of."""
    return value if isinstance(value, tuple) else (str(value),) if value is not None else ()


def refuse(message: str, *at: str) -> PydanticCustomError:
    """Return the error that says `message` of the value at `at`, keys below the one that is being read."""
    return PydanticCustomError("refused", "{message}", {"message": message, "at": at})


def formula_like(text: str) -> bool:
    """Whether a spreadsheet would take a cell for a formula, or a guarded one for its guard (OWASP, "CSV Injection").

    Some take the full-width forms of its signs for these.

    >>> formula_like("=1+1"), formula_like("'-1"), formula_like("＝1"), formula_like("— no")
    (True, True, True, False)
    """
    return text[:1] in _BEGINNINGS and text.lstrip("'")[:1] in _SIGNS


_SIGNS = frozenset("=+-@＝＋－＠\t\r")
_BEGINNINGS = _SIGNS | {"'"}


def date_of(value: object, calendar: Calendar) -> Date:
    """Return the date that a record writes, as it is counted by a calendar; refuse what is none."""
    if not isinstance(value, str):
        raise refuse("a date is text, such as 2025-10-16")
    try:
        return dates.parse(value, calendar)
    except dates.DateError as error:
        raise refuse(str(error)) from None


def calendar_of(context: Mapping[str, Any] | None) -> Calendar:
    """Return the calendar by which dates are counted where a record is read: that of the record, or of the package."""
    calendar: Calendar = "julian" if context and context.get("calendar") == "julian" else "gregorian"
    return calendar


def _date(value: object, info: ValidationInfo) -> Date:
    return date_of(value, calendar_of(info.context))


def day_of(value: object) -> Day:
    """Return the day that a release has; refuse what is none."""
    try:
        return Day.fromisoformat(value if isinstance(value, str) else "")
    except ValueError as error:
        raise refuse(str(error)) from None


def _number(low: float, high: float) -> Callable[[object], float]:
    def read(value: object) -> float:
        if not isinstance(value, str) or not re.fullmatch(r"-?(0|[1-9][0-9]{0,2})(\.[0-9]{1,8})?", value):
            raise refuse(f"{shown(value)} is not a number in digits, such as 47.49835")
        if not low <= float(value) <= high:
            raise refuse(f"{value} is not between {low:g} and {high:g}")
        return float(value)

    return read


def _count(value: object) -> int:
    if not isinstance(value, str) or not re.fullmatch(r"[1-9][0-9]{0,3}", value):
        raise refuse(f"{shown(value)} is not a count from 1")
    return int(value)


RESERVED = ("start", "end", "level", "part", "short")
"""Names that no detail bears: the bounds of a date, and what the head of an event is to have."""


def _flag(value: object) -> bool:
    if value not in ("true", "false"):
        raise refuse(f"{shown(value)} is neither true nor false")
    return value == "true"


def one_or_several(value: object) -> object:
    """Return a list of one for a text that stands alone."""
    return (value,) if isinstance(value, str) else value


def shown(value: object) -> str:
    """Return a value as a message has it."""
    return quoted(value) if isinstance(value, str) else "this"


def not_blank(value: str) -> str:
    """Return a text; refuse one of blanks alone."""
    if not value.strip():
        raise PydanticKnownError("string_too_short", {"min_length": 1})
    return value


def _one_line(value: str) -> str:
    if value.splitlines() != [value]:
        raise refuse("this takes one line: write it on one, or on several below `>-`, which joins them")
    return value


def _name_of_file(id: str) -> str:
    if re.fullmatch("con|prn|aux|nul|(com|lpt)[1-9]", id):
        raise refuse(f"{quoted(id)} is a device to Windows, which has no files of that name; choose another id")
    return id


def _zone(name: str) -> str:
    from zoneinfo import ZoneInfo  # rarely needed

    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown; no path within the database; a folder of it
        message = f"{quoted(name)} is no time zone; write one of the IANA's names, such as Europe/Budapest"
        raise refuse(message) from None
    return name


def _color(name: str) -> str:
    if name not in COLORS:
        raise refuse(f"{quoted(name)} is no colour; write one of the names of CSS, such as steelblue")
    return name


def _country(code: str) -> str:
    if code not in COUNTRIES:
        raise refuse(f"{quoted(code)} is no country; write two capitals of ISO 3166-1, such as HU")
    return code


def _elsewhere(id: str) -> str:
    if not re.fullmatch(SAME_AS, id) or (id.startswith("iso") and id.partition(":")[2][:2] not in COUNTRIES):
        forms = "'wikidata:Q1781', 'geonames:3054643' or 'iso3166-2:HU-BU'"
        raise refuse(f"{quoted(id)} is no id elsewhere; write one such as {forms}")
    return id


_COLORS = """
aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood
cadetblue chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray
darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen
darkslateblue darkslategray darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue
firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew
hotpink indianred indigo ivory khaki lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan
lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray
lightslategrey lightsteelblue lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid
mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream
mistyrose moccasin navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen
paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple red rosybrown royalblue saddlebrown
salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan
teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen
"""
COLORS = frozenset(_COLORS.split())
"""The colours that have a name in CSS 3 (4.3): those that an entry of a calendar may have (RFC 7986, 5.9)."""

_COUNTRIES = """
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC
CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD
GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH
KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW
MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC
SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY
UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
"""
COUNTRIES = frozenset(_COUNTRIES.split())
"""The codes of ISO 3166-1 alpha-2."""

ID = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
SHA256 = r"^[0-9a-f]{64}$"
SAME_AS = r"^(wikidata:Q[1-9][0-9]{0,11}|geonames:[1-9][0-9]{0,9}|iso3166-2:[A-Z]{2}-[A-Z0-9]{1,3})$"
"""The forms of ids elsewhere: of an item of Wikidata, of an entry of GeoNames, of a part of a country by ISO 3166-2."""
Id = Annotated[str, Field(pattern=ID, max_length=80)]
RecordId = Annotated[Id, AfterValidator(_name_of_file)]
"""The id of a record, which names a file: the record itself, or a source's text in the release."""
LONGEST_TEXT = 2000
"""The most characters of a text: of a summary, a quote, a reason."""
Text = Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT), AfterValidator(not_blank)]
Line = Annotated[Text, AfterValidator(_one_line)]
SHORT = 24
"""The most characters of a short title."""
Short = Annotated[str, Field(min_length=1, max_length=SHORT), AfterValidator(not_blank), AfterValidator(_one_line)]
Zone = Annotated[Line, AfterValidator(_zone)]
Color = Annotated[str, AfterValidator(_color), WithJsonSchema({"type": "string", "enum": sorted(COLORS)})]
Country = Annotated[str, AfterValidator(_country), WithJsonSchema({"type": "string", "enum": sorted(COUNTRIES)})]
EventDate = Annotated[Date, PlainValidator(_date), WithJsonSchema({"type": ["string", "integer"]})]
SameAs = Annotated[
    tuple[Annotated[str, AfterValidator(_elsewhere), WithJsonSchema({"type": "string", "pattern": SAME_AS})], ...],
    BeforeValidator(one_or_several),
    WithJsonSchema({"type": ["string", "array"], "items": {"type": "string", "pattern": SAME_AS}}),
]
"""What the same thing is called in lists of others."""
OwnCalendar = Annotated[
    Calendar | None,
    Field(title="Calendar", description="By which its dates are counted, if not the package's.", examples=["julian"]),
]
Ids = Annotated[
    tuple[Id, ...],
    BeforeValidator(one_or_several),
    WithJsonSchema({"type": ["string", "array"], "items": {"type": "string", "pattern": ID}}),
]
Latitude = Annotated[float, PlainValidator(_number(-90, 90)), WithJsonSchema({"type": "number"})]
Longitude = Annotated[float, PlainValidator(_number(-180, 180)), WithJsonSchema({"type": "number"})]
Flag = Annotated[bool, PlainValidator(_flag), WithJsonSchema({"type": "boolean"})]
Count = Annotated[int, PlainValidator(_count), WithJsonSchema({"type": "integer", "minimum": 1})]
