# Changing a meeting after its invitation
change-door = Change it
change-which = What would you like to change in { $what }, { $start }?
change-time = Change date or time
change-place = Change place
change-agenda = Edit agenda
change-documents = Add documents
change-cancel = Cancel meeting
change-not-yours = This is for the secretary and the deputy of the cell that meets.
change-cancelled-already = This meeting was cancelled: { $what }, { $start }.
change-begun = The meeting has begun and cannot be changed any more: { $what }, { $start }.
change-overtaken =
    While you were at it, somebody else changed the meeting. Your change was not stored. The meeting now:

    { $meeting }
change-nothing = Nothing changed, so nothing was sent.
change-why = Why is { $what }, { $start }, cancelled? Please type the reason. It is sent to all who are invited.
change-confirm =
    Please check before it is sent.

    { $change }
change-do = Send the change
change-do-cancel = Cancel the meeting
change-shown-time =
    <b>New date and time: { $what }</b>
    Until now: { $start }
    From now on: <b>{ $new }</b>
    Place: { $place }

    Everybody will be asked to answer again.
change-shown-place =
    <b>New place: { $what }</b>
    Time: { $start }
    Until now: { $place }
    From now on: <b>{ $new-place }</b>
change-shown-agenda =
    <b>New agenda: { $what }</b>
    { $agenda }

    <b>What changes, as everybody will be told:</b>
    { $changed }
change-shown-documents =
    <b>More documents: { $what }</b>
    { $documents }
change-shown-cancel =
    <b>Cancelled: { $what }</b>
    Time: { $start }
    Reason: { $reason }
change-done-time = The date and time were changed. { $reach }
change-done-place = The place was changed. { $reach }
change-done-agenda = The agenda was changed. { $reach }
change-done-documents = The documents were added. { $reach }
change-done-cancel = The meeting was cancelled. { $reach }
