"""Charts of a report on cases: how many of each field or area, and month by month. PNGs.

`given` is what handlers/report_charts.py knows: whole numbers, and every word that is written.
"""

from __future__ import annotations

from io import BytesIO
from textwrap import shorten
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

RED, GREEN, AMBER, BLUE, INK, LINE = "#9b1c1c", "#2e7d4f", "#d08a1d", "#33658a", "#1a1a1a", "#dddddd"
WIDTH, DPI = 7.6, 150  # inches
LONGEST = 34  # characters of a bar's name


def bars(given: dict[str, Any]) -> bytes:
    """A bar for each name: "answered" and "waiting" after one another, with the sum at its end."""
    names = [shorten(name, LONGEST, placeholder="…") for name in given["names"]]
    figure, axes = _begun(given["title"], 1.3 + 0.42 * len(names))
    places = range(len(names))
    axes.barh(places, given["answered"], color=GREEN, height=0.62, label=given["legend"][0])
    axes.barh(places, given["waiting"], left=given["answered"], color=AMBER, height=0.62, label=given["legend"][1])
    sums = [a + b for a, b in zip(given["answered"], given["waiting"], strict=True)]
    for place, many in zip(places, sums, strict=True):
        axes.text(many, place, f" {many}", va="center", fontsize=11, fontweight="bold", color=INK)
    axes.set_yticks(places, names, fontsize=11)
    axes.invert_yaxis()
    axes.set_xlim(0, max(sums) * 1.12)
    axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
    axes.grid(axis="x", color=LINE)
    figure.legend(loc="outside lower center", ncols=2, frameon=False, fontsize=11)
    return _drawn(figure)


def months(given: dict[str, Any]) -> bytes:
    """Two columns for each month: what came, what was answered."""
    figure, axes = _begun(given["title"], 3.4)
    places = range(len(given["names"]))
    for side, color, name, counts in (
        (-0.2, BLUE, given["legend"][0], given["received"]),
        (0.2, GREEN, given["legend"][1], given["answered"]),
    ):
        columns = axes.bar([place + side for place in places], counts, width=0.38, color=color, label=name)
        axes.bar_label(columns, [str(many) if many else "" for many in counts], fontsize=10)
    axes.set_xticks(places, given["names"], fontsize=11)
    axes.set_ylim(0, max(*given["received"], *given["answered"], 1) * 1.15)
    axes.yaxis.set_major_locator(MaxNLocator(5, integer=True))
    axes.grid(axis="y", color=LINE)
    figure.legend(loc="outside lower center", ncols=2, frameon=False, fontsize=11)
    return _drawn(figure)


def _begun(title: str, height: float) -> tuple[Figure, Axes]:
    figure = Figure(figsize=(WIDTH, height), dpi=DPI, layout="constrained")
    axes = figure.add_subplot()
    axes.set_title(title, color=RED, fontweight="bold", fontsize=13)
    axes.spines[["top", "right"]].set_visible(False)
    axes.set_axisbelow(True)
    return figure, axes


def _drawn(figure: Figure) -> bytes:
    into = BytesIO()
    figure.savefig(into, format="png")
    return into.getvalue()
