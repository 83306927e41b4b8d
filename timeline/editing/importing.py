"""Drafts of the rows of a spreadsheet in TimelineJS's columns, with all that they hold and what each still lacks.

What such a row has no words of a source for, its record says in comments; nothing of it is released.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from timeline.dates import DateError, parse
from timeline.editing.authoring import free, slug
from timeline.editing.drafting import DRAFT, comment, head, uncited
from timeline.reading.spreadsheets import Row
from timeline.reading.yaml_writing import Written, lines, one_line
from timeline.records.package import Files, Package, event_path
from timeline.records.values import LONGEST_TEXT

COLUMNS = (
    *("year", "month", "day", "time", "end year", "end month", "end day", "end time", "display date"),
    *("headline", "text", "media", "media credit", "media caption", "media thumbnail", "type", "group", "background"),
    *("alt text", "link"),
)
"""Those of TimelineJS's template, in lower case."""
ASIDE = ("time", "end time", "display date", *COLUMNS[COLUMNS.index("media") :])
"""What no field of a record holds, and its comments do."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """What a spreadsheet gives: records by path, and what is said of each row, in order."""

    files: Files
    told: tuple[str, ...]


def wrong_columns(rows: Iterable[Row]) -> str | None:
    """Return why rows are not in TimelineJS's columns; None where they may be."""
    there = next((row.keys() for _, row in rows), None)
    if there is None:
        return "has no row below the names of its columns"
    lacking = [name.title() for name in ("year", "headline") if name not in there]
    return f"has no column {' and none '.join(lacking)}: TimelineJS has both" if lacking else None


def drafts(package: Package, rows: Iterable[Row]) -> Drafted:
    """Return a draft of every row that tells of an event."""
    files: dict[str, bytes] = {}
    told = []
    for number, row in rows:
        sort, title = row.get("type", "").lower(), _words(row.get("headline", ""))
        if sort in ("title", "era"):
            told.append(f"row {number}: {'the title slide' if sort == 'title' else 'an era'} is no event")
        elif not title:
            told.append(f"row {number}: no headline, so no record")
        else:
            path = event_path(_id(package, title, row, files))
            text, lacking = _draft(package, title, row)
            files[path] = text.encode()
            told.append(f"{path}: row {number}, lacks {', '.join(lacking)}")
    return Drafted(files, tuple(told))


def _draft(package: Package, title: str, row: Mapping[str, str]) -> tuple[str, list[str]]:
    summary, group = _words(row.get("text", "")), row.get("group", "")
    if len(summary) > LONGEST_TEXT:
        summary = summary[: LONGEST_TEXT - 2].rpartition(" ")[0] + " …"
    date, doubt = _date(row)
    kinds = [id for id, one in package.kinds.items() if group and slug(group) in (id, slug(one.label))]
    given: dict[str, Written] = {"title": title, "date": date, "kind": kinds[0] if kinds else "", "summary": summary}
    lacking = [key for key in ("date", "kind", "status", "summary") if not given.get(key)]
    aside = {name.capitalize(): _words(row[name]) for name in ASIDE if row.get(name, "").strip()}
    aside |= {name.capitalize(): _words(cell) for name, cell in row.items() if name and name not in COLUMNS and cell}
    if doubt:
        aside["The date"] = doubt
    modeline, *fields = head(package, given)
    body = [modeline, *DRAFT, *(line for key, told in aside.items() for line in comment(f"{key}: {told}", "")), *fields]
    if group and not kinds and slug(group):
        body += lines({"tags": [slug(group)]})
    return "\n".join([*body, *uncited()]) + "\n", [*lacking, "citations"]


def _date(row: Mapping[str, str]) -> tuple[str, str]:
    """Return the date of a row as EDTF, or why there is none; of a time of day, that it wants a clock."""
    start, end = (_point(*(row.get(f"{side}{name}", "") for name in ("year", "month", "day"))) for side in ("", "end "))
    shown = f"{start}/{end}" if end and end != start else start
    try:
        date = str(parse(shown))
    except DateError as error:
        return "", f"{shown or 'nothing'} is none: {error}"
    if row.get("time"):
        return date, "a time of day wants its clock, as in 2025-10-16T19:30Z"
    return date, f"{row['year']} is read as {-int(row['year'])} BC" if row["year"].startswith("-") else ""


def _point(year: str, month: str, day: str) -> str:
    """Return a date as EDTF writes it; a year before Christ is counted as people count them.

    >>> _point("2025", "3", "7"), _point("-44", "3", ""), _point("1969", "", "")
    ('2025-03-07', '-0043-03', '1969')
    """
    if re.fullmatch(r"-?\d{1,4}", year, re.ASCII):
        number = int(year)
        year = f"{number:04}" if number >= 0 else f"-{-number - 1:04}"
    parts = [year, *(one.zfill(2) for one in (month, day) if one)]
    return "-".join(parts) if year else ""


def _words(cell: str) -> str:
    """Return the words of a cell, which may be HTML, on one line.

    >>> _words("<b>Peace</b> &amp; quiet<br>at last, for 1 < 2")
    'Peace & quiet at last, for 1 < 2'
    """
    return one_line(html.unescape(re.sub(r"</?[a-zA-Z][^<>]*>", " ", cell))).replace(" ,", ",")


def _id(package: Package, title: str, row: Mapping[str, str], taken: Files) -> str:
    """Return an id that no event has or had: of the headline, with the year where another has that, then counted."""
    plain = slug(title) or "event"
    dated = f"{plain}-{row.get('year', '').strip('-')}"
    return free(package, [plain, *([dated] if dated != f"{plain}-" else [])], taken)
