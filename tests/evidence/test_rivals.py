"""What small words a sentence has against its quotes, and what only looks so."""

import pytest

from tests.evidence.test_polarity import told
from timeline.evidence.rivals import rivals

OTHERWISE = {
    "despite for because of": (
        ("It shut the pass despite the storm.", "en"),
        ("It shut the pass because of the storm", "en"),
        [("despite", "because of")],
    ),
    "although for because": (
        ("They shut it although an expert found cracks.", "en"),
        ("They shut it because an expert found cracks", "en"),
        [("although", "because")],
    ),
    "a cause for what it causes": (
        ("The bridge cracked because it was shut.", "en"),
        ("It was shut because the bridge cracked", "en"),
        [("because", "because")],
    ),
    "German despite": (
        ("Der Rat sperrt die Brücke trotz der Risse.", "de"),
        ("Der Rat sperrte die Brücke wegen der Risse", "de"),
        [("trotz", "wegen")],
    ),
    "French despite": (
        ("Il part malgré la tempête.", "fr"),
        ("Il partit à cause de la tempête", "fr"),
        [("malgré", "à cause de")],
    ),
    "Spanish despite": (
        ("Cierran la mina pese a la lluvia.", "es"),
        ("cerraron la mina debido a la lluvia", "es"),
        [("pese a", "debido a")],
    ),
    "first for only": (
        ("The first ship lands.", "en"),
        ("It was the only ship that landed", "en"),
        [("first", "only")],
    ),
    "last for first": (
        ("Le dernier numéro paraît.", "fr"),
        ("le premier numéro parut", "fr"),
        [("dernier", "premier")],
    ),
    "until for since": (
        ("Sie war bis 2009 Mitglied.", "de"),
        ("Sie ist seit 2009 Mitglied", "de"),
        [("bis", "seit")],
    ),
    "until for since, in another language": (
        ("She is a member until 2009.", "en"),
        ("Es miembro desde 2009", "es"),
        [("until", "desde")],
    ),
    "latest for earliest": (
        ("Die Brücke öffnet spätestens 2021.", "de"),
        ("Die Brücke öffnet frühestens 2021", "de"),
        [("spätestens", "frühestens")],
    ),
    "her father for her uncle": (
        ("They are married by her father.", "en"),
        ("they were married at Walcot by the bride's uncle", "en"),
        [("father", "uncle")],
    ),
    "his son for his daughter": (
        ("He is succeeded by his son.", "en"),
        ("he was succeeded by his daughter", "en"),
        [("son", "daughter")],
    ),
    "German kin": (("Er wird vom Vater getraut.", "de"), ("Er wurde vom Onkel getraut", "de"), [("Vater", "Onkel")]),
    "French kin": (
        ("Il est enterré près de son oncle.", "fr"),
        ("il fut enterré près de son père", "fr"),
        [("oncle", "père")],
    ),
    "Spanish kin": (
        ("Es enterrado junto a su tío.", "es"),
        ("fue enterrado junto a su padre", "es"),
        [("tío", "padre")],
    ),
    "the one for the other": (
        ("Bob wipes db2 instead of db1.", "en"),
        ("The disk was wiped on db1 instead of db2", "en"),
        [("instead of db1", "instead of db2")],
    ),
    "the one for the other, in French": (
        ("Il vide la copie au lieu de la base.", "fr"),
        ("il vida la base au lieu de la copie", "fr"),
        [("au lieu de la base", "au lieu de la copie")],
    ),
    "if for unless": (
        ("They strike if the board yields.", "en"),
        ("They will strike unless the board yields", "en"),
        [("if", "unless")],
    ),
}

ALIKE = {
    "her father, whose daughter she is": (
        ("She succeeds her father.", "en"),
        ("he was succeeded by his daughter", "en"),
    ),
    "an uncle beside a brother who did something else": (
        ("Her uncle marries them.", "en"),
        ("her uncle married them, and her brother sang", "en"),
    ),
    "the one instead of the other": (
        ("Bob wipes db1 instead of db2.", "en"),
        ("The disk was wiped on db1 instead of db2", "en"),
    ),
    "the same word": (("It shut despite the storm.", "en"), ("It shut in spite of the storm", "en")),
    "both words beside other things": (
        ("It shut despite the protests.", "en"),
        ("It shut because of the storm, and the protests went on", "en"),
    ),
    "the first of one thing and the last of another": (
        ("The first ship lands.", "en"),
        ("The last train left when the first ship landed", "en"),
    ),
    "one cause told the other way round": (
        ("Because of the storm they shut the pass.", "en"),
        ("They shut the pass because of the storm", "en"),
    ),
    "until one year, since another": (
        ("Sie war bis 2009 Mitglied.", "de"),
        ("Seit 2001 war sie Mitglied, bis 2009", "de"),
    ),
    "one end of a span, and the other": (
        ("The forest burns from 3 to 12 May.", "en"),
        ("Der Wald brannte bis zum 12. Mai", "de"),
    ),
    "the same in one language": (("The forest burns from 3 to 12 May.", "en"), ("It burned until 12 May", "en")),
    "unless, and if not": (
        ("They strike unless the board yields.", "en"),
        ("They will strike if the board does not yield", "en"),
    ),
    "nothing of it in another language": (("The first ship lands.", "en"), ("El único barco llegó", "es")),
}


@pytest.mark.parametrize(("said", "quote", "expected"), OTHERWISE.values(), ids=OTHERWISE)
def test_another_word_is_seen(said: tuple[str, str], quote: tuple[str, str], expected: list[tuple[str, str]]) -> None:
    assert [(one.said, one.quoted) for one in rivals(told(*said), [told(*quote)])] == expected


@pytest.mark.parametrize(("said", "quote"), ALIKE.values(), ids=ALIKE)
def test_what_may_be_the_same_is_not(said: tuple[str, str], quote: tuple[str, str]) -> None:
    assert list(rivals(told(*said), [told(*quote)])) == []
