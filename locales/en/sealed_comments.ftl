# Comments without a name

sealed-send = Send without my name
sealed-honest =
    <b>Without your name:</b> the secretary, the committee and other members do not learn who wrote it. These still could: Zalo or Telegram; whoever runs the server, if they set out to; people who know how you write.
    It reaches the secretary in a morning, { $until }.
sealed-until-meeting = once { $least } members have commented, and when the meeting begins at the latest
sealed-until-days = once { $least } members have written without a name, and after { $days } days at the latest
sealed-text-only = A photo or a voice easily shows whose it is, so only written comments can go without a name. The secretary will see yours.
sealed-too-few = Where fewer than { $least } members can comment on something it is easily guessed who wrote, so this cannot go without a name. The secretary will see yours.
sealed-sent =
    Your comment is recorded without your name, code <b>{ $code }</b>. Thank you.

    When there is an answer, the whole cell receives one and the same notice. You may delete this conversation from your phone.
sealed-own-boxed = – { $code }, without a name: { $what } (not passed on yet)
sealed-own-waiting = – { $code }, without a name: { $what } (no answer yet)
sealed-own-leaving = – { $code }, without a name: { $what } (will be withdrawn)
sealed-own-answered =
    – { $code }, without a name: { $what }
    Answer: { $answer }
sealed-own-outcome = Outcome: { $outcome }.
sealed-take-back = Withdraw { $code }
sealed-taken-out =
    Comment { $code } is withdrawn. It had not been passed on to the secretary. What you wrote:

    { $what }
sealed-taken-back =
    Your wish to withdraw { $code } is recorded. It is erased in the coming morning, unless the secretary has begun to deal with it by then. The secretary may have read it. What you wrote:

    { $what }
sealed-not-yours = This comment can no longer be withdrawn.
sealed-released =
    { $about }: { $count ->
        [one] one comment came without a name
       *[other] { $count } comments came without a name
    }. The system tells nobody who wrote.

    Please answer as you answer all others.
sealed-answered =
    A comment without a name has been answered in the cell. Every member receives this notice.

    Whoever sent one may choose “See the answer”. Everybody may.
sealed-look = See the answer
sealed-answers =
    <b>Answers to your comments without a name:</b>
    { $comments }
sealed-reserve-how = If you do not agree with an answer and want a reservation recorded, send the comment once more with your name, and choose “I stand by my opinion” once it is answered. A reservation is recorded with a name, so it cannot be secret; others may then guess that this comment is yours.
sealed-no-answers = You have no answered comment without a name.
