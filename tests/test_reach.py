"""Leaders see whom no message reaches and why; nobody else does."""

from __future__ import annotations

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from storage import deliveries
from storage.deliveries import Message
from storage.models import Address, Delivery
from tests.conftest import Joins
from tests.makers import person_id
from tests.phone import WebPhone
from tests.world import World


async def held(world: World, phone: WebPhone, why: str, *texts: str) -> None:
    """Messages for this person that their platform does not let through."""

    def hold(db: Session) -> None:
        for text in texts:
            deliveries.tell(db, person_id(phone), Message("verbatim", {"html": text}), world.clock.now())
        mine = select(Address.id).where(Address.person_id == person_id(phone))
        waiting = update(Delivery).where(Delivery.address_id.in_(mine), Delivery.state == "waiting")
        db.execute(waiting.values(state="held", error=why))

    await world.app.database.run(hold)


async def blocks(world: World, phone: WebPhone) -> None:
    gone = update(Address).where(Address.person_id == person_id(phone)).values(gone=True, preferred=False)
    await world.app.database.run(lambda db: db.execute(gone))


async def test_the_secretary_sees_each_one_who_is_not_reached_with_the_reason_and_no_contents(
    world: World, joins: Joins
) -> None:
    secretary = await joins("Trần Thị Bình", "secretary")
    silent, poor, gone = await joins("Lê Văn Cường"), await joins("Phạm Thị Dung"), await joins("Hoàng Văn Đức")
    await joins("Vũ Thị Giang")
    await world.member("Đỗ Văn Hiếu")
    await held(world, silent, "window", "mật một", "mật hai")
    await held(world, poor, "quota", "mật ba")
    await blocks(world, gone)
    await secretary.types("liên lạc")
    assert secretary.screen.split("\n\n")[0].splitlines() == [
        "Chi bộ thôn Đông – chưa nhận được tin",
        "– Lê Văn Cường: lâu chưa nhắn nên Zalo không cho gửi, 2 tin đang chờ. Nhờ đồng chí ấy nhắn một chữ bất kỳ.",
        "– Phạm Thị Dung: hết số tin Zalo cho gửi miễn phí, 1 tin đang chờ. Nhờ đồng chí ấy nhắn một chữ bất kỳ.",
        "– Hoàng Văn Đức: đã chặn hoặc bỏ theo dõi; nhắn lại thì nhận tiếp.",
        "– Đỗ Văn Hiếu: chưa tham gia, cần giấy mời.",
    ]
    assert "mật" not in secretary.screen


async def test_when_everybody_is_reached_it_says_so(joins: Joins) -> None:
    secretary = await joins("Trần Thị Bình", "secretary")
    await secretary.types("/lienlac")
    assert secretary.screen.startswith("Mọi đồng chí trong Chi bộ thôn Đông đều nhận được tin.")


@pytest.mark.parametrize("role", ["member", "committee_member", "office"])
async def test_nobody_else_sees_it(joins: Joins, role: str) -> None:
    phone = await joins("Lê Văn Cường", role)
    await phone.types("/lienlac")
    assert phone.screen.startswith("Việc này dành cho bí thư, phó bí thư chi bộ.")


async def test_the_weekly_digest_says_how_many_there_are(world: World, joins: Joins) -> None:
    secretary, silent = await joins("Trần Thị Bình", "secretary"), await joins("Lê Văn Cường")
    await world.app.ticker.tick()
    await held(world, silent, "window", "một")
    await world.forward(days=7)
    await secretary.looks()
    digest = next(seen.text for seen in secretary.inbox if "việc trong tuần" in seen.text)
    assert "– Chưa nhận được tin: 1 đồng chí. Gõ “liên lạc” để xem là ai." in digest
