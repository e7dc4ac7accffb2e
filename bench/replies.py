"""From a message's arrival to its answer on the wire: alone, and while a broadcast of 100,000 rows goes out at 30/s.

The arrival is the call of Dispatcher.handle; the answer's moment is its request's arrival at the far server. Members
write at random moments, four a second, which is less than what the limits keep for answers.
"""

from __future__ import annotations

import asyncio
from random import Random
from time import monotonic

from bench.far import Server, telegram
from bench.figures import percentile
from bench.outbox import broadcast, on_telegram, sending
from bench.world import chat, folder, populate
from bot.app import App
from bot.events import Event

RATE = 30
A_SECOND = 4
PATIENCE = 15  # seconds for the last answers


async def written(app: App, people: range, seed: int) -> dict[str, float]:
    """Each of these members asks for the menu once. Returns when, by chat."""
    chance, began, open_events = Random(seed), dict[str, float](), list[asyncio.Task[None]]()  # noqa: S311
    for person in people:
        await asyncio.sleep(chance.expovariate(A_SECOND))
        began[chat(person)] = monotonic()
        event = Event(f"bench-{person}", "telegram", chat(person), text="/menu")
        open_events.append(asyncio.create_task(app.dispatcher.handle(event)))
    await asyncio.gather(*open_events)
    return began


async def answered(server: Server, began: dict[str, float]) -> list[float]:
    """Seconds until each answer; one that never came counts as PATIENCE."""
    first = dict[str, float]()
    for _ in range(PATIENCE):
        for one in await server.arrived():
            if one.accepted and one.at >= began.get(one.chat, float("inf")):
                first.setdefault(one.chat, one.at)
        if len(first) == len(began):
            break
        await asyncio.sleep(1)
    return [first.get(who, at + PATIENCE) - at for who, at in began.items()]


async def measure(short: bool) -> dict[str, float]:
    asked, rows = (40, 2_000) if short else (240, 100_000)
    with folder() as place:
        async with telegram(RATE) as server, on_telegram(place, server, RATE) as app:
            await app.database.run(lambda db: populate(db, (rows + 2 * asked) // 40, 40))
            async with sending(app):
                idle = await answered(server, await written(app, range(rows + 1, rows + asked + 1), 1))
                await broadcast(app, 1, rows)
                await asyncio.sleep(2)
                busy = await answered(server, await written(app, range(rows + asked + 1, rows + 2 * asked + 1), 2))
            arrived = await server.arrived()
    return {
        "reply_p99_busy_over_idle": percentile(busy, 0.99) / percentile(idle, 0.99),
        "reply_idle_p50_ms": percentile(idle, 0.5) * 1000,
        "reply_idle_p99_ms": percentile(idle, 0.99) * 1000,
        "reply_busy_p50_ms": percentile(busy, 0.5) * 1000,
        "reply_busy_p99_ms": percentile(busy, 0.99) * 1000,
        "reply_busy_unanswered": sum(one >= PATIENCE for one in busy),
        "reply_429s": sum(not one.accepted for one in arrived),
    }
