"""Several processes, and one that is killed, and Ctrl-C: no wrong verdict, no traceback, nobody left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.commands.test_doors import COMMAND, ENVIRONMENT
from tests.generated import generated
from tests.packages import laid
from timeline.commands.jobs import side_by_side
from timeline.commands.judging import Judge
from timeline.commands.progress import Progress

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal for one process alone")


def doubled(_: str, number: int) -> int:
    return 2 * number


def doubled_or_killed(_: str, number: int) -> int:
    if number == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return doubled(_, number)


def doubled_or_raised(_: str, number: int) -> int:
    return doubled(_, number) // (number - 2)


@pytest.mark.parametrize(
    ("work", "expected"),
    {
        "each ends": (doubled, [2, 4, 6]),
        "one is killed": (doubled_or_killed, [2, None, 6]),
        "one raises": (doubled_or_raised, [-2, None, 6]),
    }.values(),
    ids=["each ends", "one is killed", "one raises"],
)
def test_each_part_comes_back_in_its_place_or_not_at_all(
    work: Callable[[str, int], int], expected: list[int | None], capfd: pytest.CaptureFixture[str]
) -> None:
    with side_by_side(work, "", [1, 2, 3]) as results:
        assert list(results()) == expected
    assert capfd.readouterr() == ("", "")


def test_beside_other_threads_processes_are_begun_anew_and_find_the_same() -> None:
    files, end = generated(80), Event()
    expected = Judge()(files, [], 1, None, Progress())
    Thread(target=end.wait, daemon=True).start()  # beside which forking is not safe
    try:
        assert Judge()(files, [], 2, None, Progress()) == expected
    finally:
        end.set()
    assert "multiprocessing.popen_spawn_posix" in sys.modules


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a package that takes some seconds to judge."""
    return laid(tmp_path_factory.mktemp("many"), generated(900))


@contextmanager
def judging(root: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], list[int]]]:
    """Start a judgement by two processes; give the first, and the ids of those that it began, once it has."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [*COMMAND, "validate", str(root), "--jobs", "2", *options],
        env=ENVIRONMENT,
        stdout=pipe,
        stderr=pipe,
        encoding="utf-8",
        start_new_session=True,
    ) as process:
        try:
            while not (begun := children(process.pid)) and process.poll() is None:
                time.sleep(0.01)
            yield process, begun
        finally:
            process.kill()


def children(pid: int) -> list[int]:
    """Return which processes one has begun."""
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def is_there(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


linux = pytest.mark.skipif(sys.platform != "linux", reason="who began whom is asked of /proc")


@linux
def test_what_a_killed_process_was_to_do_is_done_and_said(many: Path) -> None:
    with judging(many) as (process, begun):
        os.kill(begun[0], signal.SIGKILL)
        out, err = process.communicate(timeout=300)
    assert process.returncode == 0
    assert out.startswith("900 events, ")
    assert out.endswith("0 errors, 0 warnings\n")
    assert err == "timeline: another process did not come to its end; what it was to read is read here\n"


@linux
@pytest.mark.parametrize("whom", ["the first process", "all of them, as a terminal does"])
def test_ctrl_c_ends_all_without_a_traceback(many: Path, whom: str) -> None:
    with judging(many) as (process, begun):
        if whom == "the first process":
            process.send_signal(signal.SIGINT)
        else:
            os.killpg(process.pid, signal.SIGINT)
        out, err = process.communicate(timeout=300)
    assert (process.returncode, out, err) == (130, "", "")
    assert not any(map(is_there, begun))


@linux
def test_no_process_outlives_the_first(many: Path) -> None:
    with judging(many) as (process, begun):
        process.kill()
        process.communicate(timeout=300)
    for _ in range(1000):
        if not any(map(is_there, begun)):
            return
        time.sleep(0.01)
    pytest.fail("it works on for nobody")
