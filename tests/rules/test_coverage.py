"""Both ways: what of a source is cited, and which of its dated sentences nothing uses."""

import re

import pytest

from tests.packages import LETTER, REPORT, SOURCES, Edit, broken, edited, lines, sound
from timeline.evidence import Evidence, examine
from timeline.records.package import Package
from timeline.release.page.coverage_page import coverage_page
from timeline.rules.coverage import RULES

LINE = "It carried 12 instruments."

CASES: dict[str, dict[str, tuple[list[Edit], list[str]]]] = {
    "dated-sentence-unused": {
        "a dated sentence that nobody cites": (
            [(REPORT, LINE, f"{LINE} In May 2025 it fell silent.")],
            [f"{REPORT}:3:118 dated-sentence-unused"],
        ),
        "the same, left out with a reason": (
            [
                (REPORT, LINE, f"{LINE} In May 2025 it fell silent."),
                (SOURCES, "  left_out:\n", "  left_out:\n    - {quote: it fell silent, reason: A rumour.}\n"),
            ],
            [],
        ),
        "left out by words over a denial": (
            [
                (REPORT, LINE, f"{LINE} In May 2025 it was not heard again, and fell silent."),
                (
                    SOURCES,
                    "  left_out:\n",
                    "  left_out:\n    - {quote: In May 2025 […] fell silent, reason: A rumour.}\n",
                ),
            ],
            [],
        ),
        "a bare date at the head of a paragraph whose sentence is cited": (
            [(REPORT, "On Monday, 3 March", "1 March 2025. On Monday, 3 March")],
            [],
        ),
        "the same, of which nothing is cited": (
            [(REPORT, LINE, f"{LINE}\n1 April 2025. It rained.")],
            [f"{REPORT}:4:1 dated-sentence-unused"],
        ),
        "a bare date in a line of its own, of which the next line is cited": (
            [(REPORT, "On Monday, 3 March", "### 1 March 2025\n\nOn Monday, 3 March")],
            [],
        ),
        "the same, with another such line before what is cited": (
            [
                (
                    REPORT,
                    "On Monday, 3 March",
                    "### 1 March 2025\n\nIt rained.\n\n### 2 March 2025\n\nOn Monday, 3 March",
                )
            ],
            [f"{REPORT}:3:1 dated-sentence-unused"],
        ),
        "the same, with words of its own": (
            [(REPORT, "On Monday, 3 March", "It rained on 1 March 2025. On Monday, 3 March")],
            [f"{REPORT}:3:1 dated-sentence-unused"],
        ),
        "a bare date behind the sentence that is cited": (
            [(REPORT, LINE, f"{LINE} 1 April 2025.")],
            [f"{REPORT}:3:118 dated-sentence-unused"],
        ),
        **{
            f"a line of the page: {line}": ([(REPORT, LINE, f"{LINE}\n\n{line}\n")], [])
            for line in (
                "© 2025 The Beacon",
                "Copyright (c) 2007-2018 The Beacon",
                "Published 3 hours ago",
                "* Last updated: 2 hours ago",
                "Comments (212)",
            )
        },
        "a line that tells more": (
            [(REPORT, LINE, f"{LINE}\n\nPublished 3 hours ago: the lamp is out\n")],
            [f"{REPORT}:5:1 dated-sentence-unused"],
        ),
        "a small year in brackets": (
            [(REPORT, LINE, f"{LINE}\n\nThe last emperor of the west was deposed (476)\n")],
            [f"{REPORT}:5:1 dated-sentence-unused"],
        ),
        "a sentence without a date": ([(REPORT, LINE, f"{LINE} It may go on for 40 years.")], []),
        "the words that state the publication": (
            [
                (
                    SOURCES,
                    "  left_out:\n    - quote: The Beacon, 5 March 2025\n      reason: It dates the report itself.\n",
                    "",
                )
            ],
            [],
        ),
    },
    "furniture-not-found": {
        "a line that the source has not": (
            [(SOURCES, "  left_out:\n", "  furniture: [page 3]\n  left_out:\n")],
            [f"{SOURCES}:10:15 furniture-not-found"],
        ),
        "a part of a line": (
            [(SOURCES, "  left_out:\n", "  furniture: [It carried 12 instruments.]\n  left_out:\n")],
            [f"{SOURCES}:10:15 furniture-not-found"],
        ),
        "a line that denies": (
            [
                (REPORT, "The Beacon, 5 March 2025\n", "The Beacon, 5 March 2025\nIt is not so.\n"),
                (SOURCES, "  left_out:\n", "  furniture: [It is not so.]\n  left_out:\n"),
            ],
            [f"{SOURCES}:10:15 furniture-not-found"],
        ),
        "a line that denies, twice": (
            [
                (REPORT, "The Beacon, 5 March 2025\n", "The Beacon, 5 March 2025\nVol. 3, No. 4\nVol. 3, No. 4\n"),
                (SOURCES, "  left_out:\n", "  furniture: ['Vol. 3, No. 4']\n  left_out:\n"),
            ],
            [],
        ),
        "a line within a sentence": (
            [
                (REPORT, "12 instruments.", "12\n\n  page 3\t\n\f\ninstruments."),
                (SOURCES, "  left_out:\n", "  furniture: [page 3]\n  left_out:\n"),
            ],
            [],
        ),
    },
    "left-out-not-found": {
        "words that are not in the source": (
            [(SOURCES, "    - quote: The Beacon, 5 March 2025\n", "    - quote: The Beacon, 6 March 2025\n")],
            [f"{SOURCES}:11:14 left-out-not-found"],
        ),
        "words that are there twice": (
            [(SOURCES, "    - quote: The Beacon, 5 March 2025\n", "    - quote: the Northern Survey\n")],
            [f"{SOURCES}:11:14 left-out-not-found"],
        ),
        "words that are there twice, with those before one of them": (
            [
                (
                    SOURCES,
                    "    - quote: The Beacon, 5 March 2025\n",
                    "    - {quote: The Beacon, 5 March 2025, reason: Its day.}\n    - quote: the Northern Survey\n"
                    "      prefix: Lake Aldous,\n",
                )
            ],
            [],
        ),
        "the same, with other words before": (
            [
                (
                    SOURCES,
                    "    - quote: The Beacon, 5 March 2025\n",
                    "    - quote: the Northern Survey\n      prefix: Port Vale,\n",
                )
            ],
            [f"{SOURCES}:11:14 left-out-not-found"],
        ),
        "the third of two": (
            [
                (
                    SOURCES,
                    "    - quote: The Beacon, 5 March 2025\n",
                    "    - quote: the Northern Survey\n      occurrence: 3\n",
                )
            ],
            [f"{SOURCES}:11:14 left-out-not-found"],
        ),
        "words that are there once": (
            [(SOURCES, "    - quote: The Beacon, 5 March 2025\n", "    - quote: The Beacon\n")],
            [],
        ),
    },
}


@pytest.mark.parametrize(
    ("edits", "expected"),
    [case for cases in CASES.values() for case in cases.values()],
    ids=[f"{code}: {name}" for code, cases in CASES.items() for name in cases],
)
def test_finds(edits: list[Edit], expected: list[str]) -> None:
    assert lines(broken(edited(*edits), RULES)) == expected


@pytest.fixture
def tiny() -> Evidence:
    return examine(sound(edited()))


def test_the_share_is_of_characters_without_blanks_and_counts_nothing_twice(tiny: Evidence) -> None:
    for source, one in tiny.coverage.items():
        raw = tiny.package.texts[source]
        inside = {at for stretch in tiny.cited[source] for at in range(stretch.start, stretch.end)}
        letters = [at for at, letter in enumerate(raw) if not letter.isspace()]
        assert one.share == pytest.approx(sum(at in inside for at in letters) / len(letters))


def test_the_page_has_every_text_whole_and_every_citation_marked(tiny: Evidence) -> None:
    page = coverage_page(tiny).decode()
    bodies = re.findall(r'<div class="text"[^>]*>(.*?)</div>', page, re.DOTALL)
    plain = [re.sub("<[^>]+>", "", body).replace("&#39;", "'").replace("&#34;", '"') for body in bodies]
    assert plain == [tiny.package.texts[source] for source in tiny.package.sources]
    for stretches in tiny.cited.values():
        for one in stretches:
            assert f"{one.event} {one.number}" in page


def test_a_text_is_no_markup() -> None:
    hostile = edited((LETTER, "I saw it.", "I saw it.<script>alert(1)</script>"))
    assert "<script>" not in coverage_page(examine(_loaded(hostile))).decode()


def _loaded(files: object) -> Package:
    from timeline.reading import loader

    package, _ = loader.load(files)  # type: ignore[arg-type]
    assert package is not None
    return package
