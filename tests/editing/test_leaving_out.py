"""What no event cites is left out by entries that find it again: with a reason, nothing more is asked of it."""

from __future__ import annotations

from hashlib import sha256

import pytest

from tests.packages import REPORT, SOURCES, Edit, diagnostics, edited, loaded, package
from timeline.editing.leaving_out import entries, left_out
from timeline.evidence import Evidence, examine
from timeline.records.package import Files
from timeline.records.values import LONGEST_TEXT

LANDED = "On Monday, 3 March 2025, the probe Heron landed at Lake Aldous, the Northern Survey said."
LINE = "It carried 12 instruments."
MAY, JUNE = "In May 2025 it fell silent.", "In June 2025 it spoke again."
LONG = f"In July 2025 it sent {', '.join(f'picture {number}' for number in range(300))}."


def told(*sentences: str, between: str = " ") -> Files:
    """Return the tiny package, whose report goes on with sentences."""
    files = edited((REPORT, LINE, between.join((LINE, *sentences))))
    before, now = (sha256(raw).hexdigest() for raw in (package()[REPORT], files[REPORT]))
    return edited((SOURCES, before, now), files=files)


def found(files: Files) -> Evidence:
    return examine(loaded(files))


QUOTES: dict[str, tuple[Files, tuple[int, ...], list[str | dict[str, str]]]] = {
    "one sentence": (told(MAY), (), [MAY]),
    "two that follow one another, as one": (told(MAY, JUNE), (), [f"{MAY} {JUNE}"]),
    "two with another between": (told(MAY, "Nobody knew why.", JUNE), (), [MAY, JUNE]),
    "two in paragraphs of their own": (told(MAY, JUNE, between="\n"), (), [MAY, JUNE]),
    "those that begin on a line": (told(MAY, JUNE, between="\n"), (5,), [JUNE]),
    "two that are the same, by what stands beside them": (
        told(MAY, "So it was.\nAgain:", MAY),
        (),
        [f"{LANDED} {LINE} {MAY}", f"Again: {MAY}"],
    ),
    "two lines that are the same, by what stands before each": (
        told(MAY, "Again:", MAY, between="\n"),
        (),
        [{"quote": MAY, "prefix": "instruments."}, {"quote": MAY, "prefix": "Again:"}],
    ),
    "lines that nothing tells from one another, by their number": (
        told(*[MAY] * 5, between="\n"),
        (6,),
        [{"quote": MAY, "occurrence": "3"}],
    ),
    "none": (told(), (), []),
}


@pytest.mark.parametrize(("files", "lines", "expected"), QUOTES.values(), ids=QUOTES)
def test_an_entry_has_the_words_of_a_sentence(
    files: Files, lines: tuple[int, ...], expected: list[str | dict[str, str]]
) -> None:
    evidence = found(files)
    there = entries(evidence.sources["report"], evidence.coverage["report"].unexplained, lines)
    assert [one.words for one in there] == [{"quote": one} if isinstance(one, str) else one for one in expected]


def test_a_sentence_that_is_longer_than_a_quote_is_left_out_by_its_first_words() -> None:
    evidence = found(told(LONG))
    [one] = entries(evidence.sources["report"], evidence.coverage["report"].unexplained)
    assert LONG.startswith(one.words["quote"])
    assert LONGEST_TEXT - 20 < len(one.words["quote"]) <= LONGEST_TEXT


OWN = "  left_out:\n    - quote: The Beacon, 5 March 2025\n      reason: It dates the report itself.\n"
LISTS: dict[str, list[Edit]] = {
    "behind others": [],
    "in a list of its own": [(SOURCES, OWN, "")],
    "behind others between brackets": [(SOURCES, OWN, "  left_out: [{quote: 'The Beacon', reason: Its name.}]\n")],
    "of lines that end as on Windows": [(SOURCES, "\n", "\r\n")],
}


@pytest.mark.parametrize("edits", LISTS.values(), ids=LISTS)
def test_nothing_more_is_asked_of_what_was_left_out_with_a_reason(edits: list[Edit]) -> None:
    files = told(MAY, "Nobody knew why.", JUNE, *[f"\n{MAY}"] * 5)
    for path, old, new in edits:
        files = {**files, path: files[path].replace(old.encode(), new.encode())}
    before = {one.code for one in diagnostics(files)}
    evidence = found(files)
    there = entries(evidence.sources["report"], evidence.coverage["report"].unexplained)
    written = left_out(files, "report", [*there], "Told of another probe: so.")
    assert "dated-sentence-unused" in before
    assert [one for one in diagnostics({**files, **written}) if one.location.file in (REPORT, SOURCES)] == []
    assert (b"\r\n" in written[SOURCES], written[SOURCES].count(b"\n") == written[SOURCES].count(b"\r\n")) == (
        (True, True) if b"\r\n" in files[SOURCES] else (False, False)
    )
