"""What is read of a YAML file, and what is said of one that cannot be read. Every case holds for both parsers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from timeline.diagnostics import INVISIBLE, Location, Severity
from timeline.reading import yaml_source
from timeline.reading.yaml_source import CATALOGUE, EVENT, SOURCES, VOCABULARY, Document, Limits, Value, read

if TYPE_CHECKING:
    from collections.abc import Iterator

PARSERS = [yaml.SafeLoader, *([yaml.CSafeLoader] if hasattr(yaml, "CSafeLoader") else [])]


@pytest.fixture(params=PARSERS, ids=lambda parser: parser.__name__)
def _parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml_source, "LOADER", request.param)


both_parsers = pytest.mark.usefixtures("_parser")


def data(text: str) -> Value:
    document, findings = read("a.yaml", text.encode())
    assert [str(finding) for finding in findings] == []
    assert document is not None
    return document.data


def found(raw: str | bytes, limits: Limits = EVENT) -> list[str]:
    """Line, column and code of each finding."""
    document, findings = read("a.yaml", raw.encode() if isinstance(raw, str) else raw, limits)
    assert (document is None) == any(finding.severity is Severity.ERROR for finding in findings)
    return [f"{f.location.line}:{f.location.column} {f.code}" for f in findings]


def message(text: str) -> str:
    return "\n".join(finding.message for finding in read("a.yaml", text.encode())[1])


READ: dict[str, tuple[str, Value]] = {
    "words that YAML takes for other things stay as typed": (
        "a: no\nb: 12:30\nc: 2025-10-16\nd: 0800\ne: ~\nf: null\ng: 1_000\n",
        {"a": "no", "b": "12:30", "c": "2025-10-16", "d": "0800", "e": "~", "f": "null", "g": "1_000"},
    ),
    "a bare key has nothing": ("a:\nb: 1\n", {"a": None, "b": "1"}),
    "a bare entry has nothing": ("- \n- 1\n", [None, "1"]),
    "empty quotes are an empty text": ("a: ''\nb: \"\"\n", {"a": "", "b": ""}),
    "the order is the file's": ("b: 1\na: 2\n", {"b": "1", "a": "2"}),
    "lists and mappings in both styles": (
        "a: [x, y]\nb: {c: d}\ne:\n  - f: g\n    h: [i]\n",
        {"a": ["x", "y"], "b": {"c": "d"}, "e": [{"f": "g", "h": ["i"]}]},
    ),
    "a folded block takes every sign": ("a: >-\n  “No”: he # said\n  'so'\n", {"a": "“No”: he # said 'so'"}),
    "a literal block keeps its lines": ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
    "a text may go on in the next line": ("a: one\n  two\nb: c\n", {"a": "one two", "b": "c"}),
    "curly quotes are only letters": ("a: “Yes” he said\n", {"a": "“Yes” he said"}),
    "quotes may hold a colon": ("a: 'Talks: the day after'\n", {"a": "Talks: the day after"}),
    "a quote doubled within quotes": ("a: 'it''s'\n", {"a": "it's"}),
    "a window in quotes": ('date: "[2025-10-20..2025-10-26]"\n', {"date": "[2025-10-20..2025-10-26]"}),
    "a list of two is no window": ("a: [2025.., ..2026]\n", {"a": ["2025..", "..2026"]}),
    "a list of one text with two dots is no window": ("a: [wait .. what]\n", {"a": ["wait .. what"]}),
    "a quoted key": ('"a: b": c\n', {"a: b": "c"}),
    "a question mark outside of brackets": ("date: 2014?\n", {"date": "2014?"}),
    "a quoted question mark in brackets": ('a: {date: "2014?"}\n', {"a": {"date": "2014?"}}),
    "a colon within a word in brackets": ("a: [http://x.example/y, 12:30]\n", {"a": ["http://x.example/y", "12:30"]}),
    "a number sign within a word": ("a: Talks#2\n", {"a": "Talks#2"}),
    "a comment on its own line": ("# one\na: b\n  # two\nc: d\n", {"a": "b", "c": "d"}),
    "a comment after a bare key": ("a: # c\n  b: d\n", {"a": {"b": "d"}}),
    "a comment after a list": ("a: [b] # c\n", {"a": ["b"]}),
    "a comment after quotes": ('a: "b" # c\n', {"a": "b"}),
    "a comment after the sign of a block": ("a: >- # c\n  b\n", {"a": "b"}),
    "a comment below a text": ("a: b\n# c\n", {"a": "b"}),
    "a document with its marks": ("---\na: b\n...\n", {"a": "b"}),
    "Windows line ends": ("a: b\r\nc: |\r\n  d\r\n", {"a": "b", "c": "d\n"}),
    "a byte order mark at the very beginning": ("\ufeffa: b\n", {"a": "b"}),
    "no line end at the end": ("a: |\n  b", {"a": "b\n"}),
    "one text is a document, if not a record": ("words\n", "words"),
    "escapes in double quotes": (r'a: "\u00e9\n\\"', {"a": "é\n\\"}),
    "joiners between letters of Persian": (
        "a: \u0645\u06cc\u200c\u0634\u0648\u062f\n",
        {"a": "\u0645\u06cc\u200c\u0634\u0648\u062f"},
    ),
    "a variation selector": ("a: \u2764\ufe0f \u845b\U000e0100\n", {"a": "\u2764\ufe0f \u845b\U000e0100"}),
    "a vowel separator of Mongolian": ("a: \u182d\u180e\u1820\n", {"a": "\u182d\u180e\u1820"}),
    "an old syllable of Hangul without a vowel": ("a: \u1100\u1160\u11a8\n", {"a": "\u1100\u1160\u11a8"}),
    "words in Braille": ("a: \u2801\u2800\u2803\n", {"a": "\u2801\u2800\u2803"}),
    "zero-width joiners, which some scripts need": ("a: \u0915\u094d\u200d\u0937\n", {"a": "\u0915\u094d\u200d\u0937"}),
}


@both_parsers
@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ)
def test_reads(text: str, expected: Value) -> None:
    assert data(text) == expected
    assert repr(data(text)) == repr(expected), "in the same order"


REFUSED: dict[str, tuple[str | bytes, list[str]]] = {
    "an empty file": ("", ["1:1 empty-file"]),
    "a file of comments": ("# to be written\n", ["1:1 empty-file"]),
    "an empty document": ("---\n...\n", ["1:1 empty-file"]),
    "Latin-1": (b"a: b\nc: \xe9t\xe9\n", ["2:4 not-utf8"]),
    "a character cut in two, after a letter of two bytes": ("é: “".encode()[:-1], ["1:4 not-utf8"]),
    "UTF-16": ("a: b".encode("utf-16"), ["1:1 not-utf8"]),
    "a surrogate in UTF-8": (b"a: \xed\xa0\x80", ["1:4 not-utf8"]),
    "a tab that indents": ("a:\n\tb: c\n", ["2:1 forbidden-character"]),
    "a tab within a text": ("a: b\tc\n", ["1:5 forbidden-character"]),
    "a NUL": ("a: b\0\n", ["1:5 forbidden-character"]),
    "a DEL": ("a: b\x7f\n", ["1:5 forbidden-character"]),
    "a lone carriage return": ("a: b\rc: d\n", ["1:5 forbidden-character"]),
    "a next line": ("a: b\x85\n", ["1:5 forbidden-character"]),
    "a line separator": ("a: é\u2028\n", ["1:5 forbidden-character"]),
    "a paragraph separator": ("a: b\u2029\n", ["1:5 forbidden-character"]),
    "a byte order mark within": ("a: \ufeffb\n", ["1:4 forbidden-character"]),
    "a second byte order mark": ("\ufeff\ufeffa: b\n", ["1:1 forbidden-character"]),
    "a noncharacter": ("a: \uffff\n", ["1:4 forbidden-character"]),
    "a soft hyphen": ("a: bur\u00adned\n", ["1:7 forbidden-character"]),
    "a blank without width": ("a: bur\u200bned\n", ["1:7 forbidden-character"]),
    "a filler of Hangul alone": ("a: b\u3164\n", ["1:5 forbidden-character"]),
    "a vowel separator between other letters": ("a: b\u180ec\n", ["1:5 forbidden-character"]),
    "letters of a tag": ("a: b\U000e0062\n", ["1:5 forbidden-character"]),
    "a noncharacter of another plane": ("a: \U0001ffff\n", ["1:4 forbidden-character"]),
    "a soft hyphen behind an escape": (r'a: "bur\u00adned"', ["1:4 forbidden-character"]),
    "each forbidden character is reported once": (
        "a: \u202eb\u202e\nc: \u2066d\n",
        ["1:4 forbidden-character", "2:4 forbidden-character"],
    ),
    "a forbidden character behind an escape": (r'a: "b\u202e"', ["1:4 forbidden-character"]),
    "a forbidden character behind an escape of a key": (r'"a\0": b', ["1:1 forbidden-character"]),
    "a surrogate behind an escape": (r'a: "\ud83d\ude00"', ["1:5 yaml-syntax"]),
    "an escape beyond Unicode": (r'a: "b\UFFFFFFFF"', ["1:6 yaml-syntax"]),
    "an escape that is none": (r'a: "\d"', ["1:5 yaml-syntax"]),
    "duplicate keys": ("a: 1\nb: 2\na: 3\n", ["3:1 duplicate-key"]),
    "several duplicates at once": ("a: 1\na: 2\nb: {c: 1, c: 2}\n", ["2:1 duplicate-key", "3:11 duplicate-key"]),
    "a key in quotes that stands there without": ("a: 1\n'a': 2\n", ["2:1 duplicate-key"]),
    "an anchor": ("a: &x b\n", ["1:4 unsupported-yaml"]),
    "an anchor on a key": ("a: b\n&x c: d\n", ["2:1 unsupported-yaml"]),
    "an alias": ("a: *x\n", ["1:4 unsupported-yaml"]),
    "an alias in a list": ("a: [b, *x]\n", ["1:8 unsupported-yaml"]),
    "a tag": ("a: !!str b\n", ["1:4 unsupported-yaml"]),
    "a tag on a list": ("a: !set\n  - b\n", ["1:4 unsupported-yaml"]),
    "a merge": ("a: b\n<<: {c: d}\n", ["2:1 unsupported-yaml"]),
    "a directive": ("%YAML 1.1\n---\na: b\n", ["1:1 unsupported-yaml"]),
    "a directive that nobody knows": ("# c\n%FOO bar\n---\na: b\n", ["2:1 unsupported-yaml"]),
    "a directive after the record": ("a: b\n...\n%TAG ! x\n---\n", ["3:1 unsupported-yaml"]),
    "two documents": ("a: b\n---\nc: d\n", ["2:1 unsupported-yaml"]),
    "a list as a key": ("? [a]\n: b\n", ["1:3 unsupported-yaml"]),
    "a template left unfilled": ("a: {{ b }}\n", ["1:5 unsupported-yaml"]),
    "a key that is missing": (": b\n", ["1:1 yaml-syntax"]),
    "a key that is empty": ("'': b\n", ["1:1 yaml-syntax"]),
    "a text cut by a comment": ("title: Talks #2 in Geneva\n", ["1:14 cut-by-comment"]),
    "a cut text that goes on in the next line, said once": ("a: Talks #2 in\n  Geneva\n", ["1:10 cut-by-comment"]),
    "a comment at the end of a text of two lines": ("a: one\n  two  # c\n", ["2:8 cut-by-comment"]),
    "a comment after an entry in brackets": ("a: [b,\n  c # d\n ]\n", ["2:5 cut-by-comment"]),
    "two cut texts": ("a: b # c\nd: e # f\n", ["1:6 cut-by-comment", "2:6 cut-by-comment"]),
    "a window without quotes": ("date: [2025-10-20..2025-10-26]\n", ["1:7 unquoted-window"]),
    "a window that is open": ("a: {date: [..2025]}\n", ["1:11 unquoted-window"]),
    "emphasis": ("quote: *emphasis*\n", ["1:8 unsupported-yaml"]),
    "emphasis of several words": ("- quote: *so it is* he said\n", ["1:10 unsupported-yaml"]),
    "an exclamation": ("quote: !important\n", ["1:8 unsupported-yaml"]),
    "an ampersand": ("quote: & so on\n", ["1:8 unsupported-yaml"]),
    "a handle": ("quote: @x\n", ["1:8 yaml-syntax"]),
    "a backtick": ("quote: `x`\n", ["1:8 yaml-syntax"]),
    "a percent sign": ("quote: % of all\n", ["1:8 yaml-syntax"]),
    "a dash and a blank": ("quote: - he said\n", ["1:8 yaml-syntax"]),
    "an angle bracket": ("quote: > he said\n", ["1:8 yaml-syntax"]),
    "a comment that touches the sign of a block": ("a: |#\n  b\n", ["1:5 yaml-syntax"]),
    "a comment that touches all that the sign may have": ("- >+2#c\n    b\n", ["1:6 yaml-syntax"]),
    "a comma": ("quote: , he said\n", ["1:8 yaml-syntax"]),
    "words after a quotation": ('quote: "Hello" he said\n', ["1:16 yaml-syntax"]),
    "a colon after a quotation": ('quote: "Hello": he said\n', ["1:15 yaml-syntax"]),
    "an apostrophe within single quotes": ("quote: 'it's'\n", ["1:12 yaml-syntax"]),
    "words after a quotation in brackets": ('a: ["Hello" he]\n', ["1:13 yaml-syntax"]),
    "a quotation mark that is not closed": ('a: "b\nc: d\n', ["1:4 yaml-syntax"]),
    "an apostrophe that is not closed": ("a: 'Tis\n", ["1:4 yaml-syntax"]),
    "a colon in a text": ("title: Talks: the day after\n", ["1:13 yaml-syntax"]),
    "a key that is indented too far": ("a: b\n  c: d\n", ["2:1 yaml-syntax"]),
    "a key that is indented too little": ("a:\n  - b\n c: d\n", ["3:2 yaml-syntax"]),
    "a colon without a blank": ("a: b\ntitle:Foo\nc: d\n", ["2:1 yaml-syntax"]),
    "a colon without a blank in the first line": ("title:Foo\nc: d\n", ["1:1 yaml-syntax"]),
    "a line without a key": ("a: b\nwords\n", ["2:1 yaml-syntax"]),
    "a list that is not closed": ("a: [b\n", ["1:4 yaml-syntax"]),
    "a list that is not closed before the next key": ("a: [b\nc: d\n", ["2:2 yaml-syntax"]),
    "a bracket that closes nothing": ("a: {b: c}}\n", ["1:10 yaml-syntax"]),
    "a question mark in brackets": ("a: {date: 2014?}\n", ["1:15 yaml-syntax"]),
    "a question mark between words in brackets": ("a: [who ?x]\n", ["1:9 yaml-syntax"]),
    "a colon at the end of a word in brackets": ("a: [b:]\n", ["1:6 yaml-syntax"]),
    "a key in a list": ("- a\nb: c\n", ["2:1 yaml-syntax"]),
    "a duplicate and a syntax error": ("a: 1\na: 2\nb: @\n", ["2:1 duplicate-key", "3:4 yaml-syntax"]),
}


@both_parsers
@pytest.mark.parametrize(("raw", "expected"), REFUSED.values(), ids=REFUSED)
def test_refuses(raw: str | bytes, expected: list[str]) -> None:
    assert found(raw) == expected


@both_parsers
def test_what_a_repair_undoes_may_be_unseen_where_it_is_written_as_an_escape() -> None:
    assert found(r'a: {raw: "Ã\u00ad", repaired: í}', SOURCES) == []
    assert found(r'a: {raw: "Ã\u00ad", repaired: í}') == ["1:10 forbidden-character"]
    assert found("a: {raw: Ã\u00ad, repaired: í}", SOURCES) == ["1:11 forbidden-character"]
    assert found(r'a: {raw: "Ã", repaired: "\u00ad"}', SOURCES) == ["1:25 forbidden-character"]
    assert found(r'a: {raw: "Ã\0"}', SOURCES) == ["1:10 forbidden-character"]


def test_every_rule_is_broken_by_a_case() -> None:
    broken = {finding.split()[1] for _, expected in REFUSED.values() for finding in expected}
    assert broken | {"too-large"} == {rule.code for rule in CATALOGUE}


def test_codes_are_unique() -> None:
    assert len({rule.code for rule in CATALOGUE}) == len(CATALOGUE)


@pytest.mark.skipif(len(PARSERS) < 2, reason="PyYAML without its C parser")
@pytest.mark.parametrize("raw", [raw for raw, _ in REFUSED.values()], ids=REFUSED)
def test_both_parsers_give_the_same_words(raw: str | bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    said = []
    for parser in PARSERS:
        monkeypatch.setattr(yaml_source, "LOADER", parser)
        said.append(read("a.yaml", raw.encode() if isinstance(raw, str) else raw))
    assert said[0] == said[1]


MENDS = {
    "the key is in the advice": ("quote: *so*", "write `quote: >-` and the text on the next line, indented"),
    "so is the dash of an entry": ("a:\n  - quote: @x", "write `- quote: >-` and"),
    "or the dash alone": ("- @x", "write `- >-` and"),
    "quotes are enough for a colon": ("title: A: b", "put the whole text in quotes, or write `title: >-`"),
    "a quotation wants a block": ('quote: "Yes" he said', "ends before this: write `quote: >-`"),
    "a block does not go into brackets": ("a: [*b*]", "put the whole text in quotes"),
    "a window is shown in its quotes": (
        "date: [2025..2026]",
        '[2025..2026] is a list to YAML: put it in quotes, "[2025',
    ),
    "a duplicate points at the first": ("a: 1\nb: 2\na: 3", "'a' stands here already, in line 1"),
    "the rest of a cut text is kept": ("title: Talks #2", "the text ends at 'Talks', for ' #' begins a comment"),
    "a tab is named": ("a:\n\tb", "U+0009 (TAB) may not stand in a record: write blanks"),
    "a bidi control is named and counted": (
        "a: \u202e\u202e",
        "U+202E (RIGHT-TO-LEFT OVERRIDE) may not stand in a record, 2",
    ),
    "a control without a name": ("a: \x01", "U+0001 (a control character)"),
    "a line end of another kind": ("a: b\rc", "U+000D (CARRIAGE RETURN) may not stand in a record: end lines with LF"),
    "a bracket points at its beginning": ("a: [b\nc, d: e\nf g: h", "the '[' of line 1"),
    "a line without a colon is shown": ("a: b\ntitle:Foo\n", "'title:Foo' is no `key: value`"),
    "a sign that no screen shows is escaped in one": ("\ud7fc\n  a: b\n", "'\\ud7fc' is no `key: value`"),
    "so it is in a key": ("\ud7fc: 1\n\ud7fc: 2\n", "'\\ud7fc' stands here already, in line 1"),
    "so it is in a text": ("a: \ud7fc #2", "the text ends at '\\ud7fc', for ' #' begins a comment"),
    "so it is behind a backslash": ('a: "\\\ud7fc"', "'\\\\ud7fc' means nothing in double quotes"),
    "a bad escape is shown": (r'a: "C:\dir"', r"'\d' means nothing in double quotes"),
}


@both_parsers
@pytest.mark.parametrize(("text", "words"), MENDS.values(), ids=MENDS)
def test_says_how_to_mend(text: str, words: str) -> None:
    assert words in message(text)


def nested(depth: int) -> str:
    return "[" * depth + "]" * depth


LIMITS: dict[str, tuple[str, Limits, list[str]]] = {
    "64 kB": ("a: " + "b" * (65_536 - 3), EVENT, []),
    "one byte more": ("a: " + "b" * (65_536 - 2), EVENT, ["1:1 too-large"]),
    "one byte more is no matter for a vocabulary": ("a: " + "b" * (65_536 - 2), VOCABULARY, []),
    "4 MiB": ("a: " + "b" * (4 * 1024 * 1024 - 2), VOCABULARY, ["1:1 too-large"]),
    "twelve levels": (nested(12), EVENT, []),
    "thirteen levels": (nested(13), EVENT, ["1:13 too-large"]),
    "thirteen levels of a vocabulary": (nested(13), VOCABULARY, ["1:13 too-large"]),
    "fifty thousand levels": ("[" * 50_000, EVENT, ["1:13 too-large"]),
    "5,000 nodes, the list and 4,999 texts": ("- a\n" * 4_999, EVENT, []),
    "5,001 nodes": ("- a\n" * 5_000, EVENT, ["5000:3 too-large"]),
    "5,001 nodes of a vocabulary": ("- a\n" * 5_000, VOCABULARY, []),
    "keys are counted": ("a: b\n", replace(EVENT, nodes=2), ["1:4 too-large"]),
    "keys and values within the limit": ("a: b\n", replace(EVENT, nodes=3), []),
    "repeated keys are counted": ("a: b\na: b\n", replace(EVENT, nodes=4), ["2:1 duplicate-key", "2:4 too-large"]),
}


@both_parsers
@pytest.mark.parametrize(("text", "limits", "expected"), LIMITS.values(), ids=LIMITS)
def test_limits(text: str, limits: Limits, expected: list[str]) -> None:
    assert found(text, limits) == expected


RECORD = """\
title: Déjà vu
citations:
  - source: s001
    quote: >-

      He said: “No”
  - source: s002
    quote: "x"
    note:
related: {prepares: [summit, talks]}
text: |
  line
"""

PLACES: dict[str, tuple[tuple[str | int, ...], str, str]] = {
    "the whole document": ((), "1:1", "1:1"),
    "a text": (("title",), "1:8", "1:1"),
    "a list below its key": (("citations",), "3:3", "2:1"),
    "an entry, which has no key": (("citations", 1), "7:5", "7:5"),
    "a value of an entry": (("citations", 0, "source"), "3:13", "3:5"),
    "a block, at its first word": (("citations", 0, "quote"), "6:7", "4:5"),
    "a quoted text, at its quotation mark": (("citations", 1, "quote"), "8:12", "8:5"),
    "nothing, after its colon": (("citations", 1, "note"), "9:10", "9:5"),
    "a value in brackets": (("related", "prepares", 1), "10:30", "10:30"),
    "a key in brackets": (("related", "prepares"), "10:21", "10:11"),
    "a literal block": (("text",), "12:3", "11:1"),
    "a key that is missing, at what should have it": (("citations", 1, "supports"), "7:5", "7:5"),
    "an entry that is missing, at the list": (("citations", 7, "source"), "3:3", "3:3"),
    "a key that is missing at the top": (("date",), "1:1", "1:1"),
}


@both_parsers
@pytest.mark.parametrize(("path", "value", "key"), PLACES.values(), ids=PLACES)
def test_places(path: tuple[str | int, ...], value: str, key: str) -> None:
    document = read("a.yaml", RECORD.encode())[0]
    assert document is not None
    assert str(document.at(path)) == f"a.yaml:{value}"
    assert str(document.at_key(path)) == f"a.yaml:{key}"


@both_parsers
def test_an_empty_block_stands_at_its_sign() -> None:
    document = read("a.yaml", b"a: >-\nb: c\n")[0]
    assert document is not None
    assert document.data == {"a": "", "b": "c"}
    assert document.at(("a",)) == Location("a.yaml", 1, 4)


NOTHING_SAID = {
    "between brackets, and a blank before their end": ("a: {b: }", (1, 5)),
    "between brackets, before a comma": ("a: {b: , c: d}", (1, 5)),
    "between brackets, before a comment": ("a: {b: # so\n  }", (1, 5)),
    "in a list": ("a: [b: ]", (1, 5)),
}


@both_parsers
@pytest.mark.parametrize(("text", "place"), NOTHING_SAID.values(), ids=NOTHING_SAID)
def test_what_says_nothing_between_brackets_stands_at_its_key(text: str, place: tuple[int, int]) -> None:
    document = read("a.yaml", text.encode())[0]
    assert document is not None
    assert [at for path, at in document.positions.items() if path[-1:] == ("b",)] == [place]


@both_parsers
def test_a_column_counts_characters_not_bytes() -> None:
    document = read("a.yaml", "{é𝄞: “x”, b: c}".encode())[0]
    assert document is not None
    assert document.keys == {("é𝄞",): (1, 2), ("b",): (1, 11)}


SIGNS = ["a", "b: ", "- ", "\n", "\n  ", ": ", ":", " ", "[", "]", "{", "}", ",", "#", " # c", '"', "'", "|\n", ">-\n"]
SIGNS += [
    "~",
    "\\",
    "é",
    "*",
    "&",
    "!",
    "%",
    "@",
    "\n- ",
    "\na: ",
    "<<",
    "---",
    "...",
    "?",
    "\\u",
    "d800",
    "\t",
    "\r\n",
    "? ",
    "|+\n",
    "|2\n",
    ">+2 # c\n",
    "\n...\n",
    "\n---\n",
    "\n  # c\n",
    "\u3000",
    "\u2003",
    "''",
    "\\\n",
    "\\x41",
    "[a]: ",
    "!<x> ",
    "%YAML 1.2\n---\n",
    f"{'k' * 1030}: ",
    f"{'k' * 130}: ",
]

likely = st.lists(st.sampled_from(SIGNS), max_size=20).map(lambda signs: "".join(signs).encode())
mutated = st.tuples(st.integers(0, len(RECORD)), st.integers(0, 4), st.binary(max_size=3)).map(
    lambda cut: RECORD.encode()[: cut[0]] + cut[2] + RECORD.encode()[cut[0] + cut[1] :]
)


@given(st.one_of(st.binary(), likely, mutated))
def test_any_bytes_give_a_document_or_an_error_the_same_for_both_parsers(raw: bytes) -> None:
    readings = []
    with pytest.MonkeyPatch.context() as patch:
        for parser in PARSERS:
            patch.setattr(yaml_source, "LOADER", parser)
            document, findings = read("a.yaml", raw)
            assert (document is None) == bool(findings)
            lines = raw.count(b"\n") + 1
            assert all(1 <= f.location.line <= lines and f.location.column >= 1 for f in findings)
            readings.append(document)
    assert all(reading == readings[0] for reading in readings)


def paths(value: Value, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    children: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from paths(child, (*path, key))


@given(st.one_of(likely, mutated))
def test_every_value_has_a_place_and_every_key_one_too(raw: bytes) -> None:
    document = read("a.yaml", raw)[0]
    if document is not None:
        assert list(paths(document.data)) == list(document.positions)
        assert list(document.keys) == [path for path in document.positions if path and isinstance(path[-1], str)]


characters = st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp", "Cn", "Cs"])
texts = st.text(characters, min_size=1).filter(lambda text: not INVISIBLE.search(text))
values = st.recursive(texts, lambda inner: st.lists(inner) | st.dictionaries(texts, inner), max_leaves=12)


@given(st.dictionaries(texts, values, min_size=1))
def test_reads_what_was_written_in_quotes(record: dict[str, Any]) -> None:
    raw = yaml.safe_dump(record, default_style="'", allow_unicode=True, sort_keys=False, width=10**6)
    document, findings = read("a.yaml", raw.replace("!!str ", "").encode(), replace(EVENT, depth=30))
    assert (document and document.data, findings) == (record, [])


def test_a_document_is_a_value() -> None:
    one, two = (read("a.yaml", RECORD.encode())[0] for _ in range(2))
    assert isinstance(one, Document)
    assert one == two
