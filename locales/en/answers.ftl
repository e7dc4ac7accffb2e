# The secretary and the deputy answer comments

answers-door = Members' comments
answer-meeting = { $kind } { $start-day }
answer-meeting-counted = { $meeting } ({ $unanswered }/{ $total } unanswered)
answer-none = There are no comments for meetings to come or of the last 30 days.
answer-no-meeting = Comments on no meeting
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
answer-group = Group <b>{ $title }</b> ({ $count } comments):
answer-document = Document: { $title }
answer-author = <b>{ $name }</b>
answer-sealed-author = a member who gave no name
answer-line-name = { $name }
answer-line-sealed = No name
answer-line-waiting = – { $name }: { $what } ({ $code })
answer-line-answered = – { $name }: { $what } ({ $code }, { $outcome })
answer-outcome-none = answered
answer-outcome-accepted = accepted
answer-outcome-explained = explained
answer-outcome-escalated = sent up
answer-outcome-deferred = put off
answer-label = { $code }: { $what }
answer-group-label = Group: { $title } ({ $count })
answer-more = More
answer-before = Previous page
answer-way-gather = Put similar ones together
answer-way-answered = See those answered
answer-way-speakers = Who has commented
answer-way-papers = All comments as a paper
answer-file = The file of comment { $code }.
answer-write =
    Comment <b>{ $code }</b> by { $author }, on { $item }:

    { $what }

    Please write the answer, or why it is sent up or put off.
answer-write-group =
    { $lines }

    Please write one answer to all of them. Each author gets it with their own comment, and sees no other name.
answer-preview =
    Answer to comment { $code } by { $author }:

    { $answer }

    What becomes of this comment? Your choice sends the answer.
answer-preview-group =
    One answer to { $count } comments:

    { $answer }

    What becomes of these comments? Your choice sends the answer.
answer-do-accepted = Accept
answer-do-explained = Explain
answer-do-escalated = Send up
answer-do-deferred = Put off
answer-edit = Edit
answer-sent = The answer to comment { $code } has been sent to { $author }.
answer-sent-unreached = The answer to comment { $code } is recorded, but { $author } could not be reached. Please tell them yourself.
answer-recorded = The answer to comment { $code } is recorded. In the morning the whole cell hears that there is one; only its author can read it.
answer-group-sent = The answer to { $count } comments has been sent to each author.
answer-group-sent-unreached = The answer to { $count } comments is recorded, but these could not be reached: { $names }. Please tell them yourself.
answer-and-above =
    { $text }

    { $above }
answer-above-told = The matter has gone to { $name }, without the author's name. When they answer, open the comment again and record the answer.
answer-above-untold = Nobody above could be reached. Please report it yourself. When they answer, open the comment again and record the answer.
answer-for-above =
    To <b>{ $reader }</b>: { $cell } sends up this matter:

    { $lines }

    <b>The cell's note:</b>
    { $note }

    The author's name does not come along. Please answer the cell's secretary.
answer-above-line =
    Comment { $code }, on { $item }:
    { $what }
answer-group-open = Open the group
answer-group-gone = This group of comments is no more.
answer-of-group =
    { $lines }

    Would you like to answer the whole group, or one of them?
answer-group-all = Answer the whole group
answer-group-add = Add comments to the group
answer-group-out = Take a comment out of the group
answer-which-answered = Which comment would you like to see?
answer-details =
    Comment <b>{ $code }</b> by { $author }, on { $item }:
    { $what }

    <b>Answer</b> ({ $outcome }):
    { $answer }
answer-details-more =
    Comment <b>{ $code }</b> by { $author }, on { $item }:
    { $what }

    <b>Answer</b> ({ $outcome }):
    { $answer }

    { $more }
answer-reserved =
    <b>Opinion reserved:</b>
    { $words }
answer-is-task = It has become a task.
answer-again = Answer again
comments-wait = { $count } comments have waited for { $days } days or more. Please read and answer them.
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

    <b>Answer</b> ({ $outcome }):
    { $answer }
