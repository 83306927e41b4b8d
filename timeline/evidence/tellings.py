"""Words that tell something, read for what they tell: a sentence of a title or summary, or a quote."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple, TypeVar, cast

from timeline import language
from timeline.evidence.stems import alike as of_one_stem
from timeline.evidence.stems import stem
from timeline.language.language import Language
from timeline.language.opposites import Said
from timeline.texts import guards
from timeline.texts.clauses import clauses
from timeline.texts.passages import Text
from timeline.texts.rewriting import Place
from timeline.texts.sentences import sentences

WORD = re.compile(r"[^\W\d_]+")
MOST_DENIALS = 40
_T = TypeVar("_T")
FAR = 2
"""The most words between a denial and what it is held to deny."""


class Denial(NamedTuple):
    """A denial, and the words just behind it that it governs: one or more."""

    found: re.Match[str]
    governed: tuple[re.Match[str], ...]


@dataclass(frozen=True, eq=False)
class Telling:
    """Words that tell something, in one language that has opposites."""

    text: Text

    @property
    def language(self) -> Language:
        """The language that it is read as."""
        return self.text.language

    @property
    def words(self) -> str:
        """The words as they are compared."""
        return self.text.folded

    @cached_property
    def tokens(self) -> tuple[re.Match[str], ...]:
        """Its words."""
        return tuple(WORD.finditer(self.words))

    @cached_property
    def small(self) -> tuple[str, ...]:
        """The same in small letters."""
        return tuple(one[0].casefold() for one in self.tokens)

    @cached_property
    def own(self) -> tuple[re.Match[str], ...]:
        """The words that tell something: none that are common to all that is told."""
        return tuple(one for one, _ in self._own)

    @cached_property
    def _own(self) -> tuple[tuple[re.Match[str], str], ...]:
        common = self.language.opposites.common
        both = zip(self.tokens, self.small, strict=True)
        return tuple((one, small) for one, small in both if small not in common and len(one[0]) > FAR)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Its own words in small letters."""
        return frozenset(small for _, small in self._own)

    @cached_property
    def turns(self) -> bool:
        """Whether one of these begins like its own opposite: "unlawful"."""
        return any(small.startswith(self.language.opposites.beginnings) for small in self.vocabulary)

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """How the stems of these begin: a form of one has a stem that begins so too."""
        language = self.language
        return frozenset(stem(small, language)[:BEGINNING] for small in self.vocabulary)

    @cached_property
    def longer(self) -> tuple[tuple[re.Match[str], str, str], ...]:
        """Its words of more than one letter, each with itself in small letters and how its stem begins."""
        language = self.language
        both = zip(self.tokens, self.small, strict=True)
        return tuple((one, small, stem(small, language)[:BEGINNING]) for one, small in both if len(one[0]) > 1)

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """The words that have an opposite."""
        return tuple(self.language.opposites.said(self.words, self.tokens))

    @cached_property
    def sides(self) -> frozenset[tuple[str, int]]:
        """The ideas of those words, with their side."""
        return frozenset((one.idea, one.side) for one in self.said)

    @cached_property
    def clauses(self) -> tuple[Place, ...]:
        """Its clauses."""
        return clauses(self.words, self.language)

    def once(self, read: Callable[[Telling], _T]) -> _T:
        """Return what something reads in it, which is read once, whoever asks."""
        if read not in self._once:
            self._once[read] = read(self)
        return cast("_T", self._once[read])

    @cached_property
    def _once(self) -> dict[Callable[[Telling], object], object]:
        """What was read in it."""
        return {}

    def clause(self, offset: int) -> Place:
        """Return the clause that an offset is in."""
        return next((one for one in self.clauses if one[0] <= offset < one[1]), (0, len(self.words)))

    def within(self, place: Place) -> tuple[re.Match[str], ...]:
        """Return its own words in a place."""
        return tuple(one for one in self.own if place[0] <= one.start() < place[1])

    def has(self, word: str) -> bool:
        """Whether a form of a word is in it."""
        return bool(self.forms(word))

    def forms(self, word: str) -> tuple[re.Match[str], ...]:
        """Return the forms of a word in it."""
        language = self.language
        form = stem(word, language)
        begins = form[:BEGINNING]
        if begins not in self.beginnings:
            return ()
        stems = ((stem(small, language), one) for one, small in self._own)
        there = ((verb, one) for verb, one in stems if verb.startswith(begins))
        return tuple(one for verb, one in there if verb == form or alike(verb, form) or alike(word, one[0]))

    def negative_in(self, place: Place | None = None, beside: Sequence[re.Match[str]] = ()) -> bool:
        """Whether something denies in a place, or says that something is lacking, and is no form of some words."""
        start, end = place or (0, len(self.words))
        patterns = (self.language.denials.pattern, self.language.opposites.lacking.pattern)
        found = (one for pattern in patterns for one in pattern.finditer(self.words, start, end))
        return any(not any(alike(one[0], word[0]) for word in beside) for one in found)

    @cached_property
    def negative(self) -> bool:
        """Whether something denies in it, or says that something is lacking."""
        return self.negative_in()

    def denied(self, place: Place) -> bool:
        """Whether a denial governs a place, from behind or with few words between."""
        found = guards.denial_of_part(place, self.text)
        at = self.words.rfind(found, 0, place[0]) if found else -1
        return found is not None and (at < 0 or len(self.within((at + len(found), place[0]))) <= FAR)

    @cached_property
    def denials(self) -> tuple[Denial, ...]:
        """Its denials that govern something; of two side by side neither."""
        return tuple(self._denials())

    def _denials(self) -> Iterator[Denial]:
        lacks = self.language.opposites.lacks.pattern
        both = (one for pattern in (self.language.denials.pattern, lacks) for one in pattern.finditer(self.words))
        found = sorted(islice(both, MOST_DENIALS), key=lambda one: one.start())
        for one in found:
            clause = self.clause(one.start())
            if self._limited(one, clause):
                continue
            behind = self.within((one.end(), clause[1]))[: FAR + 1]
            before = clause[0] if len(self.within((clause[0], one.start()))) <= FAR else one.start()
            end = behind[0].end() if behind else one.end()
            if any(other is not one and before <= other.start() < end for other in found):
                continue
            governed = tuple(word for word in behind if one.re is lacks or self.denied(word.span()))
            if not governed and self.language.opposites.verb_before:
                verbs = [word for word in self.within((clause[0], one.start())) if word[0].islower()]
                governed = tuple(verbs[-1:])
            if governed:
                yield Denial(one, governed)

    def _limited(self, denial: re.Match[str], clause: Place) -> bool:
        """Whether a denial only says until when: "not until June", "ne … que trois ans plus tard"."""
        limit = self.language.moods.limits.pattern.search(self.words, denial.end(), clause[1])
        return limit is not None and self.language.tells_time(self.words[limit.end() : clause[1]])

    def told(self, word: str) -> bool:
        """Whether a form of a word stands in it that no denial governs."""
        under = {one.start() for denial in self.denials for one in denial.governed}
        return any(one.start() not in under and not self.denied(one.span()) for one in self.forms(word))


Quotes = Sequence[Telling | None]
"""The quotes of a record in the order of its citations; nothing for one of which no words are found."""


def quotes_in(language: Language, quotes: Quotes) -> list[tuple[int, Telling]]:
    """Return the quotes in a language, with the numbers of their citations."""
    return [(index, quote) for index, quote in enumerate(quotes) if quote and quote.language is language]


def tellings(words: str, of: Language) -> Iterator[Telling]:
    """Yield the sentences of a title or summary."""
    text = Text.of(words, language=of)
    places = sentences(text)
    if places == ((0, len(text.reading)),):
        yield Telling(text)
        return
    for start, end in places:
        yield Telling(Text.of(text.reading[start:end], language=of))


def written_in(words: str, quotes: Collection[Language] = ()) -> Language | None:
    """Return the language of words, of those that have opposites, by the words that are common in it.

    Of two that have as many of them it is the one that `quotes` are in.

    >>> one = written_in("The court of Dijon rejects the appeal")
    >>> one.name if one else None
    'English'
    """
    there = [word.casefold() for word in WORD.findall(words) if len(word) > 1]
    counts = {one: sum(map(one.opposites.common.__contains__, there)) for one in language.with_opposites()}
    most = max(counts.values(), default=0)
    best = [one for one, count in counts.items() if count == most]
    best = best if len(best) == 1 else [one for one in best if one in quotes]
    return best[0] if most and len(best) == 1 else None


def proper(names: str) -> frozenset[str]:
    """Return the words of names, in lower case, but those that are common in a language or say an office.

    >>> sorted(proper("President Volodymyr Zelensky of The Hague"))
    ['hague', 'volodymyr', 'zelensky']
    """
    known = language.with_opposites()
    words = (word for word in WORD.findall(names) if len(word) > FAR and word[0].isupper())
    return frozenset(
        word.casefold()
        for word in words
        if not any(word.casefold() in one.opposites.common or one.offices.pattern.fullmatch(word) for one in known)
    )


def heads(names: Iterable[str]) -> frozenset[str]:
    """Return the words, in lower case, by which bodies and offices are called for short.

    >>> sorted(heads(("Allied Dockers' Union", "ministra de Fomento", "The Hague")))
    ['allied', 'hague', 'ministra', 'union']
    """
    known = language.with_opposites()
    found: set[str] = set()
    for name in names:
        words = [word for word in re.split(r"\s+(?=[a-zäöüéè]{1,4}\s)", name)[:1] for word in WORD.findall(word)]
        words = [
            one for one in words if len(one) > FAR and not any(one.casefold() in it.opposites.common for it in known)
        ]
        found |= {one.casefold() for one in (*words[:1], *words[-1:])}
    return frozenset(found)


def by_word(named: Iterable[tuple[str, Iterable[str]]]) -> dict[str, frozenset[str]]:
    """Return by each word whose it is, of those who have some words each.

    >>> sorted(by_word([("ann", ("moreau",)), ("bob", ("moreau",))])["moreau"])
    ['ann', 'bob']
    """
    found: dict[str, set[str]] = {}
    for whose, words in named:
        for word in words:
            found.setdefault(word, set()).add(whose)
    return {word: frozenset(ids) for word, ids in found.items()}


def alike(one: str, other: str) -> bool:
    """Whether two words differ by their endings at most, short ones by one letter.

    >>> alike("accepted", "Accepting"), alike("interest", "interference"), alike("see", "sees")
    (True, False, True)
    """
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    return of_one_stem(short, long) or (
        len(short) == BEGINNING and len(long) == BEGINNING + 1 and long.startswith(short)
    )


BEGINNING = 3
"""How many letters all forms of one word share."""
