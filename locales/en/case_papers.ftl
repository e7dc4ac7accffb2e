# Cases on paper: the register, and choosing a period
case-papers-door = Register and reports of cases
case-papers = Which paper do you need?
case-paper-not-yours = This is for the cell's secretary and deputy, and for the committee's office.
span-month = { $number ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
span-quarter = quarter { $number } of { $year }
span-half =
    { $number ->
        [1] the first half of
       *[2] the second half of
    } { $year }
span-year = the year { $year }
span-label-month = Month { $number } of { $year }
span-label-quarter = Quarter { $number } of { $year }
span-label-half =
    { $number ->
        [1] First half of
       *[2] Second half of
    } { $year }
span-label-year = Year { $year }
span-unknown = This period is not understood. Please type, for example, “month 11/2026”, “quarter 4/2026”, “year 2026”.
span-ahead = { $span } has not begun. Please choose another period.
register-door = Register of cases
register-which-span = The register of which period? Please choose, or type another such as “month 9/2026”.
register-coming = The register follows. Period: { $span }. Cases: { $count }.
register-file = Register of cases, { $span }. It names no reporter.
register-heading = REGISTER OF CASES, { $span }
register-office = Committee's office
register-number = No.
register-code = Code
register-day = Received
register-field = Field
register-place = Area, place
register-what = Matter
register-urgent = Urgent
register-unit = Unit, in charge
register-due = Reply by
register-state = State
register-answered = Replied
register-taken = Days
register-result = Result
register-again = Reopened
register-merged = with { $code }
register-said = { $what }
register-state-received = not replied to
register-state-handling = being handled
register-state-asked = the reporter was asked back
register-state-answered = replied to
register-state-closed = closed
register-state-merged = merged
register-in-time = in time
register-late = late
register-overdue = overdue
register-empty = There are no cases in this period.
register-sum = Received { $received }, carried over { $carried }; replied to { $answered }, not replied to { $waiting }, late or overdue { $late }. As of { $until }.
register-legend = Days: working days from the day it was received to the day of the reply.
