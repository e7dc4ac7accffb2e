# Resolutions, notices of conclusions, extracts; papers locked with the final one
paper-door = Resolutions
paper-door-here = Resolution, notice of conclusions
paper-no-meetings = No meeting waits for a resolution. It can be written once there are minutes.
paper-which-meeting = Papers of which meeting?
paper-meeting-line = { $kind }, { $start-day }
paper-of-meeting =
    <b>{ $heading }</b>, { $start-day }

    Please choose:
paper-minutes-first = There are no minutes of this meeting yet. Please write them first: type “minutes”.
paper-not-of-committee = A meeting of the cell's committee passes no resolution of the cell.
paper-none-yet = This meeting has no { $paper } yet.
paper-name-bb = minutes
paper-name-nq = resolution
paper-name-tb = notice of conclusions
paper-heading-nq = Resolution
paper-heading-tb = Notice of conclusions
paper-title-nq = Resolution: { $title }
paper-title-tb = Notice of conclusions: { $title }
paper-write-nq = Write the resolution
paper-write-tb = Write the notice of conclusions
paper-get-of = { $paper } no. { $number }
paper-locked-of = { $paper } no. { $number } (locked)
paper-about = What is the { $paper } called? Please take the usual name or type another, in Vietnamese.
paper-point-line = – { $point }
paper-points =
    Conclusions in the minutes:

    { $points }

    Take these points, or type others. One point a line.
paper-take-conclusion = Take these
paper-preview =
    <b>{ $title }</b>

    { $points }

    If this is right, make the draft. It gets its number then.
paper-preview-cautioned =
    <b>{ $title }</b>

    { $points }

    Please note:
    { $cautions }

    If this is right, make the draft. It gets its number then.
paper-no-vote = – The minutes name no vote on the conclusion. A resolution needs more than half.
paper-not-carried = – By the minutes { $agreed } were for it, not more than half of { $members }.
paper-overtaken = – { $name } wrote no. { $number } at { $at }. If you go on, yours takes its place under the same number.
paper-draft-it = Make the draft
paper-edit-title = Change the name
paper-edit-points = Change the points
paper-coming = { $paper } no. { $number }: the file follows.
paper-draft = { $paper } no. { $number }, a draft. Open it with Word, edit it if need be, and send it back to be locked.
paper-final = { $paper } no. { $number }, the final paper.
paper-opening = { $start-day }, { $place }: { $cell } held { $what }. Present { $here } of { $expected }.
paper-send-final = Send the final paper to lock it
paper-which-final = Please send the final { $paper } (.docx or .pdf) of { $what }. Once locked it cannot be changed.
paper-final-kind = Please send a .docx or .pdf file.
paper-locked =
    Locked: { $paper } no. { $number }.

    Check code of the file: { $seal }. A file that differs by a letter has another code.
paper-locked-already = Locked and not to be changed any more: { $paper }.
extract-door = Extract of the resolution
extract-which-points =
    Resolution no. { $number }:

    { $points }

    Which points? Please type their numbers, for example “1 3”.
extract-no-such-point = The resolution has { $most } points. Please type their numbers, for example “1 3”.
extract-for-whom = For whom is the extract? Please type the name of an office, or “đ/c” and a name.
extract-coming = The extract of resolution no. { $number } follows.
extract-file = Extract of resolution no. { $number }, for: { $recipient }.
extract-file-of-final =
    Extract of resolution no. { $number }, for: { $recipient }.

    It is made of what is written here. If the final paper was edited in Word, please edit the extract alike.
paper-of-regular = the cell's regular meeting of { $start-month }/{ $year }
paper-of-thematic = the cell's thematic meeting “{ $theme }”
paper-of-extraordinary = the cell's extraordinary meeting of { $start-day }
paper-of-committee = the cell committee's meeting of { $start-day }
