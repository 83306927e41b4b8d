"""The language server: what an editor sends and is sent over standard input and output, by pygls.

What is answered is worked out in `timeline.editing`; here it is waited for, put into the protocol's words, and sent.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, default_converter
from pygls.uris import to_fs_path

import timeline
from timeline.commands.protocol import Client, Speech
from timeline.commands.workshop import Workshop, begun, looked_through, root_of
from timeline.diagnostics import Diagnostic

T = TypeVar("T")

PAUSE = 0.4
"""For how many seconds nothing is to be written before the package as a whole is looked through."""


class _Protocol(LanguageServerProtocol):
    """The protocol, in which a request that cannot be read is answered too."""

    def structure_message(self, data: dict[str, Any]) -> Any:  # noqa: ANN401 -- so pygls has it
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if "method" in data and "id" in data:
                self._send_response(data["id"], error=JsonRpcInvalidParams().to_response_error())
            raise error from None


class Server(LanguageServer):
    """The server, with the packages whose files are open, by their roots."""

    def __init__(self) -> None:
        super().__init__(
            "timeline",
            timeline.__version__,
            text_document_sync_kind=types.TextDocumentSyncKind.Full,
            protocol_cls=_Protocol,
            converter_factory=default_converter,
        )
        self.shops: dict[Path, Workshop] = {}
        self.ready: dict[Path, asyncio.Event] = {}
        self.looking: dict[Path, asyncio.Task[None]] = {}
        self.sent: dict[Path, set[str]] = {}
        self.client = Client()
        self.ended = False

    def report_server_error(self, error: Exception, _source: object) -> None:
        """Tell the client on one line what went wrong."""
        told = f"{error}".splitlines()[:1] or [type(error).__name__]
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, f"timeline: {told[0]}"))

    def place(self, uri: str) -> tuple[Workshop, str] | None:
        """Return the package that a document lies in, and its file there; None where it lies in none."""
        path = to_fs_path(uri)
        root = root_of(Path(path)) if path else None
        if root is None or path is None:
            return None
        shop = self.shops.setdefault(root, Workshop(root))
        return shop, Path(path).relative_to(root).as_posix()

    async def speech(self, uri: str) -> tuple[Speech, str] | None:
        """Return how to speak of the package of a document, once it was read; None where it lies in none."""
        there = self.place(uri)
        if there is None:
            return None
        shop, file = there
        await self.read(shop)
        return (self.of(shop), file) if shop.desk else None

    def of(self, shop: Workshop) -> Speech:
        """Return how to speak of a package that was read."""
        if shop.desk is None:
            raise LookupError("a package is spoken of when it was read")
        return Speech(shop.root, shop.desk, self.client, shop.open)

    async def read(self, shop: Workshop) -> None:
        """Read a package, the first time that it is asked for."""
        if shop.root in self.ready:
            await self.ready[shop.root].wait()
            return
        ready = self.ready[shop.root] = asyncio.Event()
        buffers = dict(shop.buffers)
        try:
            for file in shop.adopt(await aside(partial(begun, shop.root, buffers)), buffers):
                shop.check(file)
        except BaseException:
            del self.ready[shop.root]  # the next request tries again
            raise
        finally:
            ready.set()
        for file in shop.open:
            self.publish_record(shop, file)
        self.look_through(shop)

    def look_through(self, shop: Workshop) -> None:
        """Look a package through when nothing more is written for a while; once at a time."""
        looking = self.looking.get(shop.root)
        if looking is None or looking.done():
            self.looking[shop.root] = self.begin(self._look_through(shop))

    def begin(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Begin work that nobody waits for; what goes wrong with it is told."""
        task = asyncio.get_running_loop().create_task(work)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[None]) -> None:
        if not task.cancelled() and (error := task.exception()) and isinstance(error, Exception):
            self.report_server_error(error, type(error))

    async def _look_through(self, shop: Workshop) -> None:
        done = -1
        while done != shop.changed:
            written = -1
            while written != shop.changed:
                written = shop.changed
                await asyncio.sleep(PAUSE)
            done = shop.changed
            desk, buffers, opened = shop.desk, dict(shop.buffers), dict(shop.open)
            if desk is None:
                continue
            with shop.look() as stale:
                whole = await aside(partial(looked_through, shop.root, desk, buffers, stale=stale))
                speech = Speech(shop.root, whole.desk, self.client, opened)
                told = await aside(partial(in_words, speech, whole.found))
                since = shop.adopt(whole, buffers)
                for file in sorted({*told, *self.sent.get(shop.root, ()), *opened} - since):
                    self.publish(shop, file, told.get(file, []))

    def publish(self, shop: Workshop, file: str, found: list[types.Diagnostic]) -> None:
        """Send what was found in a file."""
        sent = self.sent.setdefault(shop.root, set())
        (sent.add if found else sent.discard)(file)
        uri, version = shop.open.get(file, ((shop.root / file).as_uri(), None))
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def publish_record(self, shop: Workshop, file: str) -> None:
        """Send what was found in the record of a buffer."""
        speech = self.of(shop)
        self.publish(shop, file, [speech.diagnostic(one) for one in shop.found.get(file, ())])

    def write(self, uri: str, text: str, version: int | None) -> None:
        """Take over the text of a document, and tell at once what is wrong with its record."""
        if there := self.place(uri):
            shop, file = there
            shop.open[file] = (uri, version)
            shop.write(file, text)
            if shop.desk:
                shop.check(file)
                self.publish_record(shop, file)
                self.look_through(shop)
            else:
                self.begin(self.read(shop))


def in_words(speech: Speech, found: Mapping[str, list[Diagnostic]]) -> dict[str, list[types.Diagnostic]]:
    """Return what was found, by file, as it is sent."""
    return {file: [speech.diagnostic(one) for one in there] for file, there in found.items()}


async def aside(work: Callable[[], T]) -> T:
    """Return what work gives that is done in a thread of its own, which ends with the program."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def give(result: T | None, error: BaseException | None) -> None:
        if done.cancelled():
            return
        if error:
            done.set_exception(error)
        else:
            done.set_result(result)  # type: ignore[arg-type]

    def run() -> None:
        result, error = None, None
        try:
            result = work()
        except Exception as caught:
            error = caught
        with suppress(RuntimeError):  # the program ends
            loop.call_soon_threadsafe(give, result, error)

    Thread(target=run, daemon=True).start()
    return await done
