# Câu hỏi lấy ý kiến: danh sách, kết quả
question-door = Hỏi ý kiến
question-door-member = Trả lời câu hỏi
question-list = Mời đồng chí chọn câu hỏi:
question-none = Hiện không có câu hỏi nào chờ đồng chí trả lời.
question-none-asker = Chưa có câu hỏi nào. Chọn “Hỏi câu mới” để lấy ý kiến.
question-new = Hỏi câu mới
question-answer-this = Trả lời: { $question }
question-mine-open = Đang hỏi: { $question }
question-mine-closed = Kết quả: { $question }
question-not-yours = Câu hỏi này không còn, hoặc không phải do đồng chí hỏi.
question-over = Câu hỏi này đã kết thúc.
question-not-shown = Hiện không xem được kết quả câu hỏi này.
question-look = Xem đã có bao nhiêu người trả lời
question-standing =
    <b>{ $question }</b>

    Đã trả lời: { $answered }/{ $members } đồng chí. Hạn trả lời: { $closes }.
question-urge = Nhắc người chưa trả lời
question-urged = Đã nhắc { $count } đồng chí chưa trả lời. Mỗi ngày nhắc được một lần.
question-urged-already = Hôm nay đã nhắc, hoặc mọi người đã trả lời đủ.
question-close = Kết thúc sớm
question-drop = Rút câu hỏi
question-close-sure =
    Kết thúc câu hỏi “{ $question }” ngay bây giờ? Đã có { $answered } đồng chí trả lời.

    Kết thúc rồi thì không nhận thêm trả lời.
question-drop-sure =
    Rút câu hỏi “{ $question }”? Đã có { $answered } đồng chí trả lời.

    Các câu trả lời bị xóa, không có kết quả. Những người được hỏi sẽ được báo.
question-close-yes = Kết thúc ngay
question-drop-yes = Rút và xóa
question-keep = Để nguyên
question-closed = Đã kết thúc câu hỏi “{ $question }”. Hệ thống gửi kết quả.
question-dropped = Đã rút câu hỏi “{ $question }” và xóa các câu trả lời.
question-result =
    <b>Kết quả hỏi ý kiến:</b> { $question }

    Đã trả lời: { $answered }/{ $members } đồng chí ({ $percent }%).
    { $lines }
question-so-far =
    <b>Kết quả đến nay:</b> { $question }

    Tính trên { $answered } câu trả lời, trong { $members } đồng chí được hỏi ({ $percent }%).
    { $lines }
question-hidden =
    Câu hỏi “{ $question }” đã kết thúc. Đã trả lời: { $answered }/{ $members } đồng chí.

    Câu hỏi không nêu tên mà có ít hơn { $fewest } người trả lời. Để không lộ ai trả lời gì, hệ thống không công bố kết quả và đã xóa các câu trả lời.
question-not-yet =
    Câu hỏi “{ $question }”: đã trả lời { $answered }/{ $members } đồng chí.

    Câu hỏi không nêu tên: có từ { $fewest } người trả lời mới xem được kết quả.
question-line = – { $label }: { $count }/{ $of } ({ $percent }%)
question-mean = Điểm trung bình: { $mean }
question-words = – { $words }
question-many-words = Có { $count } câu trả lời. Người hỏi xem trong bảng Excel.
question-turnout = Đã trả lời: { $answered }/{ $members } đồng chí ({ $percent }%)
question-several = Mỗi người chọn được nhiều phương án
question-picture = Biểu đồ kết quả: { $question }
question-table = Gửi bảng Excel
question-file = Bảng kết quả: { $question }
question-file-coming = Hệ thống gửi bảng kết quả.
question-heading = Kết quả hỏi ý kiến
question-head-number = STT
question-head-choice = Phương án
question-head-count = Số người chọn
question-head-percent = Tỷ lệ
question-head-name = Họ và tên
question-head-answer = Trả lời
