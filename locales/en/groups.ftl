# A cell's Telegram group: linking, unlinking, and what the group reads
group-door = Telegram group
group-only-telegram = A cell's group can be linked on Telegram only. Here each member is written to alone.
group-is-linked =
    { $cell } has been linked with a Telegram group since { $since-date }.

    If you link another, this one receives nothing any more.
group-other = Link another group
group-drop = Unlink
group-none = The cell is not linked with any group.
group-unlinked = Unlinked. The group receives nothing of { $cell } any more.
group-code =
    <b>Linking the Telegram group of { $cell }</b>

    { $way }

    If this assistant is in the group already, type there:
    <b>{ $command }</b>

    The code works once, until { $until-time }, and only when you type it yourself, not as an anonymous administrator.

    The group will see meetings, agendas, how many come, and notices. It will not see who comes or not, reasons, comments or reports. Whoever is in the group can read all of it, so only members of the cell should be.
group-way-link = Press “Choose the group”, then choose the cell's group.
group-way-added = Add this assistant to the group like a member.
group-choose = Choose the group
group-linked = The Telegram group is linked with { $cell }. To unlink it, type “group” here.
group-not-yours = Only the secretary and the deputy can link a group with the cell. The group is not linked.
group-wrong-code = The code is wrong, used or expired. The group is not linked. Type “group” here for a new one.
group-of-another = This group is linked with another cell, whose secretary has to unlink it first.
group-sent-away = This assistant is no longer in the Telegram group of { $cell }, so the group is unlinked. To link it again, type “group”.
group-hello =
    This group is linked with <b>{ $cell }</b>.

    Meetings and notices will be here. What is talked about in the group is not read. In personal matters, please write to this assistant alone.
group-meeting =
    <b>{ $heading } – { $cell }</b>
    <b>Time:</b> { $start }
    <b>Place:</b> { $place }

    <b>Agenda:</b>
    { $agenda }

    <b>Documents:</b>
    { $documents }

    { $counts }
group-meeting-moved =
    <b>{ $heading } – { $cell }</b>
    <b>This has changed.</b> It is now:
    <b>Time:</b> { $start }
    <b>Place:</b> { $place }

    <b>Agenda:</b>
    { $agenda }

    <b>Documents:</b>
    { $documents }

    { $counts }
group-cancelled = <b>Cancelled.</b> { $cell } will not hold { $what } on { $start }, at { $place }.
group-line = – { $title }
group-counts = Coming { $yes } · On leave { $no } · No answer yet { $silent }
group-present = Present { $here }/{ $expected }
group-answer = Answer the invitation
group-notice =
    Dear members. A notice from { $sender }:

    { $text }
