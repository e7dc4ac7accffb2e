# Urgent and ad hoc reports on one case
urgent-door = Urgent report
ad-hoc-door = Ad hoc report
urgent-which-case = { $paper }: on which case?
urgent-other = Something else
urgent-case = { $code } { $field }
urgent-case-urgent = { $code } { $field } (urgent)
urgent-what =
    Please say what happened, with what damage or effect. One point a line, in Vietnamese.

    Please name no reporter, and nothing secret.
urgent-where = Where?
urgent-when = When? For example: “khoảng 15 giờ ngày 28/11/2026”.
urgent-measures = What has been done? One measure a line.
urgent-measures-known =
    By what is recorded, this has been done:

    { $known }

    Take these, or type others? One measure a line.
urgent-use-known = Take these
urgent-no-measures = Nothing yet
urgent-proposals = What do you propose to those above? One proposal a line.
urgent-nothing = none yet
urgent-preview =
    <b>{ $paper }</b>

    <b>What:</b> { $what }
    <b>Where:</b> { $where }
    <b>When:</b> { $when }
    <b>Done:</b> { $measures }
    <b>Proposed:</b> { $proposals }

    If this is right, write the report. It gets its number then.
urgent-write = Write the report
urgent-edit-what = Change what
urgent-edit-where = Change where
urgent-edit-when = Change when
urgent-edit-measures = Change what was done
urgent-edit-proposals = Change the proposals
urgent-received-at = { $code }, received { $at }
urgent-deed-took = { $at-day }: taken up
urgent-deed-assigned = { $at-day }: somebody was put in charge
urgent-deed-forwarded = { $at-day }: forwarded to the unit it belongs to
urgent-deed-escalated = { $at-day }: reported to those above
urgent-deed-told = { $at-day }: the reporter was asked, and answered
urgent-deed-replied = { $at-day }: the reporter was replied to
urgent-deed-replied-saying = { $at-day }: the reporter was told: { $said }
urgent-deed-closed = { $at-day }: solved
urgent-deed-closed-saying = { $at-day }: solved: { $said }
urgent-title = on what happened at { $where }
urgent-title-of-case = on case { $code } ({ $field })
