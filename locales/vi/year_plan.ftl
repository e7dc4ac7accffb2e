# Kế hoạch sinh hoạt năm: xem, ghi, sửa, ngày họp hằng tháng
year-plan-door = Kế hoạch năm
year-plan =
    <b>Kế hoạch sinh hoạt năm { $year } – { $cell }</b>
    { $day }

    { $months }

    { $notes }
year-plan-no-day = Chưa ghi ngày họp hằng tháng.
year-plan-fixed-day = Họp thường kỳ ngày { $day } hằng tháng, { $hour }.
year-plan-hour = { $hour } giờ { $minute }
year-plan-bare-month = <b>Tháng { $month }:</b> { $day }.
year-plan-month =
    <b>Tháng { $month }:</b> { $day }.
    { $themes }
year-plan-regular = thường kỳ
year-plan-on = thường kỳ ngày { $day }
year-plan-moved = thường kỳ ngày { $day }, thay ngày { $fixed } ({ $why })
year-plan-why-new-year = Tết Dương lịch
year-plan-why-reunification = lễ 30/4
year-plan-why-labour = lễ 1/5
year-plan-why-national = Quốc khánh
year-plan-why-hung-kings = Giỗ Tổ Hùng Vương
year-plan-why-tet = dịp Tết Nguyên đán
year-plan-theme-thematic = – Chuyên đề: { $title }{ $by }{ $done }
year-plan-theme-regular = – Nội dung chính: { $title }{ $by }{ $done }
year-plan-by = {" "}(đ/c { $name } chuẩn bị)
year-plan-done = , đã gửi giấy mời
year-plan-quarters-lack = Lưu ý: chưa đủ sinh hoạt chuyên đề, mỗi quý cần ít nhất { $least }. Quý còn thiếu (trong ngoặc là số đã có): { $quarters }.
year-plan-complete = Quý nào cũng có sinh hoạt chuyên đề.
year-plan-later =
    Để dành, chưa xếp tháng:
    { $themes }
year-plan-write = Ghi chuyên đề
year-plan-change = Sửa chuyên đề
year-plan-day = Ngày họp hằng tháng
year-plan-table = Bảng để in và xem
year-plan-other = Kế hoạch năm { $year }
year-plan-see = Xem kế hoạch năm { $year }
year-plan-not-yours = Việc này dành cho bí thư, phó bí thư chi bộ.
year-plan-write-how =
    Đề nghị đồng chí ghi các chuyên đề của năm { $year }, mỗi dòng một chuyên đề. Ví dụ:

    Tháng 3: Chuyển đổi số ở thôn – đ/c An
    Tháng 5 thường kỳ: Tổng kết quý I
    Để dành: Xây dựng tuyến đường hoa

    Hoặc gửi tệp Excel theo mẫu.
year-plan-form = Lấy mẫu Excel
year-plan-form-caption = Mẫu kế hoạch năm. Điền xong, đề nghị đồng chí gửi lại tệp này vào đây.
year-plan-not-read = Hệ thống chưa đọc được tệp này. Đề nghị đồng chí gửi tệp Excel (.xlsx) theo mẫu.
year-plan-bad-none = Chưa có chuyên đề nào. Đề nghị đồng chí ghi mỗi dòng một chuyên đề, bắt đầu bằng tháng.
year-plan-bad-many = Một lần ghi nhiều nhất { $most } chuyên đề. Đề nghị đồng chí chia làm nhiều lần.
year-plan-bad-month = Dòng { $line } chưa rõ tháng. Đề nghị đồng chí ghi như “Tháng 3: …” hoặc “Để dành: …”.
year-plan-bad-title = Dòng { $line } chưa có tên chuyên đề, hoặc tên dài quá { $title } ký tự.
year-plan-bad-preparer = Dòng { $line } ghi người chuẩn bị dài quá { $preparer } ký tự.
year-plan-confirm =
    Hệ thống đọc được như sau, năm { $year }:

    { $themes }

    Đồng chí ghi vào kế hoạch không?
year-plan-read-line = – { $month }, { $kind }: { $title }{ $by }
year-plan-in-month = Tháng { $month }
year-plan-for-later = Để dành
year-plan-kind-regular = thường kỳ
year-plan-kind-thematic = chuyên đề
year-plan-keep = Ghi vào kế hoạch
year-plan-again = Ghi lại
year-plan-kept =
    { $count ->
        [0] Những chuyên đề này đã có trong kế hoạch năm { $year }.
       *[other] Đã ghi { $count } chuyên đề vào kế hoạch năm { $year }.
    }
year-plan-none = Kế hoạch năm { $year } chưa có chuyên đề nào.
year-plan-which = Mời đồng chí chọn chuyên đề cần sửa:
year-plan-label = { $month }: { $title }
year-plan-gone = Chuyên đề này không còn trong kế hoạch.
year-plan-which-change =
    <b>{ $theme }</b>
    Người chuẩn bị: { $preparer }

    Đồng chí muốn sửa gì?
year-plan-change-month = Chuyển tháng
year-plan-change-title = Tên chuyên đề
year-plan-change-preparer = Người chuẩn bị
year-plan-change-drop = Bỏ chuyên đề này
year-plan-dropped = Đã bỏ “{ $title }” khỏi kế hoạch.
year-plan-new-month = Chuyển sang tháng nào?
year-plan-new-title = Đề nghị đồng chí gõ tên mới, thay cho “{ $title }”.
year-plan-new-preparer = Ai chuẩn bị “{ $title }”? Đề nghị đồng chí gõ họ tên.
year-plan-nobody = Không ghi người
year-plan-changed = Đã sửa: { $theme }.
year-plan-which-day = Chi bộ họp thường kỳ vào ngày nào hằng tháng, lúc mấy giờ? Ví dụ: “ngày 3, 19h30”.
year-plan-day-nonsense = Hệ thống chưa rõ. Đề nghị đồng chí gõ cả ngày và giờ, ví dụ “ngày 3, 19h30”.
year-plan-day-kept = Đã ghi: chi bộ họp thường kỳ ngày { $day } hằng tháng, { $hour }. Trùng ngày lễ, Tết thì kế hoạch tự dời sang ngày gần nhất.
year-plan-coming = Hệ thống gửi bảng kế hoạch ngay sau đây.
year-plan-file = Kế hoạch sinh hoạt năm { $year } – { $cell }
year-paper-heading = KẾ HOẠCH SINH HOẠT NĂM { $year }
year-paper-month = Tháng
year-paper-kind = Hình thức
year-paper-title = Chuyên đề, nội dung
year-paper-preparer = Người chuẩn bị
year-paper-later = Để dành
year-paper-regular = Thường kỳ
year-paper-thematic = Chuyên đề
year-paper-on = Tháng { $month }, ngày { $day }
year-paper-moved = Tháng { $month }, ngày { $day } (thay ngày { $fixed }, { $why })
# Chuẩn bị họp theo kế hoạch năm
planned-which = Đồng chí chuẩn bị cuộc họp nào?
planned-regular = Thường kỳ tháng { $month }, { $start-day }
planned-theme = Chuyên đề tháng { $month }: { $title }
planned-other = Cuộc họp khác
planned-taken = Chuyên đề “{ $title }” đã có giấy mời. Mời đồng chí chọn việc khác.
planned-moved = Ngày họp thường lệ { $fixed } vào { $why }, nên kế hoạch dời sang ngày này.
digest-planned-regular = – Theo kế hoạch: sinh hoạt thường kỳ { $start }, chưa gửi giấy mời.
digest-planned-theme = – Chuyên đề tháng { $month } chưa mời họp: { $title }.
digest-ask-year-plan = – Chưa có kế hoạch sinh hoạt năm { $year }. Gõ “kế hoạch năm” để lập.
digest-quarter-lacks = – Quý này chưa đủ sinh hoạt chuyên đề.
