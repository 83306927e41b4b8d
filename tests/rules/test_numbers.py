"""What numbers count, how exact they are, who gives others, and what they follow from."""

import pytest

from tests.packages import LANDING, REPORT, Edit, broken, edited, lines
from timeline.rules import numbers, sums

RULES = (*numbers.RULES, *sums.RULES)


def carried(words: str, summary: str, note: str = "") -> list[Edit]:
    """Return the edits by which the report says what the probe carried, and title and summary tell it so."""
    cited = f"    supports: [instruments]\n    note: {note}\n" if note else "    supports: [instruments]\n"
    return [
        (REPORT, "It carried 12 instruments", words),
        (LANDING, "quote: It carried 12 instruments", f"quote: {words}"),
        (LANDING, "The probe Heron lands at Lake Aldous with its instruments.", summary),
        (LANDING, "    supports: [instruments]\n", cited),
    ]


def beside(words: str, note: str = "") -> list[Edit]:
    """Return the edits by which the report goes on in other words."""
    cited = f"    supports: [instruments]\n    note: {note}\n" if note else "    supports: [instruments]\n"
    return [
        (REPORT, "It carried 12 instruments.", f"It carried 12 instruments. {words}"),
        (LANDING, "    supports: [instruments]\n", cited),
    ]


TWO = "It carried 12 instruments to Norway, and three cameras to Port Vale"
PART = "It carried 12 instruments, and tested seven of the nine cameras"
CASES: dict[str, dict[str, tuple[list[Edit], list[str]]]] = {
    "number-of-another": {
        "two numbers exchanged": (
            carried(TWO, "Heron carries three instruments and 12 cameras."),
            [f"{LANDING}:10:10 number-of-another"],
        ),
        "the same numbers in another order": (carried(TWO, "Heron carries three cameras and 12 instruments."), []),
        "one of them by another word": (carried(TWO, "Heron carries 12 devices and three cameras."), []),
        "the whole for its part": (
            carried(PART, "Heron tested nine cameras."),
            [f"{LANDING}:10:10 number-of-another"],
        ),
        "the part and its whole": (carried(PART, "Of the nine cameras Heron tested seven."), []),
        "exchanged, with a note that quotes one": (
            carried(TWO, "Heron carries 12 instruments and 12 cameras.", "“12” are the spare ones."),
            [],
        ),
    },
    "number-bounded-otherwise": {
        "at most for at least": (
            carried("It carried at least 12 instruments", "Heron carries at most 12 instruments."),
            [f"{LANDING}:10:10 number-bounded-otherwise"],
        ),
        "the same bound in other words": (
            carried("It carried no fewer than 12 instruments", "Heron carries at least 12 instruments."),
            [],
        ),
        "a bound left out": (carried("It carried at least 12 instruments", "Heron carries 12 instruments."), []),
        "a bound put before a number": (
            carried("It carried 12 instruments", "Heron carries at least 12 instruments."),
            [f"{LANDING}:10:10 number-bounded-otherwise"],
        ),
        "a bound for what is near": (
            carried("It carried some 12 instruments", "Heron carries more than 12 instruments."),
            [f"{LANDING}:10:10 number-bounded-otherwise"],
        ),
        "fewer than what is nearly there": (
            carried("It carried nearly 12 instruments", "Heron carries fewer than 12 instruments."),
            [],
        ),
        "a bound that another number fulfils": (
            carried(
                "It carried 12 instruments, by the letter 14 instruments", "Heron carries more than 12 instruments."
            ),
            [],
        ),
        "a bound that is told behind": (
            carried("It carried 12 instruments or more", "Heron carries at least 12 instruments."),
            [],
        ),
        "a bound put before a number, with a note that quotes it": (
            carried(
                "It carried 12 instruments", "Heron carries at least 12 instruments.", "Of “12” the report is sure."
            ),
            [],
        ),
        "all for all but some": (
            carried("All but 12 instruments were lost", "All instruments of Heron are lost."),
            [f"{LANDING}:10:10 number-bounded-otherwise"],
        ),
        "some for all but these": (
            carried("All but 12 instruments were lost", "Heron has lost 12 instruments."),
            [f"{LANDING}:10:10 number-bounded-otherwise"],
        ),
        "those that are left": (
            carried("All but 12 instruments were lost", "Heron still has 12 instruments."),
            [],
        ),
        "a week for a day": (
            carried("It carried 12 instruments and sent 40 pictures a day", "Heron sends 40 pictures a week."),
            [f"{LANDING}:10:10 number-bounded-otherwise"],
        ),
        "daily for a day": (
            carried("It carried 12 instruments and sent 40 pictures a day", "Heron sends 40 pictures daily."),
            [],
        ),
    },
    "number-disputed-beside": {
        "another number by somebody else": (
            beside("Moreau puts the number at 14."),
            [f"{LANDING}:18:12 number-disputed-beside"],
        ),
        "the same, with a note that quotes it": (
            beside("Moreau puts the number at 14.", "“14” counts the spare ones."),
            [],
        ),
        "another number of the same things": (
            beside("Moreau says that there were 14 instruments."),
            [f"{LANDING}:18:12 number-disputed-beside"],
        ),
        "a number of other things": (beside("Moreau says that there were 14 people."), []),
        "a number that nobody gives": (beside("There were 14 instruments on the older probe."), []),
        "a number of another year": (beside("Moreau counted 14 in 2021."), []),
    },
    "sum-not-so": {
        "a difference that is none": (
            carried(TWO, "Heron carries nine things more.", "“nine” is counted from 12 and four."),
            [f"{LANDING}:20:11 sum-not-so"],
        ),
        "a difference": (carried(TWO, "Heron carries nine things more.", "“nine” is counted from 12 and three."), []),
        "a sum": (carried(TWO, "Heron carries 15 things.", "“15” is the sum of 12 and three."), []),
        "minutes that are none": (
            carried(TWO, "It took it ten minutes.", "“Ten minutes” are counted from 08:10 to 08:30."),
            [f"{LANDING}:20:11 sum-not-so"],
        ),
        "minutes over midnight": (
            carried(TWO, "It took it ten minutes.", "“Ten minutes” are counted from 23:55 to 00:05."),
            [],
        ),
        "days that are none": (
            carried(TWO, "It took it six days.", "“Six days” are counted from 17 to 22 June."),
            [f"{LANDING}:20:11 sum-not-so"],
        ),
        "days over the end of a month": (
            carried(TWO, "It took it six days.", "“Six days” are counted from 28 June to 4 July."),
            [],
        ),
    },
    "difference-reversed": {
        "fewer for more": (
            carried("It carried 12 instruments, the older probe nine", "Heron has 12, three fewer than the older."),
            [f"{LANDING}:10:10 difference-reversed"],
        ),
        "more than what stands before": (
            carried("It carried 12 instruments, the older probe nine", "The older one had nine, and Heron three more."),
            [],
        ),
        "more": (carried("It carried 12 instruments, the older probe nine", "Heron has 12, three more than that."), []),
    },
}
NAMES = {f"{code}: {name}": case for code, cases in CASES.items() for name, case in cases.items()}


@pytest.mark.parametrize(("edits", "expected"), NAMES.values(), ids=NAMES)
def test_numbers(edits: list[Edit], expected: list[str]) -> None:
    assert lines(broken(edited(*edits), RULES)) == expected
