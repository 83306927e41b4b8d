"""How Spanish texts write dates, times of day and lengths of time."""

from timeline.dates import Day
from timeline.language import feasts, no_years
from timeline.language import spanish_clocks as clocks
from timeline.language import spanish_patterns as p
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
from timeline.language.spanish_counting import SPANISH_SPELT
from timeline.language.spelling import cases, either


def _forms() -> tuple[Form, ...]:
    """Return the forms of dates; a month or weekday alone has small letters, a short name a day or year beside it."""
    after = r"\s+(?P<side>pasad[oa]|últim[oa]|próxim[oa]|que\s+viene|entrante)\b"
    before = rf"\b(?P<side>{either(cases(p.HERE))}|(?i:pasad[oa]|últim[oa]|próxim[oa]))\s+"
    many = r"\b(?P<side>(?i:pasad[oa]s|últim[oa]s|próxim[oa]s))\s+"
    some = r"(?P<unit>(?P<plenty>días|semanas|meses|años|décadas|decenios))\b"
    ways = (
        r"\s+(?P<way>después|más\s+tarde|antes)\b"
        r"(?:\s+del\s+(?P<edge>inicio|comienzo|principio|fin|final|cierre)\b)?"
    )
    return (
        Form("date", p.OF_MONTHS, rf"{p.WEEKDAY}{p.PART}{p.NEAR}{p.DAYS}\s*(?:de\s+)?{p.MONTH}(?:{p.OF_YEAR})?"),
        Form("date", p.OF_MONTHS, rf"{p.PART}{p.NEAR}{p.ONLY_MONTH}{p.OF_YEAR}"),
        *(ISO_DAY, BASIC_DAY, YEAR_FIRST, YEAR_LAST),
        Form("date", p.OF_MONTHS, rf"{p.PART}{p.FULL_MONTH}(?:{after})?"),
        Form("date", p.OF_MONTHS, rf"{before}(?:mes\s+de\s+)?{p.FULL_MONTH}"),
        *feasts.forms(feasts.SPANISH, p.OF_YEAR, ("ortodoxa", "ortodoxo")),
        *_in_month(),
        Form("date", tuple(p.SEASONS), rf"{p.PART}{p.SEASON}(?:\s+del?(?:\s+año)?)?\s+{TWO_YEARS}"),
        Form("date", tuple(p.SEASONS), rf"{p.PART}{p.SEASON}{p.OF_YEAR}"),
        Form("date", tuple(p.SEASONS), rf"{p.PART}{p.SEASON}{after}"),
        Form("date", tuple(p.SEASONS), rf"{p.PART}{before}{p.SEASON}"),
        Form("date", tuple(p.SEASONS), rf"\b(?P<side>penúltim[oa])\s+{p.SEASON}"),
        Form("date", tuple(p.SEASONS), rf"{p.TO_SEASON}{p.PART}{p.SEASON}(?!\s+del?\b|-)"),
        Form("date", ("año",), rf"{p.OF_PART}{p.PART}(?:año\s+)?(?P<year_side>año\s+(?:anterior|siguiente))\b"),
        Form("date", tuple(p.SEASONS), rf"\b{p.SEASON}\s+(?P<that_year>(?P<side>siguiente|anterior))\b"),
        Form("date", p.OF_MONTHS, rf"{p.DAYS}\s*(?:de\s+)?{p.MONTH}\s+(?P<that_year>(?P<side>siguiente|anterior))\b"),
        Form("date", tuple(p.PARTS), rf"{p.FRACTION}{p.OF_YEAR}"),
        Form("date", ("-", "–", "/"), rf"{LONE}{p.NEAR}{TWO_YEARS}"),
        Form(
            "date",
            ("año",),
            rf"\b(?i:en|del|hacia)\s+(?:el\s+)?año\s+(?P<year>\d{{1,4}})(?:\s(?P<era>{p.ERA})(?!\w))?{ENDS}",
        ),
        Form("date", DIGITS, rf"{LONE}{p.PART}{p.NEAR}{p.YEAR}"),
        Form(
            "date",
            ("año", "década"),
            rf"{p.PART}\b(?:[Ll]os\s+|[Ll]as?\s+)?(?i:años|décadas?\s+de(?:\s+los)?)\s+(?P<decade>(?:[12]\d)?\d0|"
            rf"{either(p.DECADES)})\b",
        ),
        Form("date", ("siglo", "s."), rf"{p.PART}{p.CENTURIES}"),
        Form("date", ("siglo", "s."), rf"{p.FRACTION}\s+del?\s+{p.CENTURIES}"),
        Form("weekday", p.OF_WEEKDAYS, rf"{p.DAY_NAME}{p.PART_OF_DAY}(?:{after})?"),
        Form("weekday", p.OF_WEEKDAYS, rf"{before}{p.DAY_NAME}{p.PART_OF_DAY}"),
        Form("weekday", p.OF_WEEKDAYS, rf"{p.DAY_NAME}\s+de\s+la\s+semana\s+(?P<of_week>pasada|próxima|que\s+viene)\b"),
        Form("weekday", p.OF_WEEKDAYS, rf"{p.DAY_NAME}\s+de\s+(?P<of_week>esta)\s+semana\b"),
        Form("period", p.OF_LONG, rf"{p.PART}{p.LONG_UNIT}{after}"),
        Form("period", p.OF_LONG, rf"{p.PART}{before}{p.LONG_UNIT}"),
        Form(
            "period",
            ("hace",),
            rf"\b(?P<way>(?i:hace))\s+{p.ROUGHLY}{p.NUMBER}(?P<unit>semanas?|mes|meses"
            rf"|años?|décadas?|decenios?|siglos?)\b",
        ),
        Form("stretch", p.OF_UNITS, rf"{many}(?:{p.NUMBER})?{some}"),
        Form(
            "stretch",
            p.OF_UNITS,
            rf"\b(?i:los|las)\s+(?:{p.NUMBER})?(?P<side>(?i:pasad[oa]s|últim[oa]s|próxim[oa]s))\s+{some}",
        ),
        Form("stretch", p.OF_UNITS, rf"\b(?i:los|las)\s+{some}\s+(?P<side>pasad[oa]s|últim[oa]s|próxim[oa]s)\b"),
        Form(
            "distance",
            p.OF_PARTS,
            rf"(?<!\bla\s)(?<!\buna\s)(?<!\bde\s)(?<!\bpasado\s)(?<!\w)(?:{either(cases(p.DISTANCES))})(?!\w|\s+del?"
            rf"\b)",
        ),
        Form("distance", p.OF_WAYS, rf"\b{p.ROUGHLY}(?:{p.FEW}|{p.NUMBER}){p.UNIT}{ways}"),
        *(Form("distance", p.OF_WAYS, rf"{p.ROUGHLY}{one}{ways}") for one in (*p.SHARED, p.COMPOUND)),
        Form("distance", ("hace",), rf"\b(?P<way>(?i:hace))\s+{p.ROUGHLY}{p.SHARED[0]}"),
        COUNTER,
        Form(
            "distance",
            p.OF_UNITS,
            rf"\b(?i:el|al|la|a\s+la)\s+(?P<place>{either(word for word in p.ORDINALS if len(word) > 5)})\s+"
            r"(?P<unit>día|semana|mes|año)(?=\s+de(?:l|\s+(?:la|su|esta|este))\s+(?!(?:\w+\s+)?(?:mes|semana|año|reinado)))",
        ),
        Form("distance", ("hace",), rf"\b(?P<way>(?i:hace))\s+{p.ROUGHLY}(?:{p.FEW}|{p.NUMBER}){p.SHORT_UNIT}"),
        Form(
            "distance", p.OF_LONG, rf"(?<!\bde\s)\b(?i:al|el|a\s+la|la)\s+{p.LONG_UNIT}\s+(?P<way>siguiente|anterior)\b"
        ),
        Form(
            "distance",
            p.OF_LONG,
            rf"\b(?i:(?:en\s+)?(?:el|ese|aquel|la|esa|aquella))\s+(?P<way>mism[oa])\s+{p.LONG_UNIT}",
        ),
        Form("distance", p.OF_LONG, p.PART_OF_UNIT),
        Form("distance", p.OF_WEEKDAYS, rf"\b(?i:el|al)\s+{p.DAY_NAME}\s+(?P<way>siguiente|anterior)\b"),
    )


def _in_month() -> tuple[Form, ...]:
    """Return the forms of weekdays of a month, of days of a month beside that of writing, and what no form reads."""
    names, nth = either(cases(p.WEEKDAYS)), either(p.NTHS)
    months = either(p.MONTHS)
    return (
        Form(
            "date",
            p.OF_MONTHS,
            rf"\b(?:[Ee]l\s+)?(?P<nth>(?i:{nth}))\s+(?P<weekday>{names})\s+(?:del\s+mes\s+)?de\s+{p.MONTH}(?:"
            rf"{p.OF_YEAR})?",
        ),
        Form(
            "date",
            ("corriente", "actual", "presente", "cte", "mes", "pasado", "próximo"),
            rf"{p.WEEKDAY}{BEFORE_DAY}(?P<day>\d\d?)\s+(?P<of_month>{either(p.OF_MONTH)})(?!\w|\s+(?:año|\d))",
        ),
        Form(
            "date",
            p.OF_MONTHS,
            rf"{BEFORE_DAY}(?P<days>\d\d?(?:,\s+\d\d?)+\s+(?:y|o)\s+\d\d?)\s+de\s+{p.MONTH}(?:{p.OF_YEAR})?",
        ),
        Form("date", ("del",), r"\b(?i:del)\s+(?P<day>\d\d?)\s+al\s+(?P<last_day>\d\d?)(?=\s*[.,;:)]|\s*$)"),
        Form("date", ("el ",), p.LONE_DAY),
        Form("date", ("quincena", "mitad"), rf"{p.FRACTION}\s+(?:del\s+mes\s+)?de\s+{p.MONTH}(?:{p.OF_YEAR})?"),
        Form(
            "unread",
            p.OF_WEEKDAYS,
            rf"\b(?:[Ee]l\s+)?(?i:{nth}|penúltimo)\s+{names}(?!\w)(?:\s+(?:del?|tras|después)\s+(?!{months})\w+)?",
        ),
        Form("unread", p.OF_WEEKDAYS, rf"\b(?:[Uu]n\s+)?{names}\s+(?:sí\s+y\s+otro\s+no|alternos?)"),
        Form(
            "unread",
            p.OF_WEEKDAYS,
            rf"\b{names}\s+(?:(?:santo|negro|sangriento|rojo|gordo)\b|de\s+(?:cuaresma|adviento|pasión|cuasimodo|la"
            rf"\s+semana\s+santa|gloria|piñata)"
            r"|(?:antes|después)\s+de\s+(?:Pascua|Pentecostés|Navidad)|en\s+ocho\s+días)",
        ),
        Form(
            "unread",
            ("día", "mes", "semana", "año"),
            rf"\b(?i:{nth}|primera|segunda|tercera)\s+(?:día|mes|semana|año)\s+(?:después|siguiente|posterior)\b",
        ),
    )


_LINKS = r"(?:,?\s+(?:y|e|o|u)\s+(?:(?:el|en|del|de)\s+)?|,\s+|\s?/\s?)"

SPANISH_DATES = DateWords(
    forms=_forms(),
    clocks=clocks.CLOCKS,
    lengths=tuple(
        Form("length", p.OF_UNITS, rf"{p.ROUGHLY}{one}") for one in (rf"(?:{p.FEW}|{p.NUMBER})"
             rf"{p.UNIT}", *p.SHARED, p.COMPOUND)
    ),
    spelt=SPANISH_SPELT,
    months={
        name.lower().rstrip("."): number
        for name, number in {**p.OLD_MONTHS, **p.NAMES, **p.MONTHS, **p.SHORT}.items()
    },
    weekdays=p.WEEKDAYS,
    seasons=p.SEASONS,
    numbers={**p.COUNTED, **p.TENS},
    ordinals=p.ORDINALS,
    decades=p.DECADES,
    fractions=p.FRACTIONS,
    shares={"medio": 2, "media": 2, "y media": 2, "y medio": 2, "cuarto de": 1, "tres cuartos de": 3},
    weeks={"ocho": 1, "quince": 2, "8": 1, "15": 2},
    units={**p.UNITS, **COUNTER_UNITS},
    sides={
        **COUNTER_SIDES, **p.OF_MONTH, **p.BACK, **p.HERE, **p.AHEAD, **p.ON,
        **p.OTHER_YEARS, **p.YEARS_BESIDE, "penúltimo": -2, "penúltima": -2,
        "hace": -1, "después": 1, "más tarde": 1, "antes": -1,
    },
    distances=p.DISTANCES,
    eves={
        "víspera": (-1, -1), "día anterior": (-1, -1), "día siguiente": (1, 1), "día después": (1, 1),
        "día antes": (-1, -1),
        "semana": (-6, 6),
    },
    parts={
        **dict.fromkeys(("principios", "comienzos", "inicios"), BEGINNING), "mediados": MID,
        **dict.fromkeys(("finales", "fines", "final", "fin"), ENDING),
    },
    nths=p.NTHS,
    feasts=feasts.SPANISH.all,
    edges={"inicio": -1, "comienzo": -1, "principio": -1, "fin": 1, "final": 1, "cierre": 1},
    bounds={
        "desde": "since", "a partir": "from", "tras": "after", "después": "after",
        "hasta": "until", "antes": "before",
    },
    eras=p.ERAS,
    styles=p.STYLES,
    hours=clocks.HOURS,
    minutes=clocks.MINUTES,
    halves=clocks.HALVES,
    zones=clocks.ZONES,
    all_times=clocks.ALL_TIMES,
    order="day",
    leads=r"(?i:en|anno|(?:en\s+el\s+)?año(?:\s+de(?:l\s+señor(?:\s+de)?)?)?)",
    opens=(
        r"(?i)(?<!\w)(?P<bound>desde|a\spartir|tras|después|hasta|antes)\s+(?:(?:del|de|el|la|los)\s+)*"
        r"(?:(?:finales|principios|mediados)\s+de\s+)?$"
    ),
    links=_LINKS,
    shifts=(
        r"(?i)\b(?:(?:al?|la|el)\s+(?P<eve>víspera|semana|día\s+(?:anterior|siguiente|después|antes))\s+(?:del?|al?)"
        rf"|{p.NUMBER}(?P<unit>días?|semanas?|mes(?:es)?|años?)\s+(?P<way>antes|después)\s+del?)\s+$"
    ),
    spans=r"\s?[–—-]\s?|\s+(?:al|a|hasta(?:\s+el)?)\s+",
    starts=r"(?i)\b(?:del|de|desde(?:\s+el)?)\s+$",
    nights=r"(?i)\b(?:noche|madrugada)\s+(?:del|de|entre\s+el)\s+(?:\w+\s+)?$",
    pairs=r"(?i)\bentre\s+(?:el\s+)?$",
    introduces=(
        r"(?i)(?:\b(?:en|de|del|desde|hasta|hacia|antes\s+de|después\s+de|tras|principios\s+de|mediados\s+de|finales"
        r"\s+de|año"
        r"|entre|nacido\s+en|para|durante|a|y|e)\s+|©\s*)$"
    ),
    points=r"(?i)\b(?:el|los|las|la\s+\w+\s+del?)\s+$",
    no_years=no_years.SPANISH,
    settles=p.AS_A_YEAR,
    updates=p.UPDATES,
    imprint=r"(?i)(?:publicad[oa]|actualizad[oa]|modificad[oa])(?:\s+el)?:?",
    writing=p.WRITING,
    habits=r"(?i)\b(?:(?:cada|todos\s+los|los)\s+|(?:víspera|día\s+siguiente)\s+del?\s+)$",
    numbered=r"(?i)(?:\b(?:sección|capítulo|artículo|art|apartado|versión|número|núm|n|punto|tomo|t|§)|§|n[.º°]+)\.?"
        r"\s*$",
    temporal=(
        rf"(?<!\w)(?i:{'|'.join(p.MONTHS)}|{either(p.OLD_MONTHS)}|{'|'.join(p.WEEKDAYS)}|siglos?|décadas?|años?|mes"
        rf"(?:es)?|semanas?|días?|horas?"
        r"|minutos?|hoy|ayer|anoche|mañana|víspera|tarde|noche|mediodía|medianoche|madrugada|primavera|verano|otoño"
        r"|invierno"
        r"|pascua|navidad|pentecostés|cuaresma|adviento|epifanía|reyes|corpus|candelaria|san\s+juan|san\s+martín)(?!\w)"
        r"|(?<![\w.,$€£])[12]\d{3}(?![\w%]|[.,]\d)|\b\d\d?[./]\d\d?\b|\b[ad]\.\s?C\."
    ),
    reformed=Day(1582, 10, 15),
)  # fmt: skip
