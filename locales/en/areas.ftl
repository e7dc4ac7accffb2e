# The monthly question about areas in charge

area-question = To <b>{ $reader }</b>: how is <b>{ $areas }</b> in { $month }, all well or something to report?
area-fine = All well
area-trouble = Something to report
area-thanks = Recorded: all is well in <b>{ $areas }</b> in { $month }. Thank you.
area-out-of-date = It is too late to answer this question. When there is something to report, please type “report”.
area-not-yours = No area is in your charge now. When there is something to report, please type “report”.
area-question-again = To <b>{ $reader }</b>: nothing has been heard of <b>{ $areas }</b> in { $month }. Is all well or something to report?
area-door = Areas
area-of-cell =
    <b>Areas of { $cell }:</b>
    { $areas }
area-none = – None yet.
area-line = – { $area } ({ $kind }): { $names }. { $how }
area-line-nobody = – { $area } ({ $kind }): in nobody's charge.
area-how-fine = All well this month.
area-how-trouble = Something to report this month.
area-how-silent = { $count ->
        [1] No news this month.
       *[other] No news for { $count } months.
    }
area-how-not-asked = Not asked yet this month.
area-kind-hamlet = hamlet
area-kind-group = household group
area-kind-field = field of work
area-ask-again = Ask silent areas again
area-asked-again = { $count } in charge of silent areas were asked again.
area-asked-today = They were asked today already, or have not joined.
area-mine = Areas in my charge
area-own =
    <b>In your charge:</b> { $areas }

    <b>Open reports:</b>
    { $cases }

    How is it in { $month }?
area-no-cases = – None
area-charge = Put in charge
area-charge-more = Another area
area-which = Which area is it about?
area-new = New area
area-name = Please type the new area's name, such as: Đình hamlet, Group 3, Field environment.
area-new-name = The area is called <b>{ $area }</b>. Please type its new name.
area-name-taken = The cell has an area called “{ $area }”. Please type another name.
area-which-kind = What is <b>{ $area }</b>?
area-which-field = Which field of reports belongs to <b>{ $area }</b>? Whoever is in charge hears of these reports.
area-no-field = None of them
area-who =
    Who is in charge of <b>{ $area }</b>? Chosen: { $names }.

    Please choose or type names; choose again to take back. Then choose “Save”.
area-nobody = nobody
area-ticked = { $name } – chosen
area-save = Save
area-rename = Rename the area
area-saved = Saved. In charge of <b>{ $area }</b>: { $names }.
area-saved-nobody = Saved. <b>{ $area }</b> is in nobody's charge.
area-given = The cell puts <b>{ $reader }</b> in charge of <b>{ $area }</b>. You will hear of reports there, and be asked once a month how it is.
area-taken = <b>{ $reader }</b>: <b>{ $area }</b> is not in your charge any more. Thank you.
