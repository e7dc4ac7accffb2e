"""A process that turns the account's tokens and may be killed at it: each order forks one, with all imported before.

Reads {"folder", "database", "oauth", "origin"} a line and answers with the pid; {"gone": pid} waits for its end.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import uuid4

from bot.channels.zalo_oa.tokens import Tokens
from bot.clock import Clock
from bot.seats import Seat
from storage.engine import Database
from tests.fake_zalo_oa.keys import APP_ID, APP_SECRET

ACCOUNT = "zalo-oa"


@asynccontextmanager
async def program(folder: Path, database_url: str, oauth: str, origin: str) -> AsyncGenerator[Tokens]:
    """The account's tokens as a program has them that has just started."""
    seat, database = Seat(folder, f"{ACCOUNT}-tokens", uuid4().hex), Database(database_url)
    tokens = Tokens(database, Clock(), ACCOUNT, APP_ID, APP_SECRET, origin, oauth, seat.holder, patience=5)
    try:
        yield tokens
    finally:
        seat.leave()
        await database.close()


async def turn(order: dict[str, str]) -> None:
    async with program(Path(order["folder"]), order["database"], order["oauth"], order["origin"]) as tokens:
        await tokens.access()  # what there is
        await tokens.turn()


def main() -> None:
    print("ready", flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        if "gone" in order:
            os.waitpid(order["gone"], 0)
            print("gone", flush=True)
        elif pid := os.fork():
            print(pid, flush=True)
        else:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the answers are the parent's
            asyncio.run(turn(order))
            os._exit(0)


if __name__ == "__main__":
    main()
