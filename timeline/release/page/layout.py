"""What stands on which page of a timeline that is too long for one: parts or years, disagreements, names, sources.

Pages are filled up to about the same length, which is reckoned from what a template makes of an event or a paragraph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar

from timeline.dates import brief_pair, parse
from timeline.records.disagreement_record import DisagreementRecord
from timeline.records.document import ActorRecord, PlaceEntry, SourceRecord
from timeline.records.event_record import EventRecord, StatusStep
from timeline.release.edition import Edition
from timeline.release.page.marking import MarkedText, Paragraph
from timeline.release.page.telling import Chapter, story

FRONT, PAGES = "index.html", "pages/"
"""The page that leads to the others, and the folder where these lie."""
LENGTH = 400_000
"""About how many characters a page is filled with: no more than a reader scrolls through, or a phone loads at once."""

Item = TypeVar("Item")
Named = tuple[str, ActorRecord | PlaceEntry]
Silence = tuple[EventRecord, str]
"""What no source says of an event: that it was, or what these words of its note say."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A source and its marked text, or the paragraphs of it that stand on one page; its head is with the first."""

    source: SourceRecord
    text: MarkedText
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """The events of a chapter, or those that stand on one page, in their order."""

    chapter: Chapter
    events: tuple[EventRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A page: its path from the release's root, its number among `all` of its title, and what stands on it.

    `span` are the days that tell it from other pages of the same chapter.
    """

    path: str = ""
    title: str = ""
    number: int = 1
    all: int = 1
    span: str = ""
    told: tuple[Told, ...] = ()
    disagreements: tuple[DisagreementRecord, ...] = ()
    unsaid: tuple[Silence, ...] = ()
    names: tuple[Named, ...] = ()
    sources: tuple[Shown, ...] = ()

    @property
    def heading(self) -> str:
        """What it is called."""
        return f"{self.title}, {self.number} of {self.all}" if self.all > 1 else self.title

    @property
    def events(self) -> tuple[EventRecord, ...]:
        """The events that are told on it."""
        return tuple(event for one in self.told for event in one.events)

    @property
    def anchors(self) -> Iterator[str]:
        """The ids of what stands on it, but for those within an event or a source."""
        yield from (event.id for event in self.events)
        yield from (f"{one.chapter.id}_head" for one in self.told)
        yield from (f"d_{one.id}" for one in self.disagreements)
        yield from (f"{one.source.id}_text" for one in self.sources if not one.continued)


@dataclass(frozen=True, slots=True)
class Group:
    """A part, or years that stand together, with the pages that tell of it."""

    title: str
    summary: str | None
    leaves: tuple[Leaf, ...]

    @property
    def events(self) -> tuple[EventRecord, ...]:
        """All its events."""
        return tuple(event for leaf in self.leaves for event in leaf.events)


@dataclass(frozen=True, slots=True)
class Layout:
    """All pages but the front and those of the search, in the order in which they are read.

    `others` come by the id of their section. `where` has the path of the page on which an id stands.
    """

    groups: tuple[Group, ...]
    others: Mapping[str, tuple[Leaf, ...]]
    where: Mapping[str, str]

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every page."""
        return (*(leaf for group in self.groups for leaf in group.leaves), *chain(*self.others.values()))

    @property
    def addresses(self) -> dict[str, str]:
        """The ids that stand on each page, by its name."""
        return {leaf.path.removeprefix(PAGES): " ".join(dict.fromkeys(leaf.anchors)) for leaf in self.leaves}

    def links(self, path: str) -> Callable[[str], str]:
        """Return what gives, on the page at `path`, the address of an id: on that page, or on another."""
        root = "" if path == FRONT else "../"

        def to(id: str) -> str:
            there = self.where.get(id, path)
            return f"#{id}" if there == path else f"{root}{there}#{id}"

        return to


def layout(edition: Edition, unsaid: Sequence[Silence], names: Sequence[Named], sources: Sequence[Shown]) -> Layout:
    """Return what stands on which page."""
    groups, disagreements = tuple(_groups(edition)), edition.disagreements
    cards = [Leaf(disagreements=page) for page in _filled(disagreements, _length_of_card)]
    silences = [Leaf(unsaid=page) for page in _filled(unsaid, _length_of_silence)]
    named = [Leaf(names=page) for page in _filled(names, _length_of_name)]
    pieces = (piece for one in sources for piece in _pieces(one))
    texts = [Leaf(sources=tuple(_joined(page))) for page in _filled(pieces, _length_of_source)]
    others = {
        "part_disputes": _numbered("disagreements", "Where the sources disagree", cards),
        "part_unsaid": _numbered("unsaid", "What no source says", silences),
        "part_names": _numbered("names", "Who and where", named),
        "part_sources": _numbered("sources", "The sources", texts),
    }
    made = Layout(groups, others, {})
    return replace(made, where=_where(made, linked(edition.events, disagreements)))


def linked(events: Sequence[EventRecord], disagreements: Sequence[DisagreementRecord]) -> set[tuple[str, int]]:
    """Return the citations that something leads to, by event and number: no other needs an id."""
    of_sides = {(side.event, number) for one in disagreements for side in one.sides for number in side.citations}
    of_steps = {(event.id, number) for event in events for step in _steps(event) for number in step.citations}
    return {(event, number) for event, number in of_sides | of_steps if event}


def _steps(event: EventRecord) -> tuple[StatusStep, ...]:
    """Return what is told of how an event came about: nothing where sources knew it one way only."""
    return event.status_history if len(event.status_history) > 1 else ()


def _where(made: Layout, linked: Iterable[tuple[str, int]]) -> dict[str, str]:
    """Return the path of the page on which each id stands."""
    where = {"part_story": FRONT} | {id: leaves[0].path for id, leaves in made.others.items() if leaves}
    for leaf in reversed(made.leaves):  # of a chapter on several pages the first has the head
        where |= dict.fromkeys(leaf.anchors, leaf.path)
        passages = (passage for shown in leaf.sources for one in shown.text.paragraphs for passage in one.passages)
        where |= {id: leaf.path for passage in passages for id in (passage.anchor, passage.note)}
    return where | {f"{event}_c{number}": where[event] for event, number in linked}


def _filled(items: Iterable[Item], length: Callable[[Item], int]) -> list[tuple[Item, ...]]:
    """Return items in their order, as many together as fill a page."""
    pages: list[list[Item]] = []
    filled = LENGTH
    for item in items:
        filled += length(item)
        if filled > LENGTH:
            pages.append([])
            filled = length(item)
        pages[-1].append(item)
    return [tuple(page) for page in pages]


def _numbered(stem: str, title: str, leaves: Sequence[Leaf]) -> tuple[Leaf, ...]:
    """Return pages with their paths and titles, the first by its name alone, the others with their numbers."""
    paths = (f"{PAGES}{stem}{f'_{number}' if number > 1 else ''}.html" for number in range(1, len(leaves) + 1))
    return tuple(
        replace(leaf, path=path, title=title, number=number, all=len(leaves))
        for number, (path, leaf) in enumerate(zip(paths, leaves, strict=True), 1)
    )


def _groups(edition: Edition) -> Iterator[Group]:
    """Yield each part; without parts, as many years together as fill a page; then what was before."""
    told = story(edition, edition.events)
    place = {event.id: number for number, event in enumerate(edition.events)}
    chapters = [_told(chapter, place) for chapter in told.chapters]
    together = [(one,) for one in chapters] if edition.parts else _filled(chapters, _length_of_told)
    for group in together:
        first, last = group[0].chapter, group[-1].chapter
        if first is last:
            yield _group(first.id if first.part or not edition.parts else "besides", first.title, group)
        else:
            yield _group(f"{first.id}_to_{last.id.removeprefix('year_')}", f"{first.title}–{last.title}", group)
    if told.background:
        yield _group("background", _BACKGROUND.title, (Told(_BACKGROUND, told.background),))


_BACKGROUND = Chapter("part_background", None, "What was before", None, (), (), ())


def _told(chapter: Chapter, place: Mapping[str, int]) -> Told:
    untimed = (event for group in chapter.untimed for event in group.events)
    events = sorted((*chapter.main, *chapter.context, *untimed), key=lambda event: place[event.id])
    return Told(chapter, tuple(events))


def _group(stem: str, title: str, told: tuple[Told, ...]) -> Group:
    pages = [told]
    if sum(map(_length_of_told, told)) > LENGTH:
        pages = [(Told(one.chapter, events),) for one in told for events in _filled(one.events, _length_of_event)]
    leaves = [Leaf(told=page, span=_span(page) if len(pages) > 1 else "") for page in pages]
    return Group(title, told[0].chapter.summary if len(told) == 1 else None, _numbered(stem, title, leaves))


def _span(told: Sequence[Told]) -> str:
    """Return from which first day to which the events of a page reach."""
    days = [event.start for one in told for event in one.events if event.start]
    if not days:
        return ""
    first, last = (parse(str(day)).start for day in (min(days), max(days)))
    return brief_pair(first, last) if first and last and first != last else parse(str(days[0])).text


def _pieces(shown: Shown) -> Iterator[Shown]:
    """Yield a source by its paragraphs, so that a book may stand on several pages."""
    for number, paragraph in enumerate(
        shown.text.paragraphs or (Paragraph((), (), cut_before=False, cut_after=False),)
    ):
        yield replace(shown, text=replace(shown.text, paragraphs=(paragraph,)), continued=number > 0)


def _joined(pieces: Sequence[Shown]) -> Iterator[Shown]:
    """Yield the sources of a page, each with its paragraphs that stand there."""
    by_source: dict[str, list[Shown]] = {}
    for piece in pieces:
        by_source.setdefault(piece.source.id, []).append(piece)
    for first, *rest in by_source.values():
        paragraphs = (one for piece in (first, *rest) for one in piece.text.paragraphs)
        yield replace(first, text=replace(first.text, paragraphs=tuple(paragraphs)))


def _length_of_told(told: Told) -> int:
    return sum(map(_length_of_event, told.events))


def _length_of_event(event: EventRecord) -> int:
    return 1500 + len(event.summary) + len(event.note or "") + sum(400 + len(one.quote) for one in event.citations)


def _length_of_card(one: DisagreementRecord) -> int:
    return 600 + len(one.reason) + sum(300 + len(side.text) + 60 * len(side.citations) for side in one.sides)


def _length_of_silence(silence: Silence) -> int:
    return 200 + len(silence[1])


def _length_of_name(named: Named) -> int:
    return 150 + 30 * len(named[1].names)


def _length_of_source(piece: Shown) -> int:
    [paragraph] = piece.text.paragraphs
    cited = sum(200 + 120 * len(passage.events) for passage in paragraph.passages)
    return (100 if piece.continued else 1500) + cited + sum(50 + len(one.text) for one in paragraph.segments)
