"""French: the words with which French texts are read."""

from timeline.language.french_counting import FRENCH_COUNTING
from timeline.language.french_dates import FRENCH_DATES
from timeline.language.french_moods import FRENCH_MOODS
from timeline.language.french_opposites import FRENCH_OPPOSITES
from timeline.language.french_rivals import FRENCH_RIVALS
from timeline.language.french_weights import FRENCH_WEIGHTS
from timeline.language.language import Language, Words
from timeline.language.old_months import LATIN_CUT

_PLANS = (
    "prévu", "doit", "devrait", "sera", "prévus", "prévue", "prévues", "prévoit", "prévoient", "doivent", "devraient",
    "devait", "devaient", "seront", "aura", "auront", "ira", "iront", "va", "vont", "allait", "allaient",
    r"\w{2,}(?:era|eront|dra|dront|rra|rront|vra|vront)", "projet", "projets", "projette", "projettent", "envisage",
    "envisagent", "envisagé",
    "compte", "comptent", "souhaite", "souhaitent", "attendu", "attendue", "attendus", "attendues", "à venir", "futur",
    "future", "prochain", "prochaine", "prochainement", r"prépar\w+", "programmé", "programmée", "programmés",
    "programmées", "si",
)  # fmt: skip

_CUES = {
    "planned": _PLANS,
    "proposed": (
        "propose", "proposé", "proposition", "pourrait", r"propos(?:e|ent|a|ait|aient|èrent|ée?s?|er|itions?)",
        "pourraient", "offre", "offrit", "offrait", "offert", "suggère", "suggéra", "suggéré", *_PLANS,
    ),
    "postponed": (
        "reporté", "ajourné", "différé", "repoussé", r"report(?:ée?s?|e|a|er)", r"ajourn(?:ée?s?|e|a|er|ement)",
        r"différ(?:ée?s?|er|a)", r"repouss(?:ée?s?|e|a|er)", "remis à", "remise à", "retardé", "retardée",
    ),
    "claimed": (
        "aurait", "selon", "affirme", "prétend", "auraient", "serait", "seraient", r"affirm(?:e|ent|a|ait|é|ée?s?|er)",
        r"préten(?:d|dent|dit|dait|du)", "d'après", "dit", "disent", "disait", r"déclar(?:e|ent|a|ait|é|ation)",
        r"assur(?:e|ent|a|ait|é)", r"rapport(?:e|ent|a|ait|é)", r"annon(?:ce|cent|ça|çait|cé)",
        r"indiqu(?:e|ent|a|ait|é)", r"soutien(?:t|nent)", "soutenait", "soutint", "écrit", "écrivit", "raconte",
        "raconta", "raconté", "apparemment", "semble", "semblait", "présumé", "présumée", "prétendu", "prétendue",
        r"confirm(?:e|ent|a|ait|é)", r"expliqu(?:e|ent|a|ait|é)", r"précis(?:e|ent|a|ait|é)",
        "citent", "citant",
    ),
    "cancelled": (
        "annulé", "supprimé", "abandonné", "renoncé", r"annul(?:ée?s?|e|a|er|ation)", r"supprim(?:ée?s?|e|a|er)",
        r"abandonn(?:ée?s?|e|a|er)", r"renonc(?:e|é|er)", "renonça", "n'aura pas lieu", "n'a pas eu lieu",
    ),
    "not-yet": (
        "pas encore", "toujours pas", "reste à", "en attente", "restent à", "encore aucun", "encore aucune",
        "jusqu'ici",
    ),
    "denied": (
        "nie", "a nié", "démenti", "rejeté", "nient", "nia", "niait", "nié", "niée",
        r"démen(?:t|tent|tit|tir|ti|tis|tie)", r"rejet(?:te|tent|a|é|ée|er)", "récuse", "récusa", "récusé", "conteste",
        "contesta", "contesté", "réfute", "réfuta", "réfuté",
    ),
}  # fmt: skip

_AMOUNTS = r"(?:\d|une?\b|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|tou[st]|la moitié|aussi|autant)"
"""What is counted after "presque": the quantity is hedged, and not what is told of it."""

_DENYING = (
    "nie", "nient", "nia", "niait", "nié", "nier", "nièrent", r"démen(?:t|tent|tit|tirent|tir|ti)",
    r"refus(?:e|ent|a|èrent|ait|é|er)", r"rejet(?:te|tent|a|èrent|é|er)", r"contest(?:e|ent|a|èrent|é|er)",
    r"récus(?:e|a|é|er)", r"réfut(?:e|a|é|er)",
    r"échou(?:e|ent|a|èrent|é|er)(?= à \w+(?:er|ir|re|oir)\b)", "omit", "omis", r"exclu[ts]?",
    "acquitté", r"se défend(?:it)? d(?:e|'\w+)", "écarta",
    "écarté", "doute que", "douta que",
)  # fmt: skip

_RELATIONS = {
    "follows": (
        "après", "à la suite de", "à la suite du", "à la suite des", r"suivi\w*", r"suit", "suivirent", "suivant",
        "ensuite", "puis", "depuis", "au lendemain de", "au lendemain du", "plus tard", "par la suite",
        "postérieurement",
    ),
    "responds_to": (
        r"répon\w*", r"réponse\w*", r"réag\w*", r"réaction\w*", r"répliqu\w*", r"riposte\w*", r"rétorqu\w*",
        "en représailles", "à la suite", "à cause", "en retour",
    ),
    "part_of": (
        "pendant", "durant", "lors", "au cours", "dans le cadre", "en marge", "au sein", "au milieu", "à l'occasion",
        "partie", "tandis que", "pendant que",
    ),
    "prepares": (
        r"prépar\w*", "avant", "en vue de", "en vue du", "en amont", "en prévision", r"ouvr\w* la voie", r"prévo\w*",
        "à la veille",
    ),
    "announces": (
        r"annonc\w*", r"dévoil\w*", r"révél\w*", r"prévu\w*", r"prochain\w*", r"propos\w*", "aura lieu",
    ),
}  # fmt: skip

_ONLY = r"\s+(?:(?!pas\b|jamais\b|plus\b|point\b|rien\b|aucun|personne\b|guère\b)\w+\s+){0,3}qu(?:e\b|['’])"
"""What makes of "ne" no denial: "ne revint à Paris que le 2 septembre"."""

FRENCH = Language(
    tag="fr",
    name="French",
    dates=FRENCH_DATES,
    moods=FRENCH_MOODS,
    counting=FRENCH_COUNTING,
    common=Words((
        "le", "la", "les", "de", "des", "du", "et", "en", "un", "une", "est", "que", "qui", "dans", "par", "pour",
        "sur", "au", "aux", "avec", "il", "elle", "son", "sa", "ses", "ne", "pas", "ce", "se", "à", "a", "après",
        "sont", "été", "[ldnsjqc]",
    )),
    names_alone=True,
    opposites=FRENCH_OPPOSITES,
    rivals=FRENCH_RIVALS,
    weights=FRENCH_WEIGHTS,
    denials=Words((
        *_DENYING,
        rf"n'(?!\w*{_ONLY})(?:\w+)?", rf"ne(?!{_ONLY})",
        r"(?<!\bun )(?<!\ble )(?<!premier )(?<!faux )pas(?!-|\s+(?:à\s+pas|moins\s+de)\b)",
        "non(?! seulement| loin| sans)", r"aucune?s?", "jamais", "rien", "ni", r"nulle?s?", "guère",
        r"sans(?!\s+doute\b)",
        "au lieu de", "plutôt que", "(?<!non )loin de", "personne ne", "personne n'", "faux que",
    )),
    denying=Words(_DENYING),
    complements=Words((r"que", r"qu'\w*", "avoir", "être", r"\w+(?:er|ir|oir|re)")),
    behind=Words((
        rf"n'(?!\w*{_ONLY})(?:\w+)?", rf"ne(?!{_ONLY})", r"pas(?!-|\s+(?:à\s+pas|moins\s+de)\b)", "jamais", "nullement",
        "aucunement",
        r"(?:fut|furent|est|sont|(?:a|ont|avait|avaient) été) (?:\w+ )?"
        r"(?:démenti|nié|exclu|écarté|rejeté|refusé|réfuté|abandonné|annulé)e?s?",
        "à moins", "à condition", "pourvu", "sauf si",
    )),
    conditions=Words((r"si(?!\s+bien\b)", r"s'ils?", "sauf", "à moins", "à condition", "pourvu")),
    provisos=Words((
        r"(?<!même )(?<!comme )(?<!savoir )(?<!sait )(?<!voir )(?<!demande )(?<!demanda )(?<!demandé )(?<!demander )"
        r"(?<!ignore )(?<!ignorait )(?:s'ils?|si(?= (?:l[ae]s?\b|l'|une?\b|on\b|elles?\b|je\b|j'|nous\b|vous\b|des\b|ce"
        r"|son\b|sa\b|ses\b|leurs?\b|aucune?\b|personne\b|rien\b|tou(?:te)?s?\b|[A-ZÉÈÀ])))",
        "à (?:la )?condition (?:qu(?:e|')|d(?:e|'))", "pourvu qu(?:e|')", "à moins (?:qu(?:e|')|d(?:e|'))",
        "sous réserve", "sauf si", "au cas où", "en cas de", "faute de quoi",
    )),
    conditional=Words((
        "si", "s'ils?", r"condition\w*", "pourvu", "à moins", "sous réserve", "sauf", "au cas", "en cas", "sinon",
        "faute", r"dépend\w*", "dès", "tant qu(?:e|')", "en échange", "moyennant", r"menac\w+", "une fois",
    )),
    hedges=Words((
        "prétendument", "prétendue?s?", "soi-disant", "apparemment", "peut-être", "sans doute", "semble",
        "vraisemblablement", "probablement", "paraît-il", "dit-on", r"(?:censé|supposé|présumé)e?s?", "semblent",
        "semblait", "aurait", "auraient", "serait", "seraient", "on dit qu(?:e|')", "on raconte qu(?:e|')",
        "selon (?:la rumeur|la légende|certains)", rf"presque(?!\s+{_AMOUNTS})", r"faill(?:i|it|irent)",
        "sur le point de",
    )),
    breaks=Words((
        "mais", "et", "quand", "lorsque", "tandis", "alors que", "bien que", "quoique", "parce que", "puisque", "car",
        "puis",
        "cependant", "pourtant", r"(?<=,\s)(?:or|donc|qui|dont|où|les?quel\w*|laquelle)",
    )),
    contrasts=Words(("mais",)),
    plans=Words(_PLANS),
    cues={status: Words(words) for status, words in _CUES.items()},
    relations={verb: Words(words) for verb, words in _RELATIONS.items()},
    singular=Words(("il", "lui", "elle")),
    speaking=Words(("je", "j", "me", "moi", "ma", "mon", "mes")),
    publishing=Words(("nous", "notre", "nos")),
    couples=Words(("deux",)),
    bodies=Words((
        "compagnie", "société", "entreprise", "syndicat", "comité", "conseil", "tribunal", "cour", "gouvernement",
        "ministère", "parti", "agence", "parlement", "association", "banque", "commission", "police", "mairie", "armée",
    )),
    offices=Words((
        "présidente?", "ministre", "chancelier", "chancelière", "secrétaire", "porte-parole", "directeur", "directrice",
        "ambassadeur", "ambassadrice", "conseillère?", "dirigeante?s?",
    )),
    articles=Words(("le", "la", "les", "un", "une")),
    endings=("es", "s", "e"),
    parts=Words(("chapitre", "partie", "livre", "tome", "volume", "section", "lettre", "chant")),
    titles=Words((
        "m", "mm", "mme", "mlle", "monsieur", "madame", "mademoiselle", "dr", "docteur", "pr", "professeure?", "abbé",
        "évêque", "monseigneur", "mgr", "curé", "père", "frère", "sœur", "comte(?:sse)?", "duc", "duchesse", "roi",
        "reine", "prince(?:sse)?", "capitaine", "colonel", "commandant", "général", "lieutenant", "présidente?",
        "ministre", "maire", "juge", "maître", "baron(?:ne)?", "marquise?",
    )),
    towards=Words(("à", "en", "vers", "près de")),
    silences=Words((r"aucune? (?:texte|source|article) ne (?:dit|donne|nomme|précise|date)",)),
    abbreviations=(
        "MM?", "Mmes?", "Mlles?", "Mgr", "Me", "Dr", "Pr", "St", "Ste", "av", "ap", "cf", "pp?", "n", "vol", "t",
        "chap", "art", "éd", "env", "ex", "hab", "janv", "févr?", "avr", "juil", "sept", "oct", "nov", "déc", "bd", "s",
        "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "septembr", "octobr", "novembr", "decembr", LATIN_CUT,
    ),
    initials="A-ZÀ-ÖØ-Þ",
    small="a-zß-öø-ÿœ",
    joined=("n'",),
)  # fmt: skip
