"""People who chat while the program is killed under them, and are patient."""

from __future__ import annotations

from tests.faults.far import Message, Person

PATIENCE = 60.0  # seconds somebody waits for an answer


async def answers(phone: Person, does: str, expects: str, *, typed: bool = False, patience: float = PATIENCE) -> None:
    """One act, and patience until what it leads to is on the phone."""
    before = len(phone.inbox)

    def arrived(seen: Message) -> bool:
        return expects in seen.text and seen in phone.inbox[before:]

    if typed:
        phone.writes(does)
    else:
        phone.taps(does)
    await phone.receives(arrived, timeout=patience)


async def joins(phone: Person, token: str) -> None:
    await answers(phone, f"/start {token}", "Đồng chí có đồng ý không?", typed=True)
    await answers(phone, "Tôi đồng ý", "Đồng chí đã tham gia")


async def reports(phone: Person, place: str, text: str, patience: float = PATIENCE) -> None:
    await answers(phone, "phản ánh", "lĩnh vực nào?", typed=True, patience=patience)
    await answers(phone, "Môi trường", "Sự việc ở đâu?", patience=patience)
    await answers(phone, place, "viết rõ sự việc", typed=True, patience=patience)
    await answers(phone, text, "ảnh, ghi âm hoặc video không?", typed=True, patience=patience)
    await answers(phone, "Không có", "Gửi phản ánh này", patience=patience)
    await answers(phone, "Gửi", "Hệ thống đã ghi nhận phản ánh", patience=patience)
