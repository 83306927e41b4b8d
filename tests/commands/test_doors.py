"""Every command, sound, not sound and misused: the real command, what it prints, what it writes, how it ends."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest
import typer

import timeline
from tests.commands.doors import NEVER, ROWS, SERVED, SHELF, SOUND, Row
from tests.packages import laid
from timeline.commands import cli, verdict
from timeline.records.package import RELEASES, REVIEWS

COMMAND = [sys.executable, "-W", "error", "-m", "timeline"]
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")} | {
    "PYTHONPATH": str(Path(timeline.__file__).parents[1]),
    "COLUMNS": "80",
    "CI": "true",  # nothing is kept beside what is under test
}
APP = typer.main.get_command(cli.app)
assert isinstance(APP, typer.core.TyperGroup)
COMMANDS = APP.commands


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the folders."""
    top = tmp_path_factory.mktemp("shelf")
    for name, files in SHELF.items():
        laid(top / name, files)
    return top


@pytest.fixture
def here(shelf: Path, tmp_path: Path, row: Row) -> Path:
    """Return a copy of the folders that a row names, which its command may write in."""
    for name in SHELF:
        if name in f"{row.words} {row.at}":
            shutil.copytree(shelf / name, tmp_path / name)
    (tmp_path / "link").symlink_to("release")
    return tmp_path


def started(words: str, at: Path) -> subprocess.Popen[str]:
    """Start the command."""
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [*COMMAND, *shlex.split(words)], cwd=at, env=ENVIRONMENT, stdout=pipe, stderr=pipe, encoding="utf-8"
    )


def ended(words: str, at: Path) -> tuple[int, str, str]:
    """Return how the command ends, and what it prints; one that does not end is killed."""
    with started(words, at) as process:
        try:
            out, err = process.communicate(timeout=60)
        finally:
            process.kill()
    return process.returncode, out, err


def as_expected(said: str, expected: str) -> str:
    """Return what was said where it is what is expected, else that."""
    pattern = re.escape(expected).replace("…", "(?s:.*)").replace("/", r"[/\\]")
    return said if re.fullmatch(pattern, said) else expected


def seen(top: Path) -> dict[str, tuple[bytes, int] | None]:
    """Return every file with its content and when it was written, and every folder."""
    return {
        path.relative_to(top).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) if path.is_file() else None
        for path in top.rglob("*")
    }


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_command_says_and_writes_what_it_should(here: Path, row: Row) -> None:
    before = seen(here)
    status, out, err = ended(row.words, here / row.at)
    after = seen(here)
    assert (status, out, err) == (row.status, as_expected(out, row.out), as_expected(err, row.err))
    written = {path: now[0] for path, now in after.items() if now and now[0] != (before.get(path) or (None,))[0]}
    assert written.keys() == row.writes.keys()
    for path, expected in row.writes.items():
        raw = written[path]
        assert raw == (expected if isinstance(expected, bytes) else as_expected(raw.decode(), expected).encode())
    assert before.keys() <= after.keys(), "nothing is taken away"
    assert row.writes or after == before, "what writes nothing touches nothing"


@contextmanager
def serving(row: Row, top: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run a server for as long as the block runs; give it and what it says first."""
    with started(row.words, top / row.at) as process:
        assert process.stdout
        try:
            yield process, process.stdout.readline()
        finally:
            process.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no Ctrl-C for one process alone")
@pytest.mark.parametrize("row", SERVED.values(), ids=SERVED)
def test_a_release_is_served_until_ctrl_c(here: Path, row: Row) -> None:
    before = seen(here)
    with serving(row, here) as (process, said):
        assert said == as_expected(said, row.out)
        for path, name in {"": "index.html", "timeline.csv": "timeline.csv", "sources/report.txt": ""}.items():
            with urlopen(said.split()[0] + path, timeout=10) as answer:  # noqa: S310 -- our own server
                assert answer.read() == SHELF["release"][name or path]
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (row.status, "", row.err)
    assert seen(here) == before


def test_a_port_that_is_taken_is_misuse(shelf: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        why = "another program listens there; choose another with --port"
        said = f"timeline: cannot listen on port {port} of 127.0.0.1: {why}\n"
        assert ended(f"serve exported --port {port}", shelf) == (2, "", said)


@pytest.mark.parametrize("words", ["validate sound", "rules", "--help"])
def test_a_reader_who_has_read_enough_is_no_fault(shelf: Path, words: str) -> None:
    with started(words, shelf) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        err = process.stderr.read()
    assert (process.returncode, err) == (0, "")


CANNOT = "timeline: cannot write what is to be said: No space left on device\n"
SPEECHLESS: dict[str, tuple[str, int, str, str]] = {
    "no output": ("validate sound >&-", 0, "", ""),
    "no output, of what is not sound": ("validate typo >&-", 1, "", ""),
    "no error output": ("validate sound 2>&-", 0, SOUND, ""),
    "no error output, of misuse": ("validate nowhere 2>&-", 2, "", ""),
    "neither": ("validate sound >&- 2>&-", 0, "", ""),
    "no input": ("validate sound <&-", 0, SOUND, ""),
    "a full disk": ("validate sound >/dev/full", 2, "", CANNOT),
    "a full disk for what is not sound": ("validate typo >/dev/full", 2, "", CANNOT),
    "a full disk for the help": ("--help >/dev/full", 2, "", CANNOT),
    "a full disk for errors": ("validate nowhere 2>/dev/full", 2, "", ""),
    "a full disk for errors, where none are": ("validate sound 2>/dev/full", 0, SOUND, ""),
}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a disk that is always full")
@pytest.mark.parametrize(("words", "status", "out", "err"), SPEECHLESS.values(), ids=SPEECHLESS)
def test_what_cannot_be_said_is_no_crash(shelf: Path, words: str, status: int, out: str, err: str) -> None:
    command = f"{shlex.join(COMMAND)} {words}"
    done = subprocess.run(["sh", "-c", command], cwd=shelf, env=ENVIRONMENT, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (status, out, err)


def test_what_one_command_writes_the_next_takes(tmp_path: Path) -> None:
    for words, status in (
        ("init fresh", 0),
        ("validate fresh --strict", 0),
        ("export fresh", 0),
        ("export fresh --check", 0),
        ("verify fresh/data/release", 0),
        ("show lighthouse-lit-again fresh", 0),
        ("review lighthouse-lit-again fresh --accept --reader Ida --kind person", 0),
        ("export fresh", 0),
        ("verify fresh/data/release", 0),
        ("new first-call fresh", 0),
        ("validate fresh", 0),  # it is a draft
    ):
        assert ended(words, tmp_path)[0] == status, words


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the folder in which a program works")
@pytest.mark.parametrize(
    "words", ["validate {} --format github", "export", "export {} --to x", "coverage {} --html x.html", "init foo"]
)
def test_a_working_folder_that_is_gone_is_misuse(shelf: Path, tmp_path: Path, words: str) -> None:
    command = shlex.join([*COMMAND, *shlex.split(words.format(shelf / "sound"))])
    script = f"mkdir gone && cd gone && rmdir ../gone && exec {command}"
    done = subprocess.run(["sh", "-c", script], cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr[:10]) == (2, "", "timeline: ")


FREEZINGS = {
    "of two versions": [
        "export frozen --release 1.1.0 --created 2025-06-01T08:00:00Z",
        "export frozen --release 1.2.0 --created 2025-07-01T08:00:00Z",
    ],
    "of one version at two moments": [
        "export frozen --release 1.1.0 --created 2025-06-01T08:00:00Z",
        "export frozen --release 1.1.0 --created 2025-07-01T08:00:00Z",
    ],
    "of one version, and a draft": ["export frozen --release 1.1.0 --created 2025-06-01T08:00:00Z", "export frozen"],
}


@pytest.mark.parametrize("commands", FREEZINGS.values(), ids=FREEZINGS)
def test_of_two_exports_at_once_each_is_done_or_refused(tmp_path: Path, commands: list[str]) -> None:
    laid(tmp_path / "frozen", SHELF["frozen"])
    both = [started(words, tmp_path) for words in commands]
    statuses = [process.communicate(timeout=60) and process.returncode for process in both]
    assert set(statuses) <= {0, 1}
    assert 0 in statuses
    done = {words.split()[3] for words, status in zip(commands, statuses, strict=True) if not status and "--r" in words}
    kept = tmp_path / "frozen" / RELEASES
    assert {path.stem for path in kept.glob("*.zip")} == {"1.0.0", *done}
    assert len((kept / "SHA256SUMS").read_text().splitlines()) == 1 + len(done)
    assert ended("validate frozen", tmp_path)[0] == 0
    assert ended("export frozen --check", tmp_path)[0] == 0


def test_of_two_reviews_at_once_both_are_kept(tmp_path: Path) -> None:
    laid(tmp_path / "sound", SHELF["sound"])
    accept = "review {} sound --accept --reader Ida --kind person"
    both = [started(accept.format(id), tmp_path) for id in ("landing", "pictures")]
    assert [process.communicate(timeout=60) and process.returncode for process in both] == [0, 0]
    rows = (tmp_path / "sound" / REVIEWS).read_text().splitlines()[1:]
    assert {row.partition(",")[0] for row in rows} == {"landing", "pictures"}


# what the table holds


def test_every_command_has_a_row_for_every_exit_status() -> None:
    tried = {(row.words.split()[0], row.status) for row in (*ROWS.values(), *SERVED.values()) if row.words}
    wanted = {(name, status) for name in COMMANDS for status in (0, 1, 2)}
    assert wanted - tried == NEVER.keys()


def test_every_option_has_a_row() -> None:
    words = [row.words.split() for row in (*ROWS.values(), *SERVED.values())]
    tried = {(command, word) for command, *others in filter(None, words) for word in others if word.startswith("--")}
    wanted = {
        (name, option)
        for name, command in COMMANDS.items()
        for parameter in command.params
        for option in (*parameter.opts, *parameter.secondary_opts)
        if option.startswith("-")
    }
    assert wanted <= tried
    assert {option for parameter in APP.params for option in parameter.opts} <= {row.words for row in ROWS.values()}


def test_every_format_has_a_row() -> None:
    assert {f"validate typo --format {one.value}" for one in verdict.Format} <= {row.words for row in ROWS.values()}
