"""An event as linked data: what schema.org's Event has words for, and no day that no text gives."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import html5lib
import pytest

from tests.packages import dated
from tests.release.site.hosting import HOME, files, hosted, whole
from timeline.dates import parse
from timeline.release.site.linked import linked

VERSION = hosted(files())[-1]
assert VERSION.document
[LANDING] = VERSION.document.events


def of(**changed: Any) -> dict[str, Any]:  # noqa: ANN401
    assert VERSION.document
    return linked(replace(LANDING, **changed), VERSION, VERSION.document, f"{HOME}/e/landing/")


def test_a_page_says_of_its_event_what_the_record_says() -> None:
    tree = html5lib.parse(whole()["e/landing/index.html"].decode(), namespaceHTMLElements=False)
    assert json.loads(tree.findtext(".//script") or "") == {
        "@context": "https://schema.org",
        "@type": "Event",
        "@id": f"{HOME}/e/landing/",
        "identifier": "landing",
        "name": "The Heron lands",
        "description": "4 March 2025. The probe Heron lands at Lake Aldous with its instruments.",
        "startDate": "2025-03-04",
        "location": [
            {
                "@type": "Place",
                "name": "Lake Aldous",
                "address": {"@type": "PostalAddress", "addressCountry": "NO"},
                "geo": {"@type": "GeoCoordinates", "latitude": 69.5, "longitude": 20.25},
            }
        ],
        "about": [{"@type": "Organization", "name": "Northern Survey"}],
        "url": f"{HOME}/e/landing/",
        "inLanguage": "en",
        "subjectOf": [
            {
                "@type": "Quotation",
                "text": text,
                "inLanguage": "en",
                "isPartOf": {"@type": "CreativeWork", "name": title, **({"publisher": publisher} if publisher else {})},
            }
            for text, title, publisher in (
                ("On Monday, 3 March 2025, the probe Heron landed at Lake Aldous", "Heron landed", "The Beacon"),
                ("It carried 12 instruments", "Heron landed", "The Beacon"),
                ("the Northern Survey’s probe landed at Lake Aldous on 4 March 2025", "Dear editor", None),
            )
        ],
        "mainEntityOfPage": {
            "@type": "WebPage",
            "name": "“The Heron lands”",
            "version": "1.2.0",
            "dateModified": "2025-06-01T12:00:00Z",
            "license": "https://creativecommons.org/licenses/by/4.0/",
            "isPartOf": {"@type": "Dataset", "name": "The landing of the Heron", "url": HOME},
        },
    }


TIMES = {
    "a day": ("2025-10-16", "2025-10-16", None),
    "a minute, with its offset": ("2025-10-16T19:30+02:00", "2025-10-16T19:30+02:00", None),
    "a month": ("2025-03", "2025-03", None),
    "a year": ("1994", "1994", None),
    "a decade, which ISO 8601 has not": ("199X", None, None),
    "a window, within which it was once": ("[2025-10-20..2025-10-26]", None, None),
    "a day before which it was": ("[..2025-10-17]", None, None),
    "a day that is rough": ("2025-10-16~", None, None),
    "a day that is uncertain": ("2025-10-16?", None, None),
    "a span of days": ("2022-02-24/2025-10-16", "2022-02-24", "2025-10-16"),
    "a span of months": ("2013-11/2014-02", "2013-11", "2014-02"),
    "a span that goes on": ("2022-02-24/..", "2022-02-24", None),
    "a day before our era": ("-0043-03-15", None, None),
}


@pytest.mark.parametrize(("edtf", "start", "end"), TIMES.values(), ids=TIMES)
def test_a_day_is_given_only_where_it_is_known(edtf: str, start: str | None, end: str | None) -> None:
    told = of(**dated(edtf))
    assert (told.get("startDate"), told.get("endDate")) == (start, end)
    assert parse(edtf).text.lower() in str(told["description"]).lower()


STATUS = {
    "occurred": (None, "4 March 2025. "),
    "planned": ("https://schema.org/EventScheduled", "4 March 2025. "),
    "postponed": ("https://schema.org/EventPostponed", "4 March 2025. "),
    "cancelled": ("https://schema.org/EventCancelled", "4 March 2025. "),
    "claimed": (None, "Claimed. 4 March 2025. "),
    "proposed": (None, "Proposed. 4 March 2025. "),
    "ongoing": (None, "Ongoing. 4 March 2025. "),
}


@pytest.mark.parametrize(("status", "expected"), STATUS.items(), ids=STATUS)
def test_a_status_is_told_by_its_word_or_in_the_description(status: str, expected: tuple[str | None, str]) -> None:
    told = of(status=status)
    assert told.get("eventStatus") == expected[0]
    assert str(told["description"]).startswith(f"{expected[1]}The probe")


REQUIRED = {"Event": {"name", "description"}, "Place": {"name"}, "Quotation": {"text"}, "CreativeWork": {"name"}}


def test_everything_has_a_type_and_what_its_type_requires() -> None:
    def walk(value: object) -> None:
        if isinstance(value, dict):
            assert REQUIRED.get(value["@type"], set()) <= value.keys()
            assert None not in value.values()
        for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            walk(one)

    walk(of(related={"part_of": ("landing",)}))


def test_a_part_names_the_whole() -> None:
    assert of(related={"part_of": ("landing", "of-another-timeline")})["superEvent"] == [
        {"@type": "Event", "identifier": "landing", "name": LANDING.title, "description": LANDING.summary}
    ]
