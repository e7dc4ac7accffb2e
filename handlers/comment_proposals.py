"""An accepted proposal becomes a task, an item of the next meeting's agenda, or a theme kept for later."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot import guard, task_lines, theme_lines
from bot.dialog import Actions, Conversation, Feature, Misfit, Outcome, Turn
from bot.screens import Choice, Screen
from bot.texts import Text
from handlers import changes, comment_authors, plans, task_giving
from storage import comment_groups, meetings, year_plans
from storage.agendas import Item, of_meeting
from storage.models import Comment, CommentGroup
from storage.year_plans import Theme

KEEP = "keep"
DECEMBER = 12


@dataclass
class Draft:
    comment_id: int = 0


conversation = Conversation("proposal", Draft)
action = Actions()


def _accepted(turn: Turn[Any], comment_id: int) -> Comment:
    found = comment_groups.kin(turn.db, comment_id, turn.person)
    if not found:
        raise Misfit("proposal-no-more" if turn.person.leads else "dialog-not-yours")
    return found[0]


def _title(turn: Turn[Any], comment: Comment, longest: int) -> str:
    """The group's, or the comment's own words; a voice has none."""
    group = turn.db.get(CommentGroup, comment.group_id) if comment.group_id else None
    flat = " ".join((group.title if group else comment.text).split()).rstrip(".")
    return flat if len(flat) <= longest else f"{flat[: longest - 1].rsplit(' ', 1)[0]}…"


# A task


@action("proposal-task")
def task_wanted(turn: Turn[None], comment_id: str) -> Outcome:
    return turn.go(type_task, Draft(_accepted(turn, guard.id_of(comment_id)).id))


@conversation.step
def type_task(turn: Turn[Draft]) -> Screen:
    comment = _accepted(turn, turn.draft.comment_id)
    title = _title(turn, comment, task_lines.LONGEST_TITLE)
    keep = [Choice(KEEP, title)] if title else []
    return turn.ask("proposal-task-title", keep, takes=("text",), longest=task_lines.LONGEST_TITLE, code=comment.code)


@type_task.reply
def task_typed(turn: Turn[Draft], answer: str) -> Outcome:
    """Owner and deadline are asked as of any other task."""
    guard.check(answer)
    comment = _accepted(turn, turn.draft.comment_id)
    title = _title(turn, comment, task_lines.LONGEST_TITLE) if answer == KEEP else " ".join(answer.split())
    return task_giving.begun(turn, title, comment.id)


# An item of the next agenda


@action("proposal-item")
def item_wanted(turn: Turn[None], comment_id: str) -> Outcome:
    """Put at the end of the agenda, which is then edited and told to all as any change of it is."""
    comment = _accepted(turn, guard.id_of(comment_id))
    meeting = next(iter(meetings.upcoming(turn.db, turn.person, turn.now)), None)
    if meeting is None:
        return turn.end("proposal-no-meeting", [_later_choice(comment.id), turn.door("moihop")])
    items = of_meeting(meeting)
    title = _title(turn, comment, theme_lines.LONGEST_TITLE) or comment.code
    draft = plans.Draft(
        road=["confirm_change"], kind=meeting.kind, starts_at=meeting.starts_at, place=meeting.place,
        items=[*items, Item(title)], change="agenda", meeting_id=meeting.id, version=meeting.version, agenda_was=items,
    )  # fmt: skip
    return turn.go(plans.conversation.steps[changes.ASKS["agenda"]], draft)


# For later


@action("proposal-later")
def later(turn: Turn[None], comment_id: str) -> Outcome:
    """Into the year's plan, without a month; its authors hear it."""
    comment = _accepted(turn, guard.id_of(comment_id))
    today = turn.now.astimezone(turn.zone).date()
    year = today.year + (1 if today.month == DECEMBER else 0)
    title = _title(turn, comment, theme_lines.LONGEST_TITLE)
    if not any(sign.isalpha() for sign in title):
        raise Misfit("proposal-no-words")
    if year_plans.add(turn.db, turn.person, year, [Theme(title, None)], turn.now):
        for one in comment_groups.kin(turn.db, comment.id, turn.person):
            words = {"code": one.code, "title": title, "year": str(year)}
            comment_authors.tell(turn, one, Text("proposal-later-for-author", words))
    ways = [Choice(f"a:plan:{year}", Text("year-plan-see", {"year": str(year)})), turn.door("ykien")]
    return turn.end("proposal-kept-for-later", ways, title=title, year=str(year))


def _later_choice(comment_id: int) -> Choice:
    return later.choice(Text("proposal-later"), comment_id)


FEATURE = Feature((conversation,), actions=action)
