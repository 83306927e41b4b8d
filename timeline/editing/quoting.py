"""Words typed in a quote, and the passages of a source that they may become."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.editing.authoring import which
from timeline.editing.outline import Outline
from timeline.editing.shapes import EVENTS
from timeline.evidence.quotes import Vocabularies
from timeline.evidence.sources import SourceEvidence
from timeline.reading.yaml_writing import one_line
from timeline.records.values import LONGEST_TEXT, Path
from timeline.texts import near_matches, passages
from timeline.texts.bare_letters import bare, places_of_bare
from timeline.texts.passages import Ambiguous, Failure, Passage, Text
from timeline.texts.rewriting import Place
from timeline.texts.sentences import sentences

MOST = 20
"""How many passages of a source are offered."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote of a file of records: the path of the entry that has it, the id of its source, and its words."""

    base: Path
    source: str
    quote: str
    prefix: str = ""
    suffix: str = ""
    occurrence: str = ""

    def find(self, text: Text) -> Passage | Failure:
        """Return the passage that it cites, or why it cites none."""
        find = passages.find_left_out if "left_out" in self.base else passages.find
        number = int(self.occurrence) if re.fullmatch("[1-9][0-9]{0,3}", self.occurrence) else None
        return find(self.quote, text, prefix=self.prefix, suffix=self.suffix, occurrence=number)


def entry_of(sort: str, path: Path) -> Path | None:
    """Return the path of the citation, or of what else quotes a source, that a path lies in; None where none does.

    >>> entry_of("events", ("citations", 2, "quote")), entry_of("sources", ("report", "title"))
    (('citations', 2), ('report',))
    """
    match path:
        case ("citations", int(), *_) if sort == EVENTS:
            return path[:2]
        case (str(), "left_out", int(), *_) if sort == "sources":
            return path[:3]
        case (str(), *_) if sort == "sources":
            return path[:1]
        case (str(), "between", int(), *_) if sort == "disagreements":
            return path[:3]
    return None


def quoted_at(sort: str, outline: Outline, path: Path) -> Quoted | None:
    """Return the quote of the entry that a path lies in; None where there is none."""
    base = entry_of(sort, path)
    if base is None:
        return None
    source = f"{base[0]}" if sort == "sources" else outline.text(*base, "source")
    keys = ("quote", "prefix", "suffix", "occurrence")
    return Quoted(base, source, *(outline.text(*base, key) for key in keys))


@dataclass(frozen=True, slots=True)
class Offered:
    """A passage that words may become: its quote on one line, and what tells it from its others (`which`)."""

    source: SourceEvidence
    passage: Passage
    quote: str
    which: dict[str, str]
    rank: int = 0
    """0 where the words stand there as they were typed, 1 where all of them do apart, 2 where most do, or the like."""


def offered(known: Vocabularies, typed: str, source: str = "") -> Iterator[Offered]:
    """Yield the passages that words may become: the sentences they stand in, and from them to the end of each.

    Then come the sentences that have all of the words, apart and in any order, then those that have most; where there
    are none, the sentence with what is nearest. Without words it is every sentence of the source, as far as they are
    not too many; without a source that is listed, or where that has not all of the words, every text is searched.
    """
    there = [*of_source(known.texts[source], typed, all_of_it=True)] if source in known.texts else []
    yield from there
    if not any(one.rank < _MOST_OF_THEM for one in there):
        for id in known.texts:
            own = of_source(known.texts[id], typed, all_of_it=False) if id != source else ()
            yield from (one for one in own if source not in known.texts or one.rank < _MOST_OF_THEM)


_MOST_OF_THEM = 2
"""The rank of passages that have not all of the words."""


def of_source(source: SourceEvidence, typed: str, *, all_of_it: bool) -> Iterator[Offered]:
    """Yield the same of one source; where nothing is typed, `all_of_it` or nothing."""
    if typed.strip():
        yield from _of_words(source, typed)
    elif all_of_it:
        yield from _of_places(source, sentences(source.text)[: 10 * MOST])


def of_line(source: SourceEvidence, line: str, rank: int) -> Offered | None:
    """Return a line of a source; None of one that stands in it several times, or is no quote."""
    answer = passages.find(line, source.text)
    return next(_of_places(source, answer.places, rank=rank), None) if isinstance(answer, Passage) else None


def sentence_at(source: SourceEvidence, offset: int) -> Offered | None:
    """Return the sentence at an offset of a source's raw text; None of one that no quote may be."""
    for place in sentences(source.text):
        start, end = source.text.stretch(place)
        if start <= offset < end:
            return of_place(source, place)
    return None


def of_place(source: SourceEvidence, place: Place) -> Offered | None:
    """Return the words of a place of a source's reading text; None of what no quote may be."""
    return next(_of_places(source, [place]), None)


def _of_words(source: SourceEvidence, typed: str) -> Iterator[Offered]:
    text = source.text
    found = list(_starts(text, typed))[:MOST]
    yield from _of_places(source, _wholes(text, found))
    apart = _apart(text, typed)
    for rank, places in apart.items():
        yield from _of_places(source, places[: MOST - len(found)], rank=rank)
    if found or any(apart.values()):
        return
    near = near_matches.nearest(text.fold(typed), text) if " " in typed.strip() else ""
    start = text.folded.find(near) if near else -1
    if start >= 0:
        yield from _of_places(source, _wholes(text, [(start + len(near) // 2, start + len(near) // 2)]), rank=2)


def _apart(text: Text, typed: str) -> dict[int, list[Place]]:
    """Return the sentences that have all of several words, by themselves or as beginnings, and those that have most."""
    words = dict.fromkeys(re.findall(r"\w+", bare(text.fold(typed))))
    forms = [re.compile(rf"(?<!\w){re.escape(word)}" + (r"(?!\w)" if len(word) < _STEM else "")) for word in words]
    found: dict[int, list[Place]] = {1: [], 2: []}
    if len(forms) < 2:
        return found
    counts: list[tuple[int, Place]] = []
    for place in sentences(text):
        there = bare(text.fold(text.reading[slice(*place)]))
        counts.append((sum(bool(form.search(there)) for form in forms), place))
    found[1] = [place for count, place in counts if count == len(forms)]
    most = [(count, place) for count, place in counts if len(forms) > count > len(forms) / 2 and count > 1]
    found[2] = [place for _, place in sorted(most, key=lambda one: -one[0])]
    return found


_STEM = 3
"""From how many letters on a word that is typed may be the beginning of one."""


def _starts(text: Text, typed: str) -> Iterator[Place]:
    """Yield where words stand, of which the last may be half a word; in any case and marks where in none as typed."""
    folded = text.fold(typed)
    if not folded.strip():
        return
    begin = r"(?<!\w)" if re.match(r"\w", folded) else ""
    places = [match.span() for match in re.finditer(begin + re.escape(folded), text.folded)]
    if not places:
        there = bare(text.folded)
        found = [match.span() for match in re.finditer(begin + re.escape(bare(folded)), there)]
        at = places_of_bare(text.folded) if found and len(there) != len(text.folded) else range(len(there))
        places = [(at[start], at[end - 1] + 1) for start, end in found]
    yield from places


def _wholes(text: Text, found: list[Place]) -> list[Place]:
    """Return the sentences of places, each with what of it begins at the place."""
    whole = sentences(text)
    ends: list[Place] = []
    for start, end in found:
        first = max(bisect_right(whole, (start, len(text.reading))) - 1, 0)
        last = max(bisect_right(whole, (max(start, end - 1), len(text.reading))) - 1, first)
        ends.append((whole[first][0], whole[last][1]))
        if start > whole[first][0] and end > start:
            ends.append((start, whole[last][1]))
    return list(dict.fromkeys(ends))


def _of_places(source: SourceEvidence, places: list[Place] | tuple[Place, ...], *, rank: int = 0) -> Iterator[Offered]:
    for place in places:
        words = source.text.reading[slice(*place)]
        passage = _at(source.text, words, place) if len(words) <= LONGEST_TEXT else None
        if passage and 0 < len(quote := one_line(passage.exact)) <= LONGEST_TEXT:
            yield Offered(source, passage, quote, which(quote, passage, source.text), rank)


def _at(text: Text, words: str, place: Place) -> Passage | None:
    """Return the passage of words at a place of the reading text."""
    match passages.find(words, text):
        case Passage() as passage:
            return passage
        case Ambiguous(there):
            return next((one for one in there if one.places == (place,)), None)
        case _:
            return None
