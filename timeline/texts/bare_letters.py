"""Letters without their marks, as they are typed by who has no key for them."""

from __future__ import annotations

from unicodedata import combining, normalize

_STROKES = dict(zip("łøđðħŧı", "loddhti", strict=True)) | {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
"""Letters that Unicode does not take apart."""


class _Bare(dict[int, str]):
    """What each sign becomes, worked out when it is met first."""

    def __missing__(self, code: int) -> str:
        parts = normalize("NFKD", chr(code)).lower() if chr(code).isalpha() or combining(chr(code)) else chr(code)
        self[code] = "".join(_STROKES.get(part, part) for part in parts if not combining(part))
        return self[code]


_BARE = _Bare()


def bare(words: str) -> str:
    """Return words in small letters without marks.

    >>> bare("Wałęsa"), bare("Łódź, Ærø, STRAẞE"), bare("12 €…")
    ('walesa', 'lodz, aero, strasse', '12 €…')
    """
    return words.translate(_BARE)


def places_of_bare(words: str) -> list[int]:
    """Return for each letter that `bare` gives where it comes from."""
    return [place for place, sign in enumerate(words) for _ in bare(sign)]
