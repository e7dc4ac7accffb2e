"""What leaders do with tasks: confirm, open again, decide on more time, hand on, move, drop; each owner hears it.

Who may, and how the task stands, is checked at every press: a button carries what it was offered for.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot import guard, when
from bot.dialog import Actions, Conversation, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import comment_authors, members, paging, task_giving, task_words
from storage import people, tasks
from storage.models import Person, Task
from storage.models.tasks import TaskState

LONGEST_WHY = 300


@dataclass
class Draft:
    task_id: int = 0
    page: int = 0


conversation = Conversation("task-lead", Draft)
action = Actions()


def choices_for(task: Task, own: bool) -> list[Choice]:
    """What may be done with it as it stands. Its own owner reports it (task_owner.py), and does not just tick it."""
    reported = task.state == "reported"
    asked = task_words.asked_choices(task, task.asked_until) if task.asked_until else []
    ticked = [] if own or reported else [confirmed.choice(Text("task-tick"), task.id, "open")]
    moved = [] if reported else [move_wanted.choice(Text("task-move"), task.id)]
    return [
        *(task_words.report_choices(task) if reported else asked),
        *ticked,
        hand_on_wanted.choice(Text("task-hand-on"), task.id),
        *moved,
        drop_wanted.choice(Text("task-drop"), task.id),
    ]


def _led(turn: Turn[Any], task_id: int, *states: TaskState) -> Task:
    task = tasks.led_by(turn.db, task_id, turn.person)
    if task is None:
        raise Misfit("task-not-yours")
    if task.state not in (states or tasks.UNDER_WAY):
        raise task_words.changed(task)
    return task


def _ended(turn: Turn[Any], task: Task, key: str, for_owner: str, **words: Word) -> Screen:
    """The owner hears what was decided, if it is still theirs to hear and they did not decide it themselves."""
    mine = {**task_words.words_of(task, turn.zone), "leader": turn.person.full_name, **words}
    return turn.end(key, [turn.door("nhiemvu")], title=task.title, told=_told(turn, task, Text(for_owner, mine)))


def _told(turn: Turn[Any], task: Task, text: Text) -> Word:
    if task.owner_id == turn.person.id:
        return ""
    choices = task_words.owner_choices(task) if task.state == "open" else []
    told = task.kept and turn.tell(task.owner, text, choices, wakes=False)
    return Text("task-owner-told" if told else "task-owner-untold", {"name": task.owner.full_name})


# Done, or not yet


@action("task-confirm")
def confirmed(turn: Turn[None], task_id: str, state: str) -> Outcome:
    """`state`: the task was offered in it."""
    task = _led(turn, guard.id_of(task_id))
    if task.state != state:
        raise task_words.changed(task)
    if task.owner_id == turn.person.id and people.head(turn.db, task.cell_id, but=turn.person.id):
        raise Misfit("task-own")
    tasks.finish(turn.db, task, turn.now)
    comment_authors.task_ended(turn, task, "proposal-done-for-author")
    return _ended(turn, task, "task-confirmed", "task-for-owner-confirmed")


@action("task-again")
def again_wanted(turn: Turn[None], task_id: str) -> Outcome:
    return turn.go(type_why_again, Draft(_led(turn, guard.id_of(task_id), "reported").id))


@conversation.step
def type_why_again(turn: Turn[Draft]) -> Screen:
    task = _led(turn, turn.draft.task_id, "reported")
    return turn.ask("task-why-again", longest=LONGEST_WHY, title=task.title, name=task.owner.full_name)


@type_why_again.reply
def why_again_typed(turn: Turn[Draft], answer: str) -> Screen:
    guard.check(answer)
    task = _led(turn, turn.draft.task_id, "reported")
    tasks.reopen(turn.db, task, task_words.remind_at(turn, task.due_on))
    return _ended(turn, task, "task-opened-again", "task-for-owner-again", why=answer)


# More time


@action("task-extend")
def extended(turn: Turn[None], task_id: str, until: str) -> Outcome:
    task = _asked(turn, task_id, until)
    due_on = task.asked_until or task.due_on
    if due_on < task_words.today(turn):
        raise Misfit("task-day-past")
    tasks.move(turn.db, task, due_on, task_words.remind_at(turn, due_on))
    return _ended(turn, task, "task-extended", "task-for-owner-extended")


@action("task-keep")
def kept(turn: Turn[None], task_id: str, until: str) -> Outcome:
    task = _asked(turn, task_id, until)
    tasks.keep_deadline(turn.db, task)
    return _ended(turn, task, "task-kept", "task-for-owner-kept")


def _asked(turn: Turn[None], task_id: str, until: str) -> Task:
    """The task, while just this is asked for."""
    task = _led(turn, guard.id_of(task_id), "open")
    if task.asked_until is None or task_words.day_code(task.asked_until) != until:
        raise Misfit("task-asked-no-more", title=task.title)
    return task


# To another


@action("task-hand-on")
def hand_on_wanted(turn: Turn[None], task_id: str) -> Outcome:
    return turn.go(choose_other, Draft(_led(turn, guard.id_of(task_id)).id))


@conversation.step
def choose_other(turn: Turn[Draft]) -> Screen:
    task = _led(turn, turn.draft.task_id)
    words: dict[str, Word] = {"title": task.title, "name": task.owner.full_name}
    choices = members.choices(_others(turn, task), turn.draft.page)
    return turn.ask(Text("task-to-whom", words), choices, takes=("text", "name"))


def _others(turn: Turn[Draft], task: Task) -> list[Person]:
    return [one for one in people.of_cell(turn.db, task.cell_id) if one.id != task.owner_id]


@choose_other.reply
def other_chosen(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer in paging.TURNS:
        turn.draft.page = paging.turned(turn.draft.page, answer)
        return choose_other
    task = _led(turn, turn.draft.task_id)
    other = members.meant(_others(turn, task), answer)
    if task.kept and task.owner_id != turn.person.id:
        turn.tell(task.owner, Text("task-for-owner-handed-on", {"title": task.title}), wakes=False)
    tasks.hand_on(turn.db, task, other, task_words.remind_at(turn, task.due_on))
    told = other.id == turn.person.id or task_giving.tell_owner(turn, task)
    key = "task-handed-on" if told else "task-handed-on-untold"
    return turn.end(key, [turn.door("nhiemvu")], title=task.title, name=other.full_name)


# On another day


@action("task-move")
def move_wanted(turn: Turn[None], task_id: str) -> Outcome:
    return turn.go(type_new_day, Draft(_led(turn, guard.id_of(task_id), "open").id))


@conversation.step
def type_new_day(turn: Turn[Draft]) -> Screen:
    task = _led(turn, turn.draft.task_id, "open")
    words: dict[str, Word] = {**task_words.words_of(task, turn.zone), "name": task.owner.full_name}
    return turn.ask(Text("task-new-day", words), longest=when.LONGEST)


@type_new_day.reply
def new_day_typed(turn: Turn[Draft], answer: str) -> Screen:
    day, task = task_words.typed_day(turn, answer), _led(turn, turn.draft.task_id, "open")
    tasks.move(turn.db, task, day, task_words.remind_at(turn, day))
    return _ended(turn, task, "task-moved", "task-for-owner-moved")


# Not at all


@action("task-drop")
def drop_wanted(turn: Turn[None], task_id: str) -> Outcome:
    return turn.go(type_why_drop, Draft(_led(turn, guard.id_of(task_id)).id))


@conversation.step
def type_why_drop(turn: Turn[Draft]) -> Screen:
    task = _led(turn, turn.draft.task_id)
    return turn.ask("task-why-drop", longest=LONGEST_WHY, title=task.title, name=task.owner.full_name)


@type_why_drop.reply
def why_drop_typed(turn: Turn[Draft], answer: str) -> Screen:
    guard.check(answer)
    task = _led(turn, turn.draft.task_id)
    tasks.drop(turn.db, task)
    comment_authors.task_ended(turn, task, "proposal-dropped-for-author")
    return _ended(turn, task, "task-dropped", "task-for-owner-dropped", why=answer)


FEATURE = Feature((conversation,), actions=action)
