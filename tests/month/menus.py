"""What the menu offers at the beginning of the month."""

from __future__ import annotations

MEMBERS_MENU = (
    "Lịch sinh hoạt", "Góp ý", "Phản ánh", "Trả lời câu hỏi", "Nhiệm vụ", "Tài liệu", "Cá nhân", "Trợ giúp",
)  # fmt: skip
LEADERS_MENU = (
    "Chuẩn bị họp", "Lịch sinh hoạt", "Sau cuộc họp", "Nhiệm vụ", "Ý kiến đảng viên", "Phản ánh cần xử lý",
    "Việc khác", "Trợ giúp",
)  # fmt: skip
