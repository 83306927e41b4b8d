"""What is printed to be pasted is what the validator accepts, and a blank record is refused at every blank."""

from __future__ import annotations

from hashlib import sha256
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from tests.packages import LANDING, REPORT, TINY, edited, frozen, package, said, sound
from timeline.editing import authoring, drafting
from timeline.evidence import vocabularies
from timeline.evidence.quotes import find
from timeline.reading import loader, yaml_source
from timeline.reading.yaml_writing import WIDTH
from timeline.records.model import Citation
from timeline.records.package import Files, Package
from timeline.texts.passages import Passage
from timeline.texts.sentences import sentences


def loaded(files: Files) -> Package:
    """Return the package that files are, whatever is wrong with it."""
    found, _ = loader.load(files)
    assert found is not None
    return found


def report(text: str) -> Package:
    """Return the tiny package with another text for its report."""
    return loaded(package({REPORT: text}))


# cite


def test_a_text_that_is_not_listed_is_told_with_its_entry() -> None:
    text = "The Heron is coming: wait.\n"
    of, _ = loader.load(package({"seeds/2025 leaflet.txt": text}))
    assert of
    assert authoring.not_listed(of, "the zebra") == ("seeds/2025 leaflet.txt is not in data/sources.yaml",)
    (told,) = authoring.not_listed(of, "Heron is coming")
    assert told == (
        "seeds/2025 leaflet.txt is not in data/sources.yaml and has these words; paste there, and fill in what is "
        "blank:\n\n"
        'text-2025-leaflet:\n  file: "seeds/2025 leaflet.txt"\n'
        f"  sha256: {sha256(text.encode()).hexdigest()}\n"
        '  title: "The Heron is coming: wait."\n  language:\n  published:\n  basis:\n  reason:\n'
    )
    assert authoring.not_listed(sound(package()), "Heron") == ()


CASES = {
    "a sentence with its date, its place and whom it names": (
        TINY[REPORT],
        "the probe Heron landed at Lake Aldous, the Northern Survey said",
        """\
          # seeds/report.txt:3:26
          # participants: northern-survey ('Northern Survey')
          # place: lake-aldous ('Lake Aldous')
          - source: report
            quote: the probe Heron landed at Lake Aldous, the Northern Survey said
            supports: [participants, place]
        """,
    ),
    "a phrase with the days that it allows": (
        TINY[REPORT],
        "On Monday, 3 March 2025,",
        """\
          # seeds/report.txt:3:1
          # 'Monday, 3 March 2025' allows 2025-03-03
          - source: report
            quote: On Monday, 3 March 2025,
            supports: [date]
        """,
    ),
    "several phrases, of which one is proposed": (
        "It landed on 3 March 2025 and was seen the day after.",
        "on 3 March 2025 and was seen the day after",
        """\
          # seeds/report.txt:1:11
          # '3 March 2025' allows 2025-03-03
          # 'the day after' is counted from another event: name it with `dated_from`, unless '3 March 2025' dates what
          #   you tell
          - source: report
            quote: on 3 March 2025 and was seen the day after
            says: 3 March 2025
            supports: [date]
        """,
    ),
    "a phrase that contradicts itself": (
        "It landed on Friday, 3 March 2025.",
        "landed on Friday, 3 March 2025",
        """\
          # seeds/report.txt:1:4
          # 'Friday, 3 March 2025' contradicts itself: 2025-03-03 is a Monday
          - source: report
            quote: landed on Friday, 3 March 2025
            supports: [date]
        """,
    ),
    "a negation before the words": (
        "The probe has not landed at the lake.",
        "landed at the lake",
        """\
          # seeds/report.txt:1:19
          # 'not' stands just before: begin the quote there, or answer with a `note` that quotes 'not'
          - source: report
            quote: landed at the lake
            supports: []
        """,
    ),
    "words with a colon": (
        "They said: go on.",
        "They said: go on",
        """\
          # seeds/report.txt:1:1
          - source: report
            quote: >-
              They said: go on
            supports: []
        """,
    ),
    "words left out, as they are typed": (
        "The probe, which is small, came down at last.",
        "The probe ... came down",
        """\
          # seeds/report.txt:1:1
          - source: report
            quote: The probe […] came down
            supports: []
        """,
    ),
    "words that stand twice, told apart by what is before them": (
        "It came down. She saw that it came down.",
        "came down",
        """\
          # seeds/report.txt:1:4
          - source: report
            quote: came down
            prefix: It
            supports: []

          # seeds/report.txt:1:31
          - source: report
            quote: came down
            prefix: it
            supports: []
        """,
    ),
    "words that stand twice, told apart by what is after them": (
        "it came down. Once more it came down again.",
        "it came down",
        """\
          # seeds/report.txt:1:1
          - source: report
            quote: it came down
            suffix: >-
              .
            supports: []

          # seeds/report.txt:1:25
          - source: report
            quote: it came down
            prefix: more
            supports: []
        """,
    ),
}


@pytest.mark.parametrize(("text", "words", "expected"), CASES.values(), ids=CASES)
def test_prints_the_citation_to_paste(text: str, words: str, expected: str) -> None:
    printed = "\n".join(authoring.cite(vocabularies(report(text)), words, "report"))
    assert dedent(printed).strip() == dedent(expected).strip()


def test_words_that_nothing_beside_them_tells_apart_are_counted() -> None:
    entries = authoring.cite(vocabularies(report("Hear, hear.\n" * 9)), "Hear, hear.", "report")
    assert [f"    occurrence: {number}\n" in entry for number, entry in enumerate(entries[1:-2], 2)] == [True] * 6


def test_every_source_is_searched_unless_one_is_named() -> None:
    words = "landed at Lake Aldous"
    of = loaded(package())
    assert ["source: report" in one for one in authoring.cite(vocabularies(of), words)] == [True, False]
    assert len(authoring.cite(vocabularies(of), words, "letter")) == 1


ABSENT = {
    "a word that differs": ("the probe Heron landed at Lake Aldus", "report says 'Lake Aldous,' where the quote"),
    "the case alone": ("on monday, 3 march 2025", "only the case differs: report says 'On Monday"),
    "words of nobody": ("a zebra and a quagga and an okapi", "nothing like these words in report, letter"),
    "part of a word": ("the probe Hero", "report has this only as a part of 'Heron' (3:36): cite whole words"),
}


@pytest.mark.parametrize(("words", "expected"), ABSENT.values(), ids=ABSENT)
def test_says_what_is_near_where_nothing_is_found(words: str, expected: str) -> None:
    of = loaded(package())
    assert authoring.cite(vocabularies(of), words) == ()
    assert any(expected in line for line in authoring.why_not(vocabularies(of), words))


def test_words_too_many_for_a_quote_are_no_citation() -> None:
    words = "word " * 400 + "word"
    of = report(words)
    assert authoring.cite(vocabularies(of), words, "report") == ()
    assert authoring.why_not(vocabularies(of), words, "report") == (
        "report has these words, which are too many for a quote: cite 2,000 characters at most",
    )


@pytest.mark.parametrize("source", ["report", "letter"])
def test_every_sentence_of_a_text_can_be_pasted(source: str) -> None:
    assert paste_every_sentence(loaded(package()), source) > 1


def paste_every_sentence(of: Package, source: str) -> int:
    """Make one record of a whole source: it is read, every quote is found, and each where its sentence stands."""
    text = vocabularies(of).searchable[source]
    stretches = tuple(map(text.stretch, sentences(text)))
    entries = [pasted(of, text.raw[start:end], source, start) for start, end in stretches]
    citations = read("\n".join(entries))
    for (start, end), citation in zip(stretches, citations, strict=True):
        passage = find(citation, text)
        assert isinstance(passage, Passage)
        assert (passage.spans[0].start, passage.spans[-1].end) == (start, end)
    return len(citations)


def read(entries: str) -> list[Citation]:
    """Return the citations that a record with these entries has."""
    document, problems = yaml_source.read("a.yaml", f"citations:\n{entries}".encode())
    assert problems == []
    assert document is not None
    assert isinstance(document.data, dict)
    return TypeAdapter(list[Citation]).validate_python(document.data["citations"])


def pasted(of: Package, words: str, source: str, start: int) -> str:
    """Return the entry for words that stand at `start`."""
    known = vocabularies(of)
    line, column = known.searchable[source].line_column(start)
    (entry,) = (one for one in authoring.cite(known, words, source) if f":{line}:{column}\n" in one)
    return entry


SIGNS = st.sampled_from([*"ab:#-?'\"“”[]{}|>%@`&*!,.=\\", ": ", " #", "- ", "---", "no", "12:30", "word", "é", " "])


@given(st.lists(SIGNS, min_size=1, max_size=60).map("".join))
def test_whatever_stands_in_a_text_is_pasted_as_it_stands(words: str) -> None:
    of = report(f"Before, {words} after that.")
    for entry in authoring.cite(vocabularies(of), words, "report"):
        (citation,) = read(entry)
        passage = find(citation, vocabularies(of).searchable["report"])
        assert isinstance(passage, Passage)
        assert f"{REPORT}:{passage.spans[0]}\n" in entry
        assert all(len(line) <= WIDTH for line in entry.splitlines() if " " in line.strip(" #>-"))


def test_a_pasted_citation_makes_a_record_sound() -> None:
    quote = "On Monday, 3 March 2025, the probe Heron landed at Lake Aldous"
    (entry,) = authoring.cite(vocabularies(loaded(package())), quote)
    block = entry[entry.index("  - ") :].replace("[date, place]", "[date, status, place]")
    before = f"  - source: report\n    quote: {quote}\n    supports: [date, status, place]\n"
    assert edited((LANDING, before, block)) == package()


# new

IDS = {
    "words and hyphens": ("first-call", None),
    "a capital": ("First-call", "'First-call' is no id: write lower-case words"),
    "a way out of the folder": ("../landing", "'../landing' is no id"),
    "nothing": ("", "'' is no id"),
    "far too long": ("a" * 81, "is no id"),
    "a record that is there": ("landing", "there is an event 'landing' already: data/events/landing.yaml"),
    "a record that cannot be read": ("broken", "there is an event 'broken' already: data/events/broken.yaml"),
    "a record that was frozen and taken away": ("ghost", "'ghost' was an event of version 1.0.0"),
}


@pytest.mark.parametrize(("id", "expected"), IDS.values(), ids=IDS)
def test_an_id_is_new_and_in_form(id: str, expected: str | None) -> None:
    ghost = {"data/events/ghost.yaml": TINY[LANDING].replace("The Heron lands", "The Heron lands again")}
    files = frozen(package(ghost))
    del files["data/events/ghost.yaml"]
    reason = authoring.refusal(loaded(files | {"data/events/broken.yaml": b"title: ["}), id)
    assert expected in reason if expected and reason else reason is expected


MAY_GO = " or take the key out"


def test_a_blank_record_is_refused_at_every_blank() -> None:
    blank = drafting.blank(loaded(package()))
    found = said(package({"data/events/next.yaml": blank}))
    keys = ["title", "date", "kind", "status", "summary", "source", "quote", "supports"]
    assert [one.split(": ", 1)[1] for one in found] == [
        f"{key!r} is empty: write a value{MAY_GO if key == 'supports' else ''} [bad-value]" for key in keys
    ]
    rows = blank.splitlines()
    for one, key in zip(found, keys, strict=True):
        assert rows[int(one.split(":")[1]) - 1].strip(" -") == f"{key}:"


def test_a_blank_record_lists_the_kinds_and_statuses_there_are() -> None:
    blank = drafting.blank(loaded(package()))
    assert "# One of landing, talk, or of an entry more in data/kinds.yaml.\nkind:\n" in blank
    assert "\ndraft: true\n" in blank
    assert "# One of proposed, planned, postponed, cancelled, ongoing, occurred, claimed.\nstatus:\n" in blank
    assert max(map(len, blank.splitlines())) <= WIDTH
