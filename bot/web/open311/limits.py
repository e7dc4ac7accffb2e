"""How often somebody may ask, in this process: a sliding window on the monotonic clock."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from math import ceil
from time import monotonic

MOST_REMEMBERED = 10_000  # of those who asked


@dataclass
class Window:
    most: int
    seconds: float = 60
    clock: Callable[[], float] = monotonic
    _asked: dict[Hashable, deque[float]] = field(default_factory=dict[Hashable, "deque[float]"])

    def take(self, who: Hashable) -> int:
        """0, and it is counted; or in how many seconds to ask again."""
        now = self.clock()
        if len(self._asked) >= MOST_REMEMBERED:
            self._forget(now)
        times = self._asked.setdefault(who, deque())
        while times and times[0] <= now - self.seconds:
            times.popleft()
        if len(times) >= self.most:
            return max(1, ceil(times[0] + self.seconds - now))
        times.append(now)
        return 0

    def give_back(self, who: Hashable) -> None:
        """The last time did not count."""
        if times := self._asked.get(who):
            times.pop()

    def _forget(self, now: float) -> None:
        """Whoever has not asked lately; all of them, where everybody has."""
        recent = {who: times for who, times in self._asked.items() if times and times[-1] > now - self.seconds}
        self._asked = recent if len(recent) < MOST_REMEMBERED else {}
