"""Documents that people send are read for what must never pass, before anything else. A refused one does not stay."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from time import monotonic

import structlog

from bot import inside, stamps
from bot.filestore import Fetched, FileStore
from bot.stamps import Verdict
from bot.workshop import Workshop

READING = 5.0  # seconds, after which what was read until then is judged
LONGEST = 8.0  # seconds, after which the process is ended
log = structlog.get_logger()


@dataclass
class Inspection:
    files: FileStore
    workshop: Workshop

    async def refusal(self, file: Fetched) -> Verdict | None:
        """Why the file must not pass; then it is gone from the disk. What cannot be read passes by its name alone."""
        if file.kind != "document":
            return None
        path = self.files.whole(file.path)
        try:
            found = await self.workshop.make(verdict_of, path, seconds=LONGEST)
        except Exception as error:  # noqa: BLE001 - whatever the file is: broken, locked, a scan, a bomb
            log.info("file-not-read", why=type(error).__name__)
            return None
        if found:
            path.unlink(missing_ok=True)
            log.info("file-refused", why=found)
        return found


def verdict_of(path: Path) -> Verdict | None:
    """The reading itself, for the other process. Of the text nothing comes back but the verdict."""
    until = monotonic() + READING
    for piece in inside.pieces(path):
        if (found := stamps.verdict(piece)) or monotonic() > until:
            return found
    return None
