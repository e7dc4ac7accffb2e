# The roll: at the meeting, by a code, and the book of the year
roll-door = Call the roll
roll-correct = Correct the roll
roll-door-of = Roll of { $start-day }
roll-correct-of = Correct the roll of { $start-day }
roll-not-now = The roll is called from an hour before the meeting until seven days after it: { $what }, { $start }.
roll-not-begun = The meeting has not begun yet ({ $start }), so the roll cannot be closed. Those marked present stay marked.
roll-who =
    <b>Roll – { $what }</b>
    Present: { $here }. Expected: { $expected }.

    Choose a name to mark it present, once more to take that back. Several numbers may be typed at once, such as “1 3 5”, or a name.
roll-present-name = { $name } – present
roll-late-name = { $name } – late
roll-excused-name = { $name } – absent with leave
roll-absent-name = { $name } – absent
roll-all-coming = Mark the { $count } who said they would come
roll-done = Done
roll-no-such-line = This page has only { $most } lines. Please type the numbers again.
roll-which = More than one is named like “{ $name }”. Please type the whole name.
roll-nobody = Nobody on the list is named like “{ $name }”.
roll-review =
    <b>Absent – { $what }</b>
    { $missing }

    Choose a name to correct it. When all is right, choose “Write the roll”.
roll-all-here = Nobody is absent.
roll-excused-line = – { $name }: with leave ({ $reason })
roll-absent-line = – { $name }: without leave
roll-more = Mark more as present
roll-close = Write the roll
roll-which-state = { $name }:
roll-is-present = Present
roll-is-late = Late
roll-is-excused = Absent with leave
roll-is-absent = Absent without leave
roll-why = Why is { $name } absent?
roll-result =
    <b>The roll is written: { $what }</b>
    Present { $here }/{ $expected } ({ $percent }%), of whom { $late } late.{ $guests }
    Absent with leave { $excused }, without { $absent }.{ $locked }
roll-result-warned =
    <b>The roll is written: { $what }</b>
    Present { $here }/{ $expected } ({ $percent }%), of whom { $late } late.{ $guests }
    Absent with leave { $excused }, without { $absent }.{ $locked }

    To be looked after early:
    { $warnings }
roll-minutes-locked = {" "}Minutes no. { $number } are locked: what is corrected now is not in them.
roll-guests = {" "}Exempt members who came: { $count }.
roll-warn-soon = – { $name } has been absent without leave from { $count } regular meetings this year; one more makes { $limit }.
roll-warn-reached = – { $name } has been absent without leave from { $count } regular meetings this year.
check-in-door = Check in
check-in-none = The cell has no meeting at this moment. The roll opens an hour before a meeting.
check-in-lead = Roll of { $what }: mark people yourself, or give a code so that they do.
check-in-code = Code of the day
check-in-shown =
    Code of the day: <b>{ $code }</b>

    Read it out or write it on the board. Members type “check in”, then the code.
check-in-heading = Roll call: { $what }
check-in-picture = A picture to show in the room: members point their camera at the square of their app. On Zalo they then type “điểm danh” and the code.
check-in-over = This meeting takes no more check-ins.
check-in-no-code = The chair has not shown a code yet. Please wait until it is read out.
check-in-which-code = Check-in for { $what }. Please type the code that the chair has just read out.
check-in-too-many = Too many wrong codes. Please ask the secretary to mark you.
check-in-wrong = That is not the code. Please look again at what the chair has read out.
check-in-present = Noted: { $name } is present, { $what }. Thank you.
check-in-late = Noted: { $name } came late, { $what }. Thank you.
book-door = Attendance book
book-of-year = Attendance book of { $year }
book-not-yours = This book is not for you, or is no longer there.
book-empty = No roll has been called in { $year } yet.
book-coming = Attendance book of { $year }, { $count } meetings. It follows.
book-file = Attendance book of { $year } – { $cell }
book-heading = ATTENDANCE BOOK { $year }
book-number = No.
book-name = Name
book-here = Present
book-late = Late
book-excused = With leave
book-absent = Without leave
book-rate = Present of expected
book-rate-of = { $here }/{ $expected }
book-legend = x: present; M: late; P: absent with leave; K: absent without leave. Exempt members are not counted as expected.
