# Tasks: given, reported, more time, confirmed, reminded of
task-door = Tasks
task-give = Give tasks
task-give-more = Give more tasks
task-give-end = Done
task-meeting-not-begun = This meeting has not begun or is called off; no tasks can come of it yet.
task-what =
    What is to be done? Several tasks go on a line each.

    Such as “Clean lane 12 – đ/c An – 15/12”. What you leave out, who or by when, is asked next.
task-bad-none = There is no task here yet. Please type one task a line.
task-bad-many = At most { $most } tasks at once. Please give them in several goes.
task-bad-title = Line { $line } says nothing, or more than { $longest } characters. Please type it again.
task-bad-due = Line { $line }: { $why }
task-day-date-missing = The day is not clear. Please type a day, such as “15/12”.
task-day-time-missing = The day is not clear. Please type a day, such as “15/12”.
task-day-no-such-date = There is no such day. Please look again.
task-day-ambiguous = This day can be understood in several ways. Please type it like “15/12”.
task-day-past = This day is over. Please choose today or a later one.
task-day-nonsense = This day was not understood. Please type it like “15/12”.
task-day-far = This day is more than a year away. Please look again.
task-who =
    Task: <b>{ $title }</b>

    Who is to do it? Choose, or type a name.
task-who-named =
    Task: <b>{ $title }</b>

    It is not clear who “{ $named }” is. Choose, or type the whole name.
task-by-when =
    Task: <b>{ $title }</b>
    For { $name }.

    Until the end of which day? Such as “15/12”.
task-line-given = – { $title }: { $name }, due { $due-date }
task-preview =
    Please look once more before you give this.

    { $tasks }
task-send = Give
task-given = Given: { $count }. The owners have been told.
task-given-untold =
    Given: { $count }. No message reaches { $names }.

    Please tell them yourself.
task-minutes-anew = The minutes again, with the tasks
task-for-owner =
    Dear <b>{ $reader }</b>. { $cell } gives you a task:

    <b>{ $title }</b>

    Due: { $due-date }.

# The owner
task-done = It is done
task-ask-for-time = Ask for more time
task-own = This is your own task: please let the other leader of the cell confirm it.
task-not-yours = This task is not on your list.
task-changed = The task “{ $title }” has changed. Now it is { $state }.
task-is-open = under way
task-is-reported = reported as done, to be confirmed
task-is-done = done
task-is-dropped = dropped
task-which-result =
    Task: <b>{ $title }</b>

    Please say in a few words what came of it.
task-no-words = Nothing to add
task-no-report = (nothing added)
task-reported = Noted: you report “{ $title }” as done. { $told }
task-told = { $leader } has been told. Thank you.
task-untold = The secretary and the deputy see it under “Tasks”.
task-for-leader-done =
    <b>{ $name }</b> reports a task as done:

    <b>{ $title }</b>
    Due: { $due-date }.
    Result: { $report }
task-until-when =
    Task: <b>{ $title }</b>
    Due at present: { $due-date }.

    Until the end of which day do you ask for? Such as “15/12”.
task-until-no-later = { $day-date } is not after the present deadline. Please choose a later day.
task-until-why =
    More time for “{ $title }”, until <b>{ $until-date }</b>.

    Please say why.
task-asked = Noted: you ask for more time for “{ $title }”, until { $until-date }. The present deadline stays until that is answered. { $told }
task-for-leader-asked =
    <b>{ $name }</b> asks for more time:

    <b>{ $title }</b>
    Due at present: { $due-date }.
    Asked for: { $until-date }.
    Why: { $why }

# The secretary and the deputy
task-confirm = Confirm it is done
task-not-yet = Not yet
task-extend = Agree to more time
task-keep = Keep the deadline
task-tick = Mark as done
task-hand-on = Give to somebody else
task-move = Change the deadline
task-drop = Drop the task
task-owner-told = { $name } has been told.
task-owner-untold = No message reaches { $name }; please tell them yourself.
task-confirmed = Confirmed as done: “{ $title }”. { $told }
task-for-owner-confirmed = Dear <b>{ $reader }</b>. { $leader } confirms that you have done “{ $title }”. Thank you.
task-why-again = What is still missing of “{ $title }”? { $name } will read this.
task-opened-again = “{ $title }” is open again. { $told }
task-for-owner-again =
    Dear <b>{ $reader }</b>. “{ $title }” is not finished yet; please go on with it.

    { $leader } says: { $why }

    Due: { $due-date }.
task-asked-no-more = The request for more time for “{ $title }” has been answered or has changed.
task-extended = More time given for “{ $title }”. { $told }
task-for-owner-extended = Dear <b>{ $reader }</b>. { $leader } agrees to more time for “{ $title }”. It is due on <b>{ $due-date }</b> now.
task-kept = The deadline of “{ $title }” stays. { $told }
task-for-owner-kept = Dear <b>{ $reader }</b>. { $leader } keeps the deadline of “{ $title }”: <b>{ $due-date }</b>.
task-to-whom = “{ $title }” is with { $name }. Who is to have it? Choose, or type a name.
task-handed-on = “{ $title }” is with { $name } now.
task-handed-on-untold = “{ $title }” is with { $name } now. No message reaches them; please tell them yourself.
task-for-owner-handed-on = Dear <b>{ $reader }</b>. “{ $title }” was given to somebody else. You need not do it any more.
task-new-day =
    “{ $title }”, with { $name }. Due at present: { $due-date }.

    Until the end of which day instead?
task-moved = The deadline of “{ $title }” was changed. { $told }
task-for-owner-moved = Dear <b>{ $reader }</b>. “{ $title }” has a new deadline: <b>{ $due-date }</b>.
task-why-drop = Why is “{ $title }” dropped? { $name } will read this.
task-dropped = “{ $title }” was dropped. { $told }
task-for-owner-dropped =
    Dear <b>{ $reader }</b>. The cell has dropped “{ $title }”. You need not do it any more.

    Why: { $why }

# The list
task-none-own = You have no task under way.
task-none-cell = The cell has no task under way.
task-list-own =
    <b>Your tasks:</b>
    { $tasks }

    Which one?
task-list-cell =
    <b>The cell's tasks:</b>
    { $tasks }

    Which one?
task-line-own = – { $title }: { $how }
task-line = – { $title } ({ $name }): { $how }
task-owner-left = { $name }, no longer of the cell
task-days-left = days left: { $days }, until { $due-day }
task-days-none = due today, { $due-day }
task-days-late = days overdue: { $days }, since { $due-day }
task-details =
    <b>{ $title }</b>
    <b>Owner:</b> { $name }
    <b>Due:</b> { $due-date }
    <b>Now:</b> { $how }
task-details-more =
    <b>{ $title }</b>
    <b>Owner:</b> { $name }
    <b>Due:</b> { $due-date }
    <b>Now:</b> { $how }
    { $more }
task-details-report = <b>Result:</b> { $report }
task-details-asked = <b>Asks for time until:</b> { $until-date }. Why: { $why }

# Reminders
task-reminder-ahead = Dear <b>{ $reader }</b>. Days left for “{ $title }”: { $days }. It is due on { $due-date }.
task-reminder-today = Dear <b>{ $reader }</b>. Today, { $due-date }, is the deadline of “{ $title }”.
task-reminder-late =
    Dear <b>{ $reader }</b>. “{ $title }” is overdue by { $days } days; it was due on { $due-date }.

    Please report what came of it, or ask for more time.
