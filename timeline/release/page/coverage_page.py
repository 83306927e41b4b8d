"""The sources with what is cited of them marked: for curators, to see what was passed over. Not part of a release."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from timeline.evidence import Evidence
from timeline.evidence.coverage import Coverage
from timeline.release.borders import seen


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of a source that are marked alike: the citations they stand in, and what else is known of them."""

    text: str
    citations: tuple[str, ...]
    left_out: bool
    unused: bool


def coverage_page(evidence: Evidence) -> bytes:
    """Return a page in HTML with every readable source: cited passages, dated sentences unused or left out."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    templates = Environment(
        loader=PackageLoader("timeline.release.page"),
        autoescape=True,
        finalize=seen,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    shown = [
        (
            source.source,
            source.text.language.direction,
            evidence.coverage[id],
            tuple(_segments(source.text.raw, evidence.coverage[id])),
        )
        for id, source in evidence.sources.items()
    ]
    template = templates.get_template("coverage.html.j2")
    return template.render(title=evidence.package.descriptor["title"], sources=shown).encode()


def _segments(raw: str, one: Coverage) -> Iterator[Segment]:
    unused = [(sentence.start, sentence.end) for sentence in one.unexplained]
    edges = [edge for span in (*((c.start, c.end) for c in one.cited), *one.left_out, *unused) for edge in span]
    for start, end in pairwise(sorted({0, len(raw), *edges})):
        yield Segment(
            raw[start:end],
            tuple(f"{c.event} {c.number}" for c in one.cited if c.start <= start and end <= c.end),
            any(a <= start and end <= b for a, b in one.left_out),
            any(a <= start and end <= b for a, b in unused),
        )
