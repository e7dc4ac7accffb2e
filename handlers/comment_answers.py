"""The secretary or the deputy reads a meeting's comments, collected per agenda item, and answers them one by one.

meeting (where there are several) → comment → answer → confirm. A comment is answered once, by whoever is first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from bot import guard
from bot.dialog import Actions, Conversation, Door, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import comment_authors, meeting_words, said
from storage import comments, meetings
from storage.comments import Collected, Titled
from storage.models import Comment, Meeting

MORE, BEFORE = "more", "before"
LABEL = 30  # characters of a comment on its button


@dataclass
class Draft:
    meeting_id: int = 0
    page: int = 0
    comment_id: int = 0
    text: str = ""


conversation = Conversation("answer", Draft)
action = Actions()


def meeting_name(meeting: Meeting) -> Text:
    """Kind and day, such as "Sinh hoạt thường kỳ 03/12/2026"."""
    kind = meeting_words.kind_name(meeting.kind)
    return Text("answer-meeting", {"kind": kind, "start": meeting.starts_at})


def item_name(title: str | None) -> Word:
    return title or Text("comment-general")


def open_answers(turn: Turn[None]) -> Outcome:
    found = comments.collected(turn.db, turn.person.cell_id, turn.now)
    if not found:
        return turn.end("answer-none")
    return turn.go(choose_meeting if len(found) > 1 else choose_comment, Draft(found[0].meeting.id))


@conversation.step
def choose_meeting(turn: Turn[Draft]) -> Screen:
    if not turn.person.leads:  # the role may have changed since
        return turn.end("dialog-not-yours")
    found = comments.collected(turn.db, turn.person.cell_id, turn.now)
    if not found:
        return turn.end("answer-none")
    return turn.ask("answer-which-meeting", [Choice(str(one.meeting.id), _counted(one)) for one in found])


def _counted(one: Collected) -> Text:
    words: dict[str, Word] = {"meeting": meeting_name(one.meeting), "unanswered": one.unanswered, "total": one.total}
    return Text("answer-meeting-counted", words)


@choose_meeting.reply
def meeting_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    turn.draft = Draft(int(answer))
    return choose_comment


@conversation.step
def choose_comment(turn: Turn[Draft]) -> Screen:
    meeting = meetings.led_by(turn.db, turn.draft.meeting_id, turn.person)
    if meeting is None:  # the role may have changed since
        return turn.end("dialog-not-yours")
    found, more = comments.page(turn.db, meeting.id, turn.draft.page)
    words: dict[str, Word] = {"meeting": meeting_name(meeting), "comments": _collected(found)}
    choices = [Choice(str(comment.id), _label(comment)) for comment, _ in found if comment.answered_at is None]
    waiting = bool(choices)
    choices += [Choice(MORE, Text("answer-more"))] if more else []
    choices += [Choice(BEFORE, Text("answer-before"))] if turn.draft.page else []
    if not choices:
        return turn.end(Text("answer-all-answered", words))
    return turn.ask(Text("answer-which-comment" if waiting else "answer-all-answered", words), choices)


def _collected(found: Sequence[Titled]) -> list[Word]:
    """Each agenda item, and beneath it what was said on it."""
    lines: list[Word] = []
    for title, group in groupby(found, lambda titled: titled[1]):
        lines.append(Text("answer-item", {"item": item_name(title)}))
        lines += [line(comment) for comment, _ in group]
    return lines


def author_name(comment: Comment) -> Word:
    return comment.person.full_name if comment.person else Text("answer-sealed-author")


def line(comment: Comment) -> Text:
    what = said.first_words(comment.text, comment.file and comment.file.kind)
    words: dict[str, Word] = {"name": author_name(comment), "code": comment.code, "what": what}
    return Text("answer-line-answered" if comment.answered_at else "answer-line-waiting", words)


def _label(comment: Comment) -> Text:
    what = said.first_words(comment.text, comment.file and comment.file.kind, LABEL)
    return Text("answer-label", {"code": comment.code, "what": what})


@choose_comment.reply
def comment_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if answer in (MORE, BEFORE):
        turn.draft.page = max(0, turn.draft.page + (1 if answer == MORE else -1))
        return choose_comment
    turn.draft.comment_id = int(answer)
    comment = _comment(turn, turn.draft.comment_id)
    if comment.file:
        turn.also("answer-file", file=comment.file, code=comment.code)
    return write_answer


@action("answer")
def wanted(turn: Turn[None], comment_id: str) -> Outcome:
    """Straight to one comment, from the notice of it (which carried its file)."""
    comment = _comment(turn, guard.id_of(comment_id))
    if comment.answered_at:
        return turn.end("answer-already", code=comment.code, answer=comment.answer)
    return turn.go(write_answer, Draft(comment.meeting_id or 0, comment_id=comment.id))


def _comment(turn: Turn[Any], comment_id: int) -> Comment:
    comment = comments.for_leader(turn.db, comment_id, turn.person)
    if comment is None:
        raise Misfit("dialog-not-yours")
    return comment


@conversation.step
def write_answer(turn: Turn[Draft]) -> Screen:
    comment = _comment(turn, turn.draft.comment_id)
    if comment.answered_at:
        return turn.end("answer-already", code=comment.code, answer=comment.answer)
    what = said.whole(comment.text, comment.file and comment.file.kind)
    item = item_name(comments.item_title(turn.db, comment))
    return turn.ask("answer-write", code=comment.code, name=author_name(comment), item=item, what=what)


@write_answer.reply
def answer_written(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer)
    turn.draft.text = answer
    return confirm


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    comment = _comment(turn, turn.draft.comment_id)
    choices = (Choice("send", Text("answer-send"), said.SEND_WORDS), Choice("edit", Text("answer-edit")))
    name = author_name(comment)
    return turn.ask("answer-preview", choices, code=comment.code, name=name, answer=turn.draft.text)


@confirm.reply
def confirmed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer == "edit":
        return write_answer
    comment = _comment(turn, turn.draft.comment_id)
    if not comments.answer(turn.db, comment, turn.person, turn.draft.text, turn.now):
        turn.db.refresh(comment)
        return turn.end("answer-not-needed", code=comment.code, answer=comment.answer)
    key = "answer-sent" if _tell_author(turn, comment) else "answer-sent-unreached"
    return turn.end(key, [turn.door("ykien")], code=comment.code, name=author_name(comment))


def _tell_author(turn: Turn[Draft], comment: Comment) -> bool:
    words: dict[str, Word] = {"what": said.whole(comment.text, comment.file and comment.file.kind)}
    words["item"] = item_name(comments.item_title(turn.db, comment))
    words |= {"code": comment.code, "leader": turn.person.full_name, "answer": turn.draft.text}
    return comment_authors.tell(turn, comment, Text("answer-for-author", words))


FEATURE = Feature(
    (conversation,),
    action,
    (Door("ykien", "answers-door", open_answers, ("comments",), ("ý kiến đảng viên", "comments"), leaders_only=True),),
)
