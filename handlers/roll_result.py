"""What a called roll says: counts, who was absent and how, and whose absences of the year the secretary should know."""

from __future__ import annotations

from typing import Any

from bot.dialog import Turn
from bot.screens import Screen
from bot.texts import Text, Word
from handlers import meeting_words
from storage import attendance, minutes, thresholds
from storage.attendance import Line
from storage.models import Meeting


def missing_line(line: Line) -> Text:
    if line.state == "excused":
        return Text("roll-excused-line", {"name": line.person.full_name, "reason": line.reason or "–"})
    return Text("roll-absent-line", {"name": line.person.full_name})


def screen(turn: Turn[Any], meeting: Meeting) -> Screen:
    lines = attendance.roll(turn.db, meeting)
    counts = attendance.counted(lines)
    words: dict[str, Word] = {
        "what": meeting_words.what(meeting), "here": counts.here, "expected": counts.expected,
        "percent": counts.percent, "late": counts.late, "excused": counts.excused, "absent": counts.absent,
        "guests": Text("roll-guests", {"count": counts.guests}) if counts.guests else "",
        "warnings": _warnings(turn, meeting, lines), "locked": _locked(turn, meeting),
    }  # fmt: skip
    key = "roll-result-warned" if words["warnings"] else "roll-result"
    return turn.end(key, [turn.door("bienban"), turn.door("sodiemdanh"), turn.door("menu")], **words)


def _locked(turn: Turn[Any], meeting: Meeting) -> Word:
    """Minutes that are locked keep the roll as it was."""
    found = minutes.of_meeting(turn.db, meeting)
    return Text("roll-minutes-locked", {"number": f"{found.number:02d}"}) if found and found.locked_at else ""


def _warnings(turn: Turn[Any], meeting: Meeting, lines: list[Line]) -> list[Word]:
    """Of those absent without leave today: who reaches the number of absences, or will with the next."""
    if meeting.kind != "regular":
        return []
    limit = thresholds.of(turn.db, turn.person.cell, "absences-in-a-year")
    year = meeting.starts_at.astimezone(turn.zone).year
    counts = attendance.absences(turn.db, meeting.cell_id, year, turn.zone)
    found: list[Word] = []
    for line in lines:
        count = counts.get(line.person.id, 0)
        if line.state == "absent" and count >= max(limit - 1, 1):
            key = "roll-warn-reached" if count >= limit else "roll-warn-soon"
            found.append(Text(key, {"name": line.person.full_name, "count": count, "limit": limit}))
    return found
