# Nghị quyết, thông báo kết luận, bản trích; khóa giấy tờ bằng bản chính thức
paper-door = Nghị quyết
paper-door-here = Nghị quyết, thông báo kết luận
paper-no-meetings = Chưa có cuộc họp nào để lập nghị quyết. Lập biên bản xong thì lập được.
paper-which-meeting = Nghị quyết, thông báo kết luận của cuộc họp nào?
paper-meeting-line = { $kind }, ngày { $start-day }
paper-of-meeting =
    <b>{ $heading }</b>, ngày { $start-day }

    Mời đồng chí chọn:
paper-minutes-first = Cuộc họp này chưa có biên bản. Đề nghị đồng chí lập biên bản trước: gõ “biên bản”.
paper-not-of-committee = Họp chi ủy không ra nghị quyết chi bộ.
paper-none-yet = Cuộc họp này chưa có { $paper }.
paper-name-bb = biên bản
paper-name-nq = nghị quyết
paper-name-tb = thông báo kết luận
paper-heading-nq = Nghị quyết
paper-heading-tb = Thông báo kết luận
paper-title-nq = Nghị quyết { $title }
paper-title-tb = Thông báo kết luận { $title }
paper-write-nq = Lập nghị quyết
paper-write-tb = Lập thông báo kết luận
paper-get-of = { $paper } số { $number }
paper-locked-of = { $paper } số { $number } (đã khóa)
paper-about = Tên của { $paper }? Đề nghị đồng chí chọn tên có sẵn, hoặc gõ tên khác.
paper-point-line = – { $point }
paper-points =
    Kết luận trong biên bản:

    { $points }

    Dùng các điểm này, hoặc gõ lại. Mỗi điểm một dòng.
paper-take-conclusion = Dùng kết luận này
paper-preview =
    <b>{ $title }</b>

    { $points }

    Đúng thì lập dự thảo. Số hiệu được cấp khi lập.
paper-preview-cautioned =
    <b>{ $title }</b>

    { $points }

    Lưu ý:
    { $cautions }

    Đúng thì lập dự thảo. Số hiệu được cấp khi lập.
paper-no-vote = – Biên bản chưa ghi biểu quyết về kết luận, nghị quyết. Nghị quyết cần quá nửa tán thành.
paper-not-carried = – Theo biên bản, tán thành { $agreed }, chưa quá nửa của { $members } đồng chí được tính.
paper-overtaken = – Đồng chí { $name } đã lập bản số { $number } lúc { $at }. Lập nữa thì bản của đồng chí thay bản ấy, số giữ nguyên.
paper-draft-it = Lập dự thảo
paper-edit-title = Sửa tên
paper-edit-points = Sửa các điểm
paper-coming = Hệ thống gửi tệp ngay sau đây: { $paper } số { $number }.
paper-draft = { $paper } số { $number }, bản dự thảo. Đồng chí mở bằng Word, sửa nếu cần, rồi gửi lại để khóa.
paper-final = { $paper } số { $number }, bản chính thức.
paper-opening = Ngày { $start-day }, tại { $place }, { $cell } tổ chức { $what }. Có mặt { $here }/{ $expected } đồng chí.
paper-send-final = Gửi bản chính thức để khóa
paper-which-final = Đề nghị đồng chí gửi bản { $paper } chính thức (.docx hoặc .pdf) của { $what }. Khóa rồi thì không sửa được nữa.
paper-final-kind = Đề nghị đồng chí gửi tệp .docx hoặc .pdf.
paper-locked =
    Đã khóa { $paper } số { $number }.

    Mã kiểm tra của tệp: { $seal }. Tệp khác đi một chữ thì mã khác.
paper-locked-already = Cuộc họp này đã khóa { $paper }, không sửa được nữa.
extract-door = Trích nghị quyết
extract-which-points =
    Nghị quyết số { $number }:

    { $points }

    Trích những điểm nào? Đề nghị đồng chí gõ số, ví dụ “1 3”.
extract-no-such-point = Nghị quyết có { $most } điểm. Đề nghị đồng chí gõ số trong khoảng ấy, ví dụ “1 3”.
extract-for-whom = Bản trích gửi ai? Đề nghị đồng chí gõ tên cơ quan, hoặc “đ/c” và họ tên.
extract-coming = Hệ thống gửi bản trích nghị quyết số { $number } ngay sau đây.
extract-file = Trích nghị quyết số { $number }, gửi: { $recipient }.
extract-file-of-final =
    Trích nghị quyết số { $number }, gửi: { $recipient }.

    Bản trích lấy từ nội dung ghi trong hệ thống. Nếu bản chính thức đã sửa trong Word, đề nghị đồng chí sửa bản trích cho khớp.
paper-of-regular = sinh hoạt chi bộ thường kỳ tháng { $start-month } năm { $year }
paper-of-thematic = sinh hoạt chi bộ chuyên đề “{ $theme }”
paper-of-extraordinary = hội nghị chi bộ bất thường ngày { $start-day }
paper-of-committee = hội nghị chi ủy ngày { $start-day }
