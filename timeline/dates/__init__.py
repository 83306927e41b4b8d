"""Days, clock times, and dates as records write them: with first day, last day, precision and words.

2025-10-16  2025-10  2025  185X  18XX   known to the day … the century; with ~ about, ? uncertain, % both
-0043-03-15                             years as astronomers count them: 0000 is 1 BC
2025-10-16T19:30+02:00  …T19:30:05Z     known to the minute, the second; the day is the local one
2013-11/2014-02                         lasts from … to …; .. for an open end, nothing for an unknown one
[2025-10-20..2025-10-26]                once, some time within; one end may be missing
"""

from timeline.dates.date import Date, Precision, Qualifier, Style, brief, brief_pair, seen, words
from timeline.dates.days import (
    MONTHS,
    REFORM,
    WEEKDAYS,
    Calendar,
    Day,
    Interval,
    days_of,
    month_from,
    period,
    weekdays,
    year_words,
)
from timeline.dates.edtf import parse
from timeline.dates.points import Clock, DateError, Point

__all__ = [
    "MONTHS",
    "REFORM",
    "WEEKDAYS",
    "Calendar",
    "Clock",
    "Date",
    "DateError",
    "Day",
    "Interval",
    "Point",
    "Precision",
    "Qualifier",
    "Style",
    "brief",
    "brief_pair",
    "days_of",
    "month_from",
    "parse",
    "period",
    "seen",
    "weekdays",
    "words",
    "year_words",
]
