"""Circles in what points at what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence


def circles(links: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """Yield one circle for every knot of links: from its first id, in the order of `links`, back to it.

    >>> list(circles({"a": ["b"], "b": ["c"], "c": ["a", "d"], "d": []}))
    [['a', 'b', 'c', 'a']]
    """
    safe: set[str] = set()  # known to lead into no circle, or already reported
    for start in links:
        path, branches = {start: None}, [iter(links[start])]  # a dict, since it keeps order and is asked often
        while branches and start not in safe:
            step = next(branches[-1], None)
            if step is None:
                branches.pop()
                safe.add(path.popitem()[0])
            elif step in path:
                way = list(path)
                yield [*way[way.index(step) :], step]
                safe.update(path)
            elif step not in safe and step in links:
                path[step] = None
                branches.append(iter(links[step]))


def told(circle: Sequence[str], words: str) -> str:
    """Return a circle in words, of a long one how it begins and ends.

    >>> told(["a", "b", "c", "d", "e", "a"], " within ")
    'a within b within … (2 more) within e within a'
    """
    left = len(circle) - 4
    return words.join([*circle[:2], f"… ({left} more)", *circle[-2:]] if left > 1 else circle)
