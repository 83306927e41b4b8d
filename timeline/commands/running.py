"""The command `timeline`, behind its door: words in, exit status out.

A plain `validate` goes its way without the library that reads the words of all others, which takes longer to start
than an unchanged package to be told of.
"""

from __future__ import annotations

import gc
import io
import sys
from typing import TYPE_CHECKING

from timeline import disk
from timeline.commands import plain
from timeline.commands.verdict import stop

if TYPE_CHECKING:
    from typing_extensions import Buffer


def run() -> None:
    """Run the command line, and end."""
    gc.disable()  # a run is short and makes no rings of garbage: looking for them costs a large package a quarter
    raw = [_patiently(name) for name in ("stdout", "stderr")]
    try:
        plain.validate(sys.argv[1:])
        from timeline.commands.cli import app

        app()
    except disk.DiskError as error:
        stop(str(error))
    finally:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
        if failure := next((one.failure for one in raw if one and one.failure), None):
            stop(f"cannot write what is to be said: {failure.strerror}")


def _patiently(name: str) -> _Patient | None:
    """Let a stream of this process write UTF-8, and, if it is its own, drop what cannot be written; return its raw."""
    stream = getattr(sys, name)
    raw = None
    if stream and stream is getattr(sys, f"__{name}__"):
        raw = _Patient(stream.fileno(), "w", closefd=False)
        stream = io.TextIOWrapper(io.BufferedWriter(raw), line_buffering=name == "stderr")
        setattr(sys, name, stream)
    if stream:  # none where it was closed
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return raw


class _Patient(io.FileIO):
    """Output whose reader may have read enough: what nobody reads any more is dropped, and the status stays true.

    What the system refuses for another reason is dropped too, and is kept in mind as the `failure`.
    """

    failure: OSError | None = None

    def write(self, content: Buffer, /) -> int:
        try:
            return super().write(content)
        except BrokenPipeError:
            pass
        except OSError as error:
            self.failure = error
        return memoryview(content).nbytes
