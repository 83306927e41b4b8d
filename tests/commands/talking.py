"""A client of the language server: messages over the standard input and output of the command, as an editor's."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any

from tests.commands.test_doors import COMMAND, ENVIRONMENT
from timeline.editing.positions import Lines

Message = dict[str, Any]

CAPABILITIES: Message = {
    "general": {"positionEncodings": ["utf-16"]},
    "workspace": {
        "workspaceEdit": {"documentChanges": True, "resourceOperations": ["create", "rename", "delete"]},
        "didChangeWatchedFiles": {"dynamicRegistration": True},
    },
    "textDocument": {"rename": {"prepareSupport": True}},
}

PATIENCE = 60
"""After how many seconds without a message a test gives up."""


class Editor:
    """An editor that has the package at `root` open. What the server says unasked is kept in `heard`."""

    def __init__(self, process: subprocess.Popen[bytes], root: Path) -> None:
        self.process = process
        self.root = root
        self.heard: list[Message] = []
        self.texts: dict[str, str] = {}
        self._asked = 0
        self._messages: Queue[Message | None] = Queue()
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        while header := stream.readline():
            length = int(header.removeprefix(b"Content-Length: "))
            while stream.readline().strip():
                pass
            self._messages.put(json.loads(stream.read(length)))
        self._messages.put(None)

    def write(self, raw: bytes) -> None:
        """Send bytes, whatever they are."""
        assert self.process.stdin is not None
        self.process.stdin.write(raw)
        self.process.stdin.flush()

    def send(self, message: Mapping[str, object]) -> None:
        """Send a message."""
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def tell(self, method: str, **params: object) -> None:
        """Send a notification."""
        self.send({"method": method, "params": params})

    def ask(self, method: str, **params: object) -> Any:  # noqa: ANN401 -- an answer may be anything
        """Send a request and return its result, or its error."""
        self._asked += 1
        self.send({"id": self._asked, "method": method, "params": params})
        answer = self.next(lambda one: one.get("id") == self._asked and "method" not in one)
        return answer["error"] if "error" in answer else answer["result"]

    def next(self, wanted: Callable[[Message], bool]) -> Message:
        """Return the next message of a sort; what comes before is kept in mind."""
        while message := self._messages.get(timeout=PATIENCE):
            if wanted(message):
                return message
            self.heard.append(message)
        raise AssertionError("the server has ended")

    def uri(self, file: str) -> str:
        """Return the address of a file."""
        return (self.root / file).as_uri()

    def open(self, file: str, text: str | None = None) -> None:
        """Open a file of the package, as it is or with another text."""
        self.texts[file] = (self.root / file).read_text("utf-8") if text is None else text
        document = {"uri": self.uri(file), "languageId": "yaml", "version": 1, "text": self.texts[file]}
        self.tell("textDocument/didOpen", textDocument=document)

    def change(self, file: str, old: str, new: str) -> None:
        """Type over words of an open file."""
        assert self.texts[file].count(old) == 1
        self.texts[file] = self.texts[file].replace(old, new)
        document = {"uri": self.uri(file), "version": 2}
        self.tell("textDocument/didChange", textDocument=document, contentChanges=[{"text": self.texts[file]}])

    def found(self, file: str, *codes: str) -> list[Message]:
        """Wait until the server says that these and no others are wrong in a file, and return them."""

        def wanted(message: Message) -> bool:
            params = message.get("params", {})
            is_of = message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == self.uri(file)
            return is_of and sorted(one["code"] for one in params["diagnostics"]) == sorted(codes)

        diagnostics: list[Message] = self.next(wanted)["params"]["diagnostics"]
        return diagnostics

    def at(self, file: str, words: str, behind: int = 0) -> Message:
        """Return the place of words in an open file, so many characters behind where they begin."""
        line, character = Lines(self.texts[file]).position(self.texts[file].index(words) + behind)
        return {"textDocument": {"uri": self.uri(file)}, "position": {"line": line, "character": character}}

    def words(self, location: Message) -> str:
        """Return what stands at a location, behind the name of its file."""
        file = location["uri"].removeprefix(f"{self.root.as_uri()}/")
        text = self.texts[file] if file in self.texts else (self.root / file).read_text("utf-8")
        lines = Lines(text)
        start, end = (
            lines.offset((at["line"], at["character"])) for at in (location["range"]["start"], location["range"]["end"])
        )
        return f"{file}: {text[start:end]}"


@contextmanager
def editing(root: Path, capabilities: Message = CAPABILITIES) -> Iterator[Editor]:
    """Start the server for a package; at the end it must have ended as the protocol has it, and have said no more."""
    pipe = subprocess.PIPE
    command = [*COMMAND, "lsp"]
    with subprocess.Popen(command, cwd=root, env=ENVIRONMENT, stdin=pipe, stdout=pipe, stderr=pipe) as process:
        editor = Editor(process, root)
        try:
            editor.ask("initialize", processId=None, rootUri=root.as_uri(), capabilities=capabilities)
            editor.tell("initialized")
            yield editor
            assert editor.ask("shutdown") is None
            editor.tell("exit")
            assert process.wait(PATIENCE) == 0
            assert process.stderr is not None
            assert process.stderr.read() == b""
        finally:
            process.kill()
