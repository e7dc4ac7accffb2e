# Phản ánh trên giấy: sổ theo dõi, chọn kỳ
case-papers-door = Sổ và báo cáo phản ánh
case-papers = Đồng chí cần giấy tờ nào?
case-paper-not-yours = Việc này dành cho bí thư, phó bí thư chi bộ và văn phòng đảng ủy.
span-month = tháng { $number } năm { $year }
span-quarter =
    { $number ->
        [1] quý I
        [2] quý II
        [3] quý III
       *[4] quý IV
    } năm { $year }
span-half =
    { $number ->
        [1] 6 tháng đầu năm
       *[2] 6 tháng cuối năm
    } { $year }
span-year = năm { $year }
span-label-month = Tháng { $number } năm { $year }
span-label-quarter =
    { $number ->
        [1] Quý I
        [2] Quý II
        [3] Quý III
       *[4] Quý IV
    } năm { $year }
span-label-half =
    { $number ->
        [1] 6 tháng đầu năm
       *[2] 6 tháng cuối năm
    } { $year }
span-label-year = Năm { $year }
span-unknown = Hệ thống chưa hiểu kỳ này. Đề nghị đồng chí gõ, ví dụ: “tháng 11/2026”, “quý 4/2026”, “năm 2026”.
span-ahead = { $span } chưa đến. Đề nghị đồng chí chọn kỳ khác.
register-door = Sổ theo dõi phản ánh
register-which-span = Lập sổ theo dõi phản ánh của kỳ nào? Đề nghị đồng chí chọn, hoặc gõ kỳ khác, ví dụ “tháng 9/2026”.
register-coming = Hệ thống gửi sổ theo dõi phản ánh ngay sau đây. Kỳ: { $span }. Số phản ánh: { $count }.
register-file = Sổ theo dõi phản ánh { $span }. Sổ không ghi tên người phản ánh.
register-heading = SỔ THEO DÕI PHẢN ÁNH, { $span }
register-office = Văn phòng Đảng ủy
register-number = TT
register-code = Mã số
register-day = Ngày nhận
register-field = Lĩnh vực
register-place = Địa bàn, nơi
register-what = Nội dung
register-urgent = Khẩn
register-unit = Đơn vị, người phụ trách
register-due = Hạn trả lời
register-state = Trạng thái
register-answered = Ngày trả lời
register-taken = Số ngày
register-result = Kết quả
register-again = Mở lại
register-merged = gồm { $code }
register-said = { $what }
register-state-received = chưa trả lời
register-state-handling = đang xử lý
register-state-asked = đang hỏi thêm người phản ánh
register-state-answered = đã trả lời
register-state-closed = đã kết thúc
register-state-merged = đã gộp
register-in-time = đúng hạn
register-late = muộn
register-overdue = quá hạn
register-empty = Kỳ này không có phản ánh nào.
register-sum = Tiếp nhận trong kỳ { $received }, kỳ trước chuyển sang { $carried }; đã trả lời { $answered }, chưa trả lời { $waiting }, muộn hoặc quá hạn { $late }. Số liệu đến ngày { $until }.
register-legend = Số ngày: số ngày làm việc từ ngày nhận đến ngày trả lời.
