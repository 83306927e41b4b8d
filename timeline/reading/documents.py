"""Web pages, PDF and DOCX as plain text, by libraries that are made for it: the extra `texts`.

What a library leaves out or puts together is its own doing, so the file itself is kept beside the text.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from timeline.dates import DateError, parse

EXTRA = "cited-timeline[texts]"


class DocumentError(Exception):
    """A file that cannot be made text. The message is for people, and follows the file's name."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a file says: its `text`, the lines that are no words of it, and what a page says of itself beside its words.

    `published` is a day as ISO 8601 has it, `language` a BCP 47 tag. `form` is what it was, None of plain text.
    """

    text: str
    form: str | None = None
    title: str = ""
    author: str = ""
    publisher: str = ""
    language: str = ""
    published: str = ""
    furniture: tuple[str, ...] = ()


def read(name: str, raw: bytes) -> Read:
    """Return what a file says, by its first bytes and its name; raise DocumentError where that is nothing."""
    ending = name.lower().rpartition(".")[2]
    if raw.lstrip()[:5] == b"%PDF-":
        found = _pdf(raw)
    elif raw[:4] == b"PK\x03\x04":
        found = _docx(raw)
    elif ending in ("docx", "pdf"):
        raise DocumentError(f"is called {ending.upper()}, and does not begin as one does: save it again")
    elif ending in ("html", "htm", "xhtml") or re.match(rb"\s*<(!doctype html|html)\b", raw[:500], re.IGNORECASE):
        found = _page(raw)
    elif ending in _OTHERS:
        raise DocumentError(f"is a file of another program: save it as {_OTHERS[ending]}, and add that")
    else:
        found = Read(plain(raw))
    if not re.search(r"\w", found.text):
        scanned = ": if it is a scan, recognise its letters first, such as with ocrmypdf" if found.form == "pdf" else ""
        raise DocumentError(f"has no words{scanned}")
    return found


_OTHERS = {
    "doc": "DOCX or PDF",
    "odt": "DOCX or PDF",
    "rtf": "DOCX or plain text",
    "epub": "HTML or plain text",
    "pages": "DOCX or PDF",
    "eml": "plain text",
    "jpg": "PDF with its letters recognised",
    "png": "PDF with its letters recognised",
}


def plain(raw: bytes) -> str:
    """Return what a file of plain text says; raise DocumentError for what is none."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DocumentError("is UTF-16: save it as UTF-8, such as with `iconv -f UTF-16 -t UTF-8`")
    if b"\0" in raw:
        raise DocumentError("is no text")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise DocumentError(
            f"is not UTF-8 (line {line}): save it so, such as with `iconv -f WINDOWS-1252 -t UTF-8`"
        ) from None


def library(name: str) -> Any:  # noqa: ANN401 -- none of them is there for the type checker
    """Return a module of the extra; raise DocumentError where it is not installed."""
    try:
        return import_module(name)
    except ImportError:
        raise DocumentError(f"takes a library more: pip install '{EXTRA}'") from None


def _page(raw: bytes) -> Read:
    trafilatura = library("trafilatura")
    metadata = library("trafilatura.metadata")
    text = trafilatura.extract(raw, include_comments=False, include_tables=True, favor_recall=True) or ""
    head = metadata.extract_metadata(raw)
    known = {key: " ".join(str(getattr(head, key, None) or "").split()) for key in ("title", "author", "sitename")}
    tag = re.search(rb"<html[^>]*\slang=[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)", raw[:20_000])
    if known["title"] and known["title"] not in " ".join(text.split()):
        text = f"{known['title']}\n\n{text}"
    return Read(
        f"{text.strip()}\n",
        "page",
        known["title"],
        known["author"],
        known["sitename"],
        tag[1].decode() if tag else "",
        _day(getattr(head, "date", None)),
    )


def _pdf(raw: bytes) -> Read:
    pypdf = library("pypdf")
    try:
        reader = pypdf.PdfReader(io.BytesIO(raw))
        pages = [page.extract_text() for page in reader.pages]
    except pypdf.errors.DependencyError:
        raise DocumentError("is encrypted: save it without a password") from None
    except Exception as error:  # a damaged file breaks a reader anywhere
        if "decrypt" in str(error):
            raise DocumentError("is encrypted: save it without a password") from None
        raise DocumentError(f"is a PDF that cannot be read: {' '.join(str(error).split())[:200]}") from None
    text = "\n\n".join("\n".join(line.rstrip() for line in page.strip().splitlines()) for page in pages)
    return Read(f"{text}\n", "pdf", furniture=tuple(_furniture(pages)))


def _furniture(pages: list[str]) -> Iterator[str]:
    """Yield the first and last lines of pages that most pages have, but for their number."""
    ends = []
    for page in pages:
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        ends.append({*lines[:1], *lines[-1:]})
    counted = Counter(form for there in ends for form in {re.sub(r"\d+", "0", line) for line in there})
    common = {form for form, count in counted.items() if count >= _PAGES and 2 * count > len(pages)}
    yield from sorted({line for there in ends for line in there if re.sub(r"\d+", "0", line) in common})


_PAGES = 3
"""On fewer pages a line that comes again may be words of the text."""
_MOST = 256 * 2**20
"""How many bytes the files in an archive may hold."""


def _docx(raw: bytes) -> Read:
    if "word/document.xml" not in packed(raw):
        raise DocumentError("is an archive: unpack it, and add the texts in it")
    docx = library("docx")
    try:
        document = docx.Document(io.BytesIO(raw))
        text = "\n\n".join(_blocks(document))
    except Exception as error:  # a damaged file breaks a reader anywhere
        raise DocumentError(f"is a DOCX that cannot be read: {' '.join(str(error).split())[:200]}") from None
    return Read(f"{text}\n", "docx")  # its properties tell who typed it


def packed(raw: bytes) -> list[str]:
    """Return the names of the files in an archive; raise DocumentError for one that is damaged, or a trap."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as parts:
            names, size = parts.namelist(), sum(part.file_size for part in parts.infolist())
    except zipfile.BadZipFile:
        raise DocumentError("is a damaged archive") from None
    if size > _MOST:
        raise DocumentError(f"holds {size:,} bytes when unpacked, which is no text")
    return names


def _blocks(document: Any) -> Iterator[str]:  # noqa: ANN401 -- as above
    """Yield the paragraphs of a document, and of its tables a row each."""
    for block in document.iter_inner_content():
        if hasattr(block, "rows"):
            for row in block.rows:
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)  # one that spans columns comes again
                yield " | ".join(filter(None, cells))
        elif block.text.strip():
            yield block.text.strip()


def _day(value: object) -> str:
    try:
        return str(parse(str(value))) if re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)) else ""
    except DateError:
        return ""
