# Điều hành cuộc họp: màn hình của người chủ trì
chair-door = Điều hành cuộc họp
chair-none = Lúc này chi bộ không có cuộc họp nào. Màn hình điều hành mở từ một giờ trước khi họp.
chair-not-now = Điều hành được từ một giờ trước khi họp đến sáu giờ sau khi họp bắt đầu: { $what }, { $start }.
chair-not-running = Cuộc họp chưa bắt đầu hoặc đã kết thúc: { $what }. Đề nghị đồng chí gõ “điều hành”.
chair-screen =
    <b>Điều hành – { $what }</b>
    Có mặt { $here }/{ $expected }.{ $guests }

    { $agenda }

    { $times }

    { $now }
chair-here-line = <b>→ { $title }</b>
chair-not-begun = Cuộc họp chưa bắt đầu.
chair-ended = Cuộc họp đã kết thúc lúc { $at-time }.
chair-item = Nội dung { $number }/{ $count }
chair-whole = Cả cuộc họp
chair-time = { $what }: đã dùng { $used } phút.
chair-time-left = { $what }: đã dùng { $used } phút, còn { $left } phút.
chair-time-over = { $what }: đã dùng { $used } phút, quá { $over } phút.
chair-speaker = Đang phát biểu: <b>{ $name }</b>
chair-asking = Xin phát biểu ({ $count }), theo thứ tự:
chair-asks-line = – { $name }
chair-asks-about-line = – { $name }: { $about }
chair-asks-more = … và { $count } đồng chí nữa
chair-silent = Chưa phát biểu: { $count }/{ $here } đồng chí có mặt.
chair-comments = Ý kiến đã gửi cho nội dung này: { $count }.
chair-vote = <b>Biểu quyết: { $title }</b>
chair-vote-counts = Đã biểu quyết { $given }/{ $voters }: tán thành { $agreed }, không tán thành { $against }, ý kiến khác { $other }.
chair-vote-by-hand = Trong đó giơ tay: { $count }.
chair-vote-phoneless = Không có điện thoại, đề nghị đồng chí đếm giơ tay: { $names }.
chair-passed-line = Biểu quyết “{ $title }”: tán thành { $agreed }/{ $voters }, không tán thành { $against }, ý kiến khác { $other }. Đã thông qua.{ $of }
chair-failed-line = Biểu quyết “{ $title }”: tán thành { $agreed }/{ $voters }, không tán thành { $against }, ý kiến khác { $other }. Chưa thông qua.{ $of }
chair-begin = Bắt đầu cuộc họp
chair-next = Nội dung tiếp theo
chair-back = Nội dung trước
chair-call = Mời đ/c { $name }
chair-call-any = Mời phát biểu
chair-call-other = Mời người khác
chair-whom = Mời đồng chí nào phát biểu? Người đã đăng ký đứng trước.
chair-called = Đã mời đồng chí { $name } phát biểu.
chair-silent-door = Ai chưa phát biểu
chair-silent-names =
    Có mặt, chưa phát biểu:
    { $names }
chair-all-spoken = Các đồng chí có mặt đều đã phát biểu.
chair-nobody-here = Chưa ghi ai có mặt. Đề nghị đồng chí điểm danh: gõ “điểm danh”.
chair-comments-door = Ý kiến đã gửi
chair-comments-sent =
    <b>{ $title }</b>
    { $comments }
chair-no-comments = Không có ý kiến gửi trước cho nội dung đang họp.
chair-vote-door = Biểu quyết
chair-vote-count = Ghi số giơ tay
chair-vote-close = Chốt kết quả
chair-vote-drop = Bỏ biểu quyết này
chair-wall-door = Trang trình chiếu
chair-wall =
    Trang trình chiếu { $what }. Mở địa chỉ này trên máy nối với màn hình của phòng họp:
    { $link }

    Trang dùng được đến sáu giờ sau giờ họp. Ai có địa chỉ thì xem được trang, nên chỉ mở trong phòng họp.
chair-no-wall = Hệ thống chưa có địa chỉ trên mạng nên chưa mở được trang trình chiếu. Đề nghị đồng chí báo người quản trị điền CHIBO_PUBLIC_URL.
chair-look = Xem lại
chair-end-door = Kết thúc cuộc họp
chair-reopen-door = Họp tiếp
chair-back-door = Màn hình điều hành
