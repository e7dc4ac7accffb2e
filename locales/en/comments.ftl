# Comments: agenda items, documents, anything else

comment-door = Comment
comment-general = General comment
comment-for-cell = General comment to the cell
comment-other = A document, something else
comment-on-document = Document “{ $title }”
comment-on-this-document = Comment on this document
comment-passage = Passage: “{ $passage }”
comment-no-meeting = Belongs to no meeting
comment-which-meeting = Which meeting is your comment for?
comment-which-item =
    <b>{ $meeting }</b>

    Which item is your comment about?
comment-item-gone =
    <b>{ $meeting }</b>

    The agenda has just changed, and the item you chose is no longer on it. Your comment has not been sent.

    Please choose an item again.
comment-about-what = Is your comment for the cell in general, or about which document? To find another document, type some words of its title.
comment-about-cell = Is your comment for the cell in general?
comment-which-passage =
    <b>{ $title }</b>

    Is your comment about the whole document, or a passage? For a passage, please type the name of the section or copy the passage.
comment-whole-document = The whole document
comment-write =
    <b>{ $item }</b>
    { $where }

    Please write your comment, or send photos or voice notes. { $named }

    Please do not send secret documents or denunciations here.
comment-with-name = The cell's secretary and deputy see it with your name, and may put it into the minutes.
comment-name-chosen = The cell's secretary and deputy see it, and may put it into the minutes. To leave your name out send words only; you choose when they are written.
comment-begun =
    You have begun a comment on <b>{ $item }</b>:
    { $where }

    { $what }

    Until it is sent only you can see it; it is kept for 30 days. Go on with it, or discard it?
comment-resume = Go on
comment-not-yet = (nothing written yet)
comment-preview =
    Your comment on <b>{ $item }</b>:

    { $what }

    { $sealed }

    Send this comment to the cell's secretary?
comment-preview-elsewhere =
    You have changed this comment on another phone. The newest version, on <b>{ $item }</b>:

    { $what }

    { $sealed }

    Send this comment to the cell's secretary?
comment-unsendable =
    { $why } The comment below has not been sent:

    { $what }

    You can send it as a general comment to the cell, which belongs to no meeting.
comment-send = Send
comment-send-to-cell = Send as a general comment
comment-edit = Edit
comment-drop = Discard
comment-dropped = Discarded. Your comment was not sent and is not stored.
comment-too-many-files = A comment carries { $most } photos and voice notes at most. The file you have just sent was not added.
comment-gone-elsewhere = You have sent or discarded this comment on another phone.
comment-sent = Your comment has been recorded, code <b>{ $code }</b>. You will be told here when there is an answer. Thank you.
comment-next = Another comment
comment-closed = Comments are closed for this meeting: { $meeting }.
comment-not-yours = This meeting is not among yours.
comment-mine = My comments
comment-own =
    <b>Your comments of the last 60 days:</b>
    { $comments }
comment-own-none = – None
comment-own-line = – { $code }, { $item }: { $what } ({ $state })
comment-own-one =
    Comment <b>{ $code }</b> on <b>{ $item }</b>
    { $where }

    { $what }

    Now: { $state }.
    { $answer }
comment-own-answer = <b>Answer:</b> { $answer }
comment-own-reservation = <b>Your reservation:</b> { $reservation }
comment-state-waiting = no answer yet
comment-state-taken-up = being considered
comment-state-answered = answered
comment-state-accepted = accepted
comment-state-explained = explained
comment-state-escalated = passed on to the next level
comment-state-deferred = left for later
comment-state-reserved = you stand by your opinion
comment-gone = This comment is not among yours. Perhaps you have withdrawn it.
comment-taken-up = The cell has begun to consider comment { $code }, so it can no longer be changed or withdrawn. If you have more to say, please send another comment.
comment-taken-up-unsent =
    The cell has begun to consider comment { $code }, so it can no longer be changed. What you have just written was not sent:

    { $unsent }

    If you have more to say, please send another comment.
comment-change = Change the comment
comment-withdraw = Withdraw the comment
comment-leave = Leave it as it is
comment-without-files = Without the photos and voice notes
comment-rewrite =
    Comment <b>{ $code }</b> now:

    { $what }

    Please write it anew, or send further photos or voice notes.
comment-change-preview =
    Comment <b>{ $code }</b> after the change:

    { $what }

    Send this change?
comment-send-change = Send the change
comment-changed = Comment <b>{ $code }</b> has been changed.
comment-left-as-it-was = Comment <b>{ $code }</b> stays as it is.
comment-withdraw-sure =
    Comment <b>{ $code }</b>:

    { $what }

    Withdraw this comment? It is deleted, with its photos and voice notes.
comment-withdrawn = Comment <b>{ $code }</b> has been withdrawn.
comment-for-leader =
    <b>{ $name }</b> has commented, code <b>{ $code }</b>.

    <b>{ $item }</b>
    { $where }

    { $what }
comment-changed-for-leader =
    <b>{ $name }</b> has changed their comment, code <b>{ $code }</b>. It now says:

    <b>{ $item }</b>
    { $where }

    { $what }
comment-withdrawn-for-leader = <b>{ $name }</b> has withdrawn their comment, code <b>{ $code }</b>. It needs no answer any more.
comment-further-file = A file with comment { $code } ({ $number }/{ $count }).
comment-answer = Answer
comment-with-photo = (with a photo)
comment-with-document = (with a file)
comment-with-video = (with a video)
comment-with-videos = (with { $count } videos)
comment-with-documents = (with { $count } files)
comment-with-photos = (with { $count } photos)
comment-with-voice = (with a voice note)
comment-with-voices = (with { $count } voice notes)
