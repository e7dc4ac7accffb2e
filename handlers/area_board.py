"""What is in members' charge: they see their areas and the open cases there; leaders see which areas are silent.

A leader asks the silent ones again with one press, once a day.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.dialog import Actions, Door, Feature, Misfit, Outcome, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import area_charge, areas, report_words
from storage import area_cases, area_charges
from storage import areas as kept
from storage.models import Area

action = Actions()


def open_areas(turn: Turn[None]) -> Outcome:
    return whole_cell(turn) if turn.person.leads else in_my_charge(turn)


def whole_cell(turn: Turn[Any]) -> Screen:
    """A leader sees every area: who has it, what was said of it this month, and how long nothing was."""
    cell, silent = turn.person.cell, areas.silences(turn.db, turn.person.cell, turn.now)
    months = {area.id: count for area, count in silent}
    lines = [_line(turn, area, months) for area in kept.of_cell(turn.db, cell.id)]
    own = bool(kept.of_person(turn.db, turn.person))
    choices = [
        *([again.choice(Text("area-ask-again"))] if silent else []),
        area_charge.wanted.choice(Text("area-charge")),
        *([mine.choice(Text("area-mine"))] if own else []),
    ]
    return turn.end("area-of-cell", choices, cell=cell.name, areas=lines or Text("area-none"))


def _line(turn: Turn[Any], area: Area, silent: dict[int, int]) -> Word:
    month = kept.month_of(turn.now, turn.zone)
    said = kept.answers(turn.db, turn.person.cell, month).get(area.id)
    charged = [person.full_name for person in area_charges.of_cell(turn.db, area.cell_id).get(area.id, ())]
    how = Text("area-how-silent", {"count": silent[area.id]}) if area.id in silent else Text("area-how-not-asked")
    if said is not None:
        how = Text("area-how-fine" if said else "area-how-trouble")
    words: dict[str, Word] = {"area": area.name, "kind": Text(f"area-kind-{area.kind}"), "names": ", ".join(charged)}
    return Text("area-line", {**words, "how": how}) if charged else Text("area-line-nobody", words)


@action("areas-mine")
def mine(turn: Turn[None]) -> Outcome:
    return in_my_charge(turn)


def in_my_charge(turn: Turn[Any]) -> Screen:
    own = kept.of_person(turn.db, turn.person)
    if not own:
        return turn.end("area-not-yours", [turn.door("phananh")])
    month = kept.month_of(turn.now, turn.zone)
    found = area_cases.open_for(turn.db, turn.person)
    lines: list[Word] = [Text("report-similar-line", report_words.seen_by_others(report)) for report in found]
    words: dict[str, Word] = {"areas": ", ".join(area.name for area in own), "month": areas.shown(month)}
    return turn.end(Text("area-own", {**words, "cases": lines or Text("area-no-cases")}), _answers(month))


def _answers(month: str) -> Sequence[Choice]:
    return areas.fine.choice(Text("area-fine"), month), areas.trouble.choice(Text("area-trouble"), month)


@action("area-again")
def again(turn: Turn[None]) -> Outcome:
    if not turn.person.leads:
        raise Misfit("dialog-not-yours")
    count = len(areas.ask_again(turn.db, turn.person.cell, turn.now))
    return turn.end("area-asked-again" if count else "area-asked-today", [turn.door("diaban")], count=count)


FEATURE = Feature(
    actions=action,
    doors=(Door("diaban", "area-door", open_areas, ("areas",), ("địa bàn", "địa bàn phụ trách", "areas")),),
)
