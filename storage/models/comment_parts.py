"""What belongs to comments: further files, and what a member has begun to write."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base


class CommentFile(Base):
    """A photo or voice after the first one, which stands in the comment itself (`file_id`)."""

    __tablename__ = "comment_file"
    comment_id: Mapped[int] = mapped_column(ForeignKey("comment.id"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)  # from 1 on
    file_id: Mapped[int] = mapped_column(ForeignKey("stored_file.id"), index=True)


class CommentDraft(Base):
    """A comment that is not sent: its author's alone, whatever phone they use, and for 30 days at most.

    `content`: as handlers/comment_draft.py keeps it. `token`: made when it was begun, so that it is the same one
    whatever way back was taken. `revision` counts its changes: whoever holds another one does not send it.
    """

    __tablename__ = "comment_draft"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    token: Mapped[str] = mapped_column(String(16), unique=True)
    content: Mapped[dict[str, Any]]
    revision: Mapped[int]
    updated_at: Mapped[datetime]
