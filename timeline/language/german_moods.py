"""German: how it tells that something happened, is to happen, may happen, or is only said to have happened."""

import re

from timeline.language.german_verbs import IRREGULAR
from timeline.language.moods import Moods
from timeline.language.words import Words

_CALLED_OFF = r"(?:abgesagt|gestrichen|abgebrochen|annulliert|abgeblasen|aufgegeben|ausgefallen|aufgehoben)"
_PUT_OFF = r"(?:verschoben|vertagt|aufgeschoben|hinausgeschoben|verlegt)"
_IS = r"(?:wurden?|worden|ist|sind|war|waren|wird|werden|sei|seien)"
_FAR = r"(?: [^\s;:.!?]+){0,12}?"
_INDIRECT = r"(?:habe(?! ich)|(?<!es )sei(?:en)?(?! (?:es|denn|dank|ihm|ihr)\b))"
"""Forms of verbs that tell what somebody says."""
_ZU = r"(?=[^.;:!?]{0,200}?(?: zu \w+n|\w+zu\w+en)(?!\w))"
"""Behind a verb of will: the infinitive that it governs."""
_AHEAD = (
    r"(?:(?:im|in der|am|ab|zum|in den) (?:nächste|kommende)\w*|(?:nächste|kommende)[nrs]?) [^\W\d_]+|übermorgen"
    r"|demnächst"
    "|künftig|in Kürze|in Zukunft"
)
"""Times that lie ahead of whoever tells of them in the present; of what is past, they are those that followed."""
_PRESENT = (
    r"(?:wird|werden|beginnen|kommen|gehen|tritt|treten|(?!(?:ist|hat|hielt|trat|bat|tat|riet|ritt|litt|stritt|schnitt"
    r"|galt|geriet|verriet|schritt|focht|liest|\w+te)(?!\w))[a-zäöü]{3,}t)"
)

GERMAN_MOODS = Moods(
    claimed=Words((
        r"angeblich\w*", r"mutmaßlich\w*", r"vermeintlich\w*", r"vermutlich\w*", "möglicherweise", "anscheinend",
        "gerüchteweise", "dem Vernehmen nach", r"(?:einem )?Gerüchte?n? zufolge", r"der Sage nach", "der Legende nach",
        "der Überlieferung nach", "wie (?:man|es) (?:sagt|erzählt|heißt|hieß)", "(?:es )?heißt es", "es heißt",
        "es hieß",
        "(?<!wie )(?:man|viele|einige|etliche|manche|andere|die leute|der und jener"
        "|jedermann) (?:sag|erzähl|munkel|vermut"
        "|mein|glaub"
        "|behaupt|raun)(?:e?te?n?|en)", "man nimmt an", "(?:sagt|erzählt|munkelt|vermutet|meint|glaubt)e? man",
        r"(?:es )?geht (?:das|die) (?:gerücht|rede|sage)", r"(?:es )?ging (?:das|die) (?:gerücht|rede|sage)",
        rf"{_INDIRECT}", r"\w+(?:en|t) (?:haben|sein|worden sein) soll(?:te)?n?", "(?:wird|wurde) vermutet",
        rf"soll(?:te)?n?{_FAR} \w+(?:en|t) (?:haben|sein|worden sein)",
        "will (?=\\w+ )" + rf"{_FAR[:-1]} \w+(?:en|t) haben", r"behaupt\w+",
    )),
    cancelled=Words((
        rf"{_IS}{_FAR} {_CALLED_OFF}", "fällt aus", "fiel aus", "fielen aus", "entfällt", "entfiel", "entfallen",
        "(?:findet|fand|finden|fanden) nicht statt",
    )),
    postponed=Words((rf"{_IS}{_FAR} {_PUT_OFF}",)),
    denied=Words((r"(?:nicht|nie|niemals|kein\w*)", rf"weiger(?:t|te|ten|n) sich{_ZU}",
    rf"lehn(?:t|te|ten|en){_FAR} ab{_ZU}")),
    possible=Words((
        "könnten?", "dürften?", "sollten?", "ob", "möglich", "würden?",
    )),
    promised=Words((r"(?:beschlossen|beschloss|vereinbart\w*|versprach\w*|versprochen|kündigte\w*|angekündigt)",
        rf"(?:droh|versprech|gelob|forder|verlang|dräng|mahn|beauftrag|ersuch|beantrag|plädier|hoff|überleg|erwäg)"
        rf"(?:t|te|ten|en){_ZU}",
        rf"(?:bot(?:en)?|bat(?:en)?|befahl(?:en)?|befiehlt|empfiehlt|empfahl(?:en)?|riet(?:en)?|rät|gebot|schwor(?:en)?"
        rf"|erwog(?:en)?|schlug(?:en)?|bitte[tn]|verpflichtete[nt]?|ordnete[nt]?|wies(?:en)?){_ZU}",
    )),
    planned=Words((
        "soll(?:en)?", "werde", "werden (?=[^;:.!?]{0,200}\\w+en(?![^\\W\\d_]))",
        r"(?:ist|sind|war|waren)" + _FAR + " (?:geplant|vorgesehen|angesetzt|anberaumt|beabsichtigt|terminiert)",
        "geplant", "vorgesehen", "angesetzt", "anberaumt",
        r"wird (?:am|im|ab|um|voraussichtlich|demnächst|morgen|nächste\w*)"
        r"(?!(?:[^.;:!?]|(?<=\d)\.)*(?:\w*ge\w+(?:t|en)|(?:be|emp|ent|er|miss|über|unter|ver|wieder|zer)\w+t)[.;,]?$)",
        "steht bevor", "stehen bevor", "in Aussicht",
        "wird" + _FAR + " (?:stattfinden|eröffnen|beginnen|haben|sein|geben|kommen|reisen|treffen|besuchen"
        "|tagen|sprechen|schließen)",
        "(?:will|wollen|plant|planen|beabsichtigt|möchte|möchten)", r"(?:muss|muß|müssen)(?![^.;:!?]* haben(?!\w))",
        rf"(?:bereit|entschlossen|willens|gewillt|im Begriff|verpflichtet|gedenk(?:t|en)|beabsichtig(?:en|te"
        rf"|ten)){_ZU}",
        rf"(?:hat|haben|hatten?){_FAR} vor{_ZU}", "(?:ist|sind|bleib(?:t|en)) noch(?: [^\\s;:.!?,]+)? zu \\w+en",
        rf"(?:{_AHEAD})(?= {_PRESENT}(?!\w))", rf"(?:wird|werden)(?: [^\s;:.!?,]+){{0,8}}? (?:{_AHEAD})",
        "(?:wollte|wollten|sollte|sollten)",
    )),
    ongoing=Words((
        "dauert an", "dauern an", "weiterhin", "derzeit", "zurzeit", "läuft noch", "bleibt", "bleiben",
    )),
    over=Words((
        r"(?:war|waren|hatten?|stand|standen|lag|lagen|gehörten?|dienten?|lebten?)(?: [^\s;:,.!?]+){0,2}?"
        " (?:einst|einstmals|ehedem|früher|vormals)",
        "(?:einst|einstmals|ehedem|früher|vormals) (?:war|waren|hatten?|stand|standen|lag|lagen|gehörten?|dienten?)",
    )),
    reported=Words((
        "war", "waren", "wurden?", "hat", "haben", "hatten?", "ist", "sind", "worden", "kam(?:en)?", "ging(?:en)?",
        "fand(?:en)?", "traf(?:en)?", "sprach(?:en)?", "starb(?:en)?", "fiel(?:en)?", "gab(?:en)?", "nahm(?:en)?",
        "schrieb(?:en)?", "sah(?:en)?", "stand(?:en)?", "begann(?:en)?", "zog(?:en)?", "brach(?:en)?", "ließ(?:en)?",
        "hielt(?:en)?", "lief(?:en)?", "trat(?:en)?", "schloss(?:en)?", "trug(?:en)?", "erhielt(?:en)?",
        "verließ(?:en)?", "verbot(?:en)?", "bestritt(?:en)?", "verlieh(?:en)?", "bestand(?:en)?", "lag(?:en)?",
        "rückten?", r"[a-zäöü]{2,}iert(?:en?)?",
        r"(?=(?-i:[a-zäöü]){3,}ten?(?!\w))"  # which costs less than to ask what it may not be
        r"(?!(?:nächst|höchst|größt|kleinst|ältest|jüngst|neuest|oberst|unterst|fünft|sechst|siebt|\w*zehnt|\w*zigst"
        r"|\w+ichst|\w+igst)en?(?!\w))"
        r"(?!seiten|zeiten|arbeiten|weiten|breiten|zweiten?|dritten?|mitten?|leute|heute|bitten?|guten?|alten?"
        r"|letzten?|ersten?|rechten?|karten?|gärten|städten?|werten?|posten|westen|osten|kosten|festen?"
        r"|besten?|meisten|minuten|hütten?|kasten)" r"(?-i:[a-zäöü]){3,}t(?:e|en)",
    )),
    perfect=Words((
        r"(?:hat|haben|hatten?|ist|sind|wurden?)(?: [^\s;:.!?,]+){0,12}? (?-i:[a-zäöüß]+)(?:t|en)(?= worden|[.,;]|$)",
    )),
    believes=Words((
        r"glaub\w*", r"vermut\w+", r"mein(?:t|te|ten|en)", r"denk(?:t|en)", "dachten?", r"befürcht\w+", r"bezweifel\w+",
        r"h[äi]e?lt\b[^.;]* für", r"nimmt\b[^.;]* an", r"nahm(?:en)?\b[^.;]* an", r"(?:ist|sind|war|waren) überzeugt",
    )),
    came_off=Words((r"(?:fand|fanden)(?: (?!nicht)[\w.]+){0,8}? statt", "stattgefunden", "abgehalten")),
    called_off=Words((
        rf"(?:sag|blas|kündig|heb|sagt|bläs)t?(?:te|en)?{_FAR} ab", rf"(?:schieb(?:t|en)|schob(?:en)?){_FAR} auf",
        rf"(?:bricht|brechen|brach(?:en)?){_FAR} ab", rf"(?:hebt|heben|hob(?:en)?){_FAR} auf", "strich(?:en)?",
        "streich(?:t|en)",
        "(?:verschieb(?:t|en)|verschob(?:en)?|vertag(?:t|en|te|ten)|annullier(?:t|en|te|ten)|stornier(?:t|en|te|ten)"
        "|widerruf(?:t|en)|widerrief(?:en)?)(?= (?:den|die|das|ihren?|seinen?|seine|ihre|ein|eine|einen|alle)(?!\\w))",
    )),
    indirect=Words((_INDIRECT,)),
    first_person=Words(("ich",)),
    infinitives=Words(("zu",
    r"(?:ab|an|auf|aus|bei|durch|ein|fest|fort|frei|her|hin|los|mit|nach|nieder|um|vor|weg|weiter"
                       r"|zurück|zusammen)zu\w{2,}en")),
    put_off=Words((_PUT_OFF, r"verschob(?:en)?", r"vertagten?", r"verlegten?")),
    conditions=Words(("wenn", "falls", "sofern")),
    ahead=Words((
        r"geplante\w*", r"bevorstehende\w*", r"kommende\w*", r"künftige\w*", r"vorgesehene\w*", r"mögliche\w*",
        r"angesetzte\w*", r"vorgeschlagene\w*",
    )),
    comes_about=Words((
        r"(?:beginnt|beginnen|begann(?:en)?|ende(?:t|n|te|ten)|starte(?:t|n|te|ten)|läuft|lief(?:en)?|scheitert(?:en?)?|gelang(?:en)?"
        r"|gelingt|misslang|glückte|schlug fehl|erfolgte?n?|geschah(?:en)?|geschieht|ereignete?n? sich|verlief(?:en)?"
        r"|eröffnete|schloss|ging|gehen)(?! zu\b)",
        rf"(?:findet|finden|fand(?:en)?){_FAR} statt", "kam(?:en)? zustande",
        rf"(?:wurde|wurden|worden){_FAR} (?:abgehalten|durchgeführt|abgeschlossen|beendet|eröffnet|begonnen|gestartet"
        "|vollzogen|ausgeführt|fertiggestellt|umgesetzt)",
        rf"(?:hat|haben|hatten?|ist|sind){_FAR} (?:begonnen|stattgefunden|geendet|gescheitert|erfolgt)",
    )),
    limits=Words(("bis", "erst", "vor", "sondern", "nur")),
    complements=Words(("dass", "daß")),
    agents=Words(("von", "vom", "durch")),
    known=Words((
        "der", "die", "das", "den", "dem", "des", r"diese[mnrs]?", r"jene[mnrs]?", r"seine?[mnrs]?", r"ihre?[mnrs]?",
        r"unsere?[mnrs]?",
    )),
    new=Words((r"eine?[mnrs]?", "einige", "mehrere", "zwei",)),
    objects=Words(("den", "einen", "keinen", "ihn",)),
    recipients=Words(("an", "dem", "einem", "ihm",)),
    genitives=Words(("des", "eines",)),
    origins=Words(("von", "vom", "aus")),
    goals=Words(("nach", "zu", "zum", "zur", "bis", "auf",)),
    aside=Words((
        "in", "im", "an", "am", "auf", "bei", "beim", "mit", "von", "vom", "nach", "vor", "zu", "zum", "zur", "über",
        "um", "für", "gegen", "wegen", "während", "seit", "aus", "durch", "unter", "trotz", "ohne", "zwischen", "als",
    )),
    present=Words((r"\w+t",)),
    unreal=Words((r"ohne (?:\w+ ){0,4}?zu(?= \w+n\b)",)),
    with_whom=Words(("mit", "gegen", "wider", "als")),
    empty=Words((
        "der", "die", "das", "den", "dem", "des", "und", "ist", "ein", "von", "mit", "aus", "bei", "für", "auf", "dass",
        "als", "wie", "nur", "sie", "ihr", "uns", "man", "hat", "vor", "bis", "nach", "über", "unter", "oder", "aber",
        "auch", "sich", "nicht", "eine", "einer", "einen", "einem", "eines", "werden", "wird", "wurde", "wurden",
        "worden", "sein", "seine", "seinen", "haben", "hatte", "soll", "sollen", "will", "durch", "gegen", "ohne",
        "beim", "zwischen", "dass", "wenn", "weil", "noch", "mehr", "viele", "dann", "dort", "hier", "diese", "dieser",
        "dieses", "ihre", "ihrer", "ihren", "vom", "zum", "zur", "sind", "war",
    )),
    says=Words((
        r"sag(?:t|te|ten|en)", r"erklär(?:t|te|ten)", "teilten?", "schrieb(?:en)?", "schreibt", r"melde(?:t|te|ten)",
        r"beton(?:t|te|ten)", r"äußer(?:t|te|ten)", r"versicher(?:t|te|ten)", r"bestätig(?:t|te|ten)",
        r"forder(?:t|te|ten)", r"warn(?:t|te|ten)", r"kündig(?:t|te|ten)", r"behaupt(?:et|ete|eten)",
        r"bestritt(?:en)?", r"dementier(?:t|te|ten)", r"berichte(?:t|te|ten)", r"antworte(?:t|te|ten)",
        r"kritisier(?:t|te|ten)", r"lob(?:t|te|ten)", r"mahn(?:t|te|ten)", r"versprach(?:en)?", r"nannten?",
        r"rief(?:en)?", r"bezeichne(?:t|te|ten)", r"mitteil(?:t|te|ten)", r"mein(?:t|te|ten)", r"wies(?:en)?",
    )),
    beside=Words((
        "hat", "haben", "hatte", "hatten", "auch", "noch", "dann", "später", "selbst",
    )),
    pronouns=Words((
        "er", "sie", "es", "ich", "wir", "man", "der", "die", "das",
    )),
    holds=Words((
        r"sag(?:t|te|ten|en)", r"teil(?:t|te|ten)(?=[^.;]* mit\b)", r"glaub(?:t|te|ten|en)",
        r"h[äi]e?lt(?:en)? (?:es )?für",
        r"vermute(?:t|te|ten|n)", r"schätz(?:t|te|ten|en)", "denkt", "dachte", r"mein(?:t|te|ten|en)",
        r"behaupte(?:t|te|ten|n)", r"nimmt an", r"nahm an", r"verdächtig(?:t|te|ten)", r"beschuldig(?:t|te|ten)",
        r"Verdacht(?:e?s)?(?= de[rs])",
    )),
    knows=Words((
        "weiß", "wussten?", r"beweis(?:t|en)", "bewies(?:en)?", "bewiesen", r"beleg(?:t|te|ten)", "nachgewiesen",
        "wies(?:en)? nach", "weist nach", r"st(?:ellt|ellen|ellten?)[^.;:!?]{0,80}? fest", "festgestellt",
    )),
    sayings=Words((
        "laut",
        "nach (?:Angaben|Worten|Aussagen?|Auskunft|Ansicht|Darstellung|Recherchen|Zählung)"
        " (?:von|vom|de[rs]|diese[rs]|eine[rs]|unsere[rs])",
        r"so(?= (?:der|die|eine?|(?-i:[A-ZÄÖÜ])))",
    )),
    behind_name=Words(("zufolge",)),
    irregular=IRREGULAR,
    inseparable=(
        "hinter", "unter", "wider", "über", "miss", "emp", "ent", "ver", "zer", "be", "er", "um",
    ),
    separable=(
        "zusammen", "zurück", "nieder", "weiter", "durch", "statt", "fest", "fort", "frei", "nach", "auf", "aus", "bei",
        "ein", "her", "hin", "los", "mit", "vor", "weg", "ab", "an", "um", "zu",
    ),
    participles=re.compile(r"(?:(?:ab|an|auf|aus|bei|durch|ein|fest|fort|frei|her|hin|los|mit|nach|nieder|statt|um|vor"
                           r"|weg|weiter|zu|zurück|zusammen)?(?:ge|zu(?=\w{4,}en$)))(?=\w{3,}(?:t|en)$)"),
)  # fmt: skip
