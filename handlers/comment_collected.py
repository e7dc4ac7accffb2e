"""Those who lead a cell see a meeting's comments per agenda item, and pick one, or a group, to be answered.

meeting (where there are several) → comment or group → handlers/comment_answers.py.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from bot import guard
from bot.dialog import Actions, Door, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import answer_words, comment_counts, comment_grouping, comment_papers, comment_settled
from handlers.answer_words import meeting_name
from handlers.comment_answers import Draft, conversation, led, opened
from storage import comment_groups, comment_lists, meetings
from storage.comment_lists import Collected, Unit
from storage.models import Meeting

MORE, BEFORE = "more", "before"
PAGE = 10
FEWEST_TO_GROUP = 2
action = Actions()


def open_answers(turn: Turn[None]) -> Outcome:
    found = comment_lists.collected(turn.db, turn.person.cell_id, turn.now)
    if not found:
        return turn.end("answer-none")
    return turn.go(choose_meeting if len(found) > 1 else choose_comment, Draft(_id(found[0].meeting)))


def _id(meeting: Meeting | None) -> int:
    return meeting.id if meeting else 0


@conversation.step
def choose_meeting(turn: Turn[Draft]) -> Screen:
    if not turn.person.leads:  # the role may have changed since
        return turn.end("dialog-not-yours")
    found = comment_lists.collected(turn.db, turn.person.cell_id, turn.now)
    if not found:
        return turn.end("answer-none")
    return turn.ask("answer-which-meeting", [Choice(str(_id(one.meeting)), _counted(one)) for one in found])


def _counted(one: Collected) -> Text:
    words: dict[str, Word] = {"meeting": meeting_name(one.meeting), "unanswered": one.unanswered, "total": one.total}
    return Text("answer-meeting-counted", words)


@choose_meeting.reply
def meeting_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    turn.draft = Draft(int(answer))
    return choose_comment


@action("answer-list")
def listed(turn: Turn[None], meeting_id: str) -> Outcome:
    return turn.go(choose_comment, Draft(guard.id_of(meeting_id)))


# A meeting's comments


@conversation.step
def choose_comment(turn: Turn[Draft]) -> Screen:
    meeting = meetings.led_by(turn.db, turn.draft.meeting_id, turn.person) if turn.draft.meeting_id else None
    if not turn.person.leads or (turn.draft.meeting_id and meeting is None):  # the role may have changed since
        return turn.end("dialog-not-yours")
    found = comment_lists.units(turn.db, turn.person.cell_id, turn.draft.meeting_id or None, turn.now)
    if not found:
        return turn.end("answer-none")
    begin = turn.draft.page * PAGE
    here = found[begin : begin + PAGE]
    words: dict[str, Word] = {"meeting": meeting_name(meeting), "comments": answer_words.lines(here)}
    choices = [Choice(_value(unit), answer_words.unit_label(unit)) for unit in here if not unit.is_settled]
    key = "answer-which-comment" if choices else "answer-all-answered"
    choices += [Choice(MORE, Text("answer-more"))] if len(found) > begin + PAGE else []
    choices += [Choice(BEFORE, Text("answer-before"))] if turn.draft.page else []
    return turn.ask(Text(key, words), [*choices, *_ways(turn, meeting, found)])


def _value(unit: Unit) -> str:
    return f"g{unit.group.id}" if unit.group else str(unit.listed[0].comment.id)


def _ways(turn: Turn[Draft], meeting: Meeting | None, found: Sequence[Unit]) -> list[Choice]:
    single = [unit for unit in found if unit.group is None and not unit.is_settled]
    settled = any(one.comment.answered_at for unit in found for one in unit.listed)
    names = [
        *(["gather"] if len(single) >= FEWEST_TO_GROUP else []),
        *(["answered"] if settled else []),
        *(["speakers"] if meeting and meeting.is_open(turn.now) else []),
        "papers",
    ]
    return [Choice(name, Text(f"answer-way-{name}")) for name in names]


@choose_comment.reply
def comment_chosen(turn: Turn[Draft], answer: str) -> Outcome:
    draft = turn.draft
    if answer in (MORE, BEFORE):
        draft.page = max(0, draft.page + (1 if answer == MORE else -1))
        return choose_comment
    if answer in WAYS:
        return WAYS[answer](turn, draft.meeting_id)
    if answer.startswith("g"):
        draft.group_id = guard.id_of(answer[1:])
        return choose_of_group
    return opened(turn, [int(answer)])


# A group


@action("answer-group")
def group_wanted(turn: Turn[None], group_id: str) -> Outcome:
    group = comment_groups.led_by(turn.db, guard.id_of(group_id), turn.person)
    if group is None:
        raise Misfit("dialog-not-yours")
    return turn.go(choose_of_group, Draft(group.meeting_id or 0, group_id=group.id))


@conversation.step
def choose_of_group(turn: Turn[Draft]) -> Screen:
    """All at once, or one of them by itself."""
    group = comment_groups.led_by(turn.db, turn.draft.group_id, turn.person)
    if group is None:  # taken apart meanwhile
        return turn.end("answer-group-gone", [turn.door("ykien")])
    found = led(turn, comment_groups.ids_of(turn.db, group.id))
    lines = answer_words.lines([Unit(group, found)])
    single = [Choice(str(one.comment.id), answer_words.label(one.comment)) for one in found[:PAGE]]
    names = ("all", "add", "out")
    ways = [Choice(name, Text(f"answer-group-{name}")) for name in names]
    return turn.ask(Text("answer-of-group", {"lines": lines}), [ways[0], *single, *ways[1:]])


@choose_of_group.reply
def of_group_chosen(turn: Turn[Draft], answer: str) -> Outcome:
    if answer in GROUP_WAYS:
        return GROUP_WAYS[answer](turn, turn.draft.group_id)
    ids = comment_groups.ids_of(turn.db, turn.draft.group_id) if answer == "all" else [int(answer)]
    return opened(turn, ids)


WAYS: dict[str, Callable[[Turn[Any], int], Outcome]] = {
    "gather": comment_grouping.gather,
    "answered": comment_settled.show,
    "speakers": comment_counts.show,
    "papers": comment_papers.hand_out,
}
GROUP_WAYS: dict[str, Callable[[Turn[Any], int], Outcome]] = {
    "add": comment_grouping.add,
    "out": comment_grouping.take_out,
}
FEATURE = Feature(
    (),
    action,
    (Door("ykien", "answers-door", open_answers, ("comments",), ("ý kiến đảng viên", "comments"), leaders_only=True),),
)
