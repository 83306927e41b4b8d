"""What no event cites of a source, as entries for its `left_out`: dated sentences, by words that stand there once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from timeline.editing.additions import entries_added
from timeline.editing.desk import Edit, desk
from timeline.editing.quoting import of_place
from timeline.evidence.context import Sentence
from timeline.evidence.sources import SourceEvidence
from timeline.reading.yaml_writing import one_line
from timeline.records.package import Files, vocabulary_path
from timeline.records.values import LONGEST_TEXT
from timeline.texts import passages
from timeline.texts.passages import Passage
from timeline.texts.rewriting import Place

SOURCES = vocabulary_path("sources")
NOT_ONCE = "no words of it within a quote's length stand there once"


@dataclass(frozen=True, slots=True)
class Entry:
    """What one entry has of its words, nothing where none are its own; the lines where its sentences begin."""

    words: Mapping[str, str]
    lines: tuple[int, ...]


def entries(source: SourceEvidence, unexplained: Sequence[Sentence], lines: Collection[int] = ()) -> Iterator[Entry]:
    """Yield an entry for the unexplained sentences of a source, or for those that begin on some lines.

    Those that follow one another in a paragraph become one, as long as a quote may be.
    """
    text = source.text
    there = [(text.place(one.start, one.end), text.line_column(one.start)[0]) for one in unexplained]
    there = [one for one in there if not lines or one[1] in lines]
    joined: list[tuple[Place, tuple[int, ...]]] = []
    for place, line in there:
        if joined and (both := _both(source, joined[-1][0], place)):
            joined[-1] = both, (*joined[-1][1], line)
        else:
            joined.append((place, (line,)))
    for place, own in joined:
        quote = _quote(source, place)
        yield Entry({"quote": quote} if quote else _beside(source, place), tuple(dict.fromkeys(own)))


def _both(source: SourceEvidence, before: Place, place: Place) -> Place | None:
    """Return the place of both of two sentences where they may be one entry."""
    gap = source.text.reading[before[1] : place[0]]
    both = before[0], place[1]
    return both if gap == " " and _finds(source, both) else None


def _finds(source: SourceEvidence, place: Place) -> str:
    """Return the words of a place where they are no longer than a quote, and stand there alone; else nothing."""
    if place[1] - place[0] > 2 * LONGEST_TEXT:
        return ""
    start, end = source.text.stretch(place)
    quote = one_line(source.text.shown(start, end))
    alone = len(quote) <= LONGEST_TEXT and isinstance(passages.find_left_out(quote, source.text), Passage)
    return quote if alone else ""


def _quote(source: SourceEvidence, place: Place) -> str:
    """Return the words that find a sentence: its own, with those beside it in its paragraph, or its first few."""
    first, last = source.text.paragraph(place)
    wider = (place, (first, place[1]), (place[0], last), (first, last))
    words = source.text.reading[slice(*place)].split(" ")
    ends = [place[0] + length for length in accumulate((len(word) + 1 for word in words), initial=-1)]
    shorter = (place[0], next((end for end in reversed(ends) if end - place[0] <= LONGEST_TEXT), place[0]))
    tried = (_finds(source, one) for one in (*wider, shorter) if one[0] < one[1])
    return next(filter(None, tried), "")


def _beside(source: SourceEvidence, place: Place) -> dict[str, str]:
    """Return the words of a sentence with what tells it from its like: "14 March", behind "the first day"."""
    found = of_place(source, place)
    return {"quote": found.quote, **found.which} if found else {}


def left_out(files: Files, id: str, entries: Sequence[Entry], reason: str) -> Files:
    """Return data/sources.yaml with entries more under the `left_out` of a source, each with the reason."""
    raw = files[SOURCES]
    data = [{**one.words, "reason": reason} for one in entries]
    on = desk({**files, SOURCES: raw.replace(b"\r\n", b"\n")})
    text, edit = on.text(SOURCES), entries_added(on, SOURCES, (id,), "left_out", data)
    return {SOURCES: _edited(text, edit).replace("\n", "\r\n" if b"\r\n" in raw else "\n").encode()}


def _edited(text: str, edit: Edit) -> str:
    return text[: edit.start] + edit.text + text[edit.end :]
