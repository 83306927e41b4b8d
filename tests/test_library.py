"""The library is what the command is: one verdict, the same findings, the same bytes."""

from __future__ import annotations

import ast
import doctest
import inspect
import json
import os
import pkgutil
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import timeline
from tests.packages import (
    ACTORS,
    DESCRIPTOR,
    KINDS,
    LANDING,
    LETTER,
    PICTURES,
    PLACES,
    REPORT,
    SOURCES,
    Edit,
    edited,
    exported,
    frozen,
    laid,
    on_disk,
    package,
    without,
)
from timeline import dates, language
from timeline.diagnostics import Diagnostic, Severity, plain
from timeline.disk import DiskError
from timeline.evidence import Evidence
from timeline.library import ROOMS
from timeline.received import NotADocument, comparison, verification
from timeline.records.package import KEPT_SUMS, RELEASE, Files
from timeline.release import downloads
from timeline.rules import checked
from timeline.texts import NotFound, Passage, Repair, Text

PAGE = (Path(__file__).parents[1] / "docs/library.md").read_text("utf-8")
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")} | {
    "PYTHONPATH": str(Path(timeline.__file__).parents[1]),
    "PYTHONUTF8": "1",
}


SIGNATURES = {
    "check": ["package"],
    "compare": ["old", "new"],
    "dates_in": ["text", "published", "language", "dated_from"],
    "examine": ["package"],
    "find": ["quote", "text", "prefix", "suffix", "occurrence", "language"],
    "load": ["package"],
    "publish": ["root", "files"],
    "read": ["document"],
    "release": ["package"],
    "verify": ["release"],
}


def test_the_public_functions_take_what_the_manual_tells_and_no_more() -> None:
    taken = {name: inspect.signature(getattr(timeline, name)).parameters for name in ROOMS}
    assert {name: [*there] for name, there in taken.items()} == SIGNATURES
    named = {one.name for there in taken.values() for one in there.values() if one.kind is one.KEYWORD_ONLY}
    assert [name for name in sorted(named) if name not in PAGE] == []


def python(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run Python as a user would."""
    return subprocess.run(
        [sys.executable, "-W", "error", *map(str, arguments)], env=ENVIRONMENT, capture_output=True, encoding="utf-8"
    )


def command(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command."""
    return python("-m", "timeline", *arguments)


def findings(files: Path | Files) -> tuple[Evidence | None, list[Diagnostic]]:
    """Return what the library shows of a package, and what it finds, in order."""
    loaded, found = timeline.load(files)
    if loaded is None:
        return None, sorted(found)
    evidence = timeline.examine(loaded)
    return evidence, sorted(found + timeline.check(evidence))


def as_printed(found: list[Diagnostic]) -> list[dict[str, Any]]:
    """Return findings with the keys of `--format json`."""
    return [
        {
            "severity": one.severity.value,
            "code": one.code,
            "file": one.location.file,
            "line": one.location.line,
            "column": one.location.column,
            "message": plain(one.message),
        }
        for one in found
    ]


class Case(NamedTuple):
    """The files of a package, the code of one thing that is wrong with it, and which of the files are links."""

    files: Files
    code: str
    links: tuple[str, ...] = ()


QUOTE = "quote: It carried 12 instruments\n"
BROKEN = {
    "an empty folder": Case({}, "bad-descriptor"),
    "a descriptor that is not JSON": Case({**package(), DESCRIPTOR: b"{"}, "bad-descriptor"),
    "a descriptor without a title, and a misspelt place": Case(
        edited((DESCRIPTOR, '"title"', '"titel"'), (LANDING, "place: lake-aldous", "place: lake-aldus")),
        "bad-descriptor",
    ),
    "an event that is not YAML": Case({**package(), LANDING: b"{[}"}, "unsupported-yaml"),
    "an event that is not UTF-8": Case({**package(), LANDING: b"\xff\xfe"}, "not-utf8"),
    "a key twice": Case(edited((LANDING, "kind: landing", "kind: landing\nkind: talk")), "duplicate-key"),
    "a blank record beside a wrong date": Case(
        {**edited((PICTURES, "date: 2025-04", "date: 2025-05")), "data/events/blank.yaml": b"title:\ndate:\n"},
        "missing-key",
    ),
    "vocabularies that are links": Case(package(), "not-a-regular-file", (ACTORS, PLACES)),
    "a record that is a link": Case(package(), "not-a-regular-file", (LANDING,)),
    "a source text that is a link": Case(package(), "not-a-regular-file", (REPORT,)),
    "no actors": Case(without(package(), ACTORS), "unknown-actor"),
    "no sources": Case(without(package(), SOURCES), "unknown-source"),
    "kinds that are a list": Case({**package(), KINDS: b"- landing\n"}, "bad-value"),
    "misspelt ids": Case(
        edited(
            (LANDING, "who: northern-survey", "who: nothern-survey"),
            (PICTURES, "kind: talk", "kind: tlak"),
            (PICTURES, "follows: [landing]", "follows: [lnading]"),
        ),
        "unknown-event",
    ),
    "a quote that is not there": Case(
        edited((LANDING, QUOTE, "quote: It carried 13 instruments\n")), "quote-not-found"
    ),
    "a quote that begins within a word": Case(
        edited((LANDING, QUOTE, "quote: t carried 12 instruments\n")), "quote-cut"
    ),
    "a wrong date": Case(edited((PICTURES, "date: 2025-04", "date: 2025-05")), "date-phrase-disagrees"),
    "a date that is none": Case(edited((PICTURES, "date: 2025-04", "date: 2025-13")), "bad-value"),
    "files of other names": Case(
        {
            **without(package(), ACTORS),
            "data/actors.yml": package()[ACTORS],
            "data/events/My Event.yaml": package()[LANDING],
            "data/notes.txt": b"To do.\n",
        },
        "misplaced-file",
    ),
    "a seed that is not UTF-8": Case({**package(), REPORT: b"\xff" + package()[REPORT]}, "source-missing"),
    "a seed that was edited": Case(edited((LETTER, "Dear editor", "Dear Editor")), "source-changed"),
    "a seed that is gone": Case(without(package(), LETTER), "source-missing"),
    "a message of control characters": Case(
        edited((LANDING, "place: lake-aldous", 'place: "lake\\u202e-\\x1baldous"')), "forbidden-character"
    ),
    "a frozen version whose sums are lost": Case(without(frozen(package()), KEPT_SUMS), "kept-release-mismatch"),
    "a frozen version under another name": Case(
        edited((DESCRIPTOR, '"name": "heron"', '"name": "egret"'), files=frozen(package())), "package-renamed"
    ),
    "a draft that quotes what is not there": Case(
        edited(
            (PICTURES, "tags: [heron]", "tags: [heron]\ndraft: true"), (PICTURES, "in April 2025\n", "in May 2025\n")
        ),
        "quote-not-found",
    ),
}


@pytest.mark.parametrize("case", BROKEN.values(), ids=BROKEN)
def test_the_findings_are_the_command_s_in_its_order(tmp_path: Path, case: Case) -> None:
    root = tmp_path / "package"
    root.mkdir()
    laid(root, case.files)
    for name in case.links:
        elsewhere = tmp_path / name.replace("/", "-")
        (root / name).rename(elsewhere)
        (root / name).symlink_to(elsewhere)
    evidence, found = findings(root)
    done = command("validate", root, "--format", "json")
    printed = json.loads(done.stdout)
    assert printed["diagnostics"] == as_printed(found)
    assert case.code in [one.code for one in found]
    assert done.returncode == any(one.severity is Severity.ERROR for one in found)
    if evidence:
        count = checked(evidence)
        assert printed["checked"] == {name: getattr(count, name) for name in count.__slots__}
    if not case.links:
        assert findings(case.files)[1] == found, "a mapping is a package as a folder is"


NOWHERE = {
    "a path from the disk's root": "/data/actors.yaml",
    "a name without letters": "data//actors.yaml",
    "no name": "",
    "a folder": "data/events/",
    "a file in a file": f"{LANDING}/more/of.yaml",
}


@pytest.mark.parametrize("name", NOWHERE.values(), ids=NOWHERE)
def test_a_name_under_which_nothing_can_lie_is_a_finding(name: str) -> None:
    loaded, found = timeline.load({**package(), name: b"{}"})
    assert [(one.code, one.location.file) for one in found] == [("bad-file-name", name)]
    assert loaded
    assert loaded.files == package()


def test_the_release_is_the_command_s_byte_for_byte(tmp_path: Path) -> None:
    by_command, by_library = (laid(tmp_path / name, package()) for name in ("command", "library"))
    evidence, found = findings(by_library)
    assert evidence
    assert found == []
    files = timeline.release(evidence)
    assert timeline.release(evidence.package) == files
    assert command("export", by_command).returncode == 0
    timeline.publish(by_library, files)
    assert on_disk(by_library) == on_disk(by_command) == {**package(), **files}


def test_a_frozen_version_is_written_as_the_command_writes_it(tmp_path: Path) -> None:
    by_command, by_library = (laid(tmp_path / name, package()) for name in ("command", "library"))
    timeline.publish(by_library, frozen(package(), "1.2.0", "2025-06-01T12:00:00Z"))
    done = command("export", by_command, "--release", "1.2.0", "--created", "2025-06-01T12:00:00Z")
    assert done.returncode == 0
    assert on_disk(by_library) == on_disk(by_command)


def test_what_no_release_put_there_stays_and_so_does_the_release(tmp_path: Path) -> None:
    root = laid(tmp_path, {**exported(package()), f"{RELEASE}/diary.txt": b"Mine.\n"})
    there = on_disk(root)
    loaded, _ = timeline.load(package())
    assert loaded
    with pytest.raises(DiskError, match="diary") as refused:
        timeline.publish(root, timeline.release(loaded))
    assert on_disk(root) == there
    assert command("export", root).stderr == f"timeline: {refused.value}\n"


def release(*changes: Edit) -> dict[str, bytes]:
    """Return a release as it is downloaded."""
    return dict(downloads(exported(edited(*changes))))


SOUND = release()
RECEIVED = {
    "as it was made": SOUND,
    "a page that was cut off": {**SOUND, "index.html": SOUND["index.html"][:100]},
    "a source that was edited": {**SOUND, "sources/report.txt": SOUND["sources/report.txt"].replace(b"12", b"13")},
    "no document": without(SOUND, "timeline.json"),
    "a document of noise": {**SOUND, "timeline.json": b"\xff{"},
    "a file more": {**SOUND, "setup.exe": b"MZ"},
    "nothing": {},
}


@pytest.mark.parametrize("files", RECEIVED.values(), ids=RECEIVED)
def test_a_release_is_verified_as_the_command_does(tmp_path: Path, files: Files) -> None:
    verified, found = timeline.verify(laid(tmp_path, files))
    done = command("verify", tmp_path)
    looked = [verification.UNCHECKED, verification.sentence(verified)] if files else []
    assert done.stdout.splitlines() == [*map(str, found), *looked]
    assert done.returncode == any(one.severity is Severity.ERROR for one in found) == (files is not SOUND)
    assert timeline.verify(files) == (verified, found)


def test_two_releases_are_compared_as_the_command_does(tmp_path: Path) -> None:
    titled = release((LANDING, "title: The Heron lands", "title: The Heron comes down"))
    old, new = (laid(tmp_path / name, files) for name, files in (("old", SOUND), ("new", titled)))
    for one, other, differ in ((old, new, True), (old, old, False)):
        before, after = timeline.read(one), timeline.read(other / "timeline.json")
        differences = timeline.compare(before, after)
        done = command("diff", one, other)
        assert done.stdout == comparison.text(before, after, differences)
        assert done.returncode == bool(differences) == differ
    assert timeline.read(SOUND["timeline.json"]) == timeline.read(old)


def test_what_is_no_document_is_refused_as_the_command_refuses_it(tmp_path: Path) -> None:
    laid(tmp_path, {"timeline.json": b"[]"})
    with pytest.raises(NotADocument) as refused:
        timeline.read(tmp_path)
    done = command("diff", tmp_path, tmp_path)
    assert (done.returncode, done.stderr) == (2, f"timeline: {tmp_path} is no timeline.json: {refused.value}\n")


ASKING = {
    "load": lambda root: timeline.load(root),
    "read": lambda root: timeline.read(root),
    "verify": lambda root: timeline.verify(root),
    "publish": lambda root: timeline.publish(root, {}),
}


@pytest.mark.parametrize("ask", ASKING.values(), ids=ASKING)
def test_what_the_disk_has_not_is_an_error_of_the_disk(tmp_path: Path, ask: Callable[[Path], object]) -> None:
    with pytest.raises(DiskError, match="nowhere"):
        ask(tmp_path / "nowhere")


# dates_in


WHEN = {
    "EDTF": "2025-10-16",
    "a day": date(2025, 10, 16),
    "a day of ours": dates.Day(2025, 10, 16),
    "a moment": datetime(2025, 10, 16, 19, 30, tzinfo=UTC),
    "a date of ours": dates.parse("2025-10-16T19:30Z"),
    "an interval": dates.Interval(dates.Day(2025, 10, 16), dates.Day(2025, 10, 16)),
}


@pytest.mark.parametrize("when", WHEN.values(), ids=WHEN)
def test_when_a_text_was_published_is_said_in_any_shape(
    when: str | date | dates.Day | dates.Date | dates.Interval,
) -> None:
    (one,) = timeline.dates_in("They met on Thursday.", published=when, language="en-GB")
    assert (one.phrase.text, one.fault) == ("Thursday", None)
    assert [str(interval.first) for interval in one.allowed] == ["2025-10-16", "2025-10-23"]
    (one,) = timeline.dates_in("They met the day before.", published="2025-10-20", dated_from=when)
    assert one.allowed == (dates.Interval(dates.Day(2025, 10, 15), dates.Day(2025, 10, 15)),)


MENTIONS = {
    "on 30 February 2024": "'30 February 2024' does not exist",
    "the day before": "'the day before' is counted from another event",
    "on Thursday": "'Thursday' allows nothing that can be told",
}


@pytest.mark.parametrize(("text", "said"), MENTIONS.items(), ids=MENTIONS)
def test_what_cannot_be_told_says_why(text: str, said: str) -> None:
    (one,) = timeline.dates_in(text, published="2025/..")
    assert (str(one), one.allowed) == (said, ())


def test_a_publication_that_is_no_date_is_refused() -> None:
    with pytest.raises(dates.DateError, match="'yesterday' is no date"):
        timeline.dates_in("They met on Thursday.", published="yesterday")


# find


def test_a_text_knows_its_own_repairs() -> None:
    text = Text.of("in BogotÃ¡", [Repair("Ã¡", "á")], language=language.of("en"))
    assert isinstance(timeline.find("Bogotá", text), Passage)
    assert timeline.find("Bogotá", text.raw) == NotFound()


# the root


def test_importing_it_reads_nothing_else() -> None:
    done = python("-c", "import sys; before = {*sys.modules}; import timeline; print(*{*sys.modules} - before)")
    others = {name for name in done.stdout.split() if name.partition(".")[0] not in sys.stdlib_module_names}
    assert others == {"timeline", "timeline.library"}


def test_type_checkers_are_told_of_the_same_names() -> None:
    stub = ast.parse(Path(timeline.__file__).with_suffix(".pyi").read_text("utf-8"))
    said = {
        name.asname: (node.module or "").removeprefix("timeline.")
        for node in stub.body
        if isinstance(node, ast.ImportFrom)
        for name in node.names
    }
    assert said == ROOMS | {"main": "commands.door"}


def test_what_is_asked_for_brings_only_what_it_needs() -> None:
    script = "import sys, timeline; timeline.find('a', 'a'); print(*sys.modules)"
    assert not {"pydantic", "yaml", "icalendar", "jinja2", "frictionless", "typer"} & {
        *python("-c", script).stdout.split()
    }


def test_the_root_shows_its_names_and_no_others() -> None:
    assert dir(timeline) == sorted(["__version__", *timeline.__all__])
    assert timeline.__all__ == sorted(timeline.__all__)
    with pytest.raises(AttributeError, match="module 'timeline' has no attribute 'nothing'"):
        timeline.nothing  # type: ignore[attr-defined]  # noqa: B018
    house = Path(timeline.__file__).parent
    rooms = {path.stem for path in house.glob("*.py")} | {path.parent.name for path in house.glob("*/__init__.py")}
    assert rooms & {*timeline.__all__} == {"release"}, "another module of such a name would take the function's place"


def test_what_makes_a_release_is_a_room_that_can_be_called() -> None:
    read, _ = timeline.load(package())
    assert read
    room = import_module("timeline.release")
    import_module("timeline.release.calendar")  # whoever imports it takes the function away from nobody
    assert getattr(timeline, "release") is room  # noqa: B009 -- which a type checker takes for the function
    assert timeline.release(read) == room.release(read)


@pytest.mark.parametrize("name", timeline.__all__)
def test_each_function_says_what_it_takes_gives_and_is_for(name: str) -> None:
    function = getattr(timeline, name)
    signature = inspect.signature(function)
    assert function.__doc__
    assert signature.return_annotation is not signature.empty
    assert all(one.annotation is not one.empty for one in signature.parameters.values())
    assert f"`{name}`" in PAGE


SNIPPET = """\
from typing import assert_type
import timeline
from timeline import *
from timeline.dates import Interval
from timeline.received import Difference, Document

package, found = timeline.load({})
assert package
publish("there", release(package))
for one in dates_in("on Thursday", published="2025"):
    assert_type(one.allowed, tuple[Interval, ...])
assert_type(timeline.read(b""), Document)
assert_type(timeline.compare(read(b""), read("there")), tuple[Difference, ...])
timeline.check(None)
timeline.load(1)
timeline.nothing
"""


def test_a_type_checker_sees_them(tmp_path: Path) -> None:
    (tmp_path / "snippet.py").write_text(SNIPPET, "utf-8")
    done = python("-m", "mypy", "--strict", "--cache-dir", tmp_path / "cache", tmp_path / "snippet.py")
    errors = re.findall(r"snippet\.py:(\d+): error: .* \[([a-z-]+)\]", done.stdout)
    refused = [(SNIPPET.splitlines()[int(line) - 1], code) for line, code in errors]
    assert refused == [
        ("timeline.check(None)", "arg-type"),
        ("timeline.load(1)", "arg-type"),
        ("timeline.nothing", "attr-defined"),
    ]


# the manual


def test_the_examples_of_the_manual_are_true(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    blocks = re.findall(r"^```pycon\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    test = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, "docs/library.md", None, None)
    said: list[str] = []
    outcome = doctest.DocTestRunner().run(test, out=said.append)
    assert said == []
    assert outcome.attempted > 40


def test_every_exception_of_the_manual_can_be_imported() -> None:
    named = set(re.findall(r"^\| `(timeline\.[\w.]+)` \|", PAGE, re.MULTILINE))
    assert {pkgutil.resolve_name(name) for name in named} == {DiskError, NotADocument, dates.DateError}


@pytest.mark.parametrize(
    "path",
    ["data\\events\\lie.yaml", "data/./events/lie.yaml", "./data/events/lie.yaml", "data/events/../events/lie.yaml"],
)
def test_no_path_of_a_mapping_is_passed_over(path: str) -> None:
    """As `str(path)` gives them on Windows, or joined by hand: what lies there must not look as if it had been read."""
    read, found = timeline.load({**package(), path: b"title: A lie\n"})
    assert read
    assert [(one.code, one.location.file) for one in found] == [("bad-file-name", path)]
