# Reading the roster (chibo import). Words in “…” are the file's own.

roster-problem = Row { $line }, column “{ $column }”: { $what }
roster-problems-title = The roster has { $count } problems. Nothing was stored.

roster-file-missing = The file { $path } cannot be opened.
roster-file-too-big = The file is too big. A roster may have up to 5 MB. Remove pictures, other sheets and unused formatting.
roster-file-protected = The file has a password. Remove it (File, Info, Protect Workbook) and try again.
roster-file-old = The file is in the old Excel format (.xls). Open it in Excel and save it as .xlsx.
roster-file-not-xlsx = The file is not an .xlsx spreadsheet. Save the roster as .xlsx.
roster-file-damaged = The file is damaged and cannot be read. Open it in Excel, save it as .xlsx and try again.
roster-no-header = No header was found in the first 20 rows. The columns needed are: Chi bộ, Họ và tên, Số điện thoại, Chức vụ, Tư cách.
roster-missing-column = this column is missing from the header.
roster-column-twice = this column stands twice in the header. Leave only one.
roster-too-many-rows = The roster has more than 20,000 rows. Split it into several files.
roster-empty = There is nobody below the header.

roster-value-error = the formula gives the error “{ $value }”. Type the content itself.
roster-missing-cell = the name of the party cell is missing.
roster-cell-odd = “{ $value }” is not the name of a party cell.
roster-missing-name = the full name is missing.
roster-name-odd = “{ $value }” is not a full name.
roster-phone-bad = “{ $value }” is not a Vietnamese phone number. Leave it empty if there is none.
roster-phone-two = “{ $value }” holds two phone numbers. Leave only one.
roster-phone-old = “{ $value }” is an old 11-digit number, out of use since 2018. Write the new one.
roster-role-unknown = unknown role “{ $value }”. Use only: Bí thư, Phó bí thư, Chi ủy viên, Văn phòng đảng ủy, Đảng viên.
roster-standing-unknown = unknown standing “{ $value }”. Use only: Chính thức, Dự bị, Miễn sinh hoạt, Sinh hoạt tạm thời.
roster-duplicate = “{ $name }” is already in row { $other } in the same cell. If they are two people of one name, add for example “(A)”, “(B)”.
roster-two-secretaries = “{ $cell }” already has a secretary, “{ $name }” in row { $other }.
roster-cells-alike = “{ $cell }” is spelled almost like “{ $earlier }” in row { $other }. If they are one cell, spell it the same way. If they are two, give them names that differ more.

# Preview of changes
roster-changes-none = The roster changes nothing.
roster-changes-count = New { $added }, changed { $changed }, unchanged { $unchanged }, not in the file { $missing }.
roster-changes-new-cells = New party cells: { $cells }.
roster-changes-respelled = Spelling of a cell's name: { $old } → { $new }.
roster-changes-absent-cells = Party cells not in the file (kept as they are): { $cells }.
roster-changes-secretaries = Please check: { $cell } would have more than one secretary ({ $names }).
roster-changes-added = New:
roster-changes-moved = Moved to another cell:
roster-changes-changed = Changed:
roster-changes-leaving = Not in the file, taken to have left (no longer invited or written to):
roster-changes-missing = In the system but not in the file (kept, not removed):
roster-changes-person = { $name }, { $cell }, { $role }, phone: { $phone }
roster-changes-fields = { $name }, { $cell }: { $fields }
roster-changes-field = { $field }: { $old } → { $new }
roster-changes-renumbered = Running numbers changed: { $count }.

roster-field-cell = party cell
roster-field-name = full name
roster-field-phone = phone
roster-field-role = role
roster-field-standing = standing
roster-field-areas = areas in charge
roster-field-active = membership

roster-value-none = (empty)
roster-value-active = active
roster-value-inactive = left
roster-role-secretary = Secretary
roster-role-deputy = Deputy secretary
roster-role-committee-member = Cell committee member
roster-role-office = Committee office
roster-role-member = Member
roster-standing-full = Full
roster-standing-probationary = Probationary
roster-standing-exempt = Exempt from meetings
roster-standing-temporary = Temporary

# Template file (chibo roster-template)
roster-template-title = DANH SÁCH ĐẢNG VIÊN
roster-template-subtitle = One member a row. How to fill it in: sheet “{ $guide }”.
roster-template-sheet = Roster
roster-template-guide = Guide
roster-template-guide-title = HOW TO FILL IN THE ROSTER
roster-template-guide-column = Column
roster-template-guide-how = How to fill it in
roster-template-guide-example = Example
roster-template-ordinal-how = Running number. May be empty.
roster-template-cell-how = Required. The party cell's name, spelled the same way in each of its rows.
roster-template-cell-example = Chi bộ thôn Đông
roster-template-name-how = Required. The full name. Two people of one name in one cell: add (A), (B).
roster-template-name-example = Nguyễn Văn An
roster-template-phone-how = One phone number the member uses. Leave it empty if there is none. A family may share a number.
roster-template-role-how = Choose from the list: { $choices }. Empty means Đảng viên. A cell has only one secretary.
roster-template-standing-how = Choose from the list: { $choices }. Empty means Chính thức.
roster-template-areas-how = Hamlets or lanes in this member's charge. Separate several with semicolons. Leave it empty if there is none.
roster-template-areas-example = Ngõ 1; Xóm Chùa
roster-template-again = When it is filled in, save the file and import it. The system shows every change first. As long as there is a problem nothing is stored. A roster may be imported again: people who are not in the file are kept, not removed.
roster-template-secret = Do not write ID numbers, birth dates, personal histories or classified matter into this file.
roster-template-choose-title = Please choose from the list
roster-template-choose = Use only: { $choices }.
