"""The life of a version: a draft that is made anew each time, then frozen; what it adds, changes and withdraws."""

import csv
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import fields
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
    frozen,
    lines,
    loaded,
    package,
    sound,
    without,
)
from timeline.evidence import examine
from timeline.evidence.digest import FIELDS
from timeline.reading.history import ledger_of
from timeline.reading.kept import member
from timeline.records.event_record import EventRecord
from timeline.records.package import KEPT_SUMS, LEDGER, RELEASE, SUMS, Files, kept_at
from timeline.release import edition, out_of_turn
from timeline.release.archive import archive
from timeline.release.descriptor import checksums

FIRST = frozen(package())
WITHDRAWN: Edit = (PICTURES, "tags: [heron]", "tags: [heron]\nwithdrawn: {reason: error}")
ECHO = "data/events/echo.yaml"
ECHOED = TINY[LANDING].replace("The Heron lands", "The Heron is heard")


def second_of(files: Files, version: str = "1.1.0", created: str = "2025-06-01T12:00:00Z") -> dict[str, bytes]:
    """Return the files with the next version frozen."""
    return frozen(files, version, created)


def rows(files: Files) -> list[str]:
    """Return the ledger without moments and hashes: `version event change revision fields`."""
    table = list(csv.DictReader(io.StringIO(files[LEDGER].decode(), newline="")))
    return [
        " ".join((row["version"], row["event"], row["change"], row["revision"], row["fields"])).strip() for row in table
    ]


RAISED_TO_JUNE: list[Edit] = [
    (DESCRIPTOR, '"version": "1.0.0"', '"version": "1.1.0"'),
    (DESCRIPTOR, "2025-05-01T", "2025-06-01T"),
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
    "a level": ([(PICTURES, "kind: talk\n", "kind: talk\nlevel: main\n")], "level"),
    "a level that is written and the same": ([(PICTURES, "kind: talk\n", "kind: talk\nlevel: context\n")], ""),
    "a short title": ([(PICTURES, "kind: talk\n", "kind: talk\nshort: First pictures\n")], "short"),
    "a part": ([(PICTURES, "kind: talk\n", "kind: talk\npart: after\n")], "part"),
    "a calendar": ([(PICTURES, "date: 2025-04\n", "date: 2025-04\ncalendar: julian\n")], "calendar"),
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
    "a source's title": ([(SOURCES, "title: Dear editor", "title: A letter to the editor")], "citations"),
    "a reason": ([(LANDING, "was a Monday", "was indeed a Monday")], "resolutions"),
    "a relation": ([(PICTURES, "{follows: [landing]}", "{responds_to: [landing]}")], "related"),
    "a date from elsewhere": (
        [(PICTURES, "tags:", "elsewhere: {date: 2025-04-09, source: any almanac}\ntags:")],
        "elsewhere",
    ),
    "a tag": ([(PICTURES, "[heron]", "[heron, talk]")], "tags"),
    "a note": ([(PICTURES, "tags:", "note: Doors open at seven.\ntags:")], "note"),
    "a comment in the file": ([(PICTURES, "tags:", "# soon\ntags:")], ""),
    "an actor's other names, which no event shows": ([(ACTORS, "[Moreau]", "[Moreau, A. Moreau]")], ""),
    "the version alone": ([(DESCRIPTOR, '"licenses"', '"keywords": ["heron"],\n  "licenses"')], ""),
}


@pytest.mark.parametrize(("edits", "fields"), CHANGES.values(), ids=CHANGES)
def test_a_version_says_which_fields_it_changed(edits: list[Edit], fields: str) -> None:
    second = second_of(grown(*edits))
    changed = {tuple(row.split()[2:]) for row in rows(second) if row.startswith("1.1.0")}
    assert changed == ({("changed", "1", fields)} if fields else set())


def test_all_fields_of_the_digest_can_change() -> None:
    tried = {field for _, fields in CHANGES.values() for field in fields.split(";") if field}
    assert tried == set(FIELDS) - {"status", "withdrawn"}  # these two change in the lives below


def grown(*edits: Edit, files: Files = FIRST) -> dict[str, bytes]:
    """Return exported files with edits in the records."""
    return edited(*edits, files=files)


def test_a_second_version_changes_withdraws_and_adds() -> None:
    second = second_of({**grown((LANDING, "title: The", "title: A"), WITHDRAWN), ECHO: ECHOED.encode()})
    assert rows(second) == [
        *BORN,
        "1.1.0 echo added 0",
        "1.1.0 landing changed 1 title",
        "1.1.0 pictures withdrawn 1 withdrawn",
    ]
    assert exported(second) == second, "a second export gives the same bytes"


def test_what_readers_see_of_a_second_version() -> None:
    second = second_of(grown((LANDING, "title: The", "title: A"), WITHDRAWN))
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
        files = second_of(
            grown((LANDING, f"title: {before}", f"title: {title}"), files=files),
            f"1.{number}.0",
            f"2025-0{number + 5}-01T12:00:00Z",
        )
    assert rows(files)[2:] == [f"1.{number}.0 landing changed {number} title" for number in (1, 2, 3)]


def test_an_event_may_come_back() -> None:
    gone = second_of(grown(WITHDRAWN))
    back = second_of(grown((PICTURES, "\nwithdrawn: {reason: error}", ""), files=gone), "1.2.0", "2025-07-01T12:00:00Z")
    assert rows(back)[2:] == ["1.1.0 pictures withdrawn 1 withdrawn", "1.2.0 pictures changed 2 withdrawn"]
    assert [event.id for event in edition(examine(sound(back))).events] == ["landing", "pictures"]


def test_a_withdrawn_event_may_be_explained_better() -> None:
    gone = second_of(grown(WITHDRAWN))
    again = second_of(
        grown((PICTURES, "reason: error", "reason: out-of-scope"), files=gone), "1.2.0", "2025-07-01T12:00:00Z"
    )
    assert rows(again)[-1] == "1.2.0 pictures changed 2 withdrawn"
    third = second_of(
        grown((PICTURES, "title: Moreau", "title: Ada Moreau"), files=again), "1.3.0", "2025-08-01T12:00:00Z"
    )
    assert rows(third)[-1] == "1.3.0 pictures changed 3 title", "it is withdrawn once, however often it changes since"
    back = second_of(
        grown((PICTURES, "\nwithdrawn: {reason: out-of-scope}", ""), files=third), "1.4.0", "2025-09-01T12:00:00Z"
    )
    gone_again = second_of(grown(WITHDRAWN, files=back), "1.5.0", "2025-10-01T12:00:00Z")
    assert rows(gone_again)[-1] == "1.5.0 pictures withdrawn 5 withdrawn"


def rekept(files: Files, version: str, changes: Files, listed: Files | None = None) -> dict[str, bytes]:
    """Return files with others in the zip of a version, and its sum made right; in it SHA256SUMS lists `listed`."""
    inside = {path.removeprefix(f"{RELEASE}/"): raw for path, raw in unpacked(files[kept_at(version)]).items()}
    whole = without({**inside, **changes}, SUMS)
    made = archive({**whole, SUMS: checksums({**whole, **(listed or {})})}, "2025-05-01T12:00:00Z")
    return relisted({**files, kept_at(version): made})


def relisted(files: Files) -> dict[str, bytes]:
    """Return files with a list of all zips among them."""
    zips = [path for path in files if path.endswith(".zip")]
    lines = (f"{sha256(files[path]).hexdigest()}  {path.rpartition('/')[2]}\n" for path in sorted(zips))
    return {**files, KEPT_SUMS: "".join(lines).encode()}


def hashes(change: Callable[[list[str]], list[str]]) -> dict[str, bytes]:
    """Return the first version, frozen by a tool that had other digests."""
    header, *table = csv.reader(io.StringIO(FIRST[LEDGER].decode(), newline=""))
    changed = [[*row[:-1], ";".join(change(row[-1].split(";")))] for row in table]
    ledger = "".join(f"{','.join(row)}\r\n" for row in [header, *changed]).encode()
    return {**package(), **rekept(FIRST, "1.0.0", {"changes.csv": ledger})}


def test_the_ledger_names_the_fields_that_an_event_has() -> None:
    (_, *table) = csv.reader(io.StringIO(FIRST[LEDGER].decode(), newline=""))
    named = [[one.partition("=")[0] for one in row[-1].split(";")] for row in table]
    head = ["title", "date", "kind", "status", "place", "participants", "summary"]
    assert named == [[*head, "details", "citations", "resolutions"], [*head, "citations", "related", "tags"]]


def test_a_digest_of_a_field_that_no_record_has_changes_nothing() -> None:
    longer = hashes(lambda row: [*row, "mood=0123456789ab"])
    assert rows(second_of(longer)) == BORN
    assert rows(second_of(grown(WITHDRAWN, files=longer)))[2:] == ["1.1.0 pictures withdrawn 1 withdrawn"]


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
    "reviewed": "none, by reading it",
    "claims": "all of them, by this program",
    "start_basis": "all of them, by this program",
    "end_basis": "all of them, by this program",
    "observed": "status and citations",
    "source_count": "citations",
    "measures": "details",
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
    assert rows(second_of(files))[2:] == [
        "1.1.0 landing changed 1 citations",
        "1.1.0 pictures changed 1 status;citations",
    ]


def test_an_event_withdrawn_before_its_first_release_was_never_there() -> None:
    made = exported(edited(WITHDRAWN))
    assert rows(made) == ["1.0.0 landing added 0"]
    assert b"pictures" not in made[f"{RELEASE}/timeline.ics"] + made[f"{RELEASE}/timeline.json"] + made[LEDGER]


# drafts


def test_a_draft_is_counted_anew_each_time() -> None:
    draft = grown((LANDING, "title: The", "title: A"), *RAISED_TO_JUNE)
    once = exported(draft)
    assert rows(once) == [*BORN, "1.1.0 landing changed 1 title"]
    again = exported(grown((LANDING, "title: A", "title: The"), (PICTURES, "[heron]", "[heron, talk]"), files=once))
    assert rows(again) == [*BORN, "1.1.0 pictures changed 1 tags"]
    assert exported(grown((PICTURES, "[heron, talk]", "[heron]"), files=again))[LEDGER] == FIRST[LEDGER]


def test_the_ledger_tells_drafts_from_frozen_versions() -> None:
    draft = exported(grown((LANDING, "title: The", "title: A"), *RAISED_TO_JUNE))
    assert states(draft) == ["1.0.0 frozen", "1.0.0 frozen", "1.1.0 draft"]
    assert states(exported(package())) == ["1.0.0 draft", "1.0.0 draft"]
    assert states(FIRST) == ["1.0.0 frozen", "1.0.0 frozen"]


def test_a_draft_may_have_the_moment_of_the_version_before_it() -> None:
    draft = exported(grown((LANDING, "title: The", "title: A"), (DESCRIPTOR, '"1.0.0"', '"1.1.0"')))
    assert rows(draft) == [*BORN, "1.1.0 landing changed 1 title"]
    ledger, problem = ledger_of(draft[LEDGER])
    assert (len(ledger), problem) == (3, "")


def states(files: Files) -> list[str]:
    """Return the versions of the ledger's rows and their states."""
    table = csv.DictReader(io.StringIO(files[LEDGER].decode(), newline=""))
    return [f"{row['version']} {row['state']}" for row in table]


def test_a_drafts_stamps_are_the_descriptors() -> None:
    draft = exported(grown((LANDING, "title: The", "title: A"), *RAISED_TO_JUNE))
    table = {row["id"]: row for row in csv.DictReader(io.StringIO(draft[f"{RELEASE}/timeline.csv"].decode()))}
    stamps = {id: (row["revision"], row["first_released"], row["last_changed"]) for id, row in table.items()}
    assert stamps == {
        "landing": ("1", "2025-05-01T12:00:00Z", "2025-06-01T12:00:00Z"),
        "pictures": ("0", "2025-05-01T12:00:00Z", "2025-05-01T12:00:00Z"),
    }


def test_an_event_that_a_draft_had_leaves_no_trace() -> None:
    draft = exported({**package(), ECHO: ECHOED.encode()})
    assert exported(without(draft, ECHO)) == exported(package())


def test_a_draft_exported_twice_gives_the_same_bytes() -> None:
    for files in (package(), grown((LANDING, "title: The", "title: A"), *RAISED_TO_JUNE)):
        assert exported(exported(files)) == exported(files)


def test_freezing_a_draft_changes_its_state_and_no_other_word_of_the_ledger() -> None:
    draft, fixed = exported(package()), frozen(exported(package()))
    assert draft[LEDGER].replace(b",draft,", b",frozen,") == fixed[LEDGER]
    signed = {f"{RELEASE}/{name}" for name in (DESCRIPTOR, "SHA256SUMS")}
    assert {path for path in draft if draft[path] != fixed[path]} == {LEDGER, *signed, f"{RELEASE}/index.html"}, (
        "the page says that it is a draft"
    )


def test_a_frozen_version_exported_again_gives_the_same_bytes() -> None:
    assert exported(FIRST) == FIRST


def test_a_version_that_changes_no_event_is_a_version() -> None:
    second = second_of(grown((DESCRIPTOR, "The landing of the Heron", "The Heron")))
    assert rows(second) == BORN
    read = loaded(second)
    assert sorted(read.frozen) == ["1.0.0", "1.1.0"]
    assert not read.is_draft
    assert out_of_turn(read, "1.1.0", "2026-01-01T00:00:00Z") == "version 1.1.0 is frozen already; the next is 1.1.1"


TURNS = {
    "the next": ("1.1.0", "2025-06-01T12:00:00Z", ""),
    "the same": ("1.0.0", "2025-06-01T12:00:00Z", "version 1.0.0 is frozen already; the next is 1.0.1"),
    "a lower one": (
        *("0.9.0", "2025-06-01T12:00:00Z"),
        "version 0.9.0 of 2025-06-01T12:00:00Z does not come after version 1.0.0 of 2025-05-01T12:00:00Z",
    ),
    "the moment of the last": (
        *("1.1.0", "2025-05-01T12:00:00Z"),
        "version 1.1.0 of 2025-05-01T12:00:00Z does not come after version 1.0.0 of 2025-05-01T12:00:00Z",
    ),
}


@pytest.mark.parametrize(("version", "created", "expected"), TURNS.values(), ids=TURNS)
def test_versions_are_frozen_in_turn(version: str, created: str, expected: str) -> None:
    assert out_of_turn(loaded(FIRST), version, created) == expected
    assert out_of_turn(loaded(package()), version, created) == "", "while nothing is frozen, any may be the first"


# what is kept


def unpacked(raw: bytes) -> dict[str, bytes]:
    """Return the files of a zip."""
    with zipfile.ZipFile(io.BytesIO(raw)) as opened:
        assert opened.testzip() is None
        return {f"{RELEASE}/{name}": opened.read(name) for name in opened.namelist()}


def test_what_is_kept_is_the_release() -> None:
    assert unpacked(FIRST[kept_at("1.0.0")]) == {
        path: raw for path, raw in FIRST.items() if path.startswith(f"{RELEASE}/")
    }


def test_what_was_kept_is_never_touched() -> None:
    files = FIRST
    for number in (1, 2, 3):
        before = {path: raw for path, raw in files.items() if path.endswith(".zip")}
        files = second_of(
            {**files, ECHO: ECHOED.replace("echo", f"echo {number}").encode()},
            f"1.{number}.0",
            f"2025-0{number + 5}-01T12:00:00Z",
        )
        assert before.items() <= files.items()
    assert files[KEPT_SUMS].decode().splitlines() == [
        f"{sha256(files[kept_at(version)]).hexdigest()}  {version}.zip"
        for version in ("1.0.0", "1.1.0", "1.2.0", "1.3.0")
    ]


def test_sums_are_listed_in_the_order_of_versions() -> None:
    second = second_of(second_of(FIRST, "1.9.0"), "1.10.0", "2025-07-01T12:00:00Z")
    assert [line[66:] for line in second[KEPT_SUMS].decode().splitlines()] == ["1.0.0.zip", "1.9.0.zip", "1.10.0.zip"]


def test_a_zip_says_the_same_wherever_it_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    made = archive({"b": b"2", "a/é": b"1"}, "2025-05-01T12:00:07Z")
    with zipfile.ZipFile(io.BytesIO(made)) as opened:
        entries = [
            (one.filename, one.date_time, one.compress_type, one.create_system, one.external_attr >> 16, one.extra)
            for one in opened.infolist()
        ]
    assert entries == [(name, (2025, 5, 1, 12, 0, 6), zipfile.ZIP_STORED, 3, 0o100644, b"") for name in ("a/é", "b")]
    monkeypatch.setattr("sys.platform", "win32")
    assert archive({"a/é": b"1", "b": b"2"}, "2025-05-01T12:00:07Z") == made
    assert sha256(made).hexdigest() == "4ce80be485e1101c807ed65c2d4160106bb0dcd497a5c61d36ec33539322ffb5"


@pytest.mark.parametrize(("created", "year"), [("1970-01-01T00:00:00Z", 1980), ("9999-12-31T23:59:59Z", 2107)])
def test_a_zip_knows_the_years_from_1980_to_2107(created: str, year: int) -> None:
    with zipfile.ZipFile(io.BytesIO(archive({"a": b""}, created))) as opened:
        assert opened.getinfo("a").date_time[0] == year


@settings(max_examples=100)
@given(st.dictionaries(st.sampled_from(["a", "b.txt", "sources/c.txt", "é"]), st.binary(max_size=40)))
def test_a_zip_gives_back_what_was_put_in(files: dict[str, bytes]) -> None:
    made = archive(files, "2025-05-01T12:00:00Z")
    assert unpacked(made) == {f"{RELEASE}/{name}": raw for name, raw in files.items()}
    assert {name: member(made, name) for name in files} == files


WORDS = st.lists(st.sampled_from(["landing", "heron", "talk", "lake"]), min_size=1, max_size=3, unique=True)


@settings(max_examples=30)
@given(st.lists(WORDS, min_size=1, max_size=4))
def test_whatever_drafts_come_between_a_frozen_version_stays_as_it_was(drafts: list[list[str]]) -> None:
    files = grown(*RAISED_TO_JUNE)
    tags = "[heron]"
    for words in drafts:
        files = exported(grown((PICTURES, f"tags: {tags}", f"tags: [{', '.join(words)}]"), files=files))
        tags = f"[{', '.join(words)}]"
        assert rows(files)[:2] == BORN
        assert len(rows(files)) == (2 if tags == "[heron]" else 3)
        assert {path: files[path] for path in (KEPT_SUMS, kept_at("1.0.0"))} == {
            path: FIRST[path] for path in (KEPT_SUMS, kept_at("1.0.0"))
        }
    back = exported(
        grown(
            (PICTURES, f"tags: {tags}", "tags: [heron]"),
            (DESCRIPTOR, '"1.1.0"', '"1.0.0"'),
            (DESCRIPTOR, "2025-06", "2025-05"),
            files=files,
        )
    )
    assert back == FIRST


# the rules

RAISED: list[Edit] = [(DESCRIPTOR, '"version": "1.0.0"', '"version": "1.1.0"')]
SECOND = second_of(grown((LANDING, "title: The", "title: A")))
ZIP, SECOND_ZIP = kept_at("1.0.0"), kept_at("1.1.0")

ECHO_FROZEN = second_of({**FIRST, ECHO: ECHOED.encode()})
TITLE_FROZEN = second_of(grown((PICTURES, "title: Moreau", "title: Ada Moreau")), "1.2.0", "2025-07-01T12:00:00Z")
MERGED = relisted({**ECHO_FROZEN, **{path: raw for path, raw in TITLE_FROZEN.items() if path != KEPT_SUMS}})
"""Two branches that have frozen a version each, merged: what both had, and the later release."""
LEDGER_OF_FIRST = {"changes.csv": FIRST[LEDGER]}

CASES: dict[str, dict[str, tuple[Files, list[str]]]] = {
    "bad-ledger": {
        "two branches merged that had frozen side by side": (MERGED, [f"{SECOND_ZIP}:1:1 bad-ledger"]),
        "two such branches, and a record gone that only the earlier had": (
            without(MERGED, ECHO),
            [f"{SECOND_ZIP}:1:1 bad-ledger"],
        ),
        "a zip copied as a version that never was": (
            relisted({**FIRST, kept_at("2.0.0"): FIRST[ZIP]}),
            [f"{kept_at('2.0.0')}:1:1 bad-ledger"],
        ),
        "two zips under each other's names": (
            relisted({**SECOND, ZIP: SECOND[SECOND_ZIP], SECOND_ZIP: SECOND[ZIP]}),
            [f"{ZIP}:1:1 bad-ledger", f"{SECOND_ZIP}:1:1 bad-ledger"],
        ),
        "a ledger edited in its zip, whose sum was made right": (
            rekept(FIRST, "1.0.0", {"changes.csv": FIRST[LEDGER].rpartition(b"1.0.0")[0]}, LEDGER_OF_FIRST),
            [f"{ZIP}:1:1 bad-ledger"],
        ),
        "a ledger that lost rows in its zip, with all sums made right": (
            rekept(SECOND, "1.1.0", {"changes.csv": SECOND[LEDGER].replace(b",frozen,pictures,", b",frozen,photos,")}),
            [f"{ZIP}:1:1 bad-ledger"],
        ),
        "an earlier zip that is gone, which says nothing": (
            without(SECOND, ZIP),
            [f"{KEPT_SUMS}:1:1 kept-release-mismatch"],
        ),
        "three versions, each of which goes on from the one before": (
            second_of(SECOND, "1.2.0", "2025-07-01T12:00:00Z"),
            [],
        ),
    },
    "vanished-event": {
        "a record that was deleted": (without(FIRST, PICTURES), [f"{PICTURES}:1:1 vanished-event"]),
        "a record that was deleted under a new version": (
            without(grown(*RAISED), PICTURES),
            [f"{PICTURES}:1:1 vanished-event"],
        ),
        "a record that was renamed": (
            {**without(FIRST, PICTURES), "data/events/photographs.yaml": FIRST[PICTURES]},
            [f"{PICTURES}:1:1 vanished-event"],
        ),
        "a record that is not in shape": (
            grown((PICTURES, "status: planned", "status: perhaps")),
            [f"{PICTURES}:5:9 bad-value"],
        ),
        "a record that was withdrawn": (grown(WITHDRAWN, *RAISED), []),
        "a record that only drafts had": (without(exported(package()), PICTURES), []),
    },
    "package-renamed": {
        "another name": (grown((DESCRIPTOR, '"heron"', '"crane"')), [f"{DESCRIPTOR}:1:1 package-renamed"]),
        "another name under another version": (
            grown((DESCRIPTOR, '"heron"', '"crane"'), *RAISED),
            [f"{DESCRIPTOR}:1:1 package-renamed"],
        ),
        "another title": (grown((DESCRIPTOR, "The landing of the Heron", "The Heron")), []),
        "another name than that of a draft": (
            grown((DESCRIPTOR, '"heron"', '"crane"'), files=exported(package())),
            [],
        ),
    },
    "version-not-rising": {
        "the descriptor of the version before": (
            {**SECOND, DESCRIPTOR: FIRST[DESCRIPTOR]},
            [f"{DESCRIPTOR}:1:1 version-not-rising"],
        ),
        "a version between two that are frozen": (
            grown((DESCRIPTOR, '"version": "1.1.0"', '"version": "1.0.5"'), files=SECOND),
            [f"{DESCRIPTOR}:1:1 version-not-rising"],
        ),
        "a version that falls": (
            grown((DESCRIPTOR, '"1.0.0"', '"0.9.0"'), (DESCRIPTOR, "2025-05", "2025-06")),
            [f"{DESCRIPTOR}:1:1 version-not-rising"],
        ),
        "a moment that falls": (
            grown(*RAISED, (DESCRIPTOR, "2025-05", "2025-04")),
            [f"{DESCRIPTOR}:1:1 version-not-rising"],
        ),
        "a frozen version whose moment moves": (
            grown((DESCRIPTOR, "2025-05", "2025-06")),
            [f"{DESCRIPTOR}:1:1 version-not-rising"],
        ),
        "a draft of the moment of the version before": (grown(*RAISED), []),
        "a draft below a draft": (grown((DESCRIPTOR, '"1.0.0"', '"0.1.0"'), files=exported(package())), []),
        "versions compared as numbers, not as texts": (
            second_of(second_of(FIRST, "1.9.0", "2025-06-01T12:00:00Z"), "1.10.0", "2025-07-01T12:00:00Z"),
            [],
        ),
    },
    "kept-release-mismatch": {
        "a zip that is gone": (without(FIRST, ZIP), [f"{KEPT_SUMS}:1:1 kept-release-mismatch"]),
        "a zip of other bytes": ({**FIRST, ZIP: FIRST[ZIP] + b"\0"}, [f"{ZIP}:1:1 kept-release-mismatch"]),
        "an earlier zip of other bytes": ({**SECOND, ZIP: b""}, [f"{ZIP}:1:1 kept-release-mismatch"]),
        "a later zip that is gone": (without(SECOND, SECOND_ZIP), [f"{KEPT_SUMS}:2:1 kept-release-mismatch"]),
        "a zip that no sum is listed for": (
            {**package(), ZIP: FIRST[ZIP]},
            [f"{ZIP}:1:1 kept-release-mismatch"],
        ),
        "a list that is gone": (without(FIRST, KEPT_SUMS), [f"{KEPT_SUMS}:1:1 kept-release-mismatch"]),
        "a list that lacks the last version": (
            {**SECOND, KEPT_SUMS: FIRST[KEPT_SUMS]},
            [f"{KEPT_SUMS}:1:1 kept-release-mismatch"],
        ),
        "a folder that is gone": (without(FIRST, KEPT_SUMS, ZIP), [f"{KEPT_SUMS}:1:1 kept-release-mismatch"]),
        "a folder that is gone, and an event with it": (
            without(FIRST, KEPT_SUMS, ZIP, PICTURES),
            [f"{KEPT_SUMS}:1:1 kept-release-mismatch"],
        ),
        "a list that is none": ({**FIRST, KEPT_SUMS: b"\n"}, [f"{KEPT_SUMS}:1:1 bad-ledger"]),
        "all that was frozen": (SECOND, []),
        "a release that is gone and can be made again": (
            without(SECOND, *(path for path in SECOND if path.startswith(f"{RELEASE}/"))),
            [],
        ),
    },
    "frozen-version-changed": {
        "a word of a summary": (
            grown((LANDING, "summary: The", "summary: Then the")),
            [f"{LANDING}:10:10 frozen-version-changed"],
        ),
        "a word of a summary, in the next version": (
            grown((LANDING, "summary: The", "summary: Then the"), *RAISED),
            [],
        ),
        "a word of a summary, in a draft": (
            grown((LANDING, "summary: The", "summary: Then the"), files=exported(package())),
            [],
        ),
        "an event more": ({**FIRST, ECHO: ECHOED.encode()}, [f"{ECHO}:2:1 frozen-version-changed"]),
        "a name of the vocabulary": (
            grown((KINDS, "label: Talk", "label: Lecture")),
            [f"{PICTURES}:4:7 frozen-version-changed"],
        ),
        "an event less": (grown(WITHDRAWN), [f"{PICTURES}:15:12 frozen-version-changed"]),
        "an event more that was withdrawn before its birth": (
            {**FIRST, ECHO: (ECHOED + "withdrawn: {reason: duplicate, merged_into: landing}\n").encode()},
            [],
        ),
        "a ledger that knew fewer fields": (
            hashes(lambda row: row[:1]),
            [f"{LANDING}:3:7 frozen-version-changed"],
        ),
        "a ledger that knew more fields": (hashes(lambda row: [*row, "mood=0123456789ab"]), []),
        "nothing but a comment": (grown((LANDING, "title:", "# again\ntitle:")), []),
        "a change in a package that has another error, which comes first": (
            grown((LANDING, "summary: The", "summary: Then the"), (PICTURES, "kind: talk", "kind: opera")),
            [f"{PICTURES}:4:7 unknown-kind"],
        ),
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
        "version 1.0.0 is frozen under the name 'heron', not 'crane'; UIDs end in it, so it stays",
    ),
    "a record that was renamed": (
        {**without(FIRST, PICTURES), "data/events/picture.yaml": FIRST[PICTURES]},
        "'pictures' is in version 1.0.0, and is gone; put it back and give it `withdrawn: {reason: …}`, "
        "or was it renamed to 'picture'?",
    ),
    "a version that falls": (
        grown((DESCRIPTOR, '"1.0.0"', '"0.9.0"'), (DESCRIPTOR, "2025-05", "2025-06")),
        "version 0.9.0 of 2025-06-01T12:00:00Z does not come after version 1.0.0, frozen at 2025-05-01T12:00:00Z",
    ),
    "a record that changed": (
        grown((LANDING, "title: The", "title: A"), (PICTURES, "what the", "all the")),
        "version 1.0.0 is frozen with another title of 'landing' (and 1 more events that differ); "
        'set "version" in datapackage.json to the next, such as 1.0.1, which is a draft',
    ),
    "a zip that is gone": (
        without(FIRST, ZIP),
        "version 1.0.0 is frozen and data/releases/1.0.0.zip is gone; restore it from version control",
    ),
    "two branches that have frozen side by side": (
        MERGED,
        "version 1.2.0 does not go on from this one, whose ledger lacks what this one has of 'echo'; take "
        "data/releases/ and data/release/ from one of the two branches that were merged, and freeze the records of "
        "both as the next version",
    ),
    "a zip under another's name": (
        relisted({**FIRST, kept_at("2.0.0"): FIRST[ZIP]}),
        "this is the release of version 1.0.0; restore it from version control",
    ),
    "a ledger edited in its zip": (
        rekept(FIRST, "1.0.0", {"changes.csv": b""}, LEDGER_OF_FIRST),
        "changes.csv in it is not what SHA256SUMS in it lists; restore it from version control",
    ),
    "a draft whose ledger was edited to be frozen": (
        edited(
            *[(LEDGER, f"draft,{id},added", f"frozen,{id},added") for id in ("landing", "pictures")],
            files=exported(package()),
        ),
        "data/release/changes.csv says that version 1.0.0 is frozen, and it is not listed here; restore "
        "data/releases/, or where it never was, delete data/release/changes.csv",
    ),
    "a zip that nothing lists": (
        {**package(), ZIP: FIRST[ZIP]},
        "data/releases/SHA256SUMS lists no such file; restore it from version control, or delete this",
    ),
}


@pytest.mark.parametrize(("files", "expected"), MESSAGES.values(), ids=MESSAGES)
def test_says(files: Files, expected: str) -> None:
    assert errors(files)[0].message == expected
