"""The plot of docs/performance.svg: CPU over the number of events, both in powers of ten."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor, log10
from xml.sax.saxutils import escape

Point = tuple[float, float]
Line = tuple[str, Sequence[Point]]

_WIDTH, _HEIGHT = 760, 440
_LEFT, _TOP, _RIGHT, _BOTTOM = 60, 20, 190, 50
_COLOURS = ("#4477aa", "#ee6677", "#228833", "#aa3377", "#66ccee", "#b8860b", "#777777", "#000000")


def plot(lines: Sequence[Line]) -> str:
    """Return an SVG of lines, each with its name beside its last point."""
    points = [point for _, line in lines for point in line]
    across = [log10(x) for x, _ in points]
    up = [log10(y) for _, y in points]
    scale = _Scale(floor(min(across)), ceil(max(across)), floor(min(up)), ceil(max(up)))
    names = _apart([scale.y(line[-1][1]) for _, line in lines])
    parts = [*_grid(scale)]
    for (name, line), colour, at in zip(lines, _COLOURS, names, strict=False):
        way = " ".join(f"{scale.x(x):.1f},{scale.y(y):.1f}" for x, y in line)
        parts.append(f'<polyline points="{way}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += (f'<circle cx="{scale.x(x):.1f}" cy="{scale.y(y):.1f}" r="3" fill="{colour}"/>' for x, y in line)
        end = scale.x(line[-1][0]) + 8
        parts.append(f'<text x="{end:.1f}" y="{at + 4:.1f}" fill="{colour}">{escape(name)}</text>')
    body = "\n".join(parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" '
        f'font-size="12" role="img">\n<title>Seconds of CPU over events</title>\n'
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>\n{body}\n</svg>\n'
    )


class _Scale:
    def __init__(self, left: int, right: int, low: int, high: int) -> None:
        self.across, self.up = range(left, max(right, left + 1) + 1), range(low, max(high, low + 1) + 1)

    def x(self, value: float) -> float:
        part = (log10(value) - self.across[0]) / (self.across[-1] - self.across[0])
        return _LEFT + part * (_WIDTH - _LEFT - _RIGHT)

    def y(self, value: float) -> float:
        part = (log10(value) - self.up[0]) / (self.up[-1] - self.up[0])
        return _HEIGHT - _BOTTOM - part * (_HEIGHT - _TOP - _BOTTOM)


def _grid(scale: _Scale) -> list[str]:
    parts = []
    for power in scale.across:
        x = scale.x(10.0**power)
        parts.append(f'<path d="M{x:.1f} {_TOP}V{_HEIGHT - _BOTTOM}" stroke="#dddddd"/>')
        parts.append(f'<text x="{x:.1f}" y="{_HEIGHT - _BOTTOM + 18}" text-anchor="middle">{10**power:,}</text>')
    for power in scale.up:
        y = scale.y(10.0**power)
        parts.append(f'<path d="M{_LEFT} {y:.1f}H{_WIDTH - _RIGHT}" stroke="#dddddd"/>')
        parts.append(f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g}</text>')
    middle = (_LEFT + _WIDTH - _RIGHT) / 2
    parts.append(f'<text x="{middle}" y="{_HEIGHT - 10}" text-anchor="middle">events</text>')
    parts.append(f'<text x="14" y="{_HEIGHT / 2}" transform="rotate(-90 14 {_HEIGHT / 2})">seconds of CPU</text>')
    return parts


def _apart(heights: Sequence[float], least: float = 14) -> list[float]:
    """Return heights for names, in order, so that none covers another."""
    placed = dict.fromkeys(range(len(heights)), 0.0)
    last = -least
    for index in sorted(placed, key=lambda one: heights[one]):
        last = placed[index] = max(heights[index], last + least)
    return [placed[index] for index in range(len(heights))]
