"""How French texts write dates, times of day and lengths of time."""

from timeline.dates import Day
from timeline.language import feasts, no_years
from timeline.language import french_clocks as clocks
from timeline.language import french_patterns as p
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
from timeline.language.french_counting import FRENCH_SPELT
from timeline.language.spelling import cases, either


def _forms() -> tuple[Form, ...]:
    """Return the forms of dates; a month stands alone in small letters, a short name beside a day or a year."""
    after = rf"\s+(?P<side>{either([*p.BACK, *p.AHEAD])})\b"
    before = rf"\b(?P<side>{either(cases(p.HERE))})\s+"
    some = r"(?P<unit>(?P<plenty>jours|semaines|mois|ans|années|décennies))\b"
    return (
        Form("date", p.OF_MONTHS, rf"{p.WEEKDAY}{p.PART}{p.NEAR}{p.DAYS}\s*{p.MONTH}(?:{p.OF_YEAR})?"),
        Form("date", p.OF_MONTHS, rf"{p.PART}{p.NEAR}{p.ONLY_MONTH}{p.OF_YEAR}"),
        Form("date", p.OF_MONTHS, rf"{p.NAMED_MONTH}{p.OF_YEAR}"),
        *(ISO_DAY, BASIC_DAY, YEAR_FIRST, YEAR_LAST),
        Form("date", p.OF_MONTHS, rf"{p.PART}{p.FULL_MONTH}(?:{after})?"),
        *feasts.forms(feasts.FRENCH, p.OF_YEAR, ("orthodoxe", "orthodoxes")),
        *_in_month(),
        Form("date", tuple(p.SEASONS), rf"{p.PART}{p.SEASON}(?:\s+(?:de\s+l[’']année\s+|de\s+))?\s*{TWO_YEARS}"),
        Form("date", tuple(p.SEASONS), rf"{p.PART}{p.SEASON}{p.OF_YEAR}"),
        Form("date", tuple(p.SEASONS), rf"{p.PART}{p.SEASON}{after}"),
        Form("date", tuple(p.SEASONS), rf"{p.PART}{before}{p.SEASON}"),
        Form("date", tuple(p.SEASONS), rf"\b(?P<side>avant-dernier)\s+{p.SEASON}"),
        Form("date", tuple(p.SEASONS), rf"{p.TO_SEASON}{p.SEASON}(?!\s+d(?:e|es|u)\b|\s+d[’']|-)"),
        Form("date", ("année",), rf"{p.PART[:-1]}(?:l[’'])?(?P<year_side>année\s+(?:suivante|précédente))\b"),
        Form("date", tuple(p.SEASONS), rf"\b{p.SEASON}\s+(?P<that_year>(?P<side>suivant|précédent))\b"),
        Form("date", p.OF_MONTHS, rf"{p.FULL_MONTH}\s+(?P<that_year>(?P<side>suivant|précédent))\b"),
        Form("date", p.OF_MONTHS, rf"{p.DAYS}\s*{p.MONTH}\s+(?P<that_year>(?P<side>suivant|précédent))\b"),
        Form("date", tuple(p.PARTS), rf"{p.FRACTION}{p.OF_YEAR}"),
        Form("date", ("t1", "t2", "t3", "t4"), rf"\b(?P<fraction>T[1-4])\s+{p.YEAR}"),
        Form("date", ("-", "–", "/"), rf"{LONE}{p.NEAR}{TWO_YEARS}"),
        Form(
            "date",
            ("an",),
            rf"\b(?i:en|de|vers)\s+l[’']an(?:née)?\s+(?P<year>\d{{1,4}})(?:\s(?P<era>{p.ERA})(?!\w))?{ENDS}",
        ),
        Form("date", DIGITS, rf"{LONE}{p.PART}{p.NEAR}{p.YEAR}"),
        Form("date", ("année",), rf"{p.PART}\b(?i:années)\s+(?P<decade>(?:[12]\d)?\d0|{either(p.DECADES)})\b"),
        Form("date", ("siècle", "s."), rf"{p.PART}{p.CENTURIES}"),
        Form("date", ("siècle", "s."), rf"{p.FRACTION}\s+d[ue]s?\s+{p.CENTURIES}"),
        Form("weekday", ("di",), rf"{p.DAY_NAME}{p.PART_OF_DAY}(?:{after})?"),
        Form("weekday", ("di",), rf"{before}{p.DAY_NAME}{p.PART_OF_DAY}"),
        Form(
            "weekday",
            ("di",),
            rf"{p.DAY_NAME}{p.PART_OF_DAY}\s+de\s+la\s+semaine\s+(?P<of_week>dernière|passée|prochaine)\b",
        ),
        Form("period", p.OF_LONG, rf"{p.PART}\b(?:[Ll]a\s+|[Ll]e\s+|[Ll][’']|au\s+|du\s+)?{p.LONG_UNIT}{after}"),
        Form("period", p.OF_LONG, rf"{before}{p.LONG_UNIT}(?:-ci\b)?"),
        Form(
            "period",
            p.OF_LONG,
            rf"\b(?P<way>(?i:il\s+y\s+a))\s+{p.ROUGHLY}{p.NUMBER}(?P<unit>semaines?|mois"
            rf"|ans?|années?|décennies?|siècles?)\b",
        ),
        Form(
            "stretch",
            p.OF_UNITS,
            rf"\b(?i:[cld]es)\s+(?:(?:{p.NUMBER})|quelques\s+)?(?P<side>derni(?:er|ère)s|prochaine?s)\s+{some}",
        ),
        Form(
            "stretch", p.OF_UNITS, rf"\b(?i:[cld]es|aux)\s+{some}\s+(?P<side>derni(?:er|ère)s|prochaine?s|passée?s)\b"
        ),
        Form(
            "distance", p.OF_PARTS, rf"(?<![\w-])(?:{either(cases(p.ALL_DISTANCES))})(?![\w-]|\s+d(?:[eu]\b|es\b|[’']))"
        ),
        Form(
            "distance",
            p.OF_WAYS,
            rf"\b{p.ROUGHLY}(?:{p.FEW}|{p.NUMBER}){p.UNIT}\s+(?P<way>plus\s+tard|après|auparavant|avant|plus\s+tôt)\b"
            r"(?:\s+(?:le\s+|la\s+|l[’'])(?P<edge>début|commencement|ouverture|fin|clôture)\s+d(?:[ue]s?\b|[’']))?",
        ),
        Form("distance", p.OF_UNITS, rf"\b(?P<way>(?i:il\s+y\s+a))\s+{p.ROUGHLY}(?:{p.FEW}|{p.NUMBER}){p.SHORT_UNIT}"),
        *(
            Form("distance", p.OF_WAYS, rf"{p.ROUGHLY}{one}\s+(?P<way>plus\s+tard|après|auparavant|avant|plus\s+tôt)\b")
            for one in (*p.SHARED, p.COMPOUND)
        ),
        COUNTER,
        Form(
            "distance",
            p.OF_UNITS,
            rf"\b(?i:le|au|la|à\s+la)\s+(?P<place>{either(word for word in p.ORDINALS if len(word) > 5)}"
            r"|\d\d?(?=e|ème))(?:e|ème)?\s+(?P<unit>jour|semaine|mois|année)"
            r"(?=\s+d(?:u\s+|e\s+(?:la|sa|son|leur|cette|ce)\s+|e\s+l[’'])(?!(?:\w+\s+)?(?:mois|semaine|année|règne|an\b)))",
        ),
        Form(
            "distance",
            p.OF_LONG,
            rf"(?<!\bde\s)\b(?:[Ll][ae]\s+|[Ll][’']){p.LONG_UNIT}\s+(?P<way>suivante?|précédente?|d[’']après"
            rf"|d[’']avant|qui\s+suivit|qui\s+suit|qui\s+précéda)\b",
        ),
        Form("distance", p.OF_LONG, rf"\b(?:[Ll]a|[Ll]e)\s+(?P<way>même)\s+{p.LONG_UNIT}"),
        Form("distance", p.OF_LONG, p.PART_OF_UNIT),
        Form("distance", p.OF_LONG, r"\b(?P<way>[Cc]ette)\s+(?P<unit>année|semaine)-là\b"),
        Form("distance", ("di",), rf"\b[Ll]e\s+{p.DAY_NAME}\s+(?P<way>suivant|précédent)\b"),
    )


def _in_month() -> tuple[Form, ...]:
    """Return the forms of weekdays of a month, of days of a month beside that of writing, and what no form reads."""
    of_month = (
        r"(?P<of_month>(?:du\s+)?courant|du\s+mois\s+(?:courant|dernier|passé|écoulé|prochain)|de\s+ce\s+mois"
        r"|du\s+présent\s+mois)"
    )
    names = either(cases(p.WEEKDAYS))
    nth = either(p.NTHS)
    return (
        Form(
            "date",
            p.OF_MONTHS,
            rf"\b(?:[Ll]e\s+)?(?P<nth>(?i:{nth}))\s+(?P<weekday>{names})\s+(?:du\s+mois\s+)?(?:de\s+|d[’']){p.MONTH}"
            rf"(?:{p.OF_YEAR})?",
        ),
        Form(
            "date",
            ("mois", "courant"),
            rf"{p.WEEKDAY}{BEFORE_DAY}(?P<day>\d\d?)(?:er)?\s+{of_month}(?!\w)",
        ),
        Form(
            "date",
            p.OF_MONTHS,
            rf"{BEFORE_DAY}(?P<days>\d\d?(?:er)?(?:,\s+\d\d?)+\s+(?:et|ou)\s+\d\d?)\s+{p.MONTH}(?:{p.OF_YEAR})?",
        ),
        Form(
            "date",
            ("au",),
            r"\b(?i:du)\s+(?P<day>\d\d?)(?:er)?\s+au\s+(?P<last_day>\d\d?)(?=\s*[.,;:)]|\s*$|\s+(?:il|elle|je|nous"
            r"|on|ils)\b)",
        ),
        Form("date", ("le ",), rf"{p.OF_CLAUSE}[Ll]e\s+{p.LONE_DAY}"),
        Form(
            "date",
            ("quinzaine", "moitié"),
            rf"{p.FRACTION}\s+(?:du\s+mois\s+)?(?:de\s+|d[’']){p.MONTH}(?:{p.OF_YEAR})?",
        ),
        Form(
            "unread",
            ("di",),
            rf"\b(?:[Ll]e\s+)?(?i:{nth})\s+{names}(?!\w)(?:\s+(?:du|de|des|après|avant)\s+(?!{either(p.MONTHS)})\w+)?",
        ),
        Form("unread", ("di",), rf"\b(?:[Uu]n\s+)?{names}\s+sur\s+\w+"),
        Form(
            "unread",
            ("di",),
            rf"\b{names}\s+(?:en\s+(?:huit|quinze)|(?:saint|gras|noir|rouge|sanglant|fou)\b|d[’'](?:avant|après)|de"
            rf"\s+(?:carême|la\s+Passion"
            r"|la\s+semaine\s+sainte|Quasimodo|l[’'][Aa]vent|la\s+Trinité)|(?:orthodoxe|avant\s+Pâques|après"
            r"\s+Pâques))",
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
        Form("length", p.OF_UNITS, rf"{p.ROUGHLY}{one}") for one in (rf"(?:{p.FEW}|{p.NUMBER})"
             rf"{p.UNIT}", *p.SHARED, p.COMPOUND)
    ),
    spelt=FRENCH_SPELT,
    months={
        name.lower().rstrip("."): number
        for name, number in {**p.OLD_MONTHS, **p.NAMES, **p.MONTHS, **p.SHORT}.items()
    },
    weekdays={name.rstrip("."): number for name, number in {**p.WEEKDAYS, **p.SHORT_WEEKDAYS}.items()},
    seasons=p.SEASONS,
    numbers={**p.COUNTED, **p.TENS},
    ordinals=p.ORDINALS,
    decades=p.DECADES,
    fractions=p.FRACTIONS,
    shares={"demi": 2, "demie": 2, "et demie": 2, "et demi": 2, "quart": 1, "trois quarts": 3, "et quart": 1},
    weeks={"huit": 1, "quinze": 2, "8": 1, "15": 2},
    units={**p.UNITS, **COUNTER_UNITS},
    sides={
        **COUNTER_SIDES,
        **dict.fromkeys(("du courant", "courant", "du mois courant", "de ce mois", "du présent mois"), 0),
        "du mois dernier": -1, "du mois passé": -1, "du mois écoulé": -1, "du mois prochain": 1,
        **p.BACK, **p.HERE, **p.AHEAD, **p.ON, **p.WAYS, **p.OTHER_YEARS, "il y a": -1, "avant-dernier": -2,
        "d’après": 1, "d'après": 1, "d’avant": -1, "d'avant": -1,
    },
    distances=p.ALL_DISTANCES,
    eves={
        "veille": (-1, -1), "lendemain": (1, 1), "avant-veille": (-2, -2), "surlendemain": (2, 2), "semaine": (-6, 6),
    },
    parts={
        "début": BEGINNING, "au début": BEGINNING, "mi": MID, "à la mi": MID, "courant": MID, "fin": ENDING,
        "à la fin": ENDING, "milieu": MID,
    },
    nths=p.NTHS,
    feasts=feasts.FRENCH.all,
    edges={"début": -1, "commencement": -1, "ouverture": -1, "fin": 1, "clôture": 1},
    bounds={
        "depuis": "since", "dès": "from", "à partir": "from", "après": "after",
        "jusqu’": "until", "jusqu'": "until", "avant": "before", "d’ici": "until", "d'ici": "until",
    },
    eras=p.ERAS,
    styles=p.STYLES,
    hours=clocks.HOURS,
    minutes=clocks.MINUTES,
    halves=clocks.HALVES,
    zones=clocks.ZONES,
    all_times=clocks.ALL_TIMES,
    order="day",
    leads=r"(?i:en|anno|(?:en\s+)?l['’]an(?:née)?|année|an)",
    opens=(
        r"(?i)(?<!\w)(?P<bound>depuis|dès|à\spartir|après|jusqu[’']|avant|d[’']ici)\s*"
        r"(?:(?:le|la|l[’']|du|de|d[’']|au|en|à)\s*)?(?:(?:début|fin)\s+)?$"
    ),
    links=_LINKS,
    shifts=(
        rf"(?i)\b(?:(?:l[ae]\s+|l[’'])(?P<eve>veille|lendemain|avant-veille|surlendemain|semaine)\s+(?:du|de(?:\s+la)?|d[’'])|"
        rf"{p.NUMBER}"
        r"(?P<unit>jours?|semaines?|mois|ans?)\s+(?P<way>avant|après)(?:\s+le)?)\s*$"
    ),
    spans=r"\s?[–—-]\s?|\s+(?:au|à|jusqu[’']au|jusqu[’']en|jusqu[’']à)\s+",
    starts=r"(?i)\b(?:du|de|depuis)\s+$",
    pairs=r"(?i)\bentre\s+(?:le\s+)?$",
    nights=r"(?i)\bnuit\s+(?:du|de|entre\s+le)\s+(?:\w+\s+)?$",
    introduces=(
        r"(?i)(?:\b(?:en|de|depuis|dès|vers|avant|après|jusqu[’']en|début|mi-|fin|année|l[’']an|né|née|mort|morte"
        r"|d[’']ici|entre"
        r"|pour|courant|et|à)\s*|©\s*)$"
    ),
    points=r"(?i)\b(?:du|des|l[’']\w+)\s+$",
    no_years=no_years.FRENCH,
    settles=p.AS_A_YEAR,
    updates=p.UPDATES,
    imprint=r"(?i)(?:publiée?|mise?\s+à\s+jour|modifiée?|actualisée?)(?:\s+le)?:?",
    writing=p.WRITING,
    habits=r"(?i)\b(?:(?:chaque|tous\s+les|tout)\s+|(?:veille|lendemain)\s+d(?:e\s+(?:la\s+)?|u\s+|[’']))$",
    numbered=r"(?i)(?:\b(?:section|chapitre|article|art|alinéa|version|n|numéro|point|tome|t|§)|§|n[°º])\.?\s*$",
    temporal=(
        rf"(?<!\w)(?i:{'|'.join(p.MONTHS)}|{either(p.OLD_MONTHS)}|{'|'.join(p.WEEKDAYS)}|siècles?|décennies?|années?|ans?|mois"
        rf"|semaines?|jours?|heures?"
        r"|minutes?|hier|demain|veille|lendemain|matin|midi|soir|nuit|minuit|printemps|automne|hiver|pâques|noël"
        r"|pentecôte"
        r"|toussaint|carême|avent|épiphanie|ascension|assomption|chandeleur|saint-jean|saint-martin|saint-michel)(?!\w)"
        r"|(?i:(?:(?<=\bl[’'])|(?<=\bd[’'])|(?<=\bcet\s)|(?<=\ben\s)|(?<=\bun\s)|(?<=\bmi-))été\b)|\bété\s+(?:\d{4}"
        r"|dernier|prochain)"
        r"|(?<![\w.,$€£])[12]\d{3}(?![\w%]|[.,]\d)|\b[IVX]+(?:e|ᵉ)\b|\b\d\d?[./]\d\d?\b"
    ),
    reformed=Day(1582, 12, 20),
)  # fmt: skip
