document-door = Documents
document-caption = <b>{ $title }</b> – document for { $what }. When you have read it, please press or type “I have read it”.
document-read = I have read it
document-marked = Noted that you have read “{ $title }”. Thank you.
document-marked-before = You had already said that you read “{ $title }”.
document-coming = Here is the document.
document-list = Please choose a document:
document-none = There are no documents yet.
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
