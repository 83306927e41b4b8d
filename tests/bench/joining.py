"""What the joins alone cost: `python -m tests.bench.joining EVENTS`, of keys as `tests.generated` gives them.

Prints the bytes of Parquet, the seconds of CPU and the peak memory in MB: what docs/scaling.md says of a million.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator

from timeline import disk
from timeline.commands.joins import Rows, parquet
from timeline.rules.keys import Key

EACH = 40


def keys(number: int) -> Iterator[Key]:
    """Yield the keys of an event."""
    id, day = f"e{number:09}", 726_833 + number // EACH % 30_000
    names = [
        ("alone", id),
        ("source", f"s{number // EACH:07}"),
        ("title", f"{day} ada moreau meets ida lund for talk {number}"),
        ("detail", "length"),
        ("detail", "judgement"),
        ("day", str(day)),
    ]
    if number % EACH:
        names.append(("event", f"e{number - 1:09}"))
    yield from (Key(id, what, name, draft=False, withdrawn=False) for what, name in names)


def main(events: int, shard: int = 1_000) -> None:
    """Join the keys of so many events."""
    with disk.scratch() as folder:
        rows, held = Rows(folder), 0
        for first in range(0, events, shard):
            part = parquet(key for number in range(first, first + shard) for key in keys(number))
            held += len(part)
            rows.add(part)
        written = time.process_time()
        alone = rows.alone(())
        searched = time.process_time()
        groups = sum(1 for _ in rows.groups(shard))
        grouped = time.process_time()
        rows.close()
    import resource  # which Windows has not

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1_024 / 1e6
    print(
        f"{events:,} events: {held / events:.0f} bytes of Parquet each, {len(alone):,} for the rest, {groups:,} groups"
    )
    print(f"  {searched - written:.1f} s to find the rest, {grouped - searched:.1f} s to group, {peak:.0f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]))
