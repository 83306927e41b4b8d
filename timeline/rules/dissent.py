"""Rules on what a quote says otherwise of a detail: another number of the same, or other words within."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from fractions import Fraction
from itertools import pairwise

from timeline.diagnostics import Severity, quoted
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.language.amounts import Amount
from timeline.language.counting import Unit
from timeline.records.values import several
from timeline.rules.rulebook import Finding, record_rule
from timeline.rules.waivers import answered, ask
from timeline.texts.passages import Text, fold


@record_rule(Severity.WARNING)
def number_told_otherwise(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """Where the quotes of an event give two numbers of the same, both are on record.

    It is asked of a number in a detail, and of another with the same unit before the same word in a quote that does not
    support it: 'the nearly three-year conflict' beside 'the nearly four-year-old conflict'. Cite it under `disputes`,
    with a reason; or answer with a `note` on the citation that quotes it: “three-year” is said of the older treaty.
    """
    event = record.event
    told = _told(record)
    if not told:
        return
    details = "\n".join(fold(one).casefold() for values in event.details.values() for one in several(values))
    taken: list[set[str]] = [set() for _ in event.citations]
    for index, claim in event.claims():
        taken[index].add(claim.field)
    for index, quote in enumerate(record.quotes):
        there = _numbers(record, index) if quote else []
        values = frozenset[Fraction]().union(*(one.values for one in there))
        asked: set[str] = set()
        for other in there:
            alike = (told.get((other.unit, word), {}) for word in sorted(_counts(other, quote)))
            unlike = (named for one in alike for said, named in one.items() if said.isdisjoint(values))
            here = next(
                ((name, words) for one in unlike for name, words in one.items() if name not in taken[index]), None
            )
            known = fold(other.text).casefold() in details or other.text in asked
            if here and not known and not answered(event.citations[index], other.text):
                asked.add(other.text)
                said = f"the quote has {quoted(other.text)}, and `{here[0]}` {quoted(here[1])}, of the same"
                said = f"{said}: does it say otherwise? Put it under `disputes`, or {ask(other.text)}"
                yield event.at("citations", index, "quote"), said


_Numbers = dict[tuple[Unit | None, str], dict[frozenset[Fraction], dict[str, str]]]
"""By the unit of a number and a word that it counts, and by what the number may be: details, and how it is told."""


def _told(record: RecordEvidence) -> _Numbers:
    """Return the numbers of the details, as the quotes that support these give them."""
    found: _Numbers = {}
    for name, value in record.event.details.items():
        words = [fold(one).casefold() for one in several(value)]
        for index, claim in record.event.claims(name):
            for one in _numbers(record, index) if claim.stance == "supports" else ():
                if any(fold(one.text).casefold() in there for there in words):
                    for word in _counts(one, record.quotes[index]):
                        found.setdefault((one.unit, word), {}).setdefault(one.values, {}).setdefault(name, one.text)
    return found


def _numbers(record: RecordEvidence, index: int) -> list[Amount]:
    """Return the amounts of a quote that count something, and are no place or article."""
    return [one for one in record.amounts[index] if one.values and not (one.place or one.least or one.article)]


def _counts(amount: Amount, quote: Text | None) -> frozenset[str]:
    """Return the words that an amount of a quote counts: the next ones behind it."""
    if quote is None:
        return frozenset()
    unit = {word.casefold() for word in re.findall(r"[^\W\d_]+", amount.text)} if amount.unit else set()
    behind = (word.casefold() for word in _WORD.findall(quote.reading[amount.end :][:_FAR])[:_NEXT])
    return frozenset(word for word in behind if not quote.language.common.pattern.fullmatch(word)) - unit


_WORD = re.compile(r"[^\W\d_]{3,}")
_FAR = 40
"""In how many characters behind an amount what it counts is told."""
_NEXT = 3
"""Within how many words."""


@record_rule(Severity.WARNING)
def words_told_otherwise(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """Where two quotes of an event give the same sentence with other words in it, both are on record.

    'Progress was made in today’s conversation' is not quite 'progress was made with today’s telephone conversation'.
    Cite it under `disputes`, with a reason; or answer with a `note` on the citation that quotes the words:
    “in today’s” is a slip of the copyist.
    """
    event = record.event
    long = [
        (name, words)
        for name, values in event.details.items()
        for value in several(values)
        if len(words := re.findall(r"\w+", fold(value).casefold())) >= _LONG
    ]
    having = _quotes_by_word(record) if long else {}
    for name, words in long:
        taken = {index for index, _ in event.claims(name)}
        shared = Counter(index for word in words for index in having.get(word, ()))
        for index in sorted(index for index, count in shared.items() if count >= _MOST * len(words)):
            quote = record.quotes[index]
            if quote is None or index in taken:
                continue
            other = _changed(words, quote.reading)
            if other and not answered(event.citations[index], other):
                told = f"the quote has {quoted(other)} within the words of `{name}`"
                yield (
                    event.at("citations", index, "quote"),
                    f"{told}: does it say otherwise? Put it under `disputes`, or {ask(other)}",
                )


def _quotes_by_word(record: RecordEvidence) -> Mapping[str, list[int]]:
    """Return which quotes have each word."""
    found: dict[str, list[int]] = {}
    for index, quote in enumerate(record.quotes):
        for word in set(re.findall(r"\w+", fold(quote.reading).casefold())) if quote else ():
            found.setdefault(word, []).append(index)
    return found


def _changed(mine: Sequence[str], quote: str) -> str | None:
    """Return what a quote has instead of words within those of a value, where it has most others in their order."""
    if "[" in quote:
        return None
    found = list(re.finditer(r"\w+", fold(quote)))
    theirs = [one[0].casefold() for one in found]
    blocks = [one for one in SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks() if one.size]
    if len(blocks) < 2 or sum(one.size for one in blocks) < _MOST * len(mine):
        return None
    first, last = blocks[0], blocks[-1]
    if last.b + last.size - first.b > len(mine) + _MORE:
        return None
    for one, other in pairwise(blocks):
        start, end = one.b + one.size, other.b
        if end > start or other.a > one.a + one.size:
            there = found[start:end] or found[start - 1 : end + 1]
            return fold(quote)[there[0].start() : there[-1].end()]
    return None


_LONG = 6
"""How many words a detail has at least that is compared."""
_MOST = 0.7
"""Which share of them the quote has."""
_MORE = 2
"""How many words more these may stand apart in the quote."""


RULES = (number_told_otherwise, words_told_otherwise)
