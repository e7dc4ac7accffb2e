# Trang trình chiếu trong phòng họp
projector-title = Trang trình chiếu
projector-over = Trang trình chiếu này không còn dùng được. Đề nghị đồng chí chủ trì gõ “điều hành” và mở lại trang.
projector-here = Có mặt { $here }/{ $expected }
projector-left = còn lại của nội dung này
projector-over-time = quá giờ của nội dung này
projector-used = đã dùng cho nội dung này
projector-offline = Mất kết nối, đang thử lại
projector-speaking = Đang phát biểu
projector-waiting = Tiếp theo
projector-voting = Biểu quyết công khai
projector-how = Xin phát biểu: giơ tay, hoặc gõ “phát biểu” trên điện thoại
projector-not-begun = Cuộc họp chưa bắt đầu
projector-ended = Cuộc họp đã kết thúc
projector-vote-given = Đã biểu quyết { $given }/{ $voters }
projector-passed = Tán thành { $agreed }/{ $voters }, không tán thành { $against }, ý kiến khác { $other }. Đã thông qua.{ $of }
projector-failed = Tán thành { $agreed }/{ $voters }, không tán thành { $against }, ý kiến khác { $other }. Chưa thông qua.{ $of }
