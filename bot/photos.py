"""Photos are made anew before they are kept: what the camera wrote into them goes, bombs are refused."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from bot.filestore import Fetched

MOST_PIXELS = 40_000_000
LONGEST_SIDE = 2560


class NoPhoto(Exception):
    """The file is no picture that can be read, or is larger inside than it looks."""


async def cleaned(file: Fetched, path: Path) -> Fetched:
    """The same photo as a fresh JPEG in the same place."""
    size, digest = await asyncio.to_thread(_rewrite, path)
    return replace(file, name=f"{Path(file.name).stem or 'anh'}.jpg", mime="image/jpeg", size=size, sha256=digest)


def _rewrite(path: Path) -> tuple[int, str]:
    try:
        with Image.open(path) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise NoPhoto
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        path.unlink(missing_ok=True)
        raise NoPhoto from error
    except NoPhoto:
        path.unlink(missing_ok=True)
        raise
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    fresh = BytesIO()
    upright.save(fresh, "JPEG", quality=85)
    content = fresh.getvalue()
    path.write_bytes(content)
    return len(content), hashlib.sha256(content).hexdigest()
