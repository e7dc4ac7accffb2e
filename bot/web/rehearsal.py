"""Moving the program's clock forward: what is due on the way is said at its own hour."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from storage import phones, reminders

if TYPE_CHECKING:
    from bot.app import App

FARTHEST = timedelta(days=400)
MONTH, MOST_STOPS = timedelta(days=31), 60
"""How far one wish for the next thing goes on through hours at which nothing is said."""


class Rehearsal:
    """One clock for all phones; its shift outlives a restart, as the messages do."""

    def __init__(self, app: App) -> None:
        self.app = app
        self._moving = asyncio.Lock()
        self._file = app.settings.data_dir / "rehearsal-clock"
        if self._file.exists():
            app.clock.shift = timedelta(seconds=float(self._file.read_text("utf8")))

    def state(self) -> dict[str, Any]:
        clock = self.app.clock
        return {"now": clock.now().astimezone(self.app.settings.zone).isoformat(), "shifted": bool(clock.shift)}

    async def next_due(self) -> datetime | None:
        return await self.app.database.read(reminders.next_due)

    async def to_next(self, places: Sequence[str] = ()) -> bool:
        """On to the next hour at which one of these phones hears anything, or for a month; False: nothing is due."""
        last, said = self.app.clock.now() + MONTH, await self._last_said(places)
        for stop in range(MOST_STOPS):
            due = await self.next_due()
            if due is None or (stop and due > last):
                return stop > 0
            await self.forward_to(due)
            if await self._last_said(places) != said:
                break
        return True

    async def _last_said(self, places: Sequence[str]) -> int:
        return await self.app.database.read(lambda db: phones.last_said(db, places))

    async def forward_to(self, moment: datetime) -> None:
        """Bounded: at most FARTHEST ahead, and only forward."""
        async with self._moving:
            clock = self.app.clock
            moment = min(moment, clock.now() + FARTHEST)
            while (due := await self.next_due()) and due <= moment:
                clock.forward_to(due)
                await self.app.ticker.tick()
                await self.app.drain()
            clock.forward_to(moment)
            await self.app.ticker.tick()
            await self.app.drain()
            await asyncio.to_thread(_keep, self._file, clock.shift)


def _keep(file: Path, shift: timedelta) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(str(shift.total_seconds()), "utf8")
