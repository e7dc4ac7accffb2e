"""Files that belong to something: fetched ones lie on disk, small ones of our making in their row."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from storage import comment_drafts
from storage.models import DeadLetter, Delivery, PhoneMessage, StoredFile
from storage.models.voices import FileKind

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PNG = "image/png"


class OnDisk(Protocol):
    @property
    def kind(self) -> FileKind: ...
    @property
    def name(self) -> str: ...
    @property
    def mime(self) -> str: ...
    @property
    def size(self) -> int: ...
    @property
    def sha256(self) -> str: ...
    @property
    def path(self) -> str: ...


def ownerless(db: Session, paths: Sequence[str]) -> list[str]:
    """Those of the paths that neither a stored file, a comment that is not sent yet, nor a dead letter speaks of."""
    owned = set(db.scalars(select(StoredFile.path)))  # all: so many paths may outnumber a statement's parameters
    owned |= comment_drafts.paths(db)
    for event in db.scalars(select(DeadLetter.event).where(DeadLetter.replayed_at.is_(None))):
        owned.update(file if isinstance(file, str) else file["path"] for file in event.get("files", ()))
    return [path for path in paths if path not in owned]


def discard(db: Session, ids: Sequence[int]) -> None:
    """Files that belong to nothing any more: what was said with them goes without. The ticker clears the disk."""
    for model in (Delivery, PhoneMessage):
        db.execute(update(model).where(model.file_id.in_(ids)).values(file_id=None))
    db.execute(delete(StoredFile).where(StoredFile.id.in_(ids)))


def add(db: Session, file: OnDisk, now: datetime) -> StoredFile:
    row = StoredFile(
        kind=file.kind, name=file.name, mime=file.mime, size=file.size,
        sha256=file.sha256, path=file.path, content=None, created_at=now,
    )  # fmt: skip
    db.add(row)
    db.flush()
    return row


def order(
    db: Session, name: str, mime: str, paper: str, given: dict[str, Any], now: datetime, kind: FileKind = "document"
) -> StoredFile:
    """A file that is made when it is sent: which of bot/papers it is, and what it says, as JSON."""
    recipe = {"paper": paper, "given": given}
    row = StoredFile(kind=kind, name=name, mime=mime, size=0, sha256="", path="", recipe=recipe, created_at=now)
    db.add(row)
    db.flush()
    return row


def made(db: Session, file_id: int, content: bytes) -> StoredFile:
    """What was ordered, once it is there."""
    row = db.get_one(StoredFile, file_id)
    row.content, row.size, row.sha256, row.recipe = content, len(content), hashlib.sha256(content).hexdigest(), None
    db.flush()
    return row


def make(db: Session, name: str, mime: str, content: bytes, now: datetime) -> StoredFile:
    digest = hashlib.sha256(content).hexdigest()
    row = StoredFile(
        kind="document", name=name, mime=mime, size=len(content),
        sha256=digest, path="", content=content, created_at=now,
    )  # fmt: skip
    db.add(row)
    db.flush()
    return row
