"""How fast an account may send: sliding windows on the monotonic clock, for the whole account and for each chat.

Nothing sleeps here: a chat that must rest is passed over by the next claim.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from bot.channels.base import Limits


@dataclass
class Limiter:
    limits: Limits
    clock: Callable[[], float] = monotonic
    _sent: deque[float] = field(default_factory=deque[float])
    _chats: dict[int, float] = field(default_factory=dict[int, float])
    _silent_until: float = 0.0
    _refused: tuple[int, float] = (0, float("-inf"))  # the last chat that was, and when

    def room(self) -> int:
        """How many messages may leave now."""
        now = self.clock()
        if now < self._silent_until:
            return 0
        while self._sent and self._sent[0] <= now - self._window:
            self._sent.popleft()
        return max(0, max(1, int(self.limits.per_second)) - len(self._sent))

    @property
    def _window(self) -> float:
        """A second, or as long as one message takes where an account may send less than one a second."""
        return max(1.0, 1 / self.limits.per_second)

    def resting(self) -> list[int]:
        """Chats whose own limit is used up."""
        now = self.clock()
        self._chats = {chat: free for chat, free in self._chats.items() if free > now}
        return list(self._chats)

    def sends(self, chat: int) -> None:
        now = self.clock()
        self._sent.append(now)
        if self.limits.chat_interval:
            self._chats[chat] = now + self.limits.chat_interval

    def refused(self, chat: int, wait: float) -> None:
        """The platform said 429: this chat rests. A second chat refused within a second means the account."""
        now = self.clock()
        other, at = self._refused
        self._refused = chat, now
        self._chats[chat] = max(self._chats.get(chat, 0.0), now + wait)
        if other != chat and now - at <= 1:
            self._silent_until = max(self._silent_until, now + wait)

    def next_free(self) -> float | None:
        """Seconds until something that rests is free again; None when nothing rests."""
        now = self.clock()
        times = [free for free in (*self._chats.values(), self._silent_until) if free > now]
        if self._sent:
            times.append(self._sent[0] + self._window)
        return max(0.0, min(times) - now) if times else None
