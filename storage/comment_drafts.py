"""Comments that a member has begun to write. They are in no list, and nobody but their author ever gets them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from storage.models import CommentDraft, Person
from storage.rows import stored

KEPT = timedelta(days=30)


def keep(db: Session, person: Person, token: str, content: dict[str, Any], now: datetime) -> int:
    """In the place of what was kept of it before, if anything was. Returns its revision."""
    row = update(CommentDraft).where(CommentDraft.token == token, CommentDraft.person_id == person.id)
    row = row.values(content=content, revision=CommentDraft.revision + 1, updated_at=now)
    changed = db.scalar(row.returning(CommentDraft.revision), execution_options={"synchronize_session": False})
    if changed is None:
        stored(db, CommentDraft(person_id=person.id, token=token, content=content, revision=1, updated_at=now))
    return changed or 1


def newest(db: Session, person: Person, now: datetime) -> CommentDraft | None:
    """What this person wrote last and has neither sent nor dropped."""
    found = select(CommentDraft).where(CommentDraft.person_id == person.id, CommentDraft.updated_at > now - KEPT)
    return db.scalar(found.order_by(CommentDraft.updated_at.desc(), CommentDraft.id.desc()).limit(1))


def of(db: Session, person: Person, token: str) -> CommentDraft | None:
    found = select(CommentDraft).where(CommentDraft.token == token, CommentDraft.person_id == person.id)
    return db.scalar(found.execution_options(populate_existing=True))


def take(db: Session, person: Person, token: str, revision: int) -> bool:
    """It is sent, and kept no longer. False where it was sent, dropped or changed on another phone meanwhile."""
    mine = delete(CommentDraft).where(CommentDraft.token == token, CommentDraft.person_id == person.id)
    mine = mine.where(CommentDraft.revision == revision).returning(CommentDraft.id)
    return db.execute(mine, execution_options={"synchronize_session": False}).first() is not None


def drop(db: Session, person: Person, token: str) -> None:
    mine = delete(CommentDraft).where(CommentDraft.token == token, CommentDraft.person_id == person.id)
    db.execute(mine, execution_options={"synchronize_session": False})


def forget(db: Session, person: Person | int) -> None:
    """All of this person's: nothing may tell any more what they were about to write."""
    mine = delete(CommentDraft).where(CommentDraft.person_id == (person if isinstance(person, int) else person.id))
    db.execute(mine, execution_options={"synchronize_session": False})


def expire(db: Session, now: datetime) -> None:
    old = delete(CommentDraft).where(CommentDraft.updated_at <= now - KEPT)
    db.execute(old, execution_options={"synchronize_session": False})


def paths(db: Session) -> set[str]:
    """Where the files lie that belong to a draft alone."""
    contents: Sequence[dict[str, Any]] = db.scalars(select(CommentDraft.content)).all()
    return {file["path"] for content in contents for file in content.get("files", ())}
