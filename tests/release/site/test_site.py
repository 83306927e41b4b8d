"""The site of three frozen versions: what lies where, for ever; its pages, its feed, its sums."""

from __future__ import annotations

import io
import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urljoin, urlsplit
from zipfile import ZipFile

import feedparser
import html5lib
import pytest
from lxml import etree

from tests.packages import DESCRIPTOR, LANDING, PICTURES, edited, exported, frozen, laid, loaded, package
from tests.release.site.hosting import HOME, HOSTED, files, hosted, laid_out, of_draft, whole
from timeline.records.package import RELEASE, Files, kept_at
from timeline.release.site import SITE_SUMS, VERSIONS, Hosted, pages, site
from timeline.release.site.hosted import disagreements

VERSIONED = ("1.0.0", "1.1.0", "1.2.0")
HARD = "A “<b>&amp;</b>” ' \"</script><!-- ]]> אב"


@pytest.mark.parametrize("version", VERSIONED)
def test_every_frozen_version_lies_where_it_always_will(version: str) -> None:
    with ZipFile(io.BytesIO(files()[kept_at(version)])) as archive:
        kept = {name: archive.read(name) for name in archive.namelist()}
    there = {name.removeprefix(f"v{version}/"): raw for name, raw in whole().items() if name.startswith(f"v{version}/")}
    assert there == kept


def test_the_last_version_is_at_the_root() -> None:
    last = {name.removeprefix("v1.2.0/"): raw for name, raw in whole().items() if name.startswith("v1.2.0/")}
    assert {name: whole()[name] for name in last} == last


def test_a_site_of_an_earlier_version_is_a_part_of_the_later() -> None:
    earlier = laid_out(frozen(edited(HOSTED)))
    later = laid_out(
        frozen(
            edited((LANDING, "title: The Heron", "title: Heron"), files=frozen(edited(HOSTED))),
            "1.1.0",
            "2025-06-01T12:00:00Z",
        )
    )
    assert {name: later[name] for name in earlier if name.startswith("v")} == {
        name: raw for name, raw in earlier.items() if name.startswith("v1.0.0/")
    } | {VERSIONS: later[VERSIONS]}
    assert later["v1.0.0/timeline.json"] != later["timeline.json"]


def test_what_else_lies_there() -> None:
    last = {name.removeprefix("v1.2.0/") for name in whole() if name.startswith("v1.2.0/")}
    others = {name for name in whole() if not name.startswith("v1.")} - last
    assert others == {
        *(f"e/landing/{name}" for name in ("index.html", "card.svg")),
        "e/pictures/index.html",
        *(f"d/landing.date/{name}" for name in ("index.html", "card.svg")),
        *("changes.atom", "versions.json", "timeline.sqlite", "timeline.xlsx", SITE_SUMS),
    }


def test_its_sums_list_all_of_it(tmp_path: Path) -> None:
    laid(tmp_path, whole())
    done = subprocess.run(["sha256sum", "--check", "--strict", SITE_SUMS], cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, len(done.stdout.splitlines())) == (0, len(whole()) - 1)


def test_the_versions_are_listed_for_programs() -> None:
    listed = json.loads(whole()[VERSIONS])
    assert (listed["name"], listed["latest"]) == ("heron", "1.2.0")
    sums = {line[66:]: line[:64] for line in files()["data/releases/SHA256SUMS"].decode().splitlines()}
    assert listed["versions"] == [
        {
            "version": version,
            "created": created,
            "state": "frozen",
            "path": f"v{version}/",
            "sha256": sums[f"{version}.zip"],
            "added": added,
            "changed": changed,
            "withdrawn": withdrawn,
        }
        for version, created, added, changed, withdrawn in (
            ("1.2.0", "2025-07-01T12:00:00Z", 0, 0, 1),
            ("1.1.0", "2025-06-01T12:00:00Z", 1, 1, 0),
            ("1.0.0", "2025-05-01T12:00:00Z", 1, 0, 0),
        )
    ]


# a draft


def test_a_draft_is_at_the_root_and_says_so_on_every_page() -> None:
    made = of_draft(package())
    assert {name: made[name] for name in made if f"{RELEASE}/{name}" in exported(package())} == {
        name.removeprefix(f"{RELEASE}/"): raw
        for name, raw in exported(package()).items()
        if name.startswith(f"{RELEASE}/")
    }
    pages = [raw.decode() for name, raw in made.items() if name.startswith(("e/", "d/")) and name.endswith(".html")]
    assert len(pages) == 3
    assert all("This is a draft of version 1.0.0" in page for page in pages)
    assert not any(name.startswith("v1") for name in made)
    assert made["index.html"].decode().count("ersion 1.0.0 (draft), 1 May 2025") == 2
    listed = json.loads(made[VERSIONS])
    assert (listed["latest"], listed["versions"][0]["state"]) == (None, "draft")
    assert not any(
        b"This is a draft" in raw or b"(draft)" in raw for name, raw in whole().items() if name.endswith(".html")
    )


def test_a_draft_whose_address_nobody_knows_has_no_address() -> None:
    made = of_draft(package())
    assert b"heron.example" not in made["e/landing/index.html"]
    assert b"og:image" not in made["e/landing/index.html"]
    assert b'rel="canonical"' not in made["e/landing/index.html"]
    assert feedparser.parse(made["changes.atom"]).bozo is False


# pages


def read(name: str, of: Files | None = None) -> Any:  # noqa: ANN401 -- html5lib's tree
    """Return a page as browsers read it, which makes no error in it."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse((of or whole())[name].decode())
    assert parser.errors == []
    return tree


def words(name: str, of: Files | None = None) -> str:
    """Return what is seen of a page."""
    body = read(name, of).find("body")
    return " ".join("".join(body.itertext()).split())


SAID = {
    "its title": "The Heron lands",
    "when": "4 March 2025",
    "its kind": "Landing",
    "where": "Lake Aldous",
    "who": "Northern Survey (owner)",
    "what happened": "The probe Heron lands at Lake Aldous with its instruments.",
    "a detail": "Instruments 12 instruments",
    "what sources disagree on": "3 March 2025",
    "a quote": "“It carried 12 instruments”",
    "its source and what it is for": "The Beacon, published 5 March 2025 · for instruments",
    "what a quote says otherwise": "otherwise on date",
    "how to cite it": "Ida Lund. “The Heron lands”. The landing of the Heron, version 1.2.0. 2025-07-01. "
    f"{HOME}/e/landing/.",
    "its history": "1.0.0, 2025-05-01: added 1.1.0, 2025-06-01: changed (date, citations, resolutions)",
}


@pytest.mark.parametrize("said", SAID.values(), ids=SAID)
def test_the_page_of_an_event_says(said: str) -> None:
    assert said in words("e/landing/index.html")


def metas(name: str, of: Files | None = None) -> dict[str, str]:
    """Return what a page says of itself to those who show a link to it."""
    return {one.get("property") or one.get("name"): one.get("content") for one in read(name, of).iter("meta")}


def test_a_page_says_what_is_shown_where_its_address_is_shared() -> None:
    made = laid_out(files(), paint=lambda _: b"PNG")
    told = metas("e/landing/index.html", made)
    assert told["og:title"] == told["twitter:title"] == "The Heron lands"
    assert told["og:url"] == f"{HOME}/e/landing/"
    assert told["og:image"] == told["twitter:image"] == f"{HOME}/e/landing/card.png"
    assert (told["og:image:type"], told["twitter:card"]) == ("image/png", "summary_large_image")
    assert told["og:description"] == told["description"] == "4 March 2025. " + SAID["what happened"]
    assert made["e/landing/card.png"] == b"PNG"
    assert metas("e/landing/index.html")["og:image"] == f"{HOME}/e/landing/card.svg"


def test_of_many_events_the_cards_of_main_ones_and_of_disagreements_alone_are_painted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pages, "PAINTED", 0)
    made = laid_out(files(), paint=lambda _: b"PNG")
    assert [name for name in made if name.endswith(".png")] == ["d/landing.date/card.png"]
    assert metas("e/landing/index.html", made)["og:image"] == f"{HOME}/e/landing/card.svg"
    main = laid_out(frozen(edited(HOSTED, (LANDING, "kind: landing", "level: main\nkind: landing"))), lambda _: b"PNG")
    assert "e/landing/card.png" in main


def test_a_page_needs_no_script_and_asks_for_nothing_elsewhere() -> None:
    for name in (name for name in whole() if name.startswith(("e/", "d/")) and name.endswith(".html")):
        page = read(name)
        assert {one.get("type") for one in page.iter("script")} <= {"application/ld+json"}
        assert "script-src" not in (policy := page.find("head/meta[@http-equiv]").get("content"))
        assert policy.startswith("default-src 'none'; style-src 'sha256-")
        assert not any(one.get("style") for one in page.iter())
        assert [one.get("src") for one in page.iter("img")] in ([], ["card.svg"])
        assert page.get("lang") == "en"


def test_every_link_of_a_page_leads_somewhere() -> None:
    for name in (name for name in whole() if name.startswith(("e/", "d/")) and name.endswith(".html")):
        for link in (one for one in read(name).iter() if one.get("href") or one.get("src")):
            target = urlsplit(urljoin(f"x://h/{name}", link.get("href") or link.get("src")))
            if target.scheme != "x":
                continue
            there = whole()[unquote(target.path[1:])]
            if target.fragment and there.startswith(b"<!DOCTYPE"):
                assert f'id="{unquote(target.fragment)}"' in there.decode(), f"{name}: {link.get('href')}"


def test_a_quote_says_in_which_language_it_is() -> None:
    assert {(one.get("lang"), one.get("dir")) for one in read("e/landing/index.html").iter("blockquote")} == {
        ("en", "auto")
    }


def test_a_reader_who_finds_a_mistake_is_led_to_where_it_is_told() -> None:
    [link] = [one.get("href") for one in read("e/landing/index.html").iter("a") if one.text == "This record is wrong"]
    told = urlsplit(link)
    assert (told.scheme, told.path) == ("mailto", "corrections@heron.org")
    asked = parse_qs(told.query)
    assert asked["subject"] == ["Record: landing"]
    assert asked["body"][0].startswith(
        f"Event: landing (The Heron lands)\r\nVersion: 1.2.0\r\nAddress: {HOME}/e/landing/\r\n"
    )


def test_a_package_without_a_contact_has_no_such_link() -> None:
    assert b"This record is wrong" not in of_draft(package())["e/landing/index.html"]


WITHDRAWN = {
    "that it is": "Withdrawn: Moreau shows the first pictures",
    "why": "This record no longer counts: it told what another record tells.",
    "what is in its place": "In its place: The Heron lands",
    "what readers should know": "Told by the report (The Beacon) alone.",
    "since when": "1.2.0, 2025-07-01: withdrawn",
}


@pytest.mark.parametrize("said", WITHDRAWN.values(), ids=WITHDRAWN)
def test_the_page_of_what_was_withdrawn_says(said: str) -> None:
    assert said in words("e/pictures/index.html")


def test_the_page_of_what_was_withdrawn_leads_on_and_is_not_looked_for() -> None:
    assert '<a href="../landing/index.html" dir="auto">The Heron lands</a>' in whole()["e/pictures/index.html"].decode()
    assert metas("e/pictures/index.html")["robots"] == "noindex"
    assert "robots" not in metas("e/landing/index.html")


def test_the_page_of_a_disagreement_says_what_each_source_says_and_why_one_is_kept() -> None:
    said = words("d/landing.date/index.html")
    kept, other = said.index("4 March 2025 Kept in this timeline. Dear editor"), said.index("3 March 2025 The Beacon")
    assert (
        kept < other < said.index("What is kept, and why 4 March 2025 The letter (Dear editor) is of one who saw it.")
    )
    assert "“the Northern Survey’s probe landed at Lake Aldous on 4 March 2025”" in said


def test_every_disagreement_has_a_page() -> None:
    document = hosted(files())[-1].document
    assert document is not None
    assert [one.id for one in disagreements(document)] == ["landing.date"]


def hard() -> Files:
    """Return the site of a package whose texts are all a page could be broken by."""
    quoted = json.dumps(HARD, ensure_ascii=False)
    of = edited(
        (LANDING, "title: The Heron lands", f"title: {quoted}"),
        (LANDING, "summary: The probe", f"summary: {quoted[:-1]} The probe"),
        (LANDING, "Lake Aldous with its instruments.", 'Lake Aldous with its instruments."'),
        (LANDING, "The report gives the weekday too, and 3 March 2025 was a Monday.", quoted),
        (PICTURES, "tags: [heron]", f"note: {quoted}"),
        (DESCRIPTOR, '"The landing of the Heron"', quoted),
    )
    return of_draft(of)


def test_what_a_record_says_is_text_on_every_page() -> None:
    made = hard()
    assert read("e/landing/index.html", made).find(".//h1").text == HARD
    assert metas("e/landing/index.html", made)["og:title"] == HARD
    assert json.loads(read("e/landing/index.html", made).find(".//script").text)["name"] == HARD
    assert HARD in "".join(read("d/landing.date/index.html", made).find("body").itertext())
    assert HARD in "".join(read("e/pictures/index.html", made).find("body").itertext())
    assert feedparser.parse(made["changes.atom"]).feed.title == f"{HARD}: what changed"
    assert etree.fromstring(made["e/landing/card.svg"]).findtext("{*}title") == HARD


# the feed


def entries(of: Files | None = None) -> list[Any]:
    feed = feedparser.parse((of or whole())["changes.atom"])
    assert feed.bozo is False
    return list(feed.entries)


def test_the_feed_tells_of_every_version_the_last_first() -> None:
    assert [entry.title for entry in entries()] == [
        "Version 1.2.0: 1 withdrawn",
        "Withdrawn: Moreau shows the first pictures",
        "Version 1.1.0: 1 added, 1 changed",
        "The Heron lands: date, citations, resolutions",
        "Version 1.0.0: 1 added",
    ]
    assert [entry.updated for entry in entries()] == [
        *["2025-07-01T12:00:00Z"] * 2,
        *["2025-06-01T12:00:00Z"] * 2,
        "2025-05-01T12:00:00Z",
    ]


def test_the_feed_says_what_was_changed_from_what_to_what_and_why() -> None:
    content = entries()[3].content[0].value
    assert "<del>3 March 2025 (2025-03-03)</del> → <ins>4 March 2025 (2025-03-04)</ins>" in content
    assert "Why: The letter is of one who saw it." in content
    assert "Dear editor: “the Northern Survey’s probe landed at Lake Aldous on 4 March 2025”" in content


def test_the_feed_says_what_was_withdrawn_and_why() -> None:
    content = entries()[1].content[0].value
    assert "it told what another record tells." in content
    assert "In its place: The Heron lands." in content
    assert "Told by the report alone." in content


def test_entries_lead_to_pages_and_keep_their_ids() -> None:
    now = entries()
    assert [entry.link for entry in now] == [
        f"{HOME}/{path}" for path in ("v1.2.0/", "e/pictures/", "v1.1.0/", "e/landing/", "v1.0.0/")
    ]
    first = frozen(edited(HOSTED))
    before = {entry.id for entry in entries(laid_out(first))}
    moved = frozen(edited((DESCRIPTOR, HOME, "https://elsewhere.org"), files=first), "1.1.0", "2025-06-01T12:00:00Z")
    assert before < {entry.id for entry in entries(laid_out(moved))}
    assert len({entry.id for entry in now}) == len(now)


FEEDS = {"three versions": whole, "a draft": lambda: of_draft(package()), "texts that are hard": hard}


@pytest.mark.parametrize("of", FEEDS.values(), ids=FEEDS)
def test_the_feed_is_atom(of: Callable[[], Files]) -> None:
    tree = etree.fromstring(of()["changes.atom"])
    grammar = etree.RelaxNG(etree.parse(Path(__file__).parent / "atom.rng"))
    grammar.assertValid(tree)
    ids = [one.text for one in tree.iter("{*}id")]
    assert len(set(ids)) == len(ids), "section 4.2.6: every id is one thing's"
    for entry in tree.iter("{*}entry"):
        assert len([one for one in entry.iter("{*}link") if one.get("rel") == "alternate"]) == 1
        assert str(entry.findtext("{*}updated")) <= str(tree.findtext("{*}updated"))


def test_a_version_that_can_be_read_no_more_is_hosted_all_the_same() -> None:
    first, *others = hosted(files())
    old = Hosted(first.version, first.created, "frozen", first.files, None, first.changes)
    package = loaded(files())
    made = site([old, *others], package, None)
    assert made["v1.0.0/timeline.json"] == whole()["v1.0.0/timeline.json"]
    assert len(feedparser.parse(made["changes.atom"]).entries) == 5
    with pytest.raises(ValueError, match=re.escape("nothing is known of version 1.0.0")):
        site([old], package, None)
