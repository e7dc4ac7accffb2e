# Handling reports

cases-door = Reports to handle
case-none = There are no reports to handle.
case-which =
    <b>Reports to handle:</b>
    { $cases }

    Which report would you like to see?
case-line = – { $code } ({ $at-day }, { $state }): { $field }, { $place }. { $what }
case-label = { $code } { $field }
case-more = More
case-before = Previous page
case-file = The file of report { $code }.
case-state-received = no reply yet
case-state-answered = replied
case-state-closed = closed
case-details =
    <b>Report { $code }</b>, { $state }
    <b>Reported by:</b> { $name }
    <b>Field:</b> { $field }
    <b>Place:</b> { $place }
    <b>What:</b> { $what }

    <b>So far:</b>
    { $history }
case-was-received = – { $at-day }: received
case-was-again = – { $at-day }: { $name } says it is not done
case-was-answered-saying = – { $at-day }: { $name } replied: { $said }
case-was-closed = – { $at-day }: { $name } says it is done
case-was-closed-saying = – { $at-day }: { $name } closed it: { $said }
case-reply = Reply
case-close = Close
case-solved = Solved
case-write-reply = Report <b>{ $code }</b> by { $name } ({ $field }, { $place }). Please write the reply.
case-write-result = Report <b>{ $code }</b> by { $name } ({ $field }, { $place }). Please write in short what came of it.
case-preview-reply =
    Reply to report { $code } by <b>{ $name }</b>:

    { $reply }

    Send this reply?
case-preview-result =
    Close report { $code } by <b>{ $name }</b>, result:

    { $reply }

    Send this and close the report?
case-send = Send
case-edit = Edit
case-answered = The reply to report { $code } is recorded. The report stays open. { $told }
case-closed = Report { $code } is closed. { $told }
case-told = { $name } has been told.
case-untold = { $name } could not be reached; please tell them yourself.
case-own = This report is your own.
case-closed-already = Report { $code } is closed.
case-closed-unsent = Report { $code } has just been closed. What you wrote was not sent.
case-reply-for-reporter =
    To <b>{ $reader }</b>: { $leader } has replied to report <b>{ $code }</b> ({ $field }, { $place }):

    { $reply }

    Is it done?
case-result-for-reporter =
    To <b>{ $reader }</b>: { $leader } tells what came of report <b>{ $code }</b> ({ $field }, { $place }):

    { $reply }

    This report is closed. Do you find it done?
case-done = Done
case-not-done = Not done
case-thanks = Recorded: report { $code } is done. Thank you.
case-again = Recorded: report { $code } is not done. The cell will look at it again.
case-being-handled = Report { $code } is being handled. You will be told when there is a reply.
case-again-for-leader = <b>{ $name }</b> says that report <b>{ $code }</b> ({ $field }, { $place }) is not done. It is open again.
