"""How Spanish texts write dates, times of day and lengths of time."""

from timeline.dates import Day
from timeline.language import feasts
from timeline.language import spanish_clocks as clocks
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
from timeline.language.spelling import cases, either, numbered, roman

_MONTHS = numbered("enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre")
_SHORT = numbered("ene. feb. mar. abr. may. jun. jul. ago. sep.|sept.|set. oct. nov. dic.")
_WEEKDAYS = numbered("lunes martes miércoles|miercoles jueves viernes sábado|sabado domingo", 0)
_SEASONS = {"primavera": 3, "verano": 6, "otoño": 9, "invierno": 12}

_COUNTED = numbered(
    "un|uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete"
    " dieciocho diecinueve veinte"
)
_TENS = {"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
         "cien": 100}  # fmt: skip
_ORDINALS = {
    **numbered("primer|primero|primera|uno segundo|segunda tercer|tercero|tercera cuarto|cuarta quinto|quinta"),
    **roman(21),
}
_PARTS = {"mitad": 2, "quincena": 2, "semestre": 2, "tercio": 3, "cuarto": 4, "trimestre": 4}
_FRACTIONS = {
    **{f"{word} {part}": (number, of) for word, number in _ORDINALS.items() for part, of in _PARTS.items()
       if number <= of and len(word) > 4},
    **{f"último {part}": (of, of) for part, of in _PARTS.items() if of > 2},
}  # fmt: skip
_NTHS = {"primer": 1, "segundo": 2, "tercer": 3, "cuarto": 4, "quinto": 5, "último": -1}
_OF_MONTH = {
    **dict.fromkeys(
        ("del corriente", "del actual", "del presente", "del cte", "del corriente mes", "del presente mes"), 0
    ),
    **dict.fromkeys(("del mes corriente", "del mes en curso", "de este mes", "de los corrientes"), 0),
    **dict.fromkeys(("del mes pasado", "del pasado mes", "del pasado", "del mes anterior"), -1),
    **dict.fromkeys(("del próximo mes", "del mes próximo", "del mes que viene", "del próximo"), 1),
}
_DECADES = {"veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80,
            "noventa": 90}  # fmt: skip
_UNITS: dict[str, Unit] = {
    "minuto": "minute", "minutos": "minute", "hora": "hour", "horas": "hour", "día": "day", "días": "day",
    "semana": "week", "semanas": "week", "mes": "month", "meses": "month", "año": "year", "años": "year",
    "década": "decade", "décadas": "decade", "decenio": "decade", "decenios": "decade", "siglo": "century",
    "siglos": "century",
}  # fmt: skip
_BACK = {"pasado": -1, "pasada": -1, "pasados": -1, "pasadas": -1, "último": -1, "última": -1, "últimos": -1,
         "últimas": -1}  # fmt: skip
_HERE = {"este": 0, "esta": 0, "estos": 0, "estas": 0}
_AHEAD = {"próximo": 1, "próxima": 1, "próximos": 1, "próximas": 1, "que viene": 1, "entrante": 1, "que vienen": 1}
_ON = {"siguiente": 1, "anterior": -1, "mismo": 0, "misma": 0}
_DISTANCES = {
    "anteayer": -2, "antes de ayer": -2, "anteanoche": -2,
    **{f"ayer{part}": -1 for part in ("", " por la mañana", " por la tarde", " por la noche")},
    "anoche": -1, "el día anterior": -1, "al día anterior": -1, "la víspera": -1, "la noche anterior": -1,
    "la tarde anterior": -1, "el día de antes": -1,
    "hoy": 0, "esta mañana": 0, "esta tarde": 0, "esta noche": 0, "ese día": 0, "ese mismo día": 0, "aquel día": 0,
    "aquel mismo día": 0, "el mismo día": 0, "en el mismo día": 0, "esa misma tarde": 0, "esa misma noche": 0,
    "esa misma mañana": 0, "esa noche": 0, "esa tarde": 0, "aquella noche": 0, "aquella tarde": 0,
    "mañana": 1, "al día siguiente": 1, "el día siguiente": 1, "al otro día": 1, "el día después": 1,
    "a la mañana siguiente": 1, "la mañana siguiente": 1, "a la noche siguiente": 1, "la noche siguiente": 1,
    "pasado mañana": 2,
}  # fmt: skip
_ERAS = {
    **{f"{side}{gap}{name}": sign for side, sign in (("a.", -1), ("d.", 1)) for gap in ("", " ")
       for name in ("c", "de c", "j.c", "j. c", "jc")},
    **{f"{side} de {name}": sign for side, sign in (("antes", -1), ("después", 1))
       for name in ("cristo", "jesucristo", "nuestra era")},
    "a.e.c": -1, "a. e. c": -1, "aec": -1, "e.c": 1, "e. c": 1, "de nuestra era": 1,
}  # fmt: skip
_STYLES = {"calendario juliano": -1, "juliano": -1, "estilo antiguo": -1, "gregoriano": 1, "calendario gregoriano": 1}

_AS_A_YEAR = (
    r"\s*$|\s*[.,;:)\]»”\"!?–—-]|\s+(?:el|la|los|las|un|una|él|ella|se|lo|le|después|antes|por|a|al|de|del|y|e|o|con|bajo"
    r"|en|sobre|para|contra|pero|es|era|fue|son|que|donde|su|sus|no|hasta|murió|cayó|comenzó|empezó|cuando|como)\b"
)
_ERA = (
    r"[ad]\.\s?(?:de\s)?(?:C\.|J\.?\s?C\.)|(?:antes|después)\s+de\s+(?:Cristo|Jesucristo|nuestra\s+era)"
    r"|a\.\s?e\.\s?c\.|AEC|de\s+nuestra\s+era"
)
_YEAR = year_of(era=_ERA, settles=_AS_A_YEAR)
_STYLE = rf"(?:,?\s\(?(?:del\s+)?(?P<style>(?i:{either(_STYLES)}))(?!\w)\)?)?"
_OF_YEAR = (
    rf"(?:,?\s+(?:(?:de|del)\s+)?(?:año\s+)?{_YEAR}{_STYLE}|\s+del?\s+(?P<of_year>pasado|este|próximo)\s+año\b"
    r"|\s+(?P<that_year>(?:del\s+mismo|de\s+ese(?:\s+mismo)?|de\s+aquel)\s+año)\b"
    r"|\s+del\s+año\s+(?P<year_side>siguiente|anterior)\b)"
)
_PART = (
    r"(?:(?<!antes\sde\s)(?<!hasta\s)(?<!desde\s)\b(?i:a\s+)?(?P<part>(?i:principios|comienzos|inicios|mediados|finales|fines))\s+"
    r"(?:del?\s+)?(?:mes\s+de\s+|año\s+)?(?:los\s+|la\s+)?)?"
)
_NEAR = r"(?:\b(?P<about>(?i:hacia|alrededor\s+de|en\s+torno\s+a|cerca\s+de|circa|ca?\.))\s*(?:el\s+)?(?:año\s+)?)?"
_MONTH = rf"\b(?P<month>{either(cases([*_MONTHS, *_SHORT]))})(?!\w)"
_FULL_MONTH = rf"(?<!\d\sde\s)(?<!º\sde\s)\b(?P<month>{either(_MONTHS)})(?!\w)"
_PART_OF_DAY = r"(?:\s+(?:por|en)\s+la\s+(?:mañana|tarde|noche)\b)?"
_DAY_NAME = rf"\b(?P<weekday>{either(_WEEKDAYS)})(?!\w)"
_WEEKDAY = rf"(?:\b(?P<weekday>{either(cases(_WEEKDAYS))}),?\s+(?:día\s+)?)?"
_MARK = r"(?:\.?[º°o]|\.er)?"
_AND = rf"{_MARK}(?:\s?[-–—/]\s?|\s+(?:al|y|o|u|a)\s+(?:el\s+)?(?:(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\s+(?:día\s+)?)?)"
_DAYS = rf"{BEFORE_DAY}(?P<day>\d\d?|(?i:primero|uno)\b)(?:{_AND}(?P<last_day>\d\d?))?{_MARK}"
_SEASON = rf"\b(?P<season>{either(cases(_SEASONS))})\b"
_FRACTION = rf"\b(?P<fraction>(?i:{either(_FRACTIONS)}))"
_CENTURY = r"(?P<century>[IVX]+|\d\d?)"
_LAST_CENTURY = _CENTURY.replace("<century>", "<last_century>")
_CENTURIES = (
    rf"\b(?i:siglos?|s\.)\s+{_CENTURY}(?:(?:\s?[-–/]\s?|\s+(?:y|o|al)\s+){_LAST_CENTURY})?"
    rf"(?!\w)(?:\s+(?P<era>{_ERA})(?!\w))?"
)
_NUMBER = rf"\b(?P<number>(?i:{either([*_COUNTED, *_TENS])})|[1-9]\d{{0,3}})\s+"
_FEW = r"\b(?P<few>(?i:unos|unas|algunos|algunas|varios|varias|pocos|pocas))\s+"
_SHORT_UNIT = r"(?P<unit>(?P<plenty>minutos|horas|días)|minuto|hora|día)\b"
_LONG_UNIT = r"(?P<unit>semana|mes|año|década|decenio|siglo)\b"
_UNIT = (
    r"(?P<unit>(?P<plenty>minutos|horas|días|semanas|meses|años|décadas|decenios|siglos)"
    r"|minuto|hora|día|semana|mes|año|década|decenio|siglo)\b"
)
_ROUGHLY = r"(?:\b(?P<about>(?i:cerca\s+de|casi|más\s+de|menos\s+de|al\s+menos|alrededor\s+de|aproximadamente))\s+)?"

_SHARED = (
    rf"\b(?P<share>(?i:medi[oa]))\s+{_UNIT}",
    r"\b(?:(?i:un)\s+)?(?P<share>(?i:cuarto\s+de|tres\s+cuartos\s+de))\s+(?P<unit>hora)\b",
    rf"(?:{_NUMBER})?\b{_UNIT.replace('(?P<unit>', '(?P<unit>(?i:').replace('|siglo)', '|siglo))')}\s+(?P<share>y\s+medi[oa])\b",
)
_COMPOUND = (
    rf"{_NUMBER}(?P<unit>h|horas?|días?|semanas?|mes(?:es)?|años?)\b(?:,?\s+y|,)?\s+"
    rf"(?P<more>(?i:{either([*_COUNTED, *_TENS])})|[1-9]\d{{0,2}})\s+(?P<more_unit>min|minutos?|horas?|días?|semanas?|mes(?:es)?)\b"
)

_OF_MONTHS = tuple(dict.fromkeys(name[:3] for name in (*_MONTHS, *_SHORT)))
_OF_LONG = ("semana", "mes", "año", "década", "decenio", "siglo")
_OF_UNITS = ("min", "h", "día", *_OF_LONG)
_OF_PARTS = ("ayer", "anoche", "día", "víspera", "noche", "tarde", "hoy", "mañana")
_OF_WEEKDAYS = ("lunes", "martes", "mi", "jueves", "viernes", "bado", "domingo")


def _forms() -> tuple[Form, ...]:
    """Return the forms of dates; a month or weekday alone has small letters, a short name a day or year beside it."""
    after = r"\s+(?P<side>pasad[oa]|últim[oa]|próxim[oa]|que\s+viene|entrante)\b"
    before = rf"\b(?P<side>{either(cases(_HERE))}|(?i:pasad[oa]|últim[oa]|próxim[oa]))\s+"
    many = r"\b(?P<side>(?i:pasad[oa]s|últim[oa]s|próxim[oa]s))\s+"
    some = r"(?P<unit>(?P<plenty>días|semanas|meses|años|décadas|decenios))\b"
    ways = (
        r"\s+(?P<way>después|más\s+tarde|antes)\b"
        r"(?:\s+del\s+(?P<edge>inicio|comienzo|principio|fin|final|cierre)\b)?"
    )
    return (
        Form("date", _OF_MONTHS, rf"{_WEEKDAY}{_PART}{_NEAR}{_DAYS}\s*(?:de\s+)?{_MONTH}(?:{_OF_YEAR})?"),
        Form("date", _OF_MONTHS, rf"{_PART}{_NEAR}{_MONTH}{_OF_YEAR}"),
        *(ISO_DAY, BASIC_DAY, YEAR_FIRST, YEAR_LAST),
        Form("date", _OF_MONTHS, rf"{_PART}{_FULL_MONTH}(?:{after})?"),
        Form("date", _OF_MONTHS, rf"{before}(?:mes\s+de\s+)?{_FULL_MONTH}"),
        *feasts.forms(feasts.SPANISH, _OF_YEAR, ("ortodoxa", "ortodoxo")),
        *_in_month(),
        Form("date", tuple(_SEASONS), rf"{_PART}{_SEASON}(?:\s+del?(?:\s+año)?)?\s+{TWO_YEARS}"),
        Form("date", tuple(_SEASONS), rf"{_PART}{_SEASON}{_OF_YEAR}"),
        Form("date", tuple(_SEASONS), rf"{_PART}{_SEASON}{after}"),
        Form("date", tuple(_SEASONS), rf"{_PART}{before}{_SEASON}"),
        Form("date", tuple(_SEASONS), rf"\b{_SEASON}\s+(?P<that_year>(?P<side>siguiente|anterior))\b"),
        Form("date", tuple(_PARTS), rf"{_FRACTION}{_OF_YEAR}"),
        Form("date", ("-", "–", "/"), rf"{LONE}{_NEAR}{TWO_YEARS}"),
        Form(
            "date",
            ("año",),
            rf"\b(?i:en|del|hacia)\s+(?:el\s+)?año\s+(?P<year>\d{{1,4}})(?:\s(?P<era>{_ERA})(?!\w))?{ENDS}",
        ),
        Form("date", DIGITS, rf"{LONE}{_PART}{_NEAR}{_YEAR}"),
        Form(
            "date",
            ("año", "década"),
            rf"{_PART}\b(?:[Ll]os\s+|[Ll]as?\s+)?(?i:años|décadas?\s+de(?:\s+los)?)\s+(?P<decade>(?:[12]\d)?\d0|{either(_DECADES)})\b",
        ),
        Form("date", ("siglo", "s."), rf"{_PART}{_CENTURIES}"),
        Form("date", ("siglo", "s."), rf"{_FRACTION}\s+del?\s+{_CENTURIES}"),
        Form("weekday", _OF_WEEKDAYS, rf"{_DAY_NAME}{_PART_OF_DAY}(?:{after})?"),
        Form("weekday", _OF_WEEKDAYS, rf"{before}{_DAY_NAME}{_PART_OF_DAY}"),
        Form("weekday", _OF_WEEKDAYS, rf"{_DAY_NAME}\s+de\s+la\s+semana\s+(?P<of_week>pasada|próxima|que\s+viene)\b"),
        Form("weekday", _OF_WEEKDAYS, rf"{_DAY_NAME}\s+de\s+(?P<of_week>esta)\s+semana\b"),
        Form("period", _OF_LONG, rf"{_PART}{_LONG_UNIT}{after}"),
        Form("period", _OF_LONG, rf"{_PART}{before}{_LONG_UNIT}"),
        Form(
            "period",
            _OF_LONG,
            rf"\b(?P<way>(?i:hace))\s+{_ROUGHLY}{_NUMBER}(?P<unit>semanas?|mes|meses|años?|décadas?|decenios?|siglos?)\b",
        ),
        Form("stretch", _OF_UNITS, rf"{many}(?:{_NUMBER})?{some}"),
        Form(
            "stretch",
            _OF_UNITS,
            rf"\b(?i:los|las)\s+(?:{_NUMBER})?(?P<side>(?i:pasad[oa]s|últim[oa]s|próxim[oa]s))\s+{some}",
        ),
        Form("stretch", _OF_UNITS, rf"\b(?i:los|las)\s+{some}\s+(?P<side>pasad[oa]s|últim[oa]s|próxim[oa]s)\b"),
        Form(
            "distance",
            _OF_PARTS,
            rf"(?<!\bla\s)(?<!\buna\s)(?<!\bde\s)(?<!\bpasado\s)(?<!\w)(?:{either(cases(_DISTANCES))})(?!\w|\s+del?\b)",
        ),
        Form("distance", _OF_UNITS, rf"\b{_ROUGHLY}(?:{_FEW}|{_NUMBER}){_UNIT}{ways}"),
        *(Form("distance", _OF_UNITS, rf"{_ROUGHLY}{one}{ways}") for one in (*_SHARED, _COMPOUND)),
        Form("distance", _OF_UNITS, rf"\b(?P<way>(?i:hace))\s+{_ROUGHLY}{_SHARED[0]}"),
        COUNTER,
        Form("distance", _OF_UNITS, rf"\b(?P<way>(?i:hace))\s+{_ROUGHLY}(?:{_FEW}|{_NUMBER}){_SHORT_UNIT}"),
        Form(
            "distance", _OF_LONG, rf"(?<!\bde\s)\b(?i:al|el|a\s+la|la)\s+{_LONG_UNIT}\s+(?P<way>siguiente|anterior)\b"
        ),
        Form(
            "distance",
            _OF_LONG,
            rf"\b(?i:(?:en\s+)?(?:el|ese|aquel|la|esa|aquella))\s+(?P<way>mism[oa])\s+{_LONG_UNIT}",
        ),
        Form("distance", _OF_WEEKDAYS, rf"\b(?i:el|al)\s+{_DAY_NAME}\s+(?P<way>siguiente|anterior)\b"),
    )


def _in_month() -> tuple[Form, ...]:
    """Return the forms of weekdays of a month, of days of a month beside that of writing, and what no form reads."""
    names, nth = either(cases(_WEEKDAYS)), either(_NTHS)
    months = either(_MONTHS)
    return (
        Form(
            "date",
            _OF_MONTHS,
            rf"\b(?:[Ee]l\s+)?(?P<nth>(?i:{nth}))\s+(?P<weekday>{names})\s+(?:del\s+mes\s+)?de\s+{_MONTH}(?:{_OF_YEAR})?",
        ),
        Form(
            "date",
            ("corriente", "actual", "presente", "cte", "mes", "pasado", "próximo"),
            rf"{_WEEKDAY}{BEFORE_DAY}(?P<day>\d\d?)\s+(?P<of_month>{either(_OF_MONTH)})(?!\w|\s+(?:año|\d))",
        ),
        Form(
            "date",
            _OF_MONTHS,
            rf"{BEFORE_DAY}(?P<days>\d\d?(?:,\s+\d\d?)+\s+(?:y|o)\s+\d\d?)\s+de\s+{_MONTH}(?:{_OF_YEAR})?",
        ),
        Form("date", ("del",), r"\b(?i:del)\s+(?P<day>\d\d?)\s+al\s+(?P<last_day>\d\d?)(?=\s*[.,;:)]|\s*$)"),
        Form("date", ("quincena", "mitad"), rf"{_FRACTION}\s+(?:del\s+mes\s+)?de\s+{_MONTH}(?:{_OF_YEAR})?"),
        Form(
            "unread",
            _OF_WEEKDAYS,
            rf"\b(?:[Ee]l\s+)?(?i:{nth}|penúltimo)\s+{names}(?!\w)(?:\s+(?:del?|tras|después)\s+(?!{months})\w+)?",
        ),
        Form("unread", _OF_WEEKDAYS, rf"\b(?:[Uu]n\s+)?{names}\s+(?:sí\s+y\s+otro\s+no|alternos?)"),
        Form(
            "unread",
            _OF_WEEKDAYS,
            rf"\b{names}\s+(?:(?:santo|negro|sangriento|rojo|gordo)\b|de\s+(?:cuaresma|adviento|pasión|cuasimodo|la\s+semana\s+santa|gloria|piñata)"
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
        Form("length", _OF_UNITS, rf"{_ROUGHLY}{one}") for one in (rf"(?:{_FEW}|{_NUMBER}){_UNIT}", *_SHARED, _COMPOUND)
    ),
    months={name.rstrip("."): number for name, number in {**_MONTHS, **_SHORT}.items()},
    weekdays=_WEEKDAYS,
    seasons=_SEASONS,
    numbers={**_COUNTED, **_TENS},
    ordinals=_ORDINALS,
    decades=_DECADES,
    fractions=_FRACTIONS,
    shares={"medio": 2, "media": 2, "y media": 2, "y medio": 2, "cuarto de": 1, "tres cuartos de": 3},
    weeks={"ocho": 1, "quince": 2, "8": 1, "15": 2},
    units={**_UNITS, **COUNTER_UNITS},
    sides={**COUNTER_SIDES, **_OF_MONTH, **_BACK, **_HERE, **_AHEAD, **_ON, "hace": -1, "después": 1, "más tarde": 1, "antes": -1},
    distances=_DISTANCES,
    eves={
        "víspera": (-1, -1), "día anterior": (-1, -1), "día siguiente": (1, 1), "día después": (1, 1), "día antes": (-1, -1),
        "semana": (-6, 6),
    },
    parts={
        **dict.fromkeys(("principios", "comienzos", "inicios"), BEGINNING), "mediados": MID,
        **dict.fromkeys(("finales", "fines"), ENDING),
    },
    nths=_NTHS,
    feasts=feasts.named(feasts.SPANISH),
    edges={"inicio": -1, "comienzo": -1, "principio": -1, "fin": 1, "final": 1, "cierre": 1},
    bounds={
        "desde": "since", "a partir": "from", "tras": "after", "después": "after",
        "hasta": "until", "antes": "before",
    },
    eras=_ERAS,
    styles=_STYLES,
    hours=clocks.HOURS,
    minutes=clocks.MINUTES,
    halves=clocks.HALVES,
    zones=clocks.ZONES,
    order="day",
    opens=(
        r"(?i)(?<!\w)(?P<bound>desde|a\spartir|tras|después|hasta|antes)\s+(?:(?:del|de|el|la|los)\s+)*"
        r"(?:(?:finales|principios|mediados)\s+de\s+)?$"
    ),
    links=_LINKS,
    shifts=(
        r"(?i)\b(?:(?:al?|la|el)\s+(?P<eve>víspera|semana|día\s+(?:anterior|siguiente|después|antes))\s+(?:del?|al?)"
        rf"|{_NUMBER}(?P<unit>días?|semanas?|mes(?:es)?|años?)\s+(?P<way>antes|después)\s+del?)\s+$"
    ),
    spans=r"\s?[–—-]\s?|\s+(?:al|a|hasta(?:\s+el)?)\s+",
    starts=r"(?i)\b(?:del|de|desde(?:\s+el)?)\s+$",
    nights=r"(?i)\b(?:noche|madrugada)\s+(?:del|de|entre\s+el)\s+(?:\w+\s+)?$",
    pairs=r"(?i)\bentre\s+(?:el\s+)?$",
    introduces=(
        r"(?i)(?:\b(?:en|de|del|desde|hasta|hacia|antes\s+de|después\s+de|tras|principios\s+de|mediados\s+de|finales\s+de|año"
        r"|entre|nacido\s+en|para|durante|a|y|e)\s+|©\s*)$"
    ),
    points=r"(?i)\b(?:el|los|las|la\s+\w+\s+del?)\s+$",
    counted=(
        r"(?:\s+[a-zñáéíóú]+)?\s+(?:personas|hombres|mujeres|niños|soldados|habitantes|muertos|heridos|víctimas|jinetes|obreros"
        r"|participantes|visitantes|miembros|casas|metros|kilómetros|leguas|km|m|toneladas|kilos|kg|litros|hectáreas|euros"
        r"|pesetas|pesos|reales|ducados|dólares|votos|horas|días|años|veces|ejemplares|páginas|grados|pies|caballos)\b"
        r"|\s?(?:%|€|\$)"
    ),
    settles=_AS_A_YEAR,
    habits=r"(?i)\b(?:(?:cada|todos\s+los|los)\s+|(?:víspera|día\s+siguiente)\s+del?\s+)$",
    numbered=r"(?i)(?:\b(?:sección|capítulo|artículo|art|apartado|versión|número|núm|n|punto|tomo|t|§)|§|n[.º°]+)\.?\s*$",
    temporal=(
        rf"(?<!\w)(?i:{'|'.join(_MONTHS)}|{'|'.join(_WEEKDAYS)}|siglos?|décadas?|años?|mes(?:es)?|semanas?|días?|horas?"
        r"|minutos?|hoy|ayer|anoche|mañana|víspera|tarde|noche|mediodía|medianoche|madrugada|primavera|verano|otoño|invierno"
        r"|pascua|navidad|pentecostés|cuaresma|adviento|epifanía|reyes|corpus|candelaria|san\s+juan|san\s+martín)(?!\w)"
        r"|(?<![\w.,$€£])[12]\d{3}(?![\w%]|[.,]\d)|\b\d\d?[./]\d\d?\b|\b[ad]\.\s?C\."
    ),
    reformed=Day(1582, 10, 15),
)  # fmt: skip
