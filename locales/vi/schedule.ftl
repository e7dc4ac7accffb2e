schedule-door = Lịch sinh hoạt
schedule-none = Hiện chưa có lịch họp. Khi có giấy mời, hệ thống sẽ báo đồng chí.
schedule-which = Mời đồng chí chọn cuộc họp:
schedule-line = { $start-day } – { $kind }
schedule-meeting =
    { $meeting }

    { $own }
schedule-led =
    { $meeting }

    <b>Trả lời:</b> tham dự { $yes }, xin vắng { $no }, chưa trả lời { $silent }.
    { $own }
schedule-begun =
    { $meeting }

    Cuộc họp đã bắt đầu.
schedule-names = Ai dự, ai vắng
schedule-answers =
    <b>{ $heading }, { $start }</b>

    <b>Tham dự:</b>
    { $coming }

    <b>Xin vắng:</b>
    { $absent }

    <b>Chưa trả lời:</b>
    { $silent }

    <b>Đã đọc tài liệu:</b>
    { $read }
schedule-read-line = – { $title }: { $count } đồng chí
schedule-no-documents = – Không có tài liệu
schedule-nobody = – Chưa có ai
schedule-name-line = – { $name }
schedule-absent-line = – { $name }: { $reason }
schedule-late-tasks =
    { $screen }

    Nhiệm vụ quá hạn: { $count }.
