"""Whether the machine's clock was set: then nothing is sent until what is due has been read anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic, time

APART = 60.0  # seconds
ALONE = 5.0  # seconds after which a sender goes on where no ticker of this process has spoken


@dataclass
class ClockWatch:
    """Compares the wall clock with the monotonic one."""

    wall: Callable[[], float] = time
    steady: Callable[[], float] = monotonic
    _apart: float = field(init=False)
    _seen_at: float | None = None

    def __post_init__(self) -> None:
        self._apart = self.wall() - self.steady()

    def drift(self) -> float:
        """Seconds by which the wall clock was set forward (back: negative) since all was settled last."""
        return self.wall() - self.steady() - self._apart

    def jumped(self) -> bool:
        """True until `settle`; after ALONE seconds it settles by itself."""
        if abs(self.drift()) <= APART:
            return False
        self._seen_at = self._seen_at or self.steady()
        if self.steady() - self._seen_at > ALONE:
            self.settle()
            return False
        return True

    def settle(self) -> None:
        self._apart, self._seen_at = self.wall() - self.steady(), None
