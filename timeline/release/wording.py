"""How words are written wherever the release shows them."""

from __future__ import annotations

import re


def in_marks(text: str) -> str:
    """Return words between quotation marks, unless two marks would meet."""
    return text if re.search('^[“„«"]|[”“»"]$', text) else f"“{text}”"


def capital(text: str) -> str:
    """Return a text that begins with a capital, whatever follows it."""
    return text[:1].upper() + text[1:]
