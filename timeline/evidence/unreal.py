"""What a title or a summary tells as done, and its quotes only as what may, will or should be.

Compared are forms of one verb: "sends" with "could send". What has the same form in both is not asked, nor what has
that of no verb, since it may be a noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.evidence.polarity import Contrast
from timeline.evidence.tellings import Quotes, Telling, quotes_in
from timeline.language.language import Language

_BETWEEN = 2
"""The most words between a word of mood and the verb that it governs."""


def told_as_done(here: Telling, quotes: Quotes, *, past: bool = False) -> Iterator[Contrast]:
    """Yield each word that a sentence tells plainly, with the words by which alone the quotes have it.

    Of `past`, forms of the past alone: of what is planned a headline says in the present that it happens.
    """
    moods = here.language.moods
    found = list(_unreal(here, quotes)) if moods else []
    if past:
        found = [one for one in found if moods.reported.pattern.fullmatch(one.said) and not _is_passive(one.said, here)]
    if found and not (moods.turning.search(here.words) or here.language.turning.pattern.search(here.words)):
        yield from found


def _is_passive(word: str, here: Telling) -> bool:
    """Whether a participle stands behind "is", so that it tells of no past."""
    before = here.words[: here.words.find(word)].split()[-1:]
    passives, past = here.language.opposites.passives.pattern, here.language.moods.reported.pattern
    return bool(before and passives.fullmatch(before[0]) and not past.fullmatch(before[0]))


def _unreal(here: Telling, quotes: Quotes) -> Iterator[Contrast]:
    """Yield each verb of a sentence, whatever its mood, with the words by which alone the quotes have it."""
    moods = here.language.moods
    own = quotes_in(here.language, quotes)
    there = frozenset(small for _, quote in own for small in quote.vocabulary)
    for word in here.own:
        if word[0].casefold() in there:
            continue
        found = [(index, quote, form) for index, quote in own for form in quote.forms(word[0])]
        if not found:
            continue
        before = here.words[: word.start()].split()[-1:]
        if not (moods.present.pattern.fullmatch(word[0]) or moods.reported.pattern.fullmatch(word[0])) or (
            before and (moods.known.pattern.fullmatch(before[0]) or moods.aside.pattern.fullmatch(before[0]))
        ):
            continue
        said = [_governing(form, quote) for _, quote, form in found]
        if all(said) and said[0]:
            cue = here.forms(said[0].split()[0])  # "is stopped by order of" tells what was ordered
            if all(one.start() == word.start() for one in cue):
                yield Contrast(word[0], found[0][0], said[0])
        elif all(supposed := [_supposing(form, quote) for _, quote, form in found]) and not _attributed(here):
            yield Contrast(word[0], found[0][0], str(supposed[0]))


def told_as_over(here: Telling, quotes: Quotes) -> Iterator[Contrast]:
    """Yield each verb that a sentence tells as done and over, with the words by which alone the quotes have it.

    Its form may be the same in both: "has been cut" of "would be cut".
    """
    moods = here.language.moods
    own = quotes_in(here.language, quotes)
    if not own or here.negative:
        return
    for found in moods.perfect.pattern.finditer(here.words):
        if _hedged(here, found):
            continue
        word = WORD_AT_END.search(found[0])
        forms = [(index, quote, form) for index, quote in own for form in quote.forms(word[0])] if word else []
        said = [_governing(form, quote) for _, quote, form in forms]
        if forms and all(said):
            yield Contrast(found[0], forms[0][0], str(said[0]))


def told_as_past(here: Telling, quotes: Quotes, *, title: bool) -> str | None:
    """Return what a sentence tells as done and over, where no quote in its language can say otherwise of the verb.

    Of a summary only that something took place, whatever the quotes are written in.
    """
    moods = here.language.moods
    abroad = title and not any(quote and quote.language is here.language for quote in quotes)
    if moods.planned.pattern.search(here.words):
        return None
    plain = (moods.says, moods.promised, moods.cancelled, moods.postponed, moods.put_off, moods.ahead)
    for words in (moods.came_off, *((moods.perfect,) if abroad else ())):
        for found in words.pattern.finditer(here.words):
            ends = ((0, found.start()), (found.end(), len(here.words)))
            denied = any(here.language.denials.pattern.search(here.words, *place) for place in ends)
            if not (denied or _hedged(here, found) or any(one.pattern.search(found[0]) for one in plain)):
                return str(found[0])
    return None


def held(here: Telling, quotes: Quotes) -> str | None:
    """Return the verb by which a sentence tells what its quotes name as held: of a noun there, or that it opens."""
    moods, words = here.language.moods, here.words
    if moods.turning.search(words) or here.negative:
        return None
    if found := moods.came_off.pattern.search(words):
        return found[0]
    begins = {(one.start, one.end) for one in here.said if one.idea in _BEGINS and one.side == 0}
    named = [quote for _, quote in quotes_in(here.language, quotes)]
    for word in here.own[1:]:
        if not word[0].islower() or not any(one.pattern.fullmatch(word[0]) for one in (moods.present, moods.reported)):
            continue
        before = words[: word.start()].split()[-1]
        if moods.known.pattern.fullmatch(before) or moods.aside.pattern.fullmatch(before):
            continue  # a noun
        if word.span() in begins or any(quote.has(word[0]) for quote in named):
            return word[0]
    return None


_BEGINS = ("open", "begin")


def _hedged(here: Telling, found: re.Match[str]) -> bool:
    """Whether something in the clause of a verb says that it is not told as a fact."""
    start, moods = here.clause(found.start())[0], here.language.moods
    words = (moods.claimed, moods.possible, moods.planned, moods.promised, here.language.hedges)
    return any(one.pattern.search(here.words, start, found.end()) for one in words)


def told_as_planned(here: Telling) -> str | None:
    """Return the words by which a sentence tells what it tells as still ahead, and not as what somebody says."""
    moods = here.language.moods
    found = moods.planned.pattern.search(here.words) if moods else None
    if found is None:
        return None
    before, behind = here.words[: found.end()], here.words[found.end() :].lstrip()
    if here.language.denials.pattern.match(behind):
        return None  # who "will not pay" refuses
    others = (moods.says, moods.complements, moods.reported, moods.perfect, moods.possible)
    if any(one.pattern.search(before) for one in others) or moods.ahead.pattern.fullmatch(found[0]):
        return None
    return found[0]


def is_of_what_lies_ahead(words: str, of: Language) -> bool:
    """Whether some words have any word of a plan, a promise, a possibility or a wish."""
    moods = of.moods
    there = (moods.planned, moods.promised, moods.possible, moods.ahead, of.plans, of.conditions)
    return any(one.pattern.search(words) for one in there)


def _attributed(here: Telling) -> bool:
    """Whether a sentence says itself whose word it is."""
    moods = here.language.moods
    return any(one.pattern.search(here.words) for one in (moods.says, moods.sayings, moods.behind_name))


def _governing(form: re.Match[str], quote: Telling) -> str | None:
    """Return a verb from the word of a possibility, a plan or a wish before it, or in its clause where it ends this."""
    clause, moods = quote.clause(form.start()), quote.language.moods
    verb_last = quote.language.opposites.verb_before
    last = form.end() == clause[1] or quote.words.startswith(",", form.end())
    asks = quote.language.questions.pattern
    for cue in asks.finditer(quote.words, clause[0], form.start()):
        if "," not in quote.words[cue.end() : form.start()]:
            return quote.words[cue.start() : form.end()]
    for pattern in (moods.possible.pattern, moods.planned.pattern, moods.promised.pattern):
        for cue in pattern.finditer(quote.words, clause[0], form.end()):
            whole = cue.end() == form.end() and pattern is not moods.promised.pattern  # "visitará", "va ouvrir"
            if whole and not moods.put_off.pattern.search(quote.words):
                return cue[0]
            if cue.end() > form.start():
                continue
            between = quote.words[cue.end() : form.start()].split()
            near = len(between) <= _BETWEEN and all(moods.beside.pattern.fullmatch(one) for one in between)
            if near or (verb_last and last and not moods.reported.pattern.search(" ".join(between))):
                return quote.words[cue.start() : form.end()]
    for cue in moods.claimed.pattern.finditer(quote.words, clause[0], clause[1]):
        if cue.start() <= form.start() and form.end() <= cue.end():
            return cue[0]
    joins, before = quote.language.opposites.joins.pattern, quote.words[: form.start()].split()[-1:]
    if before and joins.fullmatch(before[0]) and moods.bare.pattern.fullmatch(form[0]):
        start = max(quote.words.rfind(stop, 0, form.start()) for stop in _STOPS) + 1
        for pattern in (moods.possible.pattern, moods.planned.pattern, moods.promised.pattern):
            for cue in pattern.finditer(quote.words, start, form.start()):
                far = quote.words[cue.end() : form.start()]
                if moods.bare.pattern.fullmatch(far.split()[0]) and not moods.reported.pattern.search(far):
                    return f"{cue[0]} […] {before[0]} {form[0]}"
    for cue in moods.unreal.pattern.finditer(quote.words, clause[0], form.end()):
        if cue.end() + 1 == form.start():
            return quote.words[cue.start() : form.end()]
    return None


def _supposing(form: re.Match[str], quote: Telling) -> str | None:
    """Return the words by which a verb is only supposed or said, as what "that" begins behind them."""
    moods = quote.language.moods
    start = max(quote.words.rfind(stop, 0, form.start()) for stop in _STOPS) + 1
    for cue in moods.claimed.pattern.finditer(quote.words, start, form.start()):
        behind = quote.words[cue.end() : form.start()].lstrip(" ,")
        opens = moods.complements.pattern
        if quote.language.complements.pattern.fullmatch(behind.strip() or " "):  # "claimed to hold"
            return f"{cue[0]} {behind.strip()}"
        if opens.match(behind) or any(one.end() == len(cue[0]) for one in opens.finditer(cue[0])):
            return cue[0]
    return None


_STOPS = ".;!?"
WORD_AT_END = re.compile(r"[^\W\d_]+$")
