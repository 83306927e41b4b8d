"""Spanish: the words with which Spanish texts are read."""

from timeline.language.language import Language, Words
from timeline.language.old_months import LATIN_CUT
from timeline.language.spanish_counting import SPANISH_COUNTING
from timeline.language.spanish_dates import SPANISH_DATES
from timeline.language.spanish_moods import SPANISH_MOODS
from timeline.language.spanish_opposites import SPANISH_OPPOSITES
from timeline.language.spanish_rivals import SPANISH_RIVALS
from timeline.language.spanish_weights import SPANISH_WEIGHTS

_PLANS = (
    "previsto", "planea", "será", "prevé", "prevista", "previstos", "previstas", "prevén", "planean", "planeado",
    "planeada", "planes", "plan", "serán", "habrá", "tendrá", "tendrán", r"\w{2,}ar(?:á|án)", r"\w{2,}er(?:á|án)",
    r"\w{2,}ir(?:á|án)", "va a", "van a", "iba a", "iban a", "debe", "deben", "debía", "debían", "debería", "deberían",
    "pretende", "pretenden", "se propone", "proyecta", "proyecto", "proyectos", "espera", "esperan", "se espera",
    "esperado", "esperada", "programado", "programada", "convocado", "convocada", "próximo", "próxima",
    "próximamente", "futuro", "futura", "venidero", "venidera", r"prepara\w*", "si",
)  # fmt: skip

_CUES = {
    "planned": _PLANS,
    "proposed": (
        "propuso", "propone", "propuesta", "podría", "proponen", "propusieron", "propuesto", "proponía", "propuestas",
        "podrían", "ofrece", "ofreció", "ofrecieron", "ofrecido", "oferta", "sugirió", "sugiere", "sugerido", *_PLANS,
    ),
    "postponed": (
        "aplazado", "pospuesto", "postergado", "retrasado", r"aplaz(?:ad[oa]s?|a|ó|aron|ar|amiento)",
        r"pospus(?:o|ieron)", r"pospuest[oa]s?", "pospone", "posponen", r"posterg(?:ad[oa]s?|a|ó|aron|ar)",
        r"retras(?:ad[oa]s?|ó|aron)", r"diferid[oa]s?",
    ),
    "claimed": (
        "al parecer", "según", "supuestamente", "presunto", r"presunt(?:[oa]s?|amente)", r"supuest[oa]s?",
        r"asegur(?:a|an|ó|aron|aba|ado)", r"afirm(?:a|an|ó|aron|aba|ado)", "dijo", "dijeron", "dice", "dicen", "decía",
        r"declar(?:a|an|ó|aron|ado|ación)", r"sostien(?:e|en)", "sostuvo", "sostenía", r"aleg(?:a|an|ó|aron)",
        "habría", "habrían", "sería", "serían", r"inform(?:a|an|ó|aron|ado)", "cuenta", "cuentan", "contó", "contaron",
        "escribió", "escribe", "escribieron", "se dice", "aparentemente", r"señal(?:a|an|ó|aron)",
        r"indic(?:a|an|ó|aron)", r"anunci(?:a|an|ó|aron|ado)", r"confirm(?:a|an|ó|aron|ado)", r"explic(?:a|an|ó|aron)",
        "manifestó", "manifestaron", "citan", "citó", "citando",
    ),
    "cancelled": (
        "cancelado", "suspendido", "anulado", "descartado", r"cancel(?:ad[oa]s?|a|ó|aron|ar|ación)",
        r"suspend(?:id[oa]s?|ió|ieron|e|er)", r"anul(?:ad[oa]s?|a|ó|aron|ar|ación)", r"descart(?:ad[oa]s?|a|ó|aron)",
        r"abandon(?:ad[oa]s?|ó|aron)", "no se celebrará", "no se celebró",
    ),
    "not-yet": (
        "todavía no", "aún no", "sigue sin", "falta por", "siguen sin", "no ha", "no han", "no había", "no habían",
        "por ahora", "hasta ahora", "pendiente", "pendientes",
    ),
    "denied": (
        "negó", "niega", "desmintió", "rechazó", "negaron", "niegan", "negado", "negaba", "desmiente", "desmienten",
        "desmintieron", "desmentido", "rechaza", "rechazan", "rechazaron", "rechazado", "rechazada", "refutó", "refuta",
        "desestimó",
    ),
}  # fmt: skip

_AMOUNTS = r"(?:\d|una?\b|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|tod[oa]s?|la mitad|tan\b|tant[oa])"
"""What is counted after "casi": the quantity is hedged, and not what is told of it."""

_NOT = r"no(?!\s+(?:obstante|s[oó]lo|solamente|lejos|mucho|sin|m[aá]s\s+(?:de|que)|menos\s+de)\b)"
_DENYING = (
    "negó", "negaron", "niega", "niegan", "negado", "negaba", "negaban", r"neg(?:ar|arse|ando)", "desmintió",
    "desmintieron", "desmiente", "desmienten", "desmentido", "desmentir", r"rehus(?:ó|aron|a|an|ado|ar)",
    r"rechaz(?:ó|aron|a|an|ado|ar)", "descartó", "descartaron", "descarta", "descartan", "descartado", "descartar",
    r"fracas(?:ó|aron|ado)(?= (?:al \w+[aei]r|en (?:el|su|sus|los) (?:intentos?|esfuerzos?))\b)",
    r"refut(?:ó|aron|a|ado)", r"dud(?:a|ó|aron|an) (?:de )?que",
)  # fmt: skip

_RELATIONS = {
    "follows": (
        "después", "tras", "luego", "a raíz de", "a continuación", "posteriormente", r"segu\w*", "siguiente", "siguió",
        "siguieron", "desde", "más tarde", "a partir de",
    ),
    "responds_to": (
        r"respon\w*", r"respuesta\w*", r"reaccion\w*", r"reacción", r"contest\w*", r"replic\w*", r"réplica\w*",
        "en represalia", "a raíz de", "a causa de",
    ),
    "part_of": (
        "durante", "en el marco de", "en el curso de", "en el transcurso de", "al margen de", "dentro de",
        "en medio de", "con ocasión de", "como parte de", "parte de", "mientras",
    ),
    "prepares": (
        r"prepar\w*", "antes", "de cara a", "con vistas a", "en vísperas de", "previo a", "previamente", r"allan\w*",
        r"planific\w*",
    ),
    "announces": (
        r"anunci\w*", r"revel\w*", r"previst[oa]s?", r"próxim[oa]s?", r"propus\w*", r"propon\w*", "se celebrará",
        "tendrá lugar",
    ),
}  # fmt: skip

SPANISH = Language(
    tag="es",
    name="Spanish",
    dates=SPANISH_DATES,
    moods=SPANISH_MOODS,
    counting=SPANISH_COUNTING,
    common=Words((
        "el", "la", "los", "las", "de", "del", "y", "en", "un", "una", "es", "que", "por", "para", "con", "su", "sus",
        "se", "al", "no", "lo", "como", "más", "fue", "a", "tras", "ha", "sobre", "entre", "desde", "son",
    )),
    names_alone=True,
    opposites=SPANISH_OPPOSITES,
    rivals=SPANISH_RIVALS,
    weights=SPANISH_WEIGHTS,
    denials=Words((
        *_DENYING,
        _NOT, "nunca", "jamás", "nadie", r"nada(?!\s+menos\b)",
        r"ning(?:ún|un[oa]s?)", "ni", "tampoco", r"sin(?!\s+(?:embargo|duda)\b)", "apenas",
        "en lugar de", "en vez de", "(?<!no )lejos de", "absuelt[oa]s?", "falso que",
    )),
    denying=Words(_DENYING),
    complements=Words(("que", r"\w+(?:ar|er|ir)(?:se|l[aeo]s?)?")),
    behind=Words((
        _NOT, "(?:todavía|aún) no", "nunca", "jamás", "tampoco",
        r"(?:fue|fueron|ha sido|han sido|es|son) (?:\w+ )?"
        r"(?:negad|desmentid|rechazad|descartad|refutad|abandonad|cancelad|anulad)[oa]s?",
        "a menos", "siempre que", "con tal de", "salvo que",
    )),
    conditions=Words(("si", "salvo", "a menos", "siempre que", "con tal de")),
    provisos=Words((
        r"(?<!como )(?<!saber )(?<!sabe )(?<!por )(?<!preguntó )(?<!pregunta )(?<!preguntar )(?<!aclarar )(?<!aclaró )"
        r"(?<!decidir )(?<!determinar )(?<!ver )si(?! bien\b| no también\b)",
        "siempre (?:que|y cuando)", "(?:a|con la|bajo la) condición de", "a menos que", "salvo que", "excepto que",
        "en caso de", "con tal de", "a reserva de", "sujet[oa]s? a",
    )),
    conditional=Words((
        "si", "siempre que", "siempre y cuando", r"condici\w+", "a menos", "salvo", "excepto", "en caso", "con tal",
        "a reserva", r"sujet[oa]s?", r"depend\w*", "a cambio", r"amenaz\w+", "una vez",
        "de lo contrario",
    )),
    hedges=Words((
        "presuntamente", "supuestamente", "presunt[oa]s?", "supuest[oa]s?", "al parecer", "aparentemente", "quizás?",
        "tal vez", "acaso", "posiblemente", "probablemente", "a lo mejor", "se (?:dice|cree|supone|rumorea) que",
        "dicen que", "cuentan que", "según (?:se dice|dicen|cuentan|la leyenda|rumores|algunos)", "habría", "habrían",
        "parece", "parecen", "parecía", rf"casi(?!\s+{_AMOUNTS})", "por poco", "a punto de", "habrá", "habrán",
    )),
    breaks=Words((
        "pero", "y", "cuando", r"e(?=\s+h?i)", "sino", "mientras", "aunque", "porque", "pues", "ya que", "puesto que",
        "sin embargo", r"(?<=,\s)(?:quien|quienes|cuy[oa]s?|donde|l[oa]s? cual(?:es)?|el cual|así que)",
    )),
    contrasts=Words(("sino",)),
    plans=Words(_PLANS),
    cues={status: Words(words) for status, words in _CUES.items()},
    relations={verb: Words(words) for verb, words in _RELATIONS.items()},
    singular=Words(("él", "ella")),
    speaking=Words(("yo", "me", "mí", "mi", "mis")),
    publishing=Words((r"nosotr[oa]s", "nos", r"nuestr[oa]s?")),
    couples=Words(("ambos", "ambas", "dos")),
    bodies=Words((
        "compañía", "sociedad", "empresa", "sindicato", "comité", "consejo", "tribunal", "gobierno", "ministerio",
        "partido", "agencia", "parlamento", "asociación", "banco", "comisión", "policía", "ayuntamiento", "ejército",
    )),
    offices=Words((
        r"president[ea]", "vicepresident[ea]", r"ministr[oa]", "canciller", r"secretari[oa]", "portavoz",
        r"director(?:a)?", "alcalde", "alcaldesa", r"embajador(?:a)?", r"líder(?:es)?", "jef[ea]",
    )),
    articles=Words(("el", "la", "los", "las", "un", "una", "unos", "unas")),
    endings=("es", "s"),
    parts=Words(("capítulo", "parte", "libro", "tomo", "volumen", "sección", "carta", "canto")),
    titles=Words((
        "sra?", "señora?", "señorita", "don", "doña", "dra?", "doctora?", "profesora?", "obispo", "arzobispo", "padre",
        "fray", "sor", "conde(?:sa)?", "duque(?:sa)?", "rey", "reina", "príncipe", "princesa", "capitán", "coronel",
        "general", "teniente", "presidente", "presidenta", "ministr[oa]", "alcalde(?:sa)?", "jueza?",
    )),
    towards=Words(("en", "hacia", "cerca de")),
    silences=Words((r"ning(?:ún|una) (?:texto|fuente|artículo) (?:dice|da|nombra|precisa|fecha)",)),
    abbreviations=(
        "Sra?s?", "Sres", "Srta", "D", "Dña", "Dra?", "Uds?", "Vds?", "Prof", "Lic", "Ing", "Gral", "Cnel", "Cap",
        "Tte", "Sto", "Sta", "[a-z]", "pp", "págs?", "núms?", "arts?", "cap", "vol", "ed", "ej", "aprox", "Avda", "av",
        "ca", "EE", "ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept?", "oct", "nov", "dic",
        "setbre", "sepbre", "octbre",
        "novbre", "noviemb", "dicbre", LATIN_CUT,
    ),
    initials="A-ZÁÉÍÓÚÑ",
    small="a-zß-öø-ÿ",
)  # fmt: skip
