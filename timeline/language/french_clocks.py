"""How French texts write times of day."""

from timeline.language.forms import BEFORE_CLOCK, LOG_CLOCK, Form
from timeline.language.spelling import either, numbered

_HOUR_WORDS = numbered("un|une deux trois quatre cinq six sept huit neuf dix onze douze")
HOURS = {**_HOUR_WORDS, "midi": 12, "minuit": 0}
MINUTES = {
    "demie": 30, "demi": 30, "et demie": 30, "et demi": 30, "et quart": 15, "un quart": 15, "et un quart": 15,
    "le quart": 15, "quart": 15, "trois quarts": 45, "cinq": 5, "dix": 10, "quinze": 15, "vingt": 20, "vingt-cinq": 25,
    "trente": 30, "quarante": 40, "quarante-cinq": 45, "cinquante": 50,
}  # fmt: skip
HALVES = {
    **dict.fromkeys(("du matin", "le matin"), 0),
    **dict.fromkeys(("de l’après-midi", "de l'après-midi", "du soir", "le soir"), 12),
    **dict.fromkeys(("de la nuit", "la nuit"), 18),
}
ZONES = {"z": 0, "utc": 0, "gmt": 0, "tu": 0, "cet": 60, "cest": 120}

_HALF = rf"(?:,?\s+(?P<half>(?i:{either(HALVES)}))(?!\w))?"
_ZONE = (
    r"(?:\s?\(?(?P<zone>CEST|CET|UTC|GMT|TU|Z|(?:UTC|GMT)?[+−-](?:\d{4}|\d\d?(?::\d\d)?)(?!\w))"
    r"|,?\s+\(?(?P<local>heure\s+(?:locale|de\s+\w+))\b)?"
)
_WORD = rf"(?i:{either(_HOUR_WORDS)})(?!\w)"
_QUARTERS = r"et\s+demie?|et\s+(?:un\s+)?quart|trois\s+quarts|un\s+quart"
_MINUTES = (
    rf"(?:\s+(?:(?P<minute>(?i:{_QUARTERS})|[0-5]\d|(?i:cinq|dix|quinze|vingt-cinq|vingt|trente|quarante-cinq"
    rf"|quarante|cinquante))"
    r"(?!\w)(?!\s+(?:minutes?|heures?)\s+(?:plus|après|avant))(?:\s+minutes?)?))?"
)
_BEFORE = r"\s+(?P<before>moins)\s+(?P<minute>(?i:le\s+quart|un\s+quart|vingt-cinq|vingt|cinq|dix|quinze))(?!\w)"
_AT = r"(?:(?i:(?<=\bà\s)|(?<=\bvers\s)|(?<=\bde\s)|(?<=\bdès\s)|(?<=\bavant\s)|(?<=\bentre\s)|(?<=\bet\s)))"

ALL_TIMES = (
    r"(?i:\b(?:toutes\s+)?(?:les\s+)?(?:heures|horaires))\s+"
    r"(?i:(?:sont|ici|données|indiquées|exprimées|indiqués|exprimés)\s+)*(?i:(?:en|à\s+l['’])\s*)?(?i:heure\s+)?"
)

CLOCKS = (
    LOG_CLOCK,
    Form("clock", (":",), rf"(?:(?<=\dT)|{BEFORE_CLOCK})(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)"
         rf"(?::(?P<second>[0-5]\d)(?:[.,]\d+)?)?{_HALF}{_ZONE}(?![\w:])"),
    Form("clock", ("h",), rf"{BEFORE_CLOCK}(?P<hour>[01]?\d|2[0-4])\s?h(?:\s?(?P<minute>[0-5]\d))?(?!\w)"
         rf"{_HALF}{_ZONE}"),
    Form("clock", ("heure",), rf"{BEFORE_CLOCK}{_AT}"
         rf"(?P<hour>[01]?\d|2[0-4]|{_WORD})\s+heures?\b{_MINUTES}{_HALF}{_ZONE}"),
    Form("clock", ("heure",), rf"{BEFORE_CLOCK}(?P<hour>[01]?\d|2[0-4]|{_WORD})\s+heures?\s+"
         rf"(?P<minute>(?i:{_QUARTERS})|[0-5]\d)(?!\w)(?!\s+(?:plus|après|avant|auparavant|durant)\b)(?:"
         rf"\s+minutes?)?{_HALF}{_ZONE}"),
    Form("clock", ("moins",), rf"{BEFORE_CLOCK}(?P<hour>[01]?\d|2[0-4]|{_WORD}|(?i:midi|minuit))(?:\s+heures?)?"
         rf"{_BEFORE}{_HALF}"),
    Form("clock", ("heure",), rf"{BEFORE_CLOCK}(?P<hour>[01]?\d|2[0-4]|{_WORD})\s+heures?\s+(?P<half>(?i:"
         rf"{either(HALVES)}))(?!\w)"),
    Form("clock", ("heure",), rf"\b(?i:de|entre)\s+(?P<hour>[01]?\d|{_WORD})\s+(?:à|et)\s+(?P<last_hour>[01]?\d"
         rf"|2[0-4]|{_WORD})"
         rf"\s+heures?\b{_HALF}{_ZONE}"),
    Form("clock", ("midi", "minuit"), r"\b(?i:à|vers|avant|après|jusqu[’']à|entre|et)\s+(?P<hour>midi|minuit)\b"
         r"(?:\s+(?P<minute>et\s+demie?|et\s+quart))?"),
)  # fmt: skip
