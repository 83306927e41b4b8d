"""A record to the minute or second has its time from the words that date it."""

from hashlib import sha256

import pytest

from tests.packages import LANDING, LETTER, PICTURES, REPORT, SOURCES, broken, package
from timeline.rules.clocks import RULES

TEXT = (
    "14 April 2025\n\nThe alarm rang at 19:30. At 16:37 UTC it stopped. 14:02:07Z deploy. "
    "It rose twenty minutes later. It fell on 14 April 2025."
)
ALARM = "data/events/alarm.yaml"


def alarm(date: str, quote: str, zone: str = "", more: str = "") -> dict[str, bytes]:
    """Return a package with one event of a date, which a quote supports, in a text of a time zone."""
    source = (
        f"log:\n  file: seeds/log.txt\n  sha256: {sha256(TEXT.encode()).hexdigest()}\n  title: A\n  language: en\n"
        f"  published: 2025-04-20\n  basis: inferred\n  reason: So.\n{zone and f'  timezone: {zone}'}\n"
    )
    record = (
        f'title: It rings\ndate: "{date}"\nkind: talk\nstatus: occurred\nsummary: It rings.\ncitations:\n'
        f"  - source: log\n    quote: {quote}\n    supports: [date]\n{more}"
    )
    return package(
        {**dict.fromkeys((LANDING, PICTURES, REPORT, LETTER)), "seeds/log.txt": TEXT, SOURCES: source, ALARM: record}
    )


RANG = "The alarm rang at 19:30"
STOPPED = "  - source: log\n    quote: At 16:37 UTC it stopped\n    supports: [date]\n"
CASES = {
    "the time that is told": (alarm("2025-04-14T19:30+02:00", RANG), ""),
    "another": (
        alarm("2025-04-14T08:15+02:00", RANG),
        "the time is '19:30' (log) in what supports the date, not 08:15+02:00 time-not-told",
    ),
    "a minute later": (
        alarm("2025-04-14T19:31+02:00", RANG),
        "the time is '19:30' (log) in what supports the date, not 19:31+02:00 time-not-told",
    ),
    "a time that nothing tells": (
        alarm("2025-04-14T19:30+02:00", "It fell on 14 April 2025"),
        "no time of day in what supports the date, not 19:30+02:00 time-not-told",
    ),
    "the zone of the source": (alarm("2025-04-14T17:30Z", RANG, "Europe/Berlin"), ""),
    "another than that of the source": (
        alarm("2025-04-14T19:30Z", RANG, "Europe/Berlin"),
        "the time is '19:30' (log) in what supports the date, not 19:30Z time-not-told",
    ),
    "another clock, the same moment": (alarm("2025-04-14T18:37+02:00", "At 16:37 UTC it stopped"), ""),
    "the second that is told": (alarm("2025-04-14T14:02:07Z", "14:02:07Z deploy"), ""),
    "the minute of a second": (alarm("2025-04-14T14:02Z", "14:02:07Z deploy"), ""),
    "another second": (
        alarm("2025-04-14T14:02:08Z", "14:02:07Z deploy"),
        "the time is '14:02:07Z' (log) in what supports the date, not 14:02:08Z time-not-told",
    ),
    "a second that is not told": (
        alarm("2025-04-14T16:37:00Z", "At 16:37 UTC it stopped"),
        "the time is '16:37 UTC' (log) in what supports the date, not 16:37:00Z time-not-told",
    ),
    "both ends": (alarm("2025-04-14T14:02Z/2025-04-14T16:37Z", "14:02:07Z deploy", more=STOPPED), ""),
    "an end that is not told": (
        alarm("2025-04-14T14:02Z/2025-04-14T16:38Z", "14:02:07Z deploy", more=STOPPED),
        "the time is '14:02:07Z' (log), '16:37 UTC' (log) in what supports the date, not 16:38Z time-not-told",
    ),
    "minutes from another event": (alarm("2025-04-14T19:50+02:00", "It rose twenty minutes later"), ""),
    "a day": (alarm("2025-04-14", RANG), ""),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_finds(files: dict[str, bytes], expected: str) -> None:
    found = broken(files, RULES)
    assert [f"{one.message} {one.code}" for one in found if one.location.file == ALARM] == [expected] * bool(expected)
