# Kiến nghị được tiếp thu thành việc

proposal-task = Giao thành nhiệm vụ
proposal-item = Đưa vào chương trình họp
proposal-later = Để vào kế hoạch năm
proposal-no-more = Ý kiến này chưa được tiếp thu, hoặc đã giao thành nhiệm vụ.
proposal-task-title = Ý kiến <b>{ $code }</b> thành nhiệm vụ gì? Đề nghị đồng chí viết ngắn gọn việc cần làm.
proposal-no-meeting = Hiện chưa có cuộc họp nào sắp tới. Đồng chí có thể mời họp, hoặc để nội dung này vào kế hoạch năm.
proposal-no-words = Ý kiến này không có chữ nào. Đề nghị đồng chí gom vào một nhóm có tên, hoặc tự ghi nội dung vào kế hoạch năm.
proposal-kept-for-later = “{ $title }” đã được đưa vào kế hoạch năm { $year }, mục để sau.
proposal-task-for-author = Kính gửi đồng chí <b>{ $reader }</b>. Ý kiến { $code } của đồng chí đã thành nhiệm vụ của chi bộ: “{ $title }”. Khi hoàn thành, hệ thống sẽ báo đồng chí.
proposal-done-for-author = Kính gửi đồng chí <b>{ $reader }</b>. Nhiệm vụ “{ $title }”, từ ý kiến { $code } của đồng chí, đã hoàn thành.
proposal-dropped-for-author = Kính gửi đồng chí <b>{ $reader }</b>. Chi bộ không thực hiện tiếp nhiệm vụ “{ $title }”, từ ý kiến { $code } của đồng chí.
proposal-later-for-author = Kính gửi đồng chí <b>{ $reader }</b>. Nội dung “{ $title }”, từ ý kiến { $code } của đồng chí, đã được đưa vào kế hoạch năm { $year } của chi bộ.
