invitation-to-meeting =
    Kính gửi đồng chí <b>{ $reader }</b>.

    { $cell } trân trọng mời đồng chí dự { $what }, <b>{ $start }</b>, tại { $place }.

    <b>Chương trình:</b>
    { $agenda }

    Đề nghị đồng chí xác nhận.
invitation-moved =
    Kính gửi đồng chí <b>{ $reader }</b>.

    <b>Thay đổi lịch họp.</b> { $cell } chuyển { $what } sang <b>{ $start }</b>, tại { $place }.

    Lịch cũ: { $was }, tại { $was-place }, không còn hiệu lực.

    Đề nghị đồng chí xác nhận.
invitation-moved-place =
    Kính gửi đồng chí <b>{ $reader }</b>.

    <b>Thay đổi nơi họp.</b> { $cell } tổ chức { $what } tại <b>{ $place }</b>. Thời gian không đổi: { $start }.

    Không họp tại { $was-place } nữa. Câu trả lời của đồng chí vẫn có hiệu lực.
invitation-cancelled =
    Kính gửi đồng chí <b>{ $reader }</b>.

    <b>Hủy họp.</b> { $cell } không tổ chức { $what } vào { $start }, tại { $place }.
    Lý do: { $reason }

    Đề nghị đồng chí chờ thông báo mới.
invitation-agenda =
    <b>Chương trình có thay đổi.</b> { $cell }, { $what }, { $start }, tại { $place }.

    { $changed }
invitation-whole-agenda = Xem cả chương trình
invitation-calendar = { $cell }: { $what }
invitation-calendar-file = Lịch họp để thêm vào lịch trên điện thoại.
invitation-come = Tham dự
invitation-ask-leave = Xin vắng
invitation-change-to-leave = Đổi: xin vắng
invitation-change-to-come = Đổi: tham dự
invitation-coming = Hệ thống đã ghi nhận: đồng chí <b>tham dự</b> { $what }, { $start }, tại { $place }. Trân trọng cảm ơn.
invitation-on-leave = Hệ thống đã ghi nhận: đồng chí <b>xin vắng</b> { $what }, { $start }. Lý do: { $reason }. Trân trọng cảm ơn.
invitation-why = Đề nghị đồng chí cho biết lý do xin vắng { $what }, { $start }. Chọn hoặc gõ lý do.
invitation-reason-work = Đi công tác
invitation-reason-ill = Ốm đau
invitation-reason-family = Việc gia đình
invitation-answer-none = Đồng chí chưa trả lời giấy mời.
invitation-answer-yes = Đồng chí đã trả lời: tham dự.
invitation-answer-no = Đồng chí đã trả lời: xin vắng ({ $reason }).
invitation-not-yours = Không tìm thấy cuộc họp này trong lịch của đồng chí.
invitation-is-cancelled = Cuộc họp này đã hủy: { $what }. Hệ thống không nhận trả lời nữa.
invitation-has-begun = Đã quá giờ trả lời: { $what } bắt đầu lúc { $start }.
