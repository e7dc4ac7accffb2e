"""What the minutes say: all that is known of the meeting, with what the secretary has written of it.

In Vietnamese whatever anybody's language: it is an official paper, and so is the wording of bot/papers/minutes.py.
"""

from __future__ import annotations

from collections import Counter
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.dialog import Misfit, Turn
from bot.i18n import Texts
from bot.screens import Choice, Screen
from bot.texts import Text
from handlers import meeting_words, task_words
from storage import attendance, files, meetings, tasks
from storage.attendance import Line
from storage.models import Cell, Committee, Meeting, Minutes, StoredFile
from storage.models.people import Standing

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
STANDINGS: dict[Standing, str] = {"full": "chính thức", "probationary": "dự bị", "temporary": "sinh hoạt tạm thời"}
COMMITTEE, ABOVE = "đảng ủy", "ĐẢNG BỘ"


def held(turn: Turn[Any], meeting_id: int) -> Meeting:
    meeting = meetings.led_by(turn.db, meeting_id, turn.person)
    if meeting is None:
        raise Misfit("invitation-not-yours")
    if meeting.roll_closed_at is None:
        raise Misfit("minutes-roll-first")
    return meeting


def handed(turn: Turn[Any], meeting: Meeting, found: Minutes) -> Screen:
    number = f"{found.number:02d}"
    if found.file_id:
        turn.also("minutes-final", file=turn.db.get_one(StoredFile, found.file_id), number=number)
        return turn.end("minutes-coming", [task_words.give_choice(meeting.id)], number=number)
    file = ordered(turn.db, turn.person.cell, meeting, found, turn.zone)
    ways = (
        Choice(f"a:minutes-final:{meeting.id}", Text("minutes-send-final")),
        Choice(f"a:minutes:{meeting.id}", Text("minutes-again")),
        task_words.give_choice(meeting.id),
    )
    turn.also("minutes-draft", ways, file=file, number=number)
    return turn.end("minutes-coming", number=number)


def ordered(db: Session, cell: Cell, meeting: Meeting, minutes: Minutes, zone: ZoneInfo) -> StoredFile:
    name = f"bien-ban-{meeting.starts_at.astimezone(zone):%d-%m-%Y}.docx"
    return files.order(db, name, DOCX, "minutes", _given(db, cell, meeting, minutes, zone), minutes.at)


def _given(db: Session, cell: Cell, meeting: Meeting, minutes: Minutes, zone: ZoneInfo) -> dict[str, Any]:
    texts, said = Texts("vi", zone), minutes.said
    lines = attendance.roll(db, meeting)
    counts, year = attendance.counted(lines), str(meeting.starts_at.astimezone(zone).year)
    return {
        "above": _above(db.get_one(Committee, cell.committee_id).name),
        "cell": cell.name.upper(),
        "number": f"{minutes.number:02d}",
        "title": texts.plain(Text("minutes-title", {"what": meeting_words.heading(meeting), "year": year})),
        "starts": texts.plain(Text("minutes-starts", {"start": meeting.starts_at})),
        "place": meeting.place,
        "totals": _totals(lines),
        "here": counts.here,
        "expected": counts.expected,
        "late": f", trong đó đến muộn {counts.late}" if counts.late else "",
        "guests": f" Đảng viên miễn sinh hoạt dự: {counts.guests}." if counts.guests else "",
        "excused": [f"{line.person.full_name}: {line.reason or '–'}" for line in lines if line.state == "excused"],
        "absent": [line.person.full_name for line in lines if line.state == "absent"],
        "chair": said["chair"],
        "clerk": said["clerk"],
        "items": [
            {"title": item.title, "lines": said["notes"].get(str(item.id), "").splitlines()} for item in meeting.items
        ],
        "conclusion": said["conclusion"].splitlines(),
        "tasks": [
            f"Giao đồng chí {task.owner.full_name}: {task.title}, thời hạn {task.due_on:%d/%m/%Y}."
            for task in tasks.of_meeting(db, meeting.id)
        ],
        "votes": _votes(said["votes"], said["voters"]),
        "ends": said["ends"],
    }


def _above(committee: str) -> str:
    """Đảng ủy xã Phúc Lộc leads ĐẢNG BỘ XÃ PHÚC LỘC."""
    rest = committee[len(COMMITTEE) :] if committee.casefold().startswith(COMMITTEE) else f" {committee}"
    return f"{ABOVE}{rest.upper()}"


def _totals(lines: list[Line]) -> str:
    standings = Counter(line.person.standing for line in lines)
    named = ", ".join(f"{name} {standings[key]}" for key, name in STANDINGS.items() if standings[key])
    exempt = f"; miễn sinh hoạt {standings['exempt']}" if standings["exempt"] else ""
    return f"{len(lines)} đồng chí ({named}{exempt})"


def _votes(votes: list[int] | None, voters: int) -> str:
    """Resolutions need more than half of those who may vote (domain.md)."""
    if votes is None:
        return ""
    agreed, against, other = votes
    result = "Đã thông qua" if 2 * agreed > voters else "Chưa thông qua"
    return f"Tán thành {agreed}/{voters}, không tán thành {against}, ý kiến khác {other}. {result}."
