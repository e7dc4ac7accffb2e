"""A leader puts similar comments together: tick them, page by page → a title; takes one out again, adds others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from bot import guard
from bot.dialog import Conversation, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import answer_words, paging
from storage import comment_groups, comment_lists
from storage.models import Comment, CommentGroup

LONGEST_TITLE = 120
DONE, KEEP = "done", "keep"


@dataclass
class Draft:
    """`group_id` 0: of a new one."""

    meeting_id: int = 0
    group_id: int = 0
    page: int = 0
    ticked: list[int] = field(default_factory=list[int])


conversation = Conversation("comment-group", Draft)


def gather(turn: Turn[Any], meeting_id: int) -> Outcome:
    return turn.go(tick_similar, Draft(meeting_id))


def add(turn: Turn[Any], group_id: int) -> Outcome:
    group = _group(turn, group_id)
    return turn.go(tick_similar, Draft(group.meeting_id or 0, group.id))


def take_out(turn: Turn[Any], group_id: int) -> Outcome:
    return turn.go(choose_out, Draft(group_id=_group(turn, group_id).id))


def _group(turn: Turn[Any], group_id: int) -> CommentGroup:
    group = comment_groups.led_by(turn.db, group_id, turn.person)
    if group is None:
        raise Misfit("answer-group-gone" if turn.person.leads else "dialog-not-yours")
    return group


# Ticked


def _single(turn: Turn[Draft]) -> Sequence[Comment]:
    """What is open and in no group yet, in the order of the agenda."""
    if not turn.person.leads:
        raise Misfit("dialog-not-yours")
    units = comment_lists.units(turn.db, turn.person.cell_id, turn.draft.meeting_id or None, turn.now)
    return [unit.listed[0].comment for unit in units if unit.group is None and not unit.is_settled]


@conversation.step
def tick_similar(turn: Turn[Draft]) -> Screen:
    found, draft = _single(turn), turn.draft
    if not found:
        return turn.end("grouping-none", [answer_words.list_choice(draft.meeting_id)])
    ticked = [one for one in found if one.id in draft.ticked]
    choices = [_tick(one, ticked=one in ticked) for one in paging.part(found, draft.page)]
    fewest = 1 if draft.group_id else comment_groups.FEWEST
    done = [Choice(DONE, Text("grouping-done", {"count": len(ticked)}))] if len(ticked) >= fewest else []
    key = "grouping-which-more" if ticked else "grouping-which"
    lines: list[Word] = [answer_words.line(one) for one in ticked]
    return turn.ask(Text(key, {"ticked": lines}), [*choices, *paging.ways(draft.page, len(found)), *done])


def _tick(comment: Comment, *, ticked: bool) -> Choice:
    key = "grouping-ticked" if ticked else "grouping-unticked"
    return Choice(str(comment.id), Text(key, {"comment": answer_words.label(comment)}))


@tick_similar.reply
def similar_ticked(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    draft = turn.draft
    if answer in paging.TURNS:
        draft.page = paging.turned(draft.page, answer)
    elif answer != DONE:
        draft.ticked = [one for one in [*draft.ticked, int(answer)] if [*draft.ticked, int(answer)].count(one) == 1]
    elif draft.group_id:
        return _kept(turn, _group(turn, draft.group_id))
    else:
        return type_title
    return tick_similar


# Its title


def _ticked(turn: Turn[Draft]) -> Sequence[Comment]:
    return [one for one in _single(turn) if one.id in turn.draft.ticked]


@conversation.step
def type_title(turn: Turn[Draft]) -> Screen:
    found = _ticked(turn)
    keep = [Choice(KEEP, one)] if (one := _proposed(found)) else []
    lines: list[Word] = [answer_words.line(comment) for comment in found]
    return turn.ask(Text("grouping-title", {"ticked": lines}), keep, takes=("text",), longest=LONGEST_TITLE)


def _proposed(found: Sequence[Comment]) -> str:
    """The shortest that was written says it best."""
    texts = [" ".join(one.text.split()) for one in found if one.text]
    return min(texts, key=len)[:LONGEST_TITLE] if texts else ""


@type_title.reply
def title_typed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    guard.check(answer)
    found = _ticked(turn)
    if len(found) < comment_groups.FEWEST:  # another leader has answered some meanwhile
        return tick_similar
    title = _proposed(found) if answer == KEEP else " ".join(answer.split())
    group = comment_groups.add(turn.db, turn.person, turn.draft.meeting_id or None, title, turn.now)
    return _kept(turn, group)


def _kept(turn: Turn[Draft], group: CommentGroup) -> Screen:
    found = _ticked(turn)
    comment_lists.take_up(turn.db, found, turn.now)
    comment_groups.put_in(turn.db, group, [one.id for one in found])
    count = len(comment_groups.ids_of(turn.db, group.id))
    ways = [answer_words.group_choice(group.id), answer_words.list_choice(group.meeting_id)]
    return turn.end("grouping-kept", ways, title=group.title, count=count)


# Taken out again


@conversation.step
def choose_out(turn: Turn[Draft]) -> Screen:
    group = _group(turn, turn.draft.group_id)
    found = [
        one.comment for one in comment_lists.led_by(turn.db, comment_groups.ids_of(turn.db, group.id), turn.person)
    ]
    choices = [Choice(str(one.id), answer_words.label(one)) for one in paging.part(found, turn.draft.page)]
    return turn.ask("grouping-which-out", [*choices, *paging.ways(turn.draft.page, len(found))], title=group.title)


@choose_out.reply
def out_chosen(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer in paging.TURNS:
        turn.draft.page = paging.turned(turn.draft.page, answer)
        return choose_out
    group = _group(turn, turn.draft.group_id)
    group_id, meeting_id, title = group.id, group.meeting_id, group.title
    stays = comment_groups.take_out(turn.db, group, int(answer))
    ways = [*([answer_words.group_choice(group_id)] if stays else []), answer_words.list_choice(meeting_id)]
    return turn.end("grouping-taken-out" if stays else "grouping-dissolved", ways, title=title)


FEATURE = Feature((conversation,))
