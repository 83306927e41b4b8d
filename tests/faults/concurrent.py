"""Several exports at once, and a reader who looks all the while: what is in place is always one whole release."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import timeline
from tests.packages import on_disk
from timeline import disk

EXPORTER = """
import sys
from pathlib import Path
from timeline import disk
root, times = Path(sys.argv[1]), int(sys.argv[2])
trees = [{path.relative_to(tree).as_posix(): path.read_bytes() for path in tree.rglob("*") if path.is_file()}
         for tree in map(Path, sys.argv[3:])]
for number in range(times):
    disk.publish(root, "release", trees[number % len(trees)])
"""


def watched(root: Path, trees: Mapping[str, Mapping[str, bytes]], times: int, exporters: int) -> tuple[int, list[str]]:
    """Let processes publish trees in turn; return how often one was read meanwhile, and what was read that is none."""
    for name, tree in trees.items():
        disk.publish(root, name, tree)
    disk.publish(root, "release", next(iter(trees.values())))
    environment = {**os.environ, "PYTHONPATH": str(Path(timeline.__file__).parents[1])}
    running = []
    for number in range(exporters):
        names = [str(root / name) for name in trees]
        order = names[number:] + names[:number]
        command = [sys.executable, "-c", EXPORTER, str(root), str(times), *order]
        running.append(subprocess.Popen(command, env=environment))
    seen, odd = 0, []
    while any(process.poll() is None for process in running):
        if (found := _read(root / "release")) is not None:
            seen += 1
            odd += [] if found in trees.values() else [f"{sorted(found)}"]
    odd += [f"status {process.returncode}" for process in running if process.returncode]
    left = {path.name for path in root.iterdir()} - {*trees, "release"}
    return seen, odd + sorted(left)


def _read(folder: Path) -> dict[str, bytes] | None:
    """Return what a folder holds; None where another took its place meanwhile, so that two were read."""
    before = folder.stat()
    try:
        found = on_disk(folder)
    except FileNotFoundError:
        found = {}
    after = folder.stat()
    same = (before.st_ino, before.st_ctime_ns) == (after.st_ino, after.st_ctime_ns)
    return found if same else None
