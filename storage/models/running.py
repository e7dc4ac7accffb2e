"""What running programs tell each other through the database."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base


class Lease(Base):
    """Who sends for an account, or ticks. `epoch` grows with each new holder and marks what that holder does."""

    __tablename__ = "lease"
    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    holder: Mapped[str] = mapped_column(String(80))
    epoch: Mapped[int] = mapped_column(default=0)
    expires_at: Mapped[datetime]


class Pulse(Base):
    """The database's own heartbeat, of which the data folder keeps a copy: a restored backup lags behind it.

    There is one row. While `disarmed_at` is set nothing is sent.
    """

    __tablename__ = "pulse"
    id: Mapped[int] = mapped_column(primary_key=True)
    database_id: Mapped[str] = mapped_column(String(40))
    beat: Mapped[int] = mapped_column(default=0)
    at: Mapped[datetime]
    disarmed_at: Mapped[datetime | None]
