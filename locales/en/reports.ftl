# Situation reports

report-door = Report
report-which-field =
    Which field is your report about?

    Report matters only, never private persons' views or conduct. Denunciations belong to the citizens' reception. Please do not send secret documents.

    The cell's secretary and deputy see your name, so that they can reply.
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
report-where = Where is it? Please type the place, or send a location.
report-where-listed = Where is it? Please choose an area, type another place, or send a location.
report-location = location { $point }
report-what = <b>{ $field }.</b> Please write what it is about, or send one photo with a few words, or one voice note.
report-photo-words = Please write a few words about what the photo shows.
report-photo-only = Photo only
report-preview =
    <b>Field:</b> { $field }
    <b>Place:</b> { $place }
    <b>What:</b> { $what }

    Send this report to the cell's secretary?
report-send = Send
report-edit = Edit
report-drop = Discard
report-dropped = Discarded. Your report was not sent and is not stored.
report-sent = Your report has been recorded, number <b>{ $code }</b>. { $told } Thank you.
report-told = It was passed to { $leader }.
report-told-self = It stands under “Reports to handle”.
report-untold = The cell's secretary has not joined yet; if it is urgent, please tell them yourself.
report-for-leader =
    <b>{ $name }</b> has sent a report, number <b>{ $code }</b>.

    <b>Field:</b> { $field }
    <b>Place:</b> { $place }
    <b>What:</b> { $what }
report-mine = My reports
report-own =
    <b>Your reports:</b>
    { $reports }
report-own-none = – None
report-own-waiting = – { $code }, { $field }, { $place }: { $state }
report-own-replied =
    – { $code }, { $field }, { $place }: { $state }
    Reply: { $reply }
report-own-see = See { $code }
