"""How fast: real processes against a Telegram that counts."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median
from time import monotonic

import pytest
from sqlalchemy import text

from tests.fake_telegram import FakeTelegram
from tests.fake_telegram.errors import RefusedError
from tests.fake_telegram.faults import NO_FAULT, Fault
from tests.fake_telegram.limits import Strict
from tests.fake_telegram.wire import Call
from tests.faults.machine import Machine, Nursery, machine
from tests.faults.outside import Outside, row
from tests.faults.people import answers, joins
from tests.faults.waiting import until

AS_IN_LIFE = {"CHIBO_TELEGRAM_PER_SECOND": "25", "CHIBO_TELEGRAM_CHAT_INTERVAL": "1"}
COPIES = 100
COLUMNS = """address_id, account, klass, priority, key, words, choices, state, not_before, created_at,
    attempt, repeats, epoch, part, reminds, urgent"""
MULTIPLIED = f"""WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {COPIES - 1})
    INSERT INTO delivery ({COLUMNS}) SELECT {COLUMNS} FROM delivery, n WHERE klass = 'C'"""


@asynccontextmanager
async def crowd(
    folder: Path, births: Nursery, chats: int
) -> AsyncGenerator[tuple[FakeTelegram, Machine, Outside, list[int]]]:
    async with FakeTelegram() as server, machine(folder, server, births, settings=AS_IN_LIFE) as made:
        outside = Outside.of(f"sqlite:///{made.operator.database}")
        ids = [server.person(f"Bạn {n}", started=True).chat for n in range(chats)]
        yield server, made, outside, outside.chats(ids)
        outside.close()


async def test_a_strict_telegram_is_never_provoked(tmp_path: Path, births: Nursery) -> None:
    async with crowd(tmp_path, births, 50) as (server, made, outside, addresses):
        server.weather = strict = Strict()
        outside.feed([row(a, "B", f"#B{a}/{n}") for n in range(3) for a in addresses])
        made.on()
        await until(lambda: outside.in_state("sent") == 3 * len(addresses), 40)
        assert strict.broken == 0
        assert strict.most >= 10, "it may go faster than that"
        assert await made.ended() == 0


async def test_when_the_whole_account_is_refused_it_is_silent_until_the_time_is_over(
    tmp_path: Path, births: Nursery
) -> None:
    async with crowd(tmp_path, births, 30) as (server, made, outside, addresses):
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
        await until(lambda: outside.in_state("sent") == len(addresses), 40)
        early = [at for at in asked if at <= asked[0] + 2.9]
        assert 2 <= len(early) <= 8, "what was in flight, and no more"
        assert await made.ended() == 0


@pytest.mark.timeout(120)
async def test_who_writes_while_a_hundred_thousand_messages_wait_is_answered_at_once(
    tmp_path: Path, births: Nursery
) -> None:
    async with crowd(tmp_path, births, 1000) as (server, made, outside, addresses):
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
