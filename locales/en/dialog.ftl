dialog-back = Back
dialog-cancel = Cancel
dialog-numbered = { $number }. { $label }
dialog-say-number = Type the number to choose.
dialog-say-number-cancel = Type the number to choose, “cancel” to stop.
dialog-say-number-back-cancel = Type the number to choose, “back” to go back, “cancel” to stop.
dialog-say-back-cancel = Type “back” to go back, “cancel” to stop.
dialog-say-cancel = Type “cancel” to stop.
dialog-noticed =
    { $notice }

    { $text }
dialog-edited = Edits of messages already sent are not taken. To change something, please send a new message.
dialog-unsupported = This kind of message cannot be read here. Please send it as text.
dialog-unreadable = This picture cannot be opened. Please take it again or send another one.
dialog-too-large = The file is larger than 20 MB and was not taken. Please send a smaller one.
dialog-not-fetched = Your file could not be fetched. Please send it again in a few minutes.
dialog-stamped = { guard-secret }
dialog-denunciation = { guard-denunciation }
dialog-id-card = What you sent shows an ID card and was not taken. Please take that picture out and send the rest again.
dialog-id-number = The file carries 12 digits that look like an ID-card number and was not taken. Please take them out of the file and send it again.
dialog-not-understood = The message was not understood, and was sent to nobody.
dialog-stale = This choice is out of date and no longer valid.
dialog-not-yours = This is for the cell's secretary and deputy.
dialog-takes-no-file = Files, photos and voice notes are not taken at this step.
dialog-takes-no-location = A location is not taken at this step.
dialog-empty = The message is empty.
dialog-too-long = The message has { $length } characters; at most { $longest } are allowed. Please shorten it.
dialog-pick-one = Please choose one of these. Where they have numbers, type the number, such as “1”.
dialog-vanished = The program was just updated, so what you were doing had to stop. Please start again. We apologise.
dialog-cancelled = Stopped. What was not finished is not stored.
dialog-cancelled-kept = Stopped. A comment that was begun is kept for 30 days. To go on with it, type “comment”.
dialog-nothing-to-cancel = Nothing was under way.
dialog-our-fault = Something went wrong while handling your message. It was kept so that the operator can look at it. We apologise.
dialog-our-fault-unkept = Something went wrong. As this answer must not be kept, it is gone. Please answer again in some minutes.
delivery-repeated = <i>(Sent again, as it is not certain that the first one arrived.)</i>
dialog-door-cancel = Stop what is under way
dialog-by-link =
    { $text }

    On Zalo please send documents by this page (it works for 2 hours):
    { $link }
page-previous = Previous page
page-next = Next page
