home-menu = Kính chào đồng chí <b>{ $name }</b>. Mời đồng chí chọn việc:
home-counted = { $door } ({ $count })
home-door-menu = Trang chính
home-door-more = Việc khác
home-door-help = Trợ giúp
home-more-member = <b>Việc khác.</b> Mời đồng chí chọn:
home-more-office = <b>Việc khác.</b> Mời đồng chí chọn, hoặc gõ “thư viện” (tìm tài liệu), “điểm danh”, “phát biểu” (tại cuộc họp).
home-more-leader = <b>Việc khác.</b> Mời đồng chí chọn, hoặc gõ “thư viện” (tìm tài liệu), “nhóm” (nhóm Telegram của chi bộ).
home-help-member =
    <b>Đồng chí có thể gõ:</b>
    • Lịch họp, giấy mời: “họp”
    • Khi họp: “điểm danh”, “phát biểu”
    • Ý kiến: “góp ý”, “ý kiến của tôi”
    • Phản ánh: “phản ánh”, “phản ánh của tôi”
    • Trả lời câu hỏi: “câu hỏi”
    • Việc được giao: “nhiệm vụ”
    • Tài liệu: “tài liệu”, “thư viện”

    Số trong ngoặc là số việc đang chờ đồng chí. Gõ “thôi” để dừng, “menu” để về trang chính. Cần người giúp, đề nghị đồng chí hỏi bí thư chi bộ.
home-help-office =
    <b>Đồng chí có thể gõ:</b>
    • Báo tin tới chi bộ: “thông báo”
    • Phản ánh của xã: “xử lý”
    • Lấy ý kiến: “hỏi ý kiến”
    • Lịch họp, giấy mời: “họp”
    • Chi bộ mình: “góp ý”, “phản ánh”
    • Việc được giao: “nhiệm vụ”
    • Tài liệu: “tài liệu”, “thư viện”

    Số trong ngoặc là số việc đang chờ đồng chí. Gõ “thôi” để dừng.
home-help-leader =
    <b>Đồng chí có thể gõ:</b>
    • Trước họp: “chuẩn bị họp”, “họp”
    • Khi họp: “điểm danh”, “điều hành”
    • Họp xong: “sau họp”
    • Giao việc: “nhiệm vụ”
    • Báo tin tới chi bộ: “thông báo”
    • Ý kiến: “ý kiến đảng viên”
    • Phản ánh: “xử lý”, “địa bàn”

    Số trong ngoặc là số việc đang chờ đồng chí. Gõ “thôi” để dừng.
