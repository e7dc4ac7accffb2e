"""The preparation of the next meeting: what is to be done, by whom and until when, ticked off as it gets done.

Nothing is stored before “Lập danh mục chuẩn bị”. Its steps are changed in handlers/preparation_steps.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot import guard, step_dates, when
from bot.dialog import Actions, Conversation, Door, Feature, Misfit, Next, Outcome, Step, Turn
from bot.screens import Choice, Screen, actions
from bot.texts import Text, Word, encode_words
from handlers import known_steps, meetings_ahead, preparation_steps, preparation_words
from handlers.meetings_ahead import Ahead
from storage import deliveries, people, preparations, thresholds
from storage.models import Person, Preparation, PreparationStep
from storage.models.people import CELL_COMMITTEE
from storage.models.preparations import STEPS


@dataclass
class Draft:
    """Which meeting, as handlers/meetings_ahead.py calls it, and its day once that is known."""

    key: str = ""
    day: date | None = None
    preparation_id: int = 0  # whose day is to be changed


conversation = Conversation("preparation", Draft)
action = Actions()


def open_next(turn: Turn[Any]) -> Outcome:
    """Where something is late, that; otherwise what comes next."""
    found, today = meetings_ahead.found(turn), turn.now.astimezone(turn.zone).date()
    late = (one for one in found if one.preparation and one.preparation.is_late(today))
    return _opened(turn, next(late, found[0]))


def _opened(turn: Turn[Any], ahead: Ahead) -> Screen | Next:
    if ahead.preparation:
        return preparation_steps.checklist(turn, ahead.preparation)
    return turn.go(confirm if ahead.day else type_day, Draft(ahead.key, ahead.day))


@action("prep-list")
def others(turn: Turn[None]) -> Next:
    if not turn.person.leads:
        raise Misfit("preparation-not-yours")
    return turn.go(choose_meeting, Draft())


@conversation.step
def choose_meeting(turn: Turn[Draft]) -> Screen:
    choices = [Choice(one.key, _label(turn, one)) for one in meetings_ahead.found(turn)]
    return turn.ask("preparation-which", choices)


def _label(turn: Turn[Any], one: Ahead) -> Text:
    words: dict[str, Word] = {"what": one.label(turn), "day": preparation_words.shown(one.by)}
    return Text("preparation-of-day" if one.day else "preparation-of", words)


@choose_meeting.reply
def meeting_chosen(turn: Turn[Draft], answer: str) -> Outcome:
    return _opened(turn, _ahead(turn, answer))


def _ahead(turn: Turn[Any], key: str) -> Ahead:
    """It may have been begun, announced or called off meanwhile."""
    found = next((one for one in meetings_ahead.found(turn) if one.key == key), None)
    if found is None or not turn.person.leads:
        raise Misfit("preparation-changed-since" if turn.person.leads else "preparation-not-yours")
    return found


# On which day


@conversation.step
def type_day(turn: Turn[Draft]) -> Screen:
    if turn.draft.preparation_id:
        one = preparation_steps.led(turn, turn.draft.preparation_id)
        return turn.ask("preparation-which-day", longest=when.LONGEST, what=preparation_words.what(one))
    return turn.ask("preparation-which-day", longest=when.LONGEST, what=_ahead(turn, turn.draft.key).label(turn))


@type_day.reply
def day_typed(turn: Turn[Draft], answer: str) -> Outcome:
    day = preparation_steps.day_typed(turn, answer)
    if not turn.draft.preparation_id:
        turn.draft.day = day
        return confirm
    one = preparation_steps.led(turn, turn.draft.preparation_id)
    if one.meeting:
        raise Misfit("preparation-changed-since")
    step_dates.move(one, day, turn.zone, turn.now)
    turn.db.flush()
    return preparation_steps.checklist(turn, one)


@action("prep-day")
def day_wanted(turn: Turn[None], preparation_id: str) -> Next:
    """Only before it is announced: then it is the meeting that moves."""
    one = preparation_steps.led(turn, guard.id_of(preparation_id))
    if one.meeting:
        raise Misfit("preparation-changed-since")
    return turn.go(type_day, Draft(preparation_id=one.id))


# Begun


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    ahead, today = _ahead(turn, turn.draft.key), turn.now.astimezone(turn.zone).date()
    day = _day(turn, ahead)
    words: dict[str, Word] = {
        "what": preparation_words.named(ahead.kind, day, ahead.title, turn.zone),
        "day": preparation_words.shown(day),
        "steps": [preparation_words.line(step, today, turn.zone) for step in _usual(turn, day)],
    }
    choices = (Choice("begin", Text("preparation-begin")), Choice("other", Text("preparation-others")))
    return turn.ask(Text("preparation-none-yet", words), choices)


def _day(turn: Turn[Draft], ahead: Ahead) -> date:
    day = ahead.day or turn.draft.day
    if day is None:
        raise Misfit("preparation-changed-since")
    return day


def _usual(turn: Turn[Draft], day: date) -> list[PreparationStep]:
    """All are the secretary's until they are given to somebody else."""
    today = turn.now.astimezone(turn.zone).date()
    hours = thresholds.of(turn.db, turn.person.cell, "documents-ahead-hours")
    found = preparations.owners(turn.db, turn.person.cell_id)
    owner = next((one for one in found if one.role == "secretary"), turn.person)
    steps = [PreparationStep(name=name, owner=owner) for name in STEPS]
    for step in steps:
        step_dates.put(step, step_dates.usual(step.name, day, today, hours), turn.zone, turn.now)
    return steps


@confirm.reply
def confirmed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer == "other":
        return choose_meeting
    people.lock_cell(turn.db, turn.person.cell_id)
    ahead = _ahead(turn, turn.draft.key)
    one = _begun(turn, ahead, _day(turn, ahead))
    known_steps.mark(turn.db, one, turn.zone, turn.now)
    given: dict[int, list[PreparationStep]] = {}
    for step in one.steps:
        if step.done_at is None:
            given.setdefault(step.owner_id, []).append(step)
    for steps in given.values():
        preparation_steps.tell_owner(turn, one, steps)
    return preparation_steps.checklist(turn, one)


def _begun(turn: Turn[Draft], ahead: Ahead, day: date) -> Preparation:
    """A new one, or the one of a meeting that was called off."""
    themes = [ahead.theme.id] if ahead.theme else []
    one = preparations.free(turn.db, turn.person.cell_id, ahead.kind, day, themes)
    if one:
        known_steps.take_over(turn.db, one, day, turn.zone, turn.now)
        one.meeting = ahead.meeting
    else:
        one = preparations.add(turn.db, turn.person, ahead.kind, day, ahead.theme, ahead.meeting, turn.now)
        one.steps = _usual(turn, day)
    turn.db.flush()
    return one


# What the mornings say


def remind(db: Session, preparation: Preparation, steps: Sequence[PreparationStep], now: datetime) -> None:
    """All of one owner's, who does with a tap what is to be done about them. Without an owner the secretary hears."""
    owner, zone = steps[0].owner, ZoneInfo(preparation.cell.committee.timezone)
    to = owner.id if _still_owns(owner, preparation) else people.head(db, preparation.cell_id)
    if to is None:
        return
    words = encode_words({
        "what": preparation_words.what(preparation),
        "day": preparation_words.shown(preparation.day),
        "steps": preparation_words.own_lines(steps, now, zone),
    })  # fmt: skip
    buttons = [one.as_json() for one in actions(preparation_steps.done_choice(step) for step in steps)]
    message = deliveries.Message("preparation-reminder", words, buttons)
    deliveries.tell(db, to, message, now, klass="B", until=now + step_dates.ONE)


def _still_owns(owner: Person, preparation: Preparation) -> bool:
    return owner.active and owner.cell_id == preparation.cell_id and owner.role in CELL_COMMITTEE


PHRASES = ("chuẩn bị", "việc chuẩn bị", "danh mục", "preparation")
FEATURE = Feature(
    (conversation,),
    actions=action,
    doors=(Door("chuanbi", "preparation-door", open_next, ("preparation",), PHRASES, leaders_only=True),),
)
