# Open votes by show of hands
vote-still-open = A vote is still open. Please type “chair” to close or to drop it.
vote-nobody-here = Nobody was marked present who may vote. Please call the roll first: type “check in”.
vote-what =
    What is voted on? Please choose or type one sentence.

    Elections, personnel, admission, classification, discipline: by secret ballot on paper, not here.
vote-by-ballot = This is decided by secret ballot on paper; the program does not take it. Please hold the ballot at the meeting as the rules say.
vote-confirm =
    Open vote: <b>{ $title }</b>

    Present with the right to vote: { $count }. The question goes to those of them who use the program.
vote-begin = Open the vote
vote-begun = The vote is open: { $title }.
vote-question =
    Open vote: <b>{ $title }</b>

    Please choose. You may change it until the chair closes the vote; then only the numbers are kept.
vote-agreed = For
vote-against = Against
vote-other = Other opinion
vote-noted =
    Your answer was noted: { $title }.

    Until the chair closes the vote you may choose again:
vote-over = This vote is not open any more.
vote-not-here = You were not marked present yet, so you cannot vote. Please tell the chair.
vote-no-right = Probationary and temporary members have no vote.
vote-how-many =
    Vote: <b>{ $title }</b>
    Present without an answer by phone: { $silent }.

    Please count the hands among these and type three numbers: for, against, other opinion. For example “3 1 0”. Typed again, the new numbers take the place of the old ones.
vote-count-bad = Please type all three numbers, together no more than { $silent }. For example “1 0 0”.
vote-counted = Raised hands noted: { $count }.
vote-count-anew = You noted { $counted } raised hands, but only { $silent } are left who have not answered by phone. Please choose “Count raised hands” once more.
vote-nobody-voted = Nobody has voted yet, so there is no result.
vote-of-members = {" "}More than half of { $members } is needed, with those absent without leave or not yet marked.
