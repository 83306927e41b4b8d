"""The page of this story: all of it is there, in the order in which it is told, and no heavier than a picture."""

import pytest

from tests.release.test_page import Read, leading_nowhere, marks, steps_of_headings
from tests.release.test_pages import dead_ends, told
from tests.story.mutations import real
from timeline.release import downloads, edition, release
from timeline.release.page.page import pages
from timeline.release.page.telling import story


@pytest.fixture(scope="module")
def made() -> Read:
    return Read(pages(edition(real()))["index.html"])


def test_every_event_stands_on_it_once(made: Read) -> None:
    shown = [tag.attributes["id"] for tag in made.all("article") if "data-event" in tag.attributes]
    assert sorted(shown) == sorted(event.id for event in real().package.standing)


def test_it_is_no_heavier_than_a_picture(made: Read) -> None:
    assert len(made.raw) < 450_000


def test_every_link_on_it_leads_somewhere(made: Read) -> None:
    assert leading_nowhere(made) == []


def test_every_link_leads_somewhere_where_the_story_has_many_pages() -> None:
    made = {path: Read(raw) for path, raw in pages(edition(real()), most=1).items()}
    assert sorted(id for page in made.values() for id in told(page)) == sorted(
        one.id for one in real().package.standing
    )
    assert dead_ends(made, downloads(release(real()))) == []


def test_headings_leave_out_no_level(made: Read) -> None:
    assert steps_of_headings(made) == {1}


def test_the_main_events_are_drawn_with_their_short_titles(made: Read) -> None:
    main = {event.id: event.short for event in edition(real()).events if event.level == "main"}
    assert marks(made) == main
    assert len(main) > 20


def test_every_disagreement_has_an_address_and_its_events_lead_there(made: Read) -> None:
    disagreements = edition(real()).disagreements
    assert {f"d_{one.id}" for one in disagreements} <= set(made.ids)
    summit = next(tag.text for tag in made.all("article") if tag.attributes["id"] == "budapest-summit")
    assert "Is the summit agreed, planned or only proposed?" in summit


def test_what_no_source_says_names_what_lies_ahead(made: Read) -> None:
    words = " ".join(
        next(tag.text for tag in made.all("section") if "unsaid" in tag.attributes.get("class", "")).split()
    )
    assert "That it took place: Trump and Putin are to meet in Budapest planned" in words
    assert "A ceasefire between Israel and Hamas holds: No text says when it began" in words


def test_the_call_comes_before_what_was_announced_after_it() -> None:
    told = story(edition(real()), edition(real()).events)
    ids = [one.id for one in next(one for one in told.chapters if one.part == "call").main]
    assert ids.index("trump-putin-call-october") < ids.index("budapest-announcement")


def test_background_stands_at_the_end() -> None:
    told = story(edition(real()), edition(real()).events)
    assert {event.level for event in told.background} == {"background"}
    assert not [event for one in told.chapters for event in (*one.main, *one.context) if event.level == "background"]
