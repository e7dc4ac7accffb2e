# Asking for the floor
floor-door = Ask for the floor
floor-none = The cell has no meeting now. The floor can be asked for from an hour before a meeting.
floor-over = The floor cannot be asked for at this meeting any more.
floor-about =
    Asking for the floor, { $what }.

    What would you like to speak about? Please type one line for the chair, or choose “Nothing”.
floor-skip = Nothing
floor-asked = You have asked for the floor, number { $place } in the list. You will hear when the chair calls you.
floor-withdraw = Withdraw
floor-withdrawn = Your request was withdrawn.
floor-not-asked = You are not in the list of those who wait.
floor-yours = The floor is yours.
