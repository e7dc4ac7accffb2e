"""How fast an account may send, on the monotonic clock, for the whole account and for each chat.

A message takes a place from its start until a second after its answer. The platform counts it somewhere between, so
no window of theirs can ever hold more than ours: pacing by starts alone is refused now and then, and slower besides.
Nothing sleeps here: a chat that must rest is passed over by the next claim.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from bot.channels.base import Limits

RESERVED = 0.2  # of the rate, for replies, while people write
TALKS_ON = 60.0  # seconds after a reply in which the next one is expected
CLEAN = 60.0  # seconds without a refusal after which the rate grows by one
SAME_MOMENT = 1.0


@dataclass
class Limiter:
    limits: Limits
    clock: Callable[[], float] = monotonic
    rate: float = 0.0
    _flying: int = 0
    _answered: deque[float] = field(default_factory=deque[float])
    _chats: dict[int, float] = field(default_factory=dict[int, float])
    _silent_until: float = float("-inf")
    _clean_since: float = 0.0
    _replied_at: float = float("-inf")
    _refused: tuple[int, float] = (0, float("-inf"))  # the last chat that was, and when

    def __post_init__(self) -> None:
        self.rate = min(self.limits.start_per_second or self.limits.per_second, self.limits.per_second)
        self._clean_since = self.clock()

    def room(self) -> int:
        """How many messages may leave now."""
        now = self.clock()
        if now < self._silent_until:
            return 0
        while self._answered and self._answered[0] <= now - self._window:
            self._answered.popleft()
        self._grow(now)
        return max(0, max(1, int(self.rate)) - len(self._answered) - self._flying)

    def room_for_pushes(self) -> int:
        """How many of them may be no replies: while people write, a part is kept for their answers."""
        talking = self.clock() - self._replied_at < TALKS_ON
        return max(0, self.room() - (int(self.rate * RESERVED) if talking else 0))

    @property
    def _window(self) -> float:
        """A second, or as long as one message takes where an account may send less than one a second."""
        return max(1.0, 1 / self.rate)

    def resting(self) -> list[int]:
        """Chats whose own limit is used up."""
        now = self.clock()
        self._chats = {chat: free for chat, free in self._chats.items() if free > now}
        return list(self._chats)

    def starts(self, *, reply: bool) -> None:
        self._flying += 1
        if reply:
            self._replied_at = self.clock()

    def answered(self, chat: int) -> None:
        """The platform's answer is here, or will not come."""
        now = self.clock()
        self._flying -= 1
        self._answered.append(now)
        if self.limits.chat_interval:
            self._chats[chat] = max(self._chats.get(chat, 0.0), now + self.limits.chat_interval)

    def refused(self, chat: int, wait: float) -> bool:
        """The platform said 429: this chat rests. A second chat refused within a second means the account.

        Then the rate halves. Returns whether it was the account.
        """
        now = self.clock()
        other, at = self._refused
        self._refused = chat, now
        self._chats[chat] = max(self._chats.get(chat, 0.0), now + wait)
        if other == chat or now - at > SAME_MOMENT:
            return False
        if now >= self._silent_until:  # what was in flight at that moment is refused as well, and counts as one
            self.rate = max(1.0, self.rate / 2) if self.limits.per_second >= 1 else self.rate
        self._silent_until = max(self._silent_until, now + wait)
        self._clean_since = self._silent_until
        return True

    def _grow(self, now: float) -> None:
        if self.rate < self.limits.per_second and now - self._clean_since >= CLEAN:
            self.rate = min(self.limits.per_second, self.rate + 1)
            self._clean_since = now

    def next_free(self) -> float | None:
        """Seconds until something that rests is free again; None when nothing rests."""
        now = self.clock()
        times = [free for free in (*self._chats.values(), self._silent_until) if free > now]
        if self._answered and self.room_for_pushes() == 0:
            times.append(self._answered[0] + self._window)
        return max(0.0, min(times) - now) if times else None
