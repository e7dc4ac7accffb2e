"""A member reports something, as it goes when nothing is known of it yet, or when it is another matter all the same."""

from __future__ import annotations

from tests.phone import Phone

WASTE = "Rác tồn đọng ba ngày ở đầu ngõ."


async def to_the_words(phone: Phone, place: str = "Ngõ 12", field: str = "Môi trường") -> None:
    await phone.types("phản ánh")
    await phone.picks(field)
    await phone.types(place)


async def to_the_preview(phone: Phone, text: str = WASTE, place: str = "Ngõ 12", field: str = "Môi trường") -> None:
    await to_the_words(phone, place, field)
    await phone.types(text)
    if "Đã có phản ánh về việc giống như vậy" in phone.screen:
        await phone.picks("Việc khác, gửi mới")
    await phone.picks("Không có")


async def to_the_preview_within(phone: Phone, place: str, area: str, text: str = WASTE) -> None:
    """Typed words that speak of an area, which is then picked."""
    await to_the_words(phone, place)
    await phone.picks(area)
    await phone.types(text)
    await phone.picks("Không có")


async def reports(phone: Phone, text: str = WASTE, place: str = "Ngõ 12", field: str = "Môi trường") -> None:
    await to_the_preview(phone, text, place, field)
    await phone.picks("Gửi")
