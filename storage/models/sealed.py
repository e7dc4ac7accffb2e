"""Comments without a name before they are released: one box for a cell, which tells nobody what is in it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base


class SealedBox(Base):
    """All that a cell's members have sealed and that is not released, in one piece under a key that is not here.

    It is written anew at every step that anybody takes in the conversation about comments, sealed or not, so neither
    its row nor the time of its last change says who put something in. `key_id` names the key (bot/sealing.py). It is
    looked through at `due_at`, once a day, and when a meeting of the cell has begun since `swept_at`. Answers given
    until `told_until` were spoken of.
    """

    __tablename__ = "sealed_box"
    __table_args__ = (UniqueConstraint("cell_id", "key_id"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    cell_id: Mapped[int] = mapped_column(ForeignKey("cell.id"))
    key_id: Mapped[str] = mapped_column(String(16))
    content: Mapped[bytes]
    due_at: Mapped[datetime] = mapped_column(index=True)
    swept_at: Mapped[datetime]
    told_until: Mapped[datetime]
