"""Spanish: how it tells that something happened, is to happen, may happen, or is only said to have happened."""

from timeline.language.moods import Moods
from timeline.language.spanish_verbs import IRREGULAR
from timeline.language.words import Words

_CALLED_OFF = r"(?:cancelad|suspendid|anulad|descartad)[oa]s?"
_PUT_OFF = r"(?:aplazad|pospuest|postergad|retrasad|diferid)[oa]s?"
_IS = r"(?:ha|han|había|habían) sido|fue|fueron|es|son|está|están|quedó|quedaron|queda|será|serán"
_INFINITIVE = r"\w+[aei]r(?:se|lo|la|le|los|las|les)?"
_WHOM = r"(?: (?!(?:que|quien|y|pero|ha|han|fue|era)(?!\w))[^\s,.;:]+){0,5}?"
"""Whom somebody asks or orders to do something."""
_ASK = (
    r"(?:pid(?:e|en|ió|ieron)|pedían?|exig(?:e|en|ió|ieron|ía)|orden(?:a|an|ó|aron)|solicit(?:a|an|ó|aron)|reclam(?:a"
    r"|an|ó|aron)"
    r"|inst(?:a|an|ó|aron)|rog(?:ó|aron)|ruega|mand(?:a|ó|aron)|aconsej(?:a|ó)|recomend(?:ó|aron)|recomienda"
    r"|propon(?:e|en)"
    r"|propus(?:o|ieron)|suger(?:ían?)|sugi(?:ere|rió)|inv(?:ita|itó|itaron)|emplaz(?:a|ó)|quier(?:e|en)|querían?"
    r"|esper(?:a|an|aba)"
    r"|dese(?:a|an|aba)|pretend(?:e|en|ía))"
)
_PARTICIPLE = (
    r"(?:\w+(?:ado|ido|ada|ida|ados|idos|adas|idas)|hecho|dicho|puesto|visto|escrito|muerto|abierto|roto|vuelto)"
)

SPANISH_MOODS = Moods(
    claimed=Words((
        rf"habrían? (?:\w+ ){{0,2}}?{_PARTICIPLE}", "presuntamente", "supuestamente", r"presunt[oa]s?", "al parecer",
        "aparentemente", "posiblemente", "probablemente", r"se (?:dice|cree|supone|rumorea|cuenta|decía|contaba) que",
        "(?:(?:muchos|algunos|varios|otros) )?(?:dicen|cuentan|decían|contaban|aseguraban) que",
        "(?:muchos|algunos|varios|otros) (?:dijeron|contaron|afirmaron|creen|creían|afirman|aseguran) que",
        r"según (?:se dice|dicen|cuentan|la leyenda|la tradición|rumores|los? rumor(?:es)?|" "algunos)", "se dice",
        "corre el rumor", "es fama",
    )),
    cancelled=Words((rf"(?:{_IS}) (?:\w+ ){{0,2}}{_CALLED_OFF}", rf"(?<=, ){_CALLED_OFF}", "no se celebr(?:ó|ará)")),
    postponed=Words((rf"(?:{_IS}) (?:\w+ ){{0,2}}{_PUT_OFF}", rf"(?<=, ){_PUT_OFF}")),
    denied=Words((
        r"no (?:se |lo |la |los |las |le |les )?", "nunca", "jamás",
        rf"(?:se (?:niega|niegan|negó|negaron) a|renunci(?:a|an|ó|aron) a|rehús(?:a|an)|rehus(?:ó|aron)) {_INFINITIVE}",
    )),
    possible=Words((r"podrían?", r"deberían?", r"quizás?", r"tal vez", r"\w{2,}[aei]rían?")),
    promised=Words((
        r"(?:prometió|prometieron|acordó|acordaron|decidió|decidieron|propuso|propusieron|aceptó"
        r"|ofreció) \w+[aei]r(?:se)?",
        rf"{_ASK}{_WHOM} que(?= (?:se |lo |la |le |los |las )?\w{{2,}}(?:a|e|an|en|ara|iera|aran|ieran)(?!\w))",
        rf"{_ASK}(?: al?{_WHOM})? {_INFINITIVE}",
        rf"amenaz(?:a|an|ó|aron|aba) con {_INFINITIVE}",
        rf"(?:jur(?:a|an|ó|aron)|se compromet(?:e|en|ió|ieron) a|se ofrec(?:e|en|ió|ieron) a) {_INFINITIVE}",
    )),
    planned=Words((
        r"\w{2,}[aei]r(?:á|án)", "habrá", "habrán", "tendrá", "tendrán", "será", "serán", "hará", "harán", "vendrá",
        "saldrá", "pondrá", "dará", r"(?:va|van|iba|iban) a \w+[aei]r(?:se)?",
        "(?:está|están|estaba|estaban) " r"(?:previst|programad|convocad|anunciad)[oa]s?", r"previst[oa]s?",
        r"programad[oa]s?", r"convocad[oa]s?",
        r"(?:prevén?|planean?|pretenden?|piensan?|esperan?|quieren?|deben?|debían?"
        r"|proyectan?) (?:\w+ )?\w+[aei]r(?:se)?",
        r"se prevé", r"se espera",
        rf"(?:se plante(?:a|an|aba|aban)|consider(?:a|an|aba)|baraj(?:a|an|aba)|estudi(?:a|an|aba)|sopes(?:a|an|aba)"
        rf"|tien(?:e|en) que"
        rf"|ha(?:y|n)? (?:que|de)|est(?:á|án|aba|aban) (?:a punto de|por|pendientes? de|(?:dispuest|list|preparad"
        rf"|decidid)[oa]s? a)"
        rf"|se dispon(?:e|en|ía|ían) a|se prepar(?:a|an|aba) para|confí(?:a|an) en|aspir(?:a|an|aba) a"
        rf"|pendientes? de) {_INFINITIVE}",
    )),
    ongoing=Words((
        "sigue", "siguen", "continúan?", "todavía", "aún", "en curso", "permanecen?", "actualmente",
    )),
    over=Words((
        r"(?:\w{2,}(?:aba|aban|ía|ían)|era|eran|fue|fueron) (?:antaño|antiguamente|en otro tiempo|en otros tiempos)",
        r"(?:antaño|antiguamente|en otro tiempo|en otros tiempos) (?:\w{2,}(?:aba|aban|ía|ían)|era|eran|fue|fueron)",
        "solían?",
    )),
    reported=Words((
        r"\w{2,}(?:ó|aron|ieron)", r"\w{2,}(?:aba|aban)", "fue", "fueron", "era", "eran", "ha", "han", "había",
        "habían", "hubo", "dijo", "dijeron", "hizo", "hicieron", "tuvo", "tuvieron", "estuvo", "estuvieron", "vino",
        "puso", "dio", "vio", "pudo", "quiso", "trajo", "condujo", "produjo", "supo", "huyó",
    )),
    perfect=Words((
        r"(?:ha|han|había|habían)(?: sido)? [^\W\d_]+(?:[ai]d[oa]s?|hecho|dicho|puesto|visto|escrito|muerto|abierto)",
        r"(?:fue|fueron) [^\W\d_]+(?:[ai]d[oa]s?|hech[oa]s?|puest[oa]s?|abiert[oa]s?)",
    )),
    believes=Words((
        r"cre(?:e|en|yó|yeron|ía|ían)", r"piensan?", r"pens(?:ó|aron|aba|aban)", r"supon(?:e|en|ía|ían)",
        r"supus(?:o|ieron)",
        r"sospech(?:a|an|ó|aron|aba|aban)", r"opin(?:a|an|ó|aron|aba|aban)", r"tem(?:e|en|ió|ieron|ía|ían)",
        r"dud(?:a|an|ó|aron|aba|aban)", r"consider(?:a|an|ó|aron|aba|aban)",
    )),
    came_off=Words((
        "(?<!no )se celebr(?:ó|aron)", "(?<!no )tuv(?:o|ieron) lugar", "ha tenido lugar", "(?<!no )se jugó",
    )),
    called_off=Words((
        r"(?<!se )(?:cancel|anul|descart|retir|revoc|desconvoc|aplaz|posterg|retras)(?:a|an|ó|aron)",
        r"(?<!se )(?:suspend(?:e|en|ió|ieron)|posp(?:one|onen|uso|usieron)|renunci(?:a|an|ó|aron))",
    )),
    put_off=Words((_PUT_OFF, "aplaz(?:a|ó|aron)", "posp(?:one|uso|usieron)", "posterg(?:a|ó)", "retras(?:a|ó)")),
    conditions=Words(("si", "salvo que", "a menos que", "siempre que", "con tal de")),
    ahead=Words((
        r"próxim[oa]s?", r"previst[oa]s?", r"futur[oa]s?", r"venider[oa]s?", r"posibles?", r"eventuales?",
        r"propuest[oa]s?", r"programad[oa]s?", r"planead[oa]s?",
    )),
    comes_about=Words((
        r"(?:comenzó|comienzan?|empezó|empiezan?|terminan?|terminó|acaban?|acabó|finalizan?|finalizó|concluy(?:e|en|ó)"
        r"|fracas(?:a|an|ó)|arranc(?:a|an|ó)|inici(?:a|ó)|ocurr(?:e|en|ió)|corrió)(?! (?:a|de|por) \w+[aei]r\b)",
        "(?:tien(?:e|en)|tuvo|tuvieron|ha tenido) lugar", "se (?:celebr|realiz|efectu|inici)(?:a|an|ó|aron)",
        "se (?:llevó|lleva|llevaron|llevan) a cabo", "(?:ha|han) (?:comenzado|terminado|empezado|concluido|fracasado)",
        "(?:fue|fueron|ha sido|han sido) (?:celebrad|realizad|completad|ejecutad|concluid|terminad|inaugurad)[oa]s?",
    )),
    limits=Words(("hasta", "antes", "sino")),
    complements=Words(("que",)),
    agents=Words(("por",)),
    known=Words((
        r"el", r"l[oa]s?", r"est[eaoá]s?", r"es[eao]s?", r"aquel\w*", r"sus?", "del", "al", r"nuestr[oa]s?",
    )),
    new=Words((r"un[oa]?s?", r"vari[oa]s", "dos",)),
    recipients=Words(("a", "al",)),
    origins=Words(("de", "del", "desde")),
    goals=Words(("a", "al", "hasta", "hacia",)),
    aside=Words((
        "a", "al", "de", "del", "en", "por", "para", "con", "sin", "sobre", "tras", "ante", "bajo", "contra", "desde",
        "durante", "entre", "hacia", "hasta", "según", "mediante", "pese",
    )),
    present=Words((r"\w+(?:a|e|an|en)",)),
    unreal=Words((r"(?:sin|para|antes de)(?= \w+[aei]r\b)",)),
    bare=Words((r"\w{2,}[aei]r(?:se)?",)),
    with_whom=Words(("con", "contra", "hacia")),
    empty=Words((
        "los", "las", "una", "del", "que", "por", "con", "sus", "fue", "han", "son", "sin", "más", "muy", "sea", "ser",
        "para", "como", "pero", "sobre", "entre", "desde", "hasta", "sido", "será", "está", "están", "había", "tras",
        "ante", "bajo", "contra", "durante", "según", "también", "cuando", "donde", "este", "esta", "unos", "unas",
        "todo",
    )),
    says=Words((
        "dijo", "dijeron", "dice", "dicen", "decía",
        r"(?:declar|afirm|asegur|anunci|indic|explic|señal|manifest|confirm|apunt|añad" r"|critic|denunci|reclam"
        r"|lament|contest|coment|inform|rechaz|alert|cont)(?:a|an|ó|aron|aba|ado)",
        "sostiene", "sostuvo", "escribió", "escribe", "respondió", "responde", "advirtió", "advierte", "negó", "niega",
        "desmintió", "desmiente", "pidió", "pide", "prometió", "promete", "exigió", "exige", "admitió", "reconoció",
        "añadió",
    )),
    beside=Words((
        "ha", "han", "había", "habían", "también", "luego", "después", r"\w+mente", "ya", "mismo",
    )),
    pronouns=Words((
        "él", "ella", "ellos", "ellas", "yo", "nosotros", "quien", "que", "se",
    )),
    holds=Words((
        "dij(?:o|eron)", "dicen?", "creen?", "creían?", "creyó", "piensan?", "pensaban?", "suponen?", "sospechan?",
        "(?:asegur|afirm|estim|calcul|consider)(?:a|an|ó|aron|aba)", "sostienen?", "sostuvo", "acusad[oa]s? de",
        "sospechos[oa]s? de",
    )),
    knows=Words((
        "sabe[n]?", "sabía[n]?", "supo", "prueba[n]?", "probó", "ha probado", "demuestra[n]?", "demostró",
        "demostrado", "comprobó", "comprueba[n]?", "constata[n]?", "constató",
    )),
    sayings=Words(("según", "en palabras de", "a juicio de")),
    irregular=IRREGULAR,
)  # fmt: skip
