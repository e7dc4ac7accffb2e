# Ai trong chi bộ chưa nhận được tin, và vì sao
reach-door = Ai chưa nhận được tin
reach-all = Mọi đồng chí trong { $cell } đều nhận được tin.
reach-missed =
    <b>{ $cell } – chưa nhận được tin</b>
    { $lines }

    Nhắn một chữ bất kỳ: đồng chí ấy mở kênh này trên Zalo, gõ “chào” rồi gửi. Khi có việc gấp, đề nghị đồng chí báo trực tiếp.
reach-never = – { $name }: chưa tham gia, cần giấy mời.
reach-gone = – { $name }: đã chặn hoặc bỏ theo dõi; nhắn lại thì nhận tiếp.
reach-window = – { $name }: lâu chưa nhắn nên Zalo không cho gửi, { $count } tin đang chờ. Nhờ đồng chí ấy nhắn một chữ bất kỳ.
reach-quota = – { $name }: hết số tin Zalo cho gửi miễn phí, { $count } tin đang chờ. Nhờ đồng chí ấy nhắn một chữ bất kỳ.
