"""The doors of records: any bytes are a document or diagnostics, by both parsers; any package has an answer."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import yaml

from tests.fuzz.draw import Draw, one_of, repeated, spliced
from tests.packages import frozen, package
from timeline import rules
from timeline.commands.book import RULES
from timeline.diagnostics import MESSAGE, Diagnostic, Severity
from timeline.evidence import examine
from timeline.reading import descriptor, loader, yaml_source
from timeline.received.verification import verify
from timeline.records.package import DESCRIPTOR, RELEASE, Files
from timeline.release import release
from timeline.release.descriptor import descriptor_bytes

READ = {path: raw for path, raw in frozen(package()).items() if not path.startswith(f"{RELEASE}/")}
RECORDS = [path for path in READ if path.endswith(".yaml")]
FILES = sorted(READ)
CODES = {rule.code for rule in RULES}
PARSERS: tuple[Any, ...] = (yaml.CSafeLoader, yaml.SafeLoader)

BITS = [
    *(b"", b":", b": ", b"\n", b"\n  ", b" ", b"\t", b"-", b"- ", b"[", b"]", b"{", b"}", b"'", b'"', b"#", b" #"),
    *(b",", b"x", b"9", b"0", b"..", b"?", b"|\n", b">-\n", b"&a ", b"*a", b"!!str ", b"<<: ", b"---\n", b"%", b"@"),
    *(b"\\", b"\xff", b"\0", b"\r\n", b"\xef\xbb\xbf", b"\xc2\xad", b"\xe2\x80\xae", b"\xe2\x80\xa8"),
    *(b"\xf0\x9d\x94\xb8", b"null", b"true", b"2025-13-01", b"[2025..]", b"9" * 40, b"report", b"landing", b"quote"),
    *("”".encode(), "[…]".encode(), b"source: report", b"means: {It: ada-moreau}", b"constructor", b"__proto__"),
    b"javascript:x()",
]


def yaml_reader(draw: Draw) -> None:
    """Read any bytes as a record, by both parsers."""
    raw = _record(draw)
    both = []
    for parser in PARSERS:
        document, found = _read_by(parser, raw)
        assert (document is None) == bool(found), "a document or findings"
        _are_sound(found, {"a.yaml": raw})
        if document:
            assert list(_paths(document.data)) == list(document.positions), "every value has its place"
            assert list(document.keys) == [one for one in document.positions if one and isinstance(one[-1], str)]
        both.append(document)
    assert both[0] == both[1], "both parsers read the same"


def _record(draw: Draw) -> bytes:
    way = draw.number(0, 3)
    if way == 0:
        return draw.raw(70_000)
    raw = READ[one_of(draw, RECORDS)]
    raw = repeated(draw, raw) if way == 1 else raw
    return spliced(draw, raw, BITS, 6)


def _read_by(parser: object, raw: bytes) -> tuple[yaml_source.Document | None, list[Diagnostic]]:
    usual, yaml_source.LOADER = yaml_source.LOADER, parser
    try:
        return yaml_source.read("a.yaml", raw)
    finally:
        yaml_source.LOADER = usual


def _paths(value: yaml_source.Value, path: yaml_source.Path = ()) -> Iterator[yaml_source.Path]:
    yield path
    children: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from _paths(child, (*path, key))


def _are_sound(found: list[Diagnostic], files: Files) -> None:
    """Hold diagnostics to what each is to be: short, of a rule, at a place that there is."""
    for one in sorted(found):
        assert one.code in CODES, f"{one.code} is a rule"
        assert one.message, "it says something"
        assert len(one.message) <= MESSAGE, "and not too much"
        at = one.location
        assert 1 <= at.line <= files.get(at.file, b"").count(b"\n") + 1, f"{at} has such a line"
        assert at.column >= 1
        assert str(one).isprintable(), "it is one line"


def loading(draw: Draw) -> None:
    """Read, examine and check a package of which some files are others; export and verify it if it is sound."""
    files = dict(READ)
    for _ in range(draw.number(1, 3)):
        path = one_of(draw, FILES)
        files[path] = spliced(draw, files[path], BITS, 3)
    read, found = loader.load(files)
    _are_sound(found, files)
    assert read is not None or found, "a package or findings"
    if read is None:
        return
    evidence = examine(read)
    found += rules.check(evidence)
    _are_sound(found, files)
    rules.checked(evidence)
    if not any(one.severity is Severity.ERROR for one in found):
        made = {
            path.removeprefix(f"{RELEASE}/"): raw
            for path, raw in release(read).items()
            if path.startswith(f"{RELEASE}/")
        }
        assert verify(made)[1] == [], "what is exported is a sound release"


def described(draw: Draw) -> None:
    """Read any bytes as a descriptor."""
    raw = READ[DESCRIPTOR]
    way = draw.number(0, 3)
    if way == 0:
        raw = draw.raw(20_000)
    elif way == 1:
        said = {**json.loads(raw), one_of(draw, KEYS): _value(draw, 3)}
        raw = json.dumps(said, ensure_ascii=not draw.number(0, 1)).encode()
    else:
        raw = spliced(draw, repeated(draw, raw) if way == 2 else raw, BITS, 4)
    read, found = descriptor.read(raw)
    _are_sound(found, {DESCRIPTOR: raw})
    assert read is not None or found, "a descriptor or findings"
    if read is not None and not found:
        again, wrong = descriptor.read(descriptor_bytes(read))
        assert (again, wrong) == (read, []), "it is read as it is written"


KEYS = [
    *("name", "title", "version", "created", "description", "calendar", "review", "homepage", "contact", "licenses"),
    *("contributors", "sources", "keywords", "image", "type", "profile", "own", "__proto__", ""),
]
TEXTS = ["", "x", "1.0.0", "https://a.example/", "javascript:x()", "a@b.example", "2025-05-01T12:00:00Z", "julian"]


def _value(draw: Draw, depth: int) -> object:
    way = draw.number(0, 7)
    if way == 0 and depth:
        return [_value(draw, depth - 1) for _ in range(draw.number(0, 3))]
    if way == 1 and depth:
        keys = ("name", "title", "path", "email", "roles", "version")
        return {one_of(draw, keys): _value(draw, depth - 1) for _ in range(draw.number(0, 3))}
    if way == 2:
        return one_of(draw, [None, True, 0, -1, 1e300, 10**30])
    return one_of(draw, TEXTS) if way < 6 else draw.raw(60).decode(errors="replace")
