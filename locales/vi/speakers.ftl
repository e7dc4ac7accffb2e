# Ai đã góp ý trước cuộc họp

speakers-list =
    <b>{ $meeting }</b>, { $start }

    Đã góp ý: { $spoken }/{ $expected }{ $sealed }.

    Chưa góp ý: { $silent }.
speakers-sealed = { " " }và { $count } ý kiến không nêu tên
speakers-all = không còn ai
speakers-invite = Mời { $count } đồng chí chưa góp ý
speakers-invitation =
    Kính gửi đồng chí <b>{ $reader }</b>. { $cell } mong được nghe ý kiến của đồng chí trước { $what }, { $start }.

    Đồng chí có thể viết vài dòng, hoặc gửi một ảnh, một đoạn ghi âm. Nếu chưa có ý kiến, đồng chí không cần trả lời.
speakers-invited = Đã gửi lời mời góp ý tới { $count } đồng chí.{ $missed }
speakers-unreached = { " " }Hệ thống chưa nhắn được cho: { $names }.
speakers-invited-today = Hôm nay đã mời góp ý cho cuộc họp này. Mỗi ngày chỉ mời một lần.
