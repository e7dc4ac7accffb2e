"""The secretary or the deputy answers a comment, or several: words → what becomes of it, by which they are sent.

Which ones: handlers/comment_collected.py, or the notice of one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot import guard
from bot.dialog import Actions, Conversation, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import answer_words, comment_outcomes, comment_words
from storage import comment_files, comment_lists
from storage.comment_lists import Given, Listed
from storage.models import Comment
from storage.models.voices import CommentOutcome

BY_NAME: dict[str, CommentOutcome] = {name: name for name in answer_words.OUTCOMES}


@dataclass
class Draft:
    """`meeting_id` 0: of no meeting. `opened`: when those to be answered came before the leader's eyes."""

    meeting_id: int = 0
    page: int = 0
    ids: list[int] = field(default_factory=list[int])
    group_id: int = 0
    text: str = ""
    opened: datetime | None = None


conversation = Conversation("answer", Draft)
action = Actions()


def opened(turn: Turn[Draft], ids: Sequence[int]) -> Step[Draft]:
    """From now on nobody changes them, and what comes with them is sent along."""
    turn.draft.ids, turn.draft.opened = list(ids), turn.now
    for comment in _take_up(turn, ids):
        for file in comment_files.of(turn.db, comment):
            turn.also("answer-file", file=file, code=comment.code)
    return write_answer


def _take_up(turn: Turn[Any], ids: Sequence[int]) -> list[Comment]:
    found = [one.comment for one in led(turn, ids)]
    comment_lists.take_up(turn.db, found, turn.now)
    return found


def led(turn: Turn[Any], ids: Sequence[int]) -> Sequence[Listed]:
    found = comment_lists.led_by(turn.db, ids, turn.person)
    if not found:
        raise Misfit("dialog-not-yours")
    return found


@action("answer")
def wanted(turn: Turn[None], comment_id: str) -> Outcome:
    """Straight to one comment, from the notice of it (which carried its file)."""
    ids = [guard.id_of(comment_id)]
    [comment] = _take_up(turn, ids)
    if comment.is_settled:
        return turn.end("answer-already", code=comment.code, answer=comment.answer)
    return turn.go(write_answer, Draft(comment.meeting_id or 0, ids=ids, opened=turn.now))


# The answer


def _open(turn: Turn[Draft]) -> Sequence[Listed]:
    """Those of the draft that may still be answered, and, where another leader was faster, none."""
    opened = turn.draft.opened or turn.now
    found = [one for one in led(turn, turn.draft.ids) if not one.comment.is_settled]
    return [one for one in found if not one.comment.answered_at or one.comment.answered_at <= opened]


@conversation.step
def write_answer(turn: Turn[Draft]) -> Screen:
    found = _open(turn)
    if not found:
        comment = led(turn, turn.draft.ids)[0].comment
        return turn.end("answer-already", code=comment.code, answer=comment.answer)
    if len(found) > 1:
        return turn.ask(Text("answer-write-group", {"lines": [answer_words.line(one.comment) for one in found]}))
    one = found[0]
    words: dict[str, Word] = {"item": answer_words.about(one), "what": comment_words.what(turn.db, one.comment)}
    return turn.ask(Text("answer-write", {**words, **_of_whom(one.comment)}))


def _of_whom(comment: Comment) -> dict[str, Word]:
    return {"code": comment.code, "author": answer_words.author(comment)}


@write_answer.reply
def answer_written(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer)
    turn.draft.text = answer
    return choose_outcome


@conversation.step
def choose_outcome(turn: Turn[Draft]) -> Screen:
    """Shown once more; saying what becomes of it sends the answer."""
    found = led(turn, turn.draft.ids)
    choices = [*(Choice(name, Text(f"answer-do-{name}")) for name in BY_NAME), Choice("edit", Text("answer-edit"))]
    if len(found) > 1:
        return turn.ask("answer-preview-group", choices, count=len(found), answer=turn.draft.text)
    return turn.ask(Text("answer-preview", {**_of_whom(found[0].comment), "answer": turn.draft.text}), choices)


@choose_outcome.reply
def outcome_chosen(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer == "edit":
        return write_answer
    draft = turn.draft
    led(turn, draft.ids)
    marked = comment_outcomes.mark(turn, draft.ids, Given(BY_NAME[answer], draft.text, draft.opened or turn.now))
    if not marked.done:
        comment = led(turn, draft.ids)[0].comment
        return turn.end("answer-not-needed", code=comment.code, answer=comment.answer)
    return turn.end(comment_outcomes.told(marked), comment_outcomes.ways(turn, marked, answer))


FEATURE = Feature((conversation,), action)
