# Who has commented before a meeting

speakers-list =
    <b>{ $meeting }</b>, { $start }

    Commented with a name: { $spoken }/{ $expected }.{ $sealed }

    Not yet with a name: { $silent }.
speakers-sealed = { " " }There are { $count } comments without a name as well, so those below may have commented.
speakers-all = nobody left
speakers-invite = Invite comments ({ $count })
speakers-invitation =
    To <b>{ $reader }</b>: { $cell } would like to hear your view before { $what }, { $start }.

    You can write a few lines, or send a photo or a voice note. If you have nothing to say, you need not answer.
speakers-invited = { $count } members have been invited to comment.{ $missed }
speakers-unreached = { " " }These could not be reached: { $names }.
speakers-invited-today = They were invited today already. Once a day is enough.
