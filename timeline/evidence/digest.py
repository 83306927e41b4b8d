"""The digest of an event: what the ledger compares from version to version.

It covers whatever of an event a subscriber sees, names of people, places, kinds and sources included, and nothing that
the ledger itself decides (revision, release dates, address). Words that this program makes are left out, as are empty
values: neither a better wording nor a new key is a change of the event.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from pydantic import TypeAdapter

from timeline.records.fields import Lists, field_of
from timeline.records.model import Event
from timeline.records.package import Change

if TYPE_CHECKING:
    from timeline.records.event_record import CitationRecord, EventRecord

FIELDS = tuple(name for name in Event.model_fields if name not in ("id", "draft"))
"""The fields that have a digest each: the keys of a record that is no draft, in its order."""

_HIDDEN = ("citations", "resolutions")
"""What nobody sees of a withdrawn event."""


class Named(Lists, Protocol):
    """What ids are looked up in, the sources among it."""

    @property
    def sources(self) -> Mapping[str, Any]: ...  # noqa: D102


def digests(event: EventRecord, known: Named, titles: Mapping[str, str]) -> Mapping[str, str]:
    """Return a digest of each field of an event that is not empty: 12 hexadecimal digits of a SHA-256, by name.

    Of `titles` only that of the event is looked at that took its place. What its citations show is left aside.
    """
    bare = replace(event, citations=tuple(replace(one, shows=()) for one in event.citations))
    shown = _plain().dump_python(bare, mode="json")
    shown |= _besides(event, shown, known, titles)
    return {name: _digest(value) for name in FIELDS if (value := _filled(shown[name]))}


def changed_fields(before: Change, digest: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of the fields whose digest is another than the ledger's row has."""
    hidden = _HIDDEN if "withdrawn" in {**before.hash, **digest} else ()
    return tuple(name for name in FIELDS if name not in hidden and before.hash.get(name) != digest.get(name))


@cache
def _plain() -> TypeAdapter[EventRecord]:
    from timeline.records.event_record import EventRecord  # a check without a frozen version needs no digests

    return TypeAdapter(EventRecord)


def _besides(event: EventRecord, plain: Mapping[str, Any], known: Named, titles: Mapping[str, str]) -> dict[str, Any]:
    """Return the fields of which more is shown, or in another form, than the record has under their names."""
    kind = known.kinds[event.kind]
    heir = event.withdrawn.merged_into if event.withdrawn else None
    return {
        "level": None if event.level == "context" else event.level,  # what is not written is no change
        "kind": [kind.id, kind.label, kind.color],
        "details": [plain["details"], plain["measures"]] if event.measures else plain["details"],
        "citations": [
            _placed(own) | _around(one, known) for own, one in zip(plain["citations"], event.citations, strict=True)
        ],
        "resolutions": {one.field: one.reason for one in event.disputes},
        "withdrawn": event.withdrawn and [plain["withdrawn"], titles[heir] if heir else None],
    }


def _placed(citation: dict[str, Any]) -> dict[str, Any]:
    """Return a citation with each of its places once: in UTF-16 it is no other."""
    positions = [{key: at[key] for key in ("start", "end", "line", "column")} for at in citation["positions"]]
    return citation | {"positions": positions}


def _around(citation: CitationRecord, known: Named) -> dict[str, Any]:
    """Return what is shown of the source of a citation, and the names of whom it speaks of."""
    source = known.sources[citation.source]
    claimed = [(claim.field, claim.value) for claim in citation.claims() if claim.value is not None]
    meant = [("participants", ids) for ids in citation.means.values()]
    return {
        "of": [source.called, source.title, source.author, source.publisher, source.sha256, str(source.published)],
        "names": [field_of(name).names(value, known) for name, value in (*claimed, *meant)],
    }


def _filled(value: Any) -> Any:  # noqa: ANN401 -- JSON is whatever it is
    """Return a value without the keys that hold nothing."""
    if isinstance(value, dict):
        return {key: kept for key, one in value.items() if (kept := _filled(one)) not in (None, "", [], {})}
    if isinstance(value, list):
        return [_filled(one) for one in value]
    return value


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, ensure_ascii=False, sort_keys=True).encode()).hexdigest()[:12]
