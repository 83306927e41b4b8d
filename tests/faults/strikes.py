"""Strikes: one fault at the nth thing that the tool asks of the disk, in this process, once or from then on.

What Python tells an audit hook is caught there; reading, writing, syncing, locking and exchanging, of which it tells
nothing, where they are called. A hook cannot be taken away again, so that a strike belongs in a process of its own.
"""

from __future__ import annotations

import errno
import io
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from timeline.disk import publishing

Fault = Callable[[str], None]
"""What comes over an operation: it raises, or the process does not go on."""

_CHANGING = {"chmod", "link", "mkdir", "remove", "rename", "rmdir", "truncate", "utime"}
_AUDITED = {"open", "os.listdir", "os.scandir", *(f"os.{name}" for name in _CHANGING)}
_CREATING = os.O_WRONLY | os.O_RDWR | os.O_CREAT

CHANGES: Final = frozenset({"create", "write", "fsync", "exchange", *(f"os.{name}" for name in _CHANGING)})
"""What changes a disk, or has it confirm a change: a kill or a Ctrl-C before anything else is one before the next."""
_GROWING = frozenset({"create", "write", "fsync", "os.mkdir", "os.rename", "exchange"})
_ALLOWED = frozenset({"open", "create", "lstat", "exchange", "flock", *_AUDITED})


def _killed(path: str) -> None:  # noqa: ARG001 -- a fault is told where it strikes
    if sys.platform == "win32":
        os._exit(137)
    os.kill(os.getpid(), signal.SIGKILL)


def _interrupted(path: str) -> None:  # noqa: ARG001 -- likewise
    signal.raise_signal(signal.SIGINT)


def _failing(number: int) -> Fault:
    def fail(path: str) -> None:
        raise OSError(number, os.strerror(number), path)

    return fail


FAULTS: Final[dict[str, Fault]] = {
    "kill": _killed,
    "Ctrl-C": _interrupted,
    **{name: _failing(getattr(errno, name)) for name in ("ENOSPC", "EIO", "EACCES")},
}
LASTING: Final = {"ENOSPC from then on": "ENOSPC", "EIO from then on": "EIO"}
"""A disk that is full stays so, and one that is gone."""


def can_come(fault: str, operation: str) -> bool:
    """Whether a fault can come of an operation, and is another than at the next."""
    if fault == "EACCES":
        return operation in _ALLOWED
    if fault in ("ENOSPC", "ENOSPC from then on"):
        return operation in _GROWING
    return fault == "EIO" or operation in CHANGES


class Strikes:
    """The operations below a folder, counted; the fault comes at the one of a number, and may stay."""

    def __init__(self, root: Path, at: int = -1, fault: str = "kill") -> None:
        self.seen: list[str] = []
        self.over = False
        self._root, self._at = os.fspath(root), at
        self._lasting = fault in LASTING
        self._name = LASTING.get(fault, fault)
        self._came = False

    def arm(self) -> None:
        """Watch what this process does from now on."""
        sys.addaudithook(self._audited)
        for name in ("fsync", "read", "lstat"):
            setattr(os, name, self._before(name, getattr(os, name)))
        if sys.platform != "win32":
            import fcntl

            fcntl.flock = self._before("flock", fcntl.flock)
        io.open = self._opened(io.open)
        setattr(publishing, "_exchanged", self._exchange(publishing._exchanged))  # noqa: B010 -- so does mypy let it

    def strikes_next(self) -> bool:
        """Whether the next operation is the one that is struck."""
        return len(self.seen) == self._at

    def operation(self, name: str, path: str) -> None:
        """Count an operation, before it is done; the fault may come."""
        if self.over:
            return
        struck = self.strikes_next()
        self.seen.append(name)
        if struck or (self._came and self._lasting and self._concerns(name)):
            self._came = True
            FAULTS[self._name](path)

    def _concerns(self, name: str) -> bool:
        return self._name != "ENOSPC" or name in _GROWING

    def _audited(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event in _AUDITED and self._own(event, arguments[0]):
            name = "create" if event == "open" and (arguments[2] or 0) & _CREATING else event
            self.operation(name, "" if isinstance(arguments[0], int) else os.fsdecode(arguments[0]))

    def _own(self, event: str, path: object) -> bool:
        """Whether a path lies below the folder; one of an open folder, or from it, does: only there are any opened."""
        if isinstance(path, int):
            return event != "open"
        name = os.fsdecode(path) if isinstance(path, str | bytes | os.PathLike) else ""
        return not Path(name).is_absolute() or name == self._root or name.startswith(f"{self._root}{os.sep}")

    def _before(self, name: str, act: Callable[..., Any]) -> Callable[..., Any]:
        def struck(first: Any, *more: Any, **options: Any) -> Any:  # noqa: ANN401 -- as the act has it
            if isinstance(first, int) or self._own(name, first):
                self.operation(name, "")
            return act(first, *more, **options)

        return struck

    def _exchange(self, act: Callable[[Path, Path], bool]) -> Callable[[Path, Path], bool]:
        def struck(one: Path, other: Path) -> bool:
            try:
                self.operation("exchange", os.fspath(one))
            except OSError:  # as the system says that it cannot
                return False
            return act(one, other)

        return struck

    def _opened(self, act: Callable[..., Any]) -> Callable[..., Any]:
        def opened(file: Any, mode: str = "r", *more: Any, **options: Any) -> Any:  # noqa: ANN401 -- as `open` has it
            if "b" not in mode or not {*mode} & {*"wxa"} or not self._own("open", file):
                return act(file, mode, *more, **options)
            raw = _Raw(file, mode.replace("b", ""))
            raw.strikes = self
            return io.BufferedWriter(raw)

        return opened


class _Raw(io.FileIO):
    """A file of which half of what is to be written is there when the fault comes."""

    strikes: Strikes

    def write(self, content: Any, /) -> int:  # noqa: ANN401 -- a buffer
        view, path = memoryview(content), os.fspath(self.name) if isinstance(self.name, str | Path) else ""
        if self.strikes.strikes_next():
            super().write(view[: len(view) // 2])
        self.strikes.operation("write", path)
        return super().write(view)
