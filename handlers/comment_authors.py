"""The one way by which authors of comments hear what became of them: by a message of their own, or, where the name is
sealed, as all of the cell do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.dialog import Turn
from bot.screens import Choice
from bot.texts import Text
from storage import comment_groups
from storage.models import Comment, Person, Task


def tell(turn: Turn[Any], comment: Comment, text: Text, choices: Iterable[Choice] = ()) -> bool:
    """False when it reaches nobody: the author has left, or shut the program out.

    To a sealed author nothing is sent, for a message shows whose it is: in the morning all of the cell are told alike
    that there are answers, and each may look for their own (handlers/sealed_comments.py).
    """
    if comment.person_id is None or comment.person_id == turn.person.id:
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
