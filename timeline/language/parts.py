"""A date phrase, and what its parts are: the named groups of a form, as numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from timeline.dates import REFORM
from timeline.language.lengths import PLENTY, amount_of, number, small

if TYPE_CHECKING:
    import re

    from timeline.dates import Day, Interval
    from timeline.language.forms import Bound, DateWords, Joint, Kind, Unit


class Phrase(NamedTuple):
    """A date phrase at `start` to `end` of a passage; `text` is its words with single blanks.

    What else it holds are its parts, numbered as those of `Day`, None where it does not say them. `months` counts those
    of a season or quarter, `years` those of a decade or century, and are two for a winter that is named by both of its
    years; a `decade` without its century is that of no `year`.
    `amount` of `unit` is a distance from the day of reading ("next week": 1, week; "Friday of last week": -1, week) or
    from what it leans on; `few` says that it is as large as such an amount may be. `side` is -1 for what looks back
    (last, recent, earlier), 1 for what looks ahead. `told` says that its year is that of what was told before, `about`
    that it is no more than near, `parts` which of how many parts of it may be meant. `style` is -1 by the Julian
    calendar, 1 by the Gregorian; `reformed` is the day before which its weekday may be of either.

    `others` are what else the same words may be; `ends` are the two dates of a phrase that holds two.
    `joint` is how two dates or days are told as one: `from` the one to the other, `between` them, one `and` the other.
    `context` are the days told where it stands, from which it takes what its words leave out; `near` says that they are
    told in its sentence, over it or at the head of its line, not only somewhere before it; `headed`, that this is a
    year alone, as entries of annals and logs have it; `ahead`, that they follow it;
    `asides` are those that are told in passing.
    `night` says that its two days are those of one night. A distance is counted from the beginning of what it leans on
    where `edge` is -1, from its end where that is 1; `shift` is how far from the date that it names a time lies,
    `beside` the first and last day of it so counted. `nth` is which weekday of its month, `feast` a feast as
    `DateWords` has it, `saint` one that is told by a name which may be a person's.
    `heads_update` says that it is the date of an update that it heads, `by_writing` that it is counted from that date,
    `in_course` that it is one of the days, or the like, of what it leans on.
    """

    text: str
    start: int
    end: int
    kind: Kind
    weekday: int | None = None
    year: int | None = None
    years: int = 1
    decade: int | None = None
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    months: int = 1
    unit: Unit | None = None
    amount: int = 0
    few: bool = False
    side: int = 0
    told: bool = False
    about: bool = False
    style: int = 0
    parts: tuple[tuple[int, int], ...] = ()
    bound: Bound = ""
    reformed: Day = REFORM
    others: tuple[Phrase, ...] = ()
    ends: tuple[Phrase, ...] = ()
    joint: Joint = ""
    context: tuple[Interval, ...] = ()
    near: bool = False
    headed: bool = False
    ahead: bool = False
    asides: tuple[Interval, ...] = ()
    night: bool = False
    edge: int = 0
    shift: Phrase | None = None
    beside: tuple[int, int] | None = None
    nth: tuple[int, int] | None = None
    feast: tuple[int, int, int] | None = None
    saint: bool = False
    heads_update: bool = False
    by_writing: bool = False
    in_course: bool = False

    @property
    def leans(self) -> bool:
        """Whether it can be read only from another event's date, as "today" and "the day after" are."""
        return self.kind == "distance"

    @property
    def of_another_year(self) -> bool:
        """Whether it is the whole of a year beside that of what was told before."""
        return self.kind == "date" and self.told and not (self.year or self.month or self.day or self.feast)

    @property
    def exact(self) -> bool:
        """Whether it names one time, not only a bound, a part or the nearness of one, or all that "recent" may mean."""
        vague = self.bound or self.about or self.few or self.parts or self.others or self.side
        return not vague and (self.kind in ("date", "weekday", "period") or (self.leans and self.unit == "day"))

    @property
    def part_of_unit(self) -> bool:
        """Whether it is a part of the month, or the like, of which is told: "the end of the month"."""
        return self.kind == "distance" and bool(self.parts) and not self.amount

    def at(self, offset: int) -> Phrase:
        """The same in a longer passage, in which its own begins at `offset`."""
        return self._replace(
            start=self.start + offset,
            end=self.end + offset,
            ends=tuple(one.at(offset) for one in self.ends),
        )


_Said = dict[str, str]


def phrase_of(match: re.Match[str], kind: Kind, words: DateWords) -> Phrase | None:
    """Return the phrase that `match` of a form has found; None where its figures cannot be a date of that form."""
    said = {part: " ".join(small(there).rstrip(".").split()) for part, there in match.groupdict().items() if there}
    text = " ".join(match[0].split())
    parts = words.parts[said["part"]] if "part" in said else ()
    whole = Phrase(
        text,
        *match.span(),
        kind,
        reformed=words.reformed,
        about="about" in said,
        told="that_year" in said or "year_side" in said,
        parts=parts,
    )
    if kind == "unread":
        return whole
    if "one" in said:
        return _in_figures(whole, int(said["one"]), int(said["two"]), int(said["year"]), words)
    if "century" in said:
        return _centuries(whole, said, words)
    if "decade" in said:
        return _decade(whole, said["decade"], words)
    if kind in ("distance", "period", "stretch"):
        return _distance(whole, said, words)
    return _date(whole, match, said, words)


def _date(whole: Phrase, match: re.Match[str], said: _Said, words: DateWords) -> Phrase | None:
    parts: dict[str, Any] = {
        "weekday": number(said.get("weekday"), words.weekdays),
        "year": _year(said, words),
        "month": number(said.get("month"), words.months),
        "day": number(said.get("day"), words.ordinals),
        "last_day": number(said.get("last_day"), words.ordinals),
        "style": words.styles[said["style"]] if "style" in said else 0,
        "side": words.sides[said["side"]] if "side" in said else 0,
    }
    times = number(said.get("number"), words.numbers) or 1
    for part, unit in (("of_year", "year"), ("of_month", "month"), ("of_week", "week")):
        if part in said:
            parts |= {"unit": unit, "amount": words.sides[said[part]] * times}
    if "nth" in said:
        parts |= {"nth": (words.nths[said["nth"]], parts["weekday"]), "weekday": None}
    for part in ("feast", "saint"):
        if part in said:
            parts |= {"feast": words.feasts[said[part]], "saint": part == "saint"}
    if "days" in said:
        days = [int(day) for day in re.findall(r"\d+", said["days"])]
        single = whole._replace(**parts)
        if not 0 < days[0] < days[-1] < 32:
            return None
        others = tuple(single._replace(day=day) for day in days)
        return single._replace(day=days[0], last_day=days[-1], others=others)
    if "year_side" in said:
        parts |= {"amount": words.sides[said["year_side"]] * times}
    if "season" in said:
        parts |= {"month": words.seasons[said["season"]], "months": 3}
    elif "fraction" in said and "month" in said:
        parts |= {"parts": (words.fractions[said["fraction"]],)}
    elif "fraction" in said:
        which, of = words.fractions[said["fraction"]]
        parts |= {"month": 12 // of * (which - 1) + 1, "months": 12 // of}
    if "last_year" in said:
        return _years(whole._replace(**parts), match, said["last_year"], _counts_back(said, words))
    return whole._replace(**parts)


def _year(said: _Said, words: DateWords) -> int | None:
    """Return the year as astronomers count it: 44 BC is -43. Of one by two reckonings it is ours: 1724 of "1723/4"."""
    if "year" not in said:
        return None
    year = int(said["year"])
    if "dual" in said and str(year + 1).endswith(said["dual"]):
        year += 1
    return 1 - year if _counts_back(said, words) else year


def _counts_back(said: _Said, words: DateWords) -> bool:
    return any(words.eras[said[part]] < 0 for part in ("fore", "era") if part in said)


def _years(whole: Phrase, match: re.Match[str], last: str, back: bool) -> Phrase | None:
    """Return the phrase of two years, or of a winter that goes over to the second."""
    year = whole.year or 0
    written = 1 - year if back else year
    shared = 10 ** len(last)  # 1914–18, 1733–4
    end = int(last) if len(last) > 2 or written < 100 or back else written - written % shared + int(last)
    end = 1 - end if back else end
    if end <= year or (len(last) < 3 and end > year + 60):
        return None
    if whole.month:
        return whole._replace(years=2) if end == year + 1 else None
    both = [
        Phrase(match[part], *match.span(part), "date", year=one, reformed=whole.reformed)
        for part, one in (("year", year), ("last_year", end))
    ]
    month = int(last) if len(last) == 2 and "-" in whole.text and 1 <= int(last) <= 12 else None
    others = (whole._replace(month=month),) if month else ()  # 2010-12 is a month too
    return whole._replace(year=None, ends=tuple(both), others=others)


def _in_figures(whole: Phrase, one: int, two: int, year: int, words: DateWords) -> Phrase | None:
    """Return the phrase of a date in figures, of which either may be the day where the language does not say."""
    days = [(one, two)] if words.order != "month" else []
    days += [(two, one)] if words.order != "day" and one != two else []
    readings = [whole._replace(day=day, month=month, year=year) for day, month in days if 1 <= month <= 12 and day]
    readings = [one for one in readings if (one.day or 0) <= 31]
    return readings[0]._replace(others=tuple(readings[1:])) if readings else None


def _centuries(whole: Phrase, said: _Said, words: DateWords) -> Phrase:
    """Return the phrase of a century or two, or of a part of one; it may be counted from its year 0 or 1."""
    numbers = [number(said[part], words.ordinals) or 0 for part in ("century", "last_century") if part in said]
    first, last = min(numbers), max(numbers)
    start = 1 - 100 * last if _counts_back(said, words) else 100 * first - 99
    which, of = words.fractions[said["fraction"]] if "fraction" in said else (1, 1)
    years = 100 * (last - first + 1) // of
    start += years * (which - 1)
    return whole._replace(year=start, years=years, others=(whole._replace(year=start - 1, years=years),))


def _decade(whole: Phrase, decade: str, words: DateWords) -> Phrase:
    """Return the phrase of a decade; that of "the 1800s" may be the century."""
    first = int(decade) if decade.isdigit() else words.decades[decade]
    if first < 100:
        return whole._replace(decade=first, years=10)
    century = (whole._replace(year=first, years=100),) if first % 100 == 0 else ()
    return whole._replace(year=first, years=10, others=century)


def _distance(whole: Phrase, said: _Said, words: DateWords) -> Phrase:
    """Return the phrase of a period or stretch beside the day of reading, or of a distance from another event."""
    unit: Unit | None = words.units[said["unit"]] if "unit" in said else None
    sides = {part: words.sides[said[part]] for part in ("side", "cut", "way") if part in said}
    few = "few" in said or ("plenty" in said and "number" not in said)
    amount = PLENTY[unit] if few and unit else number(said.get("number"), words.numbers) or 1
    amount *= words.multiples.get(said.get("unit", ""), 1)
    side = sides.get("side", 0)
    if whole.kind == "distance":
        if "weekday" in said:
            return whole._replace(weekday=words.weekdays[said["weekday"]], side=sides.get("way", 0))
        if unit is None:
            return whole._replace(unit="day", amount=words.distances[small(whole.text)])
        if "place" in said:
            nth = number(said["place"], words.ordinals) or 1
            return whole._replace(unit=unit, amount=nth - 1, edge=-1, in_course=True)
        edge = words.edges[said["edge"]] if "edge" in said else 0
        way = sides.get("way", side)
        weeks = words.weeks.get(said.get("number", "")) if unit == "day" else None
        unit, amount, near = amount_of(said, unit, amount, words)
        about = whole.about or near
        distance = whole._replace(unit=unit, amount=amount * way, few=few, edge=edge, about=about)
        if weeks:  # "in eight days" is a week
            return distance._replace(others=(distance._replace(amount=weeks * 7 * way),))
        own = side or "way" not in said  # "in the next year", "by the end of the month"
        beside = (whole._replace(kind="period", unit=unit, amount=side),) if own else ()
        return distance._replace(others=beside)
    if whole.kind == "period":
        amount, side = (amount * sides["way"], 0) if "way" in sides else (side, sides.get("cut", 0))
        last = sides.get("side") == -1 and "cut" not in sides
        since = (whole._replace(kind="stretch", unit=unit, amount=1, side=-1),) if last else ()  # "in the last month"
        return whole._replace(unit=unit, amount=amount, side=side, others=since)
    return whole._replace(unit=unit, amount=amount, few=few, side=side)
