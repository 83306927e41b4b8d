"""The keys and values of a buffer: those that the reader of records finds, and those of buffers that it refuses."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.packages import TINY
from tests.steps import doubled, steps
from timeline.editing.outline import MARK, cursor, outline
from timeline.reading import yaml_source
from timeline.records.values import Path as Way

HERE = Path(__file__).parents[1]
FILES = {
    **{path: text.encode() for path, text in TINY.items() if path.endswith(".yaml")},
    **{str(one.relative_to(HERE)): one.read_bytes() for one in sorted(HERE.glob("corpora/**/*.yaml"))},
}


def flat(value: yaml_source.Value, path: Way = ()) -> Iterator[tuple[Way, str]]:
    """Yield the texts of a document by their paths, white space as one blank."""
    match value:
        case dict():
            for key, one in value.items():
                yield from flat(one, (*path, key))
        case list():
            for index, one in enumerate(value):
                yield from flat(one, (*path, index))
        case str():
            yield path, " ".join(value.split())


def test_what_is_sound_is_read_as_records_are() -> None:
    read = 0
    for file, raw in FILES.items():
        document, _ = yaml_source.read(file, raw, yaml_source.VOCABULARY)
        if document:
            read += 1
            there = outline(raw.decode())
            assert {path: one.text for path, one in there.values.items()} == dict(flat(document.data)), file
            for path, one in there.values.items():
                at = document.positions[path]
                before = raw.decode()[: one.start]
                assert (before.count("\n") + 1, one.start - before.rfind("\n")) == at, (file, path)
    assert read > 400


BROKEN = {
    "a bracket that is not closed ends before the next key": (
        "place: [oslo, \nkind: call\n",
        {("place", 0): "oslo", ("kind",): "call"},
    ),
    "a quotation mark that is not closed ends with its line": (
        'quote: "the words\nsupports: [date]\n',
        {("quote",): "the words", ("supports", 0): "date"},
    ),
    "a key without a value has none": ("kind:\nstatus: occurred\n", {("status",): "occurred"}),
    "a key without a colon is half a key": ("kind: call\nstat\n", {("kind",): "call"}),
    "a text goes on below its key": ("quote:\n  the words\n  of it\n", {("quote",): "the words of it"}),
    "a tab does not stop the reading": ("kind:\tcall\nplace: oslo\n", {("kind",): "call", ("place",): "oslo"}),
    "items stand as far left as their key": (
        "tags:\n- one\n- two\nkind: a\n",
        {("tags", 0): "one", ("tags", 1): "two", ("kind",): "a"},
    ),
    "a brace within a list": (
        "citations: [{source: a, quote: b}]\n",
        {("citations", 0, "source"): "a", ("citations", 0, "quote"): "b"},
    ),
    "a closing bracket too many": ("place: ]\nkind: a\n", {("place",): "]", ("kind",): "a"}),
    "an empty file": ("", {}),
}


@pytest.mark.parametrize(("text", "values"), BROKEN.values(), ids=BROKEN)
def test_what_is_broken_hides_only_itself(text: str, values: dict[Way, str]) -> None:
    assert {path: one.text for path, one in outline(text).values.items()} == values


@given(st.text(st.sampled_from("ab:-[]{},'\"|># \n\t\\🚀"), max_size=60), st.integers(0, 60))
def test_whatever_is_typed_is_read(text: str, offset: int) -> None:
    for one in outline(text).scalars:
        assert 0 <= one.start <= one.end <= len(text)
    here = cursor(text, min(offset, len(text)))
    assert here is None or (here.scalar.start <= min(offset, len(text)) <= here.scalar.end and MARK not in here.typed)


@pytest.mark.parametrize(
    "line", ["  - 'one'\n", "  - [one]\n", "x:\n  y: 'one'\n", "  one\n", "  - a: {b: c}\n    d: >-\n      e\n"]
)
def test_twice_as_many_lines_cost_twice_the_steps(line: str) -> None:
    few, many = doubled(lambda count: steps(partial(outline, f"key:\n{line * count}")), 300)
    assert many < 2.3 * few


CURSORS = {
    "in a value": ("kind: ca‸ll\n", ("kind",), False, "ca"),
    "where a value is to come": ("kind: ‸\nstatus: a\n", ("kind",), False, ""),
    "at the beginning of a line": ("kind: call\n‸", ("",), True, ""),
    "in half a key": ("kind: call\nsta‸", ("sta",), True, "sta"),
    "on an empty line of an entry": ("citations:\n  - source: a\n    ‸\n", ("citations", 0, ""), True, ""),
    "in an item": ("place:\n  - os‸\n", ("place", 0), False, "os"),
    "between brackets": ("supports: [date, ‸]\n", ("supports", 1), False, ""),
    "between brackets that are not closed": ("supports: [date, pl‸\nkind: a\n", ("supports", 1), False, "pl"),
    "between quotation marks": ("quote: 'the wo‸rds'\n", ("quote",), False, "the wo"),
    "in a folded text": ("quote: >-\n  the\n  wo‸rds\n", ("quote",), False, "the wo"),
    "in a folded text that is to come": ("quote: >-\n  ‸\n", ("quote",), False, ""),
    "in a mapping between braces": ("disputes: {date: ‸}\n", ("disputes", "date"), False, ""),
}


@pytest.mark.parametrize(("text", "path", "is_key", "typed"), CURSORS.values(), ids=CURSORS)
def test_what_is_being_written(text: str, path: Way, is_key: bool, typed: str) -> None:
    here = cursor(text.replace("‸", ""), text.index("‸"))
    assert here is not None
    assert (here.scalar.path, here.scalar.is_key, here.typed) == (path, is_key, typed)


def test_in_a_comment_nothing_is_being_written() -> None:
    assert cursor("kind: call\n# a note\n", 14) is None
