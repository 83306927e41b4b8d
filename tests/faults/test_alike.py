"""One package, one digest: of the ways in which a machine may differ, each is tried here, all together elsewhere."""

from pathlib import Path

import pytest

from tests.faults.alike import LOCALES, OPTIONS, ORDERS, SEEDS, ZONES, digest, digest_of
from tests.packages import exported, package


@pytest.mark.parametrize("way", range(1, 3))
def test_an_export_gives_the_same_bytes_whatever_is_around_it(tmp_path: Path, way: int) -> None:
    around = (SEEDS[way], ZONES[way], LOCALES[way], OPTIONS[way], ORDERS[way])
    assert digest(tmp_path, package(), around) == digest_of(exported(package()))
