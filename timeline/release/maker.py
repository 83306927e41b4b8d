"""Which tool made a release: its name, its version, and a digest of its code.

Two releases of one package differ only where the package does or the code does; the digest tells which.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import timeline
from timeline.disk import own_digest

DISTRIBUTION = "cited-timeline"


@cache
def maker() -> Mapping[str, str]:
    """Return the tool that is running; `digest` is of the names and the bytes of its files."""
    digest = f"sha256:{own_digest(files('timeline'))}"
    return {"name": DISTRIBUTION, "version": timeline.__version__, "digest": digest}
