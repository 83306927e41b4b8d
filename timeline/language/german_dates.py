"""How German texts write dates, times of day and lengths of time."""

from timeline.dates import Day
from timeline.language import feasts
from timeline.language import german_clocks as clocks
from timeline.language.forms import (
    BASIC_DAY,
    BEFORE_DAY,
    BEGINNING,
    COUNTER,
    COUNTER_SIDES,
    COUNTER_UNITS,
    DIGITS,
    ENDING,
    ENDS,
    ISO_DAY,
    LONE,
    MID,
    TWO_YEARS,
    YEAR_FIRST,
    YEAR_LAST,
    DateWords,
    Form,
    Unit,
    year_of,
)
from timeline.language.spelling import cases, either, numbered, together

_MONTHS = numbered("Januar|Jänner Februar|Feber März April Mai Juni Juli August September Oktober November Dezember")
_SHORT = {
    "Jan.": 1, "Jän.": 1, "Feb.": 2, "Febr.": 2, "Mär.": 3, "Mrz.": 3, "Apr.": 4, "Jun.": 6, "Jul.": 7, "Aug.": 8,
    "Sep.": 9, "Sept.": 9, "Okt.": 10, "Nov.": 11, "Dez.": 12,
}  # fmt: skip
_WEEKDAYS = numbered("Montag Dienstag Mittwoch Donnerstag Freitag Samstag|Sonnabend Sonntag", 0)
_SHORT_WEEKDAYS = numbered("Mo. Di. Mi. Do. Fr. Sa. So.", 0)
_SEASONS = {"Frühling": 3, "Frühjahr": 3, "Sommer": 6, "Herbst": 9, "Winter": 12}

_COUNTED = numbered(
    "ein|eins|eine|einem|einen|einer|eines zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn"
    " fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig"
)
_TENS = {"dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90}
_ORDERED = numbered(
    "erst zweit dritt viert fünft sechst siebt|siebent acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt"
    " sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst"
)
_ORDINALS = together(_ORDERED, ("e", "en", "er", "es", "em"))
_PARTS = {"hälfte": 2, "halbjahr": 2, "jahreshälfte": 2, "drittel": 3, "viertel": 4, "quartal": 4}
_FRACTIONS = {
    **{f"{word} {part}": (number, of) for word, number in {**_ORDINALS, "1.": 1, "2.": 2, "3.": 3, "4.": 4}.items()
       for part, of in _PARTS.items() if number <= of},
    **{f"letzte{ending} {part}": (of, of) for ending in "nrs" for part, of in _PARTS.items() if of > 2},
}  # fmt: skip
_NTHS = together(
    {"erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "letzt": -1}, ("e", "en", "er", "es", "em")
)
_DECADES = {
    "zwanziger": 20, "dreißiger": 30, "vierziger": 40, "fünfziger": 50, "sechziger": 60, "siebziger": 70,
    "achtziger": 80, "neunziger": 90,
}  # fmt: skip
_UNITS: dict[str, Unit] = {
    "minute": "minute", "minuten": "minute", "stunde": "hour", "stunden": "hour",
    "tag": "day", "tage": "day", "tagen": "day", "tags": "day", "tages": "day", "woche": "week", "wochen": "week",
    "monat": "month", "monate": "month", "monaten": "month", "monats": "month", "monates": "month",
    "jahr": "year", "jahre": "year", "jahren": "year", "jahres": "year", "jahrs": "year",
    "jahrzehnt": "decade", "jahrzehnte": "decade", "jahrzehnten": "decade", "jahrzehnts": "decade",
    "jahrhundert": "century", "jahrhunderte": "century", "jahrhunderten": "century", "jahrhunderts": "century",
}  # fmt: skip
_BACK = together({"letzt": -1, "vergangen": -1, "vorig": -1, "verflossen": -1}, ("e", "en", "er", "es", "em"))
_HERE = together({"dies": 0}, ("e", "en", "er", "es", "em"))
_AHEAD = together({"nächst": 1, "kommend": 1}, ("e", "en", "er", "es", "em"))
_ON = together(
    {"folgend": 1, "nächst": 1, "darauffolgend": 1, "vorhergehend": -1, "vorangegangen": -1, "selb": 0, "gleich": 0},
    ("e", "en", "er", "es", "em"),
)
_SIDES = {
    **_BACK, **_HERE, **_AHEAD, **_ON, "vor": -1, "zuvor": -1, "vorher": -1, "davor": -1, "früher": -1,
    **{f"{this}{dot}{gap}{month}": side for this, side in (
        ("ds", 0), ("dss", 0), ("d", 0), ("v", -1), ("vor", -1), ("l", -1), ("n", 1), ("k", 1))
       for dot in ("", ".") for gap in ("", " ") for month in ("mts", "m", "mon", "monats")},
    **{f"{this} monats": side for this, side in (
        ("dieses", 0), ("laufenden", 0), ("vorigen", -1), ("vergangenen", -1), ("letzten", -1), ("nächsten", 1),
        ("kommenden", 1), ("folgenden", 1))},
    **dict.fromkeys(("huius", "hujus", "hui", "h. m", "h.m", "currentis", "curr"), 0), "passati": -1, "praeteriti": -1,
    "nach": 1, "später": 1, "danach": 1, "darauf": 1, "nachher": 1,
}  # fmt: skip
_DISTANCES = {
    "vorgestern": -2,
    **{f"gestern{part}": -1 for part in ("", " Morgen", " Mittag", " Nachmittag", " Abend", " Nacht", " früh")},
    "tags zuvor": -1, "am Tag zuvor": -1, "am Tage zuvor": -1, "am Tag davor": -1, "am Vortag": -1, "am Vortage": -1,
    "am Vorabend": -1, "am Abend zuvor": -1, "in der Nacht zuvor": -1,
    **{f"heute{part}": 0 for part in ("", " Morgen", " Mittag", " Vormittag", " Nachmittag", " Abend", " früh")},
    **{f"{before} {same} {day}": 0 for before in ("am", "noch am") for same in ("selben", "gleichen")
       for day in ("Tag", "Tage", "Morgen", "Vormittag", "Nachmittag", "Abend")},
    "an diesem Tag": 0, "an diesem Tage": 0, "an diesem Morgen": 0, "an diesem Abend": 0, "an jenem Tag": 0,
    **{f"am {part} {day}": 1 for part in ("nächsten", "folgenden", "darauffolgenden")
       for day in ("Tag", "Tage", "Morgen", "Vormittag", "Nachmittag", "Abend")},
    **{f"am {day} {after}": 1 for day in ("Tag", "Tage", "Morgen", "Abend") for after in ("darauf", "danach")},
    "tags darauf": 1, "anderntags": 1,
    **{f"morgen{part}": 1 for part in ("", " früh", " Vormittag", " Mittag", " Nachmittag", " Abend")},
    "übermorgen": 2,
}  # fmt: skip
_ERAS = {
    **{f"{side}{gap}{christ}": sign for side, sign in (("v.", -1), ("n.", 1), ("vor", -1), ("nach", 1))
       for gap in ("", " ") for christ in ("chr", "christus", "christi geburt", "chr. geb", "chr. g")},
    "v. u. z": -1, "v.u.z": -1, "u. z": 1, "u.z": 1, "vor unserer zeitrechnung": -1, "unserer zeitrechnung": 1,
    "vor unserer zeit": -1,
}  # fmt: skip
_STYLES = {"alten stils": -1, "a. st": -1, "a.st": -1, "julianisch": -1, "neuen stils": 1, "n. st": 1, "n.st": 1}

_ANY_DISTANCE = either(one for word in _DISTANCES for one in (word, word[0].upper() + word[1:]) if one != "Morgen")

_AS_A_YEAR = (
    r"\s*$|\s*[.,;:)\]”\"!?–—-]|\s+(?:der|die|das|dem|den|ein|eine|er|sie|es|wir|ich|man|als|nach|vor|bis|zu|zum|zur|und"
    r"|oder|mit|unter|bei|in|im|an|am|auf|von|vom|für|aus|aber|ist|war|waren|wurde|wurden|hat|hatte|gegen|durch|dann|nur"
    r"|kam|starb|fiel|begann|wird|über|um|sich|nicht)\b"
)
_ERA = (
    r"(?:[vn]\.|vor|nach)\s?(?:Chr(?:ist(?:us|i\s+Geburt)|\.(?:\s?G(?:eb)?\.)?|\b))|(?:v\.\s?)?u\.\s?Z\."
    r"|(?:vor\s+)?unserer\s+Zeit(?:rechnung)?"
)
_YEAR = year_of(era=_ERA, settles=_AS_A_YEAR)
_STYLE = rf"(?:,?\s\(?(?P<style>(?i:{either(_STYLES)}))\.?(?!\w)\)?)?"
_SIDE_YEAR = either([*_BACK, *_HERE, *_AHEAD])
_OF_YEAR = (
    rf"(?:,?\s+(?:(?:des\s+Jahres|im\s+Jahre?)\s+)?{_YEAR}{_STYLE}|\s+(?P<of_year>{_SIDE_YEAR})\s+Jahre?s\b"
    r"|\s+(?P<that_year>desselben\s+Jahres|des\s+gleichen\s+Jahres|jenes\s+Jahres)"
    r"|\s+des\s+(?P<year_side>folgenden|nächsten|darauffolgenden|vorhergehenden|vorangegangenen)\s+Jahres)"
)
_PART = (
    r"(?:\b(?:(?<!bis\s)(?<!vor\s)(?<!seit\s)(?<!ab\s)(?<!nach\s)(?P<part>(?i:anfang|mitte|ende))|(?i:früh\s+am|spät\s+am))\s+"
    r"(?:des\s+(?:Monats\s+|Jahres\s+)?)?)?"
)
_SIDE = rf"\b(?P<side>{either(cases([*_BACK, *_HERE, *_AHEAD]))})\s+"
_NEAR = r"(?:\b(?P<about>(?i:um\s+den|um\s+das\s+Jahr|um|etwa|gegen|ungefähr|circa|zirka|ca\.))\s*)?"
_MONTH = rf"\b(?P<month>{either(cases([*_MONTHS, *_SHORT]))})(?!\w)"
_FULL_MONTH = rf"(?<!\d\.\s)\b(?P<month>{either([*_MONTHS, *map(str.upper, _MONTHS)])})(?!\w)"
_OF_DAY = r"(?:morgen|vormittag|mittag|nachmittag|abend|nacht)?"
_DAY_NAME = rf"\b(?P<weekday>{either([*_WEEKDAYS, *map(str.upper, _WEEKDAYS)])}){_OF_DAY}(?!\w)"
_WEEKDAY = (
    rf"(?:(?:{_SIDE})?\b(?P<weekday>{either([*_WEEKDAYS, *map(str.upper, _WEEKDAYS)])}|{either(_SHORT_WEEKDAYS)})"
    rf"{_OF_DAY},?\s+(?:(?:dem|den|der)\s+)?)?"
)
_AND = (
    r"\.?\s?[-–—/]\s?|\.,?\s+(?:und|oder|bis|auf|zum)\s+(?:(?:zum|zur|den|dem)\s+)?"
    rf"(?:(?:{either([*_WEEKDAYS, *_SHORT_WEEKDAYS])}),?\s+(?:(?:dem|den|der)\s+)?)?"
)
_DAYS = rf"{BEFORE_DAY}(?P<day>\d\d?)(?:(?:{_AND})(?P<last_day>\d\d?))?\."
_DAY_WORD = rf"\b(?P<day>(?i:{either(_ORDINALS)}))"
_SEASON = rf"\b(?P<season>{either(_SEASONS)})s?\b"
_FRACTION = rf"\b(?P<fraction>(?i:{either(_FRACTIONS)}))s?"
_CENTURY = rf"(?P<century>\d\d?(?=\.)|\b{either(_ORDINALS)})\.?"
_LAST_CENTURY = _CENTURY.replace("<century>", "<last_century>")
_CENTURIES = (
    rf"{_CENTURY}(?:(?:\s?[-–/]\s?|\s+(?:und|oder|bis)\s+(?:(?:zum|des)\s+)?){_LAST_CENTURY})?"
    rf"\s+(?:Jahrhunderts?|Jahrhunderten|Jhs?\.|Jhdts?\.)(?:\s+(?P<era>{_ERA})(?!\w))?"
)
_NUMBER = rf"\b(?P<number>(?i:{either([*_COUNTED, *_TENS, 'hundert'])})|[1-9]\d{{0,3}})\s+"
_FEW = r"\b(?P<few>(?i:einigen?|mehreren?|wenigen?|etlichen?|ein\s+paar))\s+"
_SHORT_UNIT = r"(?P<unit>Minuten?|Stunden?|Tag|(?P<plenty>Tagen?))\b"
_LONG_UNIT = r"(?P<unit>Woche|Monate?s?|Jahre?s?|Jahrzehnts?|Jahrhunderts?)\b"
_UNIT = (
    r"(?P<unit>Minute|Stunde|Tag|Woche|Monat|Jahr|Jahrzehnt|Jahrhundert"
    r"|(?P<plenty>Minuten|Stunden|Tagen?|Wochen|Monaten?|Jahren?|Jahrzehnten?|Jahrhunderten?))\b"
)
_ROUGHLY = r"(?:\b(?P<about>(?i:etwa|rund|ungefähr|fast|knapp|gut|über|mehr\s+als|kaum|mindestens))\s+)?"

_SHARED = (
    r"\b(?:(?i:eine[rmn]?)\s+)?(?P<share>(?i:halbe[nsm]?|(?:drei\s?)?viertel|anderthalb|(?:ein|zwei|drei|vier)einhalb))[\s-]?"
    rf"(?i:{_UNIT.replace('(?P<plenty>', '(?:')})"
)
_COMPOUND = (
    rf"{_NUMBER}(?P<unit>h|Stunden?|Tagen?|Tag|Wochen?|Monaten?|Monat|Jahren?|Jahr)\b(?:,?\s+und|,)?\s+"
    rf"(?P<more>(?i:{either([*_COUNTED, *_TENS])})|[1-9]\d{{0,2}})\s+"
    r"(?P<more_unit>min|Minuten?|Stunden?|Tagen?|Tag|Wochen?|Monaten?|Monat)\b"
)

_OF_MONTHS = tuple(dict.fromkeys(name.lower()[:3] for name in (*_MONTHS, *_SHORT)))
_OF_PARTS = ("heute", "gestern", "morgen", "tag", "abend", "nacht")
_OF_LONG = ("woche", "monat", "jahr")
_OF_UNITS = ("min", "h", "tag", *_OF_LONG)


def _forms() -> tuple[Form, ...]:
    """Return the forms of dates; a month stands alone with its capital only, a short name beside a day or a year."""
    figures = r"(?<![\w/.-])(?P<one>\d\d?)\.\s?(?P<two>\d\d?)\.\s?(?P<year>[12]\d{3})(?![\w/-]|\.\d)"
    without_year = r"(?:(?<=\bam\s)|(?<=\bvom\s)|(?<=\bdem\s)|(?<=\bden\s)|(?<=\bzum\s)|(?<=\bseit\s))"
    return (
        Form("date", _OF_MONTHS, rf"{_WEEKDAY}{_PART}{_NEAR}{_DAYS}\s*{_MONTH}(?:{_OF_YEAR})?"),
        Form("date", _OF_MONTHS, rf"{_WEEKDAY}{_DAY_WORD}\s+{_FULL_MONTH}(?:{_OF_YEAR})?"),
        Form("date", (".",), rf"{_WEEKDAY}{figures}"),
        Form("date", (".",), rf"{without_year}(?P<day>\d\d?)\.\s?(?P<month>1[0-2]|0?[1-9])\.(?!\s?\d)"),
        *(ISO_DAY, BASIC_DAY, YEAR_FIRST, YEAR_LAST),
        Form("date", _OF_MONTHS, rf"{_PART}{_NEAR}{_MONTH}{_OF_YEAR}"),
        Form("date", _OF_MONTHS, rf"{_PART}(?:{_SIDE})?{_FULL_MONTH}s?\b"),
        *feasts.forms(feasts.GERMAN, _OF_YEAR, ("orthodoxe", "orthodoxen", "orthodoxer")),
        *_in_month(),
        Form("date", _SEASON_HINTS, rf"{_PART}{_SEASON}(?:\s+des\s+Jahres)?\s+{TWO_YEARS}"),
        Form("date", _SEASON_HINTS, rf"{_PART}{_SEASON}{_OF_YEAR}"),
        Form("date", _SEASON_HINTS, rf"{_PART}{_SIDE}{_SEASON}"),
        Form(
            "date",
            _SEASON_HINTS,
            rf"\b(?P<that_year>im|den|dem)\s+(?P<side>(?:darauf)?folgenden|vorhergehenden|vorangegangenen)\s+{_SEASON}",
        ),
        Form("date", ("hälfte", "halbjahr", "drittel", "viertel", "quartal"), rf"{_FRACTION}(?:{_OF_YEAR})"),
        Form("date", ("-", "–", "/"), rf"{LONE}{_NEAR}{TWO_YEARS}"),
        Form(
            "date",
            ("jahr",),
            rf"\b(?i:im\s+Jahre?|des\s+Jahres|anno|A\.\s?D\.)\s+(?P<year>\d{{1,4}})(?:\s(?P<era>{_ERA})(?!\w))?{ENDS}",
        ),
        Form("date", DIGITS, rf"{LONE}{_PART}{_NEAR}{_YEAR}"),
        Form("date", ("0er",), rf"(?<![\w.,/$€£-]){_PART}(?P<decade>(?:[12]\d)?\d0)er(?:[\s-]Jahren?)?\b"),
        Form("date", ("iger",), rf"{_PART}\b(?P<decade>(?i:{either(_DECADES)}))[\s-]?[Jj]ahren?\b"),
        Form("date", ("jh", "jahrh"), rf"{_PART}{BEFORE_DAY}{_CENTURIES}"),
        Form("date", ("jh", "jahrh"), rf"{_FRACTION}\s+des\s+{_CENTURIES}"),
        Form(
            "weekday", ("tag", "woch", "abend"), rf"(?:{_SIDE})?{_DAY_NAME}(?:\s+(?P<of_week>{_SIDE_YEAR})\s+Woche\b)?"
        ),
        Form("period", _OF_LONG, rf"{_PART}{_SIDE}{_LONG_UNIT}"),
        Form(
            "period",
            _OF_LONG,
            rf"\b(?P<way>(?i:vor))\s+(?:{_ROUGHLY}){_NUMBER}(?P<unit>Wochen?|Monate?n?|Jahre?n?|Jahrzehnte?n?|Jahrhunderte?n?)\b",
        ),
        Form(
            "stretch",
            _OF_UNITS,
            rf"{_SIDE}(?:(?:paar|wenigen)\s+)?(?P<unit>(?P<plenty>Tagen?|Wochen|Monaten?|Jahren?|Jahrzehnten?))\b",
        ),
        Form(
            "stretch",
            _OF_UNITS,
            rf"{_SIDE}{_NUMBER}(?P<unit>(?P<plenty>Tagen?|Wochen|Monaten?|Jahren?|Jahrzehnten?))\b",
        ),
        Form("distance", _OF_PARTS, rf"(?<!heute\s)(?<!gestern\s)\b(?:{_ANY_DISTANCE})(?!\w|\s+(?:des|der|vom)\b)"),
        Form(
            "distance",
            _OF_UNITS,
            rf"\b{_ROUGHLY}(?:{_FEW}|{_NUMBER}){_UNIT}\s+(?P<way>zuvor|vorher|davor|früher|später|danach|darauf|nachher)\b",
        ),
        Form(
            "distance",
            _OF_UNITS,
            rf"\b{_ROUGHLY}(?:{_FEW}|{_NUMBER}){_UNIT}\s+(?P<way>vor|nach)\s+(?:dem\s+)?"
            r"(?P<edge>Beginn|Anfang|Ende|Schluss|Abschluss)\b",
        ),
        Form("distance", _OF_UNITS, rf"\b(?P<way>(?i:vor))\s+{_ROUGHLY}(?:{_FEW}|{_NUMBER}){_SHORT_UNIT}"),
        *(
            Form(
                "distance",
                _OF_UNITS,
                rf"\b{_ROUGHLY}{one}\s+(?P<way>zuvor|vorher|davor|früher|später|danach|darauf|nachher)\b",
            )
            for one in (_SHARED, _COMPOUND)
        ),
        Form("distance", _OF_UNITS, rf"\b(?P<way>(?i:vor))\s+{_ROUGHLY}{_SHARED}"),
        COUNTER,
        Form("distance", _OF_LONG, rf"\b(?P<way>{either(_ON)})\s+{_LONG_UNIT}"),
        Form(
            "distance",
            _OF_LONG,
            rf"\b(?i:im|in\s+der|der|das|den|ein)\s+(?:{_LONG_UNIT})\s+(?P<way>zuvor|davor|danach|darauf)\b",
        ),
        Form(
            "distance",
            ("tag", "woch", "abend"),
            rf"\b(?P<way>(?:darauf)?folgende[mn]|selben|gleichen)\s+{_DAY_NAME}",
        ),
    )


def _in_month() -> tuple[Form, ...]:
    """Return the forms of weekdays of a month, of days of a month beside that of writing, and what no form reads."""
    of_month = (
        r"(?P<of_month>(?:dss|ds|d|vor|v|n|k|l)\.?\s?(?:Mts|M|Mon|Monats)(?:\.|\b)|(?:dieses|laufenden|vorigen|vergangenen"
        r"|letzten|nächsten|kommenden|folgenden)\s+Monats|hu[ij]us|hui\.|h\.\s?m\.|currentis|curr\.|passati|praeteriti)"
    )
    special = "Schwarze[rnm]?|Blutige[rnm]?|Weiße[rnm]?|Goldene[rnm]?|Lange[rnm]?|Fette[rnm]?|Orthodoxe[rnm]?"
    names = either(_WEEKDAYS)
    return (
        Form(
            "date",
            _OF_MONTHS,
            rf"\b(?P<nth>(?i:{either(_NTHS)}))\s+(?P<weekday>{names})\s+(?:im|des(?:\s+Monats)?)\s+{_MONTH}s?(?:{_OF_YEAR})?",
        ),
        Form("date", (".",), rf"{_WEEKDAY}{BEFORE_DAY}(?P<day>\d\d?)\.\s?{of_month}(?!\w)"),
        Form(
            "date",
            _OF_MONTHS,
            rf"{BEFORE_DAY}(?P<days>\d\d?\.(?:,\s+\d\d?\.)+\s+(?:und|oder)\s+\d\d?)\.\s*{_MONTH}(?:{_OF_YEAR})?",
        ),
        Form(
            "date",
            (".",),
            r"\b(?i:vom|von|zwischen)\s+(?:dem\s+)?(?P<day>\d\d?)\.\s+(?:bis|und|auf)\s+(?:(?:zum|den|dem)\s+)?"
            r"(?P<last_day>\d\d?)\.(?=\s+[a-zäöü]|\s*$|[,;)])",
        ),
        Form(
            "date",
            (".",),
            rf"\b(?i:am)\s+(?P<day>\d\d?)\.(?!\s?{of_month.replace('?P<of_month>', '?:')})(?=\s+[a-zäöü]{{3,}}|\s*$|[,;)])",
        ),
        Form("date", _OF_MONTHS, rf"{_FRACTION}\s+(?:des\s+(?:Monats\s+)?|vom\s+|im\s+)?{_MONTH}s?(?:{_OF_YEAR})?"),
        Form("unread", _OF_MONTHS, rf"\b(?i:erste|zweite)[nr]?\s+{either(_MONTHS)}(?:hälfte|woche)(?:{_OF_YEAR})?"),
        Form("unread", ("tag", "woch", "abend"), rf"\b(?:{special})\s+{names}(?!\w)"),
        Form(
            "unread",
            ("tag", "woch", "abend"),
            rf"\b(?i:{either(_ORDINALS)}|(?:vor|dritt|zweit)letzte[nrms]?|übernächste[nrms]?|vorvorige[nrms]?"
            rf"|jede[nrms]?\s+zweite[nrms]?)\s+{names}(?!\w)(?:\s+(?:im|nach|vor|des|in|der)\s+(?!{either(_MONTHS)})\w+)?",
        ),
        Form(
            "unread",
            ("tag", "woch", "abend"),
            rf"\b{names}\s+(?:(?:in|vor|über)\s+(?:acht|vierzehn|8|14)\s+Tagen?|(?:in|vor)\s+(?:einer\s+Woche|\w+\s+Wochen)"
            r"|(?:nach|vor)\s+(?:Ostern|Pfingsten|Trinitatis|Weihnachten|Advent|dem\s+[A-Z]\w+))\b",
        ),
        Form(
            "unread",
            ("tag", "woch", "monat", "jahr"),
            rf"\b(?i:{either(_ORDINALS)})\s+(?:Tage?s?|Woche|Monate?s?|Jahre?s?)\s+(?:nach|vor|seit)\b",
        ),
    )


_SEASON_HINTS = tuple(name.lower() for name in _SEASONS)
_LINKS = r"(?:,?\s+(?:und|oder|sowie)\s+(?:(?:am|dem|den|im|vom)\s+)?|,\s+|\s?/\s?)"

GERMAN_DATES = DateWords(
    forms=_forms(),
    clocks=clocks.CLOCKS,
    lengths=tuple(
        Form("length", _OF_UNITS, rf"{_ROUGHLY}{one}") for one in (rf"(?:{_FEW}|{_NUMBER}){_UNIT}", _SHARED, _COMPOUND)
    ),
    months={name.lower().rstrip("."): number for name, number in {**_MONTHS, **_SHORT}.items()},
    weekdays={name.lower().rstrip("."): number for name, number in {**_WEEKDAYS, **_SHORT_WEEKDAYS}.items()},
    seasons={name.lower(): month for name, month in _SEASONS.items()},
    numbers={**_COUNTED, **_TENS, "hundert": 100},
    ordinals=_ORDINALS,
    decades=_DECADES,
    fractions=_FRACTIONS,
    shares={
        **dict.fromkeys(("halbe", "halben", "halbes", "halbem"), 2),
        "viertel": 1,
        "dreiviertel": 3,
        "drei viertel": 3,
        "anderthalb": 6,
        "eineinhalb": 6,
        "zweieinhalb": 10,
        "dreieinhalb": 14,
        "viereinhalb": 18,
    },
    weeks={"acht": 1, "vierzehn": 2, "8": 1, "14": 2},
    units={**_UNITS, **COUNTER_UNITS},
    sides={**_SIDES, **COUNTER_SIDES},
    distances={words.lower(): days for words, days in _DISTANCES.items()},
    eves={"vorabend": (-1, -1), "woche": (-6, 6)},
    parts={"anfang": BEGINNING, "mitte": MID, "ende": ENDING},
    nths=_NTHS,
    feasts=feasts.named(feasts.GERMAN),
    edges={"beginn": -1, "anfang": -1, "ende": 1, "schluss": 1, "abschluss": 1},
    bounds={"seit": "since", "ab": "from", "nach": "after", "bis": "until", "vor": "before"},
    eras=_ERAS,
    styles=_STYLES,
    hours=clocks.HOURS,
    minutes=clocks.MINUTES,
    halves=clocks.HALVES,
    zones=clocks.ZONES,
    order="day",
    opens=(
        r"(?i)\b(?P<bound>seit|ab|nach|bis|vor)\s+(?:(?:zum|zur|dem|der|den)\s+)?"
        r"(?:(?:anfang|mitte|ende|beginn)\s+(?:des\s+)?)?$"
    ),
    links=_LINKS,
    shifts=(
        rf"(?i)\b(?:(?:am\s+(?:tage?|abend|morgen)|{_NUMBER}(?P<unit>tage?n?|wochen?|monate?n?|jahre?n?))\s+(?P<way>vor|nach)"
        r"\s+dem|(?:am\s+)?(?P<eve>vorabend|woche(?=\s+(?:vom|bis|ab)))\s+(?:des|vom|bis|ab)(?:\s+zum)?)\s+$"
    ),
    spans=r"\s?[–—-]\s?|\s+bis\s+(?:einschließlich\s+)?(?:(?:zum|zur)\s+)?",
    starts=r"(?i)\b(?:vom|von)\s+(?:dem\s+)?$",
    nights=r"(?i)\bnacht\s+(?:vom|von|zwischen)\s+(?:dem\s+)?(?:\w+,?\s+(?:den\s+)?)?$",
    pairs=r"(?i)\bzwischen\s+(?:dem\s+)?$",
    doubtful=frozenset({"August"}),
    introduces=r"(?i)\b(?:im|ab|seit|bis|von|vom|zum|anfang|mitte|ende|monat|und|oder)\s+$",
    points=r"(?:^|[\s(„“»«'’/\[©])$",
    another=rf"{_LINKS}(?:{'|'.join(_MONTHS)})\b",
    counted=(
        r"(?:\s+[a-zäöü]+e[nrs]?)?\s+(?:Menschen|Personen|Leute|Mann|Männern?|Frauen|Kindern?|Soldaten|Einwohnern?|Tote|Toten"
        r"|Verletzten?|Opfern?|Gäste|Gästen|Reitern?|Arbeitern?|Teilnehmern?|Besuchern?|Mitgliedern?|Häusern?|Metern?"
        r"|Kilometern?|Meilen|km|m|Tonnen|Kilo|Kilogramm|kg|Liter|Hektar|Euro|Mark|Gulden|Talern?|Dollar|Pfund|Franken"
        r"|Stimmen|Stunden|Tage|Tagen|Jahre|Jahren|Mal|Prozent|Exemplaren?|Stück|Seiten|Grad|Meter|Fuß|Schafe|Pferde|Wagen"
        r"|Büchern?|Schritte)\b|\s?(?:%|€|\$)"
    ),
    settles=_AS_A_YEAR,
    habits=r"(?i)\b(?:jede[nrms]?|alle|schwarze[rnm]?|jeweils|vorabend\s+(?:des|vom)|tage?\s+(?:nach|vor)(?:\s+dem)?)\s+$",
    numbered=r"(?i)(?:\b(?:abschnitt|kapitel|absatz|artikel|art|version|nr|nummer|ziffer|punkt|band|bd|§)|§)\.?\s*$",
    temporal=(
        rf"\b(?:{'|'.join(_MONTHS)})|\b(?:{'|'.join(_WEEKDAYS)})"
        r"|(?i:\b(?:jahr|monat|woche|tag|stunde|minute)\w*|\b\w{1,24}jahr\b|\b(?:heute|gestern|morgen|abend|nacht|mittag|vormittag"
        r"|nachmittag|mitternacht|frühling|sommer|herbst|winter|ostern|oster\w+|pfingst\w+|weihnacht\w*|advent|fastnacht"
        r"|martini|michaelis|johannis|lichtmess|lätare|trinitatis|jahreswende|silvester|neujahr)\b)"
        r"|(?<![\w.,$€£])[12]\d{3}(?![\w%]|[.,]\d)|\b\d\d?\.\s?\d\d?\.|\b[vn]\.\s?Chr\b"
    ),
    reformed=Day(1700, 3, 1),
)
