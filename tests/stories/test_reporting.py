"""Four questions make a report: field, place, what, and photo, voice or video. What is known is not told twice."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage import report_files, reports
from storage.models import Report, ReportVoice, StoredFile
from tests import makers, reporting
from tests.phone import Phone
from tests.stories.conftest import Joins
from tests.world import World

WASTE = "Rác tồn đọng ba ngày ở đầu ngõ."
FILM = b"\x00\x00\x00\x18ftypmp42 a film"


async def kept(world: World) -> Sequence[Report]:
    return await world.app.database.read(lambda db: db.scalars(select(Report).order_by(Report.id)).all())


async def names_of(world: World, report: Report) -> list[str]:
    """The kinds of a case's files, the first one in its row, the others beside it."""

    def read(db: Session) -> list[str]:
        first = db.get(StoredFile, report.file_id) if report.file_id else None
        return [file.kind for file in [*([first] if first else []), *report_files.further(db, report.id)]]

    return await world.app.database.read(read)


async def test_four_questions_make_a_report_and_no_file_is_one_press(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await member.types("phản ánh")
    assert "Chỉ nói về sự việc, không nói về quan điểm, đời tư của ai." in member.screen
    await member.picks("Môi trường")
    await member.types("Ngõ 12")
    await member.types(WASTE)
    assert member.screen.startswith("Đồng chí có ảnh, ghi âm hoặc video không?")
    await member.picks("Không có")
    assert member.screen.startswith(f"Lĩnh vực: Môi trường\nNơi: Ngõ 12\nSự việc: {WASTE}")
    await member.picks("Gửi")
    assert member.screen.startswith("Hệ thống đã ghi nhận phản ánh của đồng chí, mã PA-001/2026.")
    await secretary.looks()
    assert "Đồng chí Nguyễn Văn An phản ánh, mã PA-001/2026." in secretary.screen


async def test_several_photos_and_a_video_go_with_one_report_and_reach_the_leader(world: World, joins: Joins) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await reporting.to_the_words(member)
    await member.types(WASTE)
    await member.sends_file("photo", "anh.jpg", makers.picture())
    assert member.screen.startswith("Đã nhận 1 ảnh, ghi âm, video. Đồng chí gửi thêm (nhiều nhất 10), hoặc")
    await member.sends_file("voice", "ghi-am.ogg", b"OggS sounds")
    await member.sends_file("video", "video.mp4", FILM)
    assert member.screen.startswith("Đã nhận 3 ảnh, ghi âm, video.")
    await member.picks("Xong")
    assert f"Sự việc: {WASTE}\n(Có ảnh kèm theo)\n(Có ghi âm kèm theo)\n(Có video kèm theo)" in member.screen
    await member.picks("Gửi")
    [report] = await kept(world)
    assert await names_of(world, report) == ["photo", "voice", "video"]
    await secretary.looks()
    assert len([seen for seen in secretary.inbox if seen.file]) == 3
    assert await secretary.opens("video.mp4") == FILM


async def test_a_photo_or_a_voice_in_place_of_words_is_taken_and_leads_on(world: World, joins: Joins) -> None:
    member = await joins("Nguyễn Văn An")
    await reporting.to_the_words(member)
    await member.sends_file("voice", "ghi-am.ogg", b"OggS sounds")
    assert "Sự việc: (Có ghi âm kèm theo)" in member.screen
    await member.sends_file("photo", "anh.jpg", makers.picture())
    assert "(Có ghi âm kèm theo)\n(Có ảnh kèm theo)" in member.screen
    await member.picks("Gửi")
    [report] = await kept(world)
    assert await names_of(world, report) == ["voice", "photo"]


async def test_an_urgent_one_reaches_the_leader_at_night_and_an_ordinary_one_in_the_morning(
    world: World, joins: Joins
) -> None:
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await world.forward(hours=13)  # 22:00
    await reporting.reports(member, "Đèn đường cháy.", "Ngõ 3", "Hạ tầng")
    await secretary.looks()
    assert not any("PA-001/2026" in seen.text for seen in secretary.inbox)
    await reporting.to_the_preview(member, "Đê sụt rộng 2 m.", "Đê sông Đáy", "Thiên tai, dịch bệnh")
    await member.picks("Gửi là việc khẩn")
    assert "là việc khẩn, mã PA-002/2026" in member.screen
    await secretary.looks()
    assert any(seen.text.startswith("Việc khẩn. Đồng chí Nguyễn Văn An phản ánh") for seen in secretary.inbox)
    assert [report.urgent for report in await kept(world)] == [False, True]
    await world.forward(hours=10)
    await secretary.looks()
    assert any("PA-001/2026" in seen.text for seen in secretary.inbox)


async def test_one_part_is_changed_and_the_rest_stays(world: World, joins: Joins) -> None:
    member = await joins("Nguyễn Văn An")
    await reporting.to_the_preview(member, WASTE)
    for part, answer in (("Nơi", "Ngõ 14"), ("Sự việc", "Cống tắc.")):
        await member.picks("Sửa lại")
        await member.picks(part)
        await member.types(answer)
    await member.picks("Sửa lại")
    await member.picks("Lĩnh vực")
    await member.picks("Hạ tầng")
    assert member.screen.startswith("Lĩnh vực: Hạ tầng\nNơi: Ngõ 14\nSự việc: Cống tắc.")
    await member.picks("Sửa lại")
    await member.picks("Ảnh, ghi âm, video")
    await member.sends_file("photo", "anh.jpg", makers.picture())
    await member.picks("Xong")
    await member.picks("Gửi")
    [report] = await kept(world)
    assert (report.field, report.place, report.text) == ("infrastructure", "Ngõ 14", "Cống tắc.")
    assert await names_of(world, report) == ["photo"]


async def test_a_paper_may_go_with_it_and_a_picture_as_a_file_may_not(world: World, joins: Joins) -> None:
    """Where documents go by a page, that page sends a picture as a photo; then it is made anew as well."""
    member = await joins("Nguyễn Văn An")
    await reporting.to_the_words(member)
    await member.types(WASTE)
    await member.sends_file("document", "anh.jpg", makers.picture())
    told = member.screen.startswith("Hệ thống chưa nhận ảnh này, vì ảnh gửi như tài liệu còn ghi nơi chụp và máy chụp.")
    assert told or member.screen.startswith("Đã nhận 1 ảnh, ghi âm, video.")
    await member.sends_file("document", "bien-ban.pdf", b"%PDF-1.4 a")
    await member.picks("Xong")
    assert "(Có tài liệu kèm theo)" in member.screen or "(Có ảnh kèm theo)" in member.screen
    await member.picks("Gửi")
    [report] = await kept(world)
    assert await names_of(world, report) == (["document"] if told else ["photo", "document"])


async def test_a_place_within_an_area_keeps_its_words(world: World, joins: Joins) -> None:
    member = await joins("Nguyễn Văn An")
    await makers.areas(world, member, "Xóm Đình")
    await reporting.to_the_preview_within(member, "Sau chùa, đầu xóm đình", "Xóm Đình (Chi bộ thôn Đông)")
    assert "Nơi: Sau chùa, đầu xóm đình\n" in member.screen
    await member.picks("Gửi")
    [report] = await kept(world)
    assert report.area_id is not None


async def test_what_is_internal_to_another_cell_is_not_shown(world: World, joins: Joins) -> None:
    west = await world.other_cell("Chi bộ thôn Tây")
    far, member = await joins("Phạm Văn Dũng", cell_id=west), await joins("Nguyễn Văn An")
    said = "Hai nhóm không thống nhất việc làm đường."
    await reporting.reports(far, said, "Nhà văn hóa", "Đoàn kết nội bộ")
    await reporting.to_the_words(member, "Nhà văn hóa", "Đoàn kết nội bộ")
    await member.types(said)
    assert member.screen.startswith("Đồng chí có ảnh, ghi âm hoặc video không?")


async def test_an_area_of_another_cell_is_found_by_typing_without_marks(world: World, joins: Joins) -> None:
    west = await world.other_cell("Chi bộ thôn Tây")
    far, member = await joins("Phạm Văn Dũng", cell_id=west), await joins("Nguyễn Văn An")
    await makers.areas(world, far, "Xóm Đình", "Xóm Bãi")
    await reporting.to_the_words(member, "xom dinh")
    assert "Đồng chí muốn nói nơi nào?" in member.screen
    assert member.choices == ("Xóm Đình (Chi bộ thôn Tây)", "Nơi khác: xom dinh")
    await member.picks("Xóm Đình (Chi bộ thôn Tây)")
    await member.types(WASTE)
    await member.picks("Không có")
    assert "Nơi: Xóm Đình\n" in member.screen
    await member.picks("Gửi")
    [report] = await kept(world)
    assert report.area_id is not None


async def both_report(world: World, joins: Joins) -> tuple[Phone, Phone, Phone]:
    """The secretary, a member whose case is open, and another one at the words of the same."""
    secretary, first = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    second = await joins("Hoàng Thị Em")
    await reporting.reports(first, "Rác tồn đọng trước nhà ông Nguyễn Văn Ba, gọi 0912345678.")
    await reporting.to_the_words(second, "ngo 12")
    await second.types("Rác chất đống ở ngõ 12, mùi hôi.")
    return secretary, first, second


async def test_a_case_like_it_is_offered_without_names_and_can_be_mine_too(world: World, joins: Joins) -> None:
    secretary, first, second = await both_report(world, joins)
    assert second.screen.startswith(
        "Đã có phản ánh về việc giống như vậy:\n"
        "– PA-001/2026, Môi trường, Ngõ 12: Rác tồn đọng trước nhà ông …, gọi …. (chưa trả lời)"
    )
    assert "Nguyễn Văn" not in second.screen
    await second.picks("Tôi cũng gặp việc này")
    await second.picks("Gửi kèm")
    assert second.screen.startswith("Hệ thống đã ghi nhận: đồng chí cũng gặp việc PA-001/2026.")
    assert len(await kept(world)) == 1
    await secretary.looks()
    assert secretary.screen.startswith("Đồng chí Hoàng Thị Em cũng gặp việc PA-001/2026 (Môi trường, Ngõ 12).")
    assert "Rác chất đống ở ngõ 12, mùi hôi." in secretary.screen
    await first.looks()
    assert not any("Hoàng Thị Em" in seen.text for seen in first.inbox)
    await second.picks("Phản ánh của tôi")
    assert "PA-001/2026" in second.screen
    assert "(đồng chí cùng gặp)" in second.screen

    def voices(db: Session) -> list[str]:
        return [person.full_name for person in reports.voices(db, db.scalars(select(Report)).one())]

    assert await world.app.database.read(voices) == ["Hoàng Thị Em"]


async def test_another_matter_is_sent_as_a_new_case(world: World, joins: Joins) -> None:
    _, _, second = await both_report(world, joins)
    await second.picks("Việc khác, gửi mới")
    await second.picks("Không có")
    await second.picks("Gửi")
    assert [report.code for report in await kept(world)] == ["PA-001/2026", "PA-002/2026"]
    count = select(func.count()).select_from(ReportVoice)
    assert await world.app.database.read(lambda db: db.scalar(count)) == 0


async def test_a_case_that_is_closed_meanwhile_takes_no_voice(world: World, joins: Joins) -> None:
    secretary, _, second = await both_report(world, joins)
    await secretary.looks()
    await secretary.picks("Đã giải quyết xong")
    await secretary.types("Đã thu gom.")
    await secretary.picks("Gửi")
    await second.picks("Tôi cũng gặp việc này")
    assert "Việc này vừa kết thúc." in second.screen
