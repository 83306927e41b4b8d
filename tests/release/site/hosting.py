"""The tiny package in three frozen versions: an event, one more with the first changed, and that one withdrawn."""

from __future__ import annotations

from functools import cache

from tests.packages import DESCRIPTOR, LANDING, PICTURES, Edit, edited, frozen, loaded, without
from timeline.commands.versions import draft, kept
from timeline.evidence import examine
from timeline.reading import loader
from timeline.records.package import Files
from timeline.release.site import Hosted, Paint, site

HOME = "https://heron.org/timeline"
HOSTED: Edit = (
    DESCRIPTOR,
    '"homepage": "https://heron.example/",',
    f'"homepage": "{HOME}", "contact": "corrections@heron.org", "contributors": [{{"title": "Ida Lund"}}],',
)
OF_THE_LETTER = (
    (LANDING, "date: 2025-03-03\nkind", "date: 2025-03-04\nkind"),
    (LANDING, "supports: [date, status, place]", "supports: [status, place]\n    disputes: {date: 2025-03-03}"),
    (LANDING, "supports: [status, place, participants]\n", "supports: [date, status, place, participants]\n"),
    (LANDING, "    disputes: {date: 2025-03-04}\n", ""),
    (LANDING, "The report gives the weekday too, and 3 March 2025 was a Monday.", "The letter is of one who saw it."),
)
WITHDRAWN: Edit = (
    PICTURES,
    "tags: [heron]\n",
    "withdrawn: {reason: duplicate, merged_into: landing, note: Told by the report alone.}\n",
)


@cache
def files() -> Files:
    """Return the package with its three versions."""
    base = edited(HOSTED)
    first = frozen(without(base, PICTURES))
    second = frozen(edited(*OF_THE_LETTER, files={**first, PICTURES: base[PICTURES]}), "1.1.0", "2025-06-01T12:00:00Z")
    return frozen(edited(WITHDRAWN, files=second), "1.2.0", "2025-07-01T12:00:00Z")


def hosted(of: Files) -> list[Hosted]:
    """Return the versions that were kept of a package."""
    package, found = loader.load(of)
    assert package is not None
    versions, wrong = kept(package, found)
    assert wrong == []
    return versions


def laid_out(of: Files, paint: Paint | None = None) -> Files:
    """Return the site of a package."""
    package, _ = loader.load(of)
    assert package is not None
    return site(hosted(of), package, paint)


def of_draft(of: Files, paint: Paint | None = None) -> Files:
    """Return the site of a package of which nothing is frozen."""
    package = loaded(of)
    return site([draft(examine(package))], package, paint)


@cache
def whole() -> Files:
    """Return the site of the package with its three versions."""
    return laid_out(files())
