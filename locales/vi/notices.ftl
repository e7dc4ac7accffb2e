reminder-answer =
    Kính gửi đồng chí <b>{ $reader }</b>.

    Nhắc lịch: { $cell } có { $what }, <b>{ $start }</b>, tại { $place }. Đồng chí chưa trả lời giấy mời.

    Đề nghị đồng chí xác nhận.
reminder-attend =
    Kính gửi đồng chí <b>{ $reader }</b>.

    Sắp đến giờ họp: { $what }, <b>{ $start }</b>, tại { $place }. Kính mời đồng chí đến đúng giờ.
digest-weekly =
    <b>{ $cell } – việc trong tuần, ngày { $today-day }</b>

    { $lines }
digest-nothing = – Không có việc tồn.
digest-no-meeting = – Hai tuần tới chưa có cuộc họp nào.
digest-meeting = – Sắp họp: { $what }, { $start }. Tham dự { $yes }, xin vắng { $no }, chưa trả lời { $silent }.
digest-comments = – Ý kiến chưa trả lời: { $count }.
digest-cases = – Phản ánh chưa kết thúc: { $count }.
digest-overdue = – Phản ánh quá hạn: { $count }. Gõ “xử lý” để xem.
digest-silent-areas = – Địa bàn chưa báo tình hình tháng này: { $areas }.
digest-silent-months = – { $area }: chưa báo { $count } tháng liền.
zns-name = { $name }
digest-missed = – Chưa nhận được tin: { $count } đồng chí. Gõ “liên lạc” để xem là ai.
plan-ends-forecast =
    <b>{ $channel }: gói tin của tháng có thể không đủ</b>

    Đến nay đã gửi { $sent }/{ $monthly } tin. Nếu tiếp tục như vậy, hết tháng cần khoảng { $expected } tin. Đề nghị bớt thông báo không gấp, hoặc nâng gói trước khi hết.
plan-ends-almost =
    <b>{ $channel }: gói tin của tháng sắp hết</b>

    Đã gửi { $sent }/{ $monthly } tin. Hết gói thì Zalo có thể không chuyển tin nữa đến tháng sau. Đề nghị nâng gói, hoặc báo trực tiếp những việc gấp.
plan-ends-people =
    <b>{ $channel }: sắp đủ số người của gói</b>

    Đã có { $people }/{ $most } đồng chí dùng kênh này. Thêm người thì cần nâng gói, hoặc mời qua kênh khác.
digest-late-tasks = – Nhiệm vụ quá hạn: { $count }. Gõ “nhiệm vụ” để xem.
files-missing =
    Kính gửi đồng chí <b>{ $reader }</b>. Hồ sơ { $what }, { $start-date }, còn thiếu:
    { $missing }

    Đề nghị đồng chí hoàn thiện.
files-missing-roll = – Sổ điểm danh chưa ghi
files-missing-minutes = – Biên bản chưa lập
files-missing-final = – Biên bản chưa khóa bằng bản chính thức
files-send-final = Gửi bản chính thức để khóa
