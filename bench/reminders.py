"""100,000 reminders due at one minute, and what a tick, a claim and an acknowledgement cost where there is much.

Much is of two kinds: `history` (messages sent and reminders fired long ago) and `backlog` (messages waiting, reminders
planned for later weeks). Both are measured at a thousand and at a million rows; the worse counts.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from statistics import median
from time import perf_counter
from typing import Literal

from sqlalchemy import func, literal, select
from sqlalchemy.orm import Session

from bench import adapters
from bench.figures import seconds
from bench.meeting import announce, remind
from bench.outbox import morning
from bench.world import folder, numbers, populate, program, put
from bot.app import App
from storage.base import UtcDateTime
from storage.models import Delivery, Meeting, Reminder

Kind = Literal["history", "backlog"]
CELLS, MEMBERS = 1000, 100
CHATS = 10_000
FEW = 1000
KINDS: tuple[Kind, ...] = ("history", "backlog")


async def expanded(cells: int) -> dict[str, float]:
    with folder() as place:
        async with program(place, None, morning()) as app:
            now = app.clock.now()
            await app.database.run(lambda db: populate(db, cells, MEMBERS))
            await app.database.run(lambda db: announce(db, cells, now))
            await app.ticker.tick()  # registers the cells
            await app.database.run(lambda db: remind(db, cells, now, now + timedelta(days=8)))
            taken = await seconds(app.ticker.tick())
            made = await app.database.read(lambda db: db.scalars(select(func.count()).select_from(Delivery)).one())
    if made != cells * MEMBERS:
        raise RuntimeError(f"{made} rows of {cells * MEMBERS}")
    return {"reminders_100k_s": taken, "reminders_rows": made}


def fill(db: Session, kind: Kind, rows: int, now: datetime) -> None:
    """So many messages and so many reminders."""
    row = numbers(rows).c.i
    long_ago, later = now - timedelta(days=30), now + timedelta(days=7)
    put(
        db, Delivery, address_id=row % CHATS + 1, account=literal(adapters.ACCOUNT), klass=literal("A"),
        key=literal("verbatim"), state=literal("sent" if kind == "history" else "waiting"),
        words=literal({"html": "…"}, Delivery.words.type), not_before=literal(long_ago, UtcDateTime),
        created_at=literal(long_ago, UtcDateTime), sent_at=literal(long_ago, UtcDateTime),
    )  # fmt: skip
    fired = kind == "history"
    put(
        db, Reminder, meeting_id=row % CHATS + 1, version=row, kind=literal("first"),
        due_at=literal(long_ago if fired else later, UtcDateTime), expires_at=literal(later, UtcDateTime),
        state=literal("fired" if fired else "waiting"),
    )  # fmt: skip


def meetings(db: Session, now: datetime) -> None:
    put(
        db, Meeting, committee_id=literal(1), cell_id=numbers(CHATS).c.i % 100 + 1, kind=literal("regular"),
        place=literal("…"), starts_at=literal(now + timedelta(days=8), UtcDateTime), created_by=literal(1),
        created_at=literal(now, UtcDateTime),
    )  # fmt: skip


def waiting(db: Session, count: int, now: datetime) -> None:
    """Replies to claim, each in a chat of its own."""
    put(
        db, Delivery, address_id=numbers(count).c.i, account=literal(adapters.ACCOUNT), klass=literal("D"),
        priority=literal(0), key=literal("verbatim"), words=literal({"html": "…"}, Delivery.words.type),
        not_before=literal(now, UtcDateTime), created_at=literal(now, UtcDateTime),
    )  # fmt: skip


@asynccontextmanager
async def filled(kind: Kind, rows: int, claims: int) -> AsyncGenerator[App]:
    """A program that has so many rows of that kind, and enough to claim."""
    with folder() as place:
        async with program(place, None, morning()) as app:
            now = app.clock.now()
            await app.database.run(lambda db: populate(db, 100, CHATS // 100))
            await app.database.run(lambda db: meetings(db, now))
            await app.database.run(lambda db: fill(db, kind, rows, now))
            if kind == "history":
                await app.database.run(lambda db: waiting(db, claims, now))
            await app.ticker.tick()
            yield app


async def once(app: App) -> dict[str, float]:
    """Seconds for a tick, a claim and an acknowledgement."""
    now = app.clock.now()
    tick = await seconds(app.ticker.tick())
    began = perf_counter()
    taken = await app.database.run(lambda db: adapters.claim(db, now))
    claim = perf_counter() - began
    if len(taken) != adapters.AT_ONCE:
        raise RuntimeError(f"{len(taken)} rows claimed")
    settled = [await seconds(app.database.run(_acknowledging(row, now))) for row in taken]
    return {"tick": tick, "claim": claim, "ack": median(settled)}


def _acknowledging(row: int, now: datetime) -> Callable[[Session], None]:
    return lambda db: adapters.acknowledge(db, row, now)


async def compared(kind: Kind, rows: int, times: int) -> dict[str, float]:
    """A thousand rows and many, in turn, so that whatever else the machine does falls on both."""
    claims = (times + 1) * adapters.AT_ONCE
    async with filled(kind, FEW, claims) as small, filled(kind, rows, claims) as large:
        pairs = [(await once(small), await once(large)) for _ in range(times + 1)]
    found: dict[str, float] = {}
    for what in ("tick", "claim", "ack"):
        found[f"{what}_{kind}_1k_ms"] = median(few[what] for few, _ in pairs[1:]) * 1000
        found[f"{what}_{kind}_1m_ms"] = median(many[what] for _, many in pairs[1:]) * 1000
        found[f"{what}_{kind}_ratio"] = median(many[what] / few[what] for few, many in pairs[1:])
    return found


async def measure(short: bool) -> dict[str, float]:
    many, times = (50_000, 10) if short else (1_000_000, 60)
    found: dict[str, float] = await expanded(100 if short else CELLS)
    for kind in KINDS:
        found |= await compared(kind, many, times)
    worst = {what: max(found[f"{what}_{kind}_ratio"] for kind in KINDS) for what in ("tick", "claim", "ack")}
    return {**found, "tick_1m_over_1k": worst["tick"], "claim_1m_over_1k": max(worst["claim"], worst["ack"])}
