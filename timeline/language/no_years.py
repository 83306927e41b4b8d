"""Numbers of four figures, or of three, that are no years: how many of something there are, and which of several.

A number counts what stands behind it ("2000 Thaler"), numbers it by the word before it ("page 1712") or by its point
("den 150. Psalm"). Behind "in" it is a year all the same, unless it is round, or what it counts goes on behind it; and
behind a word for the year always.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.language.words import NOTHING


@dataclass(frozen=True)
class NoYears:
    """How a language counts and numbers, as patterns.

    `counted` begin where a number ends, and are what it counts; `labels` end where it begins, as do `amounts`, behind
    which it counts whatever `things` is the pattern of. Behind `ranks` a number with a point and one of `things` is an
    ordinal, but not with a word for the year. `years` end where a number begins that is a year, `dates` where it is one
    unless what it counts `goes_on`.
    """

    counted: str = NOTHING
    labels: str = NOTHING
    amounts: str = NOTHING
    things: str = NOTHING
    ranks: str = NOTHING
    years: str = NOTHING
    dates: str = NOTHING
    goes_on: str = r"(?:[,;]|\s+(?:of|de|des|von)\b)"

    def hold(self, before: str, number: int, after: str) -> bool:
        """Whether a number between words is none of a year."""
        if re.search(self.years, before):
            return False
        if re.search(self.labels, before):
            return True
        ends = r"\s*$" if number < 1000 or not re.search(self.dates, before) else NOTHING  # an ordinal's point ends it
        if re.search(self.ranks, before) and re.match(rf"\.(?:\s+{self.things}|{ends})", after):
            return True
        if re.search(self.amounts, before) and re.match(rf"\s+{self.things}", after):
            return True
        if _UNIT.match(after) or _CURRENCY.search(before):
            return True
        there = re.match(self.counted, after)
        if there and re.search(self.dates, before):
            return number % 100 == 0 and bool(re.match(self.goes_on, after[there.end() :]))
        return bool(there)


_UNIT = re.compile(
    r"\s?(?:[kKMGTPmµnh]?(?:B|[bB]yte|bit|W|V|Hz|Pa|J|Wh|bar|[gml]|m[²³])|[kM]bps|[KMGT]i?[bB](?:it)?(?:/s)?|[GMK]o|kb|km/h|m/s"
    r"|mph|km²|ha|kn|kt|hp|PS|bhp|cv|dB|dpi|ppm|psi|rpm|px|lbs?|oz|ft|yds?|sq|kcal|kVA|min|sec|hrs?|cm[²³]?|mm²?"
    r"|°\s?[CFK]?|[%‰€$£¥]|EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|DM|Fr\.)(?![\w’'-])(?!\.\s+[a-zäöüß])"
)
"""What a number stands before that is measured or paid, in any language: "310 GB", "1500 €"."""
_CURRENCY = re.compile(r"(?:\b(?:EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|DM|Fr\.|Rs\.?)|[€$£¥])\s?$")


def _words(words: str) -> str:
    return f"(?:{'|'.join(words.split())})"


ENGLISH = NoYears(
    counted=(
        r"\s+(?:armed\s+|silver\s+|gold\s+)?"
        + _words(
            "people persons souls men women children boys girls troops soldiers horsemen horses? infantry cavalry"
            " foot volunteers sailors workers students pupils members delegates prisoners refugees pilgrims"
            " spectators voters inhabitants residents citizens families households dead deaths wounded casualties"
            " houses homes buildings rooms beds seats jobs ships vessels guns cannons? rifles cattle sheep head oxen"
            " trees books volumes pages copies letters words verses lines names signatures shares cases votes miles"
            " kilomet(?:re|er)s met(?:re|er)s yards feet acres hectares km tons tonnes bushels barrels gallons litres"
            " pounds shillings guineas crowns florins livres francs ducats gulden guilders thalers marks pesos"
            " pesetas reales roubles rubles yen euros dollars hours days weeks times percent per or\\s+more"
            " horsepower (?:kilo|mega|giga|tera)?(?:bytes?|bits?|watts?) volts knots kilograms? kilos? grams? inches"
            " degrees cents"
        )
        + r"\b"
    ),
    labels=(
        r"(?i)(?:\b(?:pages?|pp?\.|psalms?|verses?|lines?|chapter|no\.|nos\.|number|house|room|folio|fol\.|ff?\.|flight"
        r"|route|highway|paragraph|para\.|section|article|act\s+no\.|catalogue|item|lot|order)|[#§])\s*$"
    ),
    years=r"(?i)\b(?:year|anno|a\.?\s?d\.?)\s+(?:of\s+)?$",
    dates=r"\b[Ii]n\s+$",
)
GERMAN = NoYears(
    counted=(
        r"(?:\s+(?!viele|einige|mehrere|alle|manche|keine|andere|diese|jene|seine|ihre|eine)[a-zäöü]+e[nrs]?)?\s+"
        + _words(
            "Menschen Personen Leuten? Mann Männern? Frauen Kindern? Soldaten Reitern? Knechten? Bauern Bürgern?"
            " Seelen Einwohnern? Toten? Verletzten? Verwundeten? Gefangenen? Opfern? Gästen? Arbeitern? Teilnehmern?"
            " Besuchern? Zuschauern? Mitgliedern? Wählern? Schülern? Studenten Pilgern? Flüchtlingen? Häusern?"
            " Gebäuden? Höfen? Wohnungen Betten Plätzen? Arbeitsplätzen? Metern? Kilometern? Meilen km m Tonnen Kilo"
            " Kilogramm kg Liter Hektar Morgen Acker Joch Hufen Ellen Ruthen Ruten Klaftern? Fuß Schuh Grad"
            " Schritten? Centnern? Zentnern? Maltern? Scheffeln? Eimern? Fudern? Loth Lot Pfund Stück Garben Euro"
            " Mark Dollar Franken Rubel Gulden Th?alern? Rth?lr? Tlr Thlr Fl Reichsth?alern? Groschen Kreuzern?"
            " Hellern? Pfennigen? Schillingen? Batzen Ducaten Dukaten Kronen Stimmen Stunden Tagen? Wochen Jahren?"
            " Mal Prozent Exemplaren? Seiten Büchern? Bänden? Briefen? Worten? Wörtern? Zeilen Versen? Namen"
            " Unterschriften Aktien Schafen? Pferden? Ochsen Kühen? Rindern? Schweinen? Bäumen? Wagen Schiffen?"
            " Kanonen Kugeln Schüssen? Pferdestärken (?:Kilo|Mega|Giga|Tera)?(?:[Bb]ytes?|[Bb]it|[Ww]att) Volt Knoten"
            " Gramm Zentimetern? Millimetern? Quadratmetern? Kubikmetern? Cent"
        )
        + r"\b|\s?(?:%|€|\$)"
    ),
    labels=(
        r"(?:\b(?:Seiten?|S\.|Psalm|Ps\.|Vers|V\.|Kapitel|Kap\.|Nr\.|No\.|Num\.|Nummer|Blatt|Bl\.|fol\.|Hausnummer|Haus"
        r"|Zimmer|Artikel|Art\.|Absatz|Abs\.|Zeile|Z\.|Akte|Urkunde|Postfach|Konto)|§)\s*$"
    ),
    amounts=(
        r"(?i)\b(?:mit|ohne|samt|sammt|nebst|je|rund|beinahe|knapp|fast|über|(?:mehr|weniger)\s+als|mindestens|höchstens"
        r"|insgesamt|weiteren?|noch|allen?|diese[nr]?|seine[nr]?|ihre[nr]?)\s+$"
    ),
    things=r"(?!Jahr|Jh|Jhd|Uhr)(?:[a-zäöü]+e[nrs]?\s+)?[A-ZÄÖÜ][a-zäöüß]",
    ranks=(
        r"(?i)\b(?:de[rnms]|die|das|vom|am|zum|zur|beim|im|jede[rnms]?|eine[rnms]?|ein|sein(?:e[rnms]?)?|ihre?[rnms]?"
        r"|diese[rnms]?)\s+$"
    ),
    years=r"(?i)(?:\b(?:jahre?s?|anno|ao\.?|a\.\s?d\.)|\b(?:anfang|mitte|ende|frühjahr|sommer|herbst|winter))\s+$",
    dates=r"(?i)\b(?:in|im|am|vom|zum)\s+$",
)
FRENCH = NoYears(
    counted=(
        r"(?:\s+(?!(?:les|des|ces|ses|leurs|nos|vos|mes|tes|plusieurs|quelques|de|deux|trois|quatre|cinq|certains?|tous"
        r"|toutes|aux|du|la|le)\b)[a-zéèêà]+)?\s+"
        + _words(
            "personnes hommes femmes enfants soldats troupes fantassins cavaliers chevaux habitants âmes feux"
            " bourgeois paysans ouvriers élèves étudiants électeurs membres participants visiteurs spectateurs"
            " prisonniers réfugiés morts blessés victimes maisons logements lits places emplois navires vaisseaux"
            " canons moutons bœufs vaches arbres lettres volumes lignes mots pages exemplaires signatures voix"
            " cas tombes mètres kilomètres lieues toises aunes arpents hectares km m tonnes kilos kilogrammes kg"
            " litres boisseaux muids euros francs livres écus sous deniers louis florins ducats pistoles marcs"
            " dollars heures jours semaines ans fois degrés pieds (?:kilo|méga|giga|téra)?(?:octets|watts) volts nœuds"
            " grammes centimètres millimètres centimes"
        )
        + r"\b|\s?(?:%|€|\$)"
    ),
    labels=(
        r"(?i)(?:\b(?:pages?|pp?\.|psaume|versets?|chapitre|chap\.|numéro|no|folio|fol\.|f°|article|art\.|chambre|maison"
        r"|ligne|cote)|n[°º]|§)\s*$"
    ),
    years=r"(?i)\b(?:an|année|anno)\s+(?:de\s+)?$",
    dates=r"\b[Ee]n\s+$",
)
SPANISH = NoYears(
    counted=(
        r"(?:\s+(?!(?:los|las|unos|unas|sus|mis|tus|estos|estas|esos|esas|muchos|muchas|varios|varias|algunos|algunas"
        r"|de|del|el|la|dos|tres|cuatro|todos|todas)\b)[a-zñáéíóú]+)?\s+"
        + _words(
            "personas hombres mujeres niños soldados tropas infantes jinetes caballos habitantes vecinos almas"
            " indios obreros alumnos estudiantes electores miembros participantes visitantes espectadores prisioneros"
            " refugiados muertos heridos víctimas casas viviendas camas plazas empleos navíos barcos cañones ovejas"
            " vacas bueyes cabezas árboles cartas volúmenes líneas palabras versos páginas ejemplares firmas votos"
            " casos metros kilómetros leguas varas hectáreas fanegas arrobas quintales km m toneladas kilos kg litros"
            " euros pesetas pesos reales ducados escudos doblones florines maraved(?:íes|ís) dólares horas días"
            " semanas años veces grados pies (?:kilo|mega|giga|tera)?(?:bytes|vatios) voltios nudos"
            " gramos centímetros milímetros céntimos"
        )
        + r"\b|\s?(?:%|€|\$)"
    ),
    labels=(
        r"(?i)(?:\b(?:páginas?|págs?\.|pp?\.|salmo|versículo|capítulo|cap\.|número|núm\.|folio|fol\.|artículo|art\."
        r"|habitación|línea|verso)|n[.º°]+|§)\s*$"
    ),
    years=r"(?i)\b(?:año|anno)\s+(?:de\s+)?$",
    dates=r"\b[Ee]n\s+$",
)
