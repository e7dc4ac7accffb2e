# Hỏi khi chuẩn bị họp và khi thay đổi: giờ, nơi, tài liệu
plan-when =
    Họp lúc nào? Đề nghị đồng chí gõ ngày và giờ.

    Ví dụ: “19h30 thứ năm tuần sau”, “7 giờ rưỡi tối mai”, “19h30 ngày 5/12”.
plan-when-instead =
    Lịch đang ghi: <b>{ $start }</b>.

    Đề nghị đồng chí gõ ngày và giờ mới. Ví dụ: “19h30 thứ năm tuần sau”, “19h30 ngày 5/12”.
plan-hour =
    Ngày họp: <b>{ $day-date }</b>.

    Họp lúc mấy giờ? Ví dụ: “19h30”, “7 giờ rưỡi tối”.
plan-when-date-missing = Hệ thống chưa rõ ngày họp. Đề nghị đồng chí gõ cả ngày và giờ.
plan-when-time-missing = Hệ thống chưa rõ giờ họp.
plan-when-no-such-date = Lịch không có ngày này. Đề nghị đồng chí xem lại.
plan-when-ambiguous = Câu này có thể hiểu nhiều cách. Đề nghị đồng chí ghi giờ như “19h30”, hoặc thêm “sáng”, “chiều”, “tối”; ghi ngày như “5/12”.
plan-when-past = Thời điểm này đã qua. Đề nghị đồng chí chọn thời điểm sắp tới.
plan-when-nonsense = Hệ thống chưa hiểu ngày giờ đồng chí gõ.
plan-when-far = Hệ thống hiểu là { $start }, còn hơn một năm nữa. Đề nghị đồng chí xem lại ngày.
plan-where =
    Giờ họp: <b>{ $start }</b>.

    Họp ở đâu? Đề nghị đồng chí gõ nơi họp, ví dụ “Nhà văn hóa thôn Đông”.
plan-where-again =
    Giờ họp: <b>{ $start }</b>.

    Họp ở đâu? Đề nghị đồng chí chọn nơi họp lần trước hoặc gõ nơi khác.
plan-where-instead = Nơi họp đang ghi: <b>{ $place }</b>. Đề nghị đồng chí gõ nơi họp mới.
plan-documents =
    Đề nghị đồng chí gửi tài liệu, lần lượt từng bản. Lời ghi kèm sẽ là tên tài liệu.

    Không gửi tài liệu mật qua kênh này.
plan-no-documents = Không có tài liệu
plan-documents-received =
    Hệ thống đã nhận <b>{ $count }</b> tài liệu:
    { $documents }

    Đề nghị đồng chí gửi tiếp, hoặc chọn “Xong”.
plan-document-line = – { $title }
plan-document-about-line = – { $title } (nội dung “{ $item }”)
plan-documents-attach = Gắn tài liệu vừa gửi vào một nội dung
plan-documents-which-item = “{ $title }” là tài liệu của nội dung nào?
plan-documents-whole = Chung cho cả cuộc họp
plan-documents-none = Chưa có tài liệu nào để gắn. Đề nghị đồng chí gửi tài liệu trước.
plan-documents-done = Xong
plan-documents-drop = Bỏ các tài liệu này
plan-documents-many = Mỗi lần gửi được nhiều nhất { $most } tài liệu. Tài liệu vừa gửi chưa được nhận.
