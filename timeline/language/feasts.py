"""Feasts by name: those that move with Easter, and those of one day of the year.

A saint's name by itself is a person's or a place's too: it is a feast behind what leads to one alone ("um Martini", "la
Saint-Jean"), and where it leads to persons and places as well, in what tells of years before `OLD`, or beside a year.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from timeline.language.forms import Form
from timeline.language.spelling import either

Feast = tuple[int, int, int]
"""A month with its first and last day; of month 0, the days are counted from Easter Sunday."""

OLD = 1900
"""Until when texts count days by saints with nothing beside their names."""

_CHRISTMAS, _EASTER = (12, 24, 31), (0, -7, 7)


@dataclass(frozen=True)
class Feasts:
    """The feasts of a language: those whose names are nothing else, and those behind words that lead to them.

    `saints` are feasts behind one of `leads`, of which each is the pattern of what stands just before; behind one of
    `doubtful` only where days are counted so.
    """

    names: Mapping[str, Feast]
    saints: Mapping[str, Feast] = field(default_factory=dict)
    leads: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()

    @property
    def all(self) -> dict[str, Feast]:
        """All of them by their names in small letters, with either apostrophe."""
        both = {**self.saints, **self.names}
        return {form: feast for name, feast in both.items() for form in (name.lower(), name.lower().replace("’", "'"))}


def _moving(**days: str) -> dict[str, Feast]:
    """Return the names of each day, parted by bars, with how far from Easter it is: of `_2`, two days before."""
    numbers = {key: int(key[1:]) * (-1 if key[0] == "_" else 1) for key in days}
    return {name: (0, numbers[key], numbers[key]) for key, names in days.items() for name in names.split("|")}


def _fixed(months: str) -> dict[str, Feast]:
    """Return the names of each day of a month: `3-25 Lady Day|Annunciation; 6-24 …`."""
    found: dict[str, Feast] = {}
    for entry in months.split(";"):
        day, _, names = entry.strip().partition(" ")
        month, number = map(int, day.split("-"))
        found |= {" ".join(name.split()): (month, number, number) for name in names.split("|")}
    return found


def _called(saints: Mapping[str, Feast], *forms: str) -> dict[str, Feast]:
    """Return the feasts of saints in each of some forms of words."""
    return {form.format(name): feast for name, feast in saints.items() for form in forms}


_ENGLISH_SAINTS = _fixed(
    "1-13 Hilary; 2-14 Valentine; 2-24 Matthias; 3-1 David; 3-17 Patrick; 4-23 George; 4-25 Mark; 6-11 Barnabas;"
    " 6-24 John; 6-29 Peter; 7-15 Swithin|Swithun; 7-20 Margaret; 7-22 Mary Magdalene; 7-25 James; 8-10 Lawrence|"
    "Laurence; 8-24 Bartholomew; 9-1 Giles; 9-21 Matthew; 9-29 Michael; 10-18 Luke; 10-25 Crispin; 11-11 Martin;"
    " 11-23 Clement; 11-25 Catherine|Katherine; 11-30 Andrew; 12-6 Nicholas; 12-13 Lucy; 12-21 Thomas; 12-26 Stephen"
)
ENGLISH = Feasts(
    {
        **_moving(
            _47="Shrove Tuesday", _46="Ash Wednesday", _7="Palm Sunday", _3="Maundy Thursday",
            _2="Good Friday", _1="Holy Saturday|Easter Eve", p0="Easter Sunday|Easter Day", p1="Easter Monday",
            p2="Easter Tuesday", p39="Ascension Day",
            p49="Whit Sunday|Whitsunday|Pentecost", p50="Whit Monday|Whitmonday", p51="Whit Tuesday",
            p56="Trinity Sunday", p60="feast of Corpus Christi|Corpus Christi Day",
        ),
        "Easter": _EASTER, "Whitsun": (0, 49, 51), "Whitsuntide": (0, 49, 55), "Shrovetide": (0, -49, -47),
        "Christmas": _CHRISTMAS, "Halloween": (10, 31, 31), "Twelfth Night": (1, 5, 6),
        **_fixed(
            "1-1 New Year’s Day; 1-6 Twelfth Day|feast of the Epiphany|Epiphany Day; 2-2 Candlemas|Candlemas Day;"
            " 3-25 Lady Day|feast of the Annunciation; 5-1 May Day; 6-24 Midsummer Day|Midsummer’s Day; 8-1 Lammas|"
            "Lammas Day; 8-15 feast of the Assumption|Assumption Day; 9-14 Holy Cross Day|Holyrood Day;"
            " 9-29 Michaelmas|Michaelmas Day; 10-31 All Hallows’ Eve; 11-1 All Saints’ Day|All Saints Day|"
            "feast of All Saints|All Hallows|All Hallows’ Day|Hallowmas; 11-2 All Souls’ Day|All Souls Day|"
            "feast of All Souls; 11-11 Martinmas|Martinmas Day; 12-24 Christmas Eve; 12-25 Christmas Day;"
            " 12-26 Boxing Day; 12-28 Childermas|Holy Innocents’ Day; 12-31 New Year’s Eve"
        ),
        **_called(
            _ENGLISH_SAINTS, "St {}’s Day", "St. {}’s Day", "Saint {}’s Day", "St {}’ Day", "feast of St {}",
            "feast of St. {}", "feast of Saint {}",
        ),
    },
    {"All Saints": (11, 1, 1), "All Souls": (11, 2, 2), "the Epiphany": (1, 6, 6), "Epiphany": (1, 6, 6)},
    doubtful=(r"\bon ", r"\bbefore ", r"\bafter ", r"\bby ", r"\btill ", r"\buntil ", r"\bsince "),
)  # fmt: skip
GERMAN = Feasts(
    {
        **_moving(
            _49="Sonntag Estomihi|Estomihi", _48="Rosenmontag", _47="Faschingsdienstag|Fastnachtsdienstag",
            _46="Aschermittwoch|Aschermittwochen", _42="Sonntag Invocavit|Invocavit|Sonntag Invokavit|Invokavit",
            _35="Sonntag Reminiscere|Reminiscere|Sonntag Reminiszere", _28="Sonntag Oculi|Sonntag Okuli",
            _21="Sonntag Lätare|Sonntag Laetare|Lätare|Laetare", _14="Sonntag Judica|Sonntag Judika",
            _7="Palmsonntag|Palmarum|Sonntag Palmarum", _3="Gründonnerstag|Grünen Donnerstag|Grünendonnerstag",
            _2="Karfreitag|Charfreitag|Stillen Freitag", _1="Karsamstag|Charsamstag|Karsonnabend|Ostersonnabend",
            p0="Ostersonntag|ersten Ostertag", p1="Ostermontag|zweiten Ostertag", p2="dritten Ostertag",
            p7="Weißen Sonntag|Quasimodogeniti|Sonntag Quasimodogeniti",
            p14="Misericordias Domini|Sonntag Misericordias Domini", p21="Sonntag Jubilate",
            p28="Sonntag Cantate|Sonntag Kantate", p35="Sonntag Rogate", p39="Christi Himmelfahrt|Himmelfahrtstag",
            p42="Sonntag Exaudi|Exaudi", p49="Pfingstsonntag|ersten Pfingsttag", p50="Pfingstmontag|zweiten Pfingsttag",
            p56="Sonntag Trinitatis|Dreifaltigkeitssonntag|Trinitatisfest",
            p60="Fronleichnam|Frohnleichnam|Fronleichnamstag|Frohnleichnamstag",
        ),
        "Ostern": _EASTER, "Pfingsten": (0, 49, 51), "Fastnacht": (0, -49, -46), "Fasnacht": (0, -49, -46),
        "Weihnachten": _CHRISTMAS, "Walpurgis": (4, 30, 31), "Walpurgisnacht": (4, 30, 31),
        **_fixed(
            "1-1 Neujahr|Neujahrstag|Neujahrtag; 1-6 Dreikönigstag|Dreikönigtag|Dreikönig|Dreikönige|Epiphanias|"
            "Epiphaniä; 2-2 Lichtmeß|Lichtmess|Lichtmeßtag|Lichtmesstag|Mariä Lichtmeß|Mariä Lichtmess|Mariä Reinigung;"
            " 2-24 Matthiastag; 3-25 Mariä Verkündigung|Mariä Verkündung; 4-23 Georgstag|Georgentag|Georgitag|"
            "Georgentag; 5-1 Walpurgistag; 6-24 Johannistag|Johannitag; 6-29 Peter und Paul|Peter-und-Pauls-Tag|"
            "Peter und Paulstag|Petri und Pauli; 7-2 Mariä Heimsuchung; 7-25 Jakobstag|Jakobitag|Jacobitag|Jakobustag|"
            "Jacobstag; 8-10 Laurentiustag; 8-15 Mariä Himmelfahrt|Mariä Himmelfahrtstag; 8-24 Bartholomäustag|"
            "Bartholomäitag|Bartholomätag; 9-1 Ägidientag|Egidientag; 9-8 Mariä Geburt; 9-21 Matthäustag;"
            " 9-29 Michaelistag|Michaelstag|Michaelitag; 10-16 Gallustag|Gallentag; 11-1 Allerheiligen|"
            "Allerheiligentag; 11-2 Allerseelen|Allerseelentag; 11-11 Martinstag|Martinitag|Martinsfest;"
            " 11-21 Mariä Opferung; 11-25 Katharinentag|Kathreintag; 11-30 Andreastag; 12-4 Barbaratag;"
            " 12-6 Nikolaustag|Nikolaitag|Nicolaustag; 12-8 Mariä Empfängnis; 12-13 Lucientag|Luzientag;"
            " 12-21 Thomastag; 12-24 Heiligabend|Heiligen Abend|Christabend; 12-25 ersten Weihnachtstag|Christtag|"
            "Weihnachtstag; 12-26 zweiten Weihnachtstag|Stephanstag|Stephanitag|Stefanstag; 12-28 Unschuldige Kindlein|"
            "Unschuldigen Kindlein; 12-31 Silvestertag"
        ),
        "Silvester": (12, 31, 31),
    },
    _fixed(
        "1-6 Drei Könige|Drei König|Heilige Drei Könige|Heiligen Drei Könige|heiligen drei Könige|Heil. Drei Könige|"
        "Heilig Drei König; 1-20 Sebastiani|Fabian und Sebastian|Fabiani und Sebastiani; 1-25 Pauli Bekehrung;"
        " 2-24 Matthiä|Matthiae; 4-23 Georgi|Georgii|Georgy|Jörgi; 5-1 Philippi und Jacobi|Philippi und Jakobi|"
        "Philippi Jacobi; 5-25 Urbani; 6-15 Viti; 6-24 Johannis|Johanni|Johannis Baptistae; 7-13 Margarethä|"
        "Margarethae; 7-22 Mariä Magdalenä; 7-25 Jakobi|Jacobi; 8-10 Laurentii|Lorenzi; 8-24 Bartholomäi|Bartholomaei|"
        "Bartholomä; 9-1 Ägidii|Ægidii|Egidii|Aegidii; 9-14 Crucis; 9-21 Matthäi|Matthaei;"
        " 9-29 Michaelis|Michaeli; 10-16 Galli; 10-18 Lucä|Lucae; 10-28 Simonis und Judä|Simon und Juda|"
        "Simonis et Judä; 11-11 Martini; 11-25 Catharinä|Katharinä|Catharinae; 11-30 Andreä|Andreae; 12-6 Nikolai|"
        "Nicolai; 12-13 Luciä|Luciae; 12-21 Thomä|Thomae; 12-26 Stephani"
    ),
    leads=(r"\bTag ", r"\bTage ", r"\bTags ", r"\bAbend ", r"\bTag der ", r"\bTage der "),
    doubtful=(
        *(rf"\b[{one[0].upper()}{one[0]}]{one[1:]} "
          for one in ("an", "zu", "auf", "um", "nach", "vor", "bis", "seit", "gegen", "ab")),
        r"\bSt\. ", r"\bSanct ", r"\bSankt ",
    ),
)  # fmt: skip
_FRENCH_SAINTS = _fixed(
    "1-13 Hilaire; 1-22 Vincent; 2-14 Valentin; 2-24 Mathias|Matthias; 4-23 Georges; 4-25 Marc; 6-11 Barnabé;"
    " 6-24 Jean|Jean-Baptiste; 6-29 Pierre; 7-25 Jacques; 8-10 Laurent; 8-24 Barthélemy|Barthélémy|Barthelemy;"
    " 8-25 Louis; 9-1 Gilles; 9-21 Matthieu|Mathieu; 9-29 Michel; 10-1 Rémi|Rémy|Remi|Remy; 10-9 Denis|Denys;"
    " 10-18 Luc; 11-11 Martin; 11-30 André; 12-6 Nicolas; 12-21 Thomas; 12-26 Étienne|Etienne; 12-31 Sylvestre"
)
_FRENCH_FEMALES = _fixed("7-22 Madeleine; 7-26 Anne; 11-25 Catherine; 12-4 Barbe; 12-13 Luce")
FRENCH = Feasts(
    {
        **_moving(
            _47="mardi gras", _46="mercredi des Cendres|jour des Cendres", _24="mi-carême",
            _7="dimanche des Rameaux|jour des Rameaux", _3="jeudi saint", _2="vendredi saint", _1="samedi saint",
            p0="dimanche de Pâques|jour de Pâques", p1="lundi de Pâques",
            p7="dimanche de Quasimodo|dimanche de la Quasimodo",
            p39="jeudi de l’Ascension|jour de l’Ascension|fête de l’Ascension",
            p49="dimanche de Pentecôte|dimanche de la Pentecôte|jour de la Pentecôte",
            p50="lundi de Pentecôte|lundi de la Pentecôte", p56="dimanche de la Trinité|fête de la Trinité",
            p60="Fête-Dieu",
        ),
        "Pâques": _EASTER, "Pentecôte": (0, 49, 50), "Noël": _CHRISTMAS,
        **_fixed(
            "1-1 jour de l’an|nouvel an|fête de la Circoncision; 1-6 Épiphanie|jour des Rois|fête des Rois;"
            " 2-2 Chandeleur; 3-25 fête de l’Annonciation|jour de l’Annonciation; 8-15 fête de l’Assomption|"
            "jour de l’Assomption; 11-1 Toussaint; 11-2 jour des Morts|fête des Morts|jour des Trépassés;"
            " 12-24 veille de Noël|réveillon de Noël; 12-25 jour de Noël; 12-28 jour des Innocents|Saints-Innocents;"
            " 12-31 Saint-Sylvestre"
        ),
        **_called(_FRENCH_SAINTS, "fête de saint {}", "jour de saint {}", "jour saint {}", "fête de St {}"),
        **_called(_FRENCH_FEMALES, "fête de sainte {}", "jour de sainte {}"),
    },
    {
        **_called(_FRENCH_SAINTS, "Saint-{}", "Saint {}", "St-{}", "St {}", "St. {}"),
        **_called(_FRENCH_FEMALES, "Sainte-{}", "Ste-{}", "Sainte {}"),
    },
    leads=(r"\b[Ll]a ",),
)  # fmt: skip
_SPANISH_SAINTS = _fixed(
    "1-17 San Antón; 1-20 San Sebastián; 1-22 San Vicente; 2-3 San Blas; 2-24 San Matías; 3-19 San José;"
    " 4-23 San Jorge; 4-25 San Marcos; 5-15 San Isidro; 6-11 San Bernabé; 6-13 San Antonio; 6-24 San Juan|"
    "San Juan Bautista; 6-29 San Pedro|San Pedro y San Pablo; 7-22 la Magdalena; 7-25 Santiago|Santiago Apóstol;"
    " 7-26 Santa Ana; 8-10 San Lorenzo; 8-24 San Bartolomé; 9-1 San Gil; 9-21 San Mateo; 9-29 San Miguel;"
    " 10-18 San Lucas; 10-28 San Simón y San Judas; 11-11 San Martín; 11-25 Santa Catalina; 11-30 San Andrés;"
    " 12-4 Santa Bárbara; 12-6 San Nicolás; 12-13 Santa Lucía; 12-21 Santo Tomás; 12-26 San Esteban;"
    " 12-31 San Silvestre"
)
SPANISH = Feasts(
    {
        **_moving(
            _47="martes de carnaval", _46="miércoles de ceniza", _7="domingo de ramos", _3="jueves santo",
            _2="viernes santo", _1="sábado santo|sábado de gloria",
            p0="domingo de resurrección|domingo de pascua|pascua de resurrección", p1="lunes de pascua",
            p39="día de la Ascensión|fiesta de la Ascensión", p49="pentecostés|pascua de pentecostés",
            p56="domingo de la Trinidad|día de la Trinidad",
            p60="jueves de Corpus|día del Corpus|fiesta del Corpus|día del Corpus Christi|día de Corpus Christi",
        ),
        "semana santa": (0, -9, 1), "carnestolendas": (0, -49, -47), "Navidad": _CHRISTMAS,
        **_fixed(
            "1-1 Año Nuevo; 1-6 día de Reyes|día de los Reyes|fiesta de Reyes|fiesta de la Epifanía|día de la Epifanía;"
            " 2-2 día de la Candelaria|fiesta de la Candelaria; 3-25 día de la Anunciación|día de la Encarnación|"
            "fiesta de la Encarnación; 8-15 día de la Asunción|fiesta de la Asunción|Virgen de Agosto;"
            " 9-8 Natividad de Nuestra Señora|día de la Natividad; 10-12 día del Pilar|fiesta del Pilar;"
            " 11-1 Todos los Santos|día de Todos los Santos|Todos Santos; 11-2 día de los Difuntos|día de Difuntos|"
            "día de las Ánimas|día de los Muertos; 12-8 día de la Inmaculada|fiesta de la Inmaculada; 12-24 Nochebuena;"
            " 12-25 día de Navidad; 12-28 día de los Inocentes|día de Inocentes; 12-31 Nochevieja"
        ),
        **_called(_SPANISH_SAINTS, "día de {}", "fiesta de {}", "día del señor {}"),
    },
    {**_SPANISH_SAINTS, "la Candelaria": (2, 2, 2)},
    leads=(r"\bvíspera de ", r"\bnoche de "),
    doubtful=(r"\bdespués de ", r"\bantes de ", r"\b[Pp]or ", r"\b[Pp]ara ", r"\b[Hh]asta ", r"\b[Dd]esde "),
)  # fmt: skip


def forms(feasts: Feasts, of_year: str, churches: Iterable[str]) -> tuple[Form, ...]:
    """Return the forms of feasts of a language, whose years are written so, but for those of churches of other days."""
    names = either(feasts.names).replace("’", "[’']")
    hints = _hints(feasts.names)
    others = "".join(rf"(?<!{word}\s)" for word in churches)
    alone = rf"(?:(?<=tag)(?:es|e|s))?(?![\w-])(?:{of_year}|(?<=tag)|(?<=tage)|(?!\s+[A-ZÄÖÜÉ]))"
    saints = either(feasts.saints).replace("’", "[’']")
    led = [
        Form(
            "date",
            _hints(feasts.saints),
            rf"{_behind(leads)}(?P<{part}>{saints})(?![\w-])"
            rf"(?:{of_year}|(?!\s+[A-ZÄÖÜÉ]))",
        )
        for part, leads in (("feast", feasts.leads), ("saint", feasts.doubtful))
        if leads
    ]
    return (
        Form("date", hints, rf"{others}(?<![\w-])(?P<feast>(?i:{names})){alone}"),
        *led,
        Form("unread", hints, rf"\b(?:{'|'.join(churches)})\s+(?i:{names})(?:{of_year})?"),
    )


def _behind(leads: Iterable[str]) -> str:
    """Return the pattern of a place behind one of some words, each of which ends with a blank."""
    blanks = (lead.replace(" ", r"\s") for lead in leads)
    return f"(?:{'|'.join(f'(?<={lead})' for lead in blanks)})"


def _hints(names: Iterable[str]) -> tuple[str, ...]:
    """Return how the longest word of each name begins."""
    longest = (max(name.lower().replace("’", " ").replace("-", " ").split(), key=len) for name in names)
    return tuple(dict.fromkeys(word[:5] for word in longest))
