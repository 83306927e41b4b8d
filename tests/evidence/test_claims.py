"""Proofs: what grade each claim of an event gets from passages, and what falls short of a better one."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.packages import KINDS, LANDING, PICTURES, PLACES, REPORT, SOURCES, TINY, Edit, edited, package
from timeline.evidence import Evidence, examine
from timeline.evidence.claims import Claim, Shown
from timeline.reading import loader
from timeline.records.package import Files
from timeline.records.proofs import COUNTED, MEANINGS, PROOFS, Proof
from timeline.records.values import Verb


def examined(files: Files) -> Evidence:
    package, _ = loader.load(files)
    assert package is not None
    return examine(package)


def proofs(files: Files, id: str = "landing") -> dict[str, Proof]:
    """Return the grade of each claim by its field, and by its value where the field has several."""
    return {f"{one.field} {one.value or ''}".strip(): one.proof for one in examined(files).claims[id]}


def telling(words: str, record: str, *, language: str = "en") -> dict[str, bytes]:
    """Return the tiny package with a report that says these words, and a landing that is this record."""
    report = f"The Beacon, 5 March 2025\n\n{words}\n"
    files = {
        **TINY,
        REPORT: report,
        SOURCES: TINY[SOURCES].replace(
            "  language: en\n  published: 2025-03-05", f"  language: {language}\n  published: 2025-03-05"
        ),
        LANDING: f"kind: landing\n{record}",
    }
    return {path: text.encode() for path, text in files.items() if path != PICTURES}


def cited(quote: str, supports: str, more: str = "") -> str:
    return f"  - source: report\n    quote: {quote}\n    supports: [{supports}]\n{more}"


def record(
    *citations: str, title: str = "A landing", date: str = "2025-03-03", status: str = "occurred", more: str = ""
) -> str:
    head = f"title: {title}\ndate: '{date}'\nstatus: {status}\nsummary: It is over.\n{more}"
    return f"{head}citations:\n{''.join(citations)}"


# Dates

ON_MONDAY = "On Monday, 3 March 2025, the Heron landed."
DATES: dict[str, tuple[str, str, Proof]] = {
    "a day that words give": (ON_MONDAY, "2025-03-03", "words"),
    "a month that words give a day of": (ON_MONDAY, "2025-03", "words"),
    "a day of which words give the month": ("In March 2025 the Heron landed.", "2025-03-03", "unweighed"),
    "another day": (ON_MONDAY, "2025-03-04", "unweighed"),
    "a weekday, which of a report is the last": ("On Monday the Heron landed.", "2025-03-03", "words"),
    "a weekday, where nothing says whether it is the last": ("On Monday the Heron.", "2025-03-03", "unweighed"),
    "figures in either order": ("On 03/02/2025 the Heron landed.", "2025-03-02", "unweighed"),
    "no words": ("The Heron landed.", "[..2025-03-05]", "unweighed"),
    "a time since which": ("Since 3 March 2025 the Heron was lost.", "2025-03-03", "unweighed"),
    "a year that is only near": ("About 1850 the Heron landed.", "1850", "unweighed"),
    "a year that is near, given as near": ("About 1850 the Heron landed.", "1850~", "words"),
    "words that no form reads": ("The day after Martinmas the Heron landed.", "2025-03-03", "unweighed"),
    "a clock time that words give": ("At 16:37 UTC on 3 March 2025 the Heron landed.", "2025-03-03T16:37Z", "words"),
    "a clock time that words do not give": (ON_MONDAY, "2025-03-03T16:37Z", "unweighed"),
}


@pytest.mark.parametrize(("words", "date", "proof"), DATES.values(), ids=DATES)
def test_a_date_is_borne_out(words: str, date: str, proof: Proof) -> None:
    files = telling(words, record(cited(words, "date, status"), date=date))
    assert proofs(files)["date"] == proof


def test_what_the_curator_reads_is_read() -> None:
    words = "The day after Martinmas 1576 the Heron landed."
    reads = "    says: The day after Martinmas 1576\n    reads: 1576-11-12\n"
    assert proofs(telling(words, record(cited(words, "date", reads), date="1576-11-12")))["date"] == "read"
    assert proofs(telling(words, record(cited(words, "date", reads), date="1576-11-13")))["date"] == "unweighed"


SPANS: dict[str, tuple[str, tuple[str, ...], dict[str, Proof]]] = {
    "both ends in one phrase": (
        "It went on from 3 to 5 February 2025.",
        ("date",),
        {"start": "words", "end": "words"},
    ),
    "a beginning": ("It went on since 3 February 2025.", ("date",), {"start": "words", "end": "unweighed"}),
    "a beginning, so cited": ("It began on 3 February 2025.", ("start",), {"start": "words", "end": "unweighed"}),
    "an end": ("It went on until 5 February 2025.", ("date",), {"start": "unweighed", "end": "words"}),
    "a month in which it went on": (
        "It went on in February 2025.",
        ("date",),
        {"start": "unweighed", "end": "unweighed"},
    ),
    "other ends": ("It went on from 2 to 6 February 2025.", ("date",), {"start": "unweighed", "end": "unweighed"}),
}


@pytest.mark.parametrize(("words", "fields", "expected"), SPANS.values(), ids=SPANS)
def test_each_end_of_what_lasts_is_borne_out(words: str, fields: tuple[str, ...], expected: dict[str, Proof]) -> None:
    files = telling(words, record(cited(words, ", ".join(fields)), date="2025-02-03/2025-02-05"))
    assert {name: proof for name, proof in proofs(files).items() if name in ("date", "start", "end")} == expected


def beside(first: str, related: str = "") -> dict[str, bytes]:
    """Return a landing of the day before another event, `echo`, whose record is given."""
    words = "On Monday, 3 March 2025, it was heard. The day before, the Heron landed."
    leaning = cited('"The day before, the Heron landed"', "date, status", "    dated_from: echo\n")
    files = telling(words, record(leaning, date="2025-03-02"))
    return {**files, "data/events/echo.yaml": f"kind: landing\n{first}{related}".encode()}


HEARD = record(cited('"On Monday, 3 March 2025, it was heard"', "date, status"), title="An echo")


def test_what_is_counted_from_another_event_is_derived_where_that_is_borne_out() -> None:
    assert proofs(beside(HEARD))["date"] == "derived"
    assert proofs(beside(HEARD.replace("date: '2025-03-03'", "date: '2025-03-04'")))["date"] == "unweighed"
    unheard = record(cited("it was heard", "date, status"), title="An echo", date="2025-03-03")
    assert proofs(beside(unheard))["date"] == "unweighed"


def joined(first: str, second: str, verb: str, *, back: bool = False) -> dict[str, bytes]:
    """Return two events of the words "In March 2025 …", of these dates, the second related to the first."""
    words = "In March 2025 the Heron landed. In March 2025 it was heard. On 3 March 2025 it was seen."
    one = record(cited("In March 2025 the Heron landed", "date, status"), date=first)
    quote = "On 3 March 2025 it was seen" if second == "2025-03-03" and not back else "In March 2025 it was heard"
    two = record(cited(quote, "date, status"), date=second)
    files = telling(words, one + (f"related: {{{verb}: [echo]}}\n" if back else ""))
    return {**files, "data/events/echo.yaml": f"kind: landing\n{two}related: {{{verb}: [landing]}}\n".encode()}


def test_what_another_event_bounds_is_reasoned_where_that_is_borne_out() -> None:
    bounded = joined("[2025-03-01..2025-03-03]", "2025-03-03", "follows")
    assert (proofs(bounded)["date"], proofs(bounded, "echo")["date"]) == ("reasoned", "words")


@pytest.mark.parametrize("verb", get_args(Verb))
def test_no_ring_of_events_bears_itself_out(verb: str) -> None:
    ring = joined("2025-03-03", "2025-03-03", verb, back=True)
    assert (proofs(ring)["date"], proofs(ring, "echo")["date"]) == ("unweighed", "unweighed")


@given(st.integers(2, 6), st.lists(st.sampled_from(get_args(Verb)), min_size=6, max_size=6), st.booleans())
def test_no_ring_of_any_length_bears_itself_out(length: int, verbs: list[str], leaning: bool) -> None:
    words = " ".join(f"In March 2025, the day after, part {number} landed." for number in range(length))
    files = telling(words, record(cited("part 0 landed", "status")))
    for number in range(length):
        following = (number + 1) % length
        quote = f'"In March 2025, the day after, part {number} landed"'
        dated_from = (
            f"    says: the day after\n    dated_from: part-{following}\n" if leaning else "    says: March 2025\n"
        )
        text = record(cited(quote, "date, status", dated_from))
        related = f"related: {{{verbs[number]}: [part-{following}]}}\n"
        files[f"data/events/part-{number}.yaml"] = f"kind: landing\n{text}{related}".encode()
    claims = examined(files).claims
    assert {one.proof for number in range(length) for one in claims[f"part-{number}"] if one.field == "date"} == {
        "unweighed"
    }


# What an event is to another

RELATED: dict[str, tuple[str, str, str, str, Proof]] = {
    "a word of it, and one of the other": ("en", "After the Heron landed, it was heard", "follows", "heard", "words"),
    "a word of it alone": ("en", "Later it was heard", "follows", "heard", "named"),
    "one of the other alone": ("en", "The Heron landed, it was heard", "follows", "heard", "named"),
    "neither": ("en", "It was heard", "follows", "heard", "unweighed"),
    "a word of another relation": ("en", "Before the Heron landed, it was heard", "follows", "heard", "named"),
    "a word that is denied": ("en", "It was not in response that the Heron landed", "responds_to", "landed", "named"),
    "an answer": ("en", "In response, she said that the Heron landed", "responds_to", "landed", "words"),
    "a part": ("en", "During the landing it was heard", "part_of", "heard", "words"),
    "what is announced": ("en", "The Heron will land, it was heard", "announces", "heard", "words"),
    "what is cancelled": ("en", "It was heard that the landing was called off", "cancels", "heard", "words"),
    "German": ("de", "Nach der Landung der Heron hörte man es", "follows", "hörte", "words"),
    "German, where it went": ("de", "Die Heron landete nach Rom", "follows", "hörte", "named"),
    "French": ("fr", "À la suite de l'arrivée de la Heron, on l'entendit", "follows", "entendit", "words"),
    "Spanish": ("es", "En respuesta a la llegada de la Heron se oyó", "responds_to", "oyó", "words"),
    "a language without words": ("fi", "Kun Heron laskeutui, se kuului", "follows", "kuului", "named"),
}


@pytest.mark.parametrize(("language", "quote", "verb", "_", "proof"), RELATED.values(), ids=RELATED)
def test_what_an_event_is_to_another(language: str, quote: str, verb: str, _: str, proof: Proof) -> None:
    files = telling(f"{quote}.", record(cited(f'"{quote}"', "status"), title="The Heron lands"), language=language)
    echo = record(cited(f'"{quote}"', "status, related"), title="An echo", more=f"related: {{{verb}: [landing]}}\n")
    files["data/events/echo.yaml"] = f"kind: talk\n{echo}".encode()
    assert proofs(files, "echo")["related landing"] == proof
    assert examined(files).shown_by("echo")[0][1].gives == (("landing",) if proof == "words" else ())
    assert "related" not in {one.field for one in examined(files).claims["landing"]}


def test_what_a_relation_that_words_carry_bounds_is_derived() -> None:
    bounded = joined("[2025-03-01..2025-03-03]", "2025-03-03", "follows")
    bounded["data/events/echo.yaml"] = bounded["data/events/echo.yaml"].replace(b"[date, status]", b"[date, related]")
    after = (b"On 3 March 2025 it was seen", b"On 3 March 2025, after the Heron landed, it was seen")
    files = {path: raw.replace(*after) for path, raw in bounded.items()}
    files["data/events/echo.yaml"] = (
        files["data/events/echo.yaml"].replace(b"quote: On", b"quote: 'On").replace(b"it was seen\n", b"it was seen'\n")
    )
    assert proofs(files)["date"] == "derived"


# What else is claimed

HERON = "The Northern Survey said that 12 instruments were lost near Lake Aldous."
OTHERS: dict[str, tuple[str, str, str, Proof]] = {
    "somebody who is named": (
        "participants: [northern-survey]\n", "participants", "participants northern-survey", "named",
    ),
    "somebody who is not": ("participants: [ada-moreau]\n", "participants", "participants ada-moreau", "unweighed"),
    "somebody in the source's words": (
        "participants: [{words: 12 instruments}]\n", "participants", "participants “12 instruments”", "named",
    ),
    "a place that is named": ("place: lake-aldous\n", "place", "place lake-aldous", "named"),
    "a place that holds one that is named": ("place: norway\n", "place", "place norway", "named"),
    "a place that is not named": ("place: port-vale\n", "place", "place port-vale", "unweighed"),
    "a detail that stands there": ("details: {lost: 12 instruments}\n", "lost", "lost", "words"),
    "a detail of another number": ("details: {lost: 13 instruments}\n", "lost", "lost", "unweighed"),
    "a detail that no passage is cited for": ("details: {lost: 12 instruments}\n", "status", "lost", "unweighed"),
    "a kind, of which no words are known": ("", "kind", "kind", "unweighed"),
}  # fmt: skip


@pytest.mark.parametrize(("more", "supports", "claim", "proof"), OTHERS.values(), ids=OTHERS)
def test_a_claim_is_borne_out(more: str, supports: str, claim: str, proof: Proof) -> None:
    assert proofs(telling(HERON, record(cited(HERON, supports), more=more)))[claim] == proof


def test_a_detail_behind_a_denial_is_but_named() -> None:
    words = "Nobody said that 12 instruments were lost."
    assert (
        proofs(telling(words, record(cited(words, "lost"), more="details: {lost: 12 instruments}\n")))["lost"]
        == "named"
    )


DETAILS: dict[str, tuple[str, str, str, Proof]] = {
    "of the event's own time": ("In March 2025 12 instruments were lost.", "lost", "12 instruments", "words"),
    "of another time": ("In 2021 8 instruments were lost, in March 2025 12.", "lost", "8 instruments", "named"),
    "with its own time": ("In 2021 8 were lost, 12 in March 2025.", "lost", "12 in March 2025", "words"),
    "called after who said it": ("Moreau said it was “a feat”.", "moreaus-words", "a feat", "words"),
    "called after another": ("The Northern Survey told Moreau it was “a feat”.", "moreaus-words", "a feat", "named"),
}


@pytest.mark.parametrize(("words", "name", "value", "proof"), DETAILS.values(), ids=DETAILS)
def test_a_detail_is_borne_out_where_nothing_makes_it_another(words: str, name: str, value: str, proof: Proof) -> None:
    more = f"details: {{{name}: {value}}}\n"
    assert proofs(telling(words, record(cited(f"'{words}'", name), more=more)))[name] == proof


def test_a_language_without_words_is_not_weighed() -> None:
    words = "Sonda wylądowała 3 marca 2025 nad Lake Aldous."
    more = "place: lake-aldous\n"
    found = proofs(telling(words, record(cited(words, "date, status, place"), more=more), language="pl"))
    assert (found["status"], found["place lake-aldous"]) == ("unweighed", "named")


TITLES: dict[str, tuple[str, str, Proof]] = {
    "the words of the source": ("The probe landed at Lake Aldous.", "The probe lands at Lake Aldous", "words"),
    "its words behind a date": ("On 3 March 2025, the probe landed.", "The probe lands", "words"),
    "its words before a date": ("The probe landed on 3 March 2025.", "The probe lands", "words"),
    "a name of nobody who takes part": ("Moreau showed the pictures.", "Ada Moreau shows the pictures", "unweighed"),
    "a word of its own": ("The probe landed.", "The probe lands safely", "unweighed"),
    "another number": ("The probe lost 12 instruments.", "The probe lost 13 instruments", "unweighed"),
    "who and whom exchanged": ("The Survey praised the Beacon.", "The Beacon praised the Survey", "unweighed"),
    "what a relative clause says": ("The man who saw Moreau landed.", "Moreau landed", "unweighed"),
    "the beginning of a longer name": ("Ada met Moreau aides.", "Ada met Moreau", "unweighed"),
    "what the source denies": ("It is not so that the probe landed.", "The probe landed", "unweighed"),
    "what the source denies behind it": ("The probe landed, nobody said.", "The probe landed", "unweighed"),
    "what somebody claims": ("The probe landed, the Survey claimed.", "The probe landed", "unweighed"),
    "what is asked": ("The probe landed?", "The probe landed", "unweighed"),
    "what is a plan": ("The probe landed as planned.", "The probe landed", "unweighed"),
    "a denial that the source has not": ("The probe landed.", "The probe never landed", "unweighed"),
    "words of two sentences": ("The probe landed. Moreau smiled.", "The probe landed Moreau", "unweighed"),
}


@pytest.mark.parametrize(("words", "title", "proof"), TITLES.values(), ids=TITLES)
def test_a_title_is_borne_out(words: str, title: str, proof: Proof) -> None:
    assert proofs(telling(words, record(cited(f'"{words}"', "status"), title=title)))["title"] == proof


def test_a_name_counts_in_each_of_its_spellings() -> None:
    words, title = "Moreau showed the pictures.", "Ada Moreau shows the pictures"
    more = "participants: [ada-moreau]\n"
    assert proofs(telling(words, record(cited(words, "participants"), title=title, more=more)))["title"] == "words"


def test_each_sentence_of_a_summary_is_borne_out() -> None:
    def found(summary: str) -> Proof:
        edit = record(cited("The probe landed. Moreau smiled", "status")).replace("It is over.", summary)
        return proofs(telling("The probe landed. Moreau smiled.", edit))["summary"]

    assert found("The probe lands. Moreau smiles.") == "words"
    assert found("The probe lands. Moreau weeps.") == "unweighed"


# Status, kind and speaker

STATUSES: dict[str, tuple[str, str, str, Proof]] = {
    "the event's own verb": ("The Heron landed.", "The Heron lands", "occurred", "words"),
    "a plan": ("The Heron will land.", "The Heron lands", "planned", "words"),
    "a plan for what occurred": ("The Heron will land.", "The Heron lands", "occurred", "named"),
    "what is only said to be": ("The Heron reportedly landed.", "The Heron lands", "occurred", "named"),
    "what the text presupposes": (
        "Of the landing Moreau told on Monday.",
        "The landing of the Heron",
        "occurred",
        "named",
    ),
    "no verb": ("Landing of the Heron: 3 March 2025", "The Heron lands", "occurred", "named"),
}


@pytest.mark.parametrize(("words", "title", "status", "proof"), STATUSES.values(), ids=STATUSES)
def test_a_status_is_borne_out(words: str, title: str, status: str, proof: Proof) -> None:
    files = telling(words, record(cited(f'"{words}"', "status"), title=title, status=status))
    assert proofs(files)["status"] == proof


OF_KIND = TINY[KINDS].replace("  color: teal\n", "  color: teal\n  speech: true\n  words: {en: [land]}\n")


def spoken(words: str, role: str = "speaker") -> dict[str, Proof]:
    """Return the grades of what Moreau says: an event of speech, whose kind has words of its own."""
    more = f"participants:\n  - {{who: ada-moreau, role: {role}}}\n"
    files = telling(words, record(cited(f'"{words}"', "participants, status"), more=more))
    return proofs({**files, KINDS: OF_KIND.encode()})


def test_a_kind_is_borne_out_by_its_words() -> None:
    assert spoken("Ada Moreau landed there.")["kind"] == "words"
    assert spoken("Ada Moreau was there.")["kind"] == "unweighed"


SPEAKERS: dict[str, tuple[str, str, Proof]] = {
    "whom the words are said by": ("It was cold, Ada Moreau said.", "speaker", "words"),
    "one who is only named": ("It was cold where Ada Moreau was.", "speaker", "named"),
    "one whom another speaks of": ("The Northern Survey said that Ada Moreau was cold.", "speaker", "named"),
    "one who speaks and has another part": ("It was cold, Ada Moreau said.", "host", "named"),
}


@pytest.mark.parametrize(("words", "role", "proof"), SPEAKERS.values(), ids=SPEAKERS)
def test_a_speaker_is_borne_out(words: str, role: str, proof: Proof) -> None:
    assert spoken(words, role)["participants ada-moreau"] == proof


FAR: dict[str, tuple[str, str, Proof]] = {
    "named before in the paragraph": ("Ada Moreau came. She said that it was cold.", "She", "words"),
    "named in the paragraph before": ("Ada Moreau came.\n\nShe said that it was cold.", "She", "words"),
    "named two paragraphs before": ("Ada Moreau came.\n\nIt rained.\n\nShe said that it was cold.", "She", "named"),
    "an office, at any distance": (
        "Ada Moreau came.\n\nIt rained.\n\nThe director said that it was cold.",
        "The director",
        "words",
    ),
}


@pytest.mark.parametrize(("words", "phrase", "proof"), FAR.values(), ids=FAR)
def test_whom_a_phrase_means_is_named_near_it(words: str, phrase: str, proof: Proof) -> None:
    more = "participants:\n  - {who: ada-moreau, role: speaker}\n"
    meant = f"    means: {{{phrase}: [ada-moreau]}}\n"
    files = telling(words, record(cited(f"{phrase} said that it was cold", "participants, status", meant), more=more))
    assert proofs({**files, KINDS: OF_KIND.encode()})["participants ada-moreau"] == proof


NAMESAKES = """
georgia: {name: Georgia, country: GE}
tbilisi: {name: Tbilisi, within: georgia}
usa: {name: United States, country: US}
georgia-us: {name: Georgia, names: [Peach State], within: usa}
"""
SAME_NAME: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "the name alone": ("It landed in Georgia.", "georgia", ()),
    "the name of both, for the other": ("It landed in Georgia.", "georgia-us", ()),
    "the name, and what holds it": ("It landed in Georgia, United States.", "georgia-us", ("georgia-us",)),
    "the name, and what holds the other": ("It landed in Georgia, United States.", "georgia", ()),
    "a name of its own": ("It landed in the Peach State.", "georgia-us", ("georgia-us",)),
    "a place within it": ("It landed in Tbilisi.", "georgia", ("georgia",)),
}


@pytest.mark.parametrize(("words", "place", "gives"), SAME_NAME.values(), ids=SAME_NAME)
def test_a_name_of_two_places_tells_neither(words: str, place: str, gives: tuple[str, ...]) -> None:
    files = telling(words, record(cited(f'"{words}"', "place"), more=f"place: {place}\n"))
    evidence = examined({**files, PLACES: (TINY[PLACES] + NAMESAKES).encode()})
    assert evidence.shown_by("landing") == ((Shown("place", gives, "supports" if gives else "compatible", "named"),),)
    assert Claim("place", place, "named") in evidence.claims["landing"]
    asked = [one.asked for one in evidence.questions["landing"] if one.asked.startswith("Did it take place")]
    assert [" which of those of that name" in one for one in asked] == [not gives]


# What each passage gives

GIVEN: dict[str, tuple[str, str, str, Shown]] = {
    "a month, of a day": (
        "In March 2025 the Heron landed.",
        "date",
        "",
        Shown("date", ("2025-03",), "compatible", "unweighed"),
    ),
    "either of two days": (
        "On 03/02/2025 it was.",
        "date",
        "",
        Shown("date", ("2025-02-03", "2025-03-02"), "compatible", "unweighed"),
    ),
    "no date": ("The Heron landed.", "date", "", Shown("date", (), "compatible", "unweighed")),
    "the day": (ON_MONDAY, "date", "", Shown("date", ("2025-03-03",), "supports", "words")),
    "one of two who are there": (
        HERON,
        "participants",
        "participants: [northern-survey, ada-moreau]\n",
        Shown("participants", ("northern-survey",), "compatible", "named"),
    ),
}


@pytest.mark.parametrize(("words", "field", "more", "shown"), GIVEN.values(), ids=GIVEN)
def test_a_passage_gives_what_is_read_there(words: str, field: str, more: str, shown: Shown) -> None:
    evidence = examined(telling(words, record(cited(words, field), more=more)))
    assert evidence.shown_by("landing") == ((shown,),)


# No claim is without a grade

FAULTS: dict[str, list[Edit]] = {
    "no fault": [],
    "a quote that is not there": [(LANDING, "It carried 12", "It carried 13")],
    "a source that is not listed": [(LANDING, "  - source: letter", "  - source: leter")],
    "an actor who is not listed": [(LANDING, "who: northern-survey", "who: nobody")],
    "a place that is not listed": [(LANDING, "place: lake-aldous", "place: nowhere")],
    "an event that is not there": [(PICTURES, "follows: [landing]", "follows: [launch]")],
    "a detail that no passage is cited for": [(LANDING, "supports: [instruments]", "supports: [status]")],
}


@pytest.mark.parametrize("edits", FAULTS.values(), ids=FAULTS)
def test_whatever_is_wrong_every_claim_has_one_grade(edits: list[Edit]) -> None:
    evidence = examined(edited(*edits))
    assert evidence.claims.keys() == {"landing", "pictures"}
    for id, claims in evidence.claims.items():
        event = evidence.package.events[id]
        several = [("place", one) for one in event.place] + [("participants", one.called) for one in event.participants]
        alone = ["title", "summary", "date", "kind", "status"]
        expected = [*((name, None) for name in alone), *several, *((name, None) for name in event.details)]
        assert [(one.field, one.value) for one in claims] == expected
        assert {one.proof for one in claims} <= {*PROOFS}


def test_a_withdrawn_event_and_a_draft_claim_nothing() -> None:
    withdrawn = edited((PICTURES, "tags: [heron]\n", "withdrawn: {reason: error}\n"))
    assert examined(withdrawn).claims.keys() == {"landing"}
    drafted = edited((PICTURES, "tags: [heron]\n", "draft: true\n"))
    assert examined(drafted).published.claims.keys() == {"landing"}


def test_every_grade_has_its_words() -> None:
    assert [*MEANINGS] == [*COUNTED] == [*PROOFS]


def test_the_tiny_package_is_graded() -> None:
    assert examined(package()).claims["pictures"][2:] == (
        Claim("date", None, "words"),
        Claim("kind", None, "unweighed"),
        Claim("status", None, "words"),
        Claim("place", "port-vale", "named"),
        Claim("participants", "ada-moreau", "named"),
    )
