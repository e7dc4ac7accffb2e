"""The member of the commune's committee who follows a cell (cấp ủy viên phụ trách chi bộ) hears of its meetings.

They are told, not invited: nothing is asked of them. Whoever is a member of that cell has the invitation itself.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from bot.dialog import Turn
from bot.texts import Text, Word
from handlers import meeting_words
from handlers.broadcasting import to_all
from storage import deliveries, people
from storage.deliveries import About
from storage.models import Cell, Meeting, Person


def notify(turn: Turn[Any], meeting: Meeting, key: str, words: dict[str, Word], about: About, name: str) -> None:
    """What the invited are told as well, with the same care."""
    if meeting.kind == "committee":
        return
    papers = [Text("meeting-document-line", {"title": one.title}) for one in meeting.documents]
    text = Text(key, {**words, "documents": papers or Text("meeting-no-documents"),
                      "agenda": meeting_words.agenda(meeting.items, meeting.documents)})  # fmt: skip
    to_all(turn.db, _outside(meeting), text, turn.now, f"m{meeting.id}:follower:{name}", about=about)


def _follower(meeting: Meeting) -> Select[int]:
    found = select(Person.id).join(Cell, Cell.follower_id == Person.id)
    return found.where(Cell.id == meeting.cell_id, Person.active)


def _outside(meeting: Meeting) -> Select[int]:
    return _follower(meeting).where(Person.cell_id != meeting.cell_id)


def informed(db: Session, meeting: Meeting) -> bool:
    """Whether a notice of the meeting went out to its follower, or, to one of the cell, the invitation itself."""
    return deliveries.told_of(db, _follower(meeting), meeting.id)


def told(turn: Turn[Any], meeting: Meeting) -> list[Word]:
    """For the leader: whether the follower hears of it, or has to be told in person."""
    if meeting.kind == "committee":
        return []
    follower = turn.db.get(Person, meeting.cell.follower_id) if meeting.cell.follower_id else None
    if follower is None or not follower.active:
        return [Text("follower-none")]
    if follower.cell_id == meeting.cell_id:  # named among the invited, if no message reaches them
        return []
    missed = people.unreached(turn.db, _outside(meeting))
    return [Text("follower-missed" if missed else "follower-told", {"name": follower.full_name})]
