"""English: the words with which English texts are read."""

from timeline.language.english_counting import ENGLISH_COUNTING
from timeline.language.english_dates import ENGLISH_DATES
from timeline.language.english_moods import ENGLISH_MOODS
from timeline.language.english_opposites import ENGLISH_OPPOSITES
from timeline.language.english_rivals import ENGLISH_RIVALS
from timeline.language.english_weights import ENGLISH_WEIGHTS
from timeline.language.language import Language, Words
from timeline.language.old_months import LATIN_CUT

_PLANS = (
    "plan", "plans", "planned", "planning", "will", "would", "is to", "are to", "to meet", "to host", "set to",
    "scheduled", "expected", "upcoming", "proposed", "intends", "intention", "to take place", "due to", "preparations",
    "prepare", "prepares", "looms", "coming", "ahead", "eventual", "if",
)  # fmt: skip

_CUES = {
    "planned": _PLANS,
    "proposed": (*_PLANS, "propose", "proposes", "proposal", "proposals", "offer", "offers", "offered", "suggested"),
    "postponed": ("postponed", "postpones", "postpone", "put off", "delayed", "pushed back", "deferred"),
    "claimed": (
        "claim", "claims", "claimed", "reportedly", "reports", "reported", "according to", "alleged", "allegedly",
        "suggests", "described", "findings", "said", "says", "stated", "states", "told", "wrote", "shared", "confirmed",
        "insists", "insisted", "cites", "cited", "citing", "by (?:the|one) (?:text|article|report|account|source)",
    ),
    "cancelled": ("cancelled", "canceled", "cancels", "called off", "scrapped", "abandoned", "ruled out"),
    "not-yet": ("yet to", "not yet", "no decision", "has not", "have not", "had not", "remains to", "so far"),
    "denied": ("denied", "denies", "deny", "denial", "rejected", "rejects", "refuted", "dismissed"),
}  # fmt: skip

_AMOUNTS = r"(?:an?|all|any|as|every\w*|half|no\w*|the|\d+|one|two|three|four|five|six|seven|eight|nine|ten|twenty)\b"
"""What is counted after "nearly": the quantity is hedged, and not what is told of it."""

_NO_NOUN = "".join(rf"(?<!\b{word} )" for word in ("the", "a", "this", "that", "their", "any", "no", "in", "of", "and"))
"""What stands before a noun, and no verb: "the dispute", "in decline"."""

_INFINITIVE = r"to (?!(?:the|an?|his|her|its|their|our|my)\b)(?-i:[a-z])"

_DENYING = (
    "den(?:y|ies|ied|ying)", "refus(?:e|es|ed|ing)", "reject(?:s|ed|ing)?",
    rf"declin(?:ed|ing)|{_NO_NOUN}declines?(?= (?:to|any|an?|the|that)\b)",
    rf"fail(?:s|ed|ing)?(?=(?: \w+ly)? {_INFINITIVE})",
    "rul(?:e|es|ed|ing) out", "dismiss(?:es|ed|ing)?",
    "refut(?:e|es|ed|ing)",
    rf"disput(?:ed|ing)|{_NO_NOUN}disputes?(?= (?:that|whether|an?|the|this|these|his|her|its|their|any|it)\b)",
    "disprov(?:e|es|ed|en)", "disown(?:s|ed)?",
    r"(?<!\bno )(?<!without )doubt(?:s|ed|ful)?",
)  # fmt: skip

_IF = (
    r"(?<!\bas )(?<!\beven )(?<!\bwhat )(?<!\bsee )(?<!\bknow )(?<!\bask )(?<!\basks )(?<!\basked )(?<!\basking )"
    r"(?<!\bwonder )(?<!\bwondered )(?<!\bsay )(?<!\bcheck )(?<!\bhim )(?<!\bher )(?<!\bthem )(?<!\bme )(?<!\bus )"
    r"if(?! (?:any|anything|not|possible|necessary|so|only|ever|needed|required)\b)"
)
"""What makes a condition, and asks nothing: not "asked him if", nor "as if"."""
_CONSENT = "(?:approval|consent|agreement|ratification|confirmation|permission|authori[sz]ation|conditions?|funding)"
_RELATIONS = {
    "follows": (
        "after", "afterwards?", "following", "follow(?:s|ed)", "followed by", "subsequent(?:ly)?", "thereafter",
        "later", "in the wake of", "in the aftermath of", "preceded by", "since", "once", "next",
    ),
    "responds_to": (
        r"respon(?:d\w*|ses?)", r"answer\w*", r"repl(?:y|ies|ied|ying)", r"react\w*", r"retort\w*", r"rebut\w*",
        r"counter(?:s|ed|ing)?", r"retaliat\w*", "in return", "because of", "prompted by", "provoked by",
    ),
    "part_of": (
        "during", "within", "as part of", "part of", "in the course of", "amid", "amidst", "throughout", "while",
        "on the sidelines of", "on the margins of",
    ),
    "prepares": (
        r"prepar\w*", "ahead of", "before", "prior to", "in the run-?up to", "leading up to",
        "pav(?:e|es|ed|ing) the way", "groundwork", "to discuss", "in advance of", r"plan\w*", r"arrang\w*",
    ),
    "announces": (
        r"announc\w*", r"reveal\w*", r"unveil\w*", "ahead of", "to be held", r"propos\w*", r"promis\w*", r"invit\w*",
        "agree(?:s|d)? to",
    ),
}  # fmt: skip

ENGLISH = Language(
    tag="en",
    name="English",
    dates=ENGLISH_DATES,
    moods=ENGLISH_MOODS,
    counting=ENGLISH_COUNTING,
    common=Words((
        "the", "a", "on", "as", "or", "but", "were", "been", "into", "over", "before", "about", "says", "can", "more",
        "than", "no", "all", "any", "out", "up", "may", "could", "would", "when", "there", "of", "and", "to", "in",
        "that", "is", "was", "for", "with", "his", "her", "its", "by", "at", "from", "are", "has", "have", "had", "be",
        "which", "who", "this", "not", "their", "an", "it", "he", "she", "they", "after", "will",
    )),
    names_alone=True,
    opposites=ENGLISH_OPPOSITES,
    rivals=ENGLISH_RIVALS,
    weights=ENGLISH_WEIGHTS,
    denials=Words((
        *_DENYING,
        r"not(?!\s+(?:only|merely|least|long|far)\b)", "nor", "neither",
        r"no(?!\s+(?:later|sooner|less|fewer|more)\s+than\b|\s+doubt\b|\.?\s*\d)",
        "never", "none", "nobody", "no one", "nothing", "nowhere", "denial of", "without", "cannot", r"\w+n't", "non",
        "hardly", "barely", "scarcely", "yet to", "rather than", "instead of", r"(?<!not )far from",
        "(?:acquitted|cleared) of", "unable to", "forbidden to",
        "prevented from", "untrue that", "false that",
    )),
    denying=Words(_DENYING),
    complements=Words(("that", "to", "any", r"(?:having|being)")),
    behind=Words((
        r"(?:was|were|is|are|be|been|has|have|had|did|does|do|could|can|would|will|should|may|might|must)(?: \w+)?"
        r" (?:not|never|no longer)", r"\w+n't", "cannot", r"never(?=\s+\w)",
        r"(?:was|were|is|are|be|(?:has|have|had) been) (?:\w+ )?"
        r"(?:denied|re(?:jec|fu)ted|refused|dis(?:missed|proved|puted)|ruled out|abandoned|cancell?ed|called off)",
        r"(?:failed|refused|declined) to", "came to nothing", "fell through", "is (?:untrue|false)",
        "was (?:untrue|false)",
        "unless", "provided that", "on condition that", "only if",
    )),
    conditions=Words(("unless", r"if(?!\s+(?:nothing|anything)\b)", "whether")),
    questions=Words(("whether",)),
    provisos=Words((
        _IF, "unless", "provided that", r"(?<=, )provided(?= (?:the|an?|it|he|she|they|we|no|there|all)\b)",
        "on (?:the )?condition (?:that|of)", "on the understanding that", "(?:contingent|conditional) (?:up)?on",
        r"(?:as|so) long as(?= (?:the|it|he|she|they|we|no|there|his|her|its|their)\b)", "in the event (?:that|of)",
        rf"(?:subject to|pending|dependent on|depending on) (?:[\w']+ ){{0,4}}?{_CONSENT}", "failing which",
    )),
    conditional=Words((
        "if", "unless", "provided", "providing", r"condition\w*", "subject to", "pending", "contingent", r"depend\w*",
        "(?:as|so) long as", "otherwise", "once", "in (?:return|exchange)", "in (?:case|the event)", r"requir\w+",
        "needs?",
        "terms", r"stipulat\w+", "proviso", r"threat\w*", "whether", "assuming", "on the understanding",
    )),
    hedges=Words((
        "allegedly", "reportedly", "supposedly", "purportedly", "apparently", "presumably", "seemingly", "perhaps",
        "possibly", "probably", "maybe", "rumou?red", r"(?:is|are|was|were|being|been) said to", "it is said",
        "(?:believed|thought|understood|alleged|reported|presumed|supposed|assumed) to",
        r"(?:may|might|could|would)(?: \w+)? have", "(?:seems?|seemed|appears?|appeared) to", "legend has it",
        "rumou?r has it", rf"(?:nearly|almost)(?!\s+{_AMOUNTS})", "all but", "on the (?:brink|point|verge) of",
        "(?:came|come) close to",
    )),
    breaks=Words((
        "but", "and", "when", "while", "whilst", "whereas", "although", "though", "because", "however", "nevertheless",
        r"(?<=,\s)(?:yet(?!\s+to\b)|so|for|then|since|who|whom|whose|which|where|when)",
    )),
    contrasts=Words(("but",)),
    plans=Words(_PLANS),
    cues={status: Words(words) for status, words in _CUES.items()},
    relations={verb: Words(words) for verb, words in _RELATIONS.items()},
    singular=Words(("he", "him", "his", "himself", "she", "hers", "herself")),
    speaking=Words(("i", "me", "myself", "my", "mine")),
    publishing=Words(("we", "us", "ours?", "ourselves")),
    couples=Words(("both", "two")),
    bodies=Words((
        "company", "firm", "union", "committee", "council", "court", "government", "ministry", "party", "board",
        "agency", "parliament", "authorit(?:y|ies)", "association", "society", "bank", "insurers?", "club",
        "commission", "department", "police", "army", "jury", "senate", "workers", "organisers", "villagers",
        "residents",
    )),
    offices=Words((
        "president", "minister", "secretary", "chancellor", "leader", "leaders", "spokesman", "spokeswoman", "aide",
        "adviser", "advisor", "director", "general secretary", "premier",
    )),
    articles=Words(("a", "an", "the")),
    endings=("ing", "ed", "es", "s", "e"),
    parts=Words(("chapter", "chap", "part", "book", "section", "volume", "vol", "letter", "canto")),
    titles=Words((
        "mrs?", "ms", "miss", "dr", "prof(?:essor)?", "sir", "lady", "lord", "dame", "(?:arch)?bishop", "rev(?:erend)?",
        "canon", "dean", "vicar", "father", "brother", "sister", "captain", "capt", "col(?:onel)?", "major", "general",
        "admiral", "lieutenant", "sergeant", "president", "minister", "mayor", "judge", "farmer", "king", "queen",
        "prince(?:ss)?", "count(?:ess)?", "duke", "duchess", "saint", "st", "engineer", "officer",
    )),
    towards=Words(("in", "at", "near", "into", "outside", "towards?")),
    silences=Words((r"no(?: other)? (?:text|source|article|report|account)s? (?:says?|gives?|names?|tells?|dates?)",)),
    abbreviations=(
        r"[ap]\.m", "ca?", "[bd]", r"A\.D", r"B\.C",
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Sen", "Rep", "Gov", "St", "No", "vs",
        "Jan", "Feb", "Mar", "Apr", "Aug", "Sept?", "Oct", "Nov", "Dec", "aft", "bef", "inst", "ult", "prox",
        "Jany", "Febr?y?", "Augt", "Sept(?:b?r|emb)", "Oct(?:r|obr?)", "Nov(?:b?r|emb)", "Dec(?:b?r|emb)", LATIN_CUT,
    ),
    initials="A-Z",
    small="a-zà-öø-ÿ",
    joined=("n't",),
)  # fmt: skip
