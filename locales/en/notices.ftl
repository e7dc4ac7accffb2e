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
digest-overdue = – Overdue reports: { $count }. Type “cases” to see them.
digest-silent-areas = – Areas without news this month: { $areas }.
digest-silent-months = – { $area }: no news for { $count } months.
zns-name = { $name }
digest-missed = – Not reached: { $count }. Type “not reached” to see who.
plan-ends-forecast =
    <b>{ $channel }: this month's messages may not be enough</b>

    { $sent } of { $monthly } are sent. If it goes on like this the month needs about { $expected }. Please send fewer notices that can wait, or take a larger plan in time.
plan-ends-almost =
    <b>{ $channel }: this month's messages are almost used up</b>

    { $sent } of { $monthly } are sent. When none is left Zalo may let nothing through until next month. Please take a larger plan, or tell people yourself what is urgent.
plan-ends-people =
    <b>{ $channel }: the plan's number of people is almost reached</b>

    { $people } of { $most } use this channel. More people need a larger plan, or an invitation to another channel.
digest-late-tasks = – Overdue tasks: { $count }. Type “tasks” to see them.
files-missing =
    Dear <b>{ $reader }</b>. The papers of { $what }, { $start-date }, are not complete:
    { $missing }

    Please complete them.
files-missing-roll = – The roll is not written
files-missing-minutes = – The minutes are not written
files-missing-final = – The minutes are not locked with the final paper
files-send-final = Send the final minutes
