"""Whoever does not want to hear of us on Zalo any more."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.channels.base import Outbound
from storage import deliveries
from storage.deliveries import Message
from storage.models import Person, StoredFile
from tests.test_zalo_bot import joined, zalo
from tests.zalo_bot_world import ZaloBot
from tests.zalo_phone import ZaloPhone

__all__ = ["zalo"]  # the fixture: by polling and by webhook


async def test_whoever_blocked_the_bot_is_written_to_no_more_until_they_write(zalo: ZaloBot) -> None:
    secretary, phone = await joined(zalo, "Trần Thị Bình", role="secretary"), await joined(zalo, "Lê Văn Cường")
    phone.person.blocked = True
    await phone.types("/menu")
    phone.person.blocked = False
    before = len(phone.inbox)
    await _invites(secretary)
    assert len(phone.inbox) == before
    await phone.types("/menu")
    await _invites(secretary, "20h")
    assert any("trân trọng mời đồng chí dự" in seen.text for seen in phone.inbox[before + 1 :])


async def test_a_refusal_that_may_be_the_plans_end_gives_nobody_up(zalo: ZaloBot) -> None:
    """Zalo has not said how it refuses when a plan is used up; what waits goes when the person writes."""
    world, phone = zalo.world, await joined(zalo, "Lê Văn Cường")
    zalo.server.answers = [("sendMessage", 200, {"ok": False, "error_code": 403, "description": "quota exceeded"})]
    world.clock.at += timedelta(minutes=2)

    def tell(db: Session) -> None:
        person = db.scalars(select(Person)).one()
        assert deliveries.tell(db, person.id, Message("verbatim", {"html": "Chiều mai cắt nước."}), world.clock.now())

    await world.app.database.run(tell)
    await phone.looks()
    assert [row.error for row in await world.outbox() if row.state == "held"] == ["quota"]
    await phone.types("/menu")
    assert any(seen.text == "Chiều mai cắt nước." for seen in phone.inbox)


async def test_a_picture_that_zalo_cannot_fetch_goes_as_a_link_with_its_words(zalo: ZaloBot) -> None:
    person = zalo.server.person()
    zalo.server.answers = [("sendPhoto", 200, {"ok": False, "error_code": 400, "description": "cannot fetch photo"})]
    photo = StoredFile(id=1, kind="photo", name="anh.jpg", mime="image/jpeg", size=1, sha256="00", path="x")
    await zalo.channel.send(person.id, Outbound("Bàn ghế hỏng.", "Bàn ghế hỏng.", file=photo))
    [message] = person.inbox
    assert message.text.startswith("anh.jpg\nhttps://")
    assert message.text.endswith("\n\nBàn ghế hỏng.")


async def _invites(secretary: ZaloPhone, hour: str = "19h30") -> None:
    await secretary.types("/menu")
    await secretary.picks("Chuẩn bị họp")
    await secretary.picks("Sinh hoạt thường kỳ")
    await secretary.types(f"{hour} thứ 5 tuần sau")
    await secretary.types("Nhà văn hóa thôn")
    await secretary.picks(secretary.choices[0])
    await secretary.picks("Không có tài liệu")
    await secretary.picks("Gửi giấy mời")
