"""Finding a quoted passage in a text, exactly or not at all.

An answer that is no passage says why, and `explain` says it to the curator. Only there does likeness count: it helps
to word a message and never accepts anything. How texts are folded, and where words end, is for `folding`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from timeline.diagnostics import listed, short
from timeline.texts.folding import Place, Repair, Span, Text, cut_word, fold, occurrences, places

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = [
    "Ambiguous",
    "BrokenElision",
    "CutWord",
    "Failure",
    "NoSuchOccurrence",
    "NotFound",
    "OutOfContext",
    "Passage",
    "Repair",
    "Span",
    "Text",
    "explain",
    "find",
    "fold",
    "guard",
    "occurrences",
]

ELISION = "[…]"
GAP = 400  # the most characters that an elision may leave out between two parts
MOST_WAYS = 1000  # in which an elided quote is followed up, lest two common words take for ever
CONTEXT = 32  # the most characters of prefix and suffix that readers are shown


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a quote stands: one span, or one for each part of an elided quote.

    `exact`, `prefix` and `suffix` are the text's own words, repaired (the names are the W3C Web Annotation model's).
    An elision shows in `exact` as " […] "; in `prefix` and `suffix` white space is one blank, kept beside the quote.
    `paragraph` is the start and end, in the raw text, of the line or lines that hold the passage.
    """

    spans: tuple[Span, ...]
    exact: str
    prefix: str
    suffix: str
    paragraph: Place


@dataclass(frozen=True, slots=True)
class NotFound:
    """The words stand nowhere in the text."""


@dataclass(frozen=True, slots=True)
class CutWord:
    """The characters stand only inside a longer word or number: `word`, at `span`."""

    word: str
    span: Span


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The words stand in several places."""

    places: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class OutOfContext:
    """The words stand at `places`, at none of them beside the given prefix and suffix."""

    prefix: str
    suffix: str
    places: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class NoSuchOccurrence:
    """The words stand in `count` places, and `occurrence` is not one of 1 to `count`."""

    occurrence: int
    count: int


@dataclass(frozen=True, slots=True)
class BrokenElision:
    """A quote with `[…]` does not hold at `part`: the part fails by itself, or `cause` says what parts it."""

    part: str
    cause: str | NotFound | CutWord


Failure: TypeAlias = NotFound | CutWord | Ambiguous | OutOfContext | NoSuchOccurrence | BrokenElision


def find(
    quote: str, text: Text, *, prefix: str = "", suffix: str = "", occurrence: int | None = None
) -> Passage | Failure:
    """Return the one passage of `text` that `quote` cites, or the reason why it cites none.

    The quote must stand in the text with whole words at both ends (`folding.places`); it may run over a line end. Where
    it stands in several places, `prefix` and `suffix` keep those that they stand directly before and after, a blank at
    most between; of what is left, `occurrence` picks one, counted from 1.

    A quote with " […] " that does not stand in the text as it is, is elided: its parts, of two words or more each,
    follow each other in one paragraph, at most GAP characters apart, and no negation or condition is left out.
    """
    folded = text.fold(quote)
    ways: list[tuple[Place, ...]] = [(place,) for place in places(folded, text)]
    if not ways and ELISION in folded:
        elided = _elided([part.strip(" ") for part in folded.split(ELISION)], text)
        if isinstance(elided, BrokenElision):
            return elided
        ways = elided
    if not ways:
        return _absence(folded, text)
    beside = [way for way in ways if _beside(way, text, text.fold(prefix), text.fold(suffix))]
    if not beside:
        return OutOfContext(prefix, suffix, tuple(_passage(way, text) for way in ways))
    if occurrence is not None and not 1 <= occurrence <= len(beside):
        return NoSuchOccurrence(occurrence, len(beside))
    if occurrence is None and len(beside) > 1:
        return Ambiguous(tuple(_passage(way, text) for way in beside))
    return _passage(beside[(occurrence or 1) - 1], text)


def _absence(folded: str, text: Text) -> NotFound | CutWord:
    word = cut_word(folded, text)
    return CutWord(text.composed[slice(*word)], text.span(word)) if word else NotFound()


def _beside(way: tuple[Place, ...], text: Text, prefix: str, suffix: str) -> bool:
    start, end = way[0][0], way[-1][1]
    before = text.folded[max(0, start - len(prefix) - 1) : start]
    after = text.folded[end : end + len(suffix) + 1]
    return before.rstrip(" ").endswith(prefix) and after.lstrip(" ").startswith(suffix)


def _elided(parts: list[str], text: Text) -> list[tuple[Place, ...]] | BrokenElision:
    """Return every way in which the parts follow each other, or the first part that cannot follow."""
    for part in parts:
        if len(part.split()) < 2:
            return BrokenElision(part, "is shorter than two words")
    ways: list[tuple[Place, ...]] = [(place,) for place in places(parts[0], text)]
    if not ways:
        return BrokenElision(parts[0], _absence(parts[0], text))
    for before, part in pairwise(parts):
        here = places(part, text)
        if not here:
            return BrokenElision(part, _absence(part, text))
        near = [(way, place, _gap(way[-1], place, text)) for way in ways for place in _near(way[-1], here)]
        if all(gap for _, _, gap in near):
            far = f"does not begin within {GAP} characters after '{_short(before)}'"
            return BrokenElision(part, near[0][2] if near else far)
        ways = [(*way, place) for way, place, gap in near if not gap]
        if len(ways) > MOST_WAYS:
            return BrokenElision(part, "can follow in too many ways: cite more words")
    return ways


def _near(place: Place, later: list[Place]) -> list[Place]:
    """Return those of the places, which are in order, that begin within GAP characters after `place`."""
    return later[bisect_left(later, (place[1],)) : bisect_left(later, (place[1] + GAP + 1,))]


def _gap(left: Place, right: Place, text: Text) -> str:
    """Return what forbids an elision between two places, to be read after the part on the right, or nothing."""
    if text.span(right).end > text.paragraph(text.span(left).start)[1]:
        return "is not in the same paragraph as the part before it"
    denial = text.language.turning.pattern.search(text.folded, left[1], right[0])
    return f"comes after '{denial[0]}', which must not be left out" if denial else ""


def guard(passage: Passage, text: Text) -> str | None:
    """Return the negation or condition that the quote leaves out, among the five words before it in its sentence.

    "Moscow has yet to provide official comment" must not be cited as "provide official comment": here the answer is
    "yet to". There is none where the quote itself begins with it, and none in a language that has no words for it.
    """
    start = passage.spans[0].start
    before = text.raw[max(text.paragraph(start)[0], start - 200) : start]  # five words are never longer
    sentence = _stop(text.language.initials).split(before)[-1]
    words = text.fold(" ".join(sentence.split()[-5:]))
    opening = text.fold(passage.exact).split(" ")[0]  # "yet" may stand before the quote and "to" in it
    found = text.language.turning.pattern.finditer(f"{words} {opening}")
    denials = [denial for denial in found if denial.start() < len(words)]
    return denials[-1][0] if denials else None


@cache
def _stop(initials: str) -> re.Pattern[str]:
    """Return the pattern of what ends a sentence; the point after one of `initials` does not."""
    unless = rf"(?<!\b[{initials}])" if initials else ""
    return re.compile(rf"{unless}[.!?][\"”’')\]]*\s")


def _passage(way: tuple[Place, ...], text: Text) -> Passage:
    spans = tuple(text.span(place) for place in way)
    stretches = [text.in_repaired(place) for place in way]
    start, end = stretches[0][0], stretches[-1][1]
    return Passage(
        spans,
        f" {ELISION} ".join(text.repaired[slice(*stretch)] for stretch in stretches),
        _context(text.repaired[max(0, start - 2 * CONTEXT) : start]),
        _context(text.repaired[end : end + 2 * CONTEXT][::-1])[::-1],
        (text.paragraph(spans[0].start)[0], text.paragraph(spans[-1].end - 1)[1]),
    )


def _context(text: str) -> str:
    """Return the last words of a text, with single blanks."""
    text = re.sub(r"\s+", " ", text).lstrip(" ")
    return text if len(text) <= CONTEXT else text[text.find(" ", len(text) - CONTEXT - 1) + 1 :]


def explain(failure: Failure, quote: str, source: str, texts: Mapping[str, Text]) -> str:
    """Say to the curator, on one line, why `quote` cites nothing in `texts[source]`, and what to write instead."""
    match failure:
        case CutWord(word, span):
            return f"{source} has this only as a part of '{_short(word)}' ({span}): cite whole words"
        case Ambiguous(found):
            return f"{source} says this in {len(found)} places, {_tell_apart(found)}"
        case OutOfContext(prefix, suffix, found):
            sides = (prefix and f"after '{_short(prefix)}'", suffix and f"before '{_short(suffix)}'")
            asked = " and ".join(filter(None, sides))
            stands = ", ".join(f"{at.spans[0]} between '{at.prefix}' and '{at.suffix}'" for at in found[:2])
            return f"{source} does not say this {asked}, but at {stands}{_more(found[2:])}"
        case NoSuchOccurrence(occurrence, count):
            return f"{source} has no occurrence {occurrence} of this: the last is {count}"
        case BrokenElision(part, cause):
            if isinstance(cause, str):
                return f"in {source} the part '{_short(part)}' {cause}"
            return f"the part '{_short(part)}': {explain(cause, part, source, texts)}"
        case NotFound():
            return next(_leads(quote, source, texts))


def _tell_apart(found: tuple[Passage, ...]) -> str:
    """List the places of a quote by the words that differ beside them, and name the key that would pick one."""
    for key, side in (("prefix", "after"), ("suffix", "before")):
        words = [getattr(at, key) for at in found]
        if len(set(words)) == len(found):
            told = [f"{at.spans[0]} {side} '{word.strip()}'" for at, word in zip(found, words, strict=True)]
            return f"{listed(told)}: add the {key} of the one you mean"
    return f"{_list(found)}: cite more words, or add its occurrence, from 1 to {len(found)}"


def _list(found: tuple[Passage, ...], most: int = 5) -> str:
    return f"{', '.join(str(at.spans[0]) for at in found[:most])}{_more(found[most:])}"


def _more(left: Sequence[object]) -> str:
    return f" and {len(left)} more" if left else ""


def _short(words: str) -> str:
    return short(" ".join(words.split()), 60)


def _leads(quote: str, source: str, texts: Mapping[str, Text]) -> Iterator[str]:
    """Say what may be wrong with a quote that is not found, the surest first; the last always says something."""
    from timeline.texts import near_matches

    text = texts[source]
    folded = text.fold(quote)
    if not folded:
        yield "the quote is empty"
    elided = re.sub(r"\s*[\[(]?(?:\.\.\.|…)[\])]?\s*", f" {ELISION} ", folded).strip(f" {ELISION}")
    if elided != folded and _found(elided, text):
        yield f"write '{ELISION}' between blanks for words left out, and nothing where the quote begins or ends"
    suspected = near_matches.suspected_repairs(text.raw)
    for passage in _found(quote, replace(text, repairs=(*suspected, *text.repairs))):
        spoilt = " ".join(text.raw[span.start : span.end] for span in passage.spans)
        needed = [f"'{repair.raw}' for '{repair.repaired}'" for repair in suspected if repair.raw in spoilt]
        yield f"{source} has {listed(needed)}: declare that under its repairs"
    near = near_matches.nearest(folded, text)
    for clause, same in near_matches.all_but(folded, near, text):
        yield f"{clause}: {_differences(source, near_matches.differences(same, folded))}"
    elsewhere = {name: _found(quote, other) for name, other in texts.items() if name != source}
    others = [f"{short(name, 60)} ({_list(found, 3)})" for name, found in elsewhere.items() if found]
    if others:
        yield f"not in {source}, but found in {' and '.join(others[:3])}{_more(others[3:])}"
    pairs = near_matches.differences(near, folded) if near else []
    if pairs:
        yield _differences(source, pairs)
    yield f"{source} says nothing like '{_short(folded)}'"


def _found(quote: str, text: Text) -> tuple[Passage, ...]:
    match find(quote, text):
        case Passage() as passage:
            return (passage,)
        case Ambiguous(found):
            return found
        case _:
            return ()


def _differences(source: str, pairs: Sequence[tuple[str, str]]) -> str:
    told = [f"'{_short(theirs)}' where the quote says '{_short(mine)}'" for theirs, mine in pairs]
    return f"{source} says {', and '.join(told[:2])}{_more(told[2:])}"
