# Chương trình họp. Trình tự thông dụng: mỗi dòng một nội dung, đọc như khi người dùng gõ (bot/agenda_lines.py)
agenda-usual-regular =
    Mở đầu: điểm danh, cử thư ký, thông qua chương trình – 10 phút
    Thông tin thời sự, phổ biến văn bản của cấp trên – 15 phút
    Báo cáo kết quả thực hiện nghị quyết tháng trước – 15 phút
    Đảng viên báo cáo nhiệm vụ được phân công – 15 phút
    Thảo luận nhiệm vụ tháng tới – 30 phút
    Tự phê bình và phê bình – 10 phút
    Kết luận, phân công nhiệm vụ, trả lời kiến nghị – 10 phút
    Chấm điểm buổi sinh hoạt, thông qua biên bản – 5 phút
agenda-usual-thematic =
    Mở đầu: điểm danh, cử thư ký, thông qua chương trình – 5 phút
    Trình bày báo cáo chuyên đề – 25 phút
    Thảo luận chuyên đề, đề xuất giải pháp – 40 phút
    Kết luận, phân công nhiệm vụ, thời hạn – 15 phút
    Thông qua biên bản – 5 phút
agenda-usual-extraordinary =
    Nêu lý do, điểm danh, cử thư ký – 5 phút
    Trình bày nội dung cần bàn – 15 phút
    Thảo luận – 30 phút
    Kết luận, biểu quyết – 10 phút
agenda-usual-committee =
    Đánh giá việc thực hiện nghị quyết tháng qua – 15 phút
    Chuẩn bị nội dung sinh hoạt chi bộ, dự thảo nghị quyết – 30 phút
    Phân công nhiệm vụ chi ủy viên – 10 phút
    Kết luận – 5 phút
agenda-late-tasks = Kiểm điểm thực hiện nhiệm vụ kỳ trước – 10 phút
agenda-list =
    { $items }

    { $sum }
agenda-sum = Tổng { $minutes } phút.
agenda-sum-short = Tổng { $minutes } phút. Sinh hoạt chi bộ thường không dưới { $least } phút.
agenda-sum-none = Chưa ghi số phút.
agenda-which =
    <b>Chương trình:</b>
    { $agenda }

    Đề nghị đồng chí chọn, hoặc gõ cả chương trình khác, mỗi dòng một nội dung. Ví dụ: “Thông tin thời sự – 15 phút – đ/c An”.
agenda-use = Dùng chương trình này
agenda-edit = Sửa chương trình
agenda-which-item =
    <b>Chương trình:</b>
    { $agenda }

    Đề nghị đồng chí chọn nội dung cần sửa. Sửa xong, chọn “Xong”.
agenda-add = Thêm nội dung
agenda-done = Xong
agenda-new-line = Đề nghị đồng chí gõ nội dung cần thêm, mỗi dòng một nội dung. Ví dụ: “Thông tin thời sự – 15 phút – đ/c An”.
agenda-which-change =
    { $item }

    Đồng chí muốn sửa gì?
agenda-change-title = Tiêu đề
agenda-change-minutes = Số phút
agenda-change-presenter = Người trình bày
agenda-change-up = Đưa lên trên
agenda-change-drop = Bỏ nội dung này
agenda-title = Đề nghị đồng chí gõ tiêu đề mới, thay cho “{ $title }”.
agenda-minutes = Nội dung “{ $title }” mấy phút? Đề nghị đồng chí gõ một số, nhiều nhất { $most }. Gõ 0 để không ghi số phút.
agenda-minutes-bad = Đề nghị đồng chí gõ một số từ 0 đến { $most }, ví dụ “15”.
agenda-presenter = Ai trình bày “{ $title }”? Đề nghị đồng chí gõ họ tên.
agenda-no-presenter = Không ghi người
agenda-bad-none = Chương trình chưa có nội dung nào. Đề nghị đồng chí gõ mỗi dòng một nội dung.
agenda-bad-many = Chương trình có nhiều nhất { $most } nội dung. Đề nghị đồng chí gộp bớt.
agenda-bad-title = Nội dung thứ { $line } chưa có tiêu đề hoặc tiêu đề dài quá { $title } ký tự. Đề nghị đồng chí gõ lại.
agenda-bad-presenter = Nội dung thứ { $line } ghi người trình bày dài quá { $presenter } ký tự. Đề nghị đồng chí gõ lại.
agenda-bad-minutes = Nội dung thứ { $line } ghi số phút chưa đúng. Số phút từ 1 đến { $minutes }. Đề nghị đồng chí gõ lại.
agenda-added = – Thêm: { $title }
agenda-timed = – “{ $title }”: { $minutes } phút
agenda-dropped = – Bỏ: { $title }
agenda-renamed = – “{ $was }” nay là “{ $title }”
agenda-retimed = – “{ $title }”: { $minutes } phút (trước là { $was } phút)
agenda-untimed = – “{ $title }”: không ấn định thời gian (trước là { $was } phút)
agenda-presented = – “{ $title }”: đồng chí { $name } trình bày
agenda-unpresented = – “{ $title }”: chưa phân công người trình bày
agenda-reordered = – Thứ tự mới: { $titles }
