"""Who is who: the committee, its cells, their members, and the chats through which members are reached."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any, Literal

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.base import Base

Role = Literal["secretary", "deputy", "committee_member", "office", "member"]
"""A person has one. "office": works in the commune's office (văn phòng đảng ủy), and in the cell is a plain member."""
AreaKind = Literal["hamlet", "group", "field"]
"""thôn and the like; tổ, nhóm hộ; lĩnh vực, which is no place."""
Standing = Literal["full", "probationary", "exempt", "temporary"]
LEADERS: tuple[Role, ...] = ("secretary", "deputy")
CELL_COMMITTEE: tuple[Role, ...] = ("secretary", "deputy", "committee_member")


class Committee(Base):
    """A commune's party committee (đảng ủy xã): the unit by which all rows could be sharded."""

    __tablename__ = "committee"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    timezone: Mapped[str]
    language: Mapped[str] = mapped_column(String(8))
    created_at: Mapped[datetime]


class Cell(Base):
    """A party cell (chi bộ)."""

    __tablename__ = "cell"
    __table_args__ = (UniqueConstraint("committee_id", "name_folded"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    name: Mapped[str]
    name_folded: Mapped[str]
    place: Mapped[str | None]  # where it met last, offered for the next meeting
    meeting_day: Mapped[int | None]  # of every month, 1 to 31
    meeting_time: Mapped[time | None]  # by the wall clock of the committee
    follower_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", use_alter=True))
    """Of the commune's committee (cấp ủy viên phụ trách chi bộ): hears of the cell's meetings."""
    committee: Mapped[Committee] = relationship(lazy="raise")


class Person(Base):
    """A member on the roster. Nothing is sent to anyone who has not agreed (`consented_at`)."""

    __tablename__ = "person"
    __table_args__ = (Index(None, "cell_id", "active"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    cell_id: Mapped[int] = mapped_column(ForeignKey("cell.id"))
    full_name: Mapped[str]
    name_folded: Mapped[str]
    phone: Mapped[str | None]
    role: Mapped[Role] = mapped_column(String(20))
    standing: Mapped[Standing] = mapped_column(String(20))
    ordinal: Mapped[int | None]
    language: Mapped[str | None] = mapped_column(String(8))
    consented_at: Mapped[datetime | None]
    active: Mapped[bool] = mapped_column(default=True)
    cell: Mapped[Cell] = relationship(lazy="raise", foreign_keys=[cell_id])

    @property
    def leads(self) -> bool:
        """Whether this person prepares the cell's meetings and answers its members."""
        return self.role in LEADERS

    @property
    def may_announce(self) -> bool:
        """Leaders to their own cell, the office to any cells of the committee."""
        return self.leads or self.role == "office"


LAST = 9999  # of those the roster gives no number
ROSTER_ORDER = (func.coalesce(Person.ordinal, LAST), Person.id)


class Area(Base):
    """A hamlet, household group or field of work in members' charge (địa bàn phụ trách).

    `field`: of a field of work, the field of situation reports that belongs to it (handlers/report_words.py).
    `asked_since`: the first month ("2026-12") of which its members were asked how it is there.
    """

    __tablename__ = "area"
    __table_args__ = (UniqueConstraint("cell_id", "name_folded"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    cell_id: Mapped[int] = mapped_column(ForeignKey("cell.id"))
    name: Mapped[str]
    name_folded: Mapped[str]
    kind: Mapped[AreaKind] = mapped_column(String(10), default="hamlet")
    field: Mapped[str | None] = mapped_column(String(40))
    asked_since: Mapped[str | None] = mapped_column(String(7))


class PersonArea(Base):
    """Which member is in charge of which area."""

    __tablename__ = "person_area"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    area_id: Mapped[int] = mapped_column(ForeignKey("area.id"), primary_key=True)


class Address(Base):
    """One chat on one channel, and where its conversation stands.

    The conversation lives here so that an event reads and locks one row. `serial` counts the
    questions asked in this chat: a tap that carries another number is a tap on an old question.
    """

    __tablename__ = "address"
    __table_args__ = (
        UniqueConstraint("channel", "chat"),
        Index(
            "ix_address_preferred",
            "person_id",
            unique=True,
            sqlite_where=text("preferred AND NOT gone"),
            postgresql_where=text("preferred AND NOT gone"),
        ),
        Index(None, "person_id"),  # SQLite writes the condition above as comparisons and so never uses that index
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(String(20))
    chat: Mapped[str] = mapped_column(String(80))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    preferred: Mapped[bool] = mapped_column(default=False)
    gone: Mapped[bool] = mapped_column(default=False)  # blocked us; nothing is sent until the person writes
    language: Mapped[str | None] = mapped_column(String(8))
    flow: Mapped[str | None] = mapped_column(String(40))
    step: Mapped[str | None] = mapped_column(String(60))
    draft: Mapped[dict[str, Any]] = mapped_column(default=dict)
    path: Mapped[list[Any]] = mapped_column(default=list)
    offered: Mapped[dict[str, Any]] = mapped_column(default=dict)
    serial: Mapped[int] = mapped_column(default=0)
    active_at: Mapped[datetime | None]
    person: Mapped[Person | None] = relationship(lazy="raise")


class Invitation(Base):
    """A way in for one person on the roster; only hashes of its link token and typed code are kept."""

    __tablename__ = "invitation"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    expires_at: Mapped[datetime]  # of the typed code; the link, which cannot be guessed, lives longer
    link_expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class CodeTry(Base):
    """A wrong code that somebody typed: guessing is limited per chat, and that of invitations overall as well."""

    __tablename__ = "code_try"
    id: Mapped[int] = mapped_column(primary_key=True)
    address_id: Mapped[int] = mapped_column(ForeignKey("address.id"))
    for_roll: Mapped[bool] = mapped_column(default=False)
    at: Mapped[datetime] = mapped_column(index=True)
