meeting-kind-regular = Regular meeting
meeting-kind-thematic = Thematic meeting
meeting-kind-extraordinary = Extraordinary meeting
meeting-kind-committee = Meeting of the cell committee
meeting-what-regular = the regular meeting of month { $start-month }
meeting-what-thematic = the thematic meeting “{ $theme }”
meeting-what-extraordinary = an extraordinary meeting
meeting-what-committee = a meeting of the cell committee
meeting-heading-regular = Regular meeting of month { $start-month }
meeting-heading-thematic = Thematic meeting “{ $theme }”
meeting-heading-extraordinary = Extraordinary meeting
meeting-heading-committee = Meeting of the cell committee
meeting-item-line = – { $title }
meeting-item-minutes-line = – { $title } ({ $minutes } min)
meeting-item-presenter-line = – { $title } ({ $presenter })
meeting-item-minutes-presenter-line = – { $title } ({ $minutes } min, { $presenter })
meeting-item-document = {"   "}Document: { $title }
meeting-no-agenda = – None yet
meeting-document-line = – { $title }
meeting-no-documents = – None
meeting-summary =
    <b>{ $heading }</b>
    <b>Time:</b> { $start }
    <b>Place:</b> { $place }

    <b>Agenda:</b>
    { $agenda }

    <b>Documents:</b>
    { $documents }
