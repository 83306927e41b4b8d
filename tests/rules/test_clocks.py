"""A record to the minute or second has its time from the words that date it."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.packages import LANDING, LETTER, PICTURES, REPORT, SOURCES, broken, package, without
from timeline.rules import dating
from timeline.rules.clocks import RULES

TEXT = (
    "14 April 2025\n\nThe alarm rang at 19:30. At 16:37 UTC it stopped. 14:02:07Z deploy. "
    "It rose twenty minutes later. It fell on 14 April 2025. It lasted from then for half a day, as at 9 a.m. "
    "Moscow time. At 20:00 it rained, and at 21:00 it stopped. It went on for 40 minutes. "
    "About twenty minutes later it sank. Two hours later it froze. "
    "In the night of 3/4 April 2025 it thawed, at 02:45.\n\n"
    "On 4 May 2025 at 23:30 EST it cleared. On 16 April 2025 at 13:40 it broke. "
    "On 17 April 2025 at 23:50 it burst.\n\n13 April 2025 (CEST)\n\nIt hailed at 08:15."
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


def rise(date: str, quote: str, of: str = "2025-04-14T19:30+02:00", rang: str = "") -> dict[str, bytes]:
    """Return a package with an event of a date, which a quote counts from another."""
    files = alarm(date, quote, more="    dated_from: bell\n")
    bell = f'title: It rings\ndate: "{of}"\nkind: talk\nstatus: occurred\nsummary: It rings.\ncitations:\n'
    bell += f"  - source: log\n    quote: {rang or RANG}\n    supports: [date]\n"
    return {**files, "data/events/bell.yaml": bell.encode()}


LATER = "It rose twenty minutes later"
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
        "the time is '14:02:07Z' (log), '16:37 UTC' (log) in what supports the end, not 16:38Z time-not-told",
    ),
    "minutes from an event that nobody names": (alarm("2025-04-14T19:50+02:00", "It rose twenty minutes later"), ""),
    "minutes from another event": (rise("2025-04-14T19:50+02:00", "It rose twenty minutes later"), ""),
    "other minutes from it": (
        rise("2025-04-14T20:00+02:00", "It rose twenty minutes later"),
        "the time is 'twenty minutes later', counted in what supports the date, not 20:00+02:00 time-not-told",
    ),
    "minutes that are about so many": (rise("2025-04-14T19:55+02:00", "About twenty minutes later it sank"), ""),
    "twice as many": (
        rise("2025-04-14T20:11+02:00", "About twenty minutes later it sank"),
        "the time is 'About twenty minutes later', counted in what supports the date, not 20:11+02:00 time-not-told",
    ),
    "hours, to the half": (rise("2025-04-14T21:50+02:00", "Two hours later it froze"), ""),
    "hours, and one more": (
        rise("2025-04-14T22:31+02:00", "Two hours later it froze"),
        "the time is 'Two hours later', counted in what supports the date, not 22:31+02:00 time-not-told",
    ),
    "minutes from a day without a time": (
        rise("2025-04-14T20:11+02:00", "It rose twenty minutes later", of="2025-04-14"),
        "",
    ),
    "minutes from what its passages put at another time than its record": (
        rise("2025-04-14T20:00+02:00", "It rose twenty minutes later", of="2025-04-14T19:40+02:00"),
        "the time is 'twenty minutes later', counted in what supports the date, not 20:00+02:00 time-not-told",
    ),
    "minutes from the time that passages tell, whatever its record has": (
        rise("2025-04-14T19:50+02:00", "It rose twenty minutes later", of="2025-04-14T19:40+02:00"),
        "",
    ),
    "minutes from a time that no passage tells": (
        rise(
            "2025-04-14T20:00+02:00",
            "It rose twenty minutes later",
            of="2025-04-14T19:40+02:00",
            rang="It fell on 14 April 2025",
        ),
        "only 'bell' is counted from, of which no passage tells the time, in what supports the date, not 20:00+02:00 "
        "time-not-told",
    ),
    "the end by a length": (
        alarm(
            "2025-04-14T20:00Z/2025-04-14T20:40Z",
            "At 20:00 it rained, and at 21:00 it stopped. It went on for 40 minutes",
        ),
        "",
    ),
    "an end that no length reaches": (
        alarm(
            "2025-04-14T20:00Z/2025-04-14T20:50Z",
            "At 20:00 it rained, and at 21:00 it stopped. It went on for 40 minutes",
        ),
        "the time is '20:00' (log), '21:00' (log), '40 minutes' in what supports the end, not 20:50Z time-not-told",
    ),
    "a time that is named": (
        alarm("2025-04-14T21:00Z", "At 20:00 it rained, and at 21:00 it stopped", more="    says: at 21:00\n"),
        "",
    ),
    "the other than is named": (
        alarm("2025-04-14T20:00Z", "At 20:00 it rained, and at 21:00 it stopped", more="    says: at 21:00\n"),
        "the time is '21:00' (log) in what supports the date, not 20:00Z time-not-told",
    ),
    "a time that a curator reads": (
        alarm(
            "2025-04-14T21:05Z", "and at 21:00 it stopped", more="    says: at 21:00\n    reads: 2025-04-14T21:05Z\n"
        ),
        "",
    ),
    "another than is read": (
        alarm(
            "2025-04-14T21:00Z", "and at 21:00 it stopped", more="    says: at 21:00\n    reads: 2025-04-14T21:05Z\n"
        ),
        "the time is 'at 21:00' in what supports the date, not 21:00Z time-not-told",
    ),
    "a time that is only about": (alarm("2025-04-14T19:45+02:00~", RANG), ""),
    "a time that is not even about": (
        alarm("2025-04-14T20:15+02:00~", RANG),
        "the time is '19:30' (log) in what supports the date, not 20:15+02:00 time-not-told",
    ),
    "the clock of a place": (alarm("2025-04-14T09:00+03:00", "as at 9 a.m. Moscow time", "Europe/Berlin"), ""),
    "the clock that the heading names": (alarm("2025-04-13T08:15+02:00", "It hailed at 08:15", "UTC"), ""),
    "after midnight in a night": (alarm("2025-04-04T02:45Z", "In the night of 3/4 April 2025 it thawed, at 02:45"), ""),
    "after midnight on the day before": (
        alarm("2025-04-03T02:45Z", "In the night of 3/4 April 2025 it thawed, at 02:45"),
        "02:45Z in '3/4 April 2025' (log) is on 2025-04-04, not 2025-04-03 time-not-told",
    ),
    "a day": (alarm("2025-04-14", RANG), ""),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_finds(files: dict[str, bytes], expected: str) -> None:
    found = broken(files, RULES)
    assert [f"{one.message} {one.code}" for one in found if one.location.file == ALARM] == [expected] * bool(expected)


@given(size=st.integers(2, 6), minute=st.integers(0, 19), told=st.booleans())
def test_no_ring_of_events_has_a_time_that_no_passage_tells(size: int, minute: int, told: bool) -> None:
    """Each is twenty minutes after the one before, and the first after the last unless a passage tells its time."""
    names = [f"ring-{number}" for number in range(size)]
    files = without(alarm("2025-04-14", RANG), ALARM)
    for number, name in enumerate(names):
        at = 19 * 60 + (30 if told else minute) + 20 * number
        leans = bool(number) or not told
        quote, anchor = (LATER, f"    dated_from: {names[number - 1]}\n") if leans else (RANG, "")
        files[f"data/events/{name}.yaml"] = (
            f'title: It rings {number}\ndate: "2025-04-14T{at // 60:02}:{at % 60:02}+02:00"\nkind: talk\n'
            f"status: occurred\nsummary: It rings.\ncitations:\n  - source: log\n    quote: {quote}\n"
            f"    supports: [date]\n{anchor}"
        ).encode()
    assert len(broken(files, RULES)) == (0 if told else size)


MIDNIGHT = {
    "the day of the clock that is told": ("2025-05-04T23:30-05:00", []),
    "the next day, of another clock": ("2025-05-05T04:30Z", []),
    "the next day, of the same clock": ("2025-05-05T23:30-05:00", ["date-phrase-disagrees"]),
}


@pytest.mark.parametrize(("date", "expected"), MIDNIGHT.values(), ids=MIDNIGHT)
def test_a_moment_has_two_days_near_midnight(date: str, expected: list[str]) -> None:
    found = broken(alarm(date, "On 4 May 2025 at 23:30 EST it cleared"), (*RULES, *dating.RULES))
    assert [one.code for one in found if one.location.file == ALARM] == expected


BROKE, BURST = "On 16 April 2025 at 13:40 it broke", "On 17 April 2025 at 23:50 it burst"
DAYS = {
    "minutes later, on the day": (rise("2025-04-16", LATER, "2025-04-16T13:40+02:00", BROKE), []),
    "minutes later, on the next day": (
        rise("2025-04-17", LATER, "2025-04-16T13:40+02:00", BROKE),
        ["date-phrase-disagrees"],
    ),
    "about so many minutes later, on the next day": (
        rise("2025-04-17", "About twenty minutes later it sank", "2025-04-16T13:40+02:00", BROKE),
        ["date-phrase-disagrees"],
    ),
    "minutes later, past midnight": (rise("2025-04-18", LATER, "2025-04-17T23:50+02:00", BURST), []),
}


@pytest.mark.parametrize(("files", "expected"), DAYS.values(), ids=DAYS)
def test_minutes_from_a_time_of_day_are_of_its_day_unless_past_midnight(
    files: dict[str, bytes], expected: list[str]
) -> None:
    assert [one.code for one in broken(files, dating.RULES)] == expected
