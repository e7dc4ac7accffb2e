# Điểm danh: tại cuộc họp, bằng mã, và sổ cả năm
roll-door = Điểm danh
roll-correct = Sửa điểm danh
roll-door-of = Điểm danh ngày { $start-day }
roll-correct-of = Sửa điểm danh ngày { $start-day }
roll-not-now = Điểm danh từ một giờ trước khi họp đến bảy ngày sau: { $what }, { $start }.
roll-not-begun = Chưa đến giờ họp ({ $start }) nên chưa ghi được sổ điểm danh. Các đồng chí đã ghi có mặt vẫn được giữ.
roll-who =
    <b>Điểm danh – { $what }</b>
    Có mặt: { $here }. Tổng số: { $expected }.

    Chọn tên để ghi có mặt, chọn lần nữa để bỏ. Có thể gõ nhiều số một lần, ví dụ “1 3 5”, hoặc gõ tên.
roll-present-name = { $name } – có mặt
roll-late-name = { $name } – đến muộn
roll-excused-name = { $name } – vắng có lý do
roll-absent-name = { $name } – vắng
roll-all-coming = Ghi có mặt { $count } đồng chí đã báo dự
roll-done = Xong điểm danh
roll-no-such-line = Trang này chỉ có { $most } dòng. Đề nghị đồng chí gõ lại số.
roll-which = Có nhiều đồng chí tên như “{ $name }”. Đề nghị đồng chí gõ cả họ tên.
roll-nobody = Danh sách không có đồng chí tên như “{ $name }”.
roll-review =
    <b>Vắng mặt – { $what }</b>
    { $missing }

    Chọn tên để sửa. Đúng rồi thì chọn “Ghi sổ điểm danh”.
roll-all-here = Không có ai vắng.
roll-excused-line = – { $name }: có lý do ({ $reason })
roll-absent-line = – { $name }: không lý do
roll-more = Ghi thêm người có mặt
roll-close = Ghi sổ điểm danh
roll-which-state = Đồng chí { $name }:
roll-is-present = Có mặt
roll-is-late = Đến muộn
roll-is-excused = Vắng có lý do
roll-is-absent = Vắng không lý do
roll-why = Đồng chí { $name } vắng vì lý do gì?
roll-result =
    <b>Đã ghi sổ điểm danh: { $what }</b>
    Có mặt { $here }/{ $expected } ({ $percent }%), trong đó đến muộn { $late }.{ $guests }
    Vắng có lý do { $excused }, không lý do { $absent }.{ $locked }
roll-result-warned =
    <b>Đã ghi sổ điểm danh: { $what }</b>
    Có mặt { $here }/{ $expected } ({ $percent }%), trong đó đến muộn { $late }.{ $guests }
    Vắng có lý do { $excused }, không lý do { $absent }.{ $locked }

    Cần quan tâm sớm:
    { $warnings }
roll-minutes-locked = {" "}Biên bản số { $number } đã khóa, nên điều sửa sau này không có trong biên bản.
roll-guests = {" "}Miễn sinh hoạt vẫn dự: { $count }.
roll-warn-soon = – Đồng chí { $name } đã vắng không lý do { $count } buổi thường kỳ trong năm; thêm một buổi là { $limit }.
roll-warn-reached = – Đồng chí { $name } đã vắng không lý do { $count } buổi thường kỳ trong năm.
check-in-door = Điểm danh
check-in-none = Lúc này chi bộ không có cuộc họp nào. Điểm danh mở từ một giờ trước khi họp.
check-in-lead = Điểm danh { $what }: đồng chí ghi từng người, hoặc cho mã để mọi người tự ghi.
check-in-code = Mã điểm danh
check-in-shown =
    Mã điểm danh hôm nay: <b>{ $code }</b>

    Đồng chí đọc hoặc viết mã này lên bảng. Đảng viên gõ “điểm danh”, rồi gõ mã.
check-in-heading = Điểm danh { $what }
check-in-picture = Hình để chiếu hoặc giơ lên: đảng viên soi máy ảnh vào ô của ứng dụng mình dùng. Ở Zalo, mở ra, gõ “điểm danh”, rồi gõ mã.
check-in-over = Cuộc họp này không còn nhận điểm danh.
check-in-no-code = Chủ trì chưa cho mã điểm danh. Đề nghị đồng chí đợi chủ trì đọc mã.
check-in-which-code = Điểm danh { $what }. Đề nghị đồng chí gõ mã mà chủ trì vừa đọc.
check-in-too-many = Đồng chí gõ sai nhiều lần. Đề nghị báo bí thư ghi giúp.
check-in-wrong = Mã chưa đúng. Đề nghị đồng chí xem lại mã chủ trì vừa đọc.
check-in-present = Hệ thống đã ghi: đồng chí { $name } có mặt, { $what }. Trân trọng cảm ơn.
check-in-late = Hệ thống đã ghi: đồng chí { $name } đến muộn, { $what }. Trân trọng cảm ơn.
book-door = Sổ điểm danh
book-of-year = Sổ điểm danh năm { $year }
book-not-yours = Sổ này không dành cho đồng chí, hoặc không còn.
book-empty = Năm { $year } chưa có buổi nào điểm danh.
book-coming = Sổ điểm danh năm { $year }, { $count } buổi. Hệ thống gửi ngay sau đây.
book-file = Sổ điểm danh năm { $year } – { $cell }
book-heading = SỔ ĐIỂM DANH NĂM { $year }
book-number = STT
book-name = Họ và tên
book-here = Có mặt
book-late = Đến muộn
book-excused = Vắng có lý do
book-absent = Vắng không lý do
book-rate = Có mặt trên tổng số
book-rate-of = { $here }/{ $expected }
book-legend = x: có mặt; M: đến muộn; P: vắng có lý do; K: vắng không lý do. Đảng viên miễn sinh hoạt không tính vào tổng số.
