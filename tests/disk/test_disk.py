"""The disk: what is read and what is refused; a release is replaced whole, whatever stops the one who writes it."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.steps import doubled, steps
from timeline import disk
from timeline.diagnostics import Severity
from timeline.disk import CATALOGUE, DiskError, publish, publishing, read, read_release, write, writing
from timeline.disk.files import content_of
from timeline.disk.reading import Reading, walked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX files")


def lay(root: Path, files: Mapping[str, bytes]) -> Path:
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root


def on_disk(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def found(root: Path) -> list[str]:
    return [f"{d.location.file}: {d.code}" for d in read(root)[1]]


PACKAGE = {
    "data/events/first-call.yaml": b"title: A call",
    "data/release/sources/s000.txt": b"\xff\x00\r\n",
    "data/release/timeline.csv": b"id\r\n",
    "data/releases/1.0.0.zip": b"PK",
    "data/releases/SHA256SUMS": b"",
    "data/schemas/event.schema.json": b"{}",
    "data/sources.yaml": b"s000: {}",
    "datapackage.json": b"{}",
    "seeds/000_ca44.txt": b"On Thursday\r\n",
    "seeds/news/Local report (1).txt": b"",
}


def test_the_files_of_a_package_are_read_byte_for_byte_in_the_order_of_their_names(tmp_path: Path) -> None:
    files, diagnostics = read(lay(tmp_path, dict(reversed(PACKAGE.items()))))
    assert list(files.items()) == list(PACKAGE.items())
    assert diagnostics == []


def test_a_release_by_itself_is_read_whatever_its_folder_is_called(tmp_path: Path) -> None:
    files = {"SHA256SUMS": b"", "datapackage.json": b"{}", "sources/s000.txt": b"text"}
    assert read_release(lay(tmp_path / "Downloads (2)", files)) == (files, [])


SILENT = {
    "what else lies beside the data": {"README.md": b"", "docs/x.yml": b"", "Data Package.json": b""},
    "hidden files": {
        "data/.x.yml": b"",
        "data/events/.git/x.yaml": b"",
        "seeds/.DS_Store": b"",
        "data/release/.x": b"",
    },
    "what editors leave behind": {"data/events/.a.yaml.swp": b"", "data/events/a.yaml~": b"", "seeds/#a.txt#": b""},
    "what desktops leave behind": {"data/Thumbs.db": b"", "seeds/desktop.ini": b""},
    "a word to the reader of a folder": {"data/README.md": b"", "data/events/README": b""},
    "an export that was killed while it wrote": {"data/.release.timeline-new/x.csv": b""},
}


@pytest.mark.parametrize("more", SILENT.values(), ids=SILENT)
def test_is_left_out_in_silence(tmp_path: Path, more: dict[str, bytes]) -> None:
    lay(tmp_path, PACKAGE | more)
    assert read(tmp_path) == (PACKAGE, [])


def link(name: str, to: str) -> Callable[[Path], object]:
    def make(root: Path) -> None:
        (root / name).symlink_to(root / to)

    return make


def grown(name: str, size: int) -> Callable[[Path], object]:
    """A file with a hole: of the size, without the bytes."""

    def make(root: Path) -> None:
        lay(root, {name: b""})
        os.truncate(root / name, size)

    return make


def files_named(*names: str) -> Callable[[Path], object]:
    return lambda root: lay(root, dict.fromkeys(names, b""))


def listening(root: Path) -> None:
    here = Path.cwd()
    os.chdir(root)  # the address of a socket is short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("seeds/socket")
    os.chdir(here)


def deep(root: Path, many: int) -> None:
    """Make folders below each other."""
    here = Path.cwd()
    os.chdir(root)
    for _ in range(many):
        os.mkdir("a")  # noqa: PTH102 - a path of one name
        os.chdir("a")
    os.chdir(here)


MIB = 2**20
FINDINGS = {
    "a record with the wrong ending": (
        files_named("data/events/last-call.yml"),
        ["data/events/last-call.yml: misplaced-file"],
    ),
    "a record whose ending a mail program lengthened": (
        files_named("data/events/a.yaml.txt"),
        ["data/events/a.yaml.txt: misplaced-file"],
    ),
    "a record with a blank in its name": (
        files_named("data/events/My Call.yaml"),
        ["data/events/My Call.yaml: misplaced-file"],
    ),
    "a record whose name begins with a digit": (
        files_named("data/events/1st.yaml"),
        ["data/events/1st.yaml: misplaced-file"],
    ),
    "records in folders, to any depth": (
        files_named("data/events/1761/x.yaml", "data/events/North_Sea/v1.2/y.yaml", "data/events/1761/README.md"),
        [],
    ),
    "records 32 folders deep": (files_named(f"data/events/{'a/' * 31}x.yaml"), []),
    "records in more folders than that": (
        files_named(f"data/events/{'a/' * 32}x.yaml"),
        [f"data/events{'/a' * 32}: misplaced-file"],
    ),
    "texts in hundreds of folders": (
        lambda root: deep(root / "seeds", 500),
        [f"seeds{'/a' * 33}: misplaced-file"],
    ),
    "records in a folder of two words": (
        files_named("data/events/two words/x.yaml"),
        ["data/events/two words: misplaced-file"],
    ),
    "records in a folder with an accent": (
        files_named("data/events/été/x.yaml"),
        ["data/events/été: misplaced-file"],
    ),
    "records in folders that differ by case": (
        files_named("data/events/A/x.yaml", "data/events/a/y.yaml"),
        ["data/events/a: colliding-names"],
    ),
    "a link to a folder of records": (
        link("data/events/all", ".."),
        ["data/events/all: not-a-regular-file"],
    ),
    "two records of one id": (
        files_named("data/events/1760/x.yaml", "data/events/1761/x.yaml"),
        ["data/events/1761/x.yaml: doubled-id"],
    ),
    "two of one id, in the order of their paths": (
        files_named("data/events/a-b/x.yaml", "data/events/a/x.yaml", "data/events/a/b/x.yaml"),
        ["data/events/a/b/x.yaml: doubled-id", "data/events/a/x.yaml: doubled-id"],
    ),
    "a record and a text of its name": (files_named("data/events/1/x.yaml", "seeds/1/x.yaml", "seeds/2/x.yaml"), []),
    "records in a folder of another name": (files_named("data/event/x.yaml"), ["data/event: misplaced-file"]),
    "a record beside the vocabularies": (files_named("data/call.yaml"), ["data/call.yaml: misplaced-file"]),
    "a vocabulary with the wrong ending": (files_named("data/actors.yml"), ["data/actors.yml: misplaced-file"]),
    "a file that nothing reads": (files_named("data/events/notes.txt"), ["data/events/notes.txt: unread-file"]),
    "a kept release of another name": (
        files_named("data/releases/first.zip"),
        ["data/releases/first.zip: unread-file"],
    ),
    "a copy kept for safety": (files_named("data/events/a.yaml.bak"), ["data/events/a.yaml.bak: unread-file"]),
    "a file in place of a folder": (
        lambda root: (root / "data/schemas").write_bytes(b""),
        ["data/schemas: not-a-regular-file"],
    ),
    "a folder in place of the descriptor": (
        lambda root: (root / "datapackage.json").mkdir(),
        ["datapackage.json: misplaced-file"],
    ),
    "a link to a file of the package": (
        link("data/events/two.yaml", "data/events/one.yaml"),
        ["data/events/two.yaml: not-a-regular-file"],
    ),
    "a link to nothing": (link("seeds/a.txt", "nowhere"), ["seeds/a.txt: not-a-regular-file"]),
    "a link to a folder": (link("seeds/all", ".."), ["seeds/all: not-a-regular-file"]),
    "a link in place of data": (
        lambda root: ((root / "data").rename(root / "x"), (root / "data").symlink_to("x")),
        ["data: not-a-regular-file"],
    ),
    "a link in place of the descriptor": (
        link("datapackage.json", "seeds/s.txt"),
        ["datapackage.json: not-a-regular-file"],
    ),
    "a pipe, which would never end": (lambda root: os.mkfifo(root / "seeds/pipe"), ["seeds/pipe: not-a-regular-file"]),
    "a socket": (listening, ["seeds/socket: not-a-regular-file"]),
    "a name that is not UTF-8": (
        lambda root: Path(os.fsdecode(os.fsencode(root) + b"/seeds/caf\xe9.txt")).write_bytes(b""),
        ["seeds/caf\\udce9.txt: bad-file-name"],
    ),
    "a name in two lines": (files_named("seeds/a\nb.txt"), ["seeds/a\\nb.txt: bad-file-name"]),
    "a name that turns the line round": (files_named("seeds/a\u202eb.txt"), ["seeds/a\\u202eb.txt: bad-file-name"]),
    "a name that Windows refuses": (files_named("seeds/who?.txt"), ["seeds/who?.txt: bad-file-name"]),
    "a text called like a device": (files_named("seeds/nul.txt"), ["seeds/nul.txt: bad-file-name"]),
    "a record called like a device": (files_named("data/events/con.yaml"), ["data/events/con.yaml: bad-file-name"]),
    "a folder called like a device": (files_named("seeds/Aux/a.txt"), ["seeds/Aux: bad-file-name"]),
    "a device that a digit names": (files_named("seeds/COM¹.tar.gz"), ["seeds/COM¹.tar.gz: bad-file-name"]),
    "a device with a blank behind it": (files_named("seeds/lpt9 .txt"), ["seeds/lpt9 .txt: bad-file-name"]),
    "names nearly those of devices": (files_named("seeds/com.txt", "seeds/com10.txt", "seeds/a.con"), []),
    "a name with an accent": (files_named("seeds/café.txt"), []),
    "two names that differ by case": (files_named("seeds/A.txt", "seeds/a.txt"), ["seeds/a.txt: colliding-names"]),
    "two folders that differ by case": (files_named("seeds/N/1.txt", "seeds/n/2.txt"), ["seeds/n: colliding-names"]),
    "two names that differ by how the accent is encoded": (
        files_named("seeds/caf\u00e9.txt", "seeds/cafe\u0301.txt"),
        ["seeds/caf\u00e9.txt: colliding-names"],
    ),
    "one name in two folders": (files_named("seeds/A/x.txt", "seeds/B/X.txt"), []),
    "a text of 16 MiB": (grown("seeds/a.txt", 16 * MIB), []),
    "a text of a byte more": (grown("seeds/a.txt", 16 * MIB + 1), ["seeds/a.txt: file-too-large"]),
    "a record of 1 MiB": (grown("data/events/a.yaml", MIB), []),
    "a record of a byte more": (grown("data/events/a.yaml", MIB + 1), ["data/events/a.yaml: file-too-large"]),
    "a file of the release of more than all memory": (
        grown("data/release/a.csv", 2**42),
        ["data/release/a.csv: file-too-large"],
    ),
}


@posix
@pytest.mark.parametrize(("change", "expected"), FINDINGS.values(), ids=FINDINGS)
def test_finds(tmp_path: Path, change: Callable[[Path], object], expected: list[str]) -> None:
    for folder in ("data/events", "seeds"):
        (tmp_path / folder).mkdir(parents=True)
    change(tmp_path)
    assert found(tmp_path) == expected
    refused = {line.partition(": ")[0] for line in expected if "colliding" not in line}
    assert not refused & read(tmp_path)[0].keys()


UNPRIVILEGED = "import os; os.setgroups([]); os.setuid(65534)\n"


@posix
@pytest.mark.skipif(sys.platform != "win32" and os.geteuid() != 0, reason="only root can become somebody else")
def test_finds_what_the_reader_has_no_right_to(tmp_path: Path) -> None:
    lay(tmp_path, {"seeds/locked/a.txt": b"", "seeds/locked.txt": b"", "seeds/open.txt": b"x"})
    for name in ("seeds/locked", "seeds/locked.txt"):
        (tmp_path / name).chmod(0)
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    code = "import sys; from pathlib import Path; from timeline.disk import read\n" + UNPRIVILEGED
    code += "files, found = read(Path('.'))\nprint(list(files), [f'{d.location.file}: {d.code}' for d in found])"
    here = {"PYTHONPATH": str(Path(disk.__file__).parents[2])}
    out = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=here, capture_output=True, text=True, check=True
    )
    assert out.stdout.strip() == (
        "['seeds/open.txt'] ['seeds/locked: unreadable-file', 'seeds/locked.txt: unreadable-file']"
    )


def test_every_rule_is_broken_somewhere_and_explained() -> None:
    tried = {line.rpartition(": ")[2] for _, lines in FINDINGS.values() for line in lines} | {"unreadable-file"}
    assert tried == {rule.code for rule in CATALOGUE}
    for rule in CATALOGUE:
        expectation, _, rest = rule.explanation.partition("\n\n")
        assert expectation.endswith(".")
        assert rest.endswith(".")


MENDS = {
    "data/events/Last Call.YML": "this file is not read; rename it to last-call.yaml",
    "data/events/1st.yaml": "this file is not read; a record is called by its id, as in first-call.yaml",
    "data/events/two words/x.yaml": "this folder is not looked into; rename it to two-words",
    "data/events/ё/x.yaml": "this folder is not looked into; give it a plain name, as in 1761",
    f"seeds/{'a/' * 33}x.txt": "this folder is not looked into; move it up: it lies in more than 32 others",
    "data/actors.yml": "this file is not read; rename it to actors.yaml",
    "data/call.yaml": "this file is not read; records lie in data/events, "
    "and here only sources.yaml, actors.yaml, places.yaml, kinds.yaml, fields.yaml, parts.yaml, story.yaml, "
    "disagreements.yaml and reviews.csv",
}


@pytest.mark.parametrize("name", MENDS)
def test_the_message_says_how_to_mend(tmp_path: Path, name: str) -> None:
    [diagnostic] = read(lay(tmp_path, {name: b""}))[1]
    assert (diagnostic.message, diagnostic.severity) == (MENDS[name], Severity.ERROR)


def test_of_two_records_of_one_id_both_are_named_and_the_first_is_read(tmp_path: Path) -> None:
    files, [diagnostic] = read(lay(tmp_path, {"data/events/1760/x.yaml": b"1", "data/events/1761/x.yaml": b"2"}))
    assert files == {"data/events/1760/x.yaml": b"1"}
    assert str(diagnostic) == (
        "data/events/1761/x.yaml:1:1: error: data/events/1760/x.yaml is the record of 'x' already: "
        "rename this one, or where the two are one event, delete it [doubled-id]"
    )


def test_what_all_files_together_may_hold_is_bounded(tmp_path: Path) -> None:
    lay(tmp_path, {"seeds/a.txt": b"12345", **{f"seeds/{name}.txt": b"123456" for name in "bcd"}})
    files, [diagnostic] = walked(Reading(left=10), tmp_path)
    assert list(files) == ["seeds/a.txt"]
    assert str(diagnostic) == (
        "seeds/b.txt:1:1: error: all files together hold more than can be read: "
        "this one and those after it are not; divide them [file-too-large]"
    )


@posix
def test_a_file_that_is_exchanged_for_another_sort_in_the_last_moment_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").write_bytes(b"x")
    (tmp_path / "link").symlink_to("file")
    assert content_of(f"{tmp_path}/pipe") is None
    with pytest.raises(OSError, match="symbolic links"):
        content_of(f"{tmp_path}/link")


def test_the_root_itself_may_be_a_link(tmp_path: Path) -> None:
    lay(tmp_path / "here", PACKAGE)
    (tmp_path / "there").symlink_to("here")
    assert read(tmp_path / "there") == (PACKAGE, [])


@pytest.mark.parametrize("act", [read, read_release, lambda root: publish(root, "r", {}), lambda root: write(root, {})])
@pytest.mark.parametrize("root", ["missing", "file"])
def test_a_root_that_is_no_folder_is_a_bad_command(tmp_path: Path, root: str, act: Callable[[Path], object]) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DiskError, match=f"cannot open the folder .*{root}: No(t a| such)"):
        act(tmp_path / root)


def release(text: str, **more: str) -> dict[str, bytes]:
    names = ["timeline.csv", "sources/s000.txt", *more]
    sums = "".join(f"{0:064}  {name}\n" for name in names)
    files = {"timeline.csv": text, "sources/s000.txt": text, "datapackage.json": "{}", "SHA256SUMS": sums} | more
    return {name: content.encode() for name, content in files.items()}


OLD, NEW = release("old"), release("new", born="x")


def test_a_release_is_made_where_there_is_none(tmp_path: Path) -> None:
    publish(tmp_path, "data/release", OLD)
    assert on_disk(tmp_path) == {f"data/release/{name}": content for name, content in OLD.items()}


def test_a_release_takes_the_place_of_another(tmp_path: Path) -> None:
    for files in (OLD, NEW, OLD):
        publish(tmp_path, "release", files)
        assert on_disk(tmp_path) == {f"release/{name}": content for name, content in files.items()}


def test_the_same_release_again_touches_nothing(tmp_path: Path) -> None:
    publish(tmp_path, "release", OLD)
    before = {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in tmp_path.rglob("*")}
    publish(tmp_path, "release", OLD)
    assert {path: (path.stat().st_ino, path.stat().st_mtime_ns) for path in tmp_path.rglob("*")} == before


def test_an_edited_release_is_made_anew(tmp_path: Path) -> None:
    publish(tmp_path, "release", OLD)
    lay(tmp_path, {"release/timeline.csv": b"edited", "release/.DS_Store": b""})
    publish(tmp_path, "release", OLD)
    assert on_disk(tmp_path / "release") == OLD


@posix
def test_the_umask_decides_who_may_read(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        publish(tmp_path, "release", OLD)
        write(tmp_path, {"datapackage.json": b"{}"})
    finally:
        os.umask(before)
    modes = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.rglob("*")}
    assert modes["release"] == modes["sources"] == 0o755
    assert modes["timeline.csv"] == modes["datapackage.json"] == 0o644


REFUSALS: dict[str, tuple[dict[str, bytes], str]] = {
    "a folder of somebody's": ({"photo.jpg": b""}, "out is not empty and no release"),
    "a package, which has a descriptor but no sums": ({"datapackage.json": b"{}"}, "out is not empty and no release"),
    "a release with a note of somebody's": (OLD | {"notes.txt": b""}, "out holds 'notes.txt', which is no part"),
    "a release that is kept with git": (OLD | {".git/HEAD": b""}, "out holds '.git/HEAD', which is no part"),
}


@pytest.mark.parametrize(("files", "message"), REFUSALS.values(), ids=REFUSALS)
def test_nobodys_files_are_deleted(tmp_path: Path, files: dict[str, bytes], message: str) -> None:
    lay(tmp_path / "out", files)
    with pytest.raises(DiskError, match=message):
        publish(tmp_path, "out", NEW)
    assert on_disk(tmp_path) == {f"out/{name}": content for name, content in files.items()}


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    publish(tmp_path, "out", NEW)
    assert on_disk(tmp_path / "out") == NEW


@pytest.mark.parametrize("name", ["", ".", "..", "../x", "/x", "a/../x", "a//x", "a\\x", "a\nb", "x\udce9"])
def test_nothing_is_written_outside_the_package(tmp_path: Path, name: str) -> None:
    root = tmp_path / "a" / "b"
    root.mkdir(parents=True)
    acts: list[Callable[[], object]] = [
        lambda: publish(root, name, NEW),
        lambda: publish(root, "release", {"good.txt": b"", name: b""}),
        lambda: write(root, {name: b""}),
    ]
    for act in acts:
        with pytest.raises(DiskError, match="is no name of a file below the package"):
            act()
    assert on_disk(tmp_path) == {}


@pytest.mark.parametrize("which", ["data", "data/release"])
def test_nothing_is_written_through_a_link(tmp_path: Path, which: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / which).parent.mkdir(exist_ok=True)
    (tmp_path / which).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(DiskError, match=f"{which} is a link"):
        publish(tmp_path, "data/release", NEW)
    with pytest.raises(DiskError, match=f"{which} is a link"):
        write(tmp_path, {"data/release" + "/x" * (which == "data/release"): b""})
    assert on_disk(tmp_path / "elsewhere") == {}


SITE = {"what": "site", "marks": ("SITE-SUMS", "versions.json")}


def test_a_folder_of_another_sort_is_known_by_its_own_marks(tmp_path: Path) -> None:
    site = {"index.html": b"", "versions.json": b"{}", "SITE-SUMS": f"{0:064}  index.html\n".encode()}
    publish(tmp_path, "out", site, **SITE)  # type: ignore[arg-type]
    publish(tmp_path, "out", {**site, "index.html": b"new"}, **SITE)  # type: ignore[arg-type]
    assert on_disk(tmp_path / "out") == {**site, "index.html": b"new"}
    with pytest.raises(DiskError, match="out is not empty and no release"):
        publish(tmp_path, "out", OLD)
    lay(tmp_path, {"out/own.txt": b""})
    with pytest.raises(DiskError, match=r"out holds 'own.txt', which is no part of the site"):
        publish(tmp_path, "out", site, **SITE)  # type: ignore[arg-type]


def test_a_release_is_no_folder_of_another_sort(tmp_path: Path) -> None:
    publish(tmp_path, "out", OLD)
    with pytest.raises(DiskError, match="out is not empty and no site"):
        publish(tmp_path, "out", NEW, **SITE)  # type: ignore[arg-type]


UNWRITABLE = {
    "a file where the folder goes": ({"data/release": b""}, NEW),
    "a file where its parent goes": ({"data": b""}, NEW),
    "one name for a file and a folder": ({}, {"a": b"", "a/b": b""}),
    "a name longer than the disk can hold": ({}, {"a" * 300: b""}),
}


@pytest.mark.parametrize(("there", "files"), UNWRITABLE.values(), ids=UNWRITABLE)
def test_what_cannot_be_written_leaves_nothing_behind(
    tmp_path: Path, there: dict[str, bytes], files: dict[str, bytes]
) -> None:
    lay(tmp_path, there)
    with pytest.raises(DiskError, match=r"cannot write data/release: \w+"):
        publish(tmp_path, "data/release", files)
    assert on_disk(tmp_path) == there


def run(root: Path, code: str, *arguments: str) -> subprocess.Popen[str]:
    """Another process at `root`, which has the two releases as OLD and NEW."""
    head = "import os, sys\nfrom pathlib import Path\nfrom timeline.disk import DiskError, publish, write\n"
    head += f"{OLD=}\n{NEW=}\nroot = Path('.')\n"
    here = os.environ | {"PYTHONPATH": str(Path(disk.__file__).parents[2])}
    return subprocess.Popen(
        [sys.executable, "-c", head + code, *arguments], cwd=root, env=here, stderr=subprocess.PIPE, text=True
    )


def finished(process: subprocess.Popen[str]) -> int:
    sys.stderr.write(process.communicate(timeout=60)[1])
    return process.returncode


FULL = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
big = bytes(2000)
for act in (lambda: publish(root, 'release', NEW | {'big': big}), lambda: write(root, {'release/big': big})):
    try:
        act()
    except DiskError as error:
        assert 'File too large' in str(error), error
    else:
        sys.exit(1)
"""


@posix
def test_a_full_disk_leaves_the_old_release_and_nothing_else(tmp_path: Path) -> None:
    publish(tmp_path, "release", OLD)
    assert finished(run(tmp_path, FULL)) == 0
    assert on_disk(tmp_path) == {f"release/{name}": content for name, content in OLD.items()}


TWO_RENAMES = """
def no_such_function(event, arguments):
    if event == 'ctypes.dlsym':
        raise AttributeError('renameat2')
sys.addaudithook(no_such_function)
"""
KILLED = """
left = int(sys.argv[1])
changes = {'open', 'os.mkdir', 'os.rename', 'os.remove', 'os.rmdir'}
def kill(event, arguments):
    global left
    if event in changes:
        left -= 1
        if left < 0:
            os.kill(os.getpid(), 9)
import ctypes, fcntl, shutil
sys.addaudithook(kill)
publish(root, 'data/release', NEW)
"""
SYSTEMS = {"exchanged in one step": "", "renamed in two steps": TWO_RENAMES}


@posix
@pytest.mark.parametrize("system", SYSTEMS.values(), ids=SYSTEMS)
def test_a_release_is_whole_wherever_the_export_is_killed(tmp_path: Path, system: str) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    exchanges = not system and publishing._exchanged(tmp_path / "one", tmp_path / "two")
    outcomes = []
    for step in range(100):
        root = tmp_path / f"{step}"
        root.mkdir()
        publish(root, "data/release", OLD)
        code = finished(run(root, system + KILLED, f"{step}"))
        files, diagnostics = read(root)
        assert diagnostics == []
        seen = {name.removeprefix("data/release/"): content for name, content in files.items()}
        assert seen in (OLD, NEW)
        outcomes.append(seen == NEW)
        if exchanges:
            assert on_disk(root / "data/release") == seen
        with pytest.raises(DiskError):  # even a run that fails puts back what the killed one took away
            publish(root, "data/release", {"a": b"", "a/b": b""})
        assert on_disk(root) == {f"data/release/{name}": content for name, content in seen.items()}
        if code == 0:
            break
        assert code == -9
    assert outcomes == sorted(outcomes)
    assert outcomes.count(False) > 10
    assert outcomes.count(True) > 5


@posix
def test_two_renames_do_what_an_exchange_does(tmp_path: Path) -> None:
    publish(tmp_path, "release", OLD)
    assert finished(run(tmp_path, TWO_RENAMES + "publish(root, 'release', NEW)")) == 0
    assert on_disk(tmp_path) == {f"release/{name}": content for name, content in NEW.items()}


@pytest.mark.parametrize("system", SYSTEMS.values(), ids=SYSTEMS)
def test_of_two_exports_at_once_one_release_remains_whole(tmp_path: Path, system: str) -> None:
    publish(tmp_path, "release", OLD)
    code = system + "for _ in range(20):\n    publish(root, 'release', NEW)\n    publish(root, 'release', OLD)\n"
    exports = [run(tmp_path, code), run(tmp_path, code + "publish(root, 'release', NEW)")]
    assert [finished(export) for export in exports] == [0, 0]
    assert on_disk(tmp_path) in (
        {f"release/{name}": content for name, content in OLD.items()},
        {f"release/{name}": content for name, content in NEW.items()},
    )


@posix
def test_an_export_does_not_wait_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    monkeypatch.setattr(writing, "PATIENCE", 0)
    descriptor = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    try:
        with pytest.raises(DiskError, match="another export is writing in"):
            publish(tmp_path, "release", NEW)
    finally:
        os.close(descriptor)
    publish(tmp_path, "release", NEW)


HELD = """
from timeline.disk import alone, writing
writing.PATIENCE = 0
try:
    with alone(root):
        pass
except DiskError as error:
    sys.exit('another export is writing' in str(error))
"""


@posix
def test_who_holds_a_package_holds_it_from_reading_to_writing(tmp_path: Path) -> None:
    with disk.alone(tmp_path):
        write(tmp_path, {"datapackage.json": b"{}"})
        publish(tmp_path, "release", OLD)
        assert finished(run(tmp_path, HELD)) == 1
    assert finished(run(tmp_path, HELD)) == 0


def test_what_is_to_be_new_is_written_over_nothing(tmp_path: Path) -> None:
    assert write(tmp_path, {"a.yaml": b"1"}, new=True) == ["a.yaml"]
    for content in (b"1", b"2"):
        with pytest.raises(DiskError, match=r"a\.yaml is there already"):
            write(tmp_path, {"a.yaml": content}, new=True)
    assert on_disk(tmp_path) == {"a.yaml": b"1"}


def test_single_files_are_written_where_their_bytes_differ(tmp_path: Path) -> None:
    lay(tmp_path, {"datapackage.json": b"{}", "data/schemas/event.schema.json": b"old"})
    before = (tmp_path / "datapackage.json").stat().st_ino
    files = {"datapackage.json": b"{}", "data/schemas/event.schema.json": b"new", "data/events/a.yaml": b"title: A"}
    assert write(tmp_path, files) == ["data/events/a.yaml", "data/schemas/event.schema.json"]
    assert on_disk(tmp_path) == files
    assert (tmp_path / "datapackage.json").stat().st_ino == before  # what is written is a new file, renamed


def test_what_a_killed_run_left_of_a_single_file_goes(tmp_path: Path) -> None:
    lay(tmp_path, {"datapackage.json": b"{}", ".datapackage.json.timeline-new": b"{"})
    assert write(tmp_path, {"datapackage.json": b"{}"}) == []
    assert on_disk(tmp_path) == {"datapackage.json": b"{}"}


NAMES = st.text("aZ0-é. \n\\", min_size=1, max_size=4)


@given(tree=st.dictionaries(st.lists(NAMES, min_size=1, max_size=3).map("/".join), st.binary(max_size=3), max_size=4))
def test_what_is_published_is_read_back_or_refused(
    tmp_path_factory: pytest.TempPathFactory, tree: dict[str, bytes]
) -> None:
    root = tmp_path_factory.mktemp("package")
    with suppress(DiskError):
        publish(root, "release", tree)
        assert on_disk(root / "release") == tree
        return
    assert on_disk(root) == {}


def test_twice_the_records_are_read_in_twice_the_steps(tmp_path: Path) -> None:
    folder = map(str, count())

    def cost(records: int) -> int:
        events = {f"data/events/event-{number}.yaml": b"title: A" for number in range(records)}
        root = lay(tmp_path / next(folder), events)
        return steps(lambda: read(root))

    few, many = doubled(cost, 200)
    assert many < 2.1 * few
