"""Where points of the earth come to lie on a small map: kilometres, one frame, and neighbours drawn as one.

A commune is so small that the earth is flat in it: a degree east is shorter than one north by the latitude's cosine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import cos, hypot, log10, radians
from statistics import fmean, median
from typing import Any

KM_PER_DEGREE = 111.2
FARTHEST = 40.0  # km from the middle one: whoever sent that was not in the commune
LEAST = 0.6  # km that the frame is wide, though all points be one
MARGIN = 1.35  # times what the points take, for their names
WIDE, HIGH = 8.0, 5.6  # the frame's proportions
NEAR = 0.055  # of the frame's width: nearer ones are drawn as one


@dataclass(frozen=True)
class Spot:
    """A case, in kilometres east and north of the middle."""

    x: float
    y: float
    code: str
    area: str
    kind: str


@dataclass
class Cluster:
    spots: list[Spot] = field(default_factory=list[Spot])

    @property
    def x(self) -> float:
        return fmean(spot.x for spot in self.spots)

    @property
    def y(self) -> float:
        return fmean(spot.y for spot in self.spots)


@dataclass(frozen=True)
class Frame:
    """In kilometres; `width` to `height` is as WIDE to HIGH."""

    x: float
    y: float
    width: float

    @property
    def height(self) -> float:
        return self.width * HIGH / WIDE


def spots(points: Sequence[dict[str, Any]]) -> tuple[list[Spot], int]:
    """Those in or about the commune, and how many lie far off."""
    latitude, longitude = median(p["latitude"] for p in points), median(p["longitude"] for p in points)
    east = KM_PER_DEGREE * cos(radians(latitude))
    all_of_them = [
        Spot(
            (p["longitude"] - longitude) * east,
            (p["latitude"] - latitude) * KM_PER_DEGREE,
            p["code"],
            p["area"],
            p["kind"],
        )
        for p in points
    ]
    near = [spot for spot in all_of_them if hypot(spot.x, spot.y) <= FARTHEST]
    return near, len(all_of_them) - len(near)


def frame(found: Sequence[Spot]) -> Frame:
    xs, ys = [spot.x for spot in found], [spot.y for spot in found]
    width = max(LEAST, (max(xs) - min(xs)) * MARGIN, (max(ys) - min(ys)) * MARGIN * WIDE / HIGH)
    return Frame((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2, width)


def clusters(found: Sequence[Spot], within: float) -> list[Cluster]:
    """No two of them nearer than that."""
    made: list[Cluster] = []
    for spot in sorted(found, key=lambda spot: (spot.x, spot.y)):
        _join(made, Cluster([spot]), within)
    while pair := _neighbours(made, within):  # a cluster's middle moves as it grows
        made.remove(pair[1])
        pair[0].spots += pair[1].spots
    return made


def _join(made: list[Cluster], one: Cluster, within: float) -> None:
    home = next((other for other in made if _distance(other, one) <= within), None)
    if home:
        home.spots += one.spots
    else:
        made.append(one)


def _neighbours(made: Sequence[Cluster], within: float) -> tuple[Cluster, Cluster] | None:
    pairs = ((one, other) for number, one in enumerate(made) for other in made[number + 1 :])
    return next((pair for pair in pairs if _distance(*pair) <= within), None)


def _distance(one: Cluster, other: Cluster) -> float:
    return hypot(one.x - other.x, one.y - other.y)


def round_length(longest: float) -> float:
    """The longest of 1, 2, 5, 10 … km or parts of them that is not over `longest`."""
    power = 10.0 ** int(log10(longest) // 1)
    return next(many * power for many in (5, 2, 1) if many * power <= longest)


def spelled(length: float) -> str:
    """As on a scale, in Vietnamese and English alike."""
    return f"{length:g} km" if length >= 1 else f"{length * 1000:g} m"
