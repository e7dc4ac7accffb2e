# Accepted proposals become work

proposal-task = Make it a task
proposal-item = Put on the agenda
proposal-later = Keep in the year plan
proposal-no-more = This comment has not been accepted, or is a task already.
proposal-task-title = Which task does comment <b>{ $code }</b> become? Please write in short what is to be done.
proposal-no-meeting = No meeting is announced. You can call one, or keep this in the year plan.
proposal-no-words = This comment has no words. Please put it into a group with a title, or write it into the year plan yourself.
proposal-kept-for-later = “{ $title }” is in the plan of { $year }, for later.
proposal-task-for-author = To <b>{ $reader }</b>: your comment { $code } has become a task of the cell: “{ $title }”. You will hear when it is done.
proposal-done-for-author = To <b>{ $reader }</b>: the task “{ $title }”, which came of your comment { $code }, is done.
proposal-dropped-for-author = To <b>{ $reader }</b>: the cell does not go on with the task “{ $title }”, which came of your comment { $code }.
proposal-later-for-author = To <b>{ $reader }</b>: “{ $title }”, which came of your comment { $code }, is in the cell's plan of { $year }.
