"""How English texts write times of day."""

import re
from collections.abc import Iterable

from timeline.language import english_tables as tables
from timeline.language.forms import BEFORE_CLOCK, LOG_CLOCK, Form


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


_HOUR = r"(?P<hour>[01]?\d|2[0-4])"
_MINUTE = r"(?P<minute>[0-5]\d)"
_WORD = rf"(?i:{_any(tables.COUNTED[:12])})\b"
_OF_DAY = (
    r"in\s+the\s+(?:early\s+)?(?:morning|afternoon|evening)|at\s+night"
    r"|th(?:at|is)\s+(?:morning|afternoon|evening|night)"
)
_HALF = rf"(?:\s?(?P<half>(?i:[ap]\.?\s?m\b\.?|{_OF_DAY})))"
_HALF_WORDS = rf"\s+(?P<half>(?i:{_OF_DAY}))\b"
_ZONE = (
    r"(?:\s?\(?(?P<zone>(?:\s?(?:UTC|GMT))?\s?[+−-](?:\d{4}|\d\d?(?::\d\d)?)(?![\w:-])"
    rf"|(?:{_any(name.upper() for name in tables.ZONES)})(?!\w))|\s(?P<local>(?:[A-Z]\w+|local)\s+time)\b)?"
)
_MINUTES = rf"(?i:half|(?:a\s+)?quarter|{_any({*tables.MINUTES} - {'half', 'quarter'})})|[0-5]?\d"
_OF_HOUR = rf"(?P<hour>{_WORD}|\d\d?(?![\d.,:])|(?i:noon|midday|midnight)\b)"
_PAST = rf"\b(?P<minute>{_MINUTES})(?:\s+minutes?)?\s+(?i:past|after)\s+{_OF_HOUR}"
_BEFORE = (
    r"(?<!from\s)(?<!of\s)\b(?P<minute>(?i:(?:a\s+)?quarter|five|ten|twenty|twenty[\s-]five)"
    rf"|(?:{_MINUTES})(?=\s+minutes))(?:\s+minutes)?\s+(?P<before>to|before)\s+{_OF_HOUR}"
)
_NEAR_CLOCK = (
    r"\b(?i:at|about|around|by|until|till|from|since|before|after|towards?)\s+"
    r"(?i:(?:about|around|exactly|precisely|just\s+(?:after|before)|nearly|almost|shortly\s+(?:after|before))\s+)?"
)
_SETTLED = (
    r"(?=\s*$|\s*[;)\]”!?—]|[.,:](?!\d)|\s+(?:and|but|when|while|on|in\s+the|at|that|the|he|she|they|it|we|I|with"
    r"|for|his|her"
    r"|sharp|precisely|today|yesterday|tomorrow|every|each|daily)\b)"
)
_NO_COUNT = r"(?!\s+(?:years?|months?|weeks?|days?|hours?|minutes?|people|men|children)\b)"
_END = r"(?![\w:]|[.,]\d|\s?(?:%|€|\$|£|per\b|percent\b|km\b|miles?\b|met))"

ALL_TIMES = (
    r"(?i:\ball\s+times?|\btimes)\s+(?i:(?:here|below|given|shown|listed|stated|quoted|are|is|as|"
    r"(?:in|of)\s+(?:this|the)\s+\w+)\s+)*(?i:in\s+)?"
)

CLOCKS = (
    LOG_CLOCK,
    Form("clock", (":",), rf"(?:(?<=\dT)|{BEFORE_CLOCK}){_HOUR}:{_MINUTE}(?::(?P<second>[0-5]\d)(?:[.,]\d+)?)?"
         rf"{_HALF}?{_ZONE}(?![\w:])"),
    Form("clock", ("m",), rf"{BEFORE_CLOCK}{_HOUR}(?:[.:]{_MINUTE})?\s?(?P<half>(?i:[ap]\.?\s?m\b\.?)){_ZONE}"),
    Form("clock", ("h",), rf"{BEFORE_CLOCK}(?P<hour>[01]\d|2[0-3])[.:]?{_MINUTE}\s?(?i:hrs?|hours|h)\b{_ZONE}"),
    Form("clock", ("z", "utc", "gmt"), rf"{BEFORE_CLOCK}(?P<hour>[01]\d|2[0-3]){_MINUTE}\s?(?P<zone>Z|UTC|GMT)\b"),
    Form("clock", ("0",), rf"(?:{_NEAR_CLOCK})(?P<hour>0\d){_MINUTE}(?![\w.,:/-]\d|\w)"),
    Form("clock", (".",), rf"(?:{_NEAR_CLOCK}){_HOUR}\.{_MINUTE}{_END}{_HALF}?{_ZONE}"),
    Form("clock", ("clock",), rf"{BEFORE_CLOCK}(?P<hour>\d\d?|{_WORD})\s+o[’']clock\b(?:{_HALF})?{_ZONE}"),
    Form("clock", ("past", "after"), rf"{_PAST}(?:\s+o[’']clock\b)?(?:,?{_HALF})?{_ZONE}{_NO_COUNT}"),
    Form("clock", (" to ", "before"), rf"{_BEFORE}(?:\s+o[’']clock\b)?(?:,?{_HALF})?{_ZONE}{_NO_COUNT}"),
    Form("clock", ("ing", "noon", "night"), rf"{BEFORE_CLOCK}\b(?P<hour>\d\d?|{_WORD})(?:[.:]{_MINUTE})?{_HALF_WORDS}"),
    Form("clock", tables.COUNTED[:12], rf"(?:{_NEAR_CLOCK})(?P<hour>{_WORD}){_SETTLED}"),
    Form("clock", ("from", "between"),
         rf"\b(?i:from|between)\s+(?P<hour>\d\d?|{_WORD})(?:[.:]{_MINUTE})?\s+(?:to|until|till|and|through)\s+"
         rf"(?P<last_hour>\d\d?|{_WORD})(?:[.:](?P<last_minute>[0-5]\d))?"
         rf"(?:(?:\s+o[’']clock)?{_HALF}{_ZONE}|\s+o[’']clock\b|{_SETTLED})"),
    Form("clock", ("m",), rf"{BEFORE_CLOCK}(?P<hour>\d\d?)(?:[.:]{_MINUTE})?\s?[-–]\s?(?P<last_hour>\d\d?)"
         rf"(?:[.:](?P<last_minute>[0-5]\d))?\s?(?P<half>(?i:[ap]\.?\s?m\b\.?)){_ZONE}"),
    Form("clock", ("noon", "midday", "midnight"), rf"\b(?P<hour>(?i:noon|midday|midnight))\b{_ZONE}"),
)  # fmt: skip
