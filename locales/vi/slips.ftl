# Giấy mời tham gia hệ thống (chibo invite), in ra và cắt rời

slips-cell = { $cell }: { $count } giấy mời
slips-title = GIẤY MỜI THAM GIA HỆ THỐNG CHI BỘ
slips-to = Kính gửi đồng chí
slips-code = Mã của đồng chí
slips-scan = Soi máy ảnh vào đây
slips-step-one-scan = 1. Mở máy ảnh trên điện thoại, soi vào ô vuông.
slips-step-two-scan = 2. Bấm vào dòng chữ hiện ra, rồi bấm “Bắt đầu” (Start).
slips-step-one-type = 1. Mở trang nhắn tin mà bí thư đã hướng dẫn.
slips-step-two-type = 2. Gõ mã in trên giấy này rồi bấm “Gửi”.
slips-step-three = 3. Đọc lời giới thiệu. Nếu đồng ý, bấm “Tôi đồng ý”.
slips-otherwise = Không soi được: mở { $address } và gõ mã của đồng chí.
slips-expires = Dùng một lần, đến hết ngày { $date }.
slips-help = Giấy của riêng đồng chí. Cần giúp, xin hỏi bí thư chi bộ.
slips-line = { $name }: mã { $code }, đến hết ngày { $date }
slips-line-link = Liên kết: { $link }
slips-scan-zalo = Quét bằng Zalo
slips-step-one-zalo = 1. Mở Zalo, bấm biểu tượng quét mã, soi vào ô vuông.
slips-step-two-zalo = 2. Bấm “Nhắn tin”, gõ mã in trên giấy này rồi gửi.
slips-telegram = Dùng Telegram: mở { $address }, gõ mã của đồng chí.
slips-otherwise-zalo = Không quét được: mở { $address }.
