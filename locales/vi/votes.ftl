# Biểu quyết công khai bằng giơ tay
vote-still-open = Còn một biểu quyết chưa chốt. Đề nghị đồng chí gõ “điều hành” để chốt kết quả hoặc bỏ biểu quyết ấy.
vote-nobody-here = Chưa ghi ai có mặt và có quyền biểu quyết. Đề nghị đồng chí điểm danh trước: gõ “điểm danh”.
vote-what =
    Biểu quyết việc gì? Đề nghị đồng chí chọn hoặc gõ một câu.

    Bầu cử, nhân sự, kết nạp, xếp loại, kỷ luật: bỏ phiếu kín bằng giấy, không biểu quyết ở đây.
vote-by-ballot = Việc này phải bỏ phiếu kín bằng phiếu giấy, hệ thống không nhận. Đề nghị đồng chí tổ chức bỏ phiếu tại cuộc họp theo quy định.
vote-confirm =
    Biểu quyết công khai: <b>{ $title }</b>

    Có { $count } đồng chí có mặt và có quyền biểu quyết. Câu hỏi được gửi tới những đồng chí có dùng hệ thống.
vote-begin = Mở biểu quyết
vote-begun = Đã mở biểu quyết: { $title }.
vote-question =
    Biểu quyết công khai: <b>{ $title }</b>

    Đề nghị đồng chí chọn. Đổi được cho đến khi chủ trì chốt; chốt xong, hệ thống chỉ giữ số lượng.
vote-agreed = Tán thành
vote-against = Không tán thành
vote-other = Ý kiến khác
vote-noted =
    Hệ thống đã ghi nhận đồng chí đã biểu quyết: { $title }.

    Đồng chí đổi được cho đến khi chủ trì chốt:
vote-over = Biểu quyết này không còn mở.
vote-not-here = Đồng chí chưa được ghi có mặt nên chưa biểu quyết được. Đề nghị đồng chí báo chủ trì.
vote-no-right = Đảng viên dự bị và đảng viên sinh hoạt tạm thời không có quyền biểu quyết.
vote-how-many =
    Biểu quyết: <b>{ $title }</b>
    Có mặt mà chưa trả lời trên điện thoại: { $silent } đồng chí.

    Đề nghị đồng chí đếm giơ tay trong số ấy rồi gõ ba số: tán thành, không tán thành, ý kiến khác. Ví dụ “3 1 0”. Gõ lại thì số sau thay số trước.
vote-count-bad = Đề nghị đồng chí gõ đủ ba số, cộng lại không quá { $silent }. Ví dụ “1 0 0”.
vote-counted = Đã ghi giơ tay: { $count } đồng chí.
vote-count-anew = Đồng chí đã ghi { $counted } người giơ tay, nhưng chỉ còn { $silent } người chưa trả lời trên điện thoại. Đề nghị đồng chí bấm “Ghi số giơ tay” để ghi lại.
vote-nobody-voted = Chưa có ai biểu quyết nên chưa chốt được.
vote-of-members = {" "}Cần quá nửa của { $members } đồng chí, kể cả người vắng không lý do hoặc chưa điểm danh.
