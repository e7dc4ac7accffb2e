# Nhiệm vụ: giao, báo kết quả, xin gia hạn, xác nhận, nhắc
task-door = Nhiệm vụ
task-give = Giao nhiệm vụ
task-give-more = Giao nhiệm vụ nữa
task-give-end = Xong
task-meeting-not-begun = Cuộc họp này chưa bắt đầu hoặc đã hủy, chưa giao nhiệm vụ từ cuộc họp được.
task-what =
    Giao nhiệm vụ gì? Nhiều nhiệm vụ thì ghi mỗi dòng một nhiệm vụ.

    Ví dụ: “Vệ sinh ngõ 12 – đ/c An – 15/12”. Chưa ghi người hoặc thời hạn thì hệ thống hỏi tiếp.
task-bad-none = Chưa thấy nhiệm vụ nào. Đề nghị đồng chí ghi mỗi dòng một nhiệm vụ.
task-bad-many = Mỗi lần giao được nhiều nhất { $most } nhiệm vụ. Đề nghị đồng chí chia làm nhiều lần.
task-bad-title = Dòng { $line } chưa có nội dung, hoặc nội dung dài quá { $longest } ký tự. Đề nghị đồng chí gõ lại.
task-bad-due = Dòng { $line }: { $why }
task-day-date-missing = Hệ thống chưa rõ ngày. Đề nghị đồng chí gõ ngày, ví dụ “15/12”.
task-day-time-missing = Hệ thống chưa rõ ngày. Đề nghị đồng chí gõ ngày, ví dụ “15/12”.
task-day-no-such-date = Lịch không có ngày này. Đề nghị đồng chí xem lại.
task-day-ambiguous = Ngày này có thể hiểu nhiều cách. Đề nghị đồng chí ghi như “15/12”.
task-day-past = Ngày này đã qua. Đề nghị đồng chí chọn từ hôm nay trở đi.
task-day-nonsense = Hệ thống chưa hiểu ngày đồng chí gõ. Đề nghị đồng chí ghi như “15/12”, “thứ sáu tuần sau”.
task-day-far = Ngày này còn hơn một năm nữa. Đề nghị đồng chí xem lại.
task-who =
    Nhiệm vụ: <b>{ $title }</b>

    Giao đồng chí nào? Đề nghị đồng chí chọn, hoặc gõ tên.
task-who-named =
    Nhiệm vụ: <b>{ $title }</b>

    Hệ thống chưa rõ “{ $named }” là đồng chí nào. Đề nghị đồng chí chọn, hoặc gõ cả họ tên.
task-by-when =
    Nhiệm vụ: <b>{ $title }</b>
    Giao đồng chí { $name }.

    Thời hạn đến hết ngày nào? Ví dụ: “15/12”, “thứ sáu tuần sau”.
task-line-given = – { $title }: đồng chí { $name }, thời hạn { $due-date }
task-preview =
    Đề nghị đồng chí xem lại trước khi giao.

    { $tasks }
task-send = Giao
task-given = Đã giao { $count } nhiệm vụ. Hệ thống đã báo người thực hiện.
task-given-untold =
    Đã giao { $count } nhiệm vụ. Hệ thống chưa nhắn được cho: { $names }.

    Đề nghị đồng chí báo trực tiếp.
task-minutes-anew = Lấy lại biên bản, có ghi nhiệm vụ
task-for-owner =
    Kính gửi đồng chí <b>{ $reader }</b>. { $cell } giao đồng chí nhiệm vụ:

    <b>{ $title }</b>

    Thời hạn: { $due-date }.

# Người thực hiện
task-done = Đã hoàn thành
task-ask-for-time = Xin gia hạn
task-own = Nhiệm vụ của chính đồng chí thì đề nghị đồng chí lãnh đạo khác của chi bộ xác nhận.
task-not-yours = Không tìm thấy nhiệm vụ này trong danh sách của đồng chí.
task-changed = Nhiệm vụ “{ $title }” đã thay đổi. Hiện nay: { $state }.
task-is-open = đang thực hiện
task-is-reported = đã báo hoàn thành, chờ xác nhận
task-is-done = đã hoàn thành
task-is-dropped = đã bỏ
task-which-result =
    Nhiệm vụ: <b>{ $title }</b>

    Đề nghị đồng chí ghi ngắn gọn kết quả.
task-no-words = Không ghi thêm
task-no-report = (không ghi thêm)
task-reported = Hệ thống đã ghi nhận: đồng chí báo hoàn thành nhiệm vụ “{ $title }”. { $told }
task-told = Đồng chí { $leader } đã được báo. Trân trọng cảm ơn.
task-untold = Bí thư, phó bí thư chi bộ xem được trong mục “Nhiệm vụ”.
task-for-leader-done =
    Đồng chí <b>{ $name }</b> báo hoàn thành nhiệm vụ:

    <b>{ $title }</b>
    Thời hạn: { $due-date }.
    Kết quả: { $report }
task-until-when =
    Nhiệm vụ: <b>{ $title }</b>
    Thời hạn hiện nay: { $due-date }.

    Đồng chí xin gia hạn đến hết ngày nào? Ví dụ: “15/12”, “thứ sáu tuần sau”.
task-until-no-later = { $day-date } không sau thời hạn hiện nay. Đề nghị đồng chí chọn ngày muộn hơn.
task-until-why =
    Xin gia hạn nhiệm vụ “{ $title }” đến <b>{ $until-date }</b>.

    Đề nghị đồng chí ghi lý do.
task-asked = Hệ thống đã ghi nhận: đồng chí xin gia hạn nhiệm vụ “{ $title }” đến { $until-date }. Thời hạn cũ còn giữ cho đến khi có trả lời. { $told }
task-for-leader-asked =
    Đồng chí <b>{ $name }</b> xin gia hạn nhiệm vụ:

    <b>{ $title }</b>
    Thời hạn hiện nay: { $due-date }.
    Xin đến: { $until-date }.
    Lý do: { $why }

# Bí thư, phó bí thư
task-confirm = Xác nhận hoàn thành
task-not-yet = Chưa đạt
task-extend = Đồng ý gia hạn
task-keep = Giữ thời hạn cũ
task-tick = Ghi đã hoàn thành
task-hand-on = Giao đồng chí khác
task-move = Đổi thời hạn
task-drop = Bỏ nhiệm vụ
task-owner-told = Hệ thống đã báo đồng chí { $name }.
task-owner-untold = Hệ thống chưa nhắn được cho đồng chí { $name }, đề nghị đồng chí báo trực tiếp.
task-confirmed = Đã xác nhận hoàn thành nhiệm vụ “{ $title }”. { $told }
task-for-owner-confirmed = Kính gửi đồng chí <b>{ $reader }</b>. Đồng chí { $leader } xác nhận đồng chí đã hoàn thành nhiệm vụ “{ $title }”. Trân trọng cảm ơn.
task-why-again = Nhiệm vụ “{ $title }” của đồng chí { $name } chưa đạt ở điểm nào? Đồng chí ấy sẽ đọc lời này.
task-opened-again = Nhiệm vụ “{ $title }” được mở lại. { $told }
task-for-owner-again =
    Kính gửi đồng chí <b>{ $reader }</b>. Nhiệm vụ “{ $title }” chưa đạt, đề nghị đồng chí làm tiếp.

    Ý kiến của đồng chí { $leader }: { $why }

    Thời hạn: { $due-date }.
task-asked-no-more = Đề nghị gia hạn nhiệm vụ “{ $title }” đã được trả lời hoặc đã thay đổi.
task-extended = Đã gia hạn nhiệm vụ “{ $title }”. { $told }
task-for-owner-extended = Kính gửi đồng chí <b>{ $reader }</b>. Đồng chí { $leader } đồng ý gia hạn nhiệm vụ “{ $title }”. Thời hạn mới: <b>{ $due-date }</b>.
task-kept = Giữ nguyên thời hạn nhiệm vụ “{ $title }”. { $told }
task-for-owner-kept = Kính gửi đồng chí <b>{ $reader }</b>. Đồng chí { $leader } giữ nguyên thời hạn nhiệm vụ “{ $title }”: <b>{ $due-date }</b>.
task-to-whom = Nhiệm vụ “{ $title }” đang giao đồng chí { $name }. Giao lại đồng chí nào? Đề nghị đồng chí chọn, hoặc gõ tên.
task-handed-on = Đã giao nhiệm vụ “{ $title }” cho đồng chí { $name }.
task-handed-on-untold = Đã giao nhiệm vụ “{ $title }” cho đồng chí { $name }. Hệ thống chưa nhắn được cho đồng chí ấy, đề nghị đồng chí báo trực tiếp.
task-for-owner-handed-on = Kính gửi đồng chí <b>{ $reader }</b>. Nhiệm vụ “{ $title }” đã giao đồng chí khác. Đồng chí không phải thực hiện nữa.
task-new-day =
    Nhiệm vụ “{ $title }” của đồng chí { $name }. Thời hạn hiện nay: { $due-date }.

    Đổi đến hết ngày nào?
task-moved = Đã đổi thời hạn nhiệm vụ “{ $title }”. { $told }
task-for-owner-moved = Kính gửi đồng chí <b>{ $reader }</b>. Nhiệm vụ “{ $title }” có thời hạn mới: <b>{ $due-date }</b>.
task-why-drop = Vì sao bỏ nhiệm vụ “{ $title }” của đồng chí { $name }? Đồng chí ấy sẽ đọc lý do.
task-dropped = Đã bỏ nhiệm vụ “{ $title }”. { $told }
task-for-owner-dropped =
    Kính gửi đồng chí <b>{ $reader }</b>. Chi bộ bỏ nhiệm vụ “{ $title }”. Đồng chí không phải thực hiện nữa.

    Lý do: { $why }

# Danh sách
task-none-own = Đồng chí hiện không có nhiệm vụ nào đang thực hiện.
task-none-cell = Chi bộ hiện không có nhiệm vụ nào đang thực hiện.
task-list-own =
    <b>Nhiệm vụ của đồng chí:</b>
    { $tasks }

    Đồng chí chọn nhiệm vụ nào?
task-list-cell =
    <b>Nhiệm vụ của chi bộ:</b>
    { $tasks }

    Đồng chí chọn nhiệm vụ nào?
task-line-own = – { $title }: { $how }
task-line = – { $title } (đ/c { $name }): { $how }
task-owner-left = { $name }, không còn ở chi bộ
task-days-left = còn { $days } ngày, đến { $due-day }
task-days-none = hết hạn hôm nay, { $due-day }
task-days-late = quá hạn { $days } ngày, từ { $due-day }
task-details =
    <b>{ $title }</b>
    <b>Người thực hiện:</b> đ/c { $name }
    <b>Thời hạn:</b> { $due-date }
    <b>Hiện nay:</b> { $how }
task-details-more =
    <b>{ $title }</b>
    <b>Người thực hiện:</b> đ/c { $name }
    <b>Thời hạn:</b> { $due-date }
    <b>Hiện nay:</b> { $how }
    { $more }
task-details-report = <b>Kết quả:</b> { $report }
task-details-asked = <b>Xin gia hạn đến:</b> { $until-date }. Lý do: { $why }

# Nhắc
task-reminder-ahead = Kính gửi đồng chí <b>{ $reader }</b>. Nhiệm vụ “{ $title }” còn { $days } ngày, thời hạn { $due-date }.
task-reminder-today = Kính gửi đồng chí <b>{ $reader }</b>. Hôm nay, { $due-date }, là thời hạn của nhiệm vụ “{ $title }”.
task-reminder-late =
    Kính gửi đồng chí <b>{ $reader }</b>. Nhiệm vụ “{ $title }” đã quá hạn { $days } ngày, thời hạn là { $due-date }.

    Đề nghị đồng chí báo kết quả, hoặc xin gia hạn.
