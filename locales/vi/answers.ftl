# Bí thư, phó bí thư trả lời ý kiến

answers-door = Ý kiến đảng viên
answer-meeting = { $kind } { $start-day }
answer-meeting-counted = { $meeting } ({ $unanswered }/{ $total } chưa trả lời)
answer-none = Hiện chưa có ý kiến nào cho các cuộc họp sắp tới hoặc trong 30 ngày qua.
answer-no-meeting = Ý kiến không gắn với cuộc họp
answer-which-meeting = Đồng chí xem ý kiến của cuộc họp nào?
answer-which-comment =
    <b>{ $meeting }</b>

    { $comments }

    Đồng chí trả lời ý kiến nào?
answer-all-answered =
    <b>{ $meeting }</b>

    { $comments }

    Các ý kiến trên đã được trả lời.
answer-item = <b>{ $item }</b>
answer-group = Nhóm <b>{ $title }</b> ({ $count } ý kiến):
answer-document = Tài liệu: { $title }
answer-author = đồng chí <b>{ $name }</b>
answer-sealed-author = một đồng chí không nêu tên
answer-line-name = Đ/c { $name }
answer-line-sealed = Không nêu tên
answer-line-waiting = – { $name }: { $what } ({ $code })
answer-line-answered = – { $name }: { $what } ({ $code }, { $outcome })
answer-outcome-none = đã trả lời
answer-outcome-accepted = tiếp thu
answer-outcome-explained = giải trình
answer-outcome-escalated = chuyển cấp trên
answer-outcome-deferred = để sau
answer-label = { $code }: { $what }
answer-group-label = Nhóm: { $title } ({ $count })
answer-more = Xem thêm
answer-before = Trang trước
answer-way-gather = Gom ý kiến giống nhau
answer-way-answered = Xem ý kiến đã trả lời
answer-way-speakers = Ai đã góp ý
answer-way-papers = Bản tổng hợp ý kiến
answer-file = Ảnh, ghi âm kèm ý kiến { $code }.
answer-write =
    Ý kiến <b>{ $code }</b> của { $author }, mục { $item }:

    { $what }

    Mời đồng chí viết câu trả lời, hoặc lý do nếu chuyển cấp trên hay để sau.
answer-write-group =
    { $lines }

    Mời đồng chí viết một câu trả lời chung. Mỗi người góp ý nhận được câu này kèm ý kiến của mình, không thấy tên người khác.
answer-preview =
    Trả lời ý kiến { $code } của { $author }:

    { $answer }

    Chi bộ xử lý ý kiến này thế nào? Đồng chí chọn xong là câu trả lời được gửi.
answer-preview-group =
    Trả lời chung { $count } ý kiến:

    { $answer }

    Chi bộ xử lý các ý kiến này thế nào? Đồng chí chọn xong là câu trả lời được gửi.
answer-do-accepted = Tiếp thu
answer-do-explained = Giải trình
answer-do-escalated = Chuyển cấp trên
answer-do-deferred = Để sau
answer-edit = Sửa lại
answer-sent = Đã gửi câu trả lời ý kiến { $code } tới { $author }.
answer-sent-unreached = Hệ thống đã ghi câu trả lời ý kiến { $code }, nhưng chưa nhắn được cho { $author }. Đề nghị đồng chí báo trực tiếp.
answer-recorded = Hệ thống đã ghi câu trả lời ý kiến { $code }. Sáng hôm sau cả chi bộ được báo là có trả lời; chỉ người viết đọc được.
answer-group-sent = Đã gửi câu trả lời { $count } ý kiến tới từng người góp ý.
answer-group-sent-unreached = Hệ thống đã ghi câu trả lời { $count } ý kiến, nhưng chưa nhắn được cho: { $names }. Đề nghị đồng chí báo trực tiếp.
answer-and-above =
    { $text }

    { $above }
answer-above-told = Nội dung đã được chuyển tới đồng chí { $name }, không kèm tên người góp ý. Khi cấp trên trả lời, đồng chí mở lại ý kiến này và ghi câu trả lời.
answer-above-untold = Hệ thống chưa nhắn được cho cấp trên. Đề nghị đồng chí báo cáo trực tiếp. Khi cấp trên trả lời, đồng chí mở lại ý kiến này và ghi câu trả lời.
answer-for-above =
    Kính gửi đồng chí <b>{ $reader }</b>. { $cell } chuyển lên cấp trên:

    { $lines }

    <b>Ghi chú của chi bộ:</b>
    { $note }

    Tên người góp ý không được chuyển kèm. Đề nghị đồng chí trả lời bí thư chi bộ.
answer-above-line =
    Ý kiến { $code }, mục { $item }:
    { $what }
answer-group-open = Mở nhóm
answer-group-gone = Nhóm ý kiến này không còn.
answer-of-group =
    { $lines }

    Đồng chí trả lời cả nhóm hay từng ý kiến?
answer-group-all = Trả lời cả nhóm
answer-group-add = Thêm ý kiến vào nhóm
answer-group-out = Bỏ ý kiến khỏi nhóm
answer-which-answered = Đồng chí xem ý kiến nào?
answer-details =
    Ý kiến <b>{ $code }</b> của { $author }, mục { $item }:
    { $what }

    <b>Trả lời</b> ({ $outcome }):
    { $answer }
answer-details-more =
    Ý kiến <b>{ $code }</b> của { $author }, mục { $item }:
    { $what }

    <b>Trả lời</b> ({ $outcome }):
    { $answer }

    { $more }
answer-reserved =
    <b>Bảo lưu ý kiến:</b>
    { $words }
answer-is-task = Đã giao thành nhiệm vụ.
answer-again = Trả lời tiếp
comments-wait = { $count } ý kiến đã chờ trả lời từ { $days } ngày trở lên. Đề nghị đồng chí xem và trả lời.
answer-already =
    Ý kiến { $code } đã được trả lời:

    { $answer }
answer-not-needed =
    Ý kiến { $code } đã được đồng chí khác trả lời. Câu trả lời đồng chí vừa viết không được gửi.

    <b>Câu đã trả lời:</b>
    { $answer }
answer-for-author =
    Kính gửi đồng chí <b>{ $reader }</b>. Đồng chí { $leader } trả lời ý kiến của đồng chí, mã <b>{ $code }</b>.

    <b>Ý kiến</b>, mục { $item }:
    { $what }

    <b>Trả lời</b> ({ $outcome }):
    { $answer }
