"""Ways to break a record: each makes of one event its mutants, the same event with one thing wrong.

Changes that leave a record true are not made. Whether a mutant is found is for `mutations`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import get_args

from dateutil.relativedelta import relativedelta

from timeline import dates
from timeline.dates import Date, DateError
from timeline.evidence import Evidence
from timeline.evidence.quotes import find
from timeline.language.english_tables import COUNTED
from timeline.records.model import Citation, Event
from timeline.records.values import SaidStatus, Status, Value
from timeline.texts.passages import ELISION, Passage, fold
from timeline.texts.words import places

Broken = tuple[Event, str]
"""A record with one thing wrong, and what that is."""

Make = Callable[[Evidence, Event], Iterator[Broken]]
"""All the mutants of one kind that there are of a record."""

Change = Callable[[Evidence, str], Iterator[str]]
"""Other words for the words of a quote."""

# Dates


def dates_moved(unit: str) -> Make:
    def make(story: Evidence, event: Event) -> Iterator[Broken]:
        del story
        for distance in (-1, 1):
            moved = _moved(event.date, unit, distance)
            if moved and not moved.contains(event.date):
                yield event.model_copy(update={"date": moved}), f"{event.date} → {moved}"

    return make


def _moved(said: Date, unit: str, distance: int) -> Date | None:
    """Return a date with its ends moved; None where an end is coarser than the unit, or where it cannot be moved."""
    points = re.findall(_POINT, said.edtf)
    if min(map(len, points), default=0) < {"day": 10, "month": 7, "year": 4}[unit]:
        return None
    step = relativedelta(**{f"{unit}s": distance})  # type: ignore[arg-type]
    try:
        return dates.parse(re.sub(_POINT, lambda at: _shifted(at[0], step), said.edtf))
    except DateError:  # both ends fell on one day
        return None


_POINT = r"[0-9]{4}(?:-[0-9]{2}){0,2}"


def _shifted(point: str, step: relativedelta) -> str:
    return str(date.fromisoformat(str(dates.parse(point).first)) + step)[: len(point)]


def dates_made_finer(story: Evidence, event: Event) -> Iterator[Broken]:
    del story
    finer = re.search(_POINT, event.date.edtf)
    if event.date.precision in ("month", "year") and finer:
        written = f"{finer[0]}-{'18' if len(finer[0]) == 7 else '06'}"
    elif event.date.edtf.startswith("[") and finer:
        written = finer[0]
    else:
        return
    yield event.model_copy(update={"date": dates.parse(written)}), f"{event.date} → {written}"


# People and places


def participants_swapped(*, named: bool) -> Make:
    def make(story: Evidence, event: Event) -> Iterator[Broken]:
        for position, one in enumerate(event.participants):
            for actor in story.package.actors.values():
                if not one.who or actor.id in event.who or actor.kind != story.package.actors[one.who].kind:
                    continue
                if named == _named_at_all(story, event, (actor.name, *actor.names)):
                    swapped = one.model_copy(update={"who": actor.id})
                    others = (*event.participants[:position], swapped, *event.participants[position + 1 :])
                    yield event.model_copy(update={"participants": others}), f"{one.who} → {actor.id}"

    return make


def phrases_meaning_others(story: Evidence, event: Event) -> Iterator[Broken]:
    for index, citation in enumerate(event.citations):
        for phrase, meant in (citation.means or {}).items():
            for position, one in enumerate(meant):
                for actor in story.package.actors.values():
                    if actor.kind == story.package.actors[one].kind and actor.id not in meant:
                        means = {
                            **(citation.means or {}),
                            phrase: (*meant[:position], actor.id, *meant[position + 1 :]),
                        }
                        yield _cited(event, index, means=means), f"“{phrase}”: {one} → {actor.id}"


def places_swapped(*, named: bool) -> Make:
    def make(story: Evidence, event: Event) -> Iterator[Broken]:
        for position, one in enumerate(event.place):
            for place in story.package.places.values():
                if place.id in event.place or place.id in story.known.within(one):
                    continue
                if named == _named_at_all(story, event, (place.name, *place.names)):
                    others = (*event.place[:position], place.id, *event.place[position + 1 :])
                    yield event.model_copy(update={"place": others}), f"{one} → {place.id}"

    return make


def _named_at_all(story: Evidence, event: Event, names: tuple[str, ...]) -> bool:
    """Whether any quote of an event has any of the names, whatever it is cited for."""
    mine = [quote for quote in story.records[event.id].quotes if quote]
    return any(places(fold(name), quote) for name in names for quote in mine)


# Quotes and sources


def quotes_changed(change: Change) -> Make:
    def make(story: Evidence, event: Event) -> Iterator[Broken]:
        for index, citation in enumerate(event.citations):
            for words in change(story, citation.quote):
                if fold(words) != fold(citation.quote):
                    yield _cited(event, index, quote=words), f"citation {index + 1}: “{_short(words)}”"

    return make


def other_number(story: Evidence, words: str) -> Iterator[str]:
    del story
    for at in re.finditer(rf"\d+|\b(?:{'|'.join(COUNTED[:-1])})\b", words):
        other = str(int(at[0]) + 1) if at[0].isdigit() else COUNTED[COUNTED.index(at[0]) + 1]
        yield words[: at.start()] + other + words[at.end() :]


def other_name(story: Evidence, words: str) -> Iterator[str]:
    actors = list(story.package.actors.values())
    for position, actor in enumerate(actors):
        other = next(one for one in [*actors[position + 1 :], *actors] if one.kind == actor.kind)
        at = re.search(rf"(?<!\w){re.escape(actor.names[0] if actor.names else actor.name)}(?!\w)", words)
        if at and other is not actor:
            yield words[: at.start()] + other.name + words[at.end() :]


_DENIAL = r"\b(?:not|no|never|without|neither|nor|yet to|cannot|won’t|isn’t|don’t|rather than|if)\b"
_AUXILIARY = r"\b(?:is|are|was|were|has|have|had|will|would|could|must|should|did|does|do)\b"


def other_negation(story: Evidence, words: str) -> Iterator[str]:
    """Take a negation out, or put one in."""
    del story
    for at in re.finditer(rf"\s{_DENIAL}\s", words):
        yield f"{words[: at.start()]} {words[at.end() :]}"
    for at in re.finditer(_AUXILIARY, words):
        yield f"{words[: at.end()]} not{words[at.end() :]}"


def word_dropped(story: Evidence, words: str) -> Iterator[str]:
    """Drop a word within, every third in turn."""
    del story
    split = words.split()
    for position in range(1, len(split) - 1, 3):
        yield " ".join((*split[:position], *split[position + 1 :]))


def words_exchanged(story: Evidence, words: str) -> Iterator[str]:
    """Exchange the two words in the middle."""
    del story
    split = words.split()
    middle = len(split) // 2
    yield " ".join((*split[: middle - 1], *split[middle - 1 : middle + 1][::-1], *split[middle + 1 :]))


def negation_cut_off(story: Evidence, words: str) -> Iterator[str]:
    """Begin the quote just after a negation, which turns what it says round."""
    del story
    for at in re.finditer(rf"{_DENIAL}\s", words):
        if at.start() and len(words[at.end() :].split()) > 1:
            yield words[at.end() :]


def negation_elided(story: Evidence, words: str) -> Iterator[str]:
    del story
    for at in re.finditer(rf"\s{_DENIAL}\s", words):
        if min(len(words[: at.start()].split()), len(words[at.end() :].split())) > 1:
            yield f"{words[: at.start()]} {ELISION} {words[at.end() :]}"


def sources_swapped(story: Evidence, event: Event) -> Iterator[Broken]:
    for index, citation in enumerate(event.citations):
        for source in story.package.sources:
            bare = citation.model_copy(update={"prefix": None, "suffix": None, "occurrence": 1})
            if source != citation.source and not isinstance(find(bare, story.known.searchable[source]), Passage):
                yield _cited(event, index, source=source), f"citation {index + 1}: {citation.source} → {source}"


# Statuses and details


def status_flipped(story: Evidence, event: Event) -> Iterator[Broken]:
    del story
    for status in get_args(Status):
        if status != event.status:
            yield event.model_copy(update={"status": status}), f"{event.status} → {status}"


def said_status_flipped(story: Evidence, event: Event) -> Iterator[Broken]:
    del story
    for index, citation in enumerate(event.citations):
        for stance in ("disputes", "formerly"):
            claims: Mapping[str, Value] = getattr(citation, stance)
            for status in get_args(SaidStatus):
                if "status" in claims and status not in (claims["status"], event.status):
                    mutant = _cited(event, index, **{stance: {**claims, "status": status}})
                    yield mutant, f"citation {index + 1}, {stance}: {claims['status']} → {status}"


def details_changed(story: Evidence, event: Event) -> Iterator[Broken]:
    for name, value in event.details.items():
        for words in (
            *other_number(story, value),
            *word_dropped(story, value),
            *words_exchanged(story, value),
        ):
            if words != value:
                details = {**event.details, name: words}
                yield event.model_copy(update={"details": details}), f"{name}: “{_short(words)}”"


# Disputes and supports


def disputes_dropped(*, reason: bool) -> Make:
    def make(story: Evidence, event: Event) -> Iterator[Broken]:
        del story
        for index, citation in enumerate(event.citations):
            for name, said in citation.disputes.items():
                alone = not any(name in other.disputes for other in event.citations if other is not citation)
                if alone or reason:
                    left = {other: value for other, value in citation.disputes.items() if other != name}
                    mutant = _cited(event, index, disputes=left)
                    if not mutant.citations[index].fields:
                        mutant = event.model_copy(
                            update={"citations": (*event.citations[:index], *event.citations[index + 1 :])}
                        )
                    if reason and alone:
                        mutant = _without_reason(mutant, name)
                    yield mutant, f"citation {index + 1}, {name}: {said}"

    return make


def disputes_made_supports(story: Evidence, event: Event) -> Iterator[Broken]:
    del story
    for index, citation in enumerate(event.citations):
        for name, said in citation.disputes.items():
            left = {other: value for other, value in citation.disputes.items() if other != name}
            mutant = _cited(event, index, disputes=left, supports=(*citation.supports, name))
            if not any(name in other.disputes for other in mutant.citations):
                mutant = _without_reason(mutant, name)
            yield mutant, f"citation {index + 1}, {name}: {said}"


def _without_reason(event: Event, name: str) -> Event:
    return event.model_copy(update={"resolutions": {one: why for one, why in event.resolutions.items() if one != name}})


def disputed_dates_moved(story: Evidence, event: Event) -> Iterator[Broken]:
    del story
    for index, citation in enumerate(event.citations):
        said = citation.disputes.get("date")
        for unit in ("day", "month", "year"):
            for distance in (-1, 1):
                moved = _moved(said, unit, distance) if isinstance(said, Date) else None
                if moved and isinstance(said, Date) and not moved.contains(said):
                    mutant = _cited(event, index, disputes={**citation.disputes, "date": moved})
                    yield mutant, f"citation {index + 1}: {said} → {moved}"


def supports_moved(head: str) -> Make:
    def make(story: Evidence, event: Event) -> Iterator[Broken]:
        for index, citation in enumerate(event.citations):
            for name in citation.supports:
                if (name if name not in event.details else "details") != head:
                    continue
                for other, to in enumerate(event.citations):
                    if name not in to.fields and not _carries(story, event, other, name):
                        left = tuple(one for one in citation.supports if one != name)
                        kept = left or citation.disputes or citation.formerly
                        mutant = _cited(event, index, supports=left) if kept else event
                        yield _cited(mutant, other, supports=(*to.supports, name)), f"{name}: {index + 1} → {other + 1}"

    return make


def _carries(story: Evidence, event: Event, index: int, name: str) -> bool:
    """Whether a quote carries a field by its own words, though it is not cited for it."""
    quote = story.records[event.id].quotes[index]
    assert quote is not None
    if name in event.details:
        return bool(places(fold(event.details[name]), quote))
    if name == "participants":
        known = [story.package.actors[one] for one in event.who]
        means = event.citations[index].means or {}
        return any(places(fold(word), quote) for one in known for word in (one.name, *one.names)) or bool(means)
    if name == "place":
        inside = [one for one in story.package.places.values() if set(story.known.within(one.id)) & set(event.place)]
        return any(places(fold(word), quote) for one in inside for word in (one.name, *one.names))
    return False


def _cited(event: Event, index: int, **update: object) -> Event:
    """Return an event with one citation changed."""
    citation: Citation = event.citations[index].model_copy(update=update)
    return event.model_copy(update={"citations": (*event.citations[:index], citation, *event.citations[index + 1 :])})


def _short(words: str) -> str:
    return words if len(words) <= 60 else f"{words[:28]} … {words[-28:]}"
