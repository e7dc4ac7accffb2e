"""A clock that stands until it is moved; give it as `FakeTelegram(clock=…)`."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class Clock:
    def __init__(self, now: datetime = datetime(2026, 12, 3, 8, 0, tzinfo=UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **span: float) -> None:
        """`forward(hours=2)`: the names are those of timedelta."""
        self.now += timedelta(**span)
