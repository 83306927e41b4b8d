"""German words that say the opposite of each other, by the ideas of `english_opposites`."""

from timeline.language.opposites import Opposites
from timeline.language.words import Words

_PAIRS = {
    "vote": ("stimm*~dafür stimm*~für", "stimm*~dagegen stimm*~gegen"),
    "accept": (
        "nimmt~an nahm~an nahmen~an angenommen* annahm* annehm* annahme zustimm* zugestimmt stimmt*~zu "
        "billig* gebilligt genehmig* einwillig* bewillig*",
        "lehn*~ab ablehn* abgelehnt* abgewiesen* abweis* verwarf* verworfen* zurückgewiesen* weiger* "
        "geweigert verweiger* wies*~ab wies*~zurück",
    ),
    "account": (
        "berücksichtig* beachte* anerkenn* anerkannt*",
        "ignorier* missacht* übersah* übergang* vernachlässig*",
    ),
    "advance": (
        "vorrück* vorgerückt rückte*~vor vormarsch* vordring*",
        "zurückzog* zurückzieh* rückzug* zurückgezogen zurückwich*",
    ),
    "agreement": (
        "einig einigt* einigung* geeinigt einigkeit einvernehm* übereinstimm* einstimmig*",
        "uneinig* streit* stritten gestritten zerstritten zwist dissens",
    ),
    "all": (
        "alle aller allen alles sämtlich* ganz ganze ganzen jeder jede",
        "einige einigen manche manchen wenige teil teils teilweise",
    ),
    "alive": ("lebend* überleb* lebt lebte", "tot tote toten starb* stirbt gestorben* getötet umgekommen"),
    "allow": (
        "erlaub* gestatte* gestattet zugelassen zulass* genehmig* ermöglich*",
        "verbiete* verbietet verbot* verboten* untersag* verhinder* verwehr* sperrt*",
    ),
    "always": ("immer stets ständig oft häufig* regelmäßig* täglich*", "nie niemals selten* gelegentlich* manchmal"),
    "appoint": (
        "ernenn* ernann* berief* beruf* gewählt wählt* wahl eingesetzt eingestellt krönt* gekrönt*",
        "entlass* entließ* abgesetzt* abgewählt absetz* gestürzt stürzt* zurückgetreten rücktritt* abgedankt",
    ),
    "arrest": (
        "verhafte* festgenommen* festnahm* festnehm* gefangen* gefangn* inhaftier* eingesperrt",
        "freigelass* frei befrei* freilass* entkam* entkommen* floh* flieh* geflohen flücht* entließ*",
    ),
    "arrive": (
        "ankam* ankomm* ankunft kam*~an eintraf* eintreff* traf*~ein angekommen eingetroffen betrat* einzog* einzug",
        "abreis* abgereist reist*~ab verlass* verließ* abzog* abzug auszog* abfuhr* abfahr* zog*~ab",
    ),
    "attack": (
        "angriff* angreif* greift*~an griff*~an überfall* überfiel* angegriffen einmarsch*",
        "verteidig* zurückzog* rückzug* schützt*",
    ),
    "attend": (
        "teilnahm* teilnehm* teilgenommen nahm*~teil nimmt~teil anwesen* beiwohn* erschien* kommt kam kamen gekommen",
        "fehlt* abwesen* fernblieb* fernbleib* gefehlt boykott* blieb*~fern bleib*~fern blieb*~aus bleib*~aus",
    ),
    "before": ("vor vorher bevor zuvor früher vorig*", "nach nachdem danach später seit darauf folgend*"),
    "begin": (
        "beginn* begann* begonnen* anfang* anfing* fing*~an start* gestartet eröffn* aufnahm* einführ* eingeführt*",
        "ende* endet* beende* geendet schluss abschloss* abschlie* abgeschlossen* einstell* eingestellt "
        "stellt*~ein aufgehört aufhör* abgebrochen",
    ),
    "believe": ("glaub* vertrau* überzeug* sicher*", "zweifel* bezweifel* misstrau* skept*"),
    "better": ("besser* verbesser* beste besten", "schlechter* schlimmer* verschlechter* verschlimmer*"),
    "birth": ("gebor* geburt*", "starb* stirbt gestorben* tod tot todes"),
    "build": (
        "bau* gebaut* erbau* erricht* gründ* gegründet* aufgebaut* geschaffen",
        "zerstör* abgerissen abriss* abreiß* abgebrochen abbruch vernicht* aufgelöst* niedergebrannt",
    ),
    "buy": ("kauf* gekauft* erwarb* erwerb* erworben*", "verkauf* veräußer*"),
    "calm": ("ruhig* still* ruhe friedlich*", "laut* unruh* tumult* gewalttätig* aufruhr"),
    "cancel": (
        "absag* abgesagt* sagt*~ab gestrichen aufgehob* annullier* widerruf*",
        "stattfand* stattfind* stattgefunden fand*~statt findet~statt bestätig* abgehalten",
    ),
    "certain": (
        "sicher* gewiss* bestimmt* klar* entschieden* fest",
        "unsicher* ungewiss* unbestimmt* unklar* unentschieden offen fraglich",
    ),
    "civilian": ("zivil* diplomat* friedlich*", "militär* bewaffnet*"),
    "confirm": (
        "bestätig* zugab* zugeben* zugegeben gab*~zu gibt~zu räumt*~ein einräum* eingeräumt gesteh* gestand*",
        "bestritt* bestreit* dementier* leugne* geleugnet widersprach* widersprech* widerspricht bestritten",
    ),
    "continue": (
        "fortsetz* fortgesetzt* setzt*~fort weiter* andauer* dauert* bleib* blieb* wiederaufn* aufrecht* "
        "beibehalt* beibehielt* behielt*~bei behält~bei hielt*~fest hält~fest",
        "stopp* gestoppt aufhör* aufgehört einstell* eingestellt* unterbrach* unterbroch* abbrach* "
        "abgebroch* ende* endet* gibt~auf gab*~auf aufgeb* aufgab* aufgegeben*",
    ),
    "deliberate": ("absichtlich* vorsätzlich* bewusst*", "versehentlich* zufällig* unabsichtlich* fahrlässig*"),
    "dependent": ("abhäng*", "unabhäng*"),
    "easy": ("leicht* einfach* mühelos*", "schwer* schwierig* kompliziert* mühsam*"),
    "encourage": ("ermutig* drängt* fördert* ermunter*", "entmutig* abriet* abrat* behinder*"),
    "expand": (
        "erweiter* ausgebaut ausbau* vergrößer* ausdehn*",
        "verkleiner* verkürz* einschränk* eingeschränkt* schrumpf* geschrumpft kürzt* gekürzt",
    ),
    "false": ("wahr* richtig* echt* korrekt*", "falsch* unwahr* gefälscht* unrichtig*"),
    "fast": ("schnell* rasch* zügig* sofort* umgehend*", "langsam* verzöger* verspätet* allmählich*"),
    "fear": ("fürcht* befürcht* angst* besorg* sorge* beunruhig*", "beruhig* zuversicht* erleicht* unbesorgt*"),
    "few": ("viele vielen zahlreich* mehrheit* meisten", "wenige wenigen kaum minderheit* spärlich*"),
    "first": ("erste erster ersten erstes älteste*", "letzte letzter letzten letztes jüngste* zweite* dritte*"),
    "fill": ("voll volle vollen gefüllt* füllt*", "leer* geleert* unbewohnt*"),
    "foreign": ("ausländisch* fremd* auswärtig* ausland*", "inländisch* heimisch* einheimisch* inland*"),
    "friend": ("freund* verbündet*", "feind* gegner* rival*"),
    "give": (
        "gab gaben gibt geben gegeben schenk* geschenkt spende* stifte* lieferte* liefert überließ* überlass* übergab*",
        "nahm nahmen nimmt nehmen genommen beschlagnahm* entzog* entzieh* raubt*",
    ),
    "glad": (
        "froh* glücklich* freut* erfreut* zufrieden* jubel* begeister*",
        "traurig* unglücklich* unzufrieden* enttäusch* wütend* zornig* empört* verärgert*",
    ),
    "good": ("gut gute guter guten gutes positiv* günstig*", "schlecht* negativ* ungünstig* schlimm*"),
    "great": (
        "groß* hoch hohe hohen hoher stark* erheblich* beträchtlich* bedeutend* massiv* schwer* enorm* gewaltig*",
        "klein* gering* schwach* unbedeutend* niedrig* leicht* winzig*",
    ),
    "guilty": ("schuldig* schuld verurteil*", "unschuldig* unschuld freigesprochen* freispruch*"),
    "help": ("half halfen hilft helfen hilfe geholfen unterstütz*", "hinder* behinder* verhinder*"),
    "high": ("hoch hohe hohen hoher höher* höchst*", "niedrig* tief tiefe* niederer"),
    "hope": ("hoff* optimist* zuversicht*", "verzweif* pessimist* hoffnungslos* fürcht* befürcht*"),
    "important": ("wichtig* entscheidend* bedeutend*", "unwichtig* nebensächlich* unbedeutend*"),
    "impose": (
        "verhäng* erließ* erlass* einführ* eingeführt*",
        "aufheb* aufhob* aufgehoben* abgeschafft abschaff* hob*~auf",
    ),
    "increase": (
        "erhöh* steig* stieg* gestiegen* zunahm* zugenommen zunehm* wuchs* wachs* gewachsen verdoppel* mehr anstieg*",
        "senk* gesenkt* sank* sinken* sinkt gesunken* fiel fielen gefallen abnahm* abgenommen abnehm* "
        "rückgang* verringer* halbier* weniger",
    ),
    "inside": ("innen innerhalb drinnen", "außen außerhalb draußen"),
    "interest": ("interess* begeister* gern", "desinteress* gleichgültig* ungern widerwillig*"),
    "join": (
        "beitrat* beitritt* beigetreten eintrat* trat*~bei tritt~bei eingetreten",
        "austrat* austritt* ausgetreten verließ* verlass* trat*~aus",
    ),
    "legal": ("legal* rechtmäßig* gesetzmäßig*", "illegal* rechtswidrig* unrechtmäßig* gesetzwidrig*"),
    "lend": ("verleih* verlieh* verliehen", "entleih* borg* geborgt"),
    "long": ("lang lange langen langer länger*", "kurz* kürzer*"),
    "love": ("lieb* geliebt* bewunder*", "hass* gehasst verachte* verabscheu*"),
    "mandatory": ("verpflicht* pflicht zwang* gezwungen", "freiwillig* ungezwungen"),
    "marry": ("heirate* verheirat* heirat* vermähl* trauung", "scheid* geschieden* trenn* getrennt*"),
    "male": (
        "sohn* söhne* vater* väter* bruder* brüder* ehemann* könig mann männer*",
        "tochter* töchter* mutter* mütter* schwester* ehefrau* königin frau frauen",
    ),
    "many": ("mehr", "weniger"),
    "near": ("nah nahe nahen nähe benachbart*", "fern* entfernt* weit"),
    "new": ("neu neue neuen neuer neues modern*", "alt alte alten alter altes ehemalig* früher*"),
    "obey": (
        "befolg* einhielt* einhalt* hielt* eingehalten achte* gehorch*",
        "verletz* brach brachen gebrochen bricht verstoß* verstieß* missacht*",
    ),
    "open": ("öffne* geöffnet* offen* eröffn*", "schließ* schloss* geschlossen* sperr* gesperrt* versperr*"),
    "partial": ("ganz* vollständig* völlig* gesamt* komplett*", "teilweise* teils halb* unvollständig*"),
    "permanent": (
        "dauerhaft* dauernd* ständig* endgültig*",
        "vorübergehend* vorläufig* zeitweilig* zeitweise befristet*",
    ),
    "possible": ("möglich* können kann konnte*", "unmöglich* unfähig*"),
    "postpone": (
        "verschob* verschoben* verschieb* vertag* verleg*",
        "vorgezogen* vorzieh* vorzog* entschied* entschieden*",
    ),
    "praise": (
        "lob* gelobt gepriesen* preis* pries* begrüß* würdig* gewürdigt segne* gesegnet",
        "kritisier* tadel* getadelt verurteil* rügt* gerügt bedauer* verflucht* beklag* verspott* verhöhn* "
        "spottet* spott hohn höhnt*",
    ),
    "probable": ("wahrscheinlich*", "unwahrscheinlich*"),
    "profit": ("gewinn* überschuss* überschüss*", "verlust* defizit* fehlbetrag*"),
    "public": ("öffentlich*", "privat* geheim* heimlich* vertraulich* nichtöffentlich*"),
    "ready": ("bereit* willig*", "unwillig* widerwillig* zöger* gezögert"),
    "receive": (
        "erhält erhalten erhielt* bekam* bekomm* empfing* empfang*",
        "schick* geschickt sandte* gesandt sende* übergab* verschick*",
    ),
    "repair": (
        "reparier* geheilt* wiederhergestellt* instand* ausgebesser*",
        "beschädig* zerstör* kaputt* verletzt* zerbrach* zerbroch*",
    ),
    "rescue": ("rette* gerettet", "tötet* getötet umbracht* umgebracht preisgab*"),
    "rich": ("reich reiche reichen reicher wohlhabend*", "arm arme armen armer armut verarmt*"),
    "safe": ("sicher* ungefährlich* harmlos*", "gefährlich* unsicher* riskant* schädlich*"),
    "same": ("gleich* derselbe* dieselbe* ähnlich*", "unterschied* anders andere* verschieden* ungleich*"),
    "sick": ("gesund* genesen* geheilt*", "krank* erkrank* verletzt* verwundet*"),
    "strengthen": ("stärk* gestärkt* festig* verstärk*", "schwäch* geschwächt* untergrub* untergrab*"),
    "strong": ("stark* kräftig* stabil* mächtig*", "schwach* schwäch* instabil* machtlos*"),
    "succeed": (
        "erfolg* gelang* gelungen* glückt* siegt* gewann* gewinn* gewonnen*",
        "scheiter* gescheitert misslang* misslungen* misserfolg* verlor* verlier* verloren* niederlage* unterlag*",
    ),
    "support": ("unterstütz* befürwort* dafür stimmt*~zu", "dagegen ablehn* widersetz* bekämpf* widersprach* protest*"),
    "for": ("für", "gegen"),
    "unite": ("verein* vereint* zusammen*", "trenn* getrennt* teilt* geteilt* spalt* gespalten"),
    "win": (
        "siegt* sieg siegen gewann* gewinn* gewonnen* besiegt*",
        "verlor* verlier* verloren* niederlage* unterlag* unterlegen",
    ),
    "voluntary": ("freiwillig*", "gezwungen* zwang* unfreiwillig*"),
    "warm": ("warm* heiß* hitze", "kalt* kälte* kühl* frost*"),
    "wet": ("nass* feucht* hochwasser regen", "trocken* dürr*"),
    "day": ("tag tags tage tagsüber", "nacht nachts nächte*"),
    "ascend": ("hinauf aufstieg* aufwärts", "hinunter hinab abstieg* abwärts"),
    "north": ("nord norden nördlich*", "süd süden südlich*"),
    "east": ("ost osten östlich*", "west westen westlich*"),
    "left": ("links linke linken linker", "rechts rechte rechten rechter"),
    "upper": ("ober obere oberen oberer oben", "unter untere unteren unterer unten"),
    "pay": ("zahl* bezahl* gezahlt*", "schuldet* schulden unbezahlt*"),
    "maximum": ("mindestens über", "höchstens unter"),
    "file": ("einreich* eingereicht* reicht*~ein erstatt*", "zurückzieh* zurückzog* zurückgezogen* zog*~zurück"),
    "hide": (
        "enthüll* offenleg* offengelegt veröffentlich*",
        "verbarg* verberg* verborgen* versteck* verheimlich* verschwieg*",
    ),
    "speak": ("sprach* sprech* gesprochen antwort* geantwortet äußer*", "schwieg* schweig* geschwiegen stumm"),
    "emphasis": (
        "herunterspiel* heruntergespielt* spiel*~herunter verharmlos* bagatellisier* untertreib* untertrieb*",
        "übertreib* übertrieb* betont* betone* hervorheb* hervorhob* hervorgehob* hob*~hervor hebt~hervor "
        "unterstreich* unterstrich* dramatisier* aufbausch*",
    ),
    "sole": ("entweder beide beiden beides sowohl mehrere", "nur ausschließlich* einzig*"),
    "accuse": (
        "beschuldig* bezichtig* anklag* angeklag* klag*~an",
        "entlast* freigesprochen* freispr* sprach*~frei rehabilitier*",
    ),
    "escalate": ("verschärf* eskalier* zuspitz* zugespitzt*", "entschärf* deeskalier* entspann* linder* gelindert*"),
    "accelerate": ("beschleunig*", "verlangsam* verzöger* brems* gebremst"),
    "gather": ("versammel* zusammenkam* zusammenkom* zusammentr*", "zerstreu* auflös* aufgelöst* löst*~auf"),
    "forgive": ("verzeih* verzieh* begnadig* amnest*", "bestraf* rächt* gerächt* vergelt* vergolten*"),
    "remain": ("bleib* blieb* geblieben", "verließ* verlass* verläss* abreis* abgereist* floh* geflohen"),
    "invite": ("einlud* einlad* eingeladen* lädt~ein lud*~ein", "auslud* ausgeladen* ausschl* ausgeschlossen*"),
    "respect": (
        "achtet* geachtet respektier* ehrt* geehrt*",
        "beleidig* demütig* gedemütigt schmäh* geschmäht missacht*",
    ),
    "estimate": ("unterschätz*", "überschätz*"),
    "restore": (
        "wiederhergestellt* wiederherstell* stellt*~her instandgesetzt*",
        "unterbrach* unterbroch* unterbrech* unterbricht gekappt* kappt* abgeschnitt* abgestellt* abgeschaltet*",
    ),
    "enable": (
        "eingeschalt* einschalt* schaltet*~ein aktivier* angeschalt*",
        "abgeschalt* abschalt* ausgeschalt* ausschalt* schaltet*~ab schaltet*~aus deaktivier*",
    ),
    "connect": ("angeschlossen* verbunden* verbind* verband*", "getrennt* trennt* abgehängt*"),
    "admit": (
        "aufgenommen* aufnahm* zugelassen* lässt~zu ließ~zu",
        "ausgeschlossen* ausschloss* schloss*~aus verwiesen*",
    ),
    "grant": (
        "erteil* gewähr* verlieh* verliehen* zuerkann* zugesprochen*",
        "entzog* entzieh* entzogen* widerruf* widerrief* aberkann* aberkenn*",
    ),
    "uphold": ("bestätig*", "aufgehob* aufhob* hob*~auf hebt~auf kassier* verwarf* verworfen*"),
    "withdraw": (
        "zurückgezogen* zurückzieh* zieht*~zurück zog*~zurück aufgegeben* gab~auf gibt~auf",
        "behält behielt* beibehalten* hält~fest hielt~fest festgehalten*",
    ),
    "board": ("einstieg* eingestiegen* eingeschifft* bestieg* bestieg", "ausstieg* ausgestiegen* ausgeschifft*"),
    "ignite": (
        "entzünd* angezündet* anzünd* zünd*~an angesteckt* steckt*~an",
        "gelöscht* löscht* auslösch* erloschen* erlosch*",
    ),
    "flood": ("überflut* überschwemm* geflutet*", "trockengelegt* trockenleg* entwässer* abgepumpt*"),
    "destroy": ("zerstör* vernicht* verwüst*", "verschon* unversehrt* unbeschädigt*"),
    "install": ("eingebaut* einbau* baut*~ein installier*", "ausgebaut* entfernt* entferne* demontier*"),
    "load": ("belad* beladen* belud*", "entlad* entladen* entlud* ausgeladen*"),
    "promote": ("aufgestiegen* aufstieg* beförder*", "abgestiegen* abstieg* degradier*"),
    "nationalise": ("verstaatlich*", "privatisier*"),
    "merge": ("fusionier* verschmolz* verschmelz*", "abgespalt* abspalt* aufgespalt* entflecht*"),
    "deposit": ("eingezahlt* einzahl* zahlt*~ein", "abgehob* abhob* hebt~ab hob~ab"),
    "bury": ("begrab* begräbt begrub* beerdig* beigesetzt* bestatt*", "exhumier* ausgegraben*"),
    "encrypt": ("verschlüssel*", "entschlüssel*"),
    "tighten": ("verschärf*", "gelocker* locker*"),
    "besiege": ("belager*", "entsetzt*"),
    "occupy": ("besetz* erobert*", "geräumt* befrei* evakuier*"),
    "custody": ("haft untersuchungshaft inhaftiert* gewahrsam", "kaution freigelass* entlass* haftverschon*"),
    "involved": ("bekannt*~sich gesteh* gestand* gesteht", "bestritt* bestreit* leugne* dementier*"),
    "reopen": ("wiedereröffn* wiedereröffnet* öffne* geöffnet* online", "schließ* schloss* geschlossen* offline"),
    "publish": ("veröffentlich* druckt* abgedruckt*", "unterdrück* zensier* zurückhielt* zurückgehalten*"),
    "heal": ("genes* geheilt* erholt*", "erlag* erliegt rückfall* starb* stirbt"),
    "detect": ("bemerk* entdeckt* entdeck*", "übersah* übersieht übersehen*"),
    "sentence": ("verurteil* schuldig* schuldspruch*", "freigesprochen* freispr* sprach*~frei spricht~frei"),
    "nobody": (
        "einige einigen mehrere mehreren viele vielen",
        "niemand* keiner keines keinem kein~einziger keine~einzige",
    ),
    "solve": ("löst* gelöst* geklärt* klärt*", "ungelöst* ungeklärt*"),
    "pass-fail": ("bestand* bestanden*", "durchfiel* durchgefallen* fiel*~durch fällt~durch"),
    "return": (
        "zurückkehr* zurückgekehrt* kehrt*~zurück heimkehr*",
        "auswander* ausgewandert* wandert*~aus fernblieb*",
    ),
    "predecessor": ("vorgänger*", "nachfolger*"),
    "eldest": ("älteste* ältere*", "jüngste* jüngere*"),
    "early": ("früh frühe frühen frühzeitig*", "spät späte späten"),
    "upstream": ("flussaufwärts stromaufwärts", "flussabwärts stromabwärts"),
    "plaintiff": ("kläger*", "beklagte* angeklagte*"),
}

_COMMON = (
    "der die das den dem des ein eine einen einem einer eines und oder aber denn wenn als wie dass daß ob zu zum "
    "zur in im ins an am auf aus bei beim mit von vom vor nach über unter für gegen durch ohne um bis seit während "
    "zwischen er sie es ihn ihm ihr ihre ihren ihrem ihrer seine seinen seinem seiner sein ich wir uns man sich ist "
    "sind war waren wird werden wurde wurden worden hat haben hatte hatten habe sei seien kann können konnte muss "
    "müssen soll sollen will wollen nicht kein keine auch noch nur schon so sehr mehr dann dort hier da was wer "
    "welche welcher diese dieser dieses diesem diesen jene alle allen anderen andere zwei drei weil doch"
)
"""Words that are common to all that is told, whatever it tells of."""

GERMAN_OPPOSITES = Opposites(
    pairs=_PAIRS,
    beginnings=("un", "miss", "nicht"),
    common=frozenset(_COMMON.split()),
    made=Words((
        r"(?:aus|durch)geführte?[nrs]?", r"vorgenommene?[nrs]?", r"erstellte?[nrs]?", r"verfasste?[nrs]?",
        r"angefertigte?[nrs]?", r"geleitete?[nrs]?", r"gehaltene?[nrs]?", r"gemachte?[nrs]?",
    )),
    instead=Words(("statt", "anstatt", "anstelle", "anstelle von", "an Stelle (?:von|de[rs])",)),
    passives=Words((
        "wird", "werden", "wurden?", "worden", "ist", "sind",
    )),
    verb_before=True,
    objects=Words(("den", "dem", "einen", "einem")),
    auxiliaries=Words((
        "hat", "haben", "hatten?", r"ließ(?:en)?", "läss?t", "läßt", "lassen", "soll(?:te)?n?", "will", "wollen",
        "wollten?",
        "muss", "muß", "mußten?", "mussten?", "konnten?", "kann", "können", "durften?", "werde[nt]?",
    )),
    joins=Words((
        "und", "oder",
    )),
    lacks=Words((
        "mangels",
    )),
    compares=Words((r"\w{3,}er(?:e[nmrs]?)?(?: \w+){0,3} als",)),
    bounds=Words(("nicht (?:mehr|weniger) als",)),
    either=Words(("oder (?:mehr|weniger)", "mehr oder weniger", "nach (?:weniger|nicht mehr) als",)),
    lacking=Words((
        r"zu \w+,? um",
        r"fehl\w+", r"mangel\w*", r"un\w{4,}", "nur", "bis", "erst", "statt", "gegen", r"verbot\w*",
        r"verb(?:iet|ot)\w*", r"verhinder\w*", r"\w+los(?:e[nmrs]?)?", r"wenig\w*", r"still\w*", r"leer\w*",
        r"geschlossen\w*", r"abge\w+", r"aus(?:blieb\w*|setz\w*|fiel\w*|gefallen)", r"entfiel\w*", r"verlor\w*",
        "vergeblich", r"vermisst\w*", "noch", r"schwieg\w*", "fern",
        "aus(?=[.,;]|$)", "hätten?", "wären?", r"weiger\w*", r"lehn\w*", r"versäum\w*",
    )),
)  # fmt: skip
