"""What could not be handled becomes a dead letter, and that an Event again, with its files where they still lie."""

from __future__ import annotations

import hashlib
from typing import Any, cast

from bot.events import Attachment, Event, Location
from bot.filestore import Fetched, FileStore
from bot.sealing import Sealing
from storage.models import DeadLetter
from storage.models.voices import FileKind

FORMS: tuple[tuple[bytes, FileKind, str], ...] = (
    (b"\xff\xd8\xff", "photo", "image/jpeg"),
    (b"OggS", "voice", "audio/ogg"),
)


LOCKED = "locked"


def letter_of(event: Event, serial: int) -> dict[str, Any]:
    """`serial`: of the question that was open."""
    return {**event.as_json(), "serial": serial}


def locked(letter: dict[str, Any], sealing: Sealing) -> dict[str, Any]:
    """What was said in a private conversation can be replayed, and not be read."""
    files = [{"path": file["path"]} for file in letter.get("files", ())]  # they are kept for it (storage/files.py)
    shown = {"chat": letter["chat"], "serial": letter["serial"], "files": files}
    return {**shown, LOCKED: sealing.lock_text(letter, LOCKED)}


def event_of(letter: DeadLetter, store: FileStore, sealing: Sealing) -> Event:
    """Under an id of its own, so that it is let through once. Files that are gone are left out."""
    kept = letter.event
    if LOCKED in kept:
        unlocked: dict[str, Any] | None = sealing.unlock_text(kept[LOCKED], LOCKED)
        kept = unlocked or {"chat": kept["chat"]}
    location = kept.get("location")
    return Event(
        f"replay-{letter.id}",
        letter.channel,
        kept["chat"],
        text=kept.get("text") or "",
        tap=kept.get("tap"),
        attachments=tuple(Attachment(**given, fetch=_is_gone) for given in kept.get("attachments", ())),
        location=Location(*location) if location else None,
        oddity=kept.get("oddity"),
        gone=kept.get("gone", False),
        language=kept.get("language"),
        files=tuple(file for given in kept.get("files", ()) if (file := _file(given, store))),
    )


def serial_of(letter: DeadLetter) -> int | None:
    """The question that was open in the chat, for what could be taken for an answer to another one."""
    return None if letter.event.get("tap") else letter.event.get("serial")


def _file(given: Any, store: FileStore) -> Fetched | None:
    old = isinstance(given, str)  # letters of the first version kept nothing but the path
    path = store.whole(given if old else given["path"])
    if not path.is_file():
        return None
    if not old:
        return Fetched(**cast("dict[str, Any]", given))
    content = path.read_bytes()
    kind, mime = next(
        ((kind, mime) for start, kind, mime in FORMS if content.startswith(start)),
        ("document", "application/octet-stream"),
    )
    return Fetched(cast("FileKind", kind), path.name, mime, len(content), hashlib.sha256(content).hexdigest(), given)


async def _is_gone() -> Fetched:
    raise LookupError("what was not fetched at the time cannot be fetched any more")
