from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.steps import doubled, steps
from timeline.language.english import ENGLISH
from timeline.texts.explaining import explain
from timeline.texts.guards import guard
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
    find,
    find_left_out,
    fold,
)

RAW = {
    "index": """\
What everybody should know about what lies behind the landing in Hafen
Home / News / What everybody should know about what lies behind the landing in Hafen
Ann Reed
""",
    "log": """\
The plan is out. It comes after a “very fruitful” talk between the two crews, and is a bold one.
Moreau told on Thursday, March 13, 2025, what she described as a “very fruitful” talk with Aldous.
One aide called the two-and-a-half-hour talk between Moreau and Aldous “highly useful and extremely frank,” all told.
How to go on
She has clearly said that the lake “won’t be allowed to rise” while the probe is there.
Not one of the crews is free to choose for itself, and they dream of seeking closer ties with the town.
The boats of the lake went, in the light of the moon, to the pier.
""",
    "spoilt": """\
Moreau wrote of a very fruitful talk: “I will see if we can end this ‘muddy’ Trip, once for all.”
The keeper, Viktor Orb\u0e23\u0e01n, who maintains the light, took Aldousโ€™s request at onceโ€”gladly.
""",
    "report": """\
A landing is told of
18 tháng 3 2025
Captain Ada Moreau announced that she held a “very fruitful” phone call with her colleague: both had agreed to meet.
“Ben Aldous and I will meet in an agreed-upon location to see if we can end this muddy trip, once and for all.”
Moreau, in her characteristic way, told the press: “I could tell Aldous
wants it.”
If held, the meeting will mark the second since a fragile cease-fire, more than 1,000 miles away from the town.
Viktor Orbán is the keeper. In Hafen, reactions are mixed. Tomahawk is the probe’s other name.
“Do not call it a bluff. Either path carries enormous risks.”
The keeper will not ask for more.
The town maintains open channels with all.
""",
    "letter": """\
Moreau spoke of a "good and useful" telephone conversation.
The town has yet to provide official comment on it.
Moreau and Aldous have spoken since January, including calls in February, March, June, July, and August.
""",
}

SPOILT = (Repair("\u0e42\u20ac\u2122", "’"), Repair("\u0e42\u20ac\u201d", "—"), Repair("\u0e23\u0e01", "á"))

TEXTS = {source: Text.of(raw, SPOILT if source == "spoilt" else (), language=ENGLISH) for source, raw in RAW.items()}

UNREPAIRED = {**TEXTS, "spoilt": Text.of(RAW["spoilt"], language=ENGLISH)}


def found(quote: str, text: Text, **where: str | int) -> Passage:
    passage = find(quote, text, **where)  # type: ignore[arg-type]
    assert isinstance(passage, Passage), passage
    return passage


def said(quote: str, source: str, texts: Mapping[str, Text] = TEXTS, **where: str | int) -> str:
    failure = find(quote, texts[source], **where)  # type: ignore[arg-type]
    assert not isinstance(failure, Passage), failure
    return explain(failure, quote, source, texts)


STANDS = {
    "as it is typed": ("log", "the two-and-a-half-hour talk between Moreau and Aldous", {}, ["3:17"]),
    "with straight quotation marks": ("letter", 'a "good and useful" telephone conversation', {}, ["1:17"]),
    "wrapped as its record is": ("letter", "The town has yet to\n    provide official comment", {}, ["2:1"]),
    "in another alphabet's letters": ("report", "18 tháng 3 2025", {}, ["2:1"]),
    "decomposed": ("report", "18 tha\u0301ng 3 2025", {}, ["2:1"]),
    "repaired": ("spoilt", "The keeper, Viktor Orbán, who", {}, ["2:1"]),
    "with the number whole": ("report", "more than 1,000 miles away", {}, ["7:71"]),
    "over a line end": ("report", "told the press: “I could tell Aldous\nwants it", {}, ["5:36"]),
    "told apart by what is before": ("log", "very fruitful", {"prefix": "described as a “"}, ["2:67"]),
    "told apart by what is before, typed straight": ("log", "very fruitful", {"prefix": 'after a "'}, ["1:36"]),
    "told apart by what is after": ("log", "very fruitful", {"suffix": "” talk with Aldous"}, ["2:67"]),
    "with a blank between it and its suffix": ("log", "very fruitful”", {"suffix": "talk with"}, ["2:67"]),
    "told apart by number": ("log", "very fruitful", {"occurrence": 2}, ["2:67"]),
    "numbered among what the suffix leaves": (
        "log",
        "very fruitful",
        {"suffix": "” talk", "occurrence": 1},
        ["1:36"],
    ),
    "alone, and numbered all the same": ("log", "highly useful", {"occurrence": 1}, ["3:73"]),
    "elided": ("report", "Captain Ada Moreau announced […] with her colleague", {}, ["3:1", "3:73"]),
    "elided twice": (
        "letter",
        "Moreau and Aldous […] since January, including […] June, July, and August",
        {},
        ["3:1", "3:31", "3:82"],
    ),
}


@pytest.mark.parametrize(("source", "quote", "where", "places"), STANDS.values(), ids=STANDS)
def test_finds(source: str, quote: str, where: dict[str, Any], places: list[str]) -> None:
    passage = found(quote, TEXTS[source], **where)
    assert [str(span) for span in passage.spans] == places
    assert fold(passage.exact) == TEXTS[source].fold(quote)


def test_says_where_a_passage_stands_and_what_stands_beside_it() -> None:
    passage = found("Orbán", TEXTS["spoilt"])
    assert RAW["spoilt"][passage.spans[0].start : passage.spans[0].end] == "Orb\u0e23\u0e01n"
    assert passage.exact == "Orbán"
    assert passage.prefix == "for all.” The keeper, Viktor "
    assert passage.suffix == ", who maintains the light, took"


def test_the_words_of_an_elided_passage_are_the_files() -> None:
    passage = found('a "very fruitful" phone […] both had agreed', TEXTS["report"])
    assert passage.exact == "a “very fruitful” phone […] both had agreed"


def test_a_text_that_elides_for_itself_is_cited_as_it_is() -> None:
    text = Text.of("He said: we will […] meet in Budapest. We will not meet in Budapest, he said.", language=ENGLISH)
    assert len(found("we will […] meet in Budapest", text).spans) == 1


REFUSED = {
    "what nobody said": ("report", "the moon is made of green cheese", {}, NotFound),
    "nothing": ("report", " ", {}, NotFound),
    "another case": ("report", "viktor Orbán is", {}, NotFound),
    "other accents": ("report", "Viktor Orban is", {}, NotFound),
    "a lost hyphen": ("report", "a fragile ceasefire", {}, NotFound),
    "a part of a number": ("report", "000 miles", {}, CutWord),
    "a part of a date": ("log", "March 1", {}, CutWord),
    "half of the length": ("log", "half-hour talk", {}, CutWord),
    "two places": ("log", "very fruitful", {}, Ambiguous),
    "a prefix from elsewhere": ("log", "very fruitful", {"prefix": "not at all"}, OutOfContext),
    "a suffix from elsewhere": ("log", "very fruitful", {"suffix": "dinner"}, OutOfContext),
    "the third of two": ("log", "very fruitful", {"occurrence": 3}, NoSuchOccurrence),
    "the one before the first": ("log", "very fruitful", {"occurrence": 0}, NoSuchOccurrence),
    "parts in the wrong order": ("report", "had agreed to […] Captain Ada Moreau", {}, BrokenElision),
    "a part of one word": ("report", "Ada Moreau […] announced", {}, BrokenElision),
    "an elision at the end": ("report", "Ada Moreau announced […]", {}, BrokenElision),
    "a part that is nowhere": ("report", "Ada Moreau announced […] green cheese", {}, BrokenElision),
    "an elision over a line end": ("report", "had agreed to meet […] I could tell", {}, BrokenElision),
    "an elision of a negation": ("log", "that the lake […] be allowed to rise", {}, BrokenElision),
}


@pytest.mark.parametrize(("source", "quote", "where", "kind"), REFUSED.values(), ids=REFUSED)
def test_refuses(source: str, quote: str, where: dict[str, Any], kind: type) -> None:
    assert isinstance(find(quote, TEXTS[source], **where), kind)


BY_ITS_ENDS = {
    "an elision of a negation": ("log", "that the lake […] be allowed to rise", Passage),
    "an elision over two paragraphs": ("report", "had agreed to meet […] I could tell", Passage),
    "a part that stands nowhere": ("log", "that the lake […] be allowed to fly", BrokenElision),
    "a part too far off": ("log", "She has clearly […] How to go on", BrokenElision),
    "words that stand nowhere": ("report", "a fragile cease fire", NotFound),
    "words as they stand": ("report", "had agreed to meet", Passage),
}


@pytest.mark.parametrize(("source", "quote", "kind"), BY_ITS_ENDS.values(), ids=BY_ITS_ENDS)
def test_what_is_left_out_may_be_told_by_its_ends(source: str, quote: str, kind: type) -> None:
    assert isinstance(find_left_out(quote, TEXTS[source]), kind)


@pytest.mark.parametrize(("gap", "kind"), [(GAP, Passage), (GAP + 1, BrokenElision)])
def test_an_elision_has_its_length(gap: int, kind: type) -> None:
    text = Text.of(f"they had agreed {'-' * (gap - 2)} to meet soon", language=ENGLISH)
    assert isinstance(find("had agreed […] to meet", text), kind)


def test_says_how_much_too_long_an_elision_is() -> None:
    text = Text.of(f"they had agreed {'-' * 448} to meet soon, to meet again", language=ENGLISH)
    answer = find("had agreed […] to meet", text)
    assert isinstance(answer, BrokenElision)
    assert explain(answer, "", "log", {"log": text}) == (
        "in log the part 'to meet' begins 450 characters after 'had agreed': an elision leaves out 400 at most"
    )


def test_two_ways_to_elide_are_ambiguous() -> None:
    text = Text.of("They had agreed, he said, to meet in May, or to meet in June.", language=ENGLISH)
    assert isinstance(find("had agreed […] to meet", text), Ambiguous)
    assert len(found("had agreed […] to meet", text, suffix="in June").spans) == 2


def test_an_elision_passes_over_what_is_denied_to_what_is_not() -> None:
    text = Text.of("They had agreed, he said, to meet in May, but not, or never, to meet in June.", language=ENGLISH)
    assert [str(span) for span in found("had agreed […] to meet", text).spans] == ["1:6", "1:27"]


LEFT_OUT = {
    "before a comment": ("letter", "provide official comment", "yet to"),
    "in the middle of the words": ("letter", "to provide official comment", "yet to"),
    "in a verb": ("log", "be allowed to rise", "won't"),
    "in a condition": ("spoilt", "we can end this ‘muddy’ Trip", "if"),
    "in a condition that begins the sentence": ("report", "the meeting will mark the second", "If"),
    "of another sentence": ("report", "Either path carries enormous risks", None),
    "of another line": ("report", "The town maintains open channels", None),
    "that the quote holds itself": ("letter", "has yet to provide official comment", None),
    "that stands after the quote": ("letter", "The town has", None),
    "six words away": ("log", "seeking closer ties with", None),
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
        ("log", "the two-hour talk between Moreau and Aldous"),
        "log says 'two-and-a-half-hour talk' where the quote says 'two-hour talk'",
    ),
    "a misspelt word": (("report", "Tomahwak"), "report says 'Tomahawk' where the quote says 'Tomahwak'"),
    "the first of many differences": (
        ("report", "Ben Aldous and I will soon meet in an agreed-upon place to find out if we can end this bad trip"),
        "report says 'meet' where the quote says 'soon meet', and 'location to' where the quote says 'place to'"
        " and 2 more",
    ),
    "only the case": (
        ("report", "VIKTOR ORBÁN"),
        "only the case differs: report says 'Viktor Orbán' where the quote says 'VIKTOR ORBÁN'",
    ),
    "only the accents": (
        ("report", "Viktor Orban"),
        "only the accents differ: report says 'Viktor Orbán' where the quote says 'Viktor Orban'",
    ),
    "only the spaces": (
        ("report", "In Hafen,reactions are"),
        "only the spaces differ: report says 'Hafen, reactions are' where the quote says 'Hafen,reactions are'",
    ),
    "only the hyphens": (
        ("report", "a fragile cease fire"),
        "only the hyphens differ: report says 'fragile cease-fire' where the quote says 'fragile cease fire'",
    ),
    "only the punctuation": (
        ("report", "held a very fruitful phone call"),
        "only the punctuation differs: "
        "report says '\"very fruitful\" phone' where the quote says 'very fruitful phone'",
    ),
    "other sources": (
        ("letter", "very fruitful"),
        "not in letter, but found in log (1:36, 2:67) and spoilt (1:19) and report (3:47)",
    ),
    "nothing like it": (
        ("report", "the moon is made of green cheese"),
        "report says nothing like 'the moon is made of green cheese'",
    ),
    "nothing": (("report", " \n"), "the quote is empty"),
    "three full stops": (
        ("report", "Ada Moreau announced ... with her colleague"),
        "write '[…]' between blanks for words left out, and nothing where the quote begins or ends",
    ),
    "an ellipsis at the beginning": (
        ("report", "… Captain Ada Moreau announced that"),
        "write '[…]' between blanks for words left out, and nothing where the quote begins or ends",
    ),
    "a part of a number": (
        ("report", "000 miles"),
        "report has this only as a part of '1,000' (7:81): cite whole words",
    ),
    "a part of one word": (
        ("report", "Ada Moreau […] announced"),
        "in report the part 'announced' is shorter than two words",
    ),
    "a part that is misspelt": (
        ("log", "She has clearly […] allowed to rsie"),
        "the part 'allowed to rsie': log says 'to rise\"' where the quote says 'to rsie'",
    ),
    "a part inside a word": (
        ("log", "One aide […] half-hour talk"),
        "the part 'half-hour talk': log has this only as a part of 'two-and-a-half-hour' (3:21): cite whole words",
    ),
    "a part too far off": (
        ("log", "She has clearly […] How to go on"),
        "in log the part 'How to go on' does not stand after 'She has clearly'",
    ),
    "a part in another paragraph": (
        ("report", "had agreed to meet […] I could tell"),
        "in report the part 'I could tell' is not in the same paragraph as the part before it",
    ),
    "a part that is denied": (
        ("log", "that the lake […] be allowed to rise"),
        "in log the part 'be allowed to rise' comes after 'won't', which must not be left out",
    ),
}


@pytest.mark.parametrize(("case", "message"), MESSAGES.values(), ids=MESSAGES)
def test_explains(case: tuple[str, str], message: str) -> None:
    assert said(case[1], case[0]) == message


PLACES = {
    "told apart by what is before": (
        "very fruitful",
        {},
        "log says this in 2 places, 1:36 after 'plan is out. It comes after a “', "
        "2:67 after '2025, what she described as a “': add the prefix of the one you mean",
    ),
    "with a prefix that stands at neither": (
        "very fruitful",
        {"prefix": "not at all"},
        "log does not say this after 'not at all', but at 1:36 between 'plan is out. It comes after a “' and "
        "'” talk between the two crews,', 2:67 between '2025, what she described as a “' and "
        "'” talk with Aldous. One aide'",
    ),
    "with a number too high": (
        "very fruitful",
        {"occurrence": 3},
        "log has no occurrence 3 of this: the last is 2",
    ),
}


@pytest.mark.parametrize(("quote", "where", "message"), PLACES.values(), ids=PLACES)
def test_explains_places(quote: str, where: dict[str, Any], message: str) -> None:
    assert said(quote, "log", **where) == message


def test_tells_places_apart_by_what_comes_after_where_nothing_else_helps() -> None:
    assert said("the landing in", "index") == (
        "index says this in 2 places, 1:51 before 'Hafen Home / News / What', 2:65 before 'Hafen Ann Reed'"
        ": add the suffix of the one you mean"
    )


def test_asks_for_a_number_where_no_words_tell_the_places_apart() -> None:
    refrain = {"s": Text.of("we will meet again some sunny day, I know\n" * 9, language=ENGLISH)}
    assert said("meet again", "s", refrain) == (
        "s says this in 9 places, 1:9, 2:9, 3:9, 4:9, 5:9 and 4 more: "
        "cite more words, or add its occurrence, from 1 to 9"
    )


def test_suspects_spoilt_letters() -> None:
    assert said("Viktor Orbán", "spoilt", UNREPAIRED) == "spoilt has 'รก' for 'á': declare that under its repairs"
    assert said("Aldous’s request", "spoilt", UNREPAIRED).startswith("spoilt has 'โ€™' for '’'")


@given(st.sampled_from(sorted(TEXTS)), st.data())
def test_whatever_a_text_says_once_is_found_there(source: str, data: st.DataObject) -> None:
    ask_for_words(TEXTS[source], data)


def ask_for_words(text: Text, data: st.DataObject) -> None:
    """Ask a text for words that it has."""
    words = text.folded.split(" ")
    first = data.draw(st.integers(0, len(words) - 1))
    quote = " ".join(words[first : data.draw(st.integers(first + 1, len(words)))]).strip()
    answer = find(quote, text)
    if text.folded.count(quote) == 1:
        assert isinstance(answer, Passage)
        assert text.fold(text.raw[answer.spans[0].start : answer.spans[0].end]) == fold(quote)
    else:
        assert isinstance(answer, Passage | Ambiguous | NotFound)


@given(st.sampled_from(sorted(TEXTS)), st.data())
def test_whatever_is_found_is_what_the_text_says(source: str, data: st.DataObject) -> None:
    ask_for_signs(source, TEXTS, data)


def ask_for_signs(source: str, texts: Mapping[str, Text], data: st.DataObject) -> None:
    """Ask a text for signs that it has, and one more."""
    text = texts[source]
    start = data.draw(st.integers(0, len(text.raw) - 60))
    quote = list(text.raw[start : start + data.draw(st.integers(1, 60))])
    quote[data.draw(st.integers(0, len(quote) - 1))] = data.draw(st.sampled_from("aA1 -'’—,\u00ad"))
    answer = find("".join(quote), text)
    if isinstance(answer, Passage):
        assert text.fold(answer.exact) == text.fold("".join(quote))
    else:
        message = explain(answer, "".join(quote), source, texts)
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
        assert "cheese" in said("the moon is made of rather green cheese, Moreau wrote", "s", {"s": text})

    few, many = doubled(cost, 4)
    assert many < 2.1 * few
