"""Telegram groups that belong to a cell, and the one message that stands there for each meeting."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.base import Base
from storage.models.people import Address


class CellGroup(Base):
    """A chat that is a group: its Address never belongs to a person, also after it was unlinked (`cell_id` None).

    A cell has at most one. `bot`: the name under which people open their own chat with the program.
    """

    __tablename__ = "cell_group"
    address_id: Mapped[int] = mapped_column(ForeignKey("address.id"), primary_key=True)
    cell_id: Mapped[int | None] = mapped_column(ForeignKey("cell.id"), unique=True)
    bot: Mapped[str | None] = mapped_column(String(64))
    linked_at: Mapped[datetime]
    address: Mapped[Address] = relationship(lazy="raise")


class GroupCode(Base):
    """By this a leader links a group: typed there by the same account, once, while it lasts. Only its hash is kept."""

    __tablename__ = "group_code"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    cell_id: Mapped[int] = mapped_column(ForeignKey("cell.id"))
    code_hash: Mapped[str] = mapped_column(String(64))
    expires_at: Mapped[datetime]


class GroupMessage(Base):
    """The message about a meeting in its cell's group, a Delivery that is changed in place.

    `stale`: something it tells has changed since. `settled`: it tells the end (called off, or the roll), and stays so.
    `delivery_id` is None where it has to be said anew; no foreign key, because old messages are forgotten.
    """

    __tablename__ = "group_message"
    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), primary_key=True)
    address_id: Mapped[int] = mapped_column(ForeignKey("address.id"), index=True)
    delivery_id: Mapped[int | None]
    stale: Mapped[bool] = mapped_column(default=False, index=True)
    settled: Mapped[bool] = mapped_column(default=False)
