"""Work side by side on the machines of a Dask cluster, in the form that `timeline.commands.jobs` has for one.

What a worker does not finish another does, as Dask has it; what none finishes is done here. Whoever runs the cluster is
trusted as one is who shares the desk: results are pickled.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from timeline.commands.verdict import stop

if TYPE_CHECKING:
    from timeline.commands.spread import SideBySide

S = TypeVar("S")
T = TypeVar("T")
R = TypeVar("R")

_PATIENCE = 20
"""For how many seconds a scheduler and a worker of its are waited for."""


@contextmanager
def on_cluster(address: str) -> Iterator[SideBySide]:
    """Give what runs work on the cluster whose scheduler has an address; end the command where there is none."""
    try:
        import duckdb  # noqa: F401 - the joins need them, here and there
        import pyarrow  # noqa: F401
        from distributed import Client
        from distributed.comm import connect
    except ImportError:
        stop("--scheduler needs Dask, DuckDB and PyArrow: pip install 'cited-timeline[cluster]'")
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what befalls a worker is told by what is done here

    async def answers() -> None:
        await (await connect(address, timeout=_PATIENCE)).close()

    try:
        asyncio.run(answers())  # a client that finds nobody goes on trying, and says so when the command has ended
        client = Client(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        stop(f"no scheduler of Dask answers at {address!r}: {error}")
    with client:
        try:
            client.wait_for_workers(1, timeout=_PATIENCE)
        except TimeoutError:
            stop(f"the scheduler at {address!r} has no workers: start some with `dask worker {address}`")
        yield _Cluster(client)


class _Cluster:
    def __init__(self, client: Any) -> None:  # noqa: ANN401
        self._client = client

    @contextmanager
    def __call__(
        self, work: Callable[[S, T], R], shared: S, parts: Sequence[T]
    ) -> Iterator[Callable[[], Iterator[R | None]]]:
        """Begin each part; give what waits for their results, in order: None of one that none could do."""
        (there,) = self._client.scatter([shared], broadcast=True, hash=False)
        futures = [self._client.submit(work, there, part, pure=False) for part in parts]
        try:
            yield lambda: map(_result, futures)
        finally:
            self._client.cancel([*futures, there], force=True)


def _result(future: Any) -> Any:  # noqa: ANN401
    """Return what a part came to, and let the cluster forget it."""
    try:
        return future.result()
    except Exception:
        return None
    finally:
        future.release()
