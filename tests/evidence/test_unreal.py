"""What a text needs, asks for, considers, refuses or passes on as hearsay tells of nothing done."""

import pytest

from tests.evidence.test_status import made_of, told

Case = tuple[str, str, str]
"""A quote, a title, and what the quote makes of `occurred`: with ! by the event's own verb."""

ENGLISH: dict[str, Case] = {
    "a need": ("The bill needs to be approved by the house.", "The house approves the bill", "excluded!"),
    "a plan that goes on": ("Some are planning to vote against it.", "Some vote against it", "excluded!"),
    "a vow, and what it is joined to": (
        "He is now vowing to take a hard line and veto the bill.",
        "He vetoes the bill",
        "excluded!",
    ),
    "a vow that is told": ("He vowed to veto the bill.", "He vows to veto the bill", "told!"),
    "an order": ("The king ordered the town to open its gates.", "The town opens its gates", "excluded!"),
    "an order that is told": ("The king ordered the town to open.", "The king orders the town to open", "told!"),
    "an order of whither, and no infinitive": ("He ordered the fleet to Malta.", "He orders the fleet away", "told!"),
    "readiness": ("The town is prepared to sell the mill.", "The town sells the mill", "excluded!"),
    "a verge": ("The town is on the verge of selling it.", "The town sells the mill", "excluded!"),
    "what remains to be done": ("The wall remains to be opened.", "The wall opens", "excluded!"),
    "what must be": ("The town must sell the mill.", "The town sells the mill", "excluded!"),
    "what had to be, and was": ("The town had to sell the mill.", "The town sells the mill", "told"),
    "what many said": ("Many said that he had burned the mill.", "He burns the mill", "excluded!"),
    "a claim that is a thing": ("The mayor rejected the claim.", "The mayor rejects the claim", "told!"),
}

GERMAN: dict[str, Case] = {
    "a passive at the end of a plan": (
        "Der Bau der Brücke soll, so Gott will, angefangen werden.",
        "Der Bau der Brücke beginnt",
        "excluded",
    ),
    "a present with a time ahead": (
        "Im nächsten Jahr wird der Bau angefangen.",
        "Der Bau beginnt",
        "excluded",
    ),
    "the year that followed": ("Im nächsten Jahr wurde der Bau angefangen.", "Der Bau beginnt", "told"),
    "an infinitive from afar": ("Der Rat erwägt, das Bad zu schließen.", "Das Bad wird geschlossen", "excluded!"),
    "a refusal": ("Der Rat weigerte sich, das Bad zu schließen.", "Der Rat schließt das Bad", "open!"),
    "a demand": ("Er forderte den Rat auf, das Bad zu schließen.", "Der Rat schließt das Bad", "excluded!"),
    "a resolution that is told": ("Der Rat drohte, zu schließen.", "Der Rat droht", "told!"),
    "what must be": ("Der Rat muss das Bad schließen.", "Der Rat schließt das Bad", "excluded"),
    "hearsay of many": ("Viele sagten, er habe das Haus angezündet.", "Er zündet das Haus an", "excluded"),
    "a subjunctive of nobody's": ("Ein Soldat habe das Haus verkauft.", "Ein Soldat verkauft das Haus", "excluded"),
    "a subjunctive of a speaker's": (
        "Der Soldat habe das Haus verkauft, sagte der Wirt.",
        "Der Soldat verkauft das Haus",
        "told",
    ),
}

FRENCH: dict[str, Case] = {
    "a thought": ("Le maire envisage de démissionner.", "Le maire démissionne", "excluded"),
    "getting ready": ("Le maire s'apprête à démissionner.", "Le maire démissionne", "excluded"),
    "an obligation": ("Le budget doit être approuvé.", "Le parlement approuve le budget", "excluded!"),
    "a threat": ("Le maire menace de démissionner.", "Le maire démissionne", "excluded!"),
    "a threat that is told": ("Le maire menace de démissionner.", "Le maire menace", "told!"),
    "a refusal": ("Le maire refuse de démissionner.", "Le maire démissionne", "open!"),
    "a demand": ("Elle demande au maire de démissionner.", "Le maire démissionne", "excluded!"),
    "what had to be, and was": ("Le maire a dû démissionner.", "Le maire démissionne", "told"),
    "hearsay": ("Certains disaient que le maire a démissionné.", "Le maire démissionne", "excluded"),
}

SPANISH: dict[str, Case] = {
    "a thought": ("Olmedo se plantea suspender al alcalde.", "Olmedo suspende al alcalde", "excluded"),
    "an obligation": ("El alcalde tiene que dimitir.", "El alcalde dimite", "excluded"),
    "a verge": ("El alcalde está a punto de dimitir.", "El alcalde dimite", "excluded"),
    "a threat": ("El alcalde amenaza con dimitir.", "El alcalde dimite", "excluded!"),
    "a threat that is told": ("El alcalde amenaza con dimitir.", "El alcalde amenaza", "told!"),
    "a demand": ("La oposición pidió al alcalde que dimita.", "El alcalde dimite", "excluded!"),
    "what had to be, and was": ("El alcalde tuvo que dimitir.", "El alcalde dimite", "told"),
    "hearsay": ("Muchos decían que el alcalde ha dimitido.", "El alcalde dimite", "excluded"),
}

TABLES = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH}


@pytest.mark.parametrize(
    ("tag", "case"),
    [(tag, case) for tag, cases in TABLES.items() for case in cases.values()],
    ids=[f"{tag}: {sentence}" for tag, cases in TABLES.items() for sentence in cases],
)
def test_what_is_only_wished_or_said_tells_of_nothing_done(tag: str, case: Case) -> None:
    quote, title, expected = case
    assert made_of(told(f"[{quote}]", title, tag), "occurred") == expected
