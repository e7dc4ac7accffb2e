"""A document that is about one item of the agenda stands beneath it, wherever the agenda is read."""

from __future__ import annotations

from tests.everywhere import Joins
from tests.preparing import goes_to_documents, opens

PDF = b"%PDF-1.4 a report"
ITEM = "Tự phê bình và phê bình"
LINE = "Tài liệu: Báo cáo tháng 11"


async def test_a_document_of_an_item_stands_beneath_it_for_everybody(joins: Joins) -> None:
    secretary, member = await joins("Nguyễn Thị Hòa", "secretary"), await joins("Lê Văn An")
    await goes_to_documents(secretary)
    await secretary.sends_file("document", "Báo cáo tháng 11.pdf", PDF)
    await secretary.picks("Gắn tài liệu vừa gửi vào một nội dung")
    await secretary.picks(ITEM)
    assert f"– Báo cáo tháng 11 (nội dung “{ITEM}”)" in secretary.screen
    await secretary.picks("Xong")
    assert [line for line in secretary.screen.split("\n") if LINE in line]
    await secretary.picks("Gửi giấy mời")
    await member.looks()
    invited = next(seen.text for seen in reversed(member.inbox) if "trân trọng mời đồng chí dự" in seen.text)
    lines = invited.split("\n")
    place = next(place for place, line in enumerate(lines) if LINE in line)
    assert lines[place - 1].startswith(f"– {ITEM}")
    await opens(secretary, "Sửa chương trình")
    await secretary.picks(ITEM)
    await secretary.picks("Bỏ nội dung này")
    await secretary.picks("Xong")
    await secretary.picks("Gửi thông báo")
    await member.types("họp")
    assert LINE not in member.screen
    assert "– Báo cáo tháng 11" in member.screen, "the document stays with the meeting"
