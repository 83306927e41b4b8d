"""The patterns of which the forms of English dates are made, and what the words in them mean."""

import re
from collections.abc import Iterable

from timeline.dates import MONTHS, WEEKDAYS
from timeline.language import english_tables as tables
from timeline.language.forms import (
    ENDS,
    year_of,
)


def one_of(words: Iterable[str]) -> str:
    """Return the pattern of one of some words, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


AS_A_YEAR = (
    r"\s*$|\s*[.,;:)\]”\"!?–—-]|\s+(?:the|an?|he|she|they|it|we|I|when|after|before|by|to|and|or|his|her|their|its|with"
    r"|under|at|on|in|of|for|from|as|but|is|was|were|are|had|has|did|until|till|while|against|who|which|that|there|this"
    r"|then|only|came|saw|began|fell|died)\b|\s+[A-Z“‘(\[]"
)
"""What follows a year, and no number of things that are counted."""
AS_A_DAY = (
    r"(?=\s*$|\s*[.;:)\]”!?—]|,(?!\s*\d)|\s+(?:the|he|she|they|it|we|I|at|when|his|her|their|our|its|was|were|with|to"
    r"|by|an?|all|both|some|no|there|this|these|those|another|after|before|but|as|one|two|three|four|several|many|most"
    r"|more|thousands|hundreds|and(?!\s+\d)|in\s+the\s+\w+|of\s+(?:that|this|the(?:\s+same)?)\s+month)\b"
    r"|\s+(?!(?:Armou?red|Brigade|Army|Regiment|Division|Battalion|Corps|Infantry|Cavalry|Fleet|Squadron|Street|Avenue"
    r"|Floor|Symphony|Amendment|Congress|Parliament|Precinct|District|Ward|Dynasty|Airborne|Earl|Duke|Baron)\b)"
    r"(?:[^\W\d_a-zß-ÿ][\w’'.-]*\s+){1,4}(?:was|were|had|has|did|would|\w+ed|came|went|left|made|took|met|told|said"
    r"|began|became|gave|fell|held|got|saw|won|lost|sent|ran|rose|spoke|wrote|fled)\b)"
)
"""What follows a day whose month is not said, and no more of a name ("the 27th Brigade")."""

UPDATES = (
    r"(?i:updated?|correct(?:ion|ed)|clarification|addend(?:um|a)|amend(?:ment|ed)|retraction|revised|postscript|p\.\s?s\.?"
    r"|(?:editor[’']?s[’']?\s+)?note(?:\s+added)?)(?:,?\s+(?:on|of|from|added))?"
)
WRITING = (
    r"(?i)yesterday|last\s+night|today|tonight|this\s+(?:morning|afternoon|evening)|tomorrow"
    r"|the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)"
)
"""What heads an addition, and what is counted from the day on which it was written."""

ERA = r"[Bb]\.\s?[Cc]\.(?:\s?[Ee]\.)?|B\.?C(?:\.?E)?|[Cc]\.\s?[Ee]\.|CE|[Aa]\.\s?[Dd]\.|AD"
FORE = r"[Aa]\.\s?[Dd]\.|AD"
YEAR = year_of(FORE, ERA, AS_A_YEAR)
STYLE = r"(?:,?\s\(?(?P<style>(?i:(?:old|new)\sstyle|[on]\.\s?s\.?|julian|gregorian))(?!\w)\)?)?"
_IS_ALL = (
    r"(?=\s*$|\s*[.,;:)\]”\"!?–—]|\s+(?:with|to|in|at|on|by|for|and|but|as|was|were|had|has|is|under|from|which|who"
    r"|when|while|where|near)\b)"
)
ANOTHER = (
    rf"(?:(?:of|in)\s+)?(?:the\s+|(?P<number>an?|{one_of(tables.COUNTED)}|\d\d?)\s+)"
    r"(?P<year_side>(?:following|next|previous|preceding)\s+year\b(?![’'-])|year\s+before\s+last\b"
    rf"|years?\s+(?:before|after|earlier|later)\b{_IS_ALL})"
)
"""What makes a date one of the year beside that told before, or so many years from it; no "year before the war"."""
OF_ANOTHER = rf",?\s+{ANOTHER}"
OF_YEAR = (
    rf"(?:,?\s+(?:(?:of|in)\s+)?(?:the\s+year\s+)?(?:{YEAR}{STYLE}|(?P<of_year>last|this|next)\s+year\b)"
    r"|,?\s+(?:of\s+|in\s+)?(?P<that_year>(?:that(?:\s+same)?|the\s+same)\s+year\b|the\s+year\b"
    r"(?!\s+(?:before|after|that|which|when|he|she|it|they|we|I|his|her|the|an?|[A-Z]\w+)\b))"
    rf"|{OF_ANOTHER})"
)
OPENING = "".join(rf"(?<!{word}\sthe\s)" for word in ("after", "until", "till", "before", "since", "by", "from"))
PART = (
    rf"(?:\b(?P<part>(?i:early|mid|late)|(?=[bsmec]){OPENING}(?:beginning|start|middle|end|close)\s+of)[\s-]\s*"
    r"(?:on\s+|in\s+)?)?"
)
SIDE = r"\b(?P<side>(?i:last|past|this|next|coming|upcoming))\s+"
NEAR = r"(?:\b(?P<about>(?i:in\s+or\s+about|about|around|circa|roughly|approximately)\s+|(?i:ca?)\.\s?))?"

# (?=[JFMASOND…]) leaves most words at their first letter
NAMES, SHORT = "|".join(MONTHS), "|".join(tables.SHORT_MONTHS)
OLD = one_of(name.rstrip(".") for name in tables.OLD_MONTHS)
MONTH = rf"\b(?=[JFMASONDI7-9XV1])(?P<month>{NAMES}|{NAMES.upper()}|(?:{SHORT}|{SHORT.upper()}|{OLD})\b\.?)"
ANY_MONTH = rf"\b(?=(?i:[JFMASONDI7-9XV1]))(?P<month>(?i:{NAMES}|(?:{SHORT}|{OLD})\b\.?))"
DAY_NAMES = f"{'|'.join(WEEKDAYS)}|{'|'.join(WEEKDAYS).upper()}"
WEEKDAY = (
    rf"\b(?=\w)(?:(?=[A-Zcelmnptu])(?:(?i:early|mid|late)[\s-](?:on\s+|in\s+)?)?(?:{SIDE})?"
    rf"\b(?P<weekday>{DAY_NAMES}|(?:{'|'.join(tables.SHORT_WEEKDAYS)})\b\.?)(?:\s+(?:last|next))?,?\s+(?:the\s+)?)?"
)
DAY = r"(?P<day>\d\d?)(?:(?:(?i:st|nd|rd|th)|d)\b)?"
LAST_DAY = r"(?P<last_day>\d\d?)(?:(?:(?i:st|nd|rd|th)|d)\b)?"
DAYS = rf"{DAY}(?:\s?[-–—/]\s?{LAST_DAY})?{ENDS}"
TWO_DAYS = rf"{DAY}\s+(?:and|or|to|until|till|through|&)\s+(?:the\s+)?{LAST_DAY}{ENDS}"
OF_MONTH = r"\s+of\s+(?:that|this|the(?:\s+same)?)\s+month\b"
NTH_DAY = r"(?P<day>\d\d?)(?:st|nd|rd|th)\b(?:\s?[-–/]\s?(?P<last_day>\d\d?)(?:st|nd|rd|th)\b)?"
NTH = rf"{NTH_DAY}(?:{OF_MONTH}|{AS_A_DAY})"
ORDINAL = rf"(?:(?:twenty|thirty)[-\s](?:{'|'.join(tables.ORDERED[:9])})|{'|'.join(tables.ORDERED)}|thirtieth)"
DAY_WORD = rf"\b(?P<day>(?i:{ORDINAL}))\b"
IN_COURSE = (
    rf"\b(?:on\s+|in\s+|by\s+)?the\s+(?P<place>{ORDINAL}|\d\d?(?=st|nd|rd|th))(?:st|nd|rd|th)?\s+"
    r"(?P<unit>day|week|month|year)"
    r"(?=\s+of\s+(?:the|his|her|its|their|this|that)\s+(?!(?:[\w-]+\s+)?(?:month|year|week|century|reign|moon|same)\b))"
)
"""A day, or the like, of what goes on."""

IN_HALVES = rf"(?P<fraction>(?i:{one_of(word for word in tables.FRACTIONS if ' ' in word)}))"
IN_LETTERS = r"(?P<fraction>Q[1-4]|H[12])"
SEASON = rf"\b(?P<season>{'|'.join(tables.SEASONS)})\b"
BEFORE_LAST = rf"\b(?i:the)\s+(?:(?P<month>{NAMES})\b|(?i:{SEASON}))\s+(?P<side>before\s+last)\b"
BEFORE_AN_EVENT = (
    rf"(?:\b\d\d?\s+)?\b(?:{NAMES}|{'|'.join(tables.SEASONS)})\b(?:\s+\d\d?)?,?\s+(?:(?:of|in)\s+)?"
    r"the\s+year\s+(?:before|after)\b"
)
"""The year before, or after, what is told behind it."""
NTH_CENTURY = rf"(?P<century>\d\d?(?=st|nd|rd|th)|\b{ORDINAL}\b)(?:st|nd|rd|th)?"
LAST_CENTURY = NTH_CENTURY.replace("<century>", "<last_century>")
DECADE = rf"(?P<decade>(?:[12]\d)?[1-9]0(?=[’']?s\b)|(?:[12]\d)00(?=[’']?s\b)|{'|'.join(tables.DECADES)})"

TENS = rf"(?:{'|'.join(tables.TENS)})(?:[-\s](?:{'|'.join(tables.COUNTED[:9])})\b)?"
NUMBER = rf"\b(?P<number>{TENS}|{one_of(tables.COUNTED)}|(?:a\s+)?dozen|a\s+hundred|an?|[1-9]\d{{0,3}})[\s-]\s*"
FEW = r"\b(?P<few>a\s+few|several|some|many|a\s+couple\s+of)\s+"
ROUGHLY = (
    r"(?:\b(?P<about>about|around|roughly|approximately|nearly|almost|some|(?:just\s+|little\s+)?(?:more|less)\s+than"
    r"|(?:just\s+)?(?:over|under)|a\s+little\s+over|barely|at\s+least)\s+)?"
)
SHORT_UNIT = r"(?P<unit>minute|hour|day)(?P<plenty>s)?\b"
LONG_UNIT = r"(?P<unit>week|month|year|decade|century)\b"
UNIT_BESIDE = rf"\bthe\s+{LONG_UNIT}\s+(?P<way>before|after|following|preceding|previous)\b"
PARTS_OF_UNITS = (
    rf"\b(?P<part>(?:beginning|start|middle|end|close)\s+of)\s+the\s+{LONG_UNIT}(?![-’']|\s+(?:of|[12]\d))",
    r"\b(?P<unit>week|month|year)(?:[’']s\s+|-)(?P<part>end)\b(?![-’'])",
)
UNIT = r"(?P<unit>minute|hour|day|week|fortnight|month|year|decade|century|centuries)(?P<plenty>s)?\b"

SHARE = r"(?:half\s+an?|half|a\s+half|one\s+half|(?:an?\s+)?quarter\s+of\s+an?|three[\s-]quarters\s+of\s+an?)"
SHARED = (
    rf"\b(?P<share>{SHARE})[\s-]\s*{UNIT}",
    rf"{NUMBER}{UNIT}\s+(?P<share>and\s+a\s+half|and\s+a\s+quarter|and\s+three\s+quarters)",
    rf"{NUMBER}(?P<share>and\s+a\s+half|and\s+a\s+quarter)\s+{UNIT}",
)
COMPOUND = (
    rf"{NUMBER}(?P<unit>h|hr|hrs|min|minute|hour|day|week|month|year|decade|century)s?\b(?:,?\s+and|,)?\s*"
    rf"(?P<more>{TENS}|{one_of(tables.COUNTED)}|an?|[1-9]\d{{0,2}})[\s-]\s*"
    r"(?P<more_unit>min|minute|hour|day|week|month|year)s?\b"
)

OF_MONTHS = tuple(dict.fromkeys(name.lower()[:3] for name in (*MONTHS, *tables.OLD_MONTHS)))
OF_DIGITS = tuple("0123456789")
OF_UNITS = ("min", "h", "day", "week", "fortnight", "month", "year", "decade", "centur")
OF_LONG = ("week", "fortnight", "month", "year", "decade", "centur")
OF_WAYS = ("before", "earlier", "prior", "previously", "after", "later")
OF_PARTS = ("day", "night", "morning", "afternoon", "evening", "tomorrow")
OF_ORDINALS = tuple(f"{digit}{ending}" for digit in OF_DIGITS for ending in ("st", "nd", "rd", "th"))
OF_LETTERS = ("q1", "q2", "q3", "q4", "h1", "h2")
OF_SIDES = ("past", "last", "recent", "next", "coming")
OF_ERAS = ("bc", "b.", "ce", "c.", "ad", "a.")

NO_COMPOUND = (
    r"(?!\s+(?:watch(?:man|men)?|managers?|porters?|shifts?|clerks?|nurses?|guards?|editors?|staff|crews?|duty|schools?"
    r"|trains?|bus(?:es)?|ferr(?:y|ies)|clubs?|class(?:es)?|labourers?|laborers?|workers?|nurser(?:y|ies)|trips?|gowns?"
    r"|dress(?:es)?|coats?|papers?|palaces?|camps?|residences?|resorts?|sports|stars?|rooms?)\b)"
)
"""Behind a word of time: no noun of which it is a part, and then no time, "the night manager"."""

TEMPORAL = (
    rf"\b(?:{NAMES})\b|\b(?:{DAY_NAMES})\b"
    r"|(?i:(?<![\w-])(?:centur(?:y|ies)|decade|year|month|week|day|today|yesterday|tomorrow|tonight|mornings?"
    r"|afternoons?|evenings?|nights?|noon|midday|midnight|dawn|sunrise|dusk|sunset|spring|summer|autumn|winter"
    r"|midsummer|easter(?:tide|s)?|christmas|lent|advent|whitsun|pentecost|michaelmas|martinmas|candlemas|lammas|epiphany"
    r"|lady day|all saints|all souls|new year|ides|nones|[ck]alends|ramadan|eid|passover|hanukkah|yom kippur"
    rf"|rosh hashanah|diwali|nowruz|eve|morrow|birthday|anniversary|reign)\b{NO_COMPOUND})"
    r"|(?<![\w.,$€£])[12]\d{3}(?![\w%]|[.,]\d)|[’']\d\ds?\b|\b\d\d?(?:st|nd|rd|th)\b|\b\d\d?([./-])\d\d?\1\d\d"
    r"|\b(?:B\.?C|A\.?D)\b"
)
"""What tells of time where no form is read."""
