home-menu = Good day, <b>{ $name }</b>. Please choose:
home-counted = { $door } ({ $count })
home-door-menu = Main menu
home-door-more = Other things
home-door-help = Help
home-more-member = <b>Other things.</b> Please choose:
home-more-office = <b>Other things.</b> Please choose, or type “library” (to find documents), “check in”, “speak” (in a meeting).
home-more-leader = <b>Other things.</b> Please choose, or type “library” (to find documents), “group” (the cell's Telegram group).
home-help-member =
    <b>You can type:</b>
    • Meetings, invitations: “meeting”
    • In a meeting: “check in”, “speak”
    • Comments: “comment”, “my comments”
    • Local situation: “report”, “my reports”
    • Questions to you: “questions”
    • Tasks you were given: “tasks”
    • Documents: “documents”, “library”

    A number in brackets says how much waits for you. Type “cancel” to stop. If you need help, please ask your cell's secretary.
home-help-office =
    <b>You can type:</b>
    • Notices to cells: “announce”
    • The commune's cases: “cases”
    • Questions to members: “survey”
    • Meetings, invitations: “meeting”
    • Your own cell: “comment”, “report”
    • Tasks you were given: “tasks”
    • Documents: “documents”, “library”

    A number in brackets says how much waits for you. Type “cancel” to stop.
home-help-leader =
    <b>You can type:</b>
    • Before: “prepare a meeting”, “meeting”
    • In the meeting: “check in”, “chair”
    • After it: “after the meeting”
    • Tasks: “tasks”
    • Notices to the cell: “announce”
    • Comments: “comments”
    • Cases: “cases”, “areas”

    A number in brackets says how much waits for you. Type “cancel” to stop.
