# Trả lời câu hỏi lấy ý kiến
asked-question =
    Xin ý kiến đồng chí. Người hỏi: { $sender }.

    <b>{ $question }</b>

    { $rules }
asked-again =
    <b>{ $question }</b>

    { $rules }
    { $own }
asked-reminder =
    Kính gửi đồng chí <b>{ $reader }</b>. Đồng chí chưa trả lời câu hỏi:

    <b>{ $question }</b>

    { $rules }
asked-until = Hạn trả lời: { $closes }.
asked-named = Có nêu tên: người hỏi thấy đồng chí trả lời gì. Đổi được cho đến hết hạn.
asked-nameless = Không nêu tên: hệ thống không lưu đồng chí chọn gì, chỉ nhớ đã trả lời để khỏi nhắc. Zalo hoặc Telegram vẫn thấy tin. Gửi rồi thì không đổi được.
asked-nameless-words = Không nêu tên: hệ thống chỉ nhớ đồng chí đã trả lời để khỏi nhắc, không lưu câu trả lời nào là của ai. Gửi rồi thì không đổi được. Cách viết có thể để lộ người viết; Zalo hoặc Telegram vẫn thấy tin của đồng chí.
asked-shown-closing = Khi kết thúc, mọi người được hỏi đều xem được kết quả chung.
asked-shown-live = Mọi người được hỏi xem được ngay kết quả chung.
asked-shown-asker = Chỉ người hỏi xem được kết quả chung.
asked-none-yet = Mời đồng chí trả lời:
asked-own = Đồng chí đã trả lời: { $answer }
asked-write = Trả lời
asked-see-result = Xem kết quả
asked-over = Câu hỏi này không còn nhận trả lời.
asked-already = Đồng chí đã trả lời câu hỏi “{ $question }”. Câu hỏi không nêu tên nên không đổi được. Trân trọng cảm ơn.
asked-tick =
    <b>{ $question }</b>

    Đồng chí chọn từng phương án; chọn lại thì bỏ. Có thể gõ nhiều số, ví dụ “1 3”. Đủ rồi thì chọn “Xong”. { $final }
asked-can-change = Đổi được cho đến hết hạn.
asked-is-final = Chọn “Xong” là gửi, không đổi được.
asked-ticked = Đã chọn: { $label }
asked-done = Xong
asked-tick-which = Hệ thống chưa rõ đồng chí chọn phương án nào. Đề nghị đồng chí gõ số của các phương án, ví dụ “1 3”.
asked-write-words =
    <b>{ $question }</b>

    { $rules }

    Mời đồng chí viết câu trả lời. Câu hỏi này không nhận ghi âm.
asked-confirm =
    <b>{ $question }</b>

    Đồng chí trả lời:
    { $answer }

    Không nêu tên nên gửi rồi thì không đổi được. Gửi câu trả lời này?
asked-send = Gửi
asked-choose-again = Trả lời lại
asked-noted =
    Đã ghi nhận câu trả lời của đồng chí cho câu hỏi “{ $question }”: { $answer }

    Đổi được cho đến hết hạn:
asked-sent = Đã nhận câu trả lời, không nêu tên, cho câu hỏi “{ $question }”. Trân trọng cảm ơn đồng chí.
asked-called-off = Câu hỏi “{ $question }” đã được rút. Đồng chí không cần trả lời; các câu trả lời đã gửi đã được xóa.
