"""What a test needs to find in the world before people begin: meetings, areas, a picture."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import segno
from PIL import Image, ImageFilter
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from storage import meetings
from storage.folding import fold
from storage.meetings import Item, Plan
from storage.models import Area, Person, PersonArea
from storage.models.meetings import Kind
from storage.models.people import LEADERS, Role
from tests.phone import Phone
from tests.world import World


async def meeting(
    world: World, *titles: str, days: float = 9, kind: Kind = "regular", cell_id: int | None = None
) -> int:
    """An announced meeting of a cell that has a leader; nothing has been sent of it. Returns its id."""
    now, cell = world.clock.now(), cell_id or world.cell_id

    def add(db: Session) -> int:
        by = db.scalars(select(Person).where(Person.cell_id == cell, Person.role.in_(LEADERS))).first()
        assert by is not None, "first somebody must lead the cell"
        items = [Item(title) for title in titles]
        return meetings.add(db, by, Plan(kind, now + timedelta(days=days), "Nhà văn hóa thôn", items), now).id

    return await world.app.database.run(add)


async def crowd(world: World, many: int, role: Role = "member") -> list[int]:
    """Members who have agreed, without phones: nobody is known by being one of a few. Returns their ids."""
    ids = [await world.member(f"Đảng viên {number}", role) for number in range(many)]
    agreed = update(Person).where(Person.id.in_(ids)).values(consented_at=world.clock.now())
    await world.app.database.run(lambda db: db.execute(agreed) and None)
    return ids


async def areas(world: World, phone: Phone, *names: str) -> None:
    """Put the holder of the phone in charge of these areas of their cell."""

    def add(db: Session) -> None:
        person = db.get_one(Person, person_id(phone))
        for name in names:
            area = Area(committee_id=person.committee_id, cell_id=person.cell_id, name=name, name_folded=fold(name))
            db.add(area)
            db.flush()
            db.add(PersonArea(person_id=person.id, area_id=area.id))

    await world.app.database.run(add)


def person_id(phone: Phone) -> int:
    return phone.holder


def picture() -> bytes:
    content = BytesIO()
    Image.new("RGB", (4, 4), "green").save(content, "JPEG")
    return content.getvalue()


def id_card(turned: float = 0, wide: int = 1280, form: str = "JPEG", code: str = "") -> bytes:
    """An ID card as a phone sees it: the square code in its corner, turned, a little out of focus, compressed."""
    said = code or "001084012345|012345678|Nguyễn Văn Anh|01011984|Nam|Thôn Đông, xã Phúc Lộc, Hà Nội|10052021"
    drawn = BytesIO()
    segno.make(said, error="m").save(drawn, kind="png", scale=8, border=1)
    card = Image.new("RGBA", (856, 540), "honeydew")
    card.paste(Image.open(drawn).convert("RGB").resize((150, 150), Image.Resampling.LANCZOS), (670, 40))
    seen = card.rotate(turned, Image.Resampling.BICUBIC, expand=True)
    table = Image.new("RGB", (1280, 1100), "saddlebrown")
    table.paste(seen, (140, 60), seen)
    table = table.resize((wide, wide * 1100 // 1280)).filter(ImageFilter.GaussianBlur(0.8))
    content = BytesIO()
    table.save(content, form, quality=70)
    return content.getvalue()
