"""Days, weeks and years of what goes on: counted from its beginning, which another event tells."""

import pytest

from timeline import dates_in
from timeline.language.meaning import shown

STRIKE = "2005-12-20"
COUNTED = {
    "the first day": ("en", "on the first day of the strike", "2005-12-20"),
    "the third day": ("en", "on the third day of the strike", "2005-12-22"),
    "the third day, in figures": ("en", "on the 3rd day of their strike", "2005-12-22"),
    "the second week": ("en", "in the second week of the trial", "2005-12-24 to 2006-01-01 or 2005-12-27"),
    "the third day in German": ("de", "am dritten Tag des Streiks", "2005-12-22"),
    "the third day in German, in figures": ("de", "am 3. Tag der Belagerung", "2005-12-22"),
    "the third day in French": ("fr", "le troisième jour de la grève", "2005-12-22"),
    "the third day in Spanish": ("es", "al tercer día de la huelga", "2005-12-22"),
}


@pytest.mark.parametrize(("tag", "text", "expected"), COUNTED.values(), ids=COUNTED)
def test_it_is_counted_from_the_first_day(tag: str, text: str, expected: str) -> None:
    (one,) = dates_in(text, published="2006-01-06", language=tag, dated_from=STRIKE)
    assert shown(one.allowed) == expected


OTHERS = {
    "of a month": ("en", "the first day of the month"),
    "of a week": ("en", "on the third day of the week"),
    "of a month in German": ("de", "am ersten Tag des Monats"),
    "of a year in French": ("fr", "le premier jour de l’année"),
    "of a month in Spanish": ("es", "el primer día del mes"),
}


@pytest.mark.parametrize(("tag", "text"), OTHERS.values(), ids=OTHERS)
def test_a_day_of_the_calendar_is_none_of_an_event(tag: str, text: str) -> None:
    assert not [one for one in dates_in(text, published="2006-01-06", language=tag) if one.phrase.leans]
