"""What a package while an editor has it open owes to the disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.commands.workshop import Workshop


def test_a_look_at_a_package_reads_the_disk_once() -> None:
    shop = Workshop(Path(), stale=True)
    with shop.look() as stale:
        assert stale
    with shop.look() as stale:
        assert not stale


@pytest.mark.parametrize("was", [True, False], ids=["that was to be read", "that was not to be read"])
def test_after_a_look_that_came_to_nothing_a_disk_is_as_it_was(was: bool) -> None:
    shop = Workshop(Path(), stale=was)
    with pytest.raises(MemoryError), shop.look():
        raise MemoryError
    assert shop.stale == was
