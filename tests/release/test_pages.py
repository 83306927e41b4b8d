"""The pages of a timeline that is too long for one: what stands where, how it is reached, what is searched."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from urllib.parse import unquote

import pytest

from tests import packages
from tests.generated import generated
from tests.packages import LANDING, package, sound
from tests.release.test_page import HOSTILE, Read, hostile, steps_of_headings
from timeline.evidence import examine
from timeline.received import verification
from timeline.release import downloads, edition, release
from timeline.release.borders import policy
from timeline.release.edition import Edition
from timeline.release.ledger import stale
from timeline.release.page.index import cut
from timeline.release.page.page import pages

SHAPES = {
    "a text for each day": lambda: edition(examine(sound(generated(301)))),
    "one text for all": lambda: edition(examine(sound(generated(301, each=301)))),
    "what disagrees, lies ahead and has roles": lambda: edition(examine(sound(package()))),
}
DAYS, TEXT, TINY = SHAPES


@cache
def of(shape: str) -> Edition:
    """Return the edition of a package."""
    return SHAPES[shape]()


@cache
def laid(shape: str) -> Mapping[str, bytes]:
    """Return its pages, of the tiny package with one event on a page at most."""
    return pages(of(shape), most=min(300, len(of(shape).events) - 1))


def read(made: Mapping[str, bytes]) -> dict[str, Read]:
    return {path: Read(raw) for path, raw in made.items()}


@cache
def found(shape: str) -> dict[str, Read]:
    """Return the same as an HTML parser sees them."""
    return read(laid(shape))


def told(page: Read) -> list[str]:
    return [tag.attributes["id"] for tag in page.all("article")]


def data(page: Read) -> dict[str, object]:
    """Return what the script of a page reads."""
    return dict(json.loads(next(tag.text for tag in page.all("script") if "data-index" in tag.attributes)))


def test_up_to_300_events_stand_on_one_page() -> None:
    many = of(DAYS)
    few = replace(many, document=replace(many.document, events=many.events[:300]))
    assert list(pages(few)) == ["index.html"]
    assert len(pages(many)) > 1


def dead_ends(pages: Mapping[str, Read], others: Iterable[str]) -> list[str]:
    """Return the links of pages that lead to no file, or to no id of theirs."""
    ids = {path: set(page.ids) for path, page in pages.items()}
    dead = []
    for path, page in pages.items():
        assert len(ids[path]) == len(page.ids), path
        for link in (tag.attributes["href"] for tag in page.all("a")):
            file, _, id = link.partition("#")
            there = (
                posixpath.normpath(posixpath.join(posixpath.dirname(path), file.partition("?")[0])) if file else path
            )
            away = link.startswith(("https:", "mailto:"))
            if not away and (unquote(id) not in ids[there] if id else there not in {*pages, *others}):
                dead.append(f"{path}: {link}")
    return dead


@pytest.mark.parametrize("shape", SHAPES)
def test_every_link_leads_somewhere(shape: str) -> None:
    files = {"timeline.csv", "timeline-excel.csv", "timeline.json", "timeline.ics", "datapackage.json", "SHA256SUMS"}
    texts = {f"sources/{id}.txt" for id in of(shape).sources}
    assert dead_ends(found(shape), files | texts) == []


@pytest.mark.parametrize("shape", SHAPES)
def test_every_page_is_reached_from_the_front_without_a_script(shape: str) -> None:
    made = laid(shape)
    links = [tag.attributes["href"] for tag in Read(made["index.html"]).all("a")]
    reached = {link.partition("#")[0].partition("?")[0] for link in links}
    assert {path for path in made if path.startswith("pages/")} - reached == {"pages/where.html"}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_event_is_told_once_and_in_the_order_of_the_release(shape: str) -> None:
    standing = [id for page in found(shape).values() for id in told(page)]
    assert standing == [event.id for event in of(shape).events]


@pytest.mark.parametrize("shape", SHAPES)
def test_no_page_is_heavier_than_a_picture(shape: str) -> None:
    made = laid(shape)
    assert {path: len(raw) for path, raw in made.items() if len(raw) > 300_000} == {}


@pytest.mark.parametrize("shape", SHAPES)
def test_each_page_asks_for_nothing_and_admits_its_own_style_and_script_alone(shape: str) -> None:
    for page in found(shape).values():
        assert [tag.name for tag in page.tags if "src" in tag.attributes or tag.name in ("img", "iframe", "base")] == []
        [style] = [tag.text for tag in page.all("style")]
        [script] = [tag.text for tag in page.all("script") if "type" not in tag.attributes]
        [given] = [tag.attributes["content"] for tag in page.all("meta") if "http-equiv" in tag.attributes]
        assert given == policy(style, script)


@pytest.mark.parametrize("shape", SHAPES)
def test_headings_leave_out_no_level(shape: str) -> None:
    for page in found(shape).values():
        assert steps_of_headings(page) <= {1}


def test_no_text_of_a_record_becomes_markup_on_any_page() -> None:
    spoilt = pages(edition(examine(sound(hostile()))), most=1)
    assert spoilt.keys() == laid(TINY).keys()
    for path, page in read(spoilt).items():
        plain = found(TINY)[path]
        for name in ("script", "style", "img", "iframe"):
            assert len(page.all(name)) == len(plain.all(name))
        assert page.all("h1")[0].text == HOSTILE
    assert data(Read(spoilt["pages/search.html"]))["events"][0][1] == HOSTILE  # type: ignore[index]


def test_what_something_is_called_leads_to_the_page_on_which_it_stands() -> None:
    for shown in map(found, SHAPES):
        where = data(shown["pages/where.html"])
        for name, ids in where.items():
            assert set(str(ids).split()) <= set(shown[f"pages/{name}"].ids)
        named = {id for ids in where.values() for id in str(ids).split()}
        standing = [id for page in shown.values() for id in page.ids]
        assert {
            id for id in standing if "_" not in id or id.startswith("d_") or id.endswith(("_text", "_head"))
        } == named


PARTS = "data/parts.yaml"


def parted(*parts: str) -> dict[str, bytes]:
    """Return the tiny package with parts, of which the landing belongs to the first."""
    listed = "".join(f"{id}:\n  title: The {id}\n  summary: Of the {id}.\n" for id in parts)
    files = packages.edited((LANDING, "kind: landing\n", f"kind: landing\npart: {parts[0]}\n"))
    return {**files, PARTS: listed.encode()}


def test_each_part_has_a_page_of_its_own_and_what_has_none_stands_besides() -> None:
    made = read(pages(edition(examine(sound(parted("descent", "stay")))), most=1))
    assert {path: told(page) for path, page in made.items() if told(page)} == {
        "pages/part_descent.html": ["landing"],
        "pages/besides.html": ["pictures"],
    }


def test_years_stand_together_until_they_fill_a_page() -> None:
    record = packages.package()[packages.PICTURES].decode()
    dated = {
        f"data/events/of-{year}.yaml": record.replace("date: 2025-04\n", f"date: {year}\n").encode()
        for year in ("2026", "2027")
    }
    files = {**packages.package(), **dated}
    made = pages(edition(examine(packages.loaded(files))), most=1)
    assert [path for path in made if "year" in path] == ["pages/year_2025_to_2027.html"]


def test_the_pages_of_a_part_are_numbered_and_say_which_days_they_tell_of() -> None:
    front = found(DAYS)["index.html"]
    links = {tag.text: tag.attributes["href"] for tag in front.all("a") if "pages/year_1990" in tag.attributes["href"]}
    assert [text for text in links if "–" in text] == ["1 Jan–4 Jan 1990", "4 Jan–8 Jan 1990"]
    assert {"pages/year_1990.html", "pages/year_1990_2.html"} <= set(links.values())


def test_a_text_that_is_too_long_for_a_page_goes_on_on_the_next() -> None:
    made = found(TEXT)
    assert "s0000_text" in made["pages/sources.html"].ids
    assert [tag.text for tag in made["pages/sources_2.html"].all("h3")] == ["Text s0000, continued"]
    marked = [
        tag.attributes["id"]
        for path in ("pages/sources.html", "pages/sources_2.html")
        for tag in made[path].all("mark")
    ]
    assert [int(one.rpartition("p")[2]) for one in marked] == list(range(1, 603))


WORDS = {
    "case and accents": ("Zürich, ÉCOLE", ["zurich", "ecole"]),
    "a day in digits": ("on 2025-10-16, at 19:30", ["on", "2025-10-16", "at", "19", "30"]),
    "a month in digits": ("2025-10", ["2025-10"]),
    "a number that is no date": ("1914-1918 and 2025-100", ["1914", "1918", "and", "2025", "100"]),
    "letters of other alphabets": ("Київ 東京 हिन्दी", ["киів", "東京", "हनद"]),
    "an apostrophe": ("Moreau’s “first”", ["moreau", "s", "first"]),
}


@pytest.mark.parametrize(("text", "expected"), WORDS.values(), ids=WORDS)
def test_words_are_cut(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def numbers(packed: str) -> list[int]:
    """Return the places of events as the page's script reads them."""
    total, places = 0, []
    for step in packed.split():
        total += int(step, 36)
        places.append(total)
    return places


def test_the_index_has_every_event_by_its_words_and_by_what_filters_ask() -> None:
    index = json.loads(json.dumps(data(found(TINY)["pages/search.html"])))
    titles = [event[1] for event in index["events"]]
    assert titles == ["The Heron lands", "Moreau shows the first pictures"]
    assert {word: numbers(index["words"][word]) for word in ("heron", "instruments", "survey", "2025-03-03")} == {
        "heron": [0, 1],
        "instruments": [0],
        "survey": [0, 1],
        "2025-03-03": [0],
    }
    facets = {
        (name, value): numbers(packed) for name, lists in index["facets"].items() for value, packed in lists.items()
    }
    assert facets == {
        ("kind", "landing"): [0],
        ("kind", "talk"): [1],
        ("status", "occurred"): [0],
        ("status", "planned"): [1],
        ("source", "report"): [0, 1],
        ("source", "letter"): [0],
        ("disputed", "hard"): [0],
        ("who", "northern-survey"): [0],
        ("role", "owner"): [0],
        ("as", "northern-survey:owner"): [0],
        ("who", "ada-moreau"): [1],
        ("as", "ada-moreau"): [1],
        ("tag", "heron"): [1],
    }
    assert index["names"] == [["ada-moreau", ["ada moreau", "moreau"]]]


def test_a_release_knows_its_pages() -> None:
    made = release(sound(generated(301)))
    files = downloads(made)
    assert {path for path in files if path.endswith(".html")} == set(laid(DAYS))
    signed = {line[66:] for line in files["SHA256SUMS"].decode().splitlines()}
    assert signed == set(files) - {"SHA256SUMS"}
    described = {one["path"]: one for one in json.loads(files["datapackage.json"])["resources"]}
    assert described["pages/search.html"]["name"] == "page-search"
    assert described["pages/search.html"]["mediatype"] == "text/html"
    assert stale(made, made) == []
    assert [str(one) for one in verification.verify(files)[1]] == []
