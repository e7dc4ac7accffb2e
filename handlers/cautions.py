"""What a leader is warned of, never kept from, before an invitation or a new hour goes out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any

from bot import holidays
from bot.dialog import Turn
from bot.quiet import quiet_until
from bot.texts import Text, Word
from handlers import meeting_words
from handlers.broadcasting import is_soon
from storage import meetings, thresholds
from storage.models import Meeting


def of_meeting(turn: Turn[Any], starts_at: datetime, *, has_documents: bool, clashing: Sequence[Meeting]) -> list[Text]:
    holiday = holidays.on(starts_at.astimezone(turn.zone).date())
    found = [Text(f"caution-{holiday}")] if holiday else []
    hours = thresholds.of(turn.db, turn.person.cell, "documents-ahead-hours")
    if has_documents and starts_at - turn.now < timedelta(hours=hours):
        found.append(Text("caution-late-documents", {"hours": hours}))
    return found + [Text("caution-same-day", {"what": meeting_words.what(m), "start": m.starts_at}) for m in clashing]


def same_day(turn: Turn[Any], starts_at: datetime, *, but: int = 0) -> Sequence[Meeting]:
    """Other announced meetings of the cell on that day of the cell's own calendar."""
    midnight = datetime.combine(starts_at.astimezone(turn.zone).date(), time(), tzinfo=turn.zone)
    found = meetings.between(turn.db, turn.person.cell_id, midnight, midnight + timedelta(days=1))
    return [meeting for meeting in found if meeting.id != but]


def joined(text: Text, cautions: Sequence[Text]) -> Text:
    """The text with its cautions beneath."""
    return Text("caution-beneath", {"text": text, "cautions": list(cautions)}) if cautions else text


def reach(turn: Turn[Any], meeting: Meeting, chats: int, *, urgent: bool = False) -> Text:
    """How many chats a message goes to and when, and the names of the invited who have to be told in person."""
    until = None if urgent or is_soon(meeting.starts_at, turn.now) else _quiet_until(turn)
    key = "caution-later" if until else "caution-reached"
    missed = meetings.unreached(turn.db, meeting)
    words: dict[str, Word] = {"count": chats, **({"until": until} if until else {})}
    if not missed:
        return Text(f"{key}-all", words)
    return Text(key, {**words, "missed": len(missed), "names": ", ".join(missed)})


def _quiet_until(turn: Turn[Any]) -> datetime | None:
    return quiet_until(turn.now, turn.schedule.quiet_hours, turn.zone)
