"""A cluster of two workers, as docs/scaling.md has it: what one process finds, in its order, whoever is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.commands.test_doors import COMMAND, ENVIRONMENT
from tests.commands.test_spread import SEVERAL
from tests.commands.test_verdict import PACKAGES, expected
from tests.generated import generated
from tests.packages import in_folders, laid
from timeline import disk
from timeline.commands import spread
from timeline.commands.cluster import on_cluster
from timeline.commands.progress import Progress
from timeline.commands.spread import SideBySide

if TYPE_CHECKING:
    from distributed import LocalCluster

pytestmark = [
    pytest.mark.cluster,
    pytest.mark.skipif(sys.platform != "linux", reason="one process is killed by a signal"),
    pytest.mark.filterwarnings("default"),  # of Dask's own
]


@pytest.fixture(scope="module")
def cluster() -> Iterator[LocalCluster]:
    import dask
    from distributed import LocalCluster

    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0, "distributed.worker.daemon": True}),
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as made,
    ):
        yield made


FEW = {
    name: PACKAGES[name]
    for name in (
        *("a sound package", "one with faults in every scope", "one whose records lie in sub-folders"),
        *("one with faults in sub-folders", "one with two records of one id"),
    )
} | {
    "one of several groups, with faults in each": SEVERAL,
    "one of several groups, with faults in each, in sub-folders": in_folders(SEVERAL),
}


@pytest.mark.parametrize("files", FEW.values(), ids=FEW)
def test_a_cluster_finds_the_same_in_the_same_order(files: dict[str, bytes], cluster: LocalCluster) -> None:
    held, refused = disk.package_files(files)
    with on_cluster(cluster.scheduler_address) as beside:
        assert spread.verdict(held, refused, beside, Progress(), 2) == expected(files)


def test_a_worker_that_is_killed_meanwhile_loses_nothing(cluster: LocalCluster) -> None:
    held, refused = disk.package_files(SEVERAL)
    killed: list[int] = []

    with on_cluster(cluster.scheduler_address) as beside:

        @contextmanager
        def deadly(
            work: Callable[[Any, Any], Any], shared: object, parts: Sequence[Any], /
        ) -> Iterator[Callable[[], Iterator[Any]]]:
            with beside(work, shared, parts) as results:
                kill_one(beside)
                killed.append(len(parts))
                yield results

        assert spread.verdict(held, refused, deadly, Progress(), 2) == expected(SEVERAL)
    assert len(killed) == 2, "while it read, and while it judged"
    assert min(killed) > 1


def kill_one(beside: SideBySide) -> None:
    """Kill one of the workers by its id; its nanny begins another."""
    client = beside._client  # type: ignore[attr-defined]
    pid = min(client.run(os.getpid).values())
    os.kill(pid, signal.SIGKILL)


def fatal(_: str, number: int) -> int:
    """Double a number, unless it is 2: then end the process."""
    if number == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def test_what_no_worker_survives_comes_back_as_not_done(cluster: LocalCluster) -> None:
    with on_cluster(cluster.scheduler_address) as beside, beside(fatal, "", [2]) as results:
        assert list(results()) == [None]


def test_the_command_says_what_it_says_without_a_cluster(cluster: LocalCluster, tmp_path: Path) -> None:
    root = laid(tmp_path, generated(60, each=10))

    def said(*options: str) -> tuple[int, str, str]:
        done = subprocess.run(
            [*COMMAND, "validate", str(root), "--no-cache", *options], env=ENVIRONMENT, capture_output=True, text=True
        )
        return done.returncode, done.stdout, done.stderr

    assert said("--scheduler", cluster.scheduler_address) == said("--jobs", "1")


WITHOUT = {
    "of no known form": (("no-protocol://here",), "timeline: no scheduler of Dask answers at 'no-protocol://here': "),
    "beside processes": (("tcp://127.0.0.1:9", "--jobs", "2"), "timeline: a cluster works by itself, and once: "),
}


@pytest.mark.parametrize(("options", "message"), WITHOUT.values(), ids=WITHOUT)
def test_what_is_no_scheduler_ends_the_command_in_one_line(
    options: Sequence[str], message: str, tmp_path: Path
) -> None:
    root = laid(tmp_path, generated(2))
    done = subprocess.run(
        [*COMMAND, "validate", str(root), "--no-cache", "--scheduler", *options],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith(message)
