"""In which mood a sentence tells of an event: the words of mood beside each of its own words."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, get_args

from timeline.evidence.stems import WORD, Stems, is_among, stem
from timeline.language.moods import Mood
from timeline.texts.clauses import clauses

if TYPE_CHECKING:
    from timeline.language.language import Language
    from timeline.language.words import Words
    from timeline.texts.rewriting import Place

_MOODS: tuple[Mood, ...] = get_args(Mood)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one own word is told as, if anything; `strong` where it is the verb itself, `of_kind` a word of its kind.

    `beside` is whether an adjective beside a noun tells it, as in "the planned meeting".
    """

    mood: tuple[Mood, str] | None
    strong: bool
    of_kind: bool = False
    beside: bool = False


@dataclass(frozen=True, slots=True)
class _Group:
    """Words of mood that stand together, as "will have been"."""

    start: int
    end: int
    cues: tuple[tuple[int, int, Mood], ...]

    @property
    def mood(self) -> Mood:
        return min((mood for *_, mood in self.cues), key=_MOODS.index)


class TellingSentence:
    """A sentence with its clauses and their words of mood, and which of it is quoted."""

    def __init__(self, words: str, language: Language, quoted: Collection[Place]) -> None:
        self.words, self.language, self.moods, self.quoted = words, language, language.moods, quoted
        self.clauses = clauses(words, language)
        self.found: dict[Place, list[_Group]] = {}

    def readings(self, own: Stems, kind: Stems, speech: bool) -> Iterator[Reading]:
        """Yield a reading of every word of an event that is quoted."""
        for clause in self.clauses:
            for word in WORD.finditer(self.words, *clause):
                form = stem(word[0], self.language)
                of_kind = is_among(form, kind)
                of_event = of_kind or is_among(form, own)
                if not (of_event or speech) or not self._is_quoted(word.span()):
                    continue
                if speech and self._speaks(word):
                    yield self._said(word.span(), clause)
                elif of_event:
                    reading = self._reading(word.span(), clause)
                    yield replace(reading, of_kind=True) if of_kind else reading

    def all(self) -> Iterator[tuple[Mood, str]]:
        """Yield the moods of all groups that are quoted."""
        for clause in self.clauses:
            for group in self.groups(clause):
                if self._is_quoted((group.start, group.end)):
                    yield self._governed(group, group.mood, clause)

    def _is_quoted(self, place: Place) -> bool:
        return any(first <= place[0] and place[1] <= last for first, last in self.quoted)

    def groups(self, clause: Place) -> list[_Group]:
        """Return the words of mood of a clause, those that stand together as one."""
        if clause not in self.found:
            self.found[clause] = self._groups(clause)
        return self.found[clause]

    def _groups(self, clause: Place) -> list[_Group]:
        groups: list[_Group] = []
        for cue in self.moods.pattern.finditer(self.words, *clause):
            here: tuple[int, int, Mood] = (*cue.span(), cue.lastgroup)  # type: ignore[assignment]
            if here[2] == "reported" and (self._is_participle(cue.span(), clause) or self._is_adjective(cue[0])):
                continue
            if here[2] == "claimed" and self._is_of_a_speaker(cue[0]):
                continue
            if here[2] in ("planned", "reported") and self._is_beside_a_subject(cue, clause):
                continue
            between = self.words[groups[-1].end : cue.start()].strip() if groups else "-"
            if not between or self.moods.beside.pattern.fullmatch(between):
                before = groups.pop()
                groups.append(_Group(before.start, cue.end(), (*before.cues, here)))
            else:
                groups.append(_Group(*cue.span(), (here,)))
        return groups

    def _is_participle(self, verb: Place, clause: Place) -> bool:
        """Whether what looks like a verb of the past goes with a noun before it: ", led by Rubio,"."""
        before = self.words[clause[0] : verb[0]].rstrip()
        return before.endswith(",") and bool(self.moods.agents.pattern.match(self.words, verb[1] + 1))

    def _is_beside_a_subject(self, adjective: re.Match[str], clause: Place) -> bool:
        """Whether an adjective of plan goes with what the next verb says has come about: "the planned strike began"."""
        return bool(self.moods.ahead.pattern.match(adjective[0])) and bool(self._comes_about(adjective.end(), clause))

    def _comes_about(self, start: int, clause: Place) -> re.Match[str] | None:
        """Return the verb by which what stands before it has come about, if it is the first of mood from an offset."""
        verb = self.moods.comes_about.pattern.search(self.words, start, clause[1])
        between = self.words[start : verb.start()] if verb else ""
        return None if _STOPS.search(between) or self.moods.turning.search(between) else verb

    def _is_adjective(self, verb: str) -> bool:
        """Whether what looks like a verb of the past is an adjective of plan in a case: "die geplante Feier"."""
        return self.language.opposites.verb_before and bool(self.moods.ahead.pattern.fullmatch(verb))

    def _is_of_a_speaker(self, verb: str) -> bool:
        """Whether a verb tells what somebody says whom its sentence tells, or who speaks in it."""
        moods = self.moods
        return bool(moods.indirect.pattern.fullmatch(verb)) and any(
            one.pattern.search(self.words) for one in (moods.says, moods.sayings, moods.first_person)
        )

    def _said(self, word: Place, clause: Place) -> Reading:
        """Return the reading of a verb of speech, which is a fact unless it is hearsay or itself to come."""
        said: tuple[Mood, str] = ("reported", self.words[slice(*word)])
        groups = [one for one in self.groups(clause) if not one.start <= word[0] < one.end]
        within = [one for one in self.groups(clause) if one not in groups]
        cues = tuple(cue for one in within for cue in one.cues if cue[1] <= word[0])
        near = [_Group(cues[0][0], word[1], cues)] if cues else []
        near += [one for one in groups if one.end <= word[0] and not self.words[one.end : word[0]].strip()]
        ahead = next((one for one in near if one.mood in ("claimed", "planned", "possible", "denied")), None)
        if ahead:
            return Reading(self._governed(ahead, ahead.mood, clause), strong=True)
        verb = _Group(*word, ((*word, "reported"),))
        hedge = next((one for one in groups if one.mood == "claimed" and self._hedges(one, verb)), None)
        return Reading(("claimed", self.words[hedge.start : hedge.end]) if hedge else said, strong=True)

    def _speaks(self, word: re.Match[str]) -> bool:
        """Whether a word tells that somebody spoke, and is not beside a noun, as in "the proposed summit"."""
        before = self.words[: word.start()].split()[-1:]
        known = self.moods.known.pattern.fullmatch(before[0]) if before else None
        return bool(self.moods.says.pattern.fullmatch(word[0])) and not known

    def _reading(self, word: Place, clause: Place) -> Reading:
        groups = self.groups(clause)
        inside = next((one for one in groups if one.start <= word[0] < one.end), None)
        if inside:
            return self._verb(word, inside, clause)
        if wish := self._wish(word, clause):
            return Reading(self._governed(wish, wish.mood, clause), strong=True)
        start = max((one.end for one in groups if one.end <= word[0]), default=clause[0])
        that = [one.end() + start for one in self.moods.complements.pattern.finditer(self.words[start : word[0]])]
        between = self.words[that[-1] if that else start : word[0]]
        before = None if that else next((one for one in reversed(groups) if one.end <= word[0]), None)
        if ahead := self.moods.ahead.pattern.search(" ".join(between.split()[-2:])):
            aside = self._has(self.moods.aside, between)
            if not aside and (
                verb := self._comes_about(self.words.rfind(ahead[0], start, word[0]) + len(ahead[0]), clause)
            ):
                done = any(self.moods.reported.pattern.match(one) for one in verb[0].split())
                return Reading(("reported", verb[0]) if done else None, strong=False)
            return Reading(None if aside else ("planned", ahead[0]), strong=not aside, beside=True)
        if before and before.mood in _UNREAL and self._is_done_to(word, before, clause):
            return Reading(self._governed(before, before.mood, clause), strong=False)
        if before and self._is_last_verb(word) and not _STOPS.search(between):  # "soll im Mai eröffnet werden"
            return Reading(self._governed(before, before.mood, clause), strong=before.mood != "reported")
        if before and not (_STOPS.search(between) and self._after(word, clause)):
            return self._behind(before, between, clause)
        if self.moods.complements.pattern.match(self.words, word[1] + 1):
            return Reading(("reported", self.words[slice(*word)]), strong=True)
        after = None if self._has(self.moods.aside, between) else self._after(word, clause)
        if after is None:
            return Reading(None, strong=False)
        group, there = after
        mood: Mood = "reported" if group.mood == "promised" else group.mood
        return Reading(self._governed(group, mood, there), strong=False)

    def _is_done_to(self, word: Place, group: _Group, clause: Place) -> bool:
        """Whether a noun is what a passive at the end of its clause is said of: "soll der Bau angefangen werden"."""
        language, opposites = self.language, self.language.opposites
        if not language.denial_last:
            return False
        last = self.words[word[1] : clause[1]].split()[-2:]
        passive = opposites.passives.pattern
        ends = len(last) == 2 and passive.fullmatch(last[1])
        open_verb = any(map(passive.fullmatch, self.words[group.start : word[0]].split()))
        if not (ends or (last and open_verb and self.moods.participles.match(last[-1].casefold()))):
            return False
        before = self.words[: word[0]].split()[-1]
        return not (opposites.objects.pattern.fullmatch(before) or self.moods.aside.pattern.fullmatch(before))

    def _wish(self, word: Place, clause: Place) -> _Group | None:
        """Return the words of a wish or plan of which a word is the infinitive, from afar or as joined to another.

        Such are "erwägt, das Bad zu schließen" and "vows to take a hard line and veto the bill".
        """
        before = [one for one in self.groups(clause) if one.end <= word[0]]
        if self._is_infinitive(word):
            return next((one for one in reversed(before) if one.mood in _UNREAL), None)
        bare, joins = self.moods.bare.pattern, self.language.opposites.joins.pattern
        last = self.words[: word[0]].split()[-1:]
        if not (last and joins.fullmatch(last[0]) and bare.fullmatch(self.words[slice(*word)])):
            return None
        at = self.clauses.index(clause)
        if not before and at and not _STOPS.search(self.words[self.clauses[at - 1][1] : word[0]]):
            before = self.groups(self.clauses[at - 1])
        one = before[-1] if before and before[-1].mood in _UNREAL else None
        behind = WORD.match(self.words, one.end + 1) if one else None
        return one if behind and bare.fullmatch(behind[0]) else None

    def _is_infinitive(self, word: Place) -> bool:
        """Whether a word is an infinitive behind what parts it from its verb, or with that within: "anzuzünden"."""
        infinitives = self.moods.infinitives.pattern
        before = self.words[: word[0]].split()[-1:]
        return bool(before and infinitives.fullmatch(before[0])) or bool(
            infinitives.fullmatch(self.words[slice(*word)])
        )

    def _is_last_verb(self, word: Place) -> bool:
        """Whether a word is the participle of a passive, where verbs stand last: then what stands between is theirs."""
        language = self.language
        return language.denial_last and bool(language.opposites.passives.pattern.match(self.words, word[1] + 1))

    def _verb(self, word: Place, group: _Group, clause: Place) -> Reading:
        """Return the reading of a word that is itself of a mood, such as a verb in the past."""
        here = ((start, end, mood) for start, end, mood in group.cues if start <= word[0] < end)
        start, end, cue = next(here, (group.start, group.end, group.mood))
        if cue in ("promised", "denied") and start < word[0] and word[1] == end:  # "menace de démissionner"
            return Reading(self._governed(group, cue, clause), strong=True)
        before = next((one for one in reversed(self.groups(clause)) if one.end <= group.start), None)
        bare = cue == group.mood == "reported" and before and not _STOPS.search(self.words[before.end : group.start])
        if before and bare and before.mood in ("planned", "possible"):  # "means to have them tested"
            return Reading(self._governed(before, before.mood, clause), strong=False)
        if cue == "promised" and self.moods.known.pattern.search(self.words[group.start : word[0]]):
            return Reading(None, strong=False)  # "asked the council to": it is who is asked
        mood: Mood = "reported" if group.mood == "promised" else group.mood
        return Reading(self._governed(group, mood, clause), strong=cue in ("reported", "promised"))

    def _behind(self, group: _Group, between: str, clause: Place) -> Reading:
        """Return the reading of a word behind others: their verb, their object, or what they presuppose."""
        known = self._has(self.moods.known, between) or self._has(self.moods.aside, between)
        if known:
            return Reading(None, strong=False)
        near = len(between.split()) <= 2 and not _STOPS.search(between) and group.mood != "reported"
        beside = near and bool(self.moods.ahead.pattern.fullmatch(self.words, group.start, group.end))
        return Reading(self._governed(group, group.mood, clause), strong=near, beside=beside)

    def _after(self, word: Place, clause: Place) -> tuple[_Group, Place] | None:
        """Return the words of mood that follow a noun: the next, or those by which it was put off or called off.

        Behind a comma they may be those of a clause that goes on with it: "the talk, which was set for May, is off".
        """
        near = [
            group
            for group in self.groups(clause)
            if group.start >= word[1]
            and len(between := self.words[word[1] : group.start].split()) <= _NEAR
            and not self.moods.complements.pattern.search(" ".join(between))
        ]
        later = self.clauses[self.clauses.index(clause) + 1 :]
        if near:
            beside = [
                group for there in later[:1] for group in self.groups(there)[:1] if group.start - there[0] < _LINK
            ]
            off = (group for group in (*near, *beside) if group.mood in ("cancelled", "postponed"))
            return next(off, near[0]), clause
        if word[1] == clause[1] and self.words[word[1] :].startswith(","):
            return next(((group, there) for there in later for group in self.groups(there)), None)
        return None

    @staticmethod
    def _has(words: Words, between: str) -> bool:
        return bool(words.pattern.search(" ".join(_STOPS.split(between)[-1].split()[-4:])))

    def _governed(self, group: _Group, mood: Mood, clause: Place) -> tuple[Mood, str]:
        """Return a mood with its words, or that of what hedges, limits or asks it."""
        said = self.words[group.start : group.end]
        hedge = next((one for one in self.groups(clause) if one.mood == "claimed" and self._hedges(one, group)), None)
        if hedge and mood in ("reported", "ongoing", "over"):
            return "claimed", self.words[hedge.start : hedge.end]
        if mood in ("planned", "promised"):
            if condition := self.moods.conditions.pattern.search(self.words, 0, group.start):
                return "possible", condition[0]
            if self.words[clause[1] :].lstrip("\"')] ").startswith("?"):
                return "possible", said
        if mood == "denied" and self.moods.limits.pattern.search(self.words, group.end):
            return "reported", said
        return mood, said

    def _hedges(self, hedge: _Group, group: _Group) -> bool:
        """Whether a hedge of the same clause is of a verb: before it, or behind it and of nothing that follows."""
        if hedge.start <= group.start:
            return True
        between, after = self.words[group.end : hedge.start], self.words[hedge.end :]
        return not self.moods.complements.pattern.search(between) and not re.match(r" ?\w", after)


_UNREAL = ("possible", "promised", "planned", "denied")
"""Moods of verbs whose infinitive tells of nothing done."""
_NEAR = 12
"""The most words between a noun and the verb that tells of it."""
_LINK = 6
"""Before how many characters of the next clause its verb can have the subject of the clause before: "and"."""
_STOPS = re.compile("[,;:.]")
