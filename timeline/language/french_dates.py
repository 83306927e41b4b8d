"""How French texts write dates, times of day and lengths of time."""

from timeline.dates import Day
from timeline.language import feasts
from timeline.language import french_clocks as clocks
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

_MONTHS = numbered(
    "janvier février|fevrier mars avril mai juin juillet août|aout septembre octobre novembre décembre|decembre"
)
_SHORT = {
    "janv.": 1, "févr.": 2, "fév.": 2, "avr.": 4, "juil.": 7, "sept.": 9, "oct.": 10, "nov.": 11, "déc.": 12,
}  # fmt: skip
_WEEKDAYS = numbered("lundi mardi mercredi jeudi vendredi samedi dimanche", 0)
_SHORT_WEEKDAYS = numbered("lun. mar. mer. jeu. ven. sam. dim.", 0)
_SEASONS = {"printemps": 3, "été": 6, "automne": 9, "hiver": 12}

_COUNTED = numbered(
    "un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit"
    " dix-neuf vingt"
)
_TENS = {"trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100}
_ORDINALS = {
    **numbered(
        "premier|première deuxième|second|seconde troisième quatrième cinquième sixième septième huitième neuvième"
        " dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième"
        " vingtième"
    ),
    "vingt et unième": 21,
    **roman(21),
}
_PARTS = {"moitié": 2, "quinzaine": 2, "semestre": 2, "tiers": 3, "quart": 4, "trimestre": 4}
_FRACTIONS = {
    **{f"{word} {part}": (number, of) for word, number in {**_ORDINALS, "1er": 1, "2e": 2, "3e": 3, "4e": 4}.items()
       for part, of in _PARTS.items() if number <= of},
    **{f"dernier {part}": (of, of) for part, of in _PARTS.items() if of > 2},
    **{f"t{number}": (number, 4) for number in range(1, 5)},
}  # fmt: skip
_NTHS = {"premier": 1, "deuxième": 2, "second": 2, "troisième": 3, "quatrième": 4, "cinquième": 5, "dernier": -1}
_DECADES = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "soixante-dix": 70,
            "quatre-vingt": 80, "quatre-vingts": 80, "quatre-vingt-dix": 90}  # fmt: skip
_UNITS: dict[str, Unit] = {
    "minute": "minute", "minutes": "minute", "heure": "hour", "heures": "hour", "jour": "day", "jours": "day",
    "semaine": "week", "semaines": "week", "mois": "month", "an": "year", "ans": "year", "année": "year",
    "années": "year", "décennie": "decade", "décennies": "decade", "siècle": "century", "siècles": "century",
}  # fmt: skip
_BACK = {"dernier": -1, "dernière": -1, "derniers": -1, "dernières": -1, "passé": -1, "passée": -1}
_HERE = {"ce": 0, "cet": 0, "cette": 0, "ces": 0}
_AHEAD = {"prochain": 1, "prochaine": 1, "prochains": 1, "prochaines": 1}
_ON = {
    "suivant": 1, "suivante": 1, "précédent": -1, "précédente": -1, "même": 0,
}  # fmt: skip
_WAYS = {"plus tard": 1, "après": 1, "auparavant": -1, "avant": -1, "plus tôt": -1}
_DISTANCES = {
    "avant-hier": -2, "l’avant-veille": -2,
    "hier": -1, "hier matin": -1, "hier soir": -1, "hier après-midi": -1, "la veille": -1, "la veille au soir": -1,
    "le jour précédent": -1, "le jour d’avant": -1,
    "aujourd’hui": 0, "ce matin": 0, "ce soir": 0, "cet après-midi": 0, "ce jour-là": 0, "ce matin-là": 0,
    "ce soir-là": 0, "cette nuit-là": 0, "le jour même": 0, "le même jour": 0, "le soir même": 0, "le même soir": 0,
    "demain": 1, "demain matin": 1, "demain soir": 1, "le lendemain": 1, "le lendemain matin": 1,
    "le lendemain soir": 1, "dès le lendemain": 1, "au lendemain": 1, "le jour suivant": 1, "le jour d’après": 1,
    "après-demain": 2, "le surlendemain": 2,
}  # fmt: skip
_ALL_DISTANCES = {form: days for word, days in _DISTANCES.items() for form in (word, word.replace("’", "'"))}
_ERAS = {
    **{f"{side} {name}": sign for side, sign in (("av.", -1), ("avant", -1), ("ap.", 1), ("après", 1))
       for name in ("j.-c", "j.c", "j. c", "jc", "j.-ch", "jésus-christ", "notre ère")},
    "de notre ère": 1,
}  # fmt: skip
_STYLES = {"ancien style": -1, "vieux style": -1, "julien": -1, "nouveau style": 1}

_AS_A_YEAR = (
    r"\s*$|\s*[.,;:)\]»”\"!?–—-]|\s+(?:le|la|les|l[’']|un|une|il|elle|ils|elles|on|nous|je|après|avant|par|à|au|aux|de|du"
    r"|et|ou|avec|sous|dans|en|sur|pour|contre|mais|est|était|fut|sont|qui|que|où|son|sa|ses|leur|leurs|ne|puis|lors)\b"
)
_ERA = r"(?:av\.|avant|ap\.|après)\s+(?:J\.?[\s-]?C(?:h?\.|\b)|Jésus-Christ|notre\s+ère)|de\s+notre\s+ère"
_YEAR = year_of(era=_ERA, settles=_AS_A_YEAR)
_STYLE = rf"(?:,?\s\(?(?P<style>(?i:{either(_STYLES)}))(?!\w)\)?)?"
_OF_YEAR = (
    rf"(?:,?\s+(?:(?:de|en)\s+)?(?:(?:de\s+)?l[’']an(?:née)?\s+)?{_YEAR}{_STYLE}"
    r"|\s+de\s+l[’']an(?:née)?\s+(?P<of_year>dernière?|passée?|prochaine?)\b"
    r"|\s+(?P<that_year>(?:de\s+)?(?:la\s+même\s+année|cette\s+année-là))"
    r"|\s+de\s+l[’']année\s+(?P<year_side>suivante|précédente|d[’']après|d[’']avant))"
)
_PART = (
    r"(?:(?<!avant\s)(?<!depuis\s)(?<!dès\s)(?<!après\s)(?<!là\s)\b(?P<part>(?i:au\s+début|à\s+la\s+fin|à\s+la\s+mi|début|mi|fin"
    r"|courant))(?:\s+(?:du\s+mois\s+)?(?:de\s+|d[’'])(?:l[’']année\s+)?|[\s-]\s*))?"
)
_NEAR = (
    r"(?:\b(?P<about>(?i:vers|environ|autour\s+d[eu]|aux\s+alentours\s+d[eu]|circa|ca?\.))\s*(?:le\s+|l[’']an\s+)?)?"
)
_MONTH = rf"\b(?P<month>{either(cases([*_MONTHS, *_SHORT]))})(?!\w)"
_FULL_MONTH = rf"(?<!\d\s)(?<!er\s)\b(?P<month>{either(_MONTHS)})(?![\w-])"
_PART_OF_DAY = r"(?:\s+(?:matin|midi|après-midi|soir)\b)?"
_DAY_NAME = rf"\b(?P<weekday>{either(cases(_WEEKDAYS))})(?!\w)"
_WEEKDAY = rf"(?:\b(?P<weekday>{either(cases([*_WEEKDAYS, *_SHORT_WEEKDAYS]))}),?\s+(?:le\s+)?)?"
_AND = r"(?:er|ᵉʳ)?(?:\s?[-–—/]\s?|\s+(?:au|et|ou|à)\s+(?:le\s+)?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?)"
_DAYS = rf"{BEFORE_DAY}(?P<day>\d\d?|(?i:premier)\b)(?:{_AND}(?P<last_day>\d\d?))?(?:er|ᵉʳ)?"
_HAS_BEEN = "".join(
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
_SEASON = rf"{_HAS_BEEN}\b(?P<season>{either(cases(_SEASONS))})\b"
_FRACTION = rf"\b(?P<fraction>(?i:{either(word for word in _FRACTIONS if ' ' in word)}))"
_CENTURY = (
    rf"\b(?P<century>\d\d?(?=e|è|ᵉ)|[IVX]+(?=\s?(?:er|e|è|ᵉ)\b|\s)|(?i:{either(w for w in _ORDINALS if len(w) > 5)}))"
    r"(?:\s?(?:ème|ième|er|e|è|ᵉ|ᵉʳ)(?!\w))?"
)
_LAST_CENTURY = _CENTURY.replace("<century>", "<last_century>")
_CENTURIES = (
    rf"{_CENTURY}(?:(?:\s?[-–/]\s?|\s+(?:et|ou|au)\s+)(?:le\s+)?{_LAST_CENTURY})?"
    rf"\s+(?:siècles?|s\.)(?:\s+(?P<era>{_ERA})(?!\w))?"
)
_NUMBER = rf"\b(?P<number>(?i:{either([*_COUNTED, *_TENS])})|[1-9]\d{{0,3}})\s+"
_FEW = r"\b(?P<few>(?i:quelques|plusieurs))\s+"
_SHORT_UNIT = r"(?P<unit>(?P<plenty>minutes|heures|jours)|minute|heure|jour)\b"
_LONG_UNIT = r"(?P<unit>semaine|mois|an|année|décennie|siècle)\b(?!-l)"
_UNIT = (
    r"(?P<unit>minute|heure|jour|semaine|mois|an|année|décennie|siècle"
    r"|(?P<plenty>minutes|heures|jours|semaines|ans|années|décennies|siècles))\b"
)
_ROUGHLY = r"(?:\b(?P<about>(?i:environ|près\s+de|presque|plus\s+de|moins\s+de|au\s+moins|à\s+peine))\s+)?"

_SHARED = (
    rf"\b(?:(?i:une?)\s+)?(?P<share>(?i:demie?))[\s-]{_UNIT}",
    r"\b(?:(?i:un)\s+)?(?P<share>(?i:quart|trois\s+quarts))\s+d[’'](?P<unit>heure)\b",
    rf"{_NUMBER}{_UNIT}\s+(?P<share>et\s+demie?|et\s+quart)(?!\w)",
)
_COMPOUND = (
    rf"{_NUMBER}(?P<unit>h|heures?|jours?|semaines?|mois|ans?|années?)\b(?:,?\s+et|,)?\s+"
    rf"(?P<more>(?i:{either([*_COUNTED, *_TENS])})|[1-9]\d{{0,2}})\s+(?P<more_unit>min|minutes?|heures?|jours?|semaines?|mois)\b"
)

_OF_MONTHS = tuple(dict.fromkeys(name[:3] for name in (*_MONTHS, *_SHORT)))
_OF_LONG = ("semaine", "mois", "an", "décennie", "siècle")
_OF_UNITS = ("min", "h", "jour", *_OF_LONG)
_OF_PARTS = ("hier", "veille", "jour", "matin", "soir", "midi", "nuit", "demain")


def _forms() -> tuple[Form, ...]:
    """Return the forms of dates; a month stands alone in small letters, a short name beside a day or a year."""
    after = rf"\s+(?P<side>{either([*_BACK, *_AHEAD])})\b"
    before = rf"\b(?P<side>{either(cases(_HERE))})\s+"
    some = r"(?P<unit>(?P<plenty>jours|semaines|mois|ans|années|décennies))\b"
    return (
        Form("date", _OF_MONTHS, rf"{_WEEKDAY}{_PART}{_NEAR}{_DAYS}\s*{_MONTH}(?:{_OF_YEAR})?"),
        Form("date", _OF_MONTHS, rf"{_PART}{_NEAR}{_MONTH}{_OF_YEAR}"),
        *(ISO_DAY, BASIC_DAY, YEAR_FIRST, YEAR_LAST),
        Form("date", _OF_MONTHS, rf"{_PART}{_FULL_MONTH}(?:{after})?"),
        *feasts.forms(feasts.FRENCH, _OF_YEAR, ("orthodoxe", "orthodoxes")),
        *_in_month(),
        Form("date", tuple(_SEASONS), rf"{_PART}{_SEASON}(?:\s+(?:de\s+l[’']année\s+|de\s+))?\s*{TWO_YEARS}"),
        Form("date", tuple(_SEASONS), rf"{_PART}{_SEASON}{_OF_YEAR}"),
        Form("date", tuple(_SEASONS), rf"{_PART}{_SEASON}{after}"),
        Form("date", tuple(_SEASONS), rf"{_PART}{before}{_SEASON}"),
        Form("date", tuple(_SEASONS), rf"\b{_SEASON}\s+(?P<that_year>(?P<side>suivant|précédent))\b"),
        Form("date", _OF_MONTHS, rf"{_FULL_MONTH}\s+(?P<that_year>(?P<side>suivant|précédent))\b"),
        Form("date", tuple(_PARTS), rf"{_FRACTION}{_OF_YEAR}"),
        Form("date", ("t1", "t2", "t3", "t4"), rf"\b(?P<fraction>T[1-4])\s+{_YEAR}"),
        Form("date", ("-", "–", "/"), rf"{LONE}{_NEAR}{TWO_YEARS}"),
        Form(
            "date",
            ("an",),
            rf"\b(?i:en|de|vers)\s+l[’']an(?:née)?\s+(?P<year>\d{{1,4}})(?:\s(?P<era>{_ERA})(?!\w))?{ENDS}",
        ),
        Form("date", DIGITS, rf"{LONE}{_PART}{_NEAR}{_YEAR}"),
        Form("date", ("année",), rf"{_PART}\b(?i:années)\s+(?P<decade>(?:[12]\d)?\d0|{either(_DECADES)})\b"),
        Form("date", ("siècle", "s."), rf"{_PART}{_CENTURIES}"),
        Form("date", ("siècle", "s."), rf"{_FRACTION}\s+d[ue]s?\s+{_CENTURIES}"),
        Form("weekday", ("di",), rf"{_DAY_NAME}{_PART_OF_DAY}(?:{after})?"),
        Form("weekday", ("di",), rf"{before}{_DAY_NAME}{_PART_OF_DAY}"),
        Form(
            "weekday",
            ("di",),
            rf"{_DAY_NAME}{_PART_OF_DAY}\s+de\s+la\s+semaine\s+(?P<of_week>dernière|passée|prochaine)\b",
        ),
        Form("period", _OF_LONG, rf"{_PART}\b(?:[Ll]a\s+|[Ll]e\s+|[Ll][’']|au\s+|du\s+)?{_LONG_UNIT}{after}"),
        Form("period", _OF_LONG, rf"{before}{_LONG_UNIT}(?:-ci\b)?"),
        Form(
            "period",
            _OF_LONG,
            rf"\b(?P<way>(?i:il\s+y\s+a))\s+{_ROUGHLY}{_NUMBER}(?P<unit>semaines?|mois|ans?|années?|décennies?|siècles?)\b",
        ),
        Form(
            "stretch",
            _OF_UNITS,
            rf"\b(?i:[cld]es)\s+(?:(?:{_NUMBER})|quelques\s+)?(?P<side>derni(?:er|ère)s|prochaine?s)\s+{some}",
        ),
        Form("stretch", _OF_UNITS, rf"\b(?i:[cld]es|aux)\s+{some}\s+(?P<side>derni(?:er|ère)s|prochaine?s|passée?s)\b"),
        Form(
            "distance", _OF_PARTS, rf"(?<![\w-])(?:{either(cases(_ALL_DISTANCES))})(?![\w-]|\s+d(?:[eu]\b|es\b|[’']))"
        ),
        Form(
            "distance",
            _OF_UNITS,
            rf"\b{_ROUGHLY}(?:{_FEW}|{_NUMBER}){_UNIT}\s+(?P<way>plus\s+tard|après|auparavant|avant|plus\s+tôt)\b"
            r"(?:\s+(?:le\s+|la\s+|l[’'])(?P<edge>début|commencement|ouverture|fin|clôture)\s+d(?:[ue]s?\b|[’']))?",
        ),
        Form("distance", _OF_UNITS, rf"\b(?P<way>(?i:il\s+y\s+a))\s+{_ROUGHLY}(?:{_FEW}|{_NUMBER}){_SHORT_UNIT}"),
        *(
            Form("distance", _OF_UNITS, rf"{_ROUGHLY}{one}\s+(?P<way>plus\s+tard|après|auparavant|avant|plus\s+tôt)\b")
            for one in (*_SHARED, _COMPOUND)
        ),
        COUNTER,
        Form(
            "distance",
            _OF_LONG,
            rf"(?<!\bde\s)\b(?:[Ll][ae]\s+|[Ll][’']){_LONG_UNIT}\s+(?P<way>suivante?|précédente?|d[’']après|d[’']avant)\b",
        ),
        Form("distance", _OF_LONG, rf"\b(?:[Ll]a|[Ll]e)\s+(?P<way>même)\s+{_LONG_UNIT}"),
        Form("distance", _OF_LONG, r"\b(?P<way>[Cc]ette)\s+(?P<unit>année|semaine)-là\b"),
        Form("distance", ("di",), rf"\b[Ll]e\s+{_DAY_NAME}\s+(?P<way>suivant|précédent)\b"),
    )


def _in_month() -> tuple[Form, ...]:
    """Return the forms of weekdays of a month, of days of a month beside that of writing, and what no form reads."""
    of_month = r"(?P<of_month>(?:du\s+)?courant|du\s+mois\s+(?:courant|dernier|passé|écoulé|prochain)|de\s+ce\s+mois|du\s+présent\s+mois)"
    names = either(cases(_WEEKDAYS))
    nth = either(_NTHS)
    return (
        Form(
            "date",
            _OF_MONTHS,
            rf"\b(?:[Ll]e\s+)?(?P<nth>(?i:{nth}))\s+(?P<weekday>{names})\s+(?:du\s+mois\s+)?(?:de\s+|d[’']){_MONTH}(?:{_OF_YEAR})?",
        ),
        Form(
            "date",
            ("mois", "courant"),
            rf"{_WEEKDAY}{BEFORE_DAY}(?P<day>\d\d?|1er)\s+{of_month}(?!\w)".replace("|1er", "(?:er)?"),
        ),
        Form(
            "date",
            _OF_MONTHS,
            rf"{BEFORE_DAY}(?P<days>\d\d?(?:er)?(?:,\s+\d\d?)+\s+(?:et|ou)\s+\d\d?)\s+{_MONTH}(?:{_OF_YEAR})?",
        ),
        Form(
            "date",
            ("au",),
            r"\b(?i:du)\s+(?P<day>\d\d?)(?:er)?\s+au\s+(?P<last_day>\d\d?)(?=\s*[.,;:)]|\s*$|\s+(?:il|elle|je|nous|on|ils)\b)",
        ),
        Form(
            "date", ("quinzaine", "moitié"), rf"{_FRACTION}\s+(?:du\s+mois\s+)?(?:de\s+|d[’']){_MONTH}(?:{_OF_YEAR})?"
        ),
        Form(
            "unread",
            ("di",),
            rf"\b(?:[Ll]e\s+)?(?i:{nth})\s+{names}(?!\w)(?:\s+(?:du|de|des|après|avant)\s+(?!{either(_MONTHS)})\w+)?",
        ),
        Form("unread", ("di",), rf"\b(?:[Uu]n\s+)?{names}\s+sur\s+\w+"),
        Form(
            "unread",
            ("di",),
            rf"\b{names}\s+(?:en\s+(?:huit|quinze)|(?:saint|gras|noir|rouge|sanglant|fou)\b|d[’'](?:avant|après)|de\s+(?:carême|la\s+Passion"
            r"|la\s+semaine\s+sainte|Quasimodo|l[’'][Aa]vent|la\s+Trinité)|(?:orthodoxe|avant\s+Pâques|après\s+Pâques))",
        ),
        Form(
            "unread",
            ("jour", "mois", "semaine", "an"),
            rf"\b(?i:{nth})\s+(?:jour|mois|semaine|année)\s+(?:après|suivant|qui\s+suit)\b",
        ),
    )


_LINKS = r"(?:,?\s+(?:et|ou)\s+(?:(?:le|en|du)\s+)?|,\s+|\s?/\s?)"

FRENCH_DATES = DateWords(
    forms=_forms(),
    clocks=clocks.CLOCKS,
    lengths=tuple(
        Form("length", _OF_UNITS, rf"{_ROUGHLY}{one}") for one in (rf"(?:{_FEW}|{_NUMBER}){_UNIT}", *_SHARED, _COMPOUND)
    ),
    months={name.rstrip("."): number for name, number in {**_MONTHS, **_SHORT}.items()},
    weekdays={name.rstrip("."): number for name, number in {**_WEEKDAYS, **_SHORT_WEEKDAYS}.items()},
    seasons=_SEASONS,
    numbers={**_COUNTED, **_TENS},
    ordinals=_ORDINALS,
    decades=_DECADES,
    fractions=_FRACTIONS,
    shares={"demi": 2, "demie": 2, "et demie": 2, "et demi": 2, "quart": 1, "trois quarts": 3, "et quart": 1},
    weeks={"huit": 1, "quinze": 2, "8": 1, "15": 2},
    units={**_UNITS, **COUNTER_UNITS},
    sides={
        **COUNTER_SIDES,
        **dict.fromkeys(("du courant", "courant", "du mois courant", "de ce mois", "du présent mois"), 0),
        "du mois dernier": -1, "du mois passé": -1, "du mois écoulé": -1, "du mois prochain": 1,
 **_BACK, **_HERE, **_AHEAD, **_ON, **_WAYS, "il y a": -1,
        "d’après": 1, "d'après": 1, "d’avant": -1, "d'avant": -1,
    },
    distances=_ALL_DISTANCES,
    eves={
        "veille": (-1, -1), "lendemain": (1, 1), "avant-veille": (-2, -2), "surlendemain": (2, 2), "semaine": (-6, 6),
    },
    parts={
        "début": BEGINNING, "au début": BEGINNING, "mi": MID, "à la mi": MID, "courant": MID, "fin": ENDING,
        "à la fin": ENDING,
    },
    nths=_NTHS,
    feasts=feasts.named(feasts.FRENCH),
    edges={"début": -1, "commencement": -1, "ouverture": -1, "fin": 1, "clôture": 1},
    bounds={
        "depuis": "since", "dès": "from", "à partir": "from", "après": "after",
        "jusqu’": "until", "jusqu'": "until", "avant": "before", "d’ici": "until", "d'ici": "until",
    },
    eras=_ERAS,
    styles=_STYLES,
    hours=clocks.HOURS,
    minutes=clocks.MINUTES,
    halves=clocks.HALVES,
    zones=clocks.ZONES,
    order="day",
    opens=(
        r"(?i)(?<!\w)(?P<bound>depuis|dès|à\spartir|après|jusqu[’']|avant|d[’']ici)\s*"
        r"(?:(?:le|la|l[’']|du|de|d[’']|au|en|à)\s*)?(?:(?:début|fin)\s+)?$"
    ),
    links=_LINKS,
    shifts=(
        rf"(?i)\b(?:(?:l[ae]\s+|l[’'])(?P<eve>veille|lendemain|avant-veille|surlendemain|semaine)\s+(?:du|de|d[’'])|{_NUMBER}"
        r"(?P<unit>jours?|semaines?|mois|ans?)\s+(?P<way>avant|après)(?:\s+le)?)\s*$"
    ),
    spans=r"\s?[–—-]\s?|\s+(?:au|à|jusqu[’']au|jusqu[’']en|jusqu[’']à)\s+",
    starts=r"(?i)\b(?:du|de|depuis)\s+$",
    pairs=r"(?i)\bentre\s+(?:le\s+)?$",
    nights=r"(?i)\bnuit\s+(?:du|de|entre\s+le)\s+(?:\w+\s+)?$",
    introduces=(
        r"(?i)(?:\b(?:en|de|depuis|dès|vers|avant|après|jusqu[’']en|début|mi-|fin|année|l[’']an|né|née|mort|morte|d[’']ici|entre"
        r"|pour|courant|et|à)\s*|©\s*)$"
    ),
    points=r"(?i)\b(?:du|des|l[’']\w+)\s+$",
    counted=(
        r"(?:\s+[a-zéèêà]+)?\s+(?:personnes|hommes|femmes|enfants|soldats|habitants|morts|blessés|victimes|cavaliers|ouvriers"
        r"|participants|visiteurs|membres|maisons|mètres|kilomètres|lieues|km|m|tonnes|kilos|kilogrammes|kg|litres|hectares"
        r"|euros|francs|livres|dollars|voix|heures|jours|ans|fois|exemplaires|pages|degrés|pieds|chevaux)\b|\s?(?:%|€|\$)"
    ),
    settles=_AS_A_YEAR,
    habits=r"(?i)\b(?:(?:chaque|tous\s+les|tout)\s+|(?:veille|lendemain)\s+d(?:e\s+|u\s+|[’']))$",
    numbered=r"(?i)(?:\b(?:section|chapitre|article|art|alinéa|version|n|numéro|point|tome|t|§)|§|n[°º])\.?\s*$",
    temporal=(
        rf"(?<!\w)(?i:{'|'.join(_MONTHS)}|{'|'.join(_WEEKDAYS)}|siècles?|décennies?|années?|ans?|mois|semaines?|jours?|heures?"
        r"|minutes?|hier|demain|veille|lendemain|matin|midi|soir|nuit|minuit|printemps|automne|hiver|pâques|noël|pentecôte"
        r"|toussaint|carême|avent|épiphanie|ascension|assomption|chandeleur|saint-jean|saint-martin|saint-michel)(?!\w)"
        r"|(?i:(?:(?<=\bl[’'])|(?<=\bd[’'])|(?<=\bcet\s)|(?<=\ben\s)|(?<=\bun\s)|(?<=\bmi-))été\b)|\bété\s+(?:\d{4}|dernier|prochain)"
        r"|(?<![\w.,$€£])[12]\d{3}(?![\w%]|[.,]\d)|\b[IVX]+(?:e|ᵉ)\b|\b\d\d?[./]\d\d?\b"
    ),
    reformed=Day(1582, 12, 20),
)  # fmt: skip
