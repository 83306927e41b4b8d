"""French: how it tells that something happened, is to happen, may happen, or is only said to have happened."""

from timeline.language.french_verbs import IRREGULAR
from timeline.language.moods import Moods
from timeline.language.words import Words

_CALLED_OFF = "(?:annulée?s?|supprimée?s?|abandonnée?s?)"
_PUT_OFF = "(?:reportée?s?|ajournée?s?|différée?s?|repoussée?s?|retardée?s?|remise?s? à)"
_IS = "(?:est|sont|été|était|étaient|fut|furent|sera|seront)"
_INFINITIVE = r"\w+(?:er|ir|re|oir)"
_WHOM = r"(?: (?!(?:qui|que|et|mais|il|elle|a|ont|avait|est|était)(?!\w))[^\s,.;:]+){1,5}?"
"""Whom somebody asks or orders to do something."""
_PARTICIPLE = r"(?:\w+(?:é|ée|és|ées|i|ie|is|ies|it|ite|u|ue|us|ues|ert|erte)|mis|pris|fait|dit|mort)"

FRENCH_MOODS = Moods(
    claimed=Words((
        rf"(?:aurai(?:t|ent)|serai(?:t|ent)) (?:\w+ ){{0,2}}?{_PARTICIPLE}", "prétendument", "soi-disant",
        "apparemment", "paraît-il", "dit-on", "raconte-t-on",
        r"(?:on|certains|d'aucuns|beaucoup|plusieurs) (?:di(?:t|sent|sait|saient)|racont(?:e|ent|ait|aient)"
        r"|prétend(?:ent|ait)?"
        r"|suppos(?:e|ent|a)|croi(?:t|ent)|soupçonn(?:e|ent|a|ait)|murmur(?:e|ait)|chuchot(?:e|ait)) qu(?:e|')",
        "(?:selon|d'après) (?:la|une) " "(?:rumeur|légende|tradition)", "selon certains", "le bruit court",
        "prétend(?:ent|ait|u|ue)?", r"(?:est|sont|était|étaient) (?:censé|supposé|présumé|réputé)e?s? (?:avoir|être)",
        "semble(?:nt)? (?:avoir|être)",
    )),
    cancelled=Words((
        rf"{_IS} (?:\w+ ){{0,2}}{_CALLED_OFF}", rf"(?<=, ){_CALLED_OFF}", "n'aura pas lieu", "n'a pas eu lieu",
    )),
    postponed=Words((rf"{_IS} (?:\w+ ){{0,2}}{_PUT_OFF}", rf"(?<=, ){_PUT_OFF}")),
    denied=Words((r"n'(?:a|ont|avait|est|était|eut|fut|y)(?= pas| jamais)", r"ne \w+ (?:pas|jamais|point)",
        rf"(?:refus(?:e|ent|a|ait|aient|èrent|é)|renonc(?:e|ent|a|èrent|é)) (?:de |d'|à ){_INFINITIVE}",
    )),
    possible=Words((r"pourrai(?:t|ent)", r"peu(?:t|vent)-être", r"devrai(?:t|ent)", r"\w{2,}erai(?:t|ent)")),
    promised=Words((
        rf"(?:menac(?:e|ent|ait|aient|a|èrent|é)|jur(?:e|ent|a|é)|offr(?:e|ent|it|irent)|s'engag(?:e|ent|ea)"
        rf"|envisag(?:ea|eait|é)|résolut|résolu) (?:de |d'|à ){_INFINITIVE}",
        rf"(?:demand|ordonn|conseill|recommand|propos|command|réclam)(?:e|ent|a|ait|èrent|é)(?:{_WHOM})? (?:de "
        rf"|d'){_INFINITIVE}",
        rf"(?:enjoin(?:t|it)|prescri(?:t|vit)|permet|permit){_WHOM} (?:de |d'){_INFINITIVE}",
        rf"(?:invit|appel(?:l)?|exhort|somm|incit|encourag|press|pri)(?:e|ent|a|ait|èrent|é){_WHOM} (?:à |de "
        rf"|d'){_INFINITIVE}",
        r"(?:promis|promet|promit|décidé|décide|décida|convenu|proposé|propose|proposa|accepté|accepta) (?:de|d'|à)",
    )),
    planned=Words((
        r"(?!(?:opéra|caméra|sera-t-il)(?!\w))\w{2,}(?:era|eront)",
        r"\w{2,}(?:ira|iront|dra|dront|vra|vront|rra|rront)", "aura", "auront", "sera", "seront", "ira", "iront",
        "fera", "feront", r"(?:va|vont|allai(?:t|ent)|doi(?:t|vent)|devai(?:t|ent)) (?:\w+ )?\w+(?:er|ir|re|oir)",
        "(?:est|sont|était|étaient) (?:prévu|attendu|programmé|envisagé)e?s?", "prévue?s?", "programmée?s?",
        "attendue?s?",
        r"(?:prévoi(?:t|ent)|compt(?:e|ent|ait|aient)|envisag(?:e|ent)|souhait(?:e|ent|ait)|projett(?:e|ent)"
        r"|veu(?:t|lent)|voulai(?:t|ent)|espèr(?:e|ent)|espérai(?:t|ent)|entend(?:ent|ait)?|désir(?:e|ent|ait)"
        r"|s'apprêt(?:e|ent|ait|aient) à|se prépar(?:e|ent|ait) à|song(?:e|ent|eait) à|pens(?:e|ent|ait)|rest(?:e|ent"
        r"|ait) à"
        r"|(?:est|sont|était|étaient|reste|se (?:dit|disent|déclare)) (?:prêt|disposé|résolu|décidé|déterminé|tenu"
        r"|appelé|invité|sur le point|en passe|en voie)e?s? (?:à|de)|(?:il )?fau(?:t|drait))"
        r" (?:de |d'|l[ea]s? |l')?(?:\w+ )?\w+(?:er|ir|re|oir)",
    )),
    ongoing=Words((
        "continue(?:nt)?", "reste(?:nt)?", "en cours", "demeure(?:nt)?", "actuellement", "toujours",
    )),
    over=Words((
        r"(?:\w{2,}ai(?:t|ent)|fut|furent) (?:jadis|autrefois|naguère)",
        r"(?:jadis|autrefois|naguère) (?:\w{2,}ai(?:t|ent)|fut|furent)",
    )),
    reported=Words((
        "a", "ont", "avai(?:t|ent)", "eut", "eurent", "fut", "furent", "étai(?:t|ent)", "est", "sont", "prit", "mit",
        "fit", "vint", "tint", "dit", "mourut", "partit", "naquit", "reçut", "écrivit", "répondit", "rendit", "perdit",
        "conclut", r"\w{2,}(?:èrent|irent|urent|aient|ait)",
        r"(?!(?:cela|voilà|déjà|delà|opéra)(?!\w))\w{2,}(?:sa|na|la|ta|da|ma|ça|gea|va|cha|qua|gna|tra|pa|ba|ya|ssa)",
    )),
    perfect=Words((
        r"(?:(?:a|ont|avait|avaient)(?: été)?|fut|furent|(?:est|sont) [a-z]+ée?s?)(?: \w+ment)? "
        r"[^\W\d_]{2,}(?:é|i|u|is|it|ert)e?s?",
        r"s(?:'est|e sont) [^\W\d_]+(?:é|i|u)e?s?",
    )),
    believes=Words((
        r"croi(?:t|ent|re)", r"croya(?:it|ient)", r"cru(?:t|rent)?", r"pens(?:e|ent|a|ait|èrent|aient|é)",
        r"suppos(?:e|ent|a|ait|èrent|é)", r"soupçonn(?:e|ent|a|ait|èrent|é)", r"estim(?:e|ent|a|ait|èrent|é)",
        r"dout(?:e|ent|a|ait|èrent)", r"crai(?:nt|gnent|gnit|gnait)",
    )),
    came_off=Words((
        "(?:a|ont|avait|avaient) (?:finalement |enfin )?eu lieu", "eu(?:t|rent) lieu", "s'est tenue?", "se tint",
    )),
    called_off=Words((
        r"(?<!s')(?:annul|supprim|abandonn|révoqu|report|ajourn|repouss|retard)(?:e|ent|a|èrent)",
        "diff(?:ère|èrent|éra)",
        r"retir(?:e|ent|a|èrent)", r"renonc(?:e|ent|a|èrent)",
    )),
    put_off=Words((_PUT_OFF, r"(?:report|ajourn|repouss|diff[éè]r|retard)(?:e|ent|a|èrent|ait|er)", "report")),
    conditions=Words((r"si(?!\s+bien\b)", r"s'ils?", "à condition", "pourvu")),
    ahead=Words((
        "prochaine?s?", "prévue?s?", "future?s?", "à venir", "projetée?s?", "envisagée?s?", "éventuel(?:le)?s?",
        "proposée?s?", "programmée?s?", "planifiée?s?",
    )),
    comes_about=Words((
        "(?:a|ont|avait|avaient|eut|eurent) (?:eu )?lieu",
        "(?:a|ont) (?:commencé|débuté|pris fin|réussi|échoué|démarré)",
        r"(?:commen[cç]|début|démarr|échou|s'arrêt|s'achev|s'achèv|se termin|s'ouvr|se clo|se déroul)"
        r"(?:e|ent|a|èrent|it|irent|ôt)(?! (?:à |de |d')\w+(?:er|ir)\b)",
        "(?:prend|prennent|prit|prirent) fin", "réussit",
        "(?:s'est|se sont) (?:terminé|achevé|ouvert|tenu|déroulé)e?s?",
        "(?:a|ont|avait|avaient) été (?:tenu|effectué|mené|réalisé|achevé|exécuté|terminé|lancé|ouvert)e?s?",
        "(?:fut|furent) (?:tenu|effectué|mené|réalisé|achevé|exécuté|terminé|lancé|ouvert)e?s?",
    )),
    limits=Words(("avant", "jusqu", "que")),
    complements=Words(("qu(?:e|')",)),
    agents=Words(("par",)),
    known=Words((
        r"l[ea]s?", "l'", r"ce(?:t|tte|s)?", "son", "sa", "ses", r"leurs?", "du", "des", "au", "aux", r"no(?:tre|s)",
    )),
    new=Words(("une?", "des", "plusieurs", "deux",)),
    recipients=Words(("à", "au", "aux",)),
    origins=Words(("de", "du", "depuis")),
    goals=Words(("à", "au", "aux", "vers", "jusqu'",)),
    aside=Words((
        "à", "au", "aux", "de", "du", "des", "d'", "en", "dans", "par", "pour", "sur", "avec", "sans", "après", "avant",
        "depuis", "pendant", "lors", "contre", "sous", "entre", "chez", "vers", "malgré", "durant",
    )),
    present=Words((r"\w+(?:e|t|ent)",)),
    unreal=Words((r"(?:sans|pour|afin de|avant de)(?= \w+(?:er|ir|re)\b)",)),
    bare=Words((r"\w{2,}(?:er|ir|re|oir)",)),
    with_whom=Words(("avec", "contre", "envers")),
    empty=Words((
        "les", "des", "une", "est", "son", "ses", "aux", "que", "qui", "par", "sur", "pas", "ont", "ils", "ces", "cet",
        "lui", "peu", "mal", "dit", "dans", "pour", "avec", "sans", "sous", "mais", "être", "avoir", "été", "sont",
        "était", "avait", "plus", "leur", "leurs", "cette", "entre", "après", "avant", "depuis", "dont", "elle",
        "elles", "contre", "chez", "vers", "ainsi",
    )),
    says=Words((
        "dit", "disent", "disait", "dirent",
        r"(?:déclar|affirm|assur|annonc|indiqu|expliqu|précis|ajout|estim|confirm|soulign|lanc" r"|racont|regrett"
        r"|rappel|dénonc|critiqu|demand|exig|confi|insist|propos|contest)(?:e|ent|a|ait|é|èrent)",
        "annonça", "écrit", "écrivit", "répond(?:it|u)?", "prévient", "prévenu", "avertit", "averti", "promet",
        "promis", "démen(?:t|ti|tit)", r"ni(?:e|a|é)", "reconnaît", "reconnu", "soutien(?:t|nent)",
        "préten(?:d|dit|du)",
    )),
    beside=Words((
        "a", "ont", "avait", "avaient", "aussi", "également", "ensuite", "encore", r"\w+ment", "lui-même",
    )),
    pronouns=Words((
        "il", "elle", "ils", "elles", "on", "je", "nous", "qui", "t-il", "t-elle",
    )),
    holds=Words((
        "di(?:t|sent|saient|sait|rent)", "croi(?:t|ent)", "croyai(?:t|ent)", "pens(?:e|ent|ait|aient|a|èrent)",
        "(?:suppos|soupçonn|estim|affirm|assur)(?:e|ent|ait|a|èrent)", "(?:soupçonn|accus)ée?s? (?:de|d')",
        "préten(?:d|dent|dait|dit)",
    )),
    knows=Words((
        "sai(?:t|vent)", "savai(?:t|ent)", "su(?:t|rent)", "prouv(?:e|ent|é|a|ait)", "démontr(?:e|ent|é|a)",
        "établi(?:t)?", "constat(?:e|ent|é|a|ait)",
    )),
    sayings=Words(("selon", "d'après", "aux dires de", "de l'aveu de")),
    irregular=IRREGULAR,
)  # fmt: skip
