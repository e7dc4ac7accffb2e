# Who in the cell is not reached, and why
reach-door = Who is not reached
reach-all = Every member of { $cell } is reached.
reach-missed =
    <b>{ $cell } – not reached</b>
    { $lines }

    To write a word: they open this channel on Zalo, type “hello” and send it. Please tell them yourself when it is urgent.
reach-never = – { $name }: has not joined and needs an invitation.
reach-gone = – { $name }: blocked us or follows no more; is reached again after writing.
reach-window = – { $name }: has not written for long, so Zalo lets nothing through; { $count } waiting. Please ask them to write a word.
reach-quota = – { $name }: Zalo's free messages are used up; { $count } waiting. Please ask them to write a word.
