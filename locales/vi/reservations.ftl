# Bảo lưu ý kiến

reserve-door = Tôi bảo lưu ý kiến
reserve-same = Giữ nguyên ý kiến đã gửi
reserve-write =
    Ý kiến <b>{ $code }</b> của đồng chí:

    { $what }

    <b>Trả lời:</b>
    { $answer }

    Mời đồng chí viết ý kiến bảo lưu.
reserve-preview =
    Đồng chí bảo lưu ý kiến <b>{ $code }</b> như sau:

    { $reservation }

    { $recorded }

    Ghi ý kiến bảo lưu này?
reserve-in-minutes = Bí thư chi bộ được báo. Biên bản cuộc họp ghi ý kiến này kèm họ tên đồng chí.
reserve-minutes-final = Bí thư chi bộ được báo. Biên bản cuộc họp đã khóa, nên ý kiến này chỉ lưu cùng ý kiến đã gửi.
reserve-with-comment = Bí thư chi bộ được báo. Ý kiến này lưu cùng ý kiến đã gửi, kèm họ tên đồng chí.
reserve-do = Bảo lưu
reserve-done = Đã ghi ý kiến bảo lưu của đồng chí đối với ý kiến <b>{ $code }</b>.
reserve-already = Đồng chí đã bảo lưu ý kiến { $code }. Mỗi ý kiến chỉ bảo lưu một lần.
reserve-no-answer = Ý kiến { $code } chưa có trả lời, nên chưa bảo lưu được.
reserve-take-back = Rút ý kiến bảo lưu
reserve-take-back-sure =
    Đồng chí đang bảo lưu ý kiến <b>{ $code }</b>:

    { $reservation }

    Đồng chí rút ý kiến bảo lưu này?
reserve-taken-back = Đồng chí đã rút ý kiến bảo lưu đối với ý kiến <b>{ $code }</b>.
reserve-recorded = Biên bản cuộc họp đã khóa và có ghi ý kiến bảo lưu { $code }, nên không rút lại được nữa.
reserve-none = Hiện đồng chí không bảo lưu ý kiến { $code }.
reserve-for-leader =
    Đồng chí <b>{ $name }</b> bảo lưu ý kiến, mã <b>{ $code }</b>, mục <b>{ $item }</b>:

    { $reservation }

    <b>Đã trả lời:</b>
    { $answer }
reserve-taken-back-for-leader = Đồng chí <b>{ $name }</b> đã rút ý kiến bảo lưu đối với ý kiến mã <b>{ $code }</b>.
