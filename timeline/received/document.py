"""The document of a release, timeline.json, as it is read back: by whoever checks a release or compares two.

A release may come from a stranger: what is read is of the right types, and nothing more is known of it. Keys that have
no place in the records are left alone, so that newer releases can be read, as are older ones that lack a key.
"""

from __future__ import annotations

from pydantic import ValidationError

from timeline.records.document import Document, form


class NotADocument(ValueError):  # noqa: N818 -- as dates.DateError, for people
    """These bytes are no timeline.json; the message says where they are not."""


def read(raw: bytes) -> Document:
    """Return the document that these bytes are; raise NotADocument, for a person who knows which file it was."""
    try:
        return form().validate_json(raw, strict=True)
    except ValidationError as error:
        detail = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(step) for step in detail["loc"])
        raise NotADocument(f"{where}: {detail['msg']}" if where else detail["msg"]) from None
