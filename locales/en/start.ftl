start-door = Start
start-stranger =
    Good day. This is a party cell's channel, for members with an invitation only.

    If you have an invitation, please type the code of 8 letters and digits printed on it. If not, please ask your cell's secretary.
start-wrong-invitation = This code or link is wrong, used or out of date. Please check the invitation, or ask your cell's secretary for a new one.
start-too-many-tries = A wrong code was typed too often. Please wait an hour and try again, or ask your cell's secretary.
start-consent =
    Good day, <b>{ $name }</b>, { $cell }.

    The program helps your cell to invite to meetings, hand out documents, and take your comments and reports.

    <b>What is kept:</b> name, phone number, cell, role, standing, areas in charge; your answers to invitations, documents you have read, whether you were there and at which items you spoke; your tasks and what came of them; the comments, reports, photos, voice notes and locations you send.
    <b>Who sees it:</b> your cell's secretary and deputy, and the commune's operator of the program. Other members may see a matter that was reported; of them, only whoever is given it to handle sees who reported it.
    <b>What for:</b> the cell's work only. Comments are never used to judge you.

    You can stop at any time under “Personal”. Please do not send secret documents or denunciations here.

    Do you agree?
start-agree = I agree
start-disagree = I do not agree
start-not-agreed = Nothing more is kept, and you will get no messages. Should you agree later, open the invitation again.
start-welcome =
    Thank you, <b>{ $name }</b>. You have joined.

    Invitations to meetings will arrive here. Please choose:
start-elsewhere = Another phone has just joined as <b>{ $name }</b>. If that was not you, please tell your cell's secretary at once.
start-already = This chat belongs to <b>{ $name }</b>. Everybody uses an account of their own.
