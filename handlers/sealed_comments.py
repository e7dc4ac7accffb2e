"""Comments without a name (ý kiến không nêu tên): sent, seen and taken back by their authors, and how answers are read.

All of it is private: nothing here may be read in the database (bot/fleeting.py, docs/anonymity.md). What an author does
is a deed for the cell's box, and is done in the morning, together with everybody's.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.dialog import Actions, Feature, Misfit, Outcome, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import said
from storage import sealed, thresholds
from storage.models import Comment
from storage.sealed import Own, Slip, TakenBack
from storage.sealed_sweep import GENERAL_WAITS

SEAL = ":seal"
action = Actions()


def choices(has_file: bool) -> list[Choice]:
    """Beside "Gửi": words alone can go without a name, for a photo, a hand or a voice is known by everybody.

    It is a choice of the same question, not a question of its own: one message more would tell who takes it.
    """
    return [] if has_file else [Choice(SEAL, Text("sealed-send"))]


def explained(turn: Turn[Any], has_file: bool, meeting_id: int | None) -> Text:
    """Who will not know and who still could, said before anybody chooses."""
    if has_file:
        return Text("sealed-text-only")
    least = thresholds.of(turn.db, turn.person.cell, "sealed-from-members")
    until = Text("sealed-until-meeting") if meeting_id else Text("sealed-until-days", {"days": GENERAL_WAITS.days})
    return Text("sealed-honest", {"least": least, "until": until})


def send(turn: Turn[Any], text: str, offers: Sequence[Choice], **target: Any) -> Screen:
    """`target`: meeting_id, item_id, document_id, passage. Only within a private conversation.

    `offers`: something to choose, as under all that ends that conversation; an end without would be known by it.
    """
    slip = sealed.slip(turn.person, text, turn.now.astimezone(turn.zone).date(), **target)
    turn.deeds.append(slip)
    return turn.end("sealed-sent", offers, code=slip.code)


# What an author finds


def own(turn: Turn[Any]) -> Own:
    """Their comments without a name: what is answered now is for them alone."""
    turn.private = True
    return sealed.own(turn.db, turn.sealing, turn.person, turn.now)


def own_lines(own: Own) -> list[Word]:
    lines: list[Word] = [_line("sealed-own-boxed", slip.code, slip.text) for slip in own.waiting]
    return lines + [_released(comment, own.leaving) for comment in own.released]


def _released(comment: Comment, leaving: frozenset[str]) -> Text:
    if comment.answered_at:
        return _line("sealed-own-answered", comment.code, comment.text, answer=comment.answer)
    return _line("sealed-own-leaving" if comment.code in leaving else "sealed-own-waiting", comment.code, comment.text)


def _line(key: str, code: str, text: str, **words: Word) -> Text:
    return Text(key, {"code": code, "what": said.first_words(text, None), **words})


def own_choices(own: Own) -> list[Choice]:
    """What may still be taken back."""
    codes = [one.code for one in _retractable(own)]
    return [take_back.choice(Text("sealed-take-back", {"code": code}), code) for code in codes]


def _retractable(own: Own) -> Sequence[Slip | Comment]:
    return [*own.waiting, *(c for c in own.released if _untouched(c) and c.code not in own.leaving)]


def _untouched(comment: Comment) -> bool:
    return comment.taken_up_at is None and comment.answered_at is None


@action("sealed-back", private=True)
def take_back(turn: Turn[None], code: str) -> Outcome:
    """Its words are given back, to be sent anew."""
    mine = next((one for one in _retractable(own(turn)) if one.code == code), None)
    if mine is None:
        raise Misfit("sealed-not-yours")
    turn.deeds.append(TakenBack(turn.person.id, code))
    key = "sealed-taken-out" if isinstance(mine, Slip) else "sealed-taken-back"
    return turn.end(key, [turn.door("gopy")], code=code, what=mine.text)


@action("sealed-answers", private=True)
def answers(turn: Turn[None]) -> Outcome:
    """Everybody in the cell may press it, and nobody can see who finds something."""
    mine = own(turn)
    found: list[Word] = [_released(comment, mine.leaving) for comment in mine.released if comment.answered_at]
    return turn.end("sealed-answers" if found else "sealed-no-answers", [turn.door("gopy")], comments=found)


FEATURE = Feature((), action)
