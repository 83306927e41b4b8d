"""The document of a release, timeline.json, as it is read back: by whoever checks a release or compares two.

A release may come from a stranger: what is read is of the right types, and nothing more is known of it. Keys that have
no place in the records are left alone, so that newer releases can be read, as are older ones that lack a key.
"""

from __future__ import annotations

from collections import Counter

from pydantic import ValidationError

from timeline.diagnostics import quoted
from timeline.records.document import Document, form

SORTS = ("events", "withdrawn", "sources", "actors", "places", "kinds", "parts", "detail_fields", "disagreements")
"""The lists of a document whose entries have ids."""


class NotADocument(ValueError):  # noqa: N818 -- as dates.DateError, for people
    """These bytes are no timeline.json; the message says where they are not."""


def read(raw: bytes) -> Document:
    """Return the document that these bytes are; raise NotADocument, for a person who knows which file it was."""
    try:
        document = form().validate_json(raw, strict=True)
    except ValidationError as error:
        detail = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(step) for step in detail["loc"])
        raise NotADocument(f"{where}: {detail['msg']}" if where else detail["msg"]) from None
    ids = {sort: [one.id for one in getattr(document, sort)] for sort in SORTS}
    ids["events and withdrawn"] = ids["events"] + ids["withdrawn"]
    for sort, there in ids.items():
        if twice := next((id for id, times in Counter(there).items() if times > 1), None):
            raise NotADocument(f"{sort}: {quoted(twice)} is there twice, and an id is one thing's")
    return document
