"""A repair undoes damage to characters, and changes nothing that a text says."""

import pytest

from timeline.texts.damage import confused_by_a_scan, undoes_damage

DAMAGE = {
    "UTF-8 read as Windows-1252": ("Ã¡", "á", True),
    "an apostrophe read as Thai, whose page has holes": ("โ€™", "’", True),
    "a dash read as Thai": ("โ€”", "—", True),
    "twice in turn": ("ÃƒÂ¡", "á", True),
    "an apostrophe that is written straight now": ("â€™", "'", True),
    "a Russian word": ("Ð½Ðµ", "не", True),
    "a lost letter": ("caf\ufffd", "café", True),
    "a lost letter that was lost again": ("ï¿½", "é", True),
    "a sign in the place of a letter": ("Orb~n", "Orbán", True),
    "a ligature": ("ﬁne", "fine", True),
    "an entity": ("&nbsp;", "\u00a0", True),
    "a name around a broken letter": ("Viktor Orbรกn", "Viktor Orbán", True),
    "another name around it": ("Viktor Orbรกn", "Volodymyr Zelenskyy", False),
    "a denial": ("did not produce", "produced", False),
    "a Russian denial": ("не пришёл", "пришёл", False),
    "a Russian denial within a word": ("неправда", "правда", False),
    "a hedge": ("Putin reportedly offered", "Putin offered", False),
    "a digit": ("15 August", "16 August", False),
    "a point in a number": ("15", "1,5", False),
    "a month": ("October 9", "September 9", False),
    "a letter without its accent": ("Ã¸", "o", False),
    "nothing": ("á", "á", False),
}


@pytest.mark.parametrize(("raw", "repaired", "expected"), DAMAGE.values(), ids=DAMAGE)
def test_what_was_spoilt(raw: str, repaired: str, expected: bool) -> None:
    assert undoes_damage(raw, repaired) is expected


SCANS = {
    "rn for m": ("modem", "modern", True),
    "li for h": ("tlie", "the", True),
    "I for l": ("Iand", "land", True),
    "two words": ("tlie modem", "the modern", True),
    "other letters": ("now", "not", False),
    "a digit for a letter": ("1and", "land", False),
    "a word more": ("the modem", "the very modern", False),
    "nothing": ("modern", "modern", False),
}


@pytest.mark.parametrize(("raw", "repaired", "expected"), SCANS.values(), ids=SCANS)
def test_what_a_scan_confuses(raw: str, repaired: str, expected: bool) -> None:
    assert confused_by_a_scan(raw, repaired) is expected
