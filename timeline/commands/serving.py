"""A release over HTTP, as a host of static files would give it, for the programs of this machine alone.

The files come as a mapping, so nothing outside it can be asked for; finding them is the caller's.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import partial
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import PurePosixPath
from socket import socket
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from timeline.disk import DiskError
from timeline.records.package import Files

HOST: Final = "127.0.0.1"
NAMES: Final = (HOST, "localhost")
"""What the server is called by those whom it answers."""
HTTP_PORT: Final = 80
FRONT: Final = "index.html"
TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".json": "application/json",  # UTF-8 by definition (RFC 8259, section 8.1)
    ".txt": "text/plain; charset=utf-8",
    ".atom": "application/atom+xml; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".png": "image/png",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".sqlite": "application/vnd.sqlite3",
    "": "text/plain; charset=utf-8",  # SHA256SUMS
}


class PortError(Exception):
    """The port cannot be had. The message is for people."""


def server(read: Callable[[], Files], port: int, *, shared: bool = False) -> ThreadingHTTPServer:
    """Return a server that listens on 127.0.0.1 at `port` (0: any free one); call its `serve_forever`.

    The files are read anew for each request, so that what is shown is always the last export. Pages of other hosts may
    read them where they are `shared`.

    Raises PortError where the port is taken or not allowed.
    """
    try:
        return _Server((HOST, port), partial(_Handler, _Shelf(read), shared))
    except OSError as error:
        taken = error.errno == errno.EADDRINUSE
        why = "another program listens there" if taken else error.strerror
        raise PortError(f"cannot listen on port {port} of {HOST}: {why}; choose another with --port") from error


class _Server(ThreadingHTTPServer):
    allow_reuse_address = os.name == "posix"  # elsewhere it would share the port with another program
    daemon_threads = True  # a client that says nothing more keeps nobody from stopping it

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a client that went away, or of what it sent."""


@dataclass(frozen=True, slots=True)
class _Page:
    content: bytes
    media: str
    tag: str
    modified: datetime


@dataclass(slots=True)
class _Shelf:
    """The files, and since when each has been seen to hold what it holds."""

    read: Callable[[], Files]
    seen: dict[str, _Page] = field(default_factory=dict)

    def page(self, name: str) -> _Page | None:
        content = self.read().get(name)
        if content is None:
            return None
        page = self.seen.get(name)
        if page is None or page.content != content:
            media = TYPES.get(PurePosixPath(name).suffix, "application/octet-stream")
            now = datetime.now(UTC).replace(microsecond=0)
            page = self.seen[name] = _Page(content, media, f'"{sha256(content).hexdigest()[:32]}"', now)
        return page


def _named(target: str) -> str:
    """Return the name of the file that a request is for, or one that no file has."""
    try:
        return unquote(urlsplit(target).path).removeprefix("/")
    except ValueError:  # as of http://[
        return "\0"


class _Handler(BaseHTTPRequestHandler):
    server_version, sys_version = "timeline", ""
    timeout = 30  # seconds that a client may take to say what it wants

    def __init__(
        self,
        shelf: _Shelf,
        shared: bool,
        request: socket,
        client: tuple[str, int],
        server: ThreadingHTTPServer,
    ) -> None:
        self._shelf, self._shared, self._port = shelf, shared, server.server_port
        super().__init__(request, client, server)  # which handles the request

    def do_GET(self) -> None:  # the name http.server calls
        self.wfile.write(self._head())

    def do_HEAD(self) -> None:
        self._head()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal is the curator's."""

    def _head(self) -> bytes:
        """Send status and header fields; return the body that belongs to them."""
        page, gone, moved = None, "", ""
        if not self._is_asked_for():
            return self._refused()
        try:
            name = _named(self.path)
            page = self._shelf.page(f"{name}{FRONT}" if not name or name.endswith("/") else name)
            if page is None and self._shelf.page(f"{name}/{FRONT}"):
                moved = f"{quote(name.rpartition('/')[2])}/"
        except DiskError as error:
            gone = f"{error}\n"
        if gone:
            status, body, media = HTTPStatus.SERVICE_UNAVAILABLE, gone.encode(), TYPES[".txt"]
        elif moved:
            status, body, media = HTTPStatus.MOVED_PERMANENTLY, b"A folder ends with a slash.\n", TYPES[".txt"]
        elif page is None:
            status, body, media = HTTPStatus.NOT_FOUND, b"No such file in this release.\n", TYPES[".txt"]
        elif self._has(page):
            status, body, media = HTTPStatus.NOT_MODIFIED, b"", page.media
        else:
            status, body, media = HTTPStatus.OK, page.content, page.media
        self.send_response(status)
        if moved:
            self.send_header("Location", moved)
        if self._shared:
            self.send_header("Access-Control-Allow-Origin", "*")  # viewers elsewhere load the data by its address
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-cache")  # keep it, but ask each time
        if page:
            self.send_header("ETag", page.tag)
            self.send_header("Last-Modified", format_datetime(page.modified, usegmt=True))
        if status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Type", media)
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return body

    def _is_asked_for(self) -> bool:
        """Whether a request names this host: a page elsewhere whose name was made to lead here does not."""
        hosts = self.headers.get_all("Host", [])
        port = self._port
        return len(hosts) == 1 and hosts[0].strip().lower() in {
            form for name in NAMES for form in (f"{name}:{port}", *([name] if port == HTTP_PORT else []))
        }

    def _refused(self) -> bytes:
        body = f"This is {HOST}, and answers to no other name.\n".encode()
        self.send_response(HTTPStatus.MISDIRECTED_REQUEST)
        self.send_header("Content-Type", TYPES[".txt"])
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return body

    def _has(self, page: _Page) -> bool:
        """Whether the client holds this very content; the date counts only without a tag (RFC 9110, section 13.2.2)."""
        tags = self.headers.get("If-None-Match")
        if tags is not None:
            return tags.strip() == "*" or page.tag in [tag.strip().removeprefix("W/") for tag in tags.split(",")]
        try:
            since = parsedate_to_datetime(self.headers.get("If-Modified-Since", ""))
        except (ValueError, TypeError, IndexError, OverflowError):  # of what is no date
            return False
        return page.modified <= (since if since.tzinfo else since.replace(tzinfo=UTC))
