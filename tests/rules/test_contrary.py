"""Titles and summaries against their quotes: every rule has cases that break it and cases that nearly do."""

import pytest

from tests.packages import ACTORS, LANDING, PLACES, Edit, broken, edited
from tests.rules.test_contact import text
from timeline.rules.contrary import RULES

Case = tuple[list[Edit], list[str]]
TITLE = "title: The Heron lands"
SUMMARY = "summary: The probe Heron lands at Lake Aldous with its instruments."


def telling(summary: str, quote: str, note: str = "") -> list[Edit]:
    """Return edits by which the record of the landing says something of words that its report has."""
    noted = f"    note: {note}\n" if note else ""
    return [
        *text("It carried 12 instruments", f"{quote}. It carried 12 instruments"),
        (LANDING, SUMMARY, f"summary: {summary}"),
        (
            LANDING,
            "  - source: letter",
            f"  - source: report\n    quote: {quote}\n    supports: [kind]\n{noted}  - source: letter",
        ),
    ]


PRAISED = (
    f"{LANDING}:10:10 opposite-of-quote: the summary says 'praised', and the quote 'condemned': does it say the "
    "opposite? If not, answer with a `note` that quotes 'condemned'"
)
LAWFUL = (
    f"{LANDING}:10:10 opposite-of-quote: the summary says 'lawful', and the quote 'unlawful': does it say the "
    "opposite? If not, answer with a `note` that quotes 'unlawful'"
)
WATCHED = (
    f"{LANDING}:10:10 denial-left-unsaid: the summary has 'filmed', and the quotes only with 'not': is it denied? "
    "If not, answer with a `note` that quotes 'not'"
)
LOST = (
    f"{LANDING}:10:10 denied-by-no-quote: the summary has 'filmed' with 'not', which no quote says: is it denied? "
    "If so, answer with a `note` that quotes 'not'"
)
THANKED = (
    f"{LANDING}:10:10 done-by-another: the summary has 'Ada Moreau' before 'thanked', and the quote 'Northern Survey': "
    "who did it? If it is right, answer with a `note` that quotes 'Northern Survey'"
)


WALKED = (
    f"{LANDING}:10:10 way-reversed: the summary has 'to camp', and the quote 'from camp': is it the other way round? "
    "If not, answer with a `note` that quotes 'from camp'"
)
COUNTED = (
    f"{LANDING}:10:10 done-by-another: the summary has 'club counts 20', and the quote 'club counted 30': whose figure "
    "is it? If it is right, answer with a `note` that quotes 'club counted 30'"
)
SAID = (
    f"{LANDING}:10:10 told-as-fact: the summary tells as a fact what the quote has with 'claimed': who says so? "
    "Tell it, or answer with a `note` that quotes 'claimed'"
)
HEARD = (
    f"{LANDING}:2:8 told-as-fact: title and summary tell as a fact what the quote has only as 'reportedly sold': who "
    "says so? Tell it, or answer with a `note` that quotes 'reportedly sold'"
)


def hearsay(summary: str, quote: str, note: str = "", title: str = "The Survey sells it") -> list[Edit]:
    """Return edits by which the landing is claimed only, and tells of a sale that its report has."""
    return [
        *telling(summary, quote, note),
        (LANDING, "status: occurred", "status: claimed"),
        (LANDING, TITLE, f"title: {title}"),
        (LANDING, "supports: [kind]", "supports: [kind, status]"),
        (LANDING, "[date, status, place]", "[date, place]"),
        (LANDING, "[status, place, participants]", "[place, participants]"),
    ]


def done(words: str) -> str:
    told = f"the summary has 'sells' as done, and the quote only '{words}': was it done?"
    return f"{LANDING}:10:10 told-as-done: {told} If so, answer with a `note` that quotes '{words}'"


def ahead(words: str) -> str:
    told = f"the summary has '{words}', and no quote anything as still ahead: was it done?"
    return f"{LANDING}:10:10 told-as-planned: {told} If it is so, answer with a `note` that quotes '{words}'"


def over(said: str, words: str) -> str:
    return done(words).replace("'sells'", f"'{said}'")


def off(summary: str, note: str = "", title: str = "The club opens the show") -> list[Edit]:
    """Return edits by which the landing is cancelled, as its report tells."""
    return [
        *telling(summary, "The show was cancelled", note),
        (LANDING, "status: occurred", "status: cancelled"),
        (LANDING, TITLE, f"title: {title}"),
    ]


HELD = (
    f"{LANDING}:2:8 cancelled-untold: neither title nor summary says that it was cancelled: is it told as held? "
    "Say it, or answer with a `note` that quotes 'cancelled'"
)
SOLD, WISHED, OFFERED = done("could sell"), done("of selling"), done("offered to sell")

CASES: dict[str, dict[str, Case]] = {
    "opposite-of-quote": {
        "the opposite": (telling("The papers praised the landing.", "The papers condemned the landing"), [PRAISED]),
        "a word turned by its head, before words of its own": (
            telling("A court finds the landing lawful.", "A court finds the unlawful landing by the shore"),
            [LAWFUL],
        ),
        "another word for it": (telling("The papers blamed the landing.", "The papers condemned the landing"), []),
        "what is the same told from the other side": (
            telling("The club borrows 20 boats from Bob.", "Bob lent the club 20 boats"),
            [],
        ),
        "the first and the second of what is told apart": (
            telling("They took up a first offer, and the papers wrote of it.", "They refused a second offer"),
            [],
        ),
        "the opposite, answered by a note": (
            telling("The papers praised the landing.", "The papers condemned the landing", "It “condemned” the cost."),
            [],
        ),
    },
    "denial-left-unsaid": {
        "a denial left unsaid": (telling("The landing was filmed.", "The landing was not filmed"), [WATCHED]),
        "a denial told": (telling("The landing was never filmed.", "The landing was not filmed"), []),
        "what failed, which denies nothing": (
            telling("The pump was moved to Heron Bay.", "The pump kept failing since it was moved to Heron Bay"),
            [],
        ),
        "what somebody failed to do": (
            telling("The crew filmed it.", "The crew repeatedly failed to film it"),
            [WATCHED.replace("'not'", "'failed'")],
        ),
        "a denial left unsaid, answered by a note": (
            telling("The landing was filmed.", "The landing was not filmed", "The “not” is a slip."),
            [],
        ),
    },
    "denied-by-no-quote": {
        "a denial of what a quote tells": (telling("The landing was not filmed.", "The landing was filmed"), [LOST]),
        "what a quote tells": (telling("The landing was filmed.", "The landing was filmed"), []),
        "a denial of what a quote has as too early": (
            telling("She names no cause.", "It was too early to name a cause"),
            [],
        ),
        "a denial of what a quote tells, answered by a note": (
            telling("The landing was not filmed.", "The landing was filmed", "By the letter, it was “not”."),
            [],
        ),
    },
    "told-as-done": {
        "what could be": (telling("The Survey sells it.", "The Survey could sell it"), [SOLD]),
        "what was wished": (telling("The Survey sells it.", "The Survey spoke of selling it"), [WISHED]),
        "what was offered": (
            telling("The Survey sells it.", "The Survey offered to sell it"),
            [OFFERED],
        ),
        "what is asked": (
            telling("The Survey sells it.", "Whether the Survey sold it is not known"),
            [done("Whether the Survey sold")],
        ),
        "what somebody claims to do": (
            telling("The Survey sells it.", "The Survey claimed to sell it"),
            [done("claimed to")],
        ),
        "what would be, told as over in the same form": (
            telling("The film has been cut.", "The film would be cut"),
            [over("has been cut", "would be cut")],
        ),
        "what would be, told as over and hedged": (
            telling("The film is said to have been cut.", "The film would be cut"),
            [],
        ),
        "what could be, told so": (telling("The Survey could sell it.", "The Survey could sell it"), []),
        "what was done": (telling("The Survey sells it.", "The Survey sold it"), []),
        "what could be, answered by a note": (
            telling("The Survey sells it.", "The Survey could sell it", "It “could sell” it, and did."),
            [],
        ),
    },
    "told-as-planned": {
        "what was done": (telling("The Survey is to sell it.", "The Survey sold it"), [ahead("is to")]),
        "what is planned": (telling("The Survey is to sell it.", "The Survey plans to sell it"), []),
        "what somebody says that they plan": (telling("Moreau says that she will sell it.", "Moreau spoke of it"), []),
        "what was done, told so": (telling("The Survey sells it.", "The Survey sold it"), []),
        "what was done, answered by a note": (
            telling("The Survey is to sell it.", "The Survey sold it", "It “is to” by its charter."),
            [],
        ),
    },
    "cancelled-untold": {
        "what is told as held": (off("The club opens the show."), [HELD]),
        "a title that tells it as held": (
            off("The show is called off."),
            [
                HELD.replace(
                    "neither title nor summary says that it", "the title has 'opens', and nothing says in it that this"
                )
            ],
        ),
        "a title that names it": (
            off("The show is called off.", title="The show of the club"),
            [],
        ),
        "a title that says what kept it from being held": (
            off("The show is called off.", title="Snow keeps the show shut"),
            [],
        ),
        "what is denied": (off("There is no show.", title="No show of the club"), []),
        "what is told as held, answered by a note": (off("The club opens the show.", "All was “cancelled”."), []),
    },
    "told-as-fact": {
        "what somebody said": (
            telling("The film ran for an hour.", "A man of the club claimed that the film ran for an hour"),
            [SAID],
        ),
        "what somebody said, answered by a note": (
            telling(
                "The film ran for an hour.",
                "A man of the club claimed that the film ran for an hour",
                "He “claimed” it.",
            ),
            [],
        ),
        "what somebody said, told so": (
            telling(
                "A man says that the film ran for an hour.", "A man of the club claimed that the film ran for an hour"
            ),
            [],
        ),
        "hearsay": (hearsay("The Survey sells it.", "The Survey reportedly sold it"), [HEARD]),
        "hearsay, told so": (
            hearsay(
                "The Survey is said to sell it.",
                "The Survey reportedly sold it",
                title="The Survey is said to sell it",
            ),
            [],
        ),
        "hearsay, told so beside a plain title": (
            hearsay("The Survey is said to sell it.", "The Survey reportedly sold it"),
            [HEARD.replace("title and summary tell", "the title tells")],
        ),
        "hearsay, of whom it is": (
            hearsay("It sells it.", "The Survey reportedly sold it", title="The Beacon says that the Survey sells it"),
            [],
        ),
        "hearsay, answered by a note": (
            hearsay("The Survey sells it.", "The Survey reportedly sold it", "It is “reportedly sold” by habit alone."),
            [],
        ),
        "a fact that is claimed": (hearsay("The Survey sells it.", "The Survey sold it"), []),
    },
    "way-reversed": {
        "the other way round": (
            telling("The crew walked from the shore to the camp.", "The crew walked from the camp to the shore"),
            [WALKED],
        ),
        "the same way": (
            telling("The crew walked from the camp to the shore.", "The crew walked from the camp to the shore"),
            [],
        ),
        "the other way round, answered by a note": (
            telling(
                "The crew walked from the shore to the camp.",
                "The crew walked from the camp to the shore",
                "They went “from camp”, and came back.",
            ),
            [],
        ),
    },
    "done-by-another": {
        "whose figure it is": (
            telling(
                "The club counts 20 boats, the police 30.",
                "The club counted 30 boats; 20 were out, the police said",
            ),
            [COUNTED],
        ),
        "another": (telling("Ada Moreau thanked the club.", "The Northern Survey thanked the club"), [THANKED]),
        "the same behind a title that is cut short": (
            telling("Ada Moreau maps the lake.", "It had a map drawn up by Dr. Ada Moreau"),
            [],
        ),
        "another, whose work it is said to be": (
            telling("Ada Moreau maps the lake.", "The club had a map drawn up by the Northern Survey"),
            [THANKED.replace("thanked", "maps")],
        ),
        "the same": (telling("The Northern Survey thanked the club.", "The Northern Survey thanked the club"), []),
        "what opens, and what is opened": (
            telling("The line opens throughout to Port Vale.", "The line was opened to Port Vale"),
            [],
        ),
        "the head of a body, by another word": (
            telling("The Northern Survey's new head says sorry.", "Ada Moreau said she was sorry"),
            [],
        ),
        "another, answered by a note": (
            telling(
                "Ada Moreau thanked the club.",
                "The Northern Survey thanked the club",
                "For the “Northern Survey”.",
            ),
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
    assert [f"{one.location} {one.code}: {one.message}" for one in broken(edited(*edits), RULES)] == expected


NOBODY = """
nobody: {name: Club Sells Condemned, kind: organisation}
nobody-else: {name: Unlawful Filmed Thanked Wood, kind: person}
"""


@pytest.mark.parametrize(
    ("edits", "expected"),
    [case for cases in CASES.values() for case in cases.values()],
    ids=[f"{code}: {sentence}" for code, cases in CASES.items() for sentence in cases],
)
def test_whoever_is_listed_and_named_nowhere_changes_nothing(edits: list[Edit], expected: list[str]) -> None:
    files = edited(*edits)
    files[ACTORS] += NOBODY.encode()
    files[PLACES] += b"\nno-place: {name: Interest Condemned Filmed, within: norway}\n"
    assert [f"{one.location} {one.code}: {one.message}" for one in broken(files, RULES)] == expected


def test_every_rule_has_cases_that_break_it_and_that_nearly_do() -> None:
    assert set(CASES) == {rule.code for rule in RULES}
    for code, cases in CASES.items():
        assert any(f" {code}: " in words for _, expected in cases.values() for words in expected)
        assert any(f" {code}: " not in " ".join(expected) for _, expected in cases.values())
