"""What is an address, and what only looks like one."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.records.addresses import LONGEST_ADDRESS, is_mail, is_url, is_url_or_path

GOOD = (
    "https://heron.org",
    "http://heron.org:8080/a/b.html?c=d&e=%20#f",
    "https://localhost",
    "https://[2001:db8::1]/",
    "https://müller.example/straße",
    "https://例え.jp/ニュース",
    "https://heron.org/@ada",
    "https://heron.org/a(b)~c!*;,",
    "https://heron.org?a",
    f"https://heron.org/{'a' * (LONGEST_ADDRESS - 18)}",
)


@pytest.mark.parametrize("address", GOOD)
def test_is_an_address(address: str) -> None:
    assert is_url(address)
    assert is_url_or_path(address)


BAD = {
    "of a script": "javascript:alert(1)",
    "of data": "data:text/html,x",
    "of a file": "file:///etc/passwd",
    "of another scheme": "ftp://heron.org",
    "without a scheme": "//heron.org",
    "without a host": "https:///x",
    "of a port alone": "https://:80/",
    "with a name": "https://ada@heron.org",
    "with a name and a password": "https://ada:secret@heron.org/",
    "with what browsers take for a host": "https://heron.org\\@crane.org/",
    "that ends its attribute": 'https://heron.org/"onload="x',
    "with an apostrophe": "https://heron.org/'",
    "with a curly quotation mark": "https://heron.org/“a”",
    "in angle brackets": "<https://heron.org>",
    "with a blank": "https://heron.org/a b",
    "with a blank of another width": "https://heron.org/a\u3000b",
    "with a line end behind it": "https://heron.org/\n",
    "with a control character": "https://heron.org/\x1b",
    "with half of a surrogate pair": "https://heron.org/\ud800",
    "that is turned round": "https://heron.org/\u202egpj",
    "with a blank without width": "https://heron\u200b.org/",
    "of too many characters": f"https://heron.org/{'a' * LONGEST_ADDRESS}",
}


@pytest.mark.parametrize("address", BAD.values(), ids=BAD)
def test_is_no_address(address: str) -> None:
    assert not is_url(address)


PATHS = {"LICENSE.txt": True, "a/b c.txt": False, "a/b.txt": True, "/etc/passwd": False, "../x": False, "a/../b": False,
         "a//b": False, "a:b": False, "": False, "b/a:b": True, "a\\b": False}  # fmt: skip


@pytest.mark.parametrize(("path", "expected"), PATHS.items())
def test_a_path_goes_down(path: str, expected: bool) -> None:
    assert is_url_or_path(path) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    {"ada@heron.org": True, "a.b+c@x-y.heron.org": True, "ada@heron": False, "ada": False, "@heron.org": False,
     "ada@heron.o": False, "ada@@heron.org": False, "ada@heron..org": False, "ada\n@heron.org": False,
     f"{'a' * 250}@heron.org": False}.items(),
)  # fmt: skip
def test_is_mail(text: str, expected: bool) -> None:
    assert is_mail(text) is expected


@given(st.text("ahtps:/@.?#[]%\\\"' \u200bé8-_", max_size=30).map(lambda text: f"https://{text}"))
def test_another_reader_finds_a_host_and_nobody_in_every_address(text: str) -> None:
    if is_url(text):
        read = urlsplit(text)
        assert read.hostname
        assert read.username is read.password is None
