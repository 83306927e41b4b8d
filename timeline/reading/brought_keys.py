"""Keys that curators bring from elsewhere: what this house calls what other formats call so."""

from __future__ import annotations

from collections.abc import Collection


def meant_by(key: str, known: Collection[str]) -> str:
    """Return the key of `known` that is meant by one that people bring; nothing where there is none.

    >>> meant_by("aka", ["name", "names"]), meant_by("Start_Date", ["date", "kind"]), meant_by("names", ["title"])
    ('names', 'date', '')
    """
    brought = key.lower().replace("_", " ").replace("-", " ").strip()
    return next((own for own, others in _OTHERS if own in known and brought in others), "")


def _said(words: str) -> frozenset[str]:
    return frozenset(word.strip() for word in words.split(","))


_OTHERS = (
    (
        "names",
        _said("alias, aliases, aka, also known as, other names, alternative names, nickname, surname, spellings"),
    ),
    ("published", _said("date, publication date, date published, pubdate, issued, when")),
    ("date", _said("when, day, time, datetime, timestamp, start, end, start date, end date, from, to, begin, year")),
    ("place", _said("where, location, venue, places, site, geo")),
    ("within", _said("in, inside, parent, part of, region, city, state")),
    ("participants", _said("who, people, persons, actors, participant, organisations, organizations, speaker, by")),
    ("citations", _said("source, sources, reference, references, evidence, proof, cite, quote, quotes, url, link")),
    ("quote", _said("text, words, passage, excerpt, snippet")),
    ("summary", _said("description, desc, text, body, content, abstract, details text")),
    ("title", _said("headline, name, heading, event")),
    ("name", _said("title, label, full name")),
    ("label", _said("title, name")),
    ("kind", _said("type, category, class, event type, group")),
    ("tags", _said("tag, labels, keywords, topics")),
    ("color", _said("colour")),
    ("words", _said("keywords, verbs, terms")),
    ("latitude", _said("lat")),
    ("longitude", _said("lon, lng, long")),
    ("same_as", _said("url, link, wikidata, uri, website")),
    ("author", _said("by, byline, creator, writer")),
    ("publisher", _said("newspaper, journal, site, outlet")),
    ("language", _said("lang")),
    ("sha256", _said("hash, checksum, sha")),
    ("file", _said("path, filename")),
    ("office", _said("role, job, position, function")),
    ("note", _said("description, desc, comment, comments, remark, notes, url, link, website, text")),
)
"""Of each key those that are brought for it, in small letters and with blanks; what comes first is meant first."""
