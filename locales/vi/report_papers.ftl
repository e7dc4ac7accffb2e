# Báo cáo tình hình định kỳ, báo cáo nhanh, đột xuất
report-paper-door = Báo cáo tháng, quý, năm
report-which-span = Lập báo cáo tình hình của kỳ nào? Đề nghị đồng chí chọn, hoặc gõ kỳ khác, ví dụ “tháng 9/2026”.
report-figures =
    <b>{ $span }</b>

    { $received }

    { $results }

    Đồng chí xem số liệu, nếu đúng thì lập báo cáo.
report-way-write = Lập báo cáo
report-way-to-date = Thêm số liệu từ đầu năm
report-way-this-alone = Bỏ số liệu từ đầu năm
report-way-other = Chọn kỳ khác
report-proposals = Chi bộ có kiến nghị, đề xuất gì với cấp trên? Mỗi kiến nghị một dòng.
report-proposals-again =
    Kiến nghị đã ghi trong báo cáo lần trước:

    { $proposals }

    Dùng lại, hay gõ kiến nghị khác? Mỗi kiến nghị một dòng.
report-keep-proposals = Dùng lại kiến nghị này
report-no-proposals = Không có kiến nghị
report-again = Lập lại báo cáo này
report-map-file = Vị trí các phản ánh { $span }.
report-coming = Hệ thống gửi tệp ngay sau đây: { $paper } số { $number }.
report-file = { $paper } số { $number }, bản dự thảo. Đồng chí mở bằng Word, xem lại, sửa nếu cần.
report-kind-periodic = Báo cáo tình hình
report-kind-urgent = Báo cáo nhanh
report-kind-ad-hoc = Báo cáo đột xuất
report-send-up = Gửi văn phòng đảng ủy
report-send-to =
    { $paper } số { $number } sẽ gửi tới văn phòng đảng ủy:
    { $names }

    Gửi bản này? Nếu đã sửa trong Word, đề nghị đồng chí gửi tệp đã sửa (.docx hoặc .pdf) vào đây.
report-send-again =
    { $paper } số { $number } đã gửi lúc { $at }. Gửi lần nữa tới văn phòng đảng ủy:
    { $names }

    Gửi bản này? Nếu đã sửa trong Word, đề nghị đồng chí gửi tệp đã sửa (.docx hoặc .pdf) vào đây.
report-office-line = – đồng chí { $name }
report-send-this = Gửi bản này
report-no-office = Danh sách của xã chưa có ai ở văn phòng đảng ủy. Đề nghị đồng chí gửi báo cáo bằng cách khác.
report-sent-up = Đã gửi { $paper } số { $number } tới văn phòng đảng ủy.
report-sent-but = Đã gửi { $paper } số { $number }. Hệ thống chưa nhắn được cho: { $names }. Đề nghị đồng chí báo trực tiếp.
report-for-office = { $cell } gửi { $paper } số { $number }. Người gửi: đồng chí { $name }.
report-opening = { $whose } báo cáo tình hình tiếp nhận, giải quyết phản ánh { $span }, số liệu đến ngày { $until }, như sau:
figures-none = Trong kỳ không tiếp nhận phản ánh nào.
figures-received = Trong kỳ tiếp nhận { $count } phản ánh, không có phản ánh khẩn.
figures-received-urgent = Trong kỳ tiếp nhận { $count } phản ánh, trong đó { $urgent } phản ánh khẩn.
figures-carried = Kỳ trước chuyển sang { $count } phản ánh.
figures-by-field =
    <b>Lĩnh vực:</b>
    { $counts }
figures-by-area =
    <b>Địa bàn:</b>
    { $counts }
figures-tally = – { $name }: { $count }
figures-point = – { $line }
figures-elsewhere = Nơi khác
figures-answered = Đã trả lời { $count } phản ánh, chưa trả lời { $waiting } phản ánh.
figures-days = Một nửa số phản ánh được trả lời trong vòng { $half } ngày làm việc; lâu nhất { $most } ngày làm việc.
figures-same-day = { $most ->
    [0] Các phản ánh đã trả lời đều được trả lời trong ngày.
   *[other] Một nửa số phản ánh được trả lời trong ngày; lâu nhất { $most } ngày làm việc.
    }
figures-on-time = Trả lời đúng hạn { $count }/{ $of } phản ánh có hạn, đạt { $percent }%.
figures-late = Trả lời muộn hoặc quá hạn { $count } phản ánh.
figures-late-ones =
    <b>Muộn, quá hạn:</b>
    { $lines }
figures-late-line = { $code } ({ $field }, { $place }): hạn { $due }, trả lời ngày { $day }.
figures-late-more = và { $count } phản ánh khác, xem sổ theo dõi phản ánh.
figures-overdue-line = { $code } ({ $field }, { $place }): hạn { $due }, chưa trả lời.
figures-reopened = Mở lại { $count } lần theo đề nghị của người phản ánh.
figures-satisfied = Người phản ánh xác nhận việc đã xong { $count }/{ $of } phản ánh đã trả lời.
figures-to-note =
    <b>Việc khẩn, việc nổi lên:</b>
    { $lines }
figures-notable = { $code } ({ $field }, { $place }): { $what } – { $state }.
figures-notable-urgent = { $code }, khẩn ({ $field }, { $place }): { $what } – { $state }.
figures-silent = Địa bàn chưa có thông tin trong kỳ: { $areas }.
figures-silent-of = { $cell }: địa bàn chưa có thông tin trong kỳ: { $areas }.
figures-to-date = Từ đầu năm đến ngày { $until }: tiếp nhận { $count } phản ánh, đã trả lời { $answered }, muộn hoặc quá hạn { $late }.
picture-fields = Phản ánh theo lĩnh vực
picture-areas = Phản ánh theo địa bàn
picture-cells = Phản ánh theo chi bộ
picture-months = Tiếp nhận và trả lời theo tháng, năm { $year }
picture-map = Vị trí các phản ánh
picture-rest = Còn lại
picture-received = Tiếp nhận
picture-answered = Đã trả lời
picture-waiting = Chưa trả lời
picture-urgent = Khẩn, chưa trả lời
picture-outside = { $count } phản ánh ở ngoài khung, cách trên 40 km
picture-north = B
