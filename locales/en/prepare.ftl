# Preparing a meeting, and what a leader is warned of before anything is sent
prepare-door = Prepare a meeting
prepare-kind = Which meeting do you prepare?
prepare-theme = What is the theme? Please type it.
prepare-preview =
    Please check before it is sent.

    { $meeting }
prepare-send = Send invitation
prepare-correct = Correct
prepare-what-to-correct = What would you like to correct?
prepare-correct-time = Date and time
prepare-correct-place = Place
prepare-correct-agenda = Agenda
prepare-correct-documents = Documents
prepare-correct-kind = Kind of meeting
prepare-not-leading = You are no longer the cell's secretary or deputy on the roster. No invitation was sent.
prepare-too-late = The time { $start } is over. Please choose another.
prepare-clash-since = While you were preparing, the cell was invited to another meeting on the same day. Please check.
prepare-sent =
    The invitation was sent: { $what }, <b>{ $start }</b>.

    { $reach }

    { $reminders }
prepare-reminders =
    Reminders will go out at:
    { $times }
prepare-reminder-line = – { $due }
prepare-no-reminders = The meeting is near, so there will be no reminder.
caution-beneath =
    { $text }

    <b>Please note:</b>
    { $cautions }
caution-new-year = – The day is New Year's Day, a public holiday.
caution-reunification = – The day is Reunification Day, a public holiday.
caution-labour = – The day is Labour Day, a public holiday.
caution-national = – The day is National Day, a public holiday.
caution-hung-kings = – The day is the Hùng Kings' day, a public holiday.
caution-tet = – The day is within the Tết days, from the 23rd of the twelfth lunar month to the 6th of the first.
caution-late-documents = – Documents should go out at least { $hours } hours before the meeting.
caution-same-day = – On the same day the cell already has { $what }, { $start-time }.
caution-same-title = – There is a document “{ $title }” already. This one is sent as well and does not replace it. To replace it, use “Replace by a new version”.
caution-later-all = These are quiet hours. { $count } members will be told at { $until-time }.
caution-later =
    These are quiet hours. { $count } members will be told at { $until-time }. Not connected to the system ({ $missed }): { $names }.

    Please tell them in person.
caution-reached-all = Sent to { $count } members.
caution-reached =
    Sent to { $count } members. Not connected yet ({ $missed }): { $names }.

    Please tell them in person.
caution-late-task = – Not done yet: { $title }, { $name }, { $how }.
caution-late-tasks-more = – And { $count } more tasks that are not done.
