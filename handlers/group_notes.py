"""What a cell's group reads: one message for each meeting, with live counts, and its leaders' notices.

Never a name of who answered how, a reason, a comment, a report or a task; nothing of the cell's committee.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from bot.screens import LINK, Choice, actions
from bot.texts import Text, Word, encode_words
from handlers import meeting_words
from handlers.broadcasting import is_soon
from storage import attendance, changing, group_messages, groups, meetings
from storage.deliveries import Message
from storage.models import Broadcast, CellGroup, GroupMessage, Meeting, StoredFile

LONGEST_TITLE, MOST_DOCUMENTS = 100, 10  # so that all fit into one message, which could not be changed if it were cut
PAGE = "https://t.me/"


def begin(db: Session, meeting: Meeting) -> None:
    """The invitation goes out; the group is told with the next look."""
    group = groups.of_cell(db, meeting.cell_id)
    if group and meeting.kind != "committee":
        group_messages.begin(db, meeting.id, group.address_id)


def refresh(db: Session, meeting_id: int, now: datetime) -> None:
    """Tell what has changed of this meeting since the last look. Of one long begun nothing is said anew."""
    message, meeting = group_messages.of_meeting(db, meeting_id), meetings.whole(db, meeting_id)
    if message is None or meeting is None or not message.stale:
        return
    message.stale = False
    group = groups.of_cell(db, meeting.cell_id)
    if group is None or group.address_id != message.address_id:
        return
    called_off = meeting.state == "cancelled"
    if message.delivery_id is None and meeting.starts_at <= now:
        message.settled = True
    elif called_off or not message.settled:
        message.settled = called_off
        _say(db, group, message, meeting, now)


def record_roll(db: Session, meeting: Meeting, now: datetime) -> None:
    """How many were there, once: what is corrected in the roll later is no matter of the group."""
    message, group = group_messages.of_meeting(db, meeting.id), groups.of_cell(db, meeting.cell_id)
    if message and group and group.address_id == message.address_id and not message.settled:
        message.settled = True
        counts = attendance.counted(attendance.roll(db, meeting))
        present = Text("group-present", {"here": counts.here, "expected": counts.expected})
        _say(db, group, message, meeting, now, present)


def announce(
    db: Session, cell_id: int, broadcast: Broadcast, text: Text, file: StoredFile | None, now: datetime
) -> None:
    """A leader's notice to the cell: once, and stopped together with it."""
    if group := groups.of_cell(db, cell_id):
        said = Message(text.key, encode_words(text.words), file_id=file and file.id)
        group_messages.post(db, group.address, said, now, "C", broadcast_id=broadcast.id)


def _say(
    db: Session, group: CellGroup, message: GroupMessage, meeting: Meeting, now: datetime, counts: Text | None = None
) -> None:
    """Change what stands there, or say it where it does not. What somebody has taken away stays away."""
    said = _worded(db, group, meeting, now, counts)
    if message.delivery_id is None or (now < meeting.starts_at and group_messages.unsaid(db, message.delivery_id)):
        urgent = now < meeting.starts_at and is_soon(meeting.starts_at, now)
        message.delivery_id = group_messages.post(db, group.address, said, now, "A", urgent=urgent)
    elif not group_messages.unchangeable(db, message.delivery_id):
        changing.change(db, message.delivery_id, said, now)


def _worded(db: Session, group: CellGroup, meeting: Meeting, now: datetime, counts: Text | None) -> Message:
    words: dict[str, Word] = {
        "cell": meeting.cell.name, "what": meeting_words.what(meeting), "heading": meeting_words.heading(meeting),
        "start": meeting.starts_at, "place": meeting.place,
        "agenda": _titles([item.title for item in meeting.items], "meeting-no-agenda"),
        "documents": _titles([one.title for one in meeting.documents[-MOST_DOCUMENTS:]], "meeting-no-documents"),
        "counts": counts or _counts(db, meeting),
    }  # fmt: skip
    if meeting.state == "cancelled":
        return Message("group-cancelled", encode_words(words))
    key = "group-meeting" if meeting.version == 1 else "group-meeting-moved"
    answers = meeting.is_open(now) and counts is None and group.bot
    own_chat = [Choice(f"{LINK}{PAGE}{group.bot}?start=m{meeting.id}", Text("group-answer"))] if answers else []
    return Message(key, encode_words(words), [button.as_json() for button in actions(own_chat)])


def _titles(titles: Sequence[str], none: str) -> Word:
    return [Text("group-line", {"title": meeting_words.short(title, LONGEST_TITLE)}) for title in titles] or Text(none)


def _counts(db: Session, meeting: Meeting) -> Text:
    given = meetings.answers(db, meeting)
    counts: dict[str, Word] = {"yes": len(given.coming), "no": len(given.absent), "silent": len(given.silent)}
    return Text("group-counts", counts)
