"""How German texts write dates, times of day and lengths of time."""

from timeline.dates import Day
from timeline.language import feasts, no_years
from timeline.language import german_clocks as clocks
from timeline.language import german_patterns as p
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
)
from timeline.language.german_counting import GERMAN_SPELT
from timeline.language.spelling import either


def _forms() -> tuple[Form, ...]:
    """Return the forms of dates; a month stands alone with its capital only, a short name beside a day or a year."""
    figures = r"(?<![\w/.-])(?P<one>\d\d?)\.\s?(?P<two>\d\d?)\.\s?(?P<year>[12]\d{3})(?![\w/-]|\.\d)"
    without_year = r"(?:(?<=\bam\s)|(?<=\bvom\s)|(?<=\bdem\s)|(?<=\bden\s)|(?<=\bzum\s)|(?<=\bseit\s))"
    return (
        Form("date", p.OF_MONTHS, rf"{p.WEEKDAY}{p.PART}{p.NEAR}{p.DAYS}\s*{p.MONTH}(?:{p.OF_YEAR})?"),
        Form("date", p.OF_MONTHS, rf"{p.WEEKDAY}{p.DAY_WORD}\s+{p.MONTH}(?:{p.OF_YEAR})?"),
        Form("date", (".",), rf"{p.WEEKDAY}{figures}"),
        Form(
            "date", (".",), rf"{without_year}(?P<day>\d\d?)\.\s?(?P<month>1[0-2]|0?[1-9])\.(?!\s?\d)(?:{p.OF_ANOTHER})?"
        ),
        *(ISO_DAY, BASIC_DAY, YEAR_FIRST, YEAR_LAST),
        Form("date", p.OF_MONTHS, rf"{p.PART}{p.NEAR}{p.ONLY_MONTH}{p.OF_YEAR}"),
        Form("date", p.OF_MONTHS, rf"(?:{p.PART[:-1]}|{p.TO_MONTH}){p.NAMED_MONTH}{p.OF_YEAR}"),
        Form("date", p.OF_MONTHS, rf"(?:{p.PART[:-1]}|{p.TO_MONTH}){p.OLD_MONTH}"),
        Form("date", p.OF_MONTHS, rf"{p.PART}(?:{p.SIDE})?{p.FULL_MONTH}s?\b"),
        *feasts.forms(feasts.GERMAN, p.OF_YEAR, ("orthodoxe", "orthodoxen", "orthodoxer")),
        *_in_month(),
        Form("date", _SEASON_HINTS, rf"{p.PART}{p.SEASON}(?:\s+des\s+Jahres)?\s+{TWO_YEARS}"),
        Form("date", _SEASON_HINTS, rf"{p.PART}{p.SEASON}{p.OF_YEAR}"),
        Form("date", _SEASON_HINTS, rf"{p.PART}{p.SIDE}{p.SEASON}"),
        Form(
            "date",
            _SEASON_HINTS,
            rf"\b(?P<that_year>im|den|dem)\s+(?P<side>(?:darauf)?folgenden|vorhergehenden|vorangegangenen)\s+"
            rf"{p.SEASON}",
        ),
        Form(
            "date",
            _SEASON_HINTS,
            rf"(?:{p.TO_SEASON}|{p.OF_PART}){p.PART}{p.SEASON}(?!\s+(?:de[rs]|ihre[rs]|seine[rs])\b|-)",
        ),
        Form(
            "date",
            ("vorjahr", "folgejahr"),
            rf"(?:(?<=\b[Ii]m\s)|{p.OF_PART}){p.PART}\b(?P<year_side>(?:Vor|Folge)jahr(?:e?s)?)\b",
        ),
        Form("date", ("hälfte", "halbjahr", "drittel", "viertel", "quartal"), rf"{p.FRACTION}(?:{p.OF_YEAR})"),
        Form("date", ("-", "–", "/"), rf"{LONE}{p.NEAR}{TWO_YEARS}"),
        Form(
            "date",
            ("jahr", "anno", "a."),
            rf"\b(?i:im\s+Jahre?|des\s+Jahres|anno|A\.\s?D\.)\s+(?P<year>\d{{1,4}})(?:\s(?P<era>{p.ERA})(?!\w))?{ENDS}",
        ),
        Form("date", DIGITS, rf"{LONE}{p.PART}{p.NEAR}{p.YEAR}"),
        Form("date", ("0er",), rf"(?<![\w.,/$€£-]){p.PART}(?P<decade>(?:[12]\d)?\d0)er(?:[\s-]Jahren?)?\b"),
        Form("date", ("iger",), rf"{p.PART}\b(?P<decade>(?i:{either(p.DECADES)}))[\s-]?[Jj]ahren?\b"),
        Form("date", ("jh", "jahrh"), rf"{p.PART}{BEFORE_DAY}{p.CENTURIES}"),
        Form("date", ("jh", "jahrh"), rf"{p.FRACTION}\s+des\s+{p.CENTURIES}"),
        Form(
            "weekday",
            ("tag", "woch", "abend"),
            rf"(?:{p.SIDE})?{p.DAY_NAME}(?:\s+(?P<of_week>{p.SIDE_YEAR})\s+Woche\b)?",
        ),
        Form("period", p.OF_LONG, rf"{p.PART}{p.SIDE}{p.LONG_UNIT}"),
        Form(
            "period",
            p.OF_LONG,
            rf"\b(?P<way>(?i:vor))\s+(?:{p.ROUGHLY}){p.NUMBER}"
            rf"(?P<unit>Wochen?|Monate?n?|Jahre?n?|Jahrzehnte?n?|Jahrhunderte?n?)\b",
        ),
        Form(
            "stretch",
            p.OF_UNITS,
            rf"{p.SIDE}(?:(?:paar|wenigen)\s+)?(?P<unit>(?P<plenty>Tagen?|Wochen|Monaten?|Jahren?|Jahrzehnten?))\b",
        ),
        Form(
            "stretch",
            p.OF_UNITS,
            rf"{p.SIDE}{p.NUMBER}(?P<unit>(?P<plenty>Tagen?|Wochen|Monaten?|Jahren?|Jahrzehnten?))\b",
        ),
        Form("distance", p.OF_PARTS, rf"(?<!heute\s)(?<!gestern\s)\b(?:{p.ANY_DISTANCE})(?!\w|\s+(?:des|der|vom)\b)"),
        Form(
            "distance",
            p.OF_WAYS,
            rf"\b{p.ROUGHLY}(?:{p.FEW}|{p.NUMBER}){p.UNIT}\s+(?P<way>zuvor|vorher|davor|früher|später|danach|darauf"
            rf"|nachher)\b",
        ),
        Form(
            "distance",
            ("beginn", "anfang", "ende", "schluss"),
            rf"\b{p.ROUGHLY}(?:{p.FEW}|{p.NUMBER}){p.UNIT}\s+(?P<way>vor|nach)\s+(?:dem\s+)?"
            r"(?P<edge>Beginn|Anfang|Ende|Schluss|Abschluss)\b",
        ),
        Form("distance", ("vor",), rf"\b(?P<way>(?i:vor))\s+{p.ROUGHLY}(?:{p.FEW}|{p.NUMBER}){p.SHORT_UNIT}"),
        *(
            Form(
                "distance",
                p.OF_WAYS,
                rf"\b{p.ROUGHLY}{one}\s+(?P<way>zuvor|vorher|davor|früher|später|danach|darauf|nachher)\b",
            )
            for one in (p.SHARED, p.COMPOUND)
        ),
        Form("distance", ("vor",), rf"\b(?P<way>(?i:vor))\s+{p.ROUGHLY}{p.SHARED}"),
        COUNTER,
        Form(
            "distance",
            p.OF_UNITS,
            rf"\b(?i:am|im|in\s+der)\s+(?P<place>{either(p.ORDINALS)}|\d\d?(?=\.))\.?\s+(?P<unit>Tage?|Woche|Monat|Jahre?)"
            r"(?=\s+(?:de[sr]|dieses|dieser|ihres|ihrer|seines|seiner)\s+(?!(?:\w+\s+)?(?:Monats|Jahres|Woche|Jahrhunderts|Regierung)))",
        ),
        Form("distance", p.OF_LONG, rf"\b(?P<way>{either(p.ON)})\s+{p.LONG_UNIT}"),
        *(Form("distance", p.OF_LONG, one) for one in p.PARTS_OF_UNITS),
        Form(
            "distance",
            p.OF_LONG,
            rf"\b(?i:im|in\s+der|der|das|den|ein)\s+(?:{p.LONG_UNIT})\s+(?P<way>zuvor|davor|danach|darauf)\b",
        ),
        Form(
            "distance",
            ("tag", "woch", "abend"),
            rf"\b(?P<way>(?:darauf)?folgende[mn]|selben|gleichen)\s+{p.DAY_NAME}",
        ),
    )


def _in_month() -> tuple[Form, ...]:
    """Return the forms of weekdays of a month, of days of a month beside that of writing, and what no form reads."""
    of_month = (
        r"(?P<of_month>(?:dss|ds|d|vor|v|n|k|l)\.?\s?(?:Mts|M|Mon|Monats)(?:\.|\b)|(?:dieses|laufenden|vorigen"
        r"|vergangenen"
        r"|letzten|nächsten|kommenden|folgenden)\s+Monats|des\s+Vormonats|hu[ij]us|hui\.|h\.\s?m\.|currentis|curr\.|passati|praeteriti)"
    )
    special = "Schwarze[rnm]?|Blutige[rnm]?|Weiße[rnm]?|Goldene[rnm]?|Lange[rnm]?|Fette[rnm]?|Orthodoxe[rnm]?"
    names = either(p.WEEKDAYS)
    return (
        Form(
            "date",
            p.OF_MONTHS,
            rf"\b(?P<nth>(?i:{either(p.NTHS)}))\s+(?P<weekday>{names})\s+(?:im|des(?:\s+Monats)?)\s+{p.MONTH}s?(?:"
            rf"{p.OF_YEAR})?",
        ),
        Form("date", (".",), rf"{p.WEEKDAY}{BEFORE_DAY}(?P<day>\d\d?)\.\s?{of_month}(?!\w)"),
        Form(
            "date",
            p.OF_MONTHS,
            rf"{BEFORE_DAY}(?P<days>\d\d?\.(?:,\s+\d\d?\.)+\s+(?:und|oder)\s+\d\d?)\.\s*{p.MONTH}(?:{p.OF_YEAR})?",
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
            rf"\b(?:(?i:am)|(?:Morgen|Mittag|Nachmittag|Abend)\s+des)\s+(?P<day>\d\d?)\."
            rf"(?!\s?{of_month.replace('?P<of_month>', '?:')})(?=\s+(?:[a-zäöü]{{3,}}|in|im|an|zu|so|um|er|es)\b|\s*$"
            r"|,(?!\s*\d)|[;)])",
        ),
        Form("date", p.OF_MONTHS, rf"{p.FRACTION}\s+(?:des\s+(?:Monats\s+)?|vom\s+|im\s+)?{p.MONTH}s?(?:{p.OF_YEAR})?"),
        Form("unread", p.OF_MONTHS, rf"\b(?i:erste|zweite)[nr]?\s+{either(p.MONTHS)}(?:hälfte|woche)(?:{p.OF_YEAR})?"),
        Form("unread", ("tag", "woch", "abend"), rf"\b(?:{special})\s+{names}(?!\w)"),
        Form(
            "unread",
            ("tag", "woch", "abend"),
            rf"\b(?i:{either(p.ORDINALS)}|(?:vor|dritt|zweit)letzte[nrms]?|übernächste[nrms]?|vorvorige[nrms]?"
            rf"|jede[nrms]?\s+zweite[nrms]?)\s+{names}(?!\w)(?:\s+(?:im|nach|vor|des|in|der)\s+(?!"
            rf"{either(p.MONTHS)})\w+)?",
        ),
        Form(
            "unread",
            ("tag", "woch", "abend"),
            rf"\b{names}\s+(?:(?:in|vor|über)\s+(?:acht|vierzehn|8|14)\s+Tagen?|(?:in|vor)\s+(?:einer\s+Woche|\w+"
            rf"\s+Wochen)"
            r"|(?:nach|vor)\s+(?:Ostern|Pfingsten|Trinitatis|Weihnachten|Advent|dem\s+[A-Z]\w+))\b",
        ),
        Form(
            "unread",
            ("tag", "woch", "monat", "jahr"),
            rf"\b(?i:{either(p.ORDINALS)})\s+(?:Tage?s?|Woche|Monate?s?|Jahre?s?)\s+(?:nach|vor|seit)\b",
        ),
    )


_SEASON_HINTS = tuple(name.lower() for name in p.SEASONS)
_LINKS = r"(?:,?\s+(?:und|oder|sowie)\s+(?:(?:am|dem|den|im|vom)\s+)?|,\s+|\s?/\s?)"

GERMAN_DATES = DateWords(
    forms=_forms(),
    clocks=clocks.CLOCKS,
    lengths=tuple(
        Form("length", p.OF_UNITS, rf"{p.ROUGHLY}{one}")
        for one in (rf"(?:{p.FEW}|{p.NUMBER}){p.UNIT}", p.SHARED, p.COMPOUND)
    ),
    spelt=GERMAN_SPELT,
    months={
        name.lower().rstrip("."): number
        for name, number in {**p.OLD_MONTHS, **p.OWN_MONTHS, **p.NAMES, **p.MONTHS, **p.SHORT}.items()
    },
    weekdays={name.lower().rstrip("."): number for name, number in {**p.WEEKDAYS, **p.SHORT_WEEKDAYS}.items()},
    seasons={name.lower(): month for name, month in p.SEASONS.items()},
    numbers={**p.COUNTED, **p.TENS, "hundert": 100},
    ordinals=p.ORDINALS,
    decades=p.DECADES,
    fractions=p.FRACTIONS,
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
    units={**p.UNITS, **COUNTER_UNITS},
    sides={**p.SIDES, **COUNTER_SIDES},
    distances={words.lower(): days for words, days in p.DISTANCES.items()},
    eves={"vorabend": (-1, -1), "woche": (-6, 6)},
    parts={"anfang": BEGINNING, "beginn": BEGINNING, "mitte": MID, "ende": ENDING},
    nths=p.NTHS,
    feasts=feasts.GERMAN.all,
    edges={"beginn": -1, "anfang": -1, "ende": 1, "schluss": 1, "abschluss": 1},
    bounds={"seit": "since", "ab": "from", "nach": "after", "bis": "until", "vor": "before"},
    eras=p.ERAS,
    styles=p.STYLES,
    hours=clocks.HOURS,
    minutes=clocks.MINUTES,
    halves=clocks.HALVES,
    zones=clocks.ZONES,
    all_times=clocks.ALL_TIMES,
    order="day",
    leads=r"(?i:in|anno(?:\s+domini)?|ao\.?|(?:im\s+)?jahre?)",
    opens=(
        r"(?i)\b(?P<bound>seit|ab|nach|bis|vor)\s+(?:(?:zum|zur|dem|der|den)\s+)?"
        r"(?:(?:anfang|mitte|ende|beginn)\s+(?:des\s+)?)?$"
    ),
    links=_LINKS,
    shifts=(
        rf"(?i)\b(?:(?:am\s+(?:tage?|abend|morgen)|{p.NUMBER}(?P<unit>tage?n?|wochen?|monate?n?|jahre?n?))\s+"
        rf"(?P<way>vor|nach)"
        r"(?:\s+(?:dem|der))?|(?:am\s+)?(?P<eve>vorabend|woche(?=\s+(?:vom|bis|ab)))\s+(?:des|vom|bis|ab)(?:\s+zum)?)\s+$"
    ),
    spans=r"\s?[–—-]\s?|\s+bis\s+(?:einschließlich\s+)?(?:(?:zum|zur)\s+)?",
    starts=r"(?i)\b(?:vom|von)\s+(?:dem\s+)?$",
    nights=r"(?i)\bnacht\s+(?:vom|von|zwischen)\s+(?:dem\s+)?(?:\w+,?\s+(?:den\s+)?)?$",
    pairs=r"(?i)\bzwischen\s+(?:dem\s+)?$",
    doubtful=frozenset({"August"}),
    introduces=r"(?i)\b(?:im|ab|seit|bis|von|vom|zum|anfang|mitte|ende|monat|und|oder)\s+$",
    points=r"(?:^|[\s(„“»«'’/\[©])$",
    another=rf"{_LINKS}(?:{'|'.join(p.MONTHS)})\b",
    no_years=no_years.GERMAN,
    settles=p.AS_A_YEAR,
    updates=p.UPDATES,
    imprint=r"(?i)(?:zuletzt\s+)?(?:veröffentlicht|aktualisiert|erschienen|geändert|stand|update)(?:\s+(?:am|vom))?:?",
    writing=p.WRITING,
    habits=r"(?i)\b(?:jede[nrms]?|alle|schwarze[rnm]?|jeweils|vorabend\s+(?:des|vom)|tage?\s+(?:nach|vor)(?:"
    r"\s+dem)?)\s+$",
    numbered=r"(?i)(?:\b(?:abschnitt|kapitel|absatz|artikel|art|version|nr|nummer|ziffer|punkt|band|bd|§)|§)\.?\s*$",
    temporal=(
        rf"\b(?:{'|'.join(p.MONTHS)})|\b(?:{'|'.join(p.WEEKDAYS)})|\b{either([*p.OLD_MONTHS, *p.OWN_MONTHS])}(?!\w)"
        r"|(?i:\b(?:jahr|monat|woche|tag|stunde|minute)\w*|\b\w{1,24}jahr\b|\b(?:heute|gestern|morgen|abend|nacht"
        r"|mittag|vormittag"
        r"|nachmittag|mitternacht|frühling|sommer|herbst|winter|ostern|oster\w+|pfingst\w+|weihnacht\w*|advent"
        r"|fastnacht"
        r"|martini|michaelis|johannis|lichtmess|lätare|trinitatis|jahreswende|silvester|neujahr)\b)"
        r"|(?<![\w.,$€£])[12]\d{3}(?![\w%]|[.,]\d)|\b\d\d?\.\s?\d\d?\.|\b[vn]\.\s?Chr\b"
    ),
    reformed=Day(1700, 3, 1),
)
