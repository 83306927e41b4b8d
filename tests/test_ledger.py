"""The life of a release: what a version adds, changes and withdraws, and what may not be lost from one to the next."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import fields
from hashlib import sha256

import pytest

from tests.packages import (
    ACTORS,
    DESCRIPTOR,
    KINDS,
    LANDING,
    PICTURES,
    PLACES,
    REPORT,
    SOURCES,
    TINY,
    Edit,
    edited,
    errors,
    exported,
    lines,
    package,
    sound,
    without,
)
from timeline import rules
from timeline.evidence import examine
from timeline.evidence.digest import FIELDS
from timeline.reading import loader
from timeline.records.document import EventRecord
from timeline.records.package import LEDGER, RELEASE, Files, Package
from timeline.release import amended, edition, raised, release

FIRST = exported(package())
WITHDRAWN: Edit = (PICTURES, "tags: [heron]", "tags: [heron]\nwithdrawn: {reason: error}")
ECHO = "data/events/echo.yaml"
ECHOED = TINY[LANDING].replace("The Heron lands", "The Heron is heard")


def next_version(files: Files, version: str = "1.1.0", created: str = "2025-06-01T12:00:00Z") -> dict[str, bytes]:
    """Return the files with the release that `--release` makes of them."""
    read, _ = loader.load(files)
    assert read is not None
    return {**files, **release(raised(read, version, created))}


def rows(files: Files) -> list[str]:
    """Return the ledger without moments and hashes: `version event change revision fields`."""
    table = list(csv.DictReader(io.StringIO(files[LEDGER].decode(), newline="")))
    return [
        " ".join((row["version"], row["event"], row["change"], row["revision"], row["fields"])).strip() for row in table
    ]


BORN = ["1.0.0 landing added 0", "1.0.0 pictures added 0"]


def test_a_first_version_adds_every_event() -> None:
    assert rows(FIRST) == BORN


CHANGES: dict[str, tuple[list[Edit], str]] = {
    "a title": ([(LANDING, "title: The", "title: A")], "title"),
    "a date": (
        [
            (LANDING, "date: 2025-03-03\n", "date: 2025-03\n"),
            (LANDING, "disputes: {date: 2025-03-04}", "formerly: {status: planned}"),
            (LANDING, "resolutions:\n  date: The report gives the weekday too, and 3 March 2025 was a Monday.\n", ""),
        ],
        "date;citations;resolutions",
    ),
    "a kind by another": ([(PICTURES, "kind: talk", "kind: landing")], "kind"),
    "a kind's label": ([(KINDS, "label: Talk", "label: Lecture")], "kind"),
    "an actor's name": ([(ACTORS, "name: Ada Moreau", "name: Adèle Moreau")], "participants"),
    "a role": ([(LANDING, "role: owner", "role: builder")], "participants"),
    "a place's name": ([(PLACES, "name: Port Vale", "name: Port Vale (harbour)")], "place"),
    "the country around a place": ([(PLACES, "country: NO", "country: SE")], "place"),
    "a summary": ([(PICTURES, "what the probe saw", "what it saw")], "summary"),
    "a detail": ([(LANDING, ": 12 instruments\ncit", ": carried 12 instruments\ncit")], "details"),
    "other words of a quote": ([(LANDING, "quote: It carried 12", "quote: carried 12")], "citations"),
    "a quote wrapped otherwise": ([(LANDING, "quote: It carried 12", "quote: >-\n      It carried\n      12")], ""),
    "a source's title": ([(SOURCES, "title: A letter", "title: A letter to the editor")], "citations"),
    "a reason": ([(LANDING, "was a Monday", "was indeed a Monday")], "resolutions"),
    "a relation": ([(PICTURES, "{follows: [landing]}", "{responds_to: [landing]}")], "related"),
    "a tag": ([(PICTURES, "[heron]", "[heron, talk]")], "tags"),
    "a note": ([(PICTURES, "tags:", "note: Doors open at seven.\ntags:")], "note"),
    "a comment in the file": ([(PICTURES, "tags:", "# soon\ntags:")], ""),
    "an actor's other names, which no event shows": ([(ACTORS, "[Moreau]", "[Moreau, A. Moreau]")], ""),
    "the version alone": ([(DESCRIPTOR, '"licenses"', '"keywords": ["heron"],\n  "licenses"')], ""),
}


@pytest.mark.parametrize(("edits", "fields"), CHANGES.values(), ids=CHANGES)
def test_a_version_says_which_fields_it_changed(edits: list[Edit], fields: str) -> None:
    second = next_version(
        edited(*edits, files={path: raw for path, raw in FIRST.items() if path in package()} | {LEDGER: FIRST[LEDGER]})
    )
    changed = {tuple(row.split()[2:]) for row in rows(second) if row.startswith("1.1.0")}
    assert changed == ({("changed", "1", fields)} if fields else set())


def test_all_fields_of_the_digest_can_change() -> None:
    tried = {field for _, fields in CHANGES.values() for field in fields.split(";") if field}
    assert tried == set(FIELDS) - {"status", "withdrawn"}  # these two change in the lives below


def grown(*edits: Edit, files: Files = FIRST) -> dict[str, bytes]:
    """Return exported files with edits in the records."""
    texts = {path: raw for path, raw in files.items() if path in TINY or path.startswith("data/events")}
    return {**files, **edited(*edits, files=texts)}


def test_a_second_version_changes_withdraws_and_adds() -> None:
    second = next_version({**grown((LANDING, "title: The", "title: A"), WITHDRAWN), ECHO: ECHOED.encode()})
    assert rows(second) == [
        *BORN,
        "1.1.0 echo added 0",
        "1.1.0 landing changed 1 title",
        "1.1.0 pictures withdrawn 1 withdrawn",
    ]
    assert exported(second) == second, "a second export gives the same bytes"


def test_what_readers_see_of_a_second_version() -> None:
    second = next_version(grown((LANDING, "title: The", "title: A"), WITHDRAWN))
    (row,) = csv.DictReader(io.StringIO(second[f"{RELEASE}/timeline.csv"].decode(), newline=""))
    assert [row[name] for name in ("id", "revision", "first_released", "last_changed")] == [
        "landing",
        "1",
        "2025-05-01T12:00:00Z",
        "2025-06-01T12:00:00Z",
    ]
    feed = second[f"{RELEASE}/timeline.ics"].decode()
    assert "UID:pictures@heron\r\n" in feed, "subscribers are told that it is gone"
    assert "STATUS:CANCELLED\r\n" in feed
    (gone,) = json.loads(second[f"{RELEASE}/timeline.json"])["withdrawn"]
    assert (gone["id"], gone["withdrawn"], gone["revision"]) == ("pictures", {"reason": "error"}, 1)


def test_a_revision_counts_every_change_of_an_event_and_no_other() -> None:
    files = FIRST
    for number, title in enumerate(("A", "One", "Some"), 1):
        before = files[LANDING].decode().split("title: ")[1].split(" ")[0]
        files = next_version(
            grown((LANDING, f"title: {before}", f"title: {title}"), files=files),
            f"1.{number}.0",
            f"2025-0{number + 5}-01T12:00:00Z",
        )
    assert rows(files)[2:] == [f"1.{number}.0 landing changed {number} title" for number in (1, 2, 3)]


def test_an_event_may_come_back() -> None:
    gone = next_version(grown(WITHDRAWN))
    back = next_version(
        grown((PICTURES, "\nwithdrawn: {reason: error}", ""), files=gone), "1.2.0", "2025-07-01T12:00:00Z"
    )
    assert rows(back)[2:] == ["1.1.0 pictures withdrawn 1 withdrawn", "1.2.0 pictures changed 2 withdrawn"]
    assert [event.id for event in edition(examine(sound(back))).events] == ["landing", "pictures"]


def test_a_withdrawn_event_may_be_explained_better() -> None:
    gone = next_version(grown(WITHDRAWN))
    again = next_version(
        grown((PICTURES, "reason: error", "reason: out-of-scope"), files=gone), "1.2.0", "2025-07-01T12:00:00Z"
    )
    assert rows(again)[-1] == "1.2.0 pictures changed 2 withdrawn"
    third = next_version(
        grown((PICTURES, "title: Moreau", "title: Ada Moreau"), files=again), "1.3.0", "2025-08-01T12:00:00Z"
    )
    assert rows(third)[-1] == "1.3.0 pictures changed 3 title", "it is withdrawn once, however often it changes since"
    back = next_version(
        grown((PICTURES, "\nwithdrawn: {reason: out-of-scope}", ""), files=third), "1.4.0", "2025-09-01T12:00:00Z"
    )
    gone_again = next_version(grown(WITHDRAWN, files=back), "1.5.0", "2025-10-01T12:00:00Z")
    assert rows(gone_again)[-1] == "1.5.0 pictures withdrawn 5 withdrawn"


def hashes(change: Callable[[list[str]], list[str]], files: Files = FIRST) -> dict[str, bytes]:
    """Return exported files whose ledger has other digests."""
    header, *table = csv.reader(io.StringIO(files[LEDGER].decode(), newline=""))
    changed = [[*row[:-1], ";".join(change(row[-1].split(";")))] for row in table]
    return {**files, LEDGER: "".join(f"{','.join(row)}\r\n" for row in [header, *changed]).encode()}


def test_the_ledger_names_the_fields_that_an_event_has() -> None:
    (_, *table) = csv.reader(io.StringIO(FIRST[LEDGER].decode(), newline=""))
    named = [[one.partition("=")[0] for one in row[-1].split(";")] for row in table]
    head = ["title", "date", "kind", "status", "place", "participants", "summary"]
    assert named == [[*head, "details", "citations", "resolutions"], [*head, "citations", "related", "tags"]]


def test_a_digest_of_a_field_that_no_record_has_changes_nothing() -> None:
    longer = hashes(lambda row: [*row, "mood=0123456789ab"])
    assert rows(next_version(longer)) == BORN
    assert rows(next_version(grown(WITHDRAWN, files=longer)))[2:] == ["1.1.0 pictures withdrawn 1 withdrawn"]


DIGESTED = {
    "precision": "date",
    "start": "date",
    "end": "date",
    "date_text": "date",
    "disputed": "citations",
    "disputes": "citations and resolutions",
    "status_history": "status and citations",
    "id": "the row's own",
    "revision": "the ledger's own",
    "first_released": "the ledger's own",
    "last_changed": "the ledger's own",
    "url": "the homepage's",
}
"""What of an event has no digest of its own, and what it follows from."""


def test_whatever_is_shown_of_an_event_has_a_digest() -> None:
    assert {one.name for one in fields(EventRecord)} - {*FIELDS} == DIGESTED.keys()


def test_a_plan_comes_to_pass() -> None:
    texts = {REPORT: TINY[REPORT].replace("will show", "showed")}
    digests = [sha256(text.encode()).hexdigest() for text in (TINY[REPORT], texts[REPORT])]
    files = grown(
        (REPORT, "will show", "showed"),
        (SOURCES, digests[0], digests[1]),
        (PICTURES, "will show", "showed"),
        (PICTURES, "status: planned", "status: occurred"),
    )
    assert rows(next_version(files))[2:] == [
        "1.1.0 landing changed 1 citations",
        "1.1.0 pictures changed 1 status;citations",
    ]


def test_an_event_withdrawn_before_its_first_release_was_never_there() -> None:
    made = exported(edited(WITHDRAWN))
    assert rows(made) == ["1.0.0 landing added 0"]
    assert b"pictures" not in made[f"{RELEASE}/timeline.ics"] + made[f"{RELEASE}/timeline.json"] + made[LEDGER]


def test_an_amended_version_is_as_if_it_were_made_for_the_first_time() -> None:
    second = next_version({**grown((LANDING, "title: The", "title: A")), ECHO: ECHOED.encode()})
    better = without(
        grown((LANDING, "title: A", "title: One"), (DESCRIPTOR, "2025-06-01T12", "2025-06-02T12"), files=second), ECHO
    )
    read, _ = loader.load(better)
    assert read is not None
    made = {**better, **release(amended(read))}
    assert rows(made) == [*BORN, "1.1.0 landing changed 1 title"]
    fresh = next_version(grown((LANDING, "title: The", "title: One")), created="2025-06-02T12:00:00Z")
    assert made == fresh


def amending(files: Files) -> Package:
    """Return the package as `--amend` checks it."""
    read, found = loader.load(files)
    assert read is not None
    assert found == []
    return amended(read)


def test_an_amended_first_version_may_have_another_name() -> None:
    assert lines(rules.check(amending(grown((DESCRIPTOR, '"heron"', '"crane"'))))) == []


def test_an_amended_later_version_keeps_the_name_of_the_one_before() -> None:
    second = next_version(grown((LANDING, "title: The", "title: A")))
    renamed = grown((DESCRIPTOR, '"name": "heron"', '"name": "crane"'), files=second)
    assert lines(rules.check(amending(renamed))) == [f"{DESCRIPTOR}:1:1 package-renamed"]


@pytest.mark.parametrize("edits", [[], [(LANDING, "title: The", "title: A")]], ids=["no event changed", "one did"])
def test_a_release_is_not_amended_under_an_older_number(edits: list[Edit]) -> None:
    second = next_version(grown(*edits))
    older = {**second, DESCRIPTOR: FIRST[DESCRIPTOR]}
    assert lines(rules.check(amending(older))) == [f"{DESCRIPTOR}:1:1 version-not-rising"]
    between = grown((DESCRIPTOR, '"version": "1.1.0"', '"version": "1.0.5"'), files=second)
    assert lines(rules.check(amending(between))) == [f"{DESCRIPTOR}:1:1 version-not-rising"]


# the rules

CASES: dict[str, dict[str, tuple[Files, list[str]]]] = {
    "vanished-event": {
        "a record that was deleted": (
            without(grown((SOURCES, "publisher: The Beacon", "publisher: Beacon")), PICTURES),
            [f"{LEDGER}:3:1 vanished-event"],
        ),
        "a record that was renamed": (
            {**without(FIRST, PICTURES), "data/events/photographs.yaml": FIRST[PICTURES]},
            [f"{LEDGER}:3:1 vanished-event"],
        ),
        "a record that is not in shape": (
            grown((PICTURES, "status: planned", "status: perhaps")),
            [f"{PICTURES}:5:9 bad-value"],
        ),
        "a record that was withdrawn": (
            grown(WITHDRAWN, (DESCRIPTOR, '"1.0.0"', '"1.1.0"'), (DESCRIPTOR, "2025-05", "2025-06")),
            [],
        ),
    },
    "package-renamed": {
        "another name": (grown((DESCRIPTOR, '"heron"', '"crane"')), [f"{DESCRIPTOR}:1:1 package-renamed"]),
        "another name under another version": (
            grown(
                (DESCRIPTOR, '"heron"', '"crane"'),
                (DESCRIPTOR, '"1.0.0"', '"2.0.0"'),
                (DESCRIPTOR, "2025-05", "2025-06"),
            ),
            [f"{DESCRIPTOR}:1:1 package-renamed"],
        ),
        "another title": (grown((DESCRIPTOR, "The landing of the Heron", "The Heron")), []),
        "another name before the first release": (edited((DESCRIPTOR, '"heron"', '"crane"')), []),
    },
    "version-not-rising": {
        "the descriptor of the version before": (
            {**next_version(grown((LANDING, "title: The", "title: A"))), DESCRIPTOR: FIRST[DESCRIPTOR]},
            [f"{DESCRIPTOR}:1:1 version-not-rising"],
        ),
        "a version that falls": (
            grown((DESCRIPTOR, '"1.0.0"', '"0.9.0"'), (DESCRIPTOR, "2025-05", "2025-06")),
            [f"{DESCRIPTOR}:1:1 version-not-rising"],
        ),
        "a version that rises while its moment does not": (
            grown((DESCRIPTOR, '"1.0.0"', '"1.1.0"')),
            [f"{DESCRIPTOR}:1:1 version-not-rising"],
        ),
        "a version that stays while its moment moves": (
            grown((DESCRIPTOR, "2025-05", "2025-06")),
            [f"{DESCRIPTOR}:1:1 version-not-rising"],
        ),
        "versions compared as numbers, not as texts": (
            next_version(next_version(FIRST, "1.9.0", "2025-06-01T12:00:00Z"), "1.10.0", "2025-07-01T12:00:00Z"),
            [],
        ),
    },
    "version-already-exported": {
        "a word of a summary": (
            grown((LANDING, "summary: The", "summary: Then the")),
            [f"{LANDING}:10:10 version-already-exported"],
        ),
        "an event more": ({**FIRST, ECHO: ECHOED.encode()}, [f"{ECHO}:2:1 version-already-exported"]),
        "a name of the vocabulary": (
            grown((KINDS, "label: Talk", "label: Lecture")),
            [f"{PICTURES}:4:7 version-already-exported"],
        ),
        "an event less": (grown(WITHDRAWN), [f"{PICTURES}:15:12 version-already-exported"]),
        "an event more that was withdrawn before its birth": (
            {**FIRST, ECHO: (ECHOED + "withdrawn: {reason: duplicate, merged_into: landing}\n").encode()},
            [],
        ),
        "a ledger that knew fewer fields": (
            hashes(lambda row: row[:1]),
            [f"{LANDING}:3:7 version-already-exported"],
        ),
        "a ledger that knew more fields": (hashes(lambda row: [*row, "mood=0123456789ab"]), []),
        "nothing but a comment": (grown((LANDING, "title:", "# again\ntitle:")), []),
        "a change in a package that has another error, which comes first": (
            grown((LANDING, "summary: The", "summary: Then the"), (PICTURES, "kind: talk", "kind: opera")),
            [f"{PICTURES}:4:7 unknown-kind"],
        ),
    },
    "bad-ledger": {
        "a row that was edited, and a record that is gone": (
            {
                **without(grown((PICTURES, "related: {follows: [landing]}\n", "")), LANDING),
                LEDGER: FIRST[LEDGER].replace(b"pictures,added,0", b"pictures,changed,1"),
            },
            [f"{LEDGER}:3:1 bad-ledger"],
        ),
        "a ledger that was lost, under a new version": (
            grown(
                (DESCRIPTOR, '"1.0.0"', '"1.1.0"'),
                (DESCRIPTOR, "2025-05", "2025-06"),
                files=without(FIRST, LEDGER),
            ),
            [f"{LEDGER}:1:1 bad-ledger"],
        ),
        "a ledger of noise": ({**FIRST, LEDGER: b"\x00"}, [f"{LEDGER}:1:1 bad-ledger"]),
        "a ledger that was never there": (package(), []),
    },
}


@pytest.mark.parametrize(
    ("files", "expected"),
    [case for cases in CASES.values() for case in cases.values()],
    ids=[f"{code}: {sentence}" for code, cases in CASES.items() for sentence in cases],
)
def test_finds(files: Files, expected: list[str]) -> None:
    assert lines(errors(files)) == expected


MESSAGES = {
    "a package that was renamed": (
        grown((DESCRIPTOR, '"heron"', '"crane"')),
        "the release is called 'heron', not 'crane'; UIDs end in it, so it stays",
    ),
    "a record that was renamed": (
        {**without(FIRST, PICTURES), "data/events/picture.yaml": FIRST[PICTURES]},
        "'pictures' was released in 1.0.0 and its record is gone; put it back, or withdraw it, did you mean 'picture'?",
    ),
    "a version that falls": (
        grown((DESCRIPTOR, '"1.0.0"', '"0.9.0"'), (DESCRIPTOR, "2025-05", "2025-06")),
        "version 0.9.0 of 2025-06-01T12:00:00Z does not come after version 1.0.0 of 2025-05-01T12:00:00Z",
    ),
}


@pytest.mark.parametrize(("files", "expected"), MESSAGES.values(), ids=MESSAGES)
def test_says(files: Files, expected: str) -> None:
    assert errors(files)[0].message == expected
