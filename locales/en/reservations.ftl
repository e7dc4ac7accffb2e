# Reservations: a member stands by an opinion

reserve-door = I stand by my opinion
reserve-same = As I sent it
reserve-write =
    Your comment <b>{ $code }</b>:

    { $what }

    <b>Answer:</b>
    { $answer }

    Please write the opinion that you stand by.
reserve-preview =
    You stand by your opinion on comment <b>{ $code }</b> as follows:

    { $reservation }

    { $recorded }

    Record this reservation?
reserve-in-minutes = The cell's secretary is told. The minutes of the meeting record it with your name.
reserve-minutes-final = The cell's secretary is told. The minutes of the meeting are final, so it is kept with your comment alone.
reserve-with-comment = The cell's secretary is told. It is kept with your comment, under your name.
reserve-do = Record it
reserve-done = Your reservation on comment <b>{ $code }</b> has been recorded.
reserve-already = You have recorded a reservation on comment { $code } already. There is one for each comment.
reserve-no-answer = Comment { $code } has no answer yet, so there is nothing to disagree with.
reserve-take-back = Take it back
reserve-take-back-sure =
    Your reservation on comment <b>{ $code }</b>:

    { $reservation }

    Take it back?
reserve-taken-back = You have taken back your reservation on comment <b>{ $code }</b>.
reserve-recorded = The minutes of the meeting are final and record your reservation on { $code }, so it can no longer be taken back.
reserve-none = There is no reservation on comment { $code }.
reserve-for-leader =
    <b>{ $name }</b> stands by their opinion, code <b>{ $code }</b>, on <b>{ $item }</b>:

    { $reservation }

    <b>The answer was:</b>
    { $answer }
reserve-taken-back-for-leader = <b>{ $name }</b> has taken back their reservation, code <b>{ $code }</b>.
