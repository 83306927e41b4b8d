"""A package of ten thousand events, made of templates, and what it costs to check.

`python -m tests.generated [EVENTS]` prints the CPU seconds: reading, the rules, and the rules on what passages say.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import date, timedelta
from hashlib import sha256

from timeline.evidence import examine
from timeline.reading import loader
from timeline.records.package import Files
from timeline.rules import EVIDENCE, RULES

PEOPLE = ("Ada Moreau", "Ida Lund", "Ole Berg", "Eva Strand", "Jon Vik", "Liv Dahl", "Per Holm", "Kari Nes")
TOWNS = ("Port Vale", "Lake Aldous", "Cape Merrow", "Old Haven", "North Quay")
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
EACH = 40  # events that a text tells of
FILLER = (  # as much undated text as news has around a dated sentence
    "The probe was built to look at ice, and ice was what it saw; what it weighed was more than had been hoped for. "
    "Nobody who was there said that the weather had been kind, and the boats lay in the harbour until the evening. "
)


def generated(events: int = 10_000, each: int = EACH, *, linked: bool = False) -> dict[str, bytes]:
    """Return the files: two citations an event, a text and a day for `each` many, each event after the one before.

    The first of a day follows none, unless the days are `linked`.
    """
    files = {
        "datapackage.json": json.dumps(
            {"name": "many", "title": "Many", "version": "1.0.0", "created": "2026-01-01T00:00:00Z"}
        ),
        "data/actors.yaml": "".join(
            f"{_id(name)}:\n  name: {name}\n  kind: person\n  names: [{name.split()[1]}]\n" for name in PEOPLE
        ),
        "data/places.yaml": "".join(f"{_id(name)}:\n  name: {name}\n" for name in TOWNS),
        "data/kinds.yaml": "talk:\n  label: Talk\n  color: teal\n",
    }
    listed = ""
    for first in range(0, events, each):
        source = f"s{first // each:04}"
        text = "".join(_told(number, each) for number in range(first, min(first + each, events)))
        files[f"seeds/{source}.txt"] = text
        published = _day(first, each) + timedelta(days=60)
        listed += (
            f"{source}:\n  file: seeds/{source}.txt\n  sha256: {sha256(text.encode()).hexdigest()}\n"
            f"  title: Text {source}\n  given: [title]\n  language: en\n"
            f"  published: {published}\n  basis: inferred\n  reason: So.\n"
        )
        for number in range(first, min(first + each, events)):
            files[f"data/events/e{number:05}.yaml"] = _event(number, source, each, linked=linked)
    files["data/sources.yaml"] = listed
    return {path: text.encode() for path, text in files.items()}


def _day(number: int, each: int) -> date:
    return date(1990, 1, 1) + timedelta(days=number // each)


def _parts(number: int, each: int) -> tuple[str, str, str, str]:
    day = _day(number, each)
    who, other = PEOPLE[number % 8], PEOPLE[(number + 3) % 8]
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}", who, other, TOWNS[number % 5]


def _told(number: int, each: int) -> str:
    day, who, other, town = _parts(number, each)
    return (
        f"On {day}, {who} met {other} in {town} for talk {number}, which lasted {number % 7 + 1} hours. {FILLER}\n"
        f"{who} called talk {number} “long and {number} times useful”, and meant it.\n\n"
    )


def _event(number: int, source: str, each: int, *, linked: bool) -> str:
    day, who, other, town = _parts(number, each)
    related = f"related: {{follows: [e{number - 1:05}]}}\n" if number % each or (linked and number) else ""
    return (
        f"title: {who} meets {other} for talk {number}\ndate: {_day(number, each)}\nkind: talk\nstatus: occurred\n"
        f"place: {_id(town)}\nparticipants:\n  - {_id(who)}\n  - {_id(other)}\n"
        f"summary: >-\n  {who} and {other} meet in {town} for talk {number}, one of the many that\n  were held there.\n"
        f"details:\n  length: {number % 7 + 1} hours\n  judgement: long and {number} times useful\n"
        f"citations:\n  - source: {source}\n    quote: >-\n"
        f"      On {day}, {who} met {other} in {town} for talk {number},\n"
        f"      which lasted {number % 7 + 1} hours\n    supports: [date, status, place, participants, length]\n"
        f"  - source: {source}\n    quote: {who} called talk {number} “long and {number} times useful”\n"
        f"    supports: [participants, judgement]\n{related}"
    )


def _id(name: str) -> str:
    return name.lower().replace(" ", "-")


def measured(files: Files) -> tuple[float, float, float]:
    """Return CPU seconds: to read, to hold to the other rules, to hold to those on what passages say."""
    started = time.process_time()
    package, found = loader.load(files)
    read = time.process_time()
    assert package is not None
    evidence = examine(package)
    found += [one for rule in RULES if rule not in EVIDENCE for one in rule.check(evidence)]
    without = time.process_time()
    found += [one for rule in EVIDENCE for one in rule.check(evidence)]
    assert [one for one in found if one.location.file.startswith("data/")] == [], found[:3]
    return read - started, without - read, time.process_time() - without


if __name__ == "__main__":
    count = int(sys.argv[1]) if sys.argv[1:] else 10_000
    reading, others, passages = measured(generated(count))
    print(f"{count:,} events: read {reading:.1f} s, other rules {others:.1f} s, evidence {passages:.1f} s")
    print(f"with evidence {(reading + others + passages) / (reading + others):.2f} times the cost without")
