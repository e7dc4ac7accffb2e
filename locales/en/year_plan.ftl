# The year plan: seen, written, changed, and the day of every month
year-plan-door = Year plan
year-plan =
    <b>Meetings of { $year } – { $cell }</b>
    { $day }

    { $months }

    { $notes }
year-plan-no-day = No day of every month has been set.
year-plan-fixed-day = Regular meeting on day { $day } of every month, { $hour }.
year-plan-hour = { $hour }:{ $minute }
year-plan-bare-month = <b>Month { $month }:</b> { $day }.
year-plan-month =
    <b>Month { $month }:</b> { $day }.
    { $themes }
year-plan-regular = regular
year-plan-on = regular on { $day }
year-plan-moved = regular on { $day }, instead of { $fixed } ({ $why })
year-plan-why-new-year = New Year's Day
year-plan-why-reunification = holiday
year-plan-why-labour = holiday
year-plan-why-national = National Day
year-plan-why-hung-kings = the Hùng Kings' day
year-plan-why-tet = Tết
year-plan-theme-thematic = – Theme: { $title }{ $by }{ $done }
year-plan-theme-regular = – Main point: { $title }{ $by }{ $done }
year-plan-by = {" "}(prepared by { $name })
year-plan-done = , invitation sent
year-plan-quarters-lack = Please note: each quarter needs at least { $least } thematic meeting. Lacking (in brackets how many there are): { $quarters }.
year-plan-complete = Every quarter has a thematic meeting.
year-plan-later =
    Kept for later, without a month:
    { $themes }
year-plan-write = Write themes
year-plan-change = Change a theme
year-plan-day = Day of every month
year-plan-table = Table to print and to look at
year-plan-other = Plan of { $year }
year-plan-see = See the plan of { $year }
year-plan-not-yours = This is for the cell's secretary and deputy.
year-plan-write-how =
    Please write the themes of { $year }, one a line. For example:

    Month 3: Digital services in the hamlet – đ/c An
    Month 5 regular: Review of the first quarter
    Later: A road lined with flowers

    Or send an Excel file made from the form.
year-plan-form = Get the Excel form
year-plan-form-caption = The form of the year plan. Please fill it in and send it back here.
year-plan-not-read = This file could not be read. Please send an Excel file (.xlsx) made from the form.
year-plan-bad-none = There is no theme yet. Please write one a line, beginning with the month.
year-plan-bad-many = At most { $most } themes at once. Please write them in several turns.
year-plan-bad-month = Line { $line }: which month? Please write “Month 3: …” or “Later: …”.
year-plan-bad-title = Line { $line } has no theme, or one of more than { $title } characters.
year-plan-bad-preparer = Line { $line }: the name of who prepares it has more than { $preparer } characters.
year-plan-confirm =
    This was read, for { $year }:

    { $themes }

    Shall it go into the plan?
year-plan-read-line = – { $month }, { $kind }: { $title }{ $by }
year-plan-in-month = Month { $month }
year-plan-for-later = For later
year-plan-kind-regular = regular
year-plan-kind-thematic = thematic
year-plan-keep = Write into the plan
year-plan-again = Write again
year-plan-kept =
    { $count ->
        [0] These themes stand in the plan of { $year } already.
        [one] One theme was written into the plan of { $year }.
       *[other] { $count } themes were written into the plan of { $year }.
    }
year-plan-none = The plan of { $year } has no themes yet.
year-plan-which = Please choose a theme to change:
year-plan-label = { $month }: { $title }
year-plan-gone = This theme is no longer in the plan.
year-plan-which-change =
    <b>{ $theme }</b>
    Prepared by: { $preparer }

    What would you like to change?
year-plan-change-month = Month
year-plan-change-title = Name of the theme
year-plan-change-preparer = Who prepares it
year-plan-change-drop = Drop this theme
year-plan-dropped = “{ $title }” was dropped from the plan.
year-plan-new-month = Which month?
year-plan-new-title = Please type the new name, in the place of “{ $title }”.
year-plan-new-preparer = Who prepares “{ $title }”? Please type the name.
year-plan-nobody = Nobody
year-plan-changed = Changed: { $theme }.
year-plan-which-day = On which day of every month does the cell meet, and at what time? For example: “ngày 3, 19h30”.
year-plan-day-nonsense = Not understood. Please type both the day and the time, such as “ngày 3, 19h30”.
year-plan-day-kept = Kept: the cell meets on day { $day } of every month, { $hour }. The plan moves it off holidays and Tết.
year-plan-coming = The table follows.
year-plan-file = Meetings of { $year } – { $cell }
year-paper-heading = MEETINGS OF { $year }
year-paper-month = Month
year-paper-kind = Kind
year-paper-title = Theme
year-paper-preparer = Prepared by
year-paper-later = For later
year-paper-regular = Regular
year-paper-thematic = Thematic
year-paper-on = Month { $month }, { $day }
year-paper-moved = Month { $month }, { $day } (instead of { $fixed }, { $why })
# A meeting from the year plan
planned-which = Which meeting do you prepare?
planned-regular = Regular, month { $month }, { $start-day }
planned-theme = Theme of month { $month }: { $title }
planned-other = Another meeting
planned-taken = The theme “{ $title }” has its invitation already. Please choose something else.
planned-moved = The usual day, { $fixed }, is { $why }, so the plan moves to this day.
digest-planned-regular = – By the plan: regular meeting, { $start }; no invitation was sent yet.
digest-planned-theme = – Theme of month { $month } without an invitation: { $title }.
digest-ask-year-plan = – There is no plan for { $year } yet. Type “year plan” to make it.
digest-quarter-lacks = – This quarter lacks a thematic meeting.
