# Situation reports

report-door = Report
report-which-field =
    Which field is your report about?

    Report matters only, never private persons' views or conduct. Denunciations belong to the citizens' reception. Please do not send secret documents, nor numbers or pictures of ID cards.

    The cell's secretary and deputy, and whoever is given the report to handle, see your name, so that they can reply. Other members may see the matter, not your name.
report-field-opinion = Views and opinion
report-field-security = Public order
report-field-land = Land
report-field-environment = Environment
report-field-infrastructure = Infrastructure
report-field-welfare = Welfare
report-field-procedures = Public services
report-field-unity = Internal unity
report-field-disaster = Disaster, epidemic
report-field-other = Other
# What the commune calls it. Both languages name both words, and each shows its own.
report-field-own = { $name ->
   *[other] { $english }
    }
report-field-gone = The field “{ $field }” is not in use any more. Please choose another one.
report-where = Where is it? Please type the place, or send a location.
report-where-listed = Where is it? Please choose an area, type another place of the commune, or send a location.
report-location = location { $point }
report-place-and-location = { $place } ({ $location })
report-what = <b>{ $field }.</b> Please write what it is about, or send a photo or video with a few words, or a voice note.
report-photo-words = Please write a few words about what the photo shows.
report-photo-only = Photo only
report-preview =
    <b>Field:</b> { $field }
    <b>Place:</b> { $place }
    <b>What:</b> { $what }

    Send this report to the cell's secretary? What cannot wait (a dike giving way, fire, disease) is sent as urgent.
report-send = Send
report-send-urgent = Send as urgent
report-edit = Edit
report-drop = Discard this report
report-dropped = Discarded. Your report was not sent and is not stored.
report-sent = Your report has been recorded, number <b>{ $code }</b>. { $told } Thank you.
report-sent-urgent = Your report has been recorded as urgent, number <b>{ $code }</b>. { $told } If people are in danger, please call 113, 114 or 115. Thank you.
report-told = It was passed to { $leader }.
report-told-self = It stands under “Reports to handle”.
report-untold = The cell's secretary has not joined yet; if it is urgent, please tell them yourself.
report-for-leader =
    <b>{ $name }</b> has sent a report, number <b>{ $code }</b>.

    <b>Field:</b> { $field }
    <b>Place:</b> { $place }
    <b>What:</b> { $what }
report-for-leader-urgent =
    <b>Urgent.</b> <b>{ $name }</b> has sent a report, number <b>{ $code }</b>.

    <b>Field:</b> { $field }
    <b>Place:</b> { $place }
    <b>What:</b> { $what }
report-from-system =
    The system “{ $system }” has passed on a report, number <b>{ $code }</b>, on behalf of { $name }.

    <b>Field:</b> { $field }
    <b>Place:</b> { $place }
    <b>What:</b> { $what }
report-for-area =
    There is a new report of an area or field in your charge, number <b>{ $code }</b>. The cell's secretary handles it.

    <b>Field:</b> { $field }
    <b>Place:</b> { $place }
    <b>What:</b> { $what }
report-voice-for-leader =
    <b>{ $name }</b> has met with <b>{ $code }</b> ({ $field }, { $place }) too.

    { $what }
report-voice-for-others =
    Another member has met with <b>{ $code }</b> ({ $field }, { $place }) too.

    { $what }
report-mine = My reports
report-own =
    <b>Your reports:</b>
    { $reports }
report-own-none = – None
report-own-waiting = – { $code }, { $field }, { $place }: { $state }
report-own-replied =
    – { $code }, { $field }, { $place }: { $state }
    Reply: { $reply }
report-own-too = – { $code }, { $field }, { $place }: { $state } (yours too)
report-no-words = (no words)
report-place-located = as located
report-as-typed = Another place: { $place }
report-which-area = Which place do you mean?
report-of-whom = Is this report about a common matter or about one person?
report-of-matter = A common matter
report-of-person = One person
report-about-person = Reports are about matters, not about one person's private life or conduct. If you need to, please go to the citizens' reception. What you typed was not stored.
report-person-refused = Reports about persons are not taken here. Please go to the commune's citizens' reception for guidance. What you typed was not stored.
report-similar =
    A matter like this was reported already:
    { $cases }

    Is it yours as well, or is this another matter?
report-similar-line = – <b>{ $code }</b>, { $field }, { $place }: { $what } ({ $state })
report-none-similar = – It has just been closed.
report-me-too = This happened to me too
report-me-too-code = { $code } happened to me too
report-other-matter = Another matter, send anew
report-too = You will be added to <b>{ $code }</b> and told what becomes of it. Send your words and files with it?
report-too-with = Send them along
report-too-alone = Without them
report-too-sent = Recorded: <b>{ $code }</b> happened to you too. Thank you.
report-too-late = This matter has just been closed. Please type “back” and choose “Another matter, send anew”.
report-files = Do you have a photo, voice note or video? Send it here, several if you like. If not, choose “None”.
report-no-files = None
report-files-more = { $count } received. Send more (at most { $most }), or choose “Done”.
report-files-done = Done
report-files-enough = At most { $most } files go with a report. The last one was not taken.
report-which-part = Which part do you want to change?
report-part-field = Field
report-part-place = Place
report-part-what = What
report-part-files = Photo, voice, video
report-own-see = See { $code }
report-picture-as-file = This picture was sent as a file, with what the camera wrote into it, and was not taken. Please send it as a photo.
