"""What is said when boxes were looked through: to whoever leads the cell, and to all where there are answers."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.screens import Choice, actions
from bot.texts import Text, Word, encode_words
from handlers import answer_words, sealed_comments
from handlers.broadcasting import to_all
from storage import deliveries, people
from storage.models import Cell, Meeting, Person
from storage.sealed_sweep import Swept


def say(db: Session, cell: Cell, swept: Swept, now: datetime) -> None:
    for meeting_id, count in swept.released.items():
        _tell_leader(db, cell, meeting_id, count, now)
    if swept.answered:
        members = select(Person.id).where(Person.cell_id == cell.id, Person.active)
        look = sealed_comments.answers.choice(Text("sealed-look"))
        to_all(db, members, Text("sealed-answered"), now, f"sealed:{cell.id}:{now:%Y%m%d}", [look])


def _tell_leader(db: Session, cell: Cell, meeting_id: int | None, count: int, now: datetime) -> None:
    head = people.head(db, cell.id)
    if head is None:
        return
    words: dict[str, Word] = {"count": count}
    words["about"] = answer_words.meeting_name(db.get(Meeting, meeting_id) if meeting_id else None)
    buttons = [button.as_json() for button in actions([Choice("o:ykien", Text("answers-door"))])]
    deliveries.tell(db, head, deliveries.Message("sealed-released", encode_words(words), buttons), now, wakes=False)
