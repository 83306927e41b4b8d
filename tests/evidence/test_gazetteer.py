"""The list of cities, and how far a point lies from one."""

import gzip

from tests.cities import LIST, rows
from timeline.evidence import gazetteer


def test_the_list_is_that_of_geonames() -> None:
    assert gzip.decompress(LIST.read_bytes()).decode() == rows(), "run `python -m tests.cities`"


def test_cities_of_one_name_lie_in_several_countries() -> None:
    assert {"GB", "CA"} <= {city.country for city in gazetteer.named(["London"])}
    assert gazetteer.named(["Lake Aldous"]) == ()


def test_a_name_is_whole() -> None:
    assert gazetteer.named(["Budap"]) == ()


def test_distances_are_great_circles() -> None:
    (budapest,) = gazetteer.named(["Budapest"])
    assert 210 < gazetteer.kilometres(budapest, 48.21, 16.37) < 220
    assert gazetteer.kilometres(budapest, budapest.latitude, budapest.longitude) == 0


def test_the_nearest_city_may_lie_over_the_antimeridian() -> None:
    found = gazetteer.nearest(-17.0, -179.9)
    assert found is not None
    assert found[0].country == "FJ"
    assert found[1] < 250


def test_the_nearest_city_of_a_country_may_be_far() -> None:
    found = gazetteer.nearest(47.5, 19.0, "NZ")
    assert found is not None
    assert found[1] > 15_000
    assert gazetteer.nearest(47.5, 19.0, "XX") is None
