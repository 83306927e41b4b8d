"""What a quote that cites nothing may be exchanged for: other words, another place, another source, a mended text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from timeline.editing.additions import added, in_double, item_added
from timeline.editing.authoring import which
from timeline.editing.desk import Desk, Edit
from timeline.editing.entries import shortly
from timeline.editing.quoting import Quoted, quoted_at
from timeline.editing.scalars import Scalar
from timeline.editing.shapes import sort_of
from timeline.evidence.sources import SourceEvidence
from timeline.reading.yaml_writing import one_line
from timeline.records.package import vocabulary_path
from timeline.texts import near_matches, passages
from timeline.texts.passages import ELISION, Ambiguous, CutWord, Passage, Text

Offer = tuple[str, tuple[Edit, ...]]
"""A title, and the edits that do it."""

MOST = 50
"""How many places of a quote that has several are offered."""


def offers(desk: Desk, file: str, scalar: Scalar) -> Iterator[Offer]:
    """Yield what may be done about the quote of the entry that a scalar lies in."""
    quoted = quoted_at(sort_of(file) or "", desk.outline(file), scalar.path)
    source = desk.known.texts.get(quoted.source) if quoted else None
    if quoted is None or source is None or not quoted.quote:
        return
    match quoted.find(source.text):
        case Passage():
            return
        case Ambiguous(found):
            yield from _places(desk, file, quoted, source, found)
        case CutWord():
            yield from _words(desk, file, quoted, whole_words(quoted.quote, source.text))
        case _:
            yield from _absent(desk, file, quoted, source)


def _places(
    desk: Desk, file: str, quoted: Quoted, source: SourceEvidence, found: tuple[Passage, ...]
) -> Iterator[Offer]:
    for passage in found[:MOST]:
        for key, value in which(quoted.quote, passage, source.text).items():
            beside = {"prefix": f"after '{value}'", "suffix": f"before '{value}'"}.get(key, f"number {value}")
            title = f"Mean the place at {passage.spans[0]}, {beside} (`{key}`)"
            yield title, (added(desk, file, quoted.base, key, value),)


def _words(desk: Desk, file: str, quoted: Quoted, words: str | None) -> Iterator[Offer]:
    if words:
        yield f"Quote '{shortly(words)}'", (added(desk, file, quoted.base, "quote", words),)


def _absent(desk: Desk, file: str, quoted: Quoted, source: SourceEvidence) -> Iterator[Offer]:
    text = source.text
    elided = passages.with_elisions(quoted.quote)
    if elided != quoted.quote and _found(elided, text):
        yield f"Write '{ELISION}' for words left out", (added(desk, file, quoted.base, "quote", elided),)
        return
    yield from _layouts(desk, quoted, source)
    yield from _repairs(desk, quoted, source)
    yield from _words(desk, file, quoted, nearest(quoted.quote, text))
    if sort_of(file) != "sources":
        for id, other in desk.known.searchable.items():
            if id != quoted.source and _found(quoted.quote, other):
                yield f"Cite {id}, which has these words", (added(desk, file, quoted.base, "source", id),)


def nearest(quote: str, text: Text) -> str | None:
    """Return the words of a text, as a quote has them, that are most like a quote that it has not; None of none."""
    folded = text.fold(quote)
    near = near_matches.nearest(folded, text)
    if not near:
        return None
    theirs, mine = near.split(), folded.split()
    alike = SequenceMatcher(None, [*map(_bare, theirs)], [*map(_bare, mine)], autojunk=False)
    same = [step for step in alike.get_opcodes() if step[0] == "equal"]
    if not same:
        return _exact(near, text)
    first, last = same[0], same[-1]
    start = max(0, first[1] - first[3])  # words of the quote before the first that is the same stand for as many
    end = min(len(theirs), last[2] + len(mine) - last[4])
    words = " ".join(theirs[start:end])
    if folded[-1].isalnum():
        words = words.rstrip(_MARKS)
    return _exact(words, text) or _exact(near, text)


_MARKS = ".,;:!?()[]\"'"


def _bare(word: str) -> str:
    return word.strip(_MARKS).casefold()


def whole_words(quote: str, text: Text) -> str | None:
    """Return a quote that begins or ends within a word, with the words whole; None where it cannot be told."""
    folded = text.fold(quote)
    start = text.folded.find(folded)
    if start < 0:
        return None
    end = start + len(folded)
    first = max(text.folded.rfind(sign, 0, start) for sign in " \n") + 1
    stops = [stop for sign in " \n" if (stop := text.folded.find(sign, end)) >= 0]
    words = text.folded[first : min(stops, default=len(text.folded))]
    return _exact(words.strip(_MARKS), text) or _exact(words, text)


def _exact(words: str, text: Text) -> str | None:
    """Return words of a folded text as the text itself has them; None where they do not stand in it once."""
    answer = passages.find(words, text)
    return one_line(answer.exact) if isinstance(answer, Passage) else None


def _layouts(desk: Desk, quoted: Quoted, source: SourceEvidence) -> Iterator[Offer]:
    for name in ("entities", "markdown", "ligatures", "wrapped", "hyphenated"):
        if name not in source.text.layout and _found(quoted.quote, source.text.laid(name)):
            edit = item_added(desk, vocabulary_path("sources"), (quoted.source,), "layout", name)
            yield f"Declare the layout `{name}` of {quoted.source}", (edit,)


def _repairs(desk: Desk, quoted: Quoted, source: SourceEvidence) -> Iterator[Offer]:
    text = source.text
    suspected = near_matches.suspected_repairs(text.repaired)
    answer = _found(quoted.quote, replace(text, repairs=(*suspected, *text.repairs))) if suspected else None
    if answer:
        spoilt = " ".join(text.raw[span.start : span.end] for span in answer.spans)
        needed = [one for one in suspected if one.raw in spoilt]
        told = ", ".join(f"'{one.raw}' for '{one.repaired}'" for one in needed)
        written = ", ".join(f"{{raw: {in_double(one.raw)}, repaired: {in_double(one.repaired)}}}" for one in needed)
        edit = item_added(desk, vocabulary_path("sources"), (quoted.source,), "repairs", written)
        yield f"Repair {told} in {quoted.source}", (edit,)


def _found(quote: str, text: Text) -> Passage | None:
    match passages.find(quote, text):
        case Passage() as passage:
            return passage
        case Ambiguous(found):
            return found[0]
        case _:
            return None
