"""Facts about the preview server, asked for over HTTP as any client asks."""

import socket
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from threading import Thread

import pytest

from tests.packages import exported, laid, package
from tests.release.site.hosting import whole
from timeline.commands import hosting, serving
from timeline.disk import DiskError
from timeline.records.package import Files

RELEASED = {
    path.removeprefix("data/release/"): content
    for path, content in exported(package()).items()
    if path.startswith("data/release/")
}
FILES: dict[str, bytes] = {**RELEASED, "index.html": b"<!doctype html><title>front</title>"}


@contextmanager
def served(read: Callable[[], Files], *, shared: bool = False) -> Iterator[int]:
    """Serve what is read for as long as the block runs; give the port."""
    server = serving.server(read, 0, shared=shared)
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
    assert "Access-Control-Allow-Origin" not in answer.headers
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


def test_other_hosts_may_read_what_is_shared() -> None:
    with served(lambda: FILES, shared=True) as port:
        assert asked(port, "/timeline.json")[0].headers["Access-Control-Allow-Origin"] == "*"


def raw(port: int, request: bytes) -> bytes:
    """Return whatever is answered to bytes, until the server hangs up."""
    with socket.create_connection((serving.HOST, port), timeout=10) as client:
        client.sendall(request)
        client.shutdown(socket.SHUT_WR)
        answer = b""
        while more := client.recv(65536):
            answer += more
        return answer


def get(target: str = "/", *headers: str, host: str | None = "127.0.0.1:{port}", version: str = "HTTP/1.1") -> str:
    lines = [f"GET {target} {version}", *([f"Host: {host}"] if host is not None else []), *headers]
    return "\r\n".join([*lines, "", ""])


REQUESTS: dict[str, tuple[str | bytes, int | None]] = {
    "its own address": (get(), 200),
    "its own name": (get(host="localhost:{port}"), 200),
    "its own name in capitals": (get(host="LOCALHOST:{port}"), 200),
    "a name that leads here": (get(host="stranger.example:{port}"), 421),
    "its own name without the port": (get(host="localhost"), 421),
    "another port": (get(host="localhost:1"), 421),
    "a name that begins as its own": (get(host="localhost.stranger.example:{port}"), 421),
    "no name": (get(host=None), 421),
    "an empty name": (get(host=""), 421),
    "two names": (get("/", "Host: stranger.example"), 421),
    "no name in HTTP/1.0": (get(host=None, version="HTTP/1.0"), 421),
    "a page of another host": (get("/", "Origin: https://stranger.example"), 200),
    "HTTP/0.9": ("GET /\r\n", None),
    "HTTP/2": (get(version="HTTP/2.0"), None),
    "no version": (get(version="HTTP"), None),
    "an unknown method": ("BREW / HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n", 501),
    "a method without end": ("G" * 70_000, 414),
    "a method of control characters": (b"\x1b[31m / HTTP/1.1\r\n\r\n", 501),
    "options": ("OPTIONS * HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n", 501),
    "connect": ("CONNECT stranger.example:443 HTTP/1.1\r\n\r\n", 501),
    "a target of a proxy": (get("http://127.0.0.1:{port}/timeline.csv"), 200),
    "a target that is no address": (get("http://["), 404),
    "a way out": (get("/../../etc/passwd"), 404),
    "a way out in percent signs": (get("/%2e%2e/%2e%2e/etc/passwd"), 404),
    "a way out with backslashes": (get("/..\\..\\windows"), 404),
    "a null": (get("/timeline.csv%00.html"), 404),
    "bytes of no encoding": (b"GET /\xff\xfe HTTP/1.1\r\nHost: localhost\r\n\r\n", 421),
    "percent signs of nothing": (get("/%zz%"), 404),
    "line ends in percent signs": (get("/e%0d%0aSet-Cookie:x"), 404),
    "a file that no sums list": (get("/.hidden"), 404),
    "a range": (get("/timeline.csv", "Range: bytes=0-1"), 200),
    "a range of nothing": (get("/timeline.csv", "Range: bytes=9-1,-,x"), 200),
    "a header without end": (get("/", "X: " + "a" * 70_000), 431),
    "headers without number": (get("/", *(f"X{number}: a" for number in range(200))), 431),
    "a header that is none": (get("/", "no colon at all"), 200),
    "a date that is none": (get("/", "If-Modified-Since: Mon, 99 Foo 99999 99:99:99 GMT"), 200),
    "a date out of all time": (get("/", "If-Modified-Since: Mon, 01 Jan 0001 00:00:00 +2359"), 200),
    "a length that is none": ("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 501),
    "noise": (b"\x00\xff\x16\x03\x01\r\n\r\n", None),
    "nothing": (b"", None),
    "half a request": (b"GET / HT", None),
}


@pytest.mark.parametrize(("request_", "status"), REQUESTS.values(), ids=REQUESTS)
def test_any_request_is_answered_or_hung_up_on(
    port: int, request_: str | bytes, status: int | None, capfd: pytest.CaptureFixture[str]
) -> None:
    sent = request_ if isinstance(request_, bytes) else request_.replace("{port}", str(port)).encode()
    answer = raw(port, sent)
    assert (int(answer.split()[1]) if answer.startswith(b"HTTP/") else None) == status
    assert b"root:" not in answer
    assert b"Access-Control" not in answer
    assert asked(port, "/")[0].status == HTTPStatus.OK
    assert capfd.readouterr() == ("", "")


def test_a_client_that_goes_away_is_not_told_of(capfd: pytest.CaptureFixture[str]) -> None:
    with served(lambda: {**FILES, "index.html": b"x" * 50_000_000}) as port:
        client = socket.create_connection((serving.HOST, port), timeout=10)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        client.sendall(get().replace("{port}", str(port)).encode())
        client.recv(10)
        client.close()
        assert asked(port, "/timeline.csv")[0].status == HTTPStatus.OK
    assert capfd.readouterr() == ("", "")


def refused(root: Path, *, of_site: bool = False) -> int | str | None:
    """Return the status with which a folder is not shown."""
    with pytest.raises(SystemExit) as caught:
        hosting.serve(root, of_site=of_site, port=0, shared=False)
    return caught.value.code


def bare(root: Path) -> Path:
    """Return a folder with a secret, a page, and sums that list neither."""
    return laid(root, {"index.html": b"x", "secret": b"x", "SHA256SUMS": b"", "SITE-SHA256SUMS": b""})


def linked_release(root: Path) -> Path:
    laid(root / "elsewhere", RELEASED)
    (root / "package" / "data").mkdir(parents=True)
    (root / "package" / "data" / "release").symlink_to(root / "elsewhere")
    return root / "package"


def linked_data(root: Path) -> Path:
    laid(root / "elsewhere" / "release", RELEASED)
    (root / "package").mkdir()
    (root / "package" / "data").symlink_to(root / "elsewhere")
    return root / "package"


def linked_folder(root: Path) -> Path:
    laid(root / "elsewhere", RELEASED)
    (root / "release").symlink_to(root / "elsewhere")
    return root / "release"


def dangling(root: Path) -> Path:
    laid(root, {**RELEASED, "data/x": b""})
    (root / "data" / "release").symlink_to(root / "nowhere")
    return root


NOT_SHOWN = {
    "a release that is a link": (linked_release, "is a link"),
    "a release below a link": (linked_data, "is a link"),
    "a folder that is a link": (linked_folder, "is a link"),
    "a link that leads nowhere": (dangling, "is a link"),
    "a folder whose sums list nothing": (bare, "is no release"),
}


@pytest.mark.parametrize(("lay", "why"), NOT_SHOWN.values(), ids=NOT_SHOWN)
def test_shows_no_links_and_nothing_but_releases(
    lay: Callable[[Path], Path], why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert refused(lay(tmp_path)) == 2
    assert why in capsys.readouterr().err


def test_a_site_is_one_by_its_own_sums(tmp_path: Path) -> None:
    assert refused(bare(tmp_path / "bare"), of_site=True) == 2
    assert refused(laid(tmp_path / "release", RELEASED), of_site=True) == 2


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
