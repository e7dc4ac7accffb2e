"""What the author of a notice sees of its way, and that pause, go on and stop do what they say."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select, update

from bot.channels.base import Ambiguous, Blocked
from bot.screens import EDITING
from storage.models import Delivery, Person
from tests.broadcast_cell import Cell, cell, joined, scripted, told
from tests.phone import WebPhone
from tests.world import World

__all__ = ["cell"]  # a fixture
CAST = "broadcast-message"


async def test_the_end_is_told_once(cell: Cell) -> None:
    await cell.announces(held=False)
    await cell.goes_on()
    assert cell.shown == told("Đã gửi xong thông báo", "Đã gửi: 3/4", "Chưa liên lạc được: 1")
    assert cell.times_shown == 1
    assert await cell.state() == "done"
    await cell.goes_on()
    assert cell.times_shown == 1
    assert cell.secretary.inbox[-1].choices == ()


async def test_where_messages_can_be_changed_progress_changes_in_place(cell: Cell, channel: str) -> None:
    await cell.announces()
    if channel not in EDITING:
        assert cell.times_shown == 0
        assert cell.secretary.choices == ("Tạm dừng", "Dừng hẳn", "Xem lại")
        await cell.secretary.picks("Xem lại")
    waiting = told("Đang gửi thông báo", "Đã gửi: 0/4", "Đang chờ: 3", "Chưa liên lạc được: 1")
    assert cell.shown == waiting
    messages = len(cell.secretary.inbox)
    await cell.goes_on()
    assert cell.shown == told("Đã gửi xong thông báo", "Đã gửi: 3/4", "Chưa liên lạc được: 1")
    assert len(cell.secretary.inbox) == (messages if channel in EDITING else messages + 1)


async def test_nothing_is_queued_while_nothing_changes(cell: Cell) -> None:
    await cell.announces()
    before = len(await cell.world.outbox())
    for _ in range(3):
        await cell.world.forward(seconds=5)
    assert len(await cell.world.outbox()) == before


async def test_a_pause_really_stops_it_and_it_goes_on_where_it_was(cell: Cell) -> None:
    await cell.announces()
    await cell.secretary.picks("Tạm dừng")
    assert cell.shown.startswith("Đang tạm dừng gửi thông báo\n– Đã gửi: 0/4\n– Đang chờ: 3")
    assert cell.secretary.choices == ("Gửi tiếp", "Dừng hẳn", "Xem lại")
    await cell.goes_on()
    assert await cell.told() == 0
    await cell.secretary.picks("Gửi tiếp")
    await cell.goes_on()
    assert await cell.told() == 3
    assert cell.shown.startswith("Đã gửi xong thông báo\n– Đã gửi: 3/4")


async def test_what_was_stopped_never_arrives(cell: Cell) -> None:
    await cell.announces()
    await cell.secretary.picks("Dừng hẳn")
    lines = ("Đã gửi: 0/4", "Đã dừng, không gửi: 3", "Chưa liên lạc được: 1")
    assert cell.shown == told("Đã dừng hẳn, không gửi tiếp thông báo", *lines)
    await cell.goes_on()
    await cell.secretary.presses("a:cast-on:1")
    await cell.goes_on()
    assert await cell.told() == 0
    assert await cell.state() == "cancelled"


async def test_what_is_held_for_somebody_after_the_others_have_it_can_still_be_stopped(cell: Cell) -> None:
    last = select(func.max(Delivery.id)).where(Delivery.key == CAST).scalar_subquery()
    held = update(Delivery).where(Delivery.id == last)
    await cell.announces()
    await cell.world.app.database.run(lambda db: db.execute(held.values(state="held", error="window")))
    await cell.goes_on()
    assert await cell.state() == "done"
    await cell.secretary.picks("Dừng hẳn")
    assert await cell.state() == "cancelled"
    assert cell.shown == told(
        "Đã dừng hẳn, không gửi tiếp thông báo", "Đã gửi: 2/4", "Đã dừng, không gửi: 1", "Chưa liên lạc được: 1"
    )


async def test_taps_that_come_twice_or_late_only_show_how_it_stands(cell: Cell) -> None:
    await cell.announces()
    for data in ("a:cast-pause:1", "a:cast-pause:1", "a:cast-on:1", "a:cast-on:1"):
        await cell.secretary.presses(data)
    assert cell.shown.startswith("Đang gửi thông báo")
    await cell.goes_on()
    for data in ("a:cast-pause:1", "a:cast-stop:1", "a:cast-on:1"):
        await cell.secretary.presses(data)
        assert cell.shown.startswith("Đã gửi xong thông báo")
    assert await cell.told() == 3


@pytest.mark.parametrize("data", ["a:cast-stop:1", "a:cast-stop:99", "a:cast-on:x", "a:cast-look:1", "a:cast-stop:1:2"])
async def test_taps_of_others_and_forged_ones_do_nothing(cell: Cell, data: str) -> None:
    deputy = await joined(cell.world, "Đỗ Phó", "web", "deputy")
    await cell.announces()
    for phone in (*cell.members, deputy):
        await phone.presses(data)
        assert "Đã gửi" not in phone.screen
    assert await cell.state() == "going"


async def test_whoever_has_no_role_any_more_cannot_make_it_go_on(cell: Cell) -> None:
    await cell.announces()
    await cell.secretary.picks("Tạm dừng")
    await cell.world.app.database.run(
        lambda db: setattr(db.get_one(Person, int(cell.secretary.chat)), "role", "member")
    )
    await cell.secretary.picks("Gửi tiếp")
    assert cell.secretary.screen.startswith("Việc này dành cho bí thư")
    await cell.goes_on()
    assert await cell.told() == 0
    assert await cell.state() == "paused"


async def test_who_left_or_moved_during_a_pause_is_left_out(cell: Cell) -> None:
    await cell.announces()
    await cell.secretary.picks("Tạm dừng")
    leaves, moves, _ = cell.members
    other = await cell.world.other_cell("Chi bộ thôn Tây")
    await cell.world.app.database.run(lambda db: setattr(db.get_one(Person, int(moves.chat)), "cell_id", other))
    cell.sender.courier.stopped = False
    await leaves.types("/toi")
    await leaves.picks("Ngừng sử dụng")
    await leaves.picks("Ngừng sử dụng")
    await cell.secretary.picks("Gửi tiếp")
    await cell.goes_on()
    assert await cell.told() == 1
    assert cell.shown.startswith("Đã gửi xong thông báo\n– Đã gửi: 1/4\n– Không gửi được: 2")


async def test_who_was_not_reached_is_named_and_what_is_unclear_is_said(cell: Cell) -> None:
    scripted(cell, Blocked("blocked"), Ambiguous("lost"))
    await cell.announces(held=False)
    await cell.goes_on()
    assert cell.shown == told(
        "Đã gửi xong thông báo",
        "Đã gửi: 1/4",
        "Chưa rõ đã tới: 1",
        "Không gửi được: 1",
        "Chưa liên lạc được: 1",
        "Không tới: Nguyễn An. Đề nghị đồng chí báo trực tiếp.",
    )


async def test_of_changes_that_wait_only_the_newest_is_sent(cell: Cell, channel: str) -> None:
    if channel not in EDITING:
        return
    await cell.announces()
    own = next(sender for sender in cell.world.app.senders if sender.channel.name == channel)
    own.courier.stopped = True
    for data in ("a:cast-pause:1", "a:cast-on:1", "a:cast-stop:1"):
        await cell.secretary.presses(data)
    changes = [row for row in await cell.world.outbox() if row.klass == "E"]
    assert [(row.state, row.urgent) for row in changes] == [("cancelled", True), ("cancelled", True), ("waiting", True)]


async def test_another_phone_of_the_author_is_answered_there(cell: Cell, channel: str) -> None:
    await cell.announces()
    other = WebPhone(cell.world, cell.secretary.chat, cell.sender.channel.name)
    cell.sender.courier.stopped = False
    await other.starts((await cell.world.invite(int(cell.secretary.chat))).token)
    await other.picks("Tôi đồng ý")
    await other.presses("a:cast-look:1")
    assert other.screen.startswith("Đã gửi xong thông báo")


async def test_the_channels_that_can_change_a_message_are_the_ones_listed(world: World) -> None:
    editing = {sender.channel.name for sender in world.app.senders if sender.channel.limits.edits}
    assert editing == EDITING - {"telegram"}


async def test_a_row_in_flight_at_a_pause_waits_when_it_comes_back(cell: Cell) -> None:
    await cell.announces()
    await cell.secretary.picks("Tạm dừng")
    returned = update(Delivery).where(Delivery.broadcast_id == 1).values(state="waiting")
    await cell.world.app.database.run(lambda db: db.execute(returned))
    await cell.goes_on()
    assert await cell.told() == 0
