"""One telling example a rule: the slip of a curator at midnight, and its mend.

Each stands on the tiny package. `tests.rule_pages` makes the pages of it, `tests/test_rule_pages.py` holds that what
is broken gives that finding and no other, and that what is mended gives none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

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
    edited,
    frozen,
    package,
    read_by,
    without,
)
from tests.received.test_verification import by_another, release, sealed, signed
from tests.rules.test_disputes import DISPUTE, OTHER, REASON, SHIP, WORDS
from tests.rules.test_heads import within
from tests.rules.test_means import BOTH, FIRE, OURS, told
from tests.rules.test_means import TEXT as CLOSED
from tests.rules.test_story import PARTS, SORTED, WHOLE
from timeline.records.package import KEPT_SUMS, REVIEWS, STORY, Files, kept_at


@dataclass(frozen=True, slots=True)
class Link:
    """A name on disk that stands for another."""

    to: str


@dataclass(frozen=True, slots=True)
class Locked:
    """A folder that its reader may not list."""


Tree = Mapping[str, bytes | Link | Locked]


@dataclass(frozen=True, slots=True)
class Example:
    """What went wrong in a sentence, the files then, and the files after the mend.

    `beside` is a text and words of it that must be seen to understand; `shown` are the files to show, if not all that
    differ.
    """

    slip: str
    broken: Tree
    mended: Tree
    beside: tuple[str, str] | None = None
    shown: tuple[str, ...] = ()


def slip(
    said: str,
    *edits: Edit,
    mend: Iterable[Edit] | None = None,
    of: Files | None = None,
    beside: tuple[str, str] | None = None,
) -> Example:
    """Return the example of a sound package in which words were exchanged; without a `mend` they are put back."""
    sound = of or package()
    broken = edited(*edits, files=sound)
    return Example(said, broken, sound if mend is None else edited(*mend, files=broken), beside)


def telling(*edits: Edit) -> dict[str, bytes]:
    """Return the tiny package with other words in its texts and records, and the sums of the texts made to fit."""
    files = edited(*edits)
    for path in (REPORT, LETTER):
        if files[path] != package()[path]:
            old, new = (sha256(one[path]).hexdigest() for one in (package(), files))
            files = edited((SOURCES, old, new), files=files)
    return files


AT_EASTER = telling(
    (REPORT, "in April 2025", "at Eastertide"),
    (PICTURES, "in April 2025", "at Eastertide"),
    (PICTURES, "date: 2025-04\n", 'date: "[2025-03-05..]"\n'),
)
ECHO, ECHOED = (
    "data/events/echo.yaml",
    TINY[LANDING].replace("The Heron lands", "The Heron is heard").replace("kind: landing", "kind: talk"),
)
WITH_ECHO = package({ECHO: ECHOED})
MERGED = "withdrawn: {reason: duplicate, merged_into: landing}\n"

_OF_DISK = {
    "not-a-regular-file": Example(
        "A folder of texts was linked in.", {**package(), "seeds/archive": Link("../../archive")}, package()
    ),
    "unreadable-file": Example(
        "A folder of texts was put here by somebody else.", {**package(), "seeds/archive": Locked()}, package()
    ),
    "file-too-large": Example(
        "The scan of a newspaper lies beside the text that was typed from it.",
        {**package(), "seeds/report.pdf": bytes(20_000_000)},
        package(),
    ),
    "bad-file-name": Example(
        "A text is called as its headline is.",
        edited(
            (SOURCES, LETTER, "'seeds/A letter: landed?.txt'"),
            files={**without(package(), LETTER), "seeds/A letter: landed?.txt": package()[LETTER]},
        ),
        package(),
    ),
    "colliding-names": Example(
        "Two texts are told apart by a capital alone.",
        edited(
            (SOURCES, LETTER, "seeds/Report.txt"),
            files={**without(package(), LETTER), "seeds/Report.txt": package()[LETTER]},
        ),
        package(),
    ),
    "misplaced-file": Example(
        "A new record was saved with the other ending of YAML files.",
        package({ECHO.replace(".yaml", ".yml"): ECHOED}),
        WITH_ECHO,
    ),
    "doubled-id": Example(
        "A record was copied into the folder of its year, and the old one left behind.",
        package({LANDING.replace("events/", "events/2025/"): TINY[LANDING]}),
        {path.replace("events/landing", "events/2025/landing"): raw for path, raw in package().items()},
    ),
    "unread-file": Example("Notes were kept among the data.", package({"data/to-do.txt": "Ask Moreau.\n"}), package()),
}

_OF_YAML = {
    "too-large": slip(
        "The minutes of a whole day were pasted as a note.",
        (PICTURES, "tags: [heron]", "note: >-\n" + "  The day at Port Vale, hour by hour.\n" * 2000 + "tags: [heron]"),
    ),
    "not-utf8": Example(
        "An old editor saved the names in Latin-1.",
        {**package(), ACTORS: package()[ACTORS].replace(b"[Moreau]", "[Moreau, Adèle Moreau]".encode("latin-1"))},
        edited((ACTORS, "[Moreau]", "[Moreau, Adèle Moreau]")),
    ),
    "forbidden-character": slip(
        "The editor indents with tabs.", (PICTURES, "  - source: report", "\t- source: report")
    ),
    "empty-file": Example("A record was begun and saved before a word was in it.", package({ECHO: ""}), WITH_ECHO),
    "yaml-syntax": slip(
        "A title has a colon.",
        (LANDING, "title: The Heron lands", "title: Landed: the Heron is down"),
        mend=[(LANDING, "title: Landed: the Heron is down", 'title: "Landed: the Heron is down"')],
    ),
    "unsupported-yaml": slip(
        "The name of the probe was set off as one does in Markdown.",
        (LANDING, "title: The Heron lands", "title: *Heron* lands"),
        mend=[(LANDING, "title: *Heron* lands", 'title: "*Heron* lands"')],
    ),
    "duplicate-key": slip(
        "A second place was given by a second line.",
        (PICTURES, "place: port-vale", "place: port-vale\nplace: norway"),
        mend=[(PICTURES, "place: port-vale\nplace: norway", "place: [port-vale, norway]")],
    ),
    "cut-by-comment": slip(
        "A title counts with a number sign.",
        (LANDING, "title: The Heron lands", "title: Landing #1 of the Heron"),
        mend=[(LANDING, "title: Landing #1 of the Heron", 'title: "Landing #1 of the Heron"')],
    ),
    "unquoted-window": slip(
        "A window was typed without its quotes.",
        (SOURCES, '"[2025-03-05..2025-03-31]"', "[2025-03-05..2025-03-31]"),
    ),
}

READ = read_by(package(), ("Ida Lund", "person", "2025-05-02"))

_OF_SHAPE = {
    "missing-key": slip("A line was lost.", (LANDING, "status: occurred\n", "")),
    "unknown-key": slip("A key was mistyped.", (PICTURES, "    supports: [date, status", "    suports: [date, status")),
    "bad-value": slip(
        "A date was written as the newspaper writes it.",
        (LANDING, "date: 2025-03-03\nkind", "date: 3 March 2025\nkind"),
    ),
    "bad-descriptor": slip("A version was given two numbers.", (DESCRIPTOR, '"1.0.0"', '"1.0"')),
    "bad-ledger": Example(
        "A merge was not finished.",
        {**frozen(package()), KEPT_SUMS: b"<<<<<<< HEAD\n" + frozen(package())[KEPT_SUMS]},
        frozen(package()),
    ),
    "bad-review": slip("A row was typed by hand.", (REVIEWS, ",person,", ",curator,"), of=READ),
    "reviewed-event-unknown": slip(
        "A record was renamed, and the row was not.", (REVIEWS, "landing,", "the-landing,"), of=READ
    ),
}

_OF_REFERENCES = {
    "unknown-source": slip(
        "An id was mistyped.",
        (LANDING, "source: report\n    quote: It", "source: reprot\n    quote: It"),
    ),
    "person-named-as-place": slip(
        "What a text calls a seat of government was listed as a name.", (ACTORS, "[Moreau]", "[Moreau, Moscow]")
    ),
    "office-in-no-source": slip(
        "An office was given from memory.",
        (ACTORS, "[Moreau]", "[Moreau]\n  office: Director of the Northern Survey"),
    ),
    "point-elsewhere": slip(
        "Latitude and longitude were swapped.",
        (PLACES, "  latitude: 69.5\n  longitude: 20.25\n", "  latitude: 20.25\n  longitude: 69.5\n"),
    ),
    "same-as-elsewhere": slip(
        "The first that GeoNames found was copied, a town of that name in another country.",
        (PLACES, "  longitude: 20.25\n", "  longitude: 20.25\n  same_as: geonames:3143244\n"),
        mend=[(PLACES, "geonames:3143244", "wikidata:Q203252")],
    ),
    "same-as-of-two": slip(
        "The id of the country was pasted below the lake too.",
        (PLACES, "  country: NO", "  country: NO\n  same_as: wikidata:Q20"),
        (PLACES, "  longitude: 20.25\n", "  longitude: 20.25\n  same_as: wikidata:Q20\n"),
        mend=[(PLACES, "20.25\n  same_as: wikidata:Q20\n", "20.25\n")],
    ),
    "told-twice": Example(
        "An event was recorded a second time, under another title.",
        package({"data/events/descent.yaml": TINY[LANDING].replace("The Heron lands", "A probe comes down")}),
        package(),
    ),
    "double-of-another": slip(
        "A talk was withdrawn as the duplicate of a landing.",
        (PICTURES, "tags: [heron]", "withdrawn: {reason: duplicate, merged_into: landing}"),
        mend=[(PICTURES, "{reason: duplicate, merged_into: landing}", "{reason: out-of-scope}")],
        of=telling((SOURCES, "  left_out:\n", "  left_out:\n    - {quote: in April 2025, reason: It is ahead.}\n")),
    ),
    "unknown-actor": slip("An id was mistyped.", (PICTURES, "[ada-moreau]", "[ada-moreu]")),
    "unknown-place": slip("A place is not listed yet.", (PICTURES, "place: port-vale", "place: vale-harbour")),
    "unknown-kind": slip("A kind was put into the plural.", (PICTURES, "kind: talk", "kind: talks")),
    "unknown-event": slip(
        "An event is called by its title, not by its id.", (PICTURES, "[landing]", "[the-heron-lands]")
    ),
    "unknown-field": slip(
        "A field is called by another name.", (LANDING, "[date, status, place]", "[date, status, location]")
    ),
    "named-twice": slip("A tag was added that was there.", (PICTURES, "[heron]", "[heron, moreau, heron]")),
    "reference-to-withdrawn": slip(
        "A record follows one that was withdrawn since.",
        (PICTURES, "[landing]", "[echo]"),
        of=package({ECHO: ECHOED + MERGED}),
    ),
    "reference-to-draft": slip(
        "A finished record follows one that is still a draft.",
        (PICTURES, "[landing]", "[landing, echo]"),
        of=package({ECHO: ECHOED + "draft: true\n"}),
    ),
    "circle": slip("The larger place was put into the smaller.", (PLACES, "country: NO", "within: lake-aldous")),
    "duplicate-event": Example(
        "Two curators recorded one event.",
        package({"data/events/touchdown.yaml": TINY[LANDING]}),
        package({"data/events/touchdown.yaml": TINY[LANDING] + MERGED}),
    ),
    "formula-like-text": slip(
        "A headline was taken over with its marks.",
        (LANDING, "title: The Heron lands", "title: +++ The Heron lands +++"),
    ),
}

LEAFLET = "seeds/leaflet.txt"
_LEAFLET = "The Heron is down, and 12 instruments with it.\n"
_LISTED = (
    f"\nleaflet:\n  file: {LEAFLET}\n  sha256: {sha256(_LEAFLET.encode()).hexdigest()}\n  title: The Heron is down\n"
    "  language: en\n  published: 2025-03-05\n  basis: inferred\n  reason: It was handed out with the report.\n"
)
_AGAIN = (
    f"\nbeacon:\n  file: seeds/beacon.txt\n  sha256: {sha256(TINY[REPORT].encode()).hexdigest()}\n"
    "  title: The Beacon on the Heron\n  language: en\n  published: 2025-03-05\n  basis: inferred\n"
    "  reason: The copy has no date line.\n"
)

_OF_SOURCES = {
    "source-missing": slip("The name of a file was mistyped.", (SOURCES, f"file: {REPORT}", "file: seeds/reprot.txt")),
    "head-not-in-text": slip(
        "The publisher was given from memory.",
        (SOURCES, "publisher: The Beacon", "publisher: The Lantern"),
        mend=[(SOURCES, "publisher: The Lantern", "publisher: The Lantern\n  given: [publisher]")],
    ),
    "head-from-within": slip(
        "The keeper of whom the report tells was taken for its publisher.",
        (SOURCES, "publisher: The Beacon", "publisher: Ivo Lind"),
        of=edited(*within("The Beacon")),
    ),
    "language-of-another": slip(
        "The entry of another source was copied.",
        (SOURCES, "title: Dear editor\n  language: en", "title: Dear editor\n  language: de"),
        of=telling(
            (LETTER, "on 4 March 2025. I saw it.", "on a Tuesday in March, not on a Monday. I saw it."),
            (LANDING, "Lake Aldous on 4 March 2025\n", "Lake Aldous\n"),
            (LANDING, "    disputes: {date: 2025-03-04}\n", ""),
            (LANDING, "resolutions:\n  date: The report gives the weekday too, and 3 March 2025 was a Monday.\n", ""),
        ),
    ),
    "repair-without-damage": slip(
        "A figure was put right where only broken characters are.",
        (SOURCES, "  left_out:\n", "  repairs: [{raw: Vale in, repaired: Vale on}]\n  left_out:\n"),
    ),
    "source-changed": slip(
        "A figure in a text was put right, which is for the record to do.",
        (REPORT, "12 instruments", "13 instruments"),
    ),
    "source-listed-twice": Example(
        "A text came by two ways and was listed under two ids.",
        edited(
            (LANDING, "source: report\n    quote: It", "source: beacon\n    quote: It"),
            files=package({"seeds/beacon.txt": TINY[REPORT], SOURCES: TINY[SOURCES] + _AGAIN}),
        ),
        package(),
    ),
    "unlisted-source": Example("A text was put in for later.", package({LEAFLET: "The Heron is coming.\n"}), package()),
    "source-never-cited": slip(
        "A text was read, listed, and then forgotten.",
        mend=[
            (
                LANDING,
                "  - source: letter",
                "  - source: leaflet\n    quote: 12 instruments\n    supports: [instruments]\n  - source: letter",
            )
        ],
        of=package({LEAFLET: _LEAFLET, SOURCES: TINY[SOURCES] + _LISTED}),
    ),
    "language-without-words": slip(
        "The English of the letter was mistyped, and became Esperanto.",
        (SOURCES, "Dear editor\n  language: en", "Dear editor\n  language: eo"),
        of=telling((LETTER, "4 March 2025", "2025-03-04"), (LANDING, "on 4 March 2025", "on 2025-03-04")),
    ),
}

CITED = "On Monday, 3 March 2025, the probe Heron landed at Lake Aldous"
SHOWN = "Ada Moreau of the Northern Survey will show “the first pictures” in Port Vale in April 2025"
LETTER_SAYS = "  - source: letter\n    quote: the"
FOR_ALL = "supports: [date, status, place, participants]"


def citing(*lines: str) -> Edit:
    """Return the edit after which the landing has one more citation, of these lines."""
    return LANDING, LETTER_SAYS, "  - " + "\n    ".join(lines) + "\n" + LETTER_SAYS


def also_citing(words: str, *fields: str, source: str = "letter", more: str = "") -> Edit:
    """Return an edit by which the landing cites one passage more."""
    cited = f"  - {{source: {source}, quote: {words}, supports: [{', '.join(fields)}]{more}}}\n"
    return LANDING, "resolutions:\n", f"{cited}resolutions:\n"


TWO_COUNTS = telling(
    (LETTER, "I saw it.", "I saw it: the Northern Survey sent 14 instruments."),
    also_citing(
        "the Northern Survey sent 14 instruments", "participants", more=", disputes: {instruments: 14 instruments}"
    ),
    (LANDING, "  date: The report gives", "  instruments: The report is of the builder.\n  date: The report gives"),
)
TWO_SIDES = telling(
    (LETTER, "I saw it.", "I saw it. Some say it carried 14 instruments."),
    (
        LANDING,
        "resolutions:\n  date: The report gives",
        "  - {source: letter, quote: it carried 14 instruments, disputes: {instruments: 14 instruments}}\n"
        "resolutions:\n  instruments: The report is of the builder.\n  date: The report gives",
    ),
)
TWO_WORDINGS = telling(
    (REPORT, "It carried", "Lake Aldous was quiet when she came down. It carried"),
    (LETTER, "I saw it.", "I saw it: Lake Aldous was calm when she came down."),
    (LANDING, "details:\n", "details:\n  post: Lake Aldous was quiet when she came down\n"),
    (
        LANDING,
        "    supports: [instruments]\n",
        "    supports: [instruments]\n"
        "  - {source: report, quote: Lake Aldous was quiet when she came down, supports: [post]}\n",
    ),
    also_citing(
        "Lake Aldous was calm when she came down",
        "place",
        more=", disputes: {post: Lake Aldous was calm when she came down}",
    ),
    (LANDING, "  date: The report gives", "  post: The report quotes it at length.\n  date: The report gives"),
)
TWO_THINGS = telling(
    (REPORT, "It carried 12 instruments", "It carried 12 instruments and three cameras"),
    (LANDING, "quote: It carried 12 instruments", "quote: It carried 12 instruments and three cameras"),
    (LANDING, "with its instruments", "with 12 instruments and three cameras"),
)
SOME = telling(
    (REPORT, "It carried 12 instruments", "It carried some 12 instruments"),
    (LANDING, "quote: It carried 12 instruments", "quote: It carried some 12 instruments"),
    (LANDING, "with its instruments", "with some 12 instruments"),
)
PUT_AT = telling(
    (REPORT, "It carried 12 instruments.", "It carried 12 instruments. Moreau puts the number at 14."),
    (LANDING, "    supports: [instruments]\n", "    supports: [instruments]\n    note: “14” counts the spare ones.\n"),
)
WORKED_OUT = telling(
    (REPORT, "It carried 12 instruments.", "It carried 12 instruments, the first probe nine."),
    (LANDING, "quote: It carried 12 instruments", "quote: It carried 12 instruments, the first probe nine"),
    (LANDING, "with its instruments", "with 12 instruments, three more than the first"),
    (
        LANDING,
        "    supports: [instruments]\n",
        "    supports: [instruments]\n    note: “Three” is counted from 12 and nine.\n",
    ),
)
HOPEFUL = telling(
    (REPORT, "It carried", "Optimists see a rare chance for science. It carried"),
    (LANDING, "details:\n", "details:\n  mood: a rare chance for science\n"),
    also_citing("Optimists see a rare chance for science", "mood", source="report"),
)

_OF_CITATIONS = {
    "quote-not-found": slip(
        "A figure was quoted from memory.",
        (LANDING, "quote: It carried 12 instruments", "quote: It carried 13 instruments"),
        beside=(REPORT, "It carried 12"),
    ),
    "formerly-not-status": slip(
        "Another day was taken for one that was overtaken.",
        (LANDING, "    disputes: {date: 2025-03-04}\n", "    formerly: {date: 2025-03-04}\n"),
        (LANDING, "resolutions:\n  date: The report gives the weekday too, and 3 March 2025 was a Monday.\n", ""),
    ),
    "number-told-otherwise": slip(
        "The letter's count was left aside, since it does not fit.",
        (LANDING, ", disputes: {instruments: 14 instruments}", ""),
        (LANDING, "  instruments: The report is of the builder.\n", ""),
        of=TWO_COUNTS,
        beside=(LETTER, "the Northern Survey sent 14 instruments"),
    ),
    "number-of-other-source": slip(
        "The letter's count was left aside, and with it the letter.",
        (
            LANDING,
            "  - {source: letter, quote: it carried 14 instruments, disputes: {instruments: 14 instruments}}\n",
            "",
        ),
        (LANDING, "  instruments: The report is of the builder.\n", ""),
        of=TWO_SIDES,
        beside=(LETTER, "it carried 14 instruments"),
    ),
    "words-told-otherwise": slip(
        "The same words as the letter has them were left aside.",
        (LANDING, ", disputes: {post: Lake Aldous was calm when she came down}", ""),
        (LANDING, "  post: The report quotes it at length.\n", ""),
        of=TWO_WORDINGS,
        beside=(LETTER, "calm"),
    ),
    "passage-of-no-event": slip(
        "A sentence about the mood of the day was taken for the landing.",
        (LANDING, "supports: [date, status, place]", "supports: [date, place]"),
        (LANDING, "supports: [status, place, participants]", "supports: [place, participants]"),
        (LANDING, "supports: [mood]", "supports: [status, mood]"),
        of=HOPEFUL,
        beside=(REPORT, "Optimists see a rare chance for science"),
    ),
    "dispute-of-another": slip(
        "The day of another deed was taken for another day of this one.",
        (LANDING, "resolutions:\n", SHIP),
        of=telling(
            OTHER,
            (
                SOURCES,
                "  show: passages",
                "  show: passages\n  left_out: [{quote: on 9 March 2025, reason: It is of a ship.}]",
            ),
        ),
    ),
    "disagreement-uncited": slip("A dispute was struck out.", DISPUTE, REASON, of=edited(WORDS)),
    "left-out-event": slip(
        "A deed was left out as an opinion.",
        (SOURCES, "“1 March 2025” is the day of another paper.", "An opinion."),
        of=telling(
            (REPORT, "12 instruments.", "12 instruments. Ada Moreau came on 1 March 2025."),
            (
                SOURCES,
                "  left_out:\n",
                "  left_out:\n    - quote: Ada Moreau came on 1 March 2025\n"
                "      reason: “1 March 2025” is the day of another paper.\n",
            ),
        ),
    ),
    "quote-ambiguous": slip(
        "The quote is so short that the text has it twice.",
        citing("source: report", "quote: the Northern Survey", "supports: [participants]"),
        mend=[
            (
                LANDING,
                "quote: the Northern Survey\n",
                "quote: the Northern Survey\n    suffix: said\n",
            )
        ],
        beside=(REPORT, "the Northern Survey"),
    ),
    "quote-cut": slip(
        "The last letter was not copied.",
        (LANDING, "quote: It carried 12 instruments", "quote: It carried 12 instrument"),
    ),
    "quote-repeated": slip(
        "A passage was cited again for another field.",
        citing("source: report", "quote: It carried 12 instruments", "supports: [kind]"),
        mend=[
            (LANDING, "  - source: report\n    quote: It carried 12 instruments\n    supports: [kind]\n", ""),
            (LANDING, "supports: [instruments]", "supports: [instruments, kind]"),
        ],
    ),
    "field-without-support": slip(
        "A place was filled in, and no passage was cited for it.", (PICTURES, FOR_ALL, FOR_ALL.replace(" place,", ""))
    ),
    "citation-shows-nothing": slip(
        "A citation was pasted as `timeline cite` prints it, and left so.",
        citing("source: letter", "quote: I saw it."),
        mend=[(LANDING, "quote: I saw it.\n", "quote: I saw it.\n    supports: [status]\n")],
    ),
    "citation-of-two-minds": slip(
        "A field was moved to `disputes`, and stayed under `supports`.",
        (LANDING, "[status, place, participants]", "[date, status, place, participants]"),
    ),
    "dispute-without-reason": slip(
        "Another date was put on record, and the reason was left for tomorrow.",
        (LANDING, "resolutions:\n  date: The report gives the weekday too, and 3 March 2025 was a Monday.\n", ""),
    ),
    "reason-without-dispute": slip(
        "A reason outlived its dispute.",
        (LANDING, "resolutions:\n", "resolutions:\n  place: The report names the lake, the letter only its shore.\n"),
    ),
    "dispute-that-agrees": slip(
        "A date that is only vaguer was taken for another.",
        (LANDING, "disputes: {date: 2025-03-04}", "disputes: {date: 2025-03}"),
    ),
}

FIRST = frozen(package())
ANNOUNCED = """\
    - quote: show “the first pictures” in Port Vale in April 2025
      reason: It is announced alone.
"""
SECOND = frozen(edited((LANDING, "title: The", "title: A"), files=FIRST), "1.1.0", "2025-06-01T12:00:00Z")

_OF_VERSIONS = {
    "vanished-event": Example(
        "A record of a frozen version was given a better id.",
        {**without(FIRST, PICTURES), "data/events/first-pictures.yaml": FIRST[PICTURES]},
        FIRST,
    ),
    "frozen-event-made-draft": slip(
        "A record was to be rewritten, and was put back among the drafts.",
        (PICTURES, "tags: [heron]", "tags: [heron]\ndraft: true"),
        of=frozen(edited((SOURCES, "  left_out:\n", f"  left_out:\n{ANNOUNCED}"))),
    ),
    "package-renamed": slip(
        "A package was given a better name after its first version.", (DESCRIPTOR, '"heron"', '"crane"'), of=FIRST
    ),
    "version-not-rising": Example(
        "The descriptor was restored from a copy older than the last frozen version.",
        {**SECOND, DESCRIPTOR: FIRST[DESCRIPTOR]},
        SECOND,
    ),
    "kept-release-mismatch": Example("A large file was cleared away.", without(SECOND, kept_at("1.0.0")), SECOND),
    "frozen-version-changed": slip(
        "A summary was bettered after the version was frozen.",
        (PICTURES, "what the probe saw", "what the Heron saw"),
        mend=[(DESCRIPTOR, '"version": "1.0.0"', '"version": "1.0.1"')],
        of=FIRST,
    ),
}

SPOKE = telling(
    (REPORT, "Survey will show", "Survey said on Tuesday that she will show"),
    (PICTURES, "Survey will show", "Survey said on Tuesday that she will show"),
    (PICTURES, FOR_ALL, f"says: April 2025\n    {FOR_ALL}"),
)
SNOW, PARTY = "data/events/snow.yaml", "data/events/party.yaml"


def day_of(title: str, quote: str, other: str) -> str:
    """Return a record whose day is that of another event."""
    return (
        f"title: {title}\ndate: 2025-03-03\nkind: talk\nstatus: occurred\nsummary: {title}.\ncitations:\n"
        f"  - source: report\n    quote: {quote}\n    dated_from: {other}\n    supports: [date, status]\n"
    )


SNOWED = telling(
    (REPORT, "12 instruments.", "12 instruments. That day it snowed. That day the Survey gave a party.")
) | {
    SNOW: day_of("Snow falls", "That day it snowed", "landing").encode(),
    PARTY: day_of("The Survey gives a party", "That day the Survey gave a party", "snow").encode(),
}
PARTIES = telling((REPORT, "12 instruments.", "12 instruments. The Survey gave a party from 3 to 5 March 2025.")) | {
    PARTY: (
        b"title: The Survey gives a party\ndate: 2025-03-03/2025-03-05\nkind: talk\nstatus: occurred\n"
        b"summary: The Survey gives a party.\ncitations:\n  - source: report\n"
        b"    quote: The Survey gave a party from 3 to 5 March 2025\n    supports: [date, status]\n"
    )
}
LAUNCH = "data/events/launch.yaml"
LAUNCHED = telling((REPORT, "12 instruments.", "12 instruments. At Candlemas it had been launched.")) | {
    LAUNCH: (
        b"title: The Heron is launched\ndate: 2025-02-02\nkind: landing\nstatus: occurred\nsummary: It is launched.\n"
        b"citations:\n  - source: report\n    quote: At Candlemas it had been launched\n    says: At Candlemas\n"
        b"    reads: 2025-02-02\n    supports: [date, status]\n"
    )
}
TESTS = "data/events/tests.yaml"
TESTED = telling((REPORT, "12 instruments.", "12 instruments. They had been tested since January 2025.")) | {
    TESTS: (
        b"title: The instruments are tested\ndate: 2025-01/..\nkind: landing\nstatus: occurred\n"
        b"summary: The instruments are tested.\ncitations:\n  - source: report\n"
        b"    quote: They had been tested since January 2025\n    supports: [date, status]\n"
    )
}
WEIGHED = "data/events/weighed.yaml"
WEIGHING = telling((REPORT, "12 instruments.", "12 instruments, planned in 2024.\n\nIt was weighed on 8 February.")) | {
    WEIGHED: (
        b"title: The Heron is weighed\ndate: 2025-02-08\nkind: landing\nstatus: occurred\nsummary: It is weighed.\n"
        b"citations:\n  - source: report\n    quote: It was weighed on 8 February\n    supports: [date, status]\n"
    )
}
WEIGHED_LATER = telling(
    (REPORT, "12 instruments.", "12 instruments. It came into the yard on 8 February and was weighed on 9 February.")
) | {
    WEIGHED: (
        b"title: The Heron was weighed\ndate: 2025-02-09\nkind: landing\nstatus: occurred\nsummary: It is weighed.\n"
        b"citations:\n  - source: report\n    quote: It came into the yard on 8 February and was weighed on 9"
        b" February\n"
        b"    says: on 9 February\n    supports: [date, status]\n"
    )
}
PAINTED = "data/events/painted.yaml"
LOGGED = telling(
    (
        REPORT,
        "12 instruments.",
        "12 instruments.\n\n### 27 February 2025\n\n23:40 – It was weighed.\n\nIt was weighed on the quay.\n\n"
        "Painting began.\n\n### 2 March 2025\n\nPainting ended.",
    )
) | {
    WEIGHED: (
        b"title: The Heron was weighed\ndate: 2025-02-27\nkind: landing\nstatus: occurred\nsummary: It was weighed.\n"
        b"citations:\n  - source: report\n    quote: 27 February 2025\n    supports: [date]\n"
        b"  - source: report\n    quote: 23:40 - It was weighed\n    supports: [status]\n"
    ),
    PAINTED: (
        b"title: The Heron is painted\ndate: 2025-02-27/2025-03-02\nkind: landing\nstatus: occurred\n"
        b"summary: It is painted.\ncitations:\n"
        b"  - source: report\n    quote: 27 February 2025\n    supports: [start]\n"
        b"  - source: report\n    quote: Painting began\n    supports: [status]\n"
        b"  - source: report\n    quote: 2 March 2025\n    supports: [end]\n"
        b"  - source: report\n    quote: Painting ended\n    supports: [status]\n"
    ),
}
NOTED = edited((WEIGHED, "23:40 - It was weighed", "It was weighed on the quay"), files=LOGGED)
SILENT = telling((REPORT, "12 instruments.", "12 instruments. In May 2025 it fell silent."))

_OF_DATES = {
    "date-phrase-unclear": slip(
        "The quote has two dates, and the record does not say which one counts.",
        (PICTURES, "    says: April 2025\n", ""),
        of=SPOKE,
    ),
    "date-phrase-disagrees": slip(
        "A digit was mistyped.",
        (LANDING, "date: 2025-03-03\nkind", "date: 2025-03-02\nkind"),
    ),
    "date-phrase-unread": slip(
        "The curator worked out the day of a feast, which is no date that is read.",
        (PICTURES, 'date: "[2025-03-05..]"', "date: 2025-04-20"),
        of=AT_EASTER,
        beside=(REPORT, "at Eastertide"),
    ),
    "time-not-told": slip(
        "The time of day comes from a log that is none of the sources.",
        (LANDING, "date: 2025-03-03\nkind", "date: 2025-03-03T19:30Z\nkind"),
        beside=(REPORT, "On Monday, 3 March 2025"),
    ),
    "date-too-fine": slip(
        "The curator knows the day from elsewhere.",
        (PICTURES, "date: 2025-04\n", "date: 2025-04-15\n"),
        beside=(REPORT, "April 2025"),
    ),
    "date-told-in-passing": slip(
        "The curator took the year from the paragraph before.",
        (WEIGHED, "date: 2025-02-08", "date: 2024-02-08"),
        of=WEIGHING,
        beside=(REPORT, "planned in 2024"),
    ),
    "date-of-another-clause": slip(
        "The curator took the first date of the sentence.",
        (WEIGHED, "date: 2025-02-09", "date: 2025-02-08"),
        (WEIGHED, "says: on 9 February", "says: on 8 February"),
        of=WEIGHED_LATER,
    ),
    "end-of-the-other-side": slip(
        "The curator took the beginning for the end.",
        (TESTS, "date: 2025-01/..", "date: /2025-01"),
        (TESTS, "supports: [start, status]", "supports: [end, status]"),
        of=edited((TESTS, "supports: [date, status]", "supports: [start, status]"), files=TESTED),
    ),
    "date-of-another-heading": slip(
        "The curator took the heading below the entry for its own.",
        (WEIGHED, "date: 2025-02-27", "date: 2025-03-02"),
        (WEIGHED, "quote: 27 February 2025", "quote: 2 March 2025"),
        of=LOGGED,
    ),
    "heading-of-others": slip(
        "The curator took the heading of another day.",
        (WEIGHED, "date: 2025-02-27", "date: 2025-03-02"),
        (WEIGHED, "quote: 27 February 2025", "quote: 2 March 2025"),
        of=NOTED,
    ),
    "date-too-wide": slip(
        "The curator wrote less than the words give.",
        (PICTURES, "date: 2025-04\n", "date: 2025\n"),
    ),
    "date-of-one-end": slip(
        "The curator wrote the first day that they read.",
        (PARTY, "date: 2025-03-03/2025-03-05", "date: 2025-03-03"),
        of=PARTIES,
        beside=(REPORT, "from 3 to 5 March 2025"),
    ),
    "passages-out-of-order": slip(
        "A relation was taken the wrong way round, and the date is wide enough to hide it.",
        (PICTURES, "date: 2025-04\n", 'date: "[2025-03..2025-04]"\n'),
        (PICTURES, "follows:", "announces:"),
    ),
    "end-without-words": slip(
        "The curator guessed when it was over.",
        (TESTS, "date: 2025-01/..", "date: 2025-01/2025-02"),
        of=TESTED,
    ),
    "disagreement-unrecorded": slip(
        "A window was made wide enough for both sources.",
        (LANDING, "date: 2025-03-03\nkind", 'date: "[2025-03-03..2025-03-04]"\nkind'),
        (
            LANDING,
            "[status, place, participants]\n    disputes: {date: 2025-03-04}",
            "[date, status, place, participants]",
        ),
        (LANDING, "resolutions:\n  date: The report gives the weekday too, and 3 March 2025 was a Monday.\n", ""),
    ),
    "reading-without-time": slip(
        "Words of the deed were named for the day.",
        (LAUNCH, "says: At Candlemas", "says: had been launched"),
        of=LAUNCHED,
    ),
    "reading-against-words": slip(
        "The curator has heard that the talk was put off, and reads that into the words.",
        (PICTURES, "date: 2025-04\n", "date: 2025-05\n"),
        (PICTURES, FOR_ALL, f"says: in April 2025\n    reads: 2025-05\n    {FOR_ALL}"),
    ),
    "reading-finer-than-words": slip(
        "The curator knows the hour, and reads it into the day.",
        (LAUNCH, "reads: 2025-02-02", "reads: 2025-02-02T09:00Z"),
        of=LAUNCHED,
    ),
    "needless-reading": slip(
        "What the words say was read for them.",
        (PICTURES, FOR_ALL, f"says: April 2025\n    reads: 2025-04\n    {FOR_ALL}"),
        mend=[(PICTURES, "    reads: 2025-04\n", "")],
    ),
    "needless-meaning": slip(
        "A name that is listed was explained.",
        (PICTURES, FOR_ALL, f"means: {{Ada Moreau: [ada-moreau]}}\n    {FOR_ALL}"),
        mend=[(PICTURES, "    means: {Ada Moreau: [ada-moreau]}\n", "")],
    ),
    "needless-given": slip(
        "The name of the paper was found in its head later.",
        (SOURCES, "  publisher: The Beacon\n", "  publisher: The Beacon\n  given: [publisher]\n"),
    ),
    "needless-repair": slip(
        "A list of usual repairs was copied from another text.",
        (SOURCES, "  left_out:\n", "  repairs: [{raw: â€™, repaired: ’}]\n  left_out:\n"),
    ),
    "needless-left-out": slip(
        "A sentence was left out with a reason that nobody asked for.",
        (
            SOURCES,
            "  show: passages\n",
            "  show: passages\n  left_out: [{quote: I saw it, reason: Nobody says when.}]\n",
        ),
    ),
    "dated-in-a-circle": slip(
        "The snow is counted from the party, and the party from the snow.",
        (SNOW, "dated_from: landing", "dated_from: party"),
        of=SNOWED,
        beside=(REPORT, "That day"),
    ),
    "publication-not-stated": slip(
        "The day on which the text was found was taken for that of its publication.",
        (SOURCES, "published: 2025-03-05", "published: 2025-03-06"),
    ),
}

SOON = telling(
    (
        REPORT,
        "will show “the first pictures” in Port Vale in April 2025",
        "will show “the first pictures” in Port Vale on Tuesday",
    ),
    (
        PICTURES,
        "will show “the first pictures” in Port Vale in April 2025",
        "will show “the first pictures” in Port Vale on Tuesday",
    ),
    (PICTURES, "date: 2025-04\n", "date: 2025-03-11\n"),
)
ON_THE_DAY = telling(
    (REPORT, "in Port Vale in April 2025", "in Port Vale on Wednesday"),
    (PICTURES, "in Port Vale in April 2025", "in Port Vale on Wednesday"),
    (PICTURES, "date: 2025-04\n", "date: 2025-03-05\n"),
)
TOLD_HER = telling(
    (REPORT, "Ada Moreau of the Northern Survey will", "The Northern Survey told Ada Moreau that she will"),
    (PICTURES, "Ada Moreau of the Northern Survey will", "The Northern Survey told Ada Moreau that she will"),
)
IF_ALL_WENT_WELL = telling(
    (REPORT, "It carried 12", "If all went well, it carries 12"),
    (LANDING, "quote: It carried 12", "quote: If all went well, it carries 12"),
    (LANDING, "with its instruments.", "with its instruments, if all went well."),
)

WHOSE_WORDS = telling(
    (REPORT, "It carried 12", "The pilot said he slept. Moreau said that it carried 12"),
    (LANDING, "quote: It carried 12", "quote: Moreau said that it carried 12"),
)
UNUSED = telling(
    (REPORT, "It carried 12 instruments.", "It carried 12 instruments. The spare camera was not used."),
    (LANDING, "  instruments: 12 instruments\n", "  instruments: 12 instruments\n  camera: was not used\n"),
    (
        LANDING,
        "    supports: [instruments]\n",
        "    supports: [instruments]\n"
        "  - source: report\n    quote: The spare camera was not used\n    supports: [camera]\n",
    ),
)
TOLD_OF = telling(
    (REPORT, "It carried 12", "It reportedly carried 12"),
    (LANDING, "quote: It carried 12", "quote: It reportedly carried 12"),
    (LANDING, "instruments: 12", "instruments: reportedly carried 12"),
)
HEDGED = telling(
    (REPORT, "Heron landed", "Heron reportedly landed"),
    (SOURCES, "  title: Heron landed\n", "  title: Heron reportedly landed\n"),
    (LANDING, "probe Heron landed", "probe Heron reportedly landed"),
    (LANDING, "title: The Heron lands", "title: The Heron is said to land"),
    (LANDING, "supports: [status, place, participants]", "supports: [place, participants]"),
    (LANDING, "status: occurred", "status: claimed"),
)
_CAPTION = "  - source: mill\n    quote: The mill, with its keeper\n    formerly: {status: planned}\n"

_OF_CONTACT = {
    "nobody-named": slip(
        "The quote begins after the name.",
        (PICTURES, "quote: Ada Moreau of the Northern Survey will", "quote: will"),
    ),
    "means-another": slip(
        "A name was explained instead of listed.",
        (PICTURES, "    supports:", "    means: {Ada Moreau: [northern-survey]}\n    supports:"),
    ),
    "means-farther": Example(
        "The mayor was taken for whom the next sentence names.",
        told("In answer she closed it", "{she: [ada]}"),
        told("In answer she closed it", "{she: [ivo]}"),
    ),
    "means-too-many": Example(
        "Somebody who was seen beside the two was added.",
        told("both closed the mill", "{both: [ada, ivo, cora]}", text=BOTH),
        told("both closed the mill", "{both: [ada, ivo]}", text=BOTH),
    ),
    "means-no-writer": Example(
        "A letter was taken for one of the other box.",
        told("I closed the mill", "{I: [ada]}", text=OURS, author="  author: Ivo Lind\n"),
        told("I closed the mill", "{I: [ivo]}", text=OURS, author="  author: Ivo Lind\n"),
    ),
    "participant-unnamed": slip(
        "Somebody was added whom the curator knows to have been there.",
        (LANDING, "    role: owner", "    role: owner\n  - ada-moreau"),
    ),
    "place-unnamed": slip("The quote ends before the place.", (LANDING, f"quote: {CITED}", f"quote: {CITED[:-15]}")),
    "detail-not-in-quote": slip(
        "A figure was written out.", (LANDING, "instruments: 12 instruments", "instruments: twelve instruments")
    ),
    "many-details": slip(
        "One sentence was made to carry everything.",
        (
            LANDING,
            "  instruments: 12 instruments",
            "  instruments: 12 instruments\n  weekday: Monday\n  water: Lake Aldous\n  craft: probe\n  name: Heron",
        ),
        (LANDING, "[date, status, place]", "[date, status, place, weekday, water, craft, name]"),
        mend=[
            (LANDING, "[date, status, place, weekday, water, craft, name]", "[date, status, place, weekday, water]"),
            citing("source: report", "quote: the probe Heron", "supports: [craft, name]"),
        ],
    ),
    "status-against-words": slip(
        "What was announced for the day was recorded as done.",
        (PICTURES, "status: planned", "status: occurred"),
        of=ON_THE_DAY,
    ),
    "status-in-question": slip(
        "The title is not in the words of the source, and the curator took the plan for the talk.",
        (PICTURES, "title: Moreau shows the first pictures", "title: A talk at Port Vale"),
        (PICTURES, "status: planned", "status: occurred"),
        of=ON_THE_DAY,
    ),
    "formerly-untold": slip(
        "A caption was cited for the plan that went before.",
        (FIRE, "    supports: [date, status]\n", f"    supports: [date, status]\n{_CAPTION}"),
        of=edited(
            (FIRE, 'date: "[..2025-03-05]"\nstatus: occurred', 'date: "/.."\nstatus: ongoing'),
            files=told("In answer she closed it", "{she: [ivo]}", text=f"{CLOSED}\n\nThe mill, with its keeper."),
        ),
    ),
    "speaker-missing": slip(
        "The survey says that it owns the probe, and the record does not say that it says so.",
        (KINDS, "color: teal", "color: teal\n  speech: true"),
        (LANDING, "    role: owner\n", ""),
        mend=[(LANDING, "who: northern-survey", "who: northern-survey\n    role: speaker")],
    ),
    "role-unknown": slip(
        "The list of roles was written later, and has another word for it.",
        (KINDS, "color: teal", "color: teal\n  roles: [operator]"),
        mend=[(LANDING, "role: owner", "role: operator")],
    ),
    "speaker-against-words": slip(
        "The words are the survey’s; the curator gave them to her who stands beside.",
        (KINDS, "color: steelblue", "color: steelblue\n  speech: true"),
        (PICTURES, "[ada-moreau]", "[{who: ada-moreau, role: speaker}]"),
        of=TOLD_HER,
        mend=[
            (
                PICTURES,
                "[{who: ada-moreau, role: speaker}]",
                "[{who: northern-survey, role: speaker}, {who: ada-moreau, role: addressee}]",
            )
        ],
    ),
    "means-unclear": slip(
        "The curator knows who wrote the letter; the letter does not say it.",
        (LANDING, "    role: owner", "    role: owner\n  - ada-moreau"),
        citing("source: letter", "quote: I saw it.", "means: {I: ada-moreau}", "supports: [participants]"),
        mend=[
            (LANDING, "  - ada-moreau\n", ""),
            (LANDING, "    means: {I: ada-moreau}\n    supports: [participants]", "    supports: [status]"),
        ],
    ),
    "office-among-names": slip(
        "A form of address was added to the names.", (ACTORS, "[Moreau]", "[Moreau, Director Moreau]")
    ),
}


def _told_too(said: str) -> Files:
    """Return the tiny package in which the report says something more, and the landing is summed up by it."""
    return telling(
        (REPORT, "It carried 12", f"{said}. It carried 12"),
        (LANDING, "The probe Heron lands at Lake Aldous with its instruments.", f"{said}."),
        (
            LANDING,
            "  - source: letter",
            f"  - source: report\n    quote: {said}\n    supports: [status]\n  - source: letter",
        ),
    )


NOT_THE_CLUB = telling(
    (REPORT, "It carried 12", "Not the club but the Northern Survey owns it. It carried 12"),
    (
        LANDING,
        "  - source: letter",
        "  - source: report\n    quote: Not the club but the Northern Survey owns it\n"
        "    supports: [participants]\n  - source: letter",
    ),
    (LANDING, "[status, place, participants]", "[status, place]"),
)
BUILT = "It was built in Port Vale, and landed at Lake Aldous on Monday, 3 March 2025"
OF_TWO_PLACES = telling(
    (REPORT, "On Monday, 3 March 2025, the probe Heron landed at Lake Aldous", BUILT),
    (LANDING, "On Monday, 3 March 2025, the probe Heron landed at Lake Aldous", BUILT),
    (LANDING, "[status, place, participants]", "[status, participants]"),
    (SOURCES, "  title: Heron landed\n", "  title: Heron landed\n  given: [title]\n"),
)

_OF_NAMING = {
    "named-as-excluded": slip(
        "The first name of the sentence was taken for the owner.",
        (LANDING, "  - who: northern-survey\n", "  - words: the club\n"),
        of=NOT_THE_CLUB,
    ),
    "place-of-another-clause": slip(
        "The first place of the sentence was taken for that of the landing.",
        (LANDING, "place: lake-aldous", "place: port-vale"),
        of=OF_TWO_PLACES,
    ),
}

_OF_ANOTHER = {
    "kind-of-another": slip(
        "The record was begun as a copy of that of a talk.",
        (LANDING, "kind: landing", "kind: talk"),
        of=telling(
            (KINDS, "color: teal", "color: teal\n  words: {en: [landed]}"),
            (KINDS, "color: steelblue", "color: steelblue\n  words: {en: [show]}"),
        ),
    ),
    "place-of-another-deed": slip(
        "The name of a place in a quote was taken for that of the landing.",
        (LANDING, "place: lake-aldous", "place: port-vale"),
        (LANDING, "[date, status, place]", "[date, status]"),
        (LANDING, "[status, place, participants]", "[status, participants]"),
        (
            LANDING,
            "  - source: letter",
            "  - source: report\n    quote: It was built with Port Vale’s help\n"
            "    supports: [place]\n  - source: letter",
        ),
        of=telling((REPORT, "It carried 12", "It was built with Port Vale’s help. It carried 12")),
    ),
    "detail-of-another": slip(
        "The detail was named after her who speaks elsewhere.",
        (LANDING, "surveys-count: 12", "moreaus-count: 12"),
        (LANDING, "[surveys-count]", "[moreaus-count]"),
        of=telling(
            (LANDING, "  instruments: 12", "  surveys-count: 12"),
            (LANDING, "quote: It carried", "quote: the Northern Survey said. It carried"),
            (LANDING, "[instruments]", "[surveys-count]"),
        ),
    ),
    "words-of-another": slip(
        "The words are the survey’s; the curator gave them to her who is named beside.",
        (KINDS, "color: steelblue", "color: steelblue\n  speech: true"),
        (PICTURES, "[ada-moreau]", "[{who: ada-moreau, role: speaker}]"),
        (PICTURES, "[date, status, place, participants]", "[date, status, place]"),
        (PICTURES, "related:", "  - source: report\n    quote: Ada Moreau\n    supports: [participants]\nrelated:"),
        of=TOLD_HER,
    ),
}

_OF_TITLES = {
    "told-as-done": slip(
        "A plan was read as what came of it.",
        (LANDING, "spoke of selling the film.", "sells the film."),
        of=_told_too("The Northern Survey spoke of selling the film"),
    ),
    "told-as-planned": slip(
        "The summary was written from an older note.",
        (LANDING, "Survey sold the film.", "Survey is to sell the film."),
        of=_told_too("The Northern Survey sold the film"),
    ),
    "cancelled-untold": slip(
        "The summary was written from the programme.",
        (LANDING, "The show was cancelled.", "The Northern Survey opens the show."),
        of=edited(
            (LANDING, "title: The Heron lands", "title: The landing of the Heron"),
            (LANDING, "status: occurred", "status: cancelled"),
            (LANDING, "supports: [date, status, place]", "supports: [date, place]"),
            (LANDING, "supports: [status, place, participants]", "supports: [place, participants]"),
            files=_told_too("The show was cancelled"),
        ),
    ),
    "weight-not-in-quotes": slip(
        "A word was added that no text has.",
        (LANDING, "filmed the landing.", "filmed the death."),
        of=_told_too("The Northern Survey filmed the landing"),
    ),
    "reason-not-in-quotes": slip(
        "A reason was added that no text has.",
        (LANDING, "filmed the landing.", "filmed the landing because of the noise."),
        of=_told_too("The Northern Survey filmed the landing"),
    ),
    "told-as-fact": slip(
        "The word by which the report keeps its distance was dropped.",
        (LANDING, "title: The landing is reportedly filmed", "title: The landing is filmed"),
        of=edited(
            (LANDING, "title: The Heron lands", "title: The landing is reportedly filmed"),
            (LANDING, "status: occurred", "status: claimed"),
            (LANDING, "supports: [date, status, place]", "supports: [date, place]"),
            (LANDING, "supports: [status, place, participants]", "supports: [place, participants]"),
            files=_told_too("The Northern Survey reportedly filmed the landing"),
        ),
    ),
    "opposite-of-quote": slip(
        "The summary was written from memory.",
        (LANDING, "condemned the landing.", "praised the landing."),
        of=_told_too("The papers condemned the landing"),
    ),
    "denial-left-unsaid": slip(
        "The “not” was read over.",
        (LANDING, "was not filmed.", "was filmed."),
        of=_told_too("The landing was not filmed"),
    ),
    "denied-by-no-quote": slip(
        "The summary denies what the report tells.",
        (LANDING, "was filmed.", "was not filmed."),
        of=_told_too("The landing was filmed"),
    ),
    "done-by-another": slip(
        "The summary turns round who thanked whom.",
        (LANDING, "The Northern Survey thanked Ada Moreau.", "Ada Moreau thanked the Northern Survey."),
        of=_told_too("The Northern Survey thanked Ada Moreau"),
    ),
    "way-reversed": slip(
        "The summary has them come from where they went.",
        (LANDING, "walked from the camp to the shore.", "walked from the shore to the camp."),
        of=_told_too("The crew walked from the camp to the shore"),
    ),
}

_OF_OMISSIONS = {
    "cut-after-negation": slip(
        "The quote begins after the condition.",
        (LANDING, "quote: If all went well, it carries", "quote: it carries"),
        of=IF_ALL_WENT_WELL,
        beside=(REPORT, "If all went well"),
    ),
    "cut-before-negation": slip(
        "The quote ends before its verb.",
        (LANDING, "quote: The spare camera was not used", "quote: The spare camera"),
        (LANDING, "camera: was not used", "camera: The spare camera"),
        of=UNUSED,
        beside=(REPORT, "The spare camera was not used"),
    ),
    "condition-left-out": slip(
        "The summary stops before the condition.",
        (LANDING, "keeps the film, provided that it pays.", "keeps the film."),
        of=_told_too("The Northern Survey keeps the film, provided that it pays"),
    ),
    "hedge-left-out": slip(
        "The word that doubts it was elided.",
        (LANDING, "the probe Heron reportedly landed", "the probe Heron […] landed"),
        (LANDING, "status: claimed", "status: occurred"),
        of=HEDGED,
        beside=(REPORT, "reportedly"),
    ),
    "speaker-left-out": slip(
        "The words of one are put into the mouth of another.",
        (LANDING, "quote: Moreau said that it", "quote: The pilot said […] that it"),
        of=WHOSE_WORDS,
        beside=(REPORT, "The pilot said he slept. Moreau said"),
    ),
    "detail-cut-short": slip(
        "The detail is what was denied.", (LANDING, "camera: was not used", "camera: used"), of=UNUSED
    ),
}

PUT_OFF = telling(
    (
        REPORT,
        SHOWN,
        "Ada Moreau called off, or rather postponed, her show of “the first pictures” in Port Vale",
    ),
    (LETTER, "I saw it.", "I saw it. Ada Moreau will show “the first pictures” in Port Vale in April 2025."),
    (SOURCES, '"[2025-03-05..2025-03-31]"', "2025-03-20"),
    (
        PICTURES,
        f"source: report\n    quote: {SHOWN}\n    {FOR_ALL}",
        f"source: letter\n    quote: {SHOWN.replace(' of the Northern Survey', '')}\n    {FOR_ALL}\n"
        "  - source: report\n    quote: called off, or rather postponed\n    formerly: {status: postponed}",
    ),
)

_OF_NEWNESS = {
    "number-of-another": slip(
        "The two counts were mixed up.",
        (LANDING, "with 12 instruments and three cameras", "with three instruments and 12 cameras"),
        of=TWO_THINGS,
        beside=(REPORT, "It carried 12 instruments and three cameras"),
    ),
    "number-bounded-otherwise": slip(
        "A rough count was made an exact one.",
        (LANDING, "with some 12 instruments", "with exactly 12 instruments"),
        of=SOME,
        beside=(REPORT, "It carried some 12 instruments"),
    ),
    "number-disputed-beside": slip(
        "What is said of the next sentence was forgotten.",
        (LANDING, "    note: “14” counts the spare ones.\n", ""),
        of=PUT_AT,
        beside=(REPORT, "Moreau puts the number at 14"),
    ),
    "sum-not-so": slip(
        "A number was mistyped.",
        (LANDING, "counted from 12 and nine", "counted from 12 and eight"),
        of=WORKED_OUT,
    ),
    "difference-reversed": slip(
        "The two probes were taken for each other.",
        (LANDING, "three more than the first", "three fewer than the first"),
        of=WORKED_OUT,
        beside=(REPORT, "It carried 12 instruments, the first probe nine"),
    ),
    "order-reversed": slip(
        "The two days were taken for each other.",
        (WEIGHED, "a day after", "a day before"),
        of=edited((WEIGHED, "It is weighed.", "It is weighed a day after it came into the yard."), files=WEIGHED_LATER),
        beside=(REPORT, "It came into the yard on 8 February and was weighed on 9 February"),
    ),
    "number-not-in-quotes": slip(
        "The figure was typed from memory.", (LANDING, "with its instruments", "with its 21 instruments")
    ),
    "date-not-in-quotes": slip(
        "The curator remembers an earlier try.",
        (LANDING, "with its instruments", "with its instruments, after the failure of March 2023"),
    ),
    "name-not-in-quotes": slip(
        "The curator knows whose probe it was.",
        (LANDING, "The probe Heron lands at", "The probe Heron of Ada Moreau lands at"),
    ),
    "quotation-not-in-quotes": slip(
        "The words were improved, the marks kept.",
        (LANDING, "The probe Heron lands at Lake Aldous", "The probe Heron “touched down softly” at Lake Aldous"),
    ),
    "nothing-of-it-in-quotes": slip(
        "The passages name the right people, and tell something else.",
        (PICTURES, "title: Moreau shows the first pictures", "title: Moreau resigns"),
        (PICTURES, "summary: Ada Moreau shows what the probe saw.", "summary: Ada Moreau resigns."),
    ),
}

FIELDS, DISAGREEMENTS = "data/fields.yaml", "data/disagreements.yaml"
TINY_KEYS = "instruments:\n  label: Instruments on board\n  type: count\n"
KEYS = package({FIELDS: TINY_KEYS})
_SEEN = """\
seen:
  question: Who saw it?
  weight: soft
  between:
    - landing.status
    - {source: letter, quote: I saw it, value: the writer}
  kept: the writer
  reason: Whoever writes “I saw it” was there.
"""
SEEN = package({DISAGREEMENTS: _SEEN})
ALMANAC = package({PICTURES: f"{TINY[PICTURES]}elsewhere: {{date: 2025-04-09, source: any almanac}}\n"})
PERHAPS = edited((PICTURES, "{follows: [landing]}", "{same_as_perhaps: [landing]}"))
_BOTH = {**PERHAPS, LANDING: PERHAPS[LANDING] + b"related: {same_as_perhaps: [pictures]}\n"}
WORDS_KEY = "words:\n  label: In their words\n  type: quotation\n"
SAME_KEY = package(
    {
        "data/events/drop.yaml": TINY[LANDING].replace("The Heron lands", "The Heron drops")
        + "related: {follows: [landing]}\n",
        "data/events/descent.yaml": TINY[LANDING].replace("The Heron lands", "The Heron comes down")
        + "related: {follows: [landing, drop]}\n",
        PICTURES: TINY[PICTURES]
        .replace("place, participants]", "place, participants, words]")
        .replace("citations:", "details: {words: the first pictures}\ncitations:"),
        FIELDS: WORDS_KEY,
    }
)

_OF_TELLING = {
    "elsewhere-against-texts": slip(
        "The almanac of another year was opened.", (PICTURES, "date: 2025-04-09", "date: 2024-04-09"), of=ALMANAC
    ),
    "elsewhere-says-no-more": slip(
        "The almanac has no more than the month.", (PICTURES, "date: 2025-04-09", "date: 2025-04"), of=ALMANAC
    ),
    "same-as-unanswered": Example("Two records may be of one event, and one alone says so.", PERHAPS, _BOTH),
    "field-named-as-column": slip(
        "A detail was given the name of a column.",
        (LANDING, "  instruments: 12", "  country: 12"),
        (LANDING, "supports: [instruments]", "supports: [country]"),
        (FIELDS, "instruments:", "country:"),
        of=KEYS,
    ),
    "field-unlisted": Example(
        "Three records have a detail of one name, and the list has only another.",
        SAME_KEY,
        {**SAME_KEY, FIELDS: (WORDS_KEY + TINY_KEYS).encode()},
        shown=(FIELDS,),
    ),
    "field-never-used": slip("A key was mistyped.", (FIELDS, "instruments:", "instrument:"), of=KEYS),
    "detail-of-another-type": slip(
        "A count was given in words that have no number.",
        (LANDING, "  instruments: 12 instruments", "  instruments: instruments"),
        of=KEYS,
    ),
    "quotation-without-marks": slip(
        "The author's words were listed as somebody's own.", (FIELDS, "type: count", "type: quotation"), of=KEYS
    ),
    "unknown-side": slip("A field was mistyped.", (DISAGREEMENTS, "landing.status", "landing.state"), of=SEEN),
    "side-not-found": slip(
        "The words were told, not copied.", (DISAGREEMENTS, "quote: I saw", "quote: I watched"), of=SEEN
    ),
    "no-disagreement": slip(
        "The fields of two records are of one mind.",
        (
            DISAGREEMENTS,
            "    - landing.status\n    - {source: letter, quote: I saw it, value: the writer}\n",
            "    - landing.place\n    - pictures.place\n",
        ),
        (PICTURES, "place: port-vale", "place: norway"),
        of=SEEN,
    ),
    "reason-of-no-source": slip(
        "The words in the reason are nobody's.", (DISAGREEMENTS, "“I saw it”", "“We all saw it”"), of=SEEN
    ),
}

FAIR = "data/events/fair.yaml"
WITH_FAIR = telling((LETTER, "I saw it.", "I saw it. In May 2024 a fair was held.")) | {
    FAIR: (
        b"title: A fair is held\ndate: 2024-05\nkind: talk\nstatus: occurred\nsummary: A fair is held.\n"
        b"citations:\n  - source: letter\n    quote: In May 2024 a fair was held\n    supports: [date, status]\n"
        b"related: {}\n"
    )
}

_OF_CHRONOLOGY = {
    "impossible-order": slip("A relation was taken the wrong way round.", (PICTURES, "follows:", "announces:")),
    "relation-without-word": slip(
        "That the first led to the second was put into the record.",
        (LANDING, "resolutions:", "related: {announces: [pictures]}\nresolutions:"),
    ),
    "relation-of-strangers": slip(
        "What the curator knows of both was put into the record.",
        (FAIR, "related: {}\n", "related: {prepares: [pictures]}\n"),
        of=WITH_FAIR,
    ),
    "part-outside-whole": slip("What came of an event was taken for a part of it.", (PICTURES, "follows:", "part_of:")),
    "order-in-a-circle": slip(
        "Each of two events was said to follow the other.",
        (LANDING, "resolutions:", "related: {follows: [pictures]}\nresolutions:"),
    ),
    "status-out-of-order": slip(
        "The harder of two words was taken.",
        (PICTURES, "formerly: {status: postponed}", "formerly: {status: cancelled}"),
        of=PUT_OFF,
        beside=(LETTER, "Ada Moreau will"),
    ),
    "unknowable": slip(
        "The day of a letter was mistyped.",
        (SOURCES, '"[2025-03-05..2025-03-31]"', "2025-03-02"),
        mend=[(SOURCES, "published: 2025-03-02", "published: 2025-03-20")],
    ),
    "plan-after-the-day": slip(
        "The Tuesday was taken for the one before the article.",
        (PICTURES, "date: 2025-03-11\n", "date: 2025-03-04\n"),
        of=SOON,
    ),
}

WEEKS = telling(
    (REPORT, "in April 2025", "in the coming weeks"),
    (PICTURES, "in April 2025", "in the coming weeks"),
    (PICTURES, "date: 2025-04\n", 'date: "[2025-03-05..]"\n'),
)
IN_MARCH = edited(
    *SORTED,
    (STORY, "in April 2025", "on 20 March 2025"),
    files={
        **telling(
            (REPORT, "in April 2025", "on 20 March 2025"),
            (PICTURES, "in April 2025", "on 20 March 2025"),
            (PICTURES, "date: 2025-04\n", "date: 2025-03-20\n"),
        ),
        **{path: WHOLE[path] for path in (PARTS, STORY)},
    },
)
FROZEN_LAKE = edited(
    (KINDS, "label: Landing\n", "label: Landing\n  lasting: true\n"),
    (LANDING, "status: occurred", "status: ongoing"),
    (LANDING, "date: 2025-03-03\nk", "date: /..\nk"),
    (LANDING, "    disputes: {date: 2025-03-04}\nresolutions:\n", ""),
    (LANDING, "  date: The report gives the weekday too, and 3 March 2025 was a Monday.\n", ""),
)

_OF_STORY = {
    "unknown-part": slip(
        "The part was renamed in the list alone.",
        (PARTS, "after:\n", "afterwards:\n"),
        mend=[(PICTURES, "part: after\n", "part: afterwards\n")],
        of=WHOLE,
    ),
    "event-without-part": slip(
        "The record is older than the parts of the story.", (PICTURES, "part: after\n", ""), of=WHOLE
    ),
    "main-without-short": slip(
        "The event was raised to what readers must know, and its title left as it was.",
        (PICTURES, "short: First pictures\n", ""),
        of=WHOLE,
    ),
    "short-not-distinct": slip(
        "Both short titles begin with whom the story is about.",
        (LANDING, "short: Heron lands", "short: The probe Heron lands"),
        (PICTURES, "short: First pictures", "short: The probe Heron’s lens"),
        mend=[
            (LANDING, "short: The probe Heron lands", "short: Landing of the Heron"),
            (PICTURES, "short: The probe Heron’s lens", "short: First pictures"),
        ],
        of=IN_MARCH,
    ),
    "lead-without-event": slip(
        "The record was renamed before its first release.", (STORY, "[landing, pictures]", "[landing, talk]"), of=WHOLE
    ),
    "lead-of-another-length": slip(
        "The lead was cut to what fits on a card.",
        (STORY, "; a reader of the paper saw it land on the day after, and wrote to the editor to say so", ""),
        of=WHOLE,
    ),
    "lead-not-in-records": slip(
        "The number was written from memory.", (STORY, "12 instruments", "14 instruments"), of=WHOLE
    ),
    "lasting-as-point": slip(
        "What goes on is written as once, some time by the day of the letter.",
        (LANDING, "date: /..\n", 'date: "[..2025-03-31]"\n'),
        of=FROZEN_LAKE,
    ),
    "bound-of-a-convention": slip(
        "The window ends with the eighth week, which is how far the words are read to reach.",
        (PICTURES, 'date: "[2025-03-05..]"', 'date: "[2025-03-05..2025-05-04]"'),
        of=WEEKS,
    ),
}

_OF_COVERAGE = {
    "dated-sentence-unused": slip(
        "A sentence was overlooked.",
        mend=[
            (SOURCES, "  left_out:\n", "  left_out:\n    - {quote: it fell silent, reason: Nobody else heard of it.}\n")
        ],
        of=SILENT,
    ),
    "furniture-not-found": slip(
        "The head of a page was copied without its number, and every check still reads it.",
        (SOURCES, "  left_out:\n", "  furniture: [The Beacon]\n  left_out:\n"),
    ),
    "left-out-not-found": slip(
        "A passage was retyped.",
        (SOURCES, "    - quote: The Beacon, 5 March 2025\n", "    - quote: The Beacon, March 5, 2025\n"),
    ),
}

RELEASE = release()
DOCUMENT = "timeline.json"
_COUNTED = '"proof": "words"\n      }\n     ]\n    }\n   ],\n   "source_count": '
"""Where the document says how many sources tell of the landing, behind what its last quote shows."""


def forged(said: str, *edits: Edit) -> Example:
    """Return the example of a release in which words were exchanged, and sizes and hashes made to fit."""
    return Example(said, sealed(edited(*edits, files=RELEASE)), RELEASE, shown=tuple(path for path, _, _ in edits))


_OF_RELEASES = {
    "not-a-release": Example("The list of hashes was not downloaded.", without(RELEASE, "SHA256SUMS"), RELEASE),
    "checksum-mismatch": Example(
        "Notes were kept beside the release.", {**RELEASE, "notes.txt": b"Read as far as April.\n"}, RELEASE
    ),
    "source-mismatch": forged(
        "A word of a source was bettered, and the hashes were made to fit.",
        ("sources/report.txt", "the Northern Survey said", "the Northern Survey says"),
    ),
    "position-mismatch": forged(
        "A figure in a quote was changed, and the hashes were made to fit; the text has the old one.",
        (DOCUMENT, '"quote": "It carried 12', '"quote": "It carried 13'),
        ("citations.csv", "landing,2,report,It carried 12", "landing,2,report,It carried 13"),
    ),
    "tables-disagree": forged(
        "A label in a table was changed, and the hashes were made to fit; the document has the old one.",
        ("kinds.csv", "Talk", "Lecture"),
    ),
    "descriptor-refused": Example(
        "Somebody who publishes the release again added a profile of their own.",
        signed(
            edited((DESCRIPTOR, '{\n  "', '{\n  "profile": "https://portal.example/profile.json",\n  "'), files=RELEASE)
        ),
        RELEASE,
        shown=(DESCRIPTOR,),
    ),
    "resource-mismatch": Example(
        "A calendar program saved the feed under its own name, and `sha256sum` was run again.",
        signed(edited(("timeline.ics", "//Timeline//Timeline of", "//Calendar//Timeline of"), files=RELEASE)),
        RELEASE,
        shown=("timeline.ics",),
    ),
    "document-refused": forged(
        "How many sources tell an event was raised by one, and the hashes were made to fit.",
        (DOCUMENT, f"{_COUNTED}1", f"{_COUNTED}2"),
    ),
    "made-otherwise": forged(
        "An entry of the feed was moved by a day, and the hashes were made to fit; the document has the old one.",
        ("timeline.ics", "DTSTART;VALUE=DATE:20250303", "DTSTART;VALUE=DATE:20250302"),
    ),
    "ledger-mismatch": forged(
        "A revision in the ledger was counted up, and the hashes were made to fit.",
        ("changes.csv", "landing,added,0", "landing,changed,1"),
    ),
    "another-maker": Example(
        "The release was made by an older version of the tool.",
        by_another(RELEASE),
        RELEASE,
        shown=(),
        beside=(DESCRIPTOR, '"version": "0.9.0"'),
    ),
}

SUBJECTS: Mapping[str, Mapping[str, Example]] = {
    "Files": _OF_DISK,
    "YAML": _OF_YAML,
    "The shape of records, the descriptor, the ledger and the reviews": _OF_SHAPE,
    "What records name": _OF_REFERENCES,
    "Sources": _OF_SOURCES,
    "Citations": _OF_CITATIONS,
    "Dates": _OF_DATES,
    "People, places, details and statuses": _OF_CONTACT,
    "How a quote names": _OF_NAMING,
    "What a quote tells of something else": _OF_ANOTHER,
    "What a quote leaves out": _OF_OMISSIONS,
    "What the curator’s own words say": _OF_NEWNESS,
    "What title and summary say against their quotes": _OF_TITLES,
    "What is told across records": _OF_TELLING,
    "Order": _OF_CHRONOLOGY,
    "How the story is told": _OF_STORY,
    "What of the sources is told": _OF_COVERAGE,
    "Versions": _OF_VERSIONS,
    "A release that was downloaded": _OF_RELEASES,
}
"""The examples by subject and by the code of their rule, in the order of the index."""

EXAMPLES: Mapping[str, Example] = {code: one for several in SUBJECTS.values() for code, one in several.items()}
