"""The record of a new event: blank, or with what the words of passages give, as a draft.

Whatever is given is to be read once more; whatever is not is blank, and its hint says what belongs there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import get_args

from timeline.dates import parse
from timeline.diagnostics import plain
from timeline.editing.authoring import citation
from timeline.editing.shown import Shown
from timeline.reading.yaml_writing import Written, lines, pair, wrapped
from timeline.records.model import Event
from timeline.records.package import Package
from timeline.records.values import AHEAD, COLORS, Status
from timeline.records.vocabularies import Kind

NOTHING: Mapping[str, str] = MappingProxyType({})
MODELINE = "# yaml-language-server: $schema=../schemas/event.schema.json"
DRAFT = (
    "# A draft: read what was found, fill in what is blank, then take this line and the next out.",
    "draft: true",
)
BLANK = ("# A draft: fill in what is blank, then take this line and the next out.", DRAFT[1])
MORE = "Where the sources say more: place, participants, details, related, each supported below."
CITE = '`timeline cite "words of a source"` prints the entry to put in the place of this one.'
TYPE = "Type words of a source behind `quote`: completed, they become the passage that has them."


def blank(package: Package, said: Mapping[str, str] = NOTHING, hint: str = CITE) -> str:
    """Return a record with every key that an event needs, and no value but what the curator has said.

    The validator then points at each blank; `hint` says how a citation is come by.
    """
    modeline, *rest = head(package, said)
    return "\n".join([modeline, *BLANK, *rest, *comment(MORE, ""), *uncited(hint)]) + "\n"


def draft(package: Package, shown: Sequence[Shown], said: Mapping[str, str] = NOTHING) -> str:
    """Return a draft that cites passages, with what they give together; of what they tell variously, nothing.

    A time of day whose day stands over it is cited with that.
    """
    shown = _with_heads(shown)
    kind = said.get("kind") or _only(id for one in shown for id in one.likely_kinds) or ""
    status = _only(found for one in shown if (found := one.status(kind))) or ""
    said_of = any(one.dates_the_said(kind) for one in shown)
    date = "" if said_of else together(shown, status)
    place = tuple(dict.fromkeys(id for one in shown for id in one.innermost))
    who = tuple(dict.fromkeys(id for one in shown for id in one.participants))
    given: dict[str, Written] = {**said, "date": date, "kind": kind, "status": status}
    more: dict[str, Written] = {"place": place[0] if len(place) == 1 else place, "participants": who}
    more = {key: value for key, value in more.items() if value}
    told = [one.source.source.published.last for one in shown]
    undated = status not in AHEAD and (said_of or not any(one.phrases or one.times for one in shown))
    days = [day for day in told if day] if undated else []
    hint = f"where no words give one: '[..{min(days)}]', told by then." if days else ""
    if any(one.times for one in shown):
        hint = "to the minute by a clock: 2025-10-16T19:30+02:00, or with Z for UTC."
    body = [*head(package, given, hint), *lines(more), "citations:"]
    for one in shown:
        body += (line for told in one.comments() for line in comment(told, "  "))
        entry: dict[str, Written] = {**citation(one), **_supports(one, date, status, kind)}
        first, *others = lines(entry, "    ")
        body += [first.replace("    ", "  - ", 1), *others]
        if "supports" not in entry:
            body += comment("supports: what of the record its words say, such as [date] or [status].", "    ")
    modeline, *rest = body
    return "\n".join([modeline, *DRAFT, *rest]) + "\n"


def _with_heads(shown: Sequence[Shown]) -> list[Shown]:
    """Return passages, each before that under whose date it stands put behind that, which is cited once."""
    there: dict[tuple[str, int], Shown] = {}
    for one in shown:
        for each in filter(None, (one.under, one)):
            there.setdefault((each.source.source.id, each.passage.spans[0].start), each)
    return list(there.values())


def _supports(one: Shown, date: str, status: str, kind: str) -> dict[str, Written]:
    """Return what a passage is cited for: what it gives, and what is blank of which it speaks; else nothing."""
    speaks = {
        "date": one.date(status) or (one.lacks_day and "T" in date) if date else one.phrases or one.times,
        "status": one.status(kind) if status else not one.is_bare,
        "place": one.innermost,
        "participants": one.participants,
    }
    named = [key for key, there in speaks.items() if there]
    return {"supports": named} if named else {}


def new_kind(id: str, quotes: Iterable[tuple[str, str]], kinds: Mapping[str, Kind]) -> str:
    """Return the entry of a kind that no list has: its label in the case of theirs, in a colour that none of them has.

    `quotes` tell of one, each behind the tag of its language: their words that begin as the id does are taken for its.
    """
    small = bool(kinds) and all(kind.label[:1].islower() for kind in kinds.values())
    label = id.replace("-", " ") if small else id.replace("-", " ").capitalize()
    taken = {kind.color for kind in kinds.values()}
    color = next((color for color in (*_COLORS, *sorted(COLORS)) if color not in taken), _COLORS[0])
    there: dict[str, list[str]] = {}
    for tag, quote in quotes:
        there.setdefault(tag.partition("-")[0], []).extend(_like(id, quote))
    entry = lines({"label": label, "color": color}, "  ")
    words = ", ".join(f"{tag}: [{', '.join(dict.fromkeys(own)) or 'WORD, WORD'}]" for tag, own in there.items())
    if all(there.values()):
        return "\n".join([f"{id}:", *entry, *([f"  words: {{{words}}}"] if words else [])])
    return "\n".join([f"{id}:", *entry, f"  # words: {{{words}}}, by which a text tells of one"])


_COLORS = (
    *("steelblue", "teal", "darkorange", "crimson", "seagreen", "slateblue", "goldenrod", "sienna", "orchid"),
    *(
        "olivedrab",
        "firebrick",
        "royalblue",
        "mediumvioletred",
        "darkcyan",
        "chocolate",
        "indigo",
        "slategray",
        "maroon",
    ),
    *("forestgreen", "coral", "navy", "darkkhaki", "purple", "rosybrown", "cadetblue", "tomato", "maroon"),
)
"""Colours that are told apart, for kinds that are new; then any."""


def _like(id: str, quote: str) -> Iterator[str]:
    """Return the words of a quote that begin as a word of an id does."""
    stems = tuple(word[: max(4, len(word) - 3)] for word in id.split("-") if len(word) >= 4)
    words = (word.casefold() for word in re.findall(r"[^\W\d_]+", quote))
    return (word for word in words if word.startswith(stems))


def comment(text: str, indent: str) -> list[str]:
    """Return a text as comments of a record."""
    return wrapped(plain(text), f"{indent}# ", f"{indent}#   ")


def uncited(hint: str = CITE) -> list[str]:
    """Return the citations of a record that has none yet."""
    return ["citations:", *comment(hint, "  "), "  - source:", "    quote:", "    supports:"]


def head(package: Package, given: Mapping[str, Written], dating: str = "") -> list[str]:
    """Return the modeline and the fields that every event has, each with its value or a hint of what belongs there.

    `dating` is what else to say of the date.
    """
    hints = {
        "kind": f"One of {', '.join(package.kinds)}, or of an entry more in data/kinds.yaml."
        if package.kinds
        else "An id of data/kinds.yaml.",
        "status": f"One of {', '.join(get_args(Status))}.",
    }
    there = [MODELINE]
    for name, field in Event.model_fields.items():
        if name != "id" and field.is_required():
            if not given.get(name):
                example = ", ".join(f"{one}" for one in field.examples or ())
                told = hints.get(name) or f"{field.description} Such as: {example}"
                there += comment(f"{told}; {dating}" if dating and name == "date" else told, "")
            there += pair(name, given.get(name, ""))
    return there


def together(shown: Sequence[Shown], status: str) -> str:
    """Return the finest date that passages give, if it lies within all that the others give; else nothing.

    Of two times of one day it is the day; the one time that words tell of no day is of that which the others give.
    """
    there = sorted({found for one in shown if (found := one.date(status))}, key=len)
    unsure = any(one.head and one.date(status) is None for one in shown)  # it may be of the day after its heading
    if unsure or not there or any(not parse(one).interval.contains(parse(there[-1]).interval) for one in there):
        return ""
    clocks = [one for one in there if "T" in one]
    if len(clocks) > 1:
        return clocks[0].partition("T")[0]
    alone = [one for one in shown if one.lacks_day]
    return there[-1] if clocks or len(alone) != 1 else alone[0].on(there[-1])


def _only(found: Iterable[str]) -> str | None:
    """Return the one that all are; None where they differ, or there is none."""
    there = set(found)
    return there.pop() if len(there) == 1 else None
