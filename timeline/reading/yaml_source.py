"""YAML as it was typed: texts, lists and mappings, in order, each with its line and column.

Nothing is guessed: `no`, `12:30` and `0800` stay texts, and what they mean is the model's affair. What a record does
without is refused at first sight, whatever a YAML library would make of it: anchors, aliases, merges, tags, directives,
duplicate keys, invisible characters, and comments that swallow half a text. Bytes of any kind give diagnostics, never
an exception, and the C parser and the pure Python one give the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NoReturn

import yaml

from timeline.diagnostics import Diagnostic, Location, Rule, quoted, short
from timeline.reading.forbidden import forbidden
from timeline.reading.yaml_advice import (
    CATALOGUE as CATALOGUE,
)
from timeline.reading.yaml_advice import (
    CUT_BY_COMMENT,
    DUPLICATE_KEY,
    EMPTY_FILE,
    FORBIDDEN_CHARACTER,
    NOT_UTF8,
    SIGNS,
    TOO_LARGE,
    UNQUOTED_WINDOW,
    UNSUPPORTED_YAML,
    YAML_SYNTAX,
    Advice,
    Stop,
    on_brackets,
    on_directive,
    on_escape,
    on_header,
    on_sign,
    on_stop,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

Value = str | None | list["Value"] | dict[str, "Value"]
"""A text as typed, a list, a mapping; None only where nothing was typed (`key:`)."""

Path = tuple[str | int, ...]
"""The keys and indices (from 0) that lead to a value; the whole document is at ()."""

Place = tuple[int, int]
"""Line and column, in code points, from 1."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest file that is read: its bytes, its texts, keys and collections, and how deep these are nested."""

    size: int
    nodes: int
    depth: int
    escaped: frozenset[str] = frozenset()
    """The keys of texts that may have what is not seen, written as an escape."""


EVENT = Limits(size=65_536, nodes=5_000, depth=12)
VOCABULARY = Limits(size=4 * 1024 * 1024, nodes=200_000, depth=12)  # one file holds all sources of a package
SOURCES = replace(VOCABULARY, escaped=frozenset({"raw"}))  # what a repair undoes


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read: its data, and where each value and each key of a mapping stands.

    A block text (`>-`, `|`) stands where its first word does, not at the sign that announces it.
    """

    file: str
    data: Value
    positions: Mapping[Path, Place]
    keys: Mapping[Path, Place]

    def at(self, path: Path) -> Location:
        """Where the value at `path` is, or the nearest thing around it that exists."""
        while path not in self.positions:
            path = path[:-1]
        return Location(self.file, *self.positions[path])

    def at_key(self, path: Path) -> Location:
        """Where the key is that ends `path`; where there is none, as `at`."""
        return Location(self.file, *self.keys[path]) if path in self.keys else self.at(path)


def read(file: str, raw: bytes, limits: Limits = EVENT) -> tuple[Document | None, list[Diagnostic]]:
    r"""Read one YAML document; `file` is its name in messages. Without a document there is at least one error.

    A byte order mark at the very beginning and CRLF line ends, which some editors write, are accepted and dropped.

    >>> document, _ = read("a.yaml", b"title: Talks\ndate: 2025-10-16\n")
    >>> document.data
    {'title': 'Talks', 'date': '2025-10-16'}
    >>> print(document.at(("date",)), document.at_key(("date",)))
    a.yaml:2:7 a.yaml:2:1
    >>> print(*read("a.yaml", b"title: Talks #2\n")[1])
    a.yaml:1:14: error: the text ends at 'Talks', for ' #' begins a comment: put the whole text in quotes, or the comment on a line of its own [cut-by-comment]
    """  # noqa: E501
    reader = _Reader(file, limits)
    try:
        data = reader.document(raw)
    except _Stop:
        data = None
    if reader.findings:
        return None, sorted(reader.findings, key=lambda finding: finding.location)
    return Document(file, data, reader.positions, reader.keys), []


_Event = Any  # of PyYAML, whose stubs know neither styles nor that events have marks

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C parser is an optional part of PyYAML

_WINDOW = re.compile(r"(?=.*\d)[\d:TZ+~%-]* *\.\. *[\d:TZ+~%-]*")
_COMMENT = re.compile(" +#")


class _Stop(Exception):  # noqa: N818
    """The findings so far are all there is to say: what follows cannot be read."""


class _Reader:
    """One reading of one file. Positions of findings come from marks (zero-based) or from an index into the text."""

    def __init__(self, file: str, limits: Limits) -> None:
        self.file = file
        self.limits = limits
        self.findings: list[Diagnostic] = []
        self.positions: dict[Path, Place] = {}
        self.keys: dict[Path, Place] = {}
        self.text = ""
        self.nodes = 0
        self.last: _Event = None
        self.flow: list[int] = []  # where the brackets around this place open

    def document(self, raw: bytes) -> Value:
        self.text = self._decoded(raw)
        self.commented = " #" in self.text
        self.read_event = LOADER(self.text).get_event  # what yaml.parse calls, without its generator
        self._next()  # the start of the stream
        first = self._next()
        self._heed(on_directive(self.text, first.start_mark.index))
        data = self._value(self._next(), ()) if isinstance(first, yaml.DocumentStartEvent) else None
        if data is None:
            self._stop(EMPTY_FILE, 0, "the file says nothing")
        self._next()  # the end of the document
        second = self._next()
        self._heed(on_directive(self.text, second.start_mark.index))
        if isinstance(second, yaml.DocumentStartEvent):
            self._stop(UNSUPPORTED_YAML, self.last.start_mark.index, "a second document begins here: one is enough")
        return data

    def _decoded(self, raw: bytes) -> str:
        """Return the text with LF at every line end, the last included, and no character that YAML could stumble on."""
        if len(raw) > self.limits.size:
            self._stop(TOO_LARGE, 0, f"the file has {len(raw):,} bytes, more than {self.limits.size:,}")
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            self.text = raw[: error.start].decode("utf-8").removeprefix("\ufeff")
            self._stop(NOT_UTF8, len(self.text), f"byte 0x{raw[error.start]:02X} is not UTF-8: save the file as UTF-8")
        self.text = text.removeprefix("\ufeff").replace("\r\n", "\n").removesuffix("\n") + "\n"
        self._refuse_characters(self.text)
        if self.findings:
            raise _Stop
        return self.text

    def _next(self) -> _Event:
        try:
            self.last = self.read_event()
        except (yaml.YAMLError, ValueError, OverflowError) as error:  # the pure parser's chr() raises the last two
            self._explain(getattr(error, "problem_mark", None))
        return self.last

    def _value(self, event: _Event, path: Path) -> Value:
        mark = event.start_mark
        self.positions[path] = self._begin(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, path)
        if len(path) == self.limits.depth:
            self._stop(TOO_LARGE, mark.index, f"nested more than {self.limits.depth} deep")
        if event.flow_style:
            self.flow.append(mark.index)
        value = self._mapping(path) if isinstance(event, yaml.MappingStartEvent) else self._sequence(path)
        if event.flow_style:
            self.flow.pop()
            match value:
                case [str(text)] if _WINDOW.fullmatch(text):
                    message = f'[{short(text)}] is a list to YAML: put it in quotes, "[{short(text)}]"'
                    self._add(UNQUOTED_WINDOW, self.positions[path], message)
        return value

    def _begin(self, event: _Event) -> Place:
        mark = event.start_mark
        self.nodes += 1
        if self.nodes > self.limits.nodes:
            self._stop(TOO_LARGE, mark.index, f"more than {self.limits.nodes:,} texts, keys and lists in one file")
        if self.text[mark.index : mark.index + 1] in SIGNS:
            self._heed(on_sign(self.text, mark.index, bracketed=bool(self.flow)))
        return mark.line + 1, mark.column + 1

    def _sequence(self, path: Path) -> list[Value]:
        items: list[Value] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            items.append(self._value(event, (*path, len(items))))
        return items

    def _mapping(self, path: Path) -> dict[str, Value]:
        pairs: dict[str, Value] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key, place = self._key(event)
            child = (*path, key)
            if key in pairs:
                self._add(DUPLICATE_KEY, place, f"{quoted(key)} stands here already, in line {self.keys[child][0]}")
            else:
                self.keys[child] = place
            pairs[key] = self._value(self._next(), child)
            if pairs[key] is None and self.flow:
                self.positions[child] = place  # between brackets the parsers have nothing at two places
        return pairs

    def _key(self, event: _Event) -> tuple[str, Place]:
        mark = event.start_mark
        place = self._begin(event)
        if not isinstance(event, yaml.ScalarEvent):
            self._stop(UNSUPPORTED_YAML, mark.index, "a key is a text: put it in quotes if it begins with a bracket")
        self._refuse_unportable(event)
        if not event.value:
            self._stop(YAML_SYNTAX, mark.index, "a key is missing before the colon")
        if event.value == "<<" and not event.style:
            self._add(UNSUPPORTED_YAML, place, "'<<' merges another mapping into this one: write its keys out")
        return event.value, place

    def _scalar(self, event: _Event, path: Path) -> str | None:
        self._refuse_unportable(event, unseen=bool(path) and path[-1] in self.limits.escaped)
        value: str = event.value
        end = event.end_mark
        if event.style in ("|", ">"):
            self._point_at_first_word(event, path)
        elif event.style:
            pass
        elif not value:
            return None
        elif self.commented and (comment := _COMMENT.match(self.text, end.index)):
            place = (end.line + 1, end.column + len(comment[0]))
            message = (
                f"the text ends at {quoted(value[-40:])}, for ' #' begins a comment: "
                "put the whole text in quotes, or the comment on a line of its own"
            )
            self._add(CUT_BY_COMMENT, place, message)
        return value

    def _point_at_first_word(self, event: _Event, path: Path) -> None:
        header, end = self.text.index("\n", event.start_mark.index), event.end_mark.index
        word = end - len(self.text[header:end].lstrip(" \n"))
        if word < end:
            line = event.start_mark.line + 1 + self.text.count("\n", header, word)
            self.positions[path] = (line, word - self.text.rfind("\n", 0, word))

    def _refuse_unportable(self, event: _Event, *, unseen: bool = False) -> None:
        """Refuse a scalar that only one of the two parsers would read, or whose escapes hide what may not be typed."""
        start, end = event.start_mark.index, event.end_mark.index
        if event.style == '"':
            if self.text.find("\\", start, end) >= 0:
                self._heed(on_escape(self.text, start))
                place = (event.start_mark.line + 1, event.start_mark.column + 1)
                self._refuse_characters(event.value, place, unseen=unseen)
        elif event.style in ("|", ">"):
            self._heed(on_header(self.text, start))
        elif self.flow and not event.style and event.value:
            self._heed(on_brackets(self.text, start, end))

    def _refuse_characters(self, text: str, escaped: Place | None = None, *, unseen: bool = False) -> None:
        """Refuse each character once, where it stands in the whole text, or at the text that has it `escaped`."""
        for character, message in forbidden(text, unseen=unseen):
            self._add(FORBIDDEN_CHARACTER, escaped or self._place(text.index(character)), message)

    def _explain(self, mark: yaml.Mark | None) -> NoReturn:
        if self.findings and self.findings[-1].code == CUT_BY_COMMENT.code:
            raise _Stop  # most often it stumbles over the next line of the text that was cut
        last = self.last
        advice = on_stop(
            self.text,
            Stop(
                resumed=last.end_mark.index,
                noticed=mark.index if mark else len(self.text),
                began=last.start_mark.index,
                style=(last.style or "") if isinstance(last, yaml.ScalarEvent) else None,
                bracket=self.flow[-1] if self.flow else None,
            ),
        )
        self._stop(*advice)

    def _heed(self, advice: Advice | None) -> None:
        if advice:
            self._stop(*advice)

    def _stop(self, rule: Rule, index: int, message: str) -> NoReturn:
        self._add(rule, self._place(index), message)
        raise _Stop

    def _add(self, rule: Rule, place: Place, message: str) -> None:
        self.findings.append(rule.at(Location(self.file, *place), message))

    def _place(self, index: int) -> Place:
        return self.text.count("\n", 0, index) + 1, index - self.text.rfind("\n", 0, index)
