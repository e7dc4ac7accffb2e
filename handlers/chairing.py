"""Who may chair a meeting, and how its screen is kept the same for all who lead the cell.

Where a channel can change a message there is one in each leader's chat, which changes in place; elsewhere whoever taps
is answered anew.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.orm import Session

from bot.dialog import Misfit, Turn
from bot.screens import EDITING, Screen, actions
from bot.texts import Text, encode_words
from handlers import chair_screen, meeting_words
from storage import changing, deliveries, floor, meetings, sittings
from storage.deliveries import Message
from storage.models import Meeting, Sitting

CALLED_FOR = timedelta(minutes=10)


def led(turn: Turn[Any], meeting_id: int) -> tuple[Meeting, Sitting]:
    """With the meeting's lock: a second leader's tap finds what the first one's has done."""
    meetings.lock(turn.db, meeting_id)
    meeting = meetings.led_by(turn.db, meeting_id, turn.person)
    if meeting is None:
        raise Misfit("invitation-not-yours")
    if not meeting.is_held(turn.now):
        raise Misfit("chair-not-now", what=meeting_words.what(meeting), start=meeting.starts_at)
    return meeting, sittings.locked(turn.db, meeting.id, turn.now)


def running(turn: Turn[Any], meeting_id: int) -> tuple[Meeting, Sitting]:
    """The same where it has begun and is not over."""
    meeting, sitting = led(turn, meeting_id)
    if not sitting.is_running:
        raise Misfit("chair-not-running", what=meeting_words.what(meeting))
    return meeting, sitting


def call(turn: Turn[Any], sitting: Sitting, person_id: int) -> None:
    """This person has the floor and hears of it, unless that would be much later."""
    floor.call(turn.db, sitting, person_id, turn.now)
    deliveries.tell(turn.db, person_id, Message("floor-yours", {}), turn.now, klass="C", until=turn.now + CALLED_FOR)


def refresh(db: Session, meeting: Meeting, sitting: Sitting, now: datetime) -> None:
    """Leaders see what has changed, where their message can."""
    shown = sittings.screens(db, meeting, sitting)
    if shown:
        message = _message(db, meeting, sitting, now)
        sittings.forget_changes(db, shown)
        for delivery_id in shown.values():
            changing.change(db, delivery_id, message, now)
    sitting.shown_at = now
    db.flush()


def refresh_one(db: Session, meeting_id: int, now: datetime) -> None:
    """The minutes of a meeting under way."""
    sitting = sittings.locked(db, meeting_id, now)
    if meeting := meetings.whole(db, meeting_id):
        refresh(db, meeting, sitting, now)


def told(db: Session, meeting: Meeting, now: datetime) -> None:
    """Somebody else than a leader has changed something. The caller holds the meeting's lock."""
    if sitting := sittings.of_meeting(db, meeting.id):
        refresh(db, meeting, sitting, now)


def answer(turn: Turn[Any], meeting: Meeting, sitting: Sitting) -> Screen | None:
    """After a tap: nothing more where the chat has the screen already."""
    refresh(turn.db, meeting, sitting, turn.now)
    here = turn.address.id in sittings.screens(turn.db, meeting, sitting)
    return None if here else shown(turn, meeting, sitting)


def shown(turn: Turn[Any], meeting: Meeting, sitting: Sitting) -> Screen | None:
    """The screen at the end of this chat. None where it comes as a message of its own, which will change."""
    if turn.address.channel not in EDITING:
        found = chair_screen.text(turn.db, meeting, sitting, turn.now)
        return turn.end(found, chair_screen.choices(turn.db, meeting, sitting, changes=False))
    screens = sittings.screens(turn.db, meeting, sitting)
    before = {chat: shown for chat, shown in screens.items() if chat == turn.address.id}
    sittings.forget_changes(turn.db, before)
    message = _message(turn.db, meeting, sitting, turn.now)
    screens[turn.address.id] = changing.show(turn.db, turn.address, message, turn.now)
    sitting.screens = list(screens.values())
    return None


def concluded(turn: Turn[Any], meeting: Meeting, sitting: Sitting, notice: Text) -> Screen:
    """After questions: what came of them, and the screen once more."""
    refresh(turn.db, meeting, sitting, turn.now)
    screen = shown(turn, meeting, sitting)
    if screen is None:
        return turn.end(notice)
    return turn.end(Text("dialog-noticed", {"notice": notice, "text": screen.text}), screen.choices)


def _message(db: Session, meeting: Meeting, sitting: Sitting, now: datetime) -> Message:
    text = chair_screen.text(db, meeting, sitting, now)
    offered = actions(chair_screen.choices(db, meeting, sitting, changes=True))
    return Message(text.key, encode_words(text.words), [button.as_json() for button in offered])
