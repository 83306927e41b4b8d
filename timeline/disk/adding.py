"""Adding: new files together with those that list them, all of them or none."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from timeline.disk.files import TooLargeError, content_of
from timeline.disk.publishing import write

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
