"""Quotes that name, hold and say what they are cited for: every rule has cases that break it and nearly do."""

from hashlib import sha256

import pytest

from tests.packages import (
    ACTORS,
    LANDING,
    PICTURES,
    PLACES,
    REPORT,
    SOURCES,
    TINY,
    Edit,
    broken,
    edited,
)
from timeline.rules.contact import RULES

Case = tuple[list[Edit], list[str]]
SHOWN = "Ada Moreau of the Northern Survey will show “the first pictures” in Port Vale in April 2025"
CLAIMS = "[date, status, place, participants]"


def text(old: str, new: str) -> list[Edit]:
    """Return edits that change the report, and its hash with it."""
    before, after = TINY[REPORT], TINY[REPORT].replace(old, new)
    assert before.count(old) == 1
    return [(REPORT, old, new), (SOURCES, sha256(before.encode()).hexdigest(), sha256(after.encode()).hexdigest())]


def shows(quote: str, claims: str = CLAIMS) -> Edit:
    """Return an edit of what the talk's only citation quotes, and claims."""
    return PICTURES, f"quote: {SHOWN}\n    supports: {CLAIMS}", f"quote: {quote}\n    {claims}"


def office(at: str, name: str, word: str) -> str:
    return f":{at} office-among-names: {name!r} holds {word!r}, which is an office; say whom it means with `means`"


def also(field: str, value: str) -> list[Edit]:
    """Return edits by which the letter gives a field of the landing otherwise."""
    kept = [name for name in ("status", "place", "participants") if name != field]
    return [
        (LANDING, "    disputes: {date", f"    disputes: {{{field}: {value}, date"),
        (LANDING, "[status, place, participants]", f"[{', '.join(kept)}]"),
    ]


def listed(part: str, name: str) -> str:
    """Return what is asked of a part of a name."""
    return f"if {part!r} means {name}, list it in data/actors.yaml under `names`"


CASES: dict[str, dict[str, Case]] = {
    "nobody-named": {
        "one alone, by a demonym": (
            [
                (ACTORS, "kind: organisation", "kind: organisation\n  demonyms: [Nordic]"),
                *text("the probe Heron landed", "the Nordic probe Heron landed"),
                (
                    LANDING,
                    "the probe Heron landed at Lake Aldous\n    supports: [date, status, place]",
                    "the Nordic probe Heron landed at Lake Aldous\n    supports: [date, status, place, participants]",
                ),
            ],
            [],
        ),
        "one alone, in words that the quote has": (
            [(PICTURES, "[ada-moreau]", "[{words: the Northern Survey}]")],
            [],
        ),
        "one alone, in words that it has not": (
            [(PICTURES, "[ada-moreau]", "[{words: a night guard}]")],
            [f"{PICTURES}:12:37 nobody-named: the quote names none of the participants (“a night guard”)"],
        ),
        "one alone, in a part of a word": (
            [(PICTURES, "[ada-moreau]", "[{words: Surv}]")],
            [f"{PICTURES}:12:37 nobody-named: the quote names none of the participants (“Surv”)"],
        ),
        "a quote without a name": (
            [shows("in Port Vale in April 2025", "supports: [date, place, participants]")],
            [
                f"{PICTURES}:12:29 nobody-named: the quote names none of the participants (Ada Moreau)",
            ],
        ),
        "a pronoun, which `means` explains": (
            [
                *text("Ada Moreau of the Northern Survey will show", "She will show"),
                shows("She will show", "supports: [participants]"),
            ],
            [
                f"{PICTURES}:12:16 nobody-named: the quote names none of the participants (Ada Moreau); if 'She' means "
                "Ada Moreau, say so: `means: {She: [ada-moreau]}`",
            ],
        ),
        "a surname that the actor's names list": (
            [shows("Moreau of the Northern Survey", "supports: [participants]")],
            [],
        ),
        "a given name that they do not": (
            [
                (ACTORS, "name: Ada Moreau", "name: Ida Moreau"),
                (ACTORS, "[Moreau]", "[]"),
                shows(SHOWN, "supports: [participants]"),
            ],
            [
                f"{PICTURES}:12:16 nobody-named: the quote names none of the participants (Ida Moreau); "
                f"{listed('Moreau', 'Ida Moreau')}",
            ],
        ),
        "a name within a longer word": (
            [
                (
                    ACTORS,
                    "name: Ada Moreau\n  kind: person\n  names: [Moreau]",
                    "name: Ada Mor\n  kind: person\n  names: [Mor]",
                ),
                shows(SHOWN, "supports: [participants]"),
            ],
            [
                f"{PICTURES}:12:16 nobody-named: the quote names none of the participants (Ada Mor); "
                f"{listed('Ada', 'Ada Mor')}",
            ],
        ),
        "the beginning of the name of a body": (
            [
                (ACTORS, "name: Northern Survey\n", "name: Northern Survey Institute\n"),
            ],
            [
                f"{LANDING}:22:31 nobody-named: the quote names none of the participants (Northern Survey Institute); "
                f"{listed('Northern Survey', 'Northern Survey Institute')}",
            ],
        ),
        "its end, which many bodies have": (
            [
                (ACTORS, "name: Northern Survey\n", "name: Institute of the Northern Survey\n"),
            ],
            [
                f"{LANDING}:22:31 nobody-named: the quote names none of the participants "
                "(Institute of the Northern Survey)",
            ],
        ),
        "another who was there, as a source says otherwise": (
            also("participants", "[ada-moreau]"),
            [f"{LANDING}:23:30 nobody-named: the quote names none of the participants (Ada Moreau)"],
        ),
        "a phrase that means the participant": (
            [
                shows(
                    "“the first pictures” in Port Vale",
                    "means: {the first pictures: ada-moreau}\n    supports: [participants]",
                )
            ],
            [],
        ),
        "somebody not listed, of whom another rule speaks": ([(PICTURES, "[ada-moreau]", "[ida]")], []),
    },
    "participant-unnamed": {
        "one of two is named": (
            [
                (PICTURES, "[ada-moreau]", "[ada-moreau, ida]"),
                (ACTORS, "ada-moreau:", "ida: {name: Ida Mor, kind: person}\n\nada-moreau:"),
            ],
            [f"{PICTURES}:7:28 participant-unnamed: no quote that supports the participants names 'Ida Mor'"],
        ),
        "each is named by a quote of its own": (
            [
                (LANDING, "    role: owner", "    role: owner\n  - ada-moreau"),
                (
                    LANDING,
                    "citations:\n",
                    f"citations:\n  - source: report\n    quote: {SHOWN}\n    supports: [participants]\n",
                ),
            ],
            [],
        ),
        "one of two in words that the quote has": (
            [(PICTURES, "[ada-moreau]", "[ada-moreau, {words: the Northern Survey, role: owner}]")],
            [],
        ),
        "one of two in words that it has not": (
            [(PICTURES, "[ada-moreau]", "[ada-moreau, {words: a night guard}]")],
            [f"{PICTURES}:7:28 participant-unnamed: no quote that supports the participants has “a night guard”"],
        ),
        "one of two whom a source names otherwise": (
            also("participants", "[northern-survey, ada-moreau]"),
            [f"{LANDING}:23:30 participant-unnamed: the quote does not name all of the participants (Ada Moreau)"],
        ),
    },
    "place-unnamed": {
        "a quote without the place": (
            [shows("Ada Moreau of the Northern Survey will show", "supports: [place]")],
            [f"{PICTURES}:12:16 place-unnamed: the quote does not name the place (Port Vale)"],
        ),
        "a quote with a place in it": ([(PICTURES, "place: port-vale", "place: norway")], []),
        "a quote with the place that holds it": (
            [
                (PLACES, "within: norway\n  lat", "within: port-vale\n  lat"),
                (PICTURES, "place: port-vale", "place: lake-aldous"),
            ],
            [f"{PICTURES}:12:30 place-unnamed: the quote does not name the place (Lake Aldous)"],
        ),
        "one of two places": (
            [(PICTURES, "place: port-vale", "place: [port-vale, lake-aldous]")],
            [f"{PICTURES}:6:20 place-unnamed: no quote that supports the place names 'Lake Aldous'"],
        ),
        "another name of the place": (
            [
                (PLACES, "name: Port Vale", "name: Vale\n  names: [Port Vale]"),
                shows("in Port Vale in April", "supports: [place]"),
            ],
            [],
        ),
        "where a source has it otherwise": (
            also("place", "port-vale"),
            [f"{LANDING}:23:23 place-unnamed: the quote does not name the place (Port Vale)"],
        ),
        "a place not listed, of which another rule speaks": ([(PICTURES, "place: port-vale", "place: port")], []),
    },
    "detail-not-in-quote": {
        "a number that is not the quote's": (
            [(LANDING, "instruments: 12", "instruments: 13")],
            [f"{LANDING}:19:16 detail-not-in-quote: '13 instruments' does not stand in the quote"],
        ),
        "a part of the quote's number": (
            [(LANDING, "instruments: 12", "instruments: 2")],
            [f"{LANDING}:19:16 detail-not-in-quote: '2 instruments' does not stand in the quote"],
        ),
        "another case": (
            [(LANDING, "instruments: 12 instr", "instruments: 12 Instr")],
            [f"{LANDING}:19:16 detail-not-in-quote: '12 Instruments' does not stand in the quote"],
        ),
        "the capital that a sentence begins with": (
            [(LANDING, "instruments: 12 instruments", "instruments: it carried")],
            [],
        ),
        "a capital within a sentence": (
            [
                (LANDING, "instruments: 12 instruments", "instruments: heron"),
                (LANDING, "quote: It carried", "quote: It carried"),
            ],
            [f"{LANDING}:19:16 detail-not-in-quote: 'heron' does not stand in the quote"],
        ),
        "a part of a word with hyphens": (
            [
                *text("12 instruments", "two-and-a-half-tonne instruments"),
                (LANDING, "quote: It carried 12", "quote: It carried two-and-a-half-tonne"),
                (LANDING, "instruments: 12 instruments", "instruments: half-tonne instruments"),
            ],
            [f"{LANDING}:19:16 detail-not-in-quote: 'half-tonne instruments' does not stand in the quote"],
        ),
        "a value otherwise, in the quote's words": (
            [(LANDING, "    disputes: {date", "    disputes: {instruments: probe, date")],
            [],
        ),
        "a value otherwise, in other words": (
            [(LANDING, "    disputes: {date", "    disputes: {instruments: few, date")],
            [f"{LANDING}:23:29 detail-not-in-quote: 'few' does not stand in the quote"],
        ),
        "straight quotes for curly ones": (
            [
                (PICTURES, "summary:", "details:\n  shown: '\"the first pictures\"'\nsummary:"),
                (PICTURES, "place, participants]", "place, participants, shown]"),
            ],
            [],
        ),
    },
    "many-details": {
        "four of one quote": (
            [
                (LANDING, "  instruments: 12 instruments", "  a: It\n  b: carried\n  c: '12'\n  d: instruments"),
                (LANDING, "[instruments]", "[a, b, c, d]"),
            ],
            [f"{LANDING}:22:15 many-details: one quote carries 4 details"],
        ),
        "three of one quote": (
            [
                (LANDING, "  instruments: 12 instruments", "  a: It\n  b: carried\n  c: '12'"),
                (LANDING, "[instruments]", "[a, b, c]"),
            ],
            [],
        ),
    },
    "means-unclear": {
        "a phrase that the quote lacks": (
            [(PICTURES, f"supports: {CLAIMS}", f"means: {{the owner: ada-moreau}}\n    supports: {CLAIMS}")],
            [f"{PICTURES}:12:24 means-unclear: 'the owner' is not in the quote"],
        ),
        "somebody named nowhere before": (
            [
                (
                    LANDING,
                    "    supports: [instruments]",
                    "    means: {It: [northern-survey, ada-moreau]}\n    supports: [instruments]",
                )
            ],
            [f"{LANDING}:19:17 means-unclear: 'Ada Moreau' is not named in the 1000 characters before"],
        ),
        "who publishes the text, by its head": (
            [
                *text("It carried", "We know that it carried"),
                (LANDING, "quote: It carried", "quote: We know that it carried"),
                (SOURCES, "publisher: The Beacon", "publisher: Ada Moreau\n  given: [publisher]"),
                (LANDING, "    supports: [instruments]", "    means: {We: ada-moreau}\n    supports: [instruments]"),
            ],
            [],
        ),
        "somebody named just before": (
            [(LANDING, "    supports: [instruments]", "    means: {It: northern-survey}\n    supports: [instruments]")],
            [],
        ),
        "somebody named just before by a name that begins a sentence there, and is listed as within one": (
            [
                *text("It carried", "The keeper shut it. The company carried"),
                (ACTORS, "  name: Ada Moreau\n", "  name: Ada Moreau\n  names: [the keeper]\n"),
                (
                    LANDING,
                    "    quote: It carried 12 instruments\n    supports: [instruments]",
                    "    quote: The company carried 12 instruments\n"
                    "    means: {The company: ada-moreau}\n    supports: [instruments]",
                ),
            ],
            [],
        ),
        "somebody named too long before": (
            [
                *text("It carried", "It was there. " * 80 + "It carried"),
                (
                    LANDING,
                    "    supports: [instruments]",
                    "    means: {It: northern-survey}\n    supports: [instruments]",
                ),
            ],
            [f"{LANDING}:19:17 means-unclear: 'Northern Survey' is not named in the 1000 characters before"],
        ),
        "two, whose office it is not, of whom one has an office and is named nowhere before": (
            [
                *text("It carried", "The two directors carried"),
                (ACTORS, "  name: Ada Moreau\n", "  name: Ada Moreau\n  office: Director\n"),
                (
                    LANDING,
                    "    quote: It carried 12 instruments\n    supports: [instruments]",
                    "    quote: The two directors carried 12 instruments\n"
                    "    means: {The two directors: [northern-survey, ada-moreau]}\n    supports: [instruments]",
                ),
            ],
            [f"{LANDING}:19:32 means-unclear: 'Ada Moreau' is not named in the 1000 characters before"],
        ),
        "the holder of an office named too long before": (
            [
                *text("It carried", "It was there. " * 80 + "The director carried"),
                (LANDING, "quote: It carried", "quote: The director carried"),
                (
                    LANDING,
                    "    supports: [instruments]",
                    "    means: {The director: ada-moreau}\n    supports: [instruments]",
                ),
                (ACTORS, "[Moreau]", "[Moreau]\n  office: Director"),
            ],
            [],
        ),
        "somebody not listed, of whom another rule speaks": (
            [(LANDING, "    supports: [instruments]", "    means: {It: ida}\n    supports: [instruments]")],
            [],
        ),
    },
    "office-among-names": {
        "an office with a name": (
            [(ACTORS, "[Moreau]", "[President Moreau]")],
            [ACTORS + office("8:11", "President Moreau", "President")],
        ),
        "an office alone": (
            [(ACTORS, "[Moreau]", "[Moreau, the two leaders]")],
            [ACTORS + office("8:19", "the two leaders", "leaders")],
        ),
        "a body's name with an office in it": (
            [(ACTORS, "kind: organisation", "kind: organisation\n  names: [Chancellor’s Survey]")],
            [],
        ),
        "a surname that is a title elsewhere": ([(ACTORS, "[Moreau]", "[Moreau, Ada King]")], []),
        "a name of two": (
            [(ACTORS, "[Moreau]", "[Moreau, Northern Survey]")],
            [f"{ACTORS}:8:19 office-among-names: 'Northern Survey' is also a name of 'northern-survey'"],
        ),
    },
}


@pytest.mark.parametrize(
    ("edits", "expected"),
    [case for cases in CASES.values() for case in cases.values()],
    ids=[f"{code}: {sentence}" for code, cases in CASES.items() for sentence in cases],
)
def test_finds(edits: list[Edit], expected: list[str]) -> None:
    assert [f"{one.location} {one.code}: {one.message}" for one in broken(edited(*edits), RULES)] == expected


def test_every_rule_has_cases_that_break_it_and_that_nearly_do() -> None:
    assert set(CASES) == {rule.code for rule in RULES}
    for code, cases in CASES.items():
        assert any(f" {code}: " in words for _, expected in cases.values() for words in expected)
        assert any(f" {code}: " not in " ".join(expected) for _, expected in cases.values())
