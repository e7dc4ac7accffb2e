"""Everything everybody heard in the month, to the minute and in its order: the first line of each message.

A line is without the greeting by name; {name} is whoever hears it, and YK-… a comment's random code.
"""

from __future__ import annotations

from tests.month.phrases import (  # noqa: I001
    CALENDAR, CASE, CASE_OF_HIEU, COME_1, COME_2, COME_3, COMES, DIKE, FIELD, FINE_OR_NOT, FORWARDED, HOUSE,
    JOINED, LATER, LEAVE_1, LEAVE_2, LOOK_AGAIN, OF_YOUR_AREA, REACH, RECEIPT, REGULAR, REPORTED, TEMPLE,
    TO_READ, WHAT, WHERE, WHY_1, WHY_2, WITH_IT,
)  # fmt: skip

MONTH: tuple[tuple[str, ...], ...] = (
    # hour, who, and the first line of each message
    (
        "24/11 09:00", "Bình Dung Giang Hạnh Hoa Hương Lan Mai Nga Nhung Quý Tâm",
        "Kính chào đồng chí. Đây là kênh của chi bộ, chỉ dành cho đảng viên có giấy mời.",
    ),
    ("24/11 09:00", f"{JOINED} Thành", "Kính chào đồng chí {name}, Chi bộ thôn Đông."),
    ("24/11 09:00", JOINED, "Trân trọng cảm ơn đồng chí {name}. Đồng chí đã tham gia."),
    (
        "24/11 09:00", "Thành",
        "Hệ thống không lưu gì thêm và sẽ không nhắn tin cho đồng chí. Khi nào đồng ý, đồng chí mở lại giấy mời.",
    ),
    (
        "24/11 10:00", "An",
        "Đồng chí chuẩn bị cuộc họp nào?",
        "Họp lúc nào? Đề nghị đồng chí gõ ngày và giờ.",
        "Giờ họp: 19 giờ 30, thứ Năm, ngày 03/12/2026.",
        "Chương trình:",
        "Chương trình:",
        "– Thảo luận nhiệm vụ tháng tới (30 phút)",
        ("Nội dung “Thảo luận nhiệm vụ tháng tới” mấy phút? "
        "Đề nghị đồng chí gõ một số, nhiều nhất 240. Gõ 0 để không ghi số phút."),
        "Chương trình:",
        "Đề nghị đồng chí gửi tài liệu, lần lượt từng tệp. Lời ghi kèm tệp sẽ là tên tài liệu.",
        "Hệ thống đã nhận 1 tài liệu:",
        "Hệ thống đã nhận 2 tài liệu:",
        LOOK_AGAIN,
        f"Đã gửi giấy mời {REGULAR}.",
    ),
    (
        "24/11 10:00", JOINED,
        f"Báo cáo tháng 11 {TO_READ}",
        f"Dự thảo nghị quyết tháng 12 {TO_READ}",
        f"Chi bộ thôn Đông trân trọng mời đồng chí dự {REGULAR}, tại {HOUSE}.",
    ),
    (
        "24/11 14:00", "Dung Đức",
        "Hệ thống đã ghi nhận đồng chí đã đọc “Dự thảo nghị quyết tháng 12”. Trân trọng cảm ơn.",
    ),
    ("24/11 14:00", COMES, COME_1, CALENDAR),
    ("24/11 14:00", "Hoa", WHY_1, f"{LEAVE_1} Ốm đau. Trân trọng cảm ơn."),
    ("24/11 14:00", "Hùng", WHY_1, f"{LEAVE_1} Con nhỏ nằm viện. Trân trọng cảm ơn."),
    ("25/11 08:00", "Cường", f"Tình hình địa bàn Xóm Đình tháng 11/2026: {FINE_OR_NOT}"),
    ("25/11 08:00", "Hải", f"Tình hình địa bàn Xóm Chùa tháng 11/2026: {FINE_OR_NOT}"),
    ("25/11 08:00", "Nga", f"Tình hình địa bàn Xóm Bãi tháng 11/2026: {FINE_OR_NOT}"),
    ("25/11 09:00", "Cường", "Hệ thống đã ghi nhận: địa bàn Xóm Đình tháng 11/2026 ổn. Trân trọng cảm ơn."),
    ("26/11 09:00", "Hương", WHY_1, f"{LEAVE_1} Đi công tác. Trân trọng cảm ơn."),
    ("26/11 10:00", "Dung Đức Giang Hải", "Sinh hoạt thường kỳ 03/12/2026"),
    (
        "26/11 10:00", "Dung",
        "Thảo luận nhiệm vụ tháng tới", "Ý kiến của đồng chí, mục Thảo luận nhiệm vụ tháng tới:", RECEIPT,
    ),
    (
        "26/11 10:00", "Đức",
        "Tự phê bình và phê bình", "Ý kiến của đồng chí, mục Tự phê bình và phê bình:", RECEIPT,
    ),
    ("26/11 10:00", "Giang Hải", "Ý kiến chung", "Ý kiến của đồng chí, mục Ý kiến chung:", RECEIPT),
    (
        "26/11 10:00", "An",
        "Đồng chí Phạm Thị Dung có ý kiến, mã YK-….",
        "Đồng chí Hoàng Văn Đức có ý kiến, mã YK-….",
        "Đồng chí Vũ Thị Giang có ý kiến, mã YK-….",
        "Đồng chí Đặng Văn Hải có ý kiến, mã YK-….",
    ),
    (
        "27/11 08:00", "An",
        "Sinh hoạt thường kỳ 03/12/2026",
        "Ý kiến YK-… của đồng chí Phạm Thị Dung, mục Thảo luận nhiệm vụ tháng tới:",
        "Trả lời ý kiến YK-… của đồng chí Phạm Thị Dung:",
        "Đã gửi câu trả lời ý kiến YK-… tới đồng chí Phạm Thị Dung.",
        "Sinh hoạt thường kỳ 03/12/2026",
        "Ý kiến YK-… của đồng chí Hoàng Văn Đức, mục Tự phê bình và phê bình:",
        "Tệp kèm ý kiến YK-….",
        "Trả lời ý kiến YK-… của đồng chí Hoàng Văn Đức:",
        "Đã gửi câu trả lời ý kiến YK-… tới đồng chí Hoàng Văn Đức.",
    ),
    ("27/11 08:00", "Dung Đức", "Đồng chí Nguyễn Văn An trả lời ý kiến của đồng chí, mã YK-…."),
    (
        "27/11 15:00", "Hiếu",
        FIELD, WHERE, f"Môi trường. {WHAT}", "Lĩnh vực: Môi trường", f"{REPORTED} PA-001/2026. {FORWARDED}",
        f"Đồng chí Nguyễn Văn An trả lời phản ánh {CASE}:",
    ),
    (
        "27/11 15:00", "An",
        "Đồng chí Đỗ Văn Hiếu phản ánh, mã PA-001/2026.",
        f"Phản ánh {CASE_OF_HIEU} (Môi trường, Xóm Chùa). Mời đồng chí viết câu trả lời.",
        f"Trả lời phản ánh {CASE_OF_HIEU}:",
        "Đã ghi câu trả lời phản ánh PA-001/2026. Phản ánh chưa kết thúc. Hệ thống đã báo đồng chí Đỗ Văn Hiếu.",
    ),
    ("27/11 15:00", "Hải", OF_YOUR_AREA),
    ("28/11 08:00", "Hiếu", "Hệ thống đã ghi nhận: phản ánh PA-001/2026 chưa xong. Chi bộ sẽ xem lại."),
    ("28/11 08:00", "An", f"Đồng chí Đỗ Văn Hiếu báo phản ánh {CASE} chưa xong. Phản ánh được mở lại."),
    (
        "28/11 09:00", "Sơn",
        FIELD, WHERE, f"Thiên tai, dịch bệnh. {WHAT}", WITH_IT, "Lĩnh vực: Thiên tai, dịch bệnh",
        f"{REPORTED} PA-002/2026. {FORWARDED}",
    ),
    ("28/11 09:00", "An", "Đồng chí Tô Văn Sơn phản ánh, mã PA-002/2026."),
    (
        "30/11 07:30", "An",
        "Chi bộ thôn Đông – việc trong tuần, ngày 30/11/2026",
        *(f"Hôm nay, thứ Hai, ngày 30/11/2026, là hạn xử lý phản ánh {one}." for one in (CASE, DIKE)),
    ),
    (
        "30/11 19:30", "Khánh Lan Long Mai Minh Nga Nam Nhung Quý Sơn Tâm",
        f"Nhắc lịch: Chi bộ thôn Đông có {REGULAR}, tại {HOUSE}. Đồng chí chưa trả lời giấy mời.",
    ),
    ("30/11 20:00", "Khánh Lan", COME_1, CALENDAR),
    ("30/11 20:00", "Long", WHY_1, f"{LEAVE_1} Việc gia đình. Trân trọng cảm ơn."),
    ("01/12 07:30", "An", *(f"Phản ánh {one} đã quá hạn từ thứ Hai, ngày 30/11/2026." for one in (CASE, DIKE))),
    (
        "01/12 09:00", "Bình",
        "Sinh hoạt thường kỳ tháng 12",
        f"Đồng chí muốn thay đổi gì ở {REGULAR}?",
        f"Nơi họp đang ghi: {HOUSE}. Đề nghị đồng chí gõ nơi họp mới.",
        LOOK_AGAIN,
        f"Đã đổi nơi họp. {REACH}",
    ),
    (
        "01/12 09:00", JOINED,
        (f"Thay đổi nơi họp. Chi bộ thôn Đông tổ chức sinh hoạt thường kỳ tháng 12 tại {TEMPLE}. "
        "Thời gian không đổi: 19 giờ 30, thứ Năm, ngày 03/12/2026."),
    ),
    ("02/12 07:30", "An Bình", "2 ý kiến đã chờ trả lời từ 5 ngày trở lên. Đề nghị đồng chí xem và trả lời."),
    (
        "02/12 19:30", "Mai Minh Nga Nam Nhung Quý Sơn Tâm",
        f"Nhắc lịch: Chi bộ thôn Đông có {REGULAR}, tại {TEMPLE}. Đồng chí chưa trả lời giấy mời.",
    ),
    ("02/12 20:00", "Mai", COME_2, CALENDAR),
    (
        "03/12 08:00", "An",
        "Sinh hoạt thường kỳ tháng 12",
        "Sinh hoạt thường kỳ tháng 12, 19 giờ 30, thứ Năm, ngày 03/12/2026",
        "Sinh hoạt thường kỳ tháng 12",
        f"Đồng chí muốn thay đổi gì ở {REGULAR}?",
        "Lịch đang ghi: 19 giờ 30, thứ Năm, ngày 03/12/2026.",
        LOOK_AGAIN,
        f"Đã đổi ngày giờ họp. {REACH}",
    ),
    (
        "03/12 08:00", JOINED,
        ("Thay đổi lịch họp. Chi bộ thôn Đông chuyển sinh hoạt thường kỳ tháng 12 sang "
        f"20 giờ 00, thứ Năm, ngày 03/12/2026, tại {TEMPLE}."),
    ),
    ("03/12 09:00", "An Bình Cường Dung Đức Khánh", COME_3, CALENDAR),
    ("03/12 09:00", "Hoa", WHY_2, f"{LEAVE_2} Ốm đau. Trân trọng cảm ơn."),
    (
        "03/12 18:00", "An Bình Cường Dung Đức Khánh",
        f"Sắp đến giờ họp: {LATER}, tại {TEMPLE}. Kính mời đồng chí đến đúng giờ.",
    ),
    (
        "03/12 23:00", "Tâm",
        "Đã quá giờ trả lời: sinh hoạt thường kỳ tháng 12 bắt đầu lúc 20 giờ 00, thứ Năm, ngày 03/12/2026.",
    ),
    (
        "04/12 08:00", "An",
        "Phản ánh cần xử lý:",
        "Phản ánh PA-001/2026, chưa trả lời, quá hạn từ 30/11/2026",
        "Tệp kèm phản ánh PA-001/2026.",
        f"Phản ánh {CASE_OF_HIEU} (Môi trường, Xóm Chùa). Mời đồng chí viết ngắn gọn kết quả giải quyết.",
        f"Kết thúc phản ánh {CASE_OF_HIEU}, kết quả:",
        "Phản ánh PA-001/2026 đã kết thúc. Hệ thống đã báo đồng chí Đỗ Văn Hiếu.",
    ),
    (
        "04/12 08:00", "Hiếu",
        f"Đồng chí Nguyễn Văn An báo kết quả phản ánh {CASE}:",
        "Hệ thống đã ghi nhận: phản ánh PA-001/2026 đã xong. Trân trọng cảm ơn.",
    ),
    ("05/12 07:30", "An", "Hồ sơ sinh hoạt thường kỳ tháng 12, thứ Năm, ngày 03/12/2026, còn thiếu:"),
    (
        "05/12 09:00", "An",
        "Đồng chí chuẩn bị cuộc họp nào?",
        "Họp lúc nào? Đề nghị đồng chí gõ ngày và giờ.",
        "Giờ họp: 19 giờ 30, thứ Năm, ngày 10/12/2026.",
        "Chương trình:",
        "Đề nghị đồng chí gửi tài liệu, lần lượt từng tệp. Lời ghi kèm tệp sẽ là tên tài liệu.",
        LOOK_AGAIN,
        "Đã gửi giấy mời họp bất thường, 19 giờ 30, thứ Năm, ngày 10/12/2026.",
    ),
    (
        "05/12 09:00", JOINED,
        ("Chi bộ thôn Đông trân trọng mời đồng chí dự họp bất thường, "
        f"19 giờ 30, thứ Năm, ngày 10/12/2026, tại {HOUSE}."),
    ),
    ("07/12 07:30", "An", "Chi bộ thôn Đông – việc trong tuần, ngày 07/12/2026"),
    (
        "07/12 10:00", "An",
        "Họp bất thường",
        "Đồng chí muốn thay đổi gì ở họp bất thường, 19 giờ 30, thứ Năm, ngày 10/12/2026?",
        ("Vì sao hủy họp bất thường, 19 giờ 30, thứ Năm, ngày 10/12/2026? "
        "Đề nghị đồng chí gõ lý do. Lý do được gửi tới mọi người được mời."),
        LOOK_AGAIN,
        f"Đã hủy cuộc họp. {REACH}",
    ),
    (
        "07/12 10:00", JOINED,
        ("Hủy họp. Chi bộ thôn Đông không tổ chức họp bất thường vào "
        f"19 giờ 30, thứ Năm, ngày 10/12/2026, tại {HOUSE}."),
    ),
    ("14/12 07:30", "An", "Chi bộ thôn Đông – việc trong tuần, ngày 14/12/2026"),
    ("21/12 07:30", "An", "Chi bộ thôn Đông – việc trong tuần, ngày 21/12/2026"),
    ("25/12 08:00", "Cường", f"Tình hình địa bàn Xóm Đình tháng 12/2026: {FINE_OR_NOT}"),
    ("25/12 08:00", "Hải", f"Tình hình địa bàn Xóm Chùa tháng 12/2026: {FINE_OR_NOT}"),
    ("25/12 08:00", "Nga", f"Tình hình địa bàn Xóm Bãi tháng 12/2026: {FINE_OR_NOT}"),
    ("25/12 09:00", "Cường", "Hệ thống đã ghi nhận: địa bàn Xóm Đình tháng 12/2026 ổn. Trân trọng cảm ơn."),
    (
        "25/12 09:00", "Hải",
        FIELD, f"Hạ tầng. {WHAT}", WITH_IT, "Lĩnh vực: Hạ tầng", f"{REPORTED} PA-003/2026. {FORWARDED}",
    ),
    ("25/12 09:00", "An", "Đồng chí Đặng Văn Hải phản ánh, mã PA-003/2026."),
)  # fmt: skip


def by(given_name: str) -> list[tuple[str, str]]:
    """(hour, line) of all that this person hears, in its order."""
    return [(when, line) for when, who, *lines in MONTH if given_name in who.split() for line in lines]
