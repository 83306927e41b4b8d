"""What was worked out from a package, kept beside it in `.timeline-cache/` until something of it changes.

It is JSON, so that nothing that is read there can run, and each file is sealed with a key that lies in the home of who
wrote it, for this program as it is: what came with a download is worth nothing, nor is what another version kept. What
is broken, sealed otherwise, or cannot be read or written is as if it were not there. No name in it follows from the
data, so that it stays as large as the package.
"""

from __future__ import annotations

import json
import os
import stat
import sys
import time
from contextlib import suppress
from functools import cache as cache_once
from hashlib import blake2b
from hmac import compare_digest
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

from timeline.disk.files import TooLargeError, content_of
from timeline.disk.own import own_digest

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

T = TypeVar("T")
FOLDER: Final = ".timeline-cache"
_MOST: Final = 256 * 2**20
"""The most bytes of one file."""
_MOMENT: Final = "moment"
_STALE: Final = 60.0
"""After how many seconds a file that is half written is nobody's any more."""
_BESIDE: Final = {
    ".gitignore": b"*\n",
    "CACHEDIR.TAG": b"Signature: 8a477f597d28d172789f06886806bc55\n# What `timeline validate` keeps.\n",
}


def cache(root: Path) -> Cache | None:
    """Return the cache of the package at a root; None in continuous integration, which takes nothing on trust."""
    return None if os.environ.get("CI") else Cache(root)


@cache_once
def program() -> bytes:
    """Return a digest of all that a verdict follows from beside the package: this program, its libraries, Python."""
    whole = blake2b(f"{sys.version} {own_digest(Path(__file__).parents[1])}".encode())
    for place in sys.path:
        with suppress(OSError):  # what is no folder
            there = sorted(one.name for one in Path(place or ".").iterdir())
            whole.update("\0".join(one for one in there if one.endswith((".dist-info", ".egg-info"))).encode())
    return whole.digest()


def line(value: object) -> bytes:
    """Return a value as JSON on one line."""
    return json.dumps(value, separators=(",", ":")).encode()


class Cache:
    """The cache of the package at a root."""

    def __init__(self, root: Path) -> None:
        self._folder = root / FOLDER
        self._key = _key()

    def load(self, name: str) -> Any:  # noqa: ANN401
        """Return what was saved by a name; None where nothing was that can be trusted."""
        return self._value(lambda: json.loads(self._content(name)))

    def load_lines(self, name: str) -> list[bytes] | None:
        """Return the lines that were saved by a name, each unread JSON; None where none can be trusted."""
        return self._value(lambda: self._content(name).split(b"\n"))

    def _value(self, read: Callable[[], T]) -> T | None:
        try:
            return read()
        except (OSError, TooLargeError, ValueError, RecursionError):
            return None

    def _content(self, name: str) -> bytes:
        """Return the bytes that were saved by a name; raise ValueError where nothing can be trusted."""
        if not self._key or not _is_folder(self._folder):
            raise ValueError(name)
        seal, _, content = (content_of(os.fspath(self._folder / name), _MOST) or b"").partition(b"\n")
        if not compare_digest(seal, self._seal(name, content)):
            raise ValueError(name)
        return content

    def save(self, name: str, value: object) -> None:
        """Keep a value by a name, whole or not at all."""
        self.save_lines(name, [line(value)])

    def save_lines(self, name: str, lines: Sequence[bytes]) -> None:
        """Keep lines by a name, all or none of them."""
        content = b"\n".join(lines)
        if not self._key or len(content) > _MOST:
            return
        with suppress(OSError):
            if self._made():
                _write(self._folder / name, self._seal(name, content) + b"\n" + content)

    def _made(self) -> bool:
        """Make the folder where it is not there; return whether there is one."""
        if not os.path.lexists(self._folder):
            self._folder.mkdir()
        if not _is_folder(self._folder):
            return False
        for beside, raw in _BESIDE.items():
            if not os.path.lexists(self._folder / beside):
                _write(self._folder / beside, raw)
        return True

    def moment(self) -> int:
        """Return what the clock of the disk that it lies on shows, in nanoseconds; 0 where nothing can be written."""
        with suppress(OSError):
            if self._key and self._made():
                _write(self._folder / _MOMENT, b"")
                return (self._folder / _MOMENT).lstat().st_mtime_ns
        return 0

    def keep_only(self, names: Collection[str]) -> None:
        """Keep nothing but what is called by these names."""
        with suppress(OSError):
            for path in self._folder.glob("*.json") if _is_folder(self._folder) else ():
                if path.name not in names:
                    path.unlink()

    def _seal(self, name: str, content: bytes) -> bytes:
        told = program() + name.encode() + b"\0" + content
        return blake2b(told, key=self._key, digest_size=_KEY).hexdigest().encode()


def _is_folder(path: Path) -> bool:
    """Whether a folder lies there itself, and no link to one."""
    try:
        return stat.S_ISDIR(path.lstat().st_mode)
    except OSError:
        return False


def _write(path: Path, content: bytes) -> None:
    """Write a file, whole or not at all; raise OSError where another process is writing it."""
    half = path.with_name(f"{path.name}.new")
    with suppress(OSError):
        if time.time() - half.lstat().st_mtime > _STALE:
            half.unlink()  # of a run that was killed
    with half.open("xb") as file:
        try:
            file.write(content)
            file.close()
            half.replace(path)
        except BaseException:
            half.unlink(missing_ok=True)
            raise


def _key() -> bytes:
    """Return the key of who runs this, made when it is first asked for; nothing where there is no place for it."""
    given = os.environ.get("LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME")
    try:
        folder = Path(given or Path.home() / ".cache") / "cited-timeline"
        path = folder / "key"
        if not os.path.lexists(path):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with suppress(FileExistsError), os.fdopen(os.open(path, _NEW, 0o600), "wb") as file:
                file.write(os.urandom(_KEY))
        key = content_of(os.fspath(path), _KEY)
    except (OSError, RuntimeError, TooLargeError):  # nobody has a home
        return b""
    return key if key and len(key) == _KEY else b""


_KEY: Final = 32
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
