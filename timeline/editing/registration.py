"""The entry of a text in data/sources.yaml: with what it shows of itself, told by what, and never decided."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from types import MappingProxyType
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from timeline import language, rules
from timeline.dates import DateError, parse
from timeline.diagnostics import Severity
from timeline.editing import mastheads
from timeline.editing.authoring import malformed
from timeline.evidence import vocabularies
from timeline.evidence.sources import SourceEvidence
from timeline.language import phrases
from timeline.language.language import Language
from timeline.reading import loader
from timeline.reading.documents import DocumentError, Read, read
from timeline.reading.yaml_writing import Written, lines
from timeline.records import listing
from timeline.records.package import DESCRIPTOR, SEEDS, Files, Package, vocabulary_path
from timeline.rules.heads import heads_in_text
from timeline.texts import layout
from timeline.texts.passages import fold

SOURCES = vocabulary_path("sources")
ASKED = ("id", "title", "language", "published")
"""What a curator confirms, in order."""


FORMS: Mapping[str, str] = MappingProxyType(
    {
        "id": "lower-case words joined by hyphens",
        "title": "as the text has it",
        "language": "a tag such as en or de",
        "published": "a day 1911-12-24, a month 1911-12 or a year 1911",
        "timezone": "an IANA name such as Europe/Berlin, or a - for none",
    }
)
"""In which form each is said."""


@dataclass(frozen=True, slots=True)
class Addition:
    """A text on its way into a package: its files by path, what it shows of itself, and by what each was told."""

    files: Files
    text: str
    document: Read
    path: str
    found: Mapping[str, str]
    told: Mapping[str, str]


def already(package: Package, raw: bytes, text: str) -> str | None:
    """Return the id of the source that is this file, or whose text is these words; None where none is."""
    digest, words = sha256(raw).hexdigest(), "".join(text.split())
    for source in package.sources.values():
        same = digest in (source.sha256, source.original and source.original.sha256)
        if same or "".join(package.texts.get(source.id, "").split()) == words:
            return source.id
    return None


def seen(package: Package, name: str, raw: bytes, document: Read, today: str, tag: str = "") -> Addition:
    """Return what a text shows of itself, in the language of a tag if one is told, else in its own.

    `name` is that of its file, `today` the day on which it is added.
    """
    path = next((one for one in listing.unlisted(package) if package.files[one] == raw), f"{SEEDS}/{name}")
    files = {path: raw}
    if document.form:
        path = f"{path.rpartition('.')[0] or path}.txt"
        files[path] = document.text.encode("utf-8", "replace")
    id, _ = listing.entry(replace(package, files={**package.files, **files}), path)
    tongue = document.language or mastheads.tongue(document.text)
    own = language.of(tag or tongue or "und")
    known = {
        "id": (id, "its file's name"),
        "title": mastheads.title(document, own) or (id.replace("-", " ").capitalize(), "its file's name"),
        "language": (tongue, "its own mark" if document.language else "its small words"),
        "published": mastheads.published(document, own, today),
        "timezone": mastheads.timezone(document.text, own),
    }
    found = {key: value for key, (value, _) in known.items() if value}
    return Addition(files, document.text, document, path, found, {key: known[key][1] for key in found})


def proposed(one: Addition, tag: str) -> tuple[str, str] | None:
    """Return the one day or else the one month that a line of a text gives in a language, with the line."""
    there = dict(mastheads.dated(one.text, language.of(tag)))
    for parts in (2, 1):
        if len(given := [(day, line) for day, line in there.items() if day.count("-") == parts]) == 1:
            return given[0]
    return None


def refused(package: Package, key: str, value: str, tag: str) -> str | None:
    """Return why something may not be said of a text, written in a language; None where it may."""
    if not value:
        return f"there is nothing to take: write {FORMS[key]}"
    if key == "id":
        there = value in package.sources or package.unread.may_list("sources", value)
        return malformed(value) or (f"there is a source {value!r} already" if there else None)
    if key == "language":
        return None if _TAG.fullmatch(value) else f"{value!r} is no tag of a language: write {FORMS[key]}"
    if key == "published":
        return _no_date(value, language.of(tag))
    if key == "timezone":
        return None if value == NO_ZONE or _is_zone(value) else f"{value!r} is no time zone: write {FORMS[key]}"
    return None


NO_ZONE = "-"
"""Said of a time zone: that none is to be listed."""


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


_TAG = re.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def _no_date(value: str, own: Language) -> str | None:
    try:
        date = parse(value)
    except DateError as error:
        given = [mastheads.given_by(phrase) for phrase in phrases.find(fold(f"({value})"), own)]
        return f"{value!r} is no date: write {given[0]}" if len(given) == 1 and given[0] else f"{error}"
    return None if date.first and date.last else f"{value!r} is open: give the first and the last day that are possible"


def entry(one: Addition, said: Mapping[str, str], today: str) -> Mapping[str, Written]:
    """Return the entry of a text by what is said of it: `ASKED`, `reason` where no line gives its date, `timezone`."""
    own = language.of(said["language"])
    kept = {path: raw for path, raw in one.files.items() if path != one.path}
    data: dict[str, Written] = {"file": one.path, "sha256": sha256(one.files[one.path]).hexdigest()}
    for path, raw in kept.items():
        data["original"] = {"file": path, "sha256": sha256(raw).hexdigest()}
    data["title"] = said["title"]
    data |= {key: value for key in ("author", "publisher") if (value := getattr(one.document, key))}
    data["language"] = said["language"]
    if said.get("timezone", NO_ZONE) != NO_ZONE:
        data["timezone"] = said["timezone"]
    data["published"] = said["published"]
    line = mastheads.dating_line(one.text, own, said["published"])
    if line and not said.get("reason"):
        data |= {"basis": "stated", "quote": line}
    else:
        data |= {"basis": "inferred", "reason": said.get("reason") or _reason(one, own, said["published"], today)}
    shown = layout.seen(one.text)
    if shown := (*shown, "wrapped") if one.document.form == "pdf" and "wrapped" not in shown else shown:
        data["layout"] = shown
    if one.document.furniture:
        data["furniture"] = one.document.furniture
    if data["basis"] == "stated":
        data["left_out"] = [{"quote": line or "", "reason": "It dates the text itself."}]
    return data


def begun(package: Package, path: str, today: str) -> tuple[str, Mapping[str, Written]]:
    """Return id and entry of a text of the package that no list has: what it shows of itself, and the rest blank."""
    raw = package.files[path]
    id, blank = listing.entry(package, path)
    try:
        document = read(path.rpartition("/")[2], raw)
    except DocumentError:
        return id, blank
    if document.form:
        return id, blank
    one = replace(seen(package, path.rpartition("/")[2], raw, document, today), path=path, files={path: raw})
    if one.found.get("language") and one.found.get("published"):
        return id, with_heads(package, one, id, entry(one, one.found, today))
    return id, {**blank, **{key: value for key, value in one.found.items() if key in blank}}


def as_listed(package: Package, path: str, tag: str) -> SourceEvidence | None:
    """Return a text as a source of any time, in a language or else in its own, for whoever is writing its entry."""
    raw = package.files.get(path)
    if raw is None:
        return None
    text = raw.decode(errors="replace")
    one = Addition({path: raw}, text, Read(text), path, {}, {})
    head = {"file": path, "sha256": sha256(raw).hexdigest(), "title": path, "given": ["title"]}
    time = {"published": "[0001..9999]", "basis": "inferred", "reason": path}
    for tongue in filter(None, (tag, mastheads.tongue(text), "und")):
        alone, _ = loader.load(_alone(package, one, _ALONE, {**head, "language": tongue, **time}))
        if alone and (there := vocabularies(alone).texts.get(_ALONE)):
            return there
    return None


_ALONE = "text"


def dating(source: SourceEvidence) -> Iterator[tuple[str, str]]:
    """Yield the lines at either end of a text that give when it was published, each behind that; the first first."""
    there = dict.fromkeys(mastheads.dated(source.text.raw, source.text.language))
    yield from reversed(there)


def written(id: str, data: Mapping[str, Written]) -> str:
    """Return an entry as it is written in the list."""
    return "\n".join([f"{id}:", *lines(data, "  ")]) + "\n"


def with_heads(package: Package, one: Addition, id: str, data: Mapping[str, Written]) -> Mapping[str, Written]:
    """Return an entry that says which of title, author and publisher its text does not have."""
    alone, _ = loader.load(_alone(package, one, id, data))
    there = vocabularies(alone).texts if alone else {}
    if id not in there:
        return data
    given = [key for key in ("title", "author", "publisher") if data.get(key) and key not in heads_in_text(there[id])]
    keys = [*data]
    before = keys.index("language")
    named = dict.fromkeys([*keys[:before], "given", *keys[before:]])
    return {key: data.get(key, given) for key in named} if given else data


def wrong(package: Package, one: Addition, id: str, data: Mapping[str, Written]) -> Iterator[str]:
    """Yield what the validator has against an entry by itself: errors first, each as it says it."""
    alone, found = loader.load(_alone(package, one, id, data))
    found += rules.check(alone) if alone else []
    for diagnostic in sorted(found, key=lambda one: one.severity is not Severity.ERROR):
        grave = diagnostic.severity in (Severity.ERROR, Severity.WARNING)
        if diagnostic.location.file == SOURCES and grave and diagnostic.code != "source-never-cited":
            yield f"{diagnostic.severity.name.lower()}: {diagnostic.message} [{diagnostic.code}]"


def listed(package: Package, id: str, data: Mapping[str, Written]) -> bytes:
    """Return data/sources.yaml with an entry more, at its end."""
    before = package.files.get(SOURCES, b"")
    end = "\r\n" if b"\r\n" in before else "\n"
    gap = end if before.strip() else ""
    if before and not before.endswith(b"\n"):
        gap = end + gap
    return before + (gap + end.join([f"{id}:", *lines(data, "  ")]) + end).encode()


def with_entry(package: Package, one: Addition, id: str, raw: bytes) -> Package | None:
    """Return the package with a text and its list as it is to be written; None where it is not read as it was meant."""
    then, _ = loader.load({**package.files, **one.files, SOURCES: raw})
    return then if then and {*then.sources} == {*package.sources, id} else None


def _alone(package: Package, one: Addition, id: str, data: Mapping[str, Written]) -> Files:
    return {DESCRIPTOR: package.files[DESCRIPTOR], **one.files, SOURCES: written(id, data).encode()}


def _reason(one: Addition, own: Language, published: str, today: str) -> str:
    last = mastheads.last_entry(one.text, own)
    if last and published == f"[{last}..{today}]":
        return f"It was written after its last entry, of {last}, and before it was added here, on {today}."
    return f"The properties of the {one.document.form} give {published}." if one.document.published == published else ""
