"""Where cases are, drawn to scale without any map beneath: points, neighbours counted, scale bar, north. A PNG.

`given`: "points" (latitude, longitude, code, area, kind: urgent, waiting or answered), "title", "legend" by kind,
"outside" (what is said of those far off, "{}" for how many) and "north" (its letter).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from math import sqrt
from textwrap import shorten
from typing import Any

from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.text import Text as Label
from matplotlib.transforms import Bbox

from bot.papers import map_layout
from bot.papers.map_layout import Cluster, Frame
from bot.papers.report_charts import AMBER, GREEN, INK, LINE, RED

COLORS = {"urgent": RED, "waiting": AMBER, "answered": GREEN}
GROUND, GREY = "#f6f4ee", "#555555"
MOST_CODES, LONGEST = 4, 24  # codes of a cluster that are named; characters of an area
PLACES = ((0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1))
SIDES = {-1: "right", 0: "center", 1: "left"}
ENDS = {-1: "top", 0: "center", 1: "bottom"}


def picture(given: dict[str, Any]) -> bytes:
    spots, outside = map_layout.spots(given["points"])
    frame = map_layout.frame(spots)
    found = map_layout.clusters(spots, frame.width * map_layout.NEAR)
    figure = Figure(figsize=(map_layout.WIDE, map_layout.HIGH + 1.1), dpi=150)
    canvas = FigureCanvasAgg(figure)
    axes = _ground(figure, frame)
    _scale(axes, frame)
    _north(axes, given["north"])
    taken = [*_marked(axes, found), *_drawn_boxes(axes, canvas)]
    for cluster in sorted(found, key=lambda cluster: -len(cluster.spots)):
        taken += _named(axes, canvas, cluster, taken)
    _words(figure, given, outside)
    into = BytesIO()
    figure.savefig(into, format="png")
    return into.getvalue()


def _ground(figure: Figure, frame: Frame) -> Axes:
    high = map_layout.HIGH / (map_layout.HIGH + 1.1)
    axes = figure.add_axes((0.01, 0.08, 0.98, high * 0.995))
    axes.set_facecolor(GROUND)
    axes.set_xlim(frame.x - frame.width / 2, frame.x + frame.width / 2)
    axes.set_ylim(frame.y - frame.height / 2, frame.y + frame.height / 2)
    axes.set_aspect("equal")
    step = map_layout.round_length(frame.width / 4)
    axes.set_xticks([step * n for n in _steps(axes.get_xlim(), step)], [])
    axes.set_yticks([step * n for n in _steps(axes.get_ylim(), step)], [])
    axes.grid(color=LINE, linewidth=0.8)
    axes.tick_params(length=0)
    axes.set_axisbelow(True)
    return axes


def _steps(ends: tuple[float, float], step: float) -> range:
    return range(int(ends[0] // step) + 1, int(ends[1] // step) + 1)


def _scale(axes: Axes, frame: Frame) -> None:
    """In the left lower corner, as long as a grid's step."""
    length = map_layout.round_length(frame.width / 4)
    x, y = axes.get_xlim()[0] + frame.width * 0.03, axes.get_ylim()[0] + frame.height * 0.045
    thick = frame.height * 0.012
    for part, color in ((0, INK), (1, "white")):
        axes.add_patch(
            Rectangle((x + part * length / 2, y), length / 2, thick, facecolor=color, edgecolor=INK, zorder=6)
        )
    axes.text(x, y + thick * 1.6, "0", ha="center", fontsize=9, zorder=6)
    axes.text(x + length, y + thick * 1.6, map_layout.spelled(length), ha="center", fontsize=9, zorder=6)


def _north(axes: Axes, letter: str) -> None:
    arrow = {"arrowstyle": "-|>", "color": INK, "lw": 2, "mutation_scale": 18}
    axes.annotate("", (0.965, 0.965), (0.965, 0.875), xycoords="axes fraction", arrowprops=arrow, zorder=6)
    axes.text(0.965, 0.865, letter, transform=axes.transAxes, ha="center", va="top", fontsize=12, fontweight="bold")


def _radius(cluster: Cluster) -> float:
    """Points of paper."""
    return 6.0 if len(cluster.spots) == 1 else 9.5 + 1.6 * min(sqrt(len(cluster.spots)), 8)


def _look(cluster: Cluster) -> dict[str, Any]:
    """In the colour of what most are, with a red rim where one of them is urgent."""
    kinds = Counter(spot.kind for spot in cluster.spots)
    color, rimmed = COLORS[kinds.most_common(1)[0][0]], bool(kinds["urgent"])
    return {"color": color, "edgecolors": RED if rimmed else "white", "linewidths": 3 if rimmed else 1}


def _marked(axes: Axes, found: list[Cluster]) -> Iterator[Bbox]:
    """A disk for each, with how many there are; yields where they lie in pixels."""
    for cluster in found:
        radius = _radius(cluster)
        axes.scatter([cluster.x], [cluster.y], s=(2 * radius) ** 2, zorder=4, **_look(cluster))
        if len(cluster.spots) > 1:
            axes.annotate(
                str(len(cluster.spots)), (cluster.x, cluster.y), ha="center", va="center_baseline",
                color="white", fontsize=11, fontweight="bold", zorder=5,
            )  # fmt: skip
        x, y = axes.transData.transform((cluster.x, cluster.y))
        wide = radius * axes.figure.dpi / 72
        yield Bbox([[x - wide, y - wide], [x + wide, y + wide]])


def _drawn_boxes(axes: Axes, canvas: FigureCanvasAgg) -> list[Bbox]:
    """Where scale and north stand."""
    return [label.get_window_extent(canvas.get_renderer()).padded(14) for label in axes.texts if label.get_text()]


def _named(axes: Axes, canvas: FigureCanvasAgg, cluster: Cluster, taken: list[Bbox]) -> list[Bbox]:
    """The first words that find room about the disk; where none do, the disk alone must speak."""
    inside, renderer = axes.get_window_extent(), canvas.get_renderer()
    for words in _words_of(cluster):
        for place in PLACES:
            label = _put(axes, cluster, words, place)
            box = label.get_window_extent(renderer).padded(2)
            held = inside.x0 <= box.x0 and box.x1 <= inside.x1 and inside.y0 <= box.y0 and box.y1 <= inside.y1
            if held and not any(box.overlaps(other) for other in taken):
                return [box]
            label.remove()
    return []


def _words_of(cluster: Cluster) -> list[str]:
    """Its area and codes, or only these; how many they are stands in the disk."""
    codes = [
        spot.code.removeprefix("PA-").partition("/")[0] for spot in sorted(cluster.spots, key=lambda spot: spot.code)
    ]
    listed = ", ".join(codes) if len(codes) <= MOST_CODES else ""
    areas = {spot.area for spot in cluster.spots}
    area = shorten(areas.pop(), LONGEST, placeholder="…") if len(areas) == 1 else ""
    return [words for words in (f"{area}\n{listed}".strip(), listed) if words]


def _put(axes: Axes, cluster: Cluster, words: str, place: tuple[int, int]) -> Label:
    x, y = place
    off = _radius(cluster) + 2
    return axes.annotate(
        words, (cluster.x, cluster.y), (x * off, y * off), textcoords="offset points", fontsize=10, color=INK,
        ha=SIDES[x], va=ENDS[y], multialignment="center", zorder=5,
    )  # fmt: skip


def _words(figure: Figure, given: dict[str, Any], outside: int) -> None:
    figure.text(0.5, 0.965, given["title"], ha="center", va="center", color=RED, fontsize=13, fontweight="bold")
    for place, (kind, color) in enumerate(COLORS.items()):
        x = 0.03 + place * 0.2
        figure.text(x, 0.038, "●", color=color, fontsize=15, va="center")
        figure.text(x + 0.025, 0.038, given["legend"][kind], fontsize=10, va="center")
    if outside:
        figure.text(0.985, 0.038, given["outside"].format(outside), fontsize=9, color=GREY, va="center", ha="right")
