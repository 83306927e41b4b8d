"""What is kept beside a package: whole or not at all, sealed by who kept it, in its own folder and nowhere else."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from timeline import disk
from timeline.disk import Cache
from timeline.disk.cache import FOLDER, line

VALUE = {"key": "a", "found": [["error", "x", "data/a.yaml", 1, 1, "caf\u00e9 \ud800"]]}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "package").mkdir()
    return tmp_path / "package"


def test_what_was_saved_is_loaded(root: Path) -> None:
    Cache(root).save("a.json", VALUE)
    assert Cache(root).load("a.json") == VALUE
    assert Cache(root).load("b.json") is None


def test_git_and_backups_pass_it_by(root: Path) -> None:
    Cache(root).save("a.json", VALUE)
    assert (root / FOLDER / ".gitignore").read_text() == "*\n"
    assert (root / FOLDER / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55\n")
    assert sorted(path.name for path in (root / FOLDER).iterdir()) == [".gitignore", "CACHEDIR.TAG", "a.json"]


def test_what_another_has_sealed_is_worth_nothing(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "stranger"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "stranger"))
    Cache(root).save("a.json", VALUE)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "home"))
    assert Cache(root).load("a.json") is None


def test_what_another_version_of_the_program_kept_is_worth_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Cache(root).save("a.json", VALUE)
    monkeypatch.setattr(sys.modules[Cache.__module__], "program", lambda: b"another")
    assert Cache(root).load("a.json") is None


def test_lines_come_back_unread(root: Path) -> None:
    Cache(root).save_lines("a.json", [line(VALUE), line(None), b"not JSON"])
    assert Cache(root).load_lines("a.json") == [line(VALUE), b"null", b"not JSON"]
    assert Cache(root).load_lines("b.json") is None
    assert Cache(root).load("a.json") is None


def test_the_clock_of_the_disk_goes_on(root: Path) -> None:
    first = Cache(root).moment()
    assert 0 < first <= Cache(root).moment()
    (root / FOLDER / "moment.new").touch()
    assert Cache(root).moment() == 0  # another process asks it


DAMAGE = {
    "an edit": (r"(?s)(.*)error(.*)", rb"\1other\2"),
    "an end that is missing": (r"(?s)(.*).", rb"\1"),
    "nothing left": (r"(?s).*", b""),
    "no seal": (r"(?s).*?\n(.*)", rb"\1"),
    "JSON by itself": (r"(?s).*", json.dumps(VALUE).encode().replace(b"\\", rb"\\")),
    "bytes that are no text": (r"(?s).*", b"\xff\xfe"),
    "objects of Python": (r"(?s).*", b"\x80\x04N."),
}


@pytest.mark.parametrize(("pattern", "left"), DAMAGE.values(), ids=DAMAGE)
def test_what_is_broken_is_thrown_away_without_a_word(
    root: Path, pattern: str, left: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    Cache(root).save("a.json", VALUE)
    path = root / FOLDER / "a.json"
    path.write_bytes(re.sub(pattern.encode(), left, path.read_bytes(), count=1))
    assert Cache(root).load("a.json") is None
    Cache(root).save("a.json", VALUE)
    assert Cache(root).load("a.json") == VALUE
    assert capfd.readouterr() == ("", "")


def test_what_is_called_otherwise_is_something_else(root: Path) -> None:
    Cache(root).save("a.json", VALUE)
    (root / FOLDER / "a.json").rename(root / FOLDER / "b.json")
    assert Cache(root).load("b.json") is None


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_no_link_is_followed(root: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (root / FOLDER).symlink_to(tmp_path / "elsewhere")
    Cache(root).save("a.json", VALUE)
    Cache(root).keep_only(())
    assert [*(tmp_path / "elsewhere").iterdir()] == []
    assert Cache(root).load("a.json") is None


def test_a_file_that_another_process_writes_is_left_to_it(root: Path) -> None:
    Cache(root).save("a.json", VALUE)
    (root / FOLDER / "a.json.new").write_bytes(b"half")
    Cache(root).save("a.json", {})
    assert Cache(root).load("a.json") == VALUE


def test_what_is_called_for_no_more_goes(root: Path) -> None:
    for name in ("a.json", "b.json"):
        Cache(root).save(name, VALUE)
    Cache(root).keep_only({"b.json"})
    assert [Cache(root).load(name) for name in ("a.json", "b.json")] == [None, VALUE]


def test_where_nothing_can_be_written_nothing_is_kept(root: Path, home: Path) -> None:
    home.write_text("a file where the folder of the key would be")
    Cache(root).save("a.json", VALUE)
    assert [*root.iterdir()] == []
    home.unlink()
    (root / FOLDER).write_text("a file where the cache would be")
    Cache(root).save("a.json", VALUE)
    assert Cache(root).load("a.json") is None


def test_nothing_is_trusted_in_continuous_integration(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    assert disk.cache(root) is None
    monkeypatch.delenv("CI")
    assert disk.cache(root) is not None


def test_the_key_is_its_owners_alone(root: Path, home: Path) -> None:
    Cache(root).save("a.json", VALUE)
    key = home / "cited-timeline" / "key"
    assert len(key.read_bytes()) == 32
    assert sys.platform == "win32" or key.stat().st_mode & 0o777 == 0o600
