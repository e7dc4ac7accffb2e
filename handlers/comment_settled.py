"""What has been answered: with which outcome, and what more can become of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot.dialog import Conversation, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import answer_words, comment_outcomes, comment_words, paging
from storage import comment_groups, comment_lists
from storage.comment_lists import Listed


@dataclass
class Draft:
    meeting_id: int = 0
    page: int = 0


conversation = Conversation("answered", Draft)


def show(turn: Turn[Any], meeting_id: int) -> Outcome:
    return turn.go(choose_answered, Draft(meeting_id))


def _answered(turn: Turn[Draft]) -> Sequence[Listed]:
    if not turn.person.leads:
        raise Misfit("dialog-not-yours")
    units = comment_lists.units(turn.db, turn.person.cell_id, turn.draft.meeting_id or None, turn.now)
    return [one for unit in units for one in unit.listed if one.comment.answered_at]


@conversation.step
def choose_answered(turn: Turn[Draft]) -> Screen:
    found, page = _answered(turn), turn.draft.page
    choices = [Choice(str(one.comment.id), answer_words.label(one.comment)) for one in paging.part(found, page)]
    return turn.ask("answer-which-answered", [*choices, *paging.ways(page, len(found))])


@choose_answered.reply
def answered_chosen(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer in paging.TURNS:
        turn.draft.page = paging.turned(turn.draft.page, answer)
        return choose_answered
    one = next((one for one in _answered(turn) if one.comment.id == int(answer)), None)
    if one is None:
        raise Misfit("dialog-stale")
    return _details(turn, one)


def _details(turn: Turn[Draft], one: Listed) -> Screen:
    comment = one.comment
    words: dict[str, Word] = {"code": comment.code, "author": answer_words.author(comment)}
    words |= {"item": answer_words.about(one), "what": comment_words.what(turn.db, comment), "answer": comment.answer}
    words["outcome"] = answer_words.outcome_name(comment.outcome)
    more: list[Word] = [Text("answer-reserved", {"words": comment.reservation})] if comment.reservation else []
    more += [Text("answer-is-task")] if comment.task_id else []
    key = "answer-details-more" if more else "answer-details"
    return turn.end(Text(key, {**words, "more": more}), _ways(turn, one))


def _ways(turn: Turn[Draft], one: Listed) -> list[Choice]:
    comment = one.comment
    if not comment.is_settled:
        return [answer_words.comment_choice(comment, "answer-again"), turn.door("ykien")]
    accepted = any(one.id == comment.id for one in comment_groups.kin(turn.db, comment.id, turn.person))
    more = comment_outcomes.proposal_choices(comment.id) if accepted else []
    return [*more, answer_words.list_choice(comment.meeting_id)]


FEATURE = Feature((conversation,))
