home-menu = Good day, <b>{ $name }</b>. Please choose:
home-counted = { $door } ({ $count })
home-door-menu = Main menu
home-door-more = Other things
home-door-help = Help
home-more-member = <b>Other things.</b> Please choose:
home-more-office =
    <b>Other things.</b> Please choose, or type:
    • Find and keep documents: “library”
    • The commune's cases: “monthly report”, “urgent report”
    • In the meeting: “roll”, “speak”
home-more-leader =
    <b>Other things.</b> Please choose, or type:
    • Find and keep documents: “library”
    • Cases: “case register”, “monthly report”, “urgent report”
    • Link the cell's Telegram group: “group”
home-help-member =
    <b>You can type:</b>
    • Meetings and invitations: “meeting”
    • In the meeting: “roll”, “speak”
    • Comments, and changing them: “comment”, “my comments”
    • Reports of the local situation: “report”
    • Questions to members: “questions”
    • Tasks you were given: “tasks”
    • Documents: “documents”, “library”

    A number in brackets says how much waits for you. Type “cancel” to stop. If you need help, please ask your cell's secretary.
home-help-office =
    <b>You can type:</b>
    • Notices: “announce”
    • The commune's cases: “cases”, “case register”
    • Questions to members: “survey”
    • Your own cell's meetings: “meeting”
    • Comments and reports: “comment”, “report”
    • Tasks you were given: “tasks”
    • Documents: “documents”, “library”

    A number in brackets says how much waits for you. Type “cancel” to stop.
home-help-leader =
    <b>You can type:</b>
    • Before a meeting: “prepare a meeting”, “preparation”, “meeting”
    • In the meeting: “roll”, “chair”
    • After it: “minutes”, “resolution”, “score”
    • Tasks and notices: “tasks”, “announce”
    • Comments and questions: “comments”, “survey”
    • Cases: “cases”, “areas”
    • Other: “year plan”, “library”, “not reached”

    A number in brackets says how much waits for you. Type “cancel” to stop.
