"""One event that stores something, against python-telegram-bot's bare dispatch of the same dialog (bench/dialog.py).

Floor: `Update.de_json` of the raw update, `Application.process_update`, a ConversationHandler in memory, the answer
built and dropped. No network, no disk. Ours: the channel's reading of the same raw update, then the Dispatcher:
first sight, person, conversation, a Comment row, the reply's row, state, and a durable commit (synchronous=FULL) on a
disk. The floor handles one event at a time, as it does by default; ours one at a time and 32 in flight.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from itertools import count, cycle, islice
from statistics import median
from time import perf_counter
from typing import Any

from telegram import Update
from telegram.ext import Application

from bench import dialog, events_pg
from bench.figures import interleaved, percentile
from bench.meeting import announce
from bench.world import chat, folder, populate, program
from bot.app import App
from bot.channels.telegram.reading import Reader
from bot.events import Event

CELLS, MEMBERS = 10, 40
_ids = count(1)


def raw_update(person: int, text: str) -> dict[str, Any]:
    """What Telegram sends for a typed message."""
    number = next(_ids)
    who = {"id": int(chat(person)), "first_name": "Văn An", "last_name": "Nguyễn", "username": f"an{person}"}
    message: dict[str, Any] = {
        "message_id": number,
        "from": {**who, "is_bot": False, "language_code": "vi"},
        "chat": {**who, "type": "private"},
        "date": 1_764_000_000 + number,
        "text": text,
    }
    if text.startswith("/"):
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
    return {"update_id": number, "message": message}


def texts(amount: int) -> list[dict[str, Any]]:
    """So many comments, by so many members in turn."""
    return [raw_update(person, f"Đề nghị thêm thùng rác ở ngõ {person}.") for person in islice(_people, amount)]


_people = cycle(range(1, CELLS * MEMBERS + 1))


def read(raw: dict[str, Any]) -> Event:
    """As the channel's polling does."""
    given = Reader("telegram", None).given(raw)  # pyright: ignore[reportArgumentType]
    assert given is not None  # noqa: S101
    assert given.event is not None  # noqa: S101
    return given.event


async def theirs(floor: Application[Any, Any, Any, Any, Any, Any], updates: list[dict[str, Any]]) -> float:
    """Seconds per update."""
    began = perf_counter()
    for raw in updates:
        await floor.process_update(Update.de_json(raw, floor.bot))
    return (perf_counter() - began) / len(updates)


async def ours(app: App, updates: list[dict[str, Any]], in_flight: int, taken: list[float]) -> float:
    """Seconds per update with so many under way; how long each took goes into `taken`."""
    waiting = iter(updates)
    began = perf_counter()
    await asyncio.gather(*(_handle(app, waiting, taken) for _ in range(in_flight)))
    return (perf_counter() - began) / len(updates)


async def _handle(app: App, waiting: Iterator[dict[str, Any]], taken: list[float]) -> None:
    for raw in waiting:
        began = perf_counter()
        await app.dispatcher.handle(read(raw))
        taken.append(perf_counter() - began)


async def begin(app: App) -> None:
    """Everybody stands at the question."""
    dialog.join(app)
    await app.database.run(lambda db: populate(db, CELLS, MEMBERS))
    await app.database.run(lambda db: announce(db, CELLS, app.clock.now()))
    await ours(app, [raw_update(person, "/ghi") for person in range(1, CELLS * MEMBERS + 1)], 8, [])


async def on_sqlite(short: bool) -> dict[str, float]:
    size, rounds = (40, 3) if short else (200, 15)
    floor, alone, busy = await dialog.floor(), list[float](), list[float]()
    with folder() as place:
        async with program(place) as app:
            await begin(app)
            for person in range(1, CELLS * MEMBERS + 1):
                await floor.process_update(Update.de_json(raw_update(person, "/ghi"), floor.bot))
            one = await interleaved(
                rounds, lambda: theirs(floor, texts(size)), lambda: ours(app, texts(size), 1, alone)
            )
            many = await interleaved(
                rounds, lambda: theirs(floor, texts(size)), lambda: ours(app, texts(2 * size), 32, busy)
            )
    return {
        "event_ratio_1": one.ratio,
        "event_ratio_32": many.ratio,
        "event_floor_ms": median(one.floor + many.floor) * 1000,
        "event_1_ms": median(one.ours) * 1000,
        "event_1_p99_ms": percentile(alone, 0.99) * 1000,
        "event_32_ms": median(many.ours) * 1000,
        "event_32_p50_ms": median(busy) * 1000,
        "event_32_p99_ms": percentile(busy, 0.99) * 1000,
        "event_32_per_s": 1 / median(many.ours),
    }


async def measure(short: bool) -> dict[str, float]:
    return await on_sqlite(short) | await events_pg.measure(short)
