"""Circles in what points at what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


def circles(links: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """Yield one circle for every knot of links: from its first id, in the order of `links`, back to it.

    >>> list(circles({"a": ["b"], "b": ["c"], "c": ["a", "d"], "d": []}))
    [['a', 'b', 'c', 'a']]
    """
    safe: set[str] = set()  # known to lead into no circle, or already reported
    for start in links:
        path, branches = [start], [iter(links[start])]
        while branches and start not in safe:
            step = next(branches[-1], None)
            if step is None:
                branches.pop()
                safe.add(path.pop())
            elif step in path:
                yield [*path[path.index(step) :], step]
                safe.update(path)
            elif step not in safe and step in links:
                path.append(step)
                branches.append(iter(links[step]))
