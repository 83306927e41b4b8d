"""The feed from one release to the next, as the programs of those who subscribe to it keep it.

vdirsyncer subscribes over HTTP, and khal shows what it keeps; the caldav client brings the feed into a Radicale store.
`make clients` installs the four in an environment of their own, .venv-clients (or where TIMELINE_CLIENTS says).
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from textwrap import dedent
from threading import Thread
from typing import Final

import pytest

from tests.packages import PICTURES, SOURCES, TINY, edited, frozen, package
from timeline.commands import serving
from timeline.records.package import RELEASE, Files

pytestmark = pytest.mark.clients

CLIENTS: Final = Path(os.environ.get("TIMELINE_CLIENTS", Path(__file__).parents[2] / ".venv-clients")) / "bin"

LOG = """\
The log of the Heron, 20 March 2025

The Heron left Earth in February 2025. On 6 March 2025 it drove ten metres. On 8 March 2025 it landed again.
"""
NOTICE = """\
A notice of 14 April 2025

The talk that Ada Moreau was to give in Port Vale in April 2025 is cancelled.
The Heron left Earth on 12 February 2025. On 7 April 2025 its battery died.
"""


def source(id: str, text: str, published: str) -> str:
    head = text.splitlines()[0]
    return dedent(f"""
        {id}:
          file: seeds/{id}.txt
          sha256: {sha256(text.encode()).hexdigest()}
          title: The {id}
          language: en
          published: {published}
          basis: stated
          quote: {head}
          left_out:
            - quote: {head}
              reason: It dates the text itself.
        """)


def event(title: str, date: str, source: str, quote: str) -> str:
    return dedent(f"""\
        title: {title}
        date: {date}
        kind: landing
        status: occurred
        summary: {title}.
        citations:
          - source: {source}
            quote: {quote}
            supports: [date, status]
        """)


LAUNCH, AGAIN = "data/events/launch.yaml", "data/events/second-landing.yaml"
PICTURES_PLANNED = """\
    supports: [date, status, place, participants]
related"""
PICTURES_CANCELLED = """\
    supports: [date, place, participants]
    formerly: {status: planned}
  - source: notice
    quote: The talk that Ada Moreau was to give in Port Vale in April 2025 is cancelled
    supports: [date, status, place, participants]
related"""

FIRST: Final = frozen(
    package(
        {
            SOURCES: TINY[SOURCES] + source("log", LOG, "2025-03-20"),
            "seeds/log.txt": LOG,
            LAUNCH: event("The Heron leaves Earth", "2025-02", "log", "The Heron left Earth in February 2025"),
            "data/events/drive.yaml": event("The Heron drives", "2025-03-06", "log", "On 6 March 2025 it drove"),
            AGAIN: event("The Heron lands again", "2025-03-08", "log", "On 8 March 2025 it landed again"),
        }
    )
)
"""Five events at version 1.0.0, frozen."""


def second() -> Files:
    """Version 1.1.0: one event changed, one cancelled, one withdrawn, one added, two as they were."""
    changed = FIRST | {
        SOURCES: FIRST[SOURCES] + source("notice", NOTICE, "2025-04-14").encode(),
        "seeds/notice.txt": NOTICE.encode(),
        LAUNCH: event("The Heron leaves Earth", "2025-02-12", "notice", "The Heron left Earth on 12 February 2025")
        .replace("citations:", "citations:\n  - {source: log, quote: left Earth in February 2025, supports: [date]}")
        .encode(),
        "data/events/battery.yaml": event(
            "The battery dies", "2025-04-07", "notice", "On 7 April 2025 its battery died"
        ).encode(),
    }
    return frozen(
        edited(
            (PICTURES, "status: planned", "status: cancelled"),
            (PICTURES, PICTURES_PLANNED, PICTURES_CANCELLED),
            (AGAIN, "citations:", "withdrawn: {reason: duplicate, merged_into: landing}\ncitations:"),
            files=changed,
        ),
        "1.1.0",
        "2025-06-01T12:00:00Z",
    )


def released(files: Files) -> dict[str, bytes]:
    return {path.removeprefix(f"{RELEASE}/"): raw for path, raw in files.items() if path.startswith(f"{RELEASE}/")}


@dataclass(frozen=True)
class Kept:
    """An event as the store keeps it."""

    title: str
    status: str
    start: str
    stamp: str
    sequence: int
    etag: str


@dataclass(frozen=True)
class View:
    """What a subscriber has after a refresh."""

    khal: list[str]
    """A line an event: first day, last day, status, title."""
    files: dict[str, int]
    """vdirsyncer's files and when each was written, in nanoseconds."""
    store: dict[str, Kept]
    """The store's events by UID."""


class Subscriber:
    """The four programs, at home in one folder and subscribed to one address."""

    def __init__(self, home: Path, feed: str, store: str) -> None:
        self.home, self.feed, self.store = home, feed, store
        (home / "events").mkdir()
        (home / "vdirsyncer").write_text(VDIRSYNCER.format(home=home, feed=feed))
        (home / "khal").write_text(KHAL.format(home=home))
        self.run("vdirsyncer", "--config", "vdirsyncer", "discover")

    def run(self, program: str, *words: str) -> str:
        """Return what a program says that comes to a good end."""
        done = subprocess.run(
            [CLIENTS / program, *words], cwd=self.home, env=surroundings(self.home), capture_output=True, timeout=60
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    def refreshed(self) -> View:
        self.run("vdirsyncer", "--config", "vdirsyncer", "sync")
        columns = "{start-date} {end-date} {status}{title}"
        shown = self.run(
            *("khal", "--config", "khal", "list", "--once", "--day-format", "", "--format", columns),
            *("2025-01-01", "2025-12-31"),
        )
        kept = json.loads(self.run("python", "-c", CALDAV, self.feed, self.store))
        return View(
            shown.splitlines(),
            {path.name: path.stat().st_mtime_ns for path in (self.home / "events").iterdir()},
            {uid: Kept(**event) for uid, event in kept.items()},
        )


def surroundings(home: Path) -> dict[str, str]:
    return {"HOME": str(home), "PATH": os.defpath, "LC_ALL": "C.UTF-8", "TZ": "Pacific/Kiritimati"}


VDIRSYNCER = """
[general]
status_path = "{home}/status"

[pair timeline]
a = "feed"
b = "files"
collections = null

[storage feed]
type = "http"
url = "{feed}"

[storage files]
type = "filesystem"
path = "{home}/events"
fileext = ".ics"
"""
KHAL = """
[calendars]
[[timeline]]
path = {home}/events
readonly = True

[locale]
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
timeformat = %H:%M
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M

[sqlite]
path = {home}/khal.db
"""
CALDAV = """
import json, sys, urllib.request
from caldav import DAVClient
from icalendar import Calendar

feed, store = sys.argv[1:]
with urllib.request.urlopen(feed) as answer:
    events = Calendar.from_ical(answer.read()).walk("VEVENT")
with DAVClient(url=store, username="reader", password="") as client:
    principal = client.principal()
    calendar = (principal.calendars() or [principal.make_calendar(cal_id="timeline")])[0]
    for event in events:
        calendar.add_event(event.to_ical().decode(), increase_seqno=False)
    kept = {}
    for item in calendar.events():
        item.load()
        event = item.icalendar_component
        assert str(event["UID"]) not in kept
        kept[str(event["UID"])] = {
            "title": str(event["SUMMARY"]),
            "status": str(event["STATUS"]),
            "start": event.start.isoformat(),
            "stamp": event.DTSTAMP.isoformat(),
            "sequence": int(event["SEQUENCE"]),
            "etag": item.etag,
        }
    print(json.dumps(kept))
"""


@pytest.fixture(scope="module")
def views(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[View, View, View]]:
    """What a subscriber has of the first release, of the second, and of the second once more."""
    assert CLIENTS.is_dir(), "the calendar programs are not installed; run: make clients"
    home = tmp_path_factory.mktemp("subscriber")
    files = released(FIRST)
    server = serving.server(lambda: files, 0)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        with store(home) as address:
            subscriber = Subscriber(home, f"http://{serving.HOST}:{server.server_address[1]}/timeline.ics", address)
            first = subscriber.refreshed()
            files.clear()
            files.update(released(second()))
            yield first, subscriber.refreshed(), subscriber.refreshed()
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def store(home: Path) -> Iterator[str]:
    """Run Radicale for as long as the block does; give its address."""
    with socket.socket() as free:
        free.bind((serving.HOST, 0))
        port = free.getsockname()[1]
    options = ["--server-hosts", f"{serving.HOST}:{port}", "--storage-filesystem-folder", "store"]
    command = [str(CLIENTS / "radicale"), "--config", "", "--auth-type", "none", *options]
    log = home / "radicale.log"
    with log.open("wb") as out, subprocess.Popen(command, cwd=home, env=surroundings(home), stderr=out) as process:
        try:
            until = time.monotonic() + 30
            while not answers(port):
                assert process.poll() is None, log.read_text()
                assert time.monotonic() < until, log.read_text()
                time.sleep(0.05)
            yield f"http://{serving.HOST}:{port}/"
        finally:
            process.terminate()


def answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex((serving.HOST, port)) == 0


def test_a_subscriber_sees_the_first_release(views: tuple[View, View, View]) -> None:
    assert views[0].khal == [
        "2025-02-28 2025-02-28 CONFIRMED The Heron leaves Earth (in Feb 2025)",
        "2025-03-03 2025-03-03 CONFIRMED The Heron lands",
        "2025-03-06 2025-03-06 CONFIRMED The Heron drives",
        "2025-03-08 2025-03-08 CONFIRMED The Heron lands again",
        "2025-04-01 2025-04-01 TENTATIVE Moreau shows the first pictures (planned, in Apr 2025)",
    ]


def test_nothing_is_doubled_nothing_lost_and_every_change_is_seen(views: tuple[View, View, View]) -> None:
    assert views[1].khal == [
        "2025-02-12 2025-02-12 CONFIRMED The Heron leaves Earth",
        "2025-03-03 2025-03-03 CONFIRMED The Heron lands",
        "2025-03-06 2025-03-06 CONFIRMED The Heron drives",
        "2025-03-08 2025-03-08 CANCELLED Withdrawn: The Heron lands again",
        "2025-04-01 2025-04-01 CANCELLED Cancelled: Moreau shows the first pictures (in Apr 2025)",
        "2025-04-07 2025-04-07 CONFIRMED The battery dies",
    ]


def test_the_store_keeps_each_event_under_the_uid_it_always_had(views: tuple[View, View, View]) -> None:
    before, after, _ = (view.store for view in views)
    assert set(before) == {f"{id}@heron" for id in ("launch", "landing", "drive", "second-landing", "pictures")}
    assert set(after) == {*before, "battery@heron"}


CHANGES = {
    "launch": ("The Heron leaves Earth", "CONFIRMED", "2025-02-12"),
    "pictures": ("Cancelled: Moreau shows the first pictures (in Apr 2025)", "CANCELLED", "2025-04-01"),
    "second-landing": ("Withdrawn: The Heron lands again", "CANCELLED", "2025-03-08"),
}


@pytest.mark.parametrize(("id", "values"), CHANGES.items(), ids=CHANGES)
def test_a_change_is_a_revision_of_the_event(
    views: tuple[View, View, View], id: str, values: tuple[str, str, str]
) -> None:
    before, after, _ = (view.store[f"{id}@heron"] for view in views)
    assert (after.title, after.status, after.start) == values
    assert (before.sequence, before.stamp) == (0, "2025-05-01T12:00:00+00:00")
    assert (after.sequence, after.stamp) == (1, "2025-06-01T12:00:00+00:00")
    assert after.etag != before.etag


@pytest.mark.parametrize("id", ["landing", "drive"])
def test_an_event_that_nobody_touched_is_untouched(views: tuple[View, View, View], id: str) -> None:
    before, after, _ = (view.store[f"{id}@heron"] for view in views)
    assert after == before
    assert before.etag


def test_a_new_event_comes_as_new(views: tuple[View, View, View]) -> None:
    event = views[1].store["battery@heron"]
    assert (event.sequence, event.stamp) == (0, "2025-06-01T12:00:00+00:00")


def test_vdirsyncer_keeps_the_files_of_untouched_events(views: tuple[View, View, View]) -> None:
    before, after, _ = (view.files for view in views)
    assert len(before.items() & after.items()) == 2
    assert len(after) == 6


def test_a_refresh_without_a_release_changes_nothing(views: tuple[View, View, View]) -> None:
    assert views[2] == views[1]
