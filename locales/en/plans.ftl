# Asked when a meeting is prepared and when it is changed: time, place, documents
plan-when =
    When is the meeting? Please type date and time, in Vietnamese.

    For example “19h30 thứ năm tuần sau”, “7 giờ rưỡi tối mai”, “19h30 5/12”.
plan-when-instead =
    At present: <b>{ $start }</b>.

    Please type the new date and time. For example “19h30 thứ năm tuần sau”, “19h30 5/12”.
plan-hour =
    Date: <b>{ $day-date }</b>.

    At what time? For example “19h30”, “7 giờ rưỡi tối”.
plan-when-date-missing = The date is missing. Please type date and time.
plan-when-time-missing = The time is missing.
plan-when-no-such-date = There is no such date. Please check.
plan-when-ambiguous = This can be understood in more than one way. Please write the hour as “19h30”, or add “sáng”, “chiều”, “tối”; write the date as “5/12”.
plan-when-past = That time is over. Please choose one to come.
plan-when-nonsense = Date and time were not understood.
plan-when-far = Understood as { $start }, more than a year ahead. Please check the date.
plan-where =
    Time: <b>{ $start }</b>.

    Where is the meeting? Please type the place, for example “Nhà văn hóa thôn Đông”.
plan-where-again =
    Time: <b>{ $start }</b>.

    Where is the meeting? Please choose the last place or type another.
plan-where-instead = At present: <b>{ $place }</b>. Please type the new place.
plan-documents =
    Please send the documents, one file after another. A caption becomes the document's name.

    Nothing classified may be sent here.
plan-no-documents = No documents
plan-documents-received =
    Documents received: <b>{ $count }</b>
    { $documents }

    Please send more, or choose “Done”.
plan-document-line = – { $title }
plan-document-about-line = – { $title } (item “{ $item }”)
plan-documents-attach = Attach the last file to an item
plan-documents-which-item = Which item is “{ $title }” about?
plan-documents-whole = The whole meeting
plan-documents-none = There is no file to attach yet. Please send it first.
plan-documents-done = Done
plan-documents-drop = Drop these files
plan-documents-many = At most { $most } documents can be sent at once. The last file was not taken.
