"""The patterns of which the forms of German dates are made, and what the words in them mean."""

from timeline.language import old_months
from timeline.language.forms import (
    BEFORE_DAY,
    Unit,
    year_of,
)
from timeline.language.spelling import cases, either, numbered, together

MONTHS = numbered("Januar|Jänner Februar|Feber März April Mai Juni Juli August September Oktober November Dezember")
OLD_MONTHS = {**old_months.LATIN, **old_months.GERMAN}
"""Read beside a day or a year, or behind a word that leads to a month."""
OWN_MONTHS = old_months.GERMAN_OWN
NAMES = {**old_months.LATIN_NAMES, **old_months.GERMAN_NAMES}
"""Months that are names too, which count beside a day, or with a year behind such a word."""
SHORT = {
    "Jan.": 1, "Jän.": 1, "Feb.": 2, "Febr.": 2, "Mär.": 3, "Mrz.": 3, "Apr.": 4, "Jun.": 6, "Jul.": 7, "Aug.": 8,
    "Sep.": 9, "Sept.": 9, "Okt.": 10, "Nov.": 11, "Dez.": 12,
}  # fmt: skip
WEEKDAYS = numbered("Montag Dienstag Mittwoch Donnerstag Freitag Samstag|Sonnabend Sonntag", 0)
SHORT_WEEKDAYS = numbered("Mo. Di. Mi. Do. Fr. Sa. So.", 0)
SEASONS = {"Frühling": 3, "Frühjahr": 3, "Sommer": 6, "Herbst": 9, "Winter": 12}

COUNTED = numbered(
    "ein|eins|eine|einem|einen|einer|eines zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn"
    " fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig"
)
TENS = {"dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90}
ORDERED = numbered(
    "erst zweit dritt viert fünft sechst siebt|siebent acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt"
    " sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst"
)
ORDINALS = together(ORDERED, ("e", "en", "er", "es", "em"))
PARTS = {"hälfte": 2, "halbjahr": 2, "jahreshälfte": 2, "drittel": 3, "viertel": 4, "quartal": 4}
FRACTIONS = {
    **{f"{word} {part}": (number, of) for word, number in {**ORDINALS, "1.": 1, "2.": 2, "3.": 3, "4.": 4}.items()
       for part, of in PARTS.items() if number <= of},
    **{f"letzte{ending} {part}": (of, of) for ending in "nrs" for part, of in PARTS.items() if of > 2},
}  # fmt: skip
NTHS = together({"erst": 1, "zweit": 2, "dritt": 3, "viert": 4, "fünft": 5, "letzt": -1}, ("e", "en", "er", "es", "em"))
DECADES = {
    "zwanziger": 20, "dreißiger": 30, "vierziger": 40, "fünfziger": 50, "sechziger": 60, "siebziger": 70,
    "achtziger": 80, "neunziger": 90,
}  # fmt: skip
UNITS: dict[str, Unit] = {
    "minute": "minute", "minuten": "minute", "stunde": "hour", "stunden": "hour",
    "tag": "day", "tage": "day", "tagen": "day", "tags": "day", "tages": "day", "woche": "week", "wochen": "week",
    "monat": "month", "monate": "month", "monaten": "month", "monats": "month", "monates": "month",
    "jahr": "year", "jahre": "year", "jahren": "year", "jahres": "year", "jahrs": "year",
    "jahrzehnt": "decade", "jahrzehnte": "decade", "jahrzehnten": "decade", "jahrzehnts": "decade",
    "jahrhundert": "century", "jahrhunderte": "century", "jahrhunderten": "century", "jahrhunderts": "century",
}  # fmt: skip
BACK = together(
    {"letzt": -1, "vergangen": -1, "vorig": -1, "verflossen": -1, "vorletzt": -2, "vorvorig": -2, "vorvergangen": -2},
    ("e", "en", "er", "es", "em"),
)
HERE = together({"dies": 0, "heurig": 0}, ("e", "en", "er", "es", "em"))
AHEAD = together({"nächst": 1, "kommend": 1}, ("e", "en", "er", "es", "em"))
ON = together(
    {"folgend": 1, "nächst": 1, "darauffolgend": 1, "vorhergehend": -1, "vorangegangen": -1, "selb": 0, "gleich": 0},
    ("e", "en", "er", "es", "em"),
)
OTHER_YEARS = {
    **together({"vorjahr": -1, "vorvorjahr": -2, "folgejahr": 1}, ("", "s", "es")),
    **{f"{which} {year}": side for which, side in (("vorigen", -1), ("verflossenen", -1), ("vorhergehenden", -1),
        ("vorangegangenen", -1), ("folgenden", 1), ("nächsten", 1), ("darauffolgenden", 1))
       for year in ("jahres", "jahrs")},
    **{f"{year} {way}": side for way, side in (("zuvor", -1), ("davor", -1), ("vorher", -1), ("früher", -1),
        ("später", 1), ("danach", 1), ("darauf", 1)) for year in ("jahr", "jahre", "jahres")},
}  # fmt: skip
"""Years beside that told before."""
SIDES = {
    **BACK, **HERE, **AHEAD, **ON, "vor": -1, "zuvor": -1, "vorher": -1, "davor": -1, "früher": -1,
    **{f"{this}{dot}{gap}{month}": side for this, side in (
        ("ds", 0), ("dss", 0), ("d", 0), ("v", -1), ("vor", -1), ("l", -1), ("n", 1), ("k", 1))
       for dot in ("", ".") for gap in ("", " ") for month in ("mts", "m", "mon", "monats")},
    **{f"{this} monats": side for this, side in (
        ("dieses", 0), ("laufenden", 0), ("vorigen", -1), ("vergangenen", -1), ("letzten", -1), ("nächsten", 1),
        ("kommenden", 1), ("folgenden", 1))},
    "des vormonats": -1, "heuer": 0, **OTHER_YEARS,
    **dict.fromkeys(("huius", "hujus", "hui", "h. m", "h.m", "currentis", "curr"), 0), "passati": -1, "praeteriti": -1,
    "nach": 1, "später": 1, "danach": 1, "darauf": 1, "nachher": 1,
}  # fmt: skip
DISTANCES = {
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
ERAS = {
    **{f"{side}{gap}{christ}": sign for side, sign in (("v.", -1), ("n.", 1), ("vor", -1), ("nach", 1))
       for gap in ("", " ") for christ in ("chr", "christus", "christi geburt", "chr. geb", "chr. g")},
    "v. u. z": -1, "v.u.z": -1, "u. z": 1, "u.z": 1, "vor unserer zeitrechnung": -1, "unserer zeitrechnung": 1,
    "vor unserer zeit": -1,
}  # fmt: skip
STYLES = {"alten stils": -1, "a. st": -1, "a.st": -1, "julianisch": -1, "neuen stils": 1, "n. st": 1, "n.st": 1}

ANY_DISTANCE = either(one for word in DISTANCES for one in (word, word[0].upper() + word[1:]) if one != "Morgen")

AS_A_YEAR = (
    r"\s*$|\s*[.,;:)\]”\"!?–—-]|\s+(?:der|die|das|dem|den|ein|eine|er|sie|es|wir|ich|man|als|nach|vor|bis|zu|zum|zur"
    r"|und"
    r"|oder|mit|unter|bei|in|im|an|am|auf|von|vom|für|aus|aber|ist|war|waren|wurde|wurden|hat|hatte|gegen|durch|dann"
    r"|nur"
    r"|kam|starb|fiel|begann|wird|über|um|sich|nicht)\b"
)
UPDATES = (
    r"(?i:update|aktualisier(?:ung|t)|nachtrag|korrektur|korrigiert|berichtigung|ergänz(?:ung|t)|richtigstellung)"
    r"(?:,?\s+(?:vom|am|von))?"
)
WRITING = r"(?i)(?:vor)?gestern\b.*|heute\b.*|(?:über)?morgen\b.*"
"""What heads an addition, and what is counted from the day on which it was written."""

ERA = (
    r"(?:[vn]\.|vor|nach)\s?(?:Chr(?:ist(?:us|i\s+Geburt)|\.(?:\s?G(?:eb)?\.)?|\b))|(?:v\.\s?)?u\.\s?Z\."
    r"|(?:vor\s+)?unserer\s+Zeit(?:rechnung)?"
)
YEAR = year_of(era=ERA, settles=AS_A_YEAR)
STYLE = rf"(?:,?\s\(?(?P<style>(?i:{either(STYLES)}))\.?(?!\w)\)?)?"
SIDE_YEAR = either([*BACK, *HERE, *AHEAD])
OF_ANOTHER = (
    rf"(?:,?\s+(?P<number>{either(COUNTED)}|\d\d?)\s+|\s+(?:des|im)\s+|\s+(?=(?:vorigen|verflossenen)\s))"
    rf"(?P<year_side>(?i:{either(OTHER_YEARS)}))(?!\w|\s+als\b)"
)
OF_YEAR = (
    rf"(?:,?\s+(?:(?:des\s+Jahres|im\s+Jahre?)\s+)?{YEAR}{STYLE}|{OF_ANOTHER}"
    rf"|\s+(?:des\s+)?(?P<of_year>(?:{SIDE_YEAR})(?=\s+Jahre?s\b)|heuer\b)(?:\s+Jahre?s\b)?"
    r"|\s+(?P<that_year>desselben\s+Jahres|des\s+gleichen\s+Jahres|jenes\s+Jahres))"
)
PART = (
    r"(?:\b(?:(?<!bis\s)(?<!vor\s)(?<!seit\s)(?<!ab\s)(?<!nach\s)(?P<part>(?i:anfang|mitte|ende))|(?i:früh\s+am|spät"
    r"\s+am))\s+"
    r"(?:des\s+(?:Monats\s+|Jahres\s+)?)?)?"
)
OF_PART = r"(?=\b(?i:anfang|mitte|ende)\s)"
TO_SEASON = r"(?:(?<=\b[Ii]m\s)|(?<=\b[Dd]em\s)|(?<=\bzum\s)|(?<=\bseit\s))"
SIDE = rf"\b(?P<side>{either(cases([*BACK, *HERE, *AHEAD]))})\s+"
NEAR = r"(?:\b(?P<about>(?i:um\s+den|um\s+das\s+Jahr|um|etwa|gegen|ungefähr|circa|zirka|ca\.))\s*)?"
_OF_ER = r"(?:(?<=er)s)?(?!\w)"  # des Octobers
MONTH = rf"\b(?P<month>{either(cases([*MONTHS, *OLD_MONTHS, *OWN_MONTHS, *NAMES, *SHORT]))}){_OF_ER}"
ONLY_MONTH = rf"\b(?P<month>{either(cases([*MONTHS, *OLD_MONTHS, *OWN_MONTHS, *SHORT]))}){_OF_ER}"
OLD_MONTH = rf"\b(?P<month>{either(OLD_MONTHS)}){_OF_ER}"
NAMED_MONTH = rf"\b(?P<month>{either(NAMES)}){_OF_ER}"
TO_MONTH = r"(?:(?<=\b[Ii]m\s)|(?<=\bdes\s)|(?<=\b[Mm]onat\s)|(?<=\bbis\s)|(?<=\b[Ss]eit\s)|(?<=\bvom\s)|(?<=\bzum\s))"
"""Behind what leads to a month."""
FULL_MONTH = rf"(?<!\d\.\s)\b(?P<month>{either([*MONTHS, *map(str.upper, MONTHS)])})(?!\w)"
OF_DAY = r"(?:morgen|vormittag|mittag|nachmittag|abend|nacht)?"
DAY_NAME = rf"\b(?P<weekday>{either([*WEEKDAYS, *map(str.upper, WEEKDAYS)])}){OF_DAY}(?!\w)"
WEEKDAY = (
    rf"(?:(?:{SIDE})?\b(?P<weekday>{either([*WEEKDAYS, *map(str.upper, WEEKDAYS)])}|{either(SHORT_WEEKDAYS)})"
    rf"{OF_DAY},?\s+(?:(?:dem|den|der)\s+)?)?"
)
AND = (
    r"\.?\s?[-–—/]\s?|\.,?\s+(?:und|oder|bis|auf|zum)\s+(?:(?:zum|zur|den|dem)\s+)?"
    rf"(?:(?:{either([*WEEKDAYS, *SHORT_WEEKDAYS])}),?\s+(?:(?:dem|den|der)\s+)?)?"
)
DAYS = rf"{BEFORE_DAY}(?P<day>\d\d?)(?:(?:{AND})(?P<last_day>\d\d?))?(?:\.|(?=\s))"
DAY_WORD = rf"\b(?P<day>(?i:{either(ORDINALS)}))"
SEASON = rf"\b(?P<season>{either(SEASONS)})s?\b"
FRACTION = rf"\b(?P<fraction>(?i:{either(FRACTIONS)}))s?"
CENTURY = rf"(?P<century>\d\d?(?=\.)|\b{either(ORDINALS)})\.?"
LAST_CENTURY = CENTURY.replace("<century>", "<last_century>")
CENTURIES = (
    rf"{CENTURY}(?:(?:\s?[-–/]\s?|\s+(?:und|oder|bis)\s+(?:(?:zum|des)\s+)?){LAST_CENTURY})?"
    rf"\s+(?:Jahrhunderts?|Jahrhunderten|Jhs?\.|Jhdts?\.)(?:\s+(?P<era>{ERA})(?!\w))?"
)
NUMBER = rf"\b(?P<number>(?i:{either([*COUNTED, *TENS, 'hundert'])})|[1-9]\d{{0,3}})\s+"
FEW = r"\b(?P<few>(?i:einigen?|mehreren?|wenigen?|etlichen?|ein\s+paar))\s+"
SHORT_UNIT = r"(?P<unit>Minuten?|Stunden?|Tag|(?P<plenty>Tagen?))\b"
LONG_UNIT = r"(?P<unit>Woche|Monate?s?|Jahre?s?|Jahrzehnts?|Jahrhunderts?)\b"
PARTS_OF_UNITS = (
    rf"\b(?P<part>(?i:anfang|beginn|mitte|ende))\s+(?:des|der)\s+{LONG_UNIT}(?!\s+(?:[12]\d|vor|nach|de[rs]\b"
    rf"|{either(MONTHS)}))",
    r"\b(?P<unit>(?i:monats|jahres|jahrhundert|wochen(?=[abm])))(?P<part>anfang|beginn|mitte|ende)s?\b",
)
UNIT = (
    r"(?P<unit>Minute|Stunde|Tag|Woche|Monat|Jahr|Jahrzehnt|Jahrhundert"
    r"|(?P<plenty>Minuten|Stunden|Tagen?|Wochen|Monaten?|Jahren?|Jahrzehnten?|Jahrhunderten?))\b"
)
ROUGHLY = r"(?:\b(?P<about>(?i:etwa|rund|ungefähr|fast|knapp|gut|über|mehr\s+als|kaum|mindestens))\s+)?"

SHARED = (
    r"\b(?:(?i:eine[rmn]?)\s+)?(?P<share>(?i:halbe[nsm]?|(?:drei\s?)?viertel|anderthalb|(?:ein|zwei|drei"
    r"|vier)einhalb))[\s-]?"
    rf"(?i:{UNIT.replace('(?P<plenty>', '(?:')})"
)
COMPOUND = (
    rf"{NUMBER}(?P<unit>h|Stunden?|Tagen?|Tag|Wochen?|Monaten?|Monat|Jahren?|Jahr)\b(?:,?\s+und|,)?\s+"
    rf"(?P<more>(?i:{either([*COUNTED, *TENS])})|[1-9]\d{{0,2}})\s+"
    r"(?P<more_unit>min|Minuten?|Stunden?|Tagen?|Tag|Wochen?|Monaten?|Monat)\b"
)

OF_MONTHS = tuple(dict.fromkeys(name.lower()[:3] for name in (*MONTHS, *OLD_MONTHS, *OWN_MONTHS, *NAMES, *SHORT)))
OF_PARTS = ("heute", "gestern", "morgen", "tag", "abend", "nacht")
OF_LONG = ("woche", "monat", "jahr")
OF_WAYS = ("zuvor", "vorher", "davor", "früher", "später", "danach", "darauf", "nachher")
OF_UNITS = ("min", "h", "tag", *OF_LONG)
