"""Questions to members (hỏi ý kiến), and what was answered.

Without names, who has answered (QuestionVoter) and what was answered (QuestionBox) have nothing in common by which
rows could be joined: no key, no time, no order. docs/adr/0021 says what that is worth.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from storage.base import Base
from storage.models.people import Committee, Person

QuestionKind = Literal["open", "one", "several", "rating", "scale", "agree"]
QuestionState = Literal["open", "closed", "dropped"]
Shown = Literal["closing", "live", "asker"]
"""To whom results are shown: to all at the close, to all at any time, or to the asker alone."""


class Question(Base):
    """One question of a leader to the cell, or of the office to some cells (`cells`; None: all of the commune).

    `result`, `words`, `answered` and `members` are what is left of the answers once it is closed. `seen` holds what
    may be shown of a question without names while it is open: the counts as they were at the last full five.
    """

    __tablename__ = "question"
    __table_args__ = (Index(None, "committee_id", "state"), Index(None, "by_id", "opened_at"))
    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    cells: Mapped[list[Any] | None]
    kind: Mapped[QuestionKind] = mapped_column(String(10))
    text: Mapped[str]
    choices: Mapped[list[Any]]  # labels, in the order in which they are offered; none of an open question
    named: Mapped[bool]
    shown: Mapped[Shown] = mapped_column(String(10))
    state: Mapped[QuestionState] = mapped_column(String(10), default="open")
    opened_at: Mapped[datetime]
    closes_at: Mapped[datetime]
    due_at: Mapped[datetime | None] = mapped_column(index=True)  # its reminder, then its close; None: nothing to come
    urged_at: Mapped[datetime | None]  # when its asker last reminded the silent
    closed_at: Mapped[datetime | None]
    members: Mapped[int | None]
    answered: Mapped[int | None]
    result: Mapped[list[Any]] = mapped_column(default=list)
    words: Mapped[list[Any]] = mapped_column(default=list)
    seen: Mapped[dict[str, Any]] = mapped_column(default=dict)
    by: Mapped[Person] = relationship(lazy="raise")
    committee: Mapped[Committee] = relationship(lazy="raise")

    def takes_answers(self, now: datetime) -> bool:
        return self.state == "open" and now < self.closes_at


class QuestionVoter(Base):
    """Somebody has answered. Erased at the close where there are no names."""

    __tablename__ = "question_voter"
    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)


class QuestionBox(Base):
    """Answers without names, in one of several boxes drawn by lot so that none grows too large.

    `counts`: how often each choice was taken. `words`: open answers, each put in at a random place.
    """

    __tablename__ = "question_box"
    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    counts: Mapped[list[Any]] = mapped_column(default=list)
    words: Mapped[list[Any]] = mapped_column(default=list)


class QuestionAnswer(Base):
    """Who answered what, only of a question that said so beforehand. `picks`: places among its choices."""

    __tablename__ = "question_answer"
    question_id: Mapped[int] = mapped_column(ForeignKey("question.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    picks: Mapped[list[Any]] = mapped_column(default=list)
    words: Mapped[str | None]
