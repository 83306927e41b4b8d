"""English: the words with which English texts are read."""

from timeline.dates import MONTHS, WEEKDAYS, Day
from timeline.language.language import ENDS, ISO_DAY, LONE, YEAR, DateWords, Form, Language, Words

NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec")
_SHORT_WEEKDAYS = ("Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun")
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_DISTANCES = {
    "the day before yesterday": -2, "the day after tomorrow": 2,
    "yesterday": -1, "the day before": -1, "the previous day": -1,
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
    "the same day": 0, "that same day": 0, "that day": 0,
    "tomorrow": 1, "the day after": 1, "the following day": 1, "the next day": 1,
}  # fmt: skip


def _forms() -> tuple[Form, ...]:
    """Return the forms of phrases.

    Names of months and weekdays count with their capital only, and the short ones only beside a day or a year.
    """
    months, weekdays = "|".join(MONTHS), "|".join(WEEKDAYS)
    a_month = rf"\b(?P<month>{months}|(?:{'|'.join(_SHORT_MONTHS)})\b\.?)"
    day = rf"(?P<day>\d\d?)(?:st|nd|rd|th)?(?:\s?[-–]\s?(?P<last_day>\d\d?)(?:st|nd|rd|th)?)?{ENDS}"
    days = rf"(?P<day>\d\d?)(?:st|nd|rd|th)?\s+(?:and|or|to)\s+(?P<last_day>\d\d?)(?:st|nd|rd|th)?{ENDS}"
    of_year = rf",?\s+(?:of\s+)?(?:{YEAR}|(?P<of_year>last|this|next)\s+year\b)"
    of_week = r"(?:\s+(?:of\s+)?(?P<of_week>last|this|next)\s+week\b)?"
    part = r"(?:\b(?i:early|mid|late)[\s-](?:on\s+|in\s+)?)?"
    side = r"\b(?P<side>(?i:last|past|this|next|coming|upcoming))\s+"
    a_weekday = (
        rf"(?:{part}(?:{side})?"
        rf"\b(?P<weekday>{weekdays}|(?:{'|'.join(_SHORT_WEEKDAYS)})\b\.?),?\s+(?:the\s+)?)?"
    )
    a_number = rf"\b(?P<number>an?|{'|'.join(NUMBERS)}|[1-9]\d{{0,2}})\s+"
    season = rf"\b(?P<season>{'|'.join(_SEASONS)})\b"
    plural = r"(?P<unit>day|week|month|year)(?P<plenty>s)\b"
    sides = "(?P<side>past|last|recent|next|coming|upcoming)"
    distance = "|".join(words.replace(" ", r"\s+") for words in _DISTANCES)
    of_months, of_days, of_units = tuple(name.lower()[:3] for name in MONTHS), ("day",), ("week", "month", "year")
    of_seasons = tuple(_SEASONS)
    return (
        Form("date", of_months, rf"{a_weekday}{part}{a_month}\s+{day}(?:{of_year})?"),
        Form("date", of_months, rf"{part}{a_month}\s+{days}{of_year}"),
        Form("date", of_months, rf"{a_weekday}(?<![\w$€£])(?<!\d[.,:/–-]){day}\s+(?:of\s+)?{a_month}(?:{of_year})?"),
        Form("date", of_months, rf"(?<![\w$€£])(?<!\d[.,:/–-]){days}\s+{a_month}(?:{of_year})?"),
        Form("date", of_months, rf"{part}{a_month}{of_year}"),
        Form("date", of_months, rf"{part}(?:{side})?\b(?P<month>{months})\b"),
        Form("date", ("1", "2"), rf"{LONE}{part}{YEAR}"),
        ISO_DAY,
        # Vietnamese, for the head of one English page; it goes as soon as a source can be of that language.
        Form("date", ("háng",), rf"\b(?:(?P<day>\d\d?)\s+)?[Tt]háng\s+(?P<month>\d\d?),?\s+(?:năm\s+)?{YEAR}"),
        Form("weekday", of_days, rf"{part}(?:{side})?\b(?P<weekday>{weekdays})\b{of_week}"),
        Form("date", of_seasons, rf"{part}{season}{of_year}", any_case=True),
        Form("date", of_seasons, rf"{part}{side}{season}", any_case=True),
        Form(
            "period",
            of_units,
            r"\b(?:(?P<cut>earlier|later)\s+)?(?P<side>this|next|last)\s+(?P<unit>week|month|year)\b",
            any_case=True,
        ),
        Form("period", of_units, rf"{a_number}(?P<unit>week|month|year)s?\s+(?P<way>ago)\b", any_case=True),
        Form(
            "stretch",
            of_units,
            r"\b(?:the\s+)?(?P<side>past|coming|upcoming)\s+(?P<unit>week|month|year)\b",
            any_case=True,
        ),
        Form(
            "stretch",
            ("days", *of_units),
            rf"\b(?:the\s+)?{sides}\s+(?:few\s+|several\s+|{a_number})?{plural}",
            any_case=True,
        ),
        Form("distance", ("day", "this", "tonight", "tomorrow"), rf"\b(?:{distance})\b", any_case=True),
        Form(
            "distance",
            of_days,
            rf"{a_number}days?\s+(?P<way>before|earlier|prior|ago|after|later)\b",
            any_case=True,
        ),
    )


def _numbered(names: tuple[str, ...], short: tuple[str, ...], first: int) -> dict[str, int]:
    """Return names and their short forms, which begin with the same three letters, with the number of each."""
    return {
        word.lower(): number
        for number, name in enumerate(names, first)
        for word in (name, *short)
        if word[:3] == name[:3]
    }


_LINKS = r"(?:,?\s+(?:and|or|to|through)|,)\s+"

_DATES = DateWords(
    reformed=Day(1752, 9, 14),
    forms=_forms(),
    months=_numbered(MONTHS, _SHORT_MONTHS, 1),
    weekdays=_numbered(WEEKDAYS, _SHORT_WEEKDAYS, 0),
    seasons=_SEASONS,
    numbers={"a": 1, "an": 1, **{word: number for number, word in enumerate(NUMBERS, 1)}},
    units={"day": "day", "week": "week", "month": "month", "year": "year"},
    sides={
        "last": -1, "past": -1, "recent": -1, "earlier": -1, "before": -1, "prior": -1, "ago": -1,
        "this": 0,
        "next": 1, "coming": 1, "upcoming": 1, "later": 1, "after": 1,
    },
    distances=_DISTANCES,
    bounds={
        "since": "since", "from": "after", "after": "after",
        "until": "before", "till": "before", "by": "before", "before": "before",
    },
    opens=r"(?i)\b(?P<bound>since|from|after|until|till|by|before)\s+(?:the\s+)?(?:end\s+of\s+)?$",
    links=_LINKS,
    doubtful=frozenset({"March", "May"}),
    introduces=r"(?i)\b(?:in|of|by|since|until|till|from|through|during|before|after|between|year)(?:\s+the)?\s+$",
    points=r"(?i)(?:\b(?:the|his|her|its|their|our|my)|\w[’']s)\s+$",
    names=r"\s+(?!(?:on|of|for|in|to|and)\b)[a-z]",
    another=rf"{_LINKS}(?:{'|'.join(MONTHS)})\b",
    counted=(
        r"\s+(?:people|men|women|children|troops|soldiers|dead|miles|kilomet|met(?:re|er)s|km|tons|tonnes|euros|dollars"
        r"|votes|hours|days|times|percent|per|or\s+more)\b"
    ),
    habits=r"(?i)\b(?:every|each|the\s+following|the\s+previous|black|good|bloody|ash|palm)\s+$",
)  # fmt: skip

_PLANS = (
    "plan", "plans", "planned", "planning", "will", "would", "is to", "are to", "to meet", "to host", "set to",
    "scheduled", "expected", "upcoming", "proposed", "intends", "intention", "to take place", "due to", "preparations",
    "prepare", "prepares", "looms", "coming", "ahead", "eventual", "if",
)  # fmt: skip

_CUES = {
    "planned": _PLANS,
    "proposed": (*_PLANS, "propose", "proposes", "proposal", "proposals", "offer", "offers", "offered", "suggested"),
    "postponed": ("postponed", "postpones", "postpone", "put off", "delayed", "pushed back", "deferred"),
    "claimed": (
        "claim", "claims", "claimed", "reportedly", "reports", "reported", "according to", "alleged", "allegedly",
        "suggests", "described", "findings", "said", "says", "stated", "states", "told", "wrote", "shared", "confirmed",
        "insists", "insisted",
    ),
    "cancelled": ("cancelled", "canceled", "cancels", "called off", "scrapped", "abandoned", "ruled out"),
    "not-yet": ("yet to", "not yet", "no decision", "has not", "have not", "had not", "remains to", "so far"),
    "denied": ("denied", "denies", "deny", "denial", "rejected", "rejects", "refuted", "dismissed"),
}  # fmt: skip

ENGLISH = Language(
    tag="en",
    dates=_DATES,
    denials=Words((
        "not", "no", "nor", "neither", "never", "none", "nobody", "nothing", "nowhere", "without", "cannot", r"\w+n't",
        "non", "hardly", "barely", "scarcely", "den(?:y|ies|ied|ying)", "refus(?:e|es|ed|ing)", "reject(?:s|ed|ing)?",
        "declin(?:e|es|ed|ing)", "fail(?:s|ed|ing)?", "rul(?:e|es|ed|ing) out", "yet to", "rather than", "instead of",
    )),
    conditions=Words(("unless", "if", "whether")),
    plans=Words(_PLANS),
    reports=Words((
        r"\w+ed", "was", "were", "has", "have", "had", "did", "took", "held", "met", "spoke", "said", "told", "wrote",
        "gave", "made", "began", "led", "sent", "came", "went", "saw", "won", "brought", "put", "left", "became",
        "drew", "according",
    )),
    cues={status: Words(words) for status, words in _CUES.items()},
    offices=Words((
        "president", "minister", "secretary", "chancellor", "leader", "leaders", "spokesman", "spokeswoman", "aide",
        "adviser", "advisor", "director", "general secretary", "premier",
    )),
    abbreviations=(
        r"[ap]\.m", "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Sen", "Rep", "Gov", "St", "No", "vs",
        "Jan", "Feb", "Mar", "Apr", "Aug", "Sept?", "Oct", "Nov", "Dec",
    ),
    initials="A-Z",
    small="a-zà-öø-ÿ",
    joined=("n't",),
)  # fmt: skip
