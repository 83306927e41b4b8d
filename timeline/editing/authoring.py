"""Writing records: the citation of a passage, ready to paste, and which ids a new event may have.

What is written here is read by `yaml_source` like anything that a curator types. Nothing is decided for them: a date
is shown with what it allows, and a candidate is only what the quote names.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import chain
from itertools import count as counting
from unicodedata import normalize

from pydantic import TypeAdapter, ValidationError

from timeline.diagnostics import plain
from timeline.editing.shown import Shown
from timeline.evidence.quotes import Vocabularies
from timeline.language.language import Language
from timeline.reading.yaml_writing import pair, wrapped
from timeline.records import listing
from timeline.records.package import Package, event_path, vocabulary_path
from timeline.records.values import LONGEST_TEXT, Id
from timeline.rules.waivers import ask
from timeline.texts import near_matches, passages
from timeline.texts.bare_letters import bare
from timeline.texts.explaining import explain
from timeline.texts.guards import guard
from timeline.texts.passages import Ambiguous, NotFound, Passage, Text, fold


def cite(known: Vocabularies, words: str, source: str | None = None) -> tuple[str, ...]:
    """Return, for every place where a source has these words, the citation to paste under `citations:`.

    Words left out may be written `...`, `…` or `[…]`. Above each entry stand, as comments, the place, what each date
    phrase allows, and whom and what the quote names. Where the words stand more than once in a source, the entry says
    which place is meant. Of a time of day
    whose day stands over it, that has an entry, too. No entry for what is longer than a quote may be.
    """
    there = (each for one in found(known, words, source) for each in (one.under, one) if each)
    return tuple(_entry(one) for one in there)


def found(known: Vocabularies, words: str, source: str | None = None) -> tuple[Shown, ...]:
    """Return every passage of these words that is no longer than a quote may be."""
    there = (
        Shown(known, one, passage)
        for id, one in known.texts.items()
        if source in (None, id)
        for passage in _everywhere(words, one.text)
    )
    return tuple(one for one in there if len(one.quote) <= LONGEST_TEXT)


def why_not(known: Vocabularies, words: str, source: str | None = None) -> tuple[str, ...]:
    """Return, of words that `cite` has no entry for, what is nearest to them: a line for each source that has it."""
    texts, words = known.searchable, passages.with_elisions(words)
    searched = [id for id in texts if source in (None, id)]
    lines = []
    for id in searched:
        answer = passages.find(words, texts[id])
        if isinstance(answer, Passage | Ambiguous):
            lines.append(
                f"{id} has these words, which are too many for a quote: cite {LONGEST_TEXT:,} characters at most"
            )
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
    if reason := malformed(id):
        return reason
    if id in package.events or package.path(id) in package.files:
        return f"there is an event {id!r} already: {package.path(id)}"
    if id in package.unread.events:
        return f"there is a record of {id!r} already, which cannot be read: `timeline validate` says why"
    if past := next((change for change in package.ledger if change.event == id), None):
        return f"{id!r} was an event of version {past.version}, and an id is never used again"
    return None


def malformed(id: str) -> str | None:
    """Return why nothing may be called `id`, whatever it is; None where something may."""
    try:
        TypeAdapter(Id).validate_python(id)
    except ValidationError:
        return f"{id!r} is no id: write lower-case words joined by single hyphens, such as first-call"
    return None


def free(package: Package, tried: Sequence[str], taken: Container[str] = ()) -> str:
    """Return the first of some ids that no event has or had, nor a file of `taken`; else the first of them, counted."""
    counted = (f"{tried[0]}-{number}" for number in counting(2))
    return next(id for id in chain(tried, counted) if event_path(id) not in taken and refusal(package, id) is None)


def slug(words: str) -> str:
    """Return words as an id has them; nothing of words in which no letter of an id is.

    >>> slug("Cañón: the 2nd visit"), slug("2025"), slug("Тест"), slug("Wałęsa’s Ærø")
    ('canon-the-2nd-visit', 'row-2025', '', 'walesas-aero')
    """
    letters = "".join(sign for sign in normalize("NFKD", bare(words)) if sign.isascii())
    made = "-".join(re.sub("[^a-z0-9]+", " ", letters).split())[:60].strip("-")
    return made if made[:1].isalpha() else f"row-{made}".strip("-") if made else ""


def id_of(package: Package, shown: Shown) -> str:
    """Return an id for the event of a passage: its first words that are neither small nor of a date."""
    words, language = shown.quote, shown.source.text.language
    for phrase in shown.phrases:
        words = words.replace(phrase.text, " ")
    telling = [
        word
        for word in re.findall(r"[^\W_]+", re.sub("['’]", "", words))
        if not language.common.pattern.fullmatch(fold(word))
    ]
    own = slug(" ".join((telling or words.split())[:_WORDS]))
    return free(package, [own or f"{shown.source.source.id}-{shown.passage.spans[0].line}"])


_WORDS = 5
"""How many words of a passage its id has."""


def _everywhere(words: str, text: Text) -> tuple[Passage, ...]:
    """Return every place of the words, taken literally or, where they stand nowhere so, with their elisions."""
    for tried in dict.fromkeys((words, passages.with_elisions(words))):
        if found := passages.everywhere(tried, text):
            return found
    return ()


def _entry(shown: Shown) -> str:
    comments = shown.comments()
    if denial := guard(shown.passage, shown.source.text):
        comments += (f"'{denial}' stands just before: begin the quote there, or {ask(denial)}",)
    given = {"date": shown.phrases or shown.head, "participants": shown.participants, "place": shown.places}
    data = {**citation(shown), "supports": [name for name, there in given.items() if there]}
    lines = [line for comment in comments for line in wrapped(plain(comment), "  # ", "  #   ")]
    first, *others = (line for key, value in data.items() for line in pair(key, value, "    "))
    return "\n".join([*lines, first.replace("    ", "  - ", 1), *others]) + "\n"


def citation(shown: Shown) -> dict[str, str]:
    """Return what a citation has of a passage, but for what it supports."""
    data = {"source": shown.source.source.id, "quote": shown.quote}
    data |= which(shown.quote, shown.passage, shown.source.text)
    if shown.head and shown.phrases:
        data["says"] = shown.times[0].text
    elif shown.says and not shown.doubt and len({(phrase.text, phrase.kind) for phrase in shown.phrases}) > 1:
        data["says"] = shown.says.text
    return data


def which(quote: str, passage: Passage, text: Text) -> dict[str, str]:
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
