"""A folder for what is too much to be held in memory while something is worked out, and is gone afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from timeline.disk.files import DiskError


class Scratch:
    """Files in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def save(self, name: str, content: bytes) -> None:
        """Write a file; raise DiskError where the disk does not allow it."""
        try:
            (self.folder / name).write_bytes(content)
        except OSError as error:
            raise DiskError(f"cannot write beside the package: {error.strerror}") from error


@contextmanager
def scratch() -> Iterator[Scratch]:
    """Give a folder that is gone at the end."""
    with TemporaryDirectory(prefix="timeline-") as folder:
        yield Scratch(Path(folder))
