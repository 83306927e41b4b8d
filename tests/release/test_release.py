"""The release is a function: these files give those bytes, whatever the clock, the locale, the order of things.

The release of the tiny package lies in tests/golden. After a change that is meant, `pytest --renew-golden` writes it
anew; read what git then shows before you commit it.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import timeline
from tests.packages import DESCRIPTOR, LANDING, LETTER, REPORT, SOURCES, edited, exported, package, sound
from timeline.commands import cli
from timeline.records.package import RELEASE, Files
from timeline.release import release
from timeline.release.ledger import stale
from timeline.release.maker import DISTRIBUTION, maker

GOLDEN = Path(__file__).parents[1] / "golden"


def golden_files(files: Files) -> dict[str, bytes]:
    """Return what is kept of an export: the release and the descriptor, not the schemas for editors."""
    made = release(sound(files))
    return {path: raw for path, raw in made.items() if path.startswith(RELEASE) or path == DESCRIPTOR}


def test_the_tiny_package_has_this_release(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    made_by = {"name": DISTRIBUTION, "version": "1.0.0", "digest": "sha256:" + "0" * 64}
    monkeypatch.setattr("timeline.release.descriptor.maker", lambda: made_by)  # or every change of code would be one
    made = golden_files(package())
    if request.config.getoption("--renew-golden", default=False):
        shutil.rmtree(GOLDEN, ignore_errors=True)
        for path, raw in made.items():
            (GOLDEN / path).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / path).write_bytes(raw)
    kept = {path.relative_to(GOLDEN).as_posix(): path.read_bytes() for path in GOLDEN.rglob("*") if path.is_file()}
    assert sorted(made) == sorted(kept)
    for path, raw in kept.items():
        assert made[path].decode().splitlines() == raw.decode().splitlines(), path
        assert made[path] == raw, f"{path}: only the line ends differ"


def test_the_order_of_the_files_does_not_count() -> None:
    files = package()
    made = exported(files)
    for seed in range(5):
        paths = sorted(files)
        random.Random(seed).shuffle(paths)  # noqa: S311
        assert exported({path: files[path] for path in paths}) == made


SURROUNDINGS = {
    "another hash seed": {"PYTHONHASHSEED": "1"},
    "yet another": {"PYTHONHASHSEED": "4711"},
    "the other side of the earth": {"TZ": "Pacific/Kiritimati"},
    "a locale of commas": {"LC_ALL": "de_DE.UTF-8"},
    "no locale": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
}


def test_no_surroundings_count(tmp_path: Path) -> None:
    made = exported(package())
    for number, (name, surroundings) in enumerate(SURROUNDINGS.items()):
        root = tmp_path / str(number)
        paths = sorted(package(), reverse=bool(number % 2))
        for path in paths:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(package()[path])
        environment = {"PATH": os.defpath, "PYTHONPATH": str(Path(cli.__file__).parents[2]), **surroundings}
        command = [sys.executable, "-m", "timeline", "export", "."]
        subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True)
        there = {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}
        assert there == made, name


def test_an_export_of_what_was_exported_is_the_same() -> None:
    once = exported(package())
    assert exported(once) == once


def test_the_release_is_whole_in_itself() -> None:
    files = {
        path.removeprefix(f"{RELEASE}/"): raw for path, raw in exported(package()).items() if path.startswith(RELEASE)
    }
    sums = {line[66:]: line[:64] for line in files["SHA256SUMS"].decode().splitlines()}
    assert sums == {name: hashlib.sha256(raw).hexdigest() for name, raw in files.items() if name != "SHA256SUMS"}
    assert list(sums) == sorted(sums)


def test_sha256sum_agrees(tmp_path: Path) -> None:
    if not shutil.which("sha256sum"):
        pytest.skip("no sha256sum here")
    for path, raw in exported(package()).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(raw)
    command = ["sha256sum", "--check", "--strict", "SHA256SUMS"]
    done = subprocess.run(command, cwd=tmp_path / RELEASE, check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_source_is_published_byte_for_byte_or_not_at_all() -> None:
    made = exported(package())
    assert made[f"{RELEASE}/sources/report.txt"] == package()[REPORT]
    assert f"{RELEASE}/sources/letter.txt" not in made
    text = package()[LETTER].replace(b"\n", b"\r\n")
    files = {**package(), LETTER: text}
    digests = hashlib.sha256(package()[LETTER]).hexdigest(), hashlib.sha256(text).hexdigest()
    made = exported(edited((SOURCES, *digests), (SOURCES, "show: passages", "show: full"), files=files))
    assert made[f"{RELEASE}/sources/letter.txt"] == text


def test_what_curators_write_into_the_descriptor_is_kept() -> None:
    made = exported(edited((DESCRIPTOR, '"licenses"', '"keywords": ["heron", "Ærø"],\n  "licenses"')))
    for path in (DESCRIPTOR, f"{RELEASE}/{DESCRIPTOR}"):
        assert b'"keywords": [\n    "heron",\n    "\xc3\x86r\xc3\xb8"\n  ]' in made[path]


def test_the_packages_descriptor_changes_only_when_columns_or_files_do() -> None:
    other = edited((LANDING, "title: The Heron lands", "title: It lands"))
    assert exported(other)[DESCRIPTOR] == exported(package())[DESCRIPTOR]
    assert exported(other)[f"{RELEASE}/{DESCRIPTOR}"] != exported(package())[f"{RELEASE}/{DESCRIPTOR}"]


def test_a_release_says_by_which_tool_it_was_made() -> None:
    """Its name, its version, and a digest that any change of its code changes."""
    made = json.loads(release(sound(package()))[f"{RELEASE}/{DESCRIPTOR}"])
    assert made["made_by"] == maker()
    assert made["made_by"]["name"] == DISTRIBUTION
    assert re.fullmatch("sha256:[0-9a-f]{64}", made["made_by"]["digest"])
    root = Path(timeline.__file__).parent
    whole = hashlib.sha256()
    for path in sorted(path for path in root.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
        name, content = path.relative_to(root).as_posix(), path.read_bytes()
        whole.update(f"{len(name.encode())} {name} {len(content)} ".encode() + content)
    assert made["made_by"]["digest"] == f"sha256:{whole.hexdigest()}"


def test_what_another_tool_would_make_alike_is_not_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    there = exported(package())
    monkeypatch.setattr("timeline.release.descriptor.maker", lambda: {**maker(), "version": "9.9.9"})
    made = release(sound(there))
    assert made[f"{RELEASE}/{DESCRIPTOR}"] != there[f"{RELEASE}/{DESCRIPTOR}"]
    assert stale(made, there) == []
    unsigned = {**there, f"{RELEASE}/{DESCRIPTOR}": made[f"{RELEASE}/{DESCRIPTOR}"]}
    assert [path for path, _ in stale(release(sound(there)), unsigned)] == [f"{RELEASE}/SHA256SUMS"]
    changed = {**there, f"{RELEASE}/timeline.csv": b"", f"{RELEASE}/{DESCRIPTOR}": b"{}"}
    assert {path for path, _ in stale(made, changed)} >= {f"{RELEASE}/timeline.csv", f"{RELEASE}/{DESCRIPTOR}"}
    assert "made_by" not in json.loads(made[DESCRIPTOR]), "the curators' own descriptor does not change with the tool"
