"""What a cluster costs: `python -m tests.bench.cluster [--sizes 1000,10000]`, two workers of Dask on this machine.

Prints for each package the seconds of CPU and the peak memory in MB of one process that does all, of the command that
asks the cluster, and of its workers: what docs/scaling.md says.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.bench.costs import cost
from tests.bench.run import REPOSITORY


def main(sizes: list[int], *, alone: bool) -> None:
    """Measure packages of these sizes."""
    from distributed import LocalCluster

    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            root, env = Path(folder) / "package", {**os.environ, "CI": "true", "PYTHONPATH": str(REPOSITORY)}
            cost([sys.executable, "-m", "tests.bench.laying", str(size), str(root)], REPOSITORY, env)
            command = [sys.executable, "-m", "timeline", "validate", str(root)]
            if alone:
                one = cost([*command, "--jobs", "1"], REPOSITORY, env)
                print(
                    f"{size:,} events, one process: {one.cpu:.1f} s of CPU, {one.peak:.0f} MB, {one.wall:.0f} s",
                    flush=True,
                )
            made: Any = LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
            with made:
                workers = [one.pid for one in made.workers.values()]
                before = sum(map(_cpu, workers))
                asked = cost([*command, "--scheduler", made.scheduler_address], REPOSITORY, env)
                worked, peaks = sum(map(_cpu, workers)) - before, [_peak(pid) for pid in workers]
            told = ", ".join(f"{peak:.0f} MB" for peak in peaks)
            print(f"  who asks: {asked.cpu:.1f} s of CPU, {asked.peak:.0f} MB; {asked.wall:.0f} s", flush=True)
            print(f"  the workers: {worked:.1f} s of CPU; {told}", flush=True)


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _peak(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) * 1_024 / 1e6


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="1000,10000")
    parser.add_argument("--cluster-only", action="store_true", help="leave out the one process that does all")
    asked = parser.parse_args()
    main([int(size) for size in asked.sizes.split(",")], alone=not asked.cluster_only)
