"""What is told across events: disagreements, statements and keys of details in tables, document and feed."""

import csv
import io
import json
from typing import Any

from tests.packages import ACTORS, KINDS, LANDING, PICTURES, TINY, edited, exported, package
from timeline.received import verification
from timeline.records.package import RELEASE
from timeline.records.told_tables import DISAGREEMENTS

FILES = edited(
    (KINDS, "  label: Talk\n", "  label: Talk\n  speech: true\n"),
    (PICTURES, "participants: [ada-moreau]", "participants:\n  - {who: ada-moreau, role: speaker}"),
    (PICTURES, "citations:", "details: {words: the first pictures}\ncitations:"),
    (PICTURES, "supports: [date, status, place, participants]", "supports: [date, status, place, participants, words]"),
    (PICTURES, "tags: [heron]", 'elsewhere: {date: 2025-04-09, source: "any almanac"}\ntags: [heron]'),
    (ACTORS, "  names: [Moreau]\n", "  names: [Moreau]\n  office: director\n  of: northern-survey\n"),
    files=package(
        {
            "data/fields.yaml": "words: {label: In their words, type: quotation}\n"
            "instruments: {label: Instruments, type: count}\n",
            "data/disagreements.yaml": "seen:\n  question: Who saw it?\n  weight: soft\n"
            "  between: [{source: report, quote: the Northern Survey said, value: nobody}, "
            "{source: letter, quote: I saw it, value: the writer}]\n"
            "  kept: the writer\n  reason: Of the two one was there.\n",
        }
    ),
)
MADE = {path.removeprefix(f"{RELEASE}/"): raw for path, raw in exported(FILES).items() if path.startswith(RELEASE)}
DOCUMENT = json.loads(MADE["timeline.json"])


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table, without empty cells."""
    table = csv.DictReader(io.StringIO(MADE[name].decode(), newline=""))
    return [{key: cell for key, cell in row.items() if cell} for row in table]


def test_a_row_a_side() -> None:
    *_, last = rows("disagreements.csv")
    assert [(one["id"], one["side"], one["kept"]) for one in rows("disagreements.csv")] == [
        ("landing.date", "1", "yes"),
        ("landing.date", "2", "no"),
        ("seen", "1", "no"),
        ("seen", "2", "yes"),
    ]
    assert last == {
        "id": "seen",
        "side": "2",
        "question": "Who saw it?",
        "weight": "soft",
        "value": "the writer",
        "sources": "letter",
        "quotes": "“I saw it”",
        "kept": "yes",
        "kept_text": "the writer",
        "reason": "Of the two one was there.",
    }


def test_who_says_what() -> None:
    assert rows("said.csv") == [
        {
            "event": "pictures",
            "start": "2025-04-01",
            "date_text": "April 2025",
            "speakers": "Ada Moreau",
            "kind": "talk",
            "status": "planned",
            "title": "Moreau shows the first pictures",
            "words": "“the first pictures”",
            "quote": "Ada Moreau of the Northern Survey will show “the first pictures” in Port Vale in April 2025",
            "sources": "report",
        }
    ]


def test_words_that_have_a_semicolon_of_their_own_are_still_told_apart() -> None:
    column = next(one for one in DISAGREEMENTS.columns if one.name == "quotes")
    assert column.text((None, None, 1, ["“It came; it went”", "“I saw it”"])) == "“It came; it went”;“I saw it”"
    assert "”;“" in column.description


def test_keys_of_details_and_whose_an_office_is() -> None:
    assert rows("fields.csv") == [
        {"id": "words", "label": "In their words", "type": "quotation", "events": "1"},
        {"id": "instruments", "label": "Instruments", "type": "count", "events": "1"},
    ]
    assert rows("actors.csv")[1]["of"] == "northern-survey"


def test_numbers_stand_in_the_document_by_value() -> None:
    landing = next(one for one in DOCUMENT["events"] if one["id"] == "landing")
    assert landing["measures"] == [{"field": "instruments", "number": 12}]


def test_a_date_from_elsewhere_is_marked_wherever_it_stands() -> None:
    pictures = next(one for one in DOCUMENT["events"] if one["id"] == "pictures")
    assert pictures["elsewhere"] == {"date": "2025-04-09", "date_text": "9 April 2025", "source": "any almanac"}
    assert (pictures["date"], pictures["start"]) == ("2025-04", "2025-04-01")
    row = rows("timeline.csv")[1]
    assert (row["date"], row["elsewhere_date"], row["elsewhere_source"]) == ("2025-04", "2025-04-09", "any almanac")
    feed = MADE["timeline.ics"].decode().replace("\r\n ", "")
    assert r"Known from elsewhere\, not from the sources: 9 April 2025 (any almanac)." in feed
    assert "<b>Known from elsewhere, not from the sources:</b> 9 April 2025" in MADE["index.html"].decode()


def test_the_release_is_what_it_says() -> None:
    assert verification.verify(MADE)[1] == []


def columns(count: int) -> list[str]:
    """Return the columns of timeline.csv in a package of so many events with a detail that is listed."""
    events: dict[str, Any] = {
        f"data/events/landing-{number}.yaml": TINY[LANDING].replace("The Heron lands", f"The Heron lands, {number}")
        for number in range(2, count + 1)
    }
    listed = {"data/fields.yaml": "instruments: {label: Instruments, type: count}\n"}
    made = exported(package({**events, **listed}))
    schema = json.loads(made[f"{RELEASE}/datapackage.json"])["resources"][0]["schema"]
    header = made[f"{RELEASE}/timeline.csv"].decode().partition("\r\n")[0].split(",")
    assert header == [one["name"] for one in schema["fields"]]
    return header


def test_a_key_that_three_events_use_has_a_column() -> None:
    assert columns(3)[-1] == "instruments"
    assert "instruments" not in columns(2)
