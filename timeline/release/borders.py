"""The borders that a text crosses on its way to a reader, each with the one function that keeps it a text.

HTML and XML are one border: what is written here is read alike by both, between tags and in attributes. A character
that a format cannot hold becomes U+FFFD, and one that nobody sees, as only sources have it, is shown by its number.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from typing import TYPE_CHECKING

from timeline.diagnostics import signs

if TYPE_CHECKING:
    from markupsafe import Markup

_NOT_XML = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKS = {ord(mark): f"&#{ord(mark)};" for mark in "&<>\"'\t\n\r"}
"""What would be a mark, or would be read as a blank in an attribute."""


def in_markup(value: object) -> Markup:
    r"""Return a value as text of HTML or XML, in an element or an attribute; what is markup already stays it.

    >>> print(in_markup("<b> & \x00"), in_markup("bur\u00adned"))
    &#60;b&#62; &#38; � bur‹U+00AD›ned
    """
    from markupsafe import Markup

    if isinstance(value, Markup):
        return value
    return Markup(_NOT_XML.sub("\ufffd", signs(str(value))).translate(_MARKS))  # noqa: S704 -- this is the border


def seen(value: object) -> object:
    r"""Return what a template writes, before it is escaped, with the numbers of characters that nobody sees.

    >>> seen("bur\u00adned")
    'bur‹U+00AD›ned'
    """
    return signs(value) if type(value) is str else value


def in_script(value: object) -> Markup:
    """Return JSON that stays within its `<script>` element, whatever it says (HTML, 4.12.1.3)."""
    from markupsafe import Markup

    text = re.sub("[\ud800-\udfff]", "\ufffd", json.dumps(value, ensure_ascii=False))
    return Markup(text.translate({ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&"}))  # noqa: S704


def policy(style: str, script: str | None = None, pictures: str = "data:") -> str:
    """Return the Content Security Policy of a page: nothing but this style, this script, and pictures from there."""
    allowed = [f"style-src '{_digest(style)}'", *([f"script-src '{_digest(script)}'"] if script is not None else [])]
    return "; ".join(["default-src 'none'", *allowed, f"img-src {pictures}", "base-uri 'none'", "form-action 'none'"])


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
