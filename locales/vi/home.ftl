home-menu = Kính chào đồng chí <b>{ $name }</b>. Mời đồng chí chọn việc:
home-counted = { $door } ({ $count })
home-door-menu = Trang chính
home-door-more = Việc khác
home-door-help = Trợ giúp
home-more-member = <b>Việc khác.</b> Mời đồng chí chọn:
home-more-office =
    <b>Việc khác.</b> Mời đồng chí chọn, hoặc gõ:
    • Tìm, lưu tài liệu: “thư viện”
    • Phản ánh của xã: “báo cáo tháng”, “báo cáo nhanh”
    • Tại cuộc họp: “điểm danh”, “phát biểu”
home-more-leader =
    <b>Việc khác.</b> Mời đồng chí chọn, hoặc gõ:
    • Tìm, lưu tài liệu: “thư viện”
    • Phản ánh: “sổ phản ánh”, “báo cáo tháng”, “báo cáo nhanh”
    • Nối nhóm Telegram của chi bộ: “nhóm”
home-help-member =
    <b>Đồng chí có thể gõ:</b>
    • Lịch họp, giấy mời: “họp”
    • Tại cuộc họp: “điểm danh”, “phát biểu”
    • Góp ý, sửa ý kiến: “góp ý”, “ý kiến của tôi”
    • Phản ánh tình hình: “phản ánh”
    • Trả lời câu hỏi lấy ý kiến: “câu hỏi”
    • Nhiệm vụ được giao: “nhiệm vụ”
    • Tài liệu: “tài liệu”, “thư viện”

    Số trong ngoặc là số việc đang chờ đồng chí. Gõ “thôi” để dừng. Cần người giúp, đề nghị đồng chí hỏi bí thư chi bộ.
home-help-office =
    <b>Đồng chí có thể gõ:</b>
    • Gửi thông báo: “thông báo”
    • Phản ánh của xã: “vụ việc”, “sổ phản ánh”
    • Lấy ý kiến đảng viên: “hỏi ý kiến”
    • Lịch họp của chi bộ mình: “họp”
    • Góp ý, phản ánh: “góp ý”, “phản ánh”
    • Nhiệm vụ được giao: “nhiệm vụ”
    • Tài liệu: “tài liệu”, “thư viện”

    Số trong ngoặc là số việc đang chờ đồng chí. Gõ “thôi” để dừng.
home-help-leader =
    <b>Đồng chí có thể gõ:</b>
    • Trước cuộc họp: “chuẩn bị họp”, “danh mục”, “họp”
    • Tại cuộc họp: “điểm danh”, “điều hành”
    • Sau cuộc họp: “biên bản”, “nghị quyết”, “chấm điểm”
    • Giao việc, báo tin: “nhiệm vụ”, “thông báo”
    • Ý kiến: “ý kiến đảng viên”, “hỏi ý kiến”
    • Phản ánh: “vụ việc”, “địa bàn”
    • Khác: “kế hoạch năm”, “thư viện”, “liên lạc”

    Số trong ngoặc là số việc đang chờ đồng chí. Gõ “thôi” để dừng.
