"""What the validator says: severity, code, location, message.

The words are the Language Server Protocol's. This room knows no other.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, NamedTuple


class Severity(Enum):
    """An ERROR keeps the release from being made; a WARNING says where it could be better.

    INFORMATION is what is found on a draft, of which nothing is released, what was not looked at, and what is needless.
    """

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A place in a file of the package: `file` is relative to its root, `line` and `column` count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


class Slip(NamedTuple):
    """What a finding is about, for whoever mends it: a name or words as they are written, and what was meant.

    `choices` are what may be written instead, where it cannot be told which was meant.
    """

    written: str
    meant: str = ""
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `code` is the kebab-case name of the rule that `timeline rules CODE` explains.

    Findings are sorted by place, as they are printed; those of one place by code.
    """

    severity: Severity
    code: str
    location: Location
    message: str
    slip: Slip | None = field(default=None, compare=False)

    def __lt__(self, other: Diagnostic) -> bool:
        return (self.location, self.code) < (other.location, other.code)

    def __str__(self) -> str:
        return f"{self.location}: {self.severity.value}: {plain(self.message)} [{self.code}]"


@dataclass(frozen=True, slots=True)
class Rule:
    """What good data is held to: `explanation` is its page in the manual, its first sentence the expectation.

    Rules that are functions live in `timeline.rules`; the rooms that read (disk, yaml_source, loader) write theirs
    out as values, in a tuple called CATALOGUE.
    """

    code: str
    severity: Severity
    explanation: str
    scope: str = field(default="a file", kw_only=True)
    """What it looks at."""

    def at(self, location: Location, message: str, slip: Slip | None = None) -> Diagnostic:
        """Return the diagnostic that this rule was broken at `location`."""
        return Diagnostic(self.severity, self.code, location, short(message, MESSAGE), slip)

    def stamp(self, findings: Iterable[tuple[Location, str] | tuple[Location, str, Slip]]) -> Iterator[Diagnostic]:
        """Return findings with this rule's severity and code."""
        return (self.at(*one) for one in findings)


@dataclass(frozen=True, slots=True)
class Checked:
    """How much was looked at, so that silence can be told from idleness. Numbers of standing events and their parts.

    `citations_found` are those found word for word, `citations_unweighed` those of texts in languages of which no words
    are known. `claims` is how many claims are borne out in each way, `answers` how often a curator answers for the
    words, by the key of a record where that is done. `reviewed_by_person` is how many claims are those of events that a
    person has read as they are, `reviewed_by_program` of those that a program alone has.
    """

    events: int = 0
    citations: int = 0
    citations_found: int = 0
    sources: int = 0
    disputes: int = 0
    drafts: int = 0
    citations_unweighed: int = 0
    claims: Mapping[str, int] = field(default_factory=dict)
    answers: Mapping[str, int] = field(default_factory=dict)
    reviewed_by_person: int = 0
    reviewed_by_program: int = 0

    def __add__(self, other: Checked) -> Checked:
        """Return how much two parts of a package come to."""
        return self._with(other, 1)

    def __sub__(self, other: Checked) -> Checked:
        """Return how much of a package is left without a part of it."""
        return self._with(other, -1)

    def _with(self, other: Checked, sign: int) -> Checked:
        both = {name: (getattr(self, name), getattr(other, name)) for name in Checked.__slots__}
        return Checked(**{name: _sum(one, more, sign) for name, (one, more) in both.items()})


def _sum(one: Any, other: Any, sign: int) -> Any:  # noqa: ANN401
    if isinstance(one, int):
        return one + sign * other
    return {name: one.get(name, 0) + sign * other.get(name, 0) for name in {**one, **other}}


def counted(number: int, noun: str) -> str:
    """Return a number of things in words.

    >>> counted(1, "event"), counted(2, "event")
    ('1 event', '2 events')
    """
    return f"{number} {noun}" + ("" if number == 1 else "s")


def listed(names: Sequence[str], most: int = 3) -> str:
    """Return the first few names, and how many more there are: messages stay short enough to be read.

    >>> listed(["a", "b", "c", "d", "e"])
    'a, b, c and 2 more'
    """
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return f"{', '.join(map(short, names[:most]))}{more}"


MESSAGE = 500
"""The most characters of a message."""

LISTED = 200
"""The most findings of one rule that are listed; of more it is told how many."""


def most_telling(found: Sequence[Diagnostic]) -> tuple[list[Diagnostic], Mapping[str, int]]:
    """Return what is listed of findings, in their order, and how many more there are, by code.

    Of a rule that finds too much the gravest are listed, and of these the first.
    """
    counts = Counter(one.code for one in found)
    if not counts or max(counts.values()) <= LISTED:
        return list(found), {}
    told: Counter[str] = Counter()
    kept: set[int] = set()
    for number, one in sorted(enumerate(found), key=lambda pair: _GRAVEST.index(pair[1].severity)):
        if told[one.code] < LISTED:
            told[one.code] += 1
            kept.add(number)
    more = {code: count - LISTED for code, count in counts.items() if count > LISTED}
    return [one for number, one in enumerate(found) if number in kept], more


_GRAVEST = tuple(Severity)

LONGEST = 82
"""The most characters that a message gives to one name: those of the longest id, in quotation marks."""


def short(text: str, most: int = LONGEST) -> str:
    """Return a text, or of a long one its two ends.

    >>> short("the two-and-a-half-hour call", most=20)
    'the two- … our call'
    """
    side = (most - 3) // 2
    return text if len(text) <= most else f"{text[:side]} … {text[-side:]}"


def quoted(text: str, most: int = LONGEST) -> str:
    """Return a text of a record as a message quotes it, on one line.

    >>> quoted("the call", most=20), quoted("a" * 100, most=12)
    ("'the call'", "'aaa … aaa'")
    """
    return short(repr(text), most)


def nearest(name: str, names: Iterable[str]) -> str:
    """Return `, did you mean 'x'?` for the name that a typo most likely meant, or nothing.

    >>> nearest("reprot", ["report", "speech"])
    ", did you mean 'report'?"
    >>> nearest("war", ["peace"])
    ''
    """
    return did_you_mean(nearest_name(name, names))


def did_you_mean(name: str) -> str:
    """Return how a message asks after a name, if there is one to ask after."""
    return f", did you mean {quoted(name)}?" if name else ""


MOST_COMPARED = 20
"""How many of the names that nothing has are compared with those that there are."""


def guess() -> Callable[[str, Iterable[str]], str]:
    """Return what tells `nearest_name` of names that nothing has, and nothing after the first few.

    >>> asked = guess()
    >>> [asked("reprot", ["report", "speech"]) for _ in range(MOST_COMPARED + 1)][-2:]
    ['report', '']
    """
    asked = iter(range(MOST_COMPARED))
    return lambda name, names: nearest_name(name, names) if next(asked, None) is not None else ""


def likest(missing: Iterable[str], names: Collection[str]) -> Iterator[str]:
    """Yield for each of many names the one that is most like it, or nothing.

    Only the first few are compared: each takes as long as `names` are many.
    """
    return (nearest_name(one, names) if number < MOST_COMPARED else "" for number, one in enumerate(missing))


def nearest_name(name: str, names: Iterable[str]) -> str:
    """Return the name that a typo most likely meant, or nothing."""
    import difflib

    return next(iter(difflib.get_close_matches(name, list(names), n=1, cutoff=0.6)), "")


INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0"
    "\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d159\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff]"
    "(?<![\u0591-\u05c7]\u034f)"  # between points of Hebrew
    "(?<![\u1820-\u18aa]\u180e)"  # between letters of Mongolian
    "(?<![\u1100-\u115f\ua960-\ua97c]\u1160)(?!(?<=\u115f)[\u1160-\u11a7])"  # in a syllable of Hangul
    "(?<![\u2800-\u28ff]\u2800)"  # between signs of Braille
)
"""A character that nobody sees and no language needs where it stands; joiners and variation selectors are none."""


def signs(text: str) -> str:
    r"""Return a text with the numbers of the characters that nobody sees.

    >>> signs("bur\u00adned"), signs("\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645")
    ('bur‹U+00AD›ned', 'می\u200cخواهم')
    """
    return text if text.isascii() else INVISIBLE.sub(lambda one: f"‹U+{ord(one[0]):04X}›", text)


_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def plain(text: str) -> str:
    r"""Text from a record made safe for a terminal, a log or an annotation: one line, nothing that is not seen.

    >>> plain("two\nlines \x1b[31m"), plain("fine.\u202etxt")
    ('two lines [31m', 'fine.‹U+202E›txt')
    """
    return signs(_UNPRINTABLE.sub(" ", text).replace("  ", " "))
