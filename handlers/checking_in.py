"""Members say themselves that they are here, by the code of the day that the chair shows.

"điểm danh" leads a member to the code and a leader to the roll.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot import guard
from bot.dialog import Actions, Conversation, Door, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text
from handlers import meeting_words, roll_call, votes
from storage import attendance, files, invitations, meetings, thresholds
from storage.models import Meeting, StoredFile
from storage.models.meetings import ROLL_FROM

DIGITS = 4
LASTS = timedelta(hours=6)  # from the start on
action = Actions()


@dataclass
class Draft:
    meeting_id: int = 0


conversation = Conversation("check-in", Draft)


def _going_on(turn: Turn[Any]) -> Meeting | None:
    """The meeting this person is invited to whose roll can be called now; of several the latest."""
    begin, end = turn.now - LASTS, turn.now + ROLL_FROM
    found = meetings.between(turn.db, turn.person.cell_id, begin, end)
    mine = [one for one in found if meetings.invites(one, turn.person)]
    return mine[-1] if mine else None


def open_roll(turn: Turn[None]) -> Outcome:
    meeting = _going_on(turn)
    if meeting is None:
        return turn.end("check-in-none", [*([turn.door("sodiemdanh")] if turn.person.leads else []), turn.door("menu")])
    if turn.person.leads:
        ways = [roll_call.choice_for(meeting), choice_for(meeting)]
        return turn.end("check-in-lead", ways, what=meeting_words.what(meeting))
    return turn.go(type_code, Draft(meeting.id))


@action("roll-code")
def shown(turn: Turn[None], meeting_id: str) -> Outcome:
    """The code of the day, for the chair to read out or to show."""
    meetings.lock(turn.db, guard.id_of(meeting_id))  # of two leaders who ask for it one makes it
    meeting = meetings.led_by(turn.db, guard.id_of(meeting_id), turn.person)
    if meeting is None or not _open(turn, meeting):
        raise Misfit("check-in-over")
    code = meeting.roll_code = meeting.roll_code or f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
    turn.db.flush()
    if links := turn.chat_links(f"r{meeting.id}-{code}"):
        turn.also("check-in-picture", file=_picture(turn, meeting, code, links))
    return turn.end("check-in-shown", [roll_call.choice_for(meeting)], code=" ".join(code))


def _picture(turn: Turn[Any], meeting: Meeting, code: str, links: Mapping[str, str]) -> StoredFile:
    title = turn.t.plain(Text("check-in-heading", {"what": meeting_words.what(meeting)}))
    given = {"title": title, "code": " ".join(code), "links": list(links.items())}
    return files.order(turn.db, f"diem-danh-{meeting.id}.png", files.PNG, "roll-code", given, turn.now, "photo")


def _open(turn: Turn[Any], meeting: Meeting) -> bool:
    return meeting.is_called(turn.now) and meeting.roll_closed_at is None and turn.now < meeting.starts_at + LASTS


@conversation.step
def type_code(turn: Turn[Draft]) -> Screen:
    meeting = _meeting(turn)
    return turn.ask("check-in-which-code", what=meeting_words.what(meeting))


def _meeting(turn: Turn[Draft]) -> Meeting:
    meeting = meetings.seen_by(turn.db, turn.draft.meeting_id, turn.person, documents=False)
    if meeting is None or not _open(turn, meeting):
        raise Misfit("check-in-over")
    return meeting


@type_code.reply
def code_typed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    return _checked_in(turn, _meeting(turn), answer)


def scanned(turn: Turn[None], meeting_id: int, code: str) -> Screen:
    """From the square in the picture: it says the meeting and its code."""
    meeting = meetings.seen_by(turn.db, meeting_id, turn.person, documents=False)
    if meeting is None or not _open(turn, meeting):
        raise Misfit("check-in-over")
    return _checked_in(turn, meeting, code)


def _checked_in(turn: Turn[Any], meeting: Meeting, answer: str) -> Screen:
    meetings.lock(turn.db, meeting.id)
    turn.db.refresh(meeting)
    if not _open(turn, meeting):  # a leader has closed the roll meanwhile
        raise Misfit("check-in-over")
    if meeting.roll_code is None:
        raise Misfit("check-in-no-code")
    if invitations.too_many(turn.db, turn.address, turn.now, for_roll=True):
        return turn.end("check-in-too-many")
    if "".join(answer.split()) != meeting.roll_code:
        invitations.wrong(turn.db, turn.address, turn.now, for_roll=True)
        raise Misfit("check-in-wrong")
    minutes = thresholds.of(turn.db, turn.person.cell, "late-after-minutes")
    late = turn.now > meeting.starts_at + timedelta(minutes=minutes)
    state = attendance.check_in(turn.db, meeting, turn.person.id, "late" if late else "present", turn.now)
    votes.somebody_came(turn, meeting)
    ways = [turn.door("phatbieu")]
    return turn.end(f"check-in-{state}", ways, what=meeting_words.what(meeting), name=turn.person.full_name)


def choice_for(meeting: Meeting) -> Choice:
    return shown.choice(Text("check-in-code"), meeting.id)


FEATURE = Feature(
    (conversation,),
    actions=action,
    doors=(Door("diemdanh", "check-in-door", open_roll, ("checkin",), ("điểm danh", "có mặt", "check in")),),
)
