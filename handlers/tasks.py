"""Tasks under way: members see their own, leaders all of the cell's, overdue ones first; one is picked to act on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.dialog import Conversation, Door, Feature, Misfit, Next, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import meeting_words, paging, task_giving, task_leading, task_words
from storage import tasks
from storage.models import Task

GIVE = ":give"


@dataclass
class Draft:
    page: int = 0


conversation = Conversation("tasks", Draft)


def open_tasks(turn: Turn[None]) -> Outcome:
    return turn.go(choose_task, Draft())


def _found(turn: Turn[Any]) -> Sequence[Task]:
    if turn.person.leads:
        return tasks.of_cell(turn.db, turn.person.cell_id, task_words.today(turn))
    return tasks.of_person(turn.db, turn.person)


@conversation.step
def choose_task(turn: Turn[Draft]) -> Screen:
    found, leads = _found(turn), turn.person.leads
    if not found:
        none = [task_words.give_choice(), turn.door("menu")] if leads else [turn.door("menu")]
        return turn.end("task-none-cell" if leads else "task-none-own", none)
    if len(found) == 1 and not leads:
        return _details(turn, found[0])
    if turn.draft.page * paging.PAGE >= len(found):  # what stood on the last page is done
        turn.draft.page = 0
    shown = paging.part(found, turn.draft.page)
    choices = [
        *(Choice(str(task.id), meeting_words.short(task.title)) for task in shown),
        *paging.ways(turn.draft.page, len(found)),
        *([Choice(GIVE, Text("task-give"))] if leads else []),
    ]
    lines: list[Word] = [_line(turn, task) for task in shown]
    return turn.ask("task-list-cell" if leads else "task-list-own", choices, tasks=lines)


def _line(turn: Turn[Draft], task: Task) -> Text:
    words: dict[str, Word] = {"title": task.title, "name": task_words.owner_name(task)}
    words["how"] = task_words.how_long(task, task_words.today(turn), turn.zone)
    return Text("task-line" if turn.person.leads else "task-line-own", words)


@choose_task.reply
def task_chosen(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen | Next:
    if answer in paging.TURNS:
        turn.draft.page = paging.turned(turn.draft.page, answer)
        return choose_task
    if answer == GIVE:
        return turn.go(task_giving.type_tasks, task_giving.Draft())
    task = next((one for one in _found(turn) if str(one.id) == answer), None)
    if task is None:
        raise Misfit("task-not-yours")
    return _details(turn, task)


def _details(turn: Turn[Any], task: Task) -> Screen:
    words: dict[str, Word] = {**task_words.words_of(task, turn.zone), "name": task_words.owner_name(task)}
    words["how"] = task_words.how_long(task, task_words.today(turn), turn.zone)
    more: list[Word] = [Text("task-details-report", {"report": task.report})] if task.report else []
    if task.asked_until:
        asked: dict[str, Word] = {"until": task_words.noon(task.asked_until, turn.zone), "why": task.asked_why}
        more.append(Text("task-details-asked", asked))
    own = task.owner_id == turn.person.id
    choices = [
        *(task_words.owner_choices(task) if own and task.state == "open" else []),
        *(task_leading.choices_for(task, own) if turn.person.leads else []),
    ]
    return turn.end(Text("task-details-more" if more else "task-details", {**words, "more": more}), choices)


PHRASES = ("nhiệm vụ", "việc được giao", "nhiệm vụ được giao", "tasks")
FEATURE = Feature((conversation,), doors=(Door("nhiemvu", "task-door", open_tasks, ("tasks",), PHRASES),))
