"""One reading text: whatever is asked of a source is asked of the same words, and each leads back to the file."""

import json
from collections.abc import Mapping
from hashlib import sha256
from itertools import pairwise
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.packages import DESCRIPTOR, KINDS, REPORT, SOURCES, TINY, diagnostics, exported, package
from timeline.language.english import ENGLISH
from timeline.received import verification
from timeline.records.package import RELEASE, Files
from timeline.records.values import Layout
from timeline.texts.folding import Repair, Text
from timeline.texts.passages import Passage, find

MILL = "data/events/mill.yaml"


def mill(text: str, words: str, date: str = "2024-05-04", /, **source: str) -> Files:
    """Return a package with one text, which tells of a mill, and one event, which is dated by a quote of it."""
    entry = {"published": "'2024-05-06'", "basis": "inferred", "reason": "For the test.", **source}
    return package(
        {
            **dict.fromkeys((path for path in TINY if path not in (DESCRIPTOR, KINDS)), None),
            REPORT: text,
            SOURCES: f"mill:\n  file: {REPORT}\n  sha256: {sha256(text.encode()).hexdigest()}\n"
            "  title: A mill\n  given: [title]\n  language: en\n"
            + "".join(f"  {key}: {value}\n" for key, value in entry.items()),
            MILL: f"title: The mill burns\ndate: '{date}'\nkind: talk\nstatus: occurred\nsummary: It burns.\n"
            "citations:\n  - source: mill\n    supports: [date, status]\n"
            f"    quote: {json.dumps(words, ensure_ascii=False)}\n",
        }
    )


def said(files: Files) -> list[str]:
    return [f"{one.code}: {one.message}" for one in diagnostics(files)]


def cut_after(word: str) -> str:
    return (
        f"cut-after-negation: {word!r} stands just before the quote: begin it earlier, "
        f"or answer with a `note` that quotes {word!r}"
    )


LEFT = "(cite it, or say why not under `left_out`: `timeline coverage --left-out mill`)"
BURNED = "burned down on 4 May 2024"
THE_MILL = f"The mill {BURNED}"

CASES: Mapping[str, tuple[Files, list[str]]] = {
    "a day and its month on two lines": (
        mill("The mill of the village burned down on 4\nMay 2024 and was never rebuilt.\n", BURNED),
        [],
    ),
    "a month and its year on two lines": (
        mill("They said it burned in March\n2014, in the night.\n", "it burned in March 2014", "2014-03"),
        [],
    ),
    "another year than that of the next line": (
        mill("They said it burned in March\n2014, in the night.\n", "it burned in March 2014", "2024-03"),
        ["date-phrase-disagrees: 'March 2014' (mill, published 6 May 2024) allows 2014-03, not 2024-03"],
    ),
    "a denial on the line before": (
        mill("We heard that the mill of the village was not\nburned down on 4 May 2024 as some had said.\n", BURNED),
        [cut_after("not")],
    ),
    "a denial in the paragraph before": (mill(f"Was it so? It was not\n\n{THE_MILL}.", THE_MILL), []),
    "a denial on a line before that is hyphenated": (
        mill(f"We heard that the mill had not been de-\n  stroyed, nor had it {BURNED}.", BURNED, layout="[wrapped]"),
        [cut_after("nor")],
    ),
    "a repair within a date": (
        mill(
            "The mill burned down on 4Â\u00a0May 2024.",
            THE_MILL,
            repairs='[{raw: "Â\\u00a0", repaired: "\\u00a0"}]',
        ),
        [],
    ),
    "a repair within a denial": (
        mill(
            f"The mill had noâ€™t {BURNED}.".replace("noâ€™t", "hadnâ€™t"), BURNED, repairs="[{raw: â€™, repaired: ’}]"
        ),
        [cut_after("hadn't")],
    ),
    "a date line with letters and marks apart": (
        mill(
            f"Ho\u0302m nay 18 tha\u0301ng 10 2025. {THE_MILL}.",
            THE_MILL,
            published="'2025-10-18'",
            basis="stated",
            quote="18 tháng 10 2025",
        ),
        [],
    ),
    "marks of direction": (mill("The mill \u200eburned\u200f down \u2067on 4 May\u2069 2024.", THE_MILL), []),
    "a byte order mark": (mill(f"\ufeff{THE_MILL}.", THE_MILL), []),
    "three points and an ellipsis": (mill("The mill... burned down on 4 May 2024.", f"The mill… {BURNED}"), []),
    "HTML entities": (
        mill("The mill &quot;Anna&#39;s&quot; burned down on 4&nbsp;May 2024.", f'The mill "Anna\'s" {BURNED}'),
        [
            "quote-not-found: mill has this with HTML entities, as 'The mill &quot;Anna&#39;s&qu … rned down on "
            "4&nbsp;May 2024': add `layout: [entities]` to the source",
            "dated-sentence-unused: no event cites this dated sentence ('May 2024'): The mill &quot;Anna&#39;s&quot; "
            f"burned down on 4&nbsp;May 2024. {LEFT}",
        ],
    ),
    "HTML entities, declared": (
        mill(
            "The mill &quot;Anna&#39;s&quot; burned down on 4&nbsp;May 2024.",
            f'The mill "Anna\'s" {BURNED}',
            layout="entities",
        ),
        [],
    ),
    "a word hyphenated at a line end": (
        mill("The mill bur-\nned down on 4 May 2024 and was\nnever rebuilt.\n", THE_MILL),
        [
            "quote-not-found: mill has this with a hyphen at a line end, as 'The mill bur- ned down on 4 May 2024': "
            "add `layout: [hyphenated]` to the source",
            "dated-sentence-unused: no event cites this dated sentence ('4 May 2024'): The mill bur- ned down on "
            f"4 May 2024 and was never rebuilt. {LEFT}",
        ],
    ),
    "a word hyphenated at a line end, declared": (
        mill("The mill bur-\nned down on 4 May 2024 and was\nnever rebuilt.\n", THE_MILL, layout="hyphenated"),
        [],
    ),
    "ligatures": (
        mill("The ﬁrst oﬃce burned down on 4 May 2024.", f"The first office {BURNED}"),
        [
            "quote-not-found: mill has this with ligatures, as 'The ﬁrst oﬃce burned down on 4 May 2024': "
            "add `layout: [ligatures]` to the source",
            "dated-sentence-unused: no event cites this dated sentence ('4 May 2024'): The ﬁrst oﬃce burned down "
            f"on 4 May 2024. {LEFT}",
        ],
    ),
    "the head of a page within a sentence": (
        mill(
            f"The mill of\nthe village was\n\nTHE READER\t3\n\nnot {BURNED}.\n",
            f"the village was not {BURNED}",
            layout="wrapped",
            furniture="[THE READER 3]",
        ),
        [
            *(
                f"denial-left-unsaid: the {field} has 'burns', and the quotes only with 'not': is it denied? If not, "
                "answer with a `note` that quotes 'not'"
                for field in ("title", "summary")
            ),
            "status-in-question: is it occurred, where the quote has 'was not burned', as of what is denied? Quote the "
            "words that tell it, or answer with a `note` that quotes 'was not burned'",
        ],
    ),
    "a denial before the head of a page": (
        mill(
            f"The mill of the village was not\n\nTHE READER 3\n\n{BURNED}.\n",
            BURNED,
            layout="wrapped",
            furniture="[THE READER 3]",
        ),
        [cut_after("not")],
    ),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_says(files: Files, expected: list[str]) -> None:
    assert said(files) == expected


LAID_OUT = {
    "a line end is a blank": (["wrapped"], "one\r\ntwo", "one two"),
    "a blank line is none": (["wrapped"], "one\n \ntwo\nthree", "one\ntwo three"),
    "lines of mail that is quoted": (
        ["wrapped"],
        "He wrote:\n\n> one\n> two\n>\n> > three\n> four",
        "He wrote:\none two\nthree four",
    ),
    "a hyphen at a line end stays without a blank": (["wrapped"], "a four-\nyear term", "a four-year term"),
    "a dash too": (["wrapped"], "the call—\nimmediately", "the call—immediately"),
    "a dash between blanks keeps them": (["wrapped"], "the call –\nthen silence", "the call – then silence"),
    "a soft hyphen at a line end is nothing": (["wrapped"], "re\u00ad\nquest", "request"),
    "a hyphenated word is joined": (["hyphenated"], "a bur-\n  ned mill\nand more", "a burned mill\nand more"),
    "a hyphen before a name stays": (["hyphenated"], "the Trump-\nPutin talks", "the Trump-Putin talks"),
    "a hyphen within capitals does not": (["hyphenated"], "BUDA-\nPEST", "BUDAPEST"),
    "a hyphen behind a figure stays": (["hyphenated"], "a 30-\nday truce", "a 30-day truce"),
    "a hyphen that the word has elsewhere stays": (
        ["hyphenated"],
        "a cease-\nfire, the cease-fire",
        "a cease-fire, the cease-fire",
    ),
    "one that it has not elsewhere does not": (["hyphenated"], "a cease-\nfire; ceasefires, ceasefire", None),
    "entities": (["entities"], "a&nbsp;b &amp;lt; &#8217;&#x2019; &nosuch; &", "a b &lt; ’’ &nosuch; &"),
    "emphasis": (["markdown"], "**Bold** and _so_ ***on***, `code`, ~~gone~~.", "Bold and so on, code, gone."),
    "marks that are the text's own": (
        ["markdown"],
        r"2*3, snake_case, 4 * 5, \*not\*",
        "2*3, snake_case, 4 * 5, *not*",
    ),
    "links and pictures": (
        ["markdown"],
        "[Buda](https://b.example/x_y 't') ![the [old] mill](m.png) [1] (so)",
        "[Buda](https://b.example/x_y 't') the [old] mill [1] (so)",
    ),
    "a link with a title": (["markdown"], '[Buda](https://b.example "The town"), [a](b)', "Buda, a"),
    "headings and quoted lines": (["markdown"], "## Head\n> > said\n>\n> he", "Head\nsaid\nhe"),
    "ligatures": (["ligatures"], "ﬁve oﬃces ﬂow, Ĳssel", "five offices flow, Ĳssel"),
    "nothing that is not declared": ([], "**a** &amp; oﬃce\nbur-\nned", "**a** &amp; oﬃce\nbur-\nned"),
}


@pytest.mark.parametrize(("layout", "raw", "reading"), LAID_OUT.values(), ids=LAID_OUT)
def test_undoes_a_layout(layout: list[str], raw: str, reading: str | None) -> None:
    expected = raw.replace("-\n", "") if reading is None else reading
    assert Text.of(raw, layout=layout, language=ENGLISH).reading == expected


COPIED = {
    "with the hyphen and a blank": (["hyphenated"], "in Chur-\nsachsen eingerückt", "in Chur- sachsen", True),
    "with the hyphen and the line end": (["hyphenated"], "in Chur-\nsachsen eingerückt", "in Chur-\nsachsen", True),
    "with the hyphen alone": (["hyphenated"], "in Chur-\nsachsen eingerückt", "in Chur-sachsen", True),
    "joined": (["hyphenated"], "in Chur-\nsachsen eingerückt", "in Chursachsen", True),
    "without its hyphen": (["hyphenated"], "in Chur-\nsachsen eingerückt", "in Chur sachsen", False),
    "broken where the line is not": (["hyphenated"], "in Chur-\nsachsen eingerückt", "in Chursach- sen", False),
    "with a hyphen that stays": (["hyphenated"], "the Trump-\nPutin talks", "the Trump- Putin talks", True),
    "beside a hyphen that the text has before a blank": (
        ["hyphenated"],
        "vor- und nach-\nher",
        "vor- und nach- her",
        True,
    ),
    "without the blank that the text has behind a hyphen": (
        ["hyphenated"],
        "vor- und nach-\nher",
        "vor-und nach- her",
        False,
    ),
    "over two line ends": (["hyphenated"], "die Be-\nsat-\nzung zog ab", "die Be- sat- zung zog", True),
    "of lines that are joined, and no hyphen with them": (["wrapped"], "a four-\nyear term", "a four- year term", True),
    "with a dash at the line end": (["wrapped"], "the call—\nimmediately", "the call— immediately", True),
    "with a blank where no line ends": (["wrapped"], "a four-year\nterm", "a four- year term", False),
    "as the file has it, of a layout that nobody declared": ([], "a four-\nyear term", "a four- year term", True),
}


@pytest.mark.parametrize(("layout", "raw", "quote", "found"), COPIED.values(), ids=COPIED)
def test_finds_words_copied_over_the_end_of_a_line(layout: list[str], raw: str, quote: str, found: bool) -> None:
    text = Text.of(raw, layout=layout, language=ENGLISH)
    assert isinstance(find(quote, text), Passage) == found


WRAPPED = """\
We heard that the mill of the village was not burned
down on 4 May 2024 as some had said, but on the day
before, and that the miller had been warned by those who
lived across the river.
"""
SEEN = {
    "lines of one length": (WRAPPED, True),
    "lines of one length, paragraphs without a line between": (WRAPPED * 3, True),
    "lines with room for the next word": (WRAPPED.replace(" but", "\nbut"), False),
    "a line longer than any page is wide": (f"{WRAPPED}{'word ' * 40}", False),
    "two lines": ("The mill of the village burned down on 4\nMay 2024 and was never rebuilt.\n", False),
    "a chronicle": ("1117 An abbey is founded\n1120 It burns\n1121 It is built again\n" * 3, False),
    "a log": ("14:02 db down\n14:05 restarted the primary\n14:09 up\n" * 3, False),
    "a list": ("the apples\nthe pears and quinces\nthe plums\nthe nuts\nthe medlars\n", False),
    "nothing": ("", False),
}


@pytest.mark.parametrize(("raw", "seen"), SEEN.values(), ids=SEEN)
def test_sees_lines_of_one_length(raw: str, seen: bool) -> None:
    text = Text.of(raw, language=ENGLISH)
    assert (text.reading == Text.of(raw, layout=["wrapped"], language=ENGLISH).reading != text.raw) == seen


FILE = (
    "\ufeffDies: 𝔸 &amp; the mill\r\n**burned** on 4\r\nMay 2024, said AnnÃ¡.\r\n\r\nPage 2\r\n\r\nIt was re-\r\nbuilt."
)


def test_positions_count_code_points_without_the_mark_and_utf16_beside() -> None:
    options = {"layout": "[wrapped, hyphenated, entities, markdown]", "furniture": "[Page 2]"}
    quote = "𝔸 & the mill burned on 4 May 2024, said Anná. It was rebuilt"
    release = exported(
        mill(FILE, quote, repairs="[{raw: Ã¡, repaired: á}]", left_out="[{quote: Dies, reason: It is.}]", **options)
    )
    inside = f"{RELEASE}/"
    files = {path.removeprefix(inside): raw for path, raw in release.items() if path.startswith(inside)}
    assert verification.verify(files)[1] == []
    text = FILE.removeprefix("\ufeff")
    start, end = text.index("𝔸"), text.index("built") + len("built")
    units = text.encode("utf-16-le")[2 * start : 2 * (end + 1)].decode("utf-16-le")
    assert units == text[start:end]
    assert f",{start},{end},1,7," in files["citations.csv"].decode()
    assert f",{start}-{end},{start},{end + 1}," in files["citations.csv"].decode()


AWKWARD = st.lists(
    st.sampled_from(
        [
            *"aB1 \n-.…—é*_`[)\\\f\u00ad\u200fﬁ𝔸",
            "\r\n",
            "e\u0301",
            "&amp;",
            "&#10;",
            "&shy;",
            "](",
            "> ",
            "# ",
            "Ã¡",
            "PAGE",
        ]
    )
).map("".join)


def awkward(raw: str, layout: set[str]) -> Text:
    repairs = [Repair("Ã¡", "á"), Repair("a1", "a")]
    return Text.of(raw, repairs, layout=layout, furniture=["PAGE", "a"], language=ENGLISH)


@given(AWKWARD, st.sets(st.sampled_from(get_args(Layout))), st.data())
def test_every_stretch_of_the_reading_text_leads_to_the_file_and_back(
    raw: str, layout: set[str], data: st.DataObject
) -> None:
    text = awkward(raw, layout)
    assert len(text.folded) == len(text.reading)
    if text.reading:
        start = data.draw(st.integers(0, len(text.reading) - 1))
        end = data.draw(st.integers(start + 1, len(text.reading)))
        first, last = text.stretch((start, end))
        assert 0 <= first < last <= len(raw)
        there = text.place(first, last)
        assert there[0] <= start
        assert end <= there[1]


@given(AWKWARD, st.sets(st.sampled_from(get_args(Layout))), st.data())
def test_what_is_shown_piece_by_piece_is_the_whole(raw: str, layout: set[str], data: st.DataObject) -> None:
    text = awkward(raw, layout)
    cuts = sorted({0, len(raw), *data.draw(st.lists(st.integers(0, len(raw))))})
    assert "".join(text.shown(a, b) for a, b in pairwise(cuts)) == text.repaired


@given(AWKWARD, st.sets(st.sampled_from(get_args(Layout))))
def test_what_is_found_is_shown_as_it_is_quoted(raw: str, layout: set[str]) -> None:
    text = awkward(f"So it was, they said: {raw} said they, it was so.", layout)
    answer = find(text.reading[len("So it was, ") : -len(", it was so.")], text)
    if isinstance(answer, Passage):
        (span,) = answer.spans
        assert text.shown(span.start, span.end) == answer.exact
