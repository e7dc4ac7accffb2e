"""What the browser phones show: the web channel's own memory, as Telegram's servers keep theirs."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.base import Base
from storage.models.voices import StoredFile


class PhoneMessage(Base):
    """A bubble on a browser phone; `ref` makes putting it there idempotent."""

    __tablename__ = "phone_message"
    __table_args__ = (Index(None, "channel", "chat", "id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(String(20))
    chat: Mapped[str] = mapped_column(String(80))
    ref: Mapped[str] = mapped_column(String(80), unique=True)
    mine: Mapped[bool]
    html: Mapped[str]
    rows: Mapped[list[Any]] = mapped_column(default=list)
    tapped: Mapped[str | None]
    file_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"))
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    at: Mapped[datetime]
    file: Mapped[StoredFile | None] = relationship(lazy="raise")
