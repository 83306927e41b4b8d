"""The first files of a package of one's own: small, complete and sound, to be replaced piece by piece.

They lie in `starter/`, which is a package itself. A name that would mean something to this repository's own tools has
`dot-` there where the package's has a full stop.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from timeline import __version__
from timeline.reading import loader
from timeline.records.package import DESCRIPTOR, Files
from timeline.release.schemas import schemas


def starter(folder: str, created: str) -> Files:
    """Return the files of a new package. Its name is made of the folder's; `created` is the moment, in UTC."""
    begun = dict(_files(files("timeline.commands").joinpath("starter")))
    name = "-".join(re.findall("[a-z0-9]+", folder.lower())) or "timeline"
    descriptor = json.loads(begun[DESCRIPTOR]) | {"name": name, "created": created}
    begun[DESCRIPTOR] = (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode()
    begun[_REQUIREMENTS] = f"{begun[_REQUIREMENTS].decode().strip()}=={__version__}\n".encode()
    package, _ = loader.load(begun)
    return {**begun, **(schemas(package) if package else {})}


_REQUIREMENTS = "requirements.txt"


def _files(folder: Traversable, path: str = "") -> Iterator[tuple[str, bytes]]:
    """Yield every file below a folder, by its path in the package."""
    for entry in folder.iterdir():
        name = path + re.sub("^dot-", ".", entry.name)
        if entry.is_dir():
            yield from _files(entry, f"{name}/")
        else:
            yield name, entry.read_bytes()
