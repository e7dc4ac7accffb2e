"""The meeting that a leader may still change, as a button or a draft speaks of it."""

from __future__ import annotations

from typing import Any

from bot.dialog import Misfit, Turn
from handlers import meeting_words
from storage import meetings
from storage.models import Meeting


def open_meeting(turn: Turn[Any], meeting_id: int) -> Meeting:
    meeting = meetings.led_by(turn.db, meeting_id, turn.person)
    if meeting is None:
        raise Misfit("change-not-yours")
    if meeting.state == "cancelled":
        raise Misfit("change-cancelled-already", what=meeting_words.what(meeting), start=meeting.starts_at)
    if not meeting.is_open(turn.now):
        raise Misfit("change-begun", what=meeting_words.what(meeting), start=meeting.starts_at)
    return meeting
