"""10,000 messages at 30/s towards a server that refuses any 31st within one second, and a second a second to a chat.

Efficiency is the ideal time (rows / 30) over the time from the commit of the rows to the arrival of the last one.
"""

from __future__ import annotations

from time import monotonic

from bench.far import telegram
from bench.outbox import broadcast, on_telegram, sending
from bench.world import chat, folder, populate

RATE = 30


async def measure(short: bool) -> dict[str, float]:
    rows = 600 if short else 10_000
    with folder() as place:
        async with telegram(RATE, a_chat=True) as server, on_telegram(place, server, RATE) as app:
            await app.database.run(lambda db: populate(db, rows // 100, 100))
            async with sending(app):
                began = monotonic()
                await broadcast(app, 1, rows)
                await server.has_accepted(rows, rows / RATE * 1.5 + 10)
            arrived = await server.arrived()
    accepted = [one for one in arrived if one.accepted]
    missed = {chat(person) for person in range(1, rows + 1)} - {one.chat for one in accepted}
    return {
        "broadcast_efficiency": rows / RATE / (accepted[-1].at - began),
        "broadcast_429_share": 1 - len(accepted) / len(arrived),
        "broadcast_lost": len(missed),
        "broadcast_doubled": len(accepted) - rows + len(missed),
        "broadcast_s": accepted[-1].at - began,
    }
