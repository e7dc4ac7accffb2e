# Bí thư, phó bí thư trả lời ý kiến

answers-door = Ý kiến đảng viên
answer-meeting = { $kind } { $start-day }
answer-meeting-counted = { $meeting } ({ $unanswered }/{ $total } chưa trả lời)
answer-none = Hiện chưa có ý kiến nào cho các cuộc họp sắp tới hoặc trong 30 ngày qua.
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
answer-sealed-author = không nêu tên
answer-line-waiting = – Đ/c { $name }: { $what } ({ $code })
answer-line-answered = – Đ/c { $name }: { $what } ({ $code }, đã trả lời)
answer-label = { $code }: { $what }
answer-more = Xem thêm
answer-before = Trang trước
answer-file = Tệp kèm ý kiến { $code }.
answer-write =
    Ý kiến <b>{ $code }</b> của đồng chí <b>{ $name }</b>, mục { $item }:

    { $what }

    Mời đồng chí viết câu trả lời.
answer-preview =
    Trả lời ý kiến { $code } của đồng chí <b>{ $name }</b>:

    { $answer }

    Gửi câu trả lời này?
answer-send = Gửi
answer-edit = Sửa lại
answer-sent = Đã gửi câu trả lời ý kiến { $code } tới đồng chí { $name }.
answer-sent-unreached = Hệ thống đã ghi câu trả lời ý kiến { $code }, nhưng chưa nhắn được cho đồng chí { $name }. Đề nghị đồng chí báo trực tiếp.
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

    <b>Trả lời:</b>
    { $answer }
