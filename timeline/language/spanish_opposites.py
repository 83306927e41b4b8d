"""Spanish words that say the opposite of each other, by the ideas of `english_opposites`."""

from timeline.language.opposites import Opposites
from timeline.language.words import Words

_PAIRS = {
    "accept": (
        "acept* aprob* aprueb* consint* consient* admit* adopt* acogi*",
        "rechaz* rehús* rehus* nieg* neg* declin* desestim* deneg*",
    ),
    "account": ("reconoc* reconoz* atend* atiend*", "ignor* descuid* desatend*"),
    "advance": ("avanz* avanc* avance*", "retroced* retir* repleg* replieg*"),
    "agreement": ("acuerd* acord* unánim* consenso*", "desacuerd* disput* discrep* disent* riñ*"),
    "all": ("todo todos toda todas entero* entera*", "algunos algunas parte parcial*"),
    "alive": ("vivo* viva vivas sobreviv* vive", "muert* muri* muere* morir falleci* matad*"),
    "allow": ("permit* autoriz* dej*", "prohíb* prohib* impid* imped* vet* veda*"),
    "always": ("siempre constant* menudo frecuent*", "nunca jamás rara raras ocasional*"),
    "appoint": (
        "nombr* elig* eleg* electo* design* coron* contrat*",
        "destitu* despid* despedi* dimit* dimisi* depuso depuest* cesa cesado* abdic*",
    ),
    "arrest": (
        "arrest* detuv* deten* detien* captur* apres* encarcel* preso* presa prend* prendi*",
        "liber* solt* suelt* escap* huy* huid* huir fug* absol* absuel*",
    ),
    "arrive": ("lleg* entr*", "parti* parte parten march* sali* sale* salir abandon*"),
    "attack": ("atac* ataqu* asalt* invad* invasi*", "defend* defiend* defens* proteg*"),
    "attend": ("asist* presente* particip* acud*", "ausent* ausen* falt*"),
    "before": ("antes previ*", "después tras luego posterior*"),
    "begin": (
        "comenz* comienz* empez* empiez* inici* inaugur* lanz*",
        "termin* acab* cesar ceso cesó conclu* finaliz* suspend* clausur*",
    ),
    "believe": ("cree* crey* confí* confi* segur*", "dud* desconf* escéptic*"),
    "better": ("mejor*", "peor* empeor* agrav*"),
    "birth": ("naci* nace* nacid*", "muert* muri* muere* falleci*"),
    "build": (
        "constru* edific* fund* cre* erig* levant*",
        "destru* demol* derrib* arras* arruin* disolv* disuel* quem*",
    ),
    "buy": ("compr* adquir* adquier*", "vend* venta*"),
    "calm": ("calm* tranquil* silenci* pacífic*", "ruid* agit* tumult* disturb* violen* alborot*"),
    "cancel": ("cancel* anul* revoc*", "manten* mantuv* mantien* confirm* celebr*"),
    "certain": ("ciert* segur* clar* decidid*", "inciert* insegur* dudos* indecis*"),
    "civilian": ("civil* diplom* pacífic*", "militar* armad*"),
    "confirm": ("confirm* admit* admisi* reconoc* reconoz*", "desmient* desmint* neg* nieg* refut* contradi*"),
    "continue": (
        "continú* continu* sigu* segu* prosigu* prosegu* mantien* mantuv* reanud*",
        "ces* interrump* suspend* abandon* deten* detuv*",
    ),
    "deliberate": ("deliberad* intencion* adrede", "accident* casual* involuntari*"),
    "dependent": ("depend*", "independ*"),
    "easy": ("fácil* sencill*", "difícil* complicad* dura duro"),
    "encourage": ("alent* alient* anim* impuls*", "desalent* desanim* disuad* imped* impid*"),
    "expand": ("ampli* extend* extiend* ensanch*", "reduj* reduc* estrech* acort* recort*"),
    "false": ("verdad* ciert* correct* auténtic*", "fals* incorrect* erróne*"),
    "fast": ("rápid* pront* inmediat* veloz*", "lent* tard* retras* demor*"),
    "fear": ("tem* miedo* preocup* alarm* inquiet*", "tranquiliz* aliv* confian* sereno*"),
    "few": ("much* numeros* mayoría", "poco* poca* escas* minoría"),
    "first": ("primer*", "últim* segund* tercer*"),
    "fill": ("llen* repleto*", "vací* desiert*"),
    "foreign": ("extranjer* exterior*", "nacional* interior* local*"),
    "friend": ("amig* aliad*", "enemig* adversari* rival* hostil*"),
    "give": (
        "da dan dar dio dieron dado entreg* don* ofrec* regal*",
        "quit* toma tomó tomar tomado* confisc* arrebat*",
    ),
    "glad": ("feliz felic* content* alegr* satisf* aliviad*", "triste* descontent* decepcion* furios* enfad* indign*"),
    "good": ("bueno* buena* buen bien favorabl* positiv*", "malo* mala* mal desfavorabl* negativ*"),
    "great": (
        "gran grande* enorm* considerabl* fuerte* intens* alto alta importante*",
        "pequeñ* débil* leve* escas* poco poca mínim* bajo baja modest*",
    ),
    "guilty": ("culpab* conden*", "inocen* absol* absuel*"),
    "help": ("ayud* auxili* socorr* apoy*", "estorb* obstacul* imped* impid*"),
    "high": ("alto alta altos altas elevad*", "bajo baja bajos bajas"),
    "hope": ("esper* optimis* confian*", "desesper* pesimis* temor* tem*"),
    "important": ("important* crucial* esencial* principal*", "secundari* insignifican* irrelevan*"),
    "impose": ("impon* impus* impuest* introduj* promulg*", "levant* derog* suprim* aboli* revoc*"),
    "include": ("inclu* comprend* contien*", "exclu* omit* excepto"),
    "increase": (
        "aument* sub* crec* creci* dobl* duplic* increment* más",
        "disminu* baj* reduj* reduc* cae cay* caíd* descend* descien* menos",
    ),
    "inside": ("dentro interior*", "fuera exterior*"),
    "interest": ("interés* interes* entusias*", "indiferen* desinter* retic*"),
    "join": ("uni* ingres* adhir* adhier* sumó suma", "abandon* dej* retir* dimit*"),
    "legal": ("legal* lícit* legítim*", "ilegal* ilícit* ilegítim*"),
    "lend": ("prest* présta*", "tom*~prestad*"),
    "long": ("larg* prolong* extens*", "cort* breve*"),
    "love": ("ama aman amó amar quier* quis* admir*", "odi* detest* despreci*"),
    "mandatory": ("obligat* oblig* forzos*", "voluntari* opcional*"),
    "marry": ("cas* desposó matrimoni* boda*", "divorci* separ*"),
    "male": ("hijo* padre* hermano* marido* rey hombre* niño*", "hija* madre* hermana* esposa* reina mujer* niña*"),
    "many": ("más", "menos"),
    "near": ("cerca cercan* próxim* vecin*", "lejos lejan* distant*"),
    "new": ("nuev* modern* recient*", "viej* antigu*"),
    "obey": ("obedec* obedeci* cumpl* respet* observ*", "desobed* viol* incumpl* infring* romp* rompi*"),
    "open": ("abr* abier* reabr*", "cerr* cierr* clausur*"),
    "partial": ("complet* enter* total* íntegr*", "parcial* incomplet* medi*"),
    "permanent": ("permanent* durader* definitiv*", "tempor* provisional* interin*"),
    "possible": ("posib* puede* poder capaz*", "imposib* incapaz*"),
    "postpone": ("aplaz* pospus* pospon* pospuest*", "adelant* anticip* decid*"),
    "praise": (
        "elogi* alab* aplaud* celebr* bendi* felicit*",
        "critic* conden* denunci* lament* censur* reprob* maldi* deplor*",
    ),
    "probable": ("probab*", "improbab*"),
    "profit": ("benefici* gananci* superávit", "pérdid* perdid* déficit"),
    "public": ("públic* abiert*", "privad* secret* confidencial*"),
    "ready": ("list* dispuest* preparad*", "reaci* retic* vacil*"),
    "receive": ("recib* recibi*", "envi* enví* mand* remit*"),
    "repair": ("repar* arregl* restaur* cur* sanó sana", "dañ* romp* rompi* roto* rota* estrope* her* hirió"),
    "rescue": ("rescat* salv*", "abandon* mat*"),
    "rich": ("ric* próper* adinerad*", "pobre* pobrez* empobrec*"),
    "safe": ("segur* inofensiv*", "peligr* arriesg* insegur* nociv*"),
    "same": ("mismo* misma* igual* semejant*", "diferent* distint* otro* otra* desigual*"),
    "sick": ("sano* sana* curad* ileso* ilesa*", "enferm* herid*"),
    "strengthen": ("fortalec* reforz* refuerz* consolid*", "debilit* socav*"),
    "strong": ("fuerte* sólid* poderos* establ*", "débil* frágil* inestabl*"),
    "succeed": (
        "éxito* logr* triunf* gan* venc* victor* derrotó derrotaron derrotar",
        "fracas* perd* pierd* derrota derrotas derrotad* fall*",
    ),
    "support": ("apoy* respald* favor favorec* a~favor", "opon* opus* opuest* contra combat* rechaz*"),
    "unite": ("unir unid* uni* reun*", "divid* separ* escind*"),
    "win": (
        "gan* triunf* venc* victor* derrotó derrotaron derrotar",
        "perd* pierd* perdi* derrota derrotas derrotad* vencid*",
    ),
    "voluntary": ("voluntari*", "forzad* obligad* involuntari*"),
    "warm": ("calor* cálid* calient*", "frío* fría* helad*"),
    "wet": ("húmed* mojad* lluvi* inund*", "seco* seca* sequía*"),
    "day": ("día días diurn*", "noche* nocturn*"),
    "ascend": ("sub* arriba", "baj* abajo descend* descien*"),
    "north": ("norte", "sur"),
    "east": ("este orient*", "oeste occident*"),
    "left": ("izquierd*", "derech*"),
    "upper": ("superior*", "inferior*"),
    "pay": ("pag* abon*", "deb* adeud* impagad*"),
    "file": ("present* interpus* interpon* formul*", "retir* desist*"),
    "hide": ("revel* divulg* public*", "ocult* escond* encubr* call*"),
    "speak": ("habl* respond* coment* declar*", "call* silenci*"),
}

_COMMON = (
    "el la los las un una unos unas de del al y e o u pero sino si que quien quienes cual cuales cuyo donde cuando "
    "como a ante bajo con contra desde durante en entre hacia hasta para por según sin sobre tras este esta estos "
    "estas ese esa esos esas aquel lo le les se su sus él ella ellos ellas nos yo es son era eran fue fueron ser "
    "sido está están estaba ha han había habían haber será no ni más menos muy también ya aún todo todos toda todas "
    "otro otra otros otras dos tres"
)
"""Words that are common to all that is told, whatever it tells of."""

SPANISH_OPPOSITES = Opposites(
    pairs=_PAIRS,
    beginnings=("in", "im", "i", "des", "anti"),
    common=frozenset(_COMMON.split()),
    passives=Words((
        "es", "son", "fue", "fueron", "ser", "sido", "era", "eran",
    )),
    joins=Words((
        "y", "e", "o",
    )),
    lacks=Words((
        "falta de", "ausencia de",
    )),
    lacking=Words((
        r"falt\w+", r"ausen\w+", "sin", "s[oó]lo", r"prohib\w+", r"impid\w+", r"ces\w+", r"in\w{5,}", r"im\w{5,}",
        r"des\w{4,}", r"rechaz\w+", "contra", r"perd\w+", r"cerr\w+", r"cierr\w+", "poc[oa]s?", "aún", "todavía",
        r"vac[ií]\w+", r"suspend\w+", r"call\w+", "apenas",
    )),
)  # fmt: skip
