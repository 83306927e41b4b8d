"""What CLDR has not, in the languages that it alone reads and in which most is written.

That is centuries, decades, ranges, and the styles of countries that kept the Julian calendar longest. A pattern of a
century holds `{century}`, one of a decade `{decade}`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Others:
    """The words of one language: `until` stands between the ends of a range, `year` behind a year."""

    century: str = ""
    decade: str = ""
    until: str = ""
    year: str = ""
    styles: Mapping[str, int] = field(default_factory=dict)


OTHERS = {
    "ru": Others(
        r"{century}(?:-\w{{1,3}})?\s+(?:век(?:а|е|у|ом|ов)?(?!\w)|вв?\.)",
        r"{decade}-(?:е|х|ые|ых|ми|м)\s+(?:год\w{{1,3}}|гг\.?)",
        "по|до",
        r"год[ау]?|г\.",
        {
            "по старому стилю": -1, "старого стиля": -1, "ст. ст": -1,
            "по новому стилю": 1, "нового стиля": 1, "н. ст": 1,
        },
    ),
    "uk": Others(
        r"{century}(?:-\w{{1,3}})?\s+(?:століт\w{{1,3}}|ст\.)",
        r"{decade}-(?:і|х|ті|тих)\s+рок\w{{1,3}}",
        "по|до",
        r"рок[уи]|р\.",
        {"за старим стилем": -1, "старого стилю": -1, "за новим стилем": 1, "нового стилю": 1},
    ),
    "bg": Others(
        r"{century}(?:-\w{{1,3}})?\s+век",
        r"{decade}-те\s+години",
        "до",
        r"година|г\.",
        {"стар стил": -1, "ст. ст": -1, "нов стил": 1, "н. ст": 1},
    ),
    "pl": Others(r"{century}\s+(?:wiek(?:u|iem)?(?!\w)|w\.)", r"lat(?:a|ach)\s+{decade}", "do"),
    "cs": Others(r"{century}\.?\s+(?:stolet\w{{1,4}}|stol\.)", r"{decade}\.\s+let(?:ech)?(?!\w)", "do|až"),
    "hu": Others(r"{century}\.\s+század\w{{0,6}}", r"{decade}-[ae]s\s+éve\w{{1,4}}"),
    "it": Others(r"{century}\s+(?:secolo(?!\w)|sec\.)", r"anni\s+{decade}", "al"),
    "pt": Others(r"(?:século|séc\.)\s+{century}", r"(?:década\s+de|anos)\s+{decade}", "a|ao|até"),
    "nl": Others(r"{century}(?:e|ste|de)\s+eeuw(?!\w)", r"jaren\s+{decade}", "tot"),
    "ro": Others(r"secolul(?:ui)?\s+(?:al\s+)?{century}(?:-lea)?", r"anii(?:lor)?\s+{decade}", "la"),
    "vi": Others(r"thế\s+kỷ\s+(?:thứ\s+)?{century}", r"thập\s+niên\s+{decade}", "đến"),
    "tr": Others(r"{century}\.\s+yüzyıl\w{{0,5}}", r"{decade}[’']l[ae]r\w{{0,4}}"),
    "id": Others(r"abad\s+(?:ke-)?{century}", r"tahun\s+{decade}-an", "sampai|hingga"),
    "ja": Others(r"{century}\s?世紀", r"{decade}\s?年代", "から"),
    "zh": Others(r"{century}\s?世[纪紀]", r"{decade}\s?年代", "至|到"),
    "ko": Others(r"{century}\s?세기", r"{decade}\s?년대", "부터"),
}  # fmt: skip
"""By the first part of a tag."""
