"""English words that say the opposite of each other: for each pair of ideas what says the one, and what the other.

A star stands for any ending, a tilde for a blank. Words of one side are no synonyms, but each excludes those of the
other where both are said of the same.
"""

from timeline.language.english_opposite_deeds import DEEDS
from timeline.language.opposites import Opposites
from timeline.language.words import Words

_PAIRS = {
    "vote": ("vot*~for vot*~favo*", "vot*~against vot*~down"),
    "all": ("all every entire whole everyone everybody everything", "some several few part none partly"),
    "alive": ("alive surviv* living", "dead die dies died dying perish* death* kill*"),
    "always": ("always constant* often frequent* regular* repeated* daily", "never rare* seldom occasional* sporadic*"),
    "aware": ("aware know knows knew known", "unaware ignoran* unknown"),
    "before": ("before ahead prior preced* earlier previous", "after following afterwards later subsequent* since"),
    "better": ("better best improv* progress*", "worse worst worsen* deteriorat* regress*"),
    "calm": ("calm* quiet* silen* peaceful*", "loud* nois* unrest turbulen* turmoil uproar violen* riot* tumult*"),
    "certain": (
        "certain* sure definit* undoubted* clear clearly decided settled",
        "uncertain* doubtful unclear unsure undecided dubious open",
    ),
    "civilian": ("civilian* civil diplomatic* diplomacy peaceful political*", "military militari* armed arms"),
    "clean": ("clean* pure", "dirt* pollut* contaminat*"),
    "deliberate": ("deliberate* intentional* intention* purpose*", "accident* unintend* inadvertent* mistake* chance"),
    "dependent": ("dependen* depend depends relian* rely relies", "independen* autonom*"),
    "direct": ("direct directly", "indirect*"),
    "easy": ("easy easily easier simpl* effortless*", "difficult* hard harder complicat* arduous*"),
    "false": (
        "true truth correct* accura* genuine* authentic* right",
        "false* wrong* incorrect* inaccura* fake* forged untrue",
    ),
    "fast": ("fast faster quick* swift* rapid* prompt* immediate* speed*", "slow* delay* gradual* belated* late"),
    "few": (
        "many numerous countless plenty most majority widespread much",
        "few fewer little scarc* hardly sparse minority handful",
    ),
    "first": ("first earliest initial* oldest", "last latest final* newest second third"),
    "foreign": ("foreign* abroad external* international*", "domestic* home internal* national* local*"),
    "formal": ("formal formally official officially", "informal* unofficial*"),
    "friend": ("friend* ally allies allied partner*", "enem* foe foes hostil* rival* adversar* opponent*"),
    "glad": (
        "glad* happ* pleas* delight* joy* jubil* satisf* content cheer* relie* celebrat*",
        "sad* unhapp* disappoint* dissatisf* angr* anger* furious* upset* frustrat* dismay* bitter* outrag* "
        "resent* mourn*",
    ),
    "good": (
        "good well positive* favourabl* favorabl* excellent* promising",
        "bad badly negative* terribl* unfavo* awful* dire grim*",
    ),
    "great": (
        "great considerabl* large big huge* immense* vast* keen* strong* enormous* substantial* major "
        "significant* deep* high heav* massive* serious* broad intense* full",
        "little small slight* tiny minor weak* modest* low minimal* limited insignificant* shallow light "
        "narrow negligibl* mild* scant* no",
    ),
    "guilty": ("guilt* convict* culpabl*", "innocen* acquit* exonerat* clear cleared innocent*"),
    "high": ("high higher highest", "low lower lowest"),
    "important": (
        "important* crucial* vital* decisive* primary key main central",
        "unimportant trivial* minor irrelevan* secondary marginal*",
    ),
    "inside": ("inside within indoor* interior", "outside outdoor* exterior beyond"),
    "interest": ("interest* eager* enthusias* keen*", "indifferen* disinterest* uninterested reluctan* bored apathy"),
    "legal": ("legal* lawful* legitimate* legitimi*", "illegal* unlawful* illegitima* illicit*"),
    "long": ("long longer lengthy prolonged extended lasting", "short shorter brief* curt momentary"),
    "mandatory": ("mandator* compulsor* obligat* oblig* require* forced", "voluntar* optional"),
    "male": (
        "son sons father fathers brother* husband* boy boys king man men",
        "daughter* mother* sister* wife wives girl girls queen woman women",
    ),
    "many": ("more most", "less fewer least"),
    "near": ("near nearby close closer adjacent next", "far farther distant remote away"),
    "new": ("new newly newest modern recent", "old older ancient former previous traditional"),
    "occasional": ("once single", "repeatedly several twice often many"),
    "online": ("online up", "offline down"),
    "partial": ("full* complet* entire* whole* total* comprehensive*", "partial* partly incomplet* half limited"),
    "permanent": ("permanent* lasting indefinite* forever durable", "temporar* provisional* interim brief*"),
    "possible": ("possib* able can capable feasible", "impossib* unable cannot incapable unfeasible"),
    "probable": ("likely probabl*", "unlikely improbabl*"),
    "profit": ("profit* surplus* gain gains", "loss losses deficit*"),
    "progress": ("progress* breakthrough* headway", "stall* setback* deadlock* stagnat* impasse stalemate"),
    "public": ("public publicly open openly", "private* secre* covert* confidential* quietly"),
    "ready": ("ready prepared willing* eager* readi*", "unready unprepared unwilling* reluctan* hesitan*"),
    "rich": ("rich* wealth* prosper* afflu*", "poor* povert* impoverish* destitut*"),
    "safe": ("safe safely safety secur* harmless*", "danger* unsafe risk* hazard* insecur* harmful peril*"),
    "same": ("same similar* identical* alike equal*", "differ* dissimilar* unlike unequal*"),
    "sick": ("healthy healed recover* cured", "ill sick* illness wounded injured unwell ailing"),
    "strong": (
        "strong stronger powerful* robust* solid* firm* sturdy stable",
        "weak* fragil* feebl* shak* brittle unstable",
    ),
    "for": ("for", "against"),
    "thick": ("thick* dense*", "thin thinner sparse*"),
    "violent": ("violen* force forcibl*", "peaceful* nonviolen*"),
    "visible": ("visib* apparent* seen evident* overt*", "invisib* hidden unseen conceal* hide* cover*"),
    "voluntary": ("voluntar* willing* freely", "forced force compulsor* reluctan* unwilling* coerc* involuntar*"),
    "warm": ("warm* hot hotter heat*", "cold* cool* chill* frost* freez*"),
    "wet": ("wet flood* rain*", "dry dried drought*"),
    "day": ("day daytime daylight morning", "night nighttime evening"),
    "north": ("north northern northwards", "south southern southwards"),
    "east": ("east eastern eastwards", "west western westwards"),
    "left": ("left", "right"),
    "upper": ("upper top", "lower bottom"),
    "host": ("host hosts hosted hosting", "guest guests"),
    "maximum": ("at~least minimum more~than over", "at~most maximum less~than fewer~than up~to under"),
    "proud": ("proud* pride", "asham* shame*"),
    "brave": ("brave* courag* bold*", "coward* timid*"),
    "careful": ("careful* cautious* prudent*", "careless* reckless* rash*"),
    "friendly": ("cordial* friendly warm* amicab*", "clash* hostil* quarrel* antagoni* frosty"),
    "explicit": ("explicit* clear* definite* firm* openly", "vague* implicit* hint* ambiguous* loosely"),
    "fair": ("fair* just honest* unbiased impartial*", "unfair* unjust* rigged fraud* biased partial sham"),
    "front": ("front", "rear"),
    "secret": ("secret* covert* clandestin*", "open openly public publicly"),
    "simple": ("simple simpl*", "complex* complicat* intricat*"),
    "cautious": (
        "cautious* wary hesitan* reserved guarded sceptic* skeptic*",
        "enthusias* jubil* eager* euphori* bold* reckless*",
    ),
    "active": ("active* busy", "inactive passive* idle dormant"),
    "crowd": ("crowd* busy packed", "desert* empty quiet sparse*"),
    "modern": ("modern* advanced", "obsolete outdated antiquat*"),
    "innocent": ("innocen* harmless*", "guilt* harmful*"),
    "loyal": ("loyal* faithful*", "disloyal* treacher* betray* rebel*"),
    "cheap": ("cheap* inexpensive", "expensive* costl* dear"),
    "majority": ("majority", "minority"),
    "ally": ("joint* together jointly", "alone separate*"),
    "unanimous": ("unanim*", "narrow* contested split divided"),
    "mild": ("mild* gentle lenien* soft*", "harsh* severe* strict* tough* heav*"),
    "trend": ("optimis* reassur* encourag* hopeful", "worr* alarm* disturb* troubl* concern*"),
    "sole": ("either both alternativ* multiple various", "only solely exclusively sole"),
    "predecessor": ("predecessor*", "successor*"),
    "eldest": ("eldest oldest elder", "youngest younger"),
    "early": ("early premature*", "late belated* overdue"),
    "senior": ("senior", "junior"),
    "upstream": ("upstream", "downstream"),
    "plaintiff": ("plaintiff* claimant*", "defendant* accused respondent*"),
}
"""What things are; what is done with them is among the deeds."""

_COMMON = (
    "a an the and or nor but if of to in on at by for from with without into onto over under about after before "
    "between against during through until upon within among near as than that this these those it its he his him "
    "she her hers they them their we us our you your i me my who whom whose which what when where while why how is "
    "are was were be been being am has have had having do does did doing will would shall should can could may "
    "might must not no so such also too very just only even still yet then there here all any both each few more "
    "most other another some own same one two three first last again once because since though although however up "
    "down out off back"
)
"""Words that are common to all that is told, whatever it tells of."""

ENGLISH_OPPOSITES = Opposites(
    pairs={**DEEDS, **_PAIRS},
    beginnings=("un", "in", "im", "il", "ir", "dis", "non", "mis"),
    common=frozenset(_COMMON.split()),
    made=Words((
        "made", "done", r"carried\s+out", r"drawn\s+up", r"given", "undertaken", "conducted", "performed", "prepared",
        "written", "executed", "painted", "built", "held", "delivered", "led", "produced", "composed", "completed",
    )),
    instead=Words(("instead of", "rather than", "in place of", "in lieu of",)),
    passives=Words((
        "is", "are", "was", "were", "be", "been", "being", "gets?", "got",
    )),
    joins=Words((
        "and", "or",
    )),
    lacks=Words((
        "lack(?:s|ed|ing)?", "absence of",
    )),
    compares=Words((r"(?:\w{2,}er|more \w+|worse|better|less \w+)(?: \w+){0,3} (?:than|since)",)),
    bounds=Words(("at (?:the very )?(?:least|most)", "no (?:more|less|fewer) than",)),
    either=Words(("or (?:more|less|fewer)", "more or less", "after (?:less|fewer|not more|no more) than",)),
    lacking=Words((
        r"too \w+ (?:for (?:\w+ ){1,3})?to",
        r"turn(?:s|ed|ing)? (?:\w+ ){0,3}down", r"rul(?:es?|ed|ing) (?:\w+ ){0,3}out", r"sa(?:ys?|id) no",
        r"lack\w*", r"absen\w+", r"with(?:held|hold\w*)", "without", r"stop\w*", r"ceas\w+", r"halt\w*",
        r"prevent\w*", r"avoid\w*", r"forbid\w*", r"bann?\w*", r"unable", "few(?:er)?", "little", "only",
        r"mere\w*", "less", "missing", "empty", r"bare\w*", "closed?", r"abandon\w*", r"withdr\w+", r"oppos\w+",
        "against", "instead", r"un\w{4,}", "in(?:visible|complete|sufficient|adequate|effective|correct|accurate)",
        r"\w+less", r"await\w*", "spared?", "free (?:of|from)", r"(?:would|could|might|should) have", r"refus\w+",
        r"declin\w+", r"fail\w*", "loses?", "lost", r"exclu\w+", r"except\w*", r"cancel\w*", r"skip\w*",
        "miss(?:es|ed)?", r"silen\w+", r"stay\w* away", r"postpon\w+", r"delay\w*",
    )),
)  # fmt: skip
