"""What is judged again after a change is what is linked with it, and the verdict is that on the whole package."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.commands.test_verdict import expected
from tests.generated import generated
from tests.packages import laid
from timeline import disk
from timeline.commands import again, judging, parts
from timeline.commands.judging import Judge
from timeline.commands.validating import Asked, judged
from timeline.commands.verdict import Verdict
from timeline.records.package import Files
from timeline.rules import RULES, beyond, sides
from timeline.rules.rulebook import PackageRule

OTHER = """\
On 2 January 1990, Ada Moreau met Liv Dahl in Port Vale. The talk lasted 9 hours, talk 13 they called it, not 6.
On 4 March 1990, Ole Berg held a talk with Ada Moreau. Ida Lund came on 12 May 1990.
"""
"""What a text says beside the others: other days and numbers, some of them of what others tell."""
FIELDS = "length:\n  label: Length\n  type: text\njudgement:\n  label: Judgement\n  type: text\n"
RECORD = """\
title: Ida Lund comes
date: 1990-05-12
kind: talk
status: occurred
level: main
short: Lund comes
participants: [ida-lund]
summary: Ida Lund comes.
citations:
  - source: other
    quote: Ida Lund came on 12 May 1990
    supports: [date, status, participants]
"""
NEW = RECORD.replace("comes", "came there").replace("level: main\nshort: Lund came there\n", "")
SOURCE = f"""\
other:
  file: seeds/other.txt
  sha256: {sha256(OTHER.encode()).hexdigest()}
  title: Another
  given: [title]
  language: en
  published: 1990-06-01
  basis: inferred
  reason: So.
"""
STORY = {
    "data/story.yaml": b"""\
lead:
  - text: Ada Moreau met Eva Strand in Port Vale on 1 January 1990.
    events: [e00000]
"""
}


def made(*, fields: bool = True, numbers: bool = False) -> dict[str, bytes]:
    """Return a package of four texts of six events each and one of one event, linked by nothing."""
    files = generated(24, each=6)
    if not numbers:
        files = {path: re.sub(rb"details:\n(  .*\n)+", b"", raw) for path, raw in files.items()}
        files = {path: raw.replace(b", length]", b"]").replace(b", judgement]", b"]") for path, raw in files.items()}
    files["data/sources.yaml"] += SOURCE.encode()
    more = {"seeds/other.txt": OTHER, "data/events/lund-comes.yaml": RECORD}
    more |= {"data/fields.yaml": FIELDS} if fields else {}
    return {**files, **{path: text.encode() for path, text in more.items()}}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CI", raising=False)
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "_LEAST", 1)
    monkeypatch.setattr(again, "_FEW", 1)


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> list[Files]:
    """Return which packages have been judged as a whole."""
    seen: list[Files] = []
    judge = Judge.__call__

    def noted(self: Judge, files: Files, *others: object) -> Verdict:
        seen.append(files)
        return judge(self, files, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(judging.Judge, "__call__", noted)
    return seen


def written(root: Path, files: Mapping[str, bytes], before: Mapping[str, bytes]) -> None:
    for path in {*files, *before}:
        if path not in files:
            (root / path).unlink()
        elif files[path] != before.get(path):
            (root / path).parent.mkdir(exist_ok=True)
            (root / path).write_bytes(files[path])


E3 = "data/events/e00003.yaml"
Edit = tuple[str, str, str]
CASES: dict[str, tuple[list[Edit], bool]] = {
    "a summary": ([(E3, "one of the many", "one of the longest")], True),
    "a title": ([(E3, "title: Eva Strand meets", "title: Eva Strand sees")], True),
    "tags": ([(E3, "kind: talk\n", "kind: talk\ntags: [long]\n")], True),
    "a relation, to a warning": ([(E3, "follows: [e00002]", "same_as_perhaps: [e00002]")], True),
    "two records of two texts": (
        [(E3, "one of the many", "one of the longest"), (f"{E3[:-6]}7.yaml", "held there", "held at that place")],
        True,
    ),
    "a record that is new": ([("data/events/new.yaml", "", NEW)], True),
    "a link to another text's record": (
        [(E3, "follows: [e00002]", "follows: [e00002], same_as_perhaps: [e00007]")],
        True,
    ),
    "a short title": ([("data/events/lund-comes.yaml", "short: Lund", "short: Ida")], False),
    "an error": ([(E3, "quote: Eva", "quote: Ada")], False),
    "an event's day": ([(E3, "date: 1990-01-01", "date: 1990-01-02")], False),
    "the title and day of another": (
        [
            (E3, "Eva Strand meets Per Holm for talk 3", "Ida Lund comes"),
            (E3, "date: 1990-01-01", "date: 1990-05-12"),
        ],
        False,
    ),
    "details, where their keys are listed": ([(E3, "citations:", "details:\n  length: talk 3\ncitations:")], False),
    "a draft": ([(E3, "kind: talk\n", "kind: talk\ndraft: true\n")], False),
    "a record that is gone and was named": ([(E3, "", "")], False),
    "a vocabulary": ([("data/kinds.yaml", "teal", "blue")], False),
    "a text": ([("seeds/other.txt", "Ida Lund came", "Ida Lund then came")], False),
    "nothing but a comment": ([(E3, "title:", "# Mind.\ntitle:")], True),
}


@pytest.mark.parametrize(("edits", "apart"), CASES.values(), ids=CASES)
def test_only_what_is_linked_is_judged_again(
    edits: list[Edit], apart: bool, tmp_path: Path, whole: list[Files]
) -> None:
    files = made()
    root = laid(tmp_path / "package", files)
    assert judged(Asked(root, jobs=1)) == expected(files)
    now = dict(files)
    for path, old, new in edits:
        assert old in now.get(path, b"").decode()
        now[path] = now.get(path, b"").replace(old.encode(), new.encode()) if old else new.encode()
        if not old and not new:
            del now[path]
    written(root, now, files)
    assert judged(Asked(root, jobs=1)) == expected(now)
    assert len(whole) == 2 - apart
    written(root, files, now)
    assert judged(Asked(root, jobs=1)) == expected(files)


@pytest.mark.parametrize("edit", [b"", b"tags: [long]\n"], ids=["as it is", "and is edited"])
def test_a_record_that_moves_into_a_folder_is_told_of_there(edit: bytes, tmp_path: Path, whole: list[Files]) -> None:
    files = {**made(), E3: made()[E3].replace(b"follows: [e00002]", b"same_as_perhaps: [e00002]")}
    assert E3 in {one.location.file for one in expected(files).diagnostics}
    root, there = laid(tmp_path / "package", files), E3.replace("events/", "events/1990/")
    judged(Asked(root, jobs=1))
    (root / there).parent.mkdir()
    (root / E3).rename(root / there)
    (root / there).write_bytes(edit + files[E3])
    now = {
        there if path == E3 else path: (root / there).read_bytes() if path == E3 else raw for path, raw in files.items()
    }
    assert judged(Asked(root, jobs=1)) == expected(now)
    assert there in {one.location.file for one in expected(now).diagnostics}
    assert len(whole) == 1


def test_what_another_text_may_tell_otherwise_is_asked_of_the_whole(tmp_path: Path, whole: list[Files]) -> None:
    files = made(numbers=True)
    root = laid(tmp_path / "package", files)
    judged(Asked(root, jobs=1))
    for old, new, again_whole in (("kind: talk\n", "kind: talk\ntags: [x]\n", False), ("held", "called off", True)):
        before = len(whole)
        files = {**files, E3: files[E3].replace(old.encode(), new.encode())}
        (root / E3).write_bytes(files[E3])
        assert judged(Asked(root, jobs=1)) == expected(files)
        assert len(whole) == before + again_whole


def test_what_was_wrong_for_a_while_costs_nothing_afterwards(tmp_path: Path, whole: list[Files]) -> None:
    files = made()
    root = laid(tmp_path / "package", files)
    judged(Asked(root, jobs=1))
    (root / E3).write_bytes(files[E3].replace(b"quote: Eva", b"quote: Ada"))
    judged(Asked(root, jobs=1))
    (root / E3).write_bytes(files[E3].replace(b"one of the many", b"one of the longest"))
    judged(Asked(root, jobs=1))
    assert len(whole) == 2


def test_what_the_lead_tells_is_asked_of_the_whole(tmp_path: Path, whole: list[Files]) -> None:
    files = {**made(), **STORY}
    root = laid(tmp_path / "package", files)
    judged(Asked(root, jobs=1))
    for number, again_whole in ((0, True), (7, False)):
        path, before = f"data/events/e{number:05}.yaml", len(whole)
        files = {**files, path: files[path].replace(b"one of the many", b"one of the longest")}
        (root / path).write_bytes(files[path])
        assert judged(Asked(root, jobs=1)) == expected(files)
        assert len(whole) == before + again_whole


def test_a_file_that_changes_while_it_is_judged_gives_no_verdict_of_another(tmp_path: Path) -> None:
    files = made()
    root = laid(tmp_path / "package", files)
    judged(Asked(root, jobs=1))
    cache = disk.Cache(root)
    disk.survey(root, cache)
    (root / E3).write_bytes(files[E3].replace(b"one of the many", b"one of the longest"))
    there = disk.survey(root, cache)
    late = disk.Survey(there.root, there.digests, there.refused, {})
    (root / E3).write_bytes(files[E3].replace(b"one of the many", b"one of the dullest"))
    assert again.verdict(late, cache) is None


def test_it_is_known_of_every_rule_on_the_package_how_far_it_reaches() -> None:
    far = {rule.code for rule in RULES if isinstance(rule, PackageRule) and rule.reach == "package"}
    assert far == {rule.code for rule in beyond.ANSWERED}


WORDS = (
    *("one of the many", "talk 3", "talk 13", "occurred", "planned", "1990-01-01", "1990-01-02", "1990-05-12", "talk"),
    *("follows", "part_of", "announces", "e00003", "e00007", "lund-comes", "s0000", "other", "port-vale", "old-haven"),
    *("ada-moreau", "ida-lund", "date", "status", "place", "length", "judgement", "9 hours", "6 hours", "Ida Lund"),
    *("level: main", "short: Lund comes", "draft: true", "withdrawn: {reason: error}", "note: “9 hours” is so."),
)
EVENTS = sorted(path for path in made() if path.startswith("data/events/"))
CHANGE = st.tuples(
    st.sampled_from(EVENTS * 6 + ["data/kinds.yaml", "data/actors.yaml", "seeds/other.txt", "data/sources.yaml"]),
    st.sampled_from(["exchange", "exchange", "copy", "delete", "add", "rename", "restore", "restore"]),
    st.integers(0, 2**16),
    st.sampled_from(WORDS),
)


def changed(files: dict[str, bytes], change: tuple[str, str, int, str], first: Files) -> dict[str, bytes]:
    """Return the files after a word of one is exchanged, or it is copied, deleted, renamed, longer, or as it was."""
    path, how, where, word = change
    other = EVENTS[where % len(EVENTS)]
    match how:
        case "restore":
            return {**files, path: first[path]}
        case "copy" if path in EVENTS:
            return {**files, path: files.get(other, first[other])}
        case "delete" if path in EVENTS:
            return {name: raw for name, raw in files.items() if name != path}
        case "rename" if path in EVENTS and path in files:
            moved = {name: raw for name, raw in files.items() if name != path}
            return {**moved, f"data/events/new-{where % 3}.yaml": files[path]}
        case "add":
            line = f"{word}\n" if ":" in word else f"# {word}\n"
            return {**files, path: files.get(path, b"") + line.encode()}
    text = files.get(path, first[path]).decode()
    there = [one for one in WORDS if one in text] if where % 3 else []
    places = [one.span() for old in there or [r"[\w-]+"] for one in re.finditer(old, text)] or [(0, 0)]
    start, end = places[where % len(places)]
    return {**files, path: f"{text[:start]}{word}{text[end:]}".encode()}


@settings(max_examples=15)
@given(st.lists(CHANGE, min_size=1, max_size=6), st.tuples(st.booleans(), st.booleans(), st.booleans()))
def test_whatever_changes_the_verdict_is_that_on_the_whole(
    changes: list[tuple[str, str, int, str]], has: tuple[bool, bool, bool]
) -> None:
    fields, numbers, story = has
    files = first = {**made(fields=fields, numbers=numbers), **(STORY if story else {})}
    with TemporaryDirectory() as top, pytest.MonkeyPatch.context() as patched:
        patched.setattr(sides, "MOST", 6)  # so that some words tell which number is meant, and some do not
        root = laid(Path(top) / "package", files)
        judged(Asked(root, jobs=1))
        for change in changes:
            before, files = files, changed(files, change, first)
            written(root, files, before)
            assert judged(Asked(root, jobs=1)) == expected(files)


def test_a_pack_that_is_broken_is_as_if_it_were_not_there(tmp_path: Path, whole: list[Files]) -> None:
    files = made()
    root = laid(tmp_path / "package", files)
    judged(Asked(root, jobs=1))
    path = root / ".timeline-cache" / parts.PARTS
    raw = path.read_bytes()
    now = {**files, E3: files[E3].replace(b"one of the many", b"one of the longest")}
    (root / E3).write_bytes(now[E3])
    seal, _, content = raw.partition(b"\n")
    head = {**json.loads(content.partition(b"\n")[0]), "found": []}
    for broken in (raw[:-40], b"", seal + b"\n" + json.dumps(head).encode(), raw.replace(b'"cited"', b'"sited"')):
        path.write_bytes(broken)
        (root / ".timeline-cache" / "verdict.json").unlink(missing_ok=True)
        assert judged(Asked(root, jobs=1)) == expected(now)
    assert len(whole) == 5
