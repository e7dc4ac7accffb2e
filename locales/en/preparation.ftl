# The checklist of a meeting's preparation; notices to the committee member who follows a cell
preparation-door = Preparation checklist
preparation-step-committee = Cell committee agrees on the contents
preparation-step-assign = Assign who prepares what
preparation-step-draft = Draft the resolution, the conclusions
preparation-step-send = Send documents ahead
preparation-step-inform = Report to the committee's follower
preparation-step-post = Post it in the members' handbook app
preparation-done-on = done { $day }
preparation-late = { $days } days late
preparation-today = due today
preparation-until = due { $day }
preparation-line = – { $step } ({ $owner }): { $state }
preparation-own-line = – { $step }: { $state }
preparation-none-yet =
    There is no checklist yet for { $what }, { $day }. It would be:

    { $steps }

    Owners and dates can be changed afterwards.
preparation-begin = Start the checklist
preparation-others = Another meeting
preparation-which = Whose checklist do you want to see?
preparation-of = Prepare { $what }
preparation-of-day = { $day } – { $what }
preparation-next-regular = the next regular meeting
preparation-which-day = On which day will the cell meet: { $what }? For example: “3/12”.
preparation-list =
    <b>Preparing { $what }</b>
    Day: { $day }. The invitation is sent.

    { $steps }

    Choose one to mark it done, or to change its owner or date.
preparation-list-unannounced =
    <b>Preparing { $what }</b>
    Day: { $day }. The invitation is not sent yet.

    { $steps }

    Choose one to mark it done, or to change its owner or date.
preparation-change-day = Change the day of the meeting
preparation-one-step =
    <b>{ $step }</b>
    Preparing { $what }
    Owner: { $owner }
    Date: { $date }, { $state }
preparation-mark-done = Done: { $step }
preparation-mark-open = Not done: { $step }
preparation-change-owner = Change the owner
preparation-change-date = Change the date
preparation-back = The whole checklist
preparation-is-done = Noted as done: { $step }, for { $what }. Thank you.
preparation-is-open = Noted as not done: { $step }, for { $what }.
preparation-who = { $step }: who does it?
preparation-until-when = { $step }: the date is { $date }. Which date instead? For example: “30/11”.
preparation-date-unclear = The date is not clear. Please type it like “30/11”.
preparation-date-after = This has to be done by the day of the meeting, { $day }. Please choose another date.
preparation-done-meanwhile = This is done already: { $step }.
preparation-overtaken = While you were changing it, somebody else has changed this: { $step }. Please choose again.
preparation-changed-since = The checklist has just been started, or the meeting has changed. Please type “preparation” to see it.
preparation-not-of-committee = This member is not of the cell's committee now. Please choose again.
preparation-not-yours = This is for the cell's secretary and deputy, or for whoever it was assigned to.
preparation-called-off = This meeting was cancelled: { $what }. Nothing needs to be prepared.
preparation-over = This meeting was long ago: { $what }. The checklist takes nothing more.
preparation-assigned =
    Dear <b>{ $reader }</b>,

    { $by } has assigned to you, preparing { $what }, { $day }:
    { $steps }

    Please mark each as it gets done.
preparation-owner-missed = { $name } is not connected to the system. Please tell them in person.
preparation-reminder =
    Dear <b>{ $reader }</b>,

    A reminder, preparing { $what }, { $day }:
    { $steps }

    Please mark what is done.
digest-preparation = – Preparations that are late: { $count }. Type “preparation” to see them.
follower-invited =
    Dear <b>{ $reader }</b>,

    { $cell } respectfully reports { $what }: <b>{ $start }</b>, at { $place }.

    <b>Agenda:</b>
    { $agenda }

    <b>Documents:</b>
    { $documents }
follower-moved =
    Dear <b>{ $reader }</b>,

    { $cell } respectfully reports a change of { $what }: <b>{ $start }</b>, at { $place }.

    It was: { $was }, at { $was-place }.

    <b>Agenda:</b>
    { $agenda }

    <b>Documents:</b>
    { $documents }
follower-agenda =
    Dear <b>{ $reader }</b>,

    { $cell } respectfully reports a new agenda of { $what }, <b>{ $start }</b>, at { $place }:
    { $agenda }
follower-cancelled =
    Dear <b>{ $reader }</b>,

    { $cell } respectfully reports that { $what }, { $start }, at { $place }, will not take place.
    Reason: { $reason }
follower-told = { $name }, who follows the cell for the committee, is told as well.
follower-missed = { $name }, who follows the cell for the committee, is not connected to the system. Please report in person.
follower-none = Nobody of the committee is recorded as following the cell. Please report in person.
