"""The values in a record: from the text that a curator typed to dates, numbers, ids and claims.

Each type has the JSON Schema that an editor completes from. What cannot be read is refused with what to write.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator
from pydantic.json_schema import WithJsonSchema
from pydantic_core import PydanticCustomError, PydanticKnownError

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


def formula_like(text: str) -> bool:
    """Whether a spreadsheet would take a cell for a formula, or a guarded one for its guard (OWASP, "CSV Injection").

    >>> formula_like("=1+1"), formula_like("'-1"), formula_like("— no")
    (True, True, False)
    """
    return re.match("'*[=+@\t\r-]", text) is not None


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


def _not_blank(value: str) -> str:
    if not value.strip():
        raise PydanticKnownError("string_too_short", {"min_length": 1})
    return value


def _one_line(value: str) -> str:
    if value.splitlines() != [value]:
        raise refuse("this takes one line: write it on one, or on several below `>-`, which joins them")
    return value


def _name_of_file(id: str) -> str:
    if re.fullmatch("con|prn|aux|nul|(com|lpt)[1-9]", id):
        raise refuse(f"{id!r} is a device to Windows, which has no files of that name; choose another id")
    return id


def _zone(name: str) -> str:
    from zoneinfo import ZoneInfo  # rarely needed

    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown; no path within the database; a folder of it
        raise refuse(f"{name!r} is no time zone; write one of the IANA's names, such as Europe/Budapest") from None
    return name


def _color(name: str) -> str:
    if name not in COLORS:
        raise refuse(f"{name!r} is no colour; write one of the names of CSS, such as steelblue")
    return name


def _country(code: str) -> str:
    if code not in COUNTRIES:
        raise refuse(f"{code!r} is no country; write two capitals of ISO 3166-1, such as HU")
    return code


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

_ID = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
Id = Annotated[str, Field(pattern=_ID, max_length=80)]
RecordId = Annotated[Id, AfterValidator(_name_of_file)]
"""The id of a record, which names a file: the record itself, or a source's text in the release."""
Text = Annotated[str, Field(min_length=1, max_length=2000), AfterValidator(_not_blank)]
Line = Annotated[Text, AfterValidator(_one_line)]
Zone = Annotated[Line, AfterValidator(_zone)]
Color = Annotated[str, AfterValidator(_color), WithJsonSchema({"type": "string", "enum": sorted(COLORS)})]
Country = Annotated[str, AfterValidator(_country), WithJsonSchema({"type": "string", "enum": sorted(COUNTRIES)})]
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
