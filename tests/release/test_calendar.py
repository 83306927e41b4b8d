"""What subscribers receive: what the feed says of each event, and that calendar programs agree on it."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import icalendar
import pytest
import vobject  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream

from tests.packages import dated
from timeline.dates import Day, parse
from timeline.records.document import ActorRecord, Document, KindRecord, PackageRecord, PlaceEntry, SourceRecord
from timeline.records.event_record import CitationRecord, Dispute, EventRecord, PlaceRecord, SaidValue, WithdrawnRecord
from timeline.release import Edition
from timeline.release.calendar import WHOLE, calendar

DESCRIPTOR = {
    "name": "moon",
    "title": "Landings",
    "version": "1.2.0",
    "created": "2026-03-01T09:00:00Z",
    "homepage": "https://moon.example/feed/",
}


def package(**descriptor: str | None) -> Edition:
    """Return an edition without events, but for the one that has taken the place of others."""
    whole = Document(
        PackageRecord(**(DESCRIPTOR | descriptor)),  # type: ignore[arg-type]
        (event(title="Eagle, landed"),),
        (source(id="s1", label="Daily", publisher="Daily"), source(id="s2", label="Report")),
        actors=tuple(ActorRecord(id=id, name=id.capitalize(), kind="person") for id in ("neil", "buzz")),
        places=(PlaceEntry(id="sea", name="Sea"),),
        kinds=(
            KindRecord(id="call", label="Call", color="teal"),
            KindRecord(id="odd", label=r"A, b; c\N", color="red"),
        ),
    )
    return Edition(DESCRIPTOR | descriptor, whole, {})


def source(**changes: str) -> SourceRecord:
    record = SourceRecord(
        id="",
        label="",
        title="Report",
        language="en",
        published=parse("2025"),
        published_start=Day(2025, 1, 1),
        published_end=Day(2025, 12, 31),
        published_text="2025",
        basis="inferred",
        reason=".",
        sha256="0" * 64,
        show="full",
    )
    return replace(record, **changes)  # type: ignore[arg-type]


def event(date: str = "2025-10-16", **changes: Any) -> EventRecord:  # noqa: ANN401
    record = EventRecord(
        id="landing",
        title="Eagle lands",
        **dated(date),
        kind="call",
        status="occurred",
        place=(),
        participants=(),
        summary="It lands.",
        details={},
        citations=(),
        disputed=(),
        disputes=(),
        status_history=(),
        related={},
        tags=(),
        note=None,
        revision=0,
        first_released="2026-02-01T09:00:00Z",
        last_changed="2026-02-01T09:00:00Z",
        url=None,
    )
    return replace(record, **changes)


def cited(number: int, source: str, quote: str, **stances: Any) -> CitationRecord:  # noqa: ANN401
    return CitationRecord(number=number, source=source, quote=quote, exact=quote, positions=(), **stances)


def lines(feed: bytes) -> list[str]:
    """Return the content lines, unfolded."""
    assert feed.endswith(b"\r\n")
    return feed.decode().replace("\r\n ", "").split("\r\n")[:-1]


def of(record: EventRecord) -> list[str]:
    """Return the lines of one event, alone in its feed."""
    written = lines(calendar(package(), [record], []))
    return written[written.index("BEGIN:VEVENT") : written.index("END:VEVENT") + 1]


def paragraphs(record: EventRecord) -> list[str]:
    """Return the description's paragraphs as a reader sees them."""
    read = icalendar.Calendar.from_ical(calendar(package(), [record], []))
    return str(read.events[0]["DESCRIPTION"]).split("\n\n")


def test_a_feed_is_these_bytes() -> None:
    place = PlaceRecord("tranquility", "Sea of Tranquility", latitude=0.67408, longitude=23.47297)
    record = event(
        place=(place,), tags=("eagle",), revision=3, last_changed="2026-03-01T09:00:00Z", url="https://m.org/#landing"
    )
    assert calendar(package(homepage="https://m.org", description="Who landed."), [record], []) == (
        b"BEGIN:VCALENDAR\r\n"
        b"VERSION:2.0\r\n"
        b"PRODID:-//Timeline//Timeline of cited events//EN\r\n"
        b"CALSCALE:GREGORIAN\r\n"
        b"NAME:Landings\r\n"
        b"X-WR-CALNAME:Landings\r\n"
        b"DESCRIPTION:Who landed.\r\n"
        b"X-WR-CALDESC:Who landed.\r\n"
        b"X-WR-TIMEZONE:UTC\r\n"
        b"LAST-MODIFIED:20260301T090000Z\r\n"
        b"URL:https://m.org\r\n"
        b"SOURCE;VALUE=URI:https://m.org/timeline.ics\r\n"
        b"REFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n"
        b"X-PUBLISHED-TTL:PT12H\r\n"
        b"COLOR:steelblue\r\n"
        b"BEGIN:VEVENT\r\n"
        b"UID:landing@moon\r\n"
        b"DTSTAMP:20260301T090000Z\r\n"
        b"CREATED:20260201T090000Z\r\n"
        b"LAST-MODIFIED:20260301T090000Z\r\n"
        b"SEQUENCE:3\r\n"
        b"DTSTART;VALUE=DATE:20251016\r\n"
        b"DTEND;VALUE=DATE:20251017\r\n"
        b"SUMMARY:Eagle lands\r\n"
        b"DESCRIPTION:16 October 2025\\n\\nIt lands.\\n\\nhttps://m.org/#landing\r\n"
        b"LOCATION:Sea of Tranquility\r\n"
        b"GEO:0.67408;23.47297\r\n"
        b"URL:https://m.org/#landing\r\n"
        b"CATEGORIES:Call,eagle\r\n"
        b"COLOR:teal\r\n"
        b"STATUS:CONFIRMED\r\n"
        b"CLASS:PUBLIC\r\n"
        b"TRANSP:TRANSPARENT\r\n"
        b"X-MICROSOFT-CDO-BUSYSTATUS:FREE\r\n"
        b"END:VEVENT\r\n"
        b"END:VCALENDAR\r\n"
    )


def test_entries_stand_in_the_order_of_events() -> None:
    dates = {"a": "2025-10-17", "b": "2025-10-16T19:30Z", "c": "2025-10-16", "d": "2025-10-16T08:00Z"}
    written = lines(calendar(package(), [event(date, id=id) for id, date in dates.items()], []))
    assert [line[4] for line in written if line.startswith("UID:")] == ["c", "d", "b", "a"]


STATES = {
    "occurred": "CONFIRMED",
    "ongoing": "CONFIRMED",
    "planned": "TENTATIVE",
    "proposed": "TENTATIVE",
    "postponed": "TENTATIVE",
    "claimed": "TENTATIVE",
    "cancelled": "CANCELLED",
}


@pytest.mark.parametrize("status", STATES)
def test_the_status_stands_in_its_property(status: str) -> None:
    assert f"STATUS:{STATES[status]}" in of(event(status=status))


def test_the_whole_feed_is_called_so_and_names_its_own_address() -> None:
    written = lines(calendar(package(homepage="https://m.org"), [event()], [], WHOLE))
    assert {"NAME:Landings (all events)", "SOURCE;VALUE=URI:https://m.org/timeline-all.ics"} <= set(written)


WITHDRAWN = {
    "without more": (WithdrawnRecord("error"), "Withdrawn from this timeline (error)."),
    "with what stands in its place": (
        WithdrawnRecord("duplicate", merged_into="landing"),
        "Withdrawn from this timeline (duplicate). In its place: Eagle, landed.",
    ),
    "with a note": (
        WithdrawnRecord("unsupported", note="No source\nsays so."),
        "Withdrawn from this timeline (unsupported). No source says so.",
    ),
}


@pytest.mark.parametrize(("withdrawn", "told"), WITHDRAWN.values(), ids=WITHDRAWN)
def test_a_withdrawn_event_stays_as_cancelled_and_says_why(withdrawn: WithdrawnRecord, told: str) -> None:
    record = event(status="planned", withdrawn=withdrawn)
    written = lines(calendar(package(), [], [record]))
    assert {"UID:landing@moon", "STATUS:CANCELLED", "SUMMARY:Withdrawn: Eagle lands"} <= set(written)
    assert paragraphs(record)[:2] == [told, "16 October 2025"]


def test_a_withdrawn_event_that_is_vague_is_not_counted_among_those_left_out() -> None:
    written = calendar(package(), [], [event("[2013..2014]", withdrawn=WithdrawnRecord("error"))])
    assert b"VEVENT" not in written
    assert b"DESC" not in written


WHEN = Dispute(
    "date",
    (SaidValue("2025-10-16", "16 October 2025", (1, 3)), SaidValue("2025-10-17", "17 October 2025", (2,))),
    "[1] was there.",
)
WORDS_SAID = Dispute("first-words", (SaidValue("one", "one", ()), SaidValue("a", "a", (2,))), "As heard.")

DESCRIPTIONS = {
    "no more than a summary and a date": ({}, []),
    "the quotes, numbered, with what readers know the source by, and its id": (
        {"citations": (cited(1, "s1", "has\nlanded"), cited(2, "s2", "down […] there"))},
        ["Sources:\n[1] “has landed” (Daily, s1)\n[2] “down […] there” (Report, s2)"],
    ),
    "no second mark where the quote itself begins or ends with one": (
        {
            "citations": (
                cited(1, "s2", "“The Eagle” has landed"),
                cited(2, "s2", "He says: “We are down.”"),
                cited(3, "s2", "the “Eagle” lands"),
            )
        },
        [
            "Sources:\n[1] “The Eagle” has landed (Report, s2)\n[2] He says: “We are down.” (Report, s2)\n"
            "[3] “the “Eagle” lands” (Report, s2)"
        ],
    ),
    "which quotes say otherwise, and which said otherwise then": (
        {
            "citations": (
                cited(1, "s2", "Friday", supports=("status",), disputes={"date": "2025-10-17", "first-words": "a"}),
                cited(2, "s2", "soon", disputes={"kind": "odd"}, formerly={"status": "not-yet", "place": ("sea",)}),
                cited(3, "s2", "Armstrong", formerly={"participants": ("neil", "buzz")}),
            )
        },
        [
            "Sources:\n"
            "[1] “Friday” (Report, s2); otherwise: 17 October 2025; otherwise: a\n"
            "[2] “soon” (Report, s2); otherwise: A, b; c\\N; then: not yet; then: Sea\n"
            "[3] “Armstrong” (Report, s2); then: Neil, Buzz"
        ],
    ),
    "every value that is disputed, who gives it, and the reason": (
        {"disputes": (WHEN, WORDS_SAID)},
        [
            "The sources disagree:\n"
            "Date: 16 October 2025 [1, 3] / 17 October 2025 [2]. [1] was there.\n"
            "First words: one / a [2]. As heard."
        ],
    ),
    "note and address": (
        {"note": "Local time.", "url": "https://m.org/#landing"},
        ["Note: Local time.", "https://m.org/#landing"],
    ),
}


@pytest.mark.parametrize(("changes", "expected"), DESCRIPTIONS.values(), ids=DESCRIPTIONS)
def test_the_description_tells(changes: dict[str, Any], expected: list[str]) -> None:
    assert paragraphs(event(**changes)) == ["16 October 2025", "It lands.", *expected]


def test_the_description_gives_the_minute() -> None:
    assert "16 October 2025, 19:30 UTC+02:00" in paragraphs(event("2025-10-16T19:30+02:00"))


PLACES = {
    "none": ((), []),
    "one without coordinates": ((PlaceRecord("x", "Camp; north"),), [r"LOCATION:Camp\; north"]),
    "several, with the coordinates of the first that has them": (
        (PlaceRecord("x", "Camp"), PlaceRecord("y", "Crater", None, -1.5, 2.25), PlaceRecord("z", "Rim", None, 3, 4)),
        [r"LOCATION:Camp\; Crater\; Rim", "GEO:-1.5;2.25"],
    ),
    "one so near the equator and the meridian that Python would write an exponent": (
        (PlaceRecord("x", "Null Island", None, 0.00001, -0.00002),),
        ["LOCATION:Null Island", "GEO:0.0;0.0"],
    ),
    "one that is known to the millimetre": (
        (PlaceRecord("x", "Mark", None, 47.49835012, -0.00012345),),
        ["LOCATION:Mark", "GEO:47.49835;-0.000123"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("place", "expected"), PLACES.values(), ids=PLACES)
def test_places_become(place: tuple[PlaceRecord, ...], expected: list[str]) -> None:
    assert [line for line in of(event(place=place)) if line.startswith(("LOCATION", "GEO"))] == expected


def test_a_comma_does_not_divide_a_category() -> None:
    record = event(kind="odd", tags=("a", "b"))
    assert r"CATEGORIES:A\, b\; c\\N,a,b" in of(record)
    read = icalendar.Calendar.from_ical(calendar(package(), [record], []))
    assert list(read.events[0].categories) == [r"A, b; c\N", "a", "b"]


def test_without_a_host_the_feed_names_no_address() -> None:
    feed = calendar(package(homepage=None), [event()], [])
    assert not re.search(rb"^(URL|SOURCE)|http", feed, re.MULTILINE)


def test_an_address_is_written_in_the_characters_of_a_uri() -> None:
    feed = calendar(package(homepage="https://m.org/\nföhn?a=%20;b,c\ud800"), [], [])
    assert "URL:https://m.org/%0Af%C3%B6hn?a=%20;b,c?" in lines(feed)


def test_nothing_makes_a_client_take_the_feed_for_an_invitation_or_a_single_item() -> None:
    feed = calendar(package(homepage="https://m.org"), [event()], [])
    assert {"METHOD", "ATTENDEE", "ORGANIZER"}.isdisjoint(names(feed))
    assert names(feed).count("UID") == 1  # the event's own


def test_events_stand_in_the_order_of_their_days_however_they_come() -> None:
    days = [
        event("2025-10-17"),
        event("2025-10-16", id="b"),
        event("2025-10-16", id="a"),
        event("[2025-10-16..2025-10-18]"),
    ]
    gone = [event("2025-10-01", id="gone", withdrawn=WithdrawnRecord("error"))]
    feed = calendar(package(), days, gone)
    assert feed == calendar(package(), days[::-1], gone)
    assert re.findall(r"UID:(\w+)", feed.decode()) == ["gone", "a", "b", "landing", "landing"]


# What other programs read

Read = tuple[str, str | None, date | None, date, str | None]
"""Of an event: uid, summary, first day, the day after the last, status."""


def by_icalendar(feed: bytes) -> list[Read]:
    events = icalendar.Calendar.from_ical(feed).events
    return [(str(e["UID"]), str(e["SUMMARY"]), e.start, e.end, str(e["STATUS"])) for e in events]


def by_vobject(feed: bytes) -> list[Read]:
    events = vobject.readOne(feed.decode()).contents.get("vevent", [])
    return [(e.uid.value, e.summary.value, e.dtstart.value, e.dtend.value, e.status.value) for e in events]


def by_ical(feed: bytes) -> list[Read]:
    events = IcsCalendarStream.calendar_from_ics(feed.decode()).events
    return [(str(e.uid), e.summary, e.dtstart, e.end, e.status and e.status.value) for e in events]


READERS = {"icalendar": by_icalendar, "vobject": by_vobject, "ical": by_ical}

WORD = st.text(st.sampled_from(r"\nN;,:\"=") | st.characters(exclude_categories=["C", "Z"]), min_size=1)
WORDS = st.lists(WORD, min_size=1).map(" ".join)
RAW = st.text(st.sampled_from("\r\n\t :;\\\x00\x0b\x1c\x85\u2028\ud800") | st.characters())


@pytest.mark.parametrize("reader", READERS)
def test_readers_agree(reader: str) -> None:
    feed = calendar(
        package(),
        [
            event("2025-10-16", id="a", title=r"“Semi;colon, C:\New\next” über alles"),
            event("[2025-10-20..2025-10-26]", id="b", status="planned", title="Ngày 18 tháng 10 " * 9),
            event("2013-11/2014-02", id="c", status="cancelled"),
        ],
        [event("2025-12-31", id="d", withdrawn=WithdrawnRecord("error"))],
    )
    assert READERS[reader](feed) == [
        (
            "c@moon", "Cancelled: Eagle lands (Nov 2013–Feb 2014)",
            date(2013, 11, 1), date(2013, 11, 2), "CANCELLED",
        ),
        ("a@moon", r"“Semi;colon, C:\New\next” über alles", date(2025, 10, 16), date(2025, 10, 17), "CONFIRMED"),
        (
            "b@moon", "Ngày 18 tháng 10 " * 9 + "(planned, from 20 Oct)",
            date(2025, 10, 20), date(2025, 10, 21), "TENTATIVE",
        ),
        ("d@moon", "Withdrawn: Eagle lands", date(2025, 12, 31), date(2026, 1, 1), "CANCELLED"),
    ]  # fmt: skip


@pytest.mark.parametrize("reader", READERS)
@given(title=WORDS)
def test_any_words_arrive_unchanged(reader: str, title: str) -> None:
    read = READERS[reader](calendar(package(), [event(title=title)], []))
    assert read == [("landing@moon", title, date(2025, 10, 16), date(2025, 10, 17), "CONFIRMED")]


@given(summary=WORDS, quote=WORDS, label=WORDS)
def test_any_quote_arrives_unchanged(summary: str, quote: str, label: str) -> None:
    quote = f"so {quote} it is"  # whether it has marks of its own is another matter
    record = event(summary=summary, citations=(cited(1, "s1", quote),), place=(PlaceRecord("x", label),))
    assert paragraphs(record) == ["16 October 2025", summary, f"Sources:\n[1] “{quote}” (Daily, s1)"]
    assert icalendar.Calendar.from_ical(calendar(package(), [record], [])).events[0].location == label


@given(title=RAW, summary=RAW, quote=RAW, name=RAW)
def test_no_text_breaks_out_of_its_property(title: str, summary: str, quote: str, name: str) -> None:
    record = event(title=title, summary=summary, citations=(cited(1, "s1", quote),), place=(PlaceRecord("x", name),))
    feed = calendar(package(title=f".{name}", description=f".{summary}"), [record], [])
    plain = calendar(package(title=".", description="."), [event(place=(PlaceRecord("x", "."),))], [])
    assert names(feed) == names(plain)
    for line in feed.split(b"\r\n"):
        assert len(line) <= 75
        assert not re.search("[\0-\x1f\x7f-\x9f\u2028\u2029]", line.decode())


def names(feed: bytes) -> list[str]:
    """Return the names of the properties, in order."""
    return [re.split("[:;]", line)[0] for line in lines(feed)]
