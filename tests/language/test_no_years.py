"""Numbers that are years, and those that count or number something else."""

import pytest

from timeline import dates_in
from timeline.language.meaning import shown

SENTENCES = (
    ("de", "über den 150. Psalm geprediget", ""),
    ("de", "forderte 2000 Thaler", ""),
    ("de", "der Rittmeister forderte 2000 Thaler Brandschatzung", ""),
    ("de", "1760 Brand der Mühle", "1760"),
    ("de", "Im Jahre 1760 Feuer ausbrach", "1760"),
    ("de", "Im Jahre 1760 Soldaten kamen", "1760"),
    ("de", "Er wurde 1998 Präsident", "1998"),
    ("de", "Er starb 768. Danach kam sein Sohn.", "0768"),
    ("de", "auf Seite 1712 steht", ""),
    ("de", "mit 1500 Reitern zog er", ""),
    ("de", "mit 1500 Armbrustschützen zog er", ""),
    ("de", "Haus Nr. 1760 brannte", ""),
    ("de", "der 2000. Besucher kam", ""),
    ("de", "1760 wurden neue Häuser gebaut", "1760"),
    ("en", "about 4 GB of 310 GB remained", ""),
    ("en", "it grew from 110 km to 310km", ""),
    ("en", "an engine of 1500 horsepower", ""),
    ("en", "it burned at 1200 °C", ""),
    ("en", "a loss of EUR 1500", ""),
    ("en", "at about 1500 kg", ""),
    ("en", "In 1850 the mill burned", "1850"),
    ("de", "der Turm maß 120 m", ""),
    ("de", "von 310 GB blieben 4", ""),
    ("de", "Motor mit 1500 PS", ""),
    ("fr", "sur 310 Go il en reste 4", ""),
    ("fr", "En 1850 l’armée arrive", "1850"),
    ("es", "a 1200 kg de peso", ""),
    ("en", "In 1760 troops came", "1760"),
    ("en", "In 2000 cases, the drug failed", ""),
    ("en", "a force of 2000 men", ""),
    ("en", "for a price of 1500 livres", ""),
    ("en", "In 1760 houses were built", "1760"),
    ("en", "the 1968 riots", "1968"),
    ("en", "on page 1712 he says", ""),
    ("en", "in verse 1712", ""),
    ("en", "In 1760 the troops came", "1760"),
    ("en", "the elections of 2000 were", "2000"),
    ("en", "In 1800 troops came", "1800"),
    ("en", "the war of 1812 begins", "1812"),
    ("fr", "En 1789 les habitants se soulèvent", "1789"),
    ("fr", "une somme de 2000 livres", ""),
    ("fr", "à 1500 écus", ""),
    ("fr", "le psaume 1500", ""),
    ("fr", "En 1760 des troupes arrivent", "1760"),
    ("fr", "à la page 1712", ""),
    ("fr", "en l'an 1760 soldats", "1760"),
    ("es", "En 1760 los soldados llegaron", "1760"),
    ("es", "una suma de 2000 maravedíes", ""),
    ("es", "En 1936 tropas rebeldes", "1936"),
    ("es", "en la página 1712", ""),
    ("es", "el 150.º aniversario", ""),
    ("es", "en el año de 1760 soldados", "1760"),
    ("de", "im 1760. Jahr nach Christi Geburt", "1760"),
)


@pytest.mark.parametrize(("tag", "text", "year"), SENTENCES, ids=[f"{tag}: {text}" for tag, text, _ in SENTENCES])
def test_a_number_is_a_year_or_counts(tag: str, text: str, year: str) -> None:
    said = [shown(one.allowed) for one in dates_in(text, published="2024-05-30", language=tag)]
    assert said == ([year] if year else [])
