"""The net between the program and Telegram on a bad day: the same seed and message bring the same weather."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field

from tests.fake_telegram.errors import RefusedError
from tests.fake_telegram.faults import NO_FAULT, Fault
from tests.fake_telegram.wire import Call

SENDS = ("sendMessage", "editMessageText")
LONGEST = 0.4  # seconds that a request is held up


@dataclass
class Weather:
    """`troubled`: how often a request is lost, refused or answered too late to know, beside being slow."""

    seed: int
    troubled: float = 0.02
    _tries: Counter[str] = field(default_factory=Counter[str])

    def __call__(self, call: Call) -> Fault:
        if call.method not in SENDS:
            return NO_FAULT
        name = f"{call.chat_id}:{call.params.get('text')}"
        self._tries[name] += 1
        chance = random.Random(f"{self.seed}:{name}:{self._tries[name]}")
        if chance.random() < self.troubled:
            return chance.choice(TROUBLES)
        slow = chance.uniform(0.01, LONGEST)
        before = Fault(call.method, seconds=slow, outlives=chance.random() < 0.5)
        return chance.choice((NO_FAULT, NO_FAULT, before, Fault(call.method, lingers=slow)))


TROUBLES = (
    Fault("", refusal=RefusedError(502, "Bad Gateway"), accepted=True),
    Fault("", drops=True, accepted=True),
    Fault("", refusal=RefusedError(502, "Bad Gateway")),
    Fault("", refusal=RefusedError(429, "Too Many Requests: retry after 1", {"retry_after": 1})),
)
