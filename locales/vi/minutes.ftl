# Biên bản họp
minutes-door = Biên bản
minutes-door-of = Lập biên bản ngày { $start-day }
minutes-get-of = Biên bản số { $number }, ngày { $start-day }
minutes-locked-of = Biên bản số { $number }, ngày { $start-day } (đã khóa)
minutes-list = Mời đồng chí chọn cuộc họp:
minutes-none = Chưa có cuộc họp nào để lập biên bản. Cần ghi sổ điểm danh trước: gõ “sổ điểm danh”.
minutes-roll-first = Cuộc họp này chưa ghi sổ điểm danh. Đề nghị đồng chí điểm danh trước: gõ “sổ điểm danh”.
minutes-write-first = Cuộc họp này chưa lập biên bản. Đề nghị đồng chí lập trước: gõ “biên bản”.
minutes-who-chaired = Ai chủ trì cuộc họp? Đề nghị đồng chí chọn hoặc gõ họ tên.
minutes-who-wrote = Ai ghi biên bản? Đề nghị đồng chí chọn hoặc gõ họ tên.
minutes-skip = Không ghi gì
minutes-skip-rest = Không ghi các nội dung còn lại
minutes-no-other-vote = Không có biểu quyết nào khác
minutes-note =
    Nội dung { $number }/{ $count }: <b>{ $title }</b>

    Đề nghị đồng chí ghi diễn biến: ai phát biểu, ý kiến gì, kết luận gì. Mỗi ý một dòng.
minutes-conclusion = Đề nghị đồng chí ghi kết luận chung, mỗi ý một dòng. Nhiệm vụ của từng đồng chí thì ghi sau, ở “Giao nhiệm vụ”.
minutes-votes =
    Có biểu quyết không? Số đồng chí có quyền biểu quyết có mặt: { $voters } (không tính đảng viên dự bị, sinh hoạt tạm thời).

    Đề nghị đồng chí gõ ba số: tán thành, không tán thành, ý kiến khác. Ví dụ “20 1 0”.
minutes-vote-counted = “{ $title }”: tán thành { $agreed }/{ $voters }
minutes-no-vote = Không biểu quyết
minutes-votes-bad = Đề nghị đồng chí gõ đủ ba số, cộng lại không quá { $voters }. Ví dụ “20 1 0”.
minutes-when-ended = Cuộc họp kết thúc lúc mấy giờ? Ví dụ “21h15”.
minutes-overtaken = Trong lúc đồng chí ghi, đồng chí { $by } đã lập biên bản cuộc họp này ({ $at }). Đồng chí dùng bản nào?
minutes-take-mine = Dùng bản của tôi
minutes-take-theirs = Giữ bản đã lập
minutes-when-ended-bad = Hệ thống chưa rõ giờ. Đề nghị đồng chí gõ như “21h15”.
minutes-comments =
    Có { $count } ý kiến gửi trước cuộc họp. Đưa các ý kiến gửi trước vào biên bản?

    Đưa vào thì họ tên người gửi có trong biên bản. Đề nghị đồng chí hỏi ý các đồng chí ấy trước.
minutes-comments-in = Đưa vào
minutes-comments-out = Không đưa
minutes-coming = Hệ thống gửi biên bản số { $number } ngay sau đây.
minutes-draft = Biên bản số { $number }, bản dự thảo. Đồng chí mở bằng Word, sửa nếu cần, rồi gửi lại để khóa.
minutes-final = Biên bản số { $number }, bản chính thức.
minutes-again = Ghi lại từ đầu
minutes-title = { $what } năm { $year }
minutes-starts = { $start }
after-door = Sau cuộc họp
after-which =
    Hồ sơ sau cuộc họp, theo thứ tự: sổ điểm danh, biên bản, chấm điểm, nghị quyết.

    Mời đồng chí chọn việc:
minutes-reserved = bảo lưu ý kiến (mục { $item })
