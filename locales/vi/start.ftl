start-door = Bắt đầu
start-stranger =
    Kính chào đồng chí. Đây là kênh của chi bộ, chỉ dành cho đảng viên có giấy mời.

    Nếu đồng chí có giấy mời, đề nghị gõ mã 8 chữ và số in trên giấy. Nếu chưa có, đề nghị đồng chí liên hệ bí thư chi bộ.
start-wrong-invitation = Mã hoặc đường dẫn này không đúng, đã dùng hoặc đã hết hạn. Đề nghị đồng chí kiểm tra lại giấy mời hoặc xin bí thư chi bộ mã mới.
start-too-many-tries = Đồng chí đã gõ sai mã nhiều lần. Đề nghị đồng chí chờ một giờ rồi thử lại, hoặc liên hệ bí thư chi bộ.
start-consent =
    Kính chào đồng chí <b>{ $name }</b>, { $cell }.

    Hệ thống giúp chi bộ mời họp, gửi tài liệu, nhận ý kiến và phản ánh của đồng chí.

    <b>Lưu những gì:</b> họ tên, số điện thoại, chi bộ, chức vụ, tư cách, địa bàn phụ trách; câu trả lời mời họp, tài liệu đã đọc, có mặt hay vắng mặt, đã phát biểu ở nội dung nào; nhiệm vụ được giao và kết quả; ý kiến, phản ánh, ảnh, ghi âm, vị trí đồng chí gửi.
    <b>Ai được xem:</b> bí thư, phó bí thư chi bộ và người quản trị hệ thống của xã. Đảng viên khác có thể thấy sự việc đồng chí phản ánh; người được phân công xử lý thấy cả tên đồng chí, những người khác thì không.
    <b>Để làm gì:</b> chỉ phục vụ sinh hoạt chi bộ. Không dùng ý kiến để đánh giá đồng chí.

    Đồng chí có thể ngừng sử dụng bất cứ lúc nào ở mục “Cá nhân”. Đề nghị không gửi tài liệu mật, đơn tố cáo qua kênh này.

    Đồng chí có đồng ý không?
start-agree = Tôi đồng ý
start-disagree = Không đồng ý
start-not-agreed = Hệ thống không lưu gì thêm và sẽ không nhắn tin cho đồng chí. Khi nào đồng ý, đồng chí mở lại giấy mời.
start-welcome =
    Trân trọng cảm ơn đồng chí <b>{ $name }</b>. Đồng chí đã tham gia.

    Khi có giấy mời họp, hệ thống sẽ báo tại đây. Mời đồng chí chọn việc:
start-elsewhere = Vừa có máy khác tham gia bằng tên đồng chí <b>{ $name }</b>. Nếu không phải đồng chí, đề nghị báo ngay bí thư chi bộ.
start-already = Máy này đang dùng cho đồng chí <b>{ $name }</b>. Mỗi người dùng một tài khoản riêng.
