"""The manual: a page for every rule and no other, fresh, whose example breaks that rule and can be mended."""

import sys
from pathlib import Path

import pytest

from tests.rule_examples import EXAMPLES
from tests.rule_pages import BOOK, FOLDER, findings, index, page

ROOT = Path(__file__).parents[1]
STALE = "run `make rule-pages`, and read what git shows of docs/rules/"
OF_LINUX = ("not-a-regular-file", "unreadable-file", "bad-file-name", "colliding-names")
"""Whose examples other systems cannot lay: they have no such names, or take two for one."""

rule_by_rule = pytest.mark.parametrize(
    "code",
    [
        pytest.param(
            code,
            marks=pytest.mark.skipif(code in OF_LINUX and sys.platform != "linux", reason="files as on Linux"),
        )
        for code in EXAMPLES
    ],
)


def test_every_rule_has_an_example_and_every_example_a_rule() -> None:
    assert EXAMPLES.keys() == BOOK.keys()


@rule_by_rule
def test_what_is_broken_gives_that_finding_and_no_other(code: str) -> None:
    assert [one.code for one in findings(EXAMPLES[code].broken, BOOK[code])] == [code]


@rule_by_rule
def test_what_is_mended_gives_none(code: str) -> None:
    assert findings(EXAMPLES[code].mended, BOOK[code]) == []


def test_there_is_a_page_for_every_rule_and_no_other() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {"README.md", *(f"{code}.md" for code in BOOK)}, STALE


@rule_by_rule
def test_a_page_is_as_it_would_be_made_now(code: str) -> None:
    assert (FOLDER / f"{code}.md").read_text("utf-8") == page(BOOK[code], EXAMPLES[code]), STALE


def test_the_index_is_as_it_would_be_made_now() -> None:
    assert (FOLDER / "README.md").read_text("utf-8") == index(), STALE


@rule_by_rule
def test_a_page_shows_where_the_fault_is_and_how_it_is_mended(code: str) -> None:
    broken, mended = (FOLDER / f"{code}.md").read_text("utf-8").split("## Broken")[1].split("## Mended")
    assert f"[{code}]\n" in broken
    shown, said = broken.split("## What the validator says")
    (found,) = findings(EXAMPLES[code].broken, BOOK[code])
    assert str(found) in said
    assert shown.count("```") >= 2 or "which is empty" in shown
    assert mended.count("```") >= 2
    assert mended.strip() != shown.strip()
