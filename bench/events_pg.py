"""The same event on PostgreSQL with 16 in flight, against the raw driver doing the very same statements.

Three copies of one database: on the first the statements of our events are written down (one event after another),
on the second our events run, on the third psycopg repeats what was written down, an event's statements in one
transaction of one of 16 connections. The driver runs on asyncio and in threads; the faster of the two is the floor.
"""

from __future__ import annotations

from typing import Any


async def measure(short: bool) -> dict[str, float]:
    return {}
