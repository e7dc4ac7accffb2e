# The secretary and the deputy answer comments

answers-door = Members' comments
answer-meeting = { $kind } { $start-day }
answer-meeting-counted = { $meeting } ({ $unanswered }/{ $total } unanswered)
answer-none = There are no comments for meetings to come or of the last 30 days.
answer-which-meeting = Which meeting's comments would you like to see?
answer-which-comment =
    <b>{ $meeting }</b>

    { $comments }

    Which comment would you like to answer?
answer-all-answered =
    <b>{ $meeting }</b>

    { $comments }

    These comments have been answered.
answer-item = <b>{ $item }</b>
answer-sealed-author = a member who gave no name
answer-line-waiting = – { $name }: { $what } ({ $code })
answer-line-answered = – { $name }: { $what } ({ $code }, answered)
answer-label = { $code }: { $what }
answer-more = More
answer-before = Previous page
answer-file = The file of comment { $code }.
answer-write =
    Comment <b>{ $code }</b> by <b>{ $name }</b>, on { $item }:

    { $what }

    Please write the answer.
answer-preview =
    Answer to comment { $code } by <b>{ $name }</b>:

    { $answer }

    Send this answer?
answer-send = Send
answer-edit = Edit
answer-sent = The answer to comment { $code } has been sent to { $name }.
answer-sent-unreached = The answer to comment { $code } is recorded, but { $name } could not be reached. Please tell them yourself.
answer-already =
    Comment { $code } has been answered:

    { $answer }
answer-not-needed =
    Comment { $code } has been answered by somebody else. The answer you just wrote was not sent.

    <b>The answer given:</b>
    { $answer }
answer-for-author =
    To <b>{ $reader }</b>: { $leader } has answered your comment, code <b>{ $code }</b>.

    <b>Comment</b> on { $item }:
    { $what }

    <b>Answer:</b>
    { $answer }
