"""Both ways: what of each source is cited, and which of its dated sentences no event uses."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from timeline.diagnostics import counted
from timeline.evidence.context import Sentence
from timeline.evidence.quotes import RecordEvidence
from timeline.evidence.sources import SourceEvidence
from timeline.texts import passages
from timeline.texts.passages import Passage, Text


@dataclass(frozen=True, slots=True)
class Cited:
    """A cited stretch of a source: code points of its raw text, end exclusive; the event and the citation's number."""

    start: int
    end: int
    event: str
    number: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is cited of a source.

    `left_out` is where passages stand that no event uses, each with one of its `reasons`, or that state when it was
    published. `share` is the part of its characters, white space apart, that stand in cited passages. `dated` is how
    many of its sentences name a date; `unexplained` are those that no event cites and nothing leaves out.
    """

    cited: tuple[Cited, ...]
    left_out: tuple[tuple[int, int], ...]
    reasons: int
    share: float
    dated: int
    unexplained: tuple[Sentence, ...]

    @property
    def passages(self) -> int:
        """How many citations quote it."""
        return len({(one.event, one.number) for one in self.cited})

    @property
    def sentence(self) -> str:
        """The figures in words."""
        out = f", {self.reasons} left out with a reason" if self.reasons else ""
        return (
            f"{counted(self.passages, 'passage')} cited, {self.share:.0%} of the text; "
            f"{counted(self.dated, 'dated sentence')}, "
            f"{len(self.unexplained)} unexplained{out}"
        )


def cited(records: Iterable[RecordEvidence]) -> Mapping[str, tuple[Cited, ...]]:
    """Return the cited stretches of every source that is cited, in order; they may overlap."""
    stretches: dict[str, list[Cited]] = {}
    for record in records:
        for number, passage in enumerate(record.passages, 1):
            if isinstance(passage, Passage):
                source = record.event.citations[number - 1].source
                stretches.setdefault(source, []).extend(
                    Cited(span.start, span.end, record.event.id, number) for span in passage.spans
                )
    return {
        source: tuple(sorted(there, key=lambda one: (one.start, -one.end, one.event)))
        for source, there in stretches.items()
    }


def coverage(one: SourceEvidence, cited: tuple[Cited, ...]) -> Coverage:
    """Return what is cited of a source."""
    reasons = _found(passage for _, passage in one.left_out)
    out = _spans([*_found(passages.find(line, one.text) for line in (one.source.quote,) if line), *reasons])
    seen, letters = 0, 0
    for stretch in cited:
        letters += _letters(one.text.raw[max(seen, stretch.start) : stretch.end])
        seen = max(seen, stretch.end)
    used = _merged([*((stretch.start, stretch.end) for stretch in cited), *out])
    headed = dict(_headed(one))
    dated = [sentence for sentence in one.dated if not _is_of_the_page(sentence, one.text)]
    return Coverage(
        cited,
        out,
        len(reasons),
        letters / max(1, _letters(one.text.raw)),
        len(dated),
        tuple(
            sentence
            for sentence in dated
            if not _touched(replace(sentence, end=headed.get(sentence.start, sentence.end)), used)
        ),
    )


def _found(answers: Iterable[object]) -> list[Passage]:
    return [answer for answer in answers if isinstance(answer, Passage)]


def _spans(found: Iterable[Passage]) -> tuple[tuple[int, int], ...]:
    return tuple((span.start, span.end) for passage in found for span in passage.spans)


def _merged(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the same stretches without overlap, in order."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _touched(sentence: Sentence, stretches: Sequence[tuple[int, int]]) -> bool:
    before = bisect_left(stretches, (sentence.end,))
    return before > 0 and stretches[before - 1][1] > sentence.start


def _is_of_the_page(sentence: Sentence, text: Text) -> bool:
    """Whether a line tells of the page that it stands on: whose it is since when, or how long ago it was changed."""
    place = text.place(sentence.start, sentence.end)
    if text.paragraph(place) != place:
        return False
    words, first = text.reading[slice(*place)], sentence.phrases[0]
    if re.match(text.language.dates.owned, words):
        return True
    before, after = (text.shown(sentence.start, first.start), text.shown(first.end, sentence.end))
    leads = re.fullmatch(text.language.dates.imprint, before.strip(_MARKS))
    return first.leans and bool(leads) and not after.strip(_MARKS)


_MARKS = " *_|•·-–—.,:;()[]"


def _headed(one: SourceEvidence) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins that is a bare date at the head of others, and where those end.

    "1761." heads its paragraph; alone in a line it heads all up to the next such line.
    """
    text, end = one.text, len(one.text.raw)
    for sentence in reversed(one.dated):
        dates = sentence.phrases
        if len(dates) == 1 and _alphanumeric(text.shown(sentence.start, sentence.end)) == _alphanumeric(dates[0].text):
            place = text.place(sentence.start, sentence.end)
            first, last = text.paragraph(place)
            if first != place[0]:
                continue
            alone = last == place[1]
            yield sentence.start, end if alone else text.stretch((first, last))[1]
            end = sentence.start if alone else end


def _alphanumeric(words: str) -> str:
    return "".join(filter(str.isalnum, words))


def _letters(text: str) -> int:
    return sum(len(word) for word in text.split())
