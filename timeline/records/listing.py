"""The texts that no list has, and the entry of each, ready to paste: what the file itself gives, the rest blank."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from hashlib import sha256

from timeline.records.package import Package, is_seed, vocabulary_path
from timeline.records.vocabularies import Source

BLANK = ("language", "published", "basis", "reason")
"""The keys that only a curator can fill in; the validator points at each."""

TITLE = 80
"""The most characters of a first line that are taken for a title."""


def unlisted(package: Package) -> tuple[str, ...]:
    """Return the paths of the texts that no source has as its file; none where a source may have meant one of them.

    So it is where an entry or the list could not be read, where one names a file that is not there, and where records
    cite sources and no list is there.
    """
    seeds = [path for path in package.files if is_seed(path)]
    listed = {file for source in package.sources.values() for file in files_of(source)}
    unread = package.unread.entries.get("sources") or vocabulary_path("sources") in package.unread.files
    if unread or not listed <= set(seeds) or (package.events and not package.sources):
        return ()
    return tuple(path for path in seeds if path not in listed)


def files_of(source: Source) -> tuple[str, ...]:
    """Return the paths of what a source has under seeds/: its text, and what that was made from."""
    return (source.file, source.original.file) if source.original else (source.file,)


def entry(package: Package, path: str) -> tuple[str, Mapping[str, str]]:
    """Return the id and the keys of the entry of a text: what is blank is for the curator."""
    raw = package.files[path]
    first = next((line for line in raw.decode("utf-8-sig", "replace").splitlines() if line.strip()), "")
    known = {"file": path, "sha256": sha256(raw).hexdigest(), "title": " ".join(first.split())[:TITLE].strip()}
    return _id(package, path), known | dict.fromkeys(BLANK, "")


def on_one_line(id: str, keys: Mapping[str, str]) -> str:
    """Return an entry as one line of YAML.

    >>> on_one_line("leaflet", {"file": "seeds/leaflet.txt", "title": "Soon: more", "language": ""})
    'leaflet: {file: seeds/leaflet.txt, title: "Soon: more", language: }'
    """
    return f"{id}: {{{', '.join(f'{key}: {_scalar(value)}' for key, value in keys.items())}}}"


def of(package: Package, path: str) -> str:
    """Return the entry of a text as it is written by hand, a key a line."""
    id, keys = entry(package, path)
    return "\n".join([f"{id}:", *(f"  {key}: {_scalar(value)}".rstrip() for key, value in keys.items())]) + "\n"


def _scalar(value: str) -> str:
    return value if re.fullmatch(r"[\w./-]*", value, re.ASCII) else json.dumps(value, ensure_ascii=False)


def _id(package: Package, path: str) -> str:
    name = path.rpartition("/")[2].partition(".")[0].lower()
    words = "-".join(re.findall("[a-z0-9]+", name))[:70].strip("-")
    id = words if words[:1].isalpha() else f"text-{words}".strip("-")
    taken, number = id in package.sources, 2
    while taken and f"{id}-{number}" in package.sources:
        number += 1
    return f"{id}-{number}" if taken else id
