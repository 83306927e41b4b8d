"""How Spanish counts."""

from fractions import Fraction

from timeline.language.counting import Counting
from timeline.language.figures import Figures
from timeline.language.spelling import numbered, roman
from timeline.language.spelt import Spelt
from timeline.language.units import units
from timeline.language.words import Words

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
        "mm": "milímetro|milímetros", "inch": "pulgada|pulgadas", "acre": "acre|acres",
        "hundredweight": "quintal|quintales", "m²": "metro cuadrado|metros cuadrados",
        "km²": "kilómetro cuadrado|kilómetros cuadrados", "m³": "metro cúbico|metros cúbicos",
        "hectolitre": "hectolitro|hectolitros", "barrel": "barril|barriles", "kw": "kilovatio|kilovatios",
        "mw": "megavatio|megavatios", "gw": "gigavatio|gigavatios",
        "hm³": "hectómetros cúbicos",
        "percent": "por ciento", "euro": "euro|euros", "dollar": "dólar|dólares", "pound": "libra|libras",
        "yen": "yenes",
        "rouble": "rublo|rublos", "mark": "marco|marcos", "franc": "franco|francos", "peseta": "peseta|pesetas",
        "cent": "céntimo|céntimos", "guinea": "guineas", "shilling": "chelín|chelines", "guilder": "florín|florines",
        "thaler": "tálero|táleros", "krone": "corona|coronas", "ducat": "ducado|ducados", "peso": "peso|pesos",
        "real": "reales",
    }),
    point=",",
    joins=frozenset({"y"}),
    of=frozenset({"de"}),
    figures=Figures(
        least=("al menos", "por lo menos", "más de", "no menos de", "como mínimo", "un mínimo de"),
        most=(
            "como máximo", "menos de", "no más de", "a lo sumo", "como mucho", "un máximo de", "hasta",
        ),
        exact=("exactamente", "precisamente"),
        but=("menos", "salvo", "excepto", "a excepción de"),
        sure=Words((
            "(?:al|por lo) menos", "(?:no )?(?:más|menos) de", "como (?:mínimo|máximo|mucho)",
            "un (?:mínimo|máximo) de",
            "a lo sumo",
        )),
        open_ended=Words(("[oy] (?:más|menos|pico)",)),
        every=Words(("todos", "todas")),
        about=("unos", "unas", "cerca de", "alrededor de", "aproximadamente", "casi", "en torno a"),
        per=("por ", "al ", "a la ", "cada "),
        often={
            "diari[oa]s?": "día", "diariamente": "día", "semanal(?:es)?": "semana", "mensual(?:es)?": "mes",
            "anual(?:es)?": "año",
        },
        reckons=Words((
            "habl(?:a|an|ó|aron|aba|aban) de", "estim(?:a|an|ó|aron|aba|aban)", "calcul(?:a|an|ó|aron|aba|aban)",
            "cifr(?:a|an|ó|aron|aba|aban)", "cuent(?:a|an)", "contó", "contaron", "según", "dijo", "dijeron", "dice",
            "dicen", "asegur(?:a|an|ó|aron|aba|aban)", "elev(?:a|an|ó|aron)", "reduj(?:o|eron)", "da", "dan", "dio",
            "dieron", "afirm(?:a|an|ó|aron|aba|aban)", "registr(?:a|ó)", "rectific(?:a|ó|aron)",
        )),
        counts=Words((
            "contad[oa]s?", "cuentan?", "calculad[oa]s?", "la suma",
            "la diferencia", "menos", "más", "juntos", "en total",
        )),
        more=Words(("más",)),
        fewer=Words(("menos",)),
        than=Words(("que",)),
        counted_from=Words((
            "del?", "que", r"(?:(?<=anterior )|(?<=posterior ))al?(?! \d)", r"(?<=siguiente )al(?! \d)",
        )),
        same=Words((
            "(?:el|ese|este|la|esa|esta) (?:número|cifra|total|cantidad|suma|balance)", "lo", "los", "la pérdida",
        )),
    ),
)  # fmt: skip

_REST = (
    r"(?:(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?:\s+y\s+(?:uno|dos|tres|cuatro|cinco|seis|siete"
    r"|ocho|nueve))?|veint\w+|dieci\w+|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce"
    r"|quince)"
)
SPANISH_SPELT = Spelt(
    days=numbered(
        "primero|uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis"
        " diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis"
        " veintisiete veintiocho veintinueve treinta"
    )
    | {"treinta y uno": 31},
    of=r"\s+de\s+",
    links="al|y|o",
    years=rf"(?:dos\s+)?mil(?:\s+(?:ciento|\w+cient[oa]s|quinient[oa]s))?(?:\s+(?:y\s+)?{_REST})?",
    hints=("mil",),
    called="años?",
)
"""How Spanish writes days and years in words."""
