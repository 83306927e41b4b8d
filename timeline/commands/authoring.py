"""Writing records: the citation of a passage, ready to paste, and the blank record of a new event.

What is written here is read by `yaml_source` like anything that a curator types. Nothing is decided for them: a date
is shown with what it allows, and a candidate is only what the quote names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import get_args

from pydantic import TypeAdapter, ValidationError

from timeline.diagnostics import plain
from timeline.evidence.quotes import Vocabularies
from timeline.evidence.sources import SourceEvidence
from timeline.language import meaning
from timeline.language.language import Language
from timeline.language.phrases import Phrase
from timeline.reading.yaml_writing import one_line, pair, wrapped
from timeline.records import listing
from timeline.records.model import Event
from timeline.records.package import Package, event_path, vocabulary_path
from timeline.records.values import Id, Status
from timeline.records.vocabularies import Source
from timeline.rules.waivers import ask
from timeline.texts import near_matches, passages
from timeline.texts.explaining import explain
from timeline.texts.guards import guard
from timeline.texts.passages import Ambiguous, NotFound, Passage, Text
from timeline.texts.words import places

LONGEST = 2000
"""The most characters of a quote (`values.Text`)."""

MODELINE = "# yaml-language-server: $schema=../schemas/event.schema.json"


def cite(known: Vocabularies, words: str, source: str | None = None) -> tuple[str, ...]:
    """Return, for every place where a source has these words, the citation to paste under `citations:`.

    Words left out may be written `...`, `…` or `[…]`. Above each entry stand, as comments, the place, what each date
    phrase allows, and whom and what the quote names. Where the words stand more than once in a source, the entry says
    which place is meant. No entry for what is longer than a quote may be.
    """
    return tuple(
        _entry(known, one, passage)
        for id, one in known.texts.items()
        if source in (None, id)
        for passage in _everywhere(words, one.text)
        if len(one_line(passage.exact)) <= LONGEST
    )


def why_not(known: Vocabularies, words: str, source: str | None = None) -> tuple[str, ...]:
    """Return, of words that `cite` has no entry for, what is nearest to them: a line for each source that has it."""
    texts, words = known.searchable, passages.with_elisions(words)
    searched = [id for id in texts if source in (None, id)]
    lines = []
    for id in searched:
        answer = passages.find(words, texts[id])
        if isinstance(answer, Passage | Ambiguous):
            lines.append(f"{id} has these words, which are too many for a quote: cite {LONGEST:,} characters at most")
        elif not isinstance(answer, NotFound) or near_matches.nearest(texts[id].fold(words), texts[id]):
            lines.append(plain(explain(answer, words, id, {one: texts[one] for one in searched})))
    return tuple(lines) or (f"nothing like these words in {', '.join(searched) or 'any text that could be read'}",)


def not_listed(package: Package, words: str) -> tuple[str, ...]:
    """Return every text that no list has, and of those that have these words the entry to paste into the list."""
    lines = []
    for path in listing.unlisted(package):
        told = f"{path} is not in {vocabulary_path('sources')}"
        if _has(package.files[path], words):
            told += f" and has these words; paste there, and fill in what is blank:\n\n{listing.of(package, path)}"
        lines.append(told)
    return tuple(lines)


def _has(raw: bytes, words: str) -> bool:
    text = Text.of(raw.decode(errors="replace"), language=Language())
    return bool(_everywhere(words, text))


def refusal(package: Package, id: str) -> str | None:
    """Return why no new event may be called `id`; None where it may."""
    try:
        TypeAdapter(Id).validate_python(id)
    except ValidationError:
        return f"{id!r} is no id: write lower-case words joined by single hyphens, such as first-call"
    if id in package.events or event_path(id) in package.files:
        return f"there is an event {id!r} already: {event_path(id)}"
    if id in package.unread.events:
        return f"there is a record of {id!r} already, which cannot be read: `timeline validate` says why"
    if past := next((change for change in package.ledger if change.event == id), None):
        return f"{id!r} was an event of version {past.version}, and an id is never used again"
    return None


def blank(package: Package) -> str:
    """Return a record with every key that an event needs and no value; the validator then points at each blank."""
    hints = {
        "kind": f"One of {', '.join(package.kinds)}." if package.kinds else "An id of data/kinds.yaml.",
        "status": f"One of {', '.join(get_args(Status))}.",
    }
    lines = [MODELINE]
    for name, field in Event.model_fields.items():
        if name != "id" and field.is_required():
            example = ", ".join(f"{one}" for one in field.examples or ())
            lines += _comment(hints.get(name) or f"{field.description} Such as: {example}", "")
            lines.append(f"{name}:")
    lines += _comment("Where the sources say more: place, participants, details, related, each supported below.", "")
    lines.append("citations:")
    lines += _comment('`timeline cite "words of a source"` prints the entry to put in the place of this one.', "  ")
    lines += ["  - source:", "    quote:", "    supports:"]
    return "\n".join(lines) + "\n"


def _everywhere(words: str, text: Text) -> tuple[Passage, ...]:
    """Return every place of the words, taken literally or, where they stand nowhere so, with their elisions."""
    for tried in dict.fromkeys((words, passages.with_elisions(words))):
        if found := passages.everywhere(tried, text):
            return found
    return ()


def _entry(known: Vocabularies, one: SourceEvidence, passage: Passage) -> str:
    quote = one_line(passage.exact)
    said = one.quoted_phrases(passage)
    words = Text.of(quote, language=one.text.language)
    named = {
        "participants": list(_named(words, ((a.id, (a.name, *a.names)) for a in known.actors.values()))),
        "place": list(_named(words, ((p.id, (p.name, *p.names)) for p in known.places.values()))),
    }
    comments = [f"{one.source.file}:{passage.spans[0]}"]
    comments += dict.fromkeys(_allows(one.source, phrase) for phrase in said)
    comments += (f"{field}: {', '.join(ids)}" for field, ids in named.items() if ids)
    if denial := guard(passage, one.text):
        comments.append(f"'{denial}' stands just before: begin the quote there, or {ask(denial)}")
    values = {"source": one.source.id, "quote": quote, **_which(quote, passage, one.text)}
    whole = [phrase for phrase in said if any(span.start <= phrase.start < span.end for span in passage.spans)]
    if whole and len({(phrase.text, phrase.kind) for phrase in said}) > 1:  # the longest stands in no other
        values["says"] = max(whole, key=lambda phrase: (not phrase.leans, len(phrase.text))).text
    supports = [name for name, there in (("date", said), *named.items()) if there]
    lines = [line for comment in comments for line in _comment(comment, "  ")]
    lines += (line for key, value in values.items() for line in pair(key, value, "    "))
    lines.append(f"    supports: [{', '.join(supports)}]")
    first = next(index for index, line in enumerate(lines) if line.startswith("    "))
    lines[first] = lines[first].replace("    ", "  - ", 1)
    return "\n".join(lines) + "\n"


def _allows(source: Source, phrase: Phrase) -> str:
    said = meaning.mention(phrase, source.published.interval, calendar=source.calendar)
    return f"{said}: name it with `dated_from`" if phrase.leans else f"{said}"


def _named(quote: Text, entries: Iterable[tuple[str, tuple[str, ...]]]) -> Iterator[str]:
    """Yield the ids of the entries that the quote has a name of."""
    for id, names in entries:
        if any(places(passages.fold(name), quote, 1) for name in names):
            yield id


def _which(quote: str, passage: Passage, text: Text) -> dict[str, str]:
    """Return the keys that tell this place of a quote from its others: the fewest words beside it, or its number."""
    there = passages.everywhere(quote, text)
    if len(there) < 2:
        return {}
    before, after = passage.prefix.split(), passage.suffix.split()
    for prefix in (" ".join(before[-count:]) for count in range(1, len(before) + 1)):
        if passages.find(quote, text, prefix=prefix) == passage:
            return {"prefix": prefix}
    for suffix in (" ".join(after[:count]) for count in range(1, len(after) + 1)):
        if passages.find(quote, text, suffix=suffix) == passage:
            return {"suffix": suffix}
    return {"occurrence": f"{there.index(passage) + 1}"}


def _comment(text: str, indent: str) -> list[str]:
    return wrapped(plain(text), f"{indent}# ", f"{indent}#   ")
