"""What was added to a text after it was published: the day at its head dates what it begins."""

import pytest

from timeline import dates_in
from timeline.language.meaning import shown

PUBLISHED = "2021-05-27"
HEADS = {
    "an update": ("en", "Update, 3 June: They paid. She met him yesterday.", ["2021-06-03", "2021-06-02"]),
    "an update in brackets, with its year": ("en", "[Update (2 June 2021)] It broke today.", ["2021-06-02"] * 2),
    "a correction": ("en", "Correction, 3 June: it was said this morning.", ["2021-06-03", "2021-06-03"]),
    "an update with its hour": ("en", "UPDATE 3 June, 14:30: They met last night.", ["2021-06-03", "2021-06-02"]),
    "an update alone on its line": (
        "en", "Update, 3 June\n\nOn 20 May it broke.", ["2021-06-03", "2021-05-20 or 2022-05-20"],
    ),
    "a supplement": ("de", "Nachtrag vom 3. Juni: Gestern kam er.", ["2021-06-03", "2021-06-02"]),
    "an update in French": ("fr", "Mise à jour, 3 juin : Hier, il est venu.", ["2021-06-03", "2021-06-02"]),
    "an update in Spanish": ("es", "Actualización, 3 de junio: Ayer vino.", ["2021-06-03", "2021-06-02"]),
    "an update of before its text": ("en", "Updated 20 May: It broke.", ["2021-05-20 or 2022-05-20"]),
    "a sentence that begins with an update": ("en", "Update: 3 June saw rain.", ["2020-06-03 or 2021-06-03"]),
    "a board that corrects": ("en", "Correction on 3 June was refused.", ["2020-06-03 or 2021-06-03"]),
    "what stands before an update": (
        "en", "On 30 May it broke.\n\nUpdate, 3 June: it is well.", ["2020-05-30 or 2021-05-30", "2021-06-03"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "expected"), HEADS.values(), ids=HEADS)
def test_the_head_of_an_update_is_after_the_publication(tag: str, text: str, expected: list[str]) -> None:
    assert [shown(one.allowed) for one in dates_in(text, published=PUBLISHED, language=tag)] == expected
