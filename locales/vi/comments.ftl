# Góp ý: nội dung họp, tài liệu, việc chung

comment-door = Góp ý
comment-general = Ý kiến chung
comment-for-cell = Ý kiến chung với chi bộ
comment-other = Tài liệu, việc khác
comment-on-document = Tài liệu “{ $title }”
comment-on-this-document = Góp ý tài liệu này
comment-passage = Đoạn: “{ $passage }”
comment-no-meeting = Không gắn với cuộc họp
comment-which-meeting = Đồng chí góp ý cho cuộc họp nào?
comment-which-item =
    <b>{ $meeting }</b>

    Đồng chí góp ý về nội dung nào?
comment-item-gone =
    <b>{ $meeting }</b>

    Chương trình họp vừa thay đổi, nội dung đồng chí chọn không còn. Ý kiến chưa được gửi.

    Đề nghị đồng chí chọn lại nội dung.
comment-about-what = Đồng chí góp ý chung với chi bộ, hay về tài liệu nào? Muốn tìm tài liệu khác, đề nghị gõ vài chữ trong tên tài liệu.
comment-about-cell = Đồng chí góp ý chung với chi bộ?
comment-which-passage =
    <b>{ $title }</b>

    Đồng chí góp ý cả tài liệu, hay một đoạn? Nếu một đoạn, đề nghị gõ tên mục hoặc chép lại đoạn ấy.
comment-whole-document = Cả tài liệu
comment-write =
    <b>{ $item }</b>
    { $where }

    Mời đồng chí viết ý kiến, hoặc gửi ảnh, ghi âm. { $named }

    Đề nghị đồng chí không gửi tài liệu mật, đơn tố cáo qua kênh này.
comment-with-name = Bí thư, phó bí thư chi bộ xem ý kiến kèm tên đồng chí, và có thể đưa vào biên bản.
comment-name-chosen = Bí thư, phó bí thư chi bộ xem ý kiến, và có thể đưa vào biên bản. Muốn không nêu tên thì chỉ viết chữ; viết xong, đồng chí chọn.
comment-begun =
    Đồng chí đang viết dở ý kiến về <b>{ $item }</b>:
    { $where }

    { $what }

    Chưa gửi thì chỉ đồng chí xem được; hệ thống giữ 30 ngày. Đồng chí viết tiếp hay bỏ?
comment-resume = Viết tiếp
comment-not-yet = (Chưa viết nội dung)
comment-preview =
    Ý kiến của đồng chí, mục <b>{ $item }</b>:

    { $what }

    { $sealed }

    Gửi ý kiến này tới bí thư chi bộ?
comment-preview-elsewhere =
    Đồng chí đã sửa ý kiến này trên máy khác. Bản mới nhất, mục <b>{ $item }</b>:

    { $what }

    { $sealed }

    Gửi ý kiến này tới bí thư chi bộ?
comment-unsendable =
    { $why } Ý kiến dưới đây chưa được gửi:

    { $what }

    Đồng chí có thể gửi làm ý kiến chung với chi bộ, không gắn với cuộc họp.
comment-send = Gửi
comment-send-to-cell = Gửi làm ý kiến chung
comment-edit = Sửa lại
comment-drop = Bỏ
comment-dropped = Đã bỏ. Ý kiến chưa được gửi và không được lưu.
comment-too-many-files = Mỗi ý kiến kèm nhiều nhất { $most } ảnh, ghi âm. Ảnh, ghi âm vừa gửi chưa được ghép vào.
comment-gone-elsewhere = Ý kiến này đồng chí đã gửi hoặc đã bỏ trên máy khác.
comment-sent = Hệ thống đã ghi nhận ý kiến của đồng chí, mã <b>{ $code }</b>. Có trả lời, hệ thống báo đồng chí tại đây. Trân trọng cảm ơn.
comment-next = Góp ý tiếp
comment-closed = Đã hết hạn góp ý cho cuộc họp này: { $meeting }.
comment-not-yours = Không tìm thấy cuộc họp này trong lịch của đồng chí.
comment-mine = Ý kiến của tôi
comment-own =
    <b>Ý kiến của đồng chí trong 60 ngày qua:</b>
    { $comments }
comment-own-none = – Chưa có
comment-own-line = – { $code }, { $item }: { $what } ({ $state })
comment-own-one =
    Ý kiến <b>{ $code }</b>, mục <b>{ $item }</b>
    { $where }

    { $what }

    Hiện nay: { $state }.
    { $answer }
comment-own-answer = <b>Trả lời:</b> { $answer }
comment-own-reservation = <b>Đồng chí bảo lưu:</b> { $reservation }
comment-state-waiting = chưa có trả lời
comment-state-taken-up = chi bộ đang xem xét
comment-state-answered = đã trả lời
comment-state-accepted = đã tiếp thu
comment-state-explained = đã giải trình
comment-state-escalated = đã chuyển cấp trên
comment-state-deferred = để sau
comment-state-reserved = đồng chí bảo lưu ý kiến
comment-gone = Không tìm thấy ý kiến này trong các ý kiến của đồng chí. Có thể đồng chí đã rút.
comment-taken-up = Chi bộ đã tiếp nhận ý kiến { $code } để xem xét, nên ý kiến này không sửa, không rút được nữa. Muốn nói thêm, mời đồng chí gửi ý kiến mới.
comment-taken-up-unsent =
    Chi bộ đã tiếp nhận ý kiến { $code } để xem xét, nên ý kiến này không sửa được nữa. Phần đồng chí vừa viết chưa được gửi:

    { $unsent }

    Muốn nói thêm, mời đồng chí gửi ý kiến mới.
comment-change = Sửa ý kiến
comment-withdraw = Rút ý kiến
comment-leave = Để nguyên
comment-without-files = Bỏ ảnh, ghi âm kèm theo
comment-rewrite =
    Ý kiến <b>{ $code }</b> hiện nay:

    { $what }

    Mời đồng chí viết lại, hoặc gửi thêm ảnh, ghi âm.
comment-change-preview =
    Ý kiến <b>{ $code }</b> sau khi sửa:

    { $what }

    Gửi bản sửa này?
comment-send-change = Gửi bản sửa
comment-changed = Đã sửa ý kiến <b>{ $code }</b>.
comment-left-as-it-was = Ý kiến <b>{ $code }</b> để nguyên.
comment-withdraw-sure =
    Ý kiến <b>{ $code }</b>:

    { $what }

    Đồng chí rút ý kiến này? Ý kiến và ảnh, ghi âm kèm theo sẽ bị xóa.
comment-withdrawn = Đã rút ý kiến <b>{ $code }</b>.
comment-for-leader =
    Đồng chí <b>{ $name }</b> có ý kiến, mã <b>{ $code }</b>.

    <b>{ $item }</b>
    { $where }

    { $what }
comment-changed-for-leader =
    Đồng chí <b>{ $name }</b> đã sửa ý kiến, mã <b>{ $code }</b>. Ý kiến nay là:

    <b>{ $item }</b>
    { $where }

    { $what }
comment-withdrawn-for-leader = Đồng chí <b>{ $name }</b> đã rút ý kiến, mã <b>{ $code }</b>. Đồng chí không phải trả lời ý kiến này nữa.
comment-further-file = Ảnh, ghi âm kèm ý kiến { $code } ({ $number }/{ $count }).
comment-answer = Trả lời
comment-with-photo = (Có ảnh kèm theo)
comment-with-document = (Có tài liệu kèm theo)
comment-with-video = (Có video kèm theo)
comment-with-videos = (Có { $count } video kèm theo)
comment-with-documents = (Có { $count } tài liệu kèm theo)
comment-with-photos = (Có { $count } ảnh kèm theo)
comment-with-voice = (Có ghi âm kèm theo)
comment-with-voices = (Có { $count } ghi âm kèm theo)
