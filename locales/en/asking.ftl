# Questions to members: a secretary asks the cell, the committee's office some cells
asking-not-yours = This is for secretaries, deputies and the committee's office. If your role has just changed, the question you were writing was not sent.
asking-whom =
    Whom do you ask?

    Choose “The whole commune”, or cells one by one. You can type a cell's name.
asking-what =
    A question to <b>{ $to }</b>, { $count } members.

    Please type the question. If there are answers to choose from, type each on a line of its own below it.

    Elections, appointments, admission, classification, discipline: by secret ballot on paper, not here.
asking-by-ballot = Appointments, elections, classification and discipline are decided by secret ballot on paper; the system does not ask about them. Please hold the ballot at the meeting.
asking-which-kind =
    Question: <b>{ $question }</b>

    How do members answer?
asking-kind-one = One choice
asking-kind-several = Several choices
asking-kind-rating = A rating from 1 to 5
asking-kind-scale = A scale from 0 to 10
asking-kind-agree = Agree or disagree
asking-kind-open = In words
asking-rating-1 = Very poor
asking-rating-2 = Poor
asking-rating-3 = Fair
asking-rating-4 = Good
asking-rating-5 = Very good
asking-agree-1 = Fully agree
asking-agree-2 = Agree
asking-agree-3 = Undecided
asking-agree-4 = Disagree
asking-agree-5 = Fully disagree
asking-points = { $count } points
asking-which-choices =
    Question: <b>{ $question }</b>

    Please type the choices, one a line.
asking-choices-bad = Please type 2 to { $most } different choices, one a line.
asking-choice-long = The choice “{ $choice }…” is too long. Please use at most { $longest } characters for each.
asking-choice = – { $choice }
asking-preview =
    Please look at it before it goes to <b>{ $to }</b>, { $count } members:

    { $shown }
    { $choices }

    { $note }
asking-ready = Send it now, or change it:
asking-few = With fewer than { $fewest } members no name can be hidden: this question has to be answered by name.
asking-send = Send
asking-change-until = Change until when
asking-with-names = With names
asking-without-names = Without names
asking-show-closing = All see the result at the close
asking-show-live = All see the result at once
asking-show-asker = Only the asker sees the result
asking-make-several = Allow several choices
asking-make-one = Allow one choice only
asking-edit = Change the question
asking-dropped = Dropped. The question was not sent and is not kept.
asking-until-when =
    Answers are taken until { $closes }.

    Until when instead? For example “20:00 5/12”, “5/12”.
asking-until-which = Day and hour are not clear. Please type them like “20:00 5/12”.
asking-until-bad = That would be { $closes }. It has to be at least one hour and at most 60 days from now.
asking-sent =
    The question was sent to { $sent } members. Answers until { $closes }.

    The silent are reminded once before that, and you get the result.
asking-sent-not-all =
    The question was sent to { $sent } members. Answers until { $closes }. { $missed } members are not reached: please ask them in person.

    The silent are reminded once before that, and you get the result.
