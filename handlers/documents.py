"""Documents: sent to all the invited, listed on request, and "Đã đọc" by one tap."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from bot import guard
from bot.dialog import Actions, Door, Feature, Misfit, Outcome, Turn
from bot.screens import Choice
from bot.texts import Text
from handlers import meeting_words
from handlers.broadcasting import to_all
from storage import deliveries, documents, meetings
from storage.deliveries import About
from storage.models import Document, Meeting

SHOWN_FOR = timedelta(days=60)
action = Actions()


def send(turn: Turn[Any], meeting: Meeting, added: Sequence[Document]) -> int:
    """Each document is a message of its own, with its own "Đã đọc"."""
    reached = 0
    for document in added:
        text = Text("document-caption", {"title": document.title, "what": meeting_words.what(meeting)})
        reached = to_all(
            turn.db,
            meetings.audience(meeting),
            text,
            turn.now,
            f"doc{document.id}",
            (_read_choice(document),),
            file_id=document.file_id,
            about=About(meeting, meeting.starts_at),
        )
    return reached


def send_again(turn: Turn[Any], meeting: Meeting, document: Document) -> int:
    """To those who have not said that they read it, once a day. Returns how many chats it goes to."""
    text = Text("document-again", {"title": document.title, "what": meeting_words.what(meeting)})
    name = f"doc{document.id}:{turn.now.astimezone(turn.zone):%Y%m%d}"
    if deliveries.queued(turn.db, name):
        return 0
    return to_all(
        turn.db, documents.unread(document, meeting), text, turn.now, name,
        (_read_choice(document),), file_id=document.file_id, about=About(meeting, meeting.starts_at),
    )  # fmt: skip


def _read_choice(document: Document) -> Choice:
    return was_read.choice(Text("document-read"), document.id)


@action("read")
def was_read(turn: Turn[None], document_id: str) -> Outcome:
    document = _document(turn, document_id)
    first = documents.mark_read(turn.db, document, turn.person, turn.now)
    return turn.end("document-marked" if first else "document-marked-before", title=document.title)


@action("doc")
def wanted(turn: Turn[None], document_id: str) -> Outcome:
    """The document again."""
    document = _document(turn, document_id)
    what = meeting_words.what(document.meeting)
    turn.also("document-caption", (_read_choice(document),), file=document.file, title=document.title, what=what)
    return turn.end("document-coming")


def _document(turn: Turn[None], document_id: str) -> Document:
    found = documents.seen_by(turn.db, guard.id_of(document_id), turn.person)
    if found is None:
        raise Misfit("document-not-yours")
    return found


def open_list(turn: Turn[None]) -> Outcome:
    found = documents.recent(turn.db, turn.person, turn.now - SHOWN_FOR)
    if not found:
        return turn.end("document-none")
    return turn.end("document-list", [wanted.choice(document.title, document.id) for document in found])


FEATURE = Feature(
    actions=action,
    doors=(Door("tailieu", "document-door", open_list, ("documents",), ("tài liệu", "xem tài liệu", "documents")),),
)
