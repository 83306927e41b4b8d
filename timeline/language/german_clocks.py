"""How German texts write times of day."""

from timeline.language.forms import BEFORE_CLOCK, LOG_CLOCK, Form
from timeline.language.spelling import either, numbered

_HOUR_WORDS = numbered("ein|eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf")
HOURS = {**_HOUR_WORDS, "mitternacht": 0, "mittag": 12}
MINUTES = {
    "½": -30, "halb": -30, "¼": -45, "¾": -15, "dreiviertel": -15, "drei viertel": -15, "viertel": 15,
    "fünf": 5, "zehn": 10, "zwanzig": 20,
}  # fmt: skip
HALVES = {
    **dict.fromkeys(("morgens", "früh", "vormittags", "am morgen", "am vormittag", "in der früh", "in der frühe"), 0),
    **dict.fromkeys(("mittags", "am mittag"), 10),
    **dict.fromkeys(("nachmittags", "abends", "am nachmittag", "am abend"), 12),
    **dict.fromkeys(("nachts", "in der nacht"), 18),
}
ZONES = {"z": 0, "utc": 0, "gmt": 0, "mez": 60, "mesz": 120, "mgz": 0}

_HALF = rf"(?:,?\s+(?P<half>(?i:{either(HALVES)}))(?!\w))?"
_ZONE = (
    r"(?:\s?\(?(?P<zone>MESZ|MEZ|MGZ|UTC|GMT|Z|(?:UTC|GMT)?[+−-](?:\d{4}|\d\d?(?::\d\d)?)(?!\w))"
    r"|(?:\s+Uhr)?\s+\(?(?P<local>Ortszeit|[A-Z]\w+er\s+Zeit)\b)?"
)
_WORD = rf"(?i:{either(_HOUR_WORDS)})(?!\w)"
_HOUR = rf"(?P<hour>[01]?\d|2[0-4]|{_WORD})"
_LAST = rf"(?P<last_hour>[01]?\d|2[0-4]|{_WORD})"
_NEAR = (
    r"\b(?i:um|gegen|ab|bis|seit|vor|nach|kurz\s+(?:vor|nach)|von|zwischen)\s+(?i:etwa\s+|rund\s+|genau\s+|Punkt\s+)?"
)

ALL_TIMES = (
    r"(?i:\b(?:alle\s+)?(?:uhr)?zeit(?:en|angaben))(?:\s+|:\s*)(?i:(?:sind|werden|hier|unten|jeweils|angegeben|gelten)\s+)*"
    r"(?i:(?:in|nach)\s+)?"
)

CLOCKS = (
    LOG_CLOCK,
    Form("clock", (":",), rf"(?:(?<=\dT)|{BEFORE_CLOCK})(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)"
         rf"(?::(?P<second>[0-5]\d)(?:[.,]\d+)?)?(?:\s+Uhr)?{_HALF}{_ZONE}(?![\w:])"),
    Form("clock", ("uhr",), rf"{BEFORE_CLOCK}(?P<hour>[01]?\d|2[0-4])\.(?P<minute>[0-5]\d)\s+Uhr\b{_HALF}{_ZONE}"),
    Form("clock", (".",), rf"{_NEAR}(?P<hour>[01]?\d|2[0-4])\.(?P<minute>1[3-9]|[2-5]\d|00)"
         r"(?![\w:]|[.,]\d|\.\s?[A-ZÄÖÜ\d]\w|\s?(?:%|€|\$)|\s+(?!Uhr\b)[A-ZÄÖÜ])"),
    Form("clock", ("uhr",), rf"{BEFORE_CLOCK}(?P<hour>[01]?\d|2[0-4]|{_WORD})\s+Uhr\b"
         rf"(?:\s+(?P<minute>[0-5]\d)(?!\d|\.\s?\w))?{_HALF}{_ZONE}"),
    Form("clock", ("½", "¼", "¾"), rf"(?<![\w.,])(?P<minute>[½¼¾])\s?{_HOUR}(?:\s+Uhr\b){_HALF}"),
    Form("clock", ("halb", "viertel"), rf"\b(?P<minute>(?i:halb|drei\s?viertel))\s+(?P<hour>{_WORD}|\d\d?(?!\d|[.,]\d))"
         rf"(?:\s+Uhr\b)?{_HALF}"),
    Form("clock", (" nach", " vor"), rf"\b(?P<minute>(?i:viertel|fünf|zehn|zwanzig|[1-5]?\d))(?:\s+Minuten?)?\s+"
         rf"(?i:nach|(?P<before>vor))\s+(?P<hour>{_WORD}(?!\s+(?:Jahr|Tag|Woche|Monat|Stunde|Minute))|\d\d?(?=\s+Uhr\b)"
         rf"|Mitternacht\b)(?:\s+Uhr\b)?{_HALF}"),
    Form("clock", ("uhr",), rf"(?:\b(?i:von|zwischen)\s+)?{BEFORE_CLOCK}{_HOUR}(?:[.:](?P<minute>[0-5]\d))?"
         rf"(?:\s+(?:bis|und)\s+|\s?[-–]\s?){_LAST}(?:[.:](?P<last_minute>[0-5]\d))?\s+Uhr\b{_HALF}{_ZONE}"),
    Form("clock", ("mitternacht",), r"\b(?i:um|gegen|nach|vor|bis|seit)\s+(?P<hour>Mitternacht)\b"),
)  # fmt: skip
