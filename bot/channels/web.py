"""The browser phones as a channel: what is "sent" becomes a bubble in the database, and every open page is told.

Two of them run: "web" looks like Telegram and has buttons, "web-numbers" looks like Zalo and has none.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.channels.base import Limits, Outbound
from bot.clock import Clock
from storage import phones
from storage.engine import Database
from storage.models import PhoneMessage

LIMITS = {
    "web": Limits(text=4096, buttons=True, per_second=1000, chat_interval=0, edits=True),
    "web-numbers": Limits(text=2000, buttons=False, per_second=1000, chat_interval=0),
}


class WebChannel:
    def __init__(self, name: str, database: Database, clock: Clock, published: Callable[[PhoneMessage], None]) -> None:
        self.name = name
        self.limits = LIMITS[name]
        self._database, self._clock, self._published = database, clock, published

    async def send(self, chat: str, message: Outbound) -> str:
        bubble = phones.Bubble(message.html, rows=_rows(message), file_id=message.file and message.file.id)
        ref, now = f"d{message.ref}", self._clock.now()
        shown = await self._database.run(lambda db: phones.show(db, self.name, chat, ref, bubble, now))
        self._published(shown)
        return str(shown.id)

    async def edit(self, chat: str, message_id: str, message: Outbound) -> None:
        rows = _rows(message)
        changed = await self._database.run(lambda db: phones.change(db, int(message_id), message.html, rows))
        self._published(changed)


def _rows(message: Outbound) -> list[Any]:
    return [[{"label": label, "data": data} for label, data in row] for row in message.rows]
