"""What is said more than once in the month (heard.py)."""

from __future__ import annotations

JOINED = (
    "An Bình Cường Dung Đức Giang Hải Hạnh Hiếu Hoa Hùng Hương Khánh Lan Long Mai Minh Nga Nam Nhung Phúc Quý Sơn Tâm"
)
COMES = "An Bình Cường Dung Đức Giang Hải Hạnh Hiếu Hương"
REGULAR = "sinh hoạt thường kỳ tháng 12, 19 giờ 30, thứ Năm, ngày 03/12/2026"
LATER = "sinh hoạt thường kỳ tháng 12, 20 giờ 00, thứ Năm, ngày 03/12/2026"
HOUSE, TEMPLE = "Nhà văn hóa thôn Đông", "Đình làng Đông"
TO_READ = "– tài liệu sinh hoạt thường kỳ tháng 12. Đọc xong, đề nghị đồng chí bấm hoặc gõ “Đã đọc”."
CALENDAR = "Lịch họp để thêm vào lịch trên điện thoại."
WHY_1 = f"Đề nghị đồng chí cho biết lý do xin vắng {REGULAR}. Chọn hoặc gõ lý do."
WHY_2 = f"Đề nghị đồng chí cho biết lý do xin vắng {LATER}. Chọn hoặc gõ lý do."
LEAVE_1 = f"Hệ thống đã ghi nhận: đồng chí xin vắng {REGULAR}. Lý do:"
LEAVE_2 = f"Hệ thống đã ghi nhận: đồng chí xin vắng {LATER}. Lý do:"
COME_1 = f"Hệ thống đã ghi nhận: đồng chí tham dự {REGULAR}, tại {HOUSE}. Trân trọng cảm ơn."
COME_2 = f"Hệ thống đã ghi nhận: đồng chí tham dự {REGULAR}, tại {TEMPLE}. Trân trọng cảm ơn."
COME_3 = f"Hệ thống đã ghi nhận: đồng chí tham dự {LATER}, tại {TEMPLE}. Trân trọng cảm ơn."
RECEIPT = (
    "Hệ thống đã ghi nhận ý kiến của đồng chí, mã YK-…. Có trả lời, hệ thống báo đồng chí tại đây. Trân trọng cảm ơn."
)
FIELD = "Đồng chí phản ánh về lĩnh vực nào?"
WHERE = "Sự việc ở đâu? Mời đồng chí chọn địa bàn, gõ tên nơi khác trong xã, hoặc gửi vị trí."
WHAT = "Mời đồng chí viết rõ sự việc, hoặc gửi ảnh, video kèm vài lời, hoặc một đoạn ghi âm."
WITH_IT = "Đồng chí có ảnh, ghi âm hoặc video không? Mời đồng chí gửi lần lượt tại đây. Nếu không có, chọn “Không có”."
OF_YOUR_AREA = (
    "Có phản ánh mới thuộc địa bàn, lĩnh vực đồng chí phụ trách, mã PA-001/2026. Bí thư chi bộ xử lý việc này."
)
REPORTED = "Hệ thống đã ghi nhận phản ánh của đồng chí, mã"
FORWARDED = "Phản ánh đã chuyển tới đồng chí Nguyễn Văn An. Trân trọng cảm ơn."
REACH = "Đã gửi tới 24 đồng chí. Có 2 đồng chí chưa kết nối với hệ thống: Quách Văn Thành, Nghiêm Thị Yến."
LOOK_AGAIN = "Đề nghị đồng chí xem lại trước khi gửi."
FINE_OR_NOT = "ổn hay có việc cần phản ánh?"
CASE = "PA-001/2026 (Môi trường, Xóm Chùa)"
DIKE = "PA-002/2026 (Thiên tai, dịch bệnh, Đê sông Đáy, đoạn qua thôn)"
CASE_OF_HIEU = "PA-001/2026 của đồng chí Đỗ Văn Hiếu"
COMMENT_PREVIEW = """\
Ý kiến của đồng chí, mục Thảo luận nhiệm vụ tháng tới:

Đề nghị thêm thùng rác ở ngõ 12.

Gửi không nêu tên: bí thư, đảng ủy và đảng viên khác không biết ai viết. Vẫn có thể biết: Zalo hoặc Telegram; người \
quản trị máy chủ, nếu cố tình tìm; người quen cách viết của đồng chí.
Ý kiến đến bí thư vào buổi sáng, khi có từ 5 đảng viên góp ý, chậm nhất là lúc họp.

Gửi ý kiến này tới bí thư chi bộ?"""
