"""What to write instead of a text that is no date: advice for the usual slips."""

from __future__ import annotations

import re
from datetime import date, timedelta


def advice(text: str) -> str:
    """Return what to write instead of `text`, by the first of the usual slips that it looks like."""
    if match := re.fullmatch("([0-9]{4})-(2[1-9]|3[0-9]|4[01])", text):
        return _season(int(match[1]), int(match[2]))
    if match := re.fullmatch("([0-9]{4})-?W([0-9]{2})(?:-?([1-7]))?", text):
        return _week(int(match[1]), int(match[2]), match[3])
    return next(_said(text, slip) for slip in _SLIPS.items() if re.fullmatch(slip[0], text, re.DOTALL))


def _said(text: str, slip: tuple[str, str]) -> str:
    """Return the advice of a slip with the number in the text: `year` in four digits, `before` Christ, `tens`, ..."""
    pattern, words = slip
    match = re.fullmatch(pattern, text, re.DOTALL)
    if "{" not in words or match is None:
        return words
    number = int(match["number"])
    before = f"-{number - 1:04}" if number > 1 else "0000"
    return words.format(year=f"{number:04}", before=before, tens=f"{number // 10:03}X", hundreds=f"{number - 1:02}XX")


def _season(year: int, code: int) -> str:
    """Return the months of a season, quarter, third or half of a year, by its code in ISO 8601-2, 4.8."""
    first = (3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9, 1, 7)[code - 21]
    length = 3 if code < 37 else 4 if code < 40 else 6
    years, month = divmod(first + length - 2, 12)
    start, end = f"{year:04}-{first:02}", f"{year + years:04}-{month + 1:02}"
    return (
        f"{code} is a season or a part of the year, which people count from different days; write its months, "
        f"'[{start}..{end}]' for some time within or '{start}/{end}' for the whole"
    )


def _week(year: int, week: int, day: str | None) -> str:
    try:
        monday = date.fromisocalendar(year, week, 1)
        if day:
            return f"write the day of the month, '{monday + timedelta(days=int(day) - 1)}'"
        sunday = monday + timedelta(days=6)
    except (ValueError, OverflowError):
        return "write its days, such as '[2025-10-13..2025-10-19]' for some time within"
    return f"write its days, '[{monday}..{sunday}]' for some time within or '{monday}/{sunday}' for the whole"


FORMS = "write a day '2025-10-16', a month '2025-10', a year '2025', or '[2025-10-20..2025-10-26]' for some time within"
_YEARS = "years run from -9999 to 9999, with four digits"
_SLIPS = {
    r"open/open|\.\./\.\.|\.\./|/": "give it at least one end, such as '2025-10-16/..'",
    r"(?P<number>[0-9]{1,4})\s?B\.?C\.?(?:E\.?)?": "write '{before}': 1 BC is 0000, 2 BC is -0001",
    r"A\.?D\.?\s?(?P<number>[0-9]{1,4})": "write '{year}'",
    r"(?P<number>[0-9]{1,4})\s?(?:A\.?D\.?|C\.?E\.?)": "write '{year}'",
    r"(?P<number>[0-9]{1,3}0)s": "write '{tens}' for the decade",
    r"(?i:the\s)?(?P<number>[1-9][0-9]?)(?:st|nd|rd|th)\s(?i:century)": "write '{hundreds}' for the century",
    r"(?i:c|ca|circa|about|around)\.?\s?(?P<number>[0-9]{3,4})": "write '{year}~'",
    r"\s.*|.*\s|[0-9/.\[\]~?%-]+\s[0-9\s/.\[\]~?%-]+": "take the blanks out",
    "[0-9]{8}": "put hyphens between year, month and day, as in '2025-10-16'",
    "[0-9]{4}-[0-9]{3}": "write month and day, as in '2025-10-16'",
    r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}|[0-9]{4}[./][0-9]{1,2}([./][0-9]{1,2})?": (
        "write the year first and hyphens between, as in '2025-10-16'"
    ),
    "-0000.*": "write '0000' for 1 BC, '-0001' for 2 BC",
    "-?[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|-?[0-9]{4}-[0-9]{1,2}": (
        "months are 01 to 12 and days 01 to 31, two digits each, as in '2025-01-05'"
    ),
    "[0-9]{1,3}": "write the year with four digits, as in '0987'",
    "-[0-9]{1,3}(-.*)?": "write the year with four digits, as in '-0043' for 44 BC",
    r"[−–][0-9]{4}.*": "write a plain hyphen before the year, as in '-0043' for 44 BC",
    r"Y.*|[+].*|-?[0-9]{5,}.*|.*[0-9][ES][0-9].*": _YEARS,
    "-?[0-9]{2}[0-9X]X[~?%]": "a decade or century takes no '~', '?' or '%': it is as rough as it says",
    ".*X.*[/.].*|.*[/.].*X.*": "give the years of both ends, such as '1850/1879' for 185X to 187X",
    "[0-9X-]*X[0-9X-]*": (
        "only the last digit of a year, or the last two, may be X; leave out what is not known, or give its bounds, "
        "such as '[1000..1999]'"
    ),
    r"\{.*\}": "a set is several dates: write an event for each, or '[2025-10-20..2025-10-26]' for one of them",
    r"\[[^\]/]*,.*\]": "write the first and the last day that are possible, such as '[2025-10-20..2025-10-26]'",
    r"\[.*/.*\]|.*[^.]\.\.[^.].*/.*|.*/.*[^.]\.\.[^.].*": (
        "'/' is for what lasts and '[..]' for what happened once: write one of the two"
    ),
    r"[^\[/]*[^.]\.\.[^./]*[^\]]": "write a window in brackets, such as '[2025-10-20..2025-10-26]'",
    r"open/.*|.*/open|unknown/.*|.*/unknown|now/.*|.*/now": (
        "write '..' for an open end, as in '2025-10-16/..', and nothing for one that is not known, as in '2025-10-16/'"
    ),
    r".*/.*T[0-9:]+|.*T[0-9:]+/.*|\[.*T[0-9:]+(\.\..*)?\]": (
        "say at both ends which clock, as in '2025-04-14T16:37Z/2025-04-14T18:39Z'"
    ),
    r".*/.*|\[.*\.\..*\]": (
        "both ends are days, months, years or clock times, such as '2025-10-16/2025-11'; no '~', '?' or '%'"
    ),
    r"[0-9-]{10}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?": (
        "say which clock, as in '2025-10-16T19:30+02:00' or '2025-10-16T19:30Z'"
    ),
    "[0-9-]{10}T[0-9:]+[.,][0-9]+.*": "write whole seconds, as in '2025-10-16T19:30:05Z'",
    "[0-9-]{10}T.*([+-]0000|-00:00)": "write Z for this offset, as in '2025-10-16T19:30Z'",
    "-?[0-9-]{10}[T ].*": (
        "a time is 00:00 to 23:59 with Z or an offset from -12:00 to +14:00, as in '2025-10-16T19:30+02:00'"
    ),
    ".*[~?%].*": "one of '~', '?' and '%' may stand, at the very end, as in '2014~'",
    r"[\W\d]*[^ -~][\W\d]*": "write plain digits and hyphens, and '/' between two ends, as in '2013-11/2014-02'",
    ".*": FORMS,
}
