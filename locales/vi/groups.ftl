# Nhóm Telegram của chi bộ: nối, bỏ nối, và những gì nhóm đọc được
group-door = Nhóm Telegram
group-only-telegram = Nhóm của chi bộ chỉ nối được trên Telegram. Ở đây hệ thống chỉ nhắn riêng từng đồng chí.
group-is-linked =
    { $cell } đã nối với một nhóm Telegram từ { $since-date }.

    Nối nhóm khác thì nhóm này thôi nhận tin.
group-other = Nối nhóm khác
group-drop = Bỏ nối
group-none = Chi bộ chưa nối với nhóm nào.
group-unlinked = Đã bỏ nối. Nhóm không còn nhận tin của { $cell }.
group-code =
    <b>Nối nhóm Telegram của { $cell }</b>

    { $way }

    Nếu hệ thống đã ở trong nhóm, đồng chí gõ trong nhóm:
    <b>{ $command }</b>

    Mã dùng một lần, đến { $until-time }, và chỉ khi chính đồng chí gõ. Đồng chí không gõ với tư cách quản trị viên ẩn danh.

    Nhóm sẽ thấy lịch họp, chương trình, số người dự và thông báo chung. Không thấy ai dự, ai vắng, lý do, ý kiến hay phản ánh. Ai ở trong nhóm cũng đọc được, nên nhóm chỉ nên có đảng viên của chi bộ.
group-way-link = Bấm “Chọn nhóm”, rồi chọn nhóm của chi bộ.
group-way-added = Đồng chí thêm hệ thống vào nhóm như thêm một thành viên.
group-choose = Chọn nhóm
group-linked = Đã nối nhóm Telegram với { $cell }. Muốn bỏ nối, đồng chí gõ “nhóm” ở đây.
group-not-yours = Chỉ bí thư, phó bí thư mới nối được nhóm với chi bộ. Nhóm chưa được nối.
group-wrong-code = Mã nối nhóm không đúng, đã dùng hoặc đã hết hạn. Nhóm chưa được nối. Đồng chí gõ “nhóm” ở đây để lấy mã mới.
group-of-another = Nhóm này đang nối với một chi bộ khác, nên chưa nối được. Bí thư chi bộ ấy cần bỏ nối trước.
group-sent-away = Hệ thống không còn ở trong nhóm Telegram của { $cell }, nên nhóm đã được bỏ nối. Muốn nối lại, đồng chí gõ “nhóm”.
group-hello =
    Nhóm này đã nối với <b>{ $cell }</b>.

    Lịch họp và thông báo chung sẽ có ở đây. Hệ thống không đọc chuyện trò trong nhóm. Việc riêng, đề nghị các đồng chí nhắn riêng với hệ thống.
group-meeting =
    <b>{ $heading } – { $cell }</b>
    <b>Thời gian:</b> { $start }
    <b>Nơi họp:</b> { $place }

    <b>Chương trình:</b>
    { $agenda }

    <b>Tài liệu:</b>
    { $documents }

    { $counts }
group-meeting-moved =
    <b>{ $heading } – { $cell }</b>
    <b>Lịch đã thay đổi.</b> Lịch mới:
    <b>Thời gian:</b> { $start }
    <b>Nơi họp:</b> { $place }

    <b>Chương trình:</b>
    { $agenda }

    <b>Tài liệu:</b>
    { $documents }

    { $counts }
group-cancelled = <b>Đã hủy họp.</b> { $cell } không tổ chức { $what } vào { $start }, tại { $place }.
group-line = – { $title }
group-counts = Tham dự { $yes } · Xin vắng { $no } · Chưa trả lời { $silent }
group-present = Có mặt { $here }/{ $expected }
group-answer = Trả lời giấy mời
group-notice =
    Kính gửi các đồng chí. Thông báo của { $sender }:

    { $text }
