"""What a text shows of itself: its title, its language, when it was published, and by whose clock it tells times.

A date is taken from a short line at the head or foot that has one day and little else. A text whose lines begin with
days is a log or a chronicle, written after its last entry; of any other the curator says when it was published.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline import language
from timeline.dates import Interval, parse
from timeline.language import clock, meaning, phrases
from timeline.language.language import Language
from timeline.language.phrases import Phrase
from timeline.reading.documents import Read
from timeline.reading.yaml_writing import one_line
from timeline.texts.passages import fold


def title(document: Read, own: Language) -> tuple[str, str] | None:
    """Return the title of a text; None of a log, whose first line is an entry."""
    if document.title:
        return one_line(document.title)[:_TITLE].strip(), "its own properties"
    lines = (one_line(line.strip().lstrip("#>* ")) for line in document.text.splitlines()[:_TOP])
    there = [line for line in lines if line not in document.furniture]
    if last_entry(document.text, own):
        return None
    around = zip(["", *there], there, [*there[1:], ""], strict=False)
    heads = [line for above, line, below in around if line and not (above or below)] + [""]
    first = next(filter(None, there), "")
    near = there[there.index(first) + 1 :][:_NEAR] if first else []
    if _is_part(first, own) and first == heads[0] and heads[1] in near and not _is_dated(heads[1], own):
        return heads[1][:_TITLE].rstrip(",;:"), f"its line below {first!r}"
    whole = first if len(first) <= _TITLE else first[:_TITLE].rpartition(" ")[0] or first[:_TITLE]
    return whole.rstrip(",;:"), "its first line"


_TITLE = 120
_TOP, _NEAR = 60, 4
"""How many lines a title is looked for in, and how near below that of a part it stands."""


def _is_dated(line: str, own: Language) -> bool:
    """Whether a line is empty, or a date and little else."""
    return not line or any(2 * len(one.text) > len(line) for one in phrases.find(fold(line), own))


def _is_part(line: str, own: Language) -> bool:
    """Whether a line is the number of a chapter alone: "CHAPTER VII.", "2. Kapitel"."""
    words = re.findall(r"\w+", line)
    if not (own.parts and 0 < len(words) <= _PART):
        return False
    numbers = [one for one in words if not own.parts.pattern.fullmatch(one)]
    known = {*own.dates.numbers, *own.dates.ordinals}
    return len(numbers) < len(words) and all(
        re.fullmatch(r"\d+|[IVXLC]+|[ivxlc]+", one) or one.casefold() in known for one in numbers
    )


_PART = 4


def tongue(text: str) -> str:
    """Return the language that most small words of a text are of, where these are many, or hardly any are of others."""
    words = fold(text[:20_000])
    counts = {tag: len(language.of(tag).common.pattern.findall(words)) for tag in language.WITH_WORDS}
    likeliest, most = max(counts.items(), key=lambda count: count[1])
    others, length = sum(counts.values()) - most, len(_WORD.findall(words))
    clear = most > 1 and 12 * most >= length and most >= 4 * others
    return likeliest if clear or (6 * most >= length and most > others) else ""


_WORD = re.compile(r"[^\W\d_]+")


def published(document: Read, own: Language, today: str) -> tuple[str, str]:
    """Return when a text was published, by what shows it, and how that is told; nothing where several days may be."""
    if last_entry(document.text, own):
        return f"[{last_entry(document.text, own)}..{today}]", "after its last entry, and before today"
    stated = dict(_datelines(document.text, own))
    if len(stated) > 1:  # the heads of entries do not date the whole
        stated = {day: line for day, line in stated.items() if not line.startswith(("#", "**"))}
    if len(stated) == 1:
        [(day, line)] = stated.items()
        return day, f"its line {line!r}"
    return (document.published, "its own properties") if document.published else ("", "")


def timezone(text: str, own: Language) -> tuple[str, str]:
    """Return the time zone by whose clock a text says that its times are, and the words that say so.

    Of "CET" it is what is one hour ahead of UTC the whole year: which places keep it, the text does not say.
    """
    told, offset = clock.stated(text, own) or ("", 0)
    if not told or offset % 60:
        return "", ""
    return f"Etc/GMT{-offset // 60:+}" if offset else "UTC", f"its words {told!r}"


def _datelines(text: str, own: Language) -> Iterator[tuple[str, str]]:
    """Yield each day that a line at either end of a text gives, with few words beside it; the first line last."""
    return ((given, line) for given, line in dated(text, own) if given.count("-") == 2)


def dating_line(text: str, own: Language, published: str) -> str | None:
    """Return the line that gives when a text was published, be it by a month or a year alone."""
    return dict(dated(text, own)).get(published)


def dated(text: str, own: Language) -> Iterator[tuple[str, str]]:
    """Yield the same of days, months and years."""
    there = [line.strip() for line in text.splitlines() if line.strip()]
    for line in reversed([*there[:_HEAD], *there[_HEAD:][-_FOOT:]]):
        days = [phrase for phrase in phrases.find(fold(line), own) if phrase.kind == "date"] if len(line) < 120 else []
        beside = len(line.split()) - sum(len(one.text.split()) for one in days)
        if len(days) == 1 and (day := given_by(days[0])) and beside <= (_BESIDE if line[-1] not in ".!?;" else _FEW):
            yield day, line


_HEAD, _FOOT, _BESIDE, _FEW = 12, 3, 8, 4


def _day(phrase: Phrase) -> str:
    """Return the day that a phrase gives by itself, as EDTF has it; nothing where it gives none or may be another."""
    given = given_by(phrase)
    return given if given.count("-") == 2 else ""


def given_by(phrase: Phrase) -> str:
    """Return the day, the month or the year that a phrase gives by itself, likewise."""
    doubtful = phrase.others or phrase.ends or phrase.bound or phrase.about or phrase.last_day or phrase.style
    if doubtful or phrase.year is None or not 0 < phrase.year < 10_000 or (phrase.day and not phrase.month):
        return ""
    parts = (phrase.year, phrase.month, phrase.day)
    given = "-".join(f"{part:0{2 if number else 4}}" for number, part in enumerate(parts) if part)
    told = list(meaning.allowed(phrase, Interval(None, None)))
    return given if told == [parse(given).interval] else ""  # a decade, a season, a half of a year give more or less


def last_entry(text: str, own: Language) -> str:
    """Return the last day of a text whose lines begin with days; nothing of another."""
    there = [line.strip() for line in text.splitlines() if line.strip()][:5_000]
    heads = (phrases.find(fold(line[:60]), own)[:1] for line in there)
    days = [day for found in heads for one in found if one.start <= 2 and (day := _day(one))]
    return max(days) if len(days) >= _ENTRIES and 2 * len(days) >= len(there) else ""


_ENTRIES = 3
