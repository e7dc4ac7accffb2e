library-door = Library
library-recent =
    <b>Library</b>

    Which document do you look for? Type some words of its title, or choose one of the newest below.
library-found = <b>{ $count }</b> documents with “{ $words }” in their title. Choose one, or type other words.
library-empty = There are no documents in the library yet.
library-line = { $title } – { $added-day }
library-line-version = { $title } (version { $version }) – { $added-day }
library-nothing = No document has “{ $words }” in its title. Please type fewer words, or others.
library-more = Look for another
library-caption-cell = <b>{ $title }</b> – a document of the cell, { $added-day }.
library-caption-commune = <b>{ $title }</b> – a document for the whole commune, { $added-day }.

# Putting a document in
library-add = Put a document into the library
library-not-yours = This is for the cell's secretary and deputy, and for the committee's office.
library-of-cell = the library of { $cell }
library-of-commune = the library of the whole commune ({ $committee })
library-send =
    Please send the document for { $to }. What you write with the file is its title.

    Do not send secret documents here.
library-title = What is the document called? Type its title, or take the file's name.
library-preview =
    Please check.

    <b>{ $title }</b>
    File: { $file }
    Kept in: { $to }

    Nobody is told of this document. Whoever needs it finds it in the library.
library-same-title = – The library already has a document of this title. This one is added and does not replace it.
library-do = Put it in
library-done = “{ $title }” is now in { $to }.
