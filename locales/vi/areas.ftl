# Câu hỏi hằng tháng về địa bàn phụ trách

area-question = Kính gửi đồng chí <b>{ $reader }</b>. Tình hình địa bàn <b>{ $areas }</b> tháng { $month }: ổn hay có việc cần phản ánh?
area-fine = Ổn
area-trouble = Có việc
area-thanks = Hệ thống đã ghi nhận: địa bàn <b>{ $areas }</b> tháng { $month } ổn. Trân trọng cảm ơn.
area-out-of-date = Câu hỏi này đã quá hạn trả lời. Khi có việc cần báo, đề nghị đồng chí gõ “phản ánh”.
area-not-yours = Hiện đồng chí không phụ trách địa bàn nào. Khi có việc cần báo, đề nghị đồng chí gõ “phản ánh”.
area-question-again = Kính gửi đồng chí <b>{ $reader }</b>. Chi bộ chưa nhận được tình hình địa bàn <b>{ $areas }</b> tháng { $month }. Địa bàn ổn hay có việc cần phản ánh?
area-door = Địa bàn
area-of-cell =
    <b>Địa bàn của { $cell }:</b>
    { $areas }
area-none = – Chưa có địa bàn nào.
area-line = – { $area } ({ $kind }): { $names }. { $how }
area-line-nobody = – { $area } ({ $kind }): chưa ai phụ trách.
area-how-fine = Tháng này ổn.
area-how-trouble = Tháng này có việc.
area-how-silent = { $count ->
        [1] Chưa báo tình hình tháng này.
       *[other] Chưa báo tình hình { $count } tháng liền.
    }
area-how-not-asked = Tháng này chưa hỏi.
area-kind-hamlet = thôn, xóm
area-kind-group = tổ, nhóm hộ
area-kind-field = lĩnh vực
area-ask-again = Nhắc địa bàn chưa báo
area-asked-again = Hệ thống đã nhắc { $count } đồng chí phụ trách địa bàn chưa báo.
area-asked-today = Các đồng chí đó đã được nhắc trong hôm nay, hoặc chưa tham gia hệ thống.
area-mine = Địa bàn tôi phụ trách
area-own =
    <b>Đồng chí phụ trách:</b> { $areas }

    <b>Phản ánh chưa kết thúc:</b>
    { $cases }

    Tình hình tháng { $month } thế nào?
area-no-cases = – Không có
area-charge = Phân công phụ trách
area-charge-more = Phân công địa bàn khác
area-which = Đồng chí muốn phân công địa bàn nào?
area-new = Địa bàn mới
area-name = Mời đồng chí gõ tên địa bàn mới, ví dụ: Xóm Đình, Tổ 3, Lĩnh vực môi trường.
area-new-name = Địa bàn đang có tên <b>{ $area }</b>. Mời đồng chí gõ tên mới.
area-name-taken = Chi bộ đã có địa bàn tên “{ $area }”. Mời đồng chí gõ tên khác.
area-which-kind = <b>{ $area }</b> thuộc loại nào?
area-which-field = <b>{ $area }</b> ứng với lĩnh vực phản ánh nào? Người phụ trách sẽ được báo các phản ánh thuộc lĩnh vực đó.
area-no-field = Không ứng với lĩnh vực nào
area-who =
    Ai phụ trách <b>{ $area }</b>? Hiện chọn: { $names }.

    Mời đồng chí chọn hoặc gõ tên; chọn lần nữa để bỏ. Xong thì chọn “Lưu”.
area-nobody = chưa ai
area-ticked = { $name } – đã chọn
area-save = Lưu
area-rename = Đổi tên địa bàn
area-saved = Đã lưu. Phụ trách <b>{ $area }</b>: { $names }.
area-saved-nobody = Đã lưu. <b>{ $area }</b> chưa có ai phụ trách.
area-given = Chi bộ phân công đồng chí <b>{ $reader }</b> phụ trách địa bàn, lĩnh vực <b>{ $area }</b>. Khi có phản ánh ở đó, đồng chí sẽ được báo; mỗi tháng hệ thống hỏi tình hình một lần.
area-taken = Đồng chí <b>{ $reader }</b> không còn được phân công phụ trách <b>{ $area }</b>. Trân trọng cảm ơn.
