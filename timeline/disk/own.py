"""The files that are a part of this program, wherever it lies."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable


def own_files(folder: Traversable, path: str = "") -> Iterator[tuple[str, bytes]]:
    """Yield every file below a folder of this program, by its path from there."""
    for entry in folder.iterdir():
        if entry.is_dir() and entry.name != "__pycache__":
            yield from own_files(entry, f"{path}{entry.name}/")
        elif entry.is_file():
            yield path + entry.name, entry.read_bytes()


def own_digest(folder: Traversable) -> str:
    """Return a SHA-256 over the names and the bytes of the files below a folder of this program, in order."""
    whole = hashlib.sha256()
    for name, content in sorted(own_files(folder)):
        whole.update(f"{len(name.encode())} {name} {len(content)} ".encode() + content)
    return whole.hexdigest()
