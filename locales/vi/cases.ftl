# Xử lý phản ánh

cases-door = Phản ánh cần xử lý
case-none = Hiện không có phản ánh nào cần xử lý.
case-which =
    <b>Phản ánh cần xử lý:</b>
    { $cases }

    Đồng chí xem phản ánh nào?
case-line = – { $code } ({ $at-day }, { $state }): { $field }, { $place }. { $what }
case-label = { $code } { $field }
case-more = Xem thêm
case-before = Trang trước
case-file = Tệp kèm phản ánh { $code }.
case-state-received = chưa trả lời
case-state-answered = đã trả lời
case-state-closed = đã kết thúc
case-details =
    <b>Phản ánh { $code }</b>, { $state }
    <b>Người phản ánh:</b> đồng chí { $name }
    <b>Lĩnh vực:</b> { $field }
    <b>Nơi:</b> { $place }
    <b>Sự việc:</b> { $what }

    <b>Quá trình:</b>
    { $history }
case-was-received = – { $at-day }: tiếp nhận
case-was-again = – { $at-day }: đồng chí { $name } báo chưa xong
case-was-answered-saying = – { $at-day }: đồng chí { $name } trả lời: { $said }
case-was-closed = – { $at-day }: đồng chí { $name } báo đã xong
case-was-closed-saying = – { $at-day }: đồng chí { $name } kết thúc: { $said }
case-reply = Trả lời
case-close = Kết thúc
case-solved = Đã giải quyết xong
case-write-reply = Phản ánh <b>{ $code }</b> của đồng chí { $name } ({ $field }, { $place }). Mời đồng chí viết câu trả lời.
case-write-result = Phản ánh <b>{ $code }</b> của đồng chí { $name } ({ $field }, { $place }). Mời đồng chí viết ngắn gọn kết quả giải quyết.
case-preview-reply =
    Trả lời phản ánh { $code } của đồng chí <b>{ $name }</b>:

    { $reply }

    Gửi câu trả lời này?
case-preview-result =
    Kết thúc phản ánh { $code } của đồng chí <b>{ $name }</b>, kết quả:

    { $reply }

    Gửi và kết thúc phản ánh này?
case-send = Gửi
case-edit = Sửa lại
case-answered = Đã ghi câu trả lời phản ánh { $code }. Phản ánh chưa kết thúc. { $told }
case-closed = Phản ánh { $code } đã kết thúc. { $told }
case-told = Hệ thống đã báo đồng chí { $name }.
case-untold = Hệ thống chưa nhắn được cho đồng chí { $name }, đề nghị đồng chí báo trực tiếp.
case-own = Đây là phản ánh của chính đồng chí.
case-closed-already = Phản ánh { $code } đã kết thúc.
case-closed-unsent = Phản ánh { $code } vừa kết thúc. Nội dung đồng chí viết không được gửi.
case-reply-for-reporter =
    Kính gửi đồng chí <b>{ $reader }</b>. Đồng chí { $leader } trả lời phản ánh <b>{ $code }</b> ({ $field }, { $place }):

    { $reply }

    Việc này đã xong chưa?
case-result-for-reporter =
    Kính gửi đồng chí <b>{ $reader }</b>. Đồng chí { $leader } báo kết quả phản ánh <b>{ $code }</b> ({ $field }, { $place }):

    { $reply }

    Phản ánh này đã kết thúc. Đồng chí thấy việc đã xong chưa?
case-done = Đã xong
case-not-done = Chưa xong
case-thanks = Hệ thống đã ghi nhận: phản ánh { $code } đã xong. Trân trọng cảm ơn.
case-again = Hệ thống đã ghi nhận: phản ánh { $code } chưa xong. Chi bộ sẽ xem lại.
case-being-handled = Phản ánh { $code } đang được xử lý. Khi có trả lời, hệ thống sẽ báo đồng chí.
case-again-for-leader = Đồng chí <b>{ $name }</b> báo phản ánh <b>{ $code }</b> ({ $field }, { $place }) chưa xong. Phản ánh được mở lại.
