"""What a record looks like: each mistake is said where it stands, in words that tell how to mend it."""

from hashlib import sha256

import pytest

from tests.packages import (
    ACTORS,
    KINDS,
    LANDING,
    PICTURES,
    PLACES,
    REPORT,
    SOURCES,
    TINY,
    Edit,
    edited,
    package,
    said,
)

ID = "lower-case letters and digits, words joined by single hyphens, beginning with a letter"
TINY_HASH = sha256(package()[REPORT]).hexdigest()
EMPTY = "is empty: write a value or take the key out"
ONE_LINE = "this takes one line: write it on one, or on several below `>-`, which joins them"
IDS_ELSEWHERE = "write one such as 'wikidata:Q1781', 'geonames:3054643' or 'iso3166-2:HU-BU'"
TWO_CAPITALS = "write two capitals of ISO 3166-1, such as HU"
UNCITED = "'citations' is missing or empty: an event that stands rests on a passage"
DEVICE = "is a device to Windows, which has no files of that name; choose another id"
IANA = "write one of the IANA's names, such as Europe/Budapest"
CITED = TINY[PICTURES][TINY[PICTURES].index("citations:") : TINY[PICTURES].index("related:")]


SHAPES: dict[str, tuple[list[Edit], list[str]]] = {
    # keys
    "a key that is missing": (
        [(LANDING, "status: occurred\n", "")],
        [f"{LANDING}:2:1: 'status' is missing [missing-key]"],
    ),
    "two keys that are missing": (
        [(PICTURES, "title: Moreau shows the first pictures\n", ""), (PICTURES, "kind: talk\n", "")],
        [f"{PICTURES}:2:1: 'title' is missing [missing-key]", f"{PICTURES}:2:1: 'kind' is missing [missing-key]"],
    ),
    "a key that a citation misses": (
        [(PICTURES, "  - source: report\n    quote", "  - quote")],
        [f"{PICTURES}:10:5: 'source' is missing [missing-key]"],
    ),
    "a key that an entry misses": (
        [(ACTORS, "\n  kind: person", "")],
        [f"{ACTORS}:6:3: 'kind' is missing [missing-key]"],
    ),
    "a key misspelt": (
        [(PICTURES, "tags: [", "tag: [")],
        [f"{PICTURES}:14:1: unknown key 'tag', did you mean 'tags'? [unknown-key]"],
    ),
    "a key of a citation misspelt": (
        [(PICTURES, "    supports:", "    support:")],
        [f"{PICTURES}:12:5: unknown key 'support', did you mean 'supports'? [unknown-key]"],
    ),
    "a key of an entry misspelt": (
        [(PLACES, "  within: norway\n  lat", "  whitin: norway\n  lat")],
        [f"{PLACES}:7:3: unknown key 'whitin', did you mean 'within'? [unknown-key]"],
    ),
    "a key of a participant misspelt": (
        [(LANDING, "    role:", "    rule:")],
        [f"{LANDING}:9:5: unknown key 'rule', did you mean 'role'? [unknown-key]"],
    ),
    "a key like no other": (
        [(PICTURES, "tags: [", "colour: [")],
        [f"{PICTURES}:14:1: unknown key 'colour' [unknown-key]"],
    ),
    "a key that others have for it, as it stands alone": (
        [(PICTURES, "\ndate: ", "\nwhen: ")],
        [f"{PICTURES}:3:1: unknown key 'when', did you mean 'date'? [unknown-key]"],
    ),
    "an id within the record": (
        [(PICTURES, "tags: [heron]", "id: pictures")],
        [f"{PICTURES}:14:1: the id is the file's name or the entry's key [unknown-key]"],
    ),
    # values from a closed list
    "a status misspelt": (
        [(LANDING, "status: occurred", "status: ocurred")],
        [f"{LANDING}:5:9: 'status' cannot be 'ocurred', did you mean 'occurred'? [bad-value]"],
    ),
    "a status like no other": (
        [(LANDING, "status: occurred", "status: went well")],
        [
            f"{LANDING}:5:9: 'status' cannot be 'went well'; it is one of proposed, planned, postponed, cancelled, "
            "ongoing, occurred, claimed [bad-value]"
        ],
    ),
    "a status that only a source may say": (
        [(LANDING, "status: occurred", "status: denied")],
        [
            f"{LANDING}:5:9: 'status' cannot be 'denied'; it is one of proposed, planned, postponed, cancelled, "
            "ongoing, occurred, claimed [bad-value]"
        ],
    ),
    "a verb misspelt": (
        [(PICTURES, "{follows:", "{folows:")],
        [f"{PICTURES}:13:11: unknown key 'folows', did you mean 'follows'? [unknown-key]"],
    ),
    "a status that no source can say": (
        [(LANDING, "{date: 2025-03-04}", "{status: perhaps}")],
        [
            f"{LANDING}:23:24: 'perhaps' is no status; it is one of not-yet, denied, claimed, proposed, planned, "
            "postponed, cancelled, ongoing, occurred [bad-value]"
        ],
    ),
    # nothing, and too much
    "a key without a value": (
        [(LANDING, "title: The Heron lands", "title:")],
        [f"{LANDING}:2:7: 'title' is empty: write a value [bad-value]"],
    ),
    "an empty text": (
        [(LANDING, "title: The Heron lands", "title: ''")],
        [f"{LANDING}:2:8: 'title' is empty: write a value [bad-value]"],
    ),
    "a text of blanks": (
        [(LANDING, "title: The Heron lands", "title: '  '")],
        [f"{LANDING}:2:8: 'title' is empty: write a value [bad-value]"],
    ),
    "a note of a line end": (
        [(PICTURES, "tags: [heron]", 'note: "\\n"')],
        [f"{PICTURES}:14:7: 'note' {EMPTY} [bad-value]"],
    ),
    "an event that cites nothing": (
        [(PICTURES, CITED, "")],
        [f"{PICTURES}:2:1: {UNCITED} [bad-value]"],
    ),
    "an event with an empty list of citations": (
        [(PICTURES, CITED, "citations: []\n")],
        [f"{PICTURES}:9:12: {UNCITED} [bad-value]"],
    ),
    "a list without its list": (
        [(PICTURES, "tags: [heron]", "tags:")],
        [f"{PICTURES}:14:6: 'tags' {EMPTY} [bad-value]"],
    ),
    "an entry of a list without its text": (
        [(PICTURES, "tags: [heron]", "tags: [heron, '']")],
        [f"{PICTURES}:14:15: '' does not have the form of entry 2 of 'tags': {ID} [bad-value]"],
    ),
    "a text of two thousand and one characters": (
        [(PICTURES, "what the probe saw.", "x" * 1984)],
        [f"{PICTURES}:8:10: 'summary' is longer than 2,000 characters [bad-value]"],
    ),
    # one for another
    "a list where a text belongs": (
        [(LANDING, "title: The Heron lands", "title: [The Heron lands]")],
        [f"{LANDING}:2:8: 'title' takes one value, not a list [bad-value]"],
    ),
    "a text where a list belongs": (
        [(PICTURES, "tags: [heron]", "tags: heron")],
        [f"{PICTURES}:14:7: 'tags' takes a list, not 'heron' [bad-value]"],
    ),
    "a text where keys belong": (
        [(PICTURES, "{follows: [landing]}", "landing")],
        [f"{PICTURES}:13:10: 'related' takes `key: value` lines, not 'landing' [bad-value]"],
    ),
    "a text where a citation belongs": (
        [(LANDING, "resolutions:", "  - It landed\nresolutions:")],
        [f"{LANDING}:24:5: entry 4 of 'citations' takes `key: value` lines, not 'It landed' [bad-value]"],
    ),
    "keys where a text belongs": (
        [(LANDING, ": 12 instruments\ncit", ": {count: 12}\ncit")],
        [f"{LANDING}:12:16: 'instruments' takes one value, not `key: value` lines [bad-value]"],
    ),
    # forms
    "an id with capitals": (
        [(LANDING, "kind: landing", "kind: Landing")],
        [f"{LANDING}:4:7: 'Landing' does not have the form of 'kind': {ID} [bad-value]"],
    ),
    "an entry's id with an underscore": (
        [(ACTORS, "ada-moreau:", "ada_moreau:")],
        [f"{ACTORS}:5:1: 'ada_moreau' is no id: {ID} [bad-value]"],
    ),
    "a detail's name with a blank": (
        [(LANDING, "  instruments: 12", "  the instruments: 12")],
        [f"{LANDING}:12:3: 'the instruments' is no id: {ID} [bad-value]"],
    ),
    "a date that no calendar has": (
        [(LANDING, "date: 2025-03-03\nk", "date: 2025-02-30\nk")],
        [f"{LANDING}:3:7: '2025-02-30' does not exist: February 2025 has 28 days [bad-value]"],
    ),
    "a date in words": (
        [(LANDING, "{date: 2025-03-04}", "{date: 4 March}")],
        [
            f"{LANDING}:23:22: '4 March' is no date: write a day '2025-10-16', a month '2025-10', a year '2025', "
            "or '[2025-10-20..2025-10-26]' for some time within [bad-value]"
        ],
    ),
    "a latitude beyond the pole": (
        [(PLACES, "latitude: 69.5", "latitude: 96.5")],
        [f"{PLACES}:8:13: 96.5 is not between -90 and 90 [bad-value]"],
    ),
    "a longitude with a comma": (
        [(PLACES, "longitude: 20.25", "longitude: 20,25")],
        [f"{PLACES}:9:14: '20,25' is not a number in digits, such as 47.49835 [bad-value]"],
    ),
    "a latitude alone": (
        [(PLACES, "  longitude: 20.25\n", "")],
        [f"{PLACES}:8:13: latitude and longitude go together [bad-value]"],
    ),
    "a country by name": (
        [(PLACES, "country: NO", "country: Norway")],
        [f"{PLACES}:3:12: 'Norway' is no country; {TWO_CAPITALS} [bad-value]"],
    ),
    "a country that is none": (
        [(PLACES, "country: NO", "country: XX")],
        [f"{PLACES}:3:12: 'XX' is no country; {TWO_CAPITALS} [bad-value]"],
    ),
    "an id elsewhere that is an address": (
        [(PLACES, "country: NO", "same_as: https://www.wikidata.org/wiki/Q20")],
        [f"{PLACES}:3:12: 'https://www.wikidata.org/wiki/Q20' is no id elsewhere; {IDS_ELSEWHERE} [bad-value]"],
    ),
    "one of several ids elsewhere that is none": (
        [(ACTORS, "kind: person", "kind: person\n  same_as: ['wikidata:Q1', 'geonames:Oslo']")],
        [f"{ACTORS}:8:28: 'geonames:Oslo' is no id elsewhere; {IDS_ELSEWHERE} [bad-value]"],
    ),
    "a part of no country": (
        [(PLACES, "country: NO", "same_as: iso3166-2:XX-03")],
        [f"{PLACES}:3:12: 'iso3166-2:XX-03' is no id elsewhere; {IDS_ELSEWHERE} [bad-value]"],
    ),
    "a relation that is disputed": (
        [(LANDING, "disputes: {date: 2025-03-04}", "disputes: {related: [pictures]}")],
        [
            f"{LANDING}:23:25: 'related' is only supported: relate what a source says otherwise in a record of its own"
            " [bad-value]"
        ],
    ),
    "a colour that is none": (
        [(KINDS, "color: teal", "color: blurple")],
        [f"{KINDS}:3:10: 'blurple' is no colour; write one of the names of CSS, such as steelblue [bad-value]"],
    ),
    "a time zone that is none": (
        [(SOURCES, "  basis: stated", "  timezone: Mars/Phobos\n  basis: stated")],
        [f"{SOURCES}:8:13: 'Mars/Phobos' is no time zone; {IANA} [bad-value]"],
    ),
    "a time zone that is a folder of them": (
        [(SOURCES, "  basis: stated", "  timezone: Europe\n  basis: stated")],
        [f"{SOURCES}:8:13: 'Europe' is no time zone; {IANA} [bad-value]"],
    ),
    "a time zone that is a way out": (
        [(SOURCES, "  basis: stated", "  timezone: ../Europe/Paris\n  basis: stated")],
        [f"{SOURCES}:8:13: '../Europe/Paris' is no time zone; {IANA} [bad-value]"],
    ),
    "a source called like a device": (
        [(SOURCES, "letter:\n", "nul:\n")],
        [f"{SOURCES}:14:1: 'nul' {DEVICE} [bad-value]"],
    ),
    "a title in two lines": (
        [(LANDING, "title: The Heron lands", "title: |-\n  The Heron\n  lands")],
        [f"{LANDING}:3:3: {ONE_LINE} [bad-value]"],
    ),
    "a title that ends in a line end": (
        [(LANDING, "title: The Heron lands", "title: >\n  The Heron\n  lands")],
        [f"{LANDING}:3:3: {ONE_LINE} [bad-value]"],
    ),
    "a spelling in two lines": (
        [(ACTORS, "names: [Moreau]", 'names: ["A.\\nMoreau"]')],
        [f"{ACTORS}:8:11: {ONE_LINE} [bad-value]"],
    ),
    "an occurrence of zero": (
        [(PICTURES, "    supports:", "    occurrence: 0\n    supports:")],
        [f"{PICTURES}:12:17: '0' is not a count from 1 [bad-value]"],
    ),
    "a sha256 too short": (
        [(SOURCES, f"sha256: {TINY_HASH}", f"sha256: {TINY_HASH[1:]}")],
        [
            f"{SOURCES}:3:11: '{TINY_HASH[1:]}' does not have the form of 'sha256': "
            "64 figures and letters from a to f, and here are 63 characters [bad-value]"
        ],
    ),
    "a sha256 too long": (
        [(SOURCES, f"sha256: {TINY_HASH}", f"sha256: {TINY_HASH}0")],
        [
            f"{SOURCES}:3:11: '{TINY_HASH}0' does not have the form of 'sha256': "
            "64 figures and letters from a to f, and here are 65 characters [bad-value]"
        ],
    ),
    **{
        f"a detail called {name}": (
            [(LANDING, "  instruments: 12 instruments", f"  instruments: 12 instruments\n  {name}: 12")],
            [
                f"{LANDING}:13:{len(name) + 5}: a detail may not be called {name!r}, a name kept for the event's head "
                "[bad-value]"
            ],
        )
        for name in ("place", "related", "start", "end", "level", "part", "short")
    },
    "a stated date without its quote": (
        [(SOURCES, "  quote: The Beacon, 5 March 2025\n  left", "  left")],
        [f"{SOURCES}:8:10: a stated date has the quote that states it [bad-value]"],
    ),
    "an inferred date without its reason": (
        [(SOURCES, "  reason: It answers the report of 5 March.\n", "")],
        [f"{SOURCES}:20:10: an inferred date has the reason that it was inferred from [bad-value]"],
    ),
    "a publication without end": (
        [(SOURCES, '"[2025-03-05..2025-03-31]"', '"[2025-03-05..]"')],
        [
            f"{SOURCES}:19:14: published is closed at both ends: the earliest and the latest day it can have been "
            "[bad-value]"
        ],
    ),
}


@pytest.mark.parametrize(("edits", "expected"), SHAPES.values(), ids=SHAPES)
def test_refuses_a_shape(edits: list[Edit], expected: list[str]) -> None:
    assert said(edited(*edits)) == expected


NEARLY: dict[str, list[Edit]] = {
    "a year, which YAML takes for a number": [(PICTURES, "date: 2025-04\n", "date: 2025\n")],
    "a place in a list": [(PICTURES, "place: port-vale", "place: [port-vale]")],
    "participants by id and with a role": [(PICTURES, "[ada-moreau]", "[{who: ada-moreau}, northern-survey]")],
    "a relation to one event, without a list": [(PICTURES, "[landing]", "landing")],
    "a note that says nothing": [(PICTURES, "tags: [heron]", "note:")],
    "a title over two lines, joined": [(LANDING, "title: The Heron lands", "title: >-\n  The Heron\n  lands")],
    "a summary in two lines": [(PICTURES, "summary: Ada Moreau shows", "summary: |\n  Ada Moreau\n  shows")],
    "a colour of another spelling": [(KINDS, "color: teal", "color: lightslategrey")],
    "a time zone": [(SOURCES, "  basis: stated", "  timezone: America/Argentina/Ushuaia\n  basis: stated")],
    "a withdrawn event that lost its citations": [
        (PICTURES, CITED, ""),
        (PICTURES, "tags: [heron]", "withdrawn: {reason: unsupported}"),
    ],
    "a text of two thousand characters": [(PICTURES, "what the probe saw.", "x" * 1983)],
    "the south pole": [(PLACES, "latitude: 69.5", "latitude: -90")],
    "a status that only a source may say, said by a source": [(LANDING, "{date: 2025-03-04}", "{status: not-yet}")],
    "a detail called like a key of a citation": [
        (LANDING, "  instruments: 12 instruments", "  source: 12 instruments")
    ],
}


@pytest.mark.parametrize("edits", NEARLY.values(), ids=NEARLY)
def test_takes_a_shape(edits: list[Edit]) -> None:
    assert said(edited(*edits)) == []


BROUGHT: dict[str, tuple[Edit, str]] = {
    "the other names of an actor": ((ACTORS, "names: [Moreau]", "aliases: [Moreau]"), "names"),
    "the name of an actor": ((ACTORS, "name: Ada Moreau", "title: Ada Moreau"), "name"),
    "where an event was": ((PICTURES, "\nplace:", "\nwhere:"), "place"),
    "who was there": ((PICTURES, "\nparticipants:", "\nwho:"), "participants"),
    "what sort it is": ((PICTURES, "\nkind:", "\ntype:"), "kind"),
    "when it begins": ((PICTURES, "\ndate:", "\nstart:"), "date"),
    "what it rests on": ((PICTURES, "\ncitations:", "\nsources:"), "citations"),
    "what it is about": ((PICTURES, "\nsummary:", "\ndescription:"), "summary"),
    "the words of a source": ((PICTURES, "    quote:", "    text:"), "quote"),
    "the day of a source": ((SOURCES, "  published: 2025-03-05", "  date: 2025-03-05"), "published"),
    "what is said of a source": ((SOURCES, "  left_out:\n", "  description: A report.\n  left_out:\n"), "note"),
    "where a place is": ((PLACES, "  latitude:", "  lat:"), "latitude"),
    "the colour of a kind": ((KINDS, "  color: teal", "  colour: teal"), "color"),
}


@pytest.mark.parametrize(("edit", "meant"), BROUGHT.values(), ids=BROUGHT)
def test_a_key_that_other_formats_have_is_understood(edit: Edit, meant: str) -> None:
    there = [one for one in said(edited(edit)) if "unknown key" in one]
    assert [one.partition(", ")[2] for one in there] == [f"did you mean '{meant}'? [unknown-key]"]
