from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.steps import steps
from timeline.language.english import ENGLISH
from timeline.texts.passages import (
    GAP,
    Ambiguous,
    BrokenElision,
    CutWord,
    NoSuchOccurrence,
    NotFound,
    OutOfContext,
    Passage,
    Repair,
    Text,
    explain,
    find,
    fold,
    guard,
)

FILES = sorted(Path(__file__).parents[2].glob("seeds/*.txt"))

SEEDS = {f"s{path.name[:3]}": path.read_bytes().decode() for path in FILES}

SPOILT = (Repair("\u0e42\u20ac\u2122", "’"), Repair("\u0e42\u20ac\u201d", "—"), Repair("\u0e23\u0e01", "á"))

TEXTS = {source: Text.of(raw, SPOILT if source == "s002" else (), language=ENGLISH) for source, raw in SEEDS.items()}

UNREPAIRED = {**TEXTS, "s002": Text.of(SEEDS["s002"], language=ENGLISH)}


def found(quote: str, text: Text, **where: str | int) -> Passage:
    passage = find(quote, text, **where)  # type: ignore[arg-type]
    assert isinstance(passage, Passage), passage
    return passage


def said(quote: str, source: str, texts: Mapping[str, Text] = TEXTS, **where: str | int) -> str:
    failure = find(quote, texts[source], **where)  # type: ignore[arg-type]
    assert not isinstance(failure, Passage), failure
    return explain(failure, quote, source, texts)


STANDS = {
    "as it is typed": ("s001", "the two-and-a-half-hour call between Trump and Putin", {}, ["9:41"]),
    "with straight quotation marks": ("s004", 'a "good and productive" telephone conversation', {}, ["1:109"]),
    "wrapped as its record is": ("s004", "Moscow has yet to\n    provide official comment", {}, ["6:1"]),
    "in another alphabet's letters": ("s003", "18 tháng 10 2025", {}, ["3:1"]),
    "decomposed": ("s003", "18 tha\u0301ng 10 2025", {}, ["3:1"]),
    "repaired": ("s002", "Prime Minister Viktor Orbán, who", {}, ["17:148"]),
    "with the number whole": ("s003", "more than 1,000 miles away", {}, ["11:277"]),
    "over a line end": ("s003", "told reporters: “I could tell Putin", {}, ["12:41"]),
    "told apart by what is before": ("s001", "very productive", {"prefix": "described as a “"}, ["3:367"]),
    "told apart by what is before, typed straight": ("s001", "very productive", {"prefix": 'following a "'}, ["1:214"]),
    "told apart by what is after": ("s001", "very productive", {"suffix": "” phone call with Putin"}, ["3:367"]),
    "with a blank between it and its suffix": ("s001", "very productive”", {"suffix": "phone call with"}, ["3:367"]),
    "told apart by number": ("s001", "very productive", {"occurrence": 2}, ["3:367"]),
    "numbered among what the suffix leaves": (
        "s001",
        "very productive",
        {"suffix": "” phone call", "occurrence": 1},
        ["1:214"],
    ),
    "alone, and numbered all the same": ("s001", "highly informative", {"occurrence": 1}, ["9:98"]),
    "elided": ("s003", "President Donald Trump announced […] with Russian President", {}, ["7:16", "7:97"]),
    "elided twice": (
        "s004",
        "Trump and Putin […] since January, including […] June, July, and August",
        {},
        ["15:70", "15:113", "15:169"],
    ),
}


@pytest.mark.parametrize(("source", "quote", "where", "places"), STANDS.values(), ids=STANDS)
def test_finds(source: str, quote: str, where: dict[str, Any], places: list[str]) -> None:
    passage = found(quote, TEXTS[source], **where)
    assert [str(span) for span in passage.spans] == places
    assert fold(passage.exact) == TEXTS[source].fold(quote)


def test_says_where_a_passage_stands_and_what_stands_beside_it() -> None:
    passage = found("Orbán", TEXTS["s002"])
    assert SEEDS["s002"][passage.spans[0].start : passage.spans[0].end] == "Orb\u0e23\u0e01n"
    assert passage.exact == "Orbán"
    assert passage.prefix == "Hungarian Prime Minister Viktor "
    assert passage.suffix == ", who maintains cordial ties"
    assert SEEDS["s002"][slice(*passage.paragraph)] == SEEDS["s002"].splitlines()[16]


def test_the_words_of_an_elided_passage_are_the_files() -> None:
    passage = found('a "very productive" phone […] both sides had agreed', TEXTS["s003"])
    assert passage.exact == "a “very productive” phone […] both sides had agreed"


def test_a_text_that_elides_for_itself_is_cited_as_it_is() -> None:
    text = Text.of("He said: we will […] meet in Budapest. We will not meet in Budapest, he said.", language=ENGLISH)
    assert len(found("we will […] meet in Budapest", text).spans) == 1


REFUSED = {
    "what nobody said": ("s003", "the moon is made of green cheese", {}, NotFound),
    "nothing": ("s003", " ", {}, NotFound),
    "another case": ("s003", "viktor Orbán is", {}, NotFound),
    "other accents": ("s003", "Viktor Orban is", {}, NotFound),
    "a lost hyphen": ("s003", "a fragile ceasefire", {}, NotFound),
    "a part of a number": ("s003", "000 miles", {}, CutWord),
    "a part of a date": ("s001", "October 1", {}, CutWord),
    "half of the length": ("s001", "half-hour call", {}, CutWord),
    "two places": ("s001", "very productive", {}, Ambiguous),
    "a prefix from elsewhere": ("s001", "very productive", {"prefix": "not at all"}, OutOfContext),
    "a suffix from elsewhere": ("s001", "very productive", {"suffix": "dinner"}, OutOfContext),
    "the third of two": ("s001", "very productive", {"occurrence": 3}, NoSuchOccurrence),
    "the one before the first": ("s001", "very productive", {"occurrence": 0}, NoSuchOccurrence),
    "parts in the wrong order": ("s003", "had agreed to […] President Donald Trump", {}, BrokenElision),
    "a part of one word": ("s003", "Donald Trump […] announced", {}, BrokenElision),
    "an elision at the end": ("s003", "Donald Trump announced […]", {}, BrokenElision),
    "a part that is nowhere": ("s003", "Donald Trump announced […] green cheese", {}, BrokenElision),
    "an elision over a line end": ("s003", "Trump, in his characteristic […] I could tell", {}, BrokenElision),
    "an elision of a negation": ("s001", "that Ukraine […] be allowed to join", {}, BrokenElision),
}


@pytest.mark.parametrize(("source", "quote", "where", "kind"), REFUSED.values(), ids=REFUSED)
def test_refuses(source: str, quote: str, where: dict[str, Any], kind: type) -> None:
    assert isinstance(find(quote, TEXTS[source], **where), kind)


@pytest.mark.parametrize(("gap", "kind"), [(GAP, Passage), (GAP + 1, BrokenElision)])
def test_an_elision_has_its_length(gap: int, kind: type) -> None:
    text = Text.of(f"they had agreed {'-' * (gap - 2)} to meet soon", language=ENGLISH)
    assert isinstance(find("had agreed […] to meet", text), kind)


def test_two_ways_to_elide_are_ambiguous() -> None:
    text = Text.of("They had agreed, he said, to meet in May, or to meet in June.", language=ENGLISH)
    assert isinstance(find("had agreed […] to meet", text), Ambiguous)
    assert len(found("had agreed […] to meet", text, suffix="in June").spans) == 2


def test_an_elision_passes_over_what_is_denied_to_what_is_not() -> None:
    text = Text.of("They had agreed, he said, to meet in May, but not, or never, to meet in June.", language=ENGLISH)
    assert [str(span) for span in found("had agreed […] to meet", text).spans] == ["1:6", "1:27"]


LEFT_OUT = {
    "before a comment": ("s004", "provide official comment", "yet to"),
    "in the middle of the words": ("s004", "to provide official comment", "yet to"),
    "in a verb": ("s001", "be allowed to join", "won't"),
    "in a condition": ("s002", "we can bring this ‘inglorious’ War", "if"),
    "in a condition that begins the sentence": ("s003", "the meeting will mark the second", "If"),
    "of another sentence": ("s003", "Either path carries enormous risks", None),
    "of another line": ("s003", "Hungary maintains open channels", None),
    "that the quote holds itself": ("s004", "has yet to provide official comment", None),
    "that stands after the quote": ("s004", "Moscow has", None),
    "six words away": ("s001", "seeking closer ties with", None),
}


@pytest.mark.parametrize(("source", "quote", "denial"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_notices_a_negation(source: str, quote: str, denial: str | None) -> None:
    assert guard(found(quote, TEXTS[source]), TEXTS[source]) == denial


def test_an_initial_does_not_end_a_sentence() -> None:
    text = Text.of("He did not say that U.S. forces would leave.", language=ENGLISH)
    assert guard(found("forces would leave", text), text) == "not"


@pytest.mark.parametrize("denial", ["denied that", "refuses to", "ruled out that", "without", "rather than", "non"])
def test_knows_a_closed_list_of_denials(denial: str) -> None:
    text = Text.of(f"Moscow {denial} Budapest hosting the talks.", language=ENGLISH)
    assert guard(found("Budapest hosting", text), text) is not None


MESSAGES = {
    "the words that differ": (
        ("s001", "the two-hour call between Trump and Putin"),
        "s001 says 'two-and-a-half-hour call' where the quote says 'two-hour call'",
    ),
    "a misspelt word": (("s003", "Tomahwak"), "s003 says 'Tomahawk' where the quote says 'Tomahwak'"),
    "the first of many differences": (
        ("s003", "President Putin and I will soon meet in an agreed-upon place to see if we can end this bad war"),
        "s003 says 'meet' where the quote says 'soon meet', and 'location to' where the quote says 'place to'"
        " and 2 more",
    ),
    "only the case": (
        ("s003", "VIKTOR ORBÁN"),
        "only the case differs: s003 says 'Viktor Orbán' where the quote says 'VIKTOR ORBÁN'",
    ),
    "only the accents": (
        ("s003", "Viktor Orban"),
        "only the accents differ: s003 says 'Viktor Orbán' where the quote says 'Viktor Orban'",
    ),
    "only the spaces": (
        ("s003", "In Kyiv,reactions are"),
        "only the spaces differ: s003 says 'Kyiv, reactions are' where the quote says 'Kyiv,reactions are'",
    ),
    "only the hyphens": (
        ("s003", "a fragile cease fire"),
        "only the hyphens differ: s003 says 'fragile cease-fire' where the quote says 'fragile cease fire'",
    ),
    "only the punctuation": (
        ("s003", "held a very productive phone call"),
        "only the punctuation differs: "
        "s003 says '\"very productive\" phone' where the quote says 'very productive phone'",
    ),
    "other sources": (
        ("s004", "very productive"),
        "not in s004, but found in s001 (1:214, 3:367) and s002 (7:245) and s003 (7:69)",
    ),
    "nothing like it": (
        ("s003", "the moon is made of green cheese"),
        "s003 says nothing like 'the moon is made of green cheese'",
    ),
    "nothing": (("s003", " \n"), "the quote is empty"),
    "three full stops": (
        ("s003", "Donald Trump announced ... with Russian President"),
        "write '[…]' between blanks for words left out, and nothing where the quote begins or ends",
    ),
    "an ellipsis at the beginning": (
        ("s003", "… President Donald Trump announced that"),
        "write '[…]' between blanks for words left out, and nothing where the quote begins or ends",
    ),
    "a part of a number": (("s003", "000 miles"), "s003 has this only as a part of '1,000' (11:287): cite whole words"),
    "a part of one word": (
        ("s003", "Donald Trump […] announced"),
        "in s003 the part 'announced' is shorter than two words",
    ),
    "a part that is misspelt": (
        ("s001", "He has explicitly […] allowed to joni"),
        "the part 'allowed to joni': s001 says 'to join\"' where the quote says 'to joni'",
    ),
    "a part inside a word": (
        ("s001", "Kremlin aide […] half-hour call"),
        "the part 'half-hour call': s001 has this only as a part of 'two-and-a-half-hour' (9:45): cite whole words",
    ),
    "a part too far off": (
        ("s001", "He has explicitly […] Leverage and Strategy"),
        "in s001 the part 'Leverage and Strategy' does not begin within 400 characters after 'He has explicitly'",
    ),
    "a part in another paragraph": (
        ("s003", "Trump, in his characteristic […] I could tell"),
        "in s003 the part 'I could tell' is not in the same paragraph as the part before it",
    ),
    "a part that is denied": (
        ("s001", "that Ukraine […] be allowed to join"),
        "in s001 the part 'be allowed to join' comes after 'won't', which must not be left out",
    ),
}


@pytest.mark.parametrize(("case", "message"), MESSAGES.values(), ids=MESSAGES)
def test_explains(case: tuple[str, str], message: str) -> None:
    assert said(case[1], case[0]) == message


PLACES = {
    "told apart by what is before": (
        "very productive",
        {},
        "s001 says this in 2 places, 1:214 after 'This development, following a “', "
        "3:367 after 'what Trump described as a “': add the prefix of the one you mean",
    ),
    "with a prefix that stands at neither": (
        "very productive",
        {"prefix": "not at all"},
        "s001 does not say this after 'not at all', but at 1:214 between 'This development, following a “' and "
        "'” phone call between the two', 3:367 between 'what Trump described as a “' and '” phone call with Putin,'",
    ),
    "with a number too high": (
        "very productive",
        {"occurrence": 3},
        "s001 has no occurrence 3 of this: the last is 2",
    ),
}


@pytest.mark.parametrize(("quote", "where", "message"), PLACES.values(), ids=PLACES)
def test_explains_places(quote: str, where: dict[str, Any], message: str) -> None:
    assert said(quote, "s001", **where) == message


def test_tells_places_apart_by_what_comes_after_where_nothing_else_helps() -> None:
    assert said("Putin Summit in", "s000") == (
        "s000 says this in 2 places, 1:37 before 'Budapest Home / Analytics /', 3:56 before 'Budapest Sergiu CEBAN The'"
        ": add the suffix of the one you mean"
    )


def test_asks_for_a_number_where_no_words_tell_the_places_apart() -> None:
    refrain = {"s": Text.of("we will meet again some sunny day, I know\n" * 9, language=ENGLISH)}
    assert said("meet again", "s", refrain) == (
        "s says this in 9 places, 1:9, 2:9, 3:9, 4:9, 5:9 and 4 more: "
        "cite more words, or add its occurrence, from 1 to 9"
    )


def test_suspects_spoilt_letters() -> None:
    assert said("Viktor Orbán", "s002", UNREPAIRED) == "s002 has 'รก' for 'á': declare that under its repairs"
    assert said("Ukraine’s request", "s002", UNREPAIRED).startswith("s002 has 'โ€™' for '’'")


@given(st.sampled_from(sorted(TEXTS)), st.data())
def test_whatever_a_text_says_once_is_found_there(source: str, data: st.DataObject) -> None:
    text = TEXTS[source]
    words = text.folded.split(" ")
    first = data.draw(st.integers(0, len(words) - 1))
    quote = " ".join(words[first : data.draw(st.integers(first + 1, len(words)))])
    answer = find(quote, text)
    if text.folded.count(quote) == 1:
        assert isinstance(answer, Passage)
        assert text.fold(text.raw[answer.spans[0].start : answer.spans[0].end]) == fold(quote)
    else:
        assert isinstance(answer, Passage | Ambiguous | NotFound)


@given(st.sampled_from(sorted(TEXTS)), st.data())
def test_whatever_is_found_is_what_the_text_says(source: str, data: st.DataObject) -> None:
    text = TEXTS[source]
    start = data.draw(st.integers(0, len(text.raw) - 60))
    quote = list(text.raw[start : start + data.draw(st.integers(1, 60))])
    quote[data.draw(st.integers(0, len(quote) - 1))] = data.draw(st.sampled_from("aA1 -'’—,\u00ad"))
    answer = find("".join(quote), text)
    if isinstance(answer, Passage):
        assert text.fold(answer.exact) == text.fold("".join(quote))
    else:
        message = explain(answer, "".join(quote), source, TEXTS)
        assert message
        assert "\n" not in message
        assert not message.endswith(".")
        assert len(message) <= 320


def test_twice_the_text_is_searched_and_explained_in_twice_the_steps() -> None:
    def cost(times: int) -> int:
        text = Text.of("".join(TEXTS[source].raw for source in sorted(TEXTS)) * times, language=ENGLISH)
        return steps(lambda: work(text))

    def work(text: Text) -> None:
        assert isinstance(find("of the […] in the […] of the […] to the", text), BrokenElision | Ambiguous)
        assert "cheese" in said("the moon is made of rather green cheese, Trump wrote", "s", {"s": text})

    assert cost(8) < 2.1 * cost(4)
