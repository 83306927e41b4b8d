"""Disagreements across records: every side is there, they differ, and what is quoted stands in a source."""

from collections.abc import Mapping

import pytest

from tests.packages import LANDING, PICTURES, edited, lines, ordered, package, said
from timeline.evidence import examine
from timeline.reading import loader
from timeline.records.package import Files
from timeline.rules.disagreements import PLAIN, RULES

LIST = "data/disagreements.yaml"
SAW = "{source: letter, quote: I saw it, value: somebody saw it}"


def listed(between: str, *, kept: str = "both", reason: str = "Neither is nearer.", note: str = "") -> Files:
    """Return the package with one disagreement; its first side stands at 4:7."""
    end = f"  note: {note}\n" if note else ""
    text = f"seen:\n  question: Was it seen?\n  weight: soft\n  between: {between}\n"
    return package({LIST: f"{text}  kept: {kept}\n  reason: {reason}\n{end}"})


def withdrawn(files: Files) -> Files:
    """Return files in which the talk was withdrawn."""
    return edited((PICTURES, "tags: [heron]", "withdrawn: {reason: out-of-scope}"), files=files)


def of_one_mind(files: Files) -> Files:
    """Return files in which nobody says otherwise of the day of the landing."""
    dispute, resolution = "    disputes: {date: 2025-03-04}\n", "resolutions:\n  date: The report gives the weekday too"
    files = edited((LANDING, dispute, ""), files=files)
    return edited((LANDING, f"{resolution}, and 3 March 2025 was a Monday.\n", ""), files=files)


CASES: Mapping[str, Mapping[str, tuple[Files, list[str]]]] = {
    "unknown-side": {
        "an event that is not there": (listed("[landng.date, pictures.date]"), [f"{LIST}:4:13 unknown-side"]),
        "a field that it has not": (listed("[landing.place, pictures.instruments]"), [f"{LIST}:4:28 unknown-side"]),
        "an end of a date": (listed("[landing.start, pictures.date]"), [f"{LIST}:4:13 unknown-side"]),
        "a field named twice": (listed("[landing.date, landing.date]"), [f"{LIST}:4:27 unknown-side"]),
        "a withdrawn event": (
            withdrawn(listed("[landing.date, pictures.date]")),
            [f"{LIST}:4:27 unknown-side"],
        ),
        "a draft": (
            edited((PICTURES, "tags: [heron]", "draft: true"), files=listed("[landing.date, pictures.date]")),
            [f"{LIST}:4:27 unknown-side"],
        ),
        "a source that is not listed": (
            listed("[landing.date, {source: lettre, quote: I saw it, value: seen}]"),
            [f"{LIST}:4:36 unknown-side"],
        ),
        "fields and a passage": (listed(f"[landing.date, pictures.date, {SAW}]"), []),
    },
    "side-not-found": {
        "words that the source has not": (
            listed("[landing.date, {source: letter, quote: I heard it, value: heard}]"),
            [f"{LIST}:4:51 side-not-found"],
        ),
        "words that it has": (listed(f"[landing.date, {SAW}]"), []),
        "words that it has twice": (
            listed("[landing.date, {source: report, quote: the, value: seen}]"),
            [f"{LIST}:4:51 side-not-found"],
        ),
        "the same, with those before": (
            listed("[landing.date, {source: report, quote: the, prefix: 'March 2025,', value: seen}]"),
            [],
        ),
    },
    "no-disagreement": {
        "a day that nobody disputes": (
            of_one_mind(listed("[landing.date]")),
            [f"{LIST}:4:12 no-disagreement"],
        ),
        "a day that a citation disputes": (listed("[landing.date]"), []),
        "two places of which one holds the other": (
            edited((PICTURES, "place: port-vale", "place: norway"), files=listed("[landing.place, pictures.place]")),
            [f"{LIST}:4:12 no-disagreement"],
        ),
        "two places apart": (listed("[landing.place, pictures.place]"), []),
        "two passages of one source": (
            listed("[{source: report, quote: the probe Heron landed, value: landed}, {source: report, quote: "
                   "It carried 12 instruments, value: carried}]"),
            [f"{LIST}:4:12 no-disagreement"],
        ),
        "the same, said to contradict itself": (
            listed("[{source: report, quote: the probe Heron landed, value: landed}, {source: report, quote: "
                   "It carried 12 instruments, value: carried}]", note="“The Beacon” has both."),
            [],
        ),
    },
    "reason-of-no-source": {
        "words of nobody": (
            listed("[landing.date]", reason="It was “seen by all”."),
            [f"{LIST}:6:11 reason-of-no-source"],
        ),
        "words of a source": (listed("[landing.date]", reason="It was told by one who says “I saw it”."), []),
        "the title of an event that it names": (listed("[landing.date]", reason="“The Heron lands” is one event."), []),
    },
}  # fmt: skip
NAMED = {f"{code}: {name}": case for code, cases in CASES.items() for name, case in cases.items()}


@pytest.mark.parametrize(("files", "expected"), NAMED.values(), ids=NAMED)
def test_a_disagreement(files: Files, expected: list[str]) -> None:
    package, _ = loader.load(files)
    assert package is not None
    evidence = examine(package).published
    assert lines(ordered(one for rule in (*PLAIN, *RULES) for one in rule.check(evidence))) == expected


def test_every_rule_has_a_case() -> None:
    assert CASES.keys() == {rule.code for rule in (*PLAIN, *RULES)}


SHAPES = {
    "a side that is neither": ("seen: {weight: hard, question: a, kept: a, reason: a, between: [x, {value: a}]}", 2),
    "a side that is both": (
        "seen: {weight: hard, question: a, kept: a, reason: a, between: [a.b, {of: a.b, source: c, quote: d}]}",
        1,
    ),
    "no side": ("seen: {weight: hard, between: []}", 1),
    "one passage alone": (f"seen: {{weight: hard, between: [{SAW}]}}", 1),
    "two fields without a question": ("seen: {weight: hard, between: [a.b, c.d], kept: a, reason: a}", 1),
    "a weight of no sort": ("seen: {weight: heavy, between: [a.b]}", 1),
    "one field alone": ("seen: {weight: wording, between: [a.b]}", 0),
}


@pytest.mark.parametrize(("text", "faults"), SHAPES.values(), ids=SHAPES)
def test_the_shape_of_an_entry(text: str, faults: int) -> None:
    assert len(said(package({LIST: f"{text}\n"}))) == faults
