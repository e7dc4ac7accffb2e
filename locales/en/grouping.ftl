# Similar comments are put together

grouping-which = Please pick the similar comments, one by one.
grouping-which-more =
    <b>Picked:</b>
    { $ticked }

    Pick more, or pick one again to leave it out.
grouping-ticked = Leave out { $comment }
grouping-unticked = { $comment }
grouping-done = Done, put { $count } together
grouping-none = There are no comments left to put together.
grouping-title =
    { $ticked }

    Please name the group: what these comments have in common.
grouping-kept = Group <b>{ $title }</b> has { $count } comments.
grouping-which-out = Which comment leaves the group <b>{ $title }</b>?
grouping-taken-out = The comment is out of the group <b>{ $title }</b>.
grouping-dissolved = Only one comment was left in <b>{ $title }</b>, so it is a group no more.
