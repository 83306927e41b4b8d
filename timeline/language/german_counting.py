"""How German counts."""

from fractions import Fraction

from timeline.language.counting import Counting
from timeline.language.figures import Figures
from timeline.language.spelling import numbered, together
from timeline.language.spelt import Spelt
from timeline.language.units import units
from timeline.language.words import Words

_ENDINGS = ("e", "en", "er", "es", "em")
_ORDERED = numbered(
    "erst zweit dritt viert fünft sechst siebt|siebent acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt"
    " sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst"
)

GERMAN_COUNTING = Counting(
    numbers={
        **numbered(
            "ein|eins|eine|einem|einen|einer|eines zwei|zwo|zweier drei|dreier vier fünf sechs sieben acht neun zehn"
            " elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig"
        ),
        "dreißig": 30, "dreissig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80,
        "neunzig": 90, "einmal": 1, "zweimal": 2, "dreimal": 3, "viermal": 4, "fünfmal": 5,
    },
    scales={
        "dutzend": 12, "hundert": 100, "tausend": 10**3, "million": 10**6, "millionen": 10**6, "mio": 10**6,
        "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9, "billion": 10**12, "billionen": 10**12,
    },
    many={
        "dutzende": 12, "dutzenden": 12, "hunderte": 100, "hunderten": 100, "tausende": 10**3, "tausenden": 10**3,
        "hunderttausende": 10**5, "hunderttausenden": 10**5, "zehntausende": 10**4, "zehntausenden": 10**4,
    },
    parts={"halb": Fraction(1, 2), "einhalb": Fraction(1, 2), "viertel": Fraction(1, 4), "dreiviertel": Fraction(3, 4)},
    ordinals=together(_ORDERED, _ENDINGS),
    units=units({
        "second": "sekunde|sekunden", "minute": "minute|minuten", "hour": "stunde|stunden|std",
        "day": "tag|tage|tagen|tägige|tägigen|tägiger", "week": "woche|wochen", "month": "monat|monate|monaten",
        "year": "jahr|jahre|jahren", "decade": "jahrzehnt|jahrzehnte|jahrzehnten",
        "century": "jahrhundert|jahrhunderte|jahrhunderten", "m": "m|meter|metern", "km": "kilometer|kilometern",
        "cm": "zentimeter|zentimetern", "mile": "meile|meilen", "foot": "fuß", "kg": "kilo|kilogramm", "g": "gramm",
        "tonne": "tonne|tonnen", "ha": "hektar", "litre": "liter|litern", "mm": "millimeter|millimetern",
        "inch": "zoll", "acre": "acre|acres", "hundredweight": "zentner|zentnern", "m²": "quadratmeter|quadratmetern",
        "km²": "quadratkilometer|quadratkilometern", "m³": "kubikmeter|kubikmetern",
        "hectolitre": "hektoliter|hektolitern", "barrel": "barrel|fass|fässer", "kw": "kilowatt", "mw": "megawatt",
        "gw": "gigawatt", "percent": "prozent", "euro": "euro",
        "dollar": "dollar|dollars", "pound": "pfund", "yen": "yen", "rouble": "rubel", "mark": "mark|reichsmark",
        "franc": "franken|francs",
        "cent": "cent|pfennig|pfennige|pfennigen", "guinea": "guineen", "shilling": "schilling|schillinge",
        "guilder": "gulden", "thaler": "taler|talern|thaler", "krone": "krone|kronen", "ducat": "dukaten",
        "peso": "peso|pesos", "peseta": "peseten", "real": "reales",
    }),
    point=",",
    joins=frozenset({"und"}),
    of=frozenset({"von"}),
    compound=True,
    figures=Figures(
        least=(
            "mindestens", "wenigstens", "zumindest", "mehr als", "über", "nicht weniger als", "nicht unter",
            "minimal", "oberhalb von", "gute?",
        ),
        most=(
            "höchstens", "maximal", "weniger als", "unter", "nicht mehr als", "nicht über", "bis zu", "allenfalls",
            "unterhalb von", "nicht einmal",
        ),
        exact=("genau", "exakt"),
        but=("bis auf", "außer", "mit Ausnahme von"),
        sure=Words((
            "mindestens", "wenigstens", "zumindest", "(?:nicht )?(?:mehr|weniger) als", "höchstens", "allenfalls",
        )),
        open_ended=Words(("(?:oder|und) (?:mehr|weniger|älter|jünger|darüber|darunter|so)",)),
        every=Words(("allen?", "sämtlichen?")),
        about=("etwa", "rund", "ungefähr", "circa", "zirka", "ca\\.", "gegen", "an die", "fast", "beinahe", "knapp"),
        per=("pro ", "je ", "in der ", "im ", "die ", "am "),
        often={
            "stündlich": "stunde", "täglich": "tag", "wöchentlich": "woche", "monatlich": "monat", "jährlich": "jahr",
        },
        reckons=Words((
            "sprach(?:en)? von", "sprechen von", "spricht von", "schätz(?:t|te|ten|en)", "beziffert(?:e|en)?",
            "zähl(?:t|te|ten|en)", "zufolge", "laut", "nach angaben", "nach auskunft", "nach recherchen",
            "sag(?:t|te|ten|en)",
            "meldet(?:e|en)?", "melden", "gibt", "gab(?:en)?", "nannte(?:n)?", "nennt", "kommt auf", "kam auf",
            "geht von", "ging von", "gehen von", "gingen von", "behauptet(?:e|en)?", "berichtigt(?:e|en)?",
        )),
        counts=Words((
            "gezählt", "zählen", "zählt", "gerechnet", "berechnet", "errechnet",
            "die summe", "der unterschied", "die differenz", "minus", "plus", "weniger", "zusammen",
        )),
        more=Words(("mehr", "höher", "länger", "größer", "schwerer", "teurer",)),
        fewer=Words(("weniger", "niedriger", "tiefer", "kürzer", "kleiner", "leichter", "billiger",)),
        than=Words(("als",)),
        counted_from=Words(("als",)),
        after=Words((r"nach (?:de[mrn]|seine[mrn]|ihre[mrn]|eine[mr])",)),
        ahead=Words((r"vor (?:de[mrn]|seine[mrn]|ihre[mrn]|eine[mr])",)),
        same=Words((
            "(?:die|diese|der|den|deren) (?:zahl|summe|schaden|betrag|anzahl|höhe)", "es", "sie", "davon",
        )),
    ),
)  # fmt: skip

_TEENS = "elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|achtzehn|neunzehn"
GERMAN_SPELT = Spelt(
    days={
        **together(_ORDERED, ("e", "en", "er")),
        **{f"{word}und{tens}st{end}": number + ten for ten, tens in ((20, "zwanzig"), (30, "dreißig"))
           for word, number in numbered("ein zwei drei vier fünf sechs sieben acht neun").items() if ten + number < 32
           for end in ("e", "en", "er")},
        "dreißigste": 30, "dreißigsten": 30, "dreißigster": 30,
    },
    links="bis(?: zum)?|und|auf den|zum",
    mark=".",
    years=rf"(?:{_TEENS})hundert\w*|(?:ein|zwei)?tausend\w*",
    hints=("hundert", "tausend"),
    called="jahr(?:e|es|s)?",
)  # fmt: skip
"""How German writes days and years in words."""
