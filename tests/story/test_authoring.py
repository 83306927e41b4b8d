"""Every sentence of the five texts can be pasted into a record."""

import pytest

from tests.editing.test_authoring import paste_every_sentence
from tests.story.mutations import real

PACKAGE = real().package


@pytest.mark.parametrize("source", PACKAGE.sources)
def test_every_sentence_of_the_five_texts_can_be_pasted(source: str) -> None:
    assert paste_every_sentence(PACKAGE, source) > 20
