"""Languages: all words to read texts with are theirs; English means what it says; without words nothing is asked."""

import ast
import re
from collections.abc import Iterator, Mapping
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.packages import ACTORS, LANDING, PICTURES, SOURCES, Edit, broken, edited, occurrences
from tests.test_house import TREES, room_of
from timeline import language
from timeline.dates import parse
from timeline.language import meaning, phrases
from timeline.language.english import ENGLISH
from timeline.language.forms import Form, Unit
from timeline.language.language import Language, Words
from timeline.records.values import SaidStatus, Verb
from timeline.rules import contact, status
from timeline.texts.folding import Text
from timeline.texts.guards import guard
from timeline.texts.passages import BrokenElision, Passage, find
from timeline.texts.sentences import sentences

WORDLESS = Language()

PARTS = {
    *("year", "month", "day", "last_day", "weekday", "season", "number", "unit"),
    *("side", "cut", "way", "of_week", "of_year", "that_year", "year_side", "edge", "plenty", "few", "about", "part"),
    *(
        "last_year",
        "days",
        "nth",
        "feast",
        "saint",
        "place",
        "of_month",
        "share",
        "more",
        "more_unit",
        "last_hour",
        "last_minute",
        "before",
        "dual",
        "fore",
        "era",
        "style",
        "fraction",
        "decade",
        "century",
        "last_century",
        "one",
        "two",
        "mark",
    ),
    *("hour", "minute", "second", "half", "local", "zone"),
}


def test_a_form_names_the_parts_that_are_read_and_the_page_of_forms_names_each() -> None:
    dates = ENGLISH.dates
    named = {part for form in (*dates.forms, *dates.clocks, *dates.lengths) for part in form.matcher.groupindex}
    assert named == PARTS
    assert all(f"`{part}`" in (Form.__doc__ or "") for part in PARTS)


MEANT = {
    "a month": ("month", "{} 16, 2025", ENGLISH.dates.months),
    "a weekday": ("weekday", "{}, October 16", ENGLISH.dates.weekdays),
    "a season": ("month", "{} of 2013", ENGLISH.dates.seasons),
    "a number": ("amount", "{} days after", ENGLISH.dates.numbers),
    "a distance": ("amount", "{}", ENGLISH.dates.distances),
}


@pytest.mark.parametrize(("part", "passage", "meanings"), MEANT.values(), ids=MEANT)
def test_every_word_is_found_and_means_what_it_says(part: str, passage: str, meanings: Mapping[str, int]) -> None:
    for word, meant in meanings.items():
        (phrase,) = phrases.find(passage.format(word.capitalize()), ENGLISH)
        assert getattr(phrase, part) == meant, word


def vocabulary() -> Iterator[str]:
    """Yield the words with which English is read."""
    dates = ENGLISH.dates
    tables = (dates.months, dates.weekdays, dates.seasons, dates.numbers, dates.units, dates.sides, dates.distances)
    for table in (*tables, dates.bounds):
        yield from table
    others = (ENGLISH.turning, ENGLISH.plans, ENGLISH.offices, *ENGLISH.cues.values())
    for words in others:
        yield from words.forms
    yield from (word.lower() for word in ENGLISH.abbreviations)


VOCABULARY = frozenset(vocabulary())


@given(st.lists(st.sampled_from([*sorted(VOCABULARY), "16", "2025", ",", "of", "May", "Thursday"]), max_size=8))
def test_no_words_in_any_order_lack_a_meaning(words: list[str]) -> None:
    for case in (str.lower, str.capitalize, str.upper):
        for phrase in phrases.find(" ".join(map(case, words)), ENGLISH):
            meaning.allowed(phrase, parse("2025-10-16").interval, parse("2025-10-14").interval)


@pytest.mark.parametrize("tag", ["en", "en-GB"])
def test_english_is_read_into_english_texts(tag: str) -> None:
    assert language.of(tag) is ENGLISH


# Where the words are


EXPRESSIONS = {
    "commands.mouth": {"error", "warning", "notice", "file"},  # how a line begins that annotates
    "commands.starting": {"dot", "words"},  # what stands for the point of a hidden file, and a key of kinds
    "disk.reading": {  # file names
        *(
            "json",
            "yaml",
            "sources",
            "actors",
            "places",
            "kinds",
            "fields",
            "parts",
            "story",
            "disagreements",
            "reviews",
            "csv",
            "datapackage",
        ),
        *("txt", "zip", "SHA", "SUMS"),
    },
    "editing.remedies": {"null"},  # a list without entries
    "editing.naming": {  # keys of records
        *("between", "citations", "details", "disagreement", "disputes", "formerly", "part", "resolutions", "supports"),
    },
    "editing.quoting": {"source", "sources"},  # where texts are
    "reading.kept": {"zip"},
    "reading.reviews": {"story", "part", "disagreement"},  # what is read beside records
    "records.addresses": {"https", "dfff"},  # the end of the surrogates
    "records.package": {  # addresses, and the place of a record
        *("https", "example", "com", "net", "org", "invalid", "test", "localhost", "yaml"),
    },
    "records.values": {  # devices, which no file may be called, and lists of ids elsewhere
        *("con", "prn", "aux", "nul", "com", "lpt"),
        *("wikidata", "geonames", "iso"),
    },
    "texts.layout": {"mark"},  # the name of a group
}
"""Words in regular expressions that texts are not read with."""

LISTS = {"dates.days", "release.site.cards"}
"""Where lists of such words are: names of months and weekdays to write dates with, numbers to write cards with."""

OURS = {*get_args(SaidStatus), *get_args(Verb), *get_args(Unit)}
"""Words that are values of fields too."""

OTHERS = [module for module in TREES if room_of(module) != "language"]


def expressions(tree: ast.Module) -> Iterator[str]:
    """Yield the texts in what is given to `re` as a pattern: written there, or under a name that stands there."""
    named: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                named.setdefault(ast.unparse(target), []).append(node.value)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    asked = [call.args[0] for call in calls if ast.unparse(call.func).startswith("re.")]
    seen: set[str] = set()
    while asked:
        for node in ast.walk(asked.pop()):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
            elif isinstance(node, ast.Name) and node.id not in seen:
                seen.add(node.id)
                asked += named.get(node.id, [])


def words_of(expression: str) -> set[str]:
    """Return the words of three letters or more in a regular expression: no escapes, classes or names of groups."""
    bare = re.sub(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?P?<\w+>", " ", expression)
    return set(re.findall(r"[^\W\d_]{3,}", bare))


def word_lists(tree: ast.Module) -> Iterator[list[str]]:
    """Yield the lists and tables that hold three words or more with which English is read."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Tuple | ast.List | ast.Set | ast.Dict):
            entries = node.keys if isinstance(node, ast.Dict) else node.elts
            texts = [one.value for one in entries if isinstance(one, ast.Constant) and isinstance(one.value, str)]
            there = [text for text in texts if text.strip().lower() in VOCABULARY - OURS]
            if len(there) > 2:
                yield there


@pytest.mark.parametrize("module", OTHERS)
def test_no_other_room_looks_for_words_in_a_text(module: str) -> None:
    found = {word for expression in expressions(TREES[module]) for word in words_of(expression)}
    assert found == EXPRESSIONS.get(module, set())


@pytest.mark.parametrize("module", OTHERS)
def test_no_other_room_lists_words_to_look_for(module: str) -> None:
    assert bool(list(word_lists(TREES[module]))) == (module in LISTS)


def test_such_words_would_be_seen() -> None:
    held = ast.parse('_DENIAL = r"\\b(?:not|[a-z]\\w+less)\\b"\nfound = re.search(f"{_DENIAL}$", text)')
    assert {word for expression in expressions(held) for word in words_of(expression)} == {"not", "less"}
    assert list(word_lists(ast.parse('CUES = {"told": 1, "planned": 2, "Wrote": 3, "said": 4}'))) == [
        ["told", "Wrote", "said"]
    ]


# A language without words


NUMERIC = {
    "a day in digits": ("they met on 2025-10-16 in Ulm", ["2025-10-16"]),
    "a year in brackets": ("his treatise (2021) on peace", ["2021"]),
    "words of a language that nobody asked for": (
        "on Thursday, October 16, 2025, two weeks ago, today, since 2014",
        [],
    ),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("passage", "expected"), NUMERIC.values(), ids=NUMERIC)
def test_without_words_only_digits_are_dates(passage: str, expected: list[str]) -> None:
    assert [phrase.text for phrase in phrases.find(passage, WORDLESS)] == expected


def test_without_words_nothing_turns_a_quote() -> None:
    said = "He did not say, nor would he, unless asked, that they would leave."
    text, known = Text.of(said, language=WORDLESS), Text.of(said, language=ENGLISH)
    assert isinstance(passage := find("say, nor", text), Passage)
    assert (guard(passage, text), guard(passage, known)) == (None, "not")
    assert isinstance(find("He did […] they would leave", text), Passage)
    assert isinstance(find("He did […] they would leave", known), BrokenElision)


def test_without_words_an_apostrophe_joins_nothing() -> None:
    assert occurrences("can", Text.of("They can’t go.", language=WORDLESS))
    assert not occurrences("can", Text.of("They can’t go.", language=ENGLISH))


PARTED = {
    "full stops": "Mr. Smith came. He left.|Mr.|Smith came.|He left.",
    "other stops, and marks after them": "“Why?” “Because…” So!|“Why?”|“Because…”|So!",
    "lines": "They met\nin March\n\nthey rested|They met|in March|they rested",
    "a small letter, which may begin a sentence": "they met. they rested|they met.|they rested",
    "numbers": "It cost 1.5 billion. 3 came.|It cost 1.5 billion.|3 came.",
    "nothing": "",
}


@pytest.mark.parametrize("case", PARTED.values(), ids=PARTED)
def test_without_words_sentences_end_at_stops_and_lines(case: str) -> None:
    raw, *expected = case.split("|")
    text = Text.of(raw, language=WORDLESS)
    assert [raw[slice(*text.stretch(place))] for place in sentences(text)] == expected


@given(st.text(st.sampled_from("aB é.!?…”’\"')] \n\t1-–")))
def test_without_words_no_text_is_too_much(raw: str) -> None:
    text = Text.of(raw, language=WORDLESS)
    stretches = map(text.stretch, sentences(text))
    assert "".join("".join(raw[start:end].split()) for start, end in stretches) == "".join(raw.split())
    phrases.find(raw, WORDLESS)
    occurrences(raw, text)


def test_words_that_are_not_there_are_found_nowhere() -> None:
    assert not Words()
    assert Words().pattern.search("a  b") is None
    assert Words(("a b",))
    assert Words(("a b", "b")).pattern.findall("A b, ab, b") == ["A b", "b"]


ASKED = {
    "a word that reports": ((LANDING, "status: occurred", "status: planned"), "status-against-words"),
    "a word of a plan": ((PICTURES, "status: planned", "status: occurred"), "status-against-words"),
    "an office": ((ACTORS, "names: [Moreau]", "names: [President Moreau]"), "office-among-names"),
}


@pytest.mark.parametrize(("edit", "code"), ASKED.values(), ids=ASKED)
def test_without_words_no_rule_asks_for_any(edit: Edit, code: str) -> None:
    files = edited(edit)
    assert {one.code for one in broken(files, (*contact.RULES, *status.RULES))} == {code}
    files[SOURCES] = files[SOURCES].replace(b"language: en", b"language: zxx")
    assert broken(files, (*contact.RULES, *status.RULES)) == []
