"""The curators' datapackage.json: JSON, with the keys that the release is made of in the form of Data Package 2.0.

Other keys are the curators' own and go into the release as they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_args

from timeline.dates import Calendar
from timeline.diagnostics import Diagnostic, Location, Rule, Severity
from timeline.reading.forbidden import forbidden
from timeline.reading.yaml_advice import FORBIDDEN_CHARACTER
from timeline.records.addresses import is_mail, is_url, is_url_or_path
from timeline.records.contact import contact_form
from timeline.records.package import DESCRIPTOR
from timeline.records.versions import created_form, version_form

BAD_DESCRIPTOR = Rule(
    "bad-descriptor",
    Severity.ERROR,
    "datapackage.json is JSON, states name, title, version and created, and writes other keys as the standard does.\n\n"
    "Calendar ids are built from the name, the ledger from version (1.2.3) and created (2025-10-18T12:00:00Z); page "
    "and feed show description, homepage, contact, licenses, contributors and keywords; of two keys of one name "
    "programs take either. The message says what to write.",
    scope="the descriptor",
)


def read(raw: bytes | None) -> tuple[dict[str, Any] | None, list[Diagnostic]]:
    """Return the descriptor and what is wrong with it; no descriptor where it has no name, version or moment.

    Other keys whose values will not do are left out of it, and the name stands in for the title.
    """
    top = Location(DESCRIPTOR)
    if raw is None:
        return None, [BAD_DESCRIPTOR.at(top, "there is no datapackage.json; `timeline init` makes one")]
    try:
        text = raw.decode().removeprefix("\ufeff")
        data = json.loads(text)
        json.dumps(data, ensure_ascii=False, allow_nan=False).encode()  # no NaN, no half of a surrogate pair
    except json.JSONDecodeError as error:
        return None, [BAD_DESCRIPTOR.at(Location(DESCRIPTOR, error.lineno, error.colno), f"not JSON: {error.msg}")]
    except (ValueError, RecursionError):
        return None, [BAD_DESCRIPTOR.at(top, "not JSON that every program reads, in UTF-8")]
    if not isinstance(data, dict):
        return None, [BAD_DESCRIPTOR.at(top, "the descriptor is an object")]
    if unfit := list(_unfit(text)):
        return None, unfit
    keys = list(_keys(text))
    seen: set[tuple[int, str]] = set()
    found: list[Diagnostic] = []
    unsure: set[str] = set()
    for number, key, at in keys:
        if (number, key) in seen:
            found.append(BAD_DESCRIPTOR.at(at, f"{_excerpt(key)} is a key of this object already; keep one of the two"))
            unsure |= {key} if number == 1 else set()
        seen.add((number, key))
    messages: dict[str, str] = {}
    for key, (holds, form) in _FORMS.items():
        if key not in data and key in _REQUIRED:
            messages[key] = f"{key!r} is missing; {form}"
        elif key in data and not holds(data[key]):
            messages[key] = f"{key!r} is {_excerpt(data[key])}; {form}"
    places = {key: at for number, key, at in keys if number == 1}
    found += (BAD_DESCRIPTOR.at(places.get(key, top), messages[key]) for key in messages)
    if not (messages.keys() | unsure).isdisjoint(_NEEDED):
        return None, found
    usable = {key: value for key, value in data.items() if key not in messages}
    return usable if "title" in usable else {**usable, "title": data["name"]}, found


def _unfit(text: str) -> Iterator[Diagnostic]:
    """Yield what may not stand in the texts and keys of a descriptor, each character once, at the first that has it."""
    told: set[str] = set()
    for token in re.finditer(_TEXT, text):
        if token[0].isascii() and "\\" not in token[0]:
            continue
        for character, message in forbidden(json.loads(token[0])):
            if character not in told:
                told.add(character)
                line, begins = text.count("\n", 0, token.start()) + 1, text.rfind("\n", 0, token.start())
                yield FORBIDDEN_CHARACTER.at(Location(DESCRIPTOR, line, token.start() - begins), message)


_TEXT = r'"(?:[^"\\]|\\.)*"'


def _excerpt(value: object) -> str:
    """Return the beginning of a value as it stands in JSON."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:59]}…"


def _text(value: object) -> bool:
    return isinstance(value, str)


def _formed(holds: Callable[[str], object]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, str) and bool(holds(value))


def _list_of(holds: Callable[[Any], bool]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, list) and bool(value) and all(map(holds, value))


_email = _formed(is_mail)
_path = _formed(is_url_or_path)


def _licence(value: object) -> bool:
    texts = ("name", "title")
    return (
        isinstance(value, dict)
        and bool(value.get("name") or value.get("path"))
        and ("path" not in value or _path(value["path"]))
        and all(_text(value[key]) for key in texts if key in value)
    )


def _contributor(value: object) -> bool:
    texts = ("givenName", "familyName", "organization", "organisation", "role")
    return (
        isinstance(value, dict)
        and _text(value.get("title"))
        and all(_text(value[key]) for key in texts if key in value)
        and ("path" not in value or _path(value["path"]))
        and ("email" not in value or _email(value["email"]))
        and ("roles" not in value or _list_of(_text)(value["roles"]))
    )


def _source(value: object) -> bool:
    return (
        isinstance(value, dict)
        and _text(value.get("title"))
        and ("version" not in value or _text(value["version"]))
        and ("path" not in value or _path(value["path"]))
        and ("email" not in value or _email(value["email"]))
    )


_NEEDED = ("name", "version", "created")
"""The keys without which nothing can be checked; of the others the findings are told beside what else is wrong."""
_REQUIRED = (*_NEEDED, "title")
_FORMS: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "name": (
        _formed(lambda text: re.fullmatch("[a-z0-9]+([-._][a-z0-9]+)*", text)),
        "write lower-case letters, digits, and - . _ between them",
    ),
    "title": (_formed(str.strip), "write a title for people"),
    "version": (_formed(version_form), "write three numbers, such as 1.2.0"),
    "created": (_formed(created_form), "write a moment in UTC, such as 2025-10-18T12:00:00Z"),
    "description": (_text, "write a text, or take the key out"),
    "calendar": (lambda value: value in get_args(Calendar), 'write "julian" or "gregorian", or take the key out'),
    "review": (lambda value: value == "required", 'write "required", or take the key out'),
    "homepage": (
        _formed(is_url),
        "write an address that begins with https://, or take the key out",
    ),
    "contact": (
        _formed(contact_form),
        "write where a reader says that a record is wrong: an address that begins with https://, or one of e-mail",
    ),
    "licenses": (
        _list_of(_licence),
        'write a list such as [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}]',
    ),
    "contributors": (_list_of(_contributor), 'write a list such as [{"title": "Ada Moreau", "roles": ["creator"]}]'),
    "sources": (_list_of(_source), 'write a list such as [{"title": "The Beacon", "path": "https://beacon.org/"}]'),
    "keywords": (_list_of(_text), 'write a list such as ["history", "diplomacy"]'),
    "image": (_path, "write the path or the address of a picture, or take the key out"),
    "type": (lambda _: False, "take it out: the types are those of other standards"),
    "profile": (lambda _: False, "take it out: the export writes the standard's own, `$schema`"),
    "profiles": (lambda _: False, "take it out: the export writes the standard's own, `$schema`"),
}
"""Of each key that something is made of: whether a value will do, and what to write instead."""


def _keys(text: str) -> Iterator[tuple[int, str, Location]]:
    r"""Yield the keys of a text that is JSON: in which object each stands, by number from 1 in order, and where.

    >>> [(number, key) for number, key, _ in _keys('{"a": {"b": 1},\n "c": "b"}')]
    [(1, 'a'), (2, 'b'), (1, 'c')]
    """
    opened, within = 0, [0]
    line, begins = 1, 0
    for token in re.finditer(rf"(?P<text>{_TEXT})(?P<colon>\s*:)?|(?P<open>[{{\[])|[}}\]]|\n", text):
        if token["text"]:
            if token["colon"]:
                at = Location(DESCRIPTOR, line, token.start() - begins + 1)
                yield within[-1], json.loads(token["text"]), at
                if "\n" in token["colon"]:
                    line += token["colon"].count("\n")
                    begins = token.start() + token[0].rindex("\n") + 1
        elif token["open"]:
            opened += 1
            within.append(opened)
        elif token[0] == "\n":
            line, begins = line + 1, token.end()
        else:
            within.pop()
