# Góp ý trước cuộc họp

comment-door = Góp ý
comment-general = Ý kiến chung
comment-which-meeting = Đồng chí góp ý cho cuộc họp nào?
comment-which-item =
    <b>{ $meeting }</b>

    Đồng chí góp ý về nội dung nào?
comment-item-gone =
    <b>{ $meeting }</b>

    Chương trình họp vừa thay đổi, nội dung đồng chí chọn không còn. Ý kiến chưa được gửi.

    Đề nghị đồng chí chọn lại nội dung.
comment-write =
    <b>{ $item }</b>
    { $meeting }

    Mời đồng chí viết ý kiến, hoặc gửi một ảnh, một đoạn ghi âm. Bí thư, phó bí thư chi bộ xem ý kiến kèm tên đồng chí, và có thể đưa vào biên bản.

    Đề nghị đồng chí không gửi tài liệu mật, đơn tố cáo qua kênh này.
comment-preview =
    Ý kiến của đồng chí, mục <b>{ $item }</b>:

    { $what }

    Gửi ý kiến này tới bí thư chi bộ?

    { $sealed }
comment-send = Gửi
comment-edit = Sửa lại
comment-drop = Bỏ
comment-dropped = Đã bỏ. Ý kiến chưa được gửi và không được lưu.
comment-sent = Hệ thống đã ghi nhận ý kiến của đồng chí, mã <b>{ $code }</b>. Trân trọng cảm ơn.
comment-closed = Đã hết hạn góp ý cho cuộc họp này: { $meeting }.
comment-closed-unsent =
    Đã hết hạn góp ý cho cuộc họp này: { $meeting }. Ý kiến dưới đây chưa được gửi và không được lưu.

    { $unsent }
comment-not-yours = Không tìm thấy cuộc họp này trong lịch của đồng chí.
comment-no-meetings =
    Hiện chưa có cuộc họp nào nhận góp ý. Khi có giấy mời họp, đồng chí có thể góp ý tại đây.

    <b>Ý kiến của đồng chí trong 60 ngày qua:</b>
    { $comments }
comment-mine = Ý kiến của tôi
comment-own =
    <b>Ý kiến của đồng chí trong 60 ngày qua:</b>
    { $comments }
comment-own-none = – Chưa có
comment-own-waiting = – { $code }, { $item }: { $what } (chưa có trả lời)
comment-own-answered =
    – { $code }, { $item }: { $what }
    Trả lời: { $answer }
comment-for-leader =
    Đồng chí <b>{ $name }</b> có ý kiến, mã <b>{ $code }</b>.

    <b>{ $item }</b>
    { $meeting }

    { $what }
comment-answer = Trả lời
comment-with-photo = (Có ảnh kèm theo)
comment-with-voice = (Có ghi âm kèm theo)
