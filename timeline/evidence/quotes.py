"""What one record shows by itself: the passages that its citations quote, each looked for once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from timeline.evidence import tellings
from timeline.evidence.sources import SourceEvidence
from timeline.evidence.stems import Stems, kind_stems, kind_words, stems, words_begun
from timeline.evidence.tellings import Telling
from timeline.language.amounts import Amount, amounts
from timeline.language.language import Language
from timeline.records.detail_fields import DetailField
from timeline.records.fields import words_of
from timeline.records.model import Citation, Event
from timeline.records.values import formula_like
from timeline.records.vocabularies import Actor, Kind, Place, Source
from timeline.texts import passages
from timeline.texts.names import Names
from timeline.texts.passages import Failure, Passage, Text
from timeline.texts.words import places

WORD = re.compile(r"[^\W_]+(?:[.'-][^\W_]+)*")
"""A word of a folded text."""


@dataclass(frozen=True)
class Vocabularies:
    """All that a record may be held against but other records: the lists under data/, and the texts of the sources.

    `texts` holds the sources whose text could be read.
    """

    sources: Mapping[str, Source]
    actors: Mapping[str, Actor]
    places: Mapping[str, Place]
    kinds: Mapping[str, Kind]
    texts: Mapping[str, SourceEvidence]
    fields: Mapping[str, DetailField] = field(default_factory=dict)

    @cached_property
    def searchable(self) -> Mapping[str, Text]:
        """The texts by themselves."""
        return {id: one.text for id, one in self.texts.items()}

    @cached_property
    def proper(self) -> Mapping[str, frozenset[str]]:
        """The words of names of actors and places, in lower case, each with those that it may be of."""
        return tellings.by_word((id, self.proper_words(id)) for id in (*self.actors, *self.places))

    def proper_words(self, id: str) -> frozenset[str]:
        """Return the words of the names of an actor or a place, in lower case; none of who is not listed."""
        place = self.places.get(id)
        names = (place.name, *place.names) if place else self.actors[id].called if id in self.actors else ()
        return tellings.proper(" ".join(names))

    @cached_property
    def office_words(self) -> Mapping[str, frozenset[str]]:
        """The words of offices, in lower case, each with those who hold one."""
        return tellings.by_word((one.id, tellings.heads((one.office,))) for one in self.actors.values() if one.office)

    @cached_property
    def names_within(self) -> Mapping[str, tuple[str, ...]]:
        """For each place the names of it and of every place within it."""
        names: dict[str, list[str]] = {id: [] for id in self.places}
        for one in self.places.values():
            for place in self.within(one.id):
                names[place] += one.name, *one.names
        return {id: tuple(there) for id, there in names.items()}

    def spelt_within(self, place: str) -> Names:
        """Return the names of a place and of every place within it, to be looked for."""
        if place not in self._spelt_within:
            self._spelt_within[place] = Names.of((name, name) for name in self.names_within.get(place, ()))
        return self._spelt_within[place]

    @cached_property
    def _spelt_within(self) -> dict[str, Names]:
        return {}

    @cached_property
    def unfit(self) -> frozenset[str]:
        """The actors of which a spreadsheet would take a name for a formula."""
        listed = self.actors.values()
        return frozenset(one.id for one in listed if any(map(formula_like, (one.name, *one.names))))

    def called(self, called: str) -> tuple[str, ...]:
        """Return what a participant is called, by a demonym too: the words that stand for one who is not listed."""
        one, words = self.actors.get(called), words_of(called)
        return one.called if one else (words,) if words else ()

    def callings(self, called: str) -> Names:
        """Return what a participant is called, by a demonym too, as it stands at the head of a sentence and in it."""
        if called not in self._callings:
            forms = (
                form for name in self.called(called) for form in dict.fromkeys((name, name[:1].upper() + name[1:]))
            )
            self._callings[called] = Names.of((form, called) for form in forms)
        return self._callings[called]

    @cached_property
    def _callings(self) -> dict[str, Names]:
        return {}

    @cached_property
    def people(self) -> Names:
        """The names of all persons."""
        persons = [one for one in self.actors.values() if one.kind == "person"]
        return Names.of((name, one.id) for one in persons for name in (one.name, *one.names))

    @cached_property
    def everybody(self) -> Names:
        """What all actors are called, by demonyms too."""
        return Names.of((name, one.id) for one in self.actors.values() for name in one.called)

    @cached_property
    def toponyms(self) -> Names:
        """The names of all places."""
        return Names.of((name, one.id) for one in self.places.values() for name in (one.name, *one.names))

    @cached_property
    def listed(self) -> Names:
        """The names of all actors and places."""
        listed = [(one.id, (one.name, *one.names)) for one in self.actors.values()]
        listed += [(one.id, (one.name, *one.names)) for one in self.places.values()]
        return Names.of((name, id) for id, names in listed for name in names)

    def told_of(self, actor: str, source: str) -> int:
        """Return how often a text names somebody."""
        if (actor, source) not in self._told_of:
            one, text = self.actors[actor], self.texts[source].text
            names = map(passages.fold, (one.name, *one.names))
            self._told_of[actor, source] = len({place[0] for name in names for place in places(name, text, 1000)})
        return self._told_of[actor, source]

    @cached_property
    def _told_of(self) -> dict[tuple[str, str], int]:
        return {}

    @cached_property
    def bearers(self) -> Mapping[str, tuple[str, ...]]:
        """The persons that bear each name, folded."""
        found: dict[str, list[str]] = {}
        for _, name, id in self.people.entries:
            found.setdefault(name, []).append(id)
        return {name: tuple(ids) for name, ids in found.items()}

    @cached_property
    def offices(self) -> Mapping[str, Mapping[frozenset[str], tuple[str, ...]]]:
        """Who has each office, as the words of it, in lower case, by the rarest of these."""
        held: dict[frozenset[str], list[str]] = {}
        for one in self.actors.values():
            held.setdefault(office_words(one.office or ""), []).append(one.id)
        often = Counter(word for words in held for word in words)
        found: dict[str, dict[frozenset[str], tuple[str, ...]]] = {}
        for words, ids in held.items():
            if words:
                found.setdefault(min(words, key=lambda word: (often[word], word)), {})[words] = tuple(ids)
        return found

    @cached_property
    def namesakes(self) -> Mapping[str, frozenset[str]]:
        """The names, folded, that several places have of which none holds the other, and which places these are."""
        named: dict[str, set[str]] = {}
        for one in self.places.values():
            for name in (one.name, *one.names):
                named.setdefault(passages.fold(name), set()).add(one.id)
        found = {}
        for name, there in named.items():
            innermost = max(sorted(there), key=lambda id: len(self.within(id)))
            if not there <= {*self.within(innermost)}:
                found[name] = frozenset(there)
        return found

    @cached_property
    def spellings(self) -> Mapping[str, str]:
        """The folded names of all actors, and whose they are."""
        return {passages.fold(name): one.id for one in self.actors.values() for name in (one.name, *one.names)}

    @cached_property
    def last_names(self) -> Mapping[str, frozenset[str]]:
        """For the last word of every actor's names, in lower case, whose it is."""
        found: dict[str, set[str]] = {}
        for name, id in self.spellings.items():
            found.setdefault(name.split()[-1].casefold(), set()).add(id)
        return {last: frozenset(ids) for last, ids in found.items()}

    @cached_property
    def family_names(self) -> Mapping[str, frozenset[str]]:
        """For the last word of the name of every person of several words, as it is written, whose it is."""
        found: dict[str, set[str]] = {}
        for one in self.actors.values():
            if one.kind == "person" and len(words := passages.fold(one.name).split()) > 1 and words[-1][0].isupper():
                found.setdefault(words[-1], set()).add(one.id)
        return {last: frozenset(ids) for last, ids in found.items()}

    @cached_property
    def names(self) -> Names:
        """All that actors and places are called, each by itself."""
        names = (name for one in self.actors.values() for name in one.called)
        places = (name for one in self.places.values() for name in (one.name, *one.names))
        return Names.of((name, name) for name in (*names, *places))

    @cached_property
    def by_first_word(self) -> Mapping[str, Mapping[tuple[str, ...], frozenset[str]]]:
        """The names of actors and places, folded, as words, by the first of them; each with the ids it is a name of."""
        found: dict[str, dict[tuple[str, ...], set[str]]] = {}
        names = [(one.id, name) for one in self.actors.values() for name in one.called]
        names += [(one.id, name) for one in self.places.values() for name in (one.name, *one.names)]
        for id, name in names:
            if words := tuple(WORD.findall(passages.fold(name))):
                found.setdefault(words[0], {}).setdefault(words, set()).add(id)
        return {first: {words: frozenset(ids) for words, ids in there.items()} for first, there in found.items()}

    def words_of_kinds(self, language: Language) -> Stems:
        """Return the stems of the words of all kinds in a language."""
        if language not in self._words_of_kinds:
            words = [word for one in self.kinds.values() for word in kind_words(one, language)]
            self._words_of_kinds[language] = stems(words, language)
        return self._words_of_kinds[language]

    def kinds_begun(self, quotes: Sequence[Text]) -> Sequence[str]:
        """Return the kinds a word of which begins as a word of some quotes does, in their order."""
        begun: set[str] = set()
        for quote in quotes:
            for word in words_begun(quote.folded, quote.language):
                begun.update(self._kinds_begun(quote.language).get(word, ()))
        return sorted(begun, key=self._ranks_of_kinds.__getitem__)

    @cached_property
    def _ranks_of_kinds(self) -> Mapping[str, int]:
        return {id: rank for rank, id in enumerate(self.kinds)}

    def _kinds_begun(self, language: Language) -> Mapping[str, list[str]]:
        if language not in self._begun_in:
            found = self._begun_in.setdefault(language, {})
            for one in self.kinds.values():
                for begins in kind_stems(one, language):
                    found.setdefault(begins, []).append(one.id)
        return self._begun_in[language]

    @cached_property
    def _begun_in(self) -> dict[Language, dict[str, list[str]]]:
        return {}

    @cached_property
    def _words_of_kinds(self) -> dict[Language, Stems]:
        return {}

    def within(self, place: str) -> tuple[str, ...]:
        """Return the place and all that hold it, nearest first, as far as a place lies deep."""
        chain: dict[str, None] = {}
        step: str | None = place
        while step is not None and step not in chain and step in self.places and len(chain) < DEEPEST:
            chain[step] = None
            step = self.places[step].within
        return tuple(chain)


def office_words(office: str) -> frozenset[str]:
    """Return the words of an office, in lower case."""
    return frozenset(_OFFICE_WORD.findall(passages.fold(office).casefold()))


_OFFICE_WORD = re.compile(r"[\w']+")

DEEPEST = 40
"""In how many places one can lie, each in the next."""


@dataclass(frozen=True)
class RecordEvidence:
    """An event with what each of its citations quotes: the passage, or why there is none; None without a text.

    `quotes` are the words of every passage that was found, repaired and ready to be searched themselves.
    """

    event: Event
    passages: tuple[Passage | Failure | None, ...]
    quotes: tuple[Text | None, ...]

    def __getstate__(self) -> dict[str, object]:
        """Return what is handed to another process: what is worked out from it is so again there."""
        return {"event": self.event, "passages": self.passages, "quotes": self.quotes}

    @cached_property
    def told(self) -> Mapping[str, tuple[Telling, ...]]:
        """The sentences of title and summary, by field; none where their language is not known."""
        event = self.event
        of = tellings.written_in(f"{event.title}. {event.summary}", {one.language for one in self.quotes if one})
        both = {"title": event.title, "summary": event.summary} if of else {}
        return {field: tuple(tellings.tellings(words, of)) for field, words in both.items() if of}

    def sentences(self) -> Iterator[tuple[str, Telling]]:
        """Yield the sentences of title and summary, each with its field."""
        return ((field, here) for field, told in self.told.items() for here in told)

    @cached_property
    def read(self) -> tuple[Telling | None, ...]:
        """The quotes, read for what they tell."""
        return tuple(None if quote is None else Telling(quote) for quote in self.quotes)

    @cached_property
    def amounts(self) -> tuple[tuple[Amount, ...], ...]:
        """The amounts of each quote."""
        return tuple(() if quote is None else amounts(quote.reading, quote.language) for quote in self.quotes)

    @cached_property
    def folded_amounts(self) -> tuple[tuple[Amount, ...], ...]:
        """The amounts of each quote as it is compared, whose dashes join numbers that others part."""
        both = zip(self.quotes, self.amounts, strict=True)
        return tuple(
            there if quote is None or not _NUMERIC.search(quote.reading) else amounts(quote.folded, quote.language)
            for quote, there in both
        )

    @property
    def proven(self) -> bool:
        """Whether every citation was found."""
        return all(isinstance(answer, Passage) for answer in self.passages)


_NUMERIC = re.compile("[‐‑‒–—―−‘’‚‛ʼ′‟″\n]")
"""What may stand in a number, or between two, and is compared as another character."""


def record_evidence(event: Event, known: Vocabularies) -> RecordEvidence:
    """Return an event with its passages."""
    texts = [known.searchable.get(citation.source) for citation in event.citations]
    found = [find(citation, text) if text else None for citation, text in zip(event.citations, texts, strict=True)]
    quotes = (
        Text.of(passage.exact, language=text.language) if text and isinstance(passage, Passage) else None
        for text, passage in zip(texts, found, strict=True)
    )
    return RecordEvidence(event, tuple(found), tuple(quotes))


def find(citation: Citation, text: Text) -> Passage | Failure:
    """Find what a citation quotes."""
    return passages.find(
        citation.quote,
        text,
        prefix=citation.prefix or "",
        suffix=citation.suffix or "",
        occurrence=citation.occurrence,
    )
