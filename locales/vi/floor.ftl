# Xin phát biểu
floor-door = Xin phát biểu
floor-none = Lúc này chi bộ không có cuộc họp nào. Đăng ký phát biểu được từ một giờ trước khi họp.
floor-over = Cuộc họp này không nhận đăng ký phát biểu nữa.
floor-about =
    Đăng ký phát biểu, { $what }.

    Đồng chí muốn phát biểu về việc gì? Đề nghị gõ một dòng để chủ trì biết, hoặc chọn “Không ghi”.
floor-skip = Không ghi
floor-asked = Đồng chí đã đăng ký phát biểu, thứ tự { $place }. Khi chủ trì mời, hệ thống sẽ báo đồng chí.
floor-withdraw = Rút đăng ký
floor-withdrawn = Đã rút đăng ký phát biểu của đồng chí.
floor-not-asked = Đồng chí không còn trong danh sách chờ phát biểu.
floor-yours = Mời đồng chí phát biểu.
