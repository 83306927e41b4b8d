"""What a sentence says against its quotes, and what only looks so."""

import pytest

from timeline import language
from timeline.evidence import doers, polarity
from timeline.evidence.tellings import Telling, written_in
from timeline.texts.passages import Text

NAMES = {"ann": frozenset(["ann"]), "bob": frozenset(["bob"]), "hull": frozenset(["hull"])}


def told(words: str, tag: str = "en") -> Telling:
    return Telling(Text.of(words, language=language.of(tag)))


OPPOSITES = {
    "great for little": ("They showed great interest.", "en", "they showed little interest", [("great", "little")]),
    "a purchase for a sale": ("The board buys the mill.", "en", "The board sold the mill", [("buys", "sold")]),
    "a word that a beginning turns": (
        "The strike was lawful.",
        "en",
        "the strike was unlawful",
        [("lawful", "unlawful")],
    ),
    "before for after the same": ("She left before the vote.", "en", "She left after the vote", [("before", "after")]),
    "words apart": ("He turns the offer down.", "en", "he accepted the offer", [("turns the offer down", "accepted")]),
    "German verbs that end their clauses, however far": (
        "Der Rat nimmt den Antrag der Gemeinde Ohlau auf eine neue Brücke an.",
        "de",
        "Der Rat lehnte im Mai den Antrag der Gemeinde Ohlau auf eine neue Brücke ab",
        [("nimmt", "lehnte")],
    ),
    "what one noun does, of another thing": (
        "The council accepts 40 pounds from Holm.",
        "en",
        "Holm offered the council 40 pounds; the council refused the sum",
        [("accepts", "refused")],
    ),
    "what another does": (
        "The council accepts 40 pounds from Holm.",
        "en",
        "Holm offered the council 40 pounds; the union refused the sum",
        [],
    ),
    "a vote": ("Paul Roux vote pour.", "fr", "Paul Roux a voté contre", [("vote pour", "voté contre")]),
    "another language": ("He opens the gates.", "es", "cerró las puertas", [("opens", "cerró")]),
    "power cut and restored": ("It cuts the power.", "en", "the power was restored by it", [("cuts", "restored")]),
    "fire lit and put out": ("They ignite the barn.", "en", "They put out the burning barn", [("ignite", "put out")]),
    "a licence given and taken": ("They grant the licence.", "en", "They revoked the licence", []),
    "German, power": (
        "Der Betreiber unterbricht den Strom.",
        "de",
        "Der Betreiber hat den Strom wiederhergestellt",
        [("unterbricht", "wiederhergestellt")],
    ),
    "French, fire": ("Il allume le feu.", "fr", "il éteignit le feu", [("allume", "éteignit")]),
    "Spanish, a valley": ("It floods the valley.", "es", "desecaron el valle", [("floods", "desecaron")]),
    "German both": (
        "Der Rat lehnt den Plan ab.",
        "de",
        "Der Rat nahm den Plan an",
        [("lehnt den Plan ab", "nahm den Plan an")],
    ),
    "French both": ("Le tribunal accepte la demande.", "fr", "le tribunal rejeta la demande", [("accepte", "rejeta")]),
    "kept and taken back": (
        "The firm keeps its plan.",
        "en",
        "the firm withdrew its plan",
        [("keeps", "withdrew")],
    ),
    "of whom the clause before tells": (
        "The driver is kept in custody.",
        "en",
        "Police arrested the driver, who was released on bail",
        [("custody", "released")],
    ),
    "some for none": (
        "Some of the crew went back.",
        "en",
        "Not one of the crew went back",
        [("Some", "Not one")],
    ),
    "German with a sharp s": ("Das Bad soll schließen.", "de", "Das Bad soll öffnen", [("schließen", "öffnen")]),
    "French spared": ("Le feu épargne le moulin.", "fr", "le feu détruisit le moulin", [("épargne", "détruisit")]),
    "welcomed and mocked": ("The press mocks the plan.", "en", "the press welcomed the plan", [("mocks", "welcomed")]),
    "kept and given up": (
        "The city gives up its claim.",
        "en",
        "The city maintains its claim",
        [("gives up", "maintains")],
    ),
    "made less and made more of": (
        "The mayor overstated the loss.",
        "en",
        "The mayor downplayed the loss",
        [("overstated", "downplayed")],
    ),
    "either and only": (
        "Only the council may stop it.",
        "en",
        "either the council or the mayor may stop it",
        [("Only", "either")],
    ),
    "only and either of others": ("Only the council voted.", "en", "either road leads to the council", []),
    "German more of it": (
        "Der Rat übertrieb den Schaden.",
        "de",
        "Der Rat spielte den Schaden herunter",
        [("übertrieb", "spielte den Schaden herunter")],
    ),
    "French more of it": (
        "Le maire exagère la perte.",
        "fr",
        "le maire minimisa la perte",
        [("exagère", "minimisa")],
    ),
    "Spanish more of it": (
        "He overstated it.",
        "es",
        "el alcalde minimizó la pérdida",
        [("overstated", "minimizó")],
    ),
    "east is no easing": ("The council tightened the rules.", "en", "the council of the east saw the rules", []),
    "the same word elsewhere": ("They showed great interest.", "en", "great interest, though little hope", []),
    "the same side by another word": (
        "The firm buys the mill.",
        "en",
        "The firm acquired the mill and sold the barn",
        [],
    ),
    "the opposite denied": ("He accepts the offer.", "en", "he did not reject the offer", []),
    "a denied word for its opposite": ("He did not accept the offer.", "en", "he rejected the offer", []),
    "before for after another": ("After the vote she left.", "en", "she voted before leaving", []),
    "or more for at least": ("Eleven ships or more left.", "en", "at least eleven ships left", []),
    "German, oder mehr for mindestens": ("Elf Schiffe oder mehr.", "de", "nicht weniger als elf Schiffe", []),
    "French, ou plus for au moins": ("Onze navires ou plus.", "fr", "au moins onze navires", []),
    "before so long for after less": (
        "It broke before three hours had passed.",
        "en",
        "it broke after less than three hours",
        [],
    ),
    "a purchase for a sale, from the other side": ("Bob buys the mill of Ann.", "en", "Ann sold the mill to Bob", []),
    "French, from the other side": ("Bob achète le moulin.", "fr", "Ann vendit le moulin à Bob", []),
    "opposites of other things": ("The board buys the mill.", "en", "Prices fell. The bakery sold bread", []),
    "a nearer clause": ("The war begins in June.", "en", "they want an end to the war; the war broke out in June", []),
}


@pytest.mark.parametrize(("said", "tag", "quote", "expected"), OPPOSITES.values(), ids=OPPOSITES)
def test_opposites(said: str, tag: str, quote: str, expected: list[tuple[str, str]]) -> None:
    here = told(said, tag if tag in ("de", "fr") else "en")
    assert [(one.said, one.quoted) for one in polarity.contrasts(here, [told(quote, tag)])] == expected


TIMES = {
    "a week before what it was after": (
        "The week before her return Ann left.",
        "en",
        "the week after her return, before the vote, Ann left",
        [("before", "after")],
    ),
    "the week before and after": (
        "Bob left the week before.",
        "en",
        "Ann left. The week after, Bob left",
        [("before", "after")],
    ),
    "earlier and later": ("Bob left ten days later.", "en", "Bob had left ten days earlier", [("later", "earlier")]),
    "German": ("Bob ging eine Woche zuvor.", "de", "Eine Woche später ging Bob", [("zuvor", "später")]),
    "French": ("Bob partit un mois plus tôt.", "fr", "Bob partit un mois plus tard", [("plus tôt", "plus tard")]),
    "Spanish": (
        "Bob salió el mes anterior al voto.",
        "es",
        "Bob salió el mes siguiente al voto",
        [("anterior", "siguiente")],
    ),
    "seen from the other": ("Ann had left the week before.", "en", "Ann left. The week after, Bob did", []),
    "both": (
        "A week before the vote Ann spoke.",
        "en",
        "a week before the vote, and a week after the vote, Ann spoke",
        [],
    ),
    "other lengths": ("A day before the vote Ann spoke.", "en", "a day before the vote, a week after the vote", []),
}


@pytest.mark.parametrize(("said", "tag", "quote", "expected"), TIMES.values(), ids=TIMES)
def test_before_and_after(said: str, tag: str, quote: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.said, one.quoted) for one in polarity.contrasts(told(said, tag), [told(quote, tag)])] == expected


DENIED = {
    "told though denied": ("The mayor attends.", "The mayor will not attend", [("attends", "not")]),
    "told though lacking": ("The club has a quorum.", "The club lacked a quorum", [("quorum", "lacked")]),
    "told though a verb denies it": ("He sold the boat.", "he denied that he sold the boat", [("sold", "denied")]),
    "denied in both": ("The mayor does not attend.", "The mayor will not attend", []),
    "told elsewhere": ("The mayor attends.", "The mayor attended. The bishop did not attend", []),
    "the opposite said": ("The bridge stays shut.", "The bridge did not open", []),
    "denied until a day": ("The mayor attends.", "The mayor did not attend until 22 June", []),
    "denied before": ("The mayor attends.", "The mayor did not attend before", [("attends", "not")]),
    "denied twice": ("They may attend.", "It cannot be ruled out that they attend", []),
    "a name behind a denial": ("Ann waits.", "it was not Ann’s first", []),
    "far behind a denial": ("The summit causes worry.", "a summit without any real share of Europe causes worry", []),
}


@pytest.mark.parametrize(("said", "quote", "expected"), DENIED.values(), ids=DENIED)
def test_what_is_denied(said: str, quote: str, expected: list[tuple[str, str]]) -> None:
    found = polarity.denied(told(said), [told(quote)], NAMES)
    assert [(one.said, one.quoted) for one in found] == expected


ABROAD = {
    "denied in French": ("The charter is revoked.", "fr", "La charte ne fut jamais révoquée", ["ne"]),
    "denied in both": ("The charter is never revoked.", "fr", "La charte ne fut jamais révoquée", []),
    "lacking in English": ("The bridge is closed.", "de", "Die Brücke ist nicht befahrbar", []),
    "denied in somebody's own words": (
        "The court rose.",
        "fr",
        "«Je n’ai rien signé», dit-il. Le tribunal se leva",
        [],
    ),
    "only, in French": ("The mayor returns.", "fr", "Le maire n’en revint que le 2 septembre", []),
    "only, a few words on": ("The mayor returns.", "fr", "Le maire ne revint à Paris que le 2 septembre", []),
    "that, behind a denial": ("The mayor says so.", "fr", "Le maire ne dit pas que la charte fut scellée", ["ne"]),
    "turned down in English": ("The firm turns the plea down.", "es", "La empresa rechazó la queja", []),
    "ruled out in English": ("He rules it out.", "es", "Soler descartó dimitir", []),
    "nothing denied": ("The charter is sealed.", "fr", "La charte fut scellée", []),
    "the same language": ("The mayor attends.", "en", "The mayor will not attend", []),
}


@pytest.mark.parametrize(("said", "tag", "quote", "expected"), ABROAD.values(), ids=ABROAD)
def test_what_is_denied_abroad(said: str, tag: str, quote: str, expected: list[str]) -> None:
    assert [found[0] for _, found in polarity.denied_abroad([told(said)], [told(quote, tag)])] == expected


GERMAN = {
    "behind a verb": ("Der Turm brennt.", "Der Turm brannte nicht", [("brennt", "nicht")]),
    "before a verb": ("Der Turm brennt.", "Der Turm war nicht verbrannt, er brannte", []),
}


@pytest.mark.parametrize(("said", "quote", "expected"), GERMAN.values(), ids=GERMAN)
def test_what_is_denied_behind_its_verb(said: str, quote: str, expected: list[tuple[str, str]]) -> None:
    found = polarity.denied(told(said, "de"), [told(quote, "de")], {})
    assert [(one.said, one.quoted) for one in found] == expected


DENIES = {
    "where the quote tells it": ("The firm has not paid.", "The firm has paid", [("not", "paid")]),
    "where nothing is denied": ("No record tells of it.", "The founding of the town", [("No", "record")]),
    "where something else is denied": ("It is not worth it.", "It is not easy, but it is worth it", [("not", "worth")]),
    "where the quote denies": ("The firm has not paid.", "The firm never paid", []),
    "where it is told as unreal": ("The firm did not pay.", "Had it paid, all would have been well", []),
    "where something is lacking": ("There was no quorum.", "The quorum was missing", []),
    "where it tells of the most": ("No fire was worse than that.", "It was the worst fire", []),
    "by a verb": ("The firm refused to pay.", "The firm, it said, would rather wait", []),
}


@pytest.mark.parametrize(("said", "quote", "expected"), DENIES.values(), ids=DENIES)
def test_what_no_quote_denies(said: str, quote: str, expected: list[tuple[str, str]]) -> None:
    assert list(polarity.denies(told(said), [told(quote)], NAMES)) == expected


DOERS = {
    "turned round": ("Bob presses Ann.", "Ann pressed Bob", [("bob", "before", "ann"), ("ann", "behind", "bob")]),
    "another": ("Bob asks for it.", "Ann asks for it", [("bob", "before", "ann")]),
    "a passive turned round": ("Bob was sued by Ann.", "Bob sued the club", [("ann", "before", "bob")]),
    "whom it is of": ("Bob’s mill burns.", "Ann’s mill", [("bob", "of", "ann")]),
    "with whom": ("Ann clashed with Hull.", "Ann clashed with Bob", [("hull", "behind", "bob")]),
    "the same as a passive": ("Ann sued Bob.", "Bob was sued by Ann", []),
    "one of two": ("Bob agrees.", "Ann and Bob agreed", []),
    "a passive without a doer": ("Bob is appointed.", "Ann appointed Bob", []),
    "a name that is not listed": ("Bob sues the club.", "Carl sued the club", []),
    "with and in": ("Ann meets with Bob.", "Ann will meet in Hull", []),
    "a name before a noun": ("She gave Bob bread baskets.", "Ann bread was sold", []),
}


@pytest.mark.parametrize(("said", "quote", "expected"), DOERS.values(), ids=DOERS)
def test_who_does_what(said: str, quote: str, expected: list[tuple[str, str, str]]) -> None:
    found = doers.turned(told(said), [told(quote)], NAMES)
    assert [(one.said, one.side, one.quoted) for one in found] == expected


PASSIVES = {
    "a doer whom nobody lists": ("Ann starts it.", "en", "Ann took the talks started by Moscow", [("ann", "Moscow")]),
    "the doer whom nobody lists": ("Ann took it, Moscow started it.", "en", "Ann took it, started by Moscow", []),
    "of somebody who has no part": ("Bob starts it.", "en", "Ann took the talks started by Moscow", []),
    "by what is another's": ("Ann starts it.", "en", "Ann took the talks started by Russian envoys", []),
    "by somebody's": ("Ann starts it.", "en", "Ann took the talks started by Moscow’s envoys", []),
    "German": ("Ann eröffnet es.", "de", "Es wurde, wie Ann sah, von Bob eröffnet", [("ann", "bob")]),
    "German, the same": ("Ann eröffnet es.", "de", "Es wurde, wie Bob sah, von Ann eröffnet", []),
    "German, of whom": ("Ann eröffnet es.", "de", "Die Halle von Bob eröffnet", []),
    "French": ("Ann inaugure le pont.", "fr", "le pont fut inauguré par Bob", [("ann", "bob")]),
    "Spanish": ("Ann inaugura el puente.", "es", "el puente fue inaugurado por Bob", [("ann", "bob")]),
    "Spanish, nobody lists": (
        "Ann inaugura el puente.",
        "es",
        "Ann vio el puente inaugurado por Cádiz",
        [("ann", "Cádiz")],
    ),
}


@pytest.mark.parametrize(("said", "tag", "quote", "expected"), PASSIVES.values(), ids=PASSIVES)
def test_by_whom_it_is_done(said: str, tag: str, quote: str, expected: list[tuple[str, str]]) -> None:
    found = doers.turned(told(said, tag), [told(quote, tag)], NAMES)
    assert [(one.said, one.quoted) for one in found] == expected


MARKED = {
    "an object before its verb": (
        "Ann nimmt die Geisel.",
        "de",
        "nahm er den Bürgermeister Ann mit",
        [("ann", "den Bürgermeister Ann")],
    ),
    "the doer beside such an object": ("Bob nimmt die Geisel.", "de", "nahm Bob den Bürgermeister Ann mit", []),
    "whom a preposition marks": ("Ann nimmt die Geisel.", "de", "nahm er für den Bürgermeister Ann zwei mit", []),
    "by whom one has it done": (
        "Ann gießt die Glocke um.",
        "de",
        "Der Rat ließ sie durch den Gießer Bob umgießen",
        [("ann", "bob")],
    ),
    "by whom one has it done, the same": (
        "Bob gießt die Glocke um.",
        "de",
        "Der Rat ließ sie durch den Gießer Bob umgießen",
        [],
    ),
    "beside a verb at the end": (
        "Ann wählt den Rat ab.",
        "de",
        "Bob hat gestern die Vorsitzende Ann (SPD) abgewählt",
        [("ann", "bob")],
    ),
    "who heads its clause": ("Bob wählt die Ann ab.", "de", "Bob hat gestern die Vorsitzende Ann (SPD) abgewählt", []),
    "who alone stands beside it": ("Ann dankt vor dem Rat ab.", "de", "Gestern hat Ann abgedankt", []),
    "whom a passive is said of": (
        "Seitdem ist Ann abgewählt.",
        "de",
        "Der Rat von Hull hat die Vorsitzende Ann abgewählt",
        [],
    ),
    "a name between commas": (
        "Bob told the press.",
        "en",
        "The chief executive, Ann, told the press; Bob was away",
        [("bob", "ann")],
    ),
    "Spanish": ("Ann exige la dimisión.", "es", "La portavoz exigió a Ann la dimisión", [("ann", "ann")]),
    "Spanish, the doer behind the verb": ("Ann exige la dimisión.", "es", "Exigió Ann la dimisión", []),
}


@pytest.mark.parametrize(("said", "tag", "quote", "expected"), MARKED.values(), ids=MARKED)
def test_whom_it_is_done_to(said: str, tag: str, quote: str, expected: list[tuple[str, str]]) -> None:
    found = doers.turned(told(said, tag), [told(quote, tag)], NAMES)
    assert [(one.said, one.quoted) for one in found] == expected


WRITTEN = {
    "The council of the town meets.": "en",
    "Der Rat der Stadt tagt.": "de",
    "Le conseil des villes se réunit en mai.": "fr",
    "El concejo de la ciudad se reúne.": "es",
    "Budapest": None,
    "Совет города": None,
}


@pytest.mark.parametrize(("words", "tag"), WRITTEN.items(), ids=WRITTEN)
def test_knows_in_which_language_words_are(words: str, tag: str | None) -> None:
    of = written_in(words)
    assert (of and of.tag) == tag


@pytest.mark.parametrize("tag", ["es", "fr"])
def test_words_that_may_be_of_two_languages_are_of_that_of_the_quotes(tag: str) -> None:
    assert written_in("la restitution de la cruz") is None
    assert written_in("la restitution de la cruz", {language.of(tag)}) is language.of(tag)
