"""Whether words stand between quotation marks, whichever marks a text has."""

import pytest

from timeline.language.language import Language
from timeline.texts.passages import Text
from timeline.texts.quoting import between_marks
from timeline.texts.words import places

CASES = {
    "between curly marks": ("He said: “It was very good, indeed.” Then he left.", "very good", True),
    "behind them": ("He said “no.” It was very good.", "very good", False),
    "before them": ("It was very good, and he said “no.”", "very good", False),
    "between plain marks": ('He said: "It was very good." So.', "very good", True),
    "behind plain marks": ('He said "no" and it was very good.', "very good", False),
    "between German marks": ("Er sagte: „Es war sehr gut.“ Dann ging er.", "sehr gut", True),
    "behind German marks": ("Er sagte „nein“, und es war sehr gut.", "sehr gut", False),
    "between angles": ("Il dit : « c’est très bon ». Puis il part.", "très bon", True),
    "between angles turned inwards": ("Er sagte: »Es war sehr gut.« Dann ging er.", "sehr gut", True),
    "behind angles turned inwards": ("Er sagte »nein«, und es war sehr gut.", "sehr gut", False),
    "between single marks": ("He said: ‘It’s very good.’ Then he left.", "very good", True),
    "behind an apostrophe": ("It’s very good, said the editors’ friend.", "very good", False),
    "in the second paragraph of a quotation": ("“It was long.\n\n“It was very good.”", "very good", True),
    "with its own marks": ("He called it “very good”.", "“very good”", True),
}


@pytest.mark.parametrize(("raw", "words", "expected"), CASES.values(), ids=CASES)
def test_words(raw: str, words: str, *, expected: bool) -> None:
    text = Text.of(raw, language=Language())
    (place,) = places(text.fold(words), text)
    assert between_marks(place, text) is expected
