# The score of a meeting
score-door = Score
score-door-here = Score the meeting
score-door-of = Score the meeting of { $start-day }
score-card-of = Score card of { $start-day }: { $points }/100, { $class }
score-no-meetings = No meeting waits for a score. It can be scored once the roll was called.
score-which-meeting = Which meeting?
score-none-yet = This meeting has no score yet.
score-not-of-committee = Meetings of the cell's committee are not scored.
score-final-already = The minutes are locked with this meeting's score. It cannot be changed any more.
score-line-time = Time
score-line-attendance = Attendance
score-line-preparation = Preparation
score-line-conduct = Conduct
score-line-principles = Principles of Party activity
score-line-result = Result of the last resolution
score-line-closing = Closing and minutes
score-class-good = Good
score-class-fair = Fair
score-class-average = Average
score-class-poor = Poor
score-known-line = – { $text }
score-judge =
    <b>Line { $number } of { $count } – { $line }</b> (at most { $most } points)

    { $known }

    Proposed: { $proposed } points. The points are yours to give.
score-type =
    <b>Line { $number } of { $count } – { $line }</b> (at most { $most } points)

    { $known }

    How many points? Please type a number from 0 to { $most }.
score-type-bad = Please type a number from 0 to { $most }.
score-take = Give { $points } points
score-other = Give others
score-take-rest = Take the { $count } proposals left
score-confirm =
    <b>{ $points }/100 points, { $class }</b>
    The score of { $what }.

    If this is right, write the card. Choose a line to change its points.
score-confirm-cautioned =
    <b>{ $points }/100 points, { $class }</b>
    The score of { $what }.

    Please note: { $caution }

    If this is right, write the card. Choose a line to change its points.
score-overtaken = { $name } gave { $points }/100, { $class }, at { $at }. If you write the card, your points take the place of these.
score-write = Write the card
score-line-label = { $line }: { $points }/{ $most }
score-written = Score of { $what }: { $points }/100, { $class }. The card follows.
score-card = Score card, { $what }: { $points }/100, { $class }.
score-again = Score anew
score-minutes = Minutes with the score
score-minutes-first = Write the minutes
score-in-minutes = { $points }/100, { $class }
score-on-the-day = Held on the day and at the hour fixed for the cell.
score-off-the-day = Not held on the day and at the hour fixed for the cell ({ $fixed }).
score-no-end = There are no minutes yet, so its length is unknown.
score-long = It took { $length } minutes, of { $least } at least.
score-short = It took { $length } minutes, less than { $least }.
score-present = Present { $here } of { $expected } ({ $percent }%).
score-agenda = An agenda of { $count } items, { $timed } with their minutes.
score-no-agenda = No agenda.
score-documents = Documents sent at least { $hours } hours before: { $early } of { $count }.
score-no-documents = No documents were sent ahead through the program.
score-no-minutes = There are no minutes yet.
score-spoke = { $spoke } of { $here } present had something to say ({ $percent }%).
score-noted = The minutes tell of { $noted } of { $count } items.
score-nothing-known = The cell's own judgement.
score-last-resolution = The last resolution: no. { $number }, { $start-day }.
score-minutes-soon = Minutes no. { $number } were written within two days ({ $at }).
score-minutes-late = Minutes no. { $number } were written after more than two days ({ $at }).
