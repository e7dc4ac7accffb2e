"""Tables as pictures, in a letter that has all Vietnamese marks (DejaVu Sans, which comes with matplotlib)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont
from PIL.ImageFont import FreeTypeFont

RED, INK, GREY, LINE, STRIPE = "#9b1c1c", "#1a1a1a", "#555555", "#c9c4bd", "#f7f3ee"
MARGIN, PAD, LEADING = 28, 12, 1.35
SMALL, TEXT, TITLE = 20, 22, 30


@cache
def font(size: int, *, bold: bool = False) -> FreeTypeFont:
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    with (files("matplotlib") / "mpl-data" / "fonts" / "ttf" / name).open("rb") as source:
        return ImageFont.truetype(BytesIO(source.read()), size)


@dataclass(frozen=True)
class Line:
    text: str
    size: int = TEXT
    bold: bool = False
    color: str = INK

    @property
    def height(self) -> int:
        return round(self.size * LEADING)


def table(
    above: Sequence[str],
    title: str,
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: Sequence[int],
    below: Sequence[str] = (),
) -> bytes:
    """A PNG. `widths` of the columns in pixels; texts are wrapped to them."""
    width = sum(widths) + 2 * MARGIN
    head = [Line(text, SMALL, color=GREY) for text in above]
    head += [Line(part, TITLE, bold=True, color=RED) for part in wrapped(title, width - 2 * MARGIN, TITLE, bold=True)]
    foot = [Line(part, SMALL, color=RED) for note in below for part in wrapped(note, width - 2 * MARGIN, SMALL)]
    cells = [[wrapped(text, w - 2 * PAD, TEXT) for text, w in zip(row, widths, strict=True)] for row in rows]
    heights = [max(1, *map(len, row)) * Line("").height + 2 * PAD for row in cells]
    bar = Line("").height + 2 * PAD
    height = 2 * MARGIN + sum(line.height for line in (*head, *foot)) + 2 * PAD + bar + sum(heights) + PAD
    image = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(image)
    y = _lines(pen, head, MARGIN, width) + 2 * PAD
    y = _row(pen, y, bar, [[text] for text in heads], widths, color="white", fill=RED, bold=True)
    for number, (row, row_height) in enumerate(zip(cells, heights, strict=True)):
        y = _row(pen, y, row_height, row, widths, color=INK, fill=STRIPE if number % 2 else "white")
    _lines(pen, foot, y + PAD, width, centred=False)
    into = BytesIO()
    image.save(into, "PNG", optimize=True)
    return into.getvalue()


def wrapped(text: str, width: int, size: int, *, bold: bool = False) -> list[str]:
    """Lines of at most so many pixels; a longer word stands alone."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font(size, bold=bold).getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _lines(pen: ImageDraw.ImageDraw, lines: Sequence[Line], y: int, width: int, *, centred: bool = True) -> int:
    for line in lines:
        letters = font(line.size, bold=line.bold)
        x = (width - letters.getlength(line.text)) / 2 if centred else MARGIN
        pen.text((x, y), line.text, font=letters, fill=line.color)
        y += line.height
    return y


def _row(
    pen: ImageDraw.ImageDraw,
    y: int,
    height: int,
    cells: Sequence[Sequence[str]],
    widths: Sequence[int],
    *,
    color: str,
    fill: str,
    bold: bool = False,
) -> int:
    x = MARGIN
    for texts, width in zip(cells, widths, strict=True):
        pen.rectangle((x, y, x + width, y + height), fill=fill, outline=LINE)
        for number, text in enumerate(texts):
            pen.text((x + PAD, y + PAD + number * Line("").height), text, font=font(TEXT, bold=bold), fill=color)
        x += width
    return y + height
