document-door = Tài liệu
document-caption = <b>{ $title }</b> – tài liệu { $what }. Đọc xong, đề nghị đồng chí bấm hoặc gõ “Đã đọc”.
document-renewed = <b>{ $title }</b> – bản mới (lần { $version }) thay bản ngày { $was-day }, tài liệu { $what }. Đọc xong, đề nghị đồng chí bấm hoặc gõ “Đã đọc”.
document-renewed-note =
    <b>{ $title }</b> – bản mới (lần { $version }) thay bản ngày { $was-day }, tài liệu { $what }.

    Thay đổi: { $note }

    Đọc xong, đề nghị đồng chí bấm hoặc gõ “Đã đọc”.
document-replaced = Tài liệu “{ $title }” đã có bản mới: bản { $version }, ngày { $added-day }. Đề nghị đồng chí đọc bản mới dưới đây.
document-titled = { $title } (bản { $version })
document-read = Đã đọc
document-marked = Hệ thống đã ghi nhận đồng chí đã đọc “{ $title }”. Trân trọng cảm ơn.
document-marked-before = Đồng chí đã báo đọc “{ $title }” trước đó rồi.
document-coming = Hệ thống gửi tài liệu dưới đây.
document-list = Mời đồng chí chọn tài liệu cần xem:
document-none = Hiện chưa có tài liệu nào của các cuộc họp gần đây. Tài liệu cũ hơn ở trong thư viện.
document-not-yours = Không tìm thấy tài liệu này trong các cuộc họp của đồng chí.

# Behind a link, for chats that take no files
files-none = Không có tài liệu này, hoặc liên kết bị chép thiếu. Mời đồng chí mở lại từ tin nhắn.
files-too-old = Liên kết này đã hết hạn. Mời đồng chí nhắn “tài liệu” để nhận liên kết mới.

# The page by which a document is sent
upload-heading = Gửi tài liệu
upload-words = Mời đồng chí chọn ảnh hoặc tài liệu trên máy rồi bấm “Gửi”. Không gửi tài liệu mật qua đây.
upload-file = Tệp cần gửi
upload-title = Tên tài liệu (không bắt buộc)
upload-send = Gửi
upload-done = “{ $name }” đã tới hệ thống. Mời đồng chí gửi thêm ở dưới, hoặc quay lại Zalo để xem trả lời.
upload-nothing = Chưa chọn ảnh hoặc tài liệu nào. Mời đồng chí chọn rồi bấm “Gửi”.
upload-too-large = Ảnh hoặc tài liệu này quá lớn: nhiều nhất 20 MB.
upload-too-old = Trang này đã hết hạn, hoặc lúc này không cần tài liệu. Mời đồng chí quay lại Zalo: câu hỏi gửi tài liệu có kèm trang mới.
upload-later = Hệ thống đang bận, chưa nhận được. Đề nghị đồng chí gửi lại sau ít phút.
document-again = Nhắc đọc: { $title } – tài liệu { $what }. Đọc xong, đề nghị đồng chí bấm hoặc gõ “Đã đọc”.
reading-door = Ai đã đọc tài liệu
reading-list =
    <b>Đọc tài liệu – { $what }</b>

    { $lines }
reading-none = – Không có tài liệu
reading-line =
    <b>{ $title }</b>: { $count } đồng chí đã đọc
    Đã đọc: { $read }.
    Chưa đọc: { $unread }.
reading-by-nobody = chưa có ai
reading-by-all = không còn ai
reading-again = Gửi lại cho { $count } đồng chí: { $title }
reading-sent = Đã gửi lại “{ $title }” cho { $count } đồng chí chưa đọc.
reading-sent-before = Hôm nay “{ $title }” đã gửi lại rồi, hoặc không còn ai nhận được. Ngày mai đồng chí gửi lại được.
reading-earlier = Các bản trước: { $title }
reading-which-earlier = Mời đồng chí chọn bản trước của “{ $title }”:
reading-version = Bản { $version }, ngày { $added-day }
reading-earlier-caption =
    <b>{ $title }</b>
    { $dated }. Bản này đã được thay bằng bản mới.

# Thay bản mới
renewal-door = Thay bản mới
renewal-which = Đồng chí thay bản mới cho tài liệu nào của { $what }?
renewal-send =
    Đề nghị đồng chí gửi bản mới của <b>{ $title }</b>, thay bản ngày { $was-day }. Lời ghi kèm là nội dung thay đổi.

    Không gửi tài liệu mật qua kênh này.
renewal-note = Bản mới của “{ $title }” thay đổi những gì? Đề nghị đồng chí ghi ngắn gọn để mọi người dễ theo dõi.
renewal-no-note = Không ghi
renewal-without-note = không ghi
renewal-preview =
    Đề nghị đồng chí xem lại trước khi gửi.

    <b>Thay bản mới: { $title }</b>
    Tài liệu { $what }
    Bản cũ: ngày { $was-day }
    Bản mới: lần { $version }, tệp { $file }
    Thay đổi: { $note }

    Bản mới được gửi tới mọi người được mời. Ai đã đọc bản cũ cần đọc lại.
renewal-do = Gửi bản mới
renewal-done = Đã gửi bản mới (lần { $version }) của “{ $title }”. { $reach }
renewal-overtaken = Trong lúc đồng chí đang làm, tài liệu này đã được thay bản khác. Bản của đồng chí chưa được gửi. Mời đồng chí gõ “họp” để xem lại tài liệu { $what }.
renewal-none = Cuộc họp này chưa có tài liệu để thay. Mời đồng chí dùng “Thêm tài liệu”.
