"""What may be written at the cursor: keys, ids, choices, fields, passages, what the phrases of dates say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from timeline.editing import entries, naming, shapes
from timeline.editing.dated import Found, all_found, found_at
from timeline.editing.desk import Desk, Edit
from timeline.editing.outline import Cursor, cursor
from timeline.editing.passages_written import passages_offered, source_of
from timeline.editing.phrases_meant import phrases
from timeline.editing.registration import dating
from timeline.editing.shapes import EVENTS
from timeline.editing.shown import Shown, allows
from timeline.editing.speaking import spoken_of
from timeline.records.fields import HEAD_FIELDS
from timeline.records.package import event_at
from timeline.records.values import AHEAD, STATUS_MEANS, Path

MOST = 200
"""How many are offered at a time: the next letter asks again."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What may be written: `edit` writes it, `others` what goes with it. `kind` says what it is, `detail` more of it.

    Those of a lower rank are shown first.
    """

    label: str
    kind: str
    edit: Edit
    detail: str = ""
    documentation: str = ""
    rank: int = 0
    others: tuple[Edit, ...] = ()


@dataclass(frozen=True)
class _Writing:
    """Where something is being written."""

    desk: Desk
    file: str
    sort: str
    here: Cursor
    text: str
    folds: bool

    @property
    def path(self) -> Path:
        return self.here.scalar.path

    def edit(self, words: str) -> Edit:
        """Return the edit that puts words in the place of what is written, within its quotation marks."""
        one = self.here.scalar
        marks = one.style in ("'", '"')
        closed = marks and one.end - one.start > 1 and self.text[one.end - 1] == one.style
        return Edit(self.file, one.start + marks, one.end - closed, words)


def completions(desk: Desk, file: str, offset: int, *, folds: bool = True) -> list[Offer]:
    """Return what may be written at an offset of a file of records, the likeliest first; nothing anywhere else.

    What begins with the letters that are typed is likelier than what does not; passages are ranked by more of them.
    Long passages are folded where the editor is known to take several lines as they are.
    """
    sort, text = shapes.sort_of(file), desk.text(file)
    here = cursor(text, offset) if sort else None
    if sort is None or here is None:
        return []
    offers: dict[str, Offer] = {}
    before, behind = here.joints
    for one in _offers(_Writing(desk, file, sort, here, text, folds)):
        edit = replace(one.edit, text=f"{before}{one.edit.text}{behind}")
        offers.setdefault(one.label, replace(one, edit=edit))
    typed = here.typed.strip().casefold()
    return sorted(
        offers.values(),
        key=lambda one: (one.kind != "quote" and not one.label.casefold().startswith(typed), one.rank),
    )[:MOST]


def _offers(at: _Writing) -> Iterator[Offer]:
    path, sort = at.path, at.sort
    if at.here.scalar.is_key:
        yield from _keys(at, path[:-1])
    elif path[-1:] == ("quote",):
        written = passages_offered(at.desk, at.file, sort, at.here, folds=at.folds)
        for label, edit, others, detail, documentation, rank in written:
            yield Offer(label, "quote", edit, detail, documentation, rank, others)
    elif path[-1:] == ("says",):
        yield from _phrases(at)
    elif path[-1:] in (("date",), ("reads",), ("published",)):
        yield from _dates(at)
    elif naming.names_field(sort, path):
        yield from _fields(at)
    elif vocabulary := naming.vocabulary(sort, path):
        yield from _ids(at, vocabulary)
    elif naming.is_side(sort, path):
        yield from _sides(at)
    else:
        yield from _choices(at)


def _keys(at: _Writing, path: Path) -> Iterator[Offer]:
    there = set(at.here.outline.below(*path))
    one = at.here.scalar
    colon = "" if at.text[one.end :].lstrip(" \t").startswith(":") else ": "
    if at.sort == EVENTS and len(path) == 3 and path[2] == "means":
        found = found_at(at.desk.known, at.sort, at.here.outline, path)
        for phrase, rank in phrases(found, at.here.typed) if found else ():
            yield Offer(phrase, "key", at.edit(f"{phrase}{colon}"), "", rank=rank)
        return
    new = ((key, told) for key, told in _keys_at(at, path).items() if key not in there)
    for rank, (key, told) in enumerate(new):
        yield Offer(key, "key", at.edit(f"{key}{colon}"), told, rank=rank)


def _keys_at(at: _Writing, path: Path) -> Mapping[str, str]:
    """Return the keys that a mapping may have, each with what it is for."""
    if at.sort == EVENTS and path == ("details",):
        return {id: one.label for id, one in at.desk.package.fields.items()}
    if naming.names_field(at.sort, (*path, ""), is_key=True) or naming.names_field(at.sort, (*path, "x"), is_key=True):
        return dict.fromkeys(_own_fields(at), "")
    expected = shapes.expected(at.sort, path)
    return expected.keys if expected else {}


def _choices(at: _Writing) -> Iterator[Offer]:
    """Offer the words that the model has for a value; where a mapping or a list of them begins, its keys."""
    expected = shapes.expected(at.sort, at.path)
    line = at.text[at.text.rfind("\n", 0, at.here.scalar.start) + 1 : at.here.scalar.start]
    told = [spoken_of(at.desk, at.here.outline, one).get(f"{at.path[-1]}") for one in _told_by(at)]
    for rank, choice in enumerate(expected.choices if expected else ()):
        meant = STATUS_MEANS.get(choice, "") if at.path[-1] == "status" else ""
        yield Offer(choice, "choice", at.edit(choice), meant, rank=-1 if choice in told else rank)
    if not line.strip(" -") and not at.here.scalar.flow:
        yield from _keys(at, at.path)
        items = shapes.expected(at.sort, (*at.path, 0)) if not line.strip() else None
        for rank, (key, meant) in enumerate(items.keys.items() if items and at.path[-1:] != (0,) else ()):
            yield Offer(f"- {key}", "key", at.edit(f"- {key}: "), meant, rank=rank)


def _told_by(at: _Writing) -> Iterator[Found]:
    """Yield the quotes that may tell a value: all of a record of its own, that of a citation of what this disputes."""
    if at.sort == EVENTS and len(at.path) == 1:
        yield from _quotes(at)
    elif found := found_at(at.desk.known, at.sort, at.here.outline, at.path):
        yield found


def _ids(at: _Writing, vocabulary: str) -> Iterator[Offer]:
    """Offer the ids of a list: first those that the quotes of the record name; none that the list has already."""
    typed = at.here.typed.strip().casefold()
    own = at.here.outline
    taken = set(own.items(*at.path[:-1])) if isinstance(at.path[-1], int) else set()
    taken |= {own.text(*one) for one in own.values if at.path[-1] == "who" and one[-1:] == ("who",)}
    taken.add(event_at(at.file) or "" if vocabulary == EVENTS else f"{at.path[0]}" if vocabulary == at.sort else "")
    likely = _named(at, vocabulary)
    for id, told in entries.listed(at.desk, vocabulary):
        if (not typed or typed in f"{id} {told}".casefold()) and id not in taken:
            yield Offer(id, "id", at.edit(id), told, entries.page(at.desk, vocabulary, id), int(id not in likely))


def _named(at: _Writing, vocabulary: str) -> set[str]:
    """Return the actors or the places that the quotes of a record name."""
    if at.sort != EVENTS or vocabulary not in ("actors", "places"):
        return set()
    shown = [Shown(at.desk.known, one.source, one.passage) for one in _quotes(at)]
    return {
        id for one in shown for id in ({**one.participants, **one.perhaps} if vocabulary == "actors" else one.places)
    }


def _quotes(at: _Writing) -> Iterator[Found]:
    return all_found(at.desk.known, at.here.outline)


def _own_fields(at: _Writing) -> tuple[str, ...]:
    """Return the fields that a record has, be they blank still, and the ends of its date where it has those."""
    own = at.here.outline
    there = [field for field in HEAD_FIELDS if (field,) in own.keys]
    ends = ("start", "end") if "/" in (date := own.text("date")) or ".." in date else ()
    related = ("related",) if own.below("related") else ()
    return (*there, *ends, *related, *own.below("details"))


def _fields(at: _Writing) -> Iterator[Offer]:
    """Offer the fields of a record: first those of which the quote speaks; none that the citation has already."""
    base = at.path[:2]
    taken = set(at.here.outline.items(*base, "supports"))
    found = found_at(at.desk.known, at.sort, at.here.outline, base)
    likely = spoken_of(at.desk, at.here.outline, found) if found else {}
    for rank, name in enumerate(_own_fields(at)):
        if name not in taken:
            yield Offer(name, "field", at.edit(name), likely.get(name, ""), rank=rank if name in likely else rank + 100)


def _sides(at: _Writing) -> Iterator[Offer]:
    typed = at.here.typed.casefold()
    for event in at.desk.package.events.values():
        for name in (*HEAD_FIELDS, *event.details):
            if typed in (label := f"{event.id}.{name}"):
                yield Offer(label, "field", at.edit(label), event.title)


def _phrases(at: _Writing) -> Iterator[Offer]:
    """Offer the date phrases of the quote, with what each allows."""
    if found := found_at(at.desk.known, at.sort, at.here.outline, at.path):
        for rank, phrase in enumerate(found.phrases):
            if phrase.text in " ".join(found.passage.exact.split()):
                yield Offer(phrase.text, "date", at.edit(phrase.text), allows(found.source.source, phrase), rank=rank)


def _dates(at: _Writing) -> Iterator[Offer]:
    """Offer the dates that phrases allow: of the citation that is being written, or of all of the record."""
    outline = at.here.outline
    if at.path[-1] == "published" and (source := source_of(at.desk, outline, f"{at.path[0]}")):
        yield from (_date(at, day, f"‘{line}’", -1) for day, line in dating(source))
    own = found_at(at.desk.known, at.sort, outline, at.path)
    for found in (own,) if own else _quotes(at) if at.sort == EVENTS and len(at.path) == 1 else ():
        shown = Shown(at.desk.known, found.source, found.passage)
        said = outline.text(*found.quoted.base, "says") if found.quoted.base and at.path[-1] != "published" else ""
        status = outline.text("status") or (shown.status(outline.text("kind")) if at.sort == EVENTS else None)
        other = at.desk.package.events.get(outline.text(*found.quoted.base, "dated_from"))
        if not (own or other or said) and shown.says and (date := shown.date(status)):
            yield _date(at, date, f"‘{shown.says.text}’ in {found.quoted.source}", -1)
        for phrase in found.phrases:
            if not said or phrase.text in said or said in phrase.text:
                for date in found.dates(phrase, status, other):
                    yield _date(at, date, f"‘{phrase.text}’ in {found.quoted.source}", 0)
    if at.sort == EVENTS and at.path == ("date",) and outline.text("status") not in AHEAD:
        yield from _told_by_then(at)
    if at.path[-1] == "reads" and (date := outline.text("date")):
        yield _date(at, date, "the date of this record", 1)


def _told_by_then(at: _Writing) -> Iterator[Offer]:
    """Offer the window that ends when what no words date was told."""
    there = [*_quotes(at)]
    days = [day for one in there if (day := one.source.source.published.last)]
    if days and not any(one.phrases for one in there):
        yield _date(at, f"[..{min(days)}]", "told by then, where no words give a date", 2)


def _date(at: _Writing, date: str, told: str, rank: int) -> Offer:
    """Return the offer of a date, in quotation marks where it is a window."""
    quoted = f'"{date}"' if date.startswith("[") and at.here.scalar.style == "plain" else date
    return Offer(date, "date", at.edit(quoted), told, rank=rank)
