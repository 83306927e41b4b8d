"""Who does what to whom in a clause, by what stands before its verb and behind it: names and other nouns alike.

A phrase begins with a preposition or with what goes before a noun ("the", "two"), and behind a word of time. Where it
cannot be told which phrase is the subject there is none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.evidence.stems import stem
from timeline.evidence.tellings import BEGINNING, FAR, WORD, Telling, alike
from timeline.language.language import Language

Called = Mapping[str, frozenset[str]]
"""For each word of a name or an office, in lower case, the actors and places that it may be of."""

REACH = 200
"""How many characters before a verb and behind it are read."""
MOST = 60
"""The most verbs of a telling that are compared."""


class Phrase(NamedTuple):
    """The words of a phrase that tell somebody or something, and what it begins with: a preposition, or a case."""

    words: tuple[str, ...]
    role: str = ""
    known: bool = True
    """Whether it is told of as known, not as one of many: "the seller", not "a seller"."""
    led: bool = False
    """Whether something goes before its noun: "the", "a"."""


class Frame(NamedTuple):
    """What a verb has about it: who does it, to what, to whom it is given, and all words before it."""

    verb: str
    doer: Phrase
    undergoer: Phrase
    recipient: Phrase
    near: frozenset[str]
    said: str
    """The words from its subject on, as they stand there."""


NOBODY = Phrase(())


def frames(telling: Telling, beginnings: Collection[str], called: Called) -> Iterator[Frame]:
    """Yield the frames of its verbs that begin in one of these ways, where they tell who or what."""
    found = 0
    for at, (token, small) in enumerate(zip(telling.tokens, telling.small, strict=True)):
        if token[0][0].isupper() or len(small) <= FAR or small in telling.language.opposites.common:
            continue
        if stem(small, telling.language)[:BEGINNING] not in beginnings:
            continue
        one = _frame(telling, at, called)
        if one:
            yield one
            found += 1
            if found == MOST:
                return


def _frame(telling: Telling, at: int, called: Called) -> Frame | None:
    language, tokens = telling.language, telling.tokens
    opposites, moods = language.opposites, language.moods
    verb = tokens[at]
    begin, end = _stretch(telling, verb.start())
    before = [one for one in tokens[max(0, at - _WORDS) : at] if begin <= one.start()]
    behind = [one for one in tokens[at + 1 : at + _WORDS] if one.end() <= end]
    last = before[-1][0] if before else ""
    if _begins(last, language) or moods.aside.pattern.fullmatch(last):
        return None  # a noun
    if telling.words[max(0, verb.start() - len(last) - 2) : verb.start()].startswith("-"):
        return None  # likewise: "the two-hour call"
    helped = any(opposites.passives.pattern.fullmatch(one[0]) for one in before[-_NEAR:])
    active = bool(moods.actives.pattern.fullmatch(verb[0]))
    if active and not helped:
        return None  # "a statement calling for it"
    bare = not moods.reported.pattern.fullmatch(verb[0])
    leads = bool(behind) and not moods.aside.pattern.fullmatch(behind[0][0])
    has = bool(moods.beside.pattern.fullmatch(last))  # "l'avait acheté à"
    if (
        bare
        and not (helped or leads or has or opposites.verb_before)
        and _begins(before[0][0] if before else "", language)
    ):
        return None  # perhaps one: "the long call"
    passive = helped and not active
    if opposites.verb_before and not behind:
        helps = [
            index
            for index, one in enumerate(before)
            if opposites.passives.pattern.fullmatch(one[0]) or moods.beside.pattern.fullmatch(one[0])
        ]
        if not helps:
            return None
        passive = any(opposites.passives.pattern.fullmatch(before[index][0]) for index in helps)
        before, behind = before[: helps[0]], before[helps[0] + 1 :]
    before = _of_the_verb(before, language)
    ahead, others = list(phrases(before, language)), list(phrases(behind, language))
    if any(_is_pronoun(one[0], language) for one in before):
        ahead = []
        if not any(one.words for one in others):
            return None
    after_speech = telling.words[: verb.start()].rstrip().endswith('"')
    if after_speech and not before and moods.says.pattern.fullmatch(verb[0]):  # "said the mayor"
        ahead, others = others[:1], others[1:]
    if opposites.verb_before and before and not _is_subject(before, called, language):
        return None
    subject = next((one for one in ahead if not one.role), None)
    if subject is None and opposites.verb_before:
        subject = next((one for one in others if not one.role), None)
        others = [one for one in others if one is not subject]
    agent = next((one for one in others if passive and moods.agents.pattern.fullmatch(one.role)), NOBODY)
    given = next((one for one in others if moods.recipients.pattern.fullmatch(one.role) and is_noun(one)), NOBODY)
    direct = next((one for one in others[:1] if not one.role or moods.objects.pattern.fullmatch(one.role)), NOBODY)
    named = _APPOSITIVE.match(telling.words, end) if passive or after_speech else None
    appositive = frozenset(WORD.findall(named[0]) if named else ())
    near = frozenset(word for one in ahead for word in one.words) | _joined(telling, begin) | appositive
    start = before[0].start() if before else verb.start()
    said = telling.words[max(start, verb.start() - _SHOWN) : verb.end()]
    said = said if start >= verb.start() - _SHOWN else said.partition(" ")[2]
    said = _IN_DATE.sub("", said)
    if passive:
        return Frame(verb[0], agent, subject or NOBODY, given, frozenset(agent.words) | appositive, said)
    return Frame(verb[0], subject or NOBODY, direct, given, near | set((subject or NOBODY).words), said)


def _is_subject(before: Sequence[re.Match[str]], called: Called, language: Language) -> bool:
    """Whether what stands before a verb that is second can be told for its subject, or for none: "then" cannot."""
    first = before[0][0]
    return (
        _begins(first.casefold(), language)
        or bool(language.moods.aside.pattern.fullmatch(first))
        or any(one[0].casefold() in called for one in before)
    )


def _of_the_verb(before: list[re.Match[str]], language: Language) -> list[re.Match[str]]:
    """Return the words before a verb behind the last other verb, and behind what begins what is said."""
    moods = language.moods
    for index in range(len(before) - 1, -1, -1):
        word = before[index][0]
        if language.opposites.passives.pattern.fullmatch(word) or moods.beside.pattern.fullmatch(word):
            continue
        if word[0].islower() and any(
            one.pattern.fullmatch(word) for one in (moods.complements, moods.says, moods.reported)
        ):
            return before[index + 1 :]
    return before


def _is_pronoun(word: str, language: Language) -> bool:
    moods = language.moods
    return bool(moods.pronouns.pattern.fullmatch(word)) and not moods.known.pattern.fullmatch(word)


_WORDS = 16
_NEAR = 3
_SHOWN = 60


def _stretch(telling: Telling, offset: int) -> tuple[int, int]:
    """Return where what belongs to a verb begins and ends: at a mark, and at what begins another clause."""
    words = telling.words
    begin, end = telling.clause(offset)
    while bracket := _BRACKET.search(words, max(0, begin - REACH), begin):
        begin = telling.clause(max(0, len(words[: bracket.start()].rstrip()) - 1))[0]
    marks = [one.end() for one in _MARKS.finditer(words, begin, offset)]
    behind = _MARKS.search(words, offset, end)
    return max(marks[-1] if marks else begin, offset - REACH), min(behind.start() if behind else end, offset + REACH)


def _joined(telling: Telling, begin: int) -> frozenset[str]:
    """Return the words before an "and" that a clause begins with: "Ann and two porters left"."""
    before = telling.words[max(0, begin - _SHOWN) : begin].rsplit(",", 1)[-1]
    return (
        frozenset(before.split())
        if telling.language.opposites.joins.pattern.match(telling.words, begin)
        else frozenset()
    )


_BRACKET = re.compile(r"\([^()]{1,40}\)\s*$")
_MARKS = re.compile(r"[,;:!?\"]|\.(?=\s|$)")


_APPOSITIVE = re.compile(r",(?: [^\W\d_a-z][\w-]+)+")


def is_noun(phrase: Phrase) -> bool:
    """Whether a phrase is surely one of a noun: "the mayor", not "throughout" nor, behind a preposition, "to sell"."""
    return phrase.led or phrase.words[0][0].isupper()


def _begins(word: str, language: Language) -> bool:
    return any(one.pattern.fullmatch(word) for one in (language.moods.known, language.moods.new))


def phrases(tokens: Sequence[re.Match[str]], language: Language) -> Iterator[Phrase]:
    """Yield the phrases of some words that follow each other, with what each begins with."""
    moods, common = language.moods, language.opposites.common
    role, known, led, words = "", True, False, list[str]()
    amount = False
    for one in tokens:
        word = one[0].casefold()
        begins = _begins(word, language) or word in language.counting.numbers
        aside = moods.aside.pattern.fullmatch(word) or (
            word in common and not begins and not _is_beside(word, language)
        )
        amount = _is_of_amount(one, word, language, amount)
        time = amount or (not aside and not begins and language.tells_time(one[0]))
        if (
            role
            and not words
            and one[0][0].isupper()
            and _YEAR.search(one.string, max(0, one.start() - 6), one.start())
        ):
            role = ""  # "in 1799 Thwaite"
        if words and (begins or aside or time):
            yield Phrase(tuple(words), role, known, led)
            role, known, led, words = "", True, False, []
        if aside:
            role, led = word, begins  # "au" has an article
        elif begins:
            cases = (moods.objects, moods.recipients, moods.genitives)
            role = role or (word if any(case.pattern.fullmatch(word) for case in cases) else "")
            known, led = bool(moods.known.pattern.fullmatch(word)), True
        elif time:
            role = ""
        elif word not in common and len(word) > 1 and not (language.opposites.verb_before and one[0].islower()):
            words.append(one[0])
    if words:
        yield Phrase(tuple(words), role, known, led)


def _is_of_amount(one: re.Match[str], word: str, language: Language, before: bool) -> bool:
    """Whether a word is a unit behind its number, or "million"; `before` says that the one before is."""
    known = word in language.counting.units or word in language.counting.scales
    return known and (before or one.string[: one.start()].rstrip()[-1:].isdigit())


_IN_DATE = re.compile(r"^[\w ,.-]*?(?<!\d)[12]\d{3},? (?=[^\W\d])")
_YEAR = re.compile(r"(?<!\d)[12]\d{3}\s$")


def _is_beside(word: str, language: Language) -> bool:
    """Whether a common word may stand within a phrase or before its verb: "and", "has", "was"."""
    return any(
        one.pattern.fullmatch(word)
        for one in (language.opposites.joins, language.opposites.passives, language.moods.beside)
    )


def kin(
    some: Sequence[str] | frozenset[str], others: Sequence[str] | frozenset[str], called: Called, language: Language
) -> bool:
    """Whether one of some words is a form of one of others, or may be of the same."""
    nobody: frozenset[str] = frozenset()
    return any(
        alike(stem(one, language), stem(other, language))
        or called.get(one.casefold(), nobody) & called.get(other.casefold(), nobody)
        for one in some
        for other in others
    )
