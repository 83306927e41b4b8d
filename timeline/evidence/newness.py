"""What the curator's own words in a record say that nothing does which they may rest on (`grounds`).

Numbers, dates and units go by value, whatever the language; names by the vocabularies; quotations word for word. Where
the languages lack the words to find something by, nothing is new.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from timeline.evidence.grounds import STEM, Grounds, bare, words_of
from timeline.evidence.quotes import WORD, Vocabularies
from timeline.evidence.stems import stem
from timeline.language import clock, phrases
from timeline.language.amounts import Amount, amounts
from timeline.language.language import Language
from timeline.texts.passages import fold


def new_dates(words: str, written: Language, there: Grounds) -> Iterator[str]:
    """Yield the date phrases of which the year, month, day or weekday is told nowhere."""
    if not all(one.dates.tells for one in (written, *there.languages)):
        return
    for phrase in phrases.find(words, written):
        if phrase.kind in ("date", "weekday") and not there.dates.tell(phrase):
            yield phrase.text


def new_amounts(words: str, written: Language, there: Grounds) -> Iterator[tuple[Amount, Amount | None]]:
    """Yield the amounts that are told nowhere by value, and those that are told with another unit only, with one such.

    The first of what is not numbered is no amount, nor is a number within a name.
    """
    if not all(one.counting for one in (written, *there.languages)):
        return
    found = (
        amount
        for amount in amounts(words, written)
        if not (words[: amount.start][-1:].isalpha() or there.has(amount.text))
    )
    new = [one for amount in found for one in _new(amount, there)]
    if new:
        dated = [(one.start, one.end) for one in phrases.find(words, written) if one.kind in ("date", "weekday")]
        dated += [(one.start, one.end) for one in clock.times(words, written)]
        for amount, other in new:
            if not any(start < amount.end and amount.start < end for start, end in dated):
                yield amount, other


def _new(amount: Amount, there: Grounds) -> Iterator[tuple[Amount, Amount | None]]:
    if amount.values and not _told(amount, there):
        yield amount, None
    elif other := _of_another_unit(amount, there):
        yield amount, other


def _told(amount: Amount, there: Grounds) -> bool:
    if amount.least:
        return any(_many(amount, one) for one in there.amounts)
    if amount.place and amount.values == {1} and not any(one.place for one in there.amounts):
        return True
    figures = amount.text[:1].isdigit() and not amount.unit
    if (
        not amount.values.isdisjoint(there.numbers if figures else there.free_numbers)
        or ((figures or min(amount.values) >= _EARLY) and not amount.values.isdisjoint(there.dates.years))
        or _like_a_clock(amount.text, there)
    ):
        return True
    unit = amount.unit
    if unit is None:
        return not amount.place and not amount.values.isdisjoint(there.counted)
    sizes = [value * unit.size for value in amount.values]
    if unit.measure == "time" and any(_near(size, Fraction(one)) for size in sizes for one in there.lengths):
        return True
    others = (one for one in there.amounts if one.unit and one.unit != unit and one.unit.measure == unit.measure)
    return any(
        _near(size, value * one.unit.size) for one in others if one.unit for value in one.values for size in sizes
    )


def _many(amount: Amount, other: Amount) -> bool:
    """Whether what is told as some multiple of a number, as "thousands", is told so, or as a number of that size."""
    value = max(amount.values)
    if other.least:
        return value in other.values
    return any(value <= one < _MANY * value for one in other.values)


_EARLY = 100
"""The first year that is one without its era."""
_MANY = 1000
_NEAR = Fraction(1, 8)
"""Thousands are fewer than a thousand thousands; how far a sum in another unit may be rounded."""


def _near(one: Fraction, other: Fraction) -> bool:
    return abs(one - other) <= _NEAR * other


def _like_a_clock(figures: str, there: Grounds) -> bool:
    """Whether figures may be an hour and minutes that quotes write with another mark: "3.30" for "3 h 30"."""
    match = re.fullmatch(r"([01]?\d|2[0-4])[.,]([0-5]\d)", figures)
    return match is not None and there.numbers.issuperset(map(Fraction, match.groups()))


def _of_another_unit(amount: Amount, there: Grounds) -> Amount | None:
    """Return an amount of the same value where all that are told have another unit of the same measure."""
    unit = amount.unit
    same = [one for one in there.amounts if not (one.named or one.values.isdisjoint(amount.values))]
    if unit is None or any(not one.unit or one.unit == unit or not one.unit.like(unit) for one in same):
        return None
    return same[0] if same else None


def new_names(words: str, there: Grounds) -> Iterator[str]:
    """Yield the names of listed actors and places, and other words with a capital, that nothing has."""
    listed = list(_listed(words, there.known))
    for name, ids in listed:
        if name.islower():  # a common noun, as in "the battalion"
            continue
        if there.named.isdisjoint(ids) and not any(_names(id, name, there) or _of_a_state(id, there) for id in ids):
            yield name
    written = there.written
    if written and written.names_alone and set(there.languages) == {written}:
        yield from _unlisted(words, written, {part for name, _ in listed for part in name.split()}, there)


def _listed(words: str, known: Vocabularies) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield every listed name in a passage, the longest where several begin at one word, with the ids it may mean."""
    pieces = [bare(word) for word in WORD.findall(fold(words))]
    begins, free = known.by_first_word, 0
    for at, word in enumerate(pieces):
        if at < free or word not in begins:
            continue
        there = begins[word]
        fits = [name for name in there if tuple(pieces[at : at + len(name)]) == name]
        if fits:
            name = max(fits, key=len)
            yield " ".join(name), there[name]
            free = at + len(name)


def _of_a_state(id: str, there: Grounds) -> bool:
    """Whether a place lies in a country that is named: its capital stands for the state."""
    states = [there.known.places[over] for over in there.known.within(id)[1:]]
    called = [name for state in states for name in (state.name, *state.names)]
    return any(there.has(name) or _begins(name, words_of(*there.said)) for name in called)


def _names(id: str, name: str, there: Grounds) -> bool:
    """Whether an actor or place is named: by any name, of what lies in it too, by the office, or an adjective."""
    known = there.known
    called = [name, *known.names_within.get(id, ())]
    if actor := known.actors.get(id):
        called += [*actor.called, *filter(None, (actor.office,))]
    return any(
        there.has(one) or _begins(one, there.words) or there.has_around(one) or _begins(one, there.words_around)
        for one in called
    )


def _begins(name: str, words: Collection[str]) -> bool:
    """Whether a word begins as a long name of one word does: "Hungarian" as "Hungary"."""
    name = fold(name).casefold()
    if len(name) < _LONG_NAME or not name.isalpha():
        return False
    stem = name[: max(STEM, len(name) - 2)]
    return any(word.startswith(stem) for word in words)


_LONG_NAME = 5


def _unlisted(words: str, written: Language, listed: Collection[str], there: Grounds) -> Iterator[str]:
    folded = fold(words)
    pieces = list(WORD.finditer(folded))
    large = [piece for piece in pieces[1:] if piece[0][0].isupper()]
    if 2 * len(large) > len(pieces):  # a headline in capitals
        return
    new = []
    for piece in large:
        word = bare(piece[0])
        opens = folded[: piece.start()].rstrip(" \"'«(¿¡")[-1:] in ".!?:;-"
        parts = [word.casefold(), *word.casefold().split("-")]
        office = written.offices.pattern.fullmatch(word.casefold()) or written.offices.pattern.fullmatch(word)
        if opens or office or len(word) == 1 or word in listed or any(_is_there(one, there) for one in parts):
            continue
        if not _is_short_for(word, there):
            new.append((word, piece.start()))
    dated = [(one.start, one.end) for one in phrases.find(folded, written)] if new else ()
    yield from _joined([one for one in new if not any(start <= one[1] < end for start, end in dated)])


def _joined(words: Iterable[tuple[str, int]]) -> Iterator[str]:
    """Yield words, each with where it begins, as names: those that follow one another, a blank between, are one.

    >>> list(_joined([("British", 3), ("Summer", 11), ("Time", 18), ("Leeds", 30)]))
    ['British Summer Time', 'Leeds']
    """
    name, end = "", 0
    for word, at in words:
        if name and at != end + 1:
            yield name
            name = ""
        name, end = f"{name} {word}".strip(), at + len(word)
    if name:
        yield name


def _is_there(word: str, there: Grounds) -> bool:
    return any(word in words or _begins(word, words) for words in (there.words, there.words_around))


def _is_short_for(word: str, there: Grounds) -> bool:
    """Whether a word is the first letters of words in a quote: "EU"."""
    letters = word.replace(".", "")
    if not letters.isupper() or not letters.isalpha():
        return False
    pattern = re.compile(r"\b" + r"\w*[\s-](?:\w{1,3} )?".join(letters.casefold()))
    return any(pattern.search(text) for text in there.said)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks, in the parts that ellipses and brackets leave of them."""

    text: str
    parts: tuple[str, ...]


def quotations(words: str) -> Iterator[Quotation]:
    """Yield what stands between quotation marks.

    >>> [one.parts for one in quotations("He calls it “very […] productive,” and »gut«.")]
    [('very', 'productive'), ('gut',)]
    """
    for match in _MARKED.finditer(words):
        text = match[match.lastindex or 0].strip()
        parts = (part.strip(" .,;:!?-–—") for part in _LEFT_OUT.split(text))
        yield Quotation(text, tuple(part for part in parts if part))


_MARKED = re.compile(
    r"“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|»([^«»]+)«|\"([^\"]+)\"|(?<!\w)‘((?:[^‘’]|’(?=\w))+)’(?!\w)"
)
_LEFT_OUT = re.compile(r"\[[^\]]*\]|…|\.\.\.")


def new_quotations(words: str, there: Grounds) -> Iterator[str]:
    """Yield the words in quotation marks that stand in no quote and no detail."""
    for one in quotations(words):
        if not all(map(there.has, one.parts)):
            yield one.text


def strangers(words: str, written: Language, there: Grounds) -> tuple[str, ...]:
    """Return the words of a passage that nothing has, nor a form of them: not the small words, no names, no dates.

    Where quotes are in another language, all of them would be; then there are none.
    """
    return tuple(word for word in _own_words(words, written, there) if not _has_form(word, there))


def is_beside(words: str, written: Language, there: Grounds) -> bool:
    """Whether a passage has words of its own, and nothing has any of them, nor an amount of it."""
    if set(there.languages) != {written}:
        return False
    names, pieces = _names_in(words, there), _pieces(words)
    near = (word for word in pieces if word[:STEM] in there.beginnings)
    if any(_is_own(word, names, written) for word in near):  # which costs less to ask
        return False
    own = [word for word in pieces if _is_own(word, names, written)]
    if not own or any(_has_form(word, there) for word in own):
        return False
    return not any(one.unit and not one.values.isdisjoint(there.numbers) for one in amounts(words, written))


def _own_words(words: str, written: Language, there: Grounds) -> Iterator[str]:
    if set(there.languages) == {written}:
        names = _names_in(words, there)
        yield from (word for word in _pieces(words) if _is_own(word, names, written))


def _names_in(words: str, there: Grounds) -> frozenset[str]:
    """Return the words of the listed names in a passage, in small letters."""
    return frozenset(part.casefold() for name, _ in _listed(words, there.known) for part in name.split())


def _pieces(words: str) -> dict[str, None]:
    """Return the words of a passage in small letters, each once, in order."""
    return dict.fromkeys(bare(word).casefold() for word in WORD.findall(fold(words)))


def _is_own(word: str, names: Collection[str], written: Language) -> bool:
    """Whether a word tells something: it is no small one, none of a name, and no date."""
    if len(word) < _SMALL or word in names or written.common.pattern.fullmatch(word):
        return False
    return not (written.tells_time(word) and phrases.find(word, written))


def _has_form(word: str, there: Grounds) -> bool:
    """Whether a quote, a detail or the label of the kind has a word that begins as this one does."""
    if word[:STEM] in there.beginnings or (there.written and stem(word, there.written) in there.stems):
        return True
    return any(re.search(rf"(?<!\w){word[0]}\. ?(?=\d|\w{{1,4}}\.)", said) for said in there.said)


_SMALL = 3
