# Periodic, urgent and ad hoc reports
report-paper-door = Monthly, quarterly, yearly report
report-which-span = A report of which period? Please choose, or type another such as “month 9/2026”.
report-figures =
    <b>{ $span }</b>

    { $received }

    { $results }

    If these numbers are right, write the report.
report-way-write = Write the report
report-way-to-date = Add the year so far
report-way-this-alone = Leave out the year so far
report-way-other = Another period
report-proposals = What does the cell propose to those above? One proposal a line, in Vietnamese.
report-proposals-again =
    Proposals of the report as it was last written:

    { $proposals }

    Take these, or type others? One proposal a line.
report-keep-proposals = Take these
report-no-proposals = No proposals
report-again = Write this report anew
report-map-file = Where the cases are, { $span }.
report-coming = { $paper } no. { $number }: the file follows.
report-file = { $paper } no. { $number }, a draft. Open it with Word, read it, and edit it if need be.
report-kind-periodic = Situation report
report-kind-urgent = Urgent report
report-kind-ad-hoc = Ad hoc report
report-send-up = Send to the committee's office
report-send-to =
    { $paper } no. { $number } goes to the committee's office:
    { $names }

    Send this one? If you edited it in Word, please send the edited file (.docx or .pdf) here.
report-send-again =
    { $paper } no. { $number } was sent at { $at }. Once more to the committee's office:
    { $names }

    Send this one? If you edited it in Word, please send the edited file (.docx or .pdf) here.
report-office-line = – { $name }
report-send-this = Send this one
report-no-office = The roster names nobody of the committee's office. Please send the report another way.
report-sent-up = { $paper } no. { $number } was sent to the committee's office.
report-sent-but = { $paper } no. { $number } was sent. Not reached: { $names }. Please tell them yourself.
report-for-office = { $cell } sends { $paper } no. { $number }. Sent by { $name }.
report-opening = { $whose } reports on the cases received and handled in { $span }, as of { $until }:
figures-none = No cases were received.
figures-received = { $count } cases were received, none of them urgent.
figures-received-urgent = { $count } cases were received, { $urgent } of them urgent.
figures-carried = { $count } were carried over from before.
figures-by-field =
    <b>Field:</b>
    { $counts }
figures-by-area =
    <b>Area:</b>
    { $counts }
figures-tally = – { $name }: { $count }
figures-point = – { $line }
figures-elsewhere = Elsewhere
figures-answered = { $count } were replied to, { $waiting } not yet.
figures-days = Half of them were replied to within { $half } working days; the longest took { $most }.
figures-same-day = { $most ->
    [0] All of those were replied to on the same day.
    [one] Half of them were replied to on the same day; the longest took one working day.
   *[other] Half of them were replied to on the same day; the longest took { $most } working days.
    }
figures-on-time = In time: { $count } of { $of } that had a deadline, { $percent }%.
figures-late = Late or overdue: { $count }.
figures-late-ones =
    <b>Late, overdue:</b>
    { $lines }
figures-late-line = { $code } ({ $field }, { $place }): due { $due }, replied { $day }.
figures-late-more = and { $count } more, see the register of cases.
figures-overdue-line = { $code } ({ $field }, { $place }): due { $due }, not replied to.
figures-reopened = Reopened { $count } times at the reporter's word.
figures-satisfied = Reporters confirmed { $count } of { $of } that were replied to.
figures-to-note =
    <b>Urgent or to be noted:</b>
    { $lines }
figures-notable = { $code } ({ $field }, { $place }): { $what } – { $state }.
figures-notable-urgent = { $code }, urgent ({ $field }, { $place }): { $what } – { $state }.
figures-silent = Areas of which nothing was heard: { $areas }.
figures-silent-of = { $cell }: areas of which nothing was heard: { $areas }.
figures-to-date = This year up to { $until }: { $count } received, { $answered } replied to, { $late } late or overdue.
picture-fields = Cases by field
picture-areas = Cases by area
picture-cells = Cases by cell
picture-months = Received and replied to by month of { $year }
picture-map = Where the cases are
picture-rest = Others
picture-received = Received
picture-answered = Replied to
picture-waiting = Not replied to
picture-urgent = Urgent, not replied to
picture-outside = { $count } outside the frame, over 40 km away
picture-north = N
