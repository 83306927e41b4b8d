"""Are the files of the corpora well made? Asked by plain string search, without the tool.

    python tests/corpora/check.py [NAME ...]

Says of each package what is amiss in its files, not whether its records are true.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

CORPORA = Path(__file__).parent
KINDS = (
    "day", "month", "year", "minute", "span-end", "person", "place", "quote",
    "negation", "status", "detail", "era", "century",
)  # fmt: skip
HEAD = ("date", "kind", "status", "place", "participants")


def _yaml(text: str) -> Any:  # noqa: ANN401 -- YAML is whatever it is
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 -- every scalar stays the text that was typed


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _ids(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _people(event: dict[str, Any], actors: dict[str, Any], quotes: str) -> Iterator[str]:
    for participant in event.get("participants", []):
        who = participant if isinstance(participant, str) else participant.get("who")
        if who is not None and who not in actors:
            yield f"no actor {who!r}"
        if who is None and participant["words"] not in quotes:
            yield f"no quote says {participant['words']!r}"


def _whole(words: str) -> str:
    """Return the pattern of words that stand by themselves, where their script parts words by blanks."""
    first, last = ("" if re.match("[\u3040-\u30ff\u4e00-\u9fff]", one) else edge for one, edge in _edges(words))
    return f"{first}{re.escape(words)}{last}"


def _edges(words: str) -> tuple[tuple[str, str], tuple[str, str]]:
    return (words[0], r"(?<!\w)"), (words[-1], r"(?!\w)")


def _citation(
    citation: dict[str, Any], event: dict[str, Any], events: set[str], package: dict[str, Any]
) -> Iterator[str]:
    source, quote = citation["source"], citation["quote"]
    if source not in package["texts"]:
        yield f"no source {source!r}"
        return
    text = package["texts"][source]
    chosen = any(key in citation for key in ("prefix", "suffix", "occurrence"))
    if not package["sources"][source].get("layout"):  # a laid-out text is not itself the text that is read
        for part in quote.split(" […] "):
            count = len(re.findall(_whole(part), text))
            if count != 1 and not (chosen and count > 1):
                yield f"{source} has {count} of {part!r}"
    if "says" in citation and citation["says"] not in quote:
        yield f"{citation['says']!r} is not in its quote"
    if "dated_from" in citation and citation["dated_from"] not in events:
        yield f"no event {citation['dated_from']!r}"
    for phrase, meant in citation.get("means", {}).items():
        if phrase not in quote:
            yield f"{phrase!r} is not in its quote"
        yield from (f"no actor {who!r}" for who in _ids(meant) if who not in package["actors"])
    for field in citation.get("supports", []):
        if field in event.get("details", {}):
            if event["details"][field] not in quote:
                yield f"{field} is not in the quote that supports it"
        elif field not in event and field not in ("start", "end"):
            yield f"there is no {field!r} to support"


def _event(event: dict[str, Any], events: set[str], package: dict[str, Any]) -> Iterator[str]:
    quotes = " ".join(citation["quote"] for citation in event["citations"])
    yield from _people(event, package["actors"], quotes)
    if event["kind"] not in package["kinds"]:
        yield f"no kind {event['kind']!r}"
    yield from (f"no place {place!r}" for place in _ids(event.get("place", [])) if place not in package["places"])
    for others in event.get("related", {}).values():
        yield from (f"no event {other!r}" for other in others if other not in events)
    for citation in event["citations"]:
        yield from _citation(citation, event, events, package)
    borne = {field for citation in event["citations"] for field in citation.get("supports", [])}
    if borne & {"start", "end"}:
        borne.add("date")
    for field in (*(field for field in HEAD if field in event and field != "kind"), *event.get("details", {})):
        if field not in borne:
            yield f"no citation supports {field}"


def _false(edits: list[dict[str, Any]], records: dict[str, str]) -> Iterator[str]:
    names = [edit["name"] for edit in edits]
    yield from sorted({f"two edits are called {name!r}" for name in names if names.count(name) > 1})
    for edit in edits:
        where = f"false.yaml: {edit['name']!r}:"
        if set(edit) != {"name", "kind", "event", "edit", "false"} or not edit["false"].strip():
            yield f"{where} keys are {', '.join(edit)}"
        if edit["kind"] not in KINDS:
            yield f"{where} no kind {edit['kind']!r}"
        if edit["event"] not in records:
            yield f"{where} no event {edit['event']!r}"
            continue
        text = records[edit["event"]]
        for change in edit["edit"]:
            if (count := text.count(change["from"])) != 1:
                yield f"{where} {count} times {change['from']!r}"
            text = text.replace(change["from"], change["to"])
        if text == records[edit["event"]]:
            yield f"{where} changes nothing"
        try:
            _yaml(text)
        except yaml.YAMLError:
            yield f"{where} is no YAML any more"


def faults(root: Path) -> Iterator[str]:
    """Tell what is amiss in the files of the package under `root`."""
    vocabularies = ("sources", "actors", "places", "kinds")
    package = {name: _yaml((root / f"data/{name}.yaml").read_text("utf-8")) or {} for name in vocabularies}
    package["texts"] = {}
    for name, source in package["sources"].items():
        raw = (root / source["file"]).read_bytes()
        package["texts"][name] = _folded(raw.decode("utf-8-sig"))
        if hashlib.sha256(raw).hexdigest() != source["sha256"]:
            yield f"sources.yaml: {name} has another sha256"
        for quote in (source.get("quote"), *(left["quote"] for left in source.get("left_out", []))):
            if quote and not source.get("layout") and quote not in package["texts"][name]:
                yield f"sources.yaml: {name} does not say {quote!r}"
    records = {path.stem: path.read_text("utf-8") for path in sorted((root / "data/events").glob("*.yaml"))}
    for name, text in records.items():
        yield from (f"{name}: {fault}" for fault in _event(_yaml(text), set(records), package))
    yield from _false(_yaml((root / "false.yaml").read_text("utf-8")), records)


def main(names: list[str]) -> int:
    roots = [CORPORA / name for name in names] or sorted(path.parent for path in CORPORA.glob("*/datapackage.json"))
    amiss = 0
    for root in roots:
        found = list(faults(root))
        amiss += len(found)
        events = len(list((root / "data/events").glob("*.yaml")))
        edits = len(_yaml((root / "false.yaml").read_text("utf-8")))
        print(f"{root.name}: {events} true records, {edits} false edits, {len(found)} faults")
        for fault in found:
            print(f"  {fault}")
    return 1 if amiss else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
