# Comments before a meeting

comment-door = Comment
comment-general = General comment
comment-which-meeting = Which meeting is your comment for?
comment-which-item =
    <b>{ $meeting }</b>

    Which item is your comment about?
comment-item-gone =
    <b>{ $meeting }</b>

    The agenda has just changed, and the item you chose is no longer on it. Your comment has not been sent.

    Please choose an item again.
comment-write =
    <b>{ $item }</b>
    { $meeting }

    Please write your comment, or send one photo or one voice note. The cell's secretary and deputy see it with your name, and may put it into the minutes.

    Please do not send secret documents or denunciations here.
comment-preview =
    Your comment on <b>{ $item }</b>:

    { $what }

    Send this comment to the cell's secretary?

    { $sealed }
comment-send = Send
comment-edit = Edit
comment-drop = Discard
comment-dropped = Discarded. Your comment was not sent and is not stored.
comment-sent = Your comment has been recorded, code <b>{ $code }</b>. Thank you.
comment-closed = Comments are closed for this meeting: { $meeting }.
comment-closed-unsent =
    Comments are closed for this meeting: { $meeting }. The comment below was not sent and is not stored.

    { $unsent }
comment-not-yours = This meeting is not among yours.
comment-no-meetings =
    No meeting takes comments now. When an invitation arrives, you can comment here.

    <b>Your comments of the last 60 days:</b>
    { $comments }
comment-mine = My comments
comment-own =
    <b>Your comments of the last 60 days:</b>
    { $comments }
comment-own-none = – None
comment-own-waiting = – { $code }, { $item }: { $what } (no answer yet)
comment-own-answered =
    – { $code }, { $item }: { $what }
    Answer: { $answer }
comment-for-leader =
    <b>{ $name }</b> has commented, code <b>{ $code }</b>.

    <b>{ $item }</b>
    { $meeting }

    { $what }
comment-answer = Answer
comment-with-photo = (with a photo)
comment-with-voice = (with a voice note)
