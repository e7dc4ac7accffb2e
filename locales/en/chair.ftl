# Chairing a meeting: the chair's screen
chair-door = Chair the meeting
chair-none = The cell has no meeting now. The chair's screen opens an hour before a meeting.
chair-not-now = A meeting can be chaired from an hour before until six hours after its start: { $what }, { $start }.
chair-not-running = The meeting has not begun or is over: { $what }. Please type “chair”.
chair-screen =
    <b>In the chair – { $what }</b>
    Present { $here }/{ $expected }.{ $guests }

    { $agenda }

    { $times }

    { $now }
chair-here-line = <b>→ { $title }</b>
chair-not-begun = The meeting has not begun.
chair-ended = The meeting ended at { $at-time }.
chair-item = Item { $number } of { $count }
chair-whole = The whole meeting
chair-time = { $what }: { $used } min used.
chair-time-left = { $what }: { $used } min used, { $left } min left.
chair-time-over = { $what }: { $used } min used, { $over } min over.
chair-speaker = Has the floor: <b>{ $name }</b>
chair-asking = Asking for the floor ({ $count }), in order:
chair-asks-line = – { $name }
chair-asks-about-line = – { $name }: { $about }
chair-asks-more = … and { $count } more
chair-silent = Have not spoken: { $count } of { $here } present.
chair-comments = Comments sent on this item: { $count }.
chair-vote = <b>Vote: { $title }</b>
chair-vote-counts = Given { $given }/{ $voters }: for { $agreed }, against { $against }, other opinion { $other }.
chair-vote-by-hand = Of these by raised hand: { $count }.
chair-vote-phoneless = Without a phone, please count their hands: { $names }.
chair-passed-line = Vote “{ $title }”: for { $agreed }/{ $voters }, against { $against }, other opinion { $other }. Passed.{ $of }
chair-failed-line = Vote “{ $title }”: for { $agreed }/{ $voters }, against { $against }, other opinion { $other }. Not passed.{ $of }
chair-begin = Begin the meeting
chair-next = Next item
chair-back = Previous item
chair-call = Call { $name }
chair-call-any = Give the floor
chair-call-other = Call somebody else
chair-whom = Who is to speak? Those who have asked stand first.
chair-called = { $name } was called to speak.
chair-silent-door = Who has not spoken
chair-silent-names =
    Present, have not spoken:
    { $names }
chair-all-spoken = All who are present have spoken.
chair-nobody-here = Nobody was marked present yet. Please call the roll: type “check in”.
chair-comments-door = Comments sent
chair-comments-sent =
    <b>{ $title }</b>
    { $comments }
chair-no-comments = Nothing was sent ahead on the present item.
chair-vote-door = Vote
chair-vote-count = Count raised hands
chair-vote-close = Close with this result
chair-vote-drop = Drop this vote
chair-wall-door = Projector page
chair-wall =
    Projector page of { $what }. Open this address on the computer of the room's screen:
    { $link }

    It works until six hours after the start. Whoever has the address sees the page: open it in the room only.
chair-no-wall = The program has no address on the net, so there is no projector page. Please ask the operator to set CHIBO_PUBLIC_URL.
chair-look = Look again
chair-end-door = End the meeting
chair-reopen-door = Go on with the meeting
chair-back-door = The chair's screen
