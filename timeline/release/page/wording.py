"""The words of the templates: how values of a record are written on the page."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from timeline import dates
from timeline.records.disagreement_record import DisagreementRecord
from timeline.records.document import ActorRecord, PlaceEntry, SourceRecord
from timeline.records.event_record import EventRecord, ReviewRecord
from timeline.records.proofs import PROOFS, Proof
from timeline.release.borders import seen
from timeline.release.edition import Edition
from timeline.release.page.finding import days_written, who
from timeline.release.wording import capital, in_marks

if TYPE_CHECKING:
    from jinja2 import BytecodeCache, Environment, PackageLoader
    from markupsafe import Markup


def templates(edition: Edition) -> Environment:
    """Return the templates, with the words that they use."""
    from jinja2 import Environment, StrictUndefined, pass_context

    environment = Environment(
        loader=_loader(),
        bytecode_cache=_compiled(),
        autoescape=True,
        finalize=seen,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["plural"] = lambda count, word: f"{count} {word}" + "s" * (count != 1)
    environment.filters["words"] = lambda key: key.replace("-", " ")
    environment.filters["field"] = lambda key: key.replace("-", " ").capitalize()
    environment.filters["quoted"] = in_marks
    environment.filters["weighed"] = weighed
    environment.filters["cited"] = pass_context(lambda page, text: _with_links(text, edition, page["to"]))
    environment.filters["capital"] = capital
    environment.filters["opening"] = opening
    environment.filters["written"] = lambda source: _written(source, edition)
    environment.filters["isolated"] = _isolated
    environment.filters["elsewhere"] = _elsewhere
    environment.filters["proofs"] = lambda event: _proofs(event, edition.titles)
    environment.filters["numbered"] = lambda event, numbers: [event.citations[one - 1] for one in sorted({*numbers})]
    environment.filters["reader"] = _reader
    environment.filters["days"] = days_written
    environment.filters["who"] = who
    return environment


@cache
def _loader() -> PackageLoader:
    from jinja2 import PackageLoader

    return PackageLoader("timeline.release.page")


@cache
def _compiled() -> BytecodeCache:
    """Return what keeps the templates compiled: each page has words of its own, and all have the same templates."""
    from jinja2 import BytecodeCache
    from jinja2.bccache import Bucket

    kept: dict[str, bytes] = {}

    class Kept(BytecodeCache):
        def load_bytecode(self, bucket: Bucket) -> None:
            if bucket.key in kept:
                bucket.bytecode_from_string(kept[bucket.key])

        def dump_bytecode(self, bucket: Bucket) -> None:
            kept[bucket.key] = bucket.bytecode_to_string()

    return Kept()


def opening(text: str) -> str:
    """Return the first sentence of a text.

    >>> opening("The U.S. texts say “Friday”. Others do not.")
    'The U.S. texts say “Friday”.'
    """
    return _END.split(text, maxsplit=1)[0]


_END = re.compile(r"""(?<=\w{3}[.!?])\s|(?<=\w{2}[”»"')][.!?])\s|(?<=\w{2}[.!?][”»"')])\s|(?<=[。！？])""")
"""Where a sentence ends, and no abbreviation of a letter or two."""


def _written(source: SourceRecord, edition: Edition) -> Markup:
    """Return the attributes that say in which language and in which direction a source is written."""
    from markupsafe import Markup

    direction = edition.texts[source.id].language.direction
    language = Markup(' lang="{}"').format(source.language) if source.language != "en" else Markup("")
    return language if direction == "ltr" else language + Markup(' dir="{}"').format(direction)


def _isolated(text: object) -> Markup:
    """Return words with those that run from right to left kept apart from what stands beside them (HTML, `bdi`)."""
    from markupsafe import Markup, escape

    runs_left = any(unicodedata.bidirectional(character) in ("R", "AL") for character in str(text))
    return Markup("<bdi>{}</bdi>").format(text) if runs_left else escape(text)


def _elsewhere(listed: ActorRecord | PlaceEntry) -> str | None:
    """Return where others have somebody, or a place: the address of the first id elsewhere that has one."""
    for id in listed.same_as:
        scheme, _, value = id.partition(":")
        if scheme in _ELSEWHERE:
            return _ELSEWHERE[scheme] + value
    return None


_ELSEWHERE = {"wikidata": "https://www.wikidata.org/wiki/", "geonames": "https://www.geonames.org/"}
"""Where ids elsewhere are read."""


def _proofs(event: EventRecord, titles: Mapping[str, str]) -> list[tuple[Proof, list[str]]]:
    """Return what is borne out in each way: fields, and where one is so in several ways, the names that it is of.

    A title and a summary that no machine weighs are left out, as the page says of all of them.
    """
    names = {one.called: one.name for one in event.participants} | {one.id: one.name for one in event.place}
    ways: dict[str, set[str]] = {}
    for claim in event.claims:
        ways.setdefault(claim.field, set()).add(claim.proof)
    found: dict[str, dict[str, None]] = {}
    for claim in event.claims:
        if claim.proof == "unweighed" and claim.field in ("title", "summary"):
            continue
        told = claim.field.replace("-", " ")
        called = titles if claim.field == "related" else names
        alone = called.get(claim.value or "", claim.value) if len(ways[claim.field]) > 1 else None
        found.setdefault(claim.proof, {})[alone or told] = None
    return [(proof, [*found[proof]]) for proof in PROOFS if proof in found]


_WEIGHTS = {
    "hard": ("contradiction", "contradictions"),
    "soft": ("account that differs", "accounts that differ"),
    "wording": ("difference of words", "differences of words"),
}


def weighed(disagreements: Iterable[DisagreementRecord]) -> str:
    """Return how many disagreements there are of each weight, the hardest first."""
    counted = Counter(one.weight for one in disagreements)
    return ", ".join(f"{counted[one]} {names[counted[one] != 1]}" for one, names in _WEIGHTS.items() if counted[one])


def _reader(one: ReviewRecord) -> Markup:
    """Return which person read a record, and when."""
    from markupsafe import Markup

    told = Markup('<abbr title="{}">read by a second reader, a person, on</abbr> {}')
    return told.format(one.reader, dates.parse(str(one.day)).text)


def _with_links(text: str, edition: Edition, to: Callable[[str], str]) -> Markup:
    """Return a curator's text in which every source is called as readers know it, and leads to its text.

    `to` gives the address of an id.
    """
    from markupsafe import Markup

    link = Markup('<a href="{}">{}</a>')
    pieces = re.split(r"([a-z][a-z0-9]*(?:-[a-z0-9]+)*)", text)
    return Markup("").join(
        link.format(to(f"{piece}_text"), edition.sources[piece].called) if piece in edition.sources else piece
        for piece in pieces
    )
