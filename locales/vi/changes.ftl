# Thay đổi cuộc họp đã gửi giấy mời
change-door = Thay đổi họp
change-which = Đồng chí muốn thay đổi gì ở { $what }, { $start }?
change-time = Đổi ngày giờ
change-place = Đổi nơi họp
change-agenda = Sửa chương trình
change-documents = Thêm tài liệu
change-cancel = Hủy họp
change-not-yours = Việc này dành cho bí thư, phó bí thư của chi bộ họp.
change-cancelled-already = Cuộc họp này đã hủy: { $what }, { $start }.
change-begun = Cuộc họp đã bắt đầu nên không thay đổi được nữa: { $what }, { $start }.
change-overtaken =
    Trong lúc đồng chí đang sửa, cuộc họp đã có thay đổi khác. Thay đổi của đồng chí chưa được lưu. Cuộc họp hiện nay:

    { $meeting }
change-nothing = Không có gì thay đổi nên hệ thống không gửi thông báo.
change-why = Vì sao hủy { $what }, { $start }? Đề nghị đồng chí gõ lý do. Lý do được gửi tới mọi người được mời.
change-confirm =
    Đề nghị đồng chí xem lại trước khi gửi.

    { $change }
change-do = Gửi thông báo
change-do-cancel = Hủy cuộc họp
change-shown-time =
    <b>Đổi ngày giờ: { $what }</b>
    Lịch cũ: { $start }
    Lịch mới: <b>{ $new }</b>
    Nơi họp: { $place }

    Mọi người sẽ được mời trả lời lại.
change-shown-place =
    <b>Đổi nơi họp: { $what }</b>
    Thời gian: { $start }
    Nơi cũ: { $place }
    Nơi mới: <b>{ $new-place }</b>
change-shown-agenda =
    <b>Chương trình mới: { $what }</b>
    { $agenda }

    <b>Điều thay đổi, hệ thống gửi mọi người:</b>
    { $changed }
change-shown-documents =
    <b>Thêm tài liệu: { $what }</b>
    { $documents }
change-shown-cancel =
    <b>Hủy họp: { $what }</b>
    Thời gian: { $start }
    Lý do: { $reason }
change-done-time = Đã đổi ngày giờ họp. { $reach }
change-done-place = Đã đổi nơi họp. { $reach }
change-done-agenda = Đã sửa chương trình. { $reach }
change-done-documents = Đã thêm tài liệu. { $reach }
change-done-cancel = Đã hủy cuộc họp. { $reach }
