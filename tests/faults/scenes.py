"""Scenes: a package as it lies, the command that changes it, and what may lie there afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tests.packages import LANDING, edited, exported, frozen, package
from timeline.records.package import RELEASE

Tree = Mapping[str, bytes]

DRAFT = exported(package())
CHANGED = edited((LANDING, "summary: The probe", "summary: The small probe"))
FREEZE = ("--release", "1.0.0", "--created", "2025-05-01T12:00:00Z")


@dataclass(frozen=True)
class Scene:
    """What lies there before, the command, what lies there once it has ended well, and whether names are exchanged."""

    before: Tree
    command: tuple[str, ...]
    after: Tree
    target: str = RELEASE
    exchanges: bool = True
    again: tuple[str, ...] = field(default=("export", "."))
    """What is tried next, with nothing in its way; it ends well, and leaves what the first would have, or `undone`."""
    undone: Tree | None = None


OVER = {**DRAFT, LANDING: CHANGED[LANDING]}
HALF = {f"data/.release.timeline-new/{name}": b"half" for name in ("timeline.csv", "sources/report.txt")}


def elsewhere(tree: Tree) -> dict[str, bytes]:
    """Return the release of a tree as it lies in another folder."""
    return {path.replace(RELEASE, "out", 1): raw for path, raw in tree.items() if path.startswith(f"{RELEASE}/")}


SCENES: dict[str, Scene] = {
    "a first export": Scene(package(), ("export", "."), DRAFT),
    "an export over a release": Scene(OVER, ("export", "."), exported(CHANGED)),
    "the same, where names are not exchanged": Scene(OVER, ("export", "."), exported(CHANGED), exchanges=False),
    "an export after one that was killed": Scene({**OVER, **HALF}, ("export", "."), exported(CHANGED)),
    "a version that is frozen": Scene(
        OVER, ("export", ".", *FREEZE), frozen({**CHANGED, **OVER}), undone=exported(CHANGED)
    ),
    "an export elsewhere": Scene(
        {**CHANGED, **elsewhere(DRAFT)},
        ("export", ".", "--to", "out"),
        {**CHANGED, **elsewhere(exported(CHANGED))},
        "out",
        again=("export", ".", "--to", "out"),
    ),
}
