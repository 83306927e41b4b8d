"""The source texts of the page: no word lost, every passage whole, nothing shown that may not be."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import packages
from timeline.evidence import examine
from timeline.records.event_record import CitationRecord, EventRecord, Position
from timeline.records.package import Package
from timeline.records.vocabularies import Repair
from timeline.release import Edition, edition
from timeline.release.document import document
from timeline.release.edition import texts
from timeline.release.page.marking import MarkedText, marked_texts

SOUND = packages.sound(packages.package())
EVENT = edition(examine(SOUND)).events[0]


def package(text: str, **source: object) -> Package:
    report = SOUND.sources["report"].model_copy(update=source)
    return replace(SOUND, sources={"report": report}, texts={"report": text}, events={}, disagreements={})


def citing(*stretches: Sequence[tuple[int, int]]) -> EventRecord:
    """Return an event with a citation for each row of stretches."""
    citations = (
        CitationRecord(
            number=number,
            source="report",
            quote="",
            exact="",
            positions=tuple(Position(start, end, 0, 0) for start, end in one),
        )
        for number, one in enumerate(stretches, 1)
    )
    return replace(EVENT, citations=tuple(citations))


def marked(package: Package, *events: EventRecord) -> MarkedText:
    """Return the text of a package as the page of its edition has it, with some events for its own."""
    whole = document(examine(package), events, ())
    return marked_texts(Edition({}, whole, texts(whole, package.texts)))["report"]


def shown(text: MarkedText) -> list[str]:
    """Return the paragraphs with [ and ] at the ends of passages, and … where something was cut."""
    return [
        ("…" if paragraph.cut_before else "")
        + "".join("[" * len(one.opens) + one.text + "]" * len(one.closes) for one in paragraph.segments)
        + ("…" if paragraph.cut_after else "")
        for paragraph in text.paragraphs
    ]


AS = "aaaa " * 20
MARKED = {
    "one passage": ("one two three", [[(4, 7)]], "full", ["one [two] three"]),
    "two that overlap": ("one two three", [[(0, 7)], [(4, 13)]], "full", ["[one [two] three]"]),
    "one within another": ("one two three", [[(0, 13)], [(4, 7)]], "full", ["[one [two] three]"]),
    "two from the same word": ("one two three", [[(0, 3)], [(0, 7)]], "full", ["[[one] two] three"]),
    "an elided one opens once and closes once": ("one two three", [[(0, 3), (8, 13)]], "full", ["[one two three]"]),
    "one over a line end": ("one\n\ntwo", [[(0, 8)]], "full", ["[one", "two]"]),
    "line ends of any kind": ("one\r\ntwo\n", [], "full", ["one", "two"]),
    "passages only": (f"{AS}two {AS}", [[(100, 103)]], "passages", [f"…{AS[-35:]}[two] {AS[:34]}…"]),
    "passages only, the end near": ("one two three\nfour", [[(4, 7)]], "passages", ["one [two] three", "four"]),
    "no passage, nothing shown": ("one two three", [], "passages", []),
}


@pytest.mark.parametrize(("text", "stretches", "show", "expected"), MARKED.values(), ids=MARKED)
def test_marks(text: str, stretches: list[list[tuple[int, int]]], show: str, expected: list[str]) -> None:
    assert shown(marked(package(text, show=show), citing(*stretches))) == expected


MENDED = {
    "one repair": ("It’s one", "Itâ€™s one", [("’", "â€™")]),
    "two, of a kind and beside each other": ("“It’s", "â€œItâ€™s", [("“", "â€œ"), ("’", "â€™")]),
    "one of characters without a shape": ("a” b", "aâ€\x9d b", [("”", "â€U+009D")]),
    "none": ("It is", "It is", []),
}
REPAIRS = (("â€™", "’"), ("â€œ", "“"), ("â€\x9d", "”"))


def mended(raw: str, *stretches: Sequence[tuple[int, int]], **source: object) -> MarkedText:
    """Return a text whose source declares repairs."""
    repairs = tuple(Repair(raw=one, repaired=other) for one, other in REPAIRS)
    return marked(package(raw, repairs=repairs, **source), citing(*stretches))


@pytest.mark.parametrize(("words", "raw", "before"), MENDED.values(), ids=MENDED)
def test_a_repair_shows_where_it_works(words: str, raw: str, before: list[tuple[str, str]]) -> None:
    text = mended(raw)
    (paragraph,) = text.paragraphs
    assert "".join(one.text for one in paragraph.segments) == words
    assert [(one.text, one.before) for one in paragraph.segments if one.before] == before
    assert [(one[1], one[0]) for one in text.repairs] == before


def test_a_repair_within_a_passage_parts_it_without_ending_it() -> None:
    text = mended("So: Itâ€™s one", [(4, 10)])
    (paragraph,) = text.paragraphs
    assert [(one.text, len(one.passages), one.before) for one in paragraph.segments] == [
        ("So: ", 0, None), ("It", 1, None), ("’", 1, "â€™"), ("s", 1, None), (" one", 0, None)
    ]  # fmt: skip
    assert shown(text) == ["So: [It’s] one"]


def test_a_repair_over_layout_shows_where_it_works() -> None:
    text = mended("It is ob-\nvious. Itâ€™s one", layout=("wrapped", "hyphenated"))
    assert [(one.text, one.before) for each in text.paragraphs for one in each.segments if one.before] == [("’", "â€™")]


def test_the_same_passage_is_one_however_many_events_cite_it() -> None:
    first, second = citing([(0, 3)]), replace(citing([(0, 3)]), id="second")
    passages = marked(package("one two"), first, second).passages
    assert [(one.anchor, [event.id for event in one.events]) for one in passages] == [
        ("report_p1", ["landing", "second"])
    ]


@given(st.data())
def test_no_word_is_lost_and_every_passage_is_whole(data: st.DataObject) -> None:
    text = data.draw(st.text("ab \n", min_size=1, max_size=60))
    cuts = st.lists(st.integers(0, len(text)), min_size=2, max_size=4, unique=True).map(sorted)
    rows = [list(zip(one[::2], one[1::2], strict=False)) for one in data.draw(st.lists(cuts, max_size=8))]
    answer = marked(package(text), citing(*rows))
    words = "\n".join("".join(one.text for one in paragraph.segments) for paragraph in answer.paragraphs)
    assert words.split() == text.split()
    for passage in answer.passages:
        within = "".join(
            segment.text for one in answer.paragraphs for segment in one.segments if passage in segment.passages
        )
        assert "".join(within.split()) == "".join("".join(text[a:b] for a, b in passage.stretches).split())
