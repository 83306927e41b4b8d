"""The page of this story: all of it is there, in the order in which it happened, and no heavier than a picture."""

import pytest

from tests.release.test_page import Read, dates_of_the_drawing, leading_nowhere, steps_of_headings
from tests.story.mutations import real
from timeline.release import edition
from timeline.release.page.page import page
from timeline.release.page.telling import told


@pytest.fixture(scope="module")
def story() -> Read:
    return Read(page(edition(real())))


def test_every_event_stands_on_it_once(story: Read) -> None:
    shown = [tag.attributes["id"] for tag in story.all("article") if "data-event" in tag.attributes]
    assert sorted(shown) == sorted(event.id for event in real().package.standing)


def test_it_is_no_heavier_than_a_picture(story: Read) -> None:
    assert len(story.raw) < 500_000


def test_every_link_on_it_leads_somewhere(story: Read) -> None:
    assert leading_nowhere(story) == []


def test_the_dates_of_the_drawing_lead_to_their_headings(story: Read) -> None:
    assert dates_of_the_drawing(story).items() >= {
        ("1994", "#year_1994"),
        ("Feb 2025", "#date_2025-02"),
        ("16 October 2025", "#date_2025-10-16"),
    }


def test_headings_leave_out_no_level(story: Read) -> None:
    assert steps_of_headings(story) == {1}


def test_the_call_comes_before_what_was_announced_after_it() -> None:
    years = told(edition(real()).events)
    day = next(day for year in years for day in year.days if day.anchor == "date_2025-10-16")
    ids = [one.id for one in day.events]
    assert ids.index("trump-putin-call-october") < ids.index("agreement-to-meet") < ids.index("budapest-announcement")
