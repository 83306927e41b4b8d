"""How Spanish counts."""

from fractions import Fraction

from timeline.language.counting import Counting
from timeline.language.spelling import numbered, roman
from timeline.language.units import units

_HUNDREDS = {"dosc": 200, "tresc": 300, "cuatroc": 400, "quin": 500, "seisc": 600, "setec": 700, "ochoc": 800,
             "novec": 900}  # fmt: skip

SPANISH_COUNTING = Counting(
    numbers={
        **numbered(
            "un|uno|una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis"
            " diecisiete dieciocho diecinueve veinte veintiún|veintiuno|veintiuna veintidós veintitrés veinticuatro"
            " veinticinco veintiséis veintisiete veintiocho veintinueve treinta"
        ),
        "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
        **{f"{stem}ient{end}": number for stem, number in _HUNDREDS.items() for end in ("os", "as")},
    },
    scales={
        "docena": 12, "cien": 100, "ciento": 100, "mil": 10**3, "millón": 10**6, "millones": 10**6,
        "billón": 10**12, "billones": 10**12,
    },
    many={"decenas": 10, "docenas": 12, "centenar": 100, "centenares": 100, "cientos": 100, "miles": 10**3},
    parts={"medio": Fraction(1, 2), "media": Fraction(1, 2)},
    ordinals={
        **numbered(
            "primer|primero|primera segundo|segunda tercer|tercero|tercera cuarto|cuarta quinto|quinta sexto|sexta"
            " séptimo|séptima octavo|octava noveno|novena décimo|décima"
        ),
        **{word: number for word, number in roman(39).items() if len(word) > 1},
    },
    units=units({
        "second": "segundos", "minute": "minuto|minutos", "hour": "hora|horas", "day": "día|días|noches",
        "week": "semana|semanas", "month": "mes|meses", "year": "año|años", "decade": "década|décadas|decenios",
        "century": "siglo|siglos", "m": "m|metro|metros", "km": "kilómetro|kilómetros", "cm": "centímetro|centímetros",
        "mile": "milla|millas", "foot": "pie|pies", "kg": "kilo|kilos|kilogramo|kilogramos", "g": "gramo|gramos",
        "tonne": "tonelada|toneladas", "ha": "hectárea|hectáreas", "litre": "litro|litros",
        "hm³": "hectómetros cúbicos",
        "percent": "por ciento", "euro": "euro|euros", "dollar": "dólar|dólares", "pound": "libra|libras",
        "yen": "yenes",
        "rouble": "rublo|rublos", "mark": "marco|marcos", "franc": "franco|francos", "peseta": "peseta|pesetas",
        "cent": "céntimo|céntimos",
    }),
    point=",",
    joins=frozenset({"y"}),
    of=frozenset({"de"}),
)  # fmt: skip
