"""The texts and their list: each rule on sources has a case that breaks it and one that nearly does."""

from hashlib import sha256

import pytest

from tests.packages import (
    LANDING,
    LETTER,
    PICTURES,
    REPORT,
    SOURCES,
    TINY,
    Edit,
    broken,
    edited,
    lines,
    package,
    without,
)
from timeline.reading import loader
from timeline.rules.sources import RULES

TITLE = "  title: Heron landed\n"


def made_from(file: str, digest: str) -> Edit:
    """Return the edit that says of the report from which file it was made."""
    return SOURCES, TITLE, f"  original: {{file: {file}, sha256: {digest}}}\n{TITLE}"


CASES: dict[str, dict[str, tuple[list[Edit], list[str]]]] = {
    "source-missing": {
        "no such file": ([(SOURCES, REPORT, "seeds/reprot.txt")], [f"{SOURCES}:2:9 source-missing"]),
        "a file elsewhere": ([(SOURCES, REPORT, "README.txt")], [f"{SOURCES}:2:9 source-missing"]),
        "a file of the package that is no seed": (
            [(SOURCES, REPORT, "data/kinds.yaml")],
            [f"{SOURCES}:2:9 source-missing"],
        ),
        "a way out of the folder": (
            [(SOURCES, REPORT, "seeds/../data/kinds.yaml")],
            [f"{SOURCES}:2:9 source-missing"],
        ),
        "what a text was made from": (
            [made_from("seeds/report.pdf", "0" * 64)],
            [f"{SOURCES}:4:13 source-missing"],
        ),
        "what a text was made from, which is there": (
            [made_from(LETTER, sha256(TINY[LETTER].encode()).hexdigest())],
            [],
        ),
        "a name with two dots within": ([(SOURCES, REPORT, "'seeds/report.txt'")], []),
    },
    "source-changed": {
        "a word of a text": ([(REPORT, "12 instruments", "13 instruments")], [f"{SOURCES}:3:11 source-changed"]),
        "a line end at the end of a text": ([(LETTER, "saw it.\n", "saw it.")], [f"{SOURCES}:16:11 source-changed"]),
        "a listed hash of another text": (
            [(SOURCES, sha256(TINY[REPORT].encode()).hexdigest(), "0" * 64)],
            [f"{SOURCES}:3:11 source-changed"],
        ),
        "what a text was made from": ([made_from(LETTER, "0" * 64)], [f"{SOURCES}:4:13 source-changed"]),
        "a changed text whose new hash is listed": (
            [
                (LETTER, "I saw it.", "I did see it."),
                (
                    SOURCES,
                    sha256(TINY[LETTER].encode()).hexdigest(),
                    sha256(TINY[LETTER].replace("I saw it.", "I did see it.").encode()).hexdigest(),
                ),
            ],
            [],
        ),
    },
    "source-listed-twice": {
        "two ids for one text": (
            [
                (SOURCES, LETTER, REPORT),
                (SOURCES, sha256(TINY[LETTER].encode()).hexdigest(), sha256(TINY[REPORT].encode()).hexdigest()),
            ],
            [f"{SOURCES}:16:11 source-listed-twice", f"{LETTER}:1:1 unlisted-source"],
        ),
        "two texts of one title": ([(SOURCES, "title: Dear editor", "title: Heron landed")], []),
    },
    "source-never-cited": {
        "a listed text that nothing rests on": (
            [(LANDING, "source: letter", "source: report")],
            [f"{SOURCES}:15:3 source-never-cited"],
        ),
        "a text that only a dispute cites": (
            [(LANDING, "    supports: [status, place, participants]\n", "")],
            [],
        ),
    },
    "language-without-words": {
        "a language that CLDR has": (
            [(SOURCES, "Dear editor\n  language: en", "Dear editor\n  language: ru")],
            [f"{SOURCES}:18:13 language-without-words"],
        ),
        "a language that is not told": (
            [(SOURCES, "Dear editor\n  language: en", "Dear editor\n  language: und")],
            [f"{SOURCES}:18:13 language-without-words"],
        ),
        "English of another country": (
            [(SOURCES, "Dear editor\n  language: en", "Dear editor\n  language: en-NZ")],
            [],
        ),
    },
}


@pytest.mark.parametrize(
    ("edits", "expected"),
    [case for cases in CASES.values() for case in cases.values()],
    ids=[f"{code}: {sentence}" for code, cases in CASES.items() for sentence in cases],
)
def test_finds(edits: list[Edit], expected: list[str]) -> None:
    assert lines(broken(edited(*edits), RULES)) == expected


LEAFLET = "seeds/leaflet.txt"
FILES = {
    "a text that is not listed": (package({LEAFLET: "Soon!\n"}), [f"{LEAFLET}:1:1 unlisted-source"]),
    "a text beside sources that cannot be read": (
        edited((SOURCES, "report:\n  file", "report: {\n  file"), files=package({LEAFLET: "Soon!\n"})),
        [],
    ),
    "a text that may belong to a source that is not in shape": (
        edited((SOURCES, "basis: stated", "basis: certain")),
        [],
    ),
    "a text beside an event that is not in shape": (
        edited((LANDING, "status: occurred", "status: over"), files=package({LEAFLET: "Soon!\n"})),
        [f"{LEAFLET}:1:1 unlisted-source"],
    ),
    "a text beside an event that is not YAML": (
        edited((LANDING, "details:", "details: {"), files=package({LEAFLET: "Soon!\n"})),
        [f"{LEAFLET}:1:1 unlisted-source"],
    ),
    "texts without a list, which the events miss already": (without(package(), SOURCES), []),
    "texts without a list and without events": (
        without(package(), SOURCES, LANDING, PICTURES),
        [f"{LETTER}:1:1 unlisted-source", f"{REPORT}:1:1 unlisted-source"],
    ),
    "a text that is not UTF-8": (
        {**package(), REPORT: b"\xff" + package()[REPORT]},
        [f"{SOURCES}:2:9 source-missing"],
    ),
    "a text that is gone": (without(package(), REPORT), [f"{SOURCES}:2:9 source-missing"]),
}


@pytest.mark.parametrize(("files", "expected"), FILES.values(), ids=FILES)
def test_finds_in_files(files: dict[str, bytes], expected: list[str]) -> None:
    assert lines(broken(files, RULES)) == expected


LISTED = sha256(b"Soon: more!\n").hexdigest()
UNLISTED = {
    "a text that is not listed": (
        {LEAFLET: "Soon: more!\n"},
        f"this text is not in {SOURCES}; paste it there and fill in what is blank: leaflet: {{file: {LEAFLET}, "
        f'sha256: {LISTED}, title: "Soon: more!", language: , published: , basis: , reason: }}',
    ),
    "one whose path is long": (
        {f"seeds/{'folder/' * 40}leaflet.txt": "Soon!\n"},
        f"no source in {SOURCES} has `file: seeds/{'folder/' * 20}folder … /{'folder/' * 19}leaflet.txt`; "
        "`timeline cite` prints the entry to paste",
    ),
}


@pytest.mark.parametrize(("added", "expected"), UNLISTED.values(), ids=UNLISTED)
def test_says_how_to_list_a_text(added: dict[str, str | None], expected: str) -> None:
    (found,) = broken(package(added), RULES)
    if "…" in expected:
        assert found.message.endswith(expected.partition("`; ")[2])
        assert len(found.message) <= 500
    else:
        assert found.message == expected


def test_what_is_pasted_asks_for_what_is_blank_and_nothing_else() -> None:
    (found,) = broken(package({LEAFLET: "Soon: more!\n"}), RULES)
    pasted = TINY[SOURCES] + found.message.partition("blank: ")[2] + "\n"
    _, found_then = loader.load(package({LEAFLET: "Soon: more!\n", SOURCES: pasted}))
    assert [(one.location.line, one.message) for one in found_then] == [
        (24, f"{key!r} is empty: write a value") for key in ("language", "published", "basis")
    ]


MESSAGES = {
    "a seed that lost a quote": (
        [(REPORT, "12 instruments", "13 instruments")],
        f"{REPORT} has changed, its sha256 is now "
        f"{sha256(TINY[REPORT].replace('12 instr', '13 instr').encode()).hexdigest()}; "
        "no longer found: landing (citation 2)",
    ),
    "a seed that lost what is left out": (
        [(REPORT, "5 March 2025", "6 March 2025")],
        f"{REPORT} has changed, its sha256 is now "
        f"{sha256(TINY[REPORT].replace('5 March', '6 March').encode()).hexdigest()}; "
        "no longer found: entry 1 of left_out",
    ),
    "a seed that lost none": (
        [(LETTER, "I saw it.", "I saw.")],
        f"{LETTER} has changed, its sha256 is now "
        f"{sha256(TINY[LETTER].replace('I saw it.', 'I saw.').encode()).hexdigest()}; every quote is still found",
    ),
}


@pytest.mark.parametrize(("edits", "expected"), MESSAGES.values(), ids=MESSAGES)
def test_says(edits: list[Edit], expected: str) -> None:
    assert broken(edited(*edits), RULES)[0].message == expected
