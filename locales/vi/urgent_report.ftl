# Báo cáo nhanh, báo cáo đột xuất về một phản ánh
urgent-door = Báo cáo nhanh
ad-hoc-door = Báo cáo đột xuất
urgent-which-case = { $paper } về việc nào?
urgent-other = Việc khác
urgent-case = { $code } { $field }
urgent-case-urgent = { $code } { $field } (khẩn)
urgent-what =
    Mời đồng chí nêu sự việc, thiệt hại hoặc ảnh hưởng. Mỗi ý một dòng.

    Đề nghị không ghi tên người phản ánh, không ghi nội dung mật.
urgent-where = Sự việc ở đâu?
urgent-when = Sự việc xảy ra lúc nào? Ví dụ: “khoảng 15 giờ ngày 28/11/2026”.
urgent-measures = Đã làm những gì? Mỗi việc một dòng.
urgent-measures-known =
    Theo hệ thống, đã làm:

    { $known }

    Dùng các việc này, hay gõ lại? Mỗi việc một dòng.
urgent-use-known = Dùng các việc này
urgent-no-measures = Chưa có biện pháp
urgent-proposals = Kiến nghị, đề xuất gì với cấp trên? Mỗi kiến nghị một dòng.
urgent-nothing = chưa có
urgent-preview =
    <b>{ $paper }</b>

    <b>Sự việc:</b> { $what }
    <b>Nơi:</b> { $where }
    <b>Thời gian:</b> { $when }
    <b>Đã làm:</b> { $measures }
    <b>Kiến nghị:</b> { $proposals }

    Nếu đúng, đề nghị đồng chí lập báo cáo. Khi lập, báo cáo mới có số.
urgent-write = Lập báo cáo
urgent-edit-what = Sửa sự việc
urgent-edit-where = Sửa nơi
urgent-edit-when = Sửa thời gian
urgent-edit-measures = Sửa việc đã làm
urgent-edit-proposals = Sửa kiến nghị
urgent-received-at = Nhận phản ánh { $code } lúc { $at }
urgent-deed-took = Ngày { $at-day }: nhận xử lý
urgent-deed-assigned = Ngày { $at-day }: phân công người phụ trách
urgent-deed-forwarded = Ngày { $at-day }: chuyển đơn vị có thẩm quyền xử lý
urgent-deed-escalated = Ngày { $at-day }: báo cáo cấp trên
urgent-deed-told = Ngày { $at-day }: hỏi thêm người phản ánh và đã được trả lời
urgent-deed-replied = Ngày { $at-day }: trả lời người phản ánh
urgent-deed-replied-saying = Ngày { $at-day }: trả lời người phản ánh: { $said }
urgent-deed-closed = Ngày { $at-day }: giải quyết xong
urgent-deed-closed-saying = Ngày { $at-day }: giải quyết xong: { $said }
urgent-title = về sự việc tại { $where }
urgent-title-of-case = về phản ánh { $code } ({ $field })
