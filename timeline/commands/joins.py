"""Joins of rows: Parquet in a folder, asked by DuckDB, so that no process holds the records that they are of."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from timeline.rules.keys import Key

if TYPE_CHECKING:
    from timeline.dates import Interval
    from timeline.disk import Scratch

_AT_ONCE = 100_000
"""How many rows are taken out of DuckDB at a time."""


def parquet(keys: Iterable[Key]) -> bytes:
    """Return keys as a file of Parquet, one a row."""
    import pyarrow
    from pyarrow import parquet as written

    columns = list(zip(*keys, strict=True)) or [()] * len(Key._fields)
    types = [pyarrow.string()] * 3 + [pyarrow.bool_()] * 2
    arrays = [pyarrow.array(column, of) for column, of in zip(columns, types, strict=True)]
    file = BytesIO()
    written.write_table(pyarrow.table(arrays, names=list(Key._fields)), file)
    return file.getvalue()


class Rows:
    """The keys of all events, one a row, in parts that lie in a folder."""

    def __init__(self, scratch: Scratch) -> None:
        self._scratch = scratch
        self._parts = 0
        self._asked: Any = None

    def add(self, part: bytes) -> None:
        """Take in a part."""
        self._scratch.save(f"rows-{self._parts:06}.parquet", part)
        self._parts += 1

    def close(self) -> None:
        """Let go of the folder."""
        if self._asked is not None:
            self._asked.close()

    def alone(self, sources: Collection[str]) -> set[str]:
        """Return the events that the rest must see.

        They name what is not there or not listed, are there twice, or cite one of these sources; of each source and key
        that is used, there is one event in each state.
        """
        return self._ids(
            """
            SELECT id FROM rows WHERE what IN ('odd', 'unlisted')
            UNION SELECT id FROM rows WHERE what = 'source' AND name IN (SELECT unnest(?))
            UNION SELECT id FROM rows WHERE what = 'event' AND (
                name = id OR name NOT IN (SELECT id FROM rows WHERE what = 'alone'))
            UNION SELECT id FROM rows WHERE what = 'title' AND name IN (
                SELECT name FROM rows WHERE what = 'title' GROUP BY name HAVING count(*) > 1)
            UNION SELECT min(id) FROM rows WHERE what IN ('source', 'detail')
                GROUP BY what, name, draft, withdrawn
            """,
            list(sources),
        )

    def cited(self) -> set[str]:
        """Return the sources that any event cites."""
        return self._ids("SELECT DISTINCT name FROM rows WHERE what = 'source'")

    def near(self, days: Sequence[tuple[str, Interval]], week: int) -> set[str]:
        """Return the events whose day is near one of these times, and those that cite one of their sources."""
        first = [one.first.toordinal() - week if one.first else None for _, one in days]
        last = [one.last.toordinal() + week if one.last else None for _, one in days]
        found = self._ids(
            """
            SELECT DISTINCT id FROM rows JOIN (SELECT DISTINCT unnest(?) AS first, unnest(?) AS last) AS asked
            ON what = 'day' AND CAST(name AS BIGINT) BETWEEN first AND last
            """,
            first,
            last,
        )
        return found | self.citing({source for source, _ in days})

    def citing(self, sources: Collection[str]) -> set[str]:
        """Return the events that cite one of these sources."""
        return self._ids("SELECT id FROM rows WHERE what = 'source' AND name IN (SELECT unnest(?))", list(sources))

    def detailed(self) -> set[str]:
        """Return the events that have details."""
        return self._ids("SELECT DISTINCT id FROM rows WHERE what = 'detail'")

    def groups(self, most: int) -> Iterator[list[str]]:
        """Yield the events in closed groups, several small ones together, of at most so many where that can be."""
        group: list[str] = []
        gathered: list[str] = []
        last = -1
        for id, root in self._rooted():
            if root != last:
                if len(gathered) + len(group) > most and gathered:
                    yield gathered
                    gathered = []
                gathered += group
                group, last = [], root
            group.append(id)
        if len(gathered) + len(group) > most and gathered:
            yield gathered
            gathered = []
        if gathered + group:
            yield gathered + group

    def _rooted(self) -> Iterator[tuple[str, int]]:
        """Yield every event with the number of what it is joined to, those of one number together."""
        asked = self._connection
        asked.execute(
            """
            CREATE OR REPLACE TEMP TABLE nodes AS SELECT key, row_number() OVER (ORDER BY key) - 1 AS number FROM (
                SELECT DISTINCT 'event ' || id AS key FROM rows
                UNION SELECT DISTINCT what || ' ' || name FROM rows WHERE what IN ('event', 'source', 'shared'))
            """
        )
        (count,) = asked.execute("SELECT count(*) FROM nodes").fetchone()
        forest = _Forest(count)
        links = asked.execute(
            """
            SELECT one.number, other.number FROM rows
            JOIN nodes AS one ON one.key = 'event ' || id JOIN nodes AS other ON other.key = what || ' ' || name
            WHERE what IN ('event', 'source', 'shared')
            """
        )
        while some := links.fetchmany(_AT_ONCE):
            for one, other in some:
                forest.join(one, other)
        import pyarrow

        roots = pyarrow.table({"number": range(count), "root": forest.roots()})
        asked.register("roots", roots)
        events = asked.execute(
            """
            SELECT id, root FROM rows JOIN nodes ON key = 'event ' || id JOIN roots USING (number)
            WHERE what = 'alone' ORDER BY root, id
            """
        )
        while some := events.fetchmany(_AT_ONCE):
            yield from some

    def _ids(self, query: str, *values: object) -> set[str]:
        return {id for (id,) in self._connection.execute(query, list(values)).fetchall()}

    @property
    def _connection(self) -> Any:  # noqa: ANN401
        if self._asked is None:
            import duckdb

            self._asked = duckdb.connect(str(self._scratch.folder / "joins.duckdb"))
            self._asked.read_parquet(str(self._scratch.folder / "rows-*.parquet")).create_view("rows")
        return self._asked


class _Forest:
    """Numbers that are joined with each other (disjoint sets; Tarjan 1975), eight bytes each."""

    def __init__(self, count: int) -> None:
        self._above = array("q", range(count))

    def join(self, one: int, other: int) -> None:
        one, other = self._root(one), self._root(other)
        self._above[max(one, other)] = min(one, other)

    def roots(self) -> array[int]:
        return array("q", (self._root(one) for one in range(len(self._above))))

    def _root(self, one: int) -> int:
        above = self._above
        while above[one] != one:
            above[one] = above[above[one]]
            one = above[one]
        return one
