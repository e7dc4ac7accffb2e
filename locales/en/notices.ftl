reminder-answer =
    Dear <b>{ $reader }</b>,

    A reminder: { $cell } has { $what }, <b>{ $start }</b>, at { $place }. You have not answered the invitation yet.

    Please confirm.
reminder-attend =
    Dear <b>{ $reader }</b>,

    It begins soon: { $what }, <b>{ $start }</b>, at { $place }. Please be on time.
digest-weekly =
    <b>{ $cell } – this week's work, { $today-day }</b>

    { $lines }
digest-nothing = – Nothing is waiting.
digest-no-meeting = – No meeting in the next two weeks.
digest-meeting = – Coming up: { $what }, { $start }. { $yes } will come, { $no } on leave, { $silent } have not answered.
digest-comments = – Comments without an answer: { $count }.
digest-cases = – Open reports: { $count }.
digest-overdue = – Reports open for more than 10 days: { $count }.
digest-silent-areas = – Areas without news this month: { $areas }.
zns-name = { $name }
digest-missed = – Not reached: { $count }. Type “not reached” to see who.
