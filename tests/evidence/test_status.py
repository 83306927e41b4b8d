"""What a passage tells of an event's status: its own verb's mood, and nothing of what another clause governs."""

from collections.abc import Collection

import pytest

from timeline import language
from timeline.evidence.sources import SourceEvidence
from timeline.evidence.status import Told, status_told
from timeline.evidence.stems import alike, own_words
from timeline.records.vocabularies import Source
from timeline.texts.passages import Passage, Text, find


def told(marked: str, title: str, tag: str, kind: Collection[str] = (), *, speech: bool = False) -> Told | None:
    """Return what the words between brackets tell of an event of this title."""
    raw = marked.replace("[", "").replace("]", "")
    quote = marked[marked.index("[") + 1 : marked.index("]")]
    known = language.of(tag)
    entry = {"id": "s", "file": "seeds/s.txt", "sha256": "0" * 64, "title": "S", "language": tag}
    dated = {"published": "2025-10-18", "basis": "inferred", "reason": "It is."}
    source = SourceEvidence(Source.model_validate(entry | dated), Text.of(raw, language=known), "0" * 64)
    passage = find(quote, source.text)
    assert isinstance(passage, Passage)
    return status_told(passage, source, own_words(title, known, {"trump", "putin"}), kind, speech=speech)


Case = tuple[str, str, str, str]
"""The passage, its quote in brackets; a title; the status asked; what the words make of it: with ! by the own verb."""

ENGLISH: dict[str, Case] = {
    "once was": (
        "[The hall was once the seat of the guild.]",
        "The hall is the seat of the guild",
        "ongoing",
        "excluded",
    ),
    "once was, for what occurred": ("[The hall once was its seat.]", "The hall is its seat", "occurred", "told"),
    "used to": ("[The guild, which used to meet here, left.]", "The guild meets", "ongoing", "excluded!"),
    "once, as soon as": ("[Once it was built, the guild met here.]", "The guild meets here", "ongoing", "told!"),
    "once again": ("[The guild was once again dancing.]", "The guild dances", "ongoing", "told"),
    "a past": ("[The bridge opened on 4 May.]", "The bridge opens", "occurred", "told!"),
    "a past, for a plan": ("[The bridge opened on 4 May.]", "The bridge opens", "planned", "excluded!"),
    "will": ("[The bridge will open on 4 May.]", "The bridge opens", "occurred", "excluded!"),
    "will, for a plan": ("[The bridge will open on 4 May.]", "The bridge opens", "planned", "told!"),
    "an infinitive of plan": (
        "[Trump and Putin plan to meet in May.]",
        "Trump and Putin meet",
        "occurred",
        "excluded!",
    ),
    "is due to": ("[The bridge is due to open on 4 May.]", "The bridge opens", "planned", "told!"),
    "a present for what is to come": ("[The bridge opens on 4 May.]", "The bridge opens", "planned", "nothing"),
    "a past passive": ("[The wall was opened by force.]", "The wall is opened", "occurred", "told!"),
    "a future passive": ("[The wall will have been opened by May.]", "The wall is opened", "occurred", "excluded!"),
    "to be": ("[The runbook is to be rewritten in May.]", "The runbook is rewritten", "occurred", "excluded!"),
    "could": ("[Critics say the plan could sideline NATO.]", "The plan sidelines NATO", "occurred", "excluded!"),
    "could, for a plan": ("[The plan could sideline NATO.]", "The plan sidelines NATO", "planned", "open!"),
    "could not, which happened": ("[Users could not upload photos.]", "Users upload nothing", "occurred", "nothing"),
    "a month is no modal": ("[It fell in May, the keep burned.]", "The keep burns", "occurred", "told!"),
    "under a condition": ("[If confirmed, the talks will mark a turn.]", "The talks mark a turn", "planned", "open!"),
    "under a condition, as held": ("[If so, the talks will mark it.]", "The talks mark it", "occurred", "excluded!"),
    "a question": ("[Will the firm supply guns?]", "The firm supplies guns", "planned", "open"),
    "reportedly": ("[Putin reportedly offered help.]", "Putin offers help", "occurred", "excluded!"),
    "reportedly, for claimed": ("[Putin reportedly offered help.]", "Putin offers help", "claimed", "told!"),
    "reportedly, cut off": ("Putin reportedly [offered help.]", "Putin offers help", "occurred", "excluded!"),
    "allegedly, of another clause": (
        "[They signed the deal, but he allegedly wept.]",
        "They sign the deal",
        "occurred",
        "told!",
    ),
    "is said to": ("[The firm is said to have paid for it.]", "The firm pays for it", "occurred", "excluded!"),
    "it is said": ("[It is said that a dealer bought the wreck.]", "A dealer buys the wreck", "occurred", "excluded!"),
    "it is said, between commas": (
        "[The Count, it is said, broke it.]",
        "The Count breaks it",
        "occurred",
        "excluded!",
    ),
    "by legend": ("[By legend the twins raised the town.]", "The twins raise the town", "claimed", "told!"),
    "some say, of one word": ("[Danes burned the church, some say twice.]", "Danes burn a church", "occurred", "told!"),
    "what is presupposed": ("[Ushakov characterised the call as frank.]", "A call", "occurred", "told"),
    "an adjective that ends as a verb": ("[A hundred sacred seeds.]", "A hundred sacred seeds", "planned", "nothing"),
    "who led is no report": (
        "[A team, led by Rubio, will convene in May.]",
        "Rubio leads a team",
        "planned",
        "told",
    ),
    "a planned visit": ("[The planned visit dominated the news.]", "A visit", "occurred", "excluded!"),
    "a scheduled copy that completes": (
        "[The scheduled copy of the disk completes.]",
        "The scheduled copy completes",
        "occurred",
        "nothing",
    ),
    "a planned strike that began": ("[The planned strike began at dawn.]", "A strike", "occurred", "told"),
    "a scheduled copy that will run": (
        "[The scheduled copy will run at dawn.]",
        "The scheduled copy runs",
        "occurred",
        "excluded!",
    ),
    "a planned strike, of which they spoke": (
        "[They discussed the planned strike.]",
        "A strike",
        "occurred",
        "excluded!",
    ),
    "was cancelled": ("[The visit was cancelled at his wish.]", "A visit to York", "occurred", "excluded"),
    "was cancelled, for a plan": ("[The fair has been called off.]", "The fair", "planned", "excluded"),
    "set for, and put off": (
        "[The second talk, which was set for May, had to be put off.]",
        "The second talk",
        "postponed",
        "open",
    ),
    "received, and cancelled": ("[Orders received, and cancelled at night.]", "Orders", "occurred", "excluded"),
    "did not": ("[He did not visit York.]", "He visits York", "occurred", "open!"),
    "not until": ("[The yard did not disclose it until May.]", "The yard discloses it", "occurred", "told!"),
    "goes on": ("[The war continues.]", "A war", "occurred", "open"),
    "a log without verbs": ("[09:00Z bridge Incident, closure.]", "The incident", "occurred", "nothing"),
}

SPEECH: dict[str, Case] = {
    "the verb of speech is the fact": (
        "[Trump said he would meet Putin.]",
        "Trump says that he will come",
        "occurred",
        "told!",
    ),
    "in the present": ("[Officials argue that it could end badly.]", "Officials argue", "occurred", "told!"),
    "a noun beside which it stands": ("[He spoke of the proposed summit.]", "Trump on it", "occurred", "told"),
    "will say": ("[Trump will announce it in May.]", "Trump announces it", "occurred", "excluded!"),
    "as hearsay": ("[Putin reportedly assured Trump.]", "Putin assures Trump", "occurred", "excluded!"),
}

GERMAN: dict[str, Case] = {
    "eine geplante Wartung, die endet": (
        "[Die geplante Wartung endet um vier.]",
        "Die geplante Wartung endet",
        "occurred",
        "nothing",
    ),
    "what was planned and called off": (
        "[Eine für Mai geplante Feier wurde abgesagt.]",
        "Die Feier findet statt",
        "occurred",
        "excluded",
    ),
    "war einst": ("[Die Halle war einst Sitz der Zunft.]", "Die Halle ist Sitz der Zunft", "ongoing", "excluded!"),
    "einst beside a word": ("[Die einst stolze Zunft tanzt.]", "Die Zunft tanzt", "ongoing", "nothing"),
    "a past": ("[Die Brücke wurde 1989 eröffnet.]", "Die Brücke wird eröffnet", "occurred", "told"),
    "soll": ("[Die Fähre soll ab März verkehren.]", "A ferry is to run", "occurred", "excluded"),
    "soll, for a plan": ("[Die Fähre soll ab März verkehren.]", "A ferry is to run", "planned", "told"),
    "soll getötet haben": ("[Der Hunger soll viele getötet haben.]", "Hunger kills", "occurred", "excluded"),
    "angeblich": ("[Angeblich hat er das Haus gekauft.]", "Er kauft das Haus", "occurred", "excluded"),
    "abgesagt": ("[Der Besuch wurde gestern abgesagt.]", "Der Besuch", "occurred", "excluded"),
}

FRENCH: dict[str, Case] = {
    "la sauvegarde programmée qui se termine": (
        "[La sauvegarde programmée se termine à quatre heures.]",
        "La sauvegarde programmée se termine",
        "occurred",
        "nothing",
    ),
    "était jadis": ("[Le palais était jadis le siège.]", "Le palais est le siège", "ongoing", "excluded"),
    "de jadis": ("[Le palais de jadis ouvre.]", "Le palais ouvre", "ongoing", "nothing"),
    "a past": ("[Le moulin a brûlé en mai.]", "The mill burns", "occurred", "told"),
    "a future": ("[Le musée rouvrira samedi.]", "The museum reopens", "occurred", "excluded"),
    "a future, for a plan": ("[Le musée rouvrira samedi.]", "The museum reopens", "planned", "told"),
    "a conditional of hearsay": ("[La société aurait stocké des fûts.]", "Barrels are kept", "occurred", "excluded"),
    "annulée": ("[La visite a été annulée.]", "La visite du ministre", "occurred", "excluded"),
}

SPANISH: dict[str, Case] = {
    "la copia programada que terminó": (
        "[La copia programada terminó a las cuatro.]",
        "La copia programada termina",
        "occurred",
        "told!",
    ),
    "era antiguamente": ("[El salón era antiguamente la sede.]", "El salón es la sede", "ongoing", "excluded"),
    "a past": ("[Se construyó el puente en 1580.]", "The bridge is built", "occurred", "told"),
    "a future": ("[La piscina se cerrará en abril.]", "The pool is closed", "occurred", "excluded"),
    "a future, for a plan": ("[La piscina se cerrará en abril.]", "The pool is closed", "planned", "told"),
    "a conditional of hearsay": ("[La compañía habría vendido agua.]", "Water is sold", "occurred", "excluded"),
    "se dice que": ("[Se dice que la trazó Orbea.]", "It is drawn", "occurred", "excluded"),
    "cancelada": ("[La feria ha sido cancelada por la sequía.]", "La feria", "planned", "excluded"),
}

TABLES = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH}


def made_of(there: Told | None, status: str) -> str:
    return f"{there.fit(status)}{'!' if there.own else ''}" if there else "nothing"


@pytest.mark.parametrize(
    ("tag", "case"),
    [(tag, case) for tag, cases in TABLES.items() for case in cases.values()],
    ids=[f"{tag}: {sentence}" for tag, cases in TABLES.items() for sentence in cases],
)
def test_a_status_is_asked_of_the_events_own_clause(tag: str, case: Case) -> None:
    marked, title, status, expected = case
    assert made_of(told(marked, title, tag), status) == expected


@pytest.mark.parametrize("case", SPEECH.values(), ids=SPEECH)
def test_of_speech_the_verb_of_speech_is_the_fact(case: Case) -> None:
    marked, title, status, expected = case
    assert made_of(told(marked, title, "en", speech=True), status) == expected


def test_a_word_of_the_kind_that_is_presupposed_tells_nothing() -> None:
    assert told("[Trump will describe the call.]", "They speak", "en", ["call"]) is None
    assert made_of(told("[Trump will make a call.]", "They speak", "en", ["call"]), "occurred") == "excluded!"


def test_a_word_of_the_kind_tells_beside_a_plan_for_a_noun() -> None:
    words = "[Il devait recevoir une presse ; elle fut installée en mai.]"
    assert made_of(told(words, "La presse est installée", "fr"), "occurred") == "excluded!"
    assert made_of(told(words, "La presse est installée", "fr", ["installée"]), "occurred") == "told!"


@pytest.mark.parametrize("tag", ["ru", "ja", "und"])
def test_a_language_without_words_tells_nothing(tag: str) -> None:
    assert told("[The bridge will open.]", "The bridge opens", tag) is None


ALIKE = {
    ("annexing", "annexes"): True,
    ("plan", "planned"): True,
    ("war", "warned"): False,
    ("meet", "meeting"): True,
    ("report", "reproach"): False,
}


@pytest.mark.parametrize(("words", "expected"), ALIKE.items(), ids=map(" ".join, ALIKE))
def test_words_that_differ_by_their_endings_are_alike(words: tuple[str, str], expected: bool) -> None:
    assert alike(*words) is expected
