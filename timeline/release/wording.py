"""How words are written wherever the release shows them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.records.document import SourceRecord


def in_marks(text: str) -> str:
    """Return words between quotation marks, unless two marks would meet."""
    return text if re.search('^[“„«"]|[”“»"]$', text) else f"“{text}”"


def capital(text: str) -> str:
    """Return a text that begins with a capital, whatever follows it."""
    return text[:1].upper() + text[1:]


def with_names(text: str, sources: Mapping[str, SourceRecord]) -> str:
    """Return a curator's text in which the id of a source has beside it, the first time, the name that readers know."""
    pieces = re.split(r"(?<![\w-])([a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?![\w-])", text)
    first = {piece: at for at, piece in reversed([*enumerate(pieces)])}
    return "".join(
        f"{piece} ({sources[piece].called})" if piece in sources and first[piece] == at else piece
        for at, piece in enumerate(pieces)
    )
