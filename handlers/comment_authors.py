"""How the author of a comment hears of it: by a message of their own, or, where the name is sealed, as all do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bot.dialog import Turn
from bot.screens import Choice
from bot.texts import Text
from storage.models import Comment


def tell(turn: Turn[Any], comment: Comment, text: Text, choices: Iterable[Choice] = ()) -> bool:
    """False when it reaches nobody: the author has left, or shut the program out. The comment comes with its person.

    To a sealed author nothing is sent, for a message shows whose it is: in the morning all of the cell are told alike
    that there are answers, and each may look for their own (handlers/sealed_comments.py).
    """
    if comment.sealed_author is not None or comment.person_id == turn.person.id:
        return True
    if comment.person is None or not comment.person.active:
        return False
    return turn.tell(comment.person, text, choices)
