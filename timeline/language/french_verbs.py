"""French verbs with forms that do not begin as they do, and those too short to be told by how they begin."""

from timeline.language import verbs

IRREGULAR = verbs.of(
    (
        "acheter achète achètent achètera", "aller va vont allait allé alla iront ira", "apprendre apprit appris",
        "appeler appelle appellent", "asseoir assis assit", "avouer avoue avoué", "battre bat battit battu",
        "boire boit but bu", "céder cède cèdent céda cédé", "comprendre comprit compris", "conclure conclut conclu",
        "conduire conduit conduisit", "connaître connaît connu connut", "convenir convient convenu convint",
        "construire construit construisit construite",
        "courir court couru courut", "craindre craint craignent craignit",
        "croire croit cru crut croient", "détruire détruit détruisit détruite", "devenir devient devenu devint",
        "dire dit dite disent dira", "élire élit élu élue élut", "entreprendre entreprit entrepris",
        "faire fait faite font fit firent fera", "fuir fuit fui", "interdire interdit interdite interdisent",
        "lire lit lu lut", "maintenir maintient maintenu maintint", "mettre met mis mise mit mirent mettent",
        "mourir meurt mort morte mourut", "naître naît né née naquit", "obtenir obtient obtenu obtint",
        "offrir offre offrit offert offerte", "ouvrir ouvre ouvrit ouvert ouverte", "partir part partit parti partie",
        "perdre perd perdit perdu", "plaindre plaint plaignit", "prendre prend prit pris prise prirent prennent",
        "promettre promet promit promis promise", "recevoir reçoit reçu reçue reçut reçoivent",
        "rejoindre rejoint rejoignit", "rendre rend rendit rendu", "répondre répond répondit répondu",
        "résoudre résout résolu résolut", "rompre rompt rompit rompu", "savoir sait su sut", "sortir sort sorti sortit",
        "soumettre soumet soumis soumit", "soutenir soutient soutenu soutint", "suivre suit suivi suivit",
        "surprendre surprend surpris surprit", "taire tait tu tut", "tenir tient tenu tenue tint tiendra tiennent",
        "vaincre vainc vaincu vainquit", "vendre vend vendu vendit vendue", "venir vient venu venue vint viendra",
        "vivre vit vécu vécut", "voir voit vu vue verra virent",
    ),
    verbs.regular("tu vot not cit ni vol pay gel ann men tir arm log", "er", "e ent é ée és ées a èrent ait aient era"),
)  # fmt: skip
