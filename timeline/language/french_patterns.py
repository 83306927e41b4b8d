"""The patterns of which the forms of French dates are made, and what the words in them mean."""

from timeline.language import old_months
from timeline.language.forms import (
    BEFORE_DAY,
    Unit,
    year_of,
)
from timeline.language.spelling import cases, either, numbered, roman

MONTHS = numbered(
    "janvier février|fevrier mars avril mai juin juillet août|aout septembre octobre novembre décembre|decembre"
)
OLD_MONTHS = {**old_months.LATIN, **old_months.FRENCH}
"""Read beside a day or a year."""
NAMES = {**old_months.LATIN_NAMES, **old_months.FRENCH_NAMES}
"""Months that are names too, which count beside a day, or with a year behind a word that leads to a month."""
SHORT = {
    "janv.": 1, "févr.": 2, "fév.": 2, "avr.": 4, "juil.": 7, "sept.": 9, "oct.": 10, "nov.": 11, "déc.": 12,
}  # fmt: skip
WEEKDAYS = numbered("lundi mardi mercredi jeudi vendredi samedi dimanche", 0)
SHORT_WEEKDAYS = numbered("lun. mar. mer. jeu. ven. sam. dim.", 0)
SEASONS = {"printemps": 3, "été": 6, "automne": 9, "hiver": 12}

COUNTED = numbered(
    "un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit"
    " dix-neuf vingt"
)
TENS = {"trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100}
ORDINALS = {
    **numbered(
        "premier|première deuxième|second|seconde troisième quatrième cinquième sixième septième huitième neuvième"
        " dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième"
        " vingtième"
    ),
    "vingt et unième": 21,
    **roman(21),
}
PARTS = {"moitié": 2, "quinzaine": 2, "semestre": 2, "tiers": 3, "quart": 4, "trimestre": 4}
FRACTIONS = {
    **{f"{word} {part}": (number, of) for word, number in {**ORDINALS, "1er": 1, "2e": 2, "3e": 3, "4e": 4}.items()
       for part, of in PARTS.items() if number <= of},
    **{f"dernier {part}": (of, of) for part, of in PARTS.items() if of > 2},
    **{f"t{number}": (number, 4) for number in range(1, 5)},
}  # fmt: skip
NTHS = {"premier": 1, "deuxième": 2, "second": 2, "troisième": 3, "quatrième": 4, "cinquième": 5, "dernier": -1}
DECADES = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "soixante-dix": 70,
            "quatre-vingt": 80, "quatre-vingts": 80, "quatre-vingt-dix": 90}  # fmt: skip
UNITS: dict[str, Unit] = {
    "minute": "minute", "minutes": "minute", "heure": "hour", "heures": "hour", "jour": "day", "jours": "day",
    "semaine": "week", "semaines": "week", "mois": "month", "an": "year", "ans": "year", "année": "year",
    "années": "year", "décennie": "decade", "décennies": "decade", "siècle": "century", "siècles": "century",
}  # fmt: skip
BACK = {"dernier": -1, "dernière": -1, "derniers": -1, "dernières": -1, "passé": -1, "passée": -1}
HERE = {"ce": 0, "cet": 0, "cette": 0, "ces": 0}
AHEAD = {"prochain": 1, "prochaine": 1, "prochains": 1, "prochaines": 1}
ON = {
    "suivant": 1, "suivante": 1, "précédent": -1, "précédente": -1, "même": 0,
}  # fmt: skip
WAYS = {"plus tard": 1, "après": 1, "auparavant": -1, "avant": -1, "plus tôt": -1,
        "qui suivit": 1, "qui suit": 1, "qui précéda": -1}  # fmt: skip
OTHER_YEARS = {
    **{f"année {which}": side for which, side in (("suivante", 1), ("précédente", -1), ("antérieure", -1),
        ("d’après", 1), ("d'après", 1), ("d’avant", -1), ("d'avant", -1))},
    **{f"{year} {way}": side for year in ("an", "ans") for way, side in WAYS.items()},
}  # fmt: skip
"""Years beside that told before."""
DISTANCES = {
    "avant-hier": -2, "l’avant-veille": -2,
    "hier": -1, "hier matin": -1, "hier soir": -1, "hier après-midi": -1, "la veille": -1, "la veille au soir": -1,
    "le jour précédent": -1, "le jour d’avant": -1,
    "aujourd’hui": 0, "ce matin": 0, "ce soir": 0, "cet après-midi": 0, "ce jour-là": 0, "ce matin-là": 0,
    "ce soir-là": 0, "cette nuit-là": 0, "le jour même": 0, "le même jour": 0, "le soir même": 0, "le même soir": 0,
    "demain": 1, "demain matin": 1, "demain soir": 1, "le lendemain": 1, "le lendemain matin": 1,
    "le lendemain soir": 1, "dès le lendemain": 1, "au lendemain": 1, "le jour suivant": 1, "le jour d’après": 1,
    "après-demain": 2, "le surlendemain": 2,
}  # fmt: skip
ALL_DISTANCES = {form: days for word, days in DISTANCES.items() for form in (word, word.replace("’", "'"))}
ERAS = {
    **{f"{side} {name}": sign for side, sign in (("av.", -1), ("avant", -1), ("ap.", 1), ("après", 1))
       for name in ("j.-c", "j.c", "j. c", "jc", "j.-ch", "jésus-christ", "notre ère")},
    "de notre ère": 1,
}  # fmt: skip
STYLES = {"ancien style": -1, "vieux style": -1, "julien": -1, "nouveau style": 1}

AS_A_YEAR = (
    r"\s*$|\s*[.,;:)\]»”\"!?–—-]|\s+(?:le|la|les|l[’']|un|une|il|elle|ils|elles|on|nous|je|après|avant|par|à|au|aux"
    r"|de|du"
    r"|et|ou|avec|sous|dans|en|sur|pour|contre|mais|est|était|fut|sont|qui|que|où|son|sa|ses|leur|leurs|ne|puis|lors)\b"
)
UPDATES = (
    r"(?i:mise?\s+à\s+jour|actualis(?:ation|é)|rectificati(?:f|on)|corrections?|corrigé|ajout|addendum|erratum|précision"
    r"|note\s+de\s+la\s+rédaction|post-scriptum)(?:,?\s+(?:du|le))?"
)
WRITING = r"(?i)(?:avant-)?hier\b.*|aujourd[’']hui|ce\s+(?:matin|soir)|cet\s+après-midi|(?:après-)?demain\b.*"
"""What heads an addition, and what is counted from the day on which it was written."""

ERA = r"(?:av\.|avant|ap\.|après)\s+(?:J\.?[\s-]?C(?:h?\.|\b)|Jésus-Christ|notre\s+ère)|de\s+notre\s+ère"
YEAR = year_of(era=ERA, settles=AS_A_YEAR)
STYLE = rf"(?:,?\s\(?(?P<style>(?i:{either(STYLES)}))(?!\w)\)?)?"
OF_ANOTHER = (
    rf"(?:,?\s+(?P<number>(?i:{either(COUNTED)})|\d\d?)\s+|\s+(?:de\s+)?l[’'](?=année))"
    rf"(?P<year_side>{either(OTHER_YEARS)})(?!\w|\s+(?:qu|l[ea]\b|l[’']|d[eu]\b|son\b|sa\b|ses\b|leur))"
)
OF_YEAR = (
    rf"(?:,?\s+(?:(?:de|en)\s+)?(?:(?:de\s+)?l[’']an(?:née)?\s+)?{YEAR}{STYLE}"
    rf"|{OF_ANOTHER}|\s+(?:de\s+)?l[’']an(?:née)?\s+(?P<of_year>derni(?:er|ère)|passée?|prochaine?)\b"
    r"|\s+(?P<that_year>(?:de\s+)?(?:la\s+même\s+année|cette\s+année-là)))"
)
PART = (
    r"(?:(?<!avant\s)(?<!depuis\s)(?<!dès\s)(?<!après\s)(?<!là\s)\b(?P<part>(?i:au\s+début|à\s+la\s+fin|à\s+la\s+mi"
    r"|début|mi|fin"
    r"|courant))(?:\s+(?:du\s+mois\s+)?(?:de\s+|d[’'])(?:l[’']année\s+)?|[\s-]\s*))?"
)
NEAR = r"(?:\b(?P<about>(?i:vers|environ|autour\s+d[eu]|aux\s+alentours\s+d[eu]|circa|ca?\.))\s*(?:le\s+|l[’']an\s+)?)?"
MONTH = rf"\b(?P<month>{either(cases([*MONTHS, *OLD_MONTHS, *NAMES, *SHORT]))})(?!\w)"
ONLY_MONTH = rf"\b(?P<month>{either(cases([*MONTHS, *OLD_MONTHS, *SHORT]))})(?!\w)"
NAMED_MONTH = (
    rf"(?:(?<=\b[Ee]n\s)|(?<=\bmois\sde\s)|(?<=\bfin\s)|(?<=\bdébut\s))(?P<month>{either(cases(NAMES))})(?!\w)"
)
FULL_MONTH = rf"(?<!\d\s)(?<!er\s)\b(?P<month>{either(MONTHS)})(?![\w-])"
PART_OF_DAY = r"(?:\s+(?:matin|midi|après-midi|soir)\b)?"
DAY_NAME = rf"\b(?P<weekday>{either(cases(WEEKDAYS))})(?!\w)"
WEEKDAY = rf"(?:\b(?P<weekday>{either(cases([*WEEKDAYS, *SHORT_WEEKDAYS]))}),?\s+(?:le\s+)?)?"
AND = (
    r"(?:er|ᵉʳ)?(?:\s?[-–—/]\s?|\s+(?:au|et|ou|à)\s+(?:le\s+)?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche)\s+)?)"
)
DAYS = rf"{BEFORE_DAY}(?P<day>\d\d?|(?i:premier)\b)(?:{AND}(?P<last_day>\d\d?))?(?:er|ᵉʳ)?"
LONE_DAY = (
    r"(?P<day>[1-9]|[12]\d|3[01])(?:er)?(?=,(?!\s*(?:\d|rue|avenue|boulevard|place|quai|chemin|allée))"
    r"|\s+(?:au\s+(?:matin|soir)|il|elle|on|ils|elles|je|nous|une?|la|les|des|ses?|sa|leurs?|cet?|cette|ces|à|dans|fut"
    r"|furent|était|étaient|eut|arriva|vint)\b|\s+(?:[A-ZÉÈ][\w’'.-]*\s+){1,4}(?:fut|était|est|eut|a|avait|\w+a)\b)"
)
"""A day whose month is not said, and no house or number."""
OF_CLAUSE = r"(?:^|(?<=[.;:»)–—]\s)|(?<=\b[Ee]t\s)|(?<=\b[Pp]uis\s)|(?<=\b[Mm]ais\s))"
HAS_BEEN = "".join(
    rf"(?<!\b{word}\s)"
    for word in [
        "a",
        "ai",
        "as",
        "avons",
        "avez",
        "ont",
        "avais",
        "avait",
        "avions",
        "aviez",
        "avaient",
        "aurai",
        "aura",
        "aurons",
        "auront",
        "aurait",
        "auraient",
        "ait",
        "aient",
        "eut",
        "eût",
        "eurent",
        "ayant",
        "avoir",
        "pas",
        "jamais",
        "toujours",
        "déjà",
        "ainsi",
        "aussi",
        "bien",
        "également",
        "alors",
        "encore",
        "y",
        "eu",
    ]
)
"""Not behind what makes of "été" no summer but "been"."""
TO_SEASON = r"(?:(?<=\b[Aa]u\s)|(?<=\b[Ee]n\s)|(?<=\b[ÀàA]\sl[’']))"
SEASON = rf"{HAS_BEEN}\b(?P<season>{either(cases(SEASONS))})\b"
FRACTION = rf"\b(?P<fraction>(?i:{either(word for word in FRACTIONS if ' ' in word)}))"
CENTURY = (
    rf"\b(?P<century>\d\d?(?=e|è|ᵉ)|[IVX]+(?=\s?(?:er|e|è|ᵉ)\b|\s)|(?i:{either(w for w in ORDINALS if len(w) > 5)}))"
    r"(?:\s?(?:ème|ième|er|e|è|ᵉ|ᵉʳ)(?!\w))?"
)
LAST_CENTURY = CENTURY.replace("<century>", "<last_century>")
CENTURIES = (
    rf"{CENTURY}(?:(?:\s?[-–/]\s?|\s+(?:et|ou|au)\s+)(?:le\s+)?{LAST_CENTURY})?"
    rf"\s+(?:siècles?|s\.)(?:\s+(?P<era>{ERA})(?!\w))?"
)
NUMBER = rf"\b(?P<number>(?i:{either([*COUNTED, *TENS])})|[1-9]\d{{0,3}})\s+"
FEW = r"\b(?P<few>(?i:quelques|plusieurs))\s+"
SHORT_UNIT = r"(?P<unit>(?P<plenty>minutes|heures|jours)|minute|heure|jour)\b"
LONG_UNIT = r"(?P<unit>semaine|mois|an|année|décennie|siècle)\b(?!-l)"
PART_OF_UNIT = (
    rf"\b(?P<part>début|milieu|fin)\s+(?:du\s+|de\s+la\s+|de\s+l[’'](?=année)){LONG_UNIT}(?!\s+(?:de\b|d[’']|[12]\d"
    rf"|{either((*BACK, *AHEAD, *ON))}))"
)
UNIT = (
    r"(?P<unit>minute|heure|jour|semaine|mois|an|année|décennie|siècle"
    r"|(?P<plenty>minutes|heures|jours|semaines|ans|années|décennies|siècles))\b"
)
ROUGHLY = r"(?:\b(?P<about>(?i:environ|près\s+de|presque|plus\s+de|moins\s+de|au\s+moins|à\s+peine))\s+)?"

SHARED = (
    rf"\b(?:(?i:une?)\s+)?(?P<share>(?i:demie?))[\s-]{UNIT}",
    r"\b(?:(?i:un)\s+)?(?P<share>(?i:quart|trois\s+quarts))\s+d[’'](?P<unit>heure)\b",
    rf"{NUMBER}{UNIT}\s+(?P<share>et\s+demie?|et\s+quart)(?!\w)",
)
COMPOUND = (
    rf"{NUMBER}(?P<unit>h|heures?|jours?|semaines?|mois|ans?|années?)\b(?:,?\s+et|,)?\s+"
    rf"(?P<more>(?i:{either([*COUNTED, *TENS])})|[1-9]\d{{0,2}})\s+(?P<more_unit>min"
    rf"|minutes?|heures?|jours?|semaines?|mois)\b"
)

OF_MONTHS = tuple(dict.fromkeys(name[:3] for name in map(str.lower, (*MONTHS, *OLD_MONTHS, *NAMES, *SHORT))))
OF_LONG = ("semaine", "mois", "an", "décennie", "siècle")
OF_UNITS = ("min", "h", "jour", *OF_LONG)
OF_WAYS = ("tard", "après", "avant", "tôt")
OF_PARTS = ("hier", "veille", "jour", "matin", "soir", "midi", "nuit", "demain")
