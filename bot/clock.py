"""The program's time: the wall clock, which the browser phones may push forward to show what is to come."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class Clock:
    """Aware UTC; `shift` is zero but in a rehearsal."""

    def __init__(self) -> None:
        self.shift = timedelta(0)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.shift

    def forward_to(self, moment: datetime) -> None:
        """Time only goes forward: what was promised for an earlier hour has been done."""
        self.shift += max(moment - self.now(), timedelta(0))
