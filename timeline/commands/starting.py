"""The first files of a package of one's own: small, complete and sound, to be replaced piece by piece.

They lie in `starter/`, which is a package itself. A name that would mean something to this repository's own tools has
`dot-` there where the package's has a full stop.
"""

from __future__ import annotations

import json
import re
from importlib.resources import files

from timeline import __version__
from timeline.disk import own_files
from timeline.reading import loader
from timeline.records.package import DESCRIPTOR, Files
from timeline.release.schemas import schemas


def starter(folder: str, created: str) -> Files:
    """Return the files of a new package. Its name is made of the folder's; `created` is the moment, in UTC."""
    there = own_files(files("timeline.commands").joinpath("starter"))
    begun = {re.sub("(^|/)dot-", r"\1.", path): content for path, content in there}
    name = "-".join(re.findall("[a-z0-9]+", folder.lower())) or "timeline"
    descriptor = json.loads(begun[DESCRIPTOR]) | {"name": name, "created": created}
    begun[DESCRIPTOR] = (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode()
    begun[_REQUIREMENTS] = f"{begun[_REQUIREMENTS].decode().strip()}=={__version__}\n".encode()
    package, _ = loader.load(begun)
    return {**begun, **(schemas(package) if package else {})}


_REQUIREMENTS = "requirements.txt"
