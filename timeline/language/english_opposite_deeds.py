"""English words for opposite deeds, and for what comes of them: accept and reject, birth and death."""

DEEDS = {
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
    "allow": (
        "allow* permit* authori* licen* let lets letting entitle*",
        "forbid* forbad* prohibit* ban bans banned banning prevent* bar bars barred block* disallow* outlaw* restrict*",
    ),
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
    "begin": (
        "begin* began begun start* launch* commenc* initiat* open* onset inaugurat* introduc* resum* step*~up",
        "end ends ended ending finish* conclud* conclusion stop stops stopped stopping ceas* halt* "
        "terminat* clos* suspend* abolish* complet*",
    ),
    "believe": (
        "believ* trust* convinc* certain sure confiden*",
        "doubt* disbeliev* distrust* mistrust* sceptic* skeptic*",
    ),
    "birth": ("born birth", "die dies died death* dead"),
    "build": (
        "build builds building built construct* erect* creat* found founds founded founding establish* rebuil*",
        "destroy* destruction demolish* demolition dismantl* raz* tear*~down tore~down torn~down ruin* "
        "abolish* dissol*",
    ),
    "buy": ("buy buys buying bought purchas* acquir* acquisition", "sell sells selling sold sale"),
    "cancel": (
        "cancel* scrap scraps scrapped call*~off abandon* annul* revok* rescind*",
        "held hold holds go*~ahead went~ahead confirm* reinstat* uph* restor* renew*",
    ),
    "cause": ("caus* provok* trigger*", "prevent* avert* avoid*"),
    "confirm": (
        "confirm* admit* acknowledg* affirm* conced* corroborat* admission*",
        "den* refut* disput* contradict* disavow* disown* rebut* disprov*",
    ),
    "connect": ("connect* attach* link* couple*", "disconnect* detach* sever* decouple*"),
    "continue": (
        "continu* resum* persist* goes~on went~on go~on maintain* remain* kept keep keeps",
        "stop stops stopped stopping ceas* halt* ended end ends suspend* abandon* interrupt* discontinu* "
        "paus* quit give*~up gave~up drop drops dropped dropping relinquish* forsak* forgo*",
    ),
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
    "fear": (
        "fear* afraid worr* alarm* concern* anxi* wary",
        "reassur* reliev* relief confiden* unconcern* unworr* unafraid fearless* comfort* welcom*",
    ),
    "fill": ("fill fills filled full crowded", "empt* drain* vacant deserted"),
    "give": (
        "give gives gave given giving donat* hand*~over provid* suppl*",
        "take takes took taken seiz* depriv* confiscat* withh* withdr* den*",
    ),
    "help": (
        "help* assist* aid aids aided facilitat* contribut*",
        "hinder* hamper* obstruct* imped* thwart* frustrat* block*",
    ),
    "hope": (
        "hope* hoping optimis* encourag* confident*",
        "despair* pessimis* hopeless* gloom* discourag* fear* doubt*",
    ),
    "impose": (
        "impos* introduc* enact* issue issues issued tighten* levied enforc*",
        "lift lifts lifted lifting revok* repeal* waiv* ease eases eased easing relax* annul* abolish* withdr*",
    ),
    "include": ("includ* contain* compris*", "exclud* omit* except* leav*~out left~out lack*"),
    "increase": (
        "increas* rais* rise rises rising rose risen grow grows growing grew grown growth climb* surg* "
        "soar* doubl* tripl* swell* escalat* boost* more higher gain*",
        "decreas* reduc* reduction* fall falls falling fell fallen shrink* shrank drop drops dropped "
        "dropping diminish* declin* halv* cut cuts cutting slump* plung* dwindl* less fewer lower lowered "
        "lowers paus* suspend*",
    ),
    "insist": (
        "insist* demand* claim*",
        "yield* conced* concession* renounc* waiv* relinquish* compromis* forgo* give*~up gave~up",
    ),
    "join": ("join* enlist* accession accede*", "leav* left quit quits resign* withdr* secede*"),
    "lend": ("lend lends lent loan*", "borrow*"),
    "love": ("love loves loved lik* admir* affection*", "hate* hating dislik* detest* despis* loath*"),
    "marry": ("marr* wed weds wedding", "divorc* separat*"),
    "meet": ("met meets meet meeting reach* achiev* attain* hit hits fulfil*", "miss misses missed fail* short"),
    "obey": (
        "obey* compl* observ* honour* honor* respect* fulfil* adher* abide* kept keep keeps hold*",
        "violat* breach* break breaks breaking broke broken disobey* def* flout* infring*",
    ),
    "open": ("open opens opened opening reopen*", "clos* shut shuts locked seal*"),
    "postpone": ("postpon* delay* put*~off defer* adjourn*", "decid* brought~forward bring*~forward hasten* expedit*"),
    "praise": (
        "prais* laud* hail* welcom* applaud* commend* celebrat* compliment* tribute approv* honour* bless*",
        "criticis* criticiz* critici* condemn* blam* denounc* deplor* lament* rebuk* regret* censur* decr* "
        "attack* disapprov* complain* curs* backlash outcry protest* mock mocks mocked mocking ridicul* "
        "derid* derision jeer* scorn* scoff* sneer* booed boos booing",
    ),
    "protect": ("protect* safeguard* guard guards guarded", "threat* endanger* imperil* expos*"),
    "receive": ("receiv* import* get gets got obtain* collect*", "send sends sent export* dispatch* deliver*"),
    "remember": ("remember* recall*", "forget* forgot*"),
    "repair": (
        "repair* fix fixes fixed fixing mend* restor* heal* cure cures cured",
        "break breaks broke broken damag* destroy* wreck* harm* injur* wound*",
    ),
    "rescue": ("rescu* save saves saved saving", "abandon* kill* sacrific*"),
    "sign": ("sign signs signed signing ratif*", "reject* refus* unsigned repudiat* terminat*"),
    "sink": ("float* afloat refloat*", "sink sinks sank sunk"),
    "strengthen": ("strengthen* reinforc* consolidat* bolster* cement*", "weaken* undermin* erod* destabili*"),
    "succeed": (
        "succeed* success* win wins winning won victor* triumph* beat beats prevail*",
        "fail* unsuccessful* collaps* lose loses losing lost loss losses defeat* founder*",
    ),
    "support": (
        "support* back backs backed backing favour* favor* endors* advocat* champion*",
        "oppos* object objects objected objection* resist* reject* condemn* veto* combat*",
    ),
    "teach": ("teach* taught instruct*", "learn learns learned learnt"),
    "tighten": ("tighten* harden* toughen*", "loosen* ease eases eased easing relax* soften*"),
    "unite": (
        "unite unites uniting unity unif* reunit* join*",
        "divid* division* split* separat* partition* secession",
    ),
    "upgrade": ("upgrad*", "downgrad*"),
    "win": ("win wins winning won victor* triumph* defeats defeated beat beats", "lose loses losing lost loss losses"),
    "ascend": ("ascend* ascent climb* up upward*", "descen* down downward*"),
    "deploy": ("deploy* roll*~out releas* ship ships shipped", "roll*~back revert* withdr* undo undid undone"),
    "pay": ("pay pays paid paying", "owe owes owed unpaid default*"),
    "import": ("import*", "export*"),
    "arm": ("arm arms armed arming rearm* mobili*", "disarm* demobili* demilitari*"),
    "hide": (
        "reveal* disclos* expos* publish* unveil*",
        "hide hides hid hidden hiding conceal* withh* suppress* cover*~up",
    ),
    "speak": ("speak* spoke* comment* answer* repl*", "silent* silence* refus* declin*"),
    "employ": ("employ* hire hires hired", "unemploy* redundan* lay*~off laid~off fired"),
    "propose": ("propos* suggest* offer* request* submit* call*~for", "reject* withdr* refus* declin* oppos*"),
    "file": (
        "file files filed lodge* sue sues sued bring* brought submit* present*",
        "withdr* drop drops dropped settl*",
    ),
    "order": (
        "instruct* order* direct* command* told tell tells ask asks asked",
        "forbid* forbad* prohibit* ban bans banned",
    ),
    "credit": ("credit* thank*", "blam* fault*"),
    "obedient": ("surrender* capitulat* submit*", "resist* hold*~out held~out refus*"),
    "admit": ("admit admits admitted admitting let*~in", "expel* turn*~away exclud* ban*"),
    "approve-budget": ("pass passes passed adopt* approv*", "defeat* reject* vot*~down veto*"),
    "grow": ("recover* rebound* revive*", "declin* collaps* slump* wither*"),
    "replace": ("replac* chang*", "retain* kept keep keeps unchang* maintain*"),
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
    "emphasis": (
        "downplay* understat* minimis* minimiz* belittl* trivialis* trivializ* play*~down",
        "overstat* exaggerat* overplay* overemphas* dramatis* dramatiz* emphasis* emphasiz* stress stresses "
        "stressed stressing underlin* underscor* highlight* accentuat* play*~up",
    ),
    "accuse": ("accus* charge charges charged indict* incriminat*", "absolv* exonerat* acquit* vindicat* exculpat*"),
    "escalate": (
        "escalat* intensif* aggravat* inflam* exacerbat*",
        "defus* ease eases eased easing abat* allay* alleviat* mitigat*",
    ),
    "accelerate": ("accelerat* hasten* quicken* expedit* sped", "slow slows slowed slowing decelerat* delay* hinder*"),
    "gather": (
        "gather* assemble assembles assembled assembling conven* converg* muster*",
        "dispers* scatter* disband*",
    ),
    "forgive": ("forgiv* forgave pardon* amnest* repriev*", "punish* aveng* revenge retaliat*"),
    "remain": (
        "remain remains remained remaining stay stays stayed staying",
        "leave leaves leaving left depart departs departed flee flees fled",
    ),
    "invite": ("invit*", "disinvit* uninvit* expel* exclud* bar bars barred"),
    "respect": (
        "respect respects respected respecting honour* honor* esteem* revere reveres revered",
        "insult* humiliat* disrespect* offend* desecrat* mock mocks mocked mocking",
    ),
    "estimate": ("underestimat* underrat* undervalu*", "overestimat* overrat* overvalu*"),
    "restore": (
        "restor* reconnect* reestablish* reinstat*",
        "cut cuts cutting severs severed severing interrupt* disconnect*",
    ),
    "grant": (
        "grants granted granting award* issue issues issued confer confers conferred bestow*",
        "revok* rescind* withdraw* withdrew strip strips stripped",
    ),
    "sentence": ("sentenc* convict* condemn* jail*", "acquit* pardon* cleared exonerat*"),
    "uphold": ("uph*", "overturn* quash* revers* annul* struck~down strike~down strikes~down"),
    "withdraw": (
        "withdraw* withdrew drop drops dropped scrap scraps scrapped abandon*",
        "keep keeps kept retain* maintain* stick*~to stood~by stands~by",
    ),
    "board": ("board boards boarded boarding embark*", "disembark* alight*"),
    "ignite": ("ignit* kindl* set*~fire set*~alight", "extinguish* quench* put*~out"),
    "flood": ("flood* inundat*", "drain*"),
    "destroy": ("destroy* gutted devastat* raz*", "spare spares spared sparing undamaged unharmed intact untouched"),
    "install": ("install*", "remov* uninstall* dismantl*"),
    "load": ("load loads loaded loading", "unload*"),
    "lock": ("lock locks locked locking", "unlock*"),
    "promote": ("promot*", "relegat* demot*"),
    "nationalise": ("nationali*", "privati*"),
    "merge": ("merge merges merged merging merger amalgamat*", "demerg* split splits separat*"),
    "deposit": ("deposit*", "withdraw* withdrew"),
    "bury": ("bury buries buried burying burial interred", "exhum* disinter* unearth*"),
    "encrypt": ("encrypt*", "decrypt*"),
    "dock": ("dock docks docked docking moor* berth*", "undock* unmoor*"),
    "besiege": ("besieg*", "reliev*"),
    "custody": (
        "custody detention remand* behind~bars denied~bail refused~bail refuses~bail",
        "on~bail bailed released releases release freed paroled",
    ),
    "involved": (
        "claim*~responsib* admit* confess* own*~up plead*~guilty",
        "den* disclaim* protest*~innoc* plead*~not",
    ),
    "reopen": ("online reopen* open opens opened", "clos* shut shuts offline"),
    "publish": ("publish* print prints printed air airs aired", "suppress* censor* withh* shelv* spik*"),
    "heal": ("recover* cured healed heals pull*~through", "succumb* die dies died relaps* worsen*"),
    "detect": ("detect* notic* spot spots spotted discover*", "overlook* miss misses missed"),
    "nobody": ("some several many most", "none nobody no~one not~one"),
    "solve": ("solve solves solved resolv* settl*", "unsolved unresolved unsettled"),
    "pass-fail": ("pass passes passed", "fail fails failed"),
    "return": ("return* come*~back came~back", "stay*~away emigrat*"),
    "occupy": ("occup*", "vacat* evacuat* liberat*"),
}
"""By idea, what says the one, and what the other, as in `english_opposites`."""
