# Bản tổng hợp ý kiến

collation-title = Tổng hợp ý kiến
collation-about = { $meeting }{ $start }
collation-start = , { $start-date }
collation-counts = Có { $total } ý kiến, trong đó { $answered } ý kiến đã được tiếp thu hoặc giải trình.
collation-number = STT
collation-code = Mã
collation-item = Nội dung
collation-group = Nhóm
collation-what = { $what }
collation-said = Ý kiến
collation-author = Người góp ý
collation-outcome = Xử lý
collation-answer = Trả lời
collation-reservation = Bảo lưu
collation-sealed = Không nêu tên
collation-waiting = chưa trả lời
collation-coming = Hệ thống gửi bản tổng hợp ý kiến ngay sau đây: { $meeting }.
collation-file = Tổng hợp ý kiến: { $meeting }. Bản này có tên người góp ý, chỉ dành cho bí thư, phó bí thư.
