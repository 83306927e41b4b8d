"""What title and summary have before another thing was not after it, by what the words date."""

import pytest

from tests.packages import broken, mill
from timeline.rules.sums import RULES

EN = "Dacre sent word of it on 28 June 1936, and the Herald printed it on 1 July 1936."
DE = "Die Halle wurde am 2. April 1905 eingeweiht, und am 9. April 1905 kam der Auftrag."
FR = "La grève commença le 4 mars 1924, et le tribunal siégea le 7 mars 1924."
ES = "El hallazgo fue el 12 de agosto de 2017, y el 13 de agosto de 2017 avisaron a la guardia."

CASES = {
    "after it": ("en", EN, "1936-07-01", "Three days after Dacre sent word it is printed.", ""),
    "before it": (
        "en", EN, "1936-07-01", "Three days before Dacre sent word it is printed.",
        "'Three days before', and by '28 June 1936'",
    ),
    "of the other event": ("en", EN, "1936-06-28", "Three days before the Herald printed it he sent word.", ""),
    "of the other event, the other way": (
        "en", EN, "1936-06-28", "Three days after the Herald printed it he sent word.",
        "'Three days after', and by '1 July 1936'",
    ),
    "earlier than it": (
        "en", EN, "1936-07-01", "It is printed three days earlier than Dacre sent word.",
        "'three days earlier', and by '28 June 1936'",
    ),
    "told by itself, of the other": ("en", EN, "1936-07-01", "It is printed. Three days before, Dacre sent word.", ""),
    "told by itself, and no comma": (
        "en", EN, "1936-07-01", "It is printed. Word was sent by Dacre three days before on a ship.", ""
    ),
    "of what no quote dates": ("en", EN, "1936-07-01", "Three days before the inquest it is printed.", ""),
    "other days": ("en", EN, "1936-07-01", "Four days before Dacre sent word it is printed.", ""),
    "more days than there are": (
        "de", DE, "1905-04-09", f"{'9' * 40} Tage vor der Einweihung der Halle kommt er.", ""
    ),
    "of a month": ("en", EN, "1936-07", "Three days before Dacre sent word it is printed.", ""),
    "German": ("de", DE, "1905-04-09", "Eine Woche nach der Einweihung der Halle kommt er.", ""),
    "German, the other way": (
        "de", DE, "1905-04-09", "Eine Woche vor der Einweihung der Halle kommt er.",
        "'Eine Woche vor', and by '2. April 1905'",
    ),
    "German, of the other event": ("de", DE, "1905-04-02", "Eine Woche vor dem Auftrag wird sie eingeweiht.", ""),
    "French": ("fr", FR, "1924-03-07", "Trois jours après la grève, il siège.", ""),
    "French, the other way": (
        "fr", FR, "1924-03-07", "Trois jours avant la grève, il siège.", "'Trois jours avant', and by '4 mars 1924'"
    ),
    "French, told by itself": ("fr", FR, "1924-03-07", "Il siège ; trois jours avant, la grève commence.", ""),
    "Spanish": ("es", ES, "2017-08-13", "Al día siguiente del hallazgo avisan.", ""),
    "Spanish, the other way": (
        "es", ES, "2017-08-13", "El día anterior al hallazgo avisan.",
        "'El día anterior', and by '12 de agosto de 2017'",
    ),
    "Spanish, told by itself": ("es", ES, "2017-08-13", "Avisan; el día anterior hacen el hallazgo.", ""),
}  # fmt: skip


@pytest.mark.parametrize(("tag", "text", "date", "summary", "said"), CASES.values(), ids=list(CASES))
def test_asks_for_the_order(tag: str, text: str, date: str, summary: str, said: str) -> None:
    assert _said(tag, text, date, summary) == ([f"the summary has {said} it is the other way"] if said else [])


def test_a_note_answers() -> None:
    before = "Three days before Dacre sent word it is printed."
    assert _said("en", EN, "1936-07-01", before, "note: “Three days before” is said of other word.\n") == []


def _said(tag: str, text: str, date: str, summary: str, more: str = "") -> list[str]:
    record = f"title: Herald\ndate: {date}\nstatus: occurred\n{more}citations:\n  - source: mill\n"
    files = mill(
        text,
        f"{record}    quote: {text[:-1]}\n    supports: [date, status]\n",
        f"  published: 2018\n  language: {tag}\n  basis: inferred\n  reason: For the test.\n",
    )
    files["data/events/fire.yaml"] = files["data/events/fire.yaml"].replace(b"It burns.", summary.encode())
    return [one.message.partition(":")[0] for one in broken(files, RULES[2:])]
