"""A text is registered with what it shows of itself; what it does not show is asked for, nothing is half written."""

from __future__ import annotations

import io
import os
import sys
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.packages import LETTER, REPORT, SOURCES, TINY, diagnostics, laid, loaded, on_disk, package
from timeline import disk
from timeline.reading import documents

NEWS = """\
Harbour bridge to close for repairs
By Jane Doe
The Coastal Times, 17 October 2025

The harbour bridge at Port Vale will close on Monday for three weeks, the city council said on Friday.
"""
CHRONICLE = """\
Chronik der Stadt Aldenburg
Aldenburg, den 3. Mai 1886

Am 14. Juli 1634 brannte die Stadtkirche ab; der Bürgermeister ließ sie wieder aufbauen.
Die neue Kirche wurde am 1. November 1641 eingeweiht.
"""
LOG = """\
2024-03-05 14:02 UTC the alert fired: replication lag is above 300 s
2024-03-05 14:05 UTC the on-call engineer was paged
2024-03-06 09:00 UTC the service was restored, and a review was planned for 8 March 2024
"""
SPANISH = "La casa del puerto\n\nLa casa del puerto se vendió en 1902 y los vecinos no lo supieron hasta el verano.\n"
SHOWN: dict[str, tuple[str, dict[str, str]]] = {
    "an article with a line that dates it": (
        NEWS,
        {"title": "Harbour bridge to close for repairs", "language": "en", "published": "2025-10-17"},
    ),
    "a chronicle whose writer dates it, and whose sentences do not": (
        CHRONICLE,
        {"title": "Chronik der Stadt Aldenburg", "language": "de", "published": "1886-05-03"},
    ),
    "a log, which was written after its last entry": (
        LOG,
        {"title": "Log", "language": "en", "published": "[2024-03-06..TODAY]"},
    ),
    "a chapter, whose number stands above its title": (
        "                    CHAPTER VII.\n\n                 The Parish.\n\nLondon, 3 May 1902\n\n"
        "The church was in a poor state and the roof of it let in the rain.\n",
        {"title": "The Parish.", "language": "en", "published": "1902-05-03", "timezone": "None"},
    ),
    "a chapter without a title": (
        "Kapitel 3\n\nDie neue Kirche wurde eingeweiht, und der Rat ließ sie nicht wieder schließen.\nUnd so fort.\n"
        "\nAm 3. Mai 1886\n",
        {"title": "Kapitel 3", "language": "de", "published": "1886-05-03"},
    ),
    "a report that says by which clock its times are": (
        "The outage\n\n17 October 2025\n\nThe alert fired, and the service was restored. All times are in UTC.\n",
        {"title": "The outage", "language": "en", "published": "2025-10-17", "timezone": "UTC"},
    ),
    "one in German, by a clock that is an hour ahead": (
        "Die Störung\n\n17. Januar 2025\n\nDer Dienst war gestört und wurde am Abend wieder in Betrieb genommen. "
        "Alle Zeiten in MEZ.\n",
        {"title": "Die Störung", "language": "de", "published": "2025-01-17", "timezone": "Etc/GMT-1"},
    ),
    "a report with the days of its entries below its own": (
        "# The outage\n\nPublished: 17 October 2025\n\n### 14 October 2025\n\n- 22:51 - It is down.\n\n"
        "### 15 October 2025\n\n- 00:04 - It is up, and the team was told of it in the morning.\n",
        {"title": "The outage", "language": "en", "published": "2025-10-17"},
    ),
    "one in French": (
        "La panne\n\n17 janvier 2025\n\nLe service a été rétabli dans la nuit. Toutes les heures sont en CET.\n",
        {"title": "La panne", "language": "fr", "published": "2025-01-17", "timezone": "Etc/GMT-1"},
    ),
    "one that tells times by two clocks": (
        "The outage\n\n17 October 2025\n\nThe alert fired, and the service was restored. All times are in UTC. Below, "
        "all times are CET.\n",
        {"title": "The outage", "language": "en", "published": "2025-10-17", "timezone": "None"},
    ),
}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the tiny package's folder, in which one stands."""
    monkeypatch.chdir(laid(tmp_path, package()))
    return tmp_path


def given(name: str, raw: bytes | str) -> Path:
    """Return a file outside of what a package is made of."""
    path = Path(name)
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return path


@pytest.mark.parametrize(("text", "expected"), SHOWN.values(), ids=SHOWN)
def test_a_text_is_listed_by_what_it_shows(text: str, expected: dict[str, str], root: Path, run: Run) -> None:
    status, out, err = run("add", given("log.txt", text))
    assert (status, err) == (0, "")
    source = loaded(on_disk(root)).sources["log"]
    today = f"{source.published}".partition("..")[2].strip("]") or "TODAY"
    shown = {key: f"{getattr(source, key)}".replace(today, "TODAY") for key in expected}
    assert shown == expected
    assert on_disk(root)["seeds/log.txt"] == text.encode()
    assert source.sha256 == sha256(text.encode()).hexdigest()
    assert f"published: {source.published}" in out
    assert not [one for one in diagnostics(on_disk(root)) if one.code.startswith(("head", "publication"))]


DATE_LINES = {
    "it": "Roma, 14 marzo 2023",
    "ja": "東京、2023年3月14日",
}


@pytest.mark.parametrize(("tag", "line"), DATE_LINES.items(), ids=DATE_LINES)
def test_a_line_dates_a_text_in_the_language_that_is_told(tag: str, line: str, root: Path, run: Run) -> None:
    status, _, err = run("add", given("light.txt", f"Lux\n{line}\n\nLux.\n"), "--language", tag)
    source = loaded(on_disk(root)).sources["light"]
    assert (status, err, str(source.published), source.quote) == (0, "", "2023-03-14", line)


@pytest.mark.parametrize("published", ["1790", "1790-05"], ids=["a year", "a month"])
def test_a_line_may_give_no_more_than_it_is_asked_for(published: str, root: Path, run: Run) -> None:
    line = {"1790": "Port Vale, 1790", "1790-05": "Port Vale, May 1790"}[published]
    status, _, err = run(
        "add", given("book.txt", f"A History of the Vale\n{line}\n\nIt lies low.\n"), "--published", published
    )
    assert (status, err) == (0, "")
    source = loaded(on_disk(root)).sources["book"]
    assert (f"{source.published}", source.basis, source.quote) == (published, "stated", line)


def test_what_is_listed_already_stays_byte_for_byte(root: Path, run: Run) -> None:
    assert run("add", given("news.txt", NEWS))[0] == 0
    assert on_disk(root)[SOURCES].startswith(TINY[SOURCES].encode())


def test_a_list_with_line_ends_of_windows_keeps_them(root: Path, run: Run) -> None:
    (root / SOURCES).write_bytes(TINY[SOURCES].replace("\n", "\r\n").rstrip().encode())
    assert run("add", given("news.txt", NEWS))[0] == 0
    assert b"\n" not in on_disk(root)[SOURCES].replace(b"\r\n", b"")
    assert loaded(on_disk(root)).sources.keys() == {"report", "letter", "news"}


def test_a_text_that_lies_in_its_place_is_listed_there(root: Path, run: Run) -> None:
    laid(root, {"seeds/1886/chronicle.txt": CHRONICLE.encode()})
    assert run("add", "seeds/1886/chronicle.txt")[0] == 0
    assert loaded(on_disk(root)).sources["chronicle"].file == "seeds/1886/chronicle.txt"


def test_several_texts_are_added_together_or_not_at_all(root: Path, run: Run) -> None:
    files = [given("news.txt", NEWS), given("chronicle.txt", CHRONICLE)]
    before = on_disk(root)
    assert run("add", *files, given("bad.txt", b"\xff"))[0] == 2
    assert on_disk(root) == {**before, "bad.txt": b"\xff"}
    assert run("add", *files)[0] == 0
    assert loaded(on_disk(root)).sources.keys() == {"report", "letter", "news", "chronicle"}


REFUSED: dict[str, tuple[str, bytes, list[str], str]] = {
    "one that is listed": ("x.txt", TINY[REPORT].encode(), [], "x.txt is there already: it is the source 'report'"),
    "one that is listed, with other line ends": (
        "x.txt",
        TINY[LETTER].replace("\n", "\r\n").encode(),
        [],
        "x.txt is there already: it is the source 'letter'",
    ),
    "another of a name that is there": ("report.txt", NEWS.encode(), [], "seeds/report.txt is there already, and is"),
    "one in another encoding": ("x.txt", "Ærø\n".encode("latin-1"), [], "x.txt is not UTF-8 (line 1): save it so"),
    "one in UTF-16": ("x.txt", NEWS.encode("utf-16"), [], "x.txt is UTF-16: save it as UTF-8"),
    "a DOCX that does not begin as one": (
        "x.docx",
        b"PK notes",
        [],
        "x.docx is called DOCX, and does not begin as one",
    ),
    "one that is no text": ("x.txt", b"a\0b", [], "x.txt is no text"),
    "an empty one": ("x.txt", b"", [], "x.txt has no words"),
    "one of blanks": ("x.txt", b" \n\n", [], "x.txt has no words"),
    "one of another program": ("x.odt", b"words", [], "x.odt is a file of another program: save it as DOCX or PDF"),
    "one in no language that is known": ("x.txt", b"Kumusta ka, 3/3\n", [], "x.txt does not show language and publ"),
    "one that nothing dates": ("x.txt", SPANISH.encode(), [], "x.txt does not show published: give --published DATE"),
    "one whose date nobody argues": (
        "x.txt",
        SPANISH.encode(),
        ["--published", "1903"],
        "no line of x.txt gives 1903: say with --reason how that is known",
    ),
    "one by a date that is none": ("x.txt", NEWS.encode(), ["--published", "soon", "--reason", "So."], "x.txt would"),
    "one by an id that is none": ("x.txt", NEWS.encode(), ["--id", "A b"], "x.txt would not be listed as it is meant"),
    "one by an id that is there": ("x.txt", NEWS.encode(), ["--id", "report"], "there is a source 'report' already"),
    "a link": ("link.txt", b"", [], "link.txt is a link: give the file that it stands for"),
    "a folder": ("folder", b"", [], "folder is no file"),
    "nothing": ("gone.txt", b"", [], "cannot read gone.txt: No such file or directory"),
    "one that is too large": ("huge.txt", b"", [], "huge.txt holds 16,777,217 bytes, and a text 16,777,216 at most"),
}


@pytest.mark.parametrize(("name", "raw", "words", "expected"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_added_is_refused_and_nothing_is_written(
    name: str, raw: bytes, words: list[str], expected: str, root: Path, run: Run
) -> None:
    if name == "link.txt":
        Path(name).symlink_to(REPORT)
    elif name == "folder":
        Path(name).mkdir()
    elif name == "huge.txt":
        given(name, NEWS)
        os.truncate(name, 2**24 + 1)
    elif name != "gone.txt":
        given(name, raw)
    before = on_disk(root)
    status, out, err = run("add", name, *words)
    assert (status, out) == (2, "")
    assert err.startswith(f"timeline: {expected}")
    assert on_disk(root) == before


def test_a_date_that_the_curator_knows_has_their_reason(root: Path, run: Run) -> None:
    words = ["--published", "[1902..1903]", "--reason", "The printer's mark: used to 1903.", "--title", "La casa"]
    assert run("add", given("casa.txt", SPANISH), *words)[0] == 0
    source = loaded(on_disk(root)).sources["casa"]
    assert (source.basis, source.reason, source.title) == ("inferred", "The printer's mark: used to 1903.", "La casa")


def test_a_list_that_cannot_be_read_is_not_added_to(root: Path, run: Run) -> None:
    (root / SOURCES).write_text("report: [\n")
    before = on_disk(root)
    status, _, err = run("add", given("news.txt", NEWS))
    assert (status, err) == (2, f"timeline: {SOURCES} cannot be read: `timeline validate` says why\n")
    assert on_disk(root) == {**before, "news.txt": NEWS.encode()}


STOPS = {"Ctrl-C": KeyboardInterrupt, "a full disk": disk.DiskError}


@pytest.mark.parametrize("stop", STOPS.values(), ids=STOPS)
def test_what_stops_half_way_leaves_nothing(
    stop: type[BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid(tmp_path, package())
    before, write = on_disk(tmp_path), disk.write

    def failing(root: Path, files: dict[str, bytes], *, new: bool = False) -> list[str]:
        if SOURCES in files:
            raise stop
        return write(root, files, new=new)

    monkeypatch.setattr("timeline.disk.adding.write", failing)
    with pytest.raises(stop):
        disk.add(tmp_path, {"seeds/a.txt": b"a", "seeds/b.txt": b"b"}, {SOURCES: b""})
    assert on_disk(tmp_path) == before


def test_a_file_of_somebody_else_is_neither_written_over_nor_taken_away(tmp_path: Path) -> None:
    laid(tmp_path, {**package(), "seeds/b.txt": b"mine"})
    before = on_disk(tmp_path)
    with pytest.raises(disk.DiskError, match="is there already"):
        disk.add(tmp_path, {"seeds/a.txt": b"a", "seeds/b.txt": b"b"}, {SOURCES: b""})
    assert on_disk(tmp_path) == before


# what other programs wrote

PAGE = b"""<!doctype html><html lang="en-GB"><head><title>Bridge closes</title>
<meta property="og:site_name" content="The Coastal Times"><meta name="author" content="Jane Doe">
<meta property="article:published_time" content="2025-10-17T10:00:00Z"></head><body><nav>Home</nav><article>
<h1>Bridge closes</h1><p>The harbour bridge at Port Vale will close on Monday for three weeks, the council said.</p>
<p>Mayor Ada Moreau announced the closure after inspectors found cracks on Thursday.</p></article></body></html>"""


def pdf(*pages: str) -> bytes:
    """Return a PDF of these pages, a line of text for each of theirs."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    parts = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>"]
    parts.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for number, page in enumerate(pages):
        shown = " ".join(f"({line}) Tj 0 -14 Td" for line in page.splitlines())
        stream = f"BT /F1 10 Tf 20 800 Td {shown} ET"
        parts.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        parts.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    out, starts = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{part}\nendobj\n".encode()
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    size = len(parts) + 1
    trailer = f"trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode()


def docx(*paragraphs: str) -> bytes:
    """Return a DOCX of these paragraphs and a table."""
    written = io.BytesIO()
    document = pytest.importorskip("docx").Document()
    for one in paragraphs:
        document.add_paragraph(one)
    row = document.add_table(1, 2).rows[0]
    row.cells[0].text, row.cells[1].text = "Chair", "Ada Moreau"
    document.save(written)
    return written.getvalue()


BODY = "The board met and approved the lighthouse,\nwhich the Northern Survey is to build in the harbour."


def test_a_page_is_read_without_what_is_around_it(root: Path, run: Run) -> None:
    pytest.importorskip("trafilatura")
    assert run("add", given("bridge.html", PAGE))[0] == 0
    files = on_disk(root)
    source = loaded(files).sources["bridge"]
    assert files["seeds/bridge.txt"].decode().splitlines()[0] == "Bridge closes"
    assert b"Home" not in files["seeds/bridge.txt"]
    assert (source.language, str(source.published), source.basis) == ("en-GB", "2025-10-17", "inferred")
    assert (source.author, source.publisher, source.given) == (
        "Jane Doe",
        "The Coastal Times",
        ("author", "publisher"),
    )
    assert source.original
    assert (files["seeds/bridge.html"], source.original.sha256) == (PAGE, sha256(PAGE).hexdigest())
    assert not [one for one in diagnostics(files) if one.location.file == "seeds/bridge.html"]
    assert "is the source 'bridge'" in run("add", given("again.html", PAGE))[2]


def test_the_heads_and_feet_of_pages_are_no_words_of_a_pdf(root: Path, run: Run) -> None:
    pytest.importorskip("pypdf")
    raw = pdf(*(f"The Beacon\nPort Vale, 4 June 2023\n{BODY}\nPage {number} of 3" for number in (1, 2, 3)))
    assert run("add", given("minutes.pdf", raw))[0] == 0
    source = loaded(on_disk(root)).sources["minutes"]
    assert source.furniture == ("Page 1 of 3", "Page 2 of 3", "Page 3 of 3", "The Beacon")
    assert (source.layout, str(source.published)) == (("wrapped",), "2023-06-04")


def test_paragraphs_and_tables_of_a_docx_are_read_in_order(root: Path, run: Run) -> None:
    raw = docx("Minutes of the board", "Port Vale, 4 June 2023", BODY)
    assert run("add", given("minutes.docx", raw))[0] == 0
    text = on_disk(root)["seeds/minutes.txt"].decode()
    assert text == f"Minutes of the board\n\nPort Vale, 4 June 2023\n\n{BODY}\n\nChair | Ada Moreau\n"


def archive(**parts: bytes) -> bytes:
    """Return a zip of these files."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, raw in parts.items():
            zipped.writestr(name.replace("_", "/"), raw)
    return written.getvalue()


UNREADABLE: dict[str, tuple[str, bytes, str]] = {
    "an archive of other files": ("x.zip", archive(a=b"a"), "is an archive: unpack it"),
    "half an archive": ("x.docx", archive(a=b"a")[:20], "is a damaged archive"),
    "a DOCX that would fill the memory": ("x.docx", archive(**{"word_document.xml": b" " * (2**28 + 1)}), "holds 268,"),
    "a DOCX that is none": ("x.docx", archive(**{"word_document.xml": b"no"}), "is a DOCX that cannot be read"),
    "a PDF that is none": ("x.pdf", b"%PDF-1.4\nno", "is a PDF that cannot be read"),
    "a PDF of pictures": ("x.pdf", pdf(""), "has no words: if it is a scan"),
    "a page without words": ("x.html", b"<!doctype html><html><body></body></html>", "has no words"),
}


@pytest.mark.parametrize(("name", "raw", "expected"), UNREADABLE.values(), ids=UNREADABLE)
def test_what_another_program_wrote_badly_is_refused(name: str, raw: bytes, expected: str) -> None:
    for library in ("docx", "pypdf", "trafilatura"):
        pytest.importorskip(library)
    with pytest.raises(documents.DocumentError, match=expected):
        documents.read(name, raw)


def test_without_the_libraries_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(documents.DocumentError, match=r"pip install 'cited-timeline\[texts\]'"):
        documents.read("x.pdf", pdf("words"))
