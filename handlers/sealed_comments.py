"""Comments without a name (ý kiến không nêu tên): sent, seen and taken back by their authors, and how answers are read.

All of it is private: nothing here may be read in the database (bot/fleeting.py, docs/anonymity.md). What an author does
is a deed for the cell's box, and is done in the morning, together with everybody's.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, chain
from typing import Any

from bot import guard
from bot.dialog import Actions, Feature, Misfit, Outcome, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import answer_words, said
from storage import sealed, thresholds
from storage.comment_targets import Target
from storage.folding import fold
from storage.models import Comment
from storage.sealed import Own, Slip, TakenBack
from storage.sealed_sweep import GENERAL_WAITS

SEAL = ":seal"
ONE_MESSAGE, BESIDE_ANSWER = 1400, 250  # characters of answers, and of what stands with each
action = Actions()


def hindrance(turn: Turn[Any], has_file: bool, target: Target) -> Text | None:
    """Why this cannot go without a name: a photo, a hand or a voice is known by everybody, and so are the few."""
    if has_file:
        return Text("sealed-text-only")
    handed_out = target.document.meeting if target.document else None
    count = sealed.writers(turn.db, turn.person, target.meeting or handed_out)
    return Text("sealed-too-few", {"least": sealed.FEWEST}) if count < sealed.FEWEST else None


def choices(hindered: Text | None) -> list[Choice]:
    """Beside "Gửi".

    It is a choice of the same question, not a question of its own: one message more would tell who takes it.
    """
    return [] if hindered else [Choice(SEAL, Text("sealed-send"))]


def explained(turn: Turn[Any], target: Target) -> Text:
    """Who will not know and who still could, said before anybody chooses."""
    words: dict[str, Word] = {"least": thresholds.of(turn.db, turn.person.cell, "sealed-from-members")}
    key = "sealed-until-meeting" if target.meeting else "sealed-until-days"
    return Text("sealed-honest", {"until": Text(key, {**words, "days": GENERAL_WAITS.days})})


def is_wish(turn: Turn[Any], said: str) -> bool:
    """Whether they ask for it in words, which are no part of the comment."""
    return fold(said) == fold(turn.t.plain(Text("sealed-send")))


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
    for comment in own.released:
        lines += _answered(comment) if comment.answered_at else [_unanswered(comment, own.leaving)]
    return lines


def _answered(comment: Comment) -> list[Word]:
    outcome = Text("sealed-own-outcome", {"outcome": answer_words.outcome_name(comment.outcome)})
    return [_line("sealed-own-answered", comment.code, comment.text, answer=comment.answer), outcome]


def _unanswered(comment: Comment, leaving: frozenset[str]) -> Text:
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
def answers(turn: Turn[None], before: str = "0") -> Outcome:
    """Everybody in the cell may press it, and nobody can see who finds something. `before`: how many were shown."""
    begin = guard.id_of(before)
    found = [comment for comment in own(turn).released if comment.answered_at][begin:]
    if not found:
        return turn.end("sealed-no-answers", [turn.door("gopy")])
    here = found[: _room(found)]
    lines = [*chain.from_iterable(map(_answered, here)), Text("sealed-reserve-how")]
    more = [answers.choice(Text("page-next"), begin + len(here))] if len(here) < len(found) else []
    return turn.end("sealed-answers", [*more, turn.door("gopy")], comments=lines)


def _room(found: Sequence[Comment]) -> int:
    """How many, at least one, are one message on every platform: several would show who has found something."""
    lengths = accumulate(len(comment.answer or "") + BESIDE_ANSWER for comment in found)
    return max(1, sum(length <= ONE_MESSAGE for length in lengths))


FEATURE = Feature((), action)
