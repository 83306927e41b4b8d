"""Where each kind of date stands in the feeds, in each status: on which day, under what words, and in which file."""

from __future__ import annotations

from datetime import datetime, timedelta

import icalendar
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.release.test_calendar import event, lines, package
from timeline.dates import DateError, Day, parse
from timeline.records.event_record import EventRecord, WithdrawnRecord
from timeline.records.values import AHEAD
from timeline.release.calendar import FEED, WHOLE, calendar, not_in_calendar

BOTH, ALL, NEITHER = (True, True), (False, True), (False, False)

Stands = tuple[str, str, str | None, str | None, str, tuple[bool, bool]]
"""A date and a status; DTSTART and DTEND as written; SUMMARY; whether it is in the feed, and in the whole one."""

KINDS: dict[str, Stands] = {
    # known as one
    "a day": ("2025-10-16", "occurred", "20251016", "20251017", "Landing", BOTH),
    "the last day of a year": ("2025-12-31", "occurred", "20251231", "20260101", "Landing", BOTH),
    "a day in doubt": ("2014-05-02?", "occurred", "20140502", "20140503", "Landing (2 May?)", BOTH),
    "about a day": ("2014-05-02~", "occurred", "20140502", "20140503", "Landing (about 2 May)", BOTH),
    "about a day, in doubt": ("2014-05-02%", "occurred", "20140502", "20140503", "Landing (about 2 May?)", BOTH),
    "a month, by whose end it had been": ("2025-02", "occurred", "20250228", "20250301", "Landing (in Feb 2025)", BOTH),
    "a month in doubt": ("2025-02?", "occurred", "20250228", "20250301", "Landing (in Feb 2025?)", BOTH),
    "about a month": ("2025-03~", "occurred", "20250331", "20250401", "Landing (about Mar 2025)", BOTH),
    "a year": ("2024", "occurred", "20241231", "20250101", "Landing (in 2024)", BOTH),
    "a year of three digits": ("0476", "occurred", "04761231", "04770101", "Landing (in AD 476)", BOTH),
    "a decade": ("185X", "occurred", "18591231", "18600101", "Landing (in the 1850s)", ALL),
    "a century": ("18XX", "occurred", "18991231", "19000101", "Landing (in the 19th century)", ALL),
    "a minute": ("2025-10-16T23:30-05:00", "occurred", "20251017T043000Z", None, "Landing", BOTH),
    "a second": ("2025-10-16T23:30:05Z", "occurred", "20251016T233005Z", None, "Landing", BOTH),
    "a day that is planned": ("2025-10-16", "planned", "20251016", "20251017", "Landing (planned)", BOTH),
    "a month that is planned": ("2026-03", "planned", "20260301", "20260302", "Landing (planned, in Mar 2026)", BOTH),
    "a decade that is planned": ("205X", "planned", "20500101", "20500102", "Landing (planned, in the 2050s)", BOTH),
    "a minute that is planned": ("2025-10-16T19:30Z", "planned", "20251016T193000Z", None, "Landing (planned)", BOTH),
    "a day that is claimed": ("2025-10-16", "claimed", "20251016", "20251017", "Landing (claimed)", BOTH),
    "a month that is claimed": ("2025-02", "claimed", "20250228", "20250301", "Landing (claimed, in Feb 2025)", BOTH),
    "a day that is put off": ("2025-10-16", "postponed", "20251016", "20251017", "Landing (postponed)", BOTH),
    "a day that is proposed": ("2025-10-16", "proposed", "20251016", "20251017", "Landing (proposed)", BOTH),
    "a day that is cancelled": ("2025-10-16", "cancelled", "20251016", "20251017", "Cancelled: Landing", BOTH),
    "a month that is cancelled": (
        "2025-04", "cancelled", "20250401", "20250402", "Cancelled: Landing (in Apr 2025)", BOTH,
    ),
    # once, some time within
    "a window": ("[2025-10-13..2025-10-17]", "occurred", "20251017", "20251018", "Landing (by 17 Oct)", BOTH),
    "a window of a year": ("[2024-01-01..2024-12-31]", "occurred", "20241231", "20250101", "Landing (by 31 Dec)", BOTH),
    "a window of more than a year": (
        "[2024-01-01..2025-01-01]", "occurred", "20250101", "20250102", "Landing (by 1 Jan)", ALL,
    ),
    "a window of months": ("[2025-09..2025-11]", "occurred", "20251130", "20251201", "Landing (in Sep–Nov 2025)", BOTH),
    "a window of months of two years": (
        "[2013-11..2014-02]", "occurred", "20140228", "20140301", "Landing (in Nov 2013–Feb 2014)", BOTH,
    ),
    "a window of years": ("[2013..2015]", "occurred", "20151231", "20160101", "Landing (in 2013–2015)", ALL),
    "a window of minutes": (
        "[2025-04-14T16:37Z..2025-04-14T18:39Z]", "occurred", "20250414T183900Z", None, "Landing (by 18:39 UTC)", BOTH,
    ),
    "a window without a beginning": ("[..2025-10-17]", "occurred", "20251017", "20251018", "Landing (by 17 Oct)", ALL),
    "a window of months without a beginning": (
        "[..2013-11]", "occurred", "20131130", "20131201", "Landing (in or before Nov 2013)", ALL,
    ),
    "a window without an end": (
        "[2025-10-18..]", "occurred", "20251018", "20251019", "Landing (on or after 18 Oct)", ALL,
    ),
    "a window of minutes without an end": (
        "[2025-04-14T16:37Z..]", "occurred", "20250414T163700Z", None, "Landing (at or after 16:37 UTC)", ALL,
    ),
    "a window of months without an end": (
        "[2025-02..]", "occurred", "20250201", "20250202", "Landing (in or after Feb 2025)", ALL,
    ),
    "a window that is planned": (
        "[2025-10-20..2025-12-14]", "planned", "20251020", "20251021", "Landing (planned, from 20 Oct)", BOTH,
    ),
    "a wide window that is planned": (
        "[2025-10-20..2035-12-14]", "planned", "20251020", "20251021", "Landing (planned, from 20 Oct)", BOTH,
    ),
    "a window without an end that is planned": (
        "[2025-10-20..]", "planned", "20251020", "20251021", "Landing (planned, from 20 Oct)", BOTH,
    ),
    "a window without a beginning that is planned": (
        "[..2025-12-14]", "planned", "20251214", "20251215", "Landing (planned, by 14 Dec)", BOTH,
    ),
    "a window of months that is planned": (
        "[2025-11..2026-02]", "planned", "20251101", "20251102", "Landing (planned, in Nov 2025–Feb 2026)", BOTH,
    ),
    "a window of months without an end that is planned": (
        "[2025-11..]", "planned", "20251101", "20251102", "Landing (planned, in or after Nov 2025)", BOTH,
    ),
    "a window that is claimed": (
        "[2025-10-13..2025-10-17]", "claimed", "20251017", "20251018", "Landing (claimed, by 17 Oct)", BOTH,
    ),
    "a window that goes on": (
        "[2025-10-13..2025-10-17]", "ongoing", "20251017", "20251018", "Landing (ongoing, by 17 Oct)", BOTH,
    ),
    "a window that is cancelled": (
        "[2025-10-20..2025-12-14]", "cancelled", "20251020", "20251021", "Cancelled: Landing (from 20 Oct)", BOTH,
    ),
    # from one time to another
    "a span of days": ("2025-10-13/2025-10-16", "occurred", "20251013", "20251017", "Landing", BOTH),
    "a span of years between two days": ("2014-03-01/2022-02-24", "occurred", "20140301", "20220225", "Landing", BOTH),
    "a span of minutes": (
        "2025-04-14T16:37Z/2025-04-14T20:39+02:00", "occurred", "20250414T163700Z", "20250414T183900Z", "Landing", BOTH,
    ),
    "a span from a minute to a day, which takes its days": (
        "2025-10-16T23:30-05:00/2025-10-20", "occurred", "20251016", "20251021", "Landing", BOTH,
    ),
    "a span of months": ("2013-11/2014-02", "occurred", "20131101", "20131102", "Landing (Nov 2013–Feb 2014)", BOTH),
    "a span from a day to a month": (
        "2025-03-01/2025-06", "occurred", "20250301", "20250302", "Landing (1 Mar–Jun 2025)", BOTH,
    ),
    "a span from a day to some time in a year": (
        "2014-03-01/2022", "occurred", "20140301", "20140302", "Landing (1 Mar 2014–2022)", BOTH,
    ),
    "a span without an end": (
        "2025-10-16/..", "ongoing", "20251016", "20251017", "Landing (ongoing, from 16 Oct)", BOTH,
    ),
    "a span whose end is not known": ("2025-10-16/", "occurred", "20251016", "20251017", "Landing (from 16 Oct)", BOTH),
    "a span of months without an end": (
        "2022-02/..", "ongoing", "20220201", "20220202", "Landing (ongoing, from Feb 2022)", BOTH,
    ),
    "a span of minutes without an end": (
        "2025-10-16T19:30Z/..", "occurred", "20251016T193000Z", None, "Landing (from 19:30 UTC)", BOTH,
    ),
    "a span that is planned": ("2025-11-03/2025-11-05", "planned", "20251103", "20251106", "Landing (planned)", BOTH),
    "a span without a beginning": ("../2025-10-16", "occurred", None, None, "", NEITHER),
    "a span whose beginning is not known": ("/2025-10", "ongoing", None, None, "", NEITHER),
    "what lasts, since when is not known": ("/..", "ongoing", None, None, "", NEITHER),
    # the years that iCalendar can write
    "the first day there is": ("0001-01-01", "occurred", "00010101", "00010102", "Landing", BOTH),
    "the last day that has a day after it": ("9999-12-30", "occurred", "99991230", "99991231", "Landing", BOTH),
    "the day after which iCalendar has none": ("9999-12-31", "planned", None, None, "", NEITHER),
    "a day before our era": ("-0043-03-15", "occurred", None, None, "", NEITHER),
    "a minute that is before our era in universal time": (
        "0001-01-01T08:00+09:00", "occurred", None, None, "", NEITHER,
    ),
}  # fmt: skip


def entry(record: EventRecord, file: str) -> dict[str, str]:
    """Return the properties of an event in a feed that has no other, as written; none where it is not in it."""
    gone = record.withdrawn is not None
    written = lines(calendar(package(), [] if gone else [record], [record] if gone else [], file))
    at = [index for index, line in enumerate(written) if line.endswith(":VEVENT")]
    return dict(line.replace(r"\,", ",").split(":", 1) for line in written[at[0] + 1 : at[1]]) if at else {}


def when(written: dict[str, str], name: str) -> str | None:
    return written.get(name) or written.get(f"{name};VALUE=DATE")


@pytest.mark.parametrize(("edtf", "status", "start", "end", "summary", "files"), KINDS.values(), ids=KINDS)
def test_stands(
    edtf: str, status: str, start: str | None, end: str | None, summary: str, files: tuple[bool, bool]
) -> None:
    feed, whole = (entry(event(edtf, status=status, title="Landing"), name) for name in (FEED, WHOLE))
    assert (bool(feed), bool(whole)) == files
    assert (when(whole, "DTSTART"), when(whole, "DTEND"), whole.get("SUMMARY", "")) == (start, end, summary)
    assert feed in ({}, whole)


LEVELS = {
    "what a reader must know": ({"level": "main"}, BOTH),
    "what stands around it": ({"level": "context"}, BOTH),
    "what was before it": ({"level": "background"}, ALL),
    "what was before it and is planned": ({"level": "background", "status": "planned"}, BOTH),
    "what was before it and was planned, for those who hold it": ({"level": "background", "status": "cancelled"}, BOTH),
}


@pytest.mark.parametrize(("changes", "files"), LEVELS.values(), ids=LEVELS)
def test_a_level_is_in(changes: dict[str, str], files: tuple[bool, bool]) -> None:
    assert tuple(bool(entry(event(**changes), name)) for name in (FEED, WHOLE)) == files


BASES = {
    "words": ("[2025-10-13..2025-10-17]", "words", "words", BOTH),
    "an article at its end": ("[2025-10-13..2025-10-17]", "words", "publication", BOTH),
    "an article at its beginning": ("[2025-10-17..2025-10-20]", "publication", "relation", BOTH),
    "a month before an article": ("[2025-09-17..2025-10-17]", "words", "publication", BOTH),
    "an article alone": ("[..2025-10-17]", None, "publication", ALL),
    "the two days on which an article can have been written": (
        "[2025-10-16..2025-10-17]", "publication", "publication", ALL,
    ),
    "what the curator sees": ("[2025-10-13..2025-10-17]", None, None, BOTH),
}  # fmt: skip


@pytest.mark.parametrize(("edtf", "start", "end", "files"), BASES.values(), ids=BASES)
@pytest.mark.parametrize("status", ["occurred", "planned"])
def test_what_rests_on(edtf: str, start: str | None, end: str | None, files: tuple[bool, bool], status: str) -> None:
    record = event(edtf, start_basis=start, end_basis=end, status=status)
    assert tuple(bool(entry(record, name)) for name in (FEED, WHOLE)) == files


@pytest.mark.parametrize(("status", "files"), [("occurred", ALL), ("planned", BOTH)])
def test_what_was_months_before_an_article_does_not_stand_on_its_day(status: str, files: tuple[bool, bool]) -> None:
    record = event("[2025-01-01..2025-10-17]", start_basis="relation", end_basis="publication", status=status)
    assert tuple(bool(entry(record, name)) for name in (FEED, WHOLE)) == files


def test_a_short_title_leads_and_the_whole_one_is_told() -> None:
    written = entry(event("2025-02", short="Moon landing", title="The Eagle lands on the Moon"), FEED)
    assert written["SUMMARY"] == "Moon landing (in Feb 2025)"
    assert written["DESCRIPTION"].startswith(r"The Eagle lands on the Moon\n\nFebruary 2025\n\nIt lands.")


def test_a_withdrawn_event_stands_where_it_stood_and_says_so_first() -> None:
    gone = WithdrawnRecord("error")
    record = event("[2025-10-20..]", status="planned", short="Summit", withdrawn=gone)
    written = entry(record, FEED)
    assert (when(written, "DTSTART"), written["SUMMARY"]) == ("20251020", "Withdrawn: Summit (from 20 Oct)")
    assert entry(event("2025", level="background", withdrawn=gone), FEED) == {}
    assert not_in_calendar([]) == []


def test_what_is_not_in_a_feed_is_counted_with_why() -> None:
    events = [
        event("2025-10-16"),
        event("2025-10-16", level="background"),
        event("[..2025-10-17]", end_basis="publication"),
        event("[..2025-10-18]", end_basis="publication"),
        event("[2014..2022]"),
        event("-0043-03-15"),
        event("/.."),
    ]
    nowhere = "In no calendar: 1 in years that a calendar cannot write, 1 that last, since when is not said."
    assert not_in_calendar(events, WHOLE) == [nowhere]
    assert not_in_calendar(events) == [
        "In timeline-all.ics alone: 2 dated by the day of their source alone, "
        "1 dated less well than to a year, 1 of the background.",
        nowhere,
    ]
    told = icalendar.Calendar.from_ical(calendar(package(description="Who landed."), events, []))
    assert str(told["DESCRIPTION"]) == "\n\n".join(["Who landed.", *not_in_calendar(events)])
    assert "X-WR-CALDESC" in told


POINTS = st.dates().flatmap(lambda day: st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]]))
DATES = st.one_of(
    st.tuples(POINTS, st.sampled_from(["", "", "~", "?", "%"])).map("".join),
    st.integers(1, 999).map("{:03}X".format),
    st.tuples(st.sampled_from(["{}/{}", "[{}..{}]"]), st.lists(POINTS, min_size=2, max_size=2)).map(
        lambda one: one[0].format(*sorted(one[1]))
    ),
    st.tuples(st.sampled_from(["{}/..", "{}/", "../{}", "/{}", "[{}..]", "[..{}]"]), POINTS).map(
        lambda one: one[0].format(one[1])
    ),
)


@given(edtf=DATES, status=st.sampled_from([*sorted(AHEAD), "occurred", "claimed", "ongoing"]))
def test_nothing_stands_on_a_day_that_no_text_gives(edtf: str, status: str) -> None:
    """The day is a bound of the date; it stands without words in brackets only where it is the event's own."""
    try:
        date = parse(edtf)
    except DateError:
        assume(False)
    read = icalendar.Calendar.from_ical(calendar(package(), [event(edtf, status=status)], [], WHOLE)).events
    if not read:
        assert (date.lasts and date.first is None) or Day.max in (date.first, date.last)
        return
    [one] = read
    assert not isinstance(one.start, datetime)
    first, last = (Day.fromordinal(day.toordinal()) for day in (one.start, one.end - timedelta(1)))
    assert {first, last} <= {date.first, date.last}
    exact = date.first == date.last or (
        date.lasts and set(date.ends) == {"day"} and None not in (date.first, date.last)
    )
    if exact:
        assert (first, last) == (date.first, date.last)
    else:
        assert first == last
        assert str(one["SUMMARY"]).endswith(")")


@given(days=st.lists(st.tuples(DATES, st.sampled_from(["planned", "occurred"])), max_size=8))
def test_the_feed_is_a_part_of_the_whole_in_one_order(days: list[tuple[str, str]]) -> None:
    records = []
    for number, (edtf, status) in enumerate(days):
        try:
            records.append(event(edtf, status=status, id=f"e{number}"))
        except DateError:
            continue
    feed, whole = (
        [str(one["UID"]) for one in icalendar.Calendar.from_ical(calendar(package(), records, [], name)).events]
        for name in (FEED, WHOLE)
    )
    assert feed == [uid for uid in whole if uid in feed]
    assert len(set(whole)) == len(whole) <= len(records)
