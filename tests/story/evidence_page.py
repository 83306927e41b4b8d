"""Make docs/evidence.md: how many false records are caught, how many true ones are blamed.

python -m tests.story.evidence_page > docs/evidence.md
"""

from __future__ import annotations

import sys

from tests.corpora import run as corpora
from tests.falsehoods import run as falsehoods
from tests.story import mutations
from tests.strangers import run as strangers

HEAD = """\
# How good are the checks?

This page is made by `make evidence`; do not edit it.

A validator that finds nothing may be right, or blind. So it is asked of records that are known to be false, and of
records that are known to be true. What it does not find is for a second reader: `timeline review`.
"""


def page() -> str:
    """Return the page."""
    story = mutations.real()
    return "".join(
        (
            HEAD,
            strangers.lead(),
            falsehoods.page(falsehoods.outcomes(falsehoods.cases())),
            strangers.page(strangers.outcomes(strangers.cases())),
            corpora.page([corpora.tally(root) for root in corpora.packages()]),
            mutations.page(story, [mutations.tally(story, kind) for kind in mutations.KINDS]),
        )
    )


if __name__ == "__main__":
    sys.stdout.write(page())
