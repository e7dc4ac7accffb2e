# Questions to members: the list, results
question-door = Questions to members
question-door-member = Answer questions
question-list = Please choose a question:
question-none = No question waits for your answer.
question-none-asker = There is no question yet. Choose “Ask a new one”.
question-new = Ask a new one
question-answer-this = Answer: { $question }
question-mine-open = Being asked: { $question }
question-mine-closed = Result: { $question }
question-not-yours = This question is no more, or was not asked by you.
question-over = This question has ended.
question-not-shown = The result of this question cannot be seen now.
question-look = See how many have answered
question-standing =
    <b>{ $question }</b>

    Answered: { $answered }/{ $members }. Answers are taken until { $closes }.
question-urge = Remind the silent
question-urged = { $count } members who have not answered are reminded. That is possible once a day.
question-urged-already = The silent were reminded today, or all have answered.
question-close = Close early
question-drop = Call off
question-close-sure =
    Close the question “{ $question }” now? { $answered } members have answered.

    It takes no more answers then.
question-drop-sure =
    Call off the question “{ $question }”? { $answered } members have answered.

    Answers are erased and there is no result. Those who were asked are told.
question-close-yes = Close it now
question-drop-yes = Call off and erase
question-keep = Leave it
question-closed = The question “{ $question }” is closed. The result is being sent.
question-dropped = The question “{ $question }” was called off and its answers erased.
question-result =
    <b>Result:</b> { $question }

    Answered: { $answered }/{ $members } ({ $percent }%).
    { $lines }
question-so-far =
    <b>Result so far:</b> { $question }

    Counting { $answered } answers, of { $members } people asked ({ $percent }%).
    { $lines }
question-hidden =
    The question “{ $question }” has ended. Answered: { $answered }/{ $members }.

    Fewer than { $fewest } answered, and it is without names. So that nobody's answer is known, the result is not shown and the answers have been erased.
question-not-yet =
    The question “{ $question }”: { $answered }/{ $members } have answered.

    It is without names: results can be seen from { $fewest } answers on.
question-line = – { $label }: { $count }/{ $of } ({ $percent }%)
question-mean = Mean: { $mean }
question-words = – { $words }
question-many-words = There are { $count } answers. The asker finds them in the spreadsheet.
question-turnout = Answered: { $answered }/{ $members } ({ $percent }%)
question-several = Everybody may choose several
question-picture = The result as a chart: { $question }
question-table = Send the spreadsheet
question-file = The result as a table: { $question }
question-file-coming = The table is being sent.
question-heading = Result of a question to members
question-head-number = No.
question-head-choice = Choice
question-head-count = Chosen by
question-head-percent = Share
question-head-name = Name
question-head-answer = Answer
