# Notices: from a secretary to the cell, from the committee's office to cells
broadcast-door = Send a notice
broadcast-not-yours = This is for secretaries, deputies and the committee's office. If your role has just changed, the notice you were writing was not sent.
broadcast-whom =
    Who is the notice for?

    Choose “Whole commune”, or cells one by one. You can type a cell's name.
broadcast-chosen =
    <b>Chosen:</b>
    { $cells }

    Choose more cells, or “Done”.
broadcast-all = Whole commune
broadcast-drop-cell = Without { $cell }
broadcast-done = Done
broadcast-no-cell = There is no cell called “{ $name }”.
broadcast-which-cell = Several cells are called like “{ $name }”. Please type more of the name.
broadcast-nobody = None of the { $expected } members can be reached, so there is nobody to send a notice to.
broadcast-to-all = all of { $committee }
broadcast-write =
    A notice to <b>{ $to }</b>, { $count } members.

    Write it, or send one picture or one file with words.

    Please send no secret documents here.
broadcast-with-photo = (With a photo)
broadcast-with-document = (With a file)
broadcast-preview =
    Please look at it once more before it goes out.

    Notice to <b>{ $to }</b>:

    { $what }

    { $reach }
broadcast-send = Send
broadcast-edit = Change it
broadcast-drop = Drop it
broadcast-dropped = Dropped. The notice was neither sent nor kept.
broadcast-reaches = It will reach { $count } members.
broadcast-misses = { $count } members cannot be reached. Their cells have to tell them in person.
broadcast-misses-names = { $count } members cannot be reached: { $names }. Please tell them in person.
broadcast-in-group = The notice also goes once to the cell's Telegram group.
broadcast-quiet = These are quiet hours: the notice will arrive at { $begins-time }.
broadcast-begun =
    Your notice is on its way.

    { $reach }
broadcast-message =
    Dear <b>{ $reader }</b>. A notice from { $sender }:

    { $text }
broadcast-see-file = Please see the file.
broadcast-from-secretary = { $name }, secretary of { $of }
broadcast-from-deputy = { $name }, deputy secretary of { $of }
broadcast-from-office = { $name }, office of { $of }
broadcast-is-going =
    <b>The notice is being sent</b>
    { $lines }

    Begun at { $began }.
broadcast-is-paused =
    <b>Sending the notice is paused</b>
    { $lines }

    Begun at { $began }.
broadcast-is-cancelled =
    <b>Sending the notice was stopped for good</b>
    { $lines }

    Begun at { $began }.
broadcast-is-done =
    <b>The notice has been sent</b>
    { $lines }

    Begun at { $began }.
broadcast-sent = – Sent: { $sent }/{ $expected }
broadcast-waiting = – Waiting: { $count }
broadcast-perhaps = – Perhaps arrived: { $count }
broadcast-held = – Waiting until they write: { $count }
broadcast-failed = – Could not be sent: { $count }
broadcast-failed-names = – Did not reach: { $names }. Please tell them in person.
broadcast-stopped = – Stopped, not sent: { $count }
broadcast-unreached = – Cannot be reached: { $count }
broadcast-pause = Pause
broadcast-go-on = Go on
broadcast-stop = Stop for good
broadcast-look = Look again
