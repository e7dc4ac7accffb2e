"""Files on disk: server-made names under the data folder, sizes checked before and while reading."""

from __future__ import annotations

import hashlib
import re
import secrets
import shutil
from collections.abc import AsyncIterable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from time import time

from bot import photos
from bot.workshop import Workshop
from storage.models.voices import FileKind

LARGEST = 20 * 1024 * 1024  # what Telegram lets a bot fetch; the same everywhere, so a file can leave by any channel


SPARE = 500 * 1024 * 1024  # of the disk, left for the database: files never take the last of it
MIME = re.compile(r"[\w.+-]{1,60}/[\w.+-]{1,100}", re.ASCII)


class NoRoom(Exception):
    """The disk is almost full; nothing of the file is kept."""


class TooLarge(Exception):
    """The file is over the limit; nothing of it is kept."""


@dataclass(frozen=True)
class Fetched:
    """A file that lies in the data folder but belongs to nothing yet. `path` is relative to the folder."""

    kind: FileKind
    name: str
    mime: str
    size: int
    sha256: str
    path: str


class FileStore:
    def __init__(self, folder: Path, workshop: Workshop | None = None) -> None:
        """`workshop`: where photos are made anew."""
        self.folder = folder
        self._workshop = workshop or Workshop()

    def whole(self, path: str) -> Path:
        """Where a stored file lies. Paths are ours, yet one that leaves the folder is refused."""
        found = (self.folder / path).resolve()
        if not found.is_relative_to(self.folder.resolve()):
            raise ValueError("path outside the data folder")
        return found

    def older_than(self, age: timedelta) -> list[str]:
        """Paths of files that were written longer ago than `age`, by the machine's own clock."""
        before = time() - age.total_seconds()
        return [file.name for file in self.folder.glob("*.bin") if file.stat().st_mtime < before]

    async def keep(self, kind: FileKind, name: str, mime: str, chunks: AsyncIterable[bytes]) -> Fetched:
        """Stream a file in; a photo is made anew. Raises NoRoom, NoPhoto, or TooLarge past LARGEST bytes.

        Then nothing is left behind.
        """
        path = f"{secrets.token_hex(16)}.bin"
        self.folder.mkdir(parents=True, exist_ok=True)
        if shutil.disk_usage(self.folder).free < SPARE:
            raise NoRoom
        target = self.folder / path
        digest, size = hashlib.sha256(), 0
        try:
            with target.open("xb") as file:
                async for chunk in chunks:
                    size += len(chunk)
                    if size > LARGEST:
                        raise TooLarge
                    digest.update(chunk)
                    file.write(chunk)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
        if kind == "photo":
            size, fresh = await photos.rewrite(target, self._workshop)
            return Fetched(kind, f"{Path(tidy_name(name)).stem or 'anh'}.jpg", "image/jpeg", size, fresh, path)
        return Fetched(kind, tidy_name(name), tidy_mime(mime), size, digest.hexdigest(), path)


def tidy_mime(mime: str) -> str:
    """What a sender says a file is goes into headers, so it must look like it."""
    return mime if MIME.fullmatch(mime) else "application/octet-stream"


def tidy_name(name: str) -> str:
    """A name fit to show and to send on: no folders, no control characters, not too long."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    shown = "".join(c for c in last if c.isprintable()).strip(" .")
    stem, dot, ending = shown.rpartition(".")
    return f"{stem[:80]}{dot}{ending[:10]}" if dot else shown[:80] or "tep"
