"""What a timeline of many pages is searched by: which events have which words, and which values of each filter.

Words are cut as the page's script cuts them. Events are named by their place in the order, and lists of them are
written as the steps from one to the next, in digits to the base of 36.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from timeline.records.disagreement_record import DisagreementRecord
from timeline.records.event_record import EventRecord
from timeline.release.edition import Edition
from timeline.release.page.finding import days_written, who
from timeline.release.page.layout import PAGES, Layout, Named

_Lists = dict[str, list[int]]


def index(
    edition: Edition, disputed: Mapping[str, Sequence[DisagreementRecord]], names: Sequence[Named], layout: Layout
) -> dict[str, object]:
    """Return the index: the pages, the events, and the lists of these by word and by filter and value."""
    pages = {leaf.path: number for number, leaf in enumerate(layout.leaves)}
    kinds = edition.kinds
    words: _Lists = {}
    facets: dict[str, _Lists] = {}
    for number, event in enumerate(edition.events):
        for word in dict.fromkeys(cut(_searched(event, kinds[event.kind].label))):
            words.setdefault(word, []).append(number)
        for facet, value in dict.fromkeys(_values(event, disputed[event.id])):
            facets.setdefault(facet, {}).setdefault(value, []).append(number)
    return {
        "pages": [path.removeprefix(PAGES) for path in pages],
        "events": [
            [event.id, event.title, event.date_text, event.status, days_written(event), pages[layout.where[event.id]]]
            for event in edition.events
        ],
        "words": {word: _steps(words[word]) for word in sorted(words)},
        "facets": {facet: {value: _steps(lists[value]) for value in lists} for facet, lists in facets.items()},
        "sources": [[one.id, [" ".join(cut(one.id)), " ".join(cut(one.called))]] for one in edition.sources.values()],
        "names": [[id, [" ".join(cut(name)) for name in (one.name, *one.names)]] for id, one in names if one.names],
    }


def cut(text: str) -> list[str]:
    """Return the words of a text, without case and accents; a date in digits is one.

    >>> cut("Zürich, 2025-10-16: the “first” talk")
    ['zurich', '2025-10-16', 'the', 'first', 'talk']
    """
    letters = unicodedata.normalize("NFD", text)
    return _WORD.findall("".join(one for one in letters if unicodedata.category(one)[0] != "M").lower())


_WORD = re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?![0-9])|[^\W_]+")


def _searched(event: EventRecord, kind: str) -> str:
    """Return what the record says and what it quotes, not what leads from it to others."""
    told = [
        event.title,
        event.short or "",
        kind,
        event.status if event.status != "occurred" else "",
        event.summary,
        event.date_text,
        event.note or "",
        days_written(event),
        *event.tags,
    ]
    told += [place.name for place in event.place]
    told += [word for one in event.participants for word in (one.name, one.role or "")]
    told += [*map(str, event.details.values()), *(citation.quote for citation in event.citations)]
    return " ".join(told)


def _values(event: EventRecord, disagreements: Sequence[DisagreementRecord]) -> Iterator[tuple[str, str]]:
    """Yield what each filter finds an event by: somebody, a role, and both where they belong together."""
    yield from (("kind", event.kind), ("status", event.status))
    if event.part:
        yield "part", event.part
    yield from (("tag", tag) for tag in event.tags)
    yield from (("source", citation.source) for citation in event.citations)
    yield from (("disputed", one.weight) for one in disagreements)
    for token in who(event).split():
        id, _, role = token.partition(":")
        yield from ((facet, value) for facet, value in (("who", id), ("role", role), ("as", token)) if value)


def _steps(numbers: Sequence[int]) -> str:
    return " ".join(_digits(number - before) for before, number in zip((0, *numbers), numbers, strict=False))


def _digits(number: int) -> str:
    """Return a number to the base of 36.

    >>> [_digits(number) for number in (0, 35, 36, 9999)]
    ['0', 'z', '10', '7pr']
    """
    last = _SIGNS[number % 36]
    return _digits(number // 36) + last if number >= 36 else last


_SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz"
