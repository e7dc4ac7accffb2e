meeting-kind-regular = Sinh hoạt thường kỳ
meeting-kind-thematic = Sinh hoạt chuyên đề
meeting-kind-extraordinary = Họp bất thường
meeting-kind-committee = Họp chi ủy
meeting-what-regular = sinh hoạt thường kỳ tháng { $start-month }
meeting-what-thematic = sinh hoạt chuyên đề “{ $theme }”
meeting-what-extraordinary = họp bất thường
meeting-what-committee = họp chi ủy
meeting-heading-regular = Sinh hoạt thường kỳ tháng { $start-month }
meeting-heading-thematic = Sinh hoạt chuyên đề “{ $theme }”
meeting-heading-extraordinary = Họp bất thường
meeting-heading-committee = Họp chi ủy
meeting-item-line = – { $title }
meeting-item-minutes-line = – { $title } ({ $minutes } phút)
meeting-item-presenter-line = – { $title } (đ/c { $presenter })
meeting-item-minutes-presenter-line = – { $title } ({ $minutes } phút, đ/c { $presenter })
meeting-item-document = {"   "}Tài liệu: { $title }
meeting-no-agenda = – Chưa có
meeting-document-line = – { $title }
meeting-no-documents = – Không có
meeting-summary =
    <b>{ $heading }</b>
    <b>Thời gian:</b> { $start }
    <b>Nơi họp:</b> { $place }

    <b>Chương trình:</b>
    { $agenda }

    <b>Tài liệu:</b>
    { $documents }
