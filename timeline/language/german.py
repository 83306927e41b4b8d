"""German: the words with which German texts are read."""

from timeline.language.german_counting import GERMAN_COUNTING
from timeline.language.german_dates import GERMAN_DATES
from timeline.language.german_moods import GERMAN_MOODS
from timeline.language.german_opposites import GERMAN_OPPOSITES
from timeline.language.german_rivals import GERMAN_RIVALS
from timeline.language.german_weights import GERMAN_WEIGHTS
from timeline.language.language import Language, Words
from timeline.language.old_months import LATIN_CUT

_PLANS = (
    "geplant", "soll", "wird", "vorgesehen", r"geplante\w*", "plan", "plant", "planen", "plante", "planten", "pläne",
    "sollen", "sollte", "sollten", "werden", "würde", "würden", "will", "wollen", "wollte", "wollten", "möchte",
    "möchten", r"beabsichtig\w+", "absicht", "angesetzt", "anberaumt", "erwartet", r"bevorstehend\w*", r"kommende\w*",
    r"künftig\w*", "demnächst", r"vorbereit\w+", "in aussicht", "steht bevor", "stehen bevor", "wenn", "falls",
)  # fmt: skip

_CUES = {
    "planned": _PLANS,
    "proposed": (
        "vorgeschlagen", "Vorschlag", "könnte", r"vorschläge\w*", r"vorschlag\w*", "schlug", "schlugen", "schlägt",
        "schlagen", "könnten", "angebot", "angeboten", "bot", "boten", "bietet", r"antrag\w*", r"beantrag\w+",
        "angeregt", "regte", "regten", *_PLANS,
    ),
    "postponed": (
        "verschoben", "vertagt", "aufgeschoben", "verschiebt", "verschieben", "verschob", "verschoben", "vertagte",
        "vertagten", r"verschiebung\w*", r"vertagung\w*", "hinausgeschoben", "hinausgezögert", "verlegt",
    ),
    "claimed": (
        "angeblich", "laut", "soll", "behauptet", r"angebliche\w*", r"behaupt\w+", "zufolge", "nach angaben", "sollen",
        r"bericht\w*", "sagt", "sagte", "sagten", "sagen", "gesagt", r"erklär(?:t|te|ten|en|ung)", "mitgeteilt",
        "teilte", "teilten", "teilt", "schrieb", "schrieben", "schreibt", "geschrieben", r"melde(?:t|te|ten)",
        "gemeldet", "demnach", "offenbar", "mutmaßlich", r"mutmaßliche\w*", "sei", "seien", "habe", "hätte", "hätten",
        "heißt", "hieß", r"bestätig(?:t|te|ten)", r"beton(?:t|te|ten)", r"mein(?:t|te|ten)", r"äußer(?:t|te|ten)",
        "versichert", "versicherte", "gab an", "gaben an", "wohl",
        "beruft sich", "berufen sich", "unter berufung",
    ),
    "cancelled": (
        "abgesagt", "gestrichen", "abgebrochen", "annulliert", r"absag\w+", r"sagten?\s(?:[^.!?]{0,80}\s)?ab",
        "ausgefallen", "fällt aus", "fiel aus", "entfällt", "entfiel", "aufgehoben", "aufgegeben", "abgeblasen",
    ),
    "not-yet": (
        "noch nicht", "noch kein", "bislang nicht", "bisher nicht", r"noch kein\w*", r"bislang kein\w*",
        r"bisher kein\w*", r"(?:steht|stehen|stand|standen) noch aus", "noch offen",
    ),
    "denied": (
        "bestritt", "dementierte", "zurückgewiesen", "leugnete", "bestritten", r"bestreite\w*", r"dementi\w*",
        r"leugne\w*", "geleugnet", r"verneint\w*", "wies", "wiesen", "weist", "weisen", "widersprach", "widersprachen",
        "widerspricht", "widersprochen", "stritt", "stritten", "abgestritten",
    ),
}  # fmt: skip

_AMOUNTS = r"(?:\d|ein|alle|jede|halb|ganz|die\b|das\b|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwanzig|so\b)"
"""What is counted after "fast": the quantity is hedged, and not what is told of it."""

_NOT = r"nicht(?!\s+(?:nur|allein|zuletzt|umsonst|ohne|weit|lange|viel später|weniger als|mehr als)\b)"
_DENYING = (
    "bestritt", "bestritten", r"bestreite\w*", r"dementier\w*", r"leugne\w*", "geleugnet", r"verneint\w*", r"weiger\w*",
    "geweigert", "freigesprochen", r"verweiger\w*", "lehnt", "lehnte", "lehnten", r"ablehn\w*", "abgelehnt",
    "zurückgewiesen",
    "verworfen", "verwarf", "unterließ", "unterließen",
    r"(?:scheitert\w*|gescheitert|misslang|misslungen)(?=[^.;]* zu \w+en\b)",
    "versäumte", "versäumten", r"bezweifel\w*", r"(?:wies|wiesen|weist|weisen)\b[^.;,]* zurück", r"widerleg\w*",
    r"(?:schloss|schloß|schlossen|schließt)\b[^.;,]* aus", "ausgeschlossen",
)  # fmt: skip

_AFTER = r"(?:de[mrn]|eine[mr]|seine[mr]|ihre[mr]|diese[mr])"
"""What stands behind "nach" and "vor" where they are of time: no name of a place."""

_RELATIONS = {
    "follows": (
        f"nach {_AFTER}", "nachdem", "danach", "darauf", "daraufhin", "anschließend", "im Anschluss an", r"folg\w*",
        "gefolgt", "später", "seit", "seither", "hernach", "worauf", "sodann",
    ),
    "responds_to": (
        r"reagier\w*", r"Reaktion\w*", r"antwort\w*", r"Antwort\w*", r"erwider\w*", r"Erwiderung\w*", "daraufhin",
        r"entgegn\w*", "als Vergeltung", "wegen", "auf .{1,80} hin",
    ),
    "part_of": (
        "während", "im Rahmen", "im Verlauf", "im Laufe", "am Rande", "im Zuge", "bei", "beim", "inmitten", "als Teil",
        "Teil", "innerhalb",
    ),
    "prepares": (
        r"vorbereit\w*", r"Vorbereitung\w*", "bereitete", f"vor {_AFTER}", "im Vorfeld", "im Hinblick auf", r"plan\w*",
        "ebnet", "ebnete", "bevor",
    ),
    "announces": (
        r"ankündig\w*", r"angekündigt\w*", r"Ankündigung\w*", r"kündig\w*", r"bekannt\w*",
        r"bevorstehend\w*", r"vorschl\w*", r"verkünd\w*",
    ),
}  # fmt: skip

GERMAN = Language(
    tag="de",
    name="German",
    dates=GERMAN_DATES,
    moods=GERMAN_MOODS,
    counting=GERMAN_COUNTING,
    common=Words((
        "der", "die", "das", "des", "dem", "den", "und", "in", "im", "zu", "zur", "zum", "von", "vom", "mit", "ist",
        "war", "wird", "für", "auf", "bei", "ein", "eine", "einen", "einem", "einer", "nicht", "sich", "er", "sie",
        "es", "am", "an", "nach", "aus", "hat", "wurde", "werden", "dass", "über",
    )),
    opposites=GERMAN_OPPOSITES,
    rivals=GERMAN_RIVALS,
    weights=GERMAN_WEIGHTS,
    denials=Words((
        *_DENYING,
        _NOT, r"kein(?:e[mnrs]?)?(?!\s+(?:zwei|drei|vier|fünf|zehn|\d))", "nie", "niemals",
        r"niemand(?:e[mn])?", "nichts", "nirgends", "nirgendwo", "weder", "ohne", "kaum", "statt", "anstatt",
        "keinesfalls", "keineswegs", "mitnichten", "unmöglich",
    )),
    denying=Words(_DENYING),
    complements=Words(("dass", "daß", "zu")),
    behind=Words((
        _NOT, r"kein(?:e[mnrs]?)?(?!\s+(?:zwei|drei|vier|fünf|zehn|\d))", "nie", "niemals",
        "niemand", "nichts", "weder", "keinesfalls", "keineswegs", "mitnichten",
        r"(?:bestritten|dementiert|geleugnet|ausgeschlossen|zurückgewiesen|abgelehnt"
        r"|verworfen|widerlegt|abgesagt|aufgegeben|unterblieb)", "blieb(?:en)? aus",
        "falls", "sofern", "es sei denn",
    )),
    denial_last=True,
    conditions=Words(("wenn", "falls", "sofern", "ob", "es sei denn", "außer")),
    questions=Words(("ob",)),
    provisos=Words((
        "falls", "sofern", "es sei denn", "unter der (?:Bedingung|Voraussetzung)", "vorausgesetzt", "vorbehaltlich",
        r"(?<!auch )(?<!selbst )(?<!als )(?<!immer )(?<!sogar )wenn(?! auch\b)", "nur dann",
    )),
    conditional=Words((
        "wenn", "falls", "sofern", "es sei denn", r"(?:\w*be|vor)ding\w*", r"vorausge\w+", r"voraussetz\w+",
        "vorbehaltlich",
        "vorbehalt", r"abhäng\w*", r"hängt\b.* ab", "sonst", "andernfalls", "sobald", "solange", "dafür",
        r"droh\w*", "ob", "außer", "im Falle?", "nötig",
    )),
    hedges=Words((
        r"angeblich\w*", r"vermutlich\w*", r"mutmaßlich\w*", r"vermeintlich\w*", "offenbar", "anscheinend", "scheinbar",
        "wohl", "vielleicht", "möglicherweise", "womöglich", "wahrscheinlich", "soll", "sollen", "dem Vernehmen nach",
        r"Gerücht\w* zufolge", "gerüchteweise", "scheint", "scheinen", "schien", "schienen", "heißt es",
        rf"(?:beinahe|fast|nahezu)(?!\s+{_AMOUNTS})", "um ein Haar", "dürfte", "dürften", "könnte", "könnten",
    )),
    breaks=Words((
        "aber", "sondern", "doch", "jedoch", "und", "nachdem", "bis", "während", "wohingegen", "obwohl", "obgleich",
        "weil", "denn",
        r"(?<=,\s)(?:da|so|wobei|wo|(?:der|die|das|den|dem)(?!\s+(?-i:[A-ZÄÖÜ]))|deren|dessen|welche[mnrs]?)",
    )),
    contrasts=Words(("sondern",)),
    plans=Words(_PLANS),
    cues={status: Words(words) for status, words in _CUES.items()},
    relations={verb: Words(words) for verb, words in _RELATIONS.items()},
    singular=Words(("er", "ihn", "ihm", r"sein(?:e[nmrs]?)?")),
    speaking=Words(("ich", "mich", "mir", r"mein(?:e[nmrs]?)?")),
    publishing=Words(("wir", "uns", r"unse?re?[nmrs]?")),
    couples=Words((r"beide[nrs]?", "zwei", "zweier")),
    bodies=Words((
        r"\w*(?:firma|gesellschaft|verein|verband|gewerkschaft|ausschuss|gericht|regierung|ministerium|partei"
        r"|vorstand|behörde|amt|parlament|bank|kommission|polizei|stadtrat|verwaltung|versicherung|unternehmen)",
    )),
    offices=Words((
        r"\w*präsident(?:in)?", r"\w*minister(?:in)?", r"\w*kanzler(?:in)?", r"\w*sekretär(?:in)?",
        r"\w*sprecher(?:in)?", r"\w*bürgermeister(?:in)?", r"\w*botschafter(?:in)?", "direktor(?:in)?",
        r"vorsitzende[rn]?", "premier",
    )),
    parts=Words(("kapitel", "teil", "buch", "abschnitt", "band", "brief", "gesang")),
    titles=Words((
        "herrn?", "frau", "fräulein", "dr", "prof(?:essor(?:in)?)?", "(?:erz)?bischof", "pfarrer(?:in)?", "pater",
        "graf", "gräfin", "fürst(?:in)?", "könig(?:in)?", "kaiser(?:in)?", "herzog(?:in)?", "freiherr", "hauptmann",
        "oberst", "major", "general", "leutnant", "präsident(?:in)?", "minister(?:in)?", "abt", "äbtissin",
        "(?:ober)?bürgermeister(?:in)?", "meister", "bruder", "schwester", "kapitän", "richter(?:in)?", "lehrer(?:in)?",
        "bauer",
    )),
    towards=Words(("in", "bei", "nach", "aus", "nahe")),
    silences=Words((r"keine? (?:der )?(?:Text|Quelle|Artikel|Bericht)n? (?:sagt|nennt|gibt|berichtet|datiert)",)),
    abbreviations=(
        r"\d{1,2}", "[IVX]+", "[a-zäöü]", "Chr", "Dr", "Prof", "Hr", "Fr", "Frl", "Nr", "Nrn", "Bde?", "Abs", "Art",
        "Abb", "Anm", "Aufl", "Bl", "Hrsg", "hrsg", "Kap", "Mag", "Dipl", "Ing", "Mio", "Mrd", "Tsd", "St", "Str",
        "Hl", "hl", "Kgl", "kgl", "bzw", "ca", "evtl", "geb", "gest", "gez", "ggf", "inkl", "max", "min", "sog", "vgl",
        "Vgl", "Jhs?", "Jhdts?", "Jän", "Jan", "Febr?", "Mär", "Mrz", "Apr", "Jun", "Jul", "Aug", "Sept?", "Okt",
        "Nov", "Dez", "Mo", "Di", "Mi", "Do", "Sa", "So",
        "dss?", "Mts", "Septembr?", "Octobr?", "Novembr?", "Decembr?", LATIN_CUT,
    ),
    initials="A-ZÄÖÜ",
    small="a-zß-öø-ÿ",
)  # fmt: skip
