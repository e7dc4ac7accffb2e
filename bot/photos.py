"""Photos are made anew before they are kept: what the camera wrote into them goes, bombs are refused."""

from __future__ import annotations

import asyncio
import hashlib
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

MOST_PIXELS = 40_000_000
LONGEST_SIDE = 2560
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP")  # Pillow knows others that run programs (EPS) or are seldom tested
PLAIN = ("RGB", "RGBA", "L", "LA", "CMYK", "YCbCr")  # what can be made smaller as it is
ONE_AT_A_TIME = ThreadPoolExecutor(1, "photos")  # an unpacked photo takes 200 MB


class NoPhoto(Exception):
    """The file is no picture that can be read, or is larger inside than it looks."""


async def rewrite(path: Path) -> tuple[int, str]:
    """The same photo as a fresh JPEG in the same place: its size and SHA-256. Raises NoPhoto; then the file is gone."""
    return await asyncio.get_running_loop().run_in_executor(ONE_AT_A_TIME, _rewrite, path)


def _rewrite(path: Path) -> tuple[int, str]:
    try:
        content = _fresh(path)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        path.unlink(missing_ok=True)
        raise NoPhoto from error
    except NoPhoto:
        path.unlink(missing_ok=True)
        raise
    beside = path.with_suffix(".new")  # whoever reads it meanwhile gets one or the other
    beside.write_bytes(content)
    beside.replace(path)
    return len(content), hashlib.sha256(content).hexdigest()


def _fresh(path: Path) -> bytes:
    """Made smaller first, so that only one picture of full size is ever in memory."""
    with Image.open(path, formats=FORMATS) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            raise NoPhoto
        picture.load()
        plain = picture if picture.mode in PLAIN else picture.convert("RGB")
        plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        upright = ImageOps.exif_transpose(plain).convert("RGB")
    fresh = BytesIO()
    upright.save(fresh, "JPEG", quality=85)
    return fresh.getvalue()
