# Agendas. The usual order: one item a line, read as if it was typed (bot/agenda_lines.py)
agenda-usual-regular =
    Opening: roll call, minutes taker, agenda – 10 min
    Current affairs, documents from above – 15 min
    Report on last month's resolution – 15 min
    Members report on their tasks – 15 min
    Discussion of next month's tasks – 30 min
    Self-criticism and criticism – 10 min
    Conclusions, assignments, answers to proposals – 10 min
    Score of the meeting, minutes read – 5 min
agenda-usual-thematic =
    Opening: roll call, minutes taker, agenda – 5 min
    Report on the theme – 25 min
    Discussion and proposals – 40 min
    Conclusions, assignments, deadlines – 15 min
    Minutes read – 5 min
agenda-usual-extraordinary =
    Reason, roll call, minutes taker – 5 min
    The matter – 15 min
    Discussion – 30 min
    Conclusions, vote – 10 min
agenda-usual-committee =
    Last month's resolution – 15 min
    Preparing the cell's meeting, draft resolution – 30 min
    Assignments within the committee – 10 min
    Conclusions – 5 min
agenda-late-tasks = Review of the last period’s tasks – 10 minutes
agenda-list =
    { $items }

    { $sum }
agenda-sum = { $minutes } minutes in all.
agenda-sum-short = { $minutes } minutes in all. A cell meeting usually takes at least { $least } minutes.
agenda-sum-none = No minutes given yet.
agenda-which =
    <b>Agenda:</b>
    { $agenda }

    Please choose, or type another agenda, one item a line. For example “Current affairs – 15 min – đ/c An”.
agenda-use = Use this agenda
agenda-edit = Edit the agenda
agenda-which-item =
    <b>Agenda:</b>
    { $agenda }

    Please choose the item to edit. When finished, choose “Done”.
agenda-add = Add an item
agenda-done = Done
agenda-new-line = Please type what to add, one item a line. For example “Current affairs – 15 min – đ/c An”.
agenda-which-change =
    { $item }

    What would you like to change?
agenda-change-title = Title
agenda-change-minutes = Minutes
agenda-change-presenter = Presenter
agenda-change-up = Move up
agenda-change-drop = Drop this item
agenda-title = Please type the new title, instead of “{ $title }”.
agenda-minutes = How many minutes for “{ $title }”? Please type a number, at most { $most }. Type 0 to leave it open.
agenda-minutes-bad = Please type a number from 0 to { $most }, for example “15”.
agenda-presenter = Who presents “{ $title }”? Please type the name.
agenda-no-presenter = Leave it open
agenda-bad-none = The agenda has no item yet. Please type one item a line.
agenda-bad-many = An agenda has at most { $most } items. Please put some together.
agenda-bad-title = Item { $line } has no title, or one of more than { $title } characters. Please type it again.
agenda-bad-presenter = Item { $line } has a presenter of more than { $presenter } characters. Please type it again.
agenda-bad-minutes = Item { $line } has a wrong number of minutes: 1 to { $minutes } are possible. Please type it again.
agenda-added = – Added: { $title }
agenda-timed = – “{ $title }”: { $minutes } minutes
agenda-dropped = – Dropped: { $title }
agenda-renamed = – “{ $was }” is now “{ $title }”
agenda-retimed = – “{ $title }”: { $minutes } minutes (it was { $was })
agenda-untimed = – “{ $title }”: no set time (it was { $was } minutes)
agenda-presented = – “{ $title }”: comrade { $name } presents
agenda-unpresented = – “{ $title }”: nobody is assigned to present it
agenda-reordered = – New order: { $titles }
