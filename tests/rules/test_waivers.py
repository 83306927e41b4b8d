"""A finding is answered in one way: by a note on its citation that quotes the words it names."""

import re

import pytest

from timeline.commands.book import RULES
from timeline.diagnostics import Rule
from timeline.records.model import Citation
from timeline.rules.waivers import answered

NOTES: dict[str, tuple[str | None, str, bool]] = {
    "no note": (None, "will", False),
    "a note about something else": ("The author was there.", "will", False),
    "a note that has the word and does not quote it": ("What will be is told as done.", "will", False),
    "a note that quotes another word": ("“Would” belongs to the promise; it will pass.", "will", False),
    "the word in curly quotation marks": ("“Will” belongs to the promise.", "will", True),
    "the word in straight ones": ('"will" belongs to the promise.', "Will", True),
    "the word in single ones": ("‘Will’ belongs to the promise.", "will", True),
    "the word in German ones": ("„Wird“ gehört zum Versprechen.", "wird", True),
    "the word in French ones": ("« si » porte sur la suite.", "si", True),
    "the word in a longer quotation": ("“If confirmed” holds what was agreed.", "if", True),
    "the word as a part of another": ("“Significant” is what he calls it.", "if", False),
    "the words over a line end": ("“yet\n  to” is of another matter.", "yet to", True),
    "two words, of which one is quoted": ("“Yet” is of another matter.", "yet to", False),
    "between two quotations": ("“No” and then will and “yes”.", "will", False),
    "between an apostrophe and another": (
        "In the ’90s it never was so, say the editors’ notes.",
        "never",
        False,
    ),
    "between two apostrophes of words cut short": ("’Twas never so, said the editors’ note.", "never", False),
    "between two signs for inches": ('A 5" mast was never counted, nor a 6" one.', "never", False),
    "in a word with a hyphen": ("“Will-power” is what he calls it.", "will", False),
    "behind an apostrophe": ("Kyiv’s will is the editors’ own.", "will", False),
}


@pytest.mark.parametrize(("note", "words", "expected"), NOTES.values(), ids=NOTES)
def test_a_note_answers_for_what_it_quotes(note: str | None, words: str, *, expected: bool) -> None:
    citation = Citation.model_validate({"source": "report", "quote": "x", "note": note})
    assert answered(citation, words) is expected


@pytest.mark.parametrize("rule", [rule for rule in RULES if "`note`" in rule.explanation], ids=lambda rule: rule.code)
def test_the_page_of_a_rule_shows_such_an_answer(rule: Rule) -> None:
    page = " ".join(rule.explanation.split())
    assert re.search(
        "answer with a `note`( on (the|a) (citation|sentence|place)| in the record)? that quotes (the|its|it)", page
    )
    assert "“" in page.partition("that quotes ")[2] or "message" in page or "first words" in page


def test_these_rules_can_be_answered() -> None:
    assert {rule.code for rule in RULES if "`note`" in rule.explanation} == {
        "speaker-against-words",
        "status-against-words",
        "status-in-question",
        "cut-after-negation",
        "cut-before-negation",
        "hedge-left-out",
        "speaker-left-out",
        "detail-cut-short",
        "named-as-excluded",
        "place-of-another-clause",
        "kind-of-another",
        "place-of-another-deed",
        "detail-of-another",
        "told-as-done",
        "told-as-planned",
        "cancelled-untold",
        "condition-left-out",
        "weight-not-in-quotes",
        "reason-not-in-quotes",
        "told-as-fact",
        "words-of-another",
        "plan-after-the-day",
        "reading-against-words",
        "number-not-in-quotes",
        "date-not-in-quotes",
        "name-not-in-quotes",
        "quotation-not-in-quotes",
        "nothing-of-it-in-quotes",
        "lead-not-in-records",
        "means-no-writer",
        "formerly-untold",
        "means-too-many",
        "same-as-elsewhere",
        "means-farther",
        "dispute-of-another",
        "reading-without-time",
        "reading-finer-than-words",
        "opposite-of-quote",
        "denial-left-unsaid",
        "denied-by-no-quote",
        "done-by-another",
        "relation-without-word",
        "relation-of-strangers",
        "passage-of-no-event",
        "number-told-otherwise",
        "words-told-otherwise",
        "detail-of-another-type",
        "quotation-without-marks",
        "number-of-other-source",
        "way-reversed",
        "number-of-another",
        "number-bounded-otherwise",
        "number-disputed-beside",
        "difference-reversed",
        "order-reversed",
        "date-told-in-passing",
        "date-of-another-clause",
        "end-of-the-other-side",
        "heading-of-others",
    }
