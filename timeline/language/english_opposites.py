"""English words that say the opposite of each other: for each pair of ideas what says the one, and what the other.

A star stands for any ending, a tilde for a blank. Words of one side are no synonyms, but each excludes those of the
other where both are said of the same.
"""

from timeline.language.opposites import Opposites
from timeline.language.words import Words

_PAIRS = {
    "accept": (
        "accept* agree agrees agreed agreeing approv* consent* grant* endors* adopt* assent* allow* uph*",
        "reject* refus* declined dismiss* veto* turned~down turns~down rebuff* spurn* disallow* refusal*",
    ),
    "account": ("recogni* acknowledg* account heed* honour*", "ignor* overlook* disregard* dismiss* neglect*"),
    "add": ("add adds added adding insert*", "remov* delet* subtract* strip stripped strips"),
    "advance": ("advanc*", "retreat* withdr* fell~back pull*~back fall*~back"),
    "agreement": (
        "agree agrees agreed agreement* consensus accord unanim*",
        "disagree* disput* clash* quarrel* split* dissent* discord dissens*",
    ),
    "all": ("all every entire whole everyone everybody everything", "some several few part none partly"),
    "alive": ("alive surviv* living", "dead die dies died dying perish* death* kill*"),
    "allow": (
        "allow* permit* authori* licen* let lets letting entitle*",
        "forbid* forbad* prohibit* ban bans banned banning prevent* bar bars barred block* disallow* outlaw* restrict*",
    ),
    "always": ("always constant* often frequent* regular* repeated* daily", "never rare* seldom occasional* sporadic*"),
    "appoint": (
        "appoint* elect elects elected electing hire hires hired hiring nominat* install* crown* reinstat* promot*",
        "dismiss* sack sacks sacked fire fires fired remov* depos* oust* resign* overthr* abdicat* demot*",
    ),
    "arrest": (
        "arrest* captur* imprison* jail* detain* caught interned custody detention",
        "free frees freed freeing releas* liberat* escap* flee flees fleeing fled acquit*",
    ),
    "arrive": ("arriv* enter enters entered entering", "leav* depart* exit* left"),
    "attack": ("attack* assault* invad* invasion* offensive*", "defend* defen* retreat* withdr* protect*"),
    "attend": (
        "attend* present participat* take*~part took~part join*",
        "absent* absence boycott* stay*~away skip skips skipped miss misses missed",
    ),
    "aware": ("aware know knows knew known", "unaware ignoran* unknown"),
    "before": ("before ahead prior preced* earlier", "after following afterwards later subsequent* since"),
    "begin": (
        "begin* began begun start* launch* commenc* initiat* open* onset inaugurat* introduc* resum* step*~up",
        "end ends ended ending finish* conclud* conclusion stop stops stopped stopping ceas* halt* terminat* "
        "clos* suspend* abolish* complet*",
    ),
    "believe": (
        "believ* trust* convinc* certain sure confiden*",
        "doubt* disbeliev* distrust* mistrust* sceptic* skeptic*",
    ),
    "better": ("better best improv* progress*", "worse worst worsen* deteriorat* regress*"),
    "birth": ("born birth", "die dies died death* dead"),
    "build": (
        "build builds building built construct* erect* creat* found founds founded founding establish* rebuil*",
        "destroy* destruction demolish* demolition dismantl* raz* tear*~down tore~down torn~down ruin* abolish* "
        "dissol*",
    ),
    "buy": ("buy buys buying bought purchas* acquir* acquisition", "sell sells selling sold sale"),
    "calm": ("calm* quiet* silen* peaceful*", "loud* nois* unrest turbulen* turmoil uproar violen* riot* tumult*"),
    "cancel": (
        "cancel* scrap scraps scrapped call*~off abandon* annul* revok* rescind*",
        "held hold holds go*~ahead went~ahead confirm* reinstat* uph* restor* renew*",
    ),
    "cause": ("caus* provok* trigger*", "prevent* avert* avoid*"),
    "certain": (
        "certain* sure definit* undoubted* clear clearly decided settled",
        "uncertain* doubtful unclear unsure undecided dubious open",
    ),
    "civilian": ("civilian* civil diplomatic* diplomacy peaceful political*", "military militari* armed arms"),
    "clean": ("clean* pure", "dirt* pollut* contaminat*"),
    "confirm": (
        "confirm* admit* acknowledg* affirm* conced* corroborat* admission*",
        "den* refut* disput* contradict* disavow* disown* rebut* disprov*",
    ),
    "connect": ("connect* attach* link* couple*", "disconnect* detach* sever* decouple*"),
    "continue": (
        "continu* resum* persist* goes~on went~on go~on maintain* remain* kept keep keeps",
        "stop stops stopped stopping ceas* halt* ended end ends suspend* abandon* interrupt* discontinu* paus* quit",
    ),
    "deliberate": ("deliberate* intentional* intention* purpose*", "accident* unintend* inadvertent* mistake* chance"),
    "dependent": ("dependen* depend depends relian* rely relies", "independen* autonom*"),
    "direct": ("direct directly", "indirect*"),
    "easy": ("easy easily easier simpl* effortless*", "difficult* hard harder complicat* arduous*"),
    "enable": ("enabl* activat* switch*~on turn*~on", "disabl* deactivat* switch*~off turn*~off shut*~down"),
    "encourage": (
        "encourag* urg* promot* press presses pressed pressing",
        "discourag* deter deters deterred dissuad* warn*~against advis*~against",
    ),
    "exceed": ("exceed* surpass* above over beyond", "below under beneath short"),
    "expand": (
        "expand* expansion* enlarg* extend* extension* widen* broaden*",
        "shrink* shrank shrunk contract* narrow* reduc* curtail* shorten*",
    ),
    "false": (
        "true truth correct* accura* genuine* authentic* right",
        "false* wrong* incorrect* inaccura* fake* forged untrue",
    ),
    "fast": ("fast faster quick* swift* rapid* prompt* immediate* speed*", "slow* delay* gradual* belated* late"),
    "fear": (
        "fear* afraid worr* alarm* concern* anxi* wary",
        "reassur* reliev* relief confiden* unconcern* unworr* unafraid fearless* comfort* welcom*",
    ),
    "few": (
        "many numerous countless plenty most majority widespread much",
        "few fewer little scarc* hardly sparse minority handful",
    ),
    "first": ("first earliest initial* oldest", "last latest final* newest second third"),
    "fill": ("fill fills filled full crowded", "empt* drain* vacant deserted"),
    "foreign": ("foreign* abroad external* international*", "domestic* home internal* national* local*"),
    "formal": ("formal formally official officially", "informal* unofficial*"),
    "friend": ("friend* ally allies allied partner*", "enem* foe foes hostil* rival* adversar* opponent*"),
    "give": (
        "give gives gave given giving donat* hand*~over provid* suppl*",
        "take takes took taken seiz* depriv* confiscat* withh* withdr* den*",
    ),
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
        "little small slight* tiny minor weak* modest* low minimal* limited insignificant* shallow light narrow "
        "negligibl* mild* scant* no",
    ),
    "guilty": ("guilt* convict* culpabl*", "innocen* acquit* exonerat* clear cleared innocent*"),
    "help": (
        "help* assist* aid aids aided facilitat* contribut*",
        "hinder* hamper* obstruct* imped* thwart* frustrat* block*",
    ),
    "high": ("high higher highest", "low lower lowest"),
    "hope": (
        "hope* hoping optimis* encourag* confident*",
        "despair* pessimis* hopeless* gloom* discourag* fear* doubt*",
    ),
    "important": (
        "important* crucial* vital* decisive* primary key main central",
        "unimportant trivial* minor irrelevan* secondary marginal*",
    ),
    "impose": (
        "impos* introduc* enact* issue issues issued tighten* levied enforc*",
        "lift lifts lifted lifting revok* repeal* waiv* eas* relax* annul* abolish* withdr*",
    ),
    "include": ("includ* contain* compris*", "exclud* omit* except* leav*~out left~out lack*"),
    "increase": (
        "increas* rais* rise rises rising rose risen grow grows growing grew grown growth climb* surg* soar* "
        "doubl* tripl* swell* escalat* boost* more higher gain*",
        "decreas* reduc* reduction* fall falls falling fell fallen shrink* shrank drop drops dropped dropping "
        "diminish* declin* halv* cut cuts cutting slump* plung* dwindl* less fewer lower lowered lowers paus* "
        "suspend*",
    ),
    "inside": ("inside within indoor* interior", "outside outdoor* exterior beyond"),
    "insist": (
        "insist* demand* claim*",
        "yield* conced* concession* renounc* waiv* relinquish* compromis* forgo* give*~up gave~up",
    ),
    "interest": ("interest* eager* enthusias* keen*", "indifferen* disinterest* uninterested reluctan* bored apathy"),
    "join": ("join* enlist* accession accede*", "leav* left quit quits resign* withdr* secede*"),
    "legal": ("legal* lawful* legitimate* legitimi*", "illegal* unlawful* illegitima* illicit*"),
    "lend": ("lend lends lent loan*", "borrow*"),
    "long": ("long longer lengthy prolonged extended lasting", "short shorter brief* curt momentary"),
    "love": ("love loves loved lik* admir* affection*", "hate* hating dislik* detest* despis* loath*"),
    "mandatory": ("mandator* compulsor* obligat* oblig* require* forced", "voluntar* optional"),
    "marry": ("marr* wed weds wedding", "divorc* separat*"),
    "male": (
        "son sons father fathers brother* husband* boy boys king man men",
        "daughter* mother* sister* wife wives girl girls queen woman women",
    ),
    "many": ("more most", "less fewer least"),
    "meet": ("met meets meet meeting reach* achiev* attain* hit hits fulfil*", "miss misses missed fail* short"),
    "near": ("near nearby close closer adjacent next", "far farther distant remote away"),
    "new": ("new newly newest modern recent", "old older ancient former previous traditional"),
    "obey": (
        "obey* compl* observ* honour* honor* respect* fulfil* adher* abide* kept keep keeps hold*",
        "violat* breach* break breaks breaking broke broken disobey* def* flout* infring*",
    ),
    "occasional": ("once single", "repeatedly several twice often many"),
    "online": ("online up", "offline down"),
    "open": ("open opens opened opening reopen*", "clos* shut shuts locked seal*"),
    "partial": ("full* complet* entire* whole* total* comprehensive*", "partial* partly incomplet* half limited"),
    "permanent": (
        "permanent* lasting indefinite* forever durable",
        "temporar* provisional* interim brief*",
    ),
    "possible": ("possib* able can capable feasible", "impossib* unable cannot incapable unfeasible"),
    "postpone": ("postpon* delay* put*~off defer* adjourn*", "decid* brought~forward bring*~forward hasten* expedit*"),
    "praise": (
        "prais* laud* hail* welcom* applaud* commend* celebrat* compliment* tribute approv* honour* bless*",
        "criticis* criticiz* critici* condemn* blam* denounc* deplor* lament* rebuk* regret* censur* decr* "
        "attack* disapprov* complain* curs* backlash outcry protest*",
    ),
    "probable": ("likely probabl*", "unlikely improbabl*"),
    "profit": ("profit* surplus* gain gains", "loss losses deficit*"),
    "progress": ("progress* breakthrough* headway", "stall* setback* deadlock* stagnat* impasse stalemate"),
    "protect": ("protect* safeguard* guard guards guarded", "threat* endanger* imperil* expos*"),
    "public": ("public publicly open openly", "private* secre* covert* confidential* quietly"),
    "ready": ("ready prepared willing* eager* readi*", "unready unprepared unwilling* reluctan* hesitan*"),
    "receive": ("receiv* import* get gets got obtain* collect*", "send sends sent export* dispatch* deliver*"),
    "remember": ("remember* recall*", "forget* forgot*"),
    "repair": (
        "repair* fix fixes fixed fixing mend* restor* heal* cure cures cured",
        "break breaks broke broken damag* destroy* wreck* harm* injur* wound*",
    ),
    "rescue": ("rescu* save saves saved saving", "abandon* kill* sacrific*"),
    "rich": ("rich* wealth* prosper* afflu*", "poor* povert* impoverish* destitut*"),
    "safe": ("safe safely safety secur* harmless*", "danger* unsafe risk* hazard* insecur* harmful peril*"),
    "same": ("same similar* identical* alike equal*", "differ* dissimilar* unlike unequal*"),
    "sick": ("healthy healed recover* cured", "ill sick* illness wounded injured unwell ailing"),
    "sign": ("sign signs signed signing ratif*", "reject* refus* unsigned repudiat* terminat*"),
    "sink": ("float* afloat refloat*", "sink sinks sank sunk"),
    "strengthen": ("strengthen* reinforc* consolidat* bolster* cement*", "weaken* undermin* erod* destabili*"),
    "strong": (
        "strong stronger powerful* robust* solid* firm* sturdy stable",
        "weak* fragil* feebl* shak* brittle unstable",
    ),
    "succeed": (
        "succeed* success* win wins winning won victor* triumph* beat beats prevail*",
        "fail* unsuccessful* collaps* lose loses losing lost loss losses defeat* founder*",
    ),
    "support": (
        "support* back backs backed backing favour* favor* endors* advocat* champion*",
        "oppos* object objects objected objection* resist* reject* condemn* veto* combat*",
    ),
    "for": ("for", "against"),
    "teach": ("teach* taught instruct*", "learn learns learned learnt"),
    "thick": ("thick* dense*", "thin thinner sparse*"),
    "tighten": ("tighten* harden* toughen*", "loosen* eas* relax* soften*"),
    "unite": (
        "unite unites uniting unity unif* reunit* join*",
        "divid* division* split* separat* partition* secession",
    ),
    "upgrade": ("upgrad*", "downgrad*"),
    "violent": ("violen* force forcibl*", "peaceful* nonviolen*"),
    "visible": ("visib* apparent* seen evident* overt*", "invisib* hidden unseen conceal* hide* cover*"),
    "voluntary": ("voluntar* willing* freely", "forced force compulsor* reluctan* unwilling* coerc* involuntar*"),
    "warm": ("warm* hot hotter heat*", "cold* cool* chill* frost* freez*"),
    "wet": ("wet flood* rain*", "dry dried drought*"),
    "win": ("win wins winning won victor* triumph* defeats defeated beat beats", "lose loses losing lost loss losses"),
    "day": ("day daytime daylight morning", "night nighttime evening"),
    "ascend": ("ascend* ascent climb* up upward*", "descen* down downward*"),
    "north": ("north northern northwards", "south southern southwards"),
    "east": ("east eastern eastwards", "west western westwards"),
    "left": ("left", "right"),
    "upper": ("upper top", "lower bottom"),
    "host": ("host hosts hosted hosting", "guest guests"),
    "deploy": ("deploy* roll*~out releas* ship ships shipped", "roll*~back revert* withdr* undo undid undone"),
    "pay": ("pay pays paid paying", "owe owes owed unpaid default*"),
    "import": ("import*", "export*"),
    "maximum": ("at~least minimum more~than over", "at~most maximum less~than fewer~than up~to under"),
    "arm": ("arm arms armed arming rearm* mobili*", "disarm* demobili* demilitari*"),
    "proud": ("proud* pride", "asham* shame*"),
    "brave": ("brave* courag* bold*", "coward* timid*"),
    "careful": ("careful* cautious* prudent*", "careless* reckless* rash*"),
    "hide": (
        "reveal* disclos* expos* publish* unveil*",
        "hide hides hid hidden hiding conceal* withh* suppress* cover*~up",
    ),
    "speak": ("speak* spoke* comment* answer* repl*", "silent* silence* refus* declin*"),
    "employ": ("employ* hire hires hired", "unemploy* redundan* lay*~off laid~off fired"),
    "propose": ("propos* suggest* offer* request* submit* call*~for", "reject* withdr* refus* declin* oppos*"),
    "friendly": ("cordial* friendly warm* amicab*", "clash* hostil* quarrel* antagoni* frosty"),
    "explicit": ("explicit* clear* definite* firm* openly", "vague* implicit* hint* ambiguous* loosely"),
    "fair": ("fair* just honest* unbiased impartial*", "unfair* unjust* rigged fraud* biased partial sham"),
    "front": ("front", "rear"),
    "file": (
        "file files filed lodge* sue sues sued bring* brought submit* present*",
        "withdr* drop drops dropped settl*",
    ),
    "order": (
        "instruct* order* direct* command* told tell tells ask asks asked",
        "forbid* forbad* prohibit* ban bans banned",
    ),
    "secret": ("secret* covert* clandestin*", "open openly public publicly"),
    "simple": ("simple simpl*", "complex* complicat* intricat*"),
    "cautious": (
        "cautious* wary hesitan* reserved guarded sceptic* skeptic*",
        "enthusias* jubil* eager* euphori* bold* reckless*",
    ),
    "active": ("active* busy", "inactive passive* idle dormant"),
    "crowd": ("crowd* busy packed", "desert* empty quiet sparse*"),
    "credit": ("credit* thank*", "blam* fault*"),
    "modern": ("modern* advanced", "obsolete outdated antiquat*"),
    "innocent": ("innocen* harmless*", "guilt* harmful*"),
    "loyal": ("loyal* faithful*", "disloyal* treacher* betray* rebel*"),
    "obedient": ("surrender* capitulat* submit*", "resist* hold*~out held~out refus*"),
    "admit": ("admit admits admitted admitting let*~in", "expel* turn*~away exclud* ban*"),
    "approve-budget": ("pass passes passed adopt* approv*", "defeat* reject* vot*~down veto*"),
    "cheap": ("cheap* inexpensive", "expensive* costl* dear"),
    "majority": ("majority", "minority"),
    "ally": ("joint* together jointly", "alone separate*"),
    "unanimous": ("unanim*", "narrow* contested split divided"),
    "mild": ("mild* gentle lenien* soft*", "harsh* severe* strict* tough* heav*"),
    "grow": ("recover* rebound* revive*", "declin* collaps* slump* wither*"),
    "replace": ("replac* chang*", "retain* kept keep keeps unchang*"),
    "distract": ("focus* concentrat*", "distract* neglect*"),
    "complete": ("complet* finish*", "unfinish* incomplet* abandon* interrupt*"),
    "found-missing": ("found find finds discover* recover*", "lost lose loses missing"),
    "reward": ("reward* award* honour* honor*", "punish* penali* fine fines fined"),
    "attract": ("attract* draw draws drew", "repel* deter*"),
    "comply": ("cooperat* collaborat*", "resist* obstruct* refus*"),
    "voluntary-leave": ("resign* retir*", "dismiss* sacked fired"),
    "sell": ("keep keeps kept retain*", "sell sells sold dispos* gave~away give*~away"),
    "spend": ("spend* spent", "save saves saved saving"),
    "reassure": ("reassur* comfort* calm*", "alarm* fright* scare* threat* unsettl*"),
    "trend": ("optimis* reassur* encourag* hopeful", "worr* alarm* disturb* troubl* concern*"),
}

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
    pairs=_PAIRS,
    beginnings=("un", "in", "im", "il", "ir", "dis", "non", "mis"),
    common=frozenset(_COMMON.split()),
    passives=Words((
        "is", "are", "was", "were", "be", "been", "being", "gets?", "got",
    )),
    joins=Words((
        "and", "or",
    )),
    lacks=Words((
        "lack(?:s|ed|ing)?", "absence of",
    )),
    lacking=Words((
        r"lack\w*", r"absen\w+", r"with(?:held|hold\w*)", "without", r"stop\w*", r"ceas\w+", r"halt\w*",
        r"prevent\w*", r"avoid\w*", r"forbid\w*", r"bann?\w*", r"unable", "few(?:er)?", "little", "only",
        r"mere\w*", "less", "missing", "empty", r"bare\w*", "closed?", r"abandon\w*", r"withdr\w+", r"oppos\w+",
        "against", "instead", r"un\w{4,}", "in(?:visible|complete|sufficient|adequate|effective|correct|accurate)",
        r"\w+less", r"await\w*", "spared?", "free (?:of|from)", r"(?:would|could|might|should) have", r"refus\w+",
        r"declin\w+", r"fail\w*", "loses?", "lost", r"exclu\w+", r"except\w*", r"cancel\w*", r"skip\w*",
        "miss(?:es|ed)?", r"silen\w+", r"stay\w* away", r"postpon\w+", r"delay\w*",
    )),
)  # fmt: skip
