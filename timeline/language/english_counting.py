"""How English counts."""

from fractions import Fraction

from timeline.language.counting import Counting
from timeline.language.english_tables import COUNTED, ORDERED, TENS
from timeline.language.figures import Figures
from timeline.language.spelt import Spelt
from timeline.language.units import units
from timeline.language.words import Words

_TENTHS = ("twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth")

ENGLISH_COUNTING = Counting(
    numbers={**{word: number for number, word in enumerate(COUNTED, 1)}, **TENS, "twice": 2, "thrice": 3},
    scales={
        "dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "m": 10**6,
        "bn": 10**9, "mn": 10**6, "trillion": 10**12,
    },
    many={
        "tens": 10, "dozens": 12, "hundreds": 100, "thousands": 10**3, "millions": 10**6, "billions": 10**9,
        "trillions": 10**12,
    },
    parts={"half": Fraction(1, 2), "quarter": Fraction(1, 4)},
    ordinals={
        **{word: number for number, word in enumerate(ORDERED, 1)},
        **{word: 10 * number for number, word in enumerate(_TENTHS, 2)},
        "hundredth": 100,
    },
    units=units({
        "second": "second|seconds|sec|secs", "minute": "minute|minutes|mins", "hour": "hour|hours|hr",
        "day": "day|days|night|nights", "week": "week|weeks", "fortnight": "fortnight|fortnights",
        "month": "month|months", "year": "year|years|yr|yrs", "decade": "decade|decades",
        "century": "century|centuries",
        "m": "metre|metres|meter|meters", "km": "kilometre|kilometres|kilometer|kilometers|kms",
        "cm": "centimetre|centimetres|centimeter|centimeters", "mile": "mile|miles", "foot": "foot|feet|ft",
        "yard": "yard|yards", "inch": "inch|inches", "kg": "kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes",
        "g": "gram|grams", "tonne": "tonne|tonnes|ton|tons", "ha": "hectare|hectares", "acre": "acre|acres",
        "litre": "litre|litres|liter|liters",
        "hm³": "cubic hectometres", "mm": "millimetre|millimetres|millimeter|millimeters", "ounce": "ounce|ounces|oz",
        "hundredweight": "hundredweight|cwt", "m²": "square metre|square metres|square meter|square meters|sq m",
        "km²": "square kilometre|square kilometres|square kilometer|square kilometers|sq km",
        "square foot": "square foot|square feet|sq ft", "square mile": "square mile|square miles|sq miles",
        "m³": "cubic metre|cubic metres|cubic meter|cubic meters", "cubic foot": "cubic foot|cubic feet|cu ft",
        "hectolitre": "hectolitre|hectolitres", "gallon": "gallon|gallons", "barrel": "barrel|barrels",
        "kw": "kilowatt|kilowatts", "mw": "megawatt|megawatts", "gw": "gigawatt|gigawatts",
        "percent": "percent|per cent",
        "euro": "euro|euros", "dollar": "dollar|dollars", "pound": "pound|pounds|pound sterling", "yen": "yen",
        "rouble": "rouble|roubles|ruble|rubles", "mark": "mark|marks", "franc": "franc|francs",
        "peseta": "peseta|pesetas", "cent": "cent|cents|penny|pence", "guinea": "guinea|guineas",
        "shilling": "shilling|shillings|schilling|schillings", "guilder": "guilder|guilders|florin|florins|gulden",
        "thaler": "thaler|thalers|taler|talers", "krone": "krone|kroner|krona|kronor|crown|crowns",
        "ducat": "ducat|ducats", "peso": "peso|pesos", "real": "reales|reais",
    }),
    point=".",
    joins=frozenset({"and", "a"}),
    of=frozenset({"of"}),
    figures=Figures(
        least=(
            "at least", "no fewer than", "no less than", "not less than", "not fewer than", "more than", "over",
            "above", "upwards of", "a minimum of", "in excess of", "exceeding",
            "a good",
        ),
        most=(
            "at most", "no more than", "not more than", "fewer than", "less than", "under", "below", "up to",
            "a maximum of", "not exceeding", "no higher than",
        ),
        exact=("exactly", "precisely"),
        but=("but", "except", "except for", "save", "apart from"),
        sure=Words((
            "at least", "(?:no|not) (?:fewer|less|more) than", "(?:more|fewer|less) than", "upwards of", "at most",
            "a (?:minimum|maximum) of", "in excess of",
        )),
        open_ended=Words((
            "odd", "(?:or|and) (?:so|more|less|fewer|over|older|under|younger|counting|upwards|thereabouts)",
        )),
        every=Words(("all", "everyone", "everybody")),
        about=("some", "about", "around", "roughly", "approximately", "an estimated", "circa", "almost", "nearly"),
        per=("an? ", "per ", "each ", "every "),
        often={
            "hourly": "hour", "daily": "day", "nightly": "day", "weekly": "week", "fortnightly": "fortnight",
            "monthly": "month", "yearly": "year", "annually": "year", "annual": "year",
        },
        reckons=Words((
            "puts?", "putting", "spoke of", "speaks? of", "estimat(?:es?|ed|ing)", "reckon(?:s|ed)?", "count(?:s|ed)",
            "according to", "says?", "said", "claim(?:s|ed)?", "given as", "gave", "gives?", "wrote", "report(?:s|ed)",
            "correct(?:s|ed)", "insist(?:s|ed)", "maintain(?:s|ed)", "contend(?:s|ed)", "talk(?:s|ed) of",
        )),
        counts=Words((
            "count(?:ed|s|ing)", "reckoned", "the sum", "the difference",
            "minus", "plus", "less", "added up", "together",
        )),
        more=Words(("more", "higher", "longer", "larger", "heavier", "taller", "dearer",)),
        fewer=Words(("fewer", "less", "lower", "shorter", "smaller", "lighter", "cheaper",)),
        than=Words(("than",)),
        counted_from=Words((
            "than", r"(?:(?<=after )|(?<=before ))(?:the|an?|his|her|its|their|he|she|it|they|(?-i:[A-Z]\w*))",
        )),
        same=Words(("(?:the|that|this) (?:number|figure|total|sum|toll|count|estimate)s?", "it", "them", "its height")),
    ),
)  # fmt: skip

_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_REST = rf"(?:(?:{'|'.join(TENS)})(?:[\s-](?:{_UNITS}))?|{_TEENS})"
ENGLISH_SPELT = Spelt(
    days={
        **{word: number for number, word in enumerate(ORDERED, 1) if number < 20},
        "twentieth": 20, "thirtieth": 30, "thirty-first": 31, "thirty first": 31,
        **{f"twenty{gap}{word}": 20 + number for number, word in enumerate(ORDERED[:9], 1) for gap in "- "},
    },
    of=r"\s+(?:day\s+)?of\s+",
    links="to|and|or|until|till|through",
    mark="th",
    years=(
        rf"(?:{_TEENS})[\s-]hundred(?:[\s-](?:and[\s-])?(?:{_REST}|{_UNITS}))?|(?:one|two)\s+thousand"
        rf"(?:\s+(?:{_UNITS})\s+hundred)?(?:\s+(?:and\s+)?(?:{_REST}|{_UNITS}))?|(?:{_TEENS}|twenty)[\s-]{_REST}"
    ),
    hints=("hundred", "thousand", "teen", "eleven", "twelve", "twenty"),
    called="years?",
)  # fmt: skip
"""How English writes days and years in words."""
