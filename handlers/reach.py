"""Leaders see whom no message reaches at the moment and why, so that somebody tells them."""

from __future__ import annotations

from bot.dialog import Door, Feature, Outcome, Turn
from bot.texts import Text, Word
from storage import reach

PHRASES = ("liên lạc", "chưa nhận được tin", "ai chưa nhận được tin", "not reached")


def open_reach(turn: Turn[None]) -> Outcome:
    cell = turn.person.cell
    missed = reach.of_cell(turn.db, cell.id, turn.now)
    if not missed:
        return turn.end("reach-all", [turn.door("menu")], cell=cell.name)
    lines: list[Word] = [Text(f"reach-{one.reason}", {"name": one.name, "count": one.waiting}) for one in missed]
    return turn.end("reach-missed", [turn.door("menu")], cell=cell.name, lines=lines)


FEATURE = Feature(doors=(Door("lienlac", "reach-door", open_reach, ("reach",), PHRASES, leaders_only=True),))
