"""The patterns of which the forms of Spanish dates are made, and what the words in them mean."""

from timeline.language import old_months
from timeline.language.forms import (
    BEFORE_DAY,
    Unit,
    year_of,
)
from timeline.language.spelling import cases, either, numbered, roman

MONTHS = numbered("enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre")
OLD_MONTHS = {**old_months.LATIN, **old_months.SPANISH}
"""Read beside a day or a year."""
NAMES = old_months.LATIN_NAMES
"""Months that are names too, which count beside a day."""
SHORT = numbered("ene. feb. mar. abr. may. jun. jul. ago. sep.|sept.|set. oct. nov. dic.")
WEEKDAYS = numbered("lunes martes miércoles|miercoles jueves viernes sábado|sabado domingo", 0)
SEASONS = {"primavera": 3, "verano": 6, "otoño": 9, "invierno": 12}

COUNTED = numbered(
    "un|uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete"
    " dieciocho diecinueve veinte"
)
TENS = {"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
         "cien": 100}  # fmt: skip
ORDINALS = {
    **numbered("primer|primero|primera|uno segundo|segunda tercer|tercero|tercera cuarto|cuarta quinto|quinta"),
    **roman(21),
}
PARTS = {"mitad": 2, "quincena": 2, "semestre": 2, "tercio": 3, "cuarto": 4, "trimestre": 4}
FRACTIONS = {
    **{f"{word} {part}": (number, of) for word, number in ORDINALS.items() for part, of in PARTS.items()
       if number <= of and len(word) > 4},
    **{f"último {part}": (of, of) for part, of in PARTS.items() if of > 2},
}  # fmt: skip
NTHS = {"primer": 1, "segundo": 2, "tercer": 3, "cuarto": 4, "quinto": 5, "último": -1}
OF_MONTH = {
    **dict.fromkeys(
        ("del corriente", "del actual", "del presente", "del cte", "del corriente mes", "del presente mes"), 0
    ),
    **dict.fromkeys(("del mes corriente", "del mes en curso", "de este mes", "de los corrientes"), 0),
    **dict.fromkeys(("del mes pasado", "del pasado mes", "del pasado", "del mes anterior"), -1),
    **dict.fromkeys(("del próximo mes", "del mes próximo", "del mes que viene", "del próximo"), 1),
}
DECADES = {"veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80,
            "noventa": 90}  # fmt: skip
UNITS: dict[str, Unit] = {
    "minuto": "minute", "minutos": "minute", "hora": "hour", "horas": "hour", "día": "day", "días": "day",
    "semana": "week", "semanas": "week", "mes": "month", "meses": "month", "año": "year", "años": "year",
    "década": "decade", "décadas": "decade", "decenio": "decade", "decenios": "decade", "siglo": "century",
    "siglos": "century",
}  # fmt: skip
BACK = {"pasado": -1, "pasada": -1, "pasados": -1, "pasadas": -1, "último": -1, "última": -1, "últimos": -1,
         "últimas": -1}  # fmt: skip
HERE = {"este": 0, "esta": 0, "estos": 0, "estas": 0}
AHEAD = {"próximo": 1, "próxima": 1, "próximos": 1, "próximas": 1, "que viene": 1, "entrante": 1, "que vienen": 1}
ON = {"siguiente": 1, "anterior": -1, "mismo": 0, "misma": 0}
OTHER_YEARS = {
    "año siguiente": 1, "año anterior": -1, "año precedente": -1,
    **{f"{year} {way}": side for year in ("año", "años") for way, side in (("antes", -1), ("después", 1),
        ("más tarde", 1))},
}  # fmt: skip
"""Years beside that told before."""
YEARS_BESIDE = {
    **{words: side for which, side in (("pasado", -1), ("presente", 0), ("próximo", 1))
       for words in (f"{which} año", f"año {which}")},
    "este año": 0, "corriente año": 0, "año en curso": 0, "año que viene": 1, "año entrante": 1, "año antepasado": -2,
}  # fmt: skip
"""Years beside that of writing."""
DISTANCES = {
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
ERAS = {
    **{f"{side}{gap}{name}": sign for side, sign in (("a.", -1), ("d.", 1)) for gap in ("", " ")
       for name in ("c", "de c", "j.c", "j. c", "jc")},
    **{f"{side} de {name}": sign for side, sign in (("antes", -1), ("después", 1))
       for name in ("cristo", "jesucristo", "nuestra era")},
    "a.e.c": -1, "a. e. c": -1, "aec": -1, "e.c": 1, "e. c": 1, "de nuestra era": 1,
}  # fmt: skip
STYLES = {"calendario juliano": -1, "juliano": -1, "estilo antiguo": -1, "gregoriano": 1, "calendario gregoriano": 1}

AS_A_YEAR = (
    r"\s*$|\s*[.,;:)\]»”\"!?–—-]|\s+(?:el|la|los|las|un|una|él|ella|se|lo|le|después|antes|por|a|al|de|del|y|e|o|con"
    r"|bajo"
    r"|en|sobre|para|contra|pero|es|era|fue|son|que|donde|su|sus|no|hasta|murió|cayó|comenzó|empezó|cuando|como)\b"
)
UPDATES = (
    r"(?i:actualizaci[óo]n|actualizado|correcci[óo]n|corregido|rectificaci[óo]n|fe\s+de\s+erratas|fe\s+de\s+errores"
    r"|adenda|añadido|aclaración|nota\s+de(?:l\s+editor|\s+la\s+redacción))(?:,?\s+(?:del?|el|a))?"
)
WRITING = (
    r"(?i)ayer\b.*|ante(?:ayer|anoche|noche)|antes\s+de\s+ayer|anoche|hoy|esta\s+(?:mañana|tarde|noche)"
    r"|(?:pasado\s+)?mañana"
)
"""What heads an addition, and what is counted from the day on which it was written."""

ERA = (
    r"[ad]\.\s?(?:de\s)?(?:C\.|J\.?\s?C\.)|(?:antes|después)\s+de\s+(?:Cristo|Jesucristo|nuestra\s+era)"
    r"|a\.\s?e\.\s?c\.|AEC|de\s+nuestra\s+era"
)
YEAR = year_of(era=ERA, settles=AS_A_YEAR)
STYLE = rf"(?:,?\s\(?(?:del\s+)?(?P<style>(?i:{either(STYLES)}))(?!\w)\)?)?"
OF_ANOTHER = (
    rf"(?:,?\s+(?P<number>{either(COUNTED)}|\d\d?)\s+|\s+(?:del|el)\s+(?=año\b))"
    rf"(?P<year_side>{either(OTHER_YEARS)})(?!\w|\s+(?:del?|que)\b)"
)
OF_YEAR = (
    rf"(?:,?\s+(?:(?:de|del)\s+)?(?:año\s+)?{YEAR}{STYLE}|{OF_ANOTHER}"
    rf"|\s+(?:del?|el)\s+(?P<of_year>{either(YEARS_BESIDE)})(?!\w)"
    r"|\s+(?P<that_year>(?:del\s+mismo|de\s+ese(?:\s+mismo)?|de\s+aquel)\s+año)\b)"
)
PART = (
    r"(?:(?<!antes\sde\s)(?<!hasta\s)(?<!desde\s)\b(?i:a\s+)?(?P<part>(?i:principios|comienzos|inicios|mediados"
    r"|finales|fines))\s+"
    r"(?:del?\s+)?(?:mes\s+de\s+|año\s+)?(?:los\s+|la\s+)?)?"
)
NEAR = r"(?:\b(?P<about>(?i:hacia|alrededor\s+de|en\s+torno\s+a|cerca\s+de|circa|ca?\.))\s*(?:el\s+)?(?:año\s+)?)?"
MONTH = rf"\b(?P<month>{either(cases([*MONTHS, *OLD_MONTHS, *NAMES, *SHORT]))})(?!\w)"
ONLY_MONTH = rf"\b(?P<month>{either(cases([*MONTHS, *OLD_MONTHS, *SHORT]))})(?!\w)"
FULL_MONTH = rf"(?<!\d\sde\s)(?<!º\sde\s)\b(?P<month>{either(MONTHS)})(?!\w)"
PART_OF_DAY = r"(?:\s+(?:por|en)\s+la\s+(?:mañana|tarde|noche)\b)?"
DAY_NAME = rf"\b(?P<weekday>{either(WEEKDAYS)})(?!\w)"
WEEKDAY = rf"(?:\b(?P<weekday>{either(cases(WEEKDAYS))}),?\s+(?:día\s+)?)?"
MARK = r"(?:\.?[º°o]|\.er)?"
AND = (
    rf"{MARK}(?:\s?[-–—/]\s?|\s+(?:al|y|o|u|a)\s+(?:el\s+)?(?:(?:lunes|martes|miércoles|jueves|viernes|sábado"
    rf"|domingo),?\s+(?:día\s+)?)?)"
)
DAYS = rf"{BEFORE_DAY}(?P<day>\d\d?|(?i:primero|uno)\b)(?:{AND}(?P<last_day>\d\d?))?{MARK}"
LONE_DAY = (
    r"(?:^|(?<=[.;:,»)–—]\s)|(?<=\by\s)|(?<=\bpero\s)|(?=\w+\s+día\s))[Ee]l\s+(?:(?P<of_day>día)\s+)?"
    r"(?P<day>[1-9]|[12]\d|3[01])(?(of_day)(?=[\s.,;:)]|$)(?!\s+del?\b)|(?=\s*$|\s*[.;)](?![\dº°])"
    r"|,(?!\s*\d)|\s+(?:se|la|los|las|un|una|su|sus|fue|fueron|era|llegó|hubo|en|por\s+la)\b"
    r"|\s+(?:[A-ZÁÉÍÓÚ][\w’'.-]*\s+){1,4}(?:fue|era|había|ha|\w+[óáíe])\b))"
)
"""A day whose month is not said, and no number: at the head of a clause, or with the word for it."""
SEASON = rf"\b(?P<season>{either(cases(SEASONS))})\b"
OF_PART = r"(?=\b(?:a\s+)?(?:principios|comienzos|inicios|mediados|finales|fines)\s)"
TO_SEASON = (
    r"(?:(?<=\b[Ee]n\s)|(?<=\b[Ee]n\sla\s)|(?<=\b[Ee]n\sel\s)|(?<=\bdurante\sla\s)|(?<=\bdurante\sel\s)"
    rf"|{OF_PART})"
)
FRACTION = rf"\b(?P<fraction>(?i:{either(FRACTIONS)}))"
CENTURY = r"(?P<century>[IVX]+|\d\d?)"
LAST_CENTURY = CENTURY.replace("<century>", "<last_century>")
CENTURIES = (
    rf"\b(?i:siglos?|s\.)\s+{CENTURY}(?:(?:\s?[-–/]\s?|\s+(?:y|o|al)\s+){LAST_CENTURY})?"
    rf"(?!\w)(?:\s+(?P<era>{ERA})(?!\w))?"
)
NUMBER = rf"\b(?P<number>(?i:{either([*COUNTED, *TENS])})|[1-9]\d{{0,3}})\s+"
FEW = r"\b(?P<few>(?i:unos|unas|algunos|algunas|varios|varias|pocos|pocas))\s+"
SHORT_UNIT = r"(?P<unit>(?P<plenty>minutos|horas|días)|minuto|hora|día)\b"
LONG_UNIT = r"(?P<unit>semana|mes|año|década|decenio|siglo)\b"
PART_OF_UNIT = (
    r"\b(?P<part>principios|comienzos|inicios|mediados|finales|fines|final|fin(?!\s+de\s+semana))\s+(?:del?|de\s+la)"
    rf"\s+{LONG_UNIT}(?!\s+(?:de\b|[12]\d|{either((*BACK, *AHEAD, *ON))}))"
)
UNIT = (
    r"(?P<unit>(?P<plenty>minutos|horas|días|semanas|meses|años|décadas|decenios|siglos)"
    r"|minuto|hora|día|semana|mes|año|década|decenio|siglo)\b"
)
ROUGHLY = r"(?:\b(?P<about>(?i:cerca\s+de|casi|más\s+de|menos\s+de|al\s+menos|alrededor\s+de|aproximadamente))\s+)?"

SHARED = (
    rf"\b(?P<share>(?i:medi[oa]))\s+{UNIT}",
    r"\b(?:(?i:un)\s+)?(?P<share>(?i:cuarto\s+de|tres\s+cuartos\s+de))\s+(?P<unit>hora)\b",
    rf"(?:{NUMBER})?\b{UNIT.replace('(?P<unit>', '(?P<unit>(?i:').replace('|siglo)', '|siglo))')}\s+(?P<share>y"
    rf"\s+medi[oa])\b",
)
COMPOUND = (
    rf"{NUMBER}(?P<unit>h|horas?|días?|semanas?|mes(?:es)?|años?)\b(?:,?\s+y|,)?\s+"
    rf"(?P<more>(?i:{either([*COUNTED, *TENS])})|[1-9]\d{{0,2}})\s+(?P<more_unit>min"
    rf"|minutos?|horas?|días?|semanas?|mes(?:es)?)\b"
)

OF_MONTHS = tuple(dict.fromkeys(name[:3] for name in map(str.lower, (*MONTHS, *OLD_MONTHS, *NAMES, *SHORT))))
OF_LONG = ("semana", "mes", "año", "década", "decenio", "siglo")
OF_UNITS = ("min", "h", "día", *OF_LONG)
OF_WAYS = ("después", "tarde", "antes")
OF_PARTS = ("ayer", "anoche", "día", "víspera", "noche", "tarde", "hoy", "mañana")
OF_WEEKDAYS = ("lunes", "martes", "mi", "jueves", "viernes", "bado", "domingo")
