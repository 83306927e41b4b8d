"""Addresses: what may stand where a reader, a program or a browser follows one.

One form for all, so that none that a page links to runs a script, asks with somebody's password, or is not what it
looks like.
"""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator

from timeline.diagnostics import INVISIBLE

LONGEST_ADDRESS = 2_000
"""The most characters of an address: what every browser takes."""


def is_url(text: str) -> bool:
    """Whether a text is an address on the web: http or https, a host, nobody's name or password, no mark that ends it.

    >>> is_url("https://heron.example/a?b=c#d"), is_url("http://[::1]:8000")
    (True, True)
    >>> [is_url(text) for text in ("javascript:x", "https://ada:x@heron.example", 'https://heron.example/"', "//heron")]
    [False, False, False, False]
    """
    return len(text) <= LONGEST_ADDRESS and _URL.fullmatch(text) is not None and not INVISIBLE.search(text)


def is_url_or_path(text: str) -> bool:
    """Whether a text is such an address, or a path that goes down from where it stands (Data Package, `path`).

    >>> is_url_or_path("LICENSE.txt"), is_url_or_path("a/../../b"), is_url_or_path("javascript:x")
    (True, False, False)
    """
    if is_url(text):
        return True
    steps = text.split("/")
    below = ":" not in steps[0] and not {"", ".", ".."} & {*steps}
    return len(text) <= LONGEST_ADDRESS and below and _PATH.fullmatch(text) is not None and not INVISIBLE.search(text)


def is_mail(text: str) -> bool:
    """Whether a text is an address of e-mail.

    >>> is_mail("corrections@heron.org"), is_mail("mailto:corrections@heron.org")
    (True, False)
    """
    name, _, host = text.partition("@")
    parts = host.split(".")
    return (
        len(text) <= _LONGEST_MAIL
        and _NAME.fullmatch(name) is not None
        and len(parts) > 1
        and all(map(_PART.fullmatch, parts))
        and parts[-1].isalpha()
        and len(parts[-1]) > 1
    )


_LONGEST_MAIL = 254  # RFC 5321, 4.5.3.1.3, without the brackets
_NAME = re.compile(r"[\w.+-]+", re.ASCII)
_PART = re.compile(r"[A-Za-z0-9-]+")

_MARKS = "\"'`<>\\\\“”„‟‘’‚‛«»‹›"  # what quotes an address, or ends it
_PATH = re.compile(rf"[^\s\x00-\x1f\x7f-\x9f\ud800-\udfff{_MARKS}]+")
_URL = re.compile(
    rf"https?://(?:[\w-]+(?:\.[\w-]+)*\.?|\[[0-9A-Fa-f:.]+\])(?::\d{{1,5}})?(?:[/?#]{_PATH.pattern[:-1]}*)?"
)


def _url(text: str) -> str:
    if not is_url(text[:-_LONGEST_ID] if len(text) > LONGEST_ADDRESS else text):
        raise ValueError("this is no address that begins with https:// or http://")
    return text


_LONGEST_ID = 82  # with the `/#` between an address and the id of an event
Url = Annotated[str, AfterValidator(_url)]
"""An address on the web, or one with the id of an event behind it."""
