"""Whose words a quote tells: by the forms of a language, and by names alone."""

import pytest

from timeline import language
from timeline.evidence.speakers import Attribution, attributions
from timeline.texts.passages import Text

NAMES = {"Ushakov": "ushakov", "Trump": "trump", "Putin": "putin", "Orbán": "orban", "Orbán's office": "office"}

CASES: dict[str, tuple[str, str, list[str]]] = {
    "a name and its verb": ("en", "Ushakov said that the call was frank", ["ushakov"]),
    "words between": ("en", "Ushakov has also publicly praised it", ["ushakov"]),
    "an apposition": ("en", "Ushakov, an aide of the Kremlin, summarized it", ["ushakov"]),
    "what is whose, behind what was said": ("en", "“It was frank,” said our aide, Ushakov", []),
    "an apposition that is the name": ("en", "The lawyer of Putin, Ushakov, said so", ["ushakov"]),
    "the same in Spanish": ("es", "El portavoz de Putin, Ushakov, dijo después que no", ["ushakov"]),
    "behind what was said": ("en", "“It was frank,” said Ushakov", ["ushakov"]),
    "before what was said": ("en", "“It was frank,” Ushakov said", ["ushakov"]),
    "the longer of two names": ("en", "“We will see to it,” Orbán’s office said", ["office"]),
    "according to": ("en", "The call was frank, according to Kremlin aide Ushakov", ["ushakov"]),
    "according to nobody who is named": ("en", "According to reports, Trump left", ["nobody"]),
    "one to another": ("en", "Putin directly cautioned Trump", ["putin to trump"]),
    "one of another": ("en", "Ushakov confirmed that Trump assured Putin", ["ushakov", "trump to putin"]),
    "whose words these are not": ("en", "Trump’s proposed summit", []),
    "a pronoun": ("en", "He said that Trump left", ["he, whoever that is"]),
    "an office": ("en", "the president said so", ["he, whoever that is"]),
    "a noun": ("en", "The readout suggests as much", ["nobody"]),
    "German, behind": ("de", "„Das war offen“, sagte Ushakov", ["ushakov"]),
    "German, according to": ("de", "Laut Ushakov war das Gespräch offen", ["ushakov"]),
    "German, according to, behind": ("de", "Ushakov zufolge war das Gespräch offen", ["ushakov"]),
    "French": ("fr", "Ushakov a déclaré que tout allait bien", ["ushakov"]),
    "French, according to": ("fr", "Selon Ushakov, tout allait bien", ["ushakov"]),
    "Spanish": ("es", "«Todo va bien», dijo Ushakov", ["ushakov"]),
    "Spanish, according to": ("es", "Según Ushakov, todo va bien", ["ushakov"]),
    "a language without words": ("ru", "Ushakov said so", []),
}


def shown(one: Attribution) -> str:
    if one.who is None:
        return "he, whoever that is" if one.guess else "nobody"
    return f"{one.who} to {one.to}" if one.to else one.who


@pytest.mark.parametrize(("tag", "quote", "expected"), CASES.values(), ids=CASES)
def test_words_are_whose_a_form_says(tag: str, quote: str, expected: list[str]) -> None:
    found = attributions(Text.of(quote, language=language.of(tag)), NAMES)
    assert [shown(one) for one in found] == expected


def test_a_note_that_answers_can_quote_the_words_as_they_stand() -> None:
    quote = "Ushakov, an aide of the Kremlin, has reportedly offered help"
    (one,) = attributions(Text.of(quote, language=language.of("en")), NAMES)
    assert one.words in quote
    assert one.words.startswith("Ushakov, an aide")
