"""What sources say differently: sides made of what records say, ordered, with what is kept."""

from collections.abc import Mapping
from typing import Any

import pytest

from tests.packages import LANDING, Edit, edited, package, sound
from timeline.evidence import examine
from timeline.records.disagreement_record import SideRecord

LIST = "data/disagreements.yaml"
OF_ITSELF = {
    "id": "landing.date",
    "question": "The Heron lands: when?",
    "weight": "hard",
    "kept": "3 March 2025",
    "reason": "The report gives the weekday too, and 3 March 2025 was a Monday.",
    "sides": [
        ("landing.date", "3 March 2025", True, ("report",), (1,)),
        ("landing.date", "4 March 2025", False, ("letter",), (3,)),
    ],
}
PASSAGE = """\
seen:
  question: Who saw it?
  weight: hard
  between:
    - landing.participants
    - {source: letter, quote: I saw it, value: whoever wrote the letter}
  kept: Whoever wrote the letter, and nobody says so.
  reason: The others were not there.
"""
SIDES = [
    ("landing.participants", "Northern Survey", False, ("letter",), (3,)),
    ("I saw it", "whoever wrote the letter", True, ("letter",), ()),
]


def told(text: str, *edits: Edit) -> list[dict[str, Any]]:
    """Return the disagreements of the package with such a file, each side as a row."""
    found = examine(sound(edited(*edits, files=package({LIST: text} if text else {})))).disagreements
    return [
        {key: getattr(one, key) for key in ("id", "question", "weight", "kept", "reason")}
        | {"sides": [(_called(side), side.text, side.kept, side.sources, side.citations) for side in one.sides]}
        for one in found
    ]


def _called(side: SideRecord) -> str:
    return side.passage.quote if side.passage else f"{side.event}.{side.field}"


CASES: Mapping[str, tuple[str, list[dict[str, Any]]]] = {
    "a field that its record disputes is one by itself": ("", [OF_ITSELF]),
    "an entry of that field words and weighs it": (
        "day: {weight: wording, question: 'On which day?', between: [landing.date]}\n",
        [OF_ITSELF | {"id": "day", "weight": "wording", "question": "On which day?"}],
    ),
    "what is kept is the side whose words it has; the hard ones of the file come first": (
        PASSAGE,
        [
            {
                "id": "seen",
                "question": "Who saw it?",
                "weight": "hard",
                "kept": "Whoever wrote the letter, and nobody says so.",
                "reason": "The others were not there.",
                "sides": SIDES,
            },
            OF_ITSELF,
        ],
    ),
    "the soft ones come last, and both may be kept": (
        PASSAGE.replace("weight: hard", "weight: soft").replace(
            "Whoever wrote the letter, and nobody says so.", "Both."
        ),
        [
            OF_ITSELF,
            {
                "id": "seen",
                "question": "Who saw it?",
                "weight": "soft",
                "kept": "Both.",
                "reason": "The others were not there.",
                "sides": [(*side[:2], None, *side[3:]) for side in SIDES],
            },
        ],
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_disagreements(text: str, expected: list[dict[str, Any]]) -> None:
    assert told(text) == expected


def test_a_detail_is_asked_for_by_its_label() -> None:
    edits = [
        (LANDING, "disputes: {date: 2025-03-04}", "disputes: {instruments: landed}"),
        (LANDING, "  date: The report gives the weekday too, and 3", "  instruments: The report counts, and 3"),
    ]
    files = package({"data/fields.yaml": "instruments: {label: Instruments on board, type: text}\n"})
    (one,) = examine(sound(edited(*edits, files=files))).disagreements
    assert one.question == "The Heron lands: what is given as “Instruments on board”?"
