"""How Spanish texts write times of day."""

from timeline.language.forms import BEFORE_CLOCK, LOG_CLOCK, Form
from timeline.language.spelling import either, numbered

_HOUR_WORDS = numbered("una dos tres cuatro cinco seis siete ocho nueve diez once doce")
HOURS = {**_HOUR_WORDS, "mediodía": 12, "medianoche": 0}
MINUTES = {
    "media": 30, "cuarto": 15, "un cuarto": 15, "cinco": 5, "diez": 10, "veinte": 20, "veinticinco": 25, "quince": 15,
    "treinta": 30, "cuarenta": 40, "cincuenta": 50,
}  # fmt: skip
HALVES = {
    **dict.fromkeys(("de la mañana", "de la madrugada", "por la mañana", "a m", "am"), 0),
    **dict.fromkeys(("del mediodía",), 10),
    **dict.fromkeys(("de la tarde", "por la tarde", "p m", "pm"), 12),
    **dict.fromkeys(("de la noche", "por la noche"), 18),
}
ZONES = {"z": 0, "utc": 0, "gmt": 0, "cet": 60, "cest": 120}

_HALF = rf"(?:,?\s?(?P<half>(?i:{either(HALVES)}))(?!\w))?"
_ZONE = (
    r"(?:\s?\(?(?P<zone>CEST|CET|UTC|GMT|Z|(?:UTC|GMT)?[+−-](?:\d{4}|\d\d?(?::\d\d)?)(?!\w))"
    r"|,?\s+\(?(?P<local>hora\s+(?:local|de\s+\w+))\b)?"
)
_WORD = rf"(?i:{either(_HOUR_WORDS)})(?!\w)"
_AT = r"\b(?i:a|hacia|desde|hasta|de|sobre|y|entre|para|antes\s+de|después\s+de|pasadas)\s+(?i:las?)\s+"
_AND = r"(?:media|(?:un\s+)?cuarto|cinco|diez|veinte|veinticinco|quince|treinta|cuarenta|cincuenta|[0-5]?\d)"
_END = r"(?![\w:]|[.,]\d|\s+[a-zñáéíóú]+s\b(?<!horas)(?<!después))"

ALL_TIMES = (
    r"(?i:\b(?:todas\s+)?(?:las\s+)?horas)\s+(?i:(?:son|están|se|dan|indican|aquí|dadas|indicadas|expresadas)\s+)*"
    r"(?i:en\s+)?(?i:hora\s+)?"
)

CLOCKS = (
    LOG_CLOCK,
    Form("clock", (":",), rf"(?:(?<=\dT)|{BEFORE_CLOCK})(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)"
         rf"(?::(?P<second>[0-5]\d)(?:[.,]\d+)?)?(?:\s?(?:horas|hrs?\.?|h\.?))?{_HALF}{_ZONE}(?![\w:])"),
    Form("clock", ("h",), rf"{BEFORE_CLOCK}(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)"
         rf"\s?(?:horas|hrs?\.?|h)(?!\w){_HALF}{_ZONE}"),
    Form("clock", ("h",), rf"{BEFORE_CLOCK}(?P<hour>[01]?\d|2[0-4])\s?h(?:\s?(?P<minute>[0-5]\d))?(?!\w){_HALF}"
         rf"{_ZONE}"),
    Form("clock", ("la",), rf"{_AT}(?P<hour>[01]?\d|2[0-4]|{_WORD})"
         rf"(?:\.(?P<minute>[0-5]\d))?{_END}(?:\s+(?i:en\s+punto|horas))?{_HALF}{_ZONE}"),
    Form("clock", ("la",), rf"{_AT}(?P<hour>[01]?\d|{_WORD})\s+(?:y|(?P<before>menos))\s+(?P<minute>(?i:{_AND}))"
         rf"(?!\w)(?:\s+minutos)?{_HALF}{_ZONE}"),
    Form("clock", ("horas",), rf"\b(?i:de|entre|desde)\s+(?:las\s+)?(?P<hour>[01]?\d|2[0-4])(?:[.:](?P<minute>[0-5]"
         rf"\d))?"
         rf"\s+(?:a|y|hasta)\s+(?:las\s+)?(?P<last_hour>[01]?\d|2[0-4])(?:[.:](?P<last_minute>[0-5]\d))?\s+horas\b"
         rf"{_HALF}{_ZONE}"),
    Form("clock", ("la",), rf"\b(?i:entre|desde|de)\s+las?\s+(?P<hour>\d\d?|{_WORD})(?:[.:](?P<minute>[0-5]\d))?"
         rf"\s+(?:a|y|hasta)\s+las?\s+(?P<last_hour>\d\d?|{_WORD})(?:[.:](?P<last_minute>[0-5]\d))?{_END}(?:"
         rf"\s+horas)?{_HALF}{_ZONE}"),
    Form("clock", ("mediodía", "medianoche"),
         r"\b(?i:al|a|(?:a|hacia|hasta|desde)\s+(?:la|el)|del?)\s+(?P<hour>mediodía|medianoche)\b"),
)  # fmt: skip
