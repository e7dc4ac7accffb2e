"""A whole month of a cell, as everybody in it hears it: on Telegram, and on browser phones with buttons and numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import Address, DeadLetter, Delivery
from tests.month import heard, story
from tests.month.people import Cell, gather, import_roster, write_roster
from tests.running import world
from tests.stages import STAGES, Stage, staged
from tests.telegram_world import Telegram
from tests.world import World

__all__ = ["world"]  # a fixture

COMMENTED = ("Dung", "Đức", "Giang", "Hải")
FORGOTTEN = 3  # questions of that conversation: the newest of its messages stays (bot/fleeting.py)


@pytest.fixture(params=STAGES)
async def stage(request: pytest.FixtureRequest, world: World) -> AsyncIterator[Stage]:
    async with staged(world, request.param) as stage:
        yield stage


@pytest.fixture
async def cell(world: World, stage: Stage) -> Cell:
    roster = world.folder / "danh-sach.xlsx"
    write_roster(roster)
    await import_roster(world, roster)
    return await gather(world, stage.phone)


@pytest.mark.channels_on_postgresql(2)
@pytest.mark.channels_at_once(2)
async def test_in_a_month_everybody_hears_what_concerns_them_at_its_hour_and_nothing_else(
    stage: Stage, cell: Cell
) -> None:
    for act in story.ACTS:
        await act(cell)
    await cell.all_look()
    for name, member in cell.people.items():
        assert (name, member.heard) == (name, lines_of(name))
    await _everything_was_sent_once(stage, cell)


async def _everything_was_sent_once(stage: Stage, cell: Cell) -> None:
    """Every row of the outbox is sent, and lies on its phone exactly once; what is said of comments is forgotten."""

    def rows(db: Session) -> tuple[set[str], dict[str, int], int]:
        per_chat = select(Address.chat, func.count()).join(Delivery, Delivery.address_id == Address.id)
        dead = db.scalars(select(func.count()).select_from(DeadLetter)).one()
        sent = {row[0]: row[1] for row in db.execute(per_chat.group_by(Address.chat))}
        return set(db.scalars(select(Delivery.state))), sent, dead

    states, sent, dead = await cell.world.app.database.read(rows)
    assert (states, dead) == ({"sent"}, 0)
    inboxes = {member.chat: member.phone.arrived for member in cell.people.values() if member.inbox}
    forgotten = {cell.people[name].chat: FORGOTTEN for name in COMMENTED}
    assert {chat: count + forgotten.get(chat, 0) for chat, count in sent.items()} == inboxes
    if isinstance(stage, Telegram):
        server = stage.server
        assert server.violations == []
        calls = [call for call in server.ledger if call.method.startswith("send")]
        assert {call.status for call in calls} == {200}
        assert Counter(str(call.chat_id) for call in calls) == inboxes


def lines_of(given_name: str) -> list[tuple[str, str]]:
    """(hour, line) of all that this person hears, in its order."""
    return [(when, line) for when, who, *lines in heard.MONTH if given_name in who.split() for line in lines]
