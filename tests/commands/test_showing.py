"""One event as a terminal shows it, whole."""

from __future__ import annotations

from dataclasses import replace

from tests.packages import LANDING, PICTURES, edited, exported, frozen, package, sound
from timeline.commands.showing import WIDTH, show
from timeline.evidence import examine
from timeline.reading import loader
from timeline.records.package import Files

WHOLE = """\
The Heron lands
landing

  date:      3 March 2025 (2025-03-03)
  status:    occurred
  kind:      Landing
  people:    Northern Survey, owner
  place:     Lake Aldous, NO

The probe Heron lands at Lake Aldous with its instruments.

Details
  instruments: 12 instruments

Citations
  1. seeds/report.txt:3:1 (report)
     > On Monday, 3 March 2025, the probe Heron landed at Lake Aldous
     supports date, status, place
     'Monday, 3 March 2025' allows 2025-03-03
  2. seeds/report.txt:3:91 (report)
     > It carried 12 instruments
     supports instruments
  3. seeds/letter.txt:3:1 (letter)
     > the Northern Survey’s probe landed at Lake Aldous on 4 March 2025
     supports status, place, participants
     disputes date: 2025-03-04
     '4 March 2025' allows 2025-03-04

Disputes
  date: 3 March 2025 [1] or 4 March 2025 [3]
     The report gives the weekday too, and 3 March 2025 was a Monday.

History
  version 1.0.0 of 2025-05-01: added
"""


def shown(files: Files, id: str) -> str:
    of = sound(files)
    return show(examine(of), of.events[id])


def test_all_of_an_event() -> None:
    assert shown(frozen(package()), "landing") == WHOLE


def test_a_draft_has_no_history() -> None:
    assert "History" not in shown(exported(package()), "landing")


def test_relations_tags_and_notes() -> None:
    text = shown(edited((PICTURES, "tags: [heron]\n", "tags: [heron]\nnote: Nobody says how it went.\n")), "pictures")
    for line in ("tags:      heron", "follows:   landing", "note:      Nobody says how it went."):
        assert f"  {line}\n" in text


def test_a_citation_without_a_date_phrase_is_read_by_its_sources_publication() -> None:
    files = edited((PICTURES, "date: 2025-04\n", 'date: "[2025-03-05..]"\n'), (PICTURES, " in April 2025", ""))
    assert "without a date phrase, its source's publication allows 2025-03-05 or later" in shown(files, "pictures")


def test_statuses_that_sources_gave_it_one_after_the_other() -> None:
    files = edited(
        (LANDING, "supports: [date, status, place]", "supports: [date, place]\n    formerly: {status: ongoing}")
    )
    text = shown(files, "landing")
    assert "  ongoing in texts of 2025-03-05 [1]\n  occurred in texts of 2025-03-05 to 2025-03-31 [3]\n" in text


def test_a_withdrawn_event_says_why() -> None:
    gone = "withdrawn: {reason: duplicate, merged_into: landing, note: The same.}\n"
    files = edited((PICTURES, "tags: [heron]\n", gone))
    assert "  withdrawn: duplicate, merged into landing: The same.\n" in shown(files, "pictures")


def test_lines_fit_and_controls_are_harmless() -> None:
    long = "summary: " + "Ada Moreau shows what the probe saw. " * 9
    files = edited((PICTURES, "summary: Ada Moreau shows what the probe saw.", long.strip()))
    found, _ = loader.load(files)
    assert found is not None
    event = found.events["pictures"].model_copy(update={"title": "Two\nlines \x1b[31m"})
    text = show(examine(replace(found, events={**found.events, event.id: event})), event)
    assert max(map(len, text.splitlines())) <= WIDTH
    assert text.startswith("Two lines [31m\n")
