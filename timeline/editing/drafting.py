"""The record of a new event: blank, or with what the words of passages give, as a draft.

Whatever is given is to be read once more; whatever is not is blank, and its hint says what belongs there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import get_args

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
    """Return a draft that cites passages, with what they give together; of what they tell variously, nothing."""
    kind = said.get("kind") or _only(id for one in shown for id in one.kinds) or ""
    status = _only(found for one in shown if (found := one.status(kind))) or ""
    date = _only(found for one in shown if (found := one.date(status))) or ""
    place = tuple(dict.fromkeys(id for one in shown for id in one.innermost))
    who = tuple(dict.fromkeys(id for one in shown for id in one.participants))
    given: dict[str, Written] = {**said, "date": date, "kind": kind, "status": status}
    more: dict[str, Written] = {"place": place[0] if len(place) == 1 else place, "participants": who}
    more = {key: value for key, value in more.items() if value}
    told = [one.source.source.published.last for one in shown]
    undated = status not in AHEAD and not any(one.phrases or one.times for one in shown)
    days = [day for day in told if day] if undated else []
    window = f"where no words give one: '[..{min(days)}]', told by then." if days else ""
    body = [*head(package, given, window), *lines(more), "citations:"]
    for one in shown:
        body += (line for told in one.comments() for line in comment(told, "  "))
        supports: dict[str, object] = {
            "date": date and one.date(status),
            "status": one.status(kind),
            "place": one.innermost,
            "participants": one.participants,
        }
        entry: dict[str, Written] = {**citation(one), "supports": [key for key, there in supports.items() if there]}
        first, *others = lines(entry, "    ")
        body += [first.replace("    ", "  - ", 1), *others]
    modeline, *rest = body
    return "\n".join([modeline, *DRAFT, *rest]) + "\n"


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


def head(package: Package, given: Mapping[str, Written], undated: str = "") -> list[str]:
    """Return the modeline and the fields that every event has, each with its value or a hint of what belongs there.

    `undated` is what else to say of the date.
    """
    hints = {
        "kind": f"One of {', '.join(package.kinds)}." if package.kinds else "An id of data/kinds.yaml.",
        "status": f"One of {', '.join(get_args(Status))}.",
    }
    there = [MODELINE]
    for name, field in Event.model_fields.items():
        if name != "id" and field.is_required():
            if not given.get(name):
                example = ", ".join(f"{one}" for one in field.examples or ())
                told = hints.get(name) or f"{field.description} Such as: {example}"
                there += comment(f"{told}; {undated}" if undated and name == "date" else told, "")
            there += pair(name, given.get(name, ""))
    return there


def _only(found: Iterable[str]) -> str | None:
    """Return the one that all are; None where they differ, or there is none."""
    there = set(found)
    return there.pop() if len(there) == 1 else None
