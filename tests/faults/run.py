"""Strike a command at every file operation of every scene with every fault, and say what was torn.

python -m tests.faults.run [--every N] [--from M] [--jobs J]

Each N-th strike is made, from the M-th on. Prints how many faults were survived and what was torn, as JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from tests.faults.endings import FORKS, KILLED, Ending, ended
from tests.faults.scenes import SCENES, Scene
from tests.faults.strikes import CHANGES, FAULTS, LASTING, can_come
from tests.packages import laid, on_disk
from timeline import disk


def wrong(root: Path, scene: Scene, fault: str, ending: Ending) -> Iterator[str]:
    """Yield what is wrong with how a command ended and with what it left."""
    status, out, err = ending
    here = shown(root, scene)
    old, new = (within(tree, scene.target) for tree in (scene.before, scene.after))
    if "Traceback" in out + err:
        yield f"a traceback: {err}"
    if here not in (old, new):
        yield "what is in place is neither the old nor the new"
    if fault == "kill":
        if status not in (KILLED, 0):
            yield f"status {status}"
        return
    said = re.fullmatch(r"timeline: [^\n]+\n", err)
    if fault == "Ctrl-C":
        if status not in (130, 0):
            yield f"status {status}"
        if err and not said:
            yield f"it says {err!r}"
    elif status not in (0, 1, 2) or (status == 2) != bool(said):
        yield f"status {status}, and it says {err!r}"
    if status == 0 and here != new:
        yield "it is not in place, and the status is 0"
    if status and here == new != old and "is in place" not in err:
        yield f"the new one is in place, and it says {err!r}"
    if here == old != new and "is in place" in err:
        yield "it says that the new one is in place"
    for path in before_and_after(scene) - {*on_disk(root)}:
        if path in scene.before and not path.startswith(f"{scene.target}/") and path in scene.after:
            yield f"{path} is gone"


def before_and_after(scene: Scene) -> set[str]:
    """Return the paths of what lies there before, and of what does in the end."""
    return {*scene.before, *scene.after}


def shown(root: Path, scene: Scene) -> dict[str, bytes]:
    """Return the release in place, as the tool reads it: that which was to be replaced where a kill came between."""
    if scene.target.startswith("data/"):
        return within(disk.read(root)[0], scene.target)
    return within(on_disk(root), scene.target)


def within(tree: object, folder: str) -> dict[str, bytes]:
    """Return the files below a folder."""
    return {path: raw for path, raw in dict(tree).items() if path.startswith(f"{folder}/")}  # type: ignore[call-overload]


Strike = tuple[str, int, str]
"""A scene, the number of the operation that is struck, and the fault."""
_CLEARED: dict[tuple[str, str], list[str]] = {}
"""What is wrong after the next try, by scene and by what lay there before it: the same each time."""


def strike(top: Path, one: Strike) -> list[str]:
    """Strike once; return what is wrong afterwards, and after the next try."""
    name, at, fault = one
    scene, root = SCENES[name], top / f"package{os.getpid()}"
    laid(root, scene.before)
    try:
        ending = ended(root, name, scene.command, at, fault)
        found = list(wrong(root, scene, fault, ending))
        left = (name, repr(sorted(on_disk(root).items())))
        if left not in _CLEARED:
            _CLEARED[left] = list(torn_still(root, name))
        return [f"{name}: {fault} at {at}: {line} {ending}" for line in (*found, *_CLEARED[left])]
    finally:
        shutil.rmtree(root)


def torn_still(root: Path, name: str) -> Iterator[str]:
    """Try again, with nothing in the way; yield what is wrong with how that ends and with what it leaves."""
    scene = SCENES[name]
    again = ended(root, name, scene.again)
    if again[0] or again[2]:
        yield f"the next ends with {again}"
    left, expected = on_disk(root), scene.after
    if left not in (expected, scene.undone or expected):
        yield f"the next leaves {sorted(path for path in {*left, *expected} if left.get(path) != expected.get(path))}"


def operations(top: Path, name: str) -> list[str]:
    """Return the file operations of a command that nothing strikes."""
    scene, root = SCENES[name], top / "package"
    laid(root, scene.before)
    status, out, err = ended(root, name, scene.command, -1)
    if status or on_disk(root) != scene.after:
        raise SystemExit(f"{scene.command} ends with {status} by itself: {out}{err}")
    shutil.rmtree(root)
    return root.with_suffix(".seen").read_text().split("\n")


def strikes(name: str, seen: Sequence[str], *, reading: bool) -> Iterator[Strike]:
    """Yield every strike of a scene: from its first change on, where its `reading` is another's as well."""
    first = 0 if reading else next(number for number, operation in enumerate(seen) if operation in CHANGES)
    for at in range(first, len(seen)):
        yield from ((name, at, fault) for fault in (*FAULTS, *LASTING) if can_come(fault, seen[at]))


def sweep(every: int = 1, first: int = 0, jobs: int = 1) -> dict[str, Any]:
    """Strike; return how many strikes there are, how many of those made were survived, by fault, and what was torn."""
    os.environ["CI"] = "true"  # nothing is kept beside what is under test
    survived: Counter[str] = Counter()
    torn: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder).resolve()
        seen = {name: operations(top, name) for name in SCENES}
        wanted = [one for name in seen for one in strikes(name, seen[name], reading=name == "an export over a release")]
        made = wanted[first::every]
        with ProcessPoolExecutor(jobs, get_context("fork" if FORKS else None)) as pool:
            for one, found in zip(made, pool.map(partial(strike, top), made, chunksize=20), strict=True):
                survived[one[2]] += not found
                torn += found
    return {
        "operations": {name: len(one) for name, one in seen.items()},
        "strikes": len(wanted),
        "survived": {fault: survived[fault] for fault in (*FAULTS, *LASTING)},
        "odd": torn,
    }


def main() -> int:
    """Run the sweep."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--from", type=int, default=0, dest="first")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args()
    figures = sweep(asked.every, asked.first, asked.jobs)
    print(json.dumps(figures, indent=1))
    return int(bool(figures["odd"]))


if __name__ == "__main__":
    sys.exit(main())
