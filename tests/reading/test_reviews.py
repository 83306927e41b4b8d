"""data/reviews.csv: what is a row of it, and what is said of one that is not."""

import pytest

from tests.packages import package, read_by, said
from timeline.reading import loader
from timeline.reading.reviews import READER, reader_form, written
from timeline.records.package import REVIEWS, Review

HEADER = "event,digest,reader,kind,day\n"
ROW = "landing,0123456789ab,Ida Lund,person,2025-05-02\n"
NO_ID = "'Landing' is no id of an event"

BROKEN: dict[str, tuple[str, list[str]]] = {
    "no header": (ROW, ["1:1: the header is not event,digest,reader,kind,day"]),
    "nothing": ("", ["1:1: the header is not event,digest,reader,kind,day"]),
    "a header of other columns": (
        HEADER.replace("day", "date"),
        ["1:1: the header is not event,digest,reader,kind,day"],
    ),
    "a cell too few": (f"{HEADER}landing,0123456789ab,Ida Lund,person\n", ["2:1: 4 cells, not 5"]),
    "a name with a comma that is not quoted": (HEADER + ROW.replace("Ida Lund", "Lund, Ida"), ["2:1: 6 cells, not 5"]),
    "an empty line": (f"{HEADER}\n{ROW}", ["2:1: 0 cells, not 5"]),
    "no id": (HEADER + ROW + ROW.replace("landing", "Landing"), [f"3:1: {NO_ID}"]),
    "a digest in capitals": (
        HEADER + ROW.replace("ab,", "AB,"),
        ["2:1: '0123456789AB' is no digest: 12 hexadecimal digits"],
    ),
    "no reader": (HEADER + ROW.replace("Ida Lund", ""), [f"2:1: '' is no name of a reader: {READER}"]),
    "a blank for a reader": (HEADER + ROW.replace("Ida Lund", " "), [f"2:1: ' ' is no name of a reader: {READER}"]),
    "a reader that would move the cursor": (
        HEADER + ROW.replace("Ida Lund", "Ida\x1b[2J"),
        [f"2:1: 'Ida\\x1b[2J' is no name of a reader: {READER}"],
    ),
    "another kind": (HEADER + ROW.replace("person", "committee"), ["2:1: 'committee' is neither person nor program"]),
    "a day that there is not": (
        HEADER + ROW.replace("05-02", "02-30"),
        ["2:1: '2025-02-30' is no day, such as 2025-10-16"],
    ),
    "a day written without hyphens": (
        HEADER + ROW.replace("2025-05-02", "20250502"),
        ["2:1: '20250502' is no day, such as 2025-10-16"],
    ),
    "a quotation mark that nothing closes": (
        HEADER + ROW.replace("Ida", '"Ida'),
        ["2:1: not CSV: unexpected end of data"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), BROKEN.values(), ids=BROKEN)
def test_a_row_that_is_none_is_told_and_the_others_are_read(text: str, expected: list[str]) -> None:
    files = package({REVIEWS: text})
    assert said(files) == [f"{REVIEWS}:{one} [bad-review]" for one in expected]
    read, _ = loader.load(files)
    assert read is not None
    rows = text.splitlines(keepends=True)[1:] if text.startswith(HEADER) else []
    assert len(read.reviews) == rows.count(ROW)


SOUND: dict[str, str] = {
    "as it is written": HEADER + ROW,
    "with the line ends of Windows": (HEADER + ROW).replace("\n", "\r\n"),
    "with a byte order mark": f"\ufeff{HEADER}{ROW}",
    "without the last line end": (HEADER + ROW).rstrip(),
}


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_a_row_is_a_review(text: str) -> None:
    read, found = loader.load(package({REVIEWS: text}))
    assert read is not None
    assert found == []
    assert read.reviews == (Review("landing", "0123456789ab", "Ida Lund", "person", "2025-05-02"),)
    assert read.reviews[0].line == 2


@pytest.mark.parametrize("name", ["Lund, Ida", 'Ida "the eye" Lund', "Иван", "x" * 100])
def test_what_is_written_is_read_back(name: str) -> None:
    assert reader_form(name)
    files = read_by(package(), (name, "program", "2025-05-02"))
    read, found = loader.load(files)
    assert read is not None
    assert found == []
    assert [one.reader for one in read.reviews] == [name]
    assert written(read.reviews) == files[REVIEWS]


@pytest.mark.parametrize("name", ["", " Ida", "Ida\nLund", "x" * 101])
def test_no_reader_has_such_a_name(name: str) -> None:
    assert not reader_form(name)


def test_a_package_without_the_file_was_read_by_nobody() -> None:
    read, found = loader.load(package())
    assert read is not None
    assert (read.reviews, found) == ((), [])
