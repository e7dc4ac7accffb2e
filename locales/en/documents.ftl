document-door = Documents
document-caption = <b>{ $title }</b> – document for { $what }. When you have read it, please press or type “I have read it”.
document-renewed = <b>{ $title }</b> – new version (no. { $version }) in place of the one of { $was-day }, document for { $what }. When you have read it, please press or type “I have read it”.
document-renewed-note =
    <b>{ $title }</b> – new version (no. { $version }) in place of the one of { $was-day }, document for { $what }.

    Changes: { $note }

    When you have read it, please press or type “I have read it”.
document-replaced = There is a newer version of “{ $title }”: version { $version }, { $added-day }. Please read the new one below.
document-titled = { $title } (version { $version })
document-read = I have read it
document-marked = Noted that you have read “{ $title }”. Thank you.
document-marked-before = You had already said that you read “{ $title }”.
document-coming = Here is the document.
document-list = Please choose a document:
document-none = There are no documents of recent meetings yet. Older ones are in the library.
document-not-yours = This document does not belong to any of your meetings.

# Behind a link, for chats that take no files
files-none = There is no such file, or the link was not copied whole. Please open it from the message again.
files-too-old = This link has expired. Please write “documents” in the chat to get a new one.

# The page by which a document is sent
upload-heading = Send a document
upload-words = Please choose one file and press “Send”. Nothing classified may be sent here.
upload-file = The file
upload-title = The document's name (may be left empty)
upload-send = Send
upload-done = “{ $name }” has arrived. Please send another file below, or go back to Zalo for the answer.
upload-nothing = No file was chosen. Please choose one and press “Send”.
upload-too-large = The file is too large: 20 MB at most.
upload-too-old = This page has expired, or no document is needed now. Please go back to Zalo: the question for documents comes with a new page.
upload-later = The system is busy and could not take the file. Please send it again in a few minutes.
document-again = Please read: { $title } – document of { $what }. When you have read it, tap or type “Read”.
reading-door = Who has read it
reading-list =
    <b>Reading – { $what }</b>

    { $lines }
reading-none = – No documents
reading-line =
    <b>{ $title }</b>: read by { $count }
    Read: { $read }.
    Not yet: { $unread }.
reading-by-nobody = nobody yet
reading-by-all = nobody any more
reading-again = Send again to { $count }: { $title }
reading-sent = “{ $title }” was sent again to { $count } who have not read it.
reading-sent-before = “{ $title }” was sent again today already, or nobody is left to reach. You can send it again tomorrow.
reading-earlier = Earlier versions: { $title }
reading-which-earlier = Please choose an earlier version of “{ $title }”:
reading-version = Version { $version }, { $added-day }
reading-earlier-caption =
    <b>{ $title }</b>
    { $dated }. A newer version has taken its place.

# A newer version
renewal-door = Replace by a new version
renewal-which = Of which document of { $what } is there a new version?
renewal-send =
    Please send the new version of <b>{ $title }</b>, in place of the one of { $was-day }. What you write with the file says what has changed.

    Do not send secret documents here.
renewal-note = What has changed in the new version of “{ $title }”? A few words help the readers.
renewal-no-note = Leave it out
renewal-without-note = not said
renewal-preview =
    Please check before it is sent.

    <b>New version: { $title }</b>
    Document for { $what }
    Old version: { $was-day }
    New version: no. { $version }, file { $file }
    Changes: { $note }

    It goes to all who are invited. Whoever has read the old version has to read again.
renewal-do = Send the new version
renewal-done = The new version (no. { $version }) of “{ $title }” was sent. { $reach }
renewal-overtaken = Meanwhile another version has taken this document's place. Yours was not sent. Type “schedule” to see the documents of { $what }.
renewal-none = This meeting has no document to be replaced. Please use “Add documents”.
