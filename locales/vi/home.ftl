home-menu = Kính chào đồng chí <b>{ $name }</b>. Mời đồng chí chọn việc:
home-door-menu = Trang chính
home-door-help = Trợ giúp
home-help-member =
    <b>Đồng chí có thể:</b>
    • Xem lịch sinh hoạt và trả lời giấy mời: gõ “họp”.
    • Góp ý cho cuộc họp, tài liệu, việc chung: gõ “góp ý”. Xem, sửa, rút ý kiến đã gửi: gõ “ý kiến của tôi”.
    • Tại cuộc họp: gõ “điểm danh”; muốn phát biểu: gõ “phát biểu”.
    • Phản ánh tình hình: gõ “phản ánh”.
    • Trả lời câu hỏi lấy ý kiến: gõ “câu hỏi”.
    • Xem nhiệm vụ được giao, báo kết quả: gõ “nhiệm vụ”.
    • Xem tài liệu cuộc họp: gõ “tài liệu”. Tìm tài liệu cũ: gõ “thư viện”.

    Thấy các dòng có số 1, 2, 3: gõ số của dòng cần chọn. Gõ “thôi” để dừng việc đang làm. Cần người giúp, đề nghị đồng chí liên hệ bí thư chi bộ.
home-help-office =
    <b>Đồng chí có thể:</b>
    • Gửi thông báo tới một, nhiều hoặc tất cả chi bộ trong xã: gõ “thông báo”.
    • Lập sổ, báo cáo phản ánh của xã: gõ “sổ phản ánh”, “báo cáo tháng”.
    • Xem lịch sinh hoạt chi bộ của mình và trả lời giấy mời: gõ “họp”.
    • Góp ý cho cuộc họp, tài liệu, việc chung: gõ “góp ý”. Xem, sửa, rút ý kiến đã gửi: gõ “ý kiến của tôi”.
    • Tại cuộc họp: gõ “điểm danh”; muốn phát biểu: gõ “phát biểu”.
    • Phản ánh tình hình: gõ “phản ánh”.
    • Trả lời câu hỏi lấy ý kiến: gõ “câu hỏi”.
    • Xem nhiệm vụ được giao, báo kết quả: gõ “nhiệm vụ”.
    • Xem tài liệu cuộc họp: gõ “tài liệu”. Tìm, đưa tài liệu vào thư viện chung: gõ “thư viện”.

    Thấy các dòng có số 1, 2, 3: gõ số của dòng cần chọn. Gõ “thôi” để dừng việc đang làm.
home-help-leader =
    <b>Đồng chí có thể:</b>
    • Soạn chương trình, gửi giấy mời: chọn “Chuẩn bị họp”.
    • Xem, phân công các việc chuẩn bị họp: gõ “chuẩn bị”.
    • Lập kế hoạch sinh hoạt năm: gõ “kế hoạch năm”.
    • Gửi thông báo tới cả chi bộ: gõ “thông báo”.
    • Xem lịch, ai dự, ai vắng; đổi giờ, hủy họp: gõ “họp”.
    • Tại cuộc họp: gõ “điểm danh”, “điều hành”.
    • Biên bản, nghị quyết, chấm điểm: chọn “Sau cuộc họp”.
    • Xem và trả lời ý kiến: chọn “Ý kiến đảng viên”.
    • Hỏi ý kiến đảng viên, xem kết quả: gõ “hỏi ý kiến”.
    • Xem và trả lời phản ánh: chọn “Phản ánh cần xử lý”.
    • Lập sổ, báo cáo phản ánh: gõ “sổ phản ánh”, “báo cáo tháng”, “báo cáo nhanh”.
    • Xem và phân công địa bàn: gõ “địa bàn”.
    • Giao nhiệm vụ, xem nhiệm vụ của chi bộ: gõ “nhiệm vụ”.
    • Tìm tài liệu, đưa tài liệu vào thư viện: gõ “thư viện”.
    • Xem ai chưa nhận được tin: gõ “liên lạc”.
    • Nối nhóm Telegram của chi bộ: gõ “nhóm”.

    Thấy các dòng có số 1, 2, 3: gõ số của dòng cần chọn. Gõ “thôi” để dừng việc đang làm.
