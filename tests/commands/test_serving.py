"""Facts about the preview server, asked for over HTTP as any client asks."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection, HTTPResponse
from threading import Thread

import pytest

from tests.packages import exported, package
from tests.release.site.hosting import whole
from timeline.commands import serving
from timeline.disk import DiskError
from timeline.records.package import Files

RELEASED = {
    path.removeprefix("data/release/"): content
    for path, content in exported(package()).items()
    if path.startswith("data/release/")
}
FILES: dict[str, bytes] = {**RELEASED, "index.html": b"<!doctype html><title>front</title>"}


@contextmanager
def served(read: Callable[[], Files]) -> Iterator[int]:
    """Serve what is read for as long as the block runs; give the port."""
    server = serving.server(read, 0)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def asked(port: int, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    """Return the answer to one request and its body; an underscore in a header stands for a hyphen."""
    connection = HTTPConnection(serving.HOST, port, timeout=10)
    try:
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer, answer.read()
    finally:
        connection.close()


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with served(lambda: FILES) as port:
        yield port


def test_a_release_that_is_gone_is_told_and_may_come_back() -> None:
    there = True

    def read() -> Files:
        if not there:
            raise DiskError("cannot open the folder data/release: No such file or directory")
        return FILES

    with served(read) as port:
        assert asked(port, "/")[0].status == HTTPStatus.OK
        there = False
        answer, body = asked(port, "/")
        assert (answer.status, body) == (503, b"cannot open the folder data/release: No such file or directory\n")
        there = True
        assert asked(port, "/")[0].status == HTTPStatus.OK


TYPES = {
    "/timeline.ics": "text/calendar; charset=utf-8",
    "/timeline.csv": "text/csv; charset=utf-8",
    "/timeline.json": "application/json",
    "/timeline.schema.json": "application/json",
    "/index.html": "text/html; charset=utf-8",
    "/sources/report.txt": "text/plain; charset=utf-8",
    "/SHA256SUMS": "text/plain; charset=utf-8",
}


@pytest.mark.parametrize(("path", "media"), TYPES.items(), ids=TYPES)
def test_gives_each_file_whole_with_its_type(port: int, path: str, media: str) -> None:
    answer, body = asked(port, path)
    assert (answer.status, answer.headers["Content-Type"], body) == (200, media, FILES[path[1:]])
    assert int(answer.headers["Content-Length"]) == len(body)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_every_file_of_a_release_has_a_type_of_its_own() -> None:
    assert all(f".{name.rpartition('.')[2]}" in serving.TYPES or "." not in name for name in RELEASED)


LAID_OUT = {**FILES, "e/landing/index.html": b"<title>landing</title>", "changes.atom": b"<feed/>"}


def test_a_folder_is_shown_by_its_own_page() -> None:
    with served(lambda: LAID_OUT) as port:
        assert asked(port, "/e/landing/")[1] == LAID_OUT["e/landing/index.html"]
        answer, _ = asked(port, "/e/landing")
        assert (answer.status, answer.headers["Location"]) == (301, "landing/")
        assert asked(port, "/e/")[0].status == 404
        assert asked(port, "/e")[0].status == 404


def test_every_file_of_a_site_has_a_type_of_its_own() -> None:
    names = {*whole(), "e/landing/card.png"}
    assert {f".{name.rpartition('.')[2]}" for name in names if "." in name.rpartition("/")[2]} <= serving.TYPES.keys()


FRONT = {"the bare address": "/", "with a query": "/?q=call", "with a query and a name": "/index.html?q=call"}


@pytest.mark.parametrize("path", FRONT.values(), ids=FRONT)
def test_gives_the_page(port: int, path: str) -> None:
    assert asked(port, path)[1] == FILES["index.html"]


NOT_THERE = {
    "a name that is no file's": "/timeline.xml",
    "a folder": "/sources/",
    "a folder without its slash": "/sources",
    "a way out": "/../timeline/cli.py",
    "a way out through a folder": "/sources/../../../etc/passwd",
    "a way out, written with percent signs": "/%2e%2e/%2e%2e/etc/passwd",
    "an absolute path": "//etc/passwd",
    "a name with a null": "/timeline.csv%00",
    "bytes that are not UTF-8": "/%ff",
}


@pytest.mark.parametrize("path", NOT_THERE.values(), ids=NOT_THERE)
def test_gives_nothing_else(port: int, path: str) -> None:
    assert asked(port, path)[0].status == 404


def test_a_name_may_be_written_with_percent_signs(port: int) -> None:
    assert asked(port, "/sources%2Freport.txt")[0].status == 200


def test_head_is_get_without_the_body(port: int) -> None:
    (head, nothing), (get, _) = asked(port, "/timeline.csv", "HEAD"), asked(port, "/timeline.csv")
    fields = [{name: value for name, value in answer.getheaders() if name != "Date"} for answer in (head, get)]
    assert (head.status, nothing, fields[0]) == (200, b"", fields[1])


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_written(port: int, method: str) -> None:
    assert asked(port, "/timeline.csv", method)[0].status == 501


HELD = {
    "the tag": ("If-None-Match", "{tag}", 304),
    "the tag, made weak on the way": ("If-None-Match", "W/{tag}", 304),
    "the tag among others": ("If-None-Match", '"old", {tag}', 304),
    "anything": ("If-None-Match", "*", 304),
    "another tag": ("If-None-Match", '"old"', 200),
    "the date": ("If-Modified-Since", "{date}", 304),
    "a later date": ("If-Modified-Since", "Fri, 31 Dec 2100 23:59:59 GMT", 304),
    "a later date of no known zone": ("If-Modified-Since", "Fri, 31 Dec 2100 23:59:59 -0000", 304),
    "an earlier date": ("If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT", 200),
    "no date": ("If-Modified-Since", "yesterday", 200),
}


@pytest.mark.parametrize(("name", "value", "status"), HELD.values(), ids=HELD)
def test_sends_again_only_what_the_client_has_not(port: int, name: str, value: str, status: int) -> None:
    first, _ = asked(port, "/timeline.ics")
    held = value.format(tag=first.headers["ETag"], date=first.headers["Last-Modified"])
    answer, body = asked(port, "/timeline.ics", **{name: held})
    assert (answer.status, body) == (status, b"" if status == 304 else FILES["timeline.ics"])
    assert answer.headers["ETag"] == first.headers["ETag"]


def test_the_tag_counts_before_the_date(port: int) -> None:
    later = "Fri, 31 Dec 2100 23:59:59 GMT"
    assert asked(port, "/timeline.ics", If_None_Match='"old"', If_Modified_Since=later)[0].status == 200


def test_shows_the_last_export() -> None:
    files = dict(FILES)
    with served(lambda: files) as port:
        held, _ = asked(port, "/timeline.csv")
        files["timeline.csv"] += b"more"
        answer, body = asked(port, "/timeline.csv", If_None_Match=held.headers["ETag"])
    assert (answer.status, body) == (200, files["timeline.csv"])


def test_listens_on_this_machine_alone() -> None:
    server = serving.server(dict, 0)
    try:
        assert server.server_address[0] == "127.0.0.1"
    finally:
        server.server_close()


def test_says_that_a_port_is_taken() -> None:
    with socket.socket() as other:
        other.bind((serving.HOST, 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(serving.PortError) as caught:
            serving.server(dict, port)
    why = "another program listens there; choose another with --port"
    assert str(caught.value) == f"cannot listen on port {port} of 127.0.0.1: {why}"
