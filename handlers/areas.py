"""Once a month those in charge of an area are asked about it: "Ổn", or "Có việc", which opens a report."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.dialog import Actions, Feature, Misfit, Outcome, Turn
from bot.screens import actions
from bot.texts import Text, encode_words
from handlers import reports
from storage import area_charges, areas, deliveries, reminders
from storage.models import Area, Cell

ASKED_FOR = timedelta(days=25)  # less than until the next time
ONCE_IN = timedelta(hours=20)  # a leader may ask again on the next day
action = Actions()


def ask_areas(db: Session, cell: Cell, now: datetime) -> None:
    """One message to each member in charge of any area, naming them. At most once: a question, not an order."""
    month = areas.month_of(now, ZoneInfo(cell.committee.timezone))
    areas.asked(db, cell, month)
    for person_id, names in areas.in_charge(db, cell):
        _ask(db, person_id, names, month, now)


def _ask(db: Session, person_id: int, names: Sequence[str], month: str, now: datetime, *, again: bool = False) -> bool:
    choices = actions([fine.choice(Text("area-fine"), month), trouble.choice(Text("area-trouble"), month)])
    buttons = [button.as_json() for button in choices]
    words = encode_words({"areas": ", ".join(names), "month": shown(month)})
    message = deliveries.Message("area-question-again" if again else "area-question", words, buttons)
    return deliveries.tell(db, person_id, message, now, klass="C", until=now + ASKED_FOR, wakes=not again)


def shown(month: str) -> str:
    year, _, number = month.partition("-")
    return f"{number}/{year}"


def silent(db: Session, cell: Cell, now: datetime) -> Sequence[Area]:
    """Areas in somebody's charge of which nothing has been heard in the present month, once it has been asked."""
    zone, following = ZoneInfo(cell.committee.timezone), reminders.next_question(db, cell.id)
    month = areas.month_of(now, zone)
    return areas.silent(db, cell, month) if following and areas.month_of(following, zone) != month else []


def silences(db: Session, cell: Cell, now: datetime) -> Sequence[tuple[Area, int]]:
    """The silent areas, each with the number of months since anything was heard of it, the present one counted."""
    month = areas.month_of(now, ZoneInfo(cell.committee.timezone))
    return [(area, areas.months_silent(db, area, month)) for area in silent(db, cell, now)]


def ask_again(db: Session, cell: Cell, now: datetime) -> Sequence[int]:
    """Those in charge of silent areas, once a day; ids of whom the question goes to."""
    month = areas.month_of(now, ZoneInfo(cell.committee.timezone))
    names: dict[int, list[str]] = {}
    for area in silent(db, cell, now):
        for person in area_charges.of_cell(db, cell.id).get(area.id, ()):
            names.setdefault(person.id, []).append(area.name)
    since = now - ONCE_IN
    asked = [one for one in names if not areas.told_since(db, one, "area-question-again", since)]
    return [one for one in asked if _ask(db, one, names[one], month, now, again=True)]


@action("area-fine")
def fine(turn: Turn[None], month: str) -> Outcome:
    mine = _answered(turn, month, is_fine=True)
    return turn.end("area-thanks", month=shown(month), areas=", ".join(area.name for area in mine))


@action("area-trouble")
def trouble(turn: Turn[None], month: str) -> Outcome:
    """The report begins; with one area its place is known."""
    mine = _answered(turn, month, is_fine=False)
    only = mine[0] if len(mine) == 1 and mine[0].kind != "field" else None
    draft = reports.Draft(place=only.name, place_known=True, area_id=only.id) if only else reports.Draft()
    return turn.go(reports.choose_field, draft)


def _answered(turn: Turn[None], month: str, *, is_fine: bool) -> Sequence[Area]:
    if month != areas.month_of(turn.now, turn.zone):
        raise Misfit("area-out-of-date")
    mine = areas.of_person(turn.db, turn.person)
    if not mine:
        raise Misfit("area-not-yours")
    areas.record(turn.db, turn.person, mine, month, is_fine, turn.now)
    return mine


FEATURE = Feature(actions=action)
