"""Photos are made anew before they are kept: what the camera wrote into them goes, bombs are refused."""

from __future__ import annotations

import hashlib
import warnings
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from bot.workshop import NotMade, Workshop

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 40_000_000
LONGEST_SIDE = 2560
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP")  # Pillow knows others that run programs (EPS) or are seldom tested
MOST_TO_READ = 170_000_000  # pixels of a JPEG that is only read, and made smaller while it is decoded
READ_FORMATS = (*FORMATS, "TIFF")  # what is read and not kept
PLAIN = ("RGB", "RGBA", "L", "LA", "CMYK", "YCbCr")  # what can be made smaller as it is
LONGEST = 20.0  # seconds


class NoPhoto(Exception):
    """The file is no picture that can be read, or is larger inside than it looks."""


async def rewrite(path: Path, workshop: Workshop) -> tuple[int, str]:
    """The same photo as a fresh JPEG in the same place: its size and SHA-256.

    Raises NoPhoto, also where reading it takes too long or too much memory. Then, or when cancelled, the file is gone.
    """
    try:
        return await workshop.make(remade, path, seconds=LONGEST)
    except BaseException as error:
        for left in (path, _beside(path)):
            left.unlink(missing_ok=True)
        if isinstance(error, NotMade):
            raise NoPhoto from error
        raise


def remade(path: Path) -> tuple[int, str]:
    """The making itself, for the other process: only there Pillow is imported."""
    fresh = BytesIO()
    upright(path).save(fresh, "JPEG", quality=85)
    content = fresh.getvalue()
    beside = _beside(path)  # whoever reads it meanwhile gets one or the other
    beside.write_bytes(content)
    beside.replace(path)
    return len(content), hashlib.sha256(content).hexdigest()


def _beside(path: Path) -> Path:
    return path.with_suffix(".new")


def upright(source: Path | BytesIO, *, to_read: bool = False) -> Image:
    """The picture as it is looked at, in RGB, its longest side no longer than LONGEST_SIDE. Raises NoPhoto.

    Made smaller first, so that only one picture of full size is ever in memory. `to_read`: TIFF and larger JPEGs too.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError

    bomb = Image.DecompressionBombError
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # how many pixels is looked at here
            opened = Image.open(source, formats=READ_FORMATS if to_read else FORMATS)
        with opened as picture:
            if to_read and picture.width * picture.height <= MOST_TO_READ:
                picture.draft(None, (LONGEST_SIDE, LONGEST_SIDE))  # of JPEGs alone
            if picture.width * picture.height > MOST_PIXELS:
                raise NoPhoto
            picture.load()
            plain = picture if picture.mode in PLAIN else picture.convert("RGB")
            plain.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
            return ImageOps.exif_transpose(plain).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, MemoryError, bomb) as error:
        raise NoPhoto from error
