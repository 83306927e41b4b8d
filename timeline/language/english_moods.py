"""English: how it tells that something happened, is to happen, may happen, or is only said to have happened."""

from timeline.language.english_verbs import IRREGULAR
from timeline.language.moods import Moods
from timeline.language.words import Words

_BE = "(?:is|are|was|were|be|been|being)"
_CALLED_OFF = "(?:cancell?ed|called off|scrapped|shelved|rained off|withdrawn)"
_PUT_OFF = "(?:postponed|put off|delayed|pushed back|put back|deferred|adjourned|rescheduled)"
_INFINITIVE = r"to(?= (?!the\b|an?\b|his\b|her\b|its\b|their\b|our\b|my\b)(?-i:[a-z]))"
_WHOM = (
    r"(?: (?!(?:he|she|it|they|we|i|that|was|were|is|are|has|have|had|will|would|could|and|but|who|which|whether|how"
    r"|where)(?!\w))[^\s,.;:]+){1,5}?"
)
"""Whom somebody asks, orders or wants to do something."""
_ASK = (
    "(?:ask|urg|order|request|instruct|command|direct|invit|beg|press|petition|advis|call|appeal)(?:e[sd]?|s|g?ed"
    "|g?ing)?"
    "|tells?|told|telling"
)
_NO_PAST = (
    r"hundred|kindred|sacred|\w*need|indeed|\w*speed|\w*seed|\w*feed|\w*breed|\w*weed|\w*deed|\w*steed|\w*greed"
    r"|\w*bleed|\w*bed|\w*shed|\w*shred|\w*wicked|naked|rugged|ragged|aged|beloved|united|so-called|exceed|succeed"
    r"|proceed|concrete|embed|agreed-upon|red|ted|fred|alfred|mohammed|ahmed|mohamed|saeed|med|zed|sled|hatred"
    r"|biped|moped|infrared|crossbred|purebred|thoroughbred"
)
"""What ends as a verb of the past does, and is none."""

ENGLISH_MOODS = Moods(
    claimed=Words((
        "reportedly", "allegedly", "supposedly", "purportedly", "apparently", "ostensibly", "seemingly", "presumably",
        "perhaps", "possibly", "probably", "alleged", "purported", "rumou?red",
        r"(?<!the )(?<!\ba )(?<!this )(?<!that )(?<!his )(?<!her )(?<!their )(?<!any )(?<!laid )(?<!lay )(?<!lays )"
        "claims?", "claim(?:ed|ing)",
        rf"{_BE} (?:\w+ )?(?:said|alleged|rumou?red|reported|believed|thought|supposed|claimed|reputed|understood"
        rf"|held" r"|feared) (?:to(?! \w+ (?:on|in|at|from)\b)|that" r"|by some)",
        r"(?:it|so it) (?:is|was) (?:often |sometimes |also )?(?:said|told|alleged|rumou?red|reported|believed"
        r"|thought" "|claimed|supposed|suspected|assumed|presumed|whispered|rumoured|murmured)",
        "so (?:they|people|some) say",
        "(?:some|many|most|several|people|folk|others) (?:say|said|claimed|believed)", "they say",
        "(?:the )?story goes",
        "rumou?rs? (?:has|have|had|is|was|says?)(?: it)?",
        "(?:by|according to|in) (?:one |an? )?(?:legend|tradition|" "rumou?rs?|hearsay|reports|sources"
        "|some accounts|unconfirmed reports)",
        "(?:legend|tradition) (?:has|says|tells|holds)", "sources (?:say|said|claim|claimed|suggest)",
        "(?:appears|appeared|seems|seemed) to", "alleg(?:es|ing)", "(?:suggests|purports)",
    )),
    cancelled=Words((
        rf"{_BE} (?:\w+ ){{0,2}}{_CALLED_OFF}", rf"(?<=, ){_CALLED_OFF}", rf"(?<=, and ){_CALLED_OFF}",
        rf"(?<=: ){_CALLED_OFF}", "(?:did|will|would|does) not (?:take place|happen|go ahead)", "fell through",
    )),
    postponed=Words((
        rf"{_BE} (?:\w+ ){{0,2}}{_PUT_OFF}", rf"(?<=, ){_PUT_OFF}", rf"(?<=, and ){_PUT_OFF}", rf"(?<=: ){_PUT_OFF}",
    )),
    denied=Words((
        "(?:did|has|have|had|was|were|do|does) (?:not|never)", r"(?:did|has|have|had|was|were|do|does)n't", "never",
        "(?:has|have|had) yet to", "failed to", "(?:refus|declin)(?:e|es|ed|ing) to", "would not", "wouldn't",
    )),
    possible=Words((
        r"could(?! not\b)", "might", "(?-i:may)", "should", "whether", "(?:wants?|wishes|hopes?|seeks?) to",
        r"(?:consider|contemplat|mull|weigh|discuss|debat)(?:s|ed|es|ing)? (?=[a-z]+ing\b)",
    )),
    promised=Words((
        "(?:agree[sd]?|decide[sd]?|promise[sd]?|vow(?:s|ed)?|pledge[sd]?|offer(?:s|ed)?|propose[sd]?|threatened"
        "|undertook|undertakes|resolve[sd]?|prepare[sd]?|(?:has|have|had) (?:agreed|decided|promised|offered"
        "|proposed)) to",
        "(?:is|are|was|were|been) (?:\\w+ )?(?:vowing|promising|threatening|offering|proposing|pledging|agreeing) to",
        "(?:threatens?|swears?|swore) to",
        rf"(?<!been )(?<!was )(?<!were )(?<!is )(?<!are )(?:{_ASK})(?: on| upon| for)?{_WHOM} {_INFINITIVE}",
    )),
    planned=Words((
        "will(?! of| to\b| power)", "shall", r"\w+'ll", r"would(?! not\b|n't\b)", f"(?:is|are|was|were) {_INFINITIVE}",
        "(?:is|are|was|were|be|being|been) (?:also |now |still |then |originally )?(?:due|set|scheduled|expected"
        "|planned|" "slated|going|about|intended|meant|billed|announced|arranged)(?: to| for)",
        "(?:is|are|was|were) (?:also |now |still |then )?(?:scheduled|expected|planned|intended)",
        "plan(?:s|ned|ning)? (?:to|for|on)", "(?:intends?|intended|means?|aims?|aimed|expects?|expected|hoped) to",
        "(?:announced|planned|scheduled|set|billed|fixed|due|expected|arranged) (?:for|to)", "planned(?! by)",
        "scheduled(?! by)", "upcoming", "forthcoming", "in preparation", "to be (?=[a-z]+ed\b)", "to follow(?=[.;]|$)",
        "(?:needs?|has|have|ought) to", r"must(?! have\b)", "remain(?:s|ed)? to be",
        r"(?:is|are|was|were|be|remains?|remained|stands?|stood) (?:\w+ )?(?:ready|prepared|poised|keen|eager|willing"
        "|determined|likely|bound|asked|told|urged|ordered|invited|instructed|summoned|advised|expected|commanded"
        "|encouraged) to", "(?:is|are) (?:required|obliged|supposed|authori[sz]ed) to",
        "on (?:track|course|the (?:point|verge|brink)) (?:to|of|for)",
        r"(?:is|are|was|were|been) (?:\w+ )?(?:planning|preparing|hoping|seeking|aiming|intending|waiting) (?:to|for)",
        r"(?:wants?|wanted|expects?|expected|wishes|wished|needs?|intends?|would like)" rf"{_WHOM} {_INFINITIVE}",
    )),
    ongoing=Words((
        "continu(?:es?|ing)", "remains?", "(?:is|are) still", r"still [a-z]+s", "ongoing", "under ?way", "currently",
        "persists?", "maintaining", r"(?:is|are) (?:now |still )?(?!going\b|being\b)[a-z]{2,}ing",
    )),
    over=Words((
        r"(?:was|were|had) once(?! (?:again|more|and)\b)", r"(?:was|were) formerly",
        r"(?<=\w )once (?:was|were|had|stood|lay|lived|ruled|served|housed|belonged|owned)", "formerly (?:was|were)",
        "(?:he|she|it|they|we|there|who|which) used to",
    )),
    reported=Words((
        r"(?=[a-z]{2,}ed(?!\w))"  # which costs less than to ask what it may not be
        rf"(?!(?:{_NO_PAST})(?!\w))(?<!\bthe )(?<!\ba )(?<!\ban )(?<!\bof )[a-z]{{2,}}ed", "was", "were", "has", "have",
        "had", "did", "took", "held", "met", "spoke", "said", "told", "wrote", "gave", "made", "began", "led", "sent",
        "came", "went", "saw", "won", "brought", "(?<!to )put", "left", "became", "drew", "spoken", "broke", "sold",
        "bought", "built", "fell", "found", "paid", "sank", "chose", "struck", "swore", "stood", "rose", "flew", "fled",
        "shot", "fought", "caught", "taught", "thought", "heard", "ran", "lost", "kept", "felt", "knew", "threw",
        "grew", "got", "lay", "slew", "burnt", "wore", "bore", "drove", "rode", "spent", "read out", "cut down",
        "set up", "set out", "hid", "stole", "tore", "swam", "sang", "rang", "froze", "forgot", "ate", "drank", "blew",
        "crept", "dug", "dealt", "hung", "knelt", "lent", "overthrew", "sat", "sought", "shook", "shrank", "slept",
        "stuck", "swept", "wept", "withdrew", "withheld", "upheld", "forbade", "undertook", "arose",
    )),
    says=Words((
        "sa(?:y|ys|id|ying)", "tell(?:s|ing)?", "told", "writ(?:es?|ing)", "wrote", "den(?:y|ies|ied|ying)",
        "(?:announc|declar|argu|urg|describ|characteri[sz]|acknowledg|congratulat|critici[sz]|reiterat|summari[sz]"
        "|assur|emphasi[sz]|apologi[sz]|denounc|accus|conced|welcom|prais|propos)(?:es?|ed|ing)",
        "(?:stat|promis|advocat|pledg|shar|endors|voic|outlin|indicat|predict|estimat)(?:ed|ing)", "noted",
        "advocates?", "indicates?", "predicts?",
        "(?:insist|warn|caution|assert|affirm|confirm|maintain|express|suggest|explain|add|respond|recount|recall"
        "|reject|complain|lament)(?:s|ed|ing)?",
        "(?:claim|call|demand|ask|stress|post|hint|offer|request|vow|remark|comment|report|answer|highlight"
        "|question|tweet|protest|mention|float|repeat|address)(?:s|ed|ing)",
        "admit(?:s|ted|ting)?", "repl(?:y|ies|ied|ying)", "clarif(?:y|ies|ied|ying)", "rul(?:es?|ed|ing) out",
        "rul(?:ed|es|ing)", "read out",
    )),
    perfect=Words((
        r"(?:has|have|had|was|were)(?: (?:now|also|already|since|[a-z]+ly))?(?: been)? "
        r"[a-z]+(?:ed|en|wn|rn|ne|ld|pt|nt|ht|de|ut|et|un|um|ung|id|ft|ck)",
    )),
    believes=Words((
        "(?:believ|suppos|presum|assum)(?:es?|ed|ing)", "thinks?", "thought",
        "(?:suspect|reckon|doubt|fear)(?:s|ed|ing)?",
        "(?:is|are|was|were) (?:convinced|persuaded|sure|certain)",
    )),
    came_off=Words(("took place", "(?:was|were) held", "went ahead", "came off")),
    put_off=Words((
        _PUT_OFF, "(?:postpon|delay|adjourn|reschedul|defer)(?:e?s|ed|ing)", "puts? (?:\\w+ ){0,6}?(?:off|back)",
    )),
    called_off=Words((
        r"(?:cancel|scrap|postpone|adjourn|defer|delay|withdraw|abandon|shelve|reschedule|revoke|rescind)s",
        r"(?:calls|puts) (?:\w+ ){0,6}?(?:off|back)", "withdrew",
        r"(?<!been )(?<!was )(?<!is )(?<!are )(?<!were )(?:cancell?ed|called off|put off|scrapped|postponed|adjourned"
        r"|deferred"
        r"|delayed|abandoned|shelved|revoked) (?=(?:the|an?|its|his|her|their|all|this)(?!\w))",
    )),
    conditions=Words(("if", "unless", "provided that", "in case", "should the")),
    ahead=Words((
        "planned", "scheduled", "upcoming", "forthcoming", "proposed", "coming", "future", "eventual", "prospective",
        "possible", "potential", "hypothetical", "intended", "expected", "mooted",
    )),
    comes_about=Words((
        "(?:takes?|took|has taken|have taken) place", "(?:goes|went) (?:ahead|on|off)", "(?:gets|got) under ?way",
        "came off", "began", "(?:has|have|had) begun",
        "(?:begin|happen|occur|start|end|conclud|commenc|complet|clos|open|proceed|succeed|crash|land|arriv|depart"
        r"|resum|expir|elaps|pass|collaps|unfold|derail)(?:e?s|r?ed)(?! to\b)", "finish(?:es|ed)",
        r"fail(?:s|ed)(?! to\b)", "ran", r"runs(?! (?:was|were|is|are|will|have|has|of)\b)",
        "(?:was|were|been) (?:held|carried out|performed|completed|finished|executed|conducted|concluded|opened"
        "|launched|begun|started|run|done|made|fulfilled|implemented)",
    )),
    limits=Words(("until", "till", "before", "only", "but")),
    complements=Words(("that",)),
    agents=Words(("by",)),
    known=Words((
        "the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my", "your", r"\w+'s?",
    )),
    new=Words(("an?", "some", "several", "one", "two", "another",)),
    recipients=Words(("to",)),
    origins=Words(("from",)),
    goals=Words(("to", "into", "towards?",)),
    plain_ways=True,
    aside=Words((
        "in", "on", "at", "of", "for", "with", "about", "during", "after", "before", "since", "following", "by", "from",
        "over", "between", "to", "into", "than", "despite", "against", "amid", "through", "under", "without", "as",
    )),
    present=Words((r"\w+s",)),
    actives=Words((r"\w+ing",)),
    unreal=Words((r"(?:of|on|about|against|without)(?= \w+ing\b)", "(?:in order|so as) to",)),
    bare=Words((r"(?!\w*(?:ed|ing|[^s]s)(?!\w))(?-i:[a-z]+)",)),
    with_whom=Words(("with", "against", "about", "than", "towards?")),
    empty=Words((
        "the", "and", "are", "was", "for", "its", "his", "her", "not", "but", "has", "had", "can", "may", "who", "how",
        "why", "all", "any", "one", "two", "get", "out", "off", "own", "per", "yet", "now", "she", "him", "our", "you",
        "with", "from", "that", "this", "they", "have", "been", "were", "will", "would", "about", "over", "after",
        "before", "into", "their", "them", "when", "which", "while", "where", "than", "then", "under", "upon", "until",
        "could", "should", "must", "shall", "does", "being", "there", "here", "some", "more", "most", "many", "much",
        "other", "also", "only", "again", "first", "last", "second", "further", "what", "whom", "whose", "because",
        "between", "against", "during", "without", "within", "among", "amongst", "through", "near", "beside", "long",
    )),
    beside=Words((
        "[a-z]+ly", "has", "have", "had", "be", "been", "to", "not", "now", "also", "then", "later", "soon", "himself",
        "herself", "who", "once", "again",
    )),
    pronouns=Words((
        "he", "she", "they", "it", "i", "we", "you", "who", "which", "himself", "herself", "both", "such",
    )),
    holds=Words((
        "sa(?:y|ys|id)", "tells?", "told", "believ(?:es?|ed)", "thinks?", "thought", "suspect(?:s|ed)(?! of)",
        "estimat(?:es?|ed)", "(?:assum|argu|suppos|stat|alleg)(?:es?|ed)(?= that)",
        "(?:insist|contend|assert|maintain|claim)(?:s|ed)(?= (?:that|to|on))", "claim(?:s|ed)", "reckon(?:s|ed)?",
        r"finds(?= that|[.]?$)", "(?:suspected|accused) of", "on suspicion of", "charged with",
    )),
    knows=Words((
        "kn(?:ows?|ew)", "prov(?:es?|ed|en)", "establish(?:es|ed)", "demonstrat(?:es?|ed)", "ascertain(?:s|ed)?",
    )),
    sayings=Words(("according to", "in the words of", "as told by")),
    irregular=IRREGULAR,
)  # fmt: skip
