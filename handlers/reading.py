"""Who has read which document: leaders see names, and send it again to those who have not."""

from __future__ import annotations

from collections.abc import Sequence

from bot import guard
from bot.dialog import Actions, Feature, Misfit, Outcome, Turn
from bot.screens import Choice
from bot.texts import Text, Word
from handlers import documents, meeting_words
from storage import documents as stored
from storage import meetings, people
from storage.models import Document, Meeting

action = Actions()


def choice_for(meeting: Meeting) -> Choice:
    return shown.choice(Text("reading-door"), meeting.id)


def _led(turn: Turn[None], meeting_id: str) -> Meeting:
    meeting = meetings.led_by(turn.db, guard.id_of(meeting_id), turn.person)
    if meeting is None:
        raise Misfit("invitation-not-yours")
    return meeting


@action("reading")
def shown(turn: Turn[None], meeting_id: str) -> Outcome:
    meeting = _led(turn, meeting_id)
    readers = stored.readers(turn.db, meeting)
    waiting = {document.id: people.names(turn.db, stored.unread(document, meeting)) for document in meeting.documents}
    lines = [_line(document, readers.get(document.id, []), waiting[document.id]) for document in meeting.documents]
    open_ones = [document for document in meeting.documents if waiting[document.id] and meeting.is_open(turn.now)]
    ways = [again.choice(_label(document, len(waiting[document.id])), document.id) for document in open_ones]
    return turn.end("reading-list", ways, what=meeting_words.what(meeting), lines=lines or Text("reading-none"))


def _line(document: Document, read: Sequence[str], not_yet: Sequence[str]) -> Text:
    words: dict[str, Word] = {
        "read": ", ".join(read) or Text("reading-by-nobody"),
        "unread": ", ".join(not_yet) or Text("reading-by-all"),
    }
    return Text("reading-line", {"title": document.title, "count": len(read), **words})


def _label(document: Document, count: int) -> Text:
    return Text("reading-again", {"title": document.title, "count": count})


@action("reread")
def again(turn: Turn[None], document_id: str) -> Outcome:
    """At most once a day: whoever taps twice sends once."""
    document = stored.seen_by(turn.db, guard.id_of(document_id), turn.person)
    meeting = meetings.led_by(turn.db, document.meeting_id, turn.person) if document else None
    if document is None or meeting is None:
        raise Misfit("document-not-yours")
    if not meeting.is_open(turn.now):
        raise Misfit("change-begun", what=meeting_words.what(meeting), start=meeting.starts_at)
    count = documents.send_again(turn, meeting, document)
    return turn.end("reading-sent" if count else "reading-sent-before", title=document.title, count=count)


FEATURE = Feature(actions=action)
