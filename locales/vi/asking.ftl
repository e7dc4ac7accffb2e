# Lấy ý kiến: bí thư hỏi chi bộ, văn phòng đảng ủy hỏi các chi bộ
asking-not-yours = Việc này dành cho bí thư, phó bí thư chi bộ và văn phòng đảng ủy. Nếu chức vụ của đồng chí vừa thay đổi, câu hỏi đang soạn chưa được gửi.
asking-whom =
    Đồng chí hỏi những ai?

    Chọn “Toàn xã”, hoặc chọn từng chi bộ. Có thể gõ tên chi bộ.
asking-what =
    Hỏi ý kiến <b>{ $to }</b>, { $count } đồng chí.

    Đề nghị đồng chí gõ câu hỏi. Nếu có sẵn phương án trả lời, gõ mỗi phương án một dòng dưới câu hỏi.

    Bầu cử, nhân sự, kết nạp, xếp loại, kỷ luật: bỏ phiếu kín bằng giấy, không hỏi ở đây.
asking-by-ballot = Việc nhân sự, bầu cử, xếp loại, kỷ luật phải bỏ phiếu kín bằng phiếu giấy, hệ thống không hỏi. Đề nghị đồng chí tổ chức tại cuộc họp theo quy định.
asking-which-kind =
    Câu hỏi: <b>{ $question }</b>

    Đảng viên trả lời bằng cách nào?
asking-kind-one = Chọn một phương án
asking-kind-several = Chọn nhiều phương án
asking-kind-rating = Cho điểm từ 1 đến 5
asking-kind-scale = Thang điểm từ 0 đến 10
asking-kind-agree = Đồng ý hay không đồng ý
asking-kind-open = Viết bằng lời
asking-rating-1 = Kém
asking-rating-2 = Chưa tốt
asking-rating-3 = Trung bình
asking-rating-4 = Tốt
asking-rating-5 = Rất tốt
asking-agree-1 = Hoàn toàn đồng ý
asking-agree-2 = Đồng ý
asking-agree-3 = Còn phân vân
asking-agree-4 = Không đồng ý
asking-agree-5 = Hoàn toàn không đồng ý
asking-points = { $count } điểm
asking-which-choices =
    Câu hỏi: <b>{ $question }</b>

    Đề nghị đồng chí gõ các phương án, mỗi phương án một dòng.
asking-choices-bad = Đề nghị đồng chí gõ từ 2 đến { $most } phương án khác nhau, mỗi phương án một dòng.
asking-choice-long = Phương án “{ $choice }…” dài quá. Đề nghị đồng chí viết mỗi phương án không quá { $longest } chữ.
asking-choice = – { $choice }
asking-preview =
    Đề nghị đồng chí xem lại trước khi gửi tới <b>{ $to }</b>, { $count } đồng chí:

    { $shown }
    { $choices }

    { $note }
asking-ready = Gửi được ngay, hoặc sửa:
asking-few = Có ít hơn { $fewest } đồng chí nên không giấu tên được: câu hỏi này phải nêu tên.
asking-send = Gửi
asking-change-until = Đổi hạn trả lời
asking-with-names = Có nêu tên
asking-without-names = Không nêu tên
asking-show-closing = Mọi người xem kết quả khi kết thúc
asking-show-live = Mọi người xem kết quả ngay
asking-show-asker = Chỉ người hỏi xem kết quả
asking-make-several = Cho chọn nhiều phương án
asking-make-one = Chỉ cho chọn một phương án
asking-edit = Sửa câu hỏi
asking-dropped = Đã bỏ. Câu hỏi chưa được gửi và không được lưu.
asking-until-when =
    Đang để hạn trả lời: { $closes }.

    Đổi thành lúc nào? Ví dụ “20h thứ Sáu”, “5/12”.
asking-until-which = Hệ thống chưa rõ ngày giờ. Đề nghị đồng chí gõ như “20h ngày 5/12”.
asking-until-bad = Hệ thống hiểu là { $closes }. Hạn trả lời phải sau ít nhất một giờ và không quá 60 ngày nữa.
asking-sent =
    Đã gửi câu hỏi tới { $sent } đồng chí. Hạn trả lời: { $closes }.

    Hệ thống nhắc người chưa trả lời một lần trước hạn, rồi gửi kết quả cho đồng chí.
asking-sent-not-all =
    Đã gửi câu hỏi tới { $sent } đồng chí. Hạn trả lời: { $closes }. Chưa liên lạc được { $missed } đồng chí, đề nghị đồng chí hỏi trực tiếp.

    Hệ thống nhắc người chưa trả lời một lần trước hạn, rồi gửi kết quả cho đồng chí.
