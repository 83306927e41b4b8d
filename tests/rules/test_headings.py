"""A date over entries of a text dates what stands under it, and nothing else."""

import pytest

from tests.packages import broken, mill
from timeline.records.package import Files
from timeline.rules.headings import RULES

LOG = (
    "# Report\n\n## Timeline\n\n### 14 March 2023\n\n- 22:51 – The mill burns.\n- They call the brigade.\n"
    "- 00:20 – It is out.\n\n### 15 March 2023\n\n- 00:04 – The gate is opened.\n- 09:30 – The roof falls.\n\n"
    "### 16 March 2023\n\n- They count the loss.\n\n"
    "## Causes\n\nThe mill burned with the stove. The day was 17 March 2023."
)
GERMAN = "14. März 2023\n\n22.51 Uhr: Die Mühle brennt.\n\n15. März 2023\n\n0.04 Uhr: Das Tor wird geöffnet."
FRENCH = "Mardi 14 mars 2023\n\n22 h 51 – Le moulin brûle.\n\nMercredi 15 mars 2023\n\n0 h 04 – La porte est ouverte."

CASES: dict[str, tuple[str, str, str, str, str, str]] = {
    "the heading of an entry": ("en", LOG, "14 March 2023", "22:51 – The mill burns", "2023-03-14", ""),
    "the heading below an entry": (
        "en", LOG, "15 March 2023", "22:51 – The mill burns", "2023-03-15",
        "'22:51' (mill) stands under '14 March 2023', not '15 March 2023'",
    ),
    "the heading above that of an entry": (
        "en", LOG, "14 March 2023", "00:04 – The gate is opened", "2023-03-14",
        "'00:04' (mill) stands under '15 March 2023', not '14 March 2023'",
    ),
    "the next day, of an entry after midnight": ("en", LOG, "15 March 2023", "00:20 – It is out", "2023-03-15", ""),
    "the heading below, in German": (
        "de", GERMAN, "15. März 2023", "22.51 Uhr: Die Mühle brennt", "2023-03-15",
        "'22.51 Uhr' (mill) stands under '14. März 2023', not '15. März 2023'",
    ),
    "the heading, in German": ("de", GERMAN, "14. März 2023", "22.51 Uhr: Die Mühle brennt", "2023-03-14", ""),
    "the heading below, in French": (
        "fr", FRENCH, "Mercredi 15 mars 2023", "22 h 51 – Le moulin brûle", "2023-03-15",
        "'22 h 51' (mill) stands under 'Mardi 14 mars 2023', not 'Mercredi 15 mars 2023'",
    ),
    "the heading, in French": ("fr", FRENCH, "14 mars 2023", "22 h 51 – Le moulin brûle", "2023-03-14", ""),
    "the heading of a day after, of an entry without a time": (
        "en", LOG, "16 March 2023", "They call the brigade", "2023-03-16",
        "'They call the brigade' (mill) stands under '14 March 2023', not '16 March 2023': is it of that day?",
    ),
    "the heading of the day after, of an entry without a time": (
        "en", LOG, "15 March 2023", "They call the brigade", "2023-03-15", ""
    ),
    "the heading of an entry, for what no heading dates": (
        "en", LOG, "14 March 2023", "The mill burned with the stove", "2023-03-14", ""
    ),
    "a day that is no heading": ("en", LOG, "The day was 17 March 2023", "They count the loss", "2023-03-17", ""),
}  # fmt: skip


def logged(tag: str, text: str, dated: str, quote: str, date: str, note: str = "") -> Files:
    """Return the package of a log and an event that an entry of it is cited for, dated by another of its lines."""
    cited = f"  - source: mill\n    quote: {dated}\n{note}    supports: [date]\n"
    cited += f'  - source: mill\n    quote: "{quote}"\n    supports: [status]\n'
    return mill(
        text,
        f"title: It burns\ndate: {date}\nstatus: occurred\ncitations:\n{cited}",
        f"  published: 2023-03-29\n  language: {tag}\n  basis: inferred\n  reason: For the test.\n"
        + ("  layout: [markdown]\n" if "#" in text else ""),
    )


@pytest.mark.parametrize(("tag", "text", "dated", "quote", "date", "said"), CASES.values(), ids=CASES)
def test_a_heading_dates_what_stands_under_it(
    tag: str, text: str, dated: str, quote: str, date: str, said: str
) -> None:
    found = [one.message.partition(" If so")[0] for one in broken(logged(tag, text, dated, quote, date), RULES)]
    assert found == ([said] if said else [])


def test_a_note_answers_for_a_heading_that_is_meant() -> None:
    note = "    note: “16 March 2023” is the day of their call.\n"
    assert broken(logged("en", LOG, "16 March 2023", "They call the brigade", "2023-03-16", note), RULES) == []


def test_nothing_is_asked_where_something_under_the_heading_is_cited() -> None:
    files = logged("en", LOG, "16 March 2023", "They call the brigade", "2023-03-16")
    more = b'  - source: mill\n    quote: "They count the loss"\n    supports: [status]\n'
    path = "data/events/fire.yaml"
    assert broken({**files, path: files[path] + more}, RULES) == []
