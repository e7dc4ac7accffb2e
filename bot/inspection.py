"""What people send is read for what must never pass, before anything else: documents for their words, pictures for the
code of an ID card. A refused file does not stay."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from time import monotonic

import structlog

from bot import card_codes, inside, stamps
from bot.filestore import Fetched, FileStore
from bot.photos import NoPhoto
from bot.stamps import Verdict
from bot.workshop import Workshop

READ = ("document", "photo")
READING = 5.0  # seconds, after which what was read until then is judged
LONGEST = 8.0  # seconds, after which the process is ended
log = structlog.get_logger()


@dataclass
class Inspection:
    files: FileStore
    workshop: Workshop

    async def refusal(self, file: Fetched) -> Verdict | None:
        """Why the file must not pass; then it is gone from the disk. What cannot be read passes by its name alone."""
        if file.kind not in READ:
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
    with suppress(NoPhoto):  # then it is a document
        return "id-card" if card_codes.shows_card(path) else None
    unread: Exception | None = None
    try:
        for piece in inside.pieces(path):
            if (found := stamps.verdict(piece)) or monotonic() > until:
                return found
    except Exception as error:  # noqa: BLE001 - its pictures may be whole
        unread = error
    for picture in inside.pictures(path):
        with suppress(NoPhoto):
            if card_codes.shows_card(BytesIO(picture)):
                return "id-card"
        if monotonic() > until:
            break
    if unread:
        raise unread
    return None
