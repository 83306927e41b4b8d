"""A draft has what the words give and no more, and is read again as what was written."""

from __future__ import annotations

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.packages import DESCRIPTOR, KINDS, LETTER, REPORT, SOURCES, TINY, diagnostics, loaded, package
from timeline.editing import authoring, drafting
from timeline.evidence import vocabularies
from timeline.reading import yaml_source
from timeline.records.package import event_path

WORDS = "landing:\n  label: Landing\n  color: teal\n  words: {en: [land], de: [landete]}\n"
TALK = "talk:\n  label: Talk\n  color: navy\n  words: {en: [talk, show], de: [sprach]}\n"


def of(text: str, language: str = "en", published: str = "2025-03-05") -> dict[str, bytes]:
    """Return the tiny package with another text for its report, and no record."""
    source = (
        f"report:\n  file: {REPORT}\n  sha256: {sha256(text.encode()).hexdigest()}\n  title: Heron\n"
        f'  given: [title]\n  language: {language}\n  published: "{published}"\n  basis: inferred\n  reason: So.\n'
    )
    gone = dict.fromkeys(("data/events/landing.yaml", "data/events/pictures.yaml", LETTER))
    return package({SOURCES: source, REPORT: text, KINDS: WORDS + TALK, **gone})


def drafted(files: dict[str, bytes], *words: str, **said: str) -> dict[str, object]:
    """Return the data of the draft that cites words, which must be read without a fault."""
    there = loaded(files)
    known = vocabularies(there)
    shown = [one for each in words for one in authoring.found(known, each)]
    assert len(shown) == len(words)
    document, problems = yaml_source.read("x.yaml", drafting.draft(there, shown, said).encode())
    assert problems == []
    assert document
    assert isinstance(document.data, dict)
    return dict(document.data)


COMMENTS: dict[str, tuple[str, str, list[str]]] = {
    "a clock time whose day stands in another sentence": (
        "At 13:58 Ada Moreau showed the pictures.",
        "At 13:58 Ada Moreau showed the pictures",
        ["'13:58' is of no day here: cite the sentence that has the day, too"],
    ),
    "a clock time with its day": ("At 13:58 on 3 March 2025 it landed.", "At 13:58 on 3 March 2025 it landed", []),
    "words of no date": (
        "Ada Moreau showed the pictures.",
        "Ada Moreau showed the pictures",
        ["where no words give one: '[..2025-03-05]', told by then."],
    ),
    "words of no date, of what lies ahead": ("It will land.", "It will land", []),
    "what leans on another event, beside a day": (
        "On Monday, two days before the feast, it landed.",
        "On Monday, two days before the feast, it landed",
        ["name it with `dated_from`, unless 'Monday' dates what you tell"],
    ),
    "a part of the name of somebody who is listed": (
        "The pictures were shown by Ada on Monday.",
        "The pictures were shown by Ada on Monday",
        ["perhaps ada-moreau ('Ada'): if it means them, list it in data/actors.yaml under `names`"],
    ),
    "dates that are only candidates": (
        "The probe came on 3 May 1847.\n\nThe hall was cold. That autumn it landed.",
        "That autumn it landed",
        ['in a record: "[1847-09..1847-11]", '],
    ),
    "a day that is only about right": (
        "From about Michaelmas 1871 it landed daily.",
        "From about Michaelmas 1871 it landed daily",
        ["it is only about 'Michaelmas 1871': perhaps '1871-09-29~'"],
    ),
    "a name that is listed": ("The pictures were shown by Moreau on Monday.", "were shown by Moreau on Monday", []),
}
TOLD = ("is of no day", "where no words", "unless", "perhaps", "in a record")


@pytest.mark.parametrize(("text", "words", "expected"), COMMENTS.values(), ids=COMMENTS)
def test_comments_say_what_the_words_do_not(text: str, words: str, expected: list[str]) -> None:
    there = loaded(of(text))
    shown = authoring.found(vocabularies(there), words)
    written = " ".join(line.strip(" #") for line in drafting.draft(there, shown).splitlines() if "#" in line)
    assert [one for one in expected if one not in written] == []
    assert [one for one in TOLD if one in written] == [one for one in TOLD if any(one in told for told in expected)]


GIVEN: dict[str, tuple[str, str, str, dict[str, object]]] = {
    "what happened, when, where and to whom": (
        "en",
        "On Monday, 3 March 2025, the Northern Survey landed at Lake Aldous in Norway.",
        "On Monday, 3 March 2025, the Northern Survey landed at Lake Aldous in Norway",
        {
            "date": "2025-03-03",
            "kind": "landing",
            "status": "occurred",
            "place": "lake-aldous",
            "participants": ["northern-survey"],
        },
    ),
    "what is to come, on the next such day": (
        "en",
        "Ada Moreau will show the pictures on Monday.",
        "Ada Moreau will show the pictures on Monday",
        {"date": "2025-03-10", "kind": "talk", "status": "planned", "participants": ["ada-moreau"]},
    ),
    "what was, on the last such day": (
        "en",
        "Ada Moreau showed the pictures on Monday.",
        "Ada Moreau showed the pictures on Monday",
        {"date": "2025-03-03", "status": "occurred"},
    ),
    "a week, as a window": (
        "en",
        "It will land next week.",
        "It will land next week",
        {"date": "[2025-03-10..2025-03-16]", "kind": "landing"},
    ),
    "a time between two days, as a window": (
        "en",
        "The Survey showed the pictures between 22 and 29 February 2024.",
        "The Survey showed the pictures between 22 and 29 February 2024",
        {"date": "[2024-02-22..2024-02-29]"},
    ),
    "a time from one month to another, as a span": (
        "en",
        "The Survey talked from March to May 2024.",
        "The Survey talked from March to May 2024",
        {"date": "2024-03/2024-05"},
    ),
    "days of which it is known that they were over, in the year before": (
        "en",
        "The Survey talked between 22 March and 3 April.",
        "The Survey talked between 22 March and 3 April",
        {"date": "[2024-03-22..2024-04-03]"},
    ),
    "a night, as a window of its two days": (
        "de",
        "In der Nacht vom 3. auf den 4. März 2024 landete die Sonde.",
        "In der Nacht vom 3. auf den 4. März 2024 landete die Sonde",
        {"date": "[2024-03-03..2024-03-04]"},
    ),
    "two days by themselves, of which none is taken": (
        "fr",
        "La sonde a atterri le 3 et le 5 mars 2024.",
        "La sonde a atterri le 3 et le 5 mars 2024",
        {"date": None},
    ),
    "a moment by a known clock": (
        "en",
        "2025-03-03 14:02:07Z the probe landed",
        "2025-03-03 14:02:07Z the probe landed",
        {"date": "2025-03-03T14:02:07Z"},
    ),
    "a time of day by no clock, of which the day is taken": (
        "en",
        "It landed on 3 March 2025 at 2 p.m.",
        "It landed on 3 March 2025 at 2 p.m.",
        {"date": "2025-03-03"},
    ),
    "a text in German": (
        "de",
        "Am 3. März 2025 landete die Sonde.",
        "Am 3. März 2025 landete die Sonde",
        {"date": "2025-03-03", "kind": "landing", "status": "occurred"},
    ),
    "two kinds, of which none is taken": (
        "en",
        "They talked of the landing.",
        "They talked of the landing",
        {"kind": None, "date": None},
    ),
    "a denial before the words, of which no status is taken": (
        "en",
        "It has not landed at Lake Aldous.",
        "landed at Lake Aldous",
        {"status": None, "place": "lake-aldous"},
    ),
    "a day that leans on another": ("en", "It landed the day after.", "It landed the day after", {"date": None}),
    "a decision of a day that is past": (
        "de",
        "Am 12. August 1848 beschloss der Rat, eine Brücke zu bauen.",
        "Am 12. August 1848 beschloss der Rat, eine Brücke zu bauen",
        {"date": "1848-08-12", "status": "occurred"},
    ),
    "a promise of a day that lies ahead": (
        "en",
        "The Survey agreed to land on 9 March 2025.",
        "The Survey agreed to land on 9 March 2025",
        {"date": "2025-03-09", "status": "planned"},
    ),
    "a plan whose verb stands last": (
        "de",
        "Die Sonde soll im Sommer 2026 von dem Rat gelandet werden.",
        "Die Sonde soll im Sommer 2026 von dem Rat gelandet werden",
        {"date": "[2026-06..2026-08]", "kind": "landing", "status": "planned"},
    ),
    "a language of which no words are known": (
        "pl",
        "Sonda lądowała 3 marca 2025.",
        "Sonda lądowała 3 marca 2025",
        {"date": "2025-03-03", "status": None, "kind": None},
    ),
}


DEEDS = """\
inquiry:
  label: Inquiry
  color: teal
  words: {en: [opened an investigation], de: [Ermittlungen aufgenommen]}
opening:
  label: Opening
  color: navy
  words: {en: [open], de: [eröffnet]}
emergency:
  label: Emergency
  color: red
  words: {en: [declare, lost power], de: [erklären]}
decision: {label: Decision, color: teal, words: {de: [beschließen]}}
reform: {label: Reform, color: teal, words: {de: [einführen]}}
outbreak: {label: Outbreak, color: teal, words: {de: [ausbrechen]}}
"""
KINDS_TOLD: dict[str, tuple[str, str, str | None]] = {
    "a phrase, with words between": ("en", "Police opened a criminal investigation on 6 February 2025.", "inquiry"),
    "one word of a phrase": ("en", "The museum opened on 6 February 2025.", "opening"),
    "words of a phrase too far apart": (
        "en", "The town lost its mayor and two of the old councillors to the power of drink.", None
    ),
    "words of a phrase in two sentences": ("en", "Ask what they lost. Power went out.", None),
    "a phrase of short words": ("en", "The town lost all power on 6 February 2025.", "emergency"),
    "a verb of speech that tells a deed": ("en", "The mayor declared an emergency on 6 February 2025.", "emergency"),
    "a verb of speech before what was said": ("en", "The mayor declared that it rains.", None),
    "a strong verb": ("de", "Am 6. Februar 1848 beschloss der Rat den Bau.", "decision"),
    "a verb in one": ("de", "Am 6. Februar 1848 wurde die Steuer eingeführt.", "reform"),
    "a verb in two": ("de", "Am 6. Februar 1848 führte der Rat eine Steuer ein.", "reform"),
    "the same verb without what it is parted from": ("de", "Am 6. Februar 1848 führte der Rat Gespräche.", None),
    "a strong verb that may be parted": ("de", "Am 6. Februar 1848 brach die Cholera aus.", "outbreak"),
    "the same with another": ("de", "Am 6. Februar 1848 wurde der Turm abgebrochen.", None),
    "a phrase in German": ("de", "Am 6. Februar 2025 wurden die Ermittlungen aufgenommen.", "inquiry"),
}  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "expected"), KINDS_TOLD.values(), ids=KINDS_TOLD)
def test_a_kind_is_told_by_its_words_and_phrases(tag: str, text: str, expected: str | None) -> None:
    assert drafted({**of(text, tag), KINDS: DEEDS.encode()}, text.rstrip("."))["kind"] == expected


@pytest.mark.parametrize(("tag", "text", "words", "expected"), GIVEN.values(), ids=GIVEN)
def test_takes_what_the_words_give(tag: str, text: str, words: str, expected: dict[str, object]) -> None:
    data = drafted(of(text, tag), words)
    assert {key: data.get(key) for key in expected} == expected
    assert (data["draft"], data["title"], data["summary"]) == ("true", None, None)


OLD = "1711. In diesem Jahr landete die Sonde.\n1718, am 9. August landete sie.\n1720. Am 4. Mai landete sie.\n"
LATER: dict[str, tuple[str, str | None]] = {
    "a day of the year over it": ("am 9. August landete sie", "1718-08-09"),
    "this year, which is left to who writes": ("In diesem Jahr landete die Sonde", None),
    "the same beside its number": ("1711. In diesem Jahr landete die Sonde", "1711"),
    "a day under a year alone": ("Am 4. Mai landete sie", "1720-05-04"),
}


@pytest.mark.parametrize(("words", "expected"), LATER.values(), ids=LATER)
def test_nothing_is_guessed_of_a_text_whose_date_is_hardly_known(words: str, expected: str | None) -> None:
    assert drafted(of(OLD, "de", "1750"), words)["date"] == expected


def test_what_passages_tell_variously_is_left_blank() -> None:
    text = "It landed on 3 March 2025. Moreau says that it landed on 4 March 2025."
    data = drafted(of(text), "landed on 3 March 2025", "it landed on 4 March 2025")
    assert (data["date"], data["kind"]) == (None, "landing")


def test_what_the_curator_says_is_taken_as_they_say_it() -> None:
    data = drafted(of("It landed on 3 March 2025."), "It landed on 3 March 2025", title="Down: it lands", kind="talk")
    assert (data["title"], data["kind"]) == ("Down: it lands", "talk")


def test_a_draft_that_is_filled_in_is_sound() -> None:
    text = "On Monday, 3 March 2025, the Northern Survey landed at Lake Aldous."
    files = of(text)
    there = loaded(files)
    shown = authoring.found(vocabularies(there), text[:-1])
    said = {"title": "The Northern Survey lands at Lake Aldous", "summary": "The Northern Survey lands."}
    record = drafting.draft(there, shown, said)
    assert record.count("draft: true\n") == 1
    whole = {**files, event_path("first"): record.replace("draft: true\n", "").encode()}
    assert diagnostics(whole) == []


NEW: dict[str, tuple[str, str, list[str]]] = {
    "whose word the quote has": (
        "crash-landing",
        "It crashed",
        ["label: Crash landing", "color: steelblue", "words: {en: [crashed]}"],
    ),
    "whose word is left to the curator": (
        "first-fall",
        "It fell",
        ["label: First fall", "color: steelblue", "# words: {en: [WORD, WORD]}, by which a text tells of one"],
    ),
}


@pytest.mark.parametrize(("id", "quote", "expected"), NEW.values(), ids=NEW)
def test_a_kind_that_no_list_has_is_given_to_be_pasted(id: str, quote: str, expected: list[str]) -> None:
    entry = drafting.new_kind(id, [("en-GB", quote)], loaded(of("It fell.")).kinds)
    assert [line.strip() for line in entry.splitlines()] == [f"{id}:", *expected]
    assert id in loaded(package({KINDS: f"{TINY[KINDS]}\n{entry}\n"})).kinds


def test_a_new_kind_is_labelled_and_coloured_beside_the_others() -> None:
    kinds = loaded(package({KINDS: TINY[KINDS].replace("Landing", "landing").replace("Talk", "talk")})).kinds
    entry = drafting.new_kind("first-fall", [], kinds)
    assert entry.splitlines()[1:] == ["  label: first fall", "  color: darkorange"]


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=60),
    st.text(max_size=80),
)
def test_whatever_a_text_says_its_draft_is_read_again(middle: str, title: str) -> None:
    text = f"On 3 March 2025 {middle} landed at Lake Aldous."
    known = vocabularies(loaded({**of(text), DESCRIPTOR: TINY[DESCRIPTOR].encode()}))
    shown = list(authoring.found(known, text[:-1]))[:1]
    raw = drafting.draft(loaded(of("x")), shown, {"title": title}).encode()
    document, problems = yaml_source.read("x.yaml", raw)
    assert (problems, document is None) == ([], False)
