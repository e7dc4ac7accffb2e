# Minutes of meetings
minutes-door = Minutes
minutes-door-of = Minutes of { $start-day }
minutes-get-of = Minutes no. { $number }, { $start-day }
minutes-locked-of = Minutes no. { $number }, { $start-day } (locked)
minutes-list = Please choose a meeting:
minutes-none = There is no meeting to write minutes of. Close the roll first: type “attendance book”.
minutes-roll-first = The roll of this meeting was not written yet. Please do that first: type “attendance book”.
minutes-write-first = This meeting has no minutes yet. Please write them first: type “minutes”.
minutes-who-chaired = Who chaired the meeting? Please choose or type the name.
minutes-who-wrote = Who took the minutes? Please choose or type the name.
minutes-skip = Nothing
minutes-skip-rest = Nothing for the rest
minutes-no-other-vote = No other vote
minutes-note =
    Item { $number } of { $count }: <b>{ $title }</b>

    Please write what happened: who spoke, what was said and concluded. One point a line.
minutes-conclusion = Please write the conclusions, one point a line. What each person is to do comes later, under “Give tasks”.
minutes-votes =
    Was there a vote? Present with the right to vote: { $voters } (without probationary and temporary members).

    Please type three numbers: for, against, other opinion. For example “20 1 0”.
minutes-vote-counted = “{ $title }”: { $agreed } of { $voters } for
minutes-no-vote = No vote
minutes-votes-bad = Please type all three numbers, together no more than { $voters }. For example “20 1 0”.
minutes-when-ended = At what time did the meeting end? For example “21h15”.
minutes-overtaken = While you were writing, comrade { $by } wrote minutes of this meeting ({ $at }). Which are to be used?
minutes-take-mine = Use mine
minutes-take-theirs = Keep the ones written
minutes-when-ended-bad = Which time? Please type it like “21h15”.
minutes-comments =
    { $count } comments were sent before the meeting. Put them into the minutes?

    Their authors' names will stand in the minutes then. Please ask them first.
minutes-comments-in = Put them in
minutes-comments-out = Leave them out
minutes-coming = Minutes no. { $number } follow.
minutes-draft = Minutes no. { $number }, a draft. Open it with Word, edit it if need be, and send it back to be locked.
minutes-final = Minutes no. { $number }, the final paper.
minutes-again = Write anew
minutes-title = { $what } { $year }
minutes-starts = { $start }
after-door = After the meeting
after-which =
    The papers of a meeting, in order: attendance book, minutes, score, resolution.

    Please choose:
minutes-reserved = stands by their opinion (on { $item })
