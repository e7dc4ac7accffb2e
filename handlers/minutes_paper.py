"""What the minutes say: all that is known of the meeting, with what the secretary has written of it.

In Vietnamese whatever anybody's language: it is an official paper, and so is the wording of bot/papers/minutes.py.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.dialog import Misfit, Turn
from bot.i18n import Texts
from bot.screens import Choice, Screen
from bot.texts import Text
from handlers import comment_words, meeting_words, official_words, score_words, task_words, vote_words
from storage import attendance, comments, files, meetings, scores, tasks
from storage.attendance import Line
from storage.models import Cell, Meeting, Minutes, StoredFile
from storage.models.people import Standing

STANDINGS: dict[Standing, str] = {"full": "chính thức", "probationary": "dự bị", "temporary": "sinh hoạt tạm thời"}
WHOSE, OF_COMMITTEE = "Tổng số đảng viên của chi bộ", "Tổng số chi ủy viên"
SENT, GENERAL = "Ý kiến gửi trước: đ/c", "Ý kiến chung gửi trước cuộc họp"


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
        return turn.end("minutes-coming", [task_words.give_choice(meeting.id), turn.door("sauhop")], number=number)
    file = ordered(turn.db, turn.person.cell, meeting, found, turn.zone)
    ways = [
        task_words.give_choice(meeting.id),
        *(following(meeting) if meeting.kind != "committee" else []),
        Choice(f"a:minutes:{meeting.id}", Text("minutes-again")),
        Choice(f"a:minutes-final:{meeting.id}", Text("paper-send-final")),
    ]
    turn.also("minutes-draft", ways, file=file, number=number)
    return turn.end("minutes-coming", number=number)


def following(meeting: Meeting) -> list[Choice]:
    """What else is made of a meeting of the whole cell."""
    return [
        Choice(f"a:score:{meeting.id}", Text("score-door-here")),
        Choice(f"a:papers:{meeting.id}", Text("paper-door-here")),
    ]


def ordered(db: Session, cell: Cell, meeting: Meeting, minutes: Minutes, zone: ZoneInfo) -> StoredFile:
    name = f"bien-ban-{meeting.starts_at.astimezone(zone):%d-%m-%Y}.docx"
    given = _given(db, cell, meeting, minutes, zone)
    return files.order(db, name, official_words.DOCX, "bien-ban.docx", given, minutes.at)


def _given(db: Session, cell: Cell, meeting: Meeting, minutes: Minutes, zone: ZoneInfo) -> dict[str, Any]:
    texts, said = Texts("vi", zone), minutes.said
    lines = attendance.roll(db, meeting)
    counts, year = attendance.counted(lines), str(meeting.starts_at.astimezone(zone).year)
    return {
        **official_words.heads(db, cell),
        "number": f"{minutes.number:02d}",
        "title": texts.plain(Text("minutes-title", {"what": meeting_words.heading(meeting), "year": year})),
        "starts": texts.plain(Text("minutes-starts", {"start": meeting.starts_at})),
        "place": meeting.place,
        "whose": OF_COMMITTEE if meeting.kind == "committee" else WHOSE,
        "totals": _totals(lines),
        "here": counts.here,
        "expected": counts.expected,
        "late": f", trong đó đến muộn {counts.late}" if counts.late else "",
        "guests": f" Đảng viên miễn sinh hoạt dự: {counts.guests}." if counts.guests else "",
        "excused": [f"{line.person.full_name}: {line.reason or '–'}." for line in lines if line.state == "excused"],
        "absent": [f"{line.person.full_name}." for line in lines if line.state == "absent"],
        "chair": said["chair"],
        "clerk": said["clerk"],
        "items": _items(db, meeting, said),
        "conclusion": said["conclusion"].splitlines(),
        "reservations": _reservations(db, texts, meeting),
        "tasks": [
            f"Giao đồng chí {task.owner.full_name}: {task.title}, thời hạn {task.due_on:%d/%m/%Y}."
            for task in tasks.of_meeting(db, meeting.id)
        ],
        "votes": vote_words.lines(db, meeting, said),
        "score": score_words.in_one_line(texts, scores.of_meeting(db, meeting)),
        "ends": said["ends"],
    }


def _totals(lines: list[Line]) -> str:
    standings = Counter(line.standing for line in lines)
    named = ", ".join(f"{name} {standings[key]}" for key, name in STANDINGS.items() if standings[key])
    exempt = f"; miễn sinh hoạt {standings['exempt']}" if standings["exempt"] else ""
    return f"{len(lines)} đồng chí ({named}{exempt})"


def _items(db: Session, meeting: Meeting, said: dict[str, Any]) -> list[dict[str, Any]]:
    """What was said on each, after what was sent before the meeting where the secretary wants that in the minutes."""
    sent = _sent_before(db, meeting) if said.get("comments") else defaultdict[int | None, list[str]](list)
    items = [
        {"title": item.title, "lines": [*sent[item.id], *said["notes"].get(str(item.id), "").splitlines()]}
        for item in meeting.items
    ]
    return [*items, *([{"title": GENERAL, "lines": sent[None]}] if sent[None] else [])]


def _reservations(db: Session, texts: Texts, meeting: Meeting) -> list[str]:
    """Whoever does not agree with the answer to a comment is named, for that is what they asked for."""
    lines: list[str] = []
    for comment, author in comments.reserved(db, meeting.id):
        about = texts.plain(Text("minutes-reserved", {"item": comment_words.name(db, comment)}))
        lines.append(f"Đồng chí {author.full_name} {about}: {' '.join((comment.reservation or '').split())}")
    return lines


def _sent_before(db: Session, meeting: Meeting) -> defaultdict[int | None, list[str]]:
    """By agenda item, with the authors' names; None: on the meeting in general."""
    found = defaultdict[int | None, list[str]](list)
    for comment, author in comments.nameable(db, meeting.id):
        found[comment.item_id].append(f"{SENT} {author.full_name}: {' '.join(comment.text.split())}")
    return found
