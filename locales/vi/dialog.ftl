dialog-back = Quay lại
dialog-cancel = Thôi
dialog-numbered = { $number }. { $label }
dialog-say-number = Gõ số để chọn.
dialog-say-number-cancel = Gõ số để chọn, “thôi” để dừng.
dialog-say-number-back-cancel = Gõ số để chọn, “lùi” để quay lại, “thôi” để dừng.
dialog-say-back-cancel = Gõ “lùi” để quay lại, “thôi” để dừng.
dialog-say-cancel = Gõ “thôi” để dừng.
dialog-noticed =
    { $notice }

    { $text }
dialog-edited = Hệ thống không nhận việc sửa tin nhắn đã gửi. Nếu cần thay đổi, đề nghị đồng chí gửi lại tin nhắn mới.
dialog-unsupported = Hệ thống chưa đọc được loại tin nhắn này. Đề nghị đồng chí gửi bằng chữ.
dialog-unreadable = Hệ thống không mở được ảnh này. Đề nghị đồng chí chụp lại hoặc gửi ảnh khác.
dialog-too-large = Ảnh hoặc tài liệu đồng chí gửi lớn quá 20 MB nên hệ thống không nhận được. Đề nghị đồng chí gửi bản nhỏ hơn.
dialog-not-fetched = Hệ thống chưa tải được ảnh, tài liệu của đồng chí. Đề nghị đồng chí gửi lại sau ít phút.
dialog-stamped = { guard-secret }
dialog-denunciation = { guard-denunciation }
dialog-id-card = Trong ảnh hoặc tài liệu đồng chí gửi có ảnh căn cước nên hệ thống không nhận. Đề nghị đồng chí bỏ ảnh căn cước rồi gửi lại.
dialog-id-number = Trong tài liệu có dãy 12 chữ số giống số căn cước nên hệ thống không nhận. Đề nghị đồng chí bỏ dãy số này rồi gửi lại.
dialog-not-understood = Hệ thống chưa hiểu tin nhắn này, và chưa gửi cho ai.
dialog-stale = Lựa chọn này đã cũ, không còn hiệu lực.
dialog-not-yours = Việc này dành cho bí thư, phó bí thư chi bộ.
dialog-takes-no-file = Ở bước này hệ thống không nhận ảnh, ghi âm hay tài liệu.
dialog-takes-no-location = Ở bước này hệ thống không nhận vị trí.
dialog-empty = Tin nhắn chưa có nội dung.
dialog-too-long = Tin nhắn dài { $length } ký tự, quá mức cho phép là { $longest }. Đề nghị đồng chí viết ngắn lại.
dialog-pick-one = Đề nghị đồng chí chọn một trong các mục dưới đây. Mục nào có số thì gõ số, ví dụ “1”.
dialog-vanished = Hệ thống vừa được cập nhật nên việc đang làm phải dừng lại. Đề nghị đồng chí làm lại từ đầu. Mong đồng chí thông cảm.
dialog-cancelled = Đã dừng. Phần đang làm dở không được lưu.
dialog-cancelled-kept = Đã dừng. Ý kiến viết dở được giữ 30 ngày. Muốn viết tiếp, đồng chí gõ “góp ý”.
dialog-nothing-to-cancel = Hiện không có việc nào đang làm dở.
dialog-our-fault = Hệ thống gặp lỗi khi xử lý tin nhắn của đồng chí. Nội dung đã được giữ lại để người quản trị kiểm tra. Mong đồng chí thông cảm.
dialog-our-fault-unkept = Hệ thống gặp lỗi. Câu trả lời này không được phép lưu nên đã mất. Đề nghị đồng chí trả lời lại sau ít phút.
delivery-repeated = <i>(Tin gửi lại vì chưa rõ lần trước đã tới chưa.)</i>
dialog-door-cancel = Dừng việc đang làm
dialog-by-link =
    { $text }

    Trên Zalo, mời đồng chí gửi tài liệu bằng trang sau (dùng được trong 2 giờ):
    { $link }
page-previous = Trang trước
page-next = Trang sau
