"""Telegram's own limits, kept strictly: sliding windows by the monotonic clock, and a refusal for who breaks them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from .errors import RefusedError
from .faults import NO_FAULT, Fault
from .wire import Call

EDITS = ("editMessageText", "editMessageReplyMarkup")  # which count in a group
COUNTED = ("sendMessage", "sendPhoto", "sendDocument", "sendVoice", "sendLocation")


@dataclass
class Strict:
    """As a server's `weather`. `broken` counts the requests that came too early; `most` is the fullest second."""

    per_second: int = 30
    chat_interval: float = 1.0
    group_minute: int = 20
    clock: Callable[[], float] = monotonic
    broken: int = 0
    most: int = 0
    _sent: deque[float] = field(default_factory=deque[float])
    _chats: dict[int | str | None, float] = field(default_factory=dict[int | str | None, float])
    _minutes: dict[int | str | None, deque[float]] = field(default_factory=dict[int | str | None, "deque[float]"])

    def __call__(self, call: Call) -> Fault:
        of_group = isinstance(call.chat_id, int) and call.chat_id < 0
        if call.method not in (*COUNTED, *(EDITS if of_group else ())):
            return NO_FAULT
        now = self.clock()
        while self._sent and self._sent[0] <= now - 1:
            self._sent.popleft()
        minute = self._minutes.setdefault(call.chat_id, deque()) if of_group else deque[float]()
        while minute and minute[0] <= now - 60:
            minute.popleft()
        early = now - self._chats.get(call.chat_id, -1e9) < self.chat_interval
        if early or len(self._sent) >= self.per_second or len(minute) >= self.group_minute:
            self.broken += 1
            again = RefusedError(429, "Too Many Requests: retry after 1", {"retry_after": 1})
            return Fault(call.method, refusal=again)
        self._sent.append(now)
        self._chats[call.chat_id] = now
        minute.append(now)
        self.most = max(self.most, len(self._sent))
        return NO_FAULT
