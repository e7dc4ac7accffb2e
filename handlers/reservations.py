"""Bảo lưu: the author of a comment does not agree with the answer, and has their opinion recorded under their name.

words, or those sent before → shown once more. Leaders hear of it; the minutes of the meeting record it.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot import guard
from bot.dialog import Actions, Conversation, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import comment_telling, comment_words, own_comments, said
from storage import own_comments as own
from storage.models import Comment


@dataclass
class Draft:
    comment_id: int = 0
    text: str = ""


conversation = Conversation("reserve", Draft)
action = Actions()


@action("reserve")
def wanted(turn: Turn[None], comment_id: str) -> Outcome:
    return turn.go(write_reservation, Draft(_open(turn, guard.id_of(comment_id)).id))


def _open(turn: Turn[Draft] | Turn[None], comment_id: int) -> Comment:
    comment = own_comments.of(turn, comment_id)
    if not own.may_reserve(comment):
        raise Misfit("reserve-already" if comment.reserved_at else "reserve-no-answer", code=comment.code)
    return comment


@conversation.step
def write_reservation(turn: Turn[Draft]) -> Screen:
    comment = _open(turn, turn.draft.comment_id)
    same = [Choice(":same", Text("reserve-same"), ("giữ nguyên",))] if comment.text else []
    words: dict[str, Word] = {"code": comment.code, "what": comment_words.what(turn.db, comment)}
    return turn.ask(Text("reserve-write", {**words, "answer": comment.answer}), same, takes=("text",))


@write_reservation.reply
def reservation_written(turn: Turn[Draft], answer: str) -> Step[Draft]:
    comment = _open(turn, turn.draft.comment_id)
    guard.check(answer)
    turn.draft.text = comment.text if answer == ":same" else answer
    return confirm


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    comment = _open(turn, turn.draft.comment_id)
    choices = (Choice(":yes", Text("reserve-do"), said.SEND_WORDS), Choice(":edit", Text("comment-edit")))
    words: dict[str, Word] = {"code": comment.code, "reservation": turn.draft.text, "recorded": _where(turn, comment)}
    return turn.ask(Text("reserve-preview", words), choices)


def _where(turn: Turn[Draft], comment: Comment) -> Text:
    """Honestly, who will read it."""
    if comment.meeting_id is None:
        return Text("reserve-with-comment")
    final = own.minutes_are_final(turn.db, comment)
    return Text("reserve-minutes-final" if final else "reserve-in-minutes")


@confirm.reply
def confirmed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer == ":edit":
        return write_reservation
    comment = own_comments.of(turn, turn.draft.comment_id)
    if not own.reserve(turn.db, comment, turn.person, turn.draft.text, turn.now):
        raise Misfit("reserve-already", code=comment.code)
    comment_telling.tell_reserved(turn, comment, turn.draft.text)
    return turn.end("reserve-done", [own_comments.mine_choice()], code=comment.code)


# Taking it back


@action("unreserve")
def take_back(turn: Turn[None], comment_id: str) -> Outcome:
    return turn.go(sure, Draft(_reserved(turn, guard.id_of(comment_id)).id))


def _reserved(turn: Turn[Draft] | Turn[None], comment_id: int) -> Comment:
    comment = own_comments.of(turn, comment_id)
    if not own.may_take_back(turn.db, comment):
        raise Misfit("reserve-recorded" if comment.reserved_at else "reserve-none", code=comment.code)
    return comment


@conversation.step
def sure(turn: Turn[Draft]) -> Screen:
    comment = _reserved(turn, turn.draft.comment_id)
    choices = (Choice(":yes", Text("reserve-take-back")), Choice(":no", Text("comment-leave"), ("không", "no")))
    return turn.ask("reserve-take-back-sure", choices, code=comment.code, reservation=comment.reservation)


@sure.reply
def was_sure(turn: Turn[Draft], answer: str) -> Screen:
    comment = _reserved(turn, turn.draft.comment_id)
    if answer == ":yes" and own.take_back(turn.db, comment, turn.person):
        comment_telling.tell_taken_back(turn, comment)
        return turn.end("reserve-taken-back", [own_comments.mine_choice()], code=comment.code)
    return turn.end("comment-left-as-it-was", [own_comments.mine_choice()], code=comment.code)


FEATURE = Feature((conversation,), action)
