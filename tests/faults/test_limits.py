"""How fast: real processes against a platform that counts."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median
from time import monotonic

import pytest
from sqlalchemy import text

from tests.fake_telegram.errors import RefusedError
from tests.fake_telegram.faults import NO_FAULT, Fault
from tests.fake_telegram.limits import Strict
from tests.fake_telegram.wire import Call
from tests.faults.far import FarSide
from tests.faults.machine import Machine, Nursery
from tests.faults.outside import Outside, row
from tests.faults.people import answers, joins
from tests.faults.stand import stand
from tests.faults.waiting import until

pytestmark = pytest.mark.channels_at_once(1)
AS_IN_LIFE = {
    "telegram": (30, 1.0, {"CHIBO_TELEGRAM_PER_SECOND": "25", "CHIBO_TELEGRAM_CHAT_INTERVAL": "1"}),
    "zalo-bot": (12, 1.0, {"CHIBO_ZALO_BOT_PER_SECOND": "10", "CHIBO_ZALO_BOT_CHAT_INTERVAL": "1"}),
    "zalo-oa": (12, 0.5, {"CHIBO_ZALO_OA_PER_SECOND": "10", "CHIBO_ZALO_OA_CHAT_INTERVAL": "0.5"}),
    "web": (0, 0.0, dict[str, str]()),
}
"""What a platform bears in a second, seconds within a chat, and the program's settings for it."""
COPIES = 100
COLUMNS = """address_id, account, klass, priority, key, words, choices, state, not_before, created_at,
    attempt, repeats, epoch, part, reminds, urgent"""
MULTIPLIED = f"""WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {COPIES - 1})
    INSERT INTO delivery ({COLUMNS}) SELECT {COLUMNS} FROM delivery, n WHERE klass = 'C'"""


@asynccontextmanager
async def crowd(
    folder: Path, births: Nursery, platform: str, chats: int
) -> AsyncGenerator[tuple[FarSide, Machine, Outside, list[int]]]:
    *_, settings = AS_IN_LIFE[platform]
    async with stand(folder, births, platform, settings=settings) as at:
        yield at.server, at.made, at.outside, at.readers(chats)


async def test_a_strict_platform_is_never_provoked(tmp_path: Path, births: Nursery, wired: str) -> None:
    async with crowd(tmp_path, births, wired, 30) as (server, made, outside, addresses):
        per_second, interval, _ = AS_IN_LIFE[wired]
        server.weather = strict = Strict(per_second, interval)
        outside.feed([row(a, "B", f"#B{a}/{n}") for n in range(3) for a in addresses])
        made.on()
        await until(lambda: outside.in_state("sent") == 3 * len(addresses), 40)
        assert strict.broken == 0
        assert strict.most >= 8, "it may go faster than that"
        assert await made.ended() == 0


async def test_when_the_whole_account_is_refused_it_is_silent_until_the_time_is_over(
    tmp_path: Path, births: Nursery, wired: str
) -> None:
    async with crowd(tmp_path, births, wired, 30) as (server, made, outside, addresses):
        asked: list[float] = []

        def refuses(call: Call) -> Fault:
            if call.method != "sendMessage":
                return NO_FAULT
            asked.append(monotonic())
            if asked[-1] > asked[0] + 2.9:
                return NO_FAULT
            return Fault("", refusal=RefusedError(429, "Too Many Requests: retry after 3", {"retry_after": 3}))

        server.weather = refuses
        outside.feed([row(address, "B", f"#B{address}/1") for address in addresses])
        made.on()
        await until(lambda: outside.in_state("sent") == len(addresses), 60)
        early = [at for at in asked if at <= asked[0] + 2.9]
        assert 2 <= len(early) <= 8, "what was in flight, and no more"
        assert await made.ended() == 0


@pytest.mark.timeout(120)
async def test_who_writes_while_a_hundred_thousand_messages_wait_is_answered_at_once(
    tmp_path: Path, births: Nursery, platform: str
) -> None:
    async with crowd(tmp_path, births, platform, 1000) as (server, made, outside, addresses):
        (token,) = await made.database.run(lambda db: made.tokens(db, 1))
        made.on()
        phone = server.person("An")
        await joins(phone, token)
        outside.feed([row(address, "C", f"#C{address}/1", dedupe_key=None) for address in addresses])
        with outside.engine.begin() as db:
            db.execute(text(MULTIPLIED))
        assert outside.in_state("waiting") > 99_000
        took: list[float] = []
        for _ in range(8):
            began = monotonic()
            await answers(phone, "/menu", "Mời đồng chí chọn việc", typed=True)
            await answers(phone, "Trợ giúp", "")
            took.append((monotonic() - began) / 2)
        assert median(took) < 2.5, took
        assert len(server.calls("sendMessage")) > 30, "the broadcast goes on meanwhile"
        made.killed()
