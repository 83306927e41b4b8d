"""The release as search engines read it."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.release.edition import Edition

_MOST_SOURCES = 300
"""How many sources are named, which a first view has room for; `sources.csv` has them all."""


def dataset(edition: Edition) -> dict[str, object]:
    """Return the release as a schema.org Dataset."""
    descriptor, home = edition.descriptor, edition.homepage
    days = sorted(day for event in edition.events for day in (event.start, event.end) if day)
    described = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": edition.title,
        "description": edition.description,
        "url": home,
        "identifier": edition.name,
        "version": edition.version,
        "dateModified": edition.created,
        "inLanguage": "en",
        "isAccessibleForFree": True,
        "keywords": descriptor.get("keywords"),
        "license": [_licence(one) for one in descriptor.get("licenses", ()) if "path" in one],
        "creator": [{"@type": "Organization", "name": one} for one in [creators(edition)] if one],
        "temporalCoverage": f"{days[0]}/{days[-1]}" if days else None,
        "distribution": [
            {
                "@type": "DataDownload",
                "name": name,
                "encodingFormat": mediatype,
                "contentUrl": f"{home.rstrip('/')}/{name}" if home else name,
            }
            for name, mediatype in _DOWNLOADS.items()
        ],
        "isBasedOn": [
            {
                "@type": "Article",
                "name": source.title,
                "author": source.author,
                "publisher": source.publisher,
                "inLanguage": source.language,
            }
            for source in edition.sources.values()
        ]
        if len(edition.sources) <= _MOST_SOURCES
        else None,
    }
    return _without_empty(described)


def _licence(one: Mapping[str, str]) -> str | dict[str, str]:
    """Return a licence by its address, with what its title says of it, such as what it is not of."""
    return {"@type": "CreativeWork", "name": one["title"], "url": one["path"]} if "title" in one else one["path"]


_DOWNLOADS = {"timeline.csv": "text/csv", "timeline.json": "application/json", "timeline.ics": "text/calendar"}


def _without_empty(value: Mapping[str, object]) -> dict[str, object]:
    kept = {name: one for name, one in value.items() if one not in (None, [], "")}
    return {
        name: [_without_empty(item) if isinstance(item, dict) else item for item in one]
        if isinstance(one, list)
        else one
        for name, one in kept.items()
    }


def creators(edition: Edition) -> str:
    """Return who made the package, in one line."""
    return ", ".join(one["title"] for one in edition.descriptor.get("contributors", ()) if "title" in one)
