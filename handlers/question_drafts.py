"""What a question is while it is being written, and how what is typed for it is understood."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from typing import Any

from bot import guard, when
from bot.agenda_lines import NUMBERING
from bot.dialog import Misfit, Turn
from handlers.votes import of_persons
from storage.models.questions import QuestionKind, Shown
from storage.questions import Asked

LONGEST_CHOICE, MOST_CHOICES = 100, 10
USUAL_DAYS, USUAL_HOUR = 3, time(20)
SOONEST, FARTHEST = timedelta(hours=1), timedelta(days=60)
SHOWN: tuple[Shown, ...] = ("closing", "live", "asker")


@dataclass
class Draft:
    """`cells` is None for the whole commune."""

    cells: list[int] | None = field(default_factory=list[int])
    page: int = 0
    text: str = ""
    kind: QuestionKind = "one"
    choices: list[str] = field(default_factory=list[str])
    named: bool = False
    shown: Shown = "closing"
    closes_at: datetime | None = None


def refuse(words: str) -> None:
    guard.check(words)
    if of_persons(words):
        raise Misfit("asking-by-ballot")


def choices(typed: list[str]) -> list[str]:
    """Without the numbers and dashes that people put before them."""
    found = [NUMBERING.sub("", line).strip().rstrip(";.") for line in typed]
    if not 2 <= len(found) <= MOST_CHOICES or not all(found) or len({*map(str.casefold, found)}) < len(found):
        raise Misfit("asking-choices-bad", most=MOST_CHOICES)
    if longest := next((line for line in found if len(line) > LONGEST_CHOICE), None):
        raise Misfit("asking-choice-long", choice=longest[:60], longest=LONGEST_CHOICE)
    return found


def next_shown(draft: Draft) -> Shown:
    """Words cannot be shown as they come: the last would be known by its hour."""
    ways: list[Shown] = [way for way in SHOWN if draft.kind != "open" or way != "live"]
    return ways[(ways.index(draft.shown) + 1) % len(ways)] if draft.shown in ways else ways[0]


def moment(turn: Turn[Any], answer: str) -> datetime:
    """A day alone means its evening."""
    for said_so in (answer, f"{USUAL_HOUR:%Hh%M} {answer}"):
        try:
            return when.parse_moment(said_so, turn.now, turn.zone)
        except when.Misunderstood as refusal:
            if refusal.reason != "time-missing":
                raise Misfit("asking-until-which") from None
    raise Misfit("asking-until-which")


def closes(turn: Turn[Draft]) -> datetime:
    if turn.draft.closes_at:
        return turn.draft.closes_at
    day = turn.now.astimezone(turn.zone).date() + timedelta(days=USUAL_DAYS)
    return datetime.combine(day, USUAL_HOUR, tzinfo=turn.zone).astimezone(UTC)


def asked(turn: Turn[Draft]) -> Asked:
    draft = turn.draft
    return Asked(draft.cells, draft.kind, draft.text, draft.choices, draft.named, draft.shown, closes(turn))
