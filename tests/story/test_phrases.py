"""Which words of the five texts are dates."""

from tests.story.mutations import real
from timeline.language import phrases
from timeline.language.english import ENGLISH


def test_what_the_seeds_say() -> None:
    """All that the five articles date, and nothing else."""
    found = {id: phrases.find(text, ENGLISH) for id, text in real().package.texts.items()}
    assert {seed: [phrase.text for phrase in there] for seed, there in found.items()} == {
        "s000": [
            *("The past week", "coming winter", "the same day", "recent weeks", "The day after", "October", "1994"),
            "October 9",
        ],
        "s001": [
            *("Thursday, October 16, 2025", "Friday, October 17, 2025", "next week", "August", "2016", "fall of 2013"),
            *("February 2014", "March 2014", "2010", "February 2022", "2021", "2022", "2024", "2021"),
        ],
        "s002": ["late Thursday", "one day before", "next week", "today"],
        "s003": ["October 17", "the coming weeks", "today", "The coming weeks"],
        "s004": [
            *("Thursday", "next week", "today", "Friday", "since 1945", "January 2025", "earlier this week"),
            *("this week", "Thursday", "since January", "February", "March", "May", "June", "July", "August", "August"),
            *("15 August 2025", "March", "February", "Friday", "next week", "The coming days"),
        ],
    }  # fmt: skip
