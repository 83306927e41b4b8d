import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.packages import occurrences
from tests.steps import doubled, steps
from timeline.language.english import ENGLISH
from timeline.texts.folding import Repair, Text, fold

SPOILT = (Repair("\u0e42\u20ac\u2122", "’"), Repair("\u0e42\u20ac\u201d", "—"), Repair("\u0e23\u0e01", "á"))

SAME = {
    "straight and curly quotation marks": ("“Kyiv’s”", '"Kyiv\'s"'),
    "primes and marks": ("5′ 6″", "5' 6\""),
    "dashes of every length": ("a – b — c − d ‐ e", "a - b - c - d - e"),
    "lines, tabs and unbreakable blanks": ("one\n two\u00a0\tthree\r\nfour", "one two three four"),
    "white space at the ends": ("\n one ", "one"),
    "soft hyphens and characters without width": ("in\u00adglo\u200brious\ufeff", "inglorious"),
    "a character without width between two blanks": ("one \u200b two", "one two"),
    "composed and decomposed letters": ("Orb\u00e1n", "Orba\u0301n"),
    "a mark parted from its letter by nothing to see": ("Orba\u200b\u0301n", "Orbán"),
    "marks in another order": ("q\u0323\u0307", "q\u0307\u0323"),
    "Hangul in parts": ("\u1112\u1161\u11ab", "한"),
}

DIFFERENT = {
    "case": ("May", "may"),
    "accents": ("Orbán", "Orban"),
    "a hyphen": ("cease-fire", "ceasefire"),
    "a hyphen for a blank": ("cease-fire", "cease fire"),
    "a blank": ("cease fire", "ceasefire"),
    "digits": ("15", "１５"),
    "guillemets": ("«paix»", '"paix"'),
    "a full stop": ("to an end.", "to an end"),
    "order": ("Trump and Putin", "Putin and Trump"),
}


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_does_not_tell_apart(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert (
        Text.of(f"so {one} it is", language=ENGLISH).folded
        == Text.of(f"so {fold(other)} it is", language=ENGLISH).folded
        or one != one.strip()
    )


@pytest.mark.parametrize(("one", "other"), DIFFERENT.values(), ids=DIFFERENT)
def test_tells_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


_TRAPS = "aáe\u0301\u0323 \n\u00a0\u00ad\u200b’“—-1,.รก\u1112\u1161\u11ab\ufb1d\u212b"
AWKWARD = st.text(st.one_of(st.sampled_from(_TRAPS), st.characters(codec="utf-8")))


@given(AWKWARD)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(Text.of(fold(text), language=ENGLISH).folded) == fold(text)


@given(AWKWARD)
def test_folding_knows_no_composition(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(AWKWARD, st.data())
def test_every_folded_stretch_leads_back_to_characters_that_fold_to_it(raw: str, data: st.DataObject) -> None:
    text = Text.of(raw, language=ENGLISH)
    assert len(text.reading) == len(text.folded)
    if text.folded:
        start = data.draw(st.integers(0, len(text.folded) - 1))
        end = data.draw(st.integers(start + 1, len(text.folded)))
        span = text.span((start, end))
        assert 0 <= span.start < span.end <= len(raw)
        assert text.folded[start:end].strip(" ") in fold(raw[span.start : span.end])


LETTER = """\
Viktor Orb\u0e23\u0e01n, who kept the light, wrote of Ada\u0e42\u20ac\u2122s request:
come at once\u0e42\u20ac\u201dor not at all.
"""


def test_the_way_back_leads_through_repairs_to_the_file() -> None:
    text = Text.of(LETTER, SPOILT, language=ENGLISH)
    for words, spoilt in {
        "Viktor Orbán, who": "Viktor Orb\u0e23\u0e01n, who",
        "Ada's request": "Ada\u0e42\u20ac\u2122s request",
        "once - or": None,
        "once—or": "once\u0e42\u20ac\u201dor",
    }.items():
        assert [LETTER[start:end] for start, end in occurrences(words, text)] == ([spoilt] if spoilt else [])
    assert not set("\u0e42\u0e23\u0e01") & set(text.repaired)


def test_a_quote_copied_before_the_repair_is_repaired_too() -> None:
    assert len(occurrences("Viktor Orb\u0e23\u0e01n", Text.of(LETTER, SPOILT, language=ENGLISH))) == 1


def test_the_longest_repair_comes_first() -> None:
    assert Text.of("abc ab", (Repair("ab", "x"), Repair("abc", "y")), language=ENGLISH).repaired == "y x"


WORDS = {
    "a day is not the beginning of another": ("October 1", "October 16", 0),
    "a number is not the end of another": ("000 miles", "1,000 miles", 0),
    "nor its beginning": ("about 1", "about 1,000", 0),
    "nor what stands before its point": ("grew by 2", "grew by 2.5", 0),
    "nor an hour without its minutes": ("at 19", "at 19:30", 0),
    "nor a day of several": ("26 October", "20–26 October", 0),
    "nor a year in a date": ("10-16", "2025-10-16", 0),
    "a full stop ends a number": ("in 2025", "in 2025. Then", 1),
    "a word is not a part of one": ("cease", "ceasefire", 0),
    "nor of a decomposed one": ("Orba", "Orba\u0301n", 0),
    "a word with a mark that never composes": ("x", "x\u030cy", 0),
    "hyphens join": ("half-hour call", "a two-and-a-half-hour call", 0),
    "hyphens join to the right": ("two", "a two-hour call", 0),
    "hyphens join figures": ("30", "a 30-day ceasefire", 0),
    "a name before a hyphen": ("Trump", "the Trump-Putin summit", 1),
    "a name after a hyphen": ("Putin summit", "the Trump-Putin summit", 1),
    "names before a hyphen": ("the Cold War", "the Cold War-era summits", 1),
    "not the hyphen alone": ("-Putin", "the Trump-Putin summit", 0),
    "all that hyphens join": ("two-and-a-half-hour", "a two-and-a-half-hour call", 1),
    "dashes part words": ("is significant", "Zelenskyy—is significant—now", 1),
    "a possessive's owner": ("Trump", "Trump’s ambition", 1),
    "an elided article's noun": ("Ukraine", "l’Ukraine", 1),
    "no verb without its not": ("we can", "we can’t", 0),
    "nor with a straight mark": ("Ukraine won", "Ukraine won't be allowed", 0),
    "quotation marks part words": ("inglorious", "this ‘inglorious’ war", 1),
    "at both ends of the text": ("all there is", "all there is", 1),
    "twice": ("war", "war and no war", 2),
    "overlapping": ("no no", "no no no", 2),
    "over a line end": ("one two", "one\ntwo", 1),
    "a script without blanks": ("平和", "世界平和会議", 1),
    "nothing": ("", "something", 0),
    "a blank": (" ", "some thing", 0),
}


@pytest.mark.parametrize(("quote", "raw", "count"), WORDS.values(), ids=WORDS)
def test_counts_whole_words(quote: str, raw: str, count: int) -> None:
    assert len(occurrences(quote, Text.of(raw, language=ENGLISH))) == count


def test_lines_and_columns_count_code_points_from_one() -> None:
    text = Text.of("é𝔸x\r\nsecond\n\nlast", language=ENGLISH)
    assert [text.line_column(at) for at in (0, 2, 5, 12, 13, 14)] == [(1, 1), (1, 3), (2, 1), (3, 1), (4, 1), (4, 2)]


def test_a_paragraph_is_a_line_without_its_end() -> None:
    text = Text.of("first\nsecond\n\nlast", language=ENGLISH)
    assert [text.reading[slice(*text.paragraph((at, at + 1)))] for at in (0, 4, 6, 11, 13, 16)] == [
        "first",
        "first",
        "second",
        "second",
        "last",
        "last",
    ]
    assert text.reading[slice(*text.paragraph((3, 8)))] == "first\nsecond"
    assert Text.of("", language=ENGLISH).paragraph((0, 0)) == (0, 0)


def test_twice_the_text_is_folded_and_searched_in_twice_the_steps() -> None:
    def cost(times: int) -> int:
        return steps(
            lambda: occurrences("not there", Text.of("Orba\u0301n’s  a\u0301pril\n“no” " * times, language=ENGLISH))
        )

    few, many = doubled(cost, 2_000)
    assert many < 2.1 * few
