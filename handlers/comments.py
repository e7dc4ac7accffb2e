"""A member comments on an agenda item, or on the meeting in general, and the secretary hears of it.

meeting (where there are several) → item (where there is an agenda) → words, photo or voice → confirm.
Nothing is stored before the confirmation.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot import guard
from bot.dialog import Actions, Conversation, Door, Feature, Misfit, Outcome, Step, Turn
from bot.filestore import Fetched
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import comment_answers, said, sealed_comments
from handlers.comment_answers import item_name, meeting_name
from storage import comments, files, meetings, people
from storage.models import Comment, Meeting

GENERAL = 0


@dataclass
class Draft:
    meeting_id: int = 0
    item_id: int = GENERAL
    text: str = ""
    file: Fetched | None = None

    @property
    def is_empty(self) -> bool:
        return not self.text and self.file is None

    @property
    def what(self) -> Sequence[Word]:
        return said.whole(self.text, self.file and self.file.kind)


conversation = Conversation("comment", Draft, private=True)
action = Actions()


def open_comments(turn: Turn[None]) -> Outcome:
    found = meetings.upcoming(turn.db, turn.person, turn.now)
    if not found:
        return _own(turn, "comment-no-meetings")
    return turn.go(choose_meeting, Draft()) if len(found) > 1 else _begin(turn, found[0])


@action("comment")
def wanted(turn: Turn[None], meeting_id: str) -> Outcome:
    """Straight to one meeting, from its invitation."""
    return _begin(turn, _open_meeting(turn, guard.id_of(meeting_id)))


def choice_for(meeting: Meeting) -> Choice:
    return wanted.choice(Text("comment-door"), meeting.id)


def _begin(turn: Turn[None], meeting: Meeting) -> Outcome:
    return turn.go(choose_item if meeting.items else write_comment, Draft(meeting.id))


def _open_meeting(turn: Turn[Any], meeting_id: int, unsent: Sequence[Word] = ()) -> Meeting:
    """The meeting with its agenda, if this person is invited and it still takes comments.

    `unsent` words are given back.
    """
    meeting = meetings.seen_by(turn.db, meeting_id, turn.person, documents=False)
    if meeting is None:
        raise Misfit("comment-not-yours")
    if not meeting.is_open(turn.now):
        key = "comment-closed-unsent" if unsent else "comment-closed"
        raise Misfit(key, meeting=meeting_name(meeting), unsent=unsent)
    return meeting


@conversation.step
def choose_meeting(turn: Turn[Draft]) -> Screen:
    found = meetings.upcoming(turn.db, turn.person, turn.now)
    if not found:  # the last one began meanwhile
        return _own(turn, "comment-no-meetings")
    return turn.ask("comment-which-meeting", [Choice(str(meeting.id), meeting_name(meeting)) for meeting in found])


@choose_meeting.reply
def meeting_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    meeting = _open_meeting(turn, int(answer))
    turn.draft = Draft(meeting.id)
    return choose_item if meeting.items else write_comment


@conversation.step
def choose_item(turn: Turn[Draft]) -> Screen:
    meeting = _open_meeting(turn, turn.draft.meeting_id)
    offered = [Choice(str(item.id), item.title) for item in meeting.items]
    offered.append(Choice(str(GENERAL), Text("comment-general")))
    key = "comment-which-item" if turn.draft.is_empty else "comment-item-gone"
    return turn.ask(key, offered, meeting=meeting_name(meeting))


@choose_item.reply
def item_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    turn.draft.item_id = int(answer)
    return write_comment if turn.draft.is_empty else confirm


@conversation.step
def write_comment(turn: Turn[Draft]) -> Screen:
    meeting = _open_meeting(turn, turn.draft.meeting_id)
    item = item_name(_item_title(meeting, turn.draft))
    return turn.ask("comment-write", takes=("text", "photo", "voice"), meeting=meeting_name(meeting), item=item)


@write_comment.reply
def comment_written(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer, turn.files)
    turn.draft.text = answer
    turn.draft.file = turn.files[0] if turn.files else None
    return confirm


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    what = turn.draft.what
    meeting = _open_meeting(turn, turn.draft.meeting_id, what)
    has_file = turn.draft.file is not None
    choices = (
        Choice("send", Text("comment-send"), said.SEND_WORDS),
        *sealed_comments.choices(has_file),
        Choice("edit", Text("comment-edit")),
        Choice("drop", Text("comment-drop")),
    )
    sealed, item = sealed_comments.explained(turn, has_file, meeting.id), item_name(_item_title(meeting, turn.draft))
    return turn.ask("comment-preview", choices, what=what, item=item, sealed=sealed)


@confirm.reply
def confirmed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer == "edit":
        return write_comment
    if answer == "drop":
        return turn.end("comment-dropped", [turn.door("gopy")])
    meeting = _open_meeting(turn, turn.draft.meeting_id, turn.draft.what)  # it may have closed while they were typing
    if turn.draft.item_id not in (GENERAL, *(item.id for item in meeting.items)):  # the agenda has changed meanwhile
        return choose_item
    if answer == sealed_comments.SEAL:
        target = {"meeting_id": meeting.id, "item_id": turn.draft.item_id or None}
        offers = [mine.choice(Text("comment-mine"))]
        return sealed_comments.send(turn, turn.draft.text, offers, **target)
    comment = _store(turn, meeting)
    _tell_leader(turn, meeting, comment)
    return turn.end("comment-sent", [mine.choice(Text("comment-mine"))], code=comment.code)


def _store(turn: Turn[Draft], meeting: Meeting) -> Comment:
    draft = turn.draft
    file = files.add(turn.db, draft.file, turn.now) if draft.file else None
    return comments.add(turn.db, turn.person, meeting, draft.item_id or None, draft.text, file, turn.now)


def _tell_leader(turn: Turn[Draft], meeting: Meeting, comment: Comment) -> None:
    leader, author = people.head(turn.db, meeting.cell_id), turn.person
    if leader is None or leader == author.id:
        return
    item = item_name(_item_title(meeting, turn.draft))
    words: dict[str, Word] = {"meeting": meeting_name(meeting), "item": item, "what": turn.draft.what}
    words |= {"code": comment.code, "name": author.full_name}
    choices = [comment_answers.wanted.choice(Text("comment-answer"), comment.id)]
    turn.tell(leader, Text("comment-for-leader", words), choices, comment.file_id)


def _item_title(meeting: Meeting, draft: Draft) -> str | None:
    return next((item.title for item in meeting.items if item.id == draft.item_id), None)


@action("my-comments")
def mine(turn: Turn[None]) -> Outcome:
    return _own(turn, "comment-own")


def _own(turn: Turn[Any], key: str) -> Screen:
    found = comments.own(turn.db, turn.person, turn.now)
    lines: list[Word] = [_own_line(comment, title) for comment, title in found]
    lines += sealed_comments.own_lines(turn)
    return turn.end(key, sealed_comments.own_choices(turn), comments=lines or Text("comment-own-none"))


def _own_line(comment: Comment, title: str | None) -> Text:
    words: dict[str, Word] = {"code": comment.code, "item": item_name(title), "answer": comment.answer}
    words["what"] = said.first_words(comment.text, comment.file and comment.file.kind)
    return Text("comment-own-answered" if comment.answered_at else "comment-own-waiting", words)


FEATURE = Feature(
    (conversation,),
    action,
    (Door("gopy", "comment-door", open_comments, ("comment",), ("góp ý", "gop y", "ý kiến", "comment", "gửi ý kiến")),),
)
