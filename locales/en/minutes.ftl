# Minutes of meetings
minutes-door = Minutes
minutes-door-of = Minutes of { $start-day }
minutes-get-of = Minutes no. { $number }, { $start-day }
minutes-locked-of = Minutes no. { $number }, { $start-day } (locked)
minutes-list = Please choose a meeting:
minutes-none = No meeting waits for minutes. They can be written once the roll was called.
minutes-roll-first = The roll of this meeting was not written yet. Please do that first: type “attendance book”.
minutes-locked-already = The minutes of this meeting are locked and cannot be changed any more.
minutes-write-first = This meeting has no minutes yet. Please write them first: type “minutes”.
minutes-who-chaired = Who chaired the meeting? Please choose or type the name.
minutes-who-wrote = Who took the minutes? Please choose or type the name.
minutes-skip = Nothing
minutes-note =
    Item { $number } of { $count }: <b>{ $title }</b>

    Please write what happened: who spoke, what was said and concluded. One point a line.
minutes-conclusion = Conclusions, resolutions, who does what by when? One point a line.
minutes-votes =
    Was there a vote? Present with the right to vote: { $voters } (without probationary members).

    Please type three numbers: for, against, other opinion. For example “20 1 0”.
minutes-no-vote = No vote
minutes-votes-bad = Please type all three numbers, together no more than { $voters }. For example “20 1 0”.
minutes-when-ended = At what time did the meeting end? For example “21h15”.
minutes-when-ended-bad = Which time? Please type it like “21h15”.
minutes-coming = Minutes no. { $number } follow.
minutes-draft = Minutes no. { $number }, a draft. Open it with Word, edit it if need be, and send it back to be locked.
minutes-final = Minutes no. { $number }, the final paper.
minutes-send-final = Send the final paper to lock it
minutes-again = Write anew
minutes-which-final = Please send the final minutes (.docx or .pdf) of { $what }. Once locked they cannot be changed.
minutes-final-kind = Please send a .docx or .pdf file.
minutes-locked =
    Minutes no. { $number } are locked.

    Check code of the file: { $seal }. A file that differs by a letter has another code.
minutes-title = { $what } { $year }
minutes-starts = { $start }
