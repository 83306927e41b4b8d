"""Marionette, by which Mozilla's programs are driven: messages of JSON, each after its length (protocol 3)."""

from __future__ import annotations

import json
import socket
from typing import Any


class MarionetteError(RuntimeError):
    """What the program answers to a command that it could not do."""


class Marionette:
    """A session with a program that listens on a port, in the window of the program itself."""

    def __init__(self, port: int) -> None:
        """Connect. Raises OSError while nobody listens."""
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=120)
        self._file = self._socket.makefile("rb")
        self._number = 0
        self._answer()  # the program says who it is
        self.command("WebDriver:NewSession")
        self.command("Marionette:SetContext", value="chrome")

    def command(self, name: str, **parameters: object) -> Any:  # noqa: ANN401
        """Return what a command of WebDriver or of Marionette gives."""
        self._number += 1
        message = json.dumps([0, self._number, name, parameters]).encode()
        self._socket.sendall(f"{len(message)}:".encode() + message)
        _, _, error, result = self._answer()
        if error:
            raise MarionetteError(f"{error['message']}\n{error['stacktrace']}")
        return result

    def run(self, script: str, *arguments: object) -> Any:  # noqa: ANN401
        """Return what the body of an asynchronous function returns that is given the arguments."""
        body = f"const given = [...arguments], done = given.pop(); (async () => {{ {script} }})().then("
        told = "(value) => done([true, value]), (error) => done([false, `${error}\\n${error.stack}`]));"
        well, value = self.command("WebDriver:ExecuteAsyncScript", script=body + told, args=arguments)["value"]
        if not well:
            raise MarionetteError(value)
        return value

    def close(self) -> None:
        """Let the program go."""
        self._file.close()
        self._socket.close()

    def _answer(self) -> Any:  # noqa: ANN401
        length = b""
        while (digit := self._file.read(1)) != b":":
            if not digit:
                raise MarionetteError("the program has gone")
            length += digit
        return json.loads(self._file.read(int(length)))
