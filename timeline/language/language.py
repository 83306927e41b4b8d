"""What a language is to the rooms that read texts: forms of dates, what their words mean, and words of other use.

A value with no words at all is a language too. What it lacks is not asked of its texts: nothing is found by words that
are not there, and a check that needs some does not look.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from timeline.language.counting import Counting
from timeline.language.forms import DateWords
from timeline.language.moods import Moods
from timeline.language.opposites import Opposites
from timeline.language.rivals import Rivals
from timeline.language.weights import Weights
from timeline.language.words import NOTHING as NOTHING
from timeline.language.words import Words as Words

Direction = Literal["ltr", "rtl", "auto"]


@dataclass(frozen=True, eq=False)
class Language:
    """What texts of one language are read with; `tag` is its BCP 47 tag.

    Whatever is left out, the language has no words for, and what needs them is not asked.
    """

    tag: str = "und"
    name: str = ""
    """What English calls it, which is said of it where words are missing."""
    direction: Direction = "ltr"
    """Which way it is written, as HTML says it; "auto" where that is not known."""
    dates: DateWords = field(default_factory=DateWords)
    counting: Counting = field(default_factory=Counting)
    common: Words = Words()
    """Small words that every text has, whatever it is about: by them its language is told."""
    names_alone: bool = False
    """Whether within a sentence a capital shows a name."""
    denials: Words = Words()
    """What turns the words after it into their opposite."""
    denying: Words = Words()
    """Those of them that are verbs, whose complement may stand behind a comma or before them: "denied"."""
    complements: Words = Words()
    """What begins such a complement: "that"."""
    behind: Words = Words()
    """What turns the words before it: "was not", "was ruled out", "unless"."""
    denial_last: bool = False
    """Whether a denial may end its clause, however far it is from its verb."""
    conditions: Words = Words()
    """What turns the words after it into what may never be."""
    questions: Words = Words()
    """Those of them that ask, and govern nothing behind a comma: "whether"."""
    provisos: Words = Words()
    """What makes what is told beside it hang on something else, in whatever order: "if", "provided that"."""
    conditional: Words = Words()
    """By what a title or summary tells that something hangs on something else: "unless", "subject to", "depends"."""
    hedges: Words = Words()
    """What tells the words beside it as hearsay, as a guess, or as all but done: "allegedly", "perhaps", "nearly"."""
    breaks: Words = Words()
    """What begins another clause, which nothing before it governs: "but", "while"; may ask for the comma before it."""

    contrasts: Words = Words()
    """What tells behind a denial what was instead: "but", in "not X but Y"."""

    moods: Moods = Moods()
    """How it tells that something happened, is to happen, may happen, or is only said to have happened."""

    opposites: Opposites = field(default_factory=Opposites)
    """Its words that say the opposite of each other, and what is asked beside them."""
    rivals: Rivals = field(default_factory=Rivals)
    """Its small words of which only one can be said of the same."""

    weights: Weights = field(default_factory=Weights)
    """Its words that nobody may add to what a text tells."""

    plans: Words = Words()
    """Words of what lies ahead."""
    cues: Mapping[str, Words] = field(default_factory=dict)
    """By status, the words of which a quote that is cited for it has one. A status without any is not asked for one."""
    relations: Mapping[str, Words] = field(default_factory=dict)
    """By what an event is to another, the words that tell it: of what `follows` it is told that it was after."""
    singular: Words = Words()
    """Pronouns and possessives that stand for one person who is neither speaking nor spoken to."""
    speaking: Words = Words()
    """Pronouns of one person who is speaking."""
    publishing: Words = Words()
    """Pronouns of those who are speaking: outside quotation marks, of whoever publishes a text."""
    couples: Words = Words()
    """What speaks of two: "both leaders"."""
    offices: Words = Words()
    """What nobody is called: words that pass from one to another."""

    bodies: Words = Words()
    """What a body of many people is called, and nobody alone: "company"."""

    articles: Words = Words()
    """Words without which a sentence says the same, as a headline does."""
    endings: tuple[str, ...] = ()
    """In which forms of one word differ that says the same of the same, longest first."""

    parts: Words = Words()
    """What the parts of a book are called: "chapter"."""
    titles: Words = Words()
    """What stands before the name of a person: "Mr", "Bishop"."""
    towards: Words = Words()
    """What stands before the name of a place, and seldom before another: "in", "near"."""

    silences: Words = Words()
    """By what a curator's note says that the texts do not say something: "no text says"."""

    abbreviations: tuple[str, ...] = ()
    """What a point ends, and no sentence with it, in its own case and without the point; may be patterns."""
    initials: str = ""
    """The letters of which one alone, before a point, is a name cut short: the inside of a character class."""
    small: str = ""
    """The letters that no sentence begins with, likewise. Without any, every line end and every stop ends one."""
    joined: tuple[str, ...] = ()
    """Endings in which an apostrophe joins what it stands between, lest a quote cut off a denial: "n't"."""

    @property
    def weighs(self) -> bool:
        """Whether it has words by which what a text denies, plans and reports is told apart."""
        return bool(self.denials)

    def tells_time(self, words: str) -> bool:
        """Whether words hold something of time: a digit, or a month, a day, a number, a unit, a feast."""
        return bool(self._of_time.search(words))

    @cached_property
    def _of_time(self) -> re.Pattern[str]:
        """The pattern of words of time: those of dates, longer ones with an ending of up to three letters."""
        dates = self.dates
        counts = (word for word, number in dates.numbers.items() if number > 1)
        words = {*dates.feasts, *dates.weekdays, *dates.distances, *dates.units, *counts}
        if not dates.tells:
            words |= {*dates.months, *dates.seasons}
        forms = "|".join(re.escape(word) + (r"\w{0,3}" if len(word) > 3 else "") for word in sorted(words))
        long = "|".join(re.escape(word) for word in dates.weekdays if len(word) > 5)
        joined = rf"(?i:(?:{long or NOTHING})s?(?!\w))"  # Palmsonntag
        return re.compile(rf"{dates.temporal}|\d|(?<!\w)(?i:{forms or NOTHING})(?!\w)|{joined}")

    @cached_property
    def turning(self) -> Words:
        """The denials and conditions: what an elision may not leave out, nor a quote begin just after."""
        return Words((*self.denials.forms, *self.conditions.forms))
