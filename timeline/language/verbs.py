"""Forms of verbs that do not begin as the verb does, or are too short to be told by how they begin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


def of(*tables: Iterable[str]) -> Mapping[str, str]:
    """Return by each form, folded, its verb, of rows that have the verb first and then its forms.

    >>> dict(of(("meet met", "go goes went gone")))
    {'met': 'meet', 'goes': 'go', 'went': 'go', 'gone': 'go'}
    """
    rows = (row.split() for table in tables for row in table)
    return {form.casefold(): verb for verb, *forms in rows for form in forms}


def regular(stems: str, infinitive: str, endings: str) -> tuple[str, ...]:
    """Return the rows of short verbs that are all formed alike.

    >>> regular("gan pag", "ar", "a ó")
    ('ganar gana ganó', 'pagar paga pagó')
    """
    of_all = endings.split()
    return tuple(" ".join(stem + ending for ending in (infinitive, *of_all)) for stem in stems.split())
