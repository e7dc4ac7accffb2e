# Câu hỏi hằng tháng về địa bàn phụ trách

area-question = Kính gửi đồng chí <b>{ $reader }</b>. Tình hình địa bàn <b>{ $areas }</b> tháng { $month }: ổn hay có việc cần phản ánh?
area-fine = Ổn
area-trouble = Có việc
area-thanks = Hệ thống đã ghi nhận: địa bàn <b>{ $areas }</b> tháng { $month } ổn. Trân trọng cảm ơn.
area-out-of-date = Câu hỏi này đã quá hạn trả lời. Khi có việc cần báo, đề nghị đồng chí gõ “phản ánh”.
area-not-yours = Hiện đồng chí không phụ trách địa bàn nào. Khi có việc cần báo, đề nghị đồng chí gõ “phản ánh”.
