"""Work side by side in processes of this machine: what one of them does not finish is done here.

They are forked where that is safe, else started anew; what comes back is pickled by our own code, and read from its
pipe alone. Ctrl-C is the affair of the first process, and no other outlives it.
"""

from __future__ import annotations

import gc
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context, parent_process
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

S = TypeVar("S")
T = TypeVar("T")
R = TypeVar("R")


@contextmanager
def side_by_side(
    work: Callable[[S, T], R], shared: S, parts: Sequence[T]
) -> Iterator[Callable[[], Iterator[R | None]]]:
    """Begin each part in a process of its own; give what waits for their results, in order: None of one that failed.

    `work` is a function of a module, and is given what all parts have `shared`. Whatever ends the block ends the
    processes.
    """
    context: Any = get_context("fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn")
    running: list[tuple[Any, Connection]] = []
    try:
        for part in parts:
            ours, theirs = context.Pipe(duplex=False)
            process = context.Process(target=_run, args=(theirs, work, shared, part), daemon=True)
            with suppress(OSError), _undisturbed():  # no more processes are allowed: its part fails
                process.start()
                running.append((process, ours))
            theirs.close()
        yield lambda: _results(running, len(parts))
    finally:
        for process, ours in running:
            ours.close()
            process.kill()
            process.join()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold Ctrl-C back, of which a process that is being begun would print a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _results(running: Sequence[tuple[Any, Connection]], parts: int) -> Iterator[Any]:
    for _, ours in running:
        try:
            yield ours.recv()
        except (EOFError, OSError):  # it was killed, or could not end its work
            yield None
    yield from [None] * (parts - len(running))


def _run(theirs: Connection, work: Callable[[S, T], R], shared: S, part: T) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    threading.Thread(target=_end_with_the_first, daemon=True).start()
    try:
        result = work(shared, part)
    except BaseException:  # whoever waits does the part again, and sees for itself
        sys.exit(1)
    with suppress(OSError):  # nobody waits any more
        theirs.send(result)


def _end_with_the_first() -> None:
    first = parent_process()
    if first:
        first.join()
        signal.raise_signal(signal.SIGTERM)
