"""Whom a sentence has do what its quotes have another do, by any noun."""

import pytest

from timeline import language
from timeline.evidence import swaps
from timeline.evidence.tellings import Telling
from timeline.texts.passages import Text

CALLED = {
    "union": frozenset({"union"}),
    "calder": frozenset({"calder"}),
    "ann": frozenset({"ann"}),
    "mayor": frozenset({"ann"}),
    "bob": frozenset({"bob"}),
}
PERSONS = frozenset({"ann", "bob"})

CASES = {
    "a body that is listed": ("Calder rejects the offer.", "en", ["the union rejected an offer"], ["Calder"]),
    "whose office it is": ("The mayor rejects the offer.", "en", ["the union rejected an offer"], ["mayor"]),
    "the same, by its office": ("Ann rejects the offer.", "en", ["the mayor rejected an offer"], []),
    "a body that nobody lists": ("Calder rejects the offer.", "en", ["the company rejected an offer"], []),
    "a person, and a body": ("Ann refuses the money.", "en", ["The company refused to pay"], ["Ann"]),
    "a person who speaks for a body": ("Ann says so.", "en", ["The company said so"], []),
    "one of many, where the other has another part": (
        "Calder claims to hold it.",
        "en",
        ["A seller on the web claimed to hold it; Calder looked at it"],
        ["Calder"],
    ),
    "an object made a subject": (
        "The Office notifies the firm.",
        "en",
        ["We notify the Office"],
        ["Office"],
    ),
    "a passive without a doer": ("Two pickets injure a driver.", "en", ["two pickets were injured"], ["pickets"]),
    "a passive, told as one": ("Two pickets are injured.", "en", ["two pickets were injured"], []),
    "a buyer told as the seller": (
        "Bob achète le livre au libraire Paul Roux.",
        "fr",
        ["Paul Roux l'avait acheté à Lyon en 1921 au libraire Bob"],
        ["libraire Paul Roux"],
    ),
    "a lender told as the borrower": (
        "The company lends Bob 40 pounds.",
        "en",
        ["In 1799 Bob lent the company 40 pounds"],
        ["company"],
    ),
    "a receiver told as the giver, behind a date": (
        "Calder approves a loan to the union.",
        "en",
        ["On 2 June 2021 the union approved a loan to Calder"],
        ["Calder"],
    ),
    "the lender": ("Bob lends the company 40 pounds.", "en", ["In 1799 Bob lent the company 40 pounds"], []),
    "what is done of itself, to somewhere": ("The line opens to Hull.", "en", ["the line was opened to Hull"], []),
    "what is done of itself": ("The talks end.", "en", ["the talks were ended"], []),
    "a doer told as one who receives": (
        "The makers report the flaw to Mr Brandt.",
        "en",
        ["the flaw was reported to them by a man called Brandt"],
        ["Mr Brandt"],
    ),
    "to whom and by whom": (
        "The makers report the flaw to Bob.",
        "en",
        ["the flaw was reported to the makers by Bob"],
        ["makers"],
    ),
    "two who change places": (
        "The driver offers a seat; the guard refuses it.",
        "en",
        ["The guard offered a seat; the driver refused"],
        ["driver"],
    ),
    "German": (
        "Tensing ermittelt gegen die Behörde.",
        "de",
        ["Die Behörde ermittelt gegen Tensing"],
        [],
    ),
    "German, the object first": (
        "Die Opposition kritisiert den Minister.",
        "de",
        ["Den Minister kritisierte die Opposition"],
        [],
    ),
    "German, the verb last": (
        "Der Minister wählt den Rat.",
        "de",
        ["Der Rat hat gestern den Minister gewählt"],
        ["Minister"],
    ),
    "German, a passive": (
        "Zwei Arbeiter verletzen einen Fahrer.",
        "de",
        ["Zwei Arbeiter wurden von einem Fahrer verletzt"],
        ["Arbeiter"],
    ),
    "French, a passive": ("Le maire acclame la foule.", "fr", ["Le maire fut acclamé par la foule"], ["maire"]),
    "Spanish": ("Ann rechaza la oferta.", "es", ["La empresa rechazó la oferta"], []),
    "Spanish, a person and a body": ("Ann firma el acuerdo.", "es", ["La empresa firmó el acuerdo"], ["Ann"]),
    "what goes on, and is no passive": ("Calder redirects it.", "en", ["Calder is redirecting it"], []),
    "whose subject is left out": ("Calder says so.", "en", ["puts it at ten and says so"], []),
    "a name beside who spoke": ("Ann says so.", "en", ['"So it is," said the club\'s officer, Ann Moreau'], []),
}


@pytest.mark.parametrize(("said", "tag", "quotes", "expected"), CASES.values(), ids=CASES)
def test_who_does_it(said: str, tag: str, quotes: list[str], expected: list[str]) -> None:
    of = language.of(tag)
    here, *there = (Telling(Text.of(words, language=of)) for words in (said, *quotes))
    assert [one.said for one in swaps.swapped(here, there, CALLED, PERSONS)] == expected
