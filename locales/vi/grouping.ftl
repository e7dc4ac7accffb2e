# Gom các ý kiến giống nhau

grouping-which = Đồng chí chọn các ý kiến giống nhau, từng ý kiến một.
grouping-which-more =
    <b>Đã chọn:</b>
    { $ticked }

    Đồng chí chọn thêm, hoặc chọn lại để bỏ.
grouping-ticked = Bỏ chọn { $comment }
grouping-unticked = { $comment }
grouping-done = Xong, gom { $count } ý kiến
grouping-none = Không còn ý kiến nào để gom.
grouping-title =
    { $ticked }

    Đề nghị đồng chí đặt tên nhóm theo nội dung chung của các ý kiến này.
grouping-kept = Nhóm <b>{ $title }</b> có { $count } ý kiến.
grouping-which-out = Đồng chí bỏ ý kiến nào khỏi nhóm <b>{ $title }</b>?
grouping-taken-out = Đã bỏ ý kiến khỏi nhóm <b>{ $title }</b>.
grouping-dissolved = Nhóm <b>{ $title }</b> chỉ còn một ý kiến nên không còn là nhóm.
