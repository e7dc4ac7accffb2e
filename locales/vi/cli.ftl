# Những gì người quản trị đọc khi gõ lệnh chibo.

cli-help = Trợ lý chi bộ trên Telegram và trên trình duyệt. Lần đầu: chibo init, chibo import, chibo invite, rồi chibo run. Thiết lập ghi trong tệp .env, xem .env.example.
cli-help-run = Chạy chương trình cho đến khi bấm Ctrl+C hoặc nhận SIGTERM. Chưa có thiết lập gì thì mở một xã mẫu và các điện thoại trong trình duyệt.
cli-help-run-short = Chạy chương trình
cli-run-only = Chỉ chạy một phần: updates (nhận tin), sender (gửi tin) hoặc ticker (canh giờ). Dùng được nhiều lần. Không ghi thì chạy tất cả.
cli-run-only-no-channel = --only dành cho kênh thật. Đề nghị điền CHIBO_TELEGRAM_TOKEN hoặc CHIBO_ZALO_BOT_TOKEN trước.
cli-rearm-done = Hệ thống gửi tin trở lại. Không gửi lại { $messages } tin và { $reminders } lời nhắc có sẵn trong bản khôi phục, vì có thể đã gửi trước đó. Xem danh sách: chibo outbox list --state unknown
cli-rearm-nothing = Hệ thống vẫn đang gửi tin bình thường. Không có gì phải làm.
cli-help-rearm = Cho gửi tin trở lại sau khi khôi phục cơ sở dữ liệu từ bản sao lưu. Những gì bản sao lưu còn chờ gửi được ghi là chưa rõ và không gửi lại; tin mới được gửi tiếp.
cli-help-rearm-short = Cho gửi tin trở lại sau khi khôi phục
cli-help-init = Lập cơ sở dữ liệu cho một đảng ủy xã. Làm một lần. Làm lại với cùng tên thì không thay đổi gì.
cli-help-init-short = Lập cơ sở dữ liệu
cli-help-import = Nạp danh sách đảng viên từ tệp .xlsx. Cho xem trước mọi thay đổi rồi mới hỏi. Tệp còn một dòng sai thì chưa có gì được ghi. Nạp lại nhiều lần được; không ai bị xóa.
cli-help-import-short = Nạp danh sách đảng viên
cli-help-roster-template = Ghi một tệp danh sách trống, có hướng dẫn, để cơ sở điền.
cli-help-roster-template-short = Ghi tệp danh sách trống
cli-help-invite = Cấp giấy mời cho đảng viên chưa tham gia: in mã ra màn hình, hoặc ghi tệp .docx để in và cắt. Giấy mời cấp trước cho người đó không dùng được nữa.
cli-help-invite-short = Cấp giấy mời
cli-help-doctor = Kiểm tra thiết lập, thư mục, cơ sở dữ liệu, Telegram, tin chờ gửi và đồng hồ. Không thay đổi gì.
cli-help-doctor-short = Kiểm tra hệ thống
cli-help-migrate = Nâng cấp cơ sở dữ liệu theo phiên bản chương trình. SQLite tự nâng cấp khi chạy; PostgreSQL cần lệnh này.
cli-help-migrate-short = Nâng cấp cơ sở dữ liệu
cli-help-outbox = Xem và xử lý tin chờ gửi, tin không gửi được. Không hiện tên người và nội dung.
cli-help-outbox-short = Xem, gửi lại, hủy tin
cli-help-outbox-list = Liệt kê tin: số, tình trạng, loại, lúc lập, số lần gửi, lỗi. Để trống --state thì chỉ hiện tin chưa xong hoặc cần xem xét. Không hiện tên người và nội dung.
cli-help-outbox-list-short = Liệt kê tin
cli-help-outbox-retry = Gửi lại tin không gửi được, chưa rõ đã tới chưa, hoặc đã quá hạn. Tin có thể đã tới thì khi gửi lại có ghi rõ. Bỏ qua người đã chặn chương trình và cuộc họp đã thay đổi hoặc đã bắt đầu.
cli-help-outbox-retry-short = Gửi lại tin
cli-help-outbox-cancel = Hủy tin đang chờ hoặc đang tạm dừng. Tin đang trên đường gửi thì không giữ lại được.
cli-help-outbox-cancel-short = Hủy tin chờ gửi
cli-help-letters = Xem và xử lý lại những tin nhận được mà chương trình chưa xử lý được vì lỗi.
cli-help-letters-short = Xem, xử lý lại tin bị lỗi
cli-help-letters-list = Liệt kê lúc nhận, kênh, loại lỗi và chỗ lỗi. Không hiện người gửi đã viết gì, trừ khi người quản trị tự quyết định xem bằng --show.
cli-help-letters-list-short = Liệt kê tin bị lỗi
cli-help-letters-replay = Xử lý lại, mỗi tin nhiều nhất một lần. Câu trả lời do chương trình đang chạy gửi đi. Tin vẫn lỗi thì được giữ lại. Người gửi đã sang câu hỏi khác thì tin không được xử lý lại, vì câu trả lời cũ có thể bị hiểu sai.
cli-help-letters-replay-short = Xử lý lại

cli-wrong-use =
    Lệnh chưa đúng: { $what }
    Xem cách dùng: chibo --help
cli-misconfigured =
    Thiết lập chưa đúng:
    { $reasons }
    Ý nghĩa của từng thiết lập có trong tệp .env.example.
cli-folder-unusable = Không dùng được thư mục { $folder }: { $reason }. Thư mục dữ liệu đặt ở CHIBO_DATA_DIR.
cli-database-bad-url = CHIBO_DATABASE_URL không phải là địa chỉ cơ sở dữ liệu hợp lệ. Ví dụ: postgresql://ten:matkhau@may/chibo
cli-database-unusable = Không dùng được cơ sở dữ liệu { $where }: { $reason }
cli-database-old = Cơ sở dữ liệu chưa theo kịp phiên bản chương trình. Đề nghị sao lưu rồi chạy: chibo migrate
cli-no-committee = Cơ sở dữ liệu chưa có đảng ủy. Đề nghị chạy trước: chibo init --committee "Đảng ủy xã …"
cli-port-taken = Không mở được { $place }: cổng đang có chương trình khác dùng, hoặc địa chỉ không thuộc máy này. Đổi CHIBO_WEB_PORT hoặc CHIBO_WEB_HOST.
cli-already-running = Chương trình đang chạy trên thư mục dữ liệu { $folder }. Mỗi thư mục chỉ chạy một chương trình.
cli-file-exists = Đã có tệp { $path }. Đề nghị chọn tên khác.
cli-file-unwritable = Không ghi được tệp { $path }: { $reason }
cli-no-folder = không có thư mục đó
cli-telegram-unusable = Không hỏi được tên bot ở Telegram: { $reason }. Đề nghị kiểm tra mạng và CHIBO_TELEGRAM_TOKEN, rồi chạy: chibo doctor. Chưa có giấy mời nào được cấp.

cli-run-open = Điện thoại trong trình duyệt: { $url } (dừng: Ctrl+C)

cli-init-committee = tên đảng ủy, ví dụ "Đảng ủy xã Phúc Lộc"
cli-init-timezone = múi giờ; để trống thì theo CHIBO_TIMEZONE
cli-init-language = ngôn ngữ chung; để trống thì theo CHIBO_LANGUAGE
cli-init-bad-name = Tên đảng ủy không được để trống và dài không quá { $longest } ký tự.
cli-init-bad-timezone = Không có múi giờ “{ $name }”. Ví dụ: Asia/Ho_Chi_Minh
cli-init-done = Đã lập cơ sở dữ liệu cho { $name }. Tiếp theo: chibo import TỆP.xlsx (tệp trống: chibo roster-template).
cli-init-same = { $name } đã có từ trước. Không thay đổi gì.
cli-init-other =
    Cơ sở dữ liệu này đã thuộc về { $there }. Mỗi cơ sở dữ liệu chỉ dành cho một đảng ủy.
    Nếu đó là xã mẫu để dùng thử hoặc muốn lập đảng ủy khác: đặt CHIBO_DATA_DIR là thư mục mới (hiện nay: { $folder }).
cli-migrate-current = Cơ sở dữ liệu đã ở phiên bản mới nhất.
cli-migrate-done = Đã nâng cấp cơ sở dữ liệu.

cli-import-file = tệp danh sách .xlsx
cli-import-yes = ghi ngay, không hỏi
cli-import-absent-left = người thuộc các chi bộ trong tệp mà không có tên trong tệp là đã chuyển đi hoặc thôi sinh hoạt
cli-import-ask = Ghi các thay đổi này? Gõ “có” để ghi:{" "}
cli-import-not-done = Chưa có gì được ghi.
cli-import-done = Đã ghi danh sách { $count } đảng viên. Tiếp theo: chibo invite
cli-import-changed-meanwhile = Danh sách trong hệ thống vừa thay đổi trong lúc xem trước. Chưa có gì được ghi. Đề nghị chạy lại lệnh.
cli-template-file = tên tệp sẽ ghi
cli-template-done = Đã ghi { $path }. Điền xong, chạy: chibo import { $path }

cli-invite-cell = chỉ một chi bộ
cli-invite-person = chỉ một đảng viên
cli-invite-docx = ghi tệp .docx để in và cắt
cli-invite-all = cả người đã tham gia
cli-invite-no-cell = Không có chi bộ “{ $name }”. Các chi bộ: { $cells }.
cli-invite-no-person = Không có đảng viên “{ $name }” trong danh sách.
cli-invite-which-person = Chưa rõ “{ $name }” là ai: { $people }. Đề nghị ghi đủ họ tên, thêm --cell nếu trùng tên.
cli-invite-all-joined = Không còn ai chưa tham gia. Để cấp giấy mời cho cả người đã tham gia, thêm --all.
cli-invite-nobody = Danh sách chưa có đảng viên nào. Đề nghị chạy trước: chibo import TỆP.xlsx
cli-invite-written = Đã ghi { $count } giấy mời vào { $path }.
cli-invite-old-void = Mã chỉ hiện một lần này. Giấy mời cấp trước cho những người trên không dùng được nữa. Đề nghị trao tận tay từng người.

cli-outbox-state = chỉ tin ở tình trạng này
cli-outbox-account = chỉ một kênh, ví dụ telegram
cli-outbox-limit = nhiều nhất bao nhiêu dòng
cli-outbox-ids = số của tin, xem ở chibo outbox list
cli-outbox-failed = mọi tin không gửi được trong 7 ngày qua
cli-outbox-broadcast = mọi tin đang chờ của một thông báo chung, theo số của thông báo
cli-outbox-yes = làm ngay, không hỏi
cli-letters-show = hiện toàn bộ một tin, kể cả nội dung người gửi viết; người quản trị tự quyết định và chịu trách nhiệm
cli-letters-ids = số của tin, xem ở chibo dead-letters list
cli-letters-all = mọi tin còn giữ
cli-letters-anyway = cả khi người gửi đã sang câu hỏi khác

# chibo doctor
doctor-grade-good = Tốt
doctor-grade-note = Lưu ý
doctor-grade-bad = Hỏng
doctor-well = Hệ thống hoạt động được.
doctor-ill = Có { $count } việc cần sửa.
doctor-settings = Thiết lập: đọc được, không có lỗi.
doctor-folder = Thư mục dữ liệu: { $folder }, ghi được.
doctor-folder-bad = Thư mục dữ liệu { $folder }: không ghi được ({ $reason }). Lệnh chibo init hoặc chibo run sẽ tạo thư mục còn thiếu.
doctor-disk = Đĩa: còn trống { $megabytes } MB.
doctor-disk-low = Đĩa sắp đầy: còn trống { $megabytes } MB. Đề nghị dọn bớt.
doctor-database = Cơ sở dữ liệu: kết nối được, { $where }.
doctor-database-missing = Cơ sở dữ liệu: chưa có { $where }. Đề nghị chạy: chibo init --committee "Đảng ủy xã …"
doctor-database-url = Cơ sở dữ liệu: CHIBO_DATABASE_URL không phải là địa chỉ hợp lệ.
doctor-database-bad = Cơ sở dữ liệu: không dùng được { $where } ({ $reason }).
doctor-migrations = Phiên bản cơ sở dữ liệu: mới nhất.
doctor-migrations-old = Phiên bản cơ sở dữ liệu: chưa theo kịp chương trình. Đề nghị chạy: chibo migrate
doctor-committee = Đảng ủy: { $name }.
doctor-no-committee = Đảng ủy: chưa có. Đề nghị chạy: chibo init --committee "Đảng ủy xã …"
doctor-members = Đảng viên: { $joined }/{ $everybody } đã tham gia.
doctor-no-members = Đảng viên: danh sách còn trống ({ $joined }/{ $everybody }). Đề nghị chạy: chibo import TỆP.xlsx
doctor-outbox = Tin chờ gửi: { $waiting } (lâu nhất { $minutes } phút).
doctor-outbox-late = Tin chờ gửi: { $waiting }, lâu nhất đã { $minutes } phút. Đề nghị kiểm tra chương trình (chibo run) có đang chạy không.
doctor-paused = Tin đang tạm dừng theo yêu cầu của người gửi: { $count }.
doctor-unsent = Trong 7 ngày qua, tin không gửi được: { $failed }; tin chưa rõ đã tới hay chưa: { $unknown }. Xem: chibo outbox list
doctor-dead-letters = Tin nhận được nhưng chưa xử lý được: { $count }. Nội dung còn giữ trong cơ sở dữ liệu. Xem: chibo dead-letters list
doctor-running = Chương trình: đang chạy (lần ghi gần nhất { $at }).
doctor-silent = Chương trình: không chạy từ { $since }. Đề nghị khởi động: chibo run
doctor-disarmed = Việc gửi tin: đang khóa từ { $since }. Cơ sở dữ liệu này là bản sao lưu được phục hồi: gửi tiếp thì có thể gửi lại những tin đã gửi. Hiện không có tin nào được gửi. Đề nghị xem chibo outbox list, rồi mở lại: chibo rearm
doctor-lease = Quyền gửi { $name }: { $holder } đang giữ.
doctor-clock = Đồng hồ: { $ours }.
doctor-clock-behind = Đồng hồ: máy đang là { $ours }, nhưng việc gần nhất ghi lúc { $last }. Đồng hồ máy chậm, hoặc đã đẩy giờ trên điện thoại trong trình duyệt.
doctor-clocks-apart = Đồng hồ: máy này là { $ours }, máy cơ sở dữ liệu là { $theirs }. Đề nghị chỉnh lại giờ.
doctor-telegram = Telegram: bot @{ $name } hoạt động.
doctor-telegram-none = Telegram: không dùng (chưa đặt CHIBO_TELEGRAM_TOKEN).
doctor-telegram-token = Telegram: mã CHIBO_TELEGRAM_TOKEN không được chấp nhận. Đề nghị chép lại mã từ @BotFather.
doctor-telegram-bad = Telegram: không hỏi được máy chủ ({ $reason }). Đề nghị kiểm tra mạng và CHIBO_TELEGRAM_API_URL.
doctor-telegram-webhook = Telegram: bot @{ $name } đang chuyển tin đến một địa chỉ khác (webhook), nên ở đây không nhận được. Đề nghị gỡ webhook.
doctor-telegram-webhook-good = Telegram: bot @{ $name } hoạt động, tin đến qua webhook (đang chờ: { $waiting }).
doctor-telegram-webhook-missing = Telegram: bot @{ $name } chưa có webhook, nên tin không đến đây. Đề nghị chạy chương trình (chibo run); chương trình tự đặt webhook.
doctor-telegram-webhook-elsewhere = Telegram: webhook của bot @{ $name } không phải địa chỉ trong CHIBO_TELEGRAM_WEBHOOK_URL, nên tin không đến đây. Đề nghị chạy lại chương trình (chibo run).
doctor-telegram-webhook-trouble = Telegram: lần gần nhất gọi webhook của bot @{ $name } bị lỗi: { $reason } (tin đang chờ: { $waiting }). Đề nghị kiểm tra máy chủ https và chương trình (chibo run).
doctor-zalo-bot-hook = Zalo Bot: { $name } hoạt động, tin đến qua webhook.
doctor-zalo-bot-polls = Zalo Bot: { $name } hoạt động, chương trình tự đi hỏi tin: chỉ nên dùng khi thử. Dùng thật thì đặt CHIBO_ZALO_BOT_WEBHOOK_URL.
doctor-zalo-bot-elsewhere = Zalo Bot: { $name } đang chuyển tin đến địa chỉ khác với CHIBO_ZALO_BOT_WEBHOOK_URL, nên tin không đến đây. Đề nghị chạy lại chương trình (chibo run).
doctor-zalo-bot-token = Zalo Bot: mã CHIBO_ZALO_BOT_TOKEN không được chấp nhận. Đề nghị chép lại mã từ Zalo Bot Creator.
doctor-zalo-bot-bad = Zalo Bot: không hỏi được máy chủ ({ $reason }). Đề nghị kiểm tra mạng và CHIBO_ZALO_BOT_API_URL.
doctor-no-channel = Kênh nhắn tin: chưa có kênh nào. Đề nghị đặt CHIBO_TELEGRAM_TOKEN hoặc CHIBO_ZALO_BOT_TOKEN, hoặc bật CHIBO_WEB_PHONES.
cli-doctor-zalo = thử thêm Zalo từ bên ngoài, và nêu những việc phải tự thử bằng điện thoại
doctor-zalo-oa = Zalo OA: { $name } hoạt động, token dùng được đến { $until }.
doctor-zalo-oa-new = Zalo OA: chưa lấy token lần nào. Đề nghị chạy chương trình (chibo run), rồi kiểm tra lại.
doctor-zalo-oa-lost = Zalo OA: refresh token không được chấp nhận nên không gửi được tin. Đề nghị lấy refresh token mới ở developers.zalo.me, đặt vào CHIBO_ZALO_OA_REFRESH_TOKEN và chạy lại.
doctor-zalo-oa-losing = Zalo OA: refresh token không được chấp nhận; chỉ còn gửi được đến { $until }. Đề nghị lấy refresh token mới ở developers.zalo.me trước lúc đó, đặt vào CHIBO_ZALO_OA_REFRESH_TOKEN và chạy lại.
doctor-zalo-oa-expired = Zalo OA: token đã hết hạn từ { $until }. Đề nghị kiểm tra chương trình (chibo run) có đang chạy không.
doctor-zalo-oa-bad = Zalo OA: không hỏi được máy chủ ({ $reason }). Đề nghị kiểm tra mạng và CHIBO_ZALO_OA_API_URL.
doctor-zalo-none = Zalo: chưa đặt kênh nào.
doctor-zalo-files = Zalo: liên kết tài liệu mở được từ bên ngoài ({ $url }).
doctor-zalo-files-bad = Zalo: { $url } không dẫn về chương trình ({ $reason }), nên đảng viên không mở được tài liệu. Đề nghị kiểm tra CHIBO_PUBLIC_URL, máy chủ https và chương trình (chibo run).
doctor-zalo-hook = Zalo: webhook gọi được từ bên ngoài ({ $url }).
doctor-zalo-hook-bad = Zalo: { $url } không dẫn về chương trình ({ $reason }), nên tin của đảng viên không đến. Đề nghị kiểm tra máy chủ https và chương trình (chibo run).
doctor-zalo-try-text = Tự thử: nhắn “Xin chào”, phải có lời hướng dẫn gõ mã.
doctor-zalo-try-choices = Tự thử: gõ “phản ánh”, chọn một dòng; trên OA thử cả nút bấm.
doctor-zalo-try-photo = Tự thử: phản ánh kèm một ảnh; bí thư phải nhận được ảnh.
doctor-zalo-try-document = Tự thử: gõ “tài liệu”, mở một tài liệu trên điện thoại.
doctor-zalo-try-window = Tự thử (OA): sau 7 ngày không nhắn, gửi một thông báo; bí thư gõ “liên lạc” phải thấy tin đang chờ.
