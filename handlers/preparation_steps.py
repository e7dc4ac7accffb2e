"""The checklist of a meeting's preparation, and one step of it: done or not, by whom, until when.

A choice carries the state it leads to, so that to press it twice changes nothing. Leaders do all of this; whoever
else of the cell's committee owns a step marks that one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from bot import guard, when
from bot.dialog import Actions, Conversation, Feature, Misfit, Next, Turn
from bot.screens import Choice, Screen
from bot.step_dates import put
from bot.texts import Text, Word
from handlers import plans, preparation_words
from storage import preparations
from storage.models import Preparation, PreparationStep
from storage.models.people import CELL_COMMITTEE

FARTHEST = timedelta(days=366)


@dataclass
class Draft:
    """`was`: the owner or the date that is to be changed, as it stood when it was asked for."""

    step_id: int = 0
    was: str = ""


conversation = Conversation("preparation-step", Draft)
action = Actions()


def led(turn: Turn[Any], preparation_id: int) -> Preparation:
    found = preparations.one(turn.db, preparation_id)
    if found is None or not turn.person.leads or found.cell_id != turn.person.cell_id:
        raise Misfit("preparation-not-yours")
    if found.called_off:
        raise Misfit("preparation-called-off", what=preparation_words.what(found))
    return found


def checklist(turn: Turn[Any], preparation: Preparation) -> Screen:
    today = turn.now.astimezone(turn.zone).date()
    ways = [
        *(one_step.choice(preparation_words.step_name(step.name), step.id) for step in preparation.steps),
        *([] if preparation.meeting else [Choice(f"a:prep-day:{preparation.id}", Text("preparation-change-day"))]),
        Choice("a:prep-list", Text("preparation-others")),
    ]
    words: dict[str, Word] = {
        "what": preparation_words.what(preparation),
        "day": preparation_words.shown(preparation.day),
        "steps": [preparation_words.line(step, today, turn.zone) for step in preparation.steps],
    }
    return turn.end("preparation-list" if preparation.meeting else "preparation-list-unannounced", ways, **words)


@action("prep")
def listed(turn: Turn[None], preparation_id: str) -> Screen:
    return checklist(turn, led(turn, guard.id_of(preparation_id)))


# One step


def _led_step(turn: Turn[Any], step_id: int) -> tuple[Preparation, PreparationStep]:
    found = _step(turn, step_id)
    led(turn, found[0].id)
    return found


def _step(turn: Turn[Any], step_id: int) -> tuple[Preparation, PreparationStep]:
    """For those who lead the cell, or own the step and are still of the cell's committee."""
    found, person = preparations.of_step(turn.db, step_id), turn.person
    mine = found and found[0].cell_id == person.cell_id and person.active
    if not found or not mine or not (person.leads or (_owns(turn, found[1]) and person.role in CELL_COMMITTEE)):
        raise Misfit("preparation-not-yours")
    what = preparation_words.what(found[0])
    if found[0].called_off:
        raise Misfit("preparation-called-off", what=what)
    if not found[0].is_open(turn.now.astimezone(turn.zone).date()):
        raise Misfit("preparation-over", what=what)
    return found


def _owns(turn: Turn[Any], step: PreparationStep) -> bool:
    return step.owner_id == turn.person.id


@action("prep-step")
def one_step(turn: Turn[None], step_id: str) -> Screen:
    preparation, step = _led_step(turn, guard.id_of(step_id))
    if step.done_at:
        changes = [done_choice(step, done=False)]
    else:
        owner, day = Text("preparation-change-owner"), Text("preparation-change-date")
        changes = [done_choice(step), owner_wanted.choice(owner, step.id), date_wanted.choice(day, step.id)]
    words: dict[str, Word] = {
        "step": preparation_words.step_name(step.name),
        "what": preparation_words.what(preparation),
        "owner": step.owner.full_name,
        "date": preparation_words.shown(step.due_on),
        "state": preparation_words.state(step, turn.now.astimezone(turn.zone).date(), turn.zone),
    }
    back = listed.choice(Text("preparation-back"), preparation.id)
    return turn.end(Text("preparation-one-step", words), [*changes, back])


def done_choice(step: PreparationStep, *, done: bool = True) -> Choice:
    key = "preparation-mark-done" if done else "preparation-mark-open"
    return marked.choice(Text(key, {"step": preparation_words.step_name(step.name)}), step.id, int(done))


@action("prep-done")
def marked(turn: Turn[None], step_id: str, done: str) -> Screen:
    preparation, step = _step(turn, guard.id_of(step_id))
    if done == "1":
        preparations.mark(step, turn.person.id, turn.now)
    elif step.done_at:
        step.done_at = step.done_by_id = None
        put(step, step.due_on, turn.zone, turn.now)
    turn.db.flush()
    if turn.person.leads:
        return checklist(turn, preparation)
    key = "preparation-is-done" if step.done_at else "preparation-is-open"
    words = {"step": preparation_words.step_name(step.name), "what": preparation_words.what(preparation)}
    return turn.end(Text(key, words), [done_choice(step, done=step.done_at is None)])


# By whom


@action("prep-owner")
def owner_wanted(turn: Turn[None], step_id: str) -> Next:
    _, step = _led_step(turn, guard.id_of(step_id))
    return turn.go(choose_owner, Draft(step.id, str(step.owner_id)))


@conversation.step
def choose_owner(turn: Turn[Draft]) -> Screen:
    _, step = _open_step(turn)
    found = preparations.owners(turn.db, turn.person.cell_id)
    choices = [Choice(str(one.id), one.full_name) for one in found]
    return turn.ask("preparation-who", choices, step=preparation_words.step_name(step.name))


def _open_step(turn: Turn[Draft]) -> tuple[Preparation, PreparationStep]:
    preparation, step = _led_step(turn, turn.draft.step_id)
    if step.done_at:
        raise Misfit("preparation-done-meanwhile", step=preparation_words.step_name(step.name))
    return preparation, step


@choose_owner.reply
def owner_chosen(turn: Turn[Draft], answer: str) -> Screen:
    preparation, step = _open_step(turn)
    _not_overtaken(turn, step, str(step.owner_id))
    chosen = next((o for o in preparations.owners(turn.db, turn.person.cell_id) if o.id == guard.id_of(answer)), None)
    if chosen is None:
        raise Misfit("preparation-not-of-committee")
    if chosen.id != step.owner_id:
        step.owner = chosen
        put(step, step.due_on, turn.zone, turn.now)
        turn.db.flush()
        tell_owner(turn, preparation, [step])
    return checklist(turn, preparation)


def _not_overtaken(turn: Turn[Draft], step: PreparationStep, stands: str) -> None:
    if turn.draft.was != stands:
        turn.draft.was = stands
        raise Misfit("preparation-overtaken", step=preparation_words.step_name(step.name))


def tell_owner(turn: Turn[Any], preparation: Preparation, steps: list[PreparationStep]) -> None:
    """Who was given steps by somebody else hears of them at once, in one message."""
    owner = steps[0].owner
    if owner.id == turn.person.id:
        return
    words: dict[str, Word] = {
        "by": turn.person.full_name,
        "what": preparation_words.what(preparation),
        "day": preparation_words.shown(preparation.day),
        "steps": preparation_words.own_lines(steps, turn.now, turn.zone),
    }
    if not turn.tell(owner, Text("preparation-assigned", words), [done_choice(step) for step in steps], wakes=False):
        turn.also("preparation-owner-missed", name=owner.full_name)


# Until when


@action("prep-date")
def date_wanted(turn: Turn[None], step_id: str) -> Next:
    _, step = _led_step(turn, guard.id_of(step_id))
    return turn.go(type_date, Draft(step.id, step.due_on.isoformat()))


@conversation.step
def type_date(turn: Turn[Draft]) -> Screen:
    _, step = _open_step(turn)
    words = {"step": preparation_words.step_name(step.name), "date": preparation_words.shown(step.due_on)}
    return turn.ask(Text("preparation-until-when", words), longest=when.LONGEST)


@type_date.reply
def date_typed(turn: Turn[Draft], answer: str) -> Screen:
    preparation, step = _open_step(turn)
    _not_overtaken(turn, step, step.due_on.isoformat())
    day = day_typed(turn, answer)
    if step.name != "post" and day > preparation.day:
        raise Misfit("preparation-date-after", day=preparation_words.shown(preparation.day))
    put(step, day, turn.zone, turn.now)
    turn.db.flush()
    return checklist(turn, preparation)


def day_typed(turn: Turn[Any], answer: str) -> date:
    day = plans.day_said(turn, answer)
    if day is None or day > turn.now.astimezone(turn.zone).date() + FARTHEST:
        raise Misfit("preparation-date-unclear")
    return day


FEATURE = Feature((conversation,), actions=action)
