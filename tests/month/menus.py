"""What the menu offers at the beginning of the month."""

from __future__ import annotations

LAST = ("Tài liệu", "Cá nhân", "Trợ giúp")
MEMBERS_MENU = ("Lịch sinh hoạt", "Góp ý", "Phản ánh", "Hỏi ý kiến", "Nhiệm vụ", *LAST)
LEADING = ("Chuẩn bị họp", "Danh mục chuẩn bị", "Lịch sinh hoạt", "Sau cuộc họp", "Nhiệm vụ", "Ý kiến đảng viên")
CASES_ON = ("Hỏi ý kiến", "Phản ánh cần xử lý", "Địa bàn", "Gửi thông báo", "Kế hoạch năm", "Góp ý", "Phản ánh")
ALSO = (*CASES_ON, *LAST)
LEADERS_MENU = (*LEADING, *ALSO)
