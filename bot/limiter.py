"""How fast an account may send, on the monotonic clock, for the whole account and for each chat.

A message takes a place from its start until a second after its answer. The platform counts it somewhere between, so
no window of theirs can ever hold more than ours: pacing by starts alone is refused now and then, and slower besides.
A row is claimed a moment before its place is free, because a claim takes a while too; it then waits for its turn.
Nothing else sleeps here: a chat that must rest is passed over by the next claim.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from bot.channels.base import Limits

RESERVED = 0.2  # of the rate, for replies, while people write
TALKS_ON = 60.0  # seconds after a reply in which the next one is expected
CLEAN = 60.0  # seconds without a refusal after which the rate grows by one
SAME_MOMENT = 1.0
SHORTEST = 0.001
MINUTE = 60.0
AHEAD = 0.02  # seconds; a claim and what it waits for


@dataclass
class Limiter:
    limits: Limits
    clock: Callable[[], float] = monotonic
    rate: float = 0.0
    _claimed: int = 0  # and waiting for their turn
    _on_the_wire: int = 0
    _answered: deque[float] = field(default_factory=deque[float])
    _chats: dict[int, float] = field(default_factory=dict[int, float])
    _groups: dict[int, deque[float]] = field(default_factory=dict[int, "deque[float]"])  # what was answered of a minute
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
        self._grow(now)
        return max(0, self._places - self._taken(now + AHEAD) - self._claimed - self._on_the_wire)

    @property
    def _places(self) -> int:
        return max(1, int(self.rate))

    def _taken(self, now: float) -> int:
        """By messages that were answered within the window. What is past at this very moment is forgotten."""
        before = self.clock() - self._window
        while self._answered and self._answered[0] <= before:
            self._answered.popleft()
        return sum(answered > now - self._window for answered in self._answered)

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

    def claims(self, *, reply: bool) -> None:
        self._claimed += 1
        if reply:
            self._replied_at = self.clock()

    async def turn(self) -> None:
        """Returns when a place is free, and takes it."""
        while self._taken(self.clock()) + self._on_the_wire >= self._places:
            free = self._answered[0] + self._window - self.clock() if self._answered else 0.0
            await asyncio.sleep(max(free, SHORTEST))
        self._on_the_wire += 1
        self._claimed -= 1

    def unused(self) -> None:
        """A claimed row that is not sent after all."""
        self._claimed -= 1

    def answered(self, chat: int, *, group: bool = False) -> None:
        """The platform's answer is here, or will not come."""
        now = self.clock()
        self._on_the_wire -= 1
        self._answered.append(now)
        if self.limits.chat_interval:
            self._rests(chat, now + self.limits.chat_interval)
        if group and self.limits.group_minute:
            said = self._groups.setdefault(chat, deque(maxlen=self.limits.group_minute))
            said.append(now)
            if len(said) == self.limits.group_minute:
                self._rests(chat, said[0] + MINUTE)

    def _rests(self, chat: int, until: float) -> None:
        self._chats[chat] = max(self._chats.get(chat, 0.0), until)

    def refused(self, chat: int, wait: float) -> bool:
        """The platform said 429: this chat rests. A second chat refused within a second means the account.

        Then the rate halves. Returns whether it was the account.
        """
        now = self.clock()
        other, at = self._refused
        self._refused = chat, now
        self._rests(chat, now + wait)
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
            times.append(self._answered[0] + self._window - AHEAD)
        return max(0.0, min(times) - now) if times else None
