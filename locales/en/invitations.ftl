invitation-to-meeting =
    Dear <b>{ $reader }</b>,

    { $cell } invites you to { $what }, <b>{ $start }</b>, at { $place }.

    <b>Agenda:</b>
    { $agenda }

    Please confirm.
invitation-moved =
    Dear <b>{ $reader }</b>,

    <b>A change.</b> { $cell } moves { $what } to <b>{ $start }</b>, at { $place }.

    The old date, { $was }, at { $was-place }, is void.

    Please confirm.
invitation-moved-place =
    Dear <b>{ $reader }</b>,

    <b>Another place.</b> { $cell } holds { $what } at <b>{ $place }</b>. The time stays: { $start }.

    It is not at { $was-place } any more. Your answer stays valid.
invitation-cancelled =
    Dear <b>{ $reader }</b>,

    <b>Cancelled.</b> { $cell } will not hold { $what } on { $start }, at { $place }.
    Reason: { $reason }

    Please wait for further notice.
invitation-agenda =
    <b>The agenda has changed.</b> { $cell }, { $what }, { $start }, at { $place }.

    { $changed }
invitation-whole-agenda = See the whole agenda
invitation-calendar = { $cell }: { $what }
invitation-calendar-file = The meeting for your phone's calendar.
invitation-come = I will come
invitation-ask-leave = Ask for leave
invitation-change-to-leave = Change: leave
invitation-change-to-come = Change: I come
invitation-coming = Noted: you <b>will come</b> to { $what }, { $start }, at { $place }. Thank you.
invitation-on-leave = Noted: you <b>ask for leave</b> from { $what }, { $start }. Reason: { $reason }. Thank you.
invitation-why = Please give the reason why you cannot come to { $what }, { $start }. Choose one or type it.
invitation-reason-work = Away for work
invitation-reason-ill = Ill
invitation-reason-family = Family matters
invitation-answer-none = You have not answered the invitation yet.
invitation-answer-yes = You answered: I will come.
invitation-answer-no = You answered: leave ({ $reason }).
invitation-not-yours = This meeting is not in your schedule.
invitation-is-cancelled = This meeting was cancelled: { $what }. Answers are no longer taken.
invitation-has-begun = It is too late to answer: { $what } began { $start }.
