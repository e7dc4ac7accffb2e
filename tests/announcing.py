"""What tests of announcements share: a notice, who has it, and a roster that is imported anew meanwhile."""

from __future__ import annotations

from sqlalchemy.orm import Session

from storage.models import Person
from storage.models.people import Role
from tests import makers
from tests.phone import Phone
from tests.world import World

NOTICE = "Sáng thứ Bảy cả chi bộ dọn vệ sinh ngõ 12, 7 giờ tập trung ở nhà văn hóa."
NOT_YOURS = "Việc này dành cho bí thư, phó bí thư chi bộ và văn phòng đảng ủy."


async def becomes(world: World, phone: Phone, role: Role, cell_id: int | None = None) -> None:
    """The roster is imported anew."""

    def change(db: Session) -> None:
        person = db.get_one(Person, makers.person_id(phone))
        person.role, person.cell_id = role, cell_id or person.cell_id

    await world.app.database.run(change)


async def notices(*phones: Phone) -> list[int]:
    """How many messages with the notice each phone has."""
    for phone in phones:
        await phone.looks()
    return [sum(NOTICE in seen.text and "Kính gửi" in seen.text for seen in phone.inbox) for phone in phones]
