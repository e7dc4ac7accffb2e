# Thông báo chung: bí thư gửi chi bộ, văn phòng đảng ủy gửi các chi bộ
broadcast-door = Gửi thông báo
broadcast-not-yours = Việc này dành cho bí thư, phó bí thư chi bộ và văn phòng đảng ủy. Nếu chức vụ của đồng chí vừa thay đổi, thông báo đang soạn chưa được gửi.
broadcast-whom =
    Đồng chí gửi thông báo tới đâu?

    Chọn “Toàn xã”, hoặc chọn từng chi bộ. Có thể gõ tên chi bộ.
broadcast-chosen =
    <b>Đã chọn:</b>
    { $cells }

    Chọn thêm chi bộ, hoặc chọn “Xong”.
broadcast-all = Toàn xã
broadcast-drop-cell = Bỏ { $cell }
broadcast-done = Xong
broadcast-no-cell = Không có chi bộ nào tên “{ $name }”.
broadcast-which-cell = Có nhiều chi bộ tên như “{ $name }”. Đề nghị đồng chí gõ đầy đủ hơn.
broadcast-nobody = Chưa liên lạc được đồng chí nào trong số { $expected } đồng chí, nên hệ thống chưa gửi được thông báo.
broadcast-to-all = toàn { $committee }
broadcast-write =
    Thông báo tới <b>{ $to }</b>, { $count } đồng chí.

    Mời đồng chí viết nội dung thông báo, hoặc gửi một ảnh, một tài liệu kèm lời.

    Đề nghị đồng chí không gửi tài liệu mật qua kênh này.
broadcast-with-photo = (Có ảnh kèm theo)
broadcast-with-document = (Có tài liệu kèm theo)
broadcast-preview =
    Đề nghị đồng chí xem lại trước khi gửi.

    Thông báo tới <b>{ $to }</b>:

    { $what }

    { $reach }
broadcast-send = Gửi
broadcast-edit = Sửa lại
broadcast-drop = Bỏ
broadcast-dropped = Đã bỏ. Thông báo chưa được gửi và không được lưu.
broadcast-reaches = Thông báo sẽ tới { $count } đồng chí.
broadcast-misses = Chưa liên lạc được { $count } đồng chí. Đề nghị các chi bộ báo trực tiếp.
broadcast-misses-names = Chưa liên lạc được { $count } đồng chí: { $names }. Đề nghị đồng chí báo trực tiếp.
broadcast-in-group = Thông báo cũng vào nhóm Telegram của chi bộ, một lần.
broadcast-quiet = Đang giờ nghỉ: thông báo sẽ tới lúc { $begins-time }.
broadcast-begun =
    Hệ thống đã nhận thông báo của đồng chí.

    { $reach }
broadcast-message =
    Kính gửi đồng chí <b>{ $reader }</b>. Thông báo của { $sender }:

    { $text }
broadcast-see-file = Mời đồng chí xem tài liệu kèm theo.
broadcast-from-secretary = bí thư { $of }, đồng chí { $name }
broadcast-from-deputy = phó bí thư { $of }, đồng chí { $name }
broadcast-from-office = Văn phòng { $of }, đồng chí { $name }
broadcast-is-going =
    <b>Đang gửi thông báo</b>
    { $lines }

    Bắt đầu lúc { $began }.
broadcast-is-paused =
    <b>Đang tạm dừng gửi thông báo</b>
    { $lines }

    Bắt đầu lúc { $began }.
broadcast-is-cancelled =
    <b>Đã dừng hẳn, không gửi tiếp thông báo</b>
    { $lines }

    Bắt đầu lúc { $began }.
broadcast-is-done =
    <b>Đã gửi xong thông báo</b>
    { $lines }

    Bắt đầu lúc { $began }.
broadcast-sent = – Đã gửi: { $sent }/{ $expected }
broadcast-waiting = – Đang chờ: { $count }
broadcast-perhaps = – Chưa rõ đã tới: { $count }
broadcast-held = – Chờ người nhận nhắn lại mới gửi được: { $count }
broadcast-failed = – Không gửi được: { $count }
broadcast-failed-names = – Không tới: { $names }. Đề nghị đồng chí báo trực tiếp.
broadcast-stopped = – Đã dừng, không gửi: { $count }
broadcast-unreached = – Chưa liên lạc được: { $count }
broadcast-pause = Tạm dừng
broadcast-go-on = Gửi tiếp
broadcast-stop = Dừng hẳn
broadcast-look = Xem lại
