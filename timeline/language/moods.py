"""How a language tells that something happened, is to happen, may happen, or is only said to have happened."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, get_args

from timeline.language.words import Words, any_of

Mood = Literal[
    "claimed", "cancelled", "postponed", "denied", "possible", "promised", "planned", "ongoing", "over", "reported"
]
"""What a verb is told as. Where several words stand in one group of verbs, the first of these holds."""


@dataclass(frozen=True, eq=False)
class Moods:
    """The words and verb forms of each mood. Patterns may run over several words; blanks are single.

    `claimed` doubts or distances, `promised` are verbs of will that tell a fact themselves and a plan by what follows
    them ("agreed to"), `over` tells what was and is no more, `cancelled` and `postponed` are passive: what is done to
    an event, not what somebody does.
    """

    claimed: Words = Words()
    cancelled: Words = Words()
    postponed: Words = Words()
    denied: Words = Words()
    possible: Words = Words()
    promised: Words = Words()
    planned: Words = Words()
    ongoing: Words = Words()
    over: Words = Words()
    reported: Words = Words()

    perfect: Words = Words()
    """Verbs told as done and over, each to the end of its last word: "has held"."""
    believes: Words = Words()
    """Verbs that tell what somebody takes for so: no more than `claimed` by it."""
    came_off: Words = Words()
    """What tells that something took place after all, whatever became of an earlier day for it."""
    put_off: Words = Words()
    """What puts off, whoever does it: what is put off is planned still."""
    called_off: Words = Words()
    """Active verbs of who calls off or puts off: where a title has one, that is the event."""
    indirect: Words = Words()
    """Forms of verbs that tell what somebody says: whose word it is, the verb of saying tells, if any does."""
    first_person: Words = Words()
    """Who speaks: then such a form may be that of the first person."""
    bare: Words = Words()
    """Forms that a verb has behind a modal, and when it is joined to another that stands there: "to come and see"."""
    infinitives: Words = Words()
    """What an infinitive stands behind, whose verb may be parted from it by more than that: "zu"."""
    conditions: Words = Words()
    """What makes of its own clause, and of a plan beside it, no more than what may be."""
    ahead: Words = Words()
    """Adjectives and participles of plan beside a noun: "the upcoming meeting"."""
    comes_about: Words = Words()
    """Verbs by which what was planned has come about, or does: "begins", "took place". Never in the infinitive."""
    limits: Words = Words()
    """What makes of a denial a date: "not until June"."""
    complements: Words = Words()
    """What begins what somebody says or thinks, whose subject no verb before it governs."""
    agents: Words = Words()
    """Behind a participle: what tells that it is one, and no verb of the past ("led by")."""
    known: Words = Words()
    """Before a noun: what tells of it as known, so that the verb does not tell that it came to pass."""
    new: Words = Words()
    """Before a noun: what tells of it for the first time, or as one of many."""
    objects: Words = Words()
    """Before a noun: what shows that it is no subject, but that to which something is done."""
    recipients: Words = Words()
    """Before a noun: what shows that something is given or told to it."""
    genitives: Words = Words()
    """Before a noun: what shows that another is its own."""
    origins: Words = Words()
    """Prepositions: where something comes from."""
    goals: Words = Words()
    """Prepositions: where something goes to."""
    plain_ways: bool = False
    """Whether those tell little else."""
    aside: Words = Words()
    """Prepositions: a noun behind one is no subject of the verb that follows."""
    present: Words = Words()
    """Forms that a verb may have where it tells what somebody does; a noun may have them, too."""
    actives: Words = Words()
    """Forms of verbs that no passive has: "calling"."""
    unreal: Words = Words()
    """Before a form of a verb: what makes of it something not told as done ("of becoming", "without signing")."""
    with_whom: Words = Words()
    """Prepositions: what is named behind one is a party, and no scene: "talks with Russia"."""
    empty: Words = Words()
    """Words that are no event's own."""
    irregular: Mapping[str, str] = field(default_factory=dict)
    """Forms of verbs that do not begin as the verb does: "met"."""
    participles: re.Pattern[str] = re.compile("(?!)")
    """What a participle begins with, that its verb does not: "ge" of "geweiht"."""
    inseparable: tuple[str, ...] = ()
    """What a verb may begin with beside one of those of `irregular`, in all of its forms: "er" of "ertrank"."""
    separable: tuple[str, ...] = ()
    """What a verb may begin with that stands behind it elsewhere: "ein" of "eingeführt", which is "führte … ein"."""
    says: Words = Words()
    """Verbs that tell that somebody said something."""
    beside: Words = Words()
    """What may stand between whoever says something and the verb: "has repeatedly"."""
    pronouns: Words = Words()
    """What may stand for whoever says something."""
    holds: Words = Words()
    """What tells that somebody says, thinks or suspects something, and may be wrong."""
    knows: Words = Words()
    """Verbs that tell that what somebody thinks is so: "proved"."""
    sayings: Words = Words()
    """Before a name: what makes somebody's words of those beside it: "according to"."""
    behind_name: Words = Words()
    """The same behind a name."""

    def __bool__(self) -> bool:
        return bool(self.reported)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern that finds the words of any mood, each as the group of its name."""
        return self._found(get_args(Mood))

    @cached_property
    def turning(self) -> re.Pattern[str]:
        """The pattern that finds the words of any mood but that of what happened."""
        return self._found(get_args(Mood)[:-1])

    def _found(self, moods: Sequence[Mood]) -> re.Pattern[str]:
        forms = "|".join(rf"(?P<{mood}>{any_of(getattr(self, mood).forms)})" for mood in moods)
        return re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE)
