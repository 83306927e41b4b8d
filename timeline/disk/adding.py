"""Adding: new files together with those that list them, all of them or none; and what is kept of frozen versions."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

from timeline.disk.files import TooLargeError, content_of
from timeline.disk.writing import below, explained, held, save, sibling, sync, way_to, write

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def add(root: Path, files: Mapping[str, bytes], then: Mapping[str, bytes]) -> None:
    """Write new files below `root`, and then those that list them: all of them, or, whatever stops it, none.

    A new file that is there already, byte for byte, is taken as it is. Raises DiskError as `write` does. What a killed
    process leaves is a file that nothing lists; the next one takes it.
    """
    own = [name for name, content in files.items() if not _holds(root, name, content)]
    try:
        for name in own:
            write(root, {name: files[name]}, new=True)
        write(root, then)
    except BaseException:  # Ctrl-C as well
        if not (then and all(_holds(root, name, content) for name, content in then.items())):
            for name in own:
                if _holds(root, name, files[name]):
                    (root / name).unlink()
        raise


def _holds(root: Path, name: str, content: bytes) -> bool:
    """Whether a regular file below `root` holds these bytes; whatever leads there by a link, `write` refuses."""
    try:
        return content_of(os.fspath(root / name), len(content)) == content
    except (OSError, TooLargeError):
        return False


def keep(root: Path, files: Mapping[str, bytes], name: str, sums: bytes) -> None:
    """Write new files and the list of their sums, which lies in their folder: all of them or none.

    Raises DiskError as `write` does. What a killed process leaves, `forget` takes away: the list is written beforehand,
    under another name.
    """
    forget(root, name)
    with explained(name):
        target = below(root, name)
        half = sibling(target, "new")
        with held(target.parent):
            try:
                save(half, sums)
                sync(target.parent)
                write(root, files, new=True)
                half.replace(target)
            except BaseException:  # Ctrl-C as well
                with suppress(OSError):  # the next run does it
                    forget(root, name)
                raise
            sync(target.parent)


def forget(root: Path, name: str) -> None:
    """Take away what a `keep` that did not come to its end left: what its list has, and that in place has not."""
    with explained(name):
        target = way_to(root, name)
        half = sibling(target, "new")
        if not os.path.lexists(half):
            return
        with held(target.parent):
            listed = _sums(target)
            for path, digest in _sums(half).items():
                kept = target.with_name(path)
                sibling(kept, "new").unlink(missing_ok=True)
                if path not in listed and _digest(kept) == digest:
                    kept.unlink()
            half.unlink()


def _sums(path: Path) -> dict[str, str]:
    """Return the files that a list names and that may lie beside it, with the sum of each; none of what is no list."""
    try:
        lines = (content_of(os.fspath(path)) or b"").decode(errors="replace").splitlines()
    except FileNotFoundError:
        return {}
    return {line[66:]: line[:64] for line in lines if line[64:66] == "  " and not {*line[66:]} & {*"/\\:\0"}}


def _digest(path: Path) -> str:
    try:
        return sha256(content_of(os.fspath(path)) or b"").hexdigest()
    except FileNotFoundError:
        return ""
