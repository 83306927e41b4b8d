"""Tables of opposites: the same ideas in all languages, and no word on both sides of one."""

import re

import pytest

from timeline import language
from timeline.language.language import Language

LANGUAGES = language.with_opposites()
IDS = [one.name for one in LANGUAGES]


@pytest.mark.parametrize("one", LANGUAGES, ids=IDS)
def test_ideas_are_those_of_english(one: Language) -> None:
    assert one.opposites.pairs.keys() <= language.of("en").opposites.pairs.keys()


@pytest.mark.parametrize("one", LANGUAGES, ids=IDS)
def test_both_sides_have_words_and_none_in_common(one: Language) -> None:
    for idea, sides in one.opposites.pairs.items():
        left, right = (set(side.split()) for side in sides)
        assert left, idea
        assert right, idea
        assert not left & right, idea


@pytest.mark.parametrize("one", LANGUAGES, ids=IDS)
def test_forms_are_written_as_they_are_read(one: Language) -> None:
    forms = " ".join(" ".join(sides) for sides in one.opposites.pairs.values()).split()
    assert [form for form in forms if not re.fullmatch(r"(?:[^\W\d_A-Z]+\*?~)?[^\W\d_A-Z]{2,}\*?", form)] == []
