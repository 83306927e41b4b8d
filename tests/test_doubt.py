"""A fault silences what leans on it, and nobody else: beside each of these a wrong date is still found."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.packages import (
    ACTORS,
    DESCRIPTOR,
    KINDS,
    LANDING,
    LETTER,
    PICTURES,
    PLACES,
    REPORT,
    SOURCES,
    TINY,
    Edit,
    diagnostics,
    edited,
    frozen,
    laid,
    lines,
    ordered,
    package,
    without,
)
from timeline import reading, rules
from timeline.diagnostics import Severity
from timeline.editing import drafting
from timeline.evidence import examine
from timeline.records.package import KEPT_SUMS, Files
from timeline.rules.rulebook import NeighboursRule, RecordRule

SLEEP = "data/events/sleep.yaml"
LOG = "On 7 May 2025 the crew of the ship slept.\n"
SOUND = package(
    {
        "seeds/log.txt": LOG,
        SOURCES: f"""{TINY[SOURCES]}
log:
  file: seeds/log.txt
  sha256: {sha256(LOG.encode()).hexdigest()}
  title: The log
  given: [title]
  language: en
  published: 2025-05-08
  basis: inferred
  reason: It is kept day by day.
""",
        SLEEP: """\
title: The crew sleeps
date: 2025-05-07
kind: talk
status: occurred
summary: The crew of the ship sleeps.
citations:
  - source: log
    quote: On 7 May 2025 the crew of the ship slept
    supports: [date, status]
""",
    }
)
MISDATED = (SLEEP, "date: 2025-05-07", "date: 2025-05-06")
WRONG_DATE = f"{SLEEP}:9:16 date-phrase-disagrees"

FAULTS: dict[str, tuple[list[Edit] | dict[str, bytes | None], str]] = {
    "a blank value": ([(PICTURES, "date: 2025-04", "date:")], f"{PICTURES}:3:6 bad-value"),
    "a status misspelt": ([(LANDING, "status: occurred", "status: occured")], f"{LANDING}:5:9 bad-value"),
    "a record that others name, not YAML": ([(LANDING, "title: The", 'title: "The')], f"{LANDING}:2:8 yaml-syntax"),
    "an empty record": ({LANDING: b""}, f"{LANDING}:1:1 empty-file"),
    "a record of comments": ({LANDING: b"# to be written\n"}, f"{LANDING}:1:1 empty-file"),
    "a record in UTF-16": ({LANDING: TINY[LANDING].encode("utf-16")}, f"{LANDING}:1:1 not-utf8"),
    "actors that are not YAML": ([(ACTORS, "name: Northern", 'name: "Northern')], f"{ACTORS}:2:9 yaml-syntax"),
    "actors that are a list": ({ACTORS: b"- northern-survey\n"}, f"{ACTORS}:1:1 bad-value"),
    "actors in UTF-16": ({ACTORS: TINY[ACTORS].encode("utf-16")}, f"{ACTORS}:1:1 not-utf8"),
    "actors that are gone": ({ACTORS: None}, f"{ACTORS}:1:1 unknown-actor"),
    "an actor of no sort": ([(ACTORS, "kind: person", "kind: cat")], f"{ACTORS}:7:9 bad-value"),
    "an actor's name like a formula": ([(ACTORS, "name: Ada", "name: =Ada")], f"{ACTORS}:6:9 formula-like-text"),
    "an actor's only names like formulas": (
        [(ACTORS, "name: Northern", "name: =Northern")],
        f"{ACTORS}:2:9 formula-like-text",
    ),
    "places that are not YAML": ([(PLACES, "name: Port", 'name: "Port')], f"{PLACES}:12:9 yaml-syntax"),
    "a place without a latitude": ([(PLACES, "latitude: 69.5", "latitude: north")], f"{PLACES}:8:13 bad-value"),
    "a place's name like a formula": ([(PLACES, "name: Port", "name: =Port")], f"{PLACES}:12:9 formula-like-text"),
    "a place within itself": ([(PLACES, "country: NO", "within: norway")], f"{PLACES}:3:11 circle"),
    "a place within one that is not listed": (
        [(PLACES, "within: norway\n  lat", "within: sweden\n  lat")],
        f"{PLACES}:7:11 unknown-place",
    ),
    "a package without a title": (
        [(DESCRIPTOR, '"The landing of the Heron"', '""')],
        f"{DESCRIPTOR}:3:3 bad-descriptor",
    ),
    "a package with two titles": (
        [(DESCRIPTOR, '"title"', '"title": "Crane", "title"')],
        f"{DESCRIPTOR}:3:21 bad-descriptor",
    ),
    "a package whose homepage is none": (
        [(DESCRIPTOR, '"https://heron.example/"', '"heron"')],
        f"{DESCRIPTOR}:6:3 bad-descriptor",
    ),
    "kinds that are not YAML": ([(KINDS, "label: Talk", 'label: "Talk')], f"{KINDS}:6:10 yaml-syntax"),
    "a place's note like a formula": (
        [(PLACES, "name: Port Vale\n", 'name: Port Vale\n  note: "=x"\n')],
        f"{PLACES}:13:9 formula-like-text",
    ),
    "a source's title like a formula": (
        [(SOURCES, "title: Dear editor", 'title: "=Dear editor"')],
        f"{SOURCES}:17:10 formula-like-text",
    ),
    "a kind of no colour": ([(KINDS, "color: steelblue", "color: drab")], f"{KINDS}:7:10 bad-value"),
    "a source of no basis": ([(SOURCES, "basis: stated", "basis: guessed")], f"{SOURCES}:8:10 bad-value"),
    "a source via one that is not listed": (
        [(SOURCES, "via: [report]", "via: [it]")],
        f"{SOURCES}:22:9 unknown-source",
    ),
    "a text that is gone": ({LETTER: None}, f"{SOURCES}:15:9 source-missing"),
    "a text that has changed": ([(LETTER, "editor", "editors")], f"{SOURCES}:16:11 source-changed"),
    "a text in another encoding": ({LETTER: "Ærø".encode("latin-1")}, f"{SOURCES}:15:9 source-missing"),
    "a text that is not listed": ({"seeds/diary.txt": b"No."}, "seeds/diary.txt:1:1 unlisted-source"),
    "somebody not listed": ([(PICTURES, "[ada-moreau]", "[ida]")], f"{PICTURES}:7:16 unknown-actor"),
    "an event not there": ([(PICTURES, "[landing]", "[start]")], f"{PICTURES}:13:21 unknown-event"),
    "words that are not there": ([(LANDING, "carried 12", "carried 13")], f"{LANDING}:18:12 quote-not-found"),
    "a list of noise for what is frozen": ({KEPT_SUMS: b'\x00,\xff\n"\n'}, f"{KEPT_SUMS}:1:1 bad-ledger"),
}


def faulty(fault: list[Edit] | dict[str, bytes | None]) -> dict[str, bytes]:
    """Return the package with a fault and the wrong date."""
    if isinstance(fault, list):
        return edited(MISDATED, *fault, files=SOUND)
    files = {**edited(MISDATED, files=SOUND), **fault}
    return {path: raw for path, raw in files.items() if raw is not None}


def test_the_wrong_date_alone() -> None:
    assert diagnostics(SOUND) == []
    assert lines(diagnostics(edited(MISDATED, files=SOUND))) == [WRONG_DATE]


@pytest.mark.parametrize(("fault", "expected"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_one_finding_and_hides_no_other(fault: list[Edit] | dict[str, bytes | None], expected: str) -> None:
    assert sorted(lines(diagnostics(faulty(fault)))) == sorted([expected, WRONG_DATE])


OF_FORM: dict[str, tuple[Edit, Edit, list[str]]] = {
    "a tag twice, and a wrong date in the record": (
        (LANDING, "details:", "tags: [a, a]\ndetails:"),
        (LANDING, "date: 2025-03-03", "date: 2025-03-02"),
        ["named-twice", "date-phrase-disagrees"],
    ),
    "a summary like a formula, and a wrong date in the record": (
        (LANDING, "summary: The", "summary: =The"),
        (LANDING, "date: 2025-03-03", "date: 2025-03-02"),
        ["formula-like-text", "date-phrase-disagrees"],
    ),
    "a kind that nothing has, and a wrong date in the record": (
        (LANDING, "kind: landing", "kind: opera"),
        (LANDING, "date: 2025-03-03", "date: 2025-03-02"),
        ["unknown-kind", "date-phrase-disagrees"],
    ),
    "a place's note like a formula, and a wrong place": (
        (PLACES, "latitude: 69.5", 'note: "=x"\n  latitude: 69.5'),
        (PICTURES, "place: port-vale", "place: lake-aldous"),
        ["formula-like-text", "place-unnamed"],
    ),
    "a source's title like a formula, and a wrong date that cites it": (
        (SOURCES, "title: Dear editor", 'title: "=Dear editor"'),
        (LANDING, "{date: 2025-03-04}", "{date: 2025-03-06}"),
        ["formula-like-text", "date-phrase-disagrees"],
    ),
    "an actor's note like a formula, and somebody whom the quote does not name": (
        (ACTORS, "name: Ada Moreau", 'name: Ada Moreau\n  note: "=x"'),
        (LANDING, "who: northern-survey", "who: ada-moreau"),
        ["formula-like-text", "nobody-named"],
    ),
}


@pytest.mark.parametrize(("fault", "lie", "expected"), OF_FORM.values(), ids=OF_FORM)
def test_a_fault_of_form_hides_nothing(fault: Edit, lie: Edit, expected: list[str]) -> None:
    assert sorted(one.code for one in diagnostics(edited(fault, lie))) == sorted(expected)


ALONE: dict[str, Files] = {
    **{name: faulty(fault) for name, (fault, _) in FAULTS.items()},
    **{name: edited(fault, lie) for name, (fault, lie, _) in OF_FORM.items()},
    "an unknown place beside a wrong date": edited(
        (LANDING, "place: lake-aldous", "place: lake"), (LANDING, "date: 2025-03-03", "date: 2025-03-02")
    ),
    "an unknown kind beside a wrong date": edited(
        (LANDING, "kind: landing", "kind: opera"), (LANDING, "date: 2025-03-03", "date: 2025-03-02")
    ),
    "an unknown actor beside a wrong date": edited(
        (LANDING, "who: northern-survey", "who: ida"), (LANDING, "date: 2025-03-03", "date: 2025-03-02")
    ),
    "a changed source beside a wrong actor": edited(
        (LETTER, "editor", "editors"), (LANDING, "who: northern-survey", "who: ada-moreau")
    ),
    "a broken actor beside a wrong one": edited(
        (ACTORS, "kind: person", "kind: cat"), (LANDING, "who: northern-survey", "who: ada-moreau")
    ),
    "an event that follows itself, with a wrong actor": edited(
        (PICTURES, "[landing]", "[pictures]"), (PICTURES, "[ada-moreau]", "[northern-survey]")
    ),
    "places that lie in a circle, and a wrong one": edited(
        (PLACES, "country: NO", "within: norway"), (PICTURES, "place: port-vale", "place: lake-aldous")
    ),
    "a frozen event made a draft, with a wrong date": edited(
        (LANDING, "details:", "draft: true\ndetails:"),
        (LANDING, "date: 2025-03-03", "date: 2025-03-02"),
        (PICTURES, "related: {follows: [landing]}\n", ""),
        files=frozen(package()),
    ),
}


@pytest.mark.parametrize("files", ALONE.values(), ids=ALONE)
def test_a_record_by_itself_is_told_what_it_is_told_among_all(files: Files) -> None:
    read, _ = reading.load(files)
    assert read is not None
    evidence = examine(read)
    of_records = {one.code for one in rules.RULES if isinstance(one, RecordRule | NeighboursRule)}
    for event in read.standing:
        among_all = [one for one in rules.check(evidence) if one.location.file == f"data/events/{event.id}.yaml"]
        assert rules.check_record(evidence, event.id) == [one for one in among_all if one.code in of_records]


ASLEEP, AWAKE = "data/events/asleep.yaml", "data/events/awake.yaml"
LATER = f"{TINY[REPORT]}\nThe day after, it slept in Port Vale. The day after, it woke in Port Vale.\n"


def leaning(**anchors: str) -> dict[str, bytes]:
    """Return the package with events that are counted from others, as `slept` and `woke`."""
    before, after = (sha256(one.encode()).hexdigest() for one in (TINY[REPORT], LATER))
    made = package({REPORT: LATER, SOURCES: TINY[SOURCES].replace(before, after)})
    for path, (verb, anchor) in zip((ASLEEP, AWAKE), anchors.items(), strict=True):
        made[path] = f"""\
title: It {verb}
date: 2025-03-04
kind: talk
status: occurred
place: port-vale
summary: It {verb}.
citations:
  - source: report
    quote: The day after, it {verb} in Port Vale
    supports: [date, status, place]
    dated_from: {anchor}
""".encode()
    return made


LEANING = leaning(slept="landing", woke="landing")

HARBOUR = "There was noise in the harbour.\n"
BOUNDED = {
    **SOUND,
    **package(
        {
            "seeds/harbour.txt": HARBOUR,
            SOURCES: f"""{SOUND[SOURCES].decode()}
harbour:
  file: seeds/harbour.txt
  sha256: {sha256(HARBOUR.encode()).hexdigest()}
  title: The harbour
  language: en
  published: 2025-06-20
  basis: inferred
  reason: It is kept day by day.
""",
            "data/events/noise.yaml": """\
title: There is noise in the harbour
date: "[2025-05..2025-06]"
kind: talk
status: occurred
summary: There is noise in the harbour.
citations:
  - source: harbour
    quote: There was noise in the harbour
    supports: [date, status]
related: {follows: [sleep]}
note: It woke “On 7 May 2025”.
""",
        }
    ),
}
DRAFTED = (LANDING, "details:", "draft: true\ndetails:")

ONE_FAULT: dict[str, tuple[Files, list[str]]] = {
    "none": (LEANING, []),
    "an event not there that two are counted from": (
        leaning(slept="landng", woke="landng"),
        [f"{ASLEEP}:11:17 unknown-event"],
    ),
    "two events that are counted from each other": (
        leaning(slept="awake", woke="asleep"),
        [f"{ASLEEP}:11:17 dated-in-a-circle"],
    ),
    "a date after all that is known of it": (
        edited((LANDING, "date: 2025-03-03", "date: 2026-03-03"), (PICTURES, "related: {follows: [landing]}\n", "")),
        [f"{LANDING}:16:16 date-phrase-disagrees"],
    ),
    "a plan for a day before it was told of": (
        edited((PICTURES, "date: 2025-04", "date: 2025-02"), (PICTURES, "related: {follows: [landing]}\n", "")),
        [f"{PICTURES}:12:16 date-phrase-disagrees"],
    ),
    "a source that its only record calls otherwise": (
        edited((SLEEP, "source: log", "source: lgo"), files=SOUND),
        [f"{SLEEP}:7:13 unknown-source"],
    ),
    "an event that another bounds": (BOUNDED, []),
    "a text by which an event bounds another, gone": (
        without(BOUNDED, "seeds/log.txt"),
        [f"{SOURCES}:26:9 source-missing"],
    ),
    "a source that is listed otherwise": (
        edited((SOURCES, "log:\n  file", "lgo:\n  file"), files=SOUND),
        [f"{SLEEP}:7:13 unknown-source"],
    ),
}


@pytest.mark.parametrize(("files", "expected"), ONE_FAULT.values(), ids=ONE_FAULT)
def test_one_fault_is_one_finding(files: Files, expected: list[str]) -> None:
    assert lines(diagnostics(files)) == expected


def test_a_frozen_event_that_others_lean_on_is_told_of_once_where_it_is_made_a_draft() -> None:
    found = diagnostics(edited(DRAFTED, files=frozen(LEANING)))
    assert lines(one for one in found if one.severity is Severity.ERROR) == [f"{LANDING}:11:8 frozen-event-made-draft"]
    assert {one.code for one in found if one.severity is Severity.WARNING} == {
        "source-never-cited",
        "dated-sentence-unused",
    }, "what it cited is cited by nothing that is published"


def test_a_frozen_event_that_is_gone_is_told_of_once() -> None:
    files = without(frozen(LEANING), LANDING)
    assert [one.code for one in diagnostics(files) if one.severity is Severity.ERROR] == ["vanished-event"]


def test_a_frozen_event_that_was_renamed_is_told_of_once_by_whatever_names_it() -> None:
    said = edited((LANDING, "resolutions:", "related: {same_as_perhaps: [pictures]}\nresolutions:"))
    said |= edited((PICTURES, "{follows: [landing]}", "{same_as_perhaps: [landing]}"), files=said)
    said |= {
        "data/disagreements.yaml": b"""\
which-day:
  question: Which day?
  weight: wording
  between: [landing.date, pictures.date]
  kept: neither
  reason: They are two.
""",
        "data/story.yaml": b"""\
lead:
  - text: A probe lands.
    events: [landing]
""",
    }
    files = frozen(said)
    files["data/events/lands.yaml"] = files.pop(LANDING)
    assert [one.code for one in diagnostics(files) if one.severity is Severity.ERROR] == ["vanished-event"]
    assert "same-as-unanswered" not in {one.code for one in diagnostics(files)}


def test_a_blank_record_hides_nothing() -> None:
    read, _ = reading.load(SOUND)
    assert read is not None
    blank = {"data/events/new.yaml": drafting.blank(read).encode()}
    alone = lines(diagnostics({**SOUND, **blank}))
    assert {one.partition(":")[0] for one in alone} == {"data/events/new.yaml"}
    assert lines(diagnostics(faulty(dict(blank)))) == [*alone, WRONG_DATE]


def test_a_record_out_of_shape_hides_no_event_that_is_called_like_its_kind() -> None:
    fault = {"data/events/new.yaml": b"title: Another landing\nkind: landing\ntags: [landing]\n"}
    files = edited((LANDING, "date: 2025-03-03", "date: 2025-03-02"), files={**SOUND, **fault})
    assert f"{LANDING}:16:16 date-phrase-disagrees" in lines(diagnostics(files))


def test_an_event_that_a_record_out_of_shape_names_is_not_blamed() -> None:
    fault = {"data/events/new.yaml": b"title: Another\nrelated: {follows: [landing]}\n"}
    files = edited((LANDING, "date: 2025-03-03", "date: 2025-03-02"), files={**SOUND, **fault})
    assert {one.location.file for one in diagnostics(files)} == {"data/events/new.yaml"}


@pytest.mark.parametrize("path", [ACTORS, PLACES, KINDS, LANDING, PICTURES, LETTER, REPORT])
def test_what_the_disk_does_not_give_hides_no_other(path: str, tmp_path: Path, run: Run) -> None:
    root = laid(tmp_path, edited(MISDATED, files=SOUND))
    (root / path).rename(tmp_path / "elsewhere")
    (root / path).symlink_to(tmp_path / "elsewhere")
    read, found = reading.load(root)
    assert read is not None
    found = ordered([*found, *rules.check(read)])
    assert lines(found) == sorted([f"{path}:1:1 not-a-regular-file", WRONG_DATE])
    assert run("validate", root)[1].splitlines()[:-1] == [str(one) for one in found], "the command says the same"


def test_a_name_that_was_frozen_hides_no_other() -> None:
    files = edited((DESCRIPTOR, '"name": "heron"', '"name": "crane"'), MISDATED, files=frozen(SOUND))
    assert lines(diagnostics(files)) == [WRONG_DATE, f"{DESCRIPTOR}:1:1 package-renamed"]
