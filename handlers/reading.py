"""Who has read which document: leaders see names, send it again to those who have not, and get earlier versions."""

from __future__ import annotations

from collections.abc import Sequence

from bot import guard
from bot.dialog import Actions, Feature, Misfit, Outcome, Turn
from bot.screens import Choice
from bot.texts import Text, Word
from handlers import documents, leading, meeting_words, renewals
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
    ways = [_earlier_choice(document) for document in meeting.documents if document.version > 1]
    if meeting.is_open(turn.now) and meeting.documents:
        open_ones = [document for document in meeting.documents if waiting[document.id]]
        sending = [again.choice(_label(document, len(waiting[document.id])), document.id) for document in open_ones]
        ways = [*sending, renewals.choice_for(meeting), *ways]
    return turn.end("reading-list", ways, what=meeting_words.what(meeting), lines=lines or Text("reading-none"))


def _line(document: Document, read: Sequence[str], not_yet: Sequence[str]) -> Text:
    words: dict[str, Word] = {
        "read": ", ".join(read) or Text("reading-by-nobody"),
        "unread": ", ".join(not_yet) or Text("reading-by-all"),
    }
    return Text("reading-line", {"title": meeting_words.titled(document), "count": len(read), **words})


def _label(document: Document, count: int) -> Text:
    return Text("reading-again", {"title": meeting_words.titled(document), "count": count})


@action("reread")
def again(turn: Turn[None], document_id: str) -> Outcome:
    """At most once a day: whoever taps twice sends once."""
    document = _document(turn, document_id)
    meeting = leading.open_meeting(turn, document.meeting_id or 0)
    count = documents.send_again(turn, meeting, document)
    key = "reading-sent" if count else "reading-sent-before"
    return turn.end(key, title=meeting_words.titled(document), count=count)


def _document(turn: Turn[None], document_id: str) -> Document:
    """The version in force of a document of a meeting that this person leads."""
    document = stored.seen_by(turn.db, guard.id_of(document_id), turn.person)
    if document is None or document.meeting_id is None or not turn.person.leads:
        raise Misfit("document-not-yours")
    return stored.newest(turn.db, document, turn.person)


def _earlier_choice(document: Document) -> Choice:
    return earlier.choice(Text("reading-earlier", {"title": document.title}), document.id)


@action("doc-was")
def earlier(turn: Turn[None], document_id: str) -> Outcome:
    document = _document(turn, document_id)
    ways = [old.choice(_dated(one), one.id) for one in stored.earlier(turn.db, document)]
    return turn.end("reading-which-earlier", ways, title=document.title)


@action("doc-old")
def old(turn: Turn[None], document_id: str) -> Outcome:
    """The file of this very version."""
    _document(turn, document_id)
    document = stored.seen_by(turn.db, guard.id_of(document_id), turn.person)
    if document is None or document.replaced_by_id is None:
        raise Misfit("document-not-yours")
    turn.also("reading-earlier-caption", file=document.file, title=document.title, dated=_dated(document))
    return turn.end("document-coming")


def _dated(document: Document) -> Text:
    return Text("reading-version", {"version": document.version, "added": document.added_at})


FEATURE = Feature(actions=action)
