"""Many names, of which a text is asked at once which stand in it: what that costs, the text says, and not the list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline.texts.characters import fold
from timeline.texts.words import unspaced, whole

if TYPE_CHECKING:
    from timeline.texts.folding import Text

Entry = tuple[int, str, str]
"""The rank of a name in its list, the name, folded, and whose it is."""


@dataclass(frozen=True)
class Names:
    """Names by the rarest of their words, or by a sign of it in a script without blanks between words."""

    entries: tuple[Entry, ...]
    by_word: Mapping[str, tuple[Entry, ...]]

    @classmethod
    def of(cls, named: Iterable[tuple[str, str]]) -> Names:
        """Return names, each given with whose it is.

        >>> from timeline import language
        >>> from timeline.texts.folding import Text
        >>> names = Names.of([("Ada Moreau", "ada"), ("Moreau", "ada"), ("Ivo Lind", "ivo"), ("Port Vale", "vale")])
        >>> list(names.standing(Text.of("At Port Vale Ivo Lind met the Moreaus.", language=language.of("en"))))
        ['ivo', 'vale']
        """
        entries = tuple((rank, fold(name), whose) for rank, (name, whose) in enumerate(named))
        words = [_words(name) for _, name, _ in entries]
        often = Counter(word for there in words for word in there)
        found: dict[str, list[Entry]] = {}
        for entry, there in zip(entries, words, strict=True):
            if there:
                found.setdefault(min(there, key=lambda word: often[word]), []).append(entry)
        return cls(entries, {word: tuple(those) for word, those in found.items()})

    def standing(self, text: Text) -> Iterator[str]:
        """Yield whose the names are that stand in a text, whole, in the order of the list."""
        entries: Iterable[Entry] = self.entries
        if len(self.entries) > FEW and not text.joints:
            entries = sorted(one for word in _words(text.folded) for one in self.by_word.get(word, ()))
        for _, name, whose in entries:
            if (name in text.folded or text.joints) and any(whole(name, text)):
                yield whose


FEW = 8
"""How many names are looked for one after another."""


def _words(folded: str) -> set[str]:
    """Return what of words none can lack that holds them: words, or signs where these have no bounds."""
    words = set(re.findall(r"\w+", folded))
    if folded.isascii() or not any(map(unspaced, folded)):
        return words
    bounded = {word for word in words if not any(map(unspaced, word))}
    return bounded | {sign for sign in folded if unspaced(sign)}
