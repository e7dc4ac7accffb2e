# Danh mục chuẩn bị một buổi họp; tin báo cấp ủy viên phụ trách chi bộ
preparation-door = Danh mục chuẩn bị
preparation-step-committee = Chi ủy họp thống nhất nội dung
preparation-step-assign = Phân công chuẩn bị nội dung
preparation-step-draft = Dự thảo nghị quyết, kết luận
preparation-step-send = Gửi tài liệu trước cuộc họp
preparation-step-inform = Báo cáo cấp ủy viên phụ trách
preparation-step-post = Đăng lên Sổ tay đảng viên
preparation-done-on = đã xong { $day }
preparation-late = quá hạn { $days } ngày
preparation-today = hạn hôm nay
preparation-until = hạn { $day }
preparation-line = – { $step } (đ/c { $owner }): { $state }
preparation-own-line = – { $step }: { $state }
preparation-none-yet =
    Chưa có danh mục chuẩn bị { $what }, ngày { $day }. Hệ thống đề nghị như sau:

    { $steps }

    Lập xong, đồng chí vẫn đổi được người làm và ngày.
preparation-begin = Lập danh mục chuẩn bị
preparation-others = Cuộc họp khác
preparation-which = Đồng chí xem danh mục chuẩn bị của cuộc họp nào?
preparation-of = Chuẩn bị { $what }
preparation-of-day = { $day } – { $what }
preparation-next-regular = buổi sinh hoạt thường kỳ tới
preparation-which-day = Chi bộ định họp ngày nào: { $what }? Ví dụ: “3/12”.
preparation-list =
    <b>Chuẩn bị { $what }</b>
    Ngày họp: { $day }. Đã gửi giấy mời.

    { $steps }

    Đồng chí chọn một việc để ghi đã xong, đổi người làm hoặc đổi ngày.
preparation-list-unannounced =
    <b>Chuẩn bị { $what }</b>
    Ngày họp: { $day }. Chưa gửi giấy mời.

    { $steps }

    Đồng chí chọn một việc để ghi đã xong, đổi người làm hoặc đổi ngày.
preparation-change-day = Đổi ngày họp
preparation-one-step =
    <b>{ $step }</b>
    Chuẩn bị { $what }
    Người làm: đồng chí { $owner }
    Thời hạn: { $date } ({ $state })
preparation-mark-done = Đã xong: { $step }
preparation-mark-open = Chưa xong: { $step }
preparation-change-owner = Đổi người làm
preparation-change-date = Đổi ngày
preparation-back = Xem cả danh mục
preparation-is-done = Hệ thống đã ghi nhận việc “{ $step }” đã xong ({ $what }). Trân trọng cảm ơn.
preparation-is-open = Hệ thống đã ghi nhận việc “{ $step }” chưa xong ({ $what }).
preparation-who = { $step }: đồng chí nào làm?
preparation-until-when = { $step }: đang ghi ngày { $date }. Đồng chí đổi sang ngày nào? Ví dụ: “30/11”.
preparation-date-unclear = Hệ thống chưa rõ ngày nào. Đề nghị đồng chí gõ như “30/11”.
preparation-date-after = Việc này cần xong trước hoặc trong ngày họp { $day }. Đề nghị đồng chí chọn ngày khác.
preparation-done-meanwhile = Việc này đã xong: { $step }.
preparation-overtaken = Trong lúc đồng chí đang sửa, đồng chí khác vừa sửa việc này: { $step }. Đề nghị đồng chí chọn lại.
preparation-changed-since = Danh mục vừa được lập, hoặc cuộc họp đã thay đổi. Đề nghị đồng chí gõ “chuẩn bị” để xem.
preparation-not-of-committee = Đồng chí này hiện không ở trong chi ủy. Đề nghị đồng chí chọn lại.
preparation-not-yours = Việc này dành cho bí thư, phó bí thư hoặc người được phân công.
preparation-called-off = Cuộc họp này đã hủy: { $what }. Không cần chuẩn bị nữa.
preparation-over = Cuộc họp này đã qua lâu: { $what }. Danh mục không ghi thêm được nữa.
preparation-assigned =
    Kính gửi đồng chí <b>{ $reader }</b>.

    Đồng chí { $by } phân công đồng chí chuẩn bị { $what }, ngày { $day }:
    { $steps }

    Xong việc nào, đề nghị đồng chí bấm hoặc gõ “Đã xong: …” của việc ấy.
preparation-owner-missed = Đồng chí { $name } chưa kết nối với hệ thống. Đề nghị đồng chí báo trực tiếp.
preparation-reminder =
    Kính gửi đồng chí <b>{ $reader }</b>.

    Nhắc việc chuẩn bị { $what }, ngày { $day }:
    { $steps }

    Xong việc nào, đề nghị đồng chí bấm hoặc gõ “Đã xong: …” của việc ấy.
digest-preparation = – Việc chuẩn bị họp quá hạn: { $count }. Gõ “chuẩn bị” để xem.
follower-invited =
    Kính gửi đồng chí <b>{ $reader }</b>.

    { $cell } trân trọng báo cáo đồng chí lịch { $what }: <b>{ $start }</b>, tại { $place }.

    <b>Nội dung:</b>
    { $agenda }

    <b>Tài liệu:</b>
    { $documents }
follower-moved =
    Kính gửi đồng chí <b>{ $reader }</b>.

    { $cell } trân trọng báo cáo đồng chí thay đổi lịch { $what }: <b>{ $start }</b>, tại { $place }.

    Lịch cũ: { $was }, tại { $was-place }.

    <b>Nội dung:</b>
    { $agenda }

    <b>Tài liệu:</b>
    { $documents }
follower-agenda =
    Kính gửi đồng chí <b>{ $reader }</b>.

    { $cell } trân trọng báo cáo đồng chí nội dung mới của { $what }, <b>{ $start }</b>, tại { $place }:
    { $agenda }
follower-cancelled =
    Kính gửi đồng chí <b>{ $reader }</b>.

    { $cell } trân trọng báo cáo đồng chí: không tổ chức { $what } vào { $start }, tại { $place }.
    Lý do: { $reason }
follower-told = Hệ thống báo cáo cả đồng chí { $name }, cấp ủy viên phụ trách.
follower-missed = Đồng chí { $name }, cấp ủy viên phụ trách, chưa kết nối với hệ thống. Đề nghị đồng chí báo cáo trực tiếp.
follower-none = Chi bộ chưa ghi cấp ủy viên phụ trách. Đề nghị đồng chí báo cáo trực tiếp.
