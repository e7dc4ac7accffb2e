"""The program at work towards a Telegram on loopback, and rows for its outbox."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from bench.far import Server
from bench.world import TOKEN, ZONE, program
from bot.accounts import add_telegram
from bot.app import App
from bot.clock import Clock
from bot.texts import Text
from handlers.broadcasting import to_all
from storage.models import Person

NINE = time(9)
WORDS = "Kính gửi đồng chí: sáng thứ Bảy này chi bộ tổng vệ sinh đường làng, tập trung tại nhà văn hóa lúc 6 giờ 30."


def morning() -> Clock:
    """A clock that says nine in the morning where the members live: nothing is put off for the night."""
    clock = Clock()
    local = clock.now().astimezone(ZoneInfo(ZONE))
    clock.forward_to(datetime.combine(local.date() + timedelta(days=1), NINE, ZoneInfo(ZONE)))
    return clock


@asynccontextmanager
async def on_telegram(place: Path, server: Server, per_second: float = 30) -> AsyncGenerator[App]:
    """With the limits that an operator would set."""
    async with program(
        place, None, morning(), telegram_token=TOKEN, telegram_api_url=server.url, telegram_per_second=per_second
    ) as app:
        add_telegram(app)
        yield app


@asynccontextmanager
async def sending(app: App) -> AsyncGenerator[None]:
    tasks = [asyncio.create_task(sender.run()) for sender in app.senders]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task


async def broadcast(app: App, first: int, last: int) -> None:
    """One message to each of these members, as a leader's broadcast."""
    now = app.clock.now()

    def put(db: Session) -> int:
        people = select(Person.id).where(Person.id.between(first, last))
        return to_all(db, people, Text("verbatim", {"html": WORDS}), now, f"bench:{first}", klass="C")

    put_in = await app.database.run(put)
    if put_in != last - first + 1:
        raise RuntimeError(f"{put_in} rows instead of {last - first + 1}")
    app.wake()
