"""Leaders hear of a comment: that it was made, changed, withdrawn, or that its author does not agree with the answer.

What has not been sent yet is called off when there is something newer to say.
"""

from __future__ import annotations

from typing import Any

from bot.dialog import Turn
from bot.screens import Choice
from bot.texts import Text, Word
from handlers import comment_words, said
from storage import comment_files, comment_notices, comment_targets, people
from storage.models import Comment


def tell_new(turn: Turn[Any], comment: Comment) -> None:
    _tell_whole(turn, comment, "comment-for-leader")


def tell_changed(turn: Turn[Any], comment: Comment) -> None:
    """Whoever has not got the first words gets these alone, as if they were the first."""
    known = comment_notices.void(turn.db, comment.id)
    _tell_whole(turn, comment, "comment-changed-for-leader" if known else "comment-for-leader")


def tell_withdrawn(turn: Turn[Any], comment: Comment) -> None:
    """Nothing at all where nobody has heard of it."""
    if comment_notices.void(turn.db, comment.id):
        words: dict[str, Word] = {"name": turn.person.full_name, "code": comment.code}
        _tell(turn, comment, Text("comment-withdrawn-for-leader", words), about="gone")
    comment_notices.forget_words(turn.db, comment.id)


def tell_reserved(turn: Turn[Any], comment: Comment, reservation: str) -> None:
    words: dict[str, Word] = {"name": turn.person.full_name, "code": comment.code, "reservation": reservation}
    words |= {"item": comment_words.name(turn.db, comment), "answer": comment.answer}
    _tell(turn, comment, Text("reserve-for-leader", words), about="reserved")


def tell_taken_back(turn: Turn[Any], comment: Comment) -> None:
    if comment_notices.void(turn.db, comment.id, "reserved"):
        words: dict[str, Word] = {"name": turn.person.full_name, "code": comment.code}
        _tell(turn, comment, Text("reserve-taken-back-for-leader", words), about="reserved")


def _tell_whole(turn: Turn[Any], comment: Comment, key: str) -> None:
    found, target = comment_files.of(turn.db, comment), comment_targets.of(turn.db, comment)
    words: dict[str, Word] = {"item": comment_words.title(target), "where": comment_words.where(target)}
    words |= {"what": said.whole(comment.text, found), "code": comment.code, "name": turn.person.full_name}
    choices = [Choice(f"a:answer:{comment.id}", Text("comment-answer"))]
    first = found[0].id if found else None
    if not _tell(turn, comment, Text(key, words), choices=choices, file_id=first, wakes=key == "comment-for-leader"):
        return
    for number, file in enumerate(found[1:], 2):
        counted: dict[str, Word] = {"code": comment.code, "number": number, "count": len(found)}
        _tell(turn, comment, Text("comment-further-file", counted), file_id=file.id)


def _tell(
    turn: Turn[Any],
    comment: Comment,
    text: Text,
    *,
    about: str = "it",
    choices: list[Choice] | None = None,
    file_id: int | None = None,
    wakes: bool = False,
) -> bool:
    leader = people.head(turn.db, comment.cell_id)
    if leader is None or leader == turn.person.id:
        return False
    named = comment_notices.name(comment.id, about)
    return turn.tell(leader, text, choices or (), file_id, wakes=wakes, dedupe=named)
