"""The five articles as other programs hand them on: every quote is found, nothing else is said, no denial is hidden."""

from dataclasses import replace
from functools import reduce
from hashlib import sha256

import pytest

from tests.story import relaid
from tests.story.mutations import real
from tests.story.relaid import Layer
from timeline import rules
from timeline.evidence import Evidence, examine
from timeline.records.package import Package, decoded
from timeline.texts.guards import guard
from timeline.texts.passages import Passage, Text, find

STORY = real()

WAYS: dict[str, tuple[list[Layer], list[str]]] = {
    "wrapped, which is seen": ([relaid.wrapped], []),
    "wrapped": ([relaid.wrapped], ["wrapped"]),
    "wrapped, with the line ends of Windows": ([relaid.wrapped, relaid.with_crlf], ["wrapped"]),
    "hyphenated": ([relaid.hyphenated], ["wrapped", "hyphenated"]),
    "on pages with heads and feet": ([relaid.hyphenated, relaid.paged], ["wrapped", "hyphenated"]),
    "hyphenated, and broken at hyphens too": ([relaid.chopped], ["wrapped", "hyphenated"]),
    "wrapped, without blank lines": ([relaid.wrapped_tightly], []),
    "quoted in a letter": ([relaid.wrapped, relaid.quoted], ["markdown", "wrapped"]),
    "HTML entities": ([relaid.entities], ["entities"]),
    "Markdown": ([relaid.markdown], ["markdown"]),
    "ligatures": ([relaid.ligatures], ["ligatures"]),
    "letters and marks apart": ([relaid.decomposed], []),
    "a byte order mark": ([relaid.marked], []),
    "marks of direction": ([relaid.directed], []),
    "three points for an ellipsis": ([relaid.dotted], []),
    "a printed book, scanned": (
        [relaid.ligatures, relaid.decomposed, relaid.hyphenated, relaid.paged, relaid.with_crlf, relaid.marked],
        ["wrapped", "hyphenated", "ligatures"],
    ),
    "Markdown in HTML, wrapped": (
        [relaid.markdown, relaid.entities, relaid.wrapped],
        ["entities", "markdown", "wrapped"],
    ),
}


def laid(layers: list[Layer], layout: list[str]) -> Evidence:
    """Return the story with every text laid out anew, and declared to be."""
    package: Package = STORY.package
    files, sources, texts = dict(package.files), {}, {}
    for id, source in package.sources.items():
        raw = reduce(lambda text, layer: layer(text), layers, package.texts[id])
        files[source.file] = raw.encode()
        lines = relaid.furniture(raw.count(relaid.FOOT)) if relaid.FOOT in raw else []
        sources[id] = source.model_copy(
            update={
                "sha256": sha256(files[source.file]).hexdigest(),
                "layout": tuple(layout),
                "furniture": tuple(lines),
            }
        )
        texts[id] = decoded(files[source.file])
    return examine(replace(package, files=files, sources=sources, texts=texts))


@pytest.fixture(scope="module", params=list(WAYS.values()), ids=list(WAYS))
def story(request: pytest.FixtureRequest) -> Evidence:
    return laid(*request.param)


def test_every_quote_is_found(story: Evidence) -> None:
    answers = [answer for record in story.standing for answer in record.passages]
    assert len(answers) == sum(len(record.passages) for record in STORY.standing) > 200
    assert [answer for answer in answers if not isinstance(answer, Passage)] == []


def test_nothing_is_found_that_is_not_found_in_the_articles_themselves(story: Evidence) -> None:
    assert rules.check(story) == rules.check(STORY) == []


def denied(text: Text) -> list[str]:
    """Return the words behind each denial and condition of a text, up to five, that stand there once."""
    found = []
    for denial in text.language.turning.pattern.finditer(text.folded):
        sentence = text.reading[denial.end() :].split("\n")[0]
        words = " ".join(sentence.split()[:5])
        if words and isinstance(find(words, text), Passage):
            found.append(words)
    return found


def hidden(text: Text, other: Text) -> list[str]:
    """Return those words that may be cited from the other text without a warning, and not from this one."""
    lost = []
    for words in denied(text):
        here, there = find(words, text), find(words, other)
        assert isinstance(here, Passage)
        if not isinstance(there, Passage) or guard(there, other) != guard(here, text):
            lost.append(words)
    return lost


def test_no_denial_is_hidden(story: Evidence) -> None:
    texts = {id: (one.text, story.sources[id].text) for id, one in STORY.sources.items()}
    assert sum(len(denied(text)) for text, _ in texts.values()) > 45
    assert {id: lost for id, pair in texts.items() if (lost := hidden(*pair))} == {}


def test_every_word_stands_in_the_file_where_it_is_said_to_stand(story: Evidence) -> None:
    for record in story.standing:
        for citation, passage in zip(record.event.citations, record.passages, strict=True):
            text = story.sources[citation.source].text
            assert isinstance(passage, Passage)
            shown = " […] ".join(text.shown(span.start, span.end) for span in passage.spans)
            assert shown == passage.exact
            assert text.fold(shown).replace("-", "") == text.fold(citation.quote).replace("-", "")
