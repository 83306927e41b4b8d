"""Forms of verbs that do not begin as the verb does, and what participles begin with."""

import pytest

from timeline import language
from timeline.evidence.stems import stem

CASES = {
    "an English past": ("en", "struck", "strike", True),
    "an English participle": ("en", "withdrawn", "withdrew", True),
    "a German past": ("de", "brannte", "gebrannt", True),
    "a German participle of a regular verb": ("de", "geweiht", "weiht", True),
    "one behind what is parted from it": ("de", "abgebrannt", "brannte", True),
    "one with zu": ("de", "abzubrennen", "brennen", True),
    "a German noun that begins so": ("de", "Gemeinde", "meinen", False),
    "a short French verb": ("fr", "voté", "votent", True),
    "a Spanish verb": ("es", "muere", "murió", True),
    "a short Spanish verb": ("es", "ganó", "gana", True),
    "a short Spanish noun": ("es", "casa", "caso", False),
}


@pytest.mark.parametrize(("tag", "one", "other", "same"), CASES.values(), ids=CASES)
def test_forms_of_one_verb_have_one_stem(tag: str, one: str, other: str, same: bool) -> None:
    assert (stem(one, language.of(tag)) == stem(other, language.of(tag))) == same
