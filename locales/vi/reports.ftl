# Phản ánh tình hình

report-door = Phản ánh
report-which-field =
    Đồng chí phản ánh về lĩnh vực nào?

    Chỉ phản ánh sự việc, không nhận xét quan điểm hay đời tư của cá nhân. Đơn tố cáo đề nghị gửi nơi tiếp công dân. Đề nghị không gửi tài liệu mật.

    Bí thư, phó bí thư chi bộ thấy tên đồng chí để trả lời.
report-field-opinion = Tư tưởng, dư luận
report-field-security = An ninh trật tự
report-field-land = Đất đai
report-field-environment = Môi trường
report-field-infrastructure = Hạ tầng
report-field-welfare = An sinh
report-field-procedures = Thủ tục hành chính
report-field-unity = Đoàn kết nội bộ
report-field-disaster = Thiên tai, dịch bệnh
report-field-other = Khác
report-where = Sự việc ở đâu? Mời đồng chí gõ tên nơi, hoặc gửi vị trí.
report-where-listed = Sự việc ở đâu? Mời đồng chí chọn địa bàn, gõ tên nơi khác, hoặc gửi vị trí.
report-location = vị trí { $point }
report-what = <b>{ $field }.</b> Mời đồng chí viết rõ sự việc, hoặc gửi một ảnh kèm vài lời, một đoạn ghi âm.
report-photo-words = Đề nghị đồng chí viết vài lời về sự việc trong ảnh.
report-photo-only = Chỉ gửi ảnh
report-preview =
    <b>Lĩnh vực:</b> { $field }
    <b>Nơi:</b> { $place }
    <b>Sự việc:</b> { $what }

    Gửi phản ánh này tới bí thư chi bộ?
report-send = Gửi
report-edit = Sửa lại
report-drop = Bỏ
report-dropped = Đã bỏ. Phản ánh chưa được gửi và không được lưu.
report-sent = Hệ thống đã ghi nhận phản ánh của đồng chí, mã <b>{ $code }</b>. { $told } Trân trọng cảm ơn.
report-told = Phản ánh đã chuyển tới đồng chí { $leader }.
report-told-self = Phản ánh có trong mục “Phản ánh cần xử lý”.
report-untold = Bí thư chi bộ chưa tham gia hệ thống; nếu việc gấp, đề nghị đồng chí báo trực tiếp.
report-for-leader =
    Đồng chí <b>{ $name }</b> phản ánh, mã <b>{ $code }</b>.

    <b>Lĩnh vực:</b> { $field }
    <b>Nơi:</b> { $place }
    <b>Sự việc:</b> { $what }
report-mine = Phản ánh của tôi
report-own =
    <b>Phản ánh của đồng chí:</b>
    { $reports }
report-own-none = – Chưa có
report-own-waiting = – { $code }, { $field }, { $place }: { $state }
report-own-replied =
    – { $code }, { $field }, { $place }: { $state }
    Trả lời: { $reply }
report-own-see = Xem { $code }
