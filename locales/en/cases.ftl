# Handling reports

cases-door = Reports to handle
case-none = There are no reports to handle.
case-which =
    <b>Reports to handle:</b>
    { $cases }

    Which report would you like to see?
case-line = – { $mark }{ $code } ({ $at-day }, { $state }{ $due }): { $field }, { $place }. { $what }
case-line-elsewhere = – { $code }: { $unit }, { $state }{ $due }
case-elsewhere = <b>Handed on by the cell:</b>
case-none-here =
    There are no reports to handle.

    { $elsewhere }
case-none-yours = This is for secretaries and deputies. There is no report for you to handle.
case-urgent-mark = <b>URGENT</b>{" "}
case-due = , due { $due-day }
case-due-taking = , to be taken up by { $due-day }
case-due-late = , <b>overdue since { $due-day }</b>
case-due-rests = , the deadline rests
case-office = the committee's office
case-by-name = { $name }
case-by-reporter = the reporter
case-name-hidden = not shown
case-by-program = the program
case-label = { $code } { $field }
case-more = More
case-before = Previous page
case-file = The file of report { $code }.
case-state-received = no reply yet
case-state-handling = being handled
case-state-asked = the reporter is being asked
case-state-answered = replied
case-state-merged = merged
case-state-closed = closed
case-details =
    { $mark }<b>Report { $code }</b>, { $state }{ $due }
    <b>Reported by:</b> { $reporter }
    <b>Field:</b> { $field }
    <b>Place:</b> { $place }
    <b>What:</b> { $what }
    <b>Handled by:</b> { $owner }

    <b>So far:</b>
    { $history }
case-no-owner = nobody yet
case-was-received = – { $at-day }: received
case-was-received-from = – { $at-day }: received from the system “{ $system }”
case-was-took = – { $at-day }: { $who } took it up
case-was-assigned = – { $at-day }: { $who } gave it to { $owner }
case-was-forwarded = – { $at-day }: { $who } handed it on to { $unit }, due { $due-day }
case-was-escalated-leaders = – { $at-day }: overdue, { $who } passed it up to the cell's leaders; now due { $due-day }
case-was-escalated-office = – { $at-day }: overdue, { $who } passed it up to the committee; now due { $due-day }
case-was-asked = – { $at-day }: { $who } asked the reporter
case-was-asked-saying = – { $at-day }: { $who } asked the reporter: { $said }
case-was-told = – { $at-day }: { $who } answered the question
case-was-told-saying = – { $at-day }: { $who } answered the question: { $said }
case-was-unanswered = – { $at-day }: no answer from the reporter; the deadline runs again, until { $due-day }
case-was-noted = – { $at-day }: { $who } made an internal note
case-was-noted-saying = – { $at-day }: { $who } made an internal note: { $said }
case-was-replied = – { $at-day }: { $who } replied
case-was-replied-saying = – { $at-day }: { $who } replied: { $said }
case-was-closed = – { $at-day }: { $who } closed it
case-was-closed-saying = – { $at-day }: { $who } closed it: { $said }
case-was-confirmed = – { $at-day }: { $who } says it is done
case-was-reopened = – { $at-day }: { $who } says it is not done
case-was-merged-into = – { $at-day }: { $who } merged it into report { $code }
case-was-merged-with = – { $at-day }: { $who } merged report { $code } into this one
case-was-split-off = – { $at-day }: { $who } made a part of it report { $code }
case-was-split-from = – { $at-day }: { $who } split it off report { $code }
case-was-urgent-on = – { $at-day }: { $who } marked it urgent, due { $due-day }
case-was-urgent-off = – { $at-day }: { $who } took the urgent mark away, due { $due-day }
case-was-put-off = – { $at-day }: { $who } moved the deadline to { $due-day }
case-was-put-off-saying = – { $at-day }: { $who } moved the deadline to { $due-day }: { $said }
case-was-hid = – { $at-day }: { $who } blacked out names of citizens
case-reply = Reply
case-close = Close
case-solved = Solved
case-write-reply = Report <b>{ $code }</b> by { $reporter } ({ $field }, { $place }). Please write the reply.
case-write-result = Report <b>{ $code }</b> by { $reporter } ({ $field }, { $place }). Please write in short what came of it.
case-preview-reply =
    Reply to report { $code } by <b>{ $reporter }</b>:

    { $reply }

    Send this reply?
case-preview-result =
    Close report { $code } by <b>{ $reporter }</b>, result:

    { $reply }

    Send this and close the report?
case-send = Send
case-edit = Edit
case-answered = The reply to report { $code } is recorded. The report stays open. { $told }
case-closed = Report { $code } is closed. { $told }
case-told = { $name } has been told.
case-untold = { $name } could not be reached; please tell them yourself.
case-told-several = { $count } people who reported it have been told.
case-reporter-told = Whoever reported it has been told.
case-reporter-untold = Whoever reported it could not be reached.
case-handlers-told = Whoever handles it has been told.
case-handlers-untold = Nobody there can be reached by the program; please tell them yourself.
case-own = This report is your own.
case-own-and-others = This report is your own. { $count } others who reported it have been told.
case-closed-already = Report { $code } is closed.
case-closed-unsent = Report { $code } has just been closed. What you wrote was not sent.
case-reply-for-reporter =
    To <b>{ $reader }</b>: { $leader } has replied to report <b>{ $code }</b> ({ $field }, { $place }):

    { $reply }

    Is it done?
case-result-for-reporter =
    To <b>{ $reader }</b>: { $leader } tells what came of report <b>{ $code }</b> ({ $field }, { $place }):

    { $reply }

    Do you find it done? If not, it is opened again.
case-done = Done
case-not-done = Not done
case-thanks = Recorded: report { $code } is done. Thank you.
case-again = Recorded: report { $code } is not done. The cell will look at it again.
case-being-handled = Report { $code } is being handled. You will be told when there is a reply.
case-first-name = <b>{ $name }</b>
case-first-reporter = Whoever reported it
case-again-for-leader = { $first } says that report <b>{ $code }</b> ({ $field }, { $place }) is not done. It is open again.
case-not-yet-for-leader = { $first } says that report <b>{ $code }</b> ({ $field }, { $place }) is not done yet. Please go on with it.
case-not-yours = This is for the cell's secretary and deputy, or for whoever was given the report.
case-changed = Report { $code } has changed. It is now: { $state }.
case-see = Open it
case-deeds = More
case-which-deed = Report <b>{ $code }</b> ({ $field }, { $place }). What would you like to do?

## Taking up, giving, deadlines, what is urgent

case-take = Take it up
case-taken = You have taken up report <b>{ $code }</b>. To be replied to by { $due-date }. { $told }
case-taken-for-reporter = Report <b>{ $code }</b> ({ $field }, { $place }): { $owner } has taken it up. To be replied to by { $due-date }.
case-handed-for-reporter = Report <b>{ $code }</b> ({ $field }, { $place }) is now handled by { $owner }.
case-assign = Give it to somebody
case-who = Who is to handle report <b>{ $code }</b> ({ $field }, { $place })? Choose, or type a name.
case-owner-already = { $name } handles this report already.
case-assigned = Report { $code } is given to <b>{ $owner }</b>. To be replied to by { $due-date }. { $heard } { $told }
case-for-owner =
    { $mark }To <b>{ $reader }</b>: { $leader } gives you report <b>{ $code }</b> to handle.

    <b>Field:</b> { $field }
    <b>Place:</b> { $place }
    <b>What:</b> { $what }

    To be replied to by { $due-date }.
case-for-former-owner = Report <b>{ $code }</b> ({ $field }, { $place }) is now handled by { $owner }. You need not handle it any more.
case-put-off = Move the deadline
case-new-day = Report <b>{ $code }</b> is due { $due-date }. What is the new day?
case-new-day-why = New deadline: <b>{ $due-date }</b>. Why is the deadline of report { $code } moved? Whoever reported it can read the reason.
case-put-off-done = The deadline of report { $code } is now { $due-date }. { $told } { $heard }
case-put-off-for-owner = Report <b>{ $code }</b> ({ $field }, { $place }) has a new deadline: { $due-date }. Reason: { $why }
case-put-off-for-reporter = Report <b>{ $code }</b> ({ $field }, { $place }) is now to be replied to by { $due-date }. Reason: { $why }
case-urgent-on = Mark as urgent
case-urgent-off = Not urgent
case-urgent-is-on = Report { $code } is urgent and stands first in the list. Due { $due-date }. { $heard }
case-urgent-is-off = Report { $code } is not urgent any more. Due { $due-date }. { $heard }
case-urgent-is-on-for-owner = <b>URGENT:</b> report <b>{ $code }</b> ({ $field }, { $place }) is to be dealt with at once. Due { $due-date }.
case-urgent-is-off-for-owner = Report <b>{ $code }</b> ({ $field }, { $place }) is not urgent any more. Due { $due-date }.

## Asking back, notes

case-ask = Ask the reporter
case-write-question = What would you like to ask the reporter of <b>{ $code }</b> ({ $field }, { $place })? The deadline rests until there is an answer.
case-not-asked = The reporter of { $code } could not be reached, so nothing was asked and the deadline runs on.
case-was-put = The question about report { $code } is sent. The deadline rests. Without an answer it runs again from { $until-date }.
case-question-for-reporter =
    To <b>{ $reader }</b>: { $leader } has a question about report <b>{ $code }</b> ({ $field }, { $place }):

    { $question }

    Please choose “Answer the question”, then write.
case-answer = Answer the question
case-write-answer =
    The question about report <b>{ $code }</b>:

    { $question }

    Please write your answer.
case-answer-sent = Your answer about report { $code } is recorded. { $told }
case-answer-for-handler =
    The reporter of <b>{ $code }</b> ({ $field }, { $place }) answers the question:

    { $answer }
case-unanswered = The reporter of <b>{ $code }</b> ({ $field }, { $place }) has not answered the question. The deadline runs again, until { $due-date }.
case-note = Internal note
case-write-note = A note on report <b>{ $code }</b>. Only those who handle it can read it, and the reporter cannot.
case-noted = The note on report { $code } is recorded.
case-note-for-handler =
    { $name } made a note on report <b>{ $code }</b> ({ $field }, { $place }):

    { $note }

## Handing on

case-forward = Hand it on
case-no-units = There is nowhere else to hand this report on to.
case-to-office = The committee's office
case-where-to = Where is report <b>{ $code }</b> ({ $field }, { $place }) to be handed on to? They will not see who reported it.
case-summarize = Report <b>{ $code }</b> is a recording alone. Recordings are not handed on, because a voice tells who speaks. Please write what it is about.
case-names =
    <b>Place:</b> { $place }
    <b>What:</b> { $what }

    Are there names of citizens to black out? Choose, or type exactly what is to be hidden.
case-names-more =
    <b>Place:</b> { $place }
    <b>What:</b> { $what }

    Are there more names to black out?
case-names-none = No names
case-names-done = That is all
case-name-not-found = “{ $name }” is not in the report.
case-pass-preview =
    <b>Hand report { $code } on to { $unit }.</b> They will read:

    <b>Field:</b> { $field }
    <b>Place:</b> { $place }
    <b>What:</b> { $what }

    Hand it on?
case-pass = Hand on
case-hide-more = Black out more
case-passed = Report { $code } is handed on to { $unit }. { $heard } { $told }
case-for-unit =
    { $mark }{ $from } hands on report <b>{ $code }</b>.

    <b>Field:</b> { $field }
    <b>Place:</b> { $place }
    <b>What:</b> { $what }
case-passed-for-reporter = Report <b>{ $code }</b> ({ $field }, { $place }) has been handed on to { $unit }. You will be told when there is a reply.

## Merging and splitting

case-merge = Merge
case-merge-none = There is no other open report to merge with report { $code }.
case-merge-which = Which report is about the same matter as <b>{ $code }</b>?
case-merge-label = { $code } { $field }: { $what }
case-merge-sure =
    Merge report <b>{ $code }</b> into report <b>{ $into }</b>?

    { $into }: { $what }

    The reporters of both will hear what becomes of it.
case-merged = Report { $code } is merged into report { $into }. { $told }
case-merged-for-reporter = Your report <b>{ $code }</b> is about the same matter as report <b>{ $into }</b> and was merged into it. You will be told under the code { $into }.
case-split = Split
case-write-second =
    Report <b>{ $code }</b>: { $what }

    Please write the second matter by itself.
case-split-preview =
    To be split off report { $code } with a code of its own:

    <b>Field:</b> { $field }
    <b>Place:</b> { $place }
    <b>What:</b> { $text }
case-was-parted = The second matter has the code <b>{ $second }</b>. Report { $code } stays as it is. { $told }
case-split-for-reporter =
    Report <b>{ $code }</b> holds two matters. The following one has a code of its own, <b>{ $second }</b>:

    { $text }

## What the reporter sees

case-mine = What has been done
case-mine-details =
    <b>Report { $code }</b>, { $state }{ $due }
    <b>Field:</b> { $field }
    <b>Place:</b> { $place }
    <b>What:</b> { $what }
    <b>It lies with:</b> { $unit }

    <b>So far:</b>
    { $history }

## Reminders, and passing up

case-reminder-half = { $mark }Half of the time for report <b>{ $code }</b> ({ $field }, { $place }) is over. Due { $due-date }.
case-reminder-day = { $mark }Today, { $due-date }, report <b>{ $code }</b> ({ $field }, { $place }) is due.
case-reminder-late = { $mark }Report <b>{ $code }</b> ({ $field }, { $place }) has been overdue since { $due-date }.
case-up-for-leaders =
    { $mark }Report <b>{ $code }</b> ({ $field }, { $place }), handled by { $owner }, was due { $late-date } and is passed up to the cell's leaders.

    New deadline: { $due-date }. Please look into it and give it to somebody again.
case-up-for-office =
    { $mark }Report <b>{ $code }</b> ({ $field }, { $place }) in { $unit } was due { $late-date } and is passed up to the committee.

    New deadline: { $due-date }.
case-up-for-former = Report <b>{ $code }</b> ({ $field }, { $place }) was due { $late-date } and has been passed up.
case-up-for-reporter-leaders = Report <b>{ $code }</b> ({ $field }, { $place }) was not finished in time and has been passed up to the cell's leaders. New deadline: { $due-date }.
case-up-for-reporter-office = Report <b>{ $code }</b> ({ $field }, { $place }) was not finished in time and has been passed up to the committee. New deadline: { $due-date }.
case-word-closed = To <b>{ $reader }</b>: report <b>{ $code }</b> ({ $field }, { $place }) is closed. Do you find it done?
case-word-answered = To <b>{ $reader }</b>: report <b>{ $code }</b> ({ $field }, { $place }) was replied to. Is it done?
