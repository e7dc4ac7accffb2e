"""The code of the day as a picture to be shown in the room: large figures, and a square to scan for each app."""

from __future__ import annotations

from io import BytesIO
from typing import Any, cast

import segno
from PIL import Image, ImageDraw

from bot.papers.drawing import GREY, INK, MARGIN, RED, font, wrapped

SIDE, GAP = 520, 40
TITLE, CODE, LABEL = 34, 120, 34


def picture(given: dict[str, Any]) -> bytes:
    """`given`: title, code, and `links`, pairs of an app's name and the address that checks its reader in there."""
    squares = [_square(link) for _, link in given["links"]]
    width = max(len(squares), 2) * (SIDE + GAP) + 2 * MARGIN - GAP
    title = wrapped(given["title"], width - 2 * MARGIN, TITLE, bold=True)
    top = MARGIN + len(title) * round(TITLE * 1.35) + GAP // 2
    below = top + CODE + GAP
    image = Image.new("RGB", (width, below + SIDE + LABEL + GAP + MARGIN), "white")
    pen = ImageDraw.Draw(image)
    for place, line in enumerate(title):
        _centred(pen, line, width / 2, MARGIN + place * TITLE * 1.35, TITLE, RED)
    _centred(pen, given["code"], width / 2, top, CODE, INK)
    left = (width - len(squares) * (SIDE + GAP) + GAP) / 2
    for place, (square, (label, _)) in enumerate(zip(squares, given["links"], strict=True)):
        x = left + place * (SIDE + GAP)
        image.paste(square, (round(x), below))
        _centred(pen, label, x + SIDE / 2, below + SIDE + GAP / 4, LABEL, GREY)
    into = BytesIO()
    image.save(into, "PNG", optimize=True)
    return into.getvalue()


def _square(link: str) -> Image.Image:
    into = BytesIO()
    segno.make(link, micro=False, error="m").save(into, kind="png", scale=8, border=2)
    return cast("Image.Image", Image.open(into)).convert("RGB").resize((SIDE, SIDE), Image.Resampling.NEAREST)


def _centred(pen: ImageDraw.ImageDraw, text: str, x: float, y: float, size: int, color: str) -> None:
    letters = font(size, bold=True)
    pen.text((x - letters.getlength(text) / 2, y), text, font=letters, fill=color)
