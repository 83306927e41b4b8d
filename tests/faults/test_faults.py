"""A sample of the strikes that `make reliability` makes all of: whatever comes, the old release or the new, whole."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.scenes import SCENES
from tests.faults.strikes import CHANGES, FAULTS, LASTING, can_come
from tests.packages import exported, laid, on_disk, package
from timeline import disk
from timeline.disk import DiskError, publishing
from timeline.records.package import KEPT_SUMS, RELEASE, kept_at

OLD, NEW = ({"SHA256SUMS": b"", "datapackage.json": text} for text in (b"{}", b"{ }"))


def test_nothing_is_torn_by_a_sample_of_faults() -> None:
    command = [sys.executable, "-m", "tests.faults.run", "--every", "601", "--jobs", "1"]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=False)
    told = json.loads(done.stdout)
    assert (done.returncode, told["odd"]) == (0, [])
    assert told["operations"].keys() == SCENES.keys()
    assert sum(told["survived"].values()) == -(-told["strikes"] // 601) > 10


def test_every_fault_comes_of_some_operation_and_a_kill_of_what_changes_the_disk() -> None:
    for fault in (*FAULTS, *LASTING):
        assert any(can_come(fault, operation) for operation in CHANGES), fault
    assert not can_come("kill", "lstat")
    assert not can_come("ENOSPC", "read")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(5, "Input/output error"), "clearing up after it failed: Input/output error; the next export does it"),
        (KeyboardInterrupt(), ""),
    ],
    ids=["an error", "Ctrl-C"],
)
@pytest.mark.parametrize("exchanges", [True, False], ids=["exchanged", "renamed"])
def test_a_fault_after_the_exchange_says_that_the_new_is_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, said: str, exchanges: bool
) -> None:
    disk.publish(tmp_path, "out", OLD)
    if not exchanges:
        monkeypatch.setattr(publishing, "_exchanged", lambda *_: False)

    def fail(folder: Path) -> None:
        if folder == tmp_path and (folder / "out/datapackage.json").read_bytes() == NEW["datapackage.json"]:
            raise error

    monkeypatch.setattr(publishing, "sync", fail)
    with pytest.raises((DiskError, KeyboardInterrupt)) as raised:
        disk.publish(tmp_path, "out", NEW)
    assert str(raised.value) == "; ".join(["the new release is in place in out", *[said][: bool(said)]])
    assert on_disk(tmp_path) == {f"out/{name}": raw for name, raw in NEW.items()}


def test_what_a_killed_freezing_kept_without_its_sum_is_taken_away(tmp_path: Path) -> None:
    laid(tmp_path, {kept_at("1.0.0"): b"1", kept_at("2.0.0"): b"2", kept_at("3.0.0"): b"of another's"})
    one, two, three = ("6b86b273ff34fce19d6b804eff5a3f57", "d4735e3a265e16eee03f59718b9b5d03", "0" * 32)
    ends = ("47ada4eaa22f1d49c01e52ddb7875b4b", "019c07d8b6c51f90da3a666eec13ab35", "0" * 32)
    sums = [f"{head}{end}  {n}.0.0.zip\n" for n, head, end in zip((1, 2, 3), (one, two, three), ends, strict=True)]
    half = "data/releases/.SHA256SUMS.timeline-new"
    laid(tmp_path, {KEPT_SUMS: sums[0].encode(), half: "".join([*sums, f"{two}{ends[1]}  ../../x"]).encode()})
    laid(tmp_path, {"data/releases/.2.0.0.zip.timeline-new": b"ha"})
    disk.forget(tmp_path, KEPT_SUMS)
    assert on_disk(tmp_path).keys() == {KEPT_SUMS, kept_at("1.0.0"), kept_at("3.0.0")}


def test_what_a_killed_export_left_goes_though_nothing_else_is_to_be_written(tmp_path: Path) -> None:
    files = exported(package())
    laid(tmp_path, {**files, f"{RELEASE.replace('release', '.release.timeline-new')}/a.csv": b""})
    command = [sys.executable, "-m", "timeline", "export", "."]
    repository = str(Path(__file__).parents[2])
    subprocess.run(command, cwd=tmp_path, env={"PYTHONPATH": repository, "CI": "true"}, check=True, capture_output=True)
    assert on_disk(tmp_path) == files
