"""Whom a phrase can mean: nobody by a verb, and not somebody by the name or the office of another."""

import pytest

from tests.packages import broken, lines, mill
from timeline.rules.means import RULES

TEXT = (
    "The mayor Ada Moreau was at the mill. Ivo Lind, the keeper, came. In answer she closed it. "
    "Lind hinted at a fire. Lind left."
)
PEOPLE = """\
ada: {name: Ada Moreau, kind: person, office: Mayor}
ivo: {name: Ivo Lind, kind: person, names: [Lind], office: Keeper}
cora: {name: Cora Reed, kind: person}
"""
BOTH = (
    "Cora Reed saw the mayor Ada Moreau and Ivo Lind, the keeper. Then both closed the mill. Lind and Ada Moreau left."
)
OURS = "The mayor, Ada Moreau, called Ivo Lind, the keeper. I closed the mill.\n\nAda Moreau: I closed the yard."
FIRE = "data/events/fire.yaml"


def told(quote: str, means: str, note: str = "", *, text: str = TEXT, author: str = "") -> dict[str, bytes]:
    """Return a package whose one citation explains a phrase."""
    record = (
        'title: The mill closes\ndate: "[..2025-03-05]"\nstatus: occurred\ncitations:\n  - source: mill\n'
        f"    quote: {quote}\n    means: {means}\n    supports: [date, status]\n{note}"
    )
    source = f"{author}  language: en\n  published: 2025-03-05\n  basis: inferred\n  reason: It is.\n"
    return {**mill(text, record, source), "data/actors.yaml": PEOPLE.encode()}


CASES: dict[str, dict[str, tuple[dict[str, bytes], list[str]]]] = {
    "means-another": {
        "a verb": (told("Lind hinted at a fire", "{hinted: [ada]}"), [f"{FIRE}:9:22 means-another"]),
        "the name of another": (told("Lind hinted at a fire", "{Lind: [ada]}"), [f"{FIRE}:9:20 means-another"]),
        "the office of another": (
            told("The mayor Ada Moreau was at the mill", "{The mayor: [ivo]}"),
            [f"{FIRE}:9:25 means-another"],
        ),
        "the office of the one": (told("The mayor Ada Moreau was at the mill", "{The mayor: [ada]}"), []),
        "a pronoun": (told("In answer she closed it", "{she: [ivo]}"), []),
    },
    "means-farther": {
        "one who was named before another that the text is about": (
            told("In answer she closed it", "{she: [ada]}"),
            [f"{FIRE}:9:19 means-farther"],
        ),
        "the same, with a note": (
            told("In answer she closed it", "{she: [ada]}", "    note: “She” is a woman.\n"),
            [],
        ),
        "whoever was named last": (told("In answer she closed it", "{she: [ivo]}"), []),
        "two of whom one was named before the two": (
            told("both closed the mill", "{both: [ivo, cora]}", text=BOTH.replace(" saw ", " came. She saw ")),
            [f"{FIRE}:9:20 means-farther"],
        ),
        "the two that were named": (
            told("both closed the mill", "{both: [ada, ivo]}", text=BOTH.replace(" saw ", " came. She saw ")),
            [],
        ),
    },
    "means-too-many": {
        "three, by a word for two": (
            told("both closed the mill", "{both: [ada, ivo, cora]}", text=BOTH),
            [f"{FIRE}:9:20 means-too-many"],
        ),
        "the same, with a note": (
            told(
                "both closed the mill", "{both: [ada, ivo, cora]}", "    note: “Both” are the two firms.\n", text=BOTH
            ),
            [],
        ),
        "two, by a word for two": (told("both closed the mill", "{both: [ada, ivo]}", text=BOTH), []),
    },
    "means-no-writer": {
        "another than the author, by whom the text is": (
            told("I closed the mill", "{I: [ada]}", text=OURS, author="  author: Ivo Lind\n"),
            [f"{FIRE}:9:16 means-no-writer"],
        ),
        "the same, with a note": (
            told(
                "I closed the mill",
                "{I: [ada]}",
                "    note: “I” is in her hand.\n",
                text=OURS,
                author="  author: Ivo Lind\n",
            ),
            [],
        ),
        "the author": (told("I closed the mill", "{I: [ivo]}", text=OURS, author="  author: Ivo Lind\n"), []),
        "whose words the paragraph gives": (
            told("I closed the yard", "{I: [ada]}", text=OURS, author="  author: Ivo Lind\n"),
            [],
        ),
    },
}
NAMED = {f"{code}: {name}": case for code, cases in CASES.items() for name, case in cases.items()}


@pytest.mark.parametrize(("files", "expected"), NAMED.values(), ids=NAMED)
def test_a_phrase(files: dict[str, bytes], expected: list[str]) -> None:
    assert [one.rpartition(":")[0] for one in lines(broken(files, RULES))] == [
        one.rpartition(":")[0] for one in expected
    ]
    assert [one.split()[1] for one in lines(broken(files, RULES))] == [one.split()[1] for one in expected]


def test_every_rule_has_a_case() -> None:
    assert CASES.keys() == {rule.code for rule in RULES}
