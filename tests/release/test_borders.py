"""What is text stays text on its way to a reader, as a reader of each format says."""

import json
import re

import html5lib
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from timeline.diagnostics import signs
from timeline.release.borders import in_markup, in_script, policy

ANY = st.text(st.characters(exclude_categories=()))
HARD = "</script><!--<script>]]>&amp;\"'\x00\x0b\x1f\x7f\x85\ud800\ufffe\r\n\t\u2028 x"


def held(text: str) -> str:
    """Return a text as XML can hold it, with a number for each character that nobody sees."""
    return re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "\ufffd", signs(text))


UNSEEN = "\u00ad\u034f\u061c\u115f\u180e\u200b\u200e\u202e\u2060\u2066\u3164\ufeff\uffa0\ufff9\U000e0041"


def test_what_nobody_sees_is_shown_by_its_number() -> None:
    for one in UNSEEN:
        assert in_markup(f"fi{one}re") == f"fi‹U+{ord(one):04X}›re"


SCRIPTS = (
    "می\u200cخواهم",
    "क\u094d\u200dष",
    "❤\ufe0f",
    "葛\U000e0100",
    "\u182d\u180e\u1820",
    "\u115f\u1161",
    "\u2801\u2800\u2803",
)


def test_what_a_script_needs_stays_as_it_is() -> None:
    assert [str(in_markup(one)) for one in SCRIPTS] == [*SCRIPTS]


@given(ANY)
@example(HARD)
def test_text_in_html_is_read_as_itself(text: str) -> None:
    page = f'<!DOCTYPE html><title>t</title><p title="{in_markup(text)}">{in_markup(text)}|</p>'
    read = html5lib.parse(page, namespaceHTMLElements=False).find(".//p")
    assert read is not None
    assert (read.get("title"), read.text, list(read)) == (held(text), f"{held(text)}|", [])


@given(ANY)
@example(HARD)
def test_text_in_xml_is_read_as_itself(text: str) -> None:
    read = etree.fromstring(f'<a b="{in_markup(text)}">{in_markup(text)}</a>'.encode())
    assert (read.get("b"), read.text or "", len(read)) == (held(text), held(text), 0)


@given(st.recursive(ANY | st.integers() | st.none(), lambda inner: st.lists(inner) | st.dictionaries(ANY, inner)))
@example({HARD: [HARD]})
def test_json_in_a_script_is_read_as_itself(value: object) -> None:
    page = f'<!DOCTYPE html><script type="application/ld+json">{in_script(value)}</script><p>after'
    read = html5lib.parse(page.encode().decode(), namespaceHTMLElements=False)
    script = read.find(".//script")
    assert script is not None
    assert read.find(".//p") is not None
    said = json.dumps(value).encode("ascii").decode()
    whole = re.sub(
        r"\\u(d[89ab]..)\\u(d[c-f]..)", lambda pair: json.loads(f'"{pair[0]}"'), said
    )  # pairs are characters
    assert json.loads(script.text or "") == json.loads(re.sub(r"(?<!\\)((?:\\\\)*)\\ud[89a-f]..", r"\1\\ufffd", whole))


def test_the_policy_knows_one_style_and_no_script() -> None:
    assert policy("p {}", pictures="'self' data:") == (
        "default-src 'none'; style-src 'sha256-SNJDlN1Iy2mnt7DOjQIyDb2LQE6O5PQiSZomcdzawQ4='; img-src 'self' data:; "
        "base-uri 'none'; form-action 'none'"
    )


def test_the_policy_knows_one_script_where_there_is_one() -> None:
    assert policy("p {}", "p {}") == (
        "default-src 'none'; style-src 'sha256-SNJDlN1Iy2mnt7DOjQIyDb2LQE6O5PQiSZomcdzawQ4='; "
        "script-src 'sha256-SNJDlN1Iy2mnt7DOjQIyDb2LQE6O5PQiSZomcdzawQ4='; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
