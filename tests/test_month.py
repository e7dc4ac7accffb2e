"""A whole month of a cell, as everybody in it hears it: on Telegram, and on browser phones with buttons and numbers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from tests.month import expected, story
from tests.month.people import Phones, gather, import_roster, write_roster
from tests.phone import WebPhone
from tests.telegram_world import Telegram, on_telegram
from tests.world import World

JOINED = "An Bình"


@dataclass
class Channel:
    """Where the month is played. `telegram`: its far side, where that is Telegram."""

    name: str
    phones: Phones
    telegram: Telegram | None = None


@pytest.fixture(params=["telegram", "web", "web-numbers"])
async def channel(request: pytest.FixtureRequest, world: World) -> AsyncIterator[Channel]:
    name: str = request.param
    world.app.senders = [sender for sender in world.app.senders if sender.channel.name == name]
    if name != "telegram":
        yield Channel(name, lambda owner: WebPhone(world, owner, name))
        return
    async with on_telegram(world) as telegram:
        yield Channel(name, telegram.phone, telegram)


async def test_a_month_of_a_cell(world: World, channel: Channel) -> None:
    write_roster(world.folder / "danh-sach.xlsx")
    await import_roster(world, world.folder / "danh-sach.xlsx")
    cell, ids = await gather(world, channel.phones, channel.name == "web-numbers")
    joined = " ".join(name for name in cell.people if name not in ("Thành", "Yến"))
    await story.everybody_is_invited(cell, ids)
    await story.meeting_is_prepared(cell)
    await story.invitation_arrives(cell, joined)
    await story.first_answers_come(cell)
    await story.areas_are_asked_in_november(cell)
    await story.one_answer_changes(cell)
    await story.comments_are_made(cell)
    await story.comments_are_answered(cell)
    await story.case_is_reported_and_comes_back(cell)
    await story.urgent_case_stays_open(cell)
    await story.week_is_summed_up(cell, "30/11 07:30", expected.DIGESTS["30/11 07:30"])
    await story.the_silent_are_reminded_first(cell)
    await story.place_changes(cell, joined)
    await story.the_silent_are_reminded_again(cell)
    await story.hour_changes(cell, joined)
    await story.meeting_is_held(cell)
    await story.case_is_closed(cell)
    await story.second_meeting_is_called(cell)
    await story.week_is_summed_up(cell, "07/12 07:30", expected.DIGESTS["07/12 07:30"])
    await story.second_meeting_is_cancelled(cell, joined)
    await story.week_is_summed_up(cell, "14/12 07:30", expected.DIGESTS["14/12 07:30"])
    await story.areas_are_asked_in_december(cell)
    await cell.all_look()
    import json

    json.dump(
        {k: m.heard for k, m in cell.people.items()},
        open(f"/tmp/heard-{channel.name}.json", "w"),
        ensure_ascii=False,
        indent=0,
    )
