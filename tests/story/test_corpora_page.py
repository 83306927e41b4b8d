"""What docs/evidence.md says of texts of other fields is what is found there now."""

from pathlib import Path

from tests.corpora.run import packages, page, tally


def test_the_page_is_fresh() -> None:
    written = (Path(__file__).parents[2] / "docs/evidence.md").read_text(encoding="utf-8")
    assert written.count(page([tally(root) for root in packages()])) == 1, "make evidence writes docs/evidence.md anew"
