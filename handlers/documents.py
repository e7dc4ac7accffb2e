"""Documents: sent to all the invited, listed on request, and "Đã đọc" by one tap.

A tap on a version that was replaced leads to the one in force.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from bot import guard
from bot.dialog import Actions, Door, Feature, Misfit, Outcome, Turn
from bot.screens import Choice
from bot.texts import Text, Word
from handlers import meeting_words
from handlers.broadcasting import to_all
from storage import deliveries, documents, meetings
from storage.deliveries import About
from storage.models import Document, Meeting

SHOWN_FOR = timedelta(days=60)
action = Actions()


def send(turn: Turn[Any], meeting: Meeting, added: Sequence[Document]) -> int:
    """Each document is a message of its own, with its own "Đã đọc". Returns how many chats the last goes to."""
    reached = 0
    for document in added:
        reached = _send(turn, meeting, document, _caption(document, meeting))
    return reached


def send_renewed(turn: Turn[Any], meeting: Meeting, document: Document, old: Document) -> int:
    """One message to all the invited; where the version before has not arrived yet, it does not any more."""
    deliveries.cancel_named(turn.db, f"doc{old.id}", meeting_id=meeting.id)
    words: dict[str, Word] = {
        "title": document.title,
        "version": document.version,
        "was": old.added_at,
        "what": meeting_words.what(meeting),
        "note": document.note,
    }
    return _send(turn, meeting, document, Text("document-renewed-note" if document.note else "document-renewed", words))


def _send(turn: Turn[Any], meeting: Meeting, document: Document, text: Text) -> int:
    return to_all(
        turn.db, meetings.audience(meeting), text, turn.now, f"doc{document.id}",
        (_read_choice(document), _comment_choice(document)), file_id=document.file_id,
        about=About(meeting, meeting.starts_at),
    )  # fmt: skip


def send_again(turn: Turn[Any], meeting: Meeting, document: Document) -> int:
    """To those who have not said that they read it, once a day. Returns how many chats it goes to."""
    text = Text("document-again", {"title": meeting_words.titled(document), "what": meeting_words.what(meeting)})
    name = f"doc{document.id}:{turn.now.astimezone(turn.zone):%Y%m%d}"
    if deliveries.queued(turn.db, name, meeting.id):
        return 0
    return to_all(
        turn.db, documents.unread(document, meeting), text, turn.now, name,
        (_read_choice(document),), file_id=document.file_id, about=About(meeting, meeting.starts_at),
    )  # fmt: skip


def _read_choice(document: Document) -> Choice:
    return was_read.choice(Text("document-read"), document.id)


def _comment_choice(document: Document) -> Choice:
    """handlers/comments.py takes it."""
    return Choice(f"a:comment-doc:{document.id}", Text("comment-on-this-document"))


def _caption(document: Document, meeting: Meeting) -> Text:
    return Text("document-caption", {"title": meeting_words.titled(document), "what": meeting_words.what(meeting)})


@action("read")
def was_read(turn: Turn[None], document_id: str) -> Outcome:
    document = _document(turn, document_id)
    if document.replaced_by_id:
        return _led_on(turn, document)
    first = documents.mark_read(turn.db, document, turn.person, turn.now)
    key = "document-marked" if first else "document-marked-before"
    return turn.end(key, title=meeting_words.titled(document))


@action("doc")
def wanted(turn: Turn[None], document_id: str) -> Outcome:
    """The document again."""
    document = _document(turn, document_id)
    if document.replaced_by_id:
        return _led_on(turn, document)
    hand(turn, document)
    return turn.end("document-coming")


def _led_on(turn: Turn[None], document: Document) -> Outcome:
    """To the version in force, whatever was to be done with the one before."""
    newest = documents.newest(turn.db, document, turn.person)
    hand(turn, newest)
    return turn.end("document-replaced", title=newest.title, version=newest.version, added=newest.added_at)


def hand(turn: Turn[Any], document: Document) -> None:
    """The file itself, to whoever may see it."""
    if document.meeting:
        choices = (_read_choice(document), _comment_choice(document))
        turn.also(_caption(document, document.meeting), choices, file=document.file)
        return
    key = "library-caption-cell" if document.cell_id else "library-caption-commune"
    turn.also(key, (_comment_choice(document),), file=document.file, title=document.title, added=document.added_at)


def _document(turn: Turn[None], document_id: str) -> Document:
    found = documents.seen_by(turn.db, guard.id_of(document_id), turn.person)
    if found is None:
        raise Misfit("document-not-yours")
    return found


def open_list(turn: Turn[None]) -> Outcome:
    found = documents.recent(turn.db, turn.person, turn.now - SHOWN_FOR)
    choices = [wanted.choice(meeting_words.titled(document), document.id) for document in found]
    return turn.end("document-list" if found else "document-none", [*choices, turn.door("thuvien")])


FEATURE = Feature(
    actions=action,
    doors=(Door("tailieu", "document-door", open_list, ("documents",), ("tài liệu", "xem tài liệu", "documents")),),
)
