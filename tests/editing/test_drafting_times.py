"""A draft to the minute: the day of a time is that which stands over it, cited with it, and the rules take both."""

from __future__ import annotations

import pytest

from tests.editing.test_drafting import drafted, of
from tests.packages import SOURCES, diagnostics, edited, errors, loaded
from timeline.diagnostics import Severity
from timeline.editing import authoring, drafting
from timeline.evidence import vocabularies
from timeline.records.package import event_path

LOG = (
    "# Report\n\n## Timeline\n\n### 1 March 2025\n\n- 22:51 – The probe landed.\n"
    "- 23:05 – It sank. It landed at 23:10.\n- 9:30 – It landed again.\n- The crew landed.\n\n"
    "### 2 March 2025\n\n- 00:04 – The probe landed, as in late January.\n- 05:58 (06:58 CET) – It landed.\n"
    "- 23:50 – It landed late.\n- 00:20 – It landed in the dark.\n\n## Causes\n\nAt 07:15 it landed by chance."
)
GERMAN = (
    "# Bericht\n\n**1. März 2025**\n\n- 22.51 Uhr: Die Sonde landete.\n\n**2. März 2025**\n\n- 0.04 Uhr: Sie landete."
)
FRENCH = (
    "Rapport\n\nSamedi 1er mars 2025\n\n22 h 51 – La sonde a atterri.\n\n"
    "Dimanche 2 mars 2025\n\n0 h 04 – Elle a atterri."
)
LINES = "1 March 2025: it left. At 14:05 it landed.\n\n2 March 2025: it sank. At 15:10 it landed again."

DATES: dict[str, tuple[str, str, str, list[str], str | None, list[str]]] = {
    "the day of the heading": ("en", "UTC", LOG, ["22:51 – The probe landed"], "2025-03-01T22:51Z", ["1 March 2025"]),
    "the day alone, by no known clock": ("en", "", LOG, ["22:51 – The probe landed"], "2025-03-01", ["1 March 2025"]),
    "the day alone, of two times": (
        "en", "UTC", LOG, ["23:05 – It sank. It landed at 23:10"], "2025-03-01", ["1 March 2025"]
    ),
    "no date, of an hour that is likely one of the next day": (
        "en", "UTC", LOG, ["9:30 – It landed again"], None, ["1 March 2025"]
    ),
    "nothing, without a time": ("en", "UTC", LOG, ["The crew landed"], None, []),
    "the heading, before a month that is told in passing": (
        "en", "UTC", LOG, ["00:04 – The probe landed, as in late January"], "2025-03-02T00:04Z", ["2 March 2025"]
    ),
    "one time by two clocks": (
        "en", "UTC", LOG, ["05:58 (06:58 CET) – It landed"], "2025-03-02T05:58Z", ["2 March 2025"]
    ),
    "no date, of what is likely after midnight": (
        "en", "UTC", LOG, ["00:20 – It landed in the dark"], None, ["2 March 2025"]
    ),
    "no day behind another heading": ("en", "UTC", LOG, ["At 07:15 it landed by chance"], None, []),
    "a heading that is cited already": (
        "en", "UTC", LOG, ["1 March 2025", "22:51 – The probe landed"], "2025-03-01T22:51Z", ["1 March 2025"]
    ),
    "no date, of an entry and another heading": (
        "en", "UTC", LOG, ["2 March 2025", "22:51 – The probe landed"], None, ["2 March 2025", "1 March 2025"]
    ),
    "a heading in bold type, in German": (
        "de", "Europe/Berlin", GERMAN, ["22.51 Uhr: Die Sonde landete"], "2025-03-01T22:51+01:00", ["1. März 2025"]
    ),
    "a heading without marks, in French": (
        "fr", "Europe/Paris", FRENCH, ["22 h 51 – La sonde a atterri"], "2025-03-01T22:51+01:00",
        ["Samedi 1er mars 2025"],
    ),
    "the day that begins the line": ("en", "UTC", LINES, ["At 14:05 it landed"], "2025-03-01T14:05Z", ["1 March 2025"]),
    "the day of its own line, and not of one before": (
        "en", "UTC", LINES, ["At 15:10 it landed again"], "2025-03-02T15:10Z", ["2 March 2025"]
    ),
}  # fmt: skip


@pytest.mark.parametrize(("tag", "zone", "text", "words", "date", "headed"), DATES.values(), ids=DATES)
def test_the_day_of_a_time_is_that_which_stands_over_it(
    tag: str, zone: str, text: str, words: list[str], date: str | None, headed: list[str]
) -> None:
    files = of(text, tag)
    more = ["layout: [markdown]\n  "] * ("#" in text) + [f"timezone: {zone}\n  "] * bool(zone)
    files = edited((SOURCES, "published:", f"{''.join(more)}published:"), files=files)
    data = drafted(files, *words, title="It lands", kind="landing", summary="It lands.")
    cited = data["citations"]
    assert isinstance(cited, list)
    assert data["date"] == date
    assert [one["quote"] for one in cited if one["supports"] == ["date"]] == headed
    if date:
        known = vocabularies(loaded(files))
        shown = [one for each in words for one in authoring.found(known, each)]
        said = {"title": "It lands", "kind": "landing", "summary": "It lands.", "status": "occurred"}
        record = drafting.draft(loaded(files), shown, said).replace("draft: true\n", "")
        assert errors({**files, event_path("lands"): record.encode()}) == []


@pytest.mark.parametrize(
    ("zone", "told", "found"),
    [
        ("UTC", "UTC", []),
        ("Etc/GMT-1", "CET", []),
        ("UTC", "CET", ["date-not-in-quotes", "name-not-in-quotes"]),
        ("", "UTC", ["name-not-in-quotes"]),
    ],
    ids=["its clock", "another clock, that is its own", "another clock than its own", "a clock that nobody names"],
)
def test_a_summary_may_name_the_clock_of_its_source(zone: str, told: str, found: list[str]) -> None:
    files = of("### 1 March 2025\n\n22:51 - The probe landed.")
    if zone:
        files = edited((SOURCES, "published:", f"timezone: {zone}\n  published:"), files=files)
    shown = authoring.found(vocabularies(loaded(files)), "22:51 - The probe landed")
    said = {"title": "It lands", "kind": "landing", "summary": f"The probe landed at 22:51 {told}."}
    record = drafting.draft(loaded(files), shown, said).replace("draft: true\n", "")
    made = {**files, event_path("lands"): record.encode()}
    assert [one.code for one in diagnostics(made) if one.severity is not Severity.INFORMATION] == found
