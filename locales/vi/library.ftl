library-door = Thư viện
library-recent =
    <b>Thư viện tài liệu</b>

    Đồng chí cần tìm tài liệu nào? Đề nghị đồng chí gõ vài chữ trong tên tài liệu, hoặc chọn tài liệu mới nhất dưới đây.
library-found = Có <b>{ $count }</b> tài liệu có chữ “{ $words }”. Mời đồng chí chọn, hoặc gõ chữ khác để tìm tiếp.
library-empty = Thư viện chưa có tài liệu nào.
library-line = { $title } – { $added-day }
library-line-version = { $title } (bản { $version }) – { $added-day }
library-nothing = Không tìm thấy tài liệu nào có chữ “{ $words }”. Đề nghị đồng chí gõ ít chữ hơn, hoặc chữ khác.
library-more = Tìm tiếp
library-caption-cell = <b>{ $title }</b> – tài liệu của chi bộ, ngày { $added-day }.
library-caption-commune = <b>{ $title }</b> – tài liệu chung toàn xã, ngày { $added-day }.

# Đưa tài liệu vào thư viện
library-add = Đưa tài liệu vào thư viện
library-not-yours = Việc này dành cho bí thư, phó bí thư chi bộ và văn phòng đảng ủy.
library-of-cell = thư viện { $cell }
library-of-commune = thư viện chung toàn xã ({ $committee })
library-send =
    Đề nghị đồng chí gửi tài liệu cần đưa vào { $to }. Lời ghi kèm là tên tài liệu.

    Không gửi tài liệu mật qua kênh này.
library-title = Tài liệu tên là gì? Đề nghị đồng chí gõ tên, hoặc chọn tên đang có.
library-preview =
    Đề nghị đồng chí xem lại.

    <b>{ $title }</b>
    Tệp: { $file }
    Nơi lưu: { $to }

    Hệ thống không gửi thông báo về tài liệu này. Ai cần thì tìm trong thư viện.
library-same-title = – Thư viện đã có tài liệu cùng tên. Tài liệu này được thêm vào, không thay tài liệu cũ.
library-do = Đưa vào thư viện
library-done = Đã đưa “{ $title }” vào { $to }.
