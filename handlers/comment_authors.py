"""The one way by which authors of comments hear what became of them, whoever they are and whatever is said."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.dialog import Turn
from bot.screens import Choice
from bot.texts import Text
from storage import comment_groups
from storage.models import Comment, Person, Task


def tell(turn: Turn[Any], comment: Comment, text: Text, choices: Iterable[Choice] = ()) -> bool:
    """False when it reaches nobody: the author gave no name, has left, or shut the program out."""
    if comment.person_id is None:
        return False
    if comment.person_id == turn.person.id:
        return True
    person = turn.db.get_one(Person, comment.person_id)
    return person.active and turn.tell(person, text, choices)


def became_task(turn: Turn[Any], comment_id: int, task: Task) -> None:
    """What they proposed is somebody's task now: of all who proposed the same."""
    for comment in comment_groups.become_task(turn.db, comment_id, turn.person, task):
        if comment.person_id != task.owner_id:  # who hears of the task itself
            tell(turn, comment, Text("proposal-task-for-author", {"code": comment.code, "title": task.title}))


def task_ended(turn: Turn[Any], task: Task, key: str) -> None:
    """It is done, or dropped."""
    for comment in comment_groups.of_task(turn.db, task):
        if comment.person_id != task.owner_id:
            tell(turn, comment, Text(key, {"code": comment.code, "title": task.title}))
