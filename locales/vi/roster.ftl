# Đọc danh sách đảng viên (chibo import). Các từ trong “…” là chữ có trong tệp.

roster-problem = Dòng { $line }, cột “{ $column }”: { $what }
roster-problems-title = Danh sách có { $count } lỗi. Chưa có gì được ghi vào hệ thống.

roster-file-missing = Không mở được tệp { $path }.
roster-file-too-big = Tệp quá lớn. Danh sách chỉ nhận tệp đến 5 MB. Đề nghị bỏ hình ảnh, các trang tính và định dạng thừa.
roster-file-protected = Tệp có mật khẩu. Đề nghị bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc) rồi gửi lại.
roster-file-old = Tệp theo định dạng Excel cũ (.xls). Đề nghị mở bằng Excel và lưu lại dạng .xlsx.
roster-file-not-xlsx = Tệp không phải là bảng tính .xlsx. Đề nghị lưu danh sách dạng .xlsx.
roster-file-damaged = Tệp bị hỏng, không đọc được. Đề nghị mở bằng Excel, lưu lại dạng .xlsx rồi thử lại.
roster-no-header = Không tìm thấy dòng tiêu đề trong 20 dòng đầu. Cần các cột: Chi bộ, Họ và tên, Số điện thoại, Chức vụ, Tư cách.
roster-missing-column = thiếu cột này trong dòng tiêu đề.
roster-column-twice = cột này có hai lần trong dòng tiêu đề. Đề nghị chỉ để lại một.
roster-too-many-rows = Danh sách có hơn 20.000 dòng. Đề nghị chia thành nhiều tệp.
roster-empty = Danh sách không có đảng viên nào dưới dòng tiêu đề.

roster-value-error = công thức báo lỗi “{ $value }”. Đề nghị gõ thẳng nội dung.
roster-missing-cell = thiếu tên chi bộ.
roster-cell-odd = “{ $value }” không phải là tên chi bộ.
roster-missing-name = thiếu họ và tên.
roster-name-odd = “{ $value }” không phải là họ và tên.
roster-phone-bad = “{ $value }” không phải là số điện thoại Việt Nam. Để trống nếu không có.
roster-phone-two = “{ $value }” có hai số điện thoại. Đề nghị chỉ để lại một số.
roster-phone-old = “{ $value }” là số cũ 11 chữ số, không còn dùng từ năm 2018. Đề nghị ghi số mới.
roster-role-unknown = không rõ chức vụ “{ $value }”. Chỉ dùng: Bí thư, Phó bí thư, Chi ủy viên, Văn phòng đảng ủy, Đảng viên.
roster-standing-unknown = không rõ tư cách “{ $value }”. Chỉ dùng: Chính thức, Dự bị, Miễn sinh hoạt, Sinh hoạt tạm thời.
roster-duplicate = “{ $name }” đã có ở dòng { $other } trong cùng chi bộ. Nếu là hai người trùng tên, đề nghị ghi thêm, ví dụ “(A)”, “(B)”.
roster-two-secretaries = “{ $cell }” đã có bí thư là “{ $name }” ở dòng { $other }.
roster-cells-alike = “{ $cell }” viết gần giống “{ $earlier }” ở dòng { $other }. Nếu là một chi bộ, đề nghị viết như nhau. Nếu là hai chi bộ, đề nghị đặt tên khác rõ hơn.

# Xem trước thay đổi
roster-changes-none = Danh sách không có gì thay đổi.
roster-changes-count = Thêm mới { $added }, thay đổi { $changed }, giữ nguyên { $unchanged }, không có trong tệp { $missing }.
roster-changes-new-cells = Chi bộ mới: { $cells }.
roster-changes-respelled = Tên chi bộ ghi lại: { $old } → { $new }.
roster-changes-absent-cells = Chi bộ không có trong tệp (giữ nguyên): { $cells }.
roster-changes-secretaries = Đề nghị kiểm tra: { $cell } sẽ có hơn một bí thư ({ $names }).
roster-changes-added = Thêm mới:
roster-changes-moved = Chuyển chi bộ:
roster-changes-changed = Thay đổi:
roster-changes-leaving = Không có trong tệp, coi như đã thôi sinh hoạt ở đây (không được mời họp, không nhận tin nữa):
roster-changes-missing = Có trong hệ thống nhưng không có trong tệp (giữ nguyên, không xóa):
roster-changes-person = { $name }, { $cell }, { $role }, điện thoại: { $phone }
roster-changes-fields = { $name }, { $cell }: { $fields }
roster-changes-field = { $field }: { $old } → { $new }
roster-changes-renumbered = Đổi số thứ tự: { $count } người.

roster-field-cell = chi bộ
roster-field-name = họ và tên
roster-field-phone = số điện thoại
roster-field-role = chức vụ
roster-field-standing = tư cách
roster-field-areas = địa bàn phụ trách
roster-field-active = sinh hoạt

roster-value-none = (trống)
roster-value-active = đang sinh hoạt
roster-value-inactive = đã thôi
roster-role-secretary = Bí thư
roster-role-deputy = Phó bí thư
roster-role-committee-member = Chi ủy viên
roster-role-office = Văn phòng đảng ủy
roster-role-member = Đảng viên
roster-standing-full = Chính thức
roster-standing-probationary = Dự bị
roster-standing-exempt = Miễn sinh hoạt
roster-standing-temporary = Sinh hoạt tạm thời

# Tệp mẫu (chibo roster-template)
roster-template-title = DANH SÁCH ĐẢNG VIÊN
roster-template-subtitle = Ghi mỗi đảng viên một dòng. Cách ghi xem ở trang “{ $guide }”.
roster-template-sheet = Danh sách
roster-template-guide = Hướng dẫn
roster-template-guide-title = HƯỚNG DẪN GHI DANH SÁCH ĐẢNG VIÊN
roster-template-guide-column = Cột
roster-template-guide-how = Cách ghi
roster-template-guide-example = Ví dụ
roster-template-ordinal-how = Số thứ tự. Có thể để trống.
roster-template-cell-how = Bắt buộc. Tên chi bộ, viết như nhau ở mọi dòng của một chi bộ.
roster-template-cell-example = Chi bộ thôn Đông
roster-template-name-how = Bắt buộc. Họ và tên đầy đủ. Hai người trùng tên trong một chi bộ thì ghi thêm (A), (B).
roster-template-name-example = Nguyễn Văn An
roster-template-phone-how = Một số điện thoại mà đảng viên dùng. Không có thì để trống. Người trong một nhà có thể dùng chung một số.
roster-template-role-how = Chọn trong danh sách: { $choices }. Để trống là Đảng viên. Mỗi chi bộ chỉ có một bí thư.
roster-template-standing-how = Chọn trong danh sách: { $choices }. Để trống là Chính thức.
roster-template-areas-how = Thôn, xóm, ngõ được phân công phụ trách. Nhiều nơi thì cách nhau bằng dấu chấm phẩy. Không có thì để trống.
roster-template-areas-example = Ngõ 1; Xóm Chùa
roster-template-again = Ghi xong, lưu tệp rồi nạp vào hệ thống. Hệ thống cho xem trước mọi thay đổi. Tệp còn lỗi thì chưa có gì được ghi. Danh sách có thể nạp lại nhiều lần: người không có trong tệp được giữ nguyên, không bị xóa.
roster-template-secret = Không ghi số căn cước, ngày sinh, lý lịch hoặc nội dung mật vào tệp này.
roster-template-choose-title = Đề nghị chọn trong danh sách
roster-template-choose = Chỉ dùng: { $choices }.
