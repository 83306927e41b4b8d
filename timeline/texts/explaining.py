"""Saying to the curator why a quote cites nothing, and what to write instead.

Only here does likeness count: it helps to word a message and never accepts anything (`near_matches`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.diagnostics import listed, short
from timeline.texts.passages import (
    ELISION,
    MOST_PLACES,
    Ambiguous,
    BrokenElision,
    CutWord,
    Failure,
    NoSuchOccurrence,
    NotFound,
    OutOfContext,
    Passage,
    Text,
    everywhere,
    with_elisions,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

COMPARED = 10
"""Of the quotes that one source does not say, how many are compared with what it says: that takes its time."""

SOUGHT = 20
"""Of the quotes of a package that their sources do not say, how many are sought in all others."""


def is_absent(answer: object) -> bool:
    """Whether an answer is that words stand nowhere, so that what is like them may be looked for."""
    return isinstance(answer, NotFound) or (isinstance(answer, BrokenElision) and isinstance(answer.cause, NotFound))


def explain(failure: Failure, quote: str, source: str, texts: Mapping[str, Text], *, compared: bool = True) -> str:
    """Say to the curator, on one line, why `quote` cites nothing in `texts[source]`, and what to write instead.

    Words that stand nowhere are `compared` with what the texts say.
    """
    match failure:
        case CutWord(word, span):
            return f"{source} has this only as a part of '{_short(word)}' ({span}): cite whole words"
        case Ambiguous(found, count):
            places = f"{count}" if count < MOST_PLACES else f"{MOST_PLACES:,} or more"
            return f"{source} says this in {places} places, {_tell_apart(found, count)}"
        case OutOfContext(prefix, suffix, found, count):
            sides = (prefix and f"after '{_short(prefix)}'", suffix and f"before '{_short(suffix)}'")
            asked = " and ".join(filter(None, sides))
            stands = ", ".join(f"{at.spans[0]} between '{at.prefix}' and '{at.suffix}'" for at in found[:2])
            return f"{source} does not say this {asked}, but at {stands}{_more(count - 2)}"
        case NoSuchOccurrence(_, last) if last == MOST_PLACES:
            return f"{source} says this in {last:,} places or more, of which no more are counted: cite more words"
        case NoSuchOccurrence(occurrence, last):
            return f"{source} has no occurrence {occurrence} of this: the last is {last}"
        case BrokenElision(part, cause):
            if isinstance(cause, str):
                return f"in {source} the part '{_short(part)}' {cause}"
            return f"the part '{_short(part)}': {explain(cause, part, source, texts, compared=compared)}"
        case NotFound() if not compared:
            return f"{source} does not say this; only the first {COMPARED} such quotes are compared with what it says"
        case NotFound():
            return next(_leads(quote, source, texts))


def _tell_apart(found: tuple[Passage, ...], count: int) -> str:
    """List the places of a quote by the words that differ beside them, and name the key that would pick one."""
    for key, side in (("prefix", "after"), ("suffix", "before")):
        words = [getattr(at, key) for at in found]
        if len(set(words)) == count:
            told = [f"{at.spans[0]} {side} '{word.strip()}'" for at, word in zip(found, words, strict=True)]
            return f"{listed(told)}: add the {key} of the one you mean"
    return f"{_list(found, count)}: cite more words, or add its occurrence, from 1 to {count}"


def _list(found: tuple[Passage, ...], count: int, most: int = 5) -> str:
    return f"{', '.join(str(at.spans[0]) for at in found[:most])}{_more(count - most)}"


def _more(left: int) -> str:
    return f" and {left} more" if left > 0 else ""


def _short(words: str) -> str:
    return short(" ".join(words.split()), 60)


def _leads(quote: str, source: str, texts: Mapping[str, Text]) -> Iterator[str]:
    """Say what may be wrong with a quote that is not found, the surest first; the last always says something."""
    from timeline.texts import near_matches

    text = texts[source]
    folded = text.fold(quote)
    if not folded:
        yield "the quote is empty"
    elided = with_elisions(folded)
    if elided != folded and everywhere(elided, text):
        yield f"write '{ELISION}' between blanks for words left out, and nothing where the quote begins or ends"
    yield from _laid_out(quote, source, text)
    suspected = near_matches.suspected_repairs(text.repaired)
    for passage in _found_anew(quote, text.mended_by(suspected)) if suspected else ():
        spoilt = " ".join(text.raw[span.start : span.end] for span in passage.spans)
        needed = [f"'{repair.raw}' for '{repair.repaired}'" for repair in suspected if repair.raw in spoilt]
        yield f"{source} has {listed(needed)}: declare that under its repairs"
    near = near_matches.nearest(folded, text)
    for clause, same in near_matches.all_but(folded, near, text):
        yield f"{clause}: {_differences(source, near_matches.differences(same, folded))}"
    elsewhere = {name: everywhere(quote, other) for name, other in texts.items() if name != source}
    others = [f"{short(name, 60)} ({_list(found, len(found), 3)})" for name, found in elsewhere.items() if found]
    if others:
        yield f"not in {source}, but found in {' and '.join(others[:3])}{_more(len(others) - 3)}"
    pairs = near_matches.differences(near, folded) if near else []
    if pairs:
        yield _differences(source, pairs)
    yield f"{source} says nothing like '{_short(folded)}'"


def _laid_out(quote: str, source: str, text: Text) -> Iterator[str]:
    """Name the layout that, once declared, would let the quote be found, or all of them where one is not enough."""
    missing = tuple(name for name in _KINDS if name not in text.layout)
    for names in dict.fromkeys((*((name,) for name in missing), missing)):
        other = text.laid(*names)
        for passage in _found_anew(quote, other) if other.reading != text.reading else ():
            there = _short(" ".join(text.raw[span.start : span.end] for span in passage.spans))
            kinds = " and ".join(_KINDS[name] for name in names)
            yield f"{source} has this with {kinds}, as '{there}': add `layout: [{', '.join(names)}]` to the source"


_KINDS = {
    "entities": "HTML entities",
    "markdown": "marks of Markdown",
    "ligatures": "ligatures",
    "wrapped": "a line end within a word",
    "hyphenated": "a hyphen at a line end",
}


def _found_anew(quote: str, text: Text) -> tuple[Passage, ...]:
    """Return the places of a quote in a text of which no list of words is made unless its characters stand there."""
    parts = with_elisions(text.fold(quote)).split(f" {ELISION} ")
    there = all(part in text.folded for part in parts) or ("-" in quote and (text.joints or text.seams))
    return everywhere(quote, text) if there else ()


def _differences(source: str, pairs: Sequence[tuple[str, str]]) -> str:
    told = [f"'{_short(theirs)}' where the quote says '{_short(mine)}'" for theirs, mine in pairs]
    return f"{source} says {', and '.join(told[:2])}{_more(len(told) - 2)}"
