"""The main messages of the month, word for word."""

from __future__ import annotations

AGENDA = """\
– Mở đầu: điểm danh, cử thư ký, thông qua chương trình (10 phút)
– Thông tin thời sự, phổ biến văn bản của cấp trên (15 phút)
– Báo cáo kết quả thực hiện nghị quyết tháng trước (15 phút)
– Đảng viên báo cáo nhiệm vụ được phân công (15 phút)
– Thảo luận nhiệm vụ tháng tới (40 phút)
– Tự phê bình và phê bình (10 phút)
– Kết luận, phân công nhiệm vụ, trả lời kiến nghị (10 phút)
– Chấm điểm buổi sinh hoạt, thông qua biên bản (5 phút)"""

PREVIEW = f"""\
Đề nghị đồng chí xem lại trước khi gửi.

Sinh hoạt thường kỳ tháng 12
Thời gian: 19 giờ 30, thứ Năm, ngày 03/12/2026
Nơi họp: Nhà văn hóa thôn Đông

Chương trình:
{AGENDA}

Tài liệu:
– Báo cáo tháng 11
– Dự thảo nghị quyết tháng 12"""

SENT = """\
Đã gửi giấy mời sinh hoạt thường kỳ tháng 12, 19 giờ 30, thứ Năm, ngày 03/12/2026.

Đã gửi tới 24 đồng chí. Có 2 đồng chí chưa kết nối với hệ thống: Quách Văn Thành, Nghiêm Thị Yến.

Đề nghị đồng chí báo trực tiếp.
Chi bộ chưa ghi cấp ủy viên phụ trách. Đề nghị đồng chí báo cáo trực tiếp.

Hệ thống sẽ nhắc vào:
– 19 giờ 30, thứ Hai, ngày 30/11/2026
– 19 giờ 30, thứ Tư, ngày 02/12/2026
– 17 giờ 30, thứ Năm, ngày 03/12/2026"""

INVITATION = (
    """\
Kính gửi đồng chí {name}.

Chi bộ thôn Đông trân trọng mời đồng chí dự sinh hoạt thường kỳ tháng 12, 19 giờ 30, thứ Năm, ngày 03/12/2026, \
tại Nhà văn hóa thôn Đông.

Chương trình:
"""
    + AGENDA
    + """

Đề nghị đồng chí xác nhận."""
)

REPORT = "Báo cáo tháng 11 – tài liệu sinh hoạt thường kỳ tháng 12. Đọc xong, đề nghị đồng chí bấm hoặc gõ “Đã đọc”."
WAYS = ("Đã đọc", "Góp ý tài liệu này")
DRAFT = REPORT.replace("Báo cáo tháng 11", "Dự thảo nghị quyết tháng 12")

COMING = (
    "Hệ thống đã ghi nhận: đồng chí tham dự sinh hoạt thường kỳ tháng 12, 19 giờ 30, thứ Năm, ngày 03/12/2026, "
    "tại Nhà văn hóa thôn Đông. Trân trọng cảm ơn."
)
ON_LEAVE = (
    "Hệ thống đã ghi nhận: đồng chí xin vắng sinh hoạt thường kỳ tháng 12, 19 giờ 30, thứ Năm, ngày 03/12/2026. "
    "Lý do: Con nhỏ nằm viện. Trân trọng cảm ơn."
)

AREA_QUESTION = "Kính gửi đồng chí Lê Văn Cường. Tình hình địa bàn Xóm Đình tháng 11/2026: ổn hay có việc cần phản ánh?"
AREA_THANKS = "Hệ thống đã ghi nhận: địa bàn Xóm Đình tháng 12/2026 ổn. Trân trọng cảm ơn."
RECEIPT = (
    "Hệ thống đã ghi nhận ý kiến của đồng chí, mã {code}. Có trả lời, hệ thống báo đồng chí tại đây. Trân trọng cảm ơn."
)
COMMENT_FOR_LEADER = """\
Đồng chí Phạm Thị Dung có ý kiến, mã {code}.

Thảo luận nhiệm vụ tháng tới
Sinh hoạt thường kỳ 03/12/2026

Đề nghị thêm thùng rác ở ngõ 12."""
COLLATED = """\
Sinh hoạt thường kỳ 03/12/2026

Thảo luận nhiệm vụ tháng tới
– Đ/c Phạm Thị Dung: Đề nghị thêm thùng rác ở ngõ 12. ({0})
Tự phê bình và phê bình
– Đ/c Hoàng Văn Đức: (Có ghi âm kèm theo) ({1})
Ý kiến chung
– Đ/c Vũ Thị Giang: Bàn ghế nhà văn hóa hỏng. ({2})
– Đ/c Đặng Văn Hải: Nên họp sớm hơn 30 phút. ({3})

Đồng chí trả lời ý kiến nào?"""
ANSWER = """\
Kính gửi đồng chí Phạm Thị Dung. Đồng chí Nguyễn Văn An trả lời ý kiến của đồng chí, mã {code}.

Ý kiến, mục Thảo luận nhiệm vụ tháng tới:
Đề nghị thêm thùng rác ở ngõ 12.

Trả lời (tiếp thu):
Chi bộ sẽ đề nghị xã cấp 2 thùng rác."""

REPORT_PREVIEW = """\
Lĩnh vực: Môi trường
Nơi: Xóm Chùa
Sự việc: Mương đầu xóm tắc, nước tràn ra đường.
(Có ảnh kèm theo)

Gửi phản ánh này tới bí thư chi bộ? Việc không chờ được (đê sụt, cháy nổ, dịch bệnh) thì chọn “Gửi là việc khẩn”."""
CASE_RECEIPT = (
    "Hệ thống đã ghi nhận phản ánh của đồng chí, mã {code}. "
    "Phản ánh đã chuyển tới đồng chí Nguyễn Văn An. Trân trọng cảm ơn."
)
REPORT_FOR_LEADER = """\
Đồng chí Đỗ Văn Hiếu phản ánh, mã PA-001/2026.

Lĩnh vực: Môi trường
Nơi: Xóm Chùa
Sự việc: Mương đầu xóm tắc, nước tràn ra đường.
(Có ảnh kèm theo)"""
REPLY = """\
Kính gửi đồng chí Đỗ Văn Hiếu. Đồng chí Nguyễn Văn An trả lời phản ánh PA-001/2026 (Môi trường, Xóm Chùa):

Chi bộ đã báo xã nạo vét mương ngày 28/11.

Việc này đã xong chưa?"""
OPEN_AGAIN = "Đồng chí Đỗ Văn Hiếu báo phản ánh PA-001/2026 (Môi trường, Xóm Chùa) chưa xong, đề nghị xử lý tiếp."
RESULT = """\
Kính gửi đồng chí Đỗ Văn Hiếu. Đồng chí Nguyễn Văn An báo kết quả phản ánh PA-001/2026 (Môi trường, Xóm Chùa):

Xã đã nạo vét xong, nước rút hết.

Đồng chí thấy việc đã xong chưa? Nếu chưa, việc được mở lại."""

REMINDER = """\
Kính gửi đồng chí {name}.

Nhắc lịch: Chi bộ thôn Đông có sinh hoạt thường kỳ tháng 12, 19 giờ 30, thứ Năm, ngày 03/12/2026, \
tại Nhà văn hóa thôn Đông. Đồng chí chưa trả lời giấy mời.

Đề nghị đồng chí xác nhận."""
REMINDER_AGAIN = """\
Kính gửi đồng chí {name}.

Nhắc lịch: Chi bộ thôn Đông có sinh hoạt thường kỳ tháng 12, 19 giờ 30, thứ Năm, ngày 03/12/2026, \
tại Đình làng Đông. Đồng chí chưa trả lời giấy mời.

Đề nghị đồng chí xác nhận."""
PLACE_CHANGED = """\
Kính gửi đồng chí {name}.

Thay đổi nơi họp. Chi bộ thôn Đông tổ chức sinh hoạt thường kỳ tháng 12 tại Đình làng Đông. \
Thời gian không đổi: 19 giờ 30, thứ Năm, ngày 03/12/2026.

Không họp tại Nhà văn hóa thôn Đông nữa. Câu trả lời của đồng chí vẫn có hiệu lực."""
HOUR_CHANGED = """\
Kính gửi đồng chí {name}.

Thay đổi lịch họp. Chi bộ thôn Đông chuyển sinh hoạt thường kỳ tháng 12 sang 20 giờ 00, thứ Năm, ngày 03/12/2026, \
tại Đình làng Đông.

Lịch cũ: 19 giờ 30, thứ Năm, ngày 03/12/2026, tại Đình làng Đông, không còn hiệu lực.

Đề nghị đồng chí xác nhận."""
SOON = """\
Kính gửi đồng chí {name}.

Sắp đến giờ họp: sinh hoạt thường kỳ tháng 12, 20 giờ 00, thứ Năm, ngày 03/12/2026, tại Đình làng Đông. \
Kính mời đồng chí đến đúng giờ."""
TOO_LATE = "Đã quá giờ trả lời: sinh hoạt thường kỳ tháng 12 bắt đầu lúc 20 giờ 00, thứ Năm, ngày 03/12/2026."
CANCELLED = """\
Kính gửi đồng chí {name}.

Hủy họp. Chi bộ thôn Đông không tổ chức họp bất thường vào 19 giờ 30, thứ Năm, ngày 10/12/2026, \
tại Nhà văn hóa thôn Đông.
Lý do: Bão số 15, ưu tiên trực đê

Đề nghị đồng chí chờ thông báo mới."""

WHO_COMES = """\
Sinh hoạt thường kỳ tháng 12, 19 giờ 30, thứ Năm, ngày 03/12/2026

Tham dự:
– Nguyễn Văn An
– Trần Thị Bình
– Lê Văn Cường
– Phạm Thị Dung
– Hoàng Văn Đức
– Vũ Thị Giang
– Đặng Văn Hải
– Bùi Thị Hạnh
– Đỗ Văn Hiếu
– Đinh Văn Khánh
– Trịnh Thị Lan
– Cao Thị Mai

Xin vắng:
– Ngô Thị Hoa: Ốm đau
– Dương Văn Hùng: Con nhỏ nằm viện
– Lý Thị Hương: Đi công tác
– Mai Văn Long: Việc gia đình

Chưa trả lời:
– Phan Văn Minh
– Tạ Thị Nga
– Hồ Văn Nam
– Chu Thị Nhung
– Đoàn Thị Quý
– Tô Văn Sơn
– Kiều Thị Tâm
– Quách Văn Thành
– Nghiêm Thị Yến

Đã đọc tài liệu:
– Báo cáo tháng 11: 0 đồng chí
– Dự thảo nghị quyết tháng 12: 2 đồng chí"""

DIGESTS = {
    "30/11 07:30": """\
Chi bộ thôn Đông – việc trong tuần, ngày 30/11/2026

– Sắp họp: sinh hoạt thường kỳ tháng 12, 19 giờ 30, thứ Năm, ngày 03/12/2026. Tham dự 9, xin vắng 3, chưa trả lời 13.
– Ý kiến chưa trả lời: 2.
– Phản ánh chưa kết thúc: 2.
– Địa bàn chưa báo tình hình tháng này: Xóm Chùa, Xóm Bãi.""",
    "07/12 07:30": """\
Chi bộ thôn Đông – việc trong tuần, ngày 07/12/2026

– Sắp họp: họp bất thường, 19 giờ 30, thứ Năm, ngày 10/12/2026. Tham dự 0, xin vắng 0, chưa trả lời 25.
– Chưa có kế hoạch sinh hoạt năm 2027. Gõ “kế hoạch năm” để lập.
– Ý kiến chưa trả lời: 2.
– Phản ánh chưa kết thúc: 1.
– Phản ánh quá hạn: 1. Gõ “xử lý” để xem.""",
    "14/12 07:30": """\
Chi bộ thôn Đông – việc trong tuần, ngày 14/12/2026

– Hai tuần tới chưa có cuộc họp nào.
– Chưa có kế hoạch sinh hoạt năm 2027. Gõ “kế hoạch năm” để lập.
– Ý kiến chưa trả lời: 2.
– Phản ánh chưa kết thúc: 1.
– Phản ánh quá hạn: 1. Gõ “xử lý” để xem.""",
}
