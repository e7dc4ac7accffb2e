# Chuẩn bị họp, và những điều nhắc trước khi gửi
prepare-door = Chuẩn bị họp
prepare-kind = Đồng chí chuẩn bị cuộc họp nào?
prepare-theme = Chuyên đề gì? Đề nghị đồng chí gõ tên chuyên đề.
prepare-preview =
    Đề nghị đồng chí xem lại trước khi gửi.

    { $meeting }
prepare-send = Gửi giấy mời
prepare-correct = Sửa
prepare-what-to-correct = Đồng chí muốn sửa gì?
prepare-correct-time = Ngày giờ họp
prepare-correct-place = Nơi họp
prepare-correct-agenda = Chương trình
prepare-correct-documents = Tài liệu
prepare-correct-kind = Loại cuộc họp
prepare-not-leading = Đồng chí hiện không còn là bí thư hay phó bí thư trong danh sách. Giấy mời chưa được gửi.
prepare-too-late = Giờ họp { $start } đã qua. Đề nghị đồng chí chọn giờ khác.
prepare-clash-since = Trong lúc đồng chí chuẩn bị, chi bộ vừa có giấy mời một cuộc họp khác cùng ngày. Đề nghị đồng chí xem lại.
prepare-sent =
    Đã gửi giấy mời { $what }, <b>{ $start }</b>.

    { $reach }

    { $reminders }
prepare-reminders =
    Hệ thống sẽ nhắc vào:
    { $times }
prepare-reminder-line = – { $due }
prepare-no-reminders = Cuộc họp đã gần nên hệ thống không nhắc thêm.
caution-beneath =
    { $text }

    <b>Lưu ý:</b>
    { $cautions }
caution-new-year = – Ngày họp trùng ngày nghỉ Tết Dương lịch.
caution-reunification = – Ngày họp trùng ngày nghỉ lễ 30/4.
caution-labour = – Ngày họp trùng ngày nghỉ lễ 1/5.
caution-national = – Ngày họp trùng ngày nghỉ lễ Quốc khánh.
caution-hung-kings = – Ngày họp trùng ngày Giỗ Tổ Hùng Vương.
caution-tet = – Ngày họp ở trong dịp Tết Nguyên đán, từ 23 tháng Chạp đến mùng 6.
caution-late-documents = – Tài liệu nên gửi trước cuộc họp ít nhất { $hours } giờ.
caution-same-day = – Cùng ngày, chi bộ đã có { $what }, { $start-time }.
caution-same-title = – Đã có tài liệu “{ $title }”. Tài liệu này được gửi thêm, không thay tài liệu cũ. Muốn thay, đề nghị đồng chí dùng “Thay bản mới”.
caution-later-all = Đang là giờ nghỉ. Tin sẽ được gửi tới { $count } đồng chí lúc { $until-time }.
caution-later =
    Đang là giờ nghỉ. Tin sẽ được gửi tới { $count } đồng chí lúc { $until-time }. Có { $missed } đồng chí chưa kết nối với hệ thống: { $names }.

    Đề nghị đồng chí báo trực tiếp.
caution-reached-all = Đã gửi tới { $count } đồng chí.
caution-reached =
    Đã gửi tới { $count } đồng chí. Có { $missed } đồng chí chưa kết nối với hệ thống: { $names }.

    Đề nghị đồng chí báo trực tiếp.
caution-late-task = – Nhiệm vụ chưa xong: { $title }, đ/c { $name }, { $how }.
caution-late-tasks-more = – Và { $count } nhiệm vụ khác chưa xong.
