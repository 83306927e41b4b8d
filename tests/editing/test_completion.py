"""What may be written at the cursor, in sound buffers and in broken ones."""

from __future__ import annotations

import pytest

from tests.editing.desks import CURSOR, applied, at_cursor
from tests.packages import ACTORS, KINDS, LANDING, PICTURES, SOURCES, edited, package
from timeline import rules
from timeline.editing.completion import completions
from timeline.editing.desk import desk
from timeline.reading import loader
from timeline.records.package import DESCRIPTOR, Files

TOLD = ["occurred", "proposed", "planned", "postponed", "cancelled", "ongoing", "claimed"]
OLD = {**package(), "data/parts.yaml": b"early:\n  title: Early\n  summary: It began.\n"}
TIMES = {**package(), "data/fields.yaml": b"length:\n  label: Length\n  type: duration\n"}

OFFERED: dict[str, tuple[str, str, str, list[str]]] = {
    "statuses, that first which the quotes tell": (LANDING, "status: occurred", "status: ‸", TOLD),
    "statuses, in a record that is broken": (LANDING, "status: occurred", "status: ‸\n  x: [", TOLD),
    "statuses, directly behind the colon": (LANDING, "status: occurred", "status:‸", TOLD),
    "statuses that a source may give, that first which its quote tells": (
        LANDING,
        "disputes: {date: 2025-03-04}",
        "disputes: {status: ‸}",
        ["occurred", "not-yet", "denied", "claimed", "proposed", "planned", "postponed", "cancelled", "ongoing"],
    ),
    "fields before one that is there, without that": (
        LANDING,
        "supports: [date, status, place]",
        "supports: [‸date, status, place]",
        ["kind", "participants", "instruments"],
    ),
    "the first key of an item, where a list begins": (
        LANDING,
        "participants:\n  - who: northern-survey\n    role: owner",
        "participants:\n  ‸",
        ["- who", "- words", "- role"],
    ),
    "kinds": (LANDING, "kind: landing", "kind: ‸", ["landing", "talk"]),
    "places, those that the quotes name first": (
        LANDING,
        "place: lake-aldous",
        "place: ‸",
        ["lake-aldous", "norway", "port-vale"],
    ),
    "places by their names": (LANDING, "place: lake-aldous", "place: Port V‸", ["port-vale"]),
    "actors, those that the quotes name first": (
        PICTURES,
        "participants: [ada-moreau]",
        "participants: [‸]",
        ["northern-survey", "ada-moreau"],
    ),
    "actors that are not in the list yet": (
        PICTURES,
        "participants: [ada-moreau]",
        "participants: [ada-moreau, ‸]",
        ["northern-survey"],
    ),
    "actors by `who`": (LANDING, "who: northern-survey", "who: ‸", ["northern-survey", "ada-moreau"]),
    "sources": (LANDING, "source: letter", "source: ‸", ["report", "letter"]),
    "other events in a relation": (PICTURES, "{follows: [landing]}", "{follows: [‸]}", ["landing"]),
    "the verbs of relations": (
        PICTURES,
        "related: {follows: [landing]}",
        "related:\n  ‸",
        ["announces", "prepares", "postpones", "cancels", "follows", "responds_to", "part_of", "same_as_perhaps"],
    ),
    "fields that the quote speaks of first": (
        LANDING,
        "supports: [date, status, place]",
        "supports: [‸]",
        ["date", "status", "place", "kind", "participants", "instruments"],
    ),
    "fields, but for those that are there": (
        LANDING,
        "supports: [instruments]",
        "supports: [instruments, status, ‸",
        ["date", "kind", "place", "participants"],
    ),
    "fields that begin with what is typed before those that the quote speaks of": (
        LANDING,
        "supports: [date, status, place]",
        "supports: [p‸]",
        ["place", "participants", "date", "status", "kind", "instruments"],
    ),
    "keys that begin with what is typed first": (
        LANDING,
        "    supports: [instruments]",
        "    supports: [instruments]\n    re‸",
        ["reads", "prefix", "suffix", "occurrence", "says", "dated_from", "means", "disputes", "formerly", "note"],
    ),
    "choices that begin with what is typed, in whatever case, first": (
        LANDING,
        "status: occurred",
        "status: OC‸",
        ["occurred", "proposed", "planned", "postponed", "cancelled", "ongoing", "claimed"],
    ),
    "the keys of a citation, but for those that are there": (
        LANDING,
        "    supports: [instruments]",
        "    supports: [instruments]\n    ‸",
        ["prefix", "suffix", "occurrence", "says", "reads", "dated_from", "means", "disputes", "formerly", "note"],
    ),
    "phrases of the quote, for whom they mean": (
        LANDING,
        "disputes: {date: 2025-03-04}",
        "means: {the N‸}",
        ["the Northern", "the Northern Survey’s", "the Northern Survey’s probe"],
    ),
    "words of the quote, those first that stand for somebody": (
        LANDING,
        "quote: the Northern Survey’s probe landed at Lake Aldous on 4 March 2025\n"
        "    supports: [status, place, participants]\n    disputes: {date: 2025-03-04}",
        "quote: I saw it\n    means: {‸}",
        ["I", "it", "saw"],
    ),
    "the same on a line of its own": (
        LANDING,
        "disputes: {date: 2025-03-04}",
        "means:\n      the N‸",
        ["the Northern", "the Northern Survey’s", "the Northern Survey’s probe"],
    ),
    "the keys of a participant": (LANDING, "    role: owner", "    ‸", ["words", "role"]),
    "the fields that may be disputed": (
        LANDING,
        "disputes: {date: 2025-03-04}",
        "disputes: {‸}",
        ["date", "kind", "status", "place", "participants", "instruments"],
    ),
    "true and false": (PICTURES, "tags: [heron]", "draft: ‸", ["true", "false"]),
    "what says how to be counted": (PICTURES, "tags: [heron]", "calendar: ‸", ["gregorian", "julian"]),
    "choices of an actor": (ACTORS, "kind: person", "kind: ‸", ["person", "organisation", "state", "group"]),
    "choices in a list": (
        SOURCES,
        "  show: passages",
        "  layout: [mark‸]",
        ["markdown", "wrapped", "hyphenated", "entities", "ligatures"],
    ),
    "another source": (SOURCES, "via: [report]", "via: [‸]", ["report"]),
    "an owner of an office": (ACTORS, "names: [Moreau]", "of: ‸", ["northern-survey"]),
    "the dates of the quote": (LANDING, "disputes: {date: 2025-03-04}", "disputes: {date: ‸}", ["2025-03-04"]),
    "the dates of all quotes": (LANDING, "date: 2025-03-03", "date: ‸", ["2025-03-03", "2025-03-04"]),
    "the phrases of a quote": (LANDING, "disputes: {date: 2025-03-04}", "says: ‸", ["4 March 2025"]),
    "how a phrase is read": (
        LANDING,
        "disputes: {date: 2025-03-04}",
        "says: 4 March 2025\n    reads: ‸",
        ["2025-03-04", "2025-03-03"],
    ),
    "nothing in a comment": (LANDING, "title: The Heron lands", "# ‸\ntitle: The Heron lands", []),
    "nothing in a title": (LANDING, "title: The Heron lands", "title: The ‸", []),
}


@pytest.mark.parametrize(("file", "old", "new", "expected"), OFFERED.values(), ids=OFFERED)
def test_offers(file: str, old: str, new: str, expected: list[str]) -> None:
    on, offset = at_cursor(file, old, new)
    assert [one.label for one in completions(on, file, offset)] == expected


OF_OTHERS: dict[str, tuple[Files, str, str, list[str]]] = {
    "parts": (OLD, "status: occurred", "status: occurred\npart: ‸", ["early"]),
    "fields that are blank still": (
        edited((LANDING, "date: 2025-03-03\nkind: landing", "date:\nkind:")),
        "supports: [instruments]",
        "supports: [‸]",
        ["status", "instruments", "date", "kind", "place", "participants"],
    ),
    "the ends of a date that has some": (
        edited((LANDING, "date: 2025-03-03", "date: 2025-03/2025-04")),
        "supports: [instruments]",
        "supports: [date, kind, status, place, participants, instruments, ‸]",
        ["start", "end"],
    ),
    "keys of details that a list has": (TIMES, "  instruments: 12 instruments", "  ‸", ["length"]),
    "choices where the descriptor cannot be read": (
        {**package(), DESCRIPTOR: b"{"},
        "status: occurred",
        "status: ‸",
        TOLD,
    ),
    "ids where the descriptor cannot be read": (
        {**package(), DESCRIPTOR: b"{"},
        "kind: landing",
        "kind: ‸",
        ["landing", "talk"],
    ),
}


@pytest.mark.parametrize(("files", "old", "new", "expected"), OF_OTHERS.values(), ids=OF_OTHERS)
def test_offers_of_other_packages(files: Files, old: str, new: str, expected: list[str]) -> None:
    on, offset = at_cursor(LANDING, old, new, files)
    assert [one.label for one in completions(on, LANDING, offset)] == expected


SENTENCE = "On Monday, 3 March 2025, the probe Heron landed at Lake Aldous, the Northern Survey said."
PICTURES_SHOWN = "Ada Moreau of the Northern Survey will show “the first pictures” in Port Vale in April 2025."
CARRIED = "quote: It carried 12 instruments"

QUOTES: dict[str, tuple[str, str, list[str]]] = {
    "the sentence of the words, and what begins with them": (
        CARRIED,
        "quote: the probe Her‸",
        [SENTENCE, "the probe Heron landed at Lake Aldous, the Northern Survey said."],
    ),
    "the same between quotation marks": (
        CARRIED,
        'quote: "the probe Her‸"',
        [SENTENCE, "the probe Heron landed at Lake Aldous, the Northern Survey said."],
    ),
    "the same between marks that are not closed": (
        CARRIED,
        "quote: 'the probe Her‸",
        [SENTENCE, "the probe Heron landed at Lake Aldous, the Northern Survey said."],
    ),
    "the same in a folded text": (
        CARRIED,
        "quote: >-\n      the probe\n      Her‸",
        [SENTENCE, "the probe Heron landed at Lake Aldous, the Northern Survey said."],
    ),
    "in another case": (CARRIED, "quote: IT CARR‸", ["It carried 12 instruments."]),
    "the sentence that has all words, apart": (CARRIED, "quote: instruments carried‸", ["It carried 12 instruments."]),
    "the sentence that has all words as beginnings, then the one that has most": (
        CARRIED,
        "quote: Survey landed north‸",
        [SENTENCE, PICTURES_SHOWN],
    ),
    "what is nearest, where the words stand nowhere": (
        CARRIED,
        "quote: It carried twelve instruments‸",
        ["It carried 12 instruments."],
    ),
    "every sentence, where nothing is typed": (
        CARRIED,
        "quote: ‸",
        [
            "The Beacon, 5 March 2025",
            SENTENCE,
            "It carried 12 instruments.",
            PICTURES_SHOWN,
        ],
    ),
    "what another source has, where the one that is named has not": (
        CARRIED,
        "quote: saw it‸",
        ["I saw it.", "saw it."],
    ),
    "nothing, where nothing is like it": (CARRIED, "quote: Zanzibar‸", []),
}


@pytest.mark.parametrize(("old", "new", "expected"), QUOTES.values(), ids=QUOTES)
def test_offers_passages(old: str, new: str, expected: list[str]) -> None:
    on, offset = at_cursor(LANDING, old, new)
    assert [one.label for one in completions(on, LANDING, offset)] == expected


@pytest.mark.parametrize("folds", [True, False], ids=["folded", "on one line"])
@pytest.mark.parametrize(("old", "new"), [row[:2] for row in QUOTES.values()], ids=QUOTES)
def test_a_passage_is_written_so_that_the_record_reads_it(old: str, new: str, *, folds: bool) -> None:
    on, offset = at_cursor(LANDING, old, new)
    for one in completions(on, LANDING, offset, folds=folds):
        made = applied(on, one.edit, *one.others)[LANDING]
        read, found = loader.load({**on.files, LANDING: made.encode()})
        assert read is not None
        assert not found
        assert "quote-not-found" not in {one.code for one in rules.check(read)}


def test_a_sign_of_yaml_in_a_passage_is_escaped() -> None:
    text = "It’s said: “yes” #1 'here'. " * 4 + "It ends {so}, [so] & *so*: done."
    letter = "seeds/letter.txt"
    for value in ("quote: It ends‸", "quote: 'It ends‸'"):
        files = {**package(), letter: text.encode()}
        on, offset = at_cursor(
            LANDING, "quote: the Northern Survey’s probe landed at Lake Aldous on 4 March 2025", value, files
        )
        (one,) = completions(on, LANDING, offset, folds=False)
        read, _ = loader.load({**on.files, LANDING: applied(on, one.edit)[LANDING].encode()})
        assert read
        assert read.events["landing"].citations[2].quote == "It ends {so}, [so] & *so*: done."
        assert "\n" not in one.edit.text


POLISH = "W Częstochowie Lech Wałęsa mówił. Straße und Ærø."
TYPED = {
    "without strokes": ("Lech Walesa", ["W Częstochowie Lech Wałęsa mówił.", "Lech Wałęsa mówił."]),
    "the beginning of a word": ("Czest", ["W Częstochowie Lech Wałęsa mówił.", "Częstochowie Lech Wałęsa mówił."]),
    "apart": ("mowil walesa", ["W Częstochowie Lech Wałęsa mówił."]),
    "letters that stand for one": ("strasse und aero", ["Straße und Ærø."]),
    "behind a letter that two stand for": ("aero", ["Straße und Ærø.", "Ærø."]),
}


@pytest.mark.parametrize(("typed", "expected"), TYPED.values(), ids=TYPED)
def test_words_are_found_that_are_typed_without_marks(typed: str, expected: list[str]) -> None:
    files = {**package(), "seeds/letter.txt": f"{POLISH}\n".encode()}
    old = "quote: the Northern Survey’s probe landed at Lake Aldous on 4 March 2025"
    on, offset = at_cursor(LANDING, old, f"quote: {typed}‸", files)
    assert [one.label for one in completions(on, LANDING, offset)] == expected


def test_words_that_stand_twice_come_with_what_tells_them_apart() -> None:
    files = {**package(), "seeds/letter.txt": b"First it rained. It stopped. Then it rained. It stopped.\n"}
    on, offset = at_cursor(
        LANDING, "quote: the Northern Survey’s probe landed at Lake Aldous on 4 March 2025", "quote: It stop‸", files
    )
    first, *_ = completions(on, LANDING, offset)
    made = applied(on, first.edit, *first.others)[LANDING]
    assert "    quote: It stopped.\n    prefix: rained.\n" in made or "    prefix: First it rained.\n" in made


def test_a_quote_without_a_source_is_looked_for_in_all_and_names_its_own() -> None:
    old = "  - source: letter\n    quote: the Northern Survey’s probe landed at Lake Aldous on 4 March 2025"
    for new in ("  - source:\n    quote: I saw‸", "  - quote: I saw‸"):
        on, offset = at_cursor(LANDING, old, new)
        (one,) = completions(on, LANDING, offset)
        read, _ = loader.load({**on.files, LANDING: applied(on, one.edit, *one.others)[LANDING].encode()})
        assert read
        third = read.events["landing"].citations[2]
        assert (third.source, third.quote) == ("letter", "I saw it.")


def test_what_is_offered_replaces_what_is_written() -> None:
    on, offset = at_cursor(LANDING, "kind: landing", f"kind: 'la{CURSOR}nd'  # so")
    one = completions(on, LANDING, offset)[0]
    assert "kind: 'landing'  # so" in applied(on, one.edit)[LANDING]


JOINED = {
    "a value directly behind the colon of its key": ("kind: landing", "kind:‸", "landing", "kind: landing\n"),
    "a value in the place of another": ("kind: landing", "kind:‸ call", "landing", "kind: landing\n"),
    "an item before another": ("[date, status, place]", "[‸date, status]", "kind", "[kind, date, status]"),
    "an item between others": ("[date, status, place]", "[date, ‸status]", "kind", "[date, kind, status]"),
    "an item that is begun": ("[date, status, place]", "[date, ki‸, status]", "kind", "[date, kind, status]"),
    "the first item of a list": (
        "participants:\n  - who: northern-survey\n    role: owner",
        "participants:\n  ‸",
        "- who",
        "participants:\n  - who: \n",
    ),
    "the same behind what is typed of it": (
        "participants:\n  - who: northern-survey\n    role: owner",
        "participants:\n  w‸",
        "- who",
        "participants:\n  - who: \n",
    ),
}


@pytest.mark.parametrize(("old", "new", "label", "expected"), JOINED.values(), ids=JOINED)
def test_what_is_offered_joins_what_is_there(old: str, new: str, label: str, expected: str) -> None:
    on, offset = at_cursor(LANDING, old, new)
    one = next(one for one in completions(on, LANDING, offset) if one.label == label)
    assert expected in applied(on, one.edit, *one.others)[LANDING]


def test_what_another_source_has_is_cited_from_there() -> None:
    on, offset = at_cursor(LANDING, CARRIED, "quote: saw it‸")
    first = completions(on, LANDING, offset)[0]
    read, _ = loader.load({**on.files, LANDING: applied(on, first.edit, *first.others)[LANDING].encode()})
    assert read
    assert read.events["landing"].citations[1].source == "letter"
    assert first.detail == "letter 3:68, instead of report"


def test_a_key_comes_with_its_colon() -> None:
    on, offset = at_cursor(LANDING, "status: occurred", "stat‸")
    status = next(one for one in completions(on, LANDING, offset) if one.label == "status")
    assert "\nstatus: \n" in applied(on, status.edit)[LANDING]
    assert status.detail == "How far the event has come, as the sources know it."


def test_the_buffer_of_a_list_is_completed_from() -> None:
    on, _ = at_cursor(KINDS, "talk:", "speech:‸")
    again = desk(on.files, earlier=on)
    text = edited((LANDING, "kind: landing", "kind: "))[LANDING]
    again = desk({**again.files, LANDING: text})
    offset = text.decode().index("kind: ") + 6
    assert [one.label for one in completions(again, LANDING, offset)] == ["landing", "speech"]


def test_no_more_is_offered_than_can_be_looked_through() -> None:
    actors = "".join(f"actor-{number}:\n  name: Actor {number}\n  kind: person\n" for number in range(500))
    on, offset = at_cursor(LANDING, "who: northern-survey", "who: ‸", {**package(), ACTORS: actors.encode()})
    assert len(completions(on, LANDING, offset)) == 200
    on, offset = at_cursor(LANDING, "who: northern-survey", "who: 499‸", {**package(), ACTORS: actors.encode()})
    assert [one.label for one in completions(on, LANDING, offset)] == ["actor-499"]


def test_a_status_is_offered_where_what_is_cited_is_no_list() -> None:
    begun, _, _ = package()[LANDING].decode().partition("citations:")
    files = {**package(), LANDING: f"{begun}citations: none\n".encode()}
    on, offset = at_cursor(LANDING, "status: occurred", "status: ‸", files)
    assert "occurred" in [one.label for one in completions(on, LANDING, offset)]
