# Phản ánh tình hình

report-door = Phản ánh
report-which-field =
    Đồng chí phản ánh về lĩnh vực nào?

    Chỉ nói về sự việc, không nói về quan điểm, đời tư của ai. Đơn tố cáo đề nghị gửi nơi tiếp công dân. Đề nghị không gửi tài liệu mật, số hoặc ảnh căn cước.

    Bí thư, phó bí thư và người được phân công xử lý thấy tên đồng chí. Đảng viên khác có thể thấy sự việc, không thấy tên đồng chí.
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
# What the commune calls it. Both languages name both words, and each shows its own.
report-field-own = { $english ->
   *[other] { $name }
    }
report-field-gone = Lĩnh vực “{ $field }” hiện không nhận phản ánh nữa. Mời đồng chí chọn lĩnh vực khác.
report-where = Sự việc ở đâu? Mời đồng chí gõ tên nơi, hoặc gửi vị trí.
report-where-listed = Sự việc ở đâu? Mời đồng chí chọn địa bàn, gõ tên nơi khác trong xã, hoặc gửi vị trí.
report-location = vị trí { $point }
report-place-and-location = { $place } ({ $location })
report-what = <b>{ $field }.</b> Mời đồng chí viết rõ sự việc, hoặc gửi ảnh, video kèm vài lời, hoặc một đoạn ghi âm.
report-photo-words = Đề nghị đồng chí viết vài lời về sự việc trong ảnh.
report-photo-only = Chỉ gửi ảnh
report-preview =
    <b>Lĩnh vực:</b> { $field }
    <b>Nơi:</b> { $place }
    <b>Sự việc:</b> { $what }

    Gửi phản ánh này tới bí thư chi bộ? Việc không chờ được (đê sụt, cháy nổ, dịch bệnh) thì chọn “Gửi là việc khẩn”.
report-send = Gửi
report-send-urgent = Gửi là việc khẩn
report-edit = Sửa lại
report-drop = Bỏ phản ánh này
report-dropped = Đã bỏ. Phản ánh chưa được gửi và không được lưu.
report-sent = Hệ thống đã ghi nhận phản ánh của đồng chí, mã <b>{ $code }</b>. { $told } Trân trọng cảm ơn.
report-sent-urgent = Hệ thống đã ghi nhận phản ánh của đồng chí là việc khẩn, mã <b>{ $code }</b>. { $told } Nếu nguy hiểm đến người, đề nghị đồng chí gọi 113, 114 hoặc 115. Trân trọng cảm ơn.
report-told = Phản ánh đã chuyển tới đồng chí { $leader }.
report-told-self = Phản ánh có trong mục “Phản ánh cần xử lý”.
report-untold = Bí thư chi bộ chưa tham gia hệ thống; nếu việc gấp, đề nghị đồng chí báo trực tiếp.
report-for-leader =
    Đồng chí <b>{ $name }</b> phản ánh, mã <b>{ $code }</b>.

    <b>Lĩnh vực:</b> { $field }
    <b>Nơi:</b> { $place }
    <b>Sự việc:</b> { $what }
report-for-leader-urgent =
    <b>Việc khẩn.</b> Đồng chí <b>{ $name }</b> phản ánh, mã <b>{ $code }</b>.

    <b>Lĩnh vực:</b> { $field }
    <b>Nơi:</b> { $place }
    <b>Sự việc:</b> { $what }
report-from-system =
    Phần mềm “{ $system }” chuyển đến một phản ánh, mã <b>{ $code }</b>, đứng tên đồng chí { $name }.

    <b>Lĩnh vực:</b> { $field }
    <b>Nơi:</b> { $place }
    <b>Sự việc:</b> { $what }
report-for-area =
    Có phản ánh mới thuộc địa bàn, lĩnh vực đồng chí phụ trách, mã <b>{ $code }</b>. Bí thư chi bộ xử lý việc này.

    <b>Lĩnh vực:</b> { $field }
    <b>Nơi:</b> { $place }
    <b>Sự việc:</b> { $what }
report-voice-for-leader =
    Đồng chí <b>{ $name }</b> cũng gặp việc <b>{ $code }</b> ({ $field }, { $place }).

    { $what }
report-voice-for-others =
    Thêm một đồng chí cũng gặp việc <b>{ $code }</b> ({ $field }, { $place }).

    { $what }
report-mine = Phản ánh của tôi
report-own =
    <b>Phản ánh của đồng chí:</b>
    { $reports }
report-own-none = – Chưa có
report-own-waiting = – { $code }, { $field }, { $place }: { $state }
report-own-replied =
    – { $code }, { $field }, { $place }: { $state }
    Trả lời: { $reply }
report-own-too = – { $code }, { $field }, { $place }: { $state } (đồng chí cùng gặp)
report-no-words = (không có lời)
report-place-located = theo vị trí đã gửi
report-as-typed = Nơi khác: { $place }
report-which-area = Đồng chí muốn nói nơi nào?
report-of-whom = Phản ánh này nói về việc chung hay về một cá nhân?
report-of-matter = Việc chung
report-of-person = Một cá nhân
report-about-person = Phản ánh chỉ nói về sự việc, không nói về đời tư, hành vi của một cá nhân. Nếu cần, mời đồng chí đến nơi tiếp công dân. Nội dung vừa gõ không được lưu.
report-person-refused = Hệ thống không nhận phản ánh về cá nhân. Đề nghị đồng chí đến nơi tiếp công dân của xã để được hướng dẫn. Nội dung vừa gõ không được lưu.
report-similar =
    Đã có phản ánh về việc giống như vậy:
    { $cases }

    Đồng chí cũng gặp việc này, hay đây là việc khác?
report-similar-line = – <b>{ $code }</b>, { $field }, { $place }: { $what } ({ $state })
report-none-similar = – Việc đó vừa kết thúc.
report-me-too = Tôi cũng gặp việc này
report-me-too-code = Tôi cũng gặp việc { $code }
report-other-matter = Việc khác, gửi mới
report-too = Hệ thống sẽ ghi thêm đồng chí vào việc <b>{ $code }</b>. Khi có kết quả, đồng chí sẽ được báo. Đồng chí có gửi kèm những gì vừa viết và ảnh, ghi âm, video không?
report-too-with = Gửi kèm
report-too-alone = Không gửi kèm
report-too-sent = Hệ thống đã ghi nhận: đồng chí cũng gặp việc <b>{ $code }</b>. Trân trọng cảm ơn.
report-too-late = Việc này vừa kết thúc. Mời đồng chí gõ “lùi” rồi chọn “Việc khác, gửi mới”.
report-files = Đồng chí có ảnh, ghi âm hoặc video không? Mời đồng chí gửi lần lượt tại đây. Nếu không có, chọn “Không có”.
report-no-files = Không có
report-files-more = Đã nhận { $count } ảnh, ghi âm, video. Đồng chí gửi thêm (nhiều nhất { $most }), hoặc chọn “Xong”.
report-files-done = Xong
report-files-enough = Mỗi phản ánh kèm nhiều nhất { $most } ảnh, ghi âm, video. Ảnh, ghi âm, video vừa gửi chưa được nhận.
report-which-part = Đồng chí muốn sửa phần nào?
report-part-field = Lĩnh vực
report-part-place = Nơi
report-part-what = Sự việc
report-part-files = Ảnh, ghi âm, video
report-own-see = Xem { $code }
report-picture-as-file = Hệ thống chưa nhận ảnh này, vì ảnh gửi như tài liệu còn ghi nơi chụp và máy chụp. Đề nghị đồng chí gửi lại theo cách gửi ảnh thông thường.
