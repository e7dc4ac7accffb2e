# The monthly question about areas in charge

area-question = To <b>{ $reader }</b>: how is <b>{ $areas }</b> in { $month }, all well or something to report?
area-fine = All well
area-trouble = Something to report
area-thanks = Recorded: all is well in <b>{ $areas }</b> in { $month }. Thank you.
area-out-of-date = It is too late to answer this question. When there is something to report, please type “report”.
area-not-yours = No area is in your charge now. When there is something to report, please type “report”.
