"""What is known of the program's own accounts on platforms: how much they have sent, and by what they speak."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base

Kind = Literal["sent", "paid", "knock", "told-forecast", "told-almost", "told-people", "released"]
"""sent: messages in all; paid: those beyond what is free; knock: template messages to a phone number.

told-…: whether people were warned that the plan ends (storage/plans.py). released: whether what the last month had no
room for was tried again.
"""


class Usage(Base):
    """How many messages of a kind an account has sent in a month ("2026-11"), where a plan or a budget counts them."""

    __tablename__ = "usage"
    account: Mapped[str] = mapped_column(String(20), primary_key=True)
    month: Mapped[str] = mapped_column(String(7), primary_key=True)
    kind: Mapped[Kind] = mapped_column(String(16), primary_key=True)
    count: Mapped[int]


class TokenPair(Base):
    """The tokens of an account whose refresh token works once: what comes in its place is written down before use.

    `origin` is a hash of the token in the settings that the pair descends from: another one there begins a line of its
    own, so that a mistyped or old setting spoils nobody's pair.
    """

    __tablename__ = "token_pair"
    account: Mapped[str] = mapped_column(String(20), primary_key=True)
    origin: Mapped[str] = mapped_column(String(64), primary_key=True)
    access: Mapped[str | None]
    refresh: Mapped[str]
    expires_at: Mapped[datetime | None]
    turned_at: Mapped[datetime | None]
    lost_at: Mapped[datetime | None]  # since when the platform takes the refresh token no more
