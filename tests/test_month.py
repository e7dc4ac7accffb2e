"""A whole month of a cell, as everybody in it hears it: on Telegram, and on browser phones with buttons and numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from bot.channels.web import WebChannel
from storage.models import Address, DeadLetter, Delivery
from tests.month import heard, story
from tests.month.people import Cell, Phones, gather, import_roster, write_roster
from tests.phone import WebPhone
from tests.telegram_world import Telegram, on_telegram
from tests.world import FrozenClock, World
from tests.zalo_bot_world import ZaloBot, on_zalo_bot


class RunningClock(FrozenClock):
    """As in life, no two moments are the same: a number answers the newest choices, so their order matters."""

    def now(self) -> datetime:
        self.at += timedelta(microseconds=1)
        return self.at


@dataclass
class Stage:
    """Where the month is played. `telegram`: its far side, where that is Telegram."""

    world: World
    channel: str
    phones: Phones
    telegram: Telegram | None = None
    zalo: ZaloBot | None = None
    cell: Cell = field(init=False)


@pytest.fixture(params=["telegram", "telegram-webhook", "zalo-bot", "zalo-bot-webhook", "web", "web-numbers"])
async def stage(request: pytest.FixtureRequest, tmp_path: Path, database_url: str) -> AsyncIterator[Stage]:
    """A program that serves one channel, as an operator's does."""
    channel: str = request.param
    world = World(tmp_path, database_url, clock=RunningClock())
    await world.open()
    if channel.startswith("telegram"):
        async with on_telegram(world, by_webhook=channel == "telegram-webhook") as telegram:
            yield Stage(world, channel, telegram.phone, telegram)
    elif channel.startswith("zalo-bot"):
        async with on_zalo_bot(world, by_webhook=channel == "zalo-bot-webhook") as zalo:
            yield Stage(world, channel, zalo.phone, zalo=zalo)
    else:
        world.app.add(WebChannel(channel, world.app.database, world.clock, lambda _: None))
        yield Stage(world, channel, lambda owner: WebPhone(world, owner, channel))
    await world.close()


async def test_in_a_month_everybody_hears_what_concerns_them_at_its_hour_and_nothing_else(stage: Stage) -> None:
    await _come_in(stage)
    cell = stage.cell
    for act in story.ACTS:
        await act(cell)
    await cell.all_look()
    for name, member in cell.people.items():
        assert (name, member.heard) == (name, heard.by(name))
    await _everything_was_sent_once(stage)


async def _come_in(stage: Stage) -> None:
    roster = stage.world.folder / "danh-sach.xlsx"
    write_roster(roster)
    await import_roster(stage.world, roster)
    stage.cell = await gather(stage.world, stage.phones, stage.channel not in ("web", "telegram", "telegram-webhook"))


async def _everything_was_sent_once(stage: Stage) -> None:
    """Every row of the outbox is sent, and lies on its phone exactly once."""

    def rows(db: Session) -> tuple[set[str], dict[str, int], int]:
        per_chat = select(Address.chat, func.count()).join(Delivery, Delivery.address_id == Address.id)
        dead = db.scalars(select(func.count()).select_from(DeadLetter)).one()
        sent = {row[0]: row[1] for row in db.execute(per_chat.group_by(Address.chat))}
        return set(db.scalars(select(Delivery.state))), sent, dead

    states, sent, dead = await stage.world.app.database.read(rows)
    assert (states, dead) == ({"sent"}, 0)
    inboxes = {member.chat: len(member.inbox) for member in stage.cell.people.values() if member.inbox}
    assert sent == inboxes
    if stage.telegram:
        server = stage.telegram.server
        assert server.violations == []
        calls = [call for call in server.ledger if call.method.startswith("send")]
        assert {call.status for call in calls} == {200}
        assert Counter(str(call.chat_id) for call in calls) == sent
