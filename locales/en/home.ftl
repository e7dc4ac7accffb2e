home-menu = Good day, <b>{ $name }</b>. Please choose:
home-door-menu = Main menu
home-door-help = Help
home-help-member =
    <b>You can:</b>
    • See the meetings and answer an invitation: type “meeting”.
    • Comment on meetings, documents and anything else: type “comment”. See, change or withdraw your comments: type “my comments”.
    • In the meeting: type “roll”; to ask for the floor: type “speak”.
    • Report the local situation: type “report”.
    • Answer a question to members: type “questions”.
    • See the tasks you were given and report on them: type “tasks”.
    • See documents of meetings: type “documents”. Find older ones: type “library”.

    Where lines have numbers 1, 2, 3, type the number. Type “cancel” to stop what you are doing. If you need help, please ask your cell's secretary.
home-help-office =
    <b>You can:</b>
    • Send a notice to one, several or all cells of the commune: type “announce”.
    • Register and reports of the commune's cases: type “case register”, “monthly report”.
    • See your own cell's meetings and answer an invitation: type “meeting”.
    • Comment on meetings, documents and anything else: type “comment”. See, change or withdraw your comments: type “my comments”.
    • In the meeting: type “roll”; to ask for the floor: type “speak”.
    • Report the local situation: type “report”.
    • Answer a question to members: type “questions”.
    • See the tasks you were given and report on them: type “tasks”.
    • See documents of meetings: type “documents”. Find documents, or put them into the library: type “library”.

    Where lines have numbers 1, 2, 3, type the number. Type “cancel” to stop what you are doing.
home-help-leader =
    <b>You can:</b>
    • Prepare a meeting and send the invitation: choose “Prepare a meeting”.
    • See and assign what is to be prepared: type “preparation”.
    • Send a notice to the whole cell: type “announce”.
    • See who comes; change or cancel a meeting: type “meeting”.
    • In the meeting: type “roll” and “chair”.
    • Minutes, resolution, score: choose “After the meeting”.
    • Plan the year: type “year plan”.
    • See and answer comments: choose “Members' comments”.
    • Ask members for their opinion: type “survey”.
    • See and answer reports: choose “Reports to handle”.
    • Register and reports of cases: type “case register”, “monthly report”, “urgent report”.
    • Areas and who is in charge: type “areas”.
    • Give tasks and see the cell's: type “tasks”.
    • Find documents, or put them into the library: type “library”.
    • See who is not reached: type “not reached”.
    • Link the cell's Telegram group: type “group”.

    Where lines have numbers 1, 2, 3, type the number. Type “cancel” to stop what you are doing.
