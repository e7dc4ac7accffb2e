"""Agendas: read as people type them, edited item by item, and never parted from what was said about them."""

from __future__ import annotations

import unicodedata
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.agenda_lines import BadLine, parse
from bot.i18n import LANGUAGES, Texts
from bot.texts import Text
from storage import meetings
from storage.agendas import Item
from storage.models import Comment
from tests.conftest import Joins
from tests.phone import WebPhone
from tests.preparing import PLACE, announces, meeting_of
from tests.world import World


@pytest.mark.parametrize(
    ("line", "item"),
    [
        ("Thông tin thời sự", Item("Thông tin thời sự")),
        ("1. Thông tin thời sự – 15 phút – đ/c An", Item("Thông tin thời sự", 15, "An")),
        ("2) Thảo luận - 30p - Đồng chí Trần Thị Bình", Item("Thảo luận", 30, "Trần Thị Bình")),
        ("Kết luận | 10' | Bí thư", Item("Kết luận", 10, "Bí thư")),
        ("- Chấm điểm; 5 phút", Item("Chấm điểm", 5)),
        ("Báo cáo – do đ/c An", Item("Báo cáo", None, "An")),
        ("Báo cáo - đ/c An - 15 phút", Item("Báo cáo", 15, "An")),
        ("15 phút: Chào cờ", Item("Chào cờ", 15)),
        ("Thảo luận (dự thảo nghị quyết) (20 phút, đ/c An)", Item("Thảo luận (dự thảo nghị quyết)", 20, "An")),
        ("Tự phê bình - phê bình", Item("Tự phê bình - phê bình")),
        ("10 năm xây dựng nông thôn mới – 20 phút", Item("10 năm xây dựng nông thôn mới", 20)),
        ("Học tập Nghị quyết 18-NQ/TW", Item("Học tập Nghị quyết 18-NQ/TW")),
        ("Mỗi đồng chí phát biểu 5 phút về nhiệm vụ", Item("Mỗi đồng chí phát biểu 5 phút về nhiệm vụ")),
        (unicodedata.normalize("NFD", "Thảo luận – 30 phút"), Item("Thảo luận", 30)),
    ],
)
def test_a_typed_line_gives_title_minutes_and_presenter(line: str, item: Item) -> None:
    assert parse(line) == [item]


@pytest.mark.parametrize(
    ("typed", "fault", "number"),
    [
        ("– – –\n\n", "none", 0),
        ("Mở đầu\n15 phút", "title", 2),
        ("Mở đầu\n" + "a" * 201, "title", 2),
        ("Mở đầu – 0 phút", "minutes", 1),
        ("Mở đầu – 241 phút", "minutes", 1),
        ("Mở đầu – 5 phút – " + "a" * 101, "presenter", 1),
        ("\n".join(["Mở đầu"] * 21), "many", 0),
    ],
)
def test_what_is_no_agenda_is_refused_with_its_line(typed: str, fault: str, number: int) -> None:
    with pytest.raises(BadLine) as refused:
        parse(typed)
    assert (refused.value.fault, refused.value.number) == (fault, number)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_usual_order_of_a_cell_meeting_takes_at_least_ninety_minutes(language: str) -> None:
    texts = Texts(language, ZoneInfo("UTC"))
    for key in ("agenda-usual-regular", "agenda-usual-thematic"):
        assert sum(item.minutes or 0 for item in parse(texts.plain(Text(key)))) >= 90


async def _opens_agenda(phone: WebPhone) -> None:
    await phone.types("chuẩn bị họp")
    await phone.picks("Sinh hoạt thường kỳ")
    await phone.types("19h30 ngày 5/12")
    await phone.types(PLACE)


async def test_every_part_of_an_item_can_be_edited(joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await _opens_agenda(secretary)
    assert "– Thảo luận nhiệm vụ tháng tới (30 phút)" in secretary.screen
    assert "Tổng 110 phút." in secretary.screen
    await secretary.picks("Sửa chương trình")
    await secretary.picks("Thảo luận nhiệm vụ tháng tới")
    await secretary.picks("Tiêu đề")
    await secretary.types("Thảo luận việc làm đường ngõ 12")
    await secretary.picks("Thảo luận việc làm đường ngõ 12")
    await secretary.picks("Số phút")
    await secretary.types("45 phút")
    await secretary.picks("Thảo luận việc làm đường ngõ 12")
    await secretary.picks("Người trình bày")
    await secretary.types("đ/c Trần Thị Bình")
    assert "– Thảo luận việc làm đường ngõ 12 (45 phút, đ/c Trần Thị Bình)" in secretary.screen
    assert "Tổng 125 phút." in secretary.screen
    await secretary.picks("Thảo luận việc làm đường ngõ 12")
    await secretary.picks("Người trình bày")
    await secretary.picks("Không ghi người")
    await secretary.picks("Thảo luận việc làm đường ngõ 12")
    await secretary.picks("Số phút")
    await secretary.types("0")
    assert "– Thảo luận việc làm đường ngõ 12\n" in secretary.screen


async def test_items_are_added_dropped_and_moved_up(joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await _opens_agenda(secretary)
    await secretary.types("Mở đầu – 5 phút\nThảo luận – 30 phút – đ/c Bình")
    await secretary.picks("Quay lại")
    await secretary.picks("Sửa chương trình")
    for title in (
        "Mở đầu: điểm danh, cử thư ký, thông…",
        "Thông tin thời sự, phổ biến văn bản…",
        "Báo cáo kết quả thực hiện nghị quyết…",
        "Đảng viên báo cáo nhiệm vụ được phân…",
        "Tự phê bình và phê bình",
        "Kết luận, phân công nhiệm vụ, trả lời…",
    ):
        await secretary.picks(title)
        await secretary.picks("Bỏ nội dung này")
    await secretary.picks("Thêm nội dung")
    await secretary.types("Bình xét gia đình văn hóa – 20 phút\nViệc khác")
    await secretary.picks("Bình xét gia đình văn hóa")
    await secretary.picks("Đưa lên trên")
    assert secretary.screen.startswith(
        "Chương trình:\n"
        "– Thảo luận nhiệm vụ tháng tới (30 phút)\n"
        "– Bình xét gia đình văn hóa (20 phút)\n"
        "– Chấm điểm buổi sinh hoạt, thông qua biên bản (5 phút)\n"
        "– Việc khác\n\n"
        "Tổng 55 phút. Sinh hoạt chi bộ thường không dưới 90 phút."
    )


async def test_the_last_item_cannot_be_dropped_nor_the_first_moved_up(joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await _opens_agenda(secretary)
    await secretary.types("Mở đầu")
    await secretary.picks("Quay lại")
    await secretary.types("Chỉ một việc")
    await secretary.picks("Không có tài liệu")
    await secretary.picks("Sửa")
    await secretary.picks("Chương trình")
    await secretary.picks("Sửa chương trình")
    await secretary.picks("Chỉ một việc")
    assert secretary.choices == ("Tiêu đề", "Số phút", "Người trình bày")


async def test_values_that_do_not_fit_are_asked_again(joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await _opens_agenda(secretary)
    await secretary.types("Mở đầu – 500 phút")
    assert secretary.screen.startswith("Nội dung thứ 1 ghi số phút chưa đúng. Số phút từ 1 đến 240.")
    await secretary.types("a" * 201)
    assert secretary.screen.startswith("Nội dung thứ 1 chưa có tiêu đề hoặc tiêu đề dài quá 200 ký tự.")
    await secretary.picks("Sửa chương trình")
    await secretary.picks("Tự phê bình và phê bình")
    await secretary.picks("Số phút")
    for wrong in ("nửa tiếng", "241", "-5", "1.5", "²"):
        await secretary.types(wrong)
        assert secretary.screen.startswith("Đề nghị đồng chí gõ một số từ 0 đến 240")
    await secretary.picks("Quay lại")
    await secretary.picks("Tiêu đề")
    await secretary.types("a" * 201)
    assert secretary.screen.startswith("Tin nhắn dài 201 ký tự, quá mức cho phép là 200.")
    await secretary.sends_file("document", "chuong-trinh.pdf", b"x")
    assert secretary.screen.startswith("Ở bước này hệ thống không nhận ảnh")


async def test_an_agenda_never_grows_past_twenty_items(joins: Joins) -> None:
    secretary = await joins("Nguyễn Văn An", "secretary")
    await _opens_agenda(secretary)
    await secretary.picks("Sửa chương trình")
    await secretary.picks("Thêm nội dung")
    await secretary.types("\n".join(f"Việc {number}" for number in range(13)))
    assert secretary.screen.startswith("Chương trình có nhiều nhất 20 nội dung.")
    await secretary.types("\n".join(f"Việc {number}" for number in range(12)))
    assert "Thêm nội dung" not in secretary.choices


async def test_comments_stay_with_the_items_that_stay(world: World, joins: Joins) -> None:
    """Retyped, moved or edited in place, an item keeps what was said about it; a dropped one lets go of it."""
    secretary = await joins("Nguyễn Văn An", "secretary")
    meeting_id = await announces(secretary)
    before = await meeting_of(world, meeting_id)
    kept, edited, dropped = before.items[0], before.items[1], before.items[2]

    def comment(db: Session) -> None:
        for number, item in enumerate((kept, edited, dropped)):
            db.add(
                Comment(
                    committee_id=before.committee_id, cell_id=before.cell_id, code=f"G{number}",
                    meeting_id=meeting_id, item_id=item.id, person_id=before.created_by,
                    text="Đề nghị nói rõ hơn.", created_at=world.clock.now(),
                )
            )  # fmt: skip

    def rearrange(db: Session) -> list[int | None]:
        meeting = meetings.whole(db, meeting_id)
        assert meeting is not None
        meetings.set_agenda(
            db, meeting, [Item("Việc mới"), Item("Tin trong tháng", 5, "An", edited.id), Item(kept.title)]
        )
        return list(db.scalars(select(Comment.item_id).order_by(Comment.code)).all())

    await world.app.database.run(comment)
    assert await world.app.database.run(rearrange) == [kept.id, edited.id, None]
    after = await meeting_of(world, meeting_id)
    assert [(item.position, item.title) for item in after.items] == [
        (1, "Việc mới"), (2, "Tin trong tháng"), (3, kept.title)
    ]  # fmt: skip
