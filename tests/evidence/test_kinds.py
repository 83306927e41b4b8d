"""The words that bear out of what kind an event is."""

import pytest

from tests.packages import KINDS, LANDING, Edit, edited
from timeline.evidence import examine
from timeline.evidence.kinds import kind_told
from timeline.reading import loader
from timeline.records.proofs import Proof

WORDS = "color: teal\n  words: "
CASES: dict[str, tuple[list[Edit], Proof]] = {
    "a form of a word of the kind": ([(KINDS, "color: teal", WORDS + "{en: [land]}")], "words"),
    "a word that no quote has": ([(KINDS, "color: teal", WORDS + "{en: [crash]}")], "unweighed"),
    "a word of another language": ([(KINDS, "color: teal", WORDS + "{de: [land]}")], "unweighed"),
    "a phrase, by its stems and without its articles": (
        [(KINDS, "color: teal", WORDS + "{en: [lands at a lake]}")],
        "words",
    ),
    "words that stand in another order": ([(KINDS, "color: teal", WORDS + "{en: [at landing]}")], "unweighed"),
    "a phrase of which one word is not there": ([(KINDS, "color: teal", WORDS + "{en: [landed safely]}")], "unweighed"),
    "a kind without words": ([], "unweighed"),
    "a word of the quote that supports the kind": (
        [
            (KINDS, "color: teal", WORDS + "{en: [carried]}"),
            (LANDING, "[date, status, place]", "[date, status, place, kind]"),
        ],
        "unweighed",
    ),
    "a verb of speech": (
        [
            (KINDS, "color: teal", "color: teal\n  speech: true"),
            (LANDING, "at Lake Aldous\n", "at Lake Aldous, the Northern Survey said\n"),
        ],
        "words",
    ),
    "a verb of speech, of a kind of speech that has words of its own": (
        [
            (KINDS, "color: teal", "color: teal\n  speech: true\n  words: {en: [warn]}"),
            (LANDING, "at Lake Aldous\n", "at Lake Aldous, the Northern Survey said\n"),
        ],
        "named",
    ),
}


@pytest.mark.parametrize(("edits", "expected"), CASES.values(), ids=CASES)
def test_a_kind_is_told_by_its_words(edits: list[Edit], expected: Proof) -> None:
    package, found = loader.load(edited(*edits))
    assert package is not None, found
    evidence = examine(package)
    assert kind_told(evidence.records["landing"], evidence.known) == expected
