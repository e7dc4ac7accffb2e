personal-door = Cá nhân
personal-settings =
    <b>{ $name }</b>
    { $cell } – { $role }, { $standing }
    <b>Điện thoại:</b> { $phone }
    <b>Địa bàn phụ trách:</b> { $areas }

    { $here }
personal-no-phone = chưa có
personal-no-areas = không
personal-here = Giấy mời và nhắc lịch đang gửi về máy này.
personal-elsewhere = Giấy mời và nhắc lịch đang gửi về ứng dụng khác của đồng chí.
personal-language = Ngôn ngữ: { $language }
personal-use-this = Nhận tin ở máy này
personal-leave = Ngừng sử dụng
personal-language-set = Hệ thống đã đổi sang tiếng Việt.
personal-uses-this = Từ nay giấy mời và nhắc lịch gửi về máy này.
personal-leave-sure = Nếu ngừng sử dụng, đồng chí sẽ không nhận giấy mời, nhắc lịch và trả lời qua đây nữa. Ý kiến, phản ánh đã gửi vẫn được lưu trong hồ sơ chi bộ. Đồng chí có chắc không?
personal-leave-yes = Ngừng sử dụng
personal-leave-no = Tiếp tục sử dụng
personal-stays = Đồng chí vẫn tiếp tục nhận tin như trước.
personal-left = Hệ thống đã dừng gửi tin cho đồng chí. Khi nào cần dùng lại, đề nghị đồng chí xin bí thư chi bộ giấy mời mới.
role-secretary = Bí thư
role-deputy = Phó bí thư
role-committee-member = Chi ủy viên
role-office = Văn phòng đảng ủy
role-member = Đảng viên
standing-full = chính thức
standing-probationary = dự bị
standing-exempt = miễn sinh hoạt
standing-temporary = sinh hoạt tạm thời
personal-another = Dùng thêm ứng dụng khác
personal-code =
    Mã của đồng chí: <b>{ $code }</b>

    Đồng chí mở kênh của chi bộ trên ứng dụng kia (hoặc điện thoại kia), rồi gõ mã này. Mã chỉ dùng một lần, đến { $until }. Giấy mời cũ chưa dùng không còn dùng được.

    Đề nghị đồng chí không đưa mã cho ai: người có mã sẽ nhận được tin của đồng chí.
personal-chats =
    Giấy mời và nhắc lịch đang gửi về { $used }. Nơi dự phòng khi không gửi được: { $others }

    Muốn đổi: mở nơi kia, vào “Cá nhân”, chọn “Nhận tin ở máy này”.
channel-telegram = Telegram
channel-zalo-bot = Zalo Bot
channel-zalo-oa = Zalo (trang OA)
channel-web = điện thoại dùng thử
channel-web-numbers = điện thoại dùng thử kiểu Zalo
