schedule-door = Meetings
schedule-none = There is no meeting yet. You will be told when there is an invitation.
schedule-which = Please choose a meeting:
schedule-line = { $start-day } – { $kind }
schedule-meeting =
    { $meeting }

    { $own }
schedule-led =
    { $meeting }

    <b>Answers:</b> { $yes } will come, { $no } on leave, { $silent } have not answered.
    { $own }
schedule-begun =
    { $meeting }

    The meeting has begun.
schedule-names = Who comes
schedule-answers =
    <b>{ $heading }, { $start }</b>

    <b>Will come:</b>
    { $coming }

    <b>On leave:</b>
    { $absent }

    <b>No answer yet:</b>
    { $silent }

    <b>Documents read:</b>
    { $read }
schedule-read-line = – { $title }: by { $count }
schedule-no-documents = – No documents
schedule-nobody = – Nobody yet
schedule-name-line = – { $name }
schedule-absent-line = – { $name }: { $reason }
schedule-late-tasks =
    { $screen }

    Overdue tasks: { $count }.
