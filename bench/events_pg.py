"""The same event on PostgreSQL with 16 in flight, against the raw driver doing the very same statements.

Three copies of one database: on the first the statements of our events are written down (one event after another),
on the second our events run, on the third psycopg repeats what was written down, an event's statements in one
transaction of one of 16 connections. The driver runs on asyncio and in threads; the faster of the two is the floor.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack, ExitStack
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import psycopg
from sqlalchemy import event

from bench import dialog, events
from bench.figures import percentile
from bench.pg_server import conninfo, durable, make
from bench.world import folder, program
from bot.app import App

IN_FLIGHT = 16
Statements = list[tuple[Any, Any]]
"""What one event does: each statement with its parameters, as the driver was given them."""
Batch = list[dict[str, Any]]


async def written_down(app: App, updates: Batch) -> list[Statements]:
    found: list[Statements] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        found[-1].append((statement, parameters))

    engine = app.database.plain
    event.listen(engine, "before_cursor_execute", note)
    for raw in updates:
        found.append([])
        await app.dispatcher.handle(events.read(raw))
    event.remove(engine, "before_cursor_execute", note)
    return found


async def on_asyncio(url: str, work: list[Statements]) -> float:
    """Seconds an event."""
    waiting = iter(work)
    async with AsyncExitStack() as stack:
        opened = [await psycopg.AsyncConnection.connect(conninfo(url)) for _ in range(IN_FLIGHT)]
        for connection in opened:
            await stack.enter_async_context(connection)
        began = perf_counter()
        await asyncio.gather(*(_repeat(connection, waiting) for connection in opened))
        return (perf_counter() - began) / len(work)


async def _repeat(connection: psycopg.AsyncConnection[Any], waiting: Iterator[Statements]) -> None:
    for statements in waiting:
        for statement, parameters in statements:
            cursor = await connection.execute(statement, parameters)
            if cursor.description:
                await cursor.fetchall()
        await connection.commit()


def in_threads(url: str, work: list[Statements]) -> float:
    """Seconds an event."""
    waiting = iter(work)
    with ExitStack() as stack:
        opened = [stack.enter_context(psycopg.connect(conninfo(url))) for _ in range(IN_FLIGHT)]
        pool = stack.enter_context(ThreadPoolExecutor(IN_FLIGHT))
        began = perf_counter()
        list(pool.map(_repeat_here, opened, [waiting] * IN_FLIGHT))
        return (perf_counter() - began) / len(work)


def _repeat_here(connection: psycopg.Connection[Any], waiting: Iterator[Statements]) -> None:
    for statements in waiting:
        for statement, parameters in statements:
            cursor = connection.execute(statement, parameters)
            if cursor.description:
                cursor.fetchall()
        connection.commit()


async def compared(app: App, raw_url: str, batches: list[Batch], work: list[list[Statements]]) -> dict[str, float]:
    """Batch by batch: the driver on asyncio, in threads (each on half of it), and ours; the first only warms up."""
    floors, mine, taken = list[float](), list[float](), list[float]()
    for number, (updates, statements) in enumerate(zip(batches, work, strict=True)):
        half = len(statements) // 2
        alone = await on_asyncio(raw_url, statements[:half])
        threaded = in_threads(raw_url, statements[half:])
        spent = await events.ours(app, updates, IN_FLIGHT, taken)
        if number:
            floors.append(min(alone, threaded))
            mine.append(spent)
    return {
        "event_ratio_pg": median(ours / floor for ours, floor in zip(mine, floors, strict=True)),
        "event_pg_floor_ms": median(floors) * 1000,
        "event_pg_ms": median(mine) * 1000,
        "event_pg_p99_ms": percentile(taken, 0.99) * 1000,
        "event_pg_statements": median(len(statements) for statements in work[0]),
    }


async def measure(short: bool) -> dict[str, float]:
    size, rounds = (64, 3) if short else (320, 9)
    with folder() as place, durable() as url:
        async with program(place, make(url, "first")) as app:
            await events.begin(app)
        second, third = make(url, "second", "first"), make(url, "third", "first")
        batches = [events.texts(size) for _ in range(rounds + 1)]
        work = await _statements(place, url, batches)
        async with program(place, second) as app:
            dialog.join(app)
            return await compared(app, third, batches, work)


async def _statements(place: Path, url: str, batches: list[Batch]) -> list[list[Statements]]:
    async with program(place, make(url, "noted", "first")) as app:
        dialog.join(app)
        return [await written_down(app, updates) for updates in batches]
