"""A leader gives tasks: what → who → by when → confirm; of what is typed in one line nothing is asked again.

Nothing is stored before the confirmation; then each owner hears of theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot import guard, when
from bot.dialog import Actions, Conversation, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.task_lines import LONGEST_TITLE, MOST, BadLine, parse
from bot.texts import Text, Word
from handlers import comment_authors, members, paging, said, task_words
from storage import meetings, minutes, people, tasks
from storage.models import Person, Task
from storage.tasks import Assignment

LONGEST = MOST * (LONGEST_TITLE + 100)


@dataclass
class Wanted:
    """A task as far as it is known. `named`: who was typed, where it is not clear who that is."""

    title: str
    owner_id: int = 0
    due_on: date | None = None
    named: str = ""


@dataclass
class Draft:
    """`comment_id`: of the accepted proposal that it comes of."""

    meeting_id: int | None = None
    page: int = 0
    comment_id: int = 0
    tasks: list[Wanted] = field(default_factory=list[Wanted])


conversation = Conversation("task-give", Draft)
action = Actions()


@action("task-give")
def wanted(turn: Turn[None], meeting_id: str = "") -> Outcome:
    """Of a meeting's conclusions, or of none."""
    draft = Draft(guard.id_of(meeting_id) if meeting_id else None)
    _check(turn, draft)
    return turn.go(type_tasks, draft)


def begun(turn: Turn[Any], title: str, comment_id: int) -> Outcome:
    """What is to be done is known: a proposal that was accepted."""
    return turn.go(choose_owner, Draft(comment_id=comment_id, tasks=[Wanted(title)]))


def _check(turn: Turn[Any], draft: Draft) -> None:
    """The role, or the meeting, may have changed since."""
    if not turn.person.leads:
        raise Misfit("dialog-not-yours")
    if draft.meeting_id is None:
        return
    meeting = meetings.led_by(turn.db, draft.meeting_id, turn.person)
    if meeting is None:
        raise Misfit("invitation-not-yours")
    if meeting.state != "announced" or meeting.is_open(turn.now):
        raise Misfit("task-meeting-not-begun")


# What


@conversation.step
def type_tasks(turn: Turn[Draft]) -> Screen:
    return turn.ask("task-what", longest=LONGEST)


@type_tasks.reply
def tasks_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer, longest=LONGEST)
    try:
        lines = parse(answer, task_words.today(turn))
    except BadLine as bad:
        why = Text(f"task-day-{bad.reason}") if bad.reason else ""
        limits: dict[str, Word] = {"most": MOST, "longest": LONGEST_TITLE}
        raise Misfit(f"task-bad-{bad.fault}", line=bad.number, why=why, **limits) from None
    found = people.of_cell(turn.db, turn.person.cell_id)
    turn.draft.tasks = []
    for line in lines:
        named = members.called(found, line.owner) if line.owner else []
        owner = named[0].id if len(named) == 1 else 0
        turn.draft.tasks.append(Wanted(line.title, owner, line.due_on, "" if owner else line.owner))
    return _following(turn)


def _following(turn: Turn[Draft]) -> Step[Draft]:
    """The first thing that is not known yet."""
    turn.draft.page = 0
    lacking = _lacking(turn.draft)
    if lacking is None:
        return confirm
    return type_day if lacking.owner_id else choose_owner


def _lacking(draft: Draft) -> Wanted | None:
    return next((one for one in draft.tasks if not (one.owner_id and one.due_on)), None)


def _asked(draft: Draft) -> Wanted:
    if lacking := _lacking(draft):
        return lacking
    raise LookupError("nothing is lacking, and yet it was asked for")


# Who


@conversation.step
def choose_owner(turn: Turn[Draft]) -> Screen:
    found, one = people.of_cell(turn.db, turn.person.cell_id), _asked(turn.draft)
    key = "task-who-named" if one.named else "task-who"
    words: dict[str, Word] = {"title": one.title, "named": one.named}
    return turn.ask(Text(key, words), members.choices(found, turn.draft.page), takes=("text", "name"))


@choose_owner.reply
def owner_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if answer in paging.TURNS:
        turn.draft.page = paging.turned(turn.draft.page, answer)
        return choose_owner
    one = _asked(turn.draft)
    one.owner_id, one.named = members.meant(people.of_cell(turn.db, turn.person.cell_id), answer).id, ""
    return _following(turn)


# By when


@conversation.step
def type_day(turn: Turn[Draft]) -> Screen:
    one = _asked(turn.draft)
    name = turn.db.get_one(Person, one.owner_id).full_name
    return turn.ask("task-by-when", longest=when.LONGEST, title=one.title, name=name)


@type_day.reply
def day_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    _asked(turn.draft).due_on = task_words.typed_day(turn, answer)
    return _following(turn)


# Shown once more, and given


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    _check(turn, turn.draft)
    names = {one.id: one.full_name for one in people.of_cell(turn.db, turn.person.cell_id)}
    lines: list[Word] = [
        Text("task-line-given", {"title": one.title, "name": names.get(one.owner_id, ""), "due": _noon(turn, one)})
        for one in turn.draft.tasks
    ]
    return turn.ask("task-preview", [Choice("give", Text("task-send"), said.SEND_WORDS)], tasks=lines)


def _noon(turn: Turn[Draft], one: Wanted) -> Word:
    return task_words.noon(one.due_on, turn.zone) if one.due_on else None


@confirm.reply
def confirmed(turn: Turn[Draft], _answer: str) -> Step[Draft] | Screen:
    _check(turn, turn.draft)
    if _forget_void(turn):
        return _following(turn)
    given = [_give(turn, one) for one in turn.draft.tasks]
    if turn.draft.comment_id:
        comment_authors.became_task(turn, turn.draft.comment_id, given[0])
    untold = [task.owner.full_name for task in given if not _told(turn, task)]
    choices = [
        *_minutes(turn), Choice(task_words.give_choice(turn.draft.meeting_id).value, Text("task-give-more")),
        turn.door("nhiemvu", Text("task-give-end")),
    ]  # fmt: skip
    key = "task-given-untold" if untold else "task-given"
    return turn.end(key, choices, count=len(given), names=", ".join(dict.fromkeys(untold)))


def _forget_void(turn: Turn[Draft]) -> bool:
    """An owner who has left the cell meanwhile, or a day that is over, is asked for again."""
    here = {one.id for one in people.of_cell(turn.db, turn.person.cell_id)}
    for one in turn.draft.tasks:
        one.owner_id = one.owner_id if one.owner_id in here else 0
        one.due_on = one.due_on if one.due_on and one.due_on >= task_words.today(turn) else None
    return _lacking(turn.draft) is not None


def _give(turn: Turn[Draft], one: Wanted) -> Task:
    if one.due_on is None:
        raise LookupError("a task without a day is not confirmed")
    what = Assignment(one.title, one.owner_id, one.due_on, turn.draft.meeting_id)
    task = tasks.add(turn.db, turn.person, what, task_words.remind_at(turn, one.due_on), turn.now)
    task.owner = turn.db.get_one(Person, one.owner_id)
    return task


def _told(turn: Turn[Draft], task: Task) -> bool:
    return task.owner_id == turn.person.id or tell_owner(turn, task)


def tell_owner(turn: Turn[Any], task: Task) -> bool:
    """Whoever has a new task hears what, and by when."""
    words: dict[str, Word] = {**task_words.words_of(task, turn.zone), "cell": turn.person.cell.name}
    return turn.tell(task.owner, Text("task-for-owner", words), task_words.owner_choices(task), wakes=False)


def _minutes(turn: Turn[Draft]) -> Sequence[Choice]:
    """Those that were made before do not say what has been given since."""
    meeting = turn.draft.meeting_id and meetings.led_by(turn.db, turn.draft.meeting_id, turn.person)
    found = minutes.of_meeting(turn.db, meeting) if meeting else None
    anew = found and not found.locked_at
    return [Choice(f"a:minutes-get:{turn.draft.meeting_id}", Text("task-minutes-anew"))] if anew else []


FEATURE = Feature((conversation,), actions=action)
