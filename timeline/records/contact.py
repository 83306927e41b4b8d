"""Where a reader says that a record is wrong: what the descriptor calls `contact`, filled in as far as is known."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from timeline.records.addresses import is_mail, is_url


def contact_form(text: str) -> bool:
    """Whether a text is a contact: an address that begins with https:// or http://, or one of e-mail.

    >>> contact_form("corrections@heron.org"), contact_form("https://heron.org/form"), contact_form("javascript:x")
    (True, True, False)
    """
    return is_url(text) or is_mail(text)


def report_address(contact: str | None, event: str, title: str, version: str, address: str | None) -> str | None:
    """Return where to say that an event is wrong; None where the package has no contact.

    A form is asked with the names of GitHub's issue forms, `title`, `event` and `version`, and of plain issues, `body`.

    >>> report_address("https://heron.org/form?id=4", "landing", "It lands", "1.0.0", None)
    'https://heron.org/form?id=4&title=Record%3A+landing&event=landing&version=1.0.0&body=...'
    """
    if contact is None or not contact_form(contact):
        return None
    lines = [f"Event: {event} ({title})", f"Version: {version}", *([f"Address: {address}"] if address else [])]
    body = "\n".join([*lines, "Field that is wrong: ", "What it should say: ", "The words that show it: ", ""])
    if is_mail(contact):
        return f"mailto:{contact}?subject={_in_mail(f'Record: {event}')}&body={_in_mail(body)}"
    query = urlencode({"title": f"Record: {event}", "event": event, "version": version, "body": body}, errors="replace")
    path, mark, fragment = contact.partition("#")
    return f"{path}{'&' if '?' in path else '?'}{query}{mark}{fragment}"


def report_link(contact: str | None, event: str) -> str | None:
    """Return the same with nothing but the event's id, where a page of many has no room for more.

    >>> report_link("corrections@heron.org", "landing")
    'mailto:corrections@heron.org?subject=Record%3A%20landing'
    """
    if contact is None or not contact_form(contact):
        return None
    if is_mail(contact):
        return f"mailto:{contact}?subject={_in_mail(f'Record: {event}')}"
    path, mark, fragment = contact.partition("#")
    query = urlencode({"title": f"Record: {event}", "event": event})
    return f"{path}{'&' if '?' in path else '?'}{query}{mark}{fragment}"


def _in_mail(text: str) -> str:
    """Return a text as a part of a `mailto` address, whose lines end as those of mail do (RFC 6068, 5)."""
    return quote(text.replace("\n", "\r\n"), safe="", errors="replace")
