"""The grades of proof: how a claim of an event is borne out, in the words of every product of a release."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

Proof = Literal["words", "derived", "reasoned", "read", "named", "unweighed"]
"""How a claim is borne out, from the best to what a machine does not weigh."""
Bearing = Literal["supports", "compatible"]
"""Whether a passage gives the value that it is cited for, or only allows it."""

Bound = Literal["words", "relation", "publication"]
"""What a bound of a date rests on: words of a passage, what another event is to it, or when a source was published."""

BOUNDS = (
    "words: a passage says so; relation: another event does, by what it is to this one; publication: the source that "
    "tells it was published then; absent where nothing gives that day."
)
"""What each of these means."""

PROOFS: tuple[Proof, ...] = get_args(Proof)

MEANINGS: Mapping[Proof, str] = {
    "words": "a cited passage carries it by itself",
    "derived": "passages of this and of another event carry it, and a citation carries how the two are related",
    "reasoned": "the same, by a relation that the curator sees",
    "read": "the curator reads it in words that no machine reads",
    "named": "a cited passage names the person, the place or the thing, and what part it had is not weighed",
    "unweighed": "the passages stand, and no machine weighs what they say here",
}
"""What each grade means."""

COUNTED: Mapping[Proof, str] = {
    "words": "by their words",
    "derived": "derived",
    "reasoned": "reasoned",
    "read": "as read",
    "named": "named",
    "unweighed": "not weighed",
}
"""What claims of each grade are called where they are counted."""


def meanings() -> str:
    """Return all grades with their meanings, as a schema tells them."""
    return "; ".join(f"{proof}: {meaning}" for proof, meaning in MEANINGS.items())
