# Ai đã góp ý trước cuộc họp

speakers-list =
    <b>{ $meeting }</b>, { $start }

    Đã góp ý có nêu tên: { $spoken }/{ $expected }.{ $sealed }

    Chưa góp ý có nêu tên: { $silent }.
speakers-sealed = { " " }Ngoài ra có { $count } ý kiến không nêu tên, nên đồng chí dưới đây có thể đã góp ý.
speakers-all = không còn ai
speakers-invite = Mời góp ý ({ $count } đồng chí)
speakers-invitation =
    Kính gửi đồng chí <b>{ $reader }</b>. { $cell } mong được nghe ý kiến của đồng chí trước { $what }, { $start }.

    Đồng chí có thể viết vài dòng, hoặc gửi một ảnh, một đoạn ghi âm. Nếu chưa có ý kiến, đồng chí không cần trả lời.
speakers-invited = Đã gửi lời mời góp ý tới { $count } đồng chí.{ $missed }
speakers-unreached = { " " }Hệ thống chưa nhắn được cho: { $names }.
speakers-invited-today = Hôm nay đã mời góp ý cho cuộc họp này. Mỗi ngày chỉ mời một lần.
