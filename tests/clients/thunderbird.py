"""A feed in Thunderbird, as somebody sees it who has subscribed: `make thunderbird` installs the program.

    python -m tests.clients.thunderbird data/release/timeline.ics 2025-10-16 1920x1080 october.png

writes a picture of the month of that day, and says how much of each title is read in it. The program runs on a display
of its own (Xvfb), as it is on its first day: with the lists of coming events and of tasks beside the month.
"""

from __future__ import annotations

import base64
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from tests.clients.marionette import Marionette
from timeline.commands import serving

PATIENCE = 120
"""Seconds after which a program that does not answer has failed."""

PREFERENCES = {
    "app.update.enabled": False,
    "calendar.timezone.local": "UTC",
    "calendar.timezone.useSystemTimezone": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "mail.inappnotifications.enabled": False,
    "mail.provider.suppress_dialog_on_startup": True,
    "mail.rights.version": 1,
    "mail.shell.checkDefaultClient": False,
    "mail.spotlight.firstRunDone": True,
    "mailnews.start_page.enabled": False,
}


@dataclass(frozen=True)
class Entry:
    """An event in the month: its UID, the day it stands on, its title, and what is read of that."""

    uid: str
    day: date
    title: str
    read: str
    """The letters before the title is cut."""
    below: bool
    """Whether it lies below the end of its day's cell, which has to be scrolled."""


@dataclass(frozen=True)
class Month:
    """What the window shows."""

    entries: tuple[Entry, ...]
    picture: bytes = field(repr=False)


SHOW = """
const [url, day] = given;
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const feed = cal.manager.createCalendar("ics", Services.io.newURI(url));
feed.name = "Timeline";
const loaded = new Promise((resolve, reject) => {
  const heard = { onLoad: resolve, onError: (_calendar, _number, message) => reject(new Error(message)) };
  const deaf = ["onStartBatch", "onEndBatch", "onAddItem", "onModifyItem", "onDeleteItem", "onPropertyChanged",
    "onPropertyDeleting"];
  for (const name of deaf) heard[name] = () => {};
  feed.addObserver({ QueryInterface: ChromeUtils.generateQI(["calIObserver"]), ...heard });
});
cal.manager.registerCalendar(feed);
document.getElementById("tabmail").openTab("calendar", { background: false });
switchCalendarView("month", false);
currentView().goToDay(cal.createDateTime(day));
await loaded;
const count = () => currentView().querySelectorAll("calendar-month-day-box-item").length;
for (let before = -1; count() === 0 || before !== count(); ) {
  before = count();
  await new Promise((resolve) => setTimeout(resolve, 1000));
}
"""

READ = """
const measure = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas").getContext("2d");
return [...currentView().querySelectorAll("calendar-month-day-box-item")].map((item) => {
  const cell = item.closest("calendar-month-day-box");
  const label = item.querySelector(".event-name-label");
  const title = label.textContent;
  const reach = document.createRange();
  const right = (letters) => {
    reach.setStart(label.firstChild, 0);
    reach.setEnd(label.firstChild, letters);
    return reach.getBoundingClientRect().right;
  };
  measure.font = getComputedStyle(label).font;
  const whole = label.scrollWidth <= label.clientWidth;
  const edge = label.getBoundingClientRect().right - (whole ? -1 : measure.measureText("…").width);
  let letters = title.length;
  while (letters && right(letters) > edge) letters--;
  const below = item.getBoundingClientRect().bottom > cell.getBoundingClientRect().bottom + 1;
  const day = ["year", "month", "day"].map((part) => Number(cell.getAttribute(part)));
  return [item.dataset.eventId, day, title, title.slice(0, letters), below];
});
"""


def month(url: str, day: date, window: tuple[int, int]) -> Month:
    """Return the month of a day as a new subscriber to an address sees it in a window of so many pixels."""
    with TemporaryDirectory() as home, _display(window) as display, _thunderbird(Path(home), display) as program:
        program.command("WebDriver:SetWindowRect", x=0, y=0, width=window[0], height=window[1])
        program.run(SHOW, url, f"{day:%Y%m%d}")
        entries = tuple(Entry(uid, date(*on), *rest) for uid, on, *rest in program.run(READ))
        picture = program.command("WebDriver:TakeScreenshot", full=False)["value"]
        return Month(entries, base64.b64decode(picture))


@contextmanager
def served(files: dict[str, bytes]) -> Iterator[str]:
    """Serve files for as long as the block does; give the address that they lie under."""
    server = serving.server(lambda: files, 0)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://{serving.HOST}:{server.server_address[1]}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def _display(size: tuple[int, int]) -> Iterator[str]:
    """Run a display for as long as the block does; give its name."""
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size[0]}x{size[1]}x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL) as process:
        os.close(writer)
        try:
            with os.fdopen(reader) as told:
                yield f":{told.readline().strip()}"
        finally:
            process.terminate()


@contextmanager
def _thunderbird(home: Path, display: str) -> Iterator[Marionette]:
    """Run the program at home in a folder for as long as the block does."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    profile = home / "profile"
    profile.mkdir()
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items()]
    (profile / "user.js").write_text("".join([*lines, f'user_pref("marionette.port", {port});\n']))
    surroundings = {"HOME": str(home), "PATH": os.environ["PATH"], "DISPLAY": display, "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    command = ["thunderbird", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", str(profile)]
    log = home / "log"
    with log.open("wb") as out, subprocess.Popen(command, env=surroundings, stdout=out, stderr=out) as process:
        try:
            driven = _driven(port, process, log)
            try:
                yield driven
            finally:
                driven.close()
        finally:
            process.terminate()


def _driven(port: int, process: subprocess.Popen[bytes], log: Path) -> Marionette:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return Marionette(port)
        except OSError:
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < until, log.read_text()
            time.sleep(0.2)


if __name__ == "__main__":
    feed, day, size, picture = sys.argv[1:]
    width, height = map(int, size.split("x"))
    with served({"timeline.ics": Path(feed).read_bytes()}) as address:
        shown = month(f"{address}timeline.ics", date.fromisoformat(day), (width, height))
    Path(picture).write_bytes(shown.picture)
    for entry in shown.entries:
        print(entry.day, "below" if entry.below else "shown", f"{entry.read}|{entry.title.removeprefix(entry.read)}")
