"""The page as a file: what is on it, where its links lead, and that no text of a record becomes more than text."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import dataclass, field, replace
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise
from urllib.parse import unquote

import pytest

from tests import packages
from tests.packages import ACTORS, DESCRIPTOR, KINDS, LANDING, LETTER, PICTURES, PLACES, REPORT, SOURCES
from timeline.evidence import examine
from timeline.records.disagreement_record import DisagreementRecord
from timeline.records.disagreements import Weight
from timeline.records.package import Files
from timeline.release import edition
from timeline.release.page.page import pages
from timeline.release.page.wording import weighed

_VOID = {"meta", "link", "input", "br"}


@dataclass
class Tag:
    """An element: its name, its attributes, the text in it."""

    name: str
    attributes: dict[str, str]
    text: str = ""


@dataclass
class Read(HTMLParser):
    """A page as an HTML parser sees it."""

    raw: bytes
    tags: list[Tag] = field(default_factory=list)
    _open: list[Tag] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.raw.decode())
        assert self._open == [], "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"<{tag}> has an attribute twice"
        self.tags.append(Tag(tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self._open.append(self.tags[-1])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(Tag(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open, f"</{tag}> closes nothing"
        assert self._open.pop().name == tag, f"</{tag}> closes what it did not open"

    def handle_data(self, data: str) -> None:
        for tag in self._open:
            tag.text += data

    def all(self, name: str) -> list[Tag]:
        return [tag for tag in self.tags if tag.name == name]

    @property
    def ids(self) -> list[str]:
        return [tag.attributes["id"] for tag in self.tags if "id" in tag.attributes]

    @property
    def data(self) -> dict[str, object]:
        """The dataset as search engines read it."""
        text = next(tag.text for tag in self.all("script") if tag.attributes.get("type") == "application/ld+json")
        return dict(json.loads(text))


def written(files: Files) -> bytes:
    """Return the page of a package."""
    return pages(edition(examine(packages.sound(files))))["index.html"]


def read(files: Files | None = None) -> Read:
    return Read(written(files or packages.package()))


@pytest.fixture(scope="module")
def made() -> Read:
    """The page of the tiny package."""
    return read()


def test_every_link_on_it_leads_somewhere(made: Read) -> None:
    assert leading_nowhere(made) == []


def test_a_name_leads_to_what_others_have_of_it() -> None:
    found = read(
        packages.edited(
            (PLACES, "  longitude: 20.25\n", "  longitude: 20.25\n  same_as: wikidata:Q203252\n"),
            (ACTORS, "  kind: organisation\n", "  kind: organisation\n  same_as: [geonames:3143244]\n"),
        )
    )
    away = [(tag.text, tag.attributes["href"]) for tag in found.all("a") if tag.attributes.get("rel") == "external"]
    assert away == [
        ("Lake Aldous", "https://www.wikidata.org/wiki/Q203252"),
        ("Northern Survey", "https://www.geonames.org/3143244"),
    ]


def leading_nowhere(made: Read) -> list[str]:
    """Return what on a page points at an id that it does not have."""
    ids = set(made.ids)
    assert len(ids) == len(made.ids)
    inner = [tag.attributes["href"] for tag in made.all("a") if tag.attributes["href"].startswith("#")]
    labels = [f"#{id}" for tag in made.tags for id in tag.attributes.get("aria-labelledby", "").split()]
    return [one for one in (*inner, *labels) if unquote(one[1:]) not in ids]


def marks(made: Read) -> dict[str, str]:
    """Return the titles that are written on the drawn strip, by the events that they lead to."""
    drawn = [tag for tag in made.all("a") if tag.attributes.get("class", "").startswith("cols ")]
    return {tag.attributes["href"][1:]: _TOLD.split(tag.text)[0] for tag in drawn}


_TOLD = re.compile(r" told so by \d+ of \d+")


def test_the_strip_has_titles_that_lead_to_their_events(made: Read) -> None:
    assert marks(made) == {"landing": "The Heron lands", "pictures": "Moreau shows the first pictures"}


WEIGHTS = {
    "of each weight": (
        ("hard", "hard", "soft", "wording"),
        "2 contradictions, 1 account that differs, 1 difference of words",
    ),
    "in another order": (("wording", "soft", "soft"), "2 accounts that differ, 1 difference of words"),
    "none": ((), ""),
}


@pytest.mark.parametrize(("weights", "expected"), WEIGHTS.values(), ids=WEIGHTS)
def test_disagreements_are_counted_by_weight(weights: tuple[Weight, ...], expected: str) -> None:
    told = DisagreementRecord(id="day", question="When?", weight="hard", sides=(), kept="both", reason="Both are told.")
    assert weighed(replace(told, weight=one) for one in weights) == expected


def test_what_all_sources_speak_of_says_how_many_tell_it_so(made: Read) -> None:
    lists = [tag.text for tag in made.all("ul") if tag.attributes.get("class") == "all"]
    assert [" ".join(text.split()) for text in lists] == ["The Heron lands 3 March 2025"]


def test_the_dates_of_the_strip_count_what_their_filter_finds(made: Read) -> None:
    dates = {
        tag.attributes["data-day"]: tag.attributes["title"] for tag in made.all("a") if "data-day" in tag.attributes
    }
    assert dates == {"2025-03-03": "3 March 2025: 1 event", "2025-04": "Apr 2025: 1 event"}


def test_headings_leave_out_no_level(made: Read) -> None:
    assert steps_of_headings(made) == {1}


def steps_of_headings(made: Read) -> set[int]:
    """Return by how many levels headings go down, of which one is the first."""
    levels = [int(tag.name[1]) for tag in made.tags if tag.name in ("h1", "h2", "h3", "h4", "h5", "h6")]
    assert levels.count(1) == 1
    return {level - before for before, level in pairwise(levels) if level > before}


def test_it_asks_for_nothing_else(made: Read) -> None:
    assert [tag.name for tag in made.tags if "src" in tag.attributes or tag.name in ("img", "iframe", "base")] == []
    links = {tag.attributes["rel"]: tag.attributes["href"][:5] for tag in made.all("link")}
    assert links == {"icon": "data:"}


def test_its_policy_knows_its_style_and_its_script_by_their_hashes(made: Read) -> None:
    policy = next(tag.attributes["content"] for tag in made.all("meta") if "http-equiv" in tag.attributes)
    style = [tag.text for tag in made.all("style")]
    script = [tag.text for tag in made.all("script") if "type" not in tag.attributes]
    assert policy.split("; ") == [
        "default-src 'none'",
        *(f"style-src 'sha256-{_sha256(text)}'" for text in style),
        *(f"script-src 'sha256-{_sha256(text)}'" for text in script),
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]


def _sha256(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_the_same_package_gives_the_same_page() -> None:
    assert written(packages.package()) == written(packages.package())


HOSTILE = "</script></style><script>alert(1)</script><img src=x onerror=alert(1)>\"'{{ 7 * 7 }}<!--"


def hostile() -> Files:
    """Return the tiny package with a text that would break out of wherever it stood, wherever a curator writes."""
    quoted = json.dumps(HOSTILE)
    return packages.edited(
        (DESCRIPTOR, '"The landing of the Heron"', f'{quoted}, "description": {quoted}'),
        (DESCRIPTOR, '"licenses": [{', f'"contributors": [{{"title": {quoted}}}], "licenses": [{{"title": {quoted}, '),
        (SOURCES, "title: Dear editor", f"title: {quoted}"),
        (SOURCES, "reason: It answers the report of 5 March.", f"reason: {quoted}"),
        (KINDS, "label: Talk", f"label: {quoted}"),
        (LANDING, "title: The Heron lands", f"title: {quoted}"),
        (LANDING, "summary: The probe Heron lands at Lake Aldous with its instruments.", f"summary: {quoted}"),
        (LANDING, "details:", f"note: {quoted}\ndetails:"),
        (LANDING, "role: owner", f"role: {quoted}"),
        (LANDING, "date: The report gives the weekday too, and 3 March 2025 was a Monday.", f"date: {quoted}"),
    )


def test_no_text_of_a_record_becomes_markup() -> None:
    plain, made = read(), read(hostile())
    for name in ("script", "style", "img", "iframe"):
        assert len(made.all(name)) == len(plain.all(name))
    handlers = [name for tag in made.tags for name in tag.attributes if name.startswith("on") or name == "style"]
    assert handlers == []
    assert made.data["name"] == HOSTILE
    assert made.all("h1")[0].text == HOSTILE
    assert HOSTILE in next(tag.text for tag in made.all("article") if tag.attributes["id"] == "landing")


def test_hostile_texts_change_no_hash_of_the_policy() -> None:
    assert _policy(read(hostile())) == _policy(read())


def _policy(made: Read) -> str:
    return next(tag.attributes["content"] for tag in made.all("meta") if "http-equiv" in tag.attributes)


def test_an_event_may_be_called_like_a_part_of_the_page() -> None:
    files = dict(packages.package())
    files["data/events/report.yaml"] = files.pop(PICTURES)
    made = read(files)
    assert len(set(made.ids)) == len(made.ids)


def test_a_disagreement_has_every_side_what_is_kept_and_why() -> None:
    made = read()
    card = " ".join(next(tag.text for tag in made.tags if tag.attributes.get("id") == "d_landing.date").split())
    assert "The Heron lands: when? The Beacon 3 March 2025 kept Dear editor 4 March 2025" in card
    assert "The report gives the weekday too, and 3 March 2025 was a Monday." in card.replace(
        "The Beacon gives", "The report gives"
    )
    event = next(tag.text for tag in made.all("article") if tag.attributes["id"] == "landing")
    assert "Sources disagree: The Heron lands: when?" in " ".join(event.split())


def test_a_source_that_says_the_same_twice_is_named_once() -> None:
    again = "  - source: report\n    quote: Monday, 3 March 2025\n    supports: [date]\n"
    made = read(packages.edited((LANDING, "  - source: letter", f"{again}  - source: letter")))
    links = [
        (tag.text, tag.attributes["href"]) for tag in made.all("a") if tag.attributes["href"].startswith("#landing_c")
    ]
    assert links == [("The Beacon", "#landing_c1"), ("Dear editor", "#landing_c4")]


QUOTED = {
    "plain words": ("3 March", "“3 March”"),
    "words with a quotation inside": ("the “first” pictures", "“the “first” pictures”"),
    "words that begin with a quotation": ("“first” pictures", "“first” pictures"),
    "words that end with one": ('the "first"', 'the "first"'),
}


@pytest.mark.parametrize(("text", "expected"), QUOTED.values(), ids=QUOTED)
def test_no_two_quotation_marks_meet(text: str, expected: str) -> None:
    value = json.dumps(text)
    letter = packages.package()[LETTER]
    longer = letter + f"It had {text} on board.\n".encode()
    files = packages.edited(
        (SOURCES, _digest(letter), _digest(longer)),
        (LANDING, "disputes: {date: 2025-03-04}", f"disputes: {{date: 2025-03-04}}\n{_dispute(text, value)}"),
        (LANDING, "resolutions:", "resolutions:\n  instruments: The letter is no report."),
        files={**packages.package(), LETTER: longer},
    )
    assert f"otherwise on Instruments: {expected}<" in unescape(written(files).decode())


def _dispute(text: str, value: str) -> str:
    quote = json.dumps(f"It had {text} on board")
    return f"  - source: letter\n    quote: {quote}\n    disputes: {{instruments: {value}}}"


def _articles(files: Files) -> dict[str, str]:
    return {tag.attributes["id"]: " ".join(tag.text.split()) for tag in read(files).all("article")}


def test_relations_lead_both_ways() -> None:
    announced = "kind: landing\nrelated: {announces: [pictures]}\n"
    articles = _articles(packages.edited((LANDING, "kind: landing\n", announced)))
    assert "Announces Moreau shows the first pictures" in articles["landing"]
    assert "Announced by The Heron lands" in articles["pictures"]


def test_what_follows_an_event_stands_behind_it_and_is_not_named_at_it() -> None:
    articles = _articles(packages.package())
    assert "Follows The Heron lands" in articles["pictures"]
    assert "first pictures" not in articles["landing"]


def test_of_a_text_that_may_not_be_shown_only_what_is_cited_is_there() -> None:
    letter = packages.package()[LETTER]
    longer = letter + b"It came down slowly, and nobody else was there.\n"
    files = packages.edited((SOURCES, _digest(letter), _digest(longer)), files={**packages.package(), LETTER: longer})
    assert b"nobody else was there" not in read(files).raw
    assert b"nobody else was there" in read(packages.edited((SOURCES, "  show: passages\n", ""), files=files)).raw


def test_broken_characters_are_mended_in_the_text_and_in_the_quote() -> None:
    files = packages.package()
    spoilt = files[REPORT].decode().replace("It carried", "Itโ€™s said it carried").encode()
    files = packages.edited(
        (SOURCES, _digest(files[REPORT]), _digest(spoilt)),
        (SOURCES, "  left_out:", "  repairs:\n    - {raw: โ€™, repaired: ’}\n  left_out:"),
        (LANDING, "quote: It carried 12 instruments", "quote: It’s said it carried 12 instruments"),
        files={**files, REPORT: spoilt},
    )
    found = read(files)
    assert [(tag.text, tag.attributes["title"]) for tag in found.all("ins")] == [("’", "In the file: โ€™")]
    assert any(tag.text == "โ€™ to ’ in 1 place. Each is underlined in the text." for tag in found.all("dd"))
    assert "It’s said it carried 12 instruments" in next(
        tag.text for tag in found.all("blockquote") if "’s" in tag.text
    )
    assert any("It’s said it carried 12 instruments" in tag.text for tag in found.all("p"))
    assert not any("โ€™" in tag.text for tag in (*found.all("p"), *found.all("mark")))


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()


def test_withdrawn_events_stand_nowhere() -> None:
    files = packages.edited((PICTURES, "tags: [heron]\n", "withdrawn: {reason: error}\n"))
    assert "pictures" not in read(files).ids


def test_the_address_is_canonical_only_when_it_is_known() -> None:
    assert [tag.attributes["rel"] for tag in read().all("link")] == ["icon"]
    hosted = read(packages.edited((DESCRIPTOR, "https://heron.example/", "https://heron.org/")))
    assert {tag.attributes["rel"]: tag.attributes["href"] for tag in hosted.all("link")}[
        "canonical"
    ] == "https://heron.org/"


def test_search_engines_are_told_what_a_licence_says_that_it_is_not_of() -> None:
    path = "https://creativecommons.org/licenses/by/4.0/"
    assert read().data["license"] == [path]
    named = read(
        packages.edited((DESCRIPTOR, '"licenses": [{', '"licenses": [{"title": "CC BY 4.0, but for the texts", '))
    )
    assert named.data["license"] == [{"@type": "CreativeWork", "name": "CC BY 4.0, but for the texts", "url": path}]


def test_search_engines_are_told_of_the_dataset() -> None:
    data = read(packages.edited((DESCRIPTOR, "https://heron.example/", "https://heron.org/"))).data
    assert data["@type"] == "Dataset"
    assert data["temporalCoverage"] == "2025-03-03/2025-04-30"
    assert data["url"] == "https://heron.org/"
    assert data["distribution"] == [
        {
            "@type": "DataDownload",
            "name": name,
            "encodingFormat": mediatype,
            "contentUrl": f"https://heron.org/{name}",
        }
        for name, mediatype in (
            ("timeline.csv", "text/csv"),
            ("timeline.json", "application/json"),
            ("timeline.ics", "text/calendar"),
        )
    ]


def test_what_runs_from_right_to_left_keeps_to_itself() -> None:
    record = (
        'title: "הטחנה נשרפה (בלילה)!"\ndate: 2024-05-04\nstatus: occurred\n'
        "citations:\n  - {source: mill, quote: הטחנה נשרפה (בלילה) ב-4 במאי 2024!, supports: [date, status]}\n"
    )
    source = "  language: he\n  published: 2024-05-06\n  basis: inferred\n  reason: For the test.\n"
    shown = read(packages.mill("הטחנה נשרפה (בלילה) ב-4 במאי 2024! היא לא נבנתה.", record, source))
    written = [tag.attributes for tag in shown.tags if tag.attributes.get("lang") == "he"]
    assert [one.get("dir") for one in written] == ["rtl", "rtl"], "the quote and the text"
    assert {tag.text for tag in shown.all("bdi")} == {"הטחנה נשרפה (בלילה)!"}


def test_what_runs_from_left_to_right_needs_no_word_for_it() -> None:
    shown = read()
    assert not shown.all("bdi")
    assert [tag.name for tag in shown.tags if "dir" in tag.attributes] == ["html"]


CONTACTS = {
    "nobody": ("", []),
    "an address of e-mail": ("fix@heron.org", ["mailto:fix@heron.org?subject=Record%3A%20landing"]),
    "a form": ("https://heron.org/form?a=b", ["https://heron.org/form?a=b&title=Record%3A+landing&event=landing"]),
}


@pytest.mark.parametrize(("contact", "expected"), CONTACTS.values(), ids=CONTACTS)
def test_who_says_that_a_record_is_wrong_says_which(contact: str, expected: list[str]) -> None:
    more = f', "contact": "{contact}"' if contact else ""
    found = read(packages.edited((DESCRIPTOR, '"The landing of the Heron"', f'"The landing of the Heron"{more}')))
    assert [tag.attributes["href"] for tag in found.all("a") if "data-wrong" in tag.attributes][:1] == expected


def test_a_shared_address_shows_what_it_leads_to(made: Read) -> None:
    told = {
        tag.attributes["property"]: tag.attributes["content"]
        for tag in made.all("meta")
        if "property" in tag.attributes
    }
    assert told["og:title"] == "The landing of the Heron"
    assert [tag.attributes["content"] for tag in made.all("meta") if tag.attributes.get("name") == "twitter:card"] == [
        "summary"
    ]


def test_what_nobody_sees_in_a_text_is_shown_by_its_number() -> None:
    """In the text and in what is quoted of it; the tables and the text itself have it as it is."""
    text = packages.package()[REPORT].decode().replace("Heron landed", "He\u00adron \u202elanded")
    old, new = (hashlib.sha256(raw).hexdigest() for raw in (packages.package()[REPORT], text.encode()))
    files = packages.edited((SOURCES, old, new), files={**packages.package(), REPORT: text.encode()})
    made = packages.made(files)
    shown = made["data/release/index.html"].decode()
    assert shown.count("the probe He‹U+00AD›ron ‹U+202E›landed at Lake Aldous") == 2
    assert "\u00ad" not in shown
    assert "\u202e" not in shown
    assert "He\u00adron \u202elanded" in made["data/release/citations.csv"].decode()
    assert made["data/release/sources/report.txt"] == text.encode()
    assert "He‹U+00AD›ron" in json.loads(made["data/release/timelinejs.json"])["events"][0]["text"]["text"]
