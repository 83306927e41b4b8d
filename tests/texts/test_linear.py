"""What a text costs grows with its length, whatever it is made of: steps are counted, patterns looked through."""

import ast
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from re import _constants as op  # type: ignore[attr-defined]  # the parser's own names, which have no stubs
from re import _parser  # type: ignore[attr-defined]
from typing import Any, get_args

import pytest

from tests.packages import LANDING, edited
from tests.steps import doubled, steps
from tests.test_house import TREES
from timeline import rules
from timeline.evidence import examine
from timeline.evidence.sources import SourceEvidence
from timeline.language import phrases
from timeline.language.english import ENGLISH
from timeline.reading import loader
from timeline.records.values import Layout
from timeline.texts import clauses, guards, sentences, words
from timeline.texts.explaining import COMPARED, explain
from timeline.texts.folding import Text
from timeline.texts.guards import denial_behind, guard, hedge_left_out
from timeline.texts.passages import MOST_PLACES, MOST_TOLD, Ambiguous, BrokenElision, NotFound, Passage, find

RUNS = {
    "letters": "a",
    "words": "a ",
    "capitals": "A. ",
    "digits": "1",
    "figures": "1,",
    "hours": "1:",
    "points": ".",
    "three points": "... ",
    "stops": ". ",
    "ellipses": "…",
    "quotation marks": "“",
    "straight marks": "\"'",
    "apostrophes": "’",
    "hyphens": "-",
    "hyphened words": "a-",
    "dashes": "—",
    "brackets": "([",
    "blanks": " ",
    "tabs": "\t",
    "unbreakable blanks": "\u00a0",
    "line ends": "\n",
    "line ends of Windows": "\r\n",
    "blank lines": "\n \n",
    "hyphens at line ends": "a-\n",
    "marks in two orders": "\u0301\u0323",
    "letters with marks": "e\u0301",
    "Hangul in parts": "\u1112\u1161\u11ab",
    "nothing to see": "\u200b",
    "nothing to see between blanks": " \u200b",
    "soft hyphens": "\u00ad",
    "Chinese": "世",
    "Thai": "ก",
    "letters beyond the plane": "𝔸",
    "entities": "&amp;",
    "ampersands": "&",
    "emphasis": "*",
    "emphasised words": "*a* ",
    "quoted lines": "> ",
    "half links": "](",
    "links": "[a](b)",
    "backslashes": "\\",
    "ligatures": "ﬁ",
    "days": "4 May 2024 ",
    "weekdays": "Thursday, ",
    "years": "in 2014, ",
    "bounds": "since ",
    "denials": "not ",
}
FEW = 1_500
MOST = 2.1


def of(run: str, length: int) -> str:
    """Return a run, and words before it and behind it, the last behind small letters."""
    return f"The mill burned. {run * (length // len(run))}b\nIt was not rebuilt on 4 May 2024."


def costs(work: Callable[[str], object], run: str) -> tuple[int, int]:
    def cost(length: int) -> int:
        text = of(run, length)
        return steps(lambda: work(text))

    return doubled(cost, FEW)


def read(raw: str) -> None:
    """Ask a text for everything that is asked of one."""
    for layout in ((), get_args(Layout)):
        text = Text.of(raw, layout=layout, furniture=["Page 2"], language=ENGLISH)
        sentences.sentences(text)
        answer = find("rebuilt on 4 May 2024", text)
        assert isinstance(answer, Passage)
        assert guard(answer, text) == "not"
        assert denial_behind(answer, text) is None
        assert hedge_left_out(answer, text) is None
        assert text.lines
        find("a a", text)
        find("a a […] a a", text)
        find("It was […] 4 May", text)


@pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)
def test_twice_the_run_is_read_in_twice_the_steps(run: str) -> None:
    few, many = costs(read, run)
    assert many <= MOST * few + FEW


def explained(raw: str) -> None:
    text = Text.of(raw, language=ENGLISH)
    for quote in ("a a a b a", "It wsa rebuilt", "1-1", "not May […] was rebuilt"):
        answer = find(quote, text)
        assert not isinstance(answer, Passage)
        assert explain(answer, quote, "s", {"s": text})


@pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)
def test_twice_the_run_is_explained_in_twice_the_steps(run: str) -> None:
    few, many = costs(explained, run)
    assert many <= MOST * few + 10 * FEW


def dated(raw: str) -> None:
    package, _ = loader.load(edited())
    assert package is not None
    text = Text.of(raw, language=ENGLISH)
    one = SourceEvidence(package.sources["report"], text, "")
    answer = find("rebuilt on 4 May 2024", text)
    assert isinstance(answer, Passage)
    assert [phrase.text for phrase in one.quoted_phrases(answer)] == ["4 May 2024"]


@pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)
def test_twice_the_run_is_dated_in_twice_the_steps(run: str) -> None:
    few, many = costs(dated, run)
    assert many <= MOST * few + 10 * FEW


LONG = 100_000


@pytest.mark.parametrize("run", RUNS.values(), ids=RUNS)
def test_a_long_run_is_read_at_all(run: str) -> None:
    """What the steps do not show, as they are taken in C: with any part quadratic, this would not end today."""
    read(of(run, LONG))


# Many quotes


def test_a_thousand_quotes_and_misses_cost_the_same_in_twice_the_text() -> None:
    """But for the list of the text's words, which is made once."""

    def cost(length: int) -> int:
        told = (f"In the year the mill {number} of the village burned down again. " for number in range(length))
        text = Text.of("".join(told), language=ENGLISH)
        assert len(text.words["village"]) == length
        assert text.vocabulary

        def work() -> None:
            for number in range(1_000):
                assert isinstance(find(f"the mill {number} of the village", text), Passage)
                assert not isinstance(find(f"the mills {number} of the town", text), Passage)
                assert not isinstance(find(f"down {number} village", text), Passage)

        return steps(work)

    few, many = doubled(cost, 4_000)
    assert many < 1.2 * few


def test_what_is_near_is_looked_for_ten_times_a_source() -> None:
    """The rest say that nobody looked."""
    misses = "".join(
        f"  - {{source: report, quote: 'It carrried {n} things', supports: [status]}}\n" for n in range(30)
    )
    files = edited((LANDING, "resolutions:\n", f"{misses}resolutions:\n"))
    package, _ = loader.load(files)
    assert package is not None
    evidence = examine(package)
    said = [one.message for one in rules.check(evidence) if one.code == "quote-not-found"]
    unlooked = f"report does not say this; only the first {COMPARED} such quotes are compared with what it says"
    assert len(said) == 30
    assert said.count(unlooked) == 20
    assert unlooked not in said[:COMPARED]
    assert [one for one in rules.check_record(evidence, "landing") if one.code == "quote-not-found"] == [
        one for one in rules.check(evidence) if one.code == "quote-not-found"
    ]


def test_two_common_words_twice_are_not_followed_up_for_ever() -> None:
    text = Text.of("a " * 50_000, language=ENGLISH)
    assert isinstance(find("a a […] a a", text), BrokenElision)
    assert isinstance(find("a a […] a a", Text.of("a " * 500, language=ENGLISH)), BrokenElision)


def test_of_many_quotes_that_stand_everywhere_few_places_are_held() -> None:
    answer = find("a a", Text.of("a " * 50_000, language=ENGLISH))
    assert isinstance(answer, Ambiguous)
    assert (len(answer.places), answer.count) == (MOST_TOLD, MOST_PLACES)


def test_a_quote_of_any_length_is_compared_piece_by_piece() -> None:
    """All of it at once would take minutes: as many times the length of the text as it has characters."""
    text = Text.of("a b " * 250_000, language=ENGLISH)
    quote = f"{'a b ' * 400}i"
    assert "where the quote says" in explain(NotFound(), quote, "s", {"s": text})


class Copied(str):
    """A text that counts how many of its characters are copied, which takes steps that nobody sees."""

    __slots__ = ()
    copied = 0

    def __getitem__(self, at: Any) -> str:  # noqa: ANN401
        piece = super().__getitem__(at)
        Copied.copied += len(piece)
        return piece


DATED = ("4 May 2024 ", "2024 ", "2024\n", "in May, ", "on Monday ", "two days later ", "from 3 May to 4 May 2024 ")


@pytest.mark.parametrize("run", DATED)
def test_twice_the_dates_copy_twice_the_characters(run: str) -> None:
    def cost(times: int) -> int:
        Copied.copied = 0
        assert phrases.find(Copied(f"A mill. {run * times}burned."), ENGLISH) or run.startswith("2024")
        return Copied.copied

    assert cost(400) <= MOST * cost(200) + 100


# Patterns

SAMPLE = [
    chr(code) for code in (*range(0x250), 0x301, 0x323, 0xE01, 0x2010, 0x2014, 0x2019, 0x201D, 0x2026, 0x4E16, 0xFB01)
]
"""Characters of every kind that a pattern tells apart."""


def of_category(category: object, character: str) -> bool:
    plain = {
        op.CATEGORY_SPACE: character.isspace(),
        op.CATEGORY_DIGIT: unicodedata.category(character) == "Nd",
        op.CATEGORY_WORD: character.isalnum() or character == "_",
    }
    others = {op.CATEGORY_NOT_SPACE: op.CATEGORY_SPACE, op.CATEGORY_NOT_DIGIT: op.CATEGORY_DIGIT}
    others[op.CATEGORY_NOT_WORD] = op.CATEGORY_WORD
    return plain[category] if category in plain else not plain[others[category]]


def holds(kind: Any, value: Any, character: str) -> bool:  # noqa: ANN401
    """Whether an item of a pattern that is one character can be this one."""
    code = ord(character)
    if kind is op.LITERAL:
        return bool(code == value)
    if kind is op.NOT_LITERAL:
        return bool(code != value)
    if kind is op.ANY:
        return character != "\n"
    if kind is op.CATEGORY:
        return of_category(value, character)
    if kind is op.RANGE:
        return bool(value[0] <= code <= value[1])
    assert kind is op.IN, kind
    negated = value[0][0] is op.NEGATE
    return any(holds(one[0], one[1], character) for one in value[negated:]) != negated


ZERO = (op.AT, op.ASSERT, op.ASSERT_NOT)


def letters(items: Sequence[Any]) -> frozenset[str]:
    """Return what characters of the sample any part of these items may be."""
    found: set[str] = set()
    for kind, value in items:
        if kind in ZERO:
            continue
        parts = inside(kind, value)
        if parts is None:
            found.update(character for character in SAMPLE if kind is op.GROUPREF or holds(kind, value, character))
        for part in parts or ():
            found |= letters(part)
    return frozenset(found)


def inside(kind: Any, value: Any) -> list[Any] | None:  # noqa: ANN401
    """Return the sequences that an item is made of; None where it is one character."""
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
        return [value[2]]
    if kind is op.SUBPATTERN:
        return [value[3]]
    if kind is op.ATOMIC_GROUP:
        return [value]
    if kind is op.BRANCH:
        return list(value[1])
    return None


def endless(kind: Any, value: Any) -> bool:  # noqa: ANN401
    return kind in (op.MAX_REPEAT, op.MIN_REPEAT) and value[1] is op.MAXREPEAT


def least(kind: Any, value: Any) -> int:  # noqa: ANN401
    """Return how many characters an item takes up at least."""
    if kind in ZERO:
        return 0
    parts = inside(kind, value)
    if parts is None:
        return 1
    of_parts = min(sum(least(*item) for item in part) for part in parts)
    return of_parts * value[0] if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT) else of_parts


def paths(items: Sequence[Any]) -> Iterator[list[Any]]:
    """Yield the ways through a pattern as rows of characters, assertions and endless repeats."""
    if not items:
        yield []
        return
    (kind, value), rest = items[0], items[1:]
    parts = inside(kind, value)
    heads: list[list[Any]] = []
    if endless(kind, value) or parts is None or kind in ZERO:
        heads.append([(kind, value)])
    else:
        for part in parts:
            heads += paths(part)
    if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT) and value[0] == 0:
        heads.append([])
    for head in heads:
        for tail in paths(rest):
            yield [*head, *tail]


def first(item: Any) -> frozenset[str]:  # noqa: ANN401
    """Return what characters an item may begin with."""
    parts = inside(*item)
    if parts is None:
        return letters([item])
    found: frozenset[str] = frozenset()
    for path in (path for part in parts for path in paths(part)):
        for one in path:
            found |= first(one) if one[0] not in ZERO else frozenset()
            if least(*one):
                break
    return found


def faults(pattern: re.Pattern[str]) -> list[str]:
    """Return where a pattern may try the same characters again and again.

    Two endless repeats may not follow each other, with nothing between, when a character can belong to both. And what
    may fail behind an endless repeat may not be sought from each of the characters of the run anew: a character that is
    none of the run's, or a look back, stands before it.
    """
    found = []
    for path in paths(_parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)):
        for at, item in enumerate(path):
            if not endless(*item):
                continue
            run = letters([item])
            found += list(faults_within(item))
            for later in path[at + 1 :]:
                if endless(*later) and run & first(later):
                    found.append("two endless repeats of the same characters")
                if least(*later) and not run & first(later):
                    break
            before, behind = path[:at], path[at + 1 :]
            guarded = any(one[0] in ZERO or (least(*one) and not run & letters([one])) for one in before)
            if any(one[0] in ZERO or least(*one) for one in behind) and not guarded:
                found.append("an endless repeat that is begun anew at each of its characters, and may fail")
    return found


def faults_within(item: Any) -> Iterator[str]:  # noqa: ANN401
    """Yield the fault of an endless repeat of an endless repeat: that nothing parts one from the next."""
    for path in paths(item[1][2]):
        for one in path:
            others = [other for other in path if other is not one and least(*other)]
            if endless(*one) and not any(letters([one]).isdisjoint(letters([other])) for other in others):
                yield "an endless repeat within another"


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield every pattern that texts are read with; those of dates see no white space but single blanks."""
    for module, tree in TREES.items():
        if module.partition(".")[0] != "texts":
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re."):
                written = node.args[0]
                if isinstance(written, ast.Constant):
                    yield f"{module}:{node.lineno}", re.compile(str(written.value))
        loaded = __import__(f"timeline.{module}", fromlist=["_"])
        for name, value in vars(loaded).items():
            if isinstance(value, re.Pattern):
                yield f"{module}.{name}", value
    yield "words", words._word(ENGLISH.joined)
    yield "sentences: short", sentences._short(ENGLISH.abbreviations, ENGLISH.initials)
    yield "sentences: gaps", sentences._gaps(ENGLISH.small)
    yield "guards: ends", guards._ends(ENGLISH.small)
    yield "clauses: between", clauses.between(ENGLISH)
    for name in ("denials", "behind", "conditions", "hedges", "breaks", "plans", "offices", "turning"):
        yield f"English {name}", getattr(ENGLISH, name).pattern


PATTERNS = dict(patterns())


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
def test_no_pattern_tries_the_same_characters_again(pattern: re.Pattern[str]) -> None:
    assert faults(pattern) == []


SLOW = {
    "blanks around a line end": r"\s*\n\s*(?![a-z])",
    "blanks before a small letter": r"\s+(?=[a-z])",
    "words of words": r"(?:\w+)*!",
    "words and words": r"x\w+\w+!",
    "a word and its end": r"\w+ed",
    "a line that holds something": r"[^\n]*\S[^\n]*",
}


@pytest.mark.parametrize("pattern", SLOW.values(), ids=SLOW)
def test_a_slow_pattern_would_be_seen(pattern: str) -> None:
    assert faults(re.compile(pattern))


QUICK = {
    "a run alone": r"\s+",
    "a word behind a look back": r"(?<!\w)\w+ed(?!\w)",
    "a run behind another character": r'"[^"\n]*"',
    "words parted by hyphens": r"\w+(?:-\w+)*",
}


@pytest.mark.parametrize("pattern", QUICK.values(), ids=QUICK)
def test_a_quick_one_is_let_be(pattern: str) -> None:
    assert faults(re.compile(pattern)) == []
