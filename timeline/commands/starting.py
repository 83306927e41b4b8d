"""The first files of a package of one's own: small, complete and sound.

They lie in `starter/`, which is a package itself, with an example to be replaced piece by piece; a name that would mean
something to this repository's own tools has `dot-` there where the package's has a full stop. `own/` has what stands
instead in a package that begins with texts of one's own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from importlib.resources import files

from timeline import __version__
from timeline.disk import own_files
from timeline.reading import loader
from timeline.records.package import DESCRIPTOR, Files, Package, event_at, is_seed, vocabulary_path
from timeline.release.schemas import schemas


def starter(folder: str, created: str) -> Files:
    """Return the files of a new package with the example.

    Its name and title are made of the folder's; `created` is the moment, in UTC.
    """
    begun = _begun(folder, created)
    return {**begun, **schemas(_read(begun))}


def without_example(folder: str, created: str) -> Package:
    """Return a new package without it, to which texts are to be added."""
    begun = {path: raw for path, raw in _begun(folder, created).items() if not is_seed(path) and event_at(path) is None}
    for name in ("actors", "places", "sources"):
        begun[vocabulary_path(name)] = _comments(begun[vocabulary_path(name)])
    own = dict(own_files(files("timeline.commands").joinpath("own")))
    rest = begun[README][begun[README].index(_SHARED) :]
    begun[_KEPT] = b""
    return _read({**begun, vocabulary_path("kinds"): own["kinds.yaml"], README: own[README] + rest})


_KEPT = "data/events/.gitkeep"
"""Makes the folder, into which an editor can then write the first record."""


def whole(package: Package, seeds: Files) -> Files:
    """Return the files of a package to which texts were added, with words of kinds in the languages of these alone."""
    kinds, tags = vocabulary_path("kinds"), {one.language.partition("-")[0] for one in package.sources.values()}
    made = {**package.files, **seeds, kinds: _in_languages(package.files[kinds].decode(), tags).encode()}
    return {**made, **schemas(_read(made))}


def _begun(folder: str, created: str) -> dict[str, bytes]:
    there = own_files(files("timeline.commands").joinpath("starter"))
    begun = {re.sub("(^|/)dot-", r"\1.", path): content for path, content in there}
    name = "-".join(re.findall("[a-z0-9]+", folder.lower())) or "timeline"
    words = re.sub(r"[\W_]+", " ", folder).strip() or name
    own = {"name": name, "title": words[:1].upper() + words[1:], "description": _DESCRIPTION, "created": created}
    descriptor = json.loads(begun[DESCRIPTOR]) | own
    begun[DESCRIPTOR] = (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode()
    begun[_REQUIREMENTS] = f"{begun[_REQUIREMENTS].decode().strip()}=={__version__}\n".encode()
    return begun


def _read(begun: Files) -> Package:
    package, _ = loader.load(begun)
    if package is None:
        raise ValueError(f"no package without {DESCRIPTOR}")
    return package


def _comments(raw: bytes) -> bytes:
    return b"".join(line for line in raw.splitlines(keepends=True) if line.startswith(b"#"))


def _in_languages(kinds: str, tags: Collection[str]) -> str:
    """Return a list of kinds with their words in some languages; in one of which it has none they are left to say."""
    known = {*re.findall(r"(?m)^    ([a-z]{2,3}): \[", kinds)}
    blank = ", ".join(f"{tag}: [WORD, WORD]" for tag in sorted({*tags} - known))
    kept = re.sub(r"(?m)^    ([a-z]{2,3}): \[.*\n", lambda row: row[0] if row[1] in tags else "", kinds)
    return kept if not blank else re.sub(r"(?m)^  words:\n(?!    )", f"  # words: {{{blank}}}\n", kept)


_REQUIREMENTS = "requirements.txt"
README = "README.md"
_SHARED = b"## Where things are\n"
"""Where the part of the README begins that is the same with an example and without."""
_DESCRIPTION = "A timeline made from its sources, with the passages that it cites."
