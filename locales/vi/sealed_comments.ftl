# Ý kiến không nêu tên

sealed-send = Gửi không nêu tên
sealed-honest =
    <b>Gửi không nêu tên:</b> bí thư, đảng ủy và đảng viên khác không biết ai viết. Vẫn có thể biết: Zalo hoặc Telegram; người quản trị máy chủ, nếu cố tình tìm; người quen cách viết của đồng chí.
    Ý kiến đến bí thư vào buổi sáng, { $until }.
sealed-until-meeting = khi có từ { $least } đảng viên góp ý, chậm nhất là lúc họp
sealed-until-days = khi có từ { $least } đồng chí gửi không nêu tên, chậm nhất là sau { $days } ngày
sealed-text-only = Ảnh và ghi âm dễ lộ người gửi, nên chỉ ý kiến bằng chữ mới gửi không nêu tên được. Gửi ý kiến này thì bí thư thấy tên đồng chí.
sealed-too-few = Dưới { $least } đồng chí góp ý được về việc này thì dễ đoán ra người viết, nên chưa gửi không nêu tên được. Gửi ý kiến này thì bí thư thấy tên đồng chí.
sealed-sent =
    Hệ thống đã ghi nhận ý kiến không nêu tên của đồng chí, mã <b>{ $code }</b>. Trân trọng cảm ơn.

    Khi có trả lời, cả chi bộ nhận một thông báo như nhau. Để khỏi lộ, đồng chí có thể xóa đoạn trò chuyện này trên máy.
sealed-own-boxed = – { $code }, không nêu tên: { $what } (chưa chuyển tới bí thư)
sealed-own-waiting = – { $code }, không nêu tên: { $what } (chưa có trả lời)
sealed-own-leaving = – { $code }, không nêu tên: { $what } (sẽ được rút)
sealed-own-answered =
    – { $code }, không nêu tên: { $what }
    Trả lời: { $answer }
sealed-own-outcome = Xử lý: { $outcome }.
sealed-take-back = Rút { $code }
sealed-taken-out =
    Đã rút ý kiến { $code }. Ý kiến chưa được chuyển tới bí thư. Nội dung đồng chí đã viết:

    { $what }
sealed-taken-back =
    Hệ thống đã ghi nhận đề nghị rút ý kiến { $code }. Ý kiến được xóa vào buổi sáng tiếp theo, nếu đến lúc đó bí thư chưa xử lý. Bí thư có thể đã đọc. Nội dung đồng chí đã viết:

    { $what }
sealed-not-yours = Ý kiến này không còn rút được.
sealed-released =
    { $about }: có { $count } ý kiến không nêu tên. Hệ thống không cho ai biết người viết.

    Đề nghị đồng chí trả lời như với mọi ý kiến khác.
sealed-answered =
    Trong chi bộ có ý kiến không nêu tên vừa được trả lời. Mọi đảng viên đều nhận được thông báo này.

    Đồng chí nào đã gửi thì chọn “Xem trả lời”. Ai cũng chọn được.
sealed-look = Xem trả lời
sealed-answers =
    <b>Trả lời các ý kiến không nêu tên của đồng chí:</b>
    { $comments }
sealed-reserve-how = Chưa đồng ý, muốn bảo lưu thì gửi lại ý kiến có nêu tên; khi có trả lời, đồng chí chọn “Tôi bảo lưu ý kiến”. Khi đó người khác có thể đoán ra ý kiến này của ai.
sealed-no-answers = Đồng chí không có ý kiến không nêu tên nào đã được trả lời.
