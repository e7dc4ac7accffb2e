"""Once, some mornings after a meeting, its secretary hears which of its papers are missing; nothing where none is."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.screens import Choice, actions
from bot.texts import Text, Word, encode_words
from handlers import meeting_words, minutes, roll_call
from storage import deliveries, people
from storage import minutes as written
from storage.models import Meeting


def say(db: Session, meeting: Meeting, until: datetime, now: datetime) -> None:
    found, head = written.of_meeting(db, meeting), people.head(db, meeting.cell_id)
    if head is None or (found and found.locked_at):
        return
    missing: list[Word] = [Text("files-missing-final")]
    ways = [Choice(f"a:minutes-final:{meeting.id}", Text("files-send-final"))]
    if found is None:
        missing.insert(0, Text("files-missing-minutes"))
        ways.insert(0, minutes.choice_for(meeting))
    if meeting.roll_closed_at is None:
        missing.insert(0, Text("files-missing-roll"))
        ways[:0] = [roll_call.choice_for(meeting, dated=True)] if meeting.is_called(now) else []
    words: dict[str, Word] = {"what": meeting_words.what(meeting), "start": meeting.starts_at, "missing": missing}
    choices = [button.as_json() for button in actions(ways)]
    message = deliveries.Message("files-missing", encode_words(words), choices)
    deliveries.tell(db, head, message, now, klass="B", until=until)
