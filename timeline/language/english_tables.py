"""What the words mean that English dates are written with."""

from timeline.dates import MONTHS, WEEKDAYS
from timeline.language import old_months

SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec")
SHORT_WEEKDAYS = ("Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun")


def _numbered(names: tuple[str, ...], short: tuple[str, ...], first: int) -> dict[str, int]:
    """Return names and their short forms, which begin with the same three letters, with the number of each."""
    return {
        word.lower(): number
        for number, name in enumerate(names, first)
        for word in (name, *short)
        if word[:3] == name[:3]
    }


OLD_MONTHS = {**old_months.LATIN, **old_months.LATIN_NAMES, **old_months.ENGLISH}
"""Read beside a day or a year, as short ones are."""
MONTH_WORDS = {
    **{name.lower().rstrip("."): number for name, number in OLD_MONTHS.items()},
    **_numbered(MONTHS, SHORT_MONTHS, 1),
}
WEEKDAY_WORDS = _numbered(WEEKDAYS, SHORT_WEEKDAYS, 0)
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}

COUNTED = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
NUMBERS = {
    "a": 1, "an": 1, "dozen": 12, "a dozen": 12, "a hundred": 100,
    **{word: number for number, word in enumerate(COUNTED, 1)},
    **TENS,
    **{f"{tens}{gap}{one}": count + number for tens, count in TENS.items() for gap in ("-", " ")
       for number, one in enumerate(COUNTED[:9], 1)},
}  # fmt: skip

ORDERED = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
ORDINALS = {
    **{word: number for number, word in enumerate(ORDERED, 1)},
    "thirtieth": 30,
    **{f"{tens}{gap}{one}": count + number for tens, count in (("twenty", 20), ("thirty", 30)) for gap in ("-", " ")
       for number, one in enumerate(ORDERED[:9], 1)},
}  # fmt: skip

DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip
FRACTIONS = {
    **{f"{word} {part}": (number, of) for part, of in (("half", 2), ("third", 3), ("quarter", 4), ("week", 4))
       for number, word in enumerate(ORDERED[:of], 1)},
    "last third": (3, 3), "last quarter": (4, 4), "last week": (4, 4),
    **{f"q{number}": (number, 4) for number in range(1, 5)}, "h1": (1, 2), "h2": (2, 2),
}  # fmt: skip

DISTANCES = {
    "the day before yesterday": -2, "the day after tomorrow": 2,
    "yesterday": -1, "last night": -1, "the day before": -1, "the previous day": -1, "the preceding day": -1,
    "the night before": -1, "the evening before": -1, "the previous night": -1, "the previous evening": -1,
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
    "the same day": 0, "that same day": 0, "that day": 0, "later that day": 0, "earlier that day": 0,
    "the same morning": 0, "the same afternoon": 0, "the same evening": 0, "the same night": 0,
    "that morning": 0, "that afternoon": 0, "that evening": 0, "that night": 0,
    "tomorrow": 1, "the day after": 1, "the following day": 1, "the next day": 1, "the morning after": 1,
    "the next morning": 1, "the following morning": 1, "the next afternoon": 1, "the following afternoon": 1,
    "the next evening": 1, "the following evening": 1, "the next night": 1, "the following night": 1,
}  # fmt: skip
SIDES = {
    "last": -1, "past": -1, "recent": -1, "earlier": -1, "before": -1, "prior": -1, "ago": -1, "previous": -1,
    "preceding": -1, "previously": -1, "beforehand": -1,
    "inst": 0, "instant": 0, "ult": -1, "ultimo": -1, "prox": 1, "proximo": 1,
    "of last month": -1, "of this month": 0, "of next month": 1,
    "this": 0, "same": 0, "that": 0, "before last": -2,
    "previous year": -1, "preceding year": -1, "next year": 1, "following year": 1, "year before last": -2,
    **{f"{years} {way}": side for years in ("year", "years")
       for way, side in (("before", -1), ("earlier", -1), ("after", 1), ("later", 1))},
    "next": 1, "coming": 1, "upcoming": 1, "later": 1, "after": 1, "following": 1, "afterwards": 1, "afterward": 1,
}  # fmt: skip
ERAS = {
    "ad": 1, "a.d": 1, "a. d": 1, "ce": 1, "c.e": 1, "c. e": 1,
    "bc": -1, "b.c": -1, "b. c": -1, "bce": -1, "b.c.e": -1, "b.c. e": -1, "b. c. e": -1,
}  # fmt: skip
STYLES = {
    "old style": -1, "o.s": -1, "o. s": -1, "julian": -1, "new style": 1, "n.s": 1, "n. s": 1, "gregorian": 1,
}  # fmt: skip

MORNING, AFTER, NIGHT = 0, 12, 18
HALVES = {
    "am": MORNING, "a m": MORNING, "pm": AFTER, "p m": AFTER,
    **{f"{at} {early}{part}": half for at in ("in the", "that", "this") for early in ("", "early ")
       for part, half in (("morning", MORNING), ("afternoon", AFTER), ("evening", AFTER), ("night", NIGHT))},
    "at night": NIGHT,
}  # fmt: skip
MINUTES = {
    "half": 30, "quarter": 15, "a quarter": 15,
    **{word: number for word, number in NUMBERS.items() if number < 60 and word not in ("a", "an", "dozen", "a dozen")},
}  # fmt: skip
SHARES = {
    "half": 2, "half a": 2, "half an": 2, "a half": 2, "one half": 2, "and a half": 2,
    "quarter of a": 1, "quarter of an": 1,
    "a quarter of an": 1, "a quarter of a": 1, "three quarters of an": 3, "three quarters of a": 3,
    "three-quarters of an": 3, "three-quarters of a": 3,
    "and a quarter": 1, "and three quarters": 3,
}  # fmt: skip
HOURS = {"noon": 12, "midday": 12, "midnight": 0, **{word: hour for hour, word in enumerate(COUNTED[:12], 1)}}
ZONES = {
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 60, "west": 60, "cet": 60, "cest": 120, "eet": 120, "eest": 180,
    "msk": 180, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
    "akst": -540, "akdt": -480, "hst": -600, "jst": 540, "aest": 600, "aedt": 660, "awst": 480,
}  # fmt: skip
