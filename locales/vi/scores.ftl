# Chấm điểm chất lượng sinh hoạt
score-door = Chấm điểm
score-door-here = Chấm điểm cuộc họp
score-door-of = Chấm điểm cuộc họp ngày { $start-day }
score-card-of = Phiếu chấm điểm ngày { $start-day }: { $points }/100, loại { $class }
score-no-meetings = Chưa có cuộc họp nào để chấm điểm. Điểm danh xong thì chấm được.
score-which-meeting = Chấm điểm cuộc họp nào?
score-none-yet = Cuộc họp này chưa chấm điểm.
score-not-of-committee = Họp chi ủy không chấm điểm.
score-final-already = Biên bản đã khóa kèm điểm của cuộc họp này. Điểm không sửa được nữa.
score-line-time = Thời gian sinh hoạt
score-line-attendance = Đảng viên dự sinh hoạt
score-line-preparation = Công tác chuẩn bị
score-line-conduct = Tiến hành sinh hoạt
score-line-principles = Nguyên tắc sinh hoạt Đảng
score-line-result = Kết quả thực hiện nghị quyết kỳ trước
score-line-closing = Kết thúc và hoàn thiện biên bản
score-class-good = Tốt
score-class-fair = Khá
score-class-average = Trung bình
score-class-poor = Kém
score-known-line = – { $text }
score-judge =
    <b>Mục { $number }/{ $count } – { $line }</b> (tối đa { $most } điểm)

    { $known }

    Hệ thống đề xuất { $proposed } điểm. Điểm do chi bộ quyết định.
score-type =
    <b>Mục { $number }/{ $count } – { $line }</b> (tối đa { $most } điểm)

    { $known }

    Đồng chí cho mấy điểm? Đề nghị gõ một số từ 0 đến { $most }.
score-type-bad = Đề nghị đồng chí gõ một số từ 0 đến { $most }.
score-take = Đồng ý { $points } điểm
score-other = Cho điểm khác
score-take-rest = Đồng ý { $count } đề xuất còn lại
score-confirm =
    <b>{ $points }/100 điểm, loại { $class }</b>
    Chấm điểm { $what }.

    Đúng thì ghi phiếu. Chọn một mục để sửa điểm mục ấy.
score-confirm-cautioned =
    <b>{ $points }/100 điểm, loại { $class }</b>
    Chấm điểm { $what }.

    Lưu ý: { $caution }

    Đúng thì ghi phiếu. Chọn một mục để sửa điểm mục ấy.
score-overtaken = đồng chí { $name } đã chấm { $points }/100, loại { $class }, lúc { $at }. Ghi phiếu thì điểm của đồng chí thay điểm ấy.
score-write = Ghi phiếu chấm điểm
score-line-label = { $line }: { $points }/{ $most }
score-written = Đã ghi điểm { $what }: { $points }/100, loại { $class }. Hệ thống gửi phiếu ngay sau đây.
score-card = Phiếu tự chấm điểm { $what }: { $points }/100, loại { $class }.
score-again = Chấm lại
score-minutes = Nhận biên bản có điểm
score-minutes-first = Lập biên bản
score-in-minutes = { $points }/100, loại { $class }
score-on-the-day = Họp đúng ngày giờ cố định của chi bộ.
score-off-the-day = Họp khác ngày giờ cố định của chi bộ ({ $fixed }).
score-no-end = Chưa có biên bản nên chưa rõ họp bao lâu.
score-long = Họp { $length } phút (tối thiểu { $least } phút).
score-short = Họp { $length } phút, chưa đủ { $least } phút tối thiểu.
score-present = Có mặt { $here }/{ $expected } đồng chí ({ $percent }%).
score-agenda = Chương trình có { $count } nội dung, { $timed } nội dung có thời lượng.
score-no-agenda = Không có chương trình.
score-documents = Tài liệu gửi trước ít nhất { $hours } giờ: { $early }/{ $count }.
score-no-documents = Không có tài liệu gửi trước qua hệ thống.
score-no-minutes = Chưa có biên bản.
score-spoke = { $spoke }/{ $here } đồng chí có mặt đã có ý kiến ({ $percent }%).
score-noted = Biên bản ghi diễn biến { $noted }/{ $count } nội dung.
score-nothing-known = Chi bộ tự đánh giá.
score-last-resolution = Nghị quyết kỳ trước: số { $number }, ngày { $start-day }.
score-minutes-soon = Biên bản số { $number } lập trong hai ngày sau cuộc họp ({ $at }).
score-minutes-late = Biên bản số { $number } lập sau hai ngày ({ $at }).
