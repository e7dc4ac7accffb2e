"""When the victim dies: at any moment, or at a step of the protocol as the server sees it. Chosen by the seed."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from tests.fake_telegram.faults import Stage
from tests.fake_telegram.wire import Call

Step = Literal["starting", "any", "arrived", "accepted", "answered", "update"]
STEPS: dict[Step, int] = {"starting": 8, "any": 52, "arrived": 10, "accepted": 10, "answered": 10, "update": 10}
"""How often of a hundred. "answered" and a little later: before it is settled, or after the next claim."""
UPDATES = (("getUpdates", "answered"), ("webhook", "arrived"))
LATEST = 8.0  # seconds after which a step that does not come is waited for no longer


@dataclass(frozen=True)
class Moment:
    """`delay` seconds after the `count`-th time of a step; with "any" after the program was up."""

    step: Step
    count: int
    delay: float


def drawn(chance: random.Random) -> Moment:
    (step,) = chance.choices(list(STEPS), list(STEPS.values()))
    longest = {"starting": 0.5, "update": 0.03, "answered": 0.03}.get(step, 0.002)
    delay = chance.uniform(0.3, 2.5) if step == "any" else chance.uniform(0, longest)
    return Moment(step, 1 if step == "update" else chance.randint(1, 25), delay)


@dataclass
class Watch:
    """Sees every request to the server; knows when the program is up, and strikes at the moment that is set."""

    strikes: Callable[[], None]
    up: asyncio.Event = field(default_factory=asyncio.Event)
    struck: asyncio.Event = field(default_factory=asyncio.Event)
    _moment: Moment | None = None
    _left: int = 0

    def sees(self, stage: Stage, call: Call) -> None:
        sends = call.method == "sendMessage"
        if sends and stage == "arrived":
            self.up.set()
        step = "update" if (call.method, stage) in UPDATES else stage if sends else None
        if self._moment and self._moment.step == step:
            self._left -= 1
            if self._left == 0:
                asyncio.get_running_loop().call_later(self._moment.delay, self._strike)

    def begins(self) -> None:
        self.up.clear()
        self.struck.clear()
        self._moment = None

    async def strikes_at(self, moment: Moment) -> None:
        """Returns when it has struck; one whose step does not come strikes in the end all the same."""
        if moment.step in ("starting", "any"):
            await asyncio.sleep(moment.delay)
            self._strike()
            return
        self._moment, self._left = moment, moment.count
        try:
            await asyncio.wait_for(self.struck.wait(), LATEST)
        except TimeoutError:
            self._strike()

    def _strike(self) -> None:
        self._moment = None
        if not self.struck.is_set():
            self.strikes()
            self.struck.set()
