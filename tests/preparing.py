"""How a leader prepares a meeting, for tests that begin with one."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage import meetings
from storage.models import AgendaItem, Document, Meeting, Reminder, StoredFile
from tests.phone import Phone
from tests.world import World

PLACE = "Nhà văn hóa thôn Đông"
CHANGES = ("Đổi ngày giờ", "Đổi nơi họp", "Sửa chương trình", "Thêm tài liệu", "Hủy họp")


async def prepares(
    phone: Phone, when: str = "19h30 thứ năm tuần sau", kind: str = "Sinh hoạt thường kỳ", place: str = PLACE
) -> None:
    """Up to the preview: the usual agenda, no documents."""
    await goes_to_documents(phone, when, kind, place)
    await phone.picks("Không có tài liệu")


async def goes_to_documents(
    phone: Phone, when: str = "19h30 thứ năm tuần sau", kind: str = "Sinh hoạt thường kỳ", place: str = PLACE
) -> None:
    """Up to where documents may be sent."""
    await phone.types("chuẩn bị họp")
    await phone.picks(kind)
    await phone.types(when)
    await phone.types(place)
    await phone.picks("Dùng chương trình này")


async def announces(phone: Phone, when: str = "19h30 thứ năm tuần sau", kind: str = "Sinh hoạt thường kỳ") -> int:
    """Up to the invitation. Returns the meeting's id."""
    await prepares(phone, when, kind)
    await phone.picks("Gửi giấy mời")
    return await phone.world.app.database.read(lambda db: db.scalars(select(func.max(Meeting.id))).one())


async def opens(phone: Phone, change: str) -> None:
    """A change, from the leader's schedule, which shows the only meeting."""
    await phone.types("họp")
    await phone.picks("Thay đổi họp")
    await phone.picks(change)


def said(phone: Phone, beginning: str) -> str:
    """The newest message on the phone that begins so."""
    return next(seen.text for seen in reversed(phone.inbox) if seen.text.startswith(beginning))


async def meeting_of(world: World, meeting_id: int) -> Meeting:
    def whole(db: Session) -> Meeting:
        found = meetings.whole(db, meeting_id)
        assert found is not None
        return found

    return await world.app.database.read(whole)


async def rows(world: World) -> dict[str, int]:
    """How much is stored of meetings."""
    kinds = (Meeting, AgendaItem, Document, StoredFile, Reminder)

    def count(db: Session) -> dict[str, int]:
        return {kind.__name__: db.scalars(select(func.count()).select_from(kind)).one() for kind in kinds}

    return await world.app.database.read(count)


NOTHING = {"Meeting": 0, "AgendaItem": 0, "Document": 0, "StoredFile": 0, "Reminder": 0}
