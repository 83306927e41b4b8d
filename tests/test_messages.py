"""A message is read beside its place, in a list of others: however long what it speaks of, it stays short."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.packages import DESCRIPTOR, LANDING, SOURCES, diagnostics, exported, frozen, laid, package
from tests.reading.test_loader import FIRST_ROW, after, history
from timeline import disk, rules
from timeline.commands.book import RULES
from timeline.diagnostics import Diagnostic, listed, quoted, short
from timeline.evidence import examine
from timeline.reading import loader, yaml_advice
from timeline.received import verification
from timeline.records.package import RELEASE, REVIEWS, STORY, Files, kept_at

MOST = 500

Record = dict[str, Any]


def named(stem: str, number: int = 0) -> str:
    """Return the longest id there may be."""
    return f"{stem}{number}-{'x' * 80}"[:80]


SOURCE, OTHER, EVENT, ACTOR, PLACE, KIND = map(named, ("source", "other", "event", "actor", "place", "kind"))
WORDS = "seventy-seven " * 142 + "end."  # as long as a text of a record may be
WORD = "w" * 2000
NAME = f"A{'w' * 70} " * 10 + "Lind"
KEY = "k" * 1000  # longer, and YAML takes it for none
BIDI = "\u202e" * 2000
APART = f"He left {WORD[:900]}, and met in {KEY[:900]} on 3 March 2025"
CLAUSES = "It had left on 3 February 2025 and it met on 4 February 2025."
DAYS = ("3 March 2025", "1 March 2025")
DAY = "On 3 March 2025 the council met in the hall."


def cite(*supports: str, source: str = SOURCE, quote: str = DAY, **more: object) -> Record:
    """Return a citation."""
    return {"source": source, "quote": quote, "supports": list(supports), **more}


def event(*citations: Record, **more: object) -> Record:
    """Return an event."""
    head = {
        "title": "The council meets",
        "date": "2025-03-03",
        "kind": KIND,
        "status": "occurred",
        "summary": "It meets.",
    }
    return {**head, "citations": list(citations) or [cite("date", "status")], **more}


def source(text: str, file: str, **more: object) -> Record:
    """Return the entry of a text."""
    digest = sha256(text.encode()).hexdigest()
    entry = {"file": file, "sha256": digest, "title": "The gazette", "language": "en", "published": "2025-03-05"}
    return {**entry, "basis": "inferred", "reason": "It says so.", **more}


def written(
    events: Mapping[str, Record],
    text: str = DAY,
    other: str = "Nothing happened.",
    sources: Mapping[str, Record] | None = None,
    actors: Mapping[str, Record] | None = None,
    places: Mapping[str, Record] | None = None,
    kind: Record | None = None,
    kinds: Mapping[str, Record] | None = None,
    **more: object,
) -> dict[str, bytes]:
    """Return a package of these records; `kind` is said of the kind of event, `more` of the source."""
    listed = {
        SOURCE: source(text, "seeds/a.txt") | more,
        OTHER: source(other, "seeds/b.txt"),
        **(sources or {}),
    }
    lists = {
        "sources": listed,
        "actors": actors or {ACTOR: {"name": "The council", "kind": "group"}},
        "places": places or {PLACE: {"name": "The hall"}},
        "kinds": {KIND: {"label": "Meeting", "color": "teal", **(kind or {})}, **(kinds or {})},
    }
    files = {f"data/{name}.yaml": json.dumps(entries) for name, entries in lists.items()}
    files |= {f"data/events/{id}.yaml": json.dumps(one) for id, one in events.items()}
    files |= {"seeds/a.txt": text, "seeds/b.txt": other}
    return {DESCRIPTOR: package()[DESCRIPTOR], **{path: one.encode() for path, one in files.items()}}


def chained(count: int, **link: str) -> dict[str, Record]:
    """Return events in a row, each related to the next by a verb, the last to the first."""
    ((verb, _),) = link.items()
    ids = [named("event", number) for number in range(count)]
    return {id: event(related={verb: [other]}) for id, other in zip(ids, [*ids[1:], ids[0]], strict=True)}


def late(count: int) -> dict[str, Record]:
    """Return events of which each answers the next, and the first is over before the last can begin."""
    ids = [named("event", number) for number in range(count + 1)]
    between = {
        id: event(cite("status"), date="[2000-01-01..2040-12-31]", related={"responds_to": [other]})
        for id, other in pairwise(ids)
    }
    return {**between, ids[0]: {**between[ids[0]], "date": "2020-01-01"}, ids[-1]: event(cite("status"), date="2030")}


def ring(count: int, key: str, entry: Callable[[int], Record]) -> dict[str, Record]:
    """Return entries of a vocabulary of which each points at the next, the last at the first."""
    ids = [named(key, number) for number in range(count)]
    return {id: {**entry(number), key: ids[(number + 1) % count]} for number, id in enumerate(ids)}


def lead(words: str, *events: str) -> dict[str, bytes]:
    """Return a package of one event whose lead has these words, and says that it tells these events."""
    story = {"lead": [{"text": words, "events": list(events)}]}
    return {**written({EVENT: event()}), STORY: json.dumps(story).encode()}


COMING = "The council will meet in the coming weeks in the hall."
LETTERS = "abandon" * 30
MONTHS = "In January, in February, in March, in April, in May, in June, in July, in August 2024 it met."
PEOPLE = {named("actor", number): {"name": f"{WORD[:1900]}{number}", "kind": "person"} for number in range(500)}
HALLS = {named("place", number): {"name": f"{WORD[:1900]}{number}"} for number in range(100)}
SPOKE = {"who": ACTOR, "role": "speaker"}
TOLD = {"status": "planned", "date": "2025-03-01"}

HOSTILE: dict[str, Callable[[], dict[str, bytes]]] = {
    "unknown-source": lambda: written(
        {named("event", number): event(cite("date", source="s" * 80)) for number in range(300)},
        sources={"s" * 79: source("No.", "seeds/c.txt")},
    ),
    "unknown-actor": lambda: written({EVENT: event(participants=[named("who", number) for number in range(300)])}),
    "unknown-place": lambda: written({EVENT: event(cite("date", disputes={"place": ["p" * 9000]}))}),
    "unknown-kind": lambda: written({named("event", number): event(kind="k" * 80) for number in range(300)}),
    "unknown-event": lambda: written({EVENT: event(related={"follows": [named("event", n) for n in range(1, 300)]})}),
    "unknown-field": lambda: written({EVENT: event(cite(WORDS[:2000], disputes={KEY: "x"}))}),
    "named-twice": lambda: written(
        {EVENT: event()}, actors={ACTOR: {"name": "The council", "kind": "group", "names": [WORD, WORD]}}
    ),
    "reference-to-withdrawn": lambda: written(
        {
            EVENT: event(related={"follows": [named("gone")]}),
            named("gone"): event(withdrawn={"reason": "duplicate", "merged_into": EVENT}),
        }
    ),
    "circle": lambda: written({EVENT: event()}, places=ring(60, "within", lambda number: {"name": f"Hall {number}"})),
    "duplicate-event": lambda: written({named("event", number): event() for number in range(2)}),
    "formula-like-text": lambda: written({EVENT: event(title="=" + WORD[1:])}),
    "source-missing": lambda: written({EVENT: event()}, file="seeds/" + WORD[:1990]),
    "source-changed": lambda: written(
        {named("event", number): event(cite("date", quote="No such words")) for number in range(300)}, sha256="0" * 64
    ),
    "source-listed-twice": lambda: written({EVENT: event()}, other=DAY),
    "unlisted-source": lambda: {**written({EVENT: event()}), f"seeds/{'long/' * 200}c.txt": b"No."},
    "source-never-cited": lambda: written({EVENT: event()}),
    "language-without-words": lambda: written({EVENT: event()}, language="qqq" + "-aaaaaaaa" * 200),
    "quote-not-found": lambda: written({EVENT: event(cite("date", quote=WORDS.replace("seven ", "eight ")))}, WORDS),
    "quote-ambiguous": lambda: written(
        {EVENT: event(cite("date", quote="seventy-seven", prefix=WORDS, suffix=WORDS))}, WORDS
    ),
    "quote-cut": lambda: written({EVENT: event(cite("date", quote="w" * 20))}, WORD * 3),
    "quote-repeated": lambda: written({EVENT: event(cite("date"), cite("status"))}),
    "field-without-support": lambda: written({EVENT: event(details={named("detail"): WORD})}),
    "citation-shows-nothing": lambda: written({EVENT: event(cite())}),
    "citation-of-two-minds": lambda: written({EVENT: event(cite(KEY, disputes={KEY: "x"}))}),
    "dispute-without-reason": lambda: written({EVENT: event(cite("date", disputes={KEY: "x"}))}),
    "reason-without-dispute": lambda: written({EVENT: event(resolutions={KEY: WORD})}),
    "formerly-not-status": lambda: written({EVENT: event(cite("date", formerly={KEY: "x"}))}),
    "repair-without-damage": lambda: written({EVENT: event()}, repairs=[{"raw": WORD, "repaired": WORD[1:]}]),
    "head-not-in-text": lambda: written({EVENT: event()}, publisher=WORD),
    "head-from-within": lambda: written(
        {EVENT: event()},
        f"{'On 3 March 2025 it met. ' * 20}{WORD[:200]}. {'On 4 March 2025 it met. ' * 20}",
        publisher=WORD[:200],
    ),
    "language-of-another": lambda: written({EVENT: event()}, f"{DAY} On Monday, in {MONTHS}", language="fi"),
    "told-twice": lambda: written({named("event", n): event(title=f"Title {n}") for n in range(2)}),
    "double-of-another": lambda: written(
        {
            EVENT: event(cite("date", quote="On 3 March"), withdrawn={"reason": "duplicate", "merged_into": OTHER}),
            OTHER: event(cite("date", source=OTHER, quote="Nothing happened")),
        }
    ),
    "person-named-as-place": lambda: written(
        {EVENT: event()}, actors={ACTOR: {"name": WORD, "kind": "person"}}, places={PLACE: {"name": WORD}}
    ),
    "office-in-no-source": lambda: written(
        {EVENT: event()}, actors={ACTOR: {"name": "The council", "kind": "group", "office": WORD}}
    ),
    "point-elsewhere": lambda: written(
        {EVENT: event()}, places={PLACE: {"name": "Budapest", "names": [WORD], "latitude": 19.0, "longitude": 47.5}}
    ),
    "same-as-elsewhere": lambda: written(
        {EVENT: event()}, places={PLACE: {"name": WORD, "country": "HU", "same_as": "geonames:3143244"}}
    ),
    "same-as-of-two": lambda: written(
        {EVENT: event()},
        places={id: {"name": id, "same_as": "wikidata:Q1781"} for id in (PLACE, named("spot"))},
    ),
    "needless-reading": lambda: written(
        {EVENT: event(cite("date", "status", says="3 March 2025", reads="2025-03-03"))}
    ),
    "needless-meaning": lambda: written(
        {EVENT: event(cite("date", quote=WORDS, means={NAME: [ACTOR]}))},
        WORDS,
        actors={ACTOR: {"name": "Lind", "kind": "person"}},
    ),
    "needless-given": lambda: written({EVENT: event()}, WORD, title=WORD, given="title"),
    "needless-repair": lambda: written({EVENT: event()}, repairs=[{"raw": "Ã¡" * 900, "repaired": "á" * 900}]),
    "needless-left-out": lambda: written({EVENT: event()}, WORD, left_out=[{"quote": WORD, "reason": "No date."}]),
    "means-another": lambda: written(
        {EVENT: event(cite("date", quote=WORDS, means={NAME: [ACTOR]}))},
        WORDS,
        actors={ACTOR: {"name": "The council", "kind": "group"}, named("other"): {"name": NAME, "kind": "person"}},
    ),
    "means-farther": lambda: written(
        {EVENT: event(cite("date", quote="he went", means={"he": [ACTOR]}))},
        f"Ada came. {NAME} came. In answer he went. {NAME} left.",
        actors={ACTOR: {"name": "Ada", "kind": "person"}, named("other"): {"name": NAME, "kind": "person"}},
    ),
    "means-too-many": lambda: written(
        {EVENT: event(cite("date", quote=f"both {NAME}", means={f"both {NAME}": [*PEOPLE]}))},
        f"On 3 March both {NAME} came.",
        actors=PEOPLE,
    ),
    "means-no-writer": lambda: written(
        {EVENT: event(cite("date", quote="I went", means={"I": [ACTOR]}))},
        f"I went. {NAME}",
        actors={ACTOR: {"name": "Ada", "kind": "person"}, named("other"): {"name": NAME, "kind": "person"}},
        author=NAME,
    ),
    "number-told-otherwise": lambda: written(
        {
            EVENT: event(
                cite("date", "status", quote=f"{'1' * 900} chairs stood there"),
                cite(named("a"), quote=f"{'2' * 900} chairs stood here"),
                details={named("a"): f"{'2' * 900} chairs"},
            )
        },
        f"{'1' * 900} chairs stood there. {'2' * 900} chairs stood here.",
    ),
    "number-of-other-source": lambda: written(
        {
            EVENT: event(
                cite("date", "status", named("a"), quote=f"{'1' * 900} wooden chairs stood there"),
                details={named("a"): f"{'1' * 900} wooden chairs"},
            )
        },
        f"{'1' * 900} wooden chairs stood there.",
        f"{'2' * 900} wooden chairs stood there.",
    ),
    "words-told-otherwise": lambda: written(
        {
            EVENT: event(
                cite("date", "status", quote=f"They came, sat {WORD[:900]} and soon left again"),
                cite(named("a"), quote="They came, sat down and soon left again"),
                details={named("a"): "They came, sat down and soon left again"},
            )
        },
        f"They came, sat {WORD[:900]} and soon left again. They came, sat down and soon left again.",
    ),
    "passage-of-no-event": lambda: written({EVENT: event(cite("status", quote=WORD), participants=[ACTOR])}, WORD),
    "relation-without-word": lambda: written(
        {EVENT: event(related={"cancels": [named("whole")]}), named("whole"): event()}
    ),
    "relation-of-strangers": lambda: written(
        {
            EVENT: event(related={"part_of": [named("whole")]}),
            named("whole"): event(cite("status", source=OTHER, quote="Nothing happened"), title=WORD[:100]),
        }
    ),
    "reading-finer-than-words": lambda: written(
        {EVENT: event(cite("date", quote="in some weeks", says="in some weeks", reads="2025-03-03"))},
        "It met in some weeks.",
    ),
    "dispute-of-another": lambda: written(
        {EVENT: event(cite("date", disputes={named("a"): WORD}), details={named("a"): "the number of chairs"})}
    ),
    "disagreement-uncited": lambda: written(
        {EVENT: event(cite("status"), date="2025-03-04", participants=[ACTOR])},
        actors={ACTOR: {"name": "The council", "kind": "group", "names": ["the council"]}},
        kind={"words": {"en": ["met"]}},
    ),
    "left-out-event": lambda: written(
        {EVENT: event(cite("status", source=OTHER, quote="Nothing happened"))},
        left_out=[{"quote": DAY, "reason": WORDS}],
        kind={"words": {"en": ["met"]}},
    ),
    "dispute-that-agrees": lambda: written(
        {EVENT: event(cite("date", disputes={named("a"): WORD}), details={named("a"): WORD})}
    ),
    "date-phrase-unclear": lambda: written({EVENT: event(cite("date", quote=MONTHS))}, MONTHS),
    "date-phrase-disagrees": lambda: written(
        {
            EVENT: event(cite("date", quote="It met the day after.", dated_from=named("first")), date="2025-01-01"),
            named("first"): event(),
        },
        f"{DAY} It met the day after.",
    ),
    "date-phrase-unread": lambda: written(
        {EVENT: event(cite("date", quote="It met in the nights of Passover."))}, "It met in the nights of Passover."
    ),
    "time-not-told": lambda: written(
        {EVENT: event(cite("date", quote="It met at 1:01, 2:02, 3:03, 4:04."), date="2025-03-03T09:09Z")},
        "It met at 1:01, 2:02, 3:03, 4:04.",
    ),
    "date-too-fine": lambda: written(
        {EVENT: event(cite("date", quote="In March 2025 it met."))}, "In March 2025 it met."
    ),
    "date-told-in-passing": lambda: written(
        {EVENT: event(cite("date", quote="It met on 3 February."), date="2024-02-03")},
        "It was planned in 2024.\n\nIt met on 3 February.",
    ),
    "date-of-another-clause": lambda: written(
        {
            EVENT: event(
                cite("date", quote=CLAUSES, says="3 February 2025"), date="2025-02-03", title="It met in the hall"
            )
        },
        CLAUSES,
    ),
    "end-of-the-other-side": lambda: written(
        {EVENT: event(cite("end", quote="It has met since 3 March 2025."), date="/2025-03-03")},
        "It has met since 3 March 2025.",
    ),
    "date-of-another-heading": lambda: written(
        {EVENT: event(cite("date", quote=DAYS[0]), cite("status", quote=f"9:30 It met, {'met, ' * 60}and met."))},
        f"### {DAYS[1]}\n\n9:30 It met, {'met, ' * 60}and met.\n\n### {DAYS[0]}\n\nIt slept.",
    ),
    "heading-of-others": lambda: written(
        {EVENT: event(cite("date", quote=DAYS[0]), cite("status", quote=f"It met, {'met, ' * 60}and met."))},
        f"### {DAYS[1]}\n\nIt met, {'met, ' * 60}and met.\n\n### {DAYS[0]}\n\nIt slept.",
    ),
    "date-too-wide": lambda: written(
        {EVENT: event(cite("date", quote="In March 2025 it met."), date="2025")}, "In March 2025 it met."
    ),
    "date-of-one-end": lambda: written(
        {EVENT: event(cite("date", quote="It met between 3 and 9 March 2025."), date="2025-03-03")},
        "It met between 3 and 9 March 2025.",
    ),
    "passages-out-of-order": lambda: written(
        {
            EVENT: event(
                cite("date", quote=f"It {'met, ' * 60}in May 2025."),
                date="2025",
                related={"announces": [named("first")]},
            ),
            named("first"): event(cite("date", quote="It began in April 2025."), date="2025"),
        },
        f"It {'met, ' * 60}in May 2025. It began in April 2025.",
        published="2026-03-05",
    ),
    "reading-without-time": lambda: written({EVENT: event(cite("date", quote=WORD, says=WORD, reads="2025"))}, WORD),
    "reading-against-words": lambda: written(
        {EVENT: event(cite("date", quote=MONTHS, says=MONTHS, reads="2020"))}, MONTHS
    ),
    "end-without-words": lambda: written({EVENT: event(cite("date", "status"), date="2025-03-03/2025-04-04")}),
    "disagreement-unrecorded": lambda: written(
        {
            EVENT: event(
                cite("date", quote="It met the day after.", dated_from=named("first")),
                cite("date", source=OTHER, quote="It met on Friday,     7 March 2025."),
                date="2025-03",
            ),
            named("first"): event(),
        },
        f"{DAY} It met the day after.",
        "It met on Friday,     7 March 2025.",
    ),
    "dated-in-a-circle": lambda: written(
        {
            named("event", number): event(
                cite("date", quote="a day later", dated_from=named("event", (number + 1) % 60))
            )
            for number in range(60)
        },
        "It met a day later.",
    ),
    "publication-not-stated": lambda: written({EVENT: event()}, f"{DAY} {WORDS}", basis="stated", quote=WORDS[:1990]),
    "nobody-named": lambda: written(
        {EVENT: event(cite("participants"), participants=[*PEOPLE])},
        actors={**PEOPLE, ACTOR: {"name": "X", "kind": "group"}},
    ),
    "participant-unnamed": lambda: written(
        {EVENT: event(cite("participants"), participants=[ACTOR, *PEOPLE])},
        actors={**PEOPLE, ACTOR: {"name": "The council", "kind": "group", "names": ["council"]}},
    ),
    "place-unnamed": lambda: written({EVENT: event(cite("place"), place=[*HALLS])}, places=HALLS),
    "detail-not-in-quote": lambda: written({EVENT: event(cite(named("a")), details={named("a"): WORD})}),
    "many-details": lambda: written(
        {
            EVENT: event(
                cite(*(named("a", number) for number in range(300))),
                details={named("a", number): "council" for number in range(300)},
            )
        }
    ),
    "status-against-words": lambda: written(
        {EVENT: event(cite("status", quote="The hall will open."), title="The hall opens")}, "The hall will open."
    ),
    "formerly-untold": lambda: written(
        {EVENT: event(cite("date", formerly={"status": "planned"}, quote=WORD))}, f"{WORD} on 3 March"
    ),
    "status-in-question": lambda: written({EVENT: event(cite("status", quote="It will go on."))}, "It will go on."),
    "speaker-missing": lambda: written(
        {EVENT: event(cite("status"), participants=[*PEOPLE])}, actors=PEOPLE, kind={"speech": True}
    ),
    "role-unknown": lambda: written(
        {EVENT: event(cite("status", "participants"), participants=[{"who": ACTOR, "role": KEY}])},
        kind={"roles": [WORDS, WORD]},
    ),
    "speaker-against-words": lambda: written(
        {EVENT: event(cite("participants", quote=f"{WORD[:190]} said so, not {ACTOR}."), participants=[SPOKE])},
        f"{WORD[:190]} said so, not {ACTOR}.",
        actors={ACTOR: {"name": ACTOR, "kind": "person"}, OTHER: {"name": WORD[:190], "kind": "person"}},
        kind={"speech": True},
    ),
    "means-unclear": lambda: written({EVENT: event(cite("date", means={KEY: [*PEOPLE]}))}, actors=PEOPLE),
    "cut-after-negation": lambda: written({EVENT: event(cite("date", quote="met"))}, f"It {'was' * 30}n't met."),
    "named-as-excluded": lambda: written(
        {EVENT: event(cite("participants", quote=f"Not {WORDS[:900]} but he"), participants=[{"words": WORDS[:900]}])},
        f"Not {WORDS[:900]} but he met.",
    ),
    "kind-of-another": lambda: written(
        {EVENT: event(cite("date", quote=WORD[:900]))},
        f"{WORD[:900]}.",
        kind={"words": {"en": [KEY]}},
        kinds={OTHER: {"label": "Other", "color": "teal", "words": {"en": [WORD[:900]]}}},
    ),
    "place-of-another-deed": lambda: written(
        {EVENT: event(cite("place", quote=f"They quarrelled with {WORD[:900]}"), place=[PLACE])},
        f"They quarrelled with {WORD[:900]}.",
        places={PLACE: {"name": WORD[:900]}},
    ),
    "detail-of-another": lambda: written(
        {EVENT: event(cite(f"{KEY[:60]}s-words", quote=f"{WORD[:190]} said so"), details={f"{KEY[:60]}s-words": "so"})},
        f"{WORD[:190]} said so.",
        actors={ACTOR: {"name": KEY[:60], "kind": "person"}, OTHER: {"name": WORD[:190], "kind": "person"}},
    ),
    "told-as-fact": lambda: written(
        {EVENT: event(cite("status", quote=f"It is {LETTERS} said that it met"), status="claimed")},
        f"It is {LETTERS} said that it met.",
    ),
    "told-as-done": lambda: written(
        {
            EVENT: event(
                cite("date", quote=f"The court could {LETTERS} it"),
                status="occurred",
                summary=f"The court {LETTERS}s all of it.",
            )
        },
        f"The court could {LETTERS} it.",
    ),
    "told-as-planned": lambda: written({EVENT: event(cite("date"), summary=f"The council is to {LETTERS} it.")}),
    "cancelled-untold": lambda: written({EVENT: event(cite("date"), status="cancelled")}),
    "condition-left-out": lambda: written(
        {EVENT: event(cite("status", quote=f"It met, subject to {'w' * 90} {'v' * 90} consent"), summary="It met.")},
        f"It met, subject to {'w' * 90} {'v' * 90} consent.",
    ),
    "weight-not-in-quotes": lambda: written({EVENT: event(cite("date"), summary="There was a death in it.")}),
    "reason-not-in-quotes": lambda: written({EVENT: event(cite("date"), summary=f"It met because of {WORD[:1900]}.")}),
    "words-of-another": lambda: written(
        {EVENT: event(cite("status", quote=f"{WORD[:190]} said so."), participants=[SPOKE])},
        f"{WORD[:190]} said so.",
        actors={ACTOR: {"name": ACTOR, "kind": "person"}, OTHER: {"name": WORD[:190], "kind": "person"}},
        kind={"speech": True},
    ),
    "place-of-another-clause": lambda: written(
        {EVENT: event(cite("date", "place", quote=APART), place=[PLACE])},
        f"{APART}.",
        places={PLACE: {"name": WORD[:900]}, OTHER: {"name": KEY[:900]}},
    ),
    "cut-before-negation": lambda: written({EVENT: event(cite("status", quote="It"))}, f"It {'was' * 30}n't met."),
    "opposite-of-quote": lambda: written(
        {
            EVENT: event(
                cite("status", quote=f"the {WORD[:300]} of un{KEY[:300]}"), summary=f"The {WORD[:300]} is {KEY[:300]}."
            )
        },
        f"the {WORD[:300]} of un{KEY[:300]}",
    ),
    "denial-left-unsaid": lambda: written(
        {EVENT: event(cite("status", quote=f"It was not {WORD[:300]}"), summary=f"It was {WORD[:300]}.")},
        f"It was not {WORD[:300]}.",
    ),
    "denied-by-no-quote": lambda: written(
        {EVENT: event(cite("status", quote=f"It was {WORD[:300]}"), summary=f"It was not {WORD[:300]}.")},
        f"It was {WORD[:300]}.",
    ),
    "done-by-another": lambda: written(
        {EVENT: event(cite("status", quote=f"X{WORD[:300]} {KEY[:300]} it"), summary=f"Y{KEY[:300]} {KEY[:300]} it.")},
        f"X{WORD[:300]} {KEY[:300]} it.",
        actors={
            ACTOR: {"name": f"X{WORD[:300]}", "kind": "person"},
            OTHER: {"name": f"Y{KEY[:300]}", "kind": "person"},
        },
    ),
    "way-reversed": lambda: written(
        {
            EVENT: event(
                cite("status", quote=f"It met, from {WORD[:300]} to {KEY[:300]}"),
                summary=f"It met, from {KEY[:300]} to {WORD[:300]}.",
            )
        },
        f"It met, from {WORD[:300]} to {KEY[:300]}.",
    ),
    "hedge-left-out": lambda: written({EVENT: event(cite("date", quote="met"))}, "It allegedly met."),
    "speaker-left-out": lambda: written(
        {EVENT: event(cite("date", quote="Ann said […] that it met"))}, "Ann said so. Bob said that it met."
    ),
    "detail-cut-short": lambda: written(
        {EVENT: event(cite(named("a"), quote=f"Never {WORDS}"), details={named("a"): WORDS})}, f"Never {WORDS}"
    ),
    "number-of-another": lambda: written(
        {
            EVENT: event(
                cite("date", quote=f"{'1' * 900} chairs stood there and {'2' * 900} tables"),
                summary=f"{'2' * 900} chairs stood there and {'1' * 900} tables.",
            )
        },
        f"{'1' * 900} chairs stood there and {'2' * 900} tables.",
    ),
    "number-bounded-otherwise": lambda: written(
        {
            EVENT: event(
                cite("date", quote=f"at least {'1' * 900} chairs stood there"),
                summary=f"It had exactly {'1' * 900} chairs, and they stood there.",
            )
        },
        f"There at least {'1' * 900} chairs stood there.",
    ),
    "number-disputed-beside": lambda: written(
        {
            EVENT: event(
                cite("date", named("a"), quote=f"{'1' * 900} chairs stood there"),
                details={named("a"): f"{'1' * 900} chairs"},
            )
        },
        f"{'1' * 900} chairs stood there. She puts the number at {'2' * 900}.",
    ),
    "sum-not-so": lambda: written(
        {EVENT: event(cite("date"), note=f"“{'1' * 900}” is counted from {'2' * 450} and {'3' * 450}.")}
    ),
    "difference-reversed": lambda: written(
        {
            EVENT: event(
                cite("date", quote=f"{'1' * 900} chairs stood there, and 9 the year before"),
                summary=f"The house had {'1' * 900} chairs, {int('1' * 900) - 9} fewer than in the year before.",
            )
        },
        f"{'1' * 900} chairs stood there, and 9 the year before.",
    ),
    "order-reversed": lambda: written(
        {
            EVENT: event(
                cite("date", quote="The pump failed on 1 March 2025, and on 3 March 2025 it met"),
                summary=f"Two days before {'the' + ' ' * 900} pump failed it met.",
            )
        },
        "The pump failed on 1 March 2025, and on 3 March 2025 it met.",
    ),
    "number-not-in-quotes": lambda: written({EVENT: event(cite("date"), summary=f"It was {'1' * 1900} miles off.")}),
    "date-not-in-quotes": lambda: written(
        {EVENT: event(cite("date"), summary=f"It was on the 12th   of {' ' * 900} May 1999 to the end.")}
    ),
    "name-not-in-quotes": lambda: written({EVENT: event(cite("date"), summary=f"It is of {WORD[:1900].title()}.")}),
    "quotation-not-in-quotes": lambda: written(
        {EVENT: event(cite("date"), summary=f"It was “{WORD[:1900]}”.", note=f"“{'v' * 1900}”")}
    ),
    "nothing-of-it-in-quotes": lambda: written(
        {EVENT: event(cite("date"), title="It " + WORD[:190], summary=f"It is of {WORD[:1900]}.")}
    ),
    "office-among-names": lambda: written(
        {EVENT: event()}, actors={ACTOR: {"name": "President " + WORD[:1980], "kind": "person"}}
    ),
    "impossible-order": lambda: written(late(2)),
    "part-outside-whole": lambda: written(
        {
            EVENT: event(cite("status"), related={"part_of": [named("whole")]}),
            named("whole"): event(cite("status"), date="2020"),
        }
    ),
    "order-in-a-circle": lambda: written(chained(60, follows="")),
    "status-out-of-order": lambda: written(
        {
            EVENT: event(
                cite("status"),
                cite(source=OTHER, quote="Nothing happened.", formerly={"status": "planned"}),
            )
        },
        sources={OTHER: source("Nothing happened.", "seeds/b.txt", published="[2025-03-06..2025-03-31]")},
    ),
    "unknowable": lambda: written(
        {EVENT: event(*(cite("status", quote=word) for word in DAY.split()[1:]), date="2025-04-01T10:00+02:00")}
    ),
    "plan-after-the-day": lambda: written({EVENT: event(cite("status", quote=WORDS), **TOLD)}, WORDS),
    "dated-sentence-unused": lambda: written({EVENT: event(cite("status", source=OTHER, quote="Nothing"))}, MONTHS * 9),
    "left-out-not-found": lambda: written(
        {EVENT: event()}, left_out=[{"quote": WORDS.replace("end", "last"), "reason": "None."}]
    ),
    "furniture-not-found": lambda: written({EVENT: event()}, furniture=[WORDS.replace("end", "last")]),
    "vanished-event": lambda: gone(frozen(written({named("event", number): unlike(number) for number in range(9)}))),
    "frozen-event-made-draft": lambda: frozen(written({EVENT: event()})) | written({EVENT: event(draft="true")}),
    "package-renamed": lambda: said_otherwise(frozen(written({EVENT: event()})), name="h" * 2000),
    "version-not-rising": lambda: said_otherwise(
        frozen(written({EVENT: event()}), "999999.999999.999999"), version="999999.999999.999998"
    ),
    "kept-release-mismatch": lambda: frozen(written({EVENT: event()})) | {kept_at("1.0.0"): b""},
    "frozen-version-changed": lambda: frozen(written({EVENT: event()})) | written({EVENT: changed(event())}),
    "reference-to-draft": lambda: written({EVENT: event(related={"follows": [OTHER]}), OTHER: event(draft="true")}),
    "missing-key": lambda: written({EVENT: {"title": WORD}}),
    "unknown-key": lambda: written({EVENT: event(**{KEY: WORD})}),
    "bad-value": lambda: written(
        {
            EVENT: event(
                cite("date", disputes={"status": WORD, KEY: ["x"]}, source=WORD, formerly={"date": WORD}),
                status=WORD,
                date=WORD,
                kind=WORD,
                place=[WORD] * 300,
                details={WORD: WORD},
                tags=[WORD],
                related={WORD: [WORD]},
            )
        },
        places={WORD: {"name": WORD, "country": WORD, "latitude": WORD, "longitude": WORD}},
        timezone=WORD,
        language=WORD,
    ),
    "bad-descriptor": lambda: {
        **package(),
        DESCRIPTOR: json.dumps({"name": WORD, "title": 5, "version": WORD, "licenses": [WORD] * 99}).encode(),
    },
    "bad-ledger": lambda: history(after(*[FIRST_ROW.replace("landing", EVENT)] * 2)),
    "bad-review": lambda: {**package(), REVIEWS: f"event,digest,reader,kind,day\n{WORD},a,b,c,d\n".encode()},
    "reviewed-event-unknown": lambda: {
        **package(),
        REVIEWS: f"event,digest,reader,kind,day\n{EVENT},0123456789ab,{WORD[:100]},person,2025-05-02\n".encode(),
    },
    "unknown-part": lambda: written({named("event", number): event(part="p" * 80) for number in range(300)}),
    "event-without-part": lambda: {
        **written({EVENT: event()}),
        "data/parts.yaml": json.dumps(
            {named("part", number): {"title": "A", "summary": "B"} for number in range(99)}
        ).encode(),
    },
    "main-without-short": lambda: written({EVENT: event(level="main")}),
    "short-not-distinct": lambda: written(
        {named("event", number): event(level="main", short=WORD[:24]) for number in range(2)}
    ),
    "lead-without-event": lambda: lead(WORDS[:1990], *(named("evemt", number) for number in range(300))),
    "lead-of-another-length": lambda: lead("a few " * 300, EVENT),
    "lead-not-in-records": lambda: lead(f"It met as “{WORD[:1900]}”", EVENT),
    "lasting-as-point": lambda: written({EVENT: event(date="[..2025-03-03]")}, kind={"lasting": "true"}),
    "bound-of-a-convention": lambda: written(
        {EVENT: event(cite("date", quote=COMING), date="[2025-03-05..2025-05-04]", status="planned")}, COMING
    ),
    "too-large": lambda: {**package(), LANDING: b"x: " + b"[" * 5000 + b"\n"},
    "not-utf8": lambda: {**package(), LANDING: WORD.encode() + b"\xff"},
    "unknown-side": lambda: disagreeing([f"{named('nothing')}.{named('date')}", f"{EVENT}.date"]),
    "side-not-found": lambda: disagreeing([{"source": SOURCE, "quote": WORD, "value": WORD}, f"{EVENT}.date"]),
    "no-disagreement": lambda: disagreeing([f"{EVENT}.date", f"{named('event', 1)}.date"]),
    "reason-of-no-source": lambda: disagreeing([f"{EVENT}.date"], reason=f"“{WORD[:1900]}”"),
    "field-named-as-column": lambda: keyed({"citations": {"label": WORD, "type": "text"}}),
    "field-unlisted": lambda: keyed({"other": {"label": WORD, "type": "text"}}),
    "field-never-used": lambda: keyed({named("never"): {"label": WORD, "type": "text"}}),
    "detail-of-another-type": lambda: keyed({named("key"): {"label": WORD, "type": "duration"}}),
    "quotation-without-marks": lambda: keyed({named("key"): {"label": WORD, "type": "quotation"}}),
    "same-as-unanswered": lambda: written(
        {named("event", 1): event(), named("event", 2): event(related={"same_as_perhaps": [named("event", 1)]})}
    ),
    "elsewhere-against-texts": lambda: written(
        {named("event"): event(elsewhere={"date": "2020-01-01", "source": WORD[:1900]})}
    ),
    "elsewhere-says-no-more": lambda: written(
        {named("event"): event(elsewhere={"date": "2000/2100", "source": WORD[:1900]})}
    ),
    "forbidden-character": lambda: {**package(), LANDING: f"title: {BIDI}\n".encode()},
    "empty-file": lambda: {**package(), LANDING: b"\n" * 9000},
    "yaml-syntax": lambda: {**package(), LANDING: f"{WORD}\n{WORD}: - {WORD}: {WORD}\n".encode()},
    "unsupported-yaml": lambda: {**package(), LANDING: f"{KEY}: *{WORD}\n".encode()},
    "duplicate-key": lambda: {**package(), LANDING: f"{KEY}: 1\n{KEY}: 2\n".encode()},
    "cut-by-comment": lambda: {**package(), LANDING: f"title: {WORD} #{WORD}\n".encode()},
    "unquoted-window": lambda: {**package(), LANDING: f"date: [{'2' * 9000}..]\n".encode()},
}


def unlike(number: int) -> Record:
    """Return an event that is no duplicate of others."""
    return event(title=f"The council meets for the {number}. time")


def gone(files: Files) -> dict[str, bytes]:
    """Return the files without the records of events, but with one of another name."""
    left = {path: raw for path, raw in files.items() if not path.startswith("data/events/")}
    return {**left, f"data/events/{named('events')}.yaml": json.dumps(event()).encode()}


def disagreeing(between: list[object], **more: str) -> dict[str, bytes]:
    """Return a package with a disagreement."""
    entry = {"question": WORD, "weight": "hard", "between": between, "kept": WORD, "reason": WORD, **more}
    listed = json.dumps({named("question"): entry}).encode()
    return {**written({EVENT: event(), named("event", 1): event()}), "data/disagreements.yaml": listed}


def keyed(fields: Record) -> dict[str, bytes]:
    """Return a package with a detail of three events, and a list of keys."""
    text = f"{WORDS} It is “so”."
    one = event(cite(named("key"), quote=WORDS), details={named("key"): WORDS})
    events = {named("event", number): one for number in range(3)}
    return {**written(events, text), "data/fields.yaml": json.dumps(fields).encode()}


def said_otherwise(files: Files, **values: str) -> dict[str, bytes]:
    """Return the files with another descriptor."""
    return {**files, DESCRIPTOR: json.dumps({**json.loads(files[DESCRIPTOR]), **values}).encode()}


def changed(one: Record) -> Record:
    """Return an event with as much changed as can be."""
    citations = [{**citation, "note": WORD} for citation in one["citations"]]
    return {**one, "title": "It meets", "summary": WORD, "tags": ["new"], "note": WORD, "citations": citations}


def whatever_else(files: Files) -> Iterator[Diagnostic]:
    """Yield what rules find that would not be asked beside other faults."""
    read, _ = loader.load(files)
    if read:
        evidence = examine(read)
        yield from (one for rule in (*rules.PLAIN, *rules.EVIDENCE) for one in rule.check(evidence))


def bounded(found: Iterable[Diagnostic]) -> set[str]:
    """Return the codes of diagnostics, of which none says more than is read."""
    codes = set()
    for one in found:
        codes.add(one.code)
        assert len(one.message) <= MOST, f"{len(one.message)} {one.code}: {one.message}"
    return codes


@pytest.mark.parametrize("code", HOSTILE)
def test_a_message_stays_short(code: str) -> None:
    files = HOSTILE[code]()
    assert code in bounded([*diagnostics(files), *whatever_else(files)])


@pytest.mark.parametrize("steps", [1, 2, 3, 4, 5, 60])
def test_a_chain_of_events_stays_short(steps: int) -> None:
    assert "impossible-order" in bounded(whatever_else(written(late(steps))))


LONGEST = "x" * 250
NAMES: dict[str, tuple[str, str]] = {
    "misplaced-file": (f"data/events/{'a b ' * 62}.yaml", "x: y"),
    "bad-file-name": ("data/events/" + "\u00ad" * 120 + ".yaml", "x: y"),
    "unread-file": (f"data/events/{LONGEST}.md", ""),
    "file-too-large": (f"data/events/{'x' * 240}.yaml", "x" * (2**20 + 1)),
}


@pytest.mark.parametrize("code", NAMES)
def test_what_is_said_of_a_file_stays_short(code: str, tmp_path: Path) -> None:
    name, content = NAMES[code]
    laid(tmp_path, {name: content.encode()})
    assert bounded(disk.read(tmp_path)[1]) == {code}


def test_what_is_said_of_two_names_stays_short(tmp_path: Path) -> None:
    names = [f"seeds/{letter * 200}.txt" for letter in "aA"]
    laid(tmp_path, dict.fromkeys(names, b""))
    assert len([*(tmp_path / "seeds").iterdir()]) == 1 or bounded(disk.read(tmp_path)[1]) == {"colliding-names"}


def test_what_is_said_of_two_records_stays_short(tmp_path: Path) -> None:
    names = [f"data/events/{letter * 200}/{letter * 200}/{'x' * 200}.yaml" for letter in "ab"]
    assert bounded(disk.read(laid(tmp_path, dict.fromkeys(names, b"")))[1]) == {"doubled-id"}


def test_what_is_said_of_a_link_stays_short(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / LONGEST).symlink_to(tmp_path)
    assert bounded(disk.read(tmp_path)[1]) == {"not-a-regular-file"}


def release() -> dict[str, bytes]:
    """Return the release of the tiny package by itself."""
    files = exported(package())
    return {path.removeprefix(f"{RELEASE}/"): raw for path, raw in files.items() if path.startswith(RELEASE)}


def document(**changes: object) -> bytes:
    """Return the document of the release with some of its keys replaced."""
    return json.dumps({**json.loads(release()["timeline.json"]), **changes}, indent=1).encode()


def cited(**changes: object) -> bytes:
    """Return the document with every citation changed."""
    events = json.loads(release()["timeline.json"])["events"]
    for number, one in enumerate(events):
        one["id"] = f"{'e' * 9000}{number}"
        one["citations"] = [{**citation, **changes} for citation in one["citations"]]
    return document(events=events)


def described(change: Callable[[Record], None]) -> bytes:
    """Return the descriptor of the release, changed."""
    descriptor: Record = json.loads(release()[DESCRIPTOR])
    change(descriptor["resources"][0])
    return json.dumps(descriptor).encode()


FROM_STRANGERS: dict[str, Callable[[], dict[str, bytes]]] = {
    "not-a-release": lambda: {**release(), "timeline.json": document(**{"k" * 9000: 1, "events": [{"k" * 9000: {}}]})},
    "checksum-mismatch": lambda: {**release(), "SHA256SUMS": f"{'0' * 64}  {'n' * 9000}\n".encode()},
    "source-mismatch": lambda: {
        **release(),
        "timeline.json": document(
            sources=[
                {**one, "id": f"{'s' * 9000}{number}", "show": "full"}
                for number, one in enumerate(json.loads(document())["sources"])
            ]
        ),
    },
    "position-mismatch": lambda: {**release(), "timeline.json": cited(source="s" * 9000)},
    "tables-disagree": lambda: {**release(), "timeline.json": cited(quote=WORD, exact=WORD)},
    "descriptor-refused": lambda: {**release(), DESCRIPTOR: whole(keywords=WORD * 9)},
    "resource-mismatch": lambda: {**release(), DESCRIPTOR: described(lambda one: one.update(path="p" * 9000))},
    "document-refused": lambda: {**release(), "timeline.json": document(**{"k" * 9000: 1})},
    "made-otherwise": lambda: {**release(), "timelinejs.json": json.dumps({"k" * 9000: 1}).encode()},
    "ledger-mismatch": lambda: {**release(), "changes.csv": WORD.encode() * 9},
    "another-maker": lambda: {
        **release(),
        DESCRIPTOR: whole(made_by={"name": WORD * 9, "version": WORD * 9, "digest": ""}),
    },
}


def whole(**changes: object) -> bytes:
    """Return the descriptor of the release with some of its keys replaced."""
    return json.dumps({**json.loads(release()[DESCRIPTOR]), **changes}).encode()


@pytest.mark.parametrize("code", FROM_STRANGERS)
def test_what_is_said_of_a_stranger_s_release_stays_short(code: str) -> None:
    assert code in bounded(verification.verify(FROM_STRANGERS[code]())[1])


def test_every_rule_is_tried() -> None:
    of_two, of_the_system = {"colliding-names", "doubled-id"}, {"not-a-regular-file", "unreadable-file"}
    tried = HOSTILE.keys() | NAMES.keys() | FROM_STRANGERS.keys() | of_two | of_the_system
    assert tried == {rule.code for rule in (*RULES, *verification.CATALOGUE)}
    assert {rule.code for rule in yaml_advice.CATALOGUE} <= HOSTILE.keys()


@given(st.text(max_size=5000), st.integers(12, 200))
def test_whatever_is_quoted_is_short(text: str, most: int) -> None:
    assert len(short(text, most)) <= most
    assert len(quoted(text, most)) <= most
    assert quoted(text, most).isprintable()


@given(st.lists(st.text(max_size=300), max_size=20))
def test_whatever_is_listed_is_short(names: list[str]) -> None:
    assert len(listed(names)) <= 3 * 82 + len(", , and 20 more")


@given(st.text(st.sampled_from(" -:#'\"[]{}&*!%|>\\\n?,ab1"), max_size=3000))
def test_whatever_a_record_is_made_of_is_answered_shortly(text: str) -> None:
    bounded(diagnostics({**package(), LANDING: text.encode(), SOURCES: package()[SOURCES]}))
