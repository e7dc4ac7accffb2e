"""The owner of a task says that it is done, or asks for more time; a leader of the cell hears it.

Whose the task is, and how it stands, is checked at every press.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot import guard, when
from bot.dialog import Actions, Conversation, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import task_words
from storage import people, tasks
from storage.models import Person, Task

LONGEST_WORDS = 500
NO_WORDS = ""


@dataclass
class Draft:
    task_id: int = 0
    until: date | None = None


conversation = Conversation("task-own", Draft)
action = Actions()


def _own(turn: Turn[Any], task_id: int) -> Task:
    task = tasks.owned_by(turn.db, task_id, turn.person)
    if task is None:
        raise Misfit("task-not-yours")
    if task.state != "open":
        raise task_words.changed(task)
    return task


# Done


@action("task-done")
def done(turn: Turn[None], task_id: str) -> Outcome:
    return turn.go(type_result, Draft(_own(turn, guard.id_of(task_id)).id))


@conversation.step
def type_result(turn: Turn[Draft]) -> Screen:
    task = _own(turn, turn.draft.task_id)
    nothing = Choice(NO_WORDS, Text("task-no-words"), ("không", "bỏ qua"))
    return turn.ask("task-which-result", [nothing], takes=("text",), longest=LONGEST_WORDS, title=task.title)


@type_result.reply
def result_typed(turn: Turn[Draft], answer: str) -> Screen:
    guard.check(answer)
    task = _own(turn, turn.draft.task_id)
    tasks.report(turn.db, task, answer or None)
    words: dict[str, Word] = {**task_words.words_of(task, turn.zone), "report": answer or Text("task-no-report")}
    told = _tell_leader(turn, "task-for-leader-done", words, task_words.report_choices(task))
    return turn.end("task-reported", [turn.door("nhiemvu")], title=task.title, told=told)


# More time


@action("task-time")
def more_time(turn: Turn[None], task_id: str) -> Outcome:
    return turn.go(type_until, Draft(_own(turn, guard.id_of(task_id)).id))


@conversation.step
def type_until(turn: Turn[Draft]) -> Screen:
    task = _own(turn, turn.draft.task_id)
    return turn.ask(Text("task-until-when", task_words.words_of(task, turn.zone)), longest=when.LONGEST)


@type_until.reply
def until_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    day, task = task_words.typed_day(turn, answer), _own(turn, turn.draft.task_id)
    if day <= task.due_on:
        raise Misfit("task-until-no-later", day=task_words.noon(day, turn.zone))
    turn.draft.until = day
    return type_why


@conversation.step
def type_why(turn: Turn[Draft]) -> Screen:
    task = _own(turn, turn.draft.task_id)
    return turn.ask("task-until-why", longest=LONGEST_WORDS, title=task.title, until=_until(turn))


def _until(turn: Turn[Draft]) -> Word:
    return task_words.noon(turn.draft.until, turn.zone) if turn.draft.until else None


@type_why.reply
def why_typed(turn: Turn[Draft], answer: str) -> Screen:
    guard.check(answer)
    task, until = _own(turn, turn.draft.task_id), turn.draft.until
    if until is None or until <= task.due_on:  # a leader has moved it further meanwhile
        raise task_words.changed(task)
    tasks.ask_for_time(turn.db, task, until, answer)
    words: dict[str, Word] = {**task_words.words_of(task, turn.zone), "until": _until(turn), "why": answer}
    told = _tell_leader(turn, "task-for-leader-asked", words, task_words.asked_choices(task, until))
    return turn.end("task-asked", [turn.door("nhiemvu")], title=task.title, until=_until(turn), told=told)


def _tell_leader(turn: Turn[Draft], key: str, words: dict[str, Word], choices: Iterable[Choice]) -> Text:
    """A leader other than its owner, in words; where none can be reached, it stands in their list anyway."""
    head = people.head(turn.db, turn.person.cell_id, but=turn.person.id)
    leader = turn.db.get(Person, head) if head else None
    if leader and turn.tell(leader, Text(key, {**words, "name": turn.person.full_name}), choices):
        return Text("task-told", {"leader": leader.full_name})
    return Text("task-untold")


FEATURE = Feature((conversation,), actions=action)
