# Xử lý phản ánh

cases-door = Phản ánh cần xử lý
case-none = Hiện không có phản ánh nào cần xử lý.
case-which =
    <b>Phản ánh cần xử lý:</b>
    { $cases }

    Đồng chí xem phản ánh nào?
case-line = – { $mark }{ $code } ({ $at-day }, { $state }{ $due }): { $field }, { $place }. { $what }
case-line-elsewhere = – { $code }: { $unit }, { $state }{ $due }
case-elsewhere = <b>Chi bộ đã chuyển đi:</b>
case-none-here =
    Hiện không có phản ánh nào cần xử lý.

    { $elsewhere }
case-none-yours = Việc này dành cho bí thư, phó bí thư chi bộ. Đồng chí không có phản ánh nào cần xử lý.
case-urgent-mark = <b>KHẨN</b>{" "}
case-due = , hạn { $due-day }
case-due-taking = , hạn nhận { $due-day }
case-due-late = , <b>quá hạn từ { $due-day }</b>
case-due-rests = , tạm dừng tính hạn
case-office = văn phòng đảng ủy
case-by-name = đồng chí { $name }
case-by-reporter = người phản ánh
case-name-hidden = không hiện tên
case-by-program = hệ thống
case-label = { $code } { $field }
case-more = Xem thêm
case-before = Trang trước
case-file = Ảnh, ghi âm, video kèm phản ánh { $code }.
case-state-received = chưa trả lời
case-state-handling = đang xử lý
case-state-asked = đang hỏi thêm người phản ánh
case-state-answered = đã trả lời
case-state-merged = đã gộp
case-state-closed = đã kết thúc
case-details =
    { $mark }<b>Phản ánh { $code }</b>, { $state }{ $due }
    <b>Người phản ánh:</b> { $reporter }
    <b>Lĩnh vực:</b> { $field }
    <b>Nơi:</b> { $place }
    <b>Sự việc:</b> { $what }
    <b>Người xử lý:</b> { $owner }

    <b>Quá trình:</b>
    { $history }
case-no-owner = chưa phân công
case-was-received = – { $at-day }: tiếp nhận
case-was-received-from = – { $at-day }: tiếp nhận từ phần mềm “{ $system }”
case-was-took = – { $at-day }: { $who } nhận xử lý
case-was-assigned = – { $at-day }: { $who } phân công đồng chí { $owner } xử lý
case-was-forwarded = – { $at-day }: { $who } chuyển đến { $unit }, hạn { $due-day }
case-was-escalated-leaders = – { $at-day }: quá hạn, { $who } báo lên bí thư, phó bí thư; hạn mới { $due-day }
case-was-escalated-office = – { $at-day }: quá hạn, { $who } báo lên đảng ủy; hạn mới { $due-day }
case-was-asked = – { $at-day }: { $who } hỏi thêm người phản ánh
case-was-asked-saying = – { $at-day }: { $who } hỏi thêm người phản ánh: { $said }
case-was-told = – { $at-day }: { $who } trả lời câu hỏi
case-was-told-saying = – { $at-day }: { $who } trả lời câu hỏi: { $said }
case-was-unanswered = – { $at-day }: người phản ánh chưa trả lời, tính hạn tiếp đến { $due-day }
case-was-noted = – { $at-day }: { $who } ghi chú nội bộ
case-was-noted-saying = – { $at-day }: { $who } ghi chú nội bộ: { $said }
case-was-replied = – { $at-day }: { $who } trả lời
case-was-replied-saying = – { $at-day }: { $who } trả lời: { $said }
case-was-closed = – { $at-day }: { $who } kết thúc
case-was-closed-saying = – { $at-day }: { $who } kết thúc: { $said }
case-was-confirmed = – { $at-day }: { $who } báo đã xong
case-was-reopened = – { $at-day }: { $who } báo chưa xong
case-was-merged-into = – { $at-day }: { $who } gộp vào phản ánh { $code }
case-was-merged-with = – { $at-day }: { $who } gộp phản ánh { $code } vào đây
case-was-split-off = – { $at-day }: { $who } tách một việc thành phản ánh { $code }
case-was-split-from = – { $at-day }: { $who } tách từ phản ánh { $code }
case-was-urgent-on = – { $at-day }: { $who } đánh dấu khẩn, hạn { $due-day }
case-was-urgent-off = – { $at-day }: { $who } bỏ dấu khẩn, hạn { $due-day }
case-was-put-off = – { $at-day }: { $who } đổi hạn đến { $due-day }
case-was-put-off-saying = – { $at-day }: { $who } đổi hạn đến { $due-day }: { $said }
case-was-hid = – { $at-day }: { $who } che tên người dân
case-reply = Trả lời
case-close = Kết thúc
case-solved = Đã giải quyết xong
case-write-reply = Phản ánh <b>{ $code }</b> của { $reporter } ({ $field }, { $place }). Mời đồng chí viết câu trả lời.
case-write-result = Phản ánh <b>{ $code }</b> của { $reporter } ({ $field }, { $place }). Mời đồng chí viết ngắn gọn kết quả giải quyết.
case-preview-reply =
    Trả lời phản ánh { $code } của <b>{ $reporter }</b>:

    { $reply }

    Gửi câu trả lời này?
case-preview-result =
    Kết thúc phản ánh { $code } của <b>{ $reporter }</b>, kết quả:

    { $reply }

    Gửi và kết thúc phản ánh này?
case-send = Gửi
case-edit = Sửa lại
case-answered = Đã ghi câu trả lời phản ánh { $code }. Phản ánh chưa kết thúc. { $told }
case-closed = Phản ánh { $code } đã kết thúc. { $told }
case-told = Hệ thống đã báo đồng chí { $name }.
case-untold = Hệ thống chưa nhắn được cho đồng chí { $name }, đề nghị đồng chí báo trực tiếp.
case-told-several = Hệ thống đã báo { $count } đồng chí cùng phản ánh.
case-reporter-told = Hệ thống đã báo người phản ánh.
case-reporter-untold = Hệ thống chưa nhắn được cho người phản ánh.
case-handlers-told = Hệ thống đã báo người xử lý.
case-handlers-untold = Nơi xử lý chưa có ai nhận được tin, đề nghị đồng chí báo trực tiếp.
case-own = Đây là phản ánh của chính đồng chí.
case-own-and-others = Đây là phản ánh của chính đồng chí. Hệ thống đã báo { $count } đồng chí cùng phản ánh.
case-closed-already = Phản ánh { $code } đã kết thúc.
case-closed-unsent = Phản ánh { $code } vừa kết thúc. Nội dung đồng chí viết không được gửi.
case-reply-for-reporter =
    Kính gửi đồng chí <b>{ $reader }</b>. Đồng chí { $leader } trả lời phản ánh <b>{ $code }</b> ({ $field }, { $place }):

    { $reply }

    Việc này đã xong chưa?
case-result-for-reporter =
    Kính gửi đồng chí <b>{ $reader }</b>. Đồng chí { $leader } báo kết quả phản ánh <b>{ $code }</b> ({ $field }, { $place }):

    { $reply }

    Đồng chí thấy việc đã xong chưa? Nếu chưa, việc được mở lại.
case-done = Đã xong
case-not-done = Chưa xong
case-thanks = Hệ thống đã ghi nhận: phản ánh { $code } đã xong. Trân trọng cảm ơn.
case-again = Hệ thống đã ghi nhận: phản ánh { $code } chưa xong. Chi bộ sẽ xem lại.
case-being-handled = Phản ánh { $code } đang được xử lý. Khi có trả lời, hệ thống sẽ báo đồng chí.
case-first-name = Đồng chí <b>{ $name }</b>
case-first-reporter = Người phản ánh
case-again-for-leader = { $first } báo phản ánh <b>{ $code }</b> ({ $field }, { $place }) chưa xong. Phản ánh được mở lại.
case-not-yet-for-leader = { $first } báo phản ánh <b>{ $code }</b> ({ $field }, { $place }) chưa xong, đề nghị xử lý tiếp.
case-not-yours = Việc này dành cho bí thư, phó bí thư chi bộ, hoặc người được phân công xử lý.
case-changed = Phản ánh { $code } đã thay đổi. Hiện nay: { $state }.
case-see = Xem và xử lý
case-deeds = Cách xử lý khác
case-which-deed = Phản ánh <b>{ $code }</b> ({ $field }, { $place }). Đồng chí muốn làm gì?

## Nhận, giao, đổi hạn, việc khẩn

case-take = Nhận xử lý
case-taken = Đồng chí đã nhận xử lý phản ánh <b>{ $code }</b>. Hạn trả lời: { $due-date }. { $told }
case-taken-for-reporter = Phản ánh <b>{ $code }</b> ({ $field }, { $place }): đồng chí { $owner } đã nhận xử lý. Hạn trả lời: { $due-date }.
case-handed-for-reporter = Phản ánh <b>{ $code }</b> ({ $field }, { $place }) nay do đồng chí { $owner } xử lý.
case-assign = Phân công xử lý
case-who = Phân công ai xử lý phản ánh <b>{ $code }</b> ({ $field }, { $place })? Mời đồng chí chọn, hoặc gõ tên.
case-owner-already = Đồng chí { $name } đang xử lý phản ánh này.
case-assigned = Đã phân công đồng chí <b>{ $owner }</b> xử lý phản ánh { $code }. Hạn trả lời: { $due-date }. { $heard } { $told }
case-for-owner =
    { $mark }Kính gửi đồng chí <b>{ $reader }</b>. Đồng chí { $leader } phân công đồng chí xử lý phản ánh <b>{ $code }</b>.

    <b>Lĩnh vực:</b> { $field }
    <b>Nơi:</b> { $place }
    <b>Sự việc:</b> { $what }

    Hạn trả lời: { $due-date }.
case-for-former-owner = Phản ánh <b>{ $code }</b> ({ $field }, { $place }) đã chuyển cho { $owner } xử lý. Đồng chí không phải xử lý nữa.
case-put-off = Đổi hạn
case-new-day = Hạn của phản ánh <b>{ $code }</b> hiện nay là { $due-date }. Hạn mới là ngày nào?
case-new-day-why = Hạn mới: <b>{ $due-date }</b>. Vì sao đổi hạn phản ánh { $code }? Người phản ánh đọc được lý do này.
case-put-off-done = Đã đổi hạn phản ánh { $code } đến { $due-date }. { $told } { $heard }
case-put-off-for-owner = Phản ánh <b>{ $code }</b> ({ $field }, { $place }) có hạn mới: { $due-date }. Lý do: { $why }
case-put-off-for-reporter = Phản ánh <b>{ $code }</b> ({ $field }, { $place }) có hạn trả lời mới: { $due-date }. Lý do: { $why }
case-urgent-on = Đánh dấu khẩn
case-urgent-off = Bỏ dấu khẩn
case-urgent-is-on = Phản ánh { $code } là việc khẩn, đứng đầu danh sách. Hạn: { $due-date }. { $heard }
case-urgent-is-off = Phản ánh { $code } không còn là việc khẩn. Hạn: { $due-date }. { $heard }
case-urgent-is-on-for-owner = <b>KHẨN:</b> phản ánh <b>{ $code }</b> ({ $field }, { $place }) cần xử lý ngay. Hạn: { $due-date }.
case-urgent-is-off-for-owner = Phản ánh <b>{ $code }</b> ({ $field }, { $place }) không còn là việc khẩn. Hạn: { $due-date }.

## Hỏi thêm, ghi chú

case-ask = Hỏi thêm
case-write-question = Đồng chí cần hỏi người phản ánh <b>{ $code }</b> ({ $field }, { $place }) điều gì? Thời hạn tạm dừng đến khi có câu trả lời.
case-not-asked = Hệ thống chưa nhắn được cho người phản ánh { $code }, nên chưa hỏi và thời hạn vẫn tính.
case-was-put = Đã gửi câu hỏi về phản ánh { $code }. Thời hạn tạm dừng. Nếu không có câu trả lời, thời hạn tính tiếp từ { $until-date }.
case-question-for-reporter =
    Kính gửi đồng chí <b>{ $reader }</b>. Đồng chí { $leader } cần hỏi thêm về phản ánh <b>{ $code }</b> ({ $field }, { $place }):

    { $question }

    Mời đồng chí chọn “Trả lời câu hỏi” rồi viết.
case-answer = Trả lời câu hỏi
case-write-answer =
    Câu hỏi về phản ánh <b>{ $code }</b>:

    { $question }

    Mời đồng chí viết câu trả lời.
case-answer-sent = Hệ thống đã ghi câu trả lời về phản ánh { $code }. { $told }
case-answer-for-handler =
    Người phản ánh <b>{ $code }</b> ({ $field }, { $place }) trả lời câu hỏi:

    { $answer }
case-unanswered = Người phản ánh <b>{ $code }</b> ({ $field }, { $place }) chưa trả lời câu hỏi. Thời hạn tính tiếp, đến { $due-date }.
case-note = Ghi chú nội bộ
case-write-note = Ghi chú về phản ánh <b>{ $code }</b>. Chỉ những người xử lý đọc được, người phản ánh không đọc được.
case-noted = Đã ghi chú vào phản ánh { $code }.
case-note-for-handler =
    Đồng chí { $name } ghi chú phản ánh <b>{ $code }</b> ({ $field }, { $place }):

    { $note }

## Chuyển đi

case-forward = Chuyển nơi khác
case-no-units = Không có nơi nào khác để chuyển phản ánh này.
case-to-office = Văn phòng đảng ủy
case-where-to = Chuyển phản ánh <b>{ $code }</b> ({ $field }, { $place }) đến đâu? Nơi nhận không thấy tên người phản ánh.
case-summarize = Phản ánh <b>{ $code }</b> chỉ có ghi âm. Ghi âm không chuyển đi, vì nghe giọng là biết người nói. Mời đồng chí viết lại sự việc.
case-names =
    <b>Nơi:</b> { $place }
    <b>Sự việc:</b> { $what }

    Có tên người dân cần che không? Mời đồng chí chọn, hoặc gõ đúng chữ cần che.
case-names-more =
    <b>Nơi:</b> { $place }
    <b>Sự việc:</b> { $what }

    Còn tên nào cần che nữa không?
case-names-none = Không có tên
case-names-done = Đã che đủ
case-name-not-found = Không thấy chữ “{ $name }” trong phản ánh.
case-pass-preview =
    <b>Chuyển phản ánh { $code } đến { $unit }.</b> Nơi nhận đọc được:

    <b>Lĩnh vực:</b> { $field }
    <b>Nơi:</b> { $place }
    <b>Sự việc:</b> { $what }

    Chuyển phản ánh này?
case-pass = Chuyển
case-hide-more = Che thêm tên
case-passed = Phản ánh { $code } đã chuyển đến { $unit }. { $heard } { $told }
case-for-unit =
    { $mark }{ $from } chuyển đến phản ánh <b>{ $code }</b>.

    <b>Lĩnh vực:</b> { $field }
    <b>Nơi:</b> { $place }
    <b>Sự việc:</b> { $what }
case-passed-for-reporter = Phản ánh <b>{ $code }</b> ({ $field }, { $place }) đã được chuyển đến { $unit } xử lý. Khi có trả lời, hệ thống sẽ báo đồng chí.

## Gộp và tách

case-merge = Gộp
case-merge-none = Không có phản ánh nào khác đang mở để gộp với phản ánh { $code }.
case-merge-which = Phản ánh <b>{ $code }</b> cùng một việc với phản ánh nào?
case-merge-label = { $code } { $field }: { $what }
case-merge-sure =
    Gộp phản ánh <b>{ $code }</b> vào phản ánh <b>{ $into }</b>?

    { $into }: { $what }

    Những người đã gửi hai phản ánh này đều được báo kết quả.
case-merged = Phản ánh { $code } đã gộp vào phản ánh { $into }. { $told }
case-merged-for-reporter = Phản ánh <b>{ $code }</b> của đồng chí cùng một việc với phản ánh <b>{ $into }</b> nên được gộp vào đó. Kết quả sẽ báo theo mã { $into }.
case-split = Tách
case-write-second =
    Phản ánh <b>{ $code }</b>: { $what }

    Mời đồng chí viết riêng việc thứ hai.
case-split-preview =
    Tách từ phản ánh { $code } thành một phản ánh có mã riêng:

    <b>Lĩnh vực:</b> { $field }
    <b>Nơi:</b> { $place }
    <b>Sự việc:</b> { $text }
case-was-parted = Việc thứ hai có mã <b>{ $second }</b>. Phản ánh { $code } giữ nguyên. { $told }
case-split-for-reporter =
    Phản ánh <b>{ $code }</b> có hai việc. Việc sau đây có mã riêng là <b>{ $second }</b>:

    { $text }

## Người phản ánh xem

case-mine = Xem quá trình
case-mine-details =
    <b>Phản ánh { $code }</b>, { $state }{ $due }
    <b>Lĩnh vực:</b> { $field }
    <b>Nơi:</b> { $place }
    <b>Sự việc:</b> { $what }
    <b>Nơi xử lý:</b> { $unit }

    <b>Quá trình:</b>
    { $history }

## Nhắc và báo lên

case-reminder-half = { $mark }Phản ánh <b>{ $code }</b> ({ $field }, { $place }) đã qua nửa thời hạn. Hạn: { $due-date }.
case-reminder-day = { $mark }Hôm nay, { $due-date }, là hạn xử lý phản ánh <b>{ $code }</b> ({ $field }, { $place }).
case-reminder-late = { $mark }Phản ánh <b>{ $code }</b> ({ $field }, { $place }) đã quá hạn từ { $due-date }.
case-up-for-leaders =
    { $mark }Phản ánh <b>{ $code }</b> ({ $field }, { $place }) do đồng chí { $owner } xử lý, hạn { $late-date }, đã quá hạn, nay báo lên bí thư, phó bí thư.

    Hạn mới: { $due-date }. Đề nghị đồng chí xem và phân công lại.
case-up-for-office =
    { $mark }Phản ánh <b>{ $code }</b> ({ $field }, { $place }) ở { $unit }, hạn { $late-date }, đã quá hạn, nay báo lên đảng ủy.

    Hạn mới: { $due-date }.
case-up-for-former = Phản ánh <b>{ $code }</b> ({ $field }, { $place }), hạn { $late-date }, đã quá hạn và được báo lên cấp trên.
case-up-for-reporter-leaders = Phản ánh <b>{ $code }</b> ({ $field }, { $place }) chưa xong đúng hạn, đã được báo lên bí thư, phó bí thư chi bộ. Hạn mới: { $due-date }.
case-up-for-reporter-office = Phản ánh <b>{ $code }</b> ({ $field }, { $place }) chưa xong đúng hạn, đã được báo lên đảng ủy. Hạn mới: { $due-date }.
case-word-closed = Kính gửi đồng chí <b>{ $reader }</b>. Phản ánh <b>{ $code }</b> ({ $field }, { $place }) đã kết thúc. Đồng chí thấy việc đã xong chưa?
case-word-answered = Kính gửi đồng chí <b>{ $reader }</b>. Phản ánh <b>{ $code }</b> ({ $field }, { $place }) đã được trả lời. Việc này đã xong chưa?
