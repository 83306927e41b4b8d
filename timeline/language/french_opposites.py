"""French words that say the opposite of each other, by the ideas of `english_opposites`."""

from timeline.language.opposites import Opposites
from timeline.language.words import Words

_PAIRS = {
    "accept": (
        "accept* approuv* consent* agré* adopt* admet* admis*",
        "rejet* refus* repouss* décliné* déclin* débout*",
    ),
    "account": ("reconna* reconnu* tient~compte tenir~compte", "ignor* néglig* méconn*"),
    "advance": ("avanc* progress*", "recul* retrait* repli* retir*"),
    "agreement": ("accord* unanim* consensus entent*", "désaccord* disput* querell* discord* brouill*"),
    "all": ("tous toutes toute tout entier* entière* ensemble", "quelques certains certaines partie partiel*"),
    "alive": ("vivant* surviv* survéc* vit", "mort* mourut* meurt* mourir décéd* tué*"),
    "allow": ("permet* permis* permit autoris* laiss*", "interdi* empêch* défend* prohib* bloqu*"),
    "always": ("toujours constam* souvent fréquent* régulière*", "jamais rare* parfois occasion*"),
    "appoint": (
        "nomm* élu élue élus élit élire désign* couronn* embauch* promu*",
        "révoqu* renvoy* destitu* démission* limog* licenci* abdiqu* déchu* congédi*",
    ),
    "arrest": (
        "arrêté arrêtée arrêtés arrestation* arrête captur* emprisonn* détenu* incarcér* interpell*",
        "libér* relâch* évad* fuit fui fuir fuite échapp* acquitt* enfui* enfuit",
    ),
    "arrive": ("arriv* entr* pénètr*", "part partent parti* partir quitt* sort sorti* sortir"),
    "attack": ("attaqu* assaut* assaill* envahi* invasion* offensive*", "défend* défens* retrait* protég*"),
    "attend": ("assist* présent présente* participe*", "absent* manqu* boycott*"),
    "before": ("avant auparavant préalable*", "après ensuite depuis suivant*"),
    "begin": (
        "commenc* débuter débute débuta débutent lanc* inaugur* entam* ouvr* ouvert* démarr*",
        "fini* termin* achev* achèv* cess* arrêt* clos* clôtur* suspend* met~fin met*~fin",
    ),
    "believe": ("croi* cru confian* convain* certain*", "dout* méfi* scepti* défian*"),
    "better": ("meilleur* mieux amélior*", "pire* pis aggrav* empir* détérior*"),
    "birth": ("né née nés naît naiss* naqu*", "mort* mourut* meurt décéd* décès"),
    "build": ("construi* bâti* édifi* fond* cré* érig*", "détrui* démol* ras* abatt* abattu* ruin* dissou* incendi*"),
    "buy": ("achet* achat* acqui* achèt*", "vend* vent* cèd* céd*"),
    "calm": ("calm* tranquill* silenc* paisibl*", "bruyant* agit* troubl* tumult* viol* émeut*"),
    "cancel": ("annul* abandonn*", "maint* confirm* rétabli* tient tenu*"),
    "certain": ("certain* sûr* assuré* clair* décidé*", "incertain* douteu* indécis* flou*"),
    "civilian": ("civil* diplomat* pacifi*", "militair* armé*"),
    "confirm": (
        "confirm* admet* admis* reconna* reconnu* avou*",
        "dément* démenti* nie nient nié* niait contest* réfut* contredi*",
    ),
    "continue": (
        "continu* poursui* poursuiv* repren* repris* persist* rest* maint*",
        "cess* arrêt* interromp* interrompu* suspend* suspens* abandonn*",
    ),
    "deliberate": ("volontair* délibér* intention* exprès", "involontair* accident* hasard*"),
    "dependent": ("dépend* dépendan*", "indépend*"),
    "easy": ("facil* simpl* aisé*", "difficil* compliqu* ardu* dur dure"),
    "encourage": ("encourag* incit* pouss*", "décourag* dissuad* empêch*"),
    "expand": ("élargi* étend* étendu* agrandi* extension", "réduit* rédui* rétréci* restrein* raccourci*"),
    "false": ("vrai* exact* authentiqu* correct*", "faux fausse* inexact* erron* falsifi*"),
    "fast": ("vite rapid* prompt* immédiat*", "lent* retard* tardi*"),
    "fear": ("crain* craign* peur* inquiet* inquièt* alarm*", "rassur* soulag* confian* seren*"),
    "few": ("beaucoup nombreu* plupart majorité", "peu rare* minorité"),
    "first": ("premier* première*", "dernier* dernière* second* deuxième troisième"),
    "fill": ("plein* rempli* bondé*", "vide* vid* désert*"),
    "foreign": ("étrang* extérieur*", "intérieur* national* local*"),
    "friend": ("ami amie amis amies allié*", "ennemi* adversair* rival* hostil*"),
    "give": ("donn* offr* offert* fourni* remet* remis* cèd*", "pren* pris* prit retir* confisqu* saisi* enlev*"),
    "glad": (
        "heureu* content* joyeu* joie* satisf* ravi* réjoui* soulag*",
        "malheureu* mécontent* trist* déçu* furieu* colère* fâch* indign*",
    ),
    "good": ("bon bonne bons bonnes bien favorabl* positi*", "mauvais* mal défavorabl* négati*"),
    "great": (
        "grand* gros* fort* important* considérabl* énorm* vaste* massi* élev* vif vive",
        "petit* faibl* minim* légèr* léger* mince* peu modest*",
    ),
    "guilty": ("coupabl* condamn*", "innocen* acquitt* relax*"),
    "help": ("aid* secour* assist* soutien* soutenu*", "gên* entrav* empêch*"),
    "high": ("haut haute hauts élev*", "bas basse faibl*"),
    "hope": ("espoir* espèr* espér* optimis* confian*", "désesp* pessimis* crain* craign* dout*"),
    "important": ("important* crucial* essentiel* principal*", "secondair* mineur* négligeabl*"),
    "impose": ("impos* instaur* introdui* promulgu*", "lev* lèv* abrog* supprim* aboli* révoqu*"),
    "include": ("inclu* compren* compris*", "exclu* omet* omis* sauf"),
    "increase": (
        "augment* hauss* accr* croît* croiss* mont* doubl* progress* plus",
        "diminu* baiss* rédui* réduct* décr* chut* tomb* recul* moins",
    ),
    "inside": ("intérieur* dedans", "extérieur* dehors hors"),
    "interest": ("intéress* intérêt* enthousias*", "indiffér* désintér* réticen*"),
    "join": ("rejoi* adhér* adhès* entr*", "quitt* démission* retir*"),
    "legal": ("légal* licit* légitim*", "illégal* illicit* illégitim*"),
    "lend": ("prêt* prête*", "emprunt*"),
    "long": ("long longue longs longues longtemps prolong*", "court courte* bref brève* brèv*"),
    "love": ("aim* admir*", "détest* haï* haine mépris*"),
    "mandatory": ("obligat* oblig* forcé*", "facultati* volontair* libre*"),
    "marry": ("épous* mari* mariage*", "divorc* sépar*"),
    "male": ("fils père* frère* mari roi homme* garçon*", "fille* mère* sœur* soeur* épouse femme* reine"),
    "many": ("plus", "moins"),
    "near": ("proche* près voisin*", "loin* éloign* distant*"),
    "new": ("nouveau* nouvel* neuf neuve* récent*", "ancien* vieux vieil* vieille*"),
    "obey": ("respect* obéi* observ* tient tenu*", "viol* enfrein* enfreint* désobéi* romp* rompu*"),
    "open": ("ouvr* ouvert* rouvr*", "ferm* clos* barr*"),
    "partial": ("complet* complète* entier* entière* total* intégral*", "partiel* incomplet* demi*"),
    "permanent": ("permanent* durabl* définiti*", "temporair* provisoir* momentan*"),
    "possible": ("possibl* peut peuvent pouvoir capabl*", "impossibl* incapabl*"),
    "postpone": ("report* ajourn* différ* repouss*", "avanc* anticip* décid*"),
    "praise": (
        "lou* félicit* salu* applaud* approuv* béni* bénédiction",
        "critiqu* condamn* dénonc* déplor* blâm* réprouv* maudi* regrett*",
    ),
    "probable": ("probabl*", "improbabl*"),
    "profit": ("bénéfic* profit* excédent* gain*", "perte* déficit*"),
    "public": ("public publique* publics ouvert*", "privé* secret* secrèt* confiden*"),
    "ready": ("prêt prête prêts volont*", "réticen* hésit*"),
    "receive": ("reçoi* reçu* recev* reçut", "envoi* envoy* expédi* adress*"),
    "repair": ("répar* restaur* guéri* rénov*", "endommag* détrui* cass* abîm* bless*"),
    "rescue": ("sauv* secour*", "abandonn* tué tuée tués tuer"),
    "rich": ("rich* aisé* prospèr*", "pauvr* misèr* appauvri*"),
    "safe": ("sûr* inoffensi* sécur*", "danger* risqu* nui* péril*"),
    "same": ("même mêmes semblabl* identiqu* égal*", "différ* autre* inégal*"),
    "sick": ("sain* guéri* rétabli* indemn*", "malad* bless* souffran*"),
    "strengthen": ("renforc* consolid*", "affaibli* ébranl* sap*"),
    "strong": ("fort forte forts solid* puissant* stabl*", "faibl* fragil* instabl*"),
    "succeed": ("réussi* succès gagn* victoi* vainc* triomph* remport*", "échou* échec* perd* défait* vaincu*"),
    "support": ("soutien* souten* soutenu* appui* favor* favorabl*", "oppos* combat* hostil* rejett*"),
    "for": ("pour", "contre"),
    "unite": ("uni unis unir uni* réun*", "divis* sépar* scission*"),
    "win": ("gagn* victoi* vainqu* triomph* remport* bat", "perd* perdu* défait* vaincu*"),
    "voluntary": ("volontair* librement", "forcé* contraint* involontair*"),
    "warm": ("chaud* chaleur*", "froid* gel* frai* fraî*"),
    "wet": ("humid* mouill* inond* pluie*", "sec sèche* séche*"),
    "day": ("jour jours journée", "nuit nuits nocturn*"),
    "ascend": ("mont* haut", "descend* descen* bas"),
    "north": ("nord", "sud"),
    "east": ("est orient*", "ouest occident*"),
    "left": ("gauche*", "droit droite"),
    "upper": ("supérieur*", "inférieur*"),
    "pay": ("pay* vers* régl* acquitt*", "doi* impayé* dett*"),
    "maximum": ("moins", "plus"),
    "file": ("dépos* port* introdui*", "retir* désist*"),
    "hide": ("révèl* révél* dévoil* publi*", "cach* dissimul* tu tut taire"),
    "speak": ("parl* répond* répondu* comment* déclar*", "silenc* tais* tait tut muet*"),
}

_COMMON = (
    "le la les un une des du de et ou mais donc or ni car si que qui quoi dont où à au aux en dans par pour sur "
    "sous avec sans entre vers chez après avant depuis pendant contre ce cet cette ces il elle ils elles on nous "
    "vous je se sa son ses leur leurs lui y est sont était étaient été être a ont avait avaient avoir fut furent "
    "sera seront ne pas plus moins très aussi encore déjà même comme tout tous toute toutes deux trois autre autres "
    "l d s n qu c j m"
)
"""Words that are common to all that is told, whatever it tells of."""

FRENCH_OPPOSITES = Opposites(
    pairs=_PAIRS,
    beginnings=("in", "im", "il", "ir", "dés", "dé", "mal", "mé"),
    common=frozenset(_COMMON.split()),
    passives=Words((
        "est", "sont", "fut", "furent", "été", "était", "étaient", "être",
    )),
    joins=Words((
        "et", "ou",
    )),
    lacks=Words((
        "manque de", "absence de",
    )),
    lacking=Words((
        r"manqu\w+", r"absen\w+", "sans", r"seul\w*", r"interdi\w*", r"empêch\w*", r"cess\w+", r"in\w{5,}",
        r"im\w{5,}", r"dé\w{5,}", r"refus\w*", r"rejet\w*", "contre", r"perd\w+", r"ferm\w+", "peu", "trop",
        "encore", r"arrêt\w*", "vain", r"vide\w*", r"mu[te]t?\w*",
    )),
)  # fmt: skip
