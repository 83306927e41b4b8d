"""Actions for what is named and not there: the entry of an actor, a place, a kind, a text; the record of an event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from timeline.editing import authoring, drafting, registration
from timeline.editing.newcomers import entry
from timeline.editing.remedies import Action, Case
from timeline.editing.shapes import EVENTS, expected
from timeline.records import listing
from timeline.records.package import Package, event_path, is_seed, vocabulary_path
from timeline.records.values import ID
from timeline.texts.bare_letters import bare

MOST_TEXTS = 6
"""How many texts are offered for a source that no list has."""


def named(case: Case) -> Iterator[Action]:
    """Offer the entry, or the record, of an id that nothing has."""
    slip = case.found.slip
    if slip is None or not re.fullmatch(ID, slip.written):
        return
    vocabulary, id = f"{case.found.code.removeprefix('unknown-')}s", slip.written
    package, file = case.desk.package, vocabulary_path(vocabulary)
    if vocabulary != EVENTS and (id,) in case.desk.outline(file).keys:
        return  # it was listed since
    if vocabulary == EVENTS:
        if authoring.refusal(package, id) is None:
            yield case.making(
                f"Begin the record of '{id}'", event_path(id), drafting.blank(package, hint=drafting.TYPE)
            )
    elif vocabulary == "sources":
        for path in _texts(package, id):
            _, begun = registration.begun(package, path, case.today)
            yield case.listing(f"List {path} as '{id}'", file, registration.written(id, begun))
    elif vocabulary == "kinds":
        kind = drafting.new_kind(id, _quotes(case), package.kinds)
        yield case.listing(f"List '{id}' in {file}", file, f"{kind}\n")
    else:
        yield from _someone(case, vocabulary, id, file)


def _someone(case: Case, vocabulary: str, id: str, file: str) -> Iterator[Action]:
    """Offer the entry of an actor, one for each kind that there is, or of a place."""
    name = _name(case, id)
    there = expected(vocabulary, (id, "kind"))
    for kind in there.choices if there else ():
        yield case.listing(f"List '{id}' in {file}, as `kind: {kind}`", file, entry(id, name, kind))
    if there is None:
        yield case.listing(f"List '{id}' in {file}", file, entry(id, name))


def unlisted(case: Case) -> Iterator[Action]:
    """Offer the entry of a text that no list has."""
    path, sources = case.file, vocabulary_path("sources")
    since = {scalar.text for key, scalar in case.desk.outline(sources).values.items() if key[1:] == ("file",)}
    if is_seed(path) and path in listing.unlisted(case.desk.package) and path not in since:
        begun = registration.written(*registration.begun(case.desk.package, path, case.today))
        yield case.listing(f"List {path} in {sources}", sources, begun)


def _texts(package: Package, id: str) -> list[str]:
    """Return the texts that no list has, those first whose names are most like an id."""
    nothing_listed = not (package.sources or package.unread.entries.get("sources") or package.unread.files)
    paths = [one for one in package.files if is_seed(one)] if nothing_listed else listing.unlisted(package)
    return sorted(paths, key=lambda path: -SequenceMatcher(None, id, path.rpartition("/")[2]).ratio())[:MOST_TEXTS]


def _quotes(case: Case) -> Iterator[tuple[str, str]]:
    """Yield the quotes of a record, each behind the tag of its language."""
    own, texts = case.desk.outline(case.file), case.desk.known.texts
    for path, one in own.values.items():
        if path[-1] == "quote" and (source := own.text(*path[:-1], "source")) in texts:
            yield texts[source].text.language.tag, one.text


def _name(case: Case, id: str) -> str:
    """Return how a record's quotes spell the words of an id, else its sources, else others; else the id as a name."""
    own, texts = case.desk.outline(case.file).values, case.desk.known.texts
    quotes = [one.text for path, one in own.items() if path[-1] == "quote"]
    cited = dict.fromkeys(one.text for path, one in own.items() if path[-1] == "source" and one.text in texts)
    for words in (*quotes, *(texts[source].text.reading for source in {**cited, **texts})):
        if found := spelt(id, words):
            return found
    return " ".join(word.capitalize() for word in id.split("-"))


def spelt(id: str, words: str) -> str:
    """Return how a text spells the words of an id, whatever their case, accents, apostrophes and full stops.

    >>> spelt("dockers-union", "So the Dockers' Union."), spelt("lech-walesa", "Lech Wałęsa"), spelt("union", "Unions")
    ("Dockers' Union", 'Lech Wałęsa', '')
    >>> spelt("gate-no-2", "at Gate No. 2")
    'Gate No. 2'
    """
    kept = [place for place, sign in enumerate(words) if sign not in _APOSTROPHES]
    letters = [(letter, place) for place in kept for letter in bare(words[place])]
    words_of_id = r"(?:\.?[\s-]+|\.)".join(map(re.escape, id.split("-")))
    found = re.search(rf"\b{words_of_id}\b", "".join(letter for letter, _ in letters))
    if found is None:
        return ""
    return " ".join(words[letters[found.start()][1] : letters[found.end() - 1][1] + 1].split())


_APOSTROPHES = "'’ʼ`´"
