"""Nothing is quadratic in records: twice as many of whatever there may be many of costs about twice the steps.

Steps are counted, not seconds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256

import pytest

from tests.generated import generated
from tests.packages import diagnostics, frozen, package
from tests.steps import steps
from timeline import rules
from timeline.diagnostics import Severity
from timeline.evidence import examine
from timeline.reading import load
from timeline.records.package import Files, Package
from timeline.records.tables import CHANGES, OF_DOCUMENT
from timeline.release.calendar import calendar
from timeline.release.csv_files import csv_bytes
from timeline.release.document import document_bytes
from timeline.release.edition import edition
from timeline.release.page.marking import marked_texts
from timeline.release.page.page import pages
from timeline.release.page.strip import strip
from timeline.release.page.telling import story
from timeline.release.timelinejs import timelinejs
from timeline.rules import RULES, ledger
from timeline.rules.doubt import doubt

FEW = 40
"""How many there are at first; then twice as many."""
MOST = 2.3
"""How many times as many steps the double may cost: sorting takes a little more than its share."""


def texts_of(files: Files) -> dict[str, str]:
    return {path: raw.decode() for path, raw in files.items()}


def chain(count: int) -> Files:
    """Events that follow one another, each on the day after the one before."""
    return generated(count, each=count)


def chain_backwards(count: int) -> Files:
    """The same, each told to follow the next: not one of the relations can be."""
    files = generated(count, each=1, linked=True)
    return {path: raw.replace(b"follows: ", b"announces: ") for path, raw in files.items()}


def phrases_of_one_source(count: int) -> Files:
    """As many citations of one text, each of which names the phrase that counts."""
    files = texts_of(generated(count, each=count))
    marked = {
        path: text.replace("    supports: [date,", f"    says: {date_words(text)}\n    supports: [date,")
        for path, text in files.items()
    }
    return {path: text.encode() for path, text in marked.items()}


def date_words(record: str) -> str:
    return record.partition("On ")[2].partition(",")[0]


def nothing_gone(count: int) -> Files:
    """A frozen package of which nothing is gone."""
    return frozen(generated(count))


def all_renamed(count: int) -> Files:
    """A frozen package every record of which has another id, and is still related to the others."""
    return {
        path.replace("data/events/e", "data/events/f"): raw.replace(b"follows: [e", b"follows: [f")
        for path, raw in frozen(generated(count)).items()
    }


def texts_renamed(count: int) -> Files:
    """Every event has a text of its own, and each of these has another name."""
    return {path.replace("seeds/s", "seeds/t"): raw for path, raw in generated(count, each=1).items()}


def changed_texts(count: int) -> Files:
    """Every event has a text of its own, and each of these has changed."""
    files = generated(count, each=1)
    return {path: raw + b"More.\n" if path.startswith("seeds/") else raw for path, raw in files.items()}


def misspelt(count: int) -> Files:
    """Every event has a place that is not listed, each under another name."""
    files = texts_of(generated(count))
    for number, path in enumerate(sorted(path for path in files if path.startswith("data/events/"))):
        files[path] = files[path].replace("\nplace: ", f"\nplace: of-{number}-")
    return {path: text.encode() for path, text in files.items()}


def misspelt_relations(count: int) -> Files:
    """Every event follows one that is not there."""
    files = generated(count, each=count)
    return {path: raw.replace(b"follows: [e", b"follows: [f") for path, raw in files.items()}


def parts_of_one(count: int) -> Files:
    """Every event is part of the first."""
    files = texts_of(generated(count, each=count))
    for path in sorted(path for path in files if path.startswith("data/events/"))[1:]:
        files[path] = files[path].partition("related:")[0] + "related: {part_of: [e00000]}\n"
    return {path: text.encode() for path, text in files.items()}


def of_one_line(count: int) -> Files:
    """One text of a single line, cited by every event."""
    landings = " ".join(f"On 3 March 2025 Heron number {number} landed there." for number in range(count))
    text = f"The Beacon, 5 March 2025. {landings}"
    files = texts_of(package({f"data/events/{id}.yaml": None for id in ("landing", "pictures")}))
    files["seeds/report.txt"] = text
    old = sha256(package()["seeds/report.txt"]).hexdigest()
    files["data/sources.yaml"] = files["data/sources.yaml"].replace(old, sha256(text.encode()).hexdigest())
    for number in range(count):
        files[f"data/events/e{number}.yaml"] = (
            f"title: Heron {number} lands\ndate: 2025-03-03\nkind: landing\nstatus: occurred\nsummary: It lands.\n"
            f"citations:\n  - source: report\n    quote: On 3 March 2025 Heron number {number} landed there\n"
            "    supports: [date, status]\n"
        )
    return {path: text.encode() for path, text in files.items()}


def cites(number: int, quote: str, more: str = "") -> str:
    return (
        f"title: Heron {number} lands\ndate: 2025-03-03\nkind: landing\nstatus: occurred\nsummary: It lands.\n"
        f"citations:\n  - source: report\n    quote: {quote}\n    supports: [date, status]\n{more}"
    )


def of_report(text: str, records: Mapping[str, str]) -> Files:
    """The tiny package with another text, and these events instead of its own."""
    files = texts_of(package({f"data/events/{id}.yaml": None for id in ("landing", "pictures")}))
    files["seeds/report.txt"] = text
    old = sha256(package()["seeds/report.txt"]).hexdigest()
    files["data/sources.yaml"] = files["data/sources.yaml"].replace(old, sha256(text.encode()).hexdigest())
    files |= {f"data/events/{id}.yaml": record for id, record in records.items()}
    return {path: text.encode() for path, text in files.items()}


def dates_of_one_sentence(count: int) -> Files:
    """One sentence of many dates, each cited by an event."""
    told = ", ".join(f"on 3 March 2025 Heron {number} landed" for number in range(count))
    quotes = {f"e{number}": f"on 3 March 2025 Heron {number} landed" for number in range(count)}
    records = {id: cites(number, quote) for number, (id, quote) in enumerate(quotes.items())}
    return of_report(f"The Beacon, 5 March 2025\n\nAs said {told}.\n", records)


def pronouns(count: int) -> Files:
    """As many sentences as events, each of which says whom its own "he" means."""
    told = " ".join(f"Ada Moreau came. She landed Heron {number} on 3 March 2025." for number in range(count))
    means = "    means: {She: ada-moreau}\nparticipants: [ada-moreau]\n"
    records = {
        f"e{number}": cites(number, f"She landed Heron {number} on 3 March 2025", means) for number in range(count)
    }
    return of_report(f"The Beacon, 5 March 2025\n\n{told}\n", records)


def nowhere(count: int) -> Files:
    """Quotes that are in no text, each of a text of its own."""
    files = generated(count, each=1)
    return {
        path: raw.replace(b"    quote: >-\n      On", b"    quote: >-\n      Oft on") for path, raw in files.items()
    }


def sides_nowhere(count: int) -> Files:
    """Disagreements on fields of events that are not there, and on passages that no source says."""
    entries = "".join(
        f"d{number}:\n  question: When?\n  between:\n    - f{number:05}.date\n"
        f"    - {{source: report, quote: 'It carrried {number} things'}}\n  reason: So.\n"
        for number in range(count)
    )
    return {**generated(count), **package({"data/disagreements.yaml": entries, "datapackage.json": None})} | {
        "datapackage.json": package()["datapackage.json"]
    }


def places_in_the_next(count: int) -> Files:
    """Places of which each lies in the next, much deeper than any does."""
    places = "".join(f"p{n}:\n  name: Port {n}\n  within: p{n + 1}\n" for n in range(4 * count))
    last = f"p{4 * count}:\n  name: Norway\n  country: NO\n"
    return package({"data/places.yaml": f"{places}{last}{package()['data/places.yaml'].decode()}"})


def of_many_names(count: int) -> Files:
    """As many actors, places and kinds as events, and each record has one of each."""
    told = " ".join(
        f"On 3 March 2025 Ada{n} Moreau{n} of Cape{n} landed. She took Heron {n} there." for n in range(count)
    )
    records = {
        f"e{n}": cites(
            n,
            f"On 3 March 2025 Ada{n} Moreau{n} of Cape{n} landed. She took Heron {n}",
            f"    means: {{She: a{n}}}\nplace: c{n}\nparticipants: [a{n}]\n",
        )
        for n in range(count)
    }
    forms = {
        "data/actors.yaml": "a{0}:\n  name: Ada{0} Moreau{0}\n  kind: person\n  names: [Moreau{0}]\n",
        "data/places.yaml": "c{0}:\n  name: Cape{0}\n  within: land\n",
        "data/kinds.yaml": "k{0}:\n  label: Sinking {0}\n  color: teal\n  words: {{en: [sank{0}]}}\n",
    }
    first = {"data/places.yaml": "land:\n  name: Aland\n", "data/kinds.yaml": package()["data/kinds.yaml"].decode()}
    listed = {path: first.get(path, "") + "".join(map(form.format, range(count))) for path, form in forms.items()}
    return {
        **of_report(f"The Beacon, 5 March 2025\n\n{told}\n", records),
        **{path: text.encode() for path, text in listed.items()},
    }


def one_record(count: int) -> Files:
    """One record of as many details and citations, each of a number in a year of its own."""
    told = " ".join(f"In {1500 + n} it carried {n} birds." for n in range(count))
    cited = "".join(
        f"  - source: report\n    quote: In {1500 + n} it carried {n} birds\n    supports: [d{n}]\n"
        for n in range(count)
    )
    details = "details:\n" + "".join(f"  d{n}: {n} birds\n" for n in range(count))
    record = cites(0, "on 3 March 2025 Heron 0 landed", f"{cited}{details}")
    return of_report(f"The Beacon, 5 March 2025\n\nAs said, on 3 March 2025 Heron 0 landed. {told}\n", {"e": record})


def said_again(count: int) -> Files:
    """Sentences of a few days and the same people: records cite every other, and the rest is left out."""
    days = [n % 5 + 3 for n in range(2 * count)]
    quotes = [f"On {day} March 2025 Ada Moreau landed Heron {n}" for n, day in enumerate(days)]
    records = {
        f"e{n}": cites(n, quotes[n], "participants: [ada-moreau]\n").replace("2025-03-03", f"2025-03-{days[n]:02}")
        for n in range(0, 2 * count, 2)
    }
    told = "".join(f"{quote}.\n\n" for quote in quotes)
    files = texts_of(of_report(f"The Beacon, 5 March 2025\n\n{told}", records))
    left_out = "".join(
        f"    - quote: {quotes[n]}\n      reason: “{days[n]} March” is so.\n" for n in range(1, 2 * count, 2)
    )
    files["data/sources.yaml"] = files["data/sources.yaml"].replace("  left_out:\n", f"  left_out:\n{left_out}", 1)
    return {path: text.encode() for path, text in files.items()}


def loaded(files: Files) -> Package:
    read, _ = load(files)
    assert read is not None
    return read


SHAPES: dict[str, Callable[[int], Files]] = {
    "events that follow one another, all of one day": chain,
    "events that follow one another the wrong way": chain_backwards,
    "phrases named of one source": phrases_of_one_source,
    "a frozen package of which nothing is gone": nothing_gone,
    "a frozen package of which all are gone": all_renamed,
    "texts that are not there": texts_renamed,
    "texts that have changed, all at once": changed_texts,
    "places that are not listed": misspelt,
    "relations to what is not there": misspelt_relations,
    "parts of one whole": parts_of_one,
    "citations of one line": of_one_line,
    "dates of one sentence": dates_of_one_sentence,
    "words that mean somebody": pronouns,
    "quotes that are nowhere": nowhere,
    "sides that are nowhere": sides_nowhere,
    "places of which each lies in the next": places_in_the_next,
    "as many names of everything": of_many_names,
    "citations and details of one record": one_record,
    "sentences cited or left out": said_again,
    "many of everything": generated,
}


def stages(files: Files) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield everything that is done with a package, piece by piece, each with what it needs made before."""
    yield "load", lambda: load(files)
    read = loaded(files)
    yield "examine", lambda: examine(read)
    evidence = examine(read)
    yield "readings", lambda: evidence.readings
    yield "bounds", lambda: (evidence.chronology.conflicts, evidence.misdated, evidence.beside_misdated)
    yield "coverage", lambda: evidence.coverage
    found = rules.check(evidence)
    yield "doubt", lambda: doubt(evidence, found)
    in_doubt = doubt(evidence, found)
    yield "silence", lambda: [in_doubt.silences(one, "actors") for one in found]
    sound = not any(one.severity is Severity.ERROR for one in found)
    for one in RULES if sound else (rule for rule in RULES if rule not in ledger.OF_SOUND_PACKAGES):
        yield one.code, lambda one=one: list(one.check(evidence))  # type: ignore[misc]
    if sound:
        yield "digests", lambda: evidence.digests
        yield "edition", lambda: edition(evidence)
        made = edition(evidence)
        yield "document", lambda: document_bytes(made.document)
        whole = made.document
        for table in OF_DOCUMENT:
            yield f"{table.name}.csv", lambda table=table: csv_bytes(table, table.rows(whole))  # type: ignore[misc]
        yield "changes.csv", lambda: csv_bytes(CHANGES, ((change,) for change in made.changes))
        yield "calendar", lambda: calendar(made, made.events, made.withdrawn)
        yield "timelinejs", lambda: timelinejs(made)
        yield "telling", lambda: story(made, made.events)
        yield "strip", lambda: strip(made.events)
        yield "marking", lambda: marked_texts(made)
        yield "page", lambda: pages(made)
        yield "pages", lambda: pages(made, most=1)


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_the_double_costs_the_double(shape: Callable[[int], Files]) -> None:
    for _, work in stages(shape(2 * FEW)):  # so that what is kept of words is kept of both
        work()
    few, many = ({name: steps(work) for name, work in stages(shape(count))} for count in (FEW, 2 * FEW))
    assert {name: (count, many[name]) for name, count in few.items() if many[name] > MOST * count + FEW} == {}


def test_a_generated_package_is_sound() -> None:
    assert diagnostics(generated(120)) == []


def test_what_is_quadratic_would_be_seen() -> None:
    def pairs(count: int) -> int:
        return steps(lambda: [abs(one) for one in range(count) for _ in range(count)])

    assert pairs(2 * FEW) > MOST * pairs(FEW) + FEW
