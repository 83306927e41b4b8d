"""How French counts."""

from fractions import Fraction

from timeline.language.counting import Counting
from timeline.language.figures import Figures
from timeline.language.spelling import numbered, roman
from timeline.language.spelt import Spelt
from timeline.language.units import units
from timeline.language.words import Words

FRENCH_COUNTING = Counting(
    numbers={
        **numbered(
            "un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept"
            " dix-huit dix-neuf vingt"
        ),
        "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80, "octante": 80,
        "nonante": 90, "quatre-vingt": 80, "quatre-vingts": 80, "quatre vingt": 80, "quatre vingts": 80,
    },
    scales={
        "douzaine": 12, "cent": 100, "cents": 100, "mil": 10**3, "mille": 10**3, "million": 10**6,
        "millions": 10**6, "milliard": 10**9, "milliards": 10**9,
    },
    many={
        "dizaines": 10, "douzaines": 12, "vingtaine": 20, "centaine": 100, "centaines": 100, "millier": 10**3,
        "milliers": 10**3,
    },
    parts={"demi": Fraction(1, 2), "demie": Fraction(1, 2)},
    ordinals={
        **numbered(
            "premier|première deuxième|second|seconde troisième quatrième cinquième sixième septième huitième neuvième"
            " dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième"
            " vingtième"
        ),
        **{word + end: number for word, number in roman(39).items() for end in ("", "e") if len(word + end) > 1},
    },
    units=units({
        "second": "seconde|secondes", "minute": "minute|minutes", "hour": "heure|heures", "day": "jour|jours",
        "week": "semaine|semaines", "month": "mois", "year": "an|ans|année|années", "decade": "décennie|décennies",
        "century": "siècle|siècles", "m": "m|mètre|mètres", "km": "kilomètre|kilomètres",
        "cm": "centimètre|centimètres",
        "mile": "mille marin", "foot": "pied|pieds", "kg": "kilo|kilos|kilogramme|kilogrammes", "g": "gramme|grammes",
        "tonne": "tonne|tonnes", "ha": "hectare|hectares", "litre": "litre|litres", "mm": "millimètre|millimètres",
        "inch": "pouce|pouces", "acre": "acre|acres", "hundredweight": "quintal|quintaux",
        "m²": "mètre carré|mètres carrés", "km²": "kilomètre carré|kilomètres carrés",
        "m³": "mètre cube|mètres cubes", "hectolitre": "hectolitre|hectolitres", "barrel": "baril|barils",
        "kw": "kilowatt|kilowatts", "mw": "mégawatt|mégawatts", "gw": "gigawatt|gigawatts", "percent": "pour cent",
        "euro": "euro|euros", "dollar": "dollar|dollars", "pound": "livre sterling|livres sterling", "yen": "yen|yens",
        "rouble": "rouble|roubles", "mark": "mark|marks", "franc": "franc|francs", "cent": "centime|centimes",
        "guinea": "guinée|guinées", "shilling": "shilling|shillings|schilling|schillings",
        "guilder": "florin|florins", "thaler": "thaler|thalers", "krone": "couronne|couronnes",
        "ducat": "ducat|ducats", "peso": "peso|pesos", "peseta": "peseta|pesetas", "real": "réaux",
    }),
    point=",",
    joins=frozenset({"et"}),
    of=frozenset({"de", "d"}),
    figures=Figures(
        least=("au moins", "plus de", "pas moins de", "au minimum", "un minimum de", "plus d'"),
        most=(
            "au plus", "moins de", "pas plus de", "au maximum", "un maximum de", "tout au plus", "jusqu'à", "moins d'",
        ),
        exact=("exactement", "précisément"),
        but=("sauf", "hormis", "excepté", "à l'exception de"),
        sure=Words((
            "(?:au|tout au) (?:moins|plus)", "(?:pas )?(?:plus|moins) (?:de|d')",
            "(?:au|un) (?:minimum|maximum)(?: de)?",
        )),
        open_ended=Words(("(?:ou|et) (?:plus|moins|davantage)",)),
        every=Words(("tous", "toutes")),
        about=("environ", "quelque", "quelques", "à peu près", "près de", "autour de", "presque", "une? peu moins de"),
        per=("par ", "à l'", "l'", "chaque "),
        often={
            "quotidiens?": "jour", "quotidiennes?": "jour", "quotidiennement": "jour", "hebdomadaires?": "semaine",
            "mensuels?": "mois", "mensuelles?": "mois", "annuels?": "an", "annuelles?": "an",
        },
        reckons=Words((
            "parl(?:e|ent|ait|aient|a|èrent) de", "(?:estim|évalu|compt|affirm)(?:e|ent|ait|aient|a|èrent)", "selon",
            "(?:chiffr|avanc|donn|annonc)(?:e|ent|ait|aient|a|èrent)", "d'après", "dit", "disent", "porte",
            "rectifi(?:e|é|a)",
        )),
        counts=Words((
            "compt(?:ée?s?|ent|e)", "calculée?s?", "la somme", "la différence",
            "moins", "plus", "ensemble", "au total",
        )),
        more=Words(("de plus", "plus", "supplémentaires?",)),
        fewer=Words(("de moins", "moins",)),
        than=Words(("que?",)),
        counted_from=Words((
            r"(?<=(?:avant|après) )(?:les?|la|l(?=')|une?|son|sa|ses|leurs?|cet(?:te)?|ces?|que|qu(?=')|d(?=')"
            r"|(?-i:[A-ZÀ-Ý]\w*))",
            r"(?<=(?:demain|veille) )(?:de|du|des|d(?='))", r"(?:(?<=tôt )|(?<=tard ))(?:que|qu(?='))",
        )),
        same=Words(("(?:le|ce) (?:nombre|chiffre|total|montant|bilan|prix)", "cette somme", "la somme", "il", "ils")),
    ),
)  # fmt: skip

_TENS = "vingt|trente|quarante|cinquante|soixante(?:-dix)?|quatre-vingts?(?:-dix)?|septante|huitante|octante|nonante"
_UNITS = (
    "une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:-(?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize"
)
_REST = rf"(?:(?:{_TENS})(?:(?:\s+et\s+|-et-|-|\s+)(?:{_UNITS}))?|{_UNITS})"
FRENCH_SPELT = Spelt(
    days={
        **numbered(
            "premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept"
            " dix-huit dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept"
            " vingt-huit vingt-neuf trente trente-et-un"
        ),
        "vingt et un": 21, "trente et un": 31,
    },
    links="au|et|ou",
    years=(
        rf"(?:(?:deux\s+)?mil(?:le)?(?:[\s-]+(?:{_UNITS})[\s-]+cents?|[\s-]+cents?)?|(?:{_UNITS})[\s-]+cents?)"
        rf"(?:[\s-]+(?:et[\s-]+)?{_REST})?"
    ),
    hints=("mil", "cent"),
    called=r"l[’']an|années?",
)  # fmt: skip
"""How French writes days and years in words."""
