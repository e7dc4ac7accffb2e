"""Pictures of the desk: for the documentation with CHIBO_PICTURES=1, else beside the test's other files.

Also the files that the people in the story send.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter
from playwright.async_api import Page

DOCS = Path(__file__).parents[2] / "docs" / "pictures"
LARGEST = 250_000  # bytes: the README is read over slow lines too
SETTLED = 2500  # milliseconds until the glow of a message that has just come is gone


@dataclass
class Album:
    folder: Path

    @classmethod
    def of(cls, folder: Path) -> Album:
        return cls(DOCS if os.environ.get("CHIBO_PICTURES") == "1" else folder)

    async def takes(self, page: Page, name: str) -> None:
        await page.mouse.move(0, 0)  # else the button under it looks pressed
        if self.folder == DOCS:
            await page.wait_for_timeout(SETTLED)
        taken = await page.screenshot(animations="disabled")
        picture = Image.open(BytesIO(taken)).convert("RGB")
        palette = picture.quantize(method=Image.Quantize.FASTOCTREE)  # keeps the few bright colours true
        small = picture.quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG)
        small.save(self.folder / name, optimize=True)
        assert (self.folder / name).stat().st_size <= LARGEST


def a_pdf(file: Path) -> Path:
    """One empty page, as large on disk as a short report."""
    file.write_bytes(
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
        + b"% chibo\n" * 10_000
        + b"trailer<</Root 1 0 R>>\n%%EOF\n"
    )
    return file


def a_photo(file: Path) -> Path:
    """A lane after the rain: sky, wall, road and the water on it."""
    picture = Image.new("RGB", (960, 640), (176, 198, 214))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 150, 380, 430), fill=(206, 184, 150))
    draw.rectangle((620, 190, 960, 430), fill=(188, 160, 128))
    draw.polygon([(0, 150), (190, 60), (380, 150)], fill=(150, 78, 60))
    draw.rectangle((380, 250, 620, 430), fill=(96, 132, 88))
    draw.polygon([(300, 420), (660, 420), (960, 640), (0, 640)], fill=(140, 136, 130))
    draw.ellipse((210, 480, 700, 610), fill=(112, 128, 138))
    draw.ellipse((300, 505, 600, 575), fill=(150, 172, 186))
    picture.filter(ImageFilter.GaussianBlur(3)).save(file, "JPEG", quality=88)
    return file
