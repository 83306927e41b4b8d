"""docs/using.md keeps its word: every snippet runs on the release as it is downloaded, in the program it is for.

What needs the programs of `make clients` or a browser is marked so; R's lines are tried by hand, as the page says.
"""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date, timedelta
from pathlib import Path
from threading import Thread
from typing import Any, Final, NamedTuple

import duckdb
import pytest
from playwright.sync_api import Browser, Page, Route, expect, sync_playwright

import timeline
from tests.packages import laid
from tests.release.test_feed_life import CLIENTS
from timeline.commands import serving
from timeline.commands.versions import draft
from timeline.diagnostics import Severity
from timeline.release.site import site

ROOT: Final = Path(__file__).parents[2]
RELEASE: Final = ROOT / "data/release"
PROGRAMS: Final = ROOT / "tests/node_modules"
DAY: Final = "2025-10-16"
BY_HAND: Final = {"R"}


class Snippet(NamedTuple):
    section: str
    language: str
    code: str


def snippets() -> list[Snippet]:
    """Return the fenced blocks of the page, each with the heading it stands under."""
    page = (ROOT / "docs/using.md").read_text(encoding="utf-8")
    found, section = [], ""
    for heading, language, code in re.findall(r"^#+ ([^\n]+)$|^```(\w+)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL):
        section = heading or section
        if language:
            found.append(Snippet(section, language, code))
    return found


SNIPPETS: Final = snippets()


def of(section: str) -> list[str]:
    """Return a section's snippets."""
    return [snippet.code for snippet in SNIPPETS if snippet.section == section]


@pytest.fixture
def release(tmp_path: Path) -> Path:
    """The folder of a downloaded release."""
    return shutil.copytree(RELEASE, tmp_path / "release")


def rows(name: str = "timeline.csv") -> list[dict[str, str]]:
    with (RELEASE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def happened() -> list[str]:
    """Return the answer to the page's question: the titles of the events of the day, in order."""
    return [row["title"] for row in rows() if row["date"] == DAY]


def dated() -> list[dict[str, Any]]:
    """Return the events that have a first and a last day."""
    document = json.loads((RELEASE / "timeline.json").read_text(encoding="utf-8"))
    return [event for event in document["events"] if "start" in event and "end" in event]


def vague(event: dict[str, Any]) -> bool:
    """Whether the days of an event are what its date lies within, and not how long it lasted."""
    return event["precision"] in ("window", "month", "year")


def drawn() -> dict[str, tuple[str, str, str]]:
    """Return the events that viewers in a web page draw: by id, the words that they show, the first day and the last.

    What was once, some time within days, is drawn on the last of them; what lies ahead, on the first.
    """
    shown = {}
    document = json.loads((RELEASE / "timeline.json").read_text(encoding="utf-8"))
    for event in document["events"]:
        start, end = event.get("start"), event.get("end")
        first = event["precision"] == "span" or end is None or event["status"] in AHEAD
        if not start or not (first or (date.fromisoformat(end) - date.fromisoformat(start)).days < 31):
            continue
        unsure = [event["status"]] * (event["status"] != "occurred") + [event["date_text"]] * (start != end)
        words = (event.get("short") or event["title"]) + (f" ({', '.join(unsure)})" if unsure else "")
        day = start if first else end
        shown[event["id"]] = words, day, end if event["precision"] == "span" and end else day
    return shown


AHEAD = ("planned", "proposed", "postponed", "cancelled")


def said(command: list[str], folder: Path) -> str:
    """Return what a command prints that comes to a good end."""
    programs = os.pathsep.join([str(Path(sys.executable).parent), str(CLIENTS), os.environ["PATH"]])
    surroundings = {"PATH": programs, "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, timeout=120)
    assert done.returncode == 0, (done.stdout + done.stderr).decode()
    return done.stdout.decode()


def test_the_question_has_an_answer() -> None:
    assert len(happened()) > 1


def test_the_release_has_what_viewers_must_not_overstate() -> None:
    assert len(drawn()) < len(dated())
    march = "Trump and Putin speak by telephone in March (March 2025)"
    assert drawn()["trump-putin-call-march"] == (march, "2025-03-31", "2025-03-31")
    talks = "Rubio-led talks (planned, some time between 20 and 26 October 2025)"
    assert drawn()["adviser-talks"] == (talks, "2025-10-20", "2025-10-20")


@pytest.mark.parametrize("section", ["pandas", "Polars", "The standard library"])
def test_python_answers(section: str, release: Path) -> None:
    [code] = of(section)
    assert said([sys.executable, "-c", code], release).splitlines() == happened()


def test_duckdb_answers(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(release)
    with duckdb.connect() as connection:
        answers = [connection.execute(code).fetchall() for code in of("DuckDB")]
    call = next(event for event in dated() if event["id"] == "trump-putin-call-october")
    assert [title for (title,) in answers[0]] == happened()
    assert sorted(answers[1]) == sorted(
        (call["title"], dispute["field"], value["text"], dispute["reason"])
        for dispute in call["disputes"]
        for value in dispute["values"]
    )


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the hosted draft."""
    package, found = timeline.load(ROOT)
    assert package is not None
    assert not [one for one in found if one.severity is Severity.ERROR]
    files = site([draft(timeline.examine(package))], package, None)
    return laid(tmp_path_factory.mktemp("hosted"), files)


def test_openpyxl_answers(hosted: Path) -> None:
    [code] = of("Excel and LibreOffice")
    assert said([sys.executable, "-c", code], hosted).splitlines() == happened()


def test_sqlite_answers(hosted: Path) -> None:
    with closing(sqlite3.connect(hosted / "timeline.sqlite")) as connection:
        answers = [connection.execute(code).fetchall() for code in of("SQLite")]
    assert sorted(title for (title,) in answers[0]) == sorted(happened())
    titles, labels = ({row["id"]: row[name] for row in rows(table)} for table, name in TITLED)
    assert sorted(answers[1]) == sorted(
        (titles[row["event"]], labels[row["source"]], row["quote"])
        for row in rows("citations.csv")
        if re.search(r"\bbreakthrough\b", row["quote"], re.IGNORECASE)
    )
    assert answers[1]


TITLED = (("timeline.csv", "title"), ("sources.csv", "label"))


@pytest.mark.clients
def test_datasette_answers(release: Path) -> None:
    [code] = of("SQLite and Datasette")
    printed = said(["sh", "-ec", code], release)
    answers = [row["title"] for row in json.loads(printed[printed.index("[{") :])]
    assert sorted(answers) == sorted(happened())  # it orders rows by their key


def test_every_quote_is_where_it_is_said_to_be(release: Path) -> None:
    [code] = of("A quote against its source")
    assert said([sys.executable, "-c", code], release) == ""


def test_a_quote_that_is_not_there_is_named(release: Path) -> None:
    [code] = of("A quote against its source")
    document = json.loads((release / "timeline.json").read_text(encoding="utf-8"))
    event = document["events"][0]
    event["citations"][0]["positions"][0]["start"] += 1
    (release / "timeline.json").write_text(json.dumps(document), encoding="utf-8")
    assert said([sys.executable, "-c", code], release) == f"{event['id']} 1 does not match\n"


CHECKS = ["The files", "The tables", "The document"]


@pytest.mark.parametrize("section", CHECKS)
def test_a_check_finds_nothing(section: str, release: Path) -> None:
    [code] = of(section)
    said(["sh", "-ec", code], release)


@pytest.mark.parametrize("section", CHECKS)
def test_a_check_finds_what_was_changed(section: str, release: Path) -> None:
    [code] = of(section)
    (release / "timeline.csv").write_text("id\n", encoding="utf-8")
    (release / "timeline.json").write_text("{}", encoding="utf-8")
    with pytest.raises(AssertionError):
        said(["sh", "-ec", code], release)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
            args=[*arguments, "--disable-sync", "--no-first-run"],
        )
        yield browser
        browser.close()


@contextmanager
def shown(browser: Browser, html: str) -> Iterator[Page]:
    """Show a page that lies beside the release; what it wants from jsDelivr comes from npm."""
    files = {path.relative_to(RELEASE).as_posix(): path.read_bytes() for path in RELEASE.rglob("*") if path.is_file()}
    server = serving.server(lambda: files | {"page.html": html.encode()}, 0)
    home = f"http://{serving.HOST}:{server.server_address[1]}/"
    complaints: list[str] = []

    def answer(route: Route) -> None:
        if route.request.url.startswith(home):
            route.continue_()
        elif program := delivered(route.request.url):
            route.fulfill(path=program)
        else:
            complaints.append(route.request.url)
            route.abort()

    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    page = browser.new_page(viewport={"width": 1280, "height": 900}, timezone_id="America/New_York")
    try:
        page.route("**/*", answer)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{home}page.html")
        yield page
        assert complaints == []
    finally:
        page.close()
        server.shutdown()
        thread.join()
        server.server_close()


def delivered(url: str) -> Path | None:
    """Return the file that jsDelivr has at this address, if it is installed, and in this very version."""
    address = re.fullmatch(r"https://cdn\.jsdelivr\.net/npm/((?:@[\w-]+/)?[\w-]+)@([\d.]+)/([\w./-]+)", url)
    if address is None:
        return None
    name, version, path = address.groups()
    installed = json.loads((PROGRAMS / name / "package.json").read_text(encoding="utf-8"))["version"]
    return PROGRAMS / name / path if installed == version else None


@pytest.mark.browser
def test_vis_timeline_draws_every_event_that_is_dated_well_enough(browser: Browser) -> None:
    [code] = of("vis-timeline")
    with shown(browser, code.replace("new vis.Timeline", "window.drawn = new vis.Timeline")) as page:
        expect(page.locator(".vis-item", has_text="Call: Trump–Putin").first).to_be_visible()
        page.evaluate("() => { drawn.setOptions({ maxHeight: undefined }); drawn.fit({ animation: false }); }")
        items = page.locator(".vis-item-content")
        expect(items).to_have_count(len(drawn()))
        assert sorted(items.all_text_contents()) == sorted(words for words, *_ in drawn().values())


@pytest.mark.browser
def test_fullcalendar_shows_every_event_on_a_day_that_its_date_gives(browser: Browser) -> None:
    [code] = of("FullCalendar")
    code = code.replace("new FullCalendar.Calendar", "window.calendar = new FullCalendar.Calendar")
    with shown(browser, code.replace("}).render();", "}); calendar.render();")) as page:
        for words in ("Call: Trump–Putin", "Summit announced", "Budapest summit (planned"):
            expect(page.get_by_text(words).first).to_be_in_viewport()
        days = page.evaluate("calendar.getEvents().map((one) => [one.id, one.title, one.startStr, one.endStr])")
    after = {
        id: (words, day, str(date.fromisoformat(last) + timedelta(1))) for id, (words, day, last) in drawn().items()
    }
    assert {id: (words, start, end) for id, words, start, end in days} == after


@pytest.mark.browser
def test_fullcalendar_leads_to_other_months(browser: Browser) -> None:
    [code] = of("FullCalendar")
    with shown(browser, code) as page:
        expect(page.get_by_role("heading", name="October 2025")).to_be_in_viewport()
        for _ in range(2):
            page.get_by_role("button", name=re.compile("Previous", re.IGNORECASE)).click()
        expect(page.get_by_role("heading", name="August 2025")).to_be_in_viewport()
        expect(page.get_by_text("Alaska summit")).to_be_in_viewport()


@pytest.mark.browser
def test_timelinejs_shows_the_timeline(browser: Browser) -> None:
    [code] = of("TimelineJS")
    events = json.loads((RELEASE / "timelinejs.json").read_text(encoding="utf-8"))["events"]
    with shown(browser, code) as page:
        expect(page.locator(".tl-timemarker")).to_have_count(len(events))


@pytest.mark.browser
def test_vega_lite_draws_a_bar_an_event(browser: Browser) -> None:
    [code] = of("Vega-Lite")
    programs = "".join(
        f'<script src="https://cdn.jsdelivr.net/npm/{name}/build/{name.partition("@")[0]}.min.js"></script>'
        for name in ("vega@6.4.0", "vega-lite@6.5.0")
    )
    draw = f"""<div id="chart"></div><script type="module">
      const {{ spec }} = vegaLite.compile({code});
      await new vega.View(vega.parse(spec), {{ container: "#chart", renderer: "svg" }}).runAsync();
    </script>"""
    with shown(browser, f'<!doctype html><meta charset="utf-8">{programs}{draw}') as page:
        bars = page.locator(".mark-rect.role-mark path")
        later = [event for event in dated() if event["start"] >= "2025-10"]
        expect(bars).to_have_count(len(later))
        pale = bars.evaluate_all("(bars) => bars.filter((bar) => bar.getAttribute('opacity') === '0.3').length")
        assert pale == sum(map(vague, later)) > 0
        assert bars.evaluate_all("(bars) => bars.every((bar) => bar.getBBox().width > 0)")
        assert set(happened()) < set(page.locator(".role-axis-label text").all_text_contents())


TRIED = {
    *("Excel and LibreOffice", "pandas", "Polars", "The standard library"),
    *("DuckDB", "SQLite", "SQLite and Datasette"),
    *("A quote against its source", *CHECKS),
    *("vis-timeline", "FullCalendar", "TimelineJS", "Vega-Lite"),
}


def test_every_snippet_of_the_page_is_tried_here_or_said_to_be_tried_by_hand() -> None:
    assert {snippet.section for snippet in SNIPPETS} == TRIED | BY_HAND
    page = (ROOT / "docs/using.md").read_text(encoding="utf-8")
    assert all("tried by hand" in page.partition(f"## {section}\n")[2].partition("\n## ")[0] for section in BY_HAND)
