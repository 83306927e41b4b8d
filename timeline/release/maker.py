"""Which tool made a release: its name, its version, and a digest of its code.

Two releases of one package differ only where the package does or the code does; the digest tells which.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import timeline

DISTRIBUTION = "cited-timeline"


@cache
def maker() -> Mapping[str, str]:
    """Return the tool that is running; `digest` is a SHA-256 over the names and the bytes of its files, in order."""
    whole = hashlib.sha256()
    for name, content in sorted(_files(files("timeline"), "")):
        whole.update(f"{len(name.encode())} {name} {len(content)} ".encode() + content)
    return {"name": DISTRIBUTION, "version": timeline.__version__, "digest": f"sha256:{whole.hexdigest()}"}


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _files(entry, f"{path}{entry.name}/")
        elif entry.is_file():
            yield path + entry.name, entry.read_bytes()
