"""The day that somebody tells of is not the day on which it is said, unless a curator says so."""

import pytest

from tests.packages import diagnostics, edited, mill

EVENT, KINDS = "data/events/fire.yaml", "data/kinds.yaml"
ASKED = "date-of-another-clause: {0!r} is told in what is said: was it said then? If so, answer with a `note`"
SAYINGS = {
    "a month in a quotation": (
        "en", "“The wall was inspected in February,” said Ann Bell, the manager.", "[..2018-03-14]", "", []
    ),
    "a month in a plain quotation": (
        "en", '"The wall was inspected in February," said Ann Bell, the manager.', "[..2018-03-14]", "", []
    ),
    "a distance in a clause of what is said": (
        "en", "Bob Smith said the company had been warned of a leak a week before the break.", "[..2018-03-14]", "", []
    ),
    "a day behind that": (
        "en", "Bob Smith said that on 3 February the wall was inspected.", "[..2018-03-14]", "", []
    ),
    "a day in a German quotation": (
        "de", "„Das Schreiben ist am 10. Februar eingelangt“, sagte Ada Köck.", "[..2018-03-14]", "", []
    ),
    "a day in a German clause": (
        "de", "Ada Köck sagte, das Schreiben sei am 10. Februar eingelangt.", "[..2018-03-14]", "", []
    ),
    "a day in a French quotation": (
        "fr", "« La lettre est arrivée le 10 février », a dit Anne Morel.", "[..2018-03-14]", "", []
    ),
    "a day in a Spanish clause": (
        "es", "Ana Ruiz dijo que la carta llegó el 10 de febrero.", "[..2018-03-14]", "", []
    ),
    "the day on which it was said": (
        "en", "“No defect was found,” said Ann Bell on 3 February.", "2018-02-03", "", []
    ),
    "the day on which it was said, and one that is told of": (
        "en", "Ann Bell said on 3 February that the wall was inspected in May.", "2018-02-03", "", []
    ),
    "the day on which what else was told was said": (
        "en", "Bob Smith confirmed the mill was shut, telling Ann Bell on 3 February that it would burn.", "2018-02-03",
        "", []
    ),
    "another day than that": (
        "en", "“No defect was found,” said Ann Bell on 3 February.", "2018-02-04", "", [
            "date-phrase-disagrees: '3 February' (mill, published 14 March 2018) allows 2018-02-03 or 2019-02-03, not "
            "Sunday 2018-02-04"
        ]
    ),
    "a day that is told of, named": (
        "de", "„Das Schreiben ist am 10. Februar eingelangt“, sagte Ada Köck.", "2018-02-10", "says: 10. Februar",
        [ASKED.format("10. Februar")],
    ),
    "a day that is told of, named, with a note": (
        "de", "„Das Schreiben ist am 10. Februar eingelangt“, sagte Ada Köck.", "2018-02-10",
        "says: 10. Februar, note: Sie sagte es am “10. Februar”.", [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "date", "more", "expected"), SAYINGS.values(), ids=SAYINGS)
def test_what_is_told_in_a_saying_does_not_date_it(
    tag: str, text: str, date: str, more: str, expected: list[str]
) -> None:
    lines = "".join(f"    {one}\n" for one in more.split(", ") if one)
    record = (
        f"title: It burns\ndate: '{date}'\nstatus: occurred\ncitations:\n"
        f"  - source: mill\n    quote: >-\n      {text[:-1]}\n{lines}    supports: [date, status]\n"
    )
    of_source = f"  published: 2018-03-14\n  language: {tag}\n  basis: inferred\n  reason: For the test.\n"
    files = edited(
        (EVENT, "kind: landing", "kind: talk"),
        (KINDS, "color: steelblue", "color: steelblue\n  speech: true"),
        files=mill(text, record, of_source),
    )
    found = [one for one in diagnostics(files) if "date" in one.code and one.code != "dated-sentence-unused"]
    assert [f"{one.code}: {one.message.partition(' that quotes')[0]}" for one in found] == expected
