"""data/reviews.csv: who read which record against its passages. `timeline review --accept` adds a row to it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import get_args

from timeline.diagnostics import Diagnostic, Location, Rule, Severity, quoted
from timeline.records.package import REVIEWS, Files, Review
from timeline.records.values import ID, ReaderKind
from timeline.records.versions import day_form

COLUMNS = ("event", "digest", "reader", "kind", "day")
"""The columns of the file, in order."""

BAD_REVIEW = Rule(
    "bad-review",
    Severity.ERROR,
    "The rows of data/reviews.csv are as `timeline review --accept` writes them.\n\n"
    "Each says which record was read, as it then was (`digest`), by whom, whether that was a person or a program, and "
    "on which day. Restore the row from version control, or delete it and read the record again.",
    scope="the list of reviews",
)


_OF_STORY = rf"(story|part|disagreement):{ID.strip('^$')}"
"""What is read beside records: no id of an event has a colon."""

READER = "write 1 to 100 characters, and no blank at either end"


def reader_form(name: str) -> bool:
    """Whether a text is a name that a reader may give."""
    return 0 < len(name) <= 100 and name == name.strip() and name.isprintable()


def read(files: Files) -> tuple[tuple[Review, ...], list[Diagnostic]]:
    """Return the reviews of a package, in the order of the file, and what is wrong with its rows."""
    raw = files.get(REVIEWS)
    if raw is None:
        return (), []
    reviews: list[Review] = []
    found: list[Diagnostic] = []
    for line, answer in _rows(raw.decode("utf-8-sig", "replace")):
        if isinstance(answer, Review):
            reviews.append(answer)
        else:
            found.append(BAD_REVIEW.at(Location(REVIEWS, line), answer))
    return tuple(reviews), found


def _rows(text: str) -> Iterator[tuple[int, Review | str]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        if next(reader, []) != [*COLUMNS]:
            yield 1, f"the header is not {','.join(COLUMNS)}"
            return
        for row in reader:
            yield reader.line_num, _review(row, reader.line_num)
    except csv.Error as error:
        yield reader.line_num or 1, f"not CSV: {error}"


def _review(row: list[str], line: int) -> Review | str:
    """Return the review that a row holds, or what is wrong with it."""
    if len(row) != len(COLUMNS):
        return f"{len(row)} cells, not {len(COLUMNS)}"
    event, digest, reader, kind, day = row
    if len(event) > 80 or not (re.fullmatch(ID, event) or re.fullmatch(_OF_STORY, event)):
        return f"{quoted(event)} is no id of an event"
    if not re.fullmatch("[0-9a-f]{12}", digest):
        return f"{quoted(digest)} is no digest: 12 hexadecimal digits"
    if not reader_form(reader):
        return f"{quoted(reader)} is no name of a reader: {READER}"
    if kind not in get_args(ReaderKind):
        return f"{quoted(kind)} is neither person nor program"
    if not day_form(day):
        return f"{quoted(day)} is no day, such as 2025-10-16"
    return Review(event, digest, reader, "person" if kind == "person" else "program", day, line)


def written(reviews: tuple[Review, ...]) -> bytes:
    """Return the file that holds these reviews."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows((one.event, one.digest, one.reader, one.kind, one.day) for one in reviews)
    return stream.getvalue().encode()
