"""How a comment is put into words: what it is about, what was said in it, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from bot.screens import Choice
from bot.texts import Text, Word
from handlers import meeting_words, said
from storage import comment_files, comment_targets
from storage.comment_targets import Target
from storage.models import Comment, Meeting, StoredFile


def meeting_name(meeting: Meeting) -> Text:
    """Kind and day, such as "Sinh hoạt thường kỳ 03/12/2026"."""
    kind = meeting_words.kind_name(meeting.kind)
    return Text("answer-meeting", {"kind": kind, "start": meeting.starts_at})


def title(target: Target) -> Word:
    if target.document:
        return Text("comment-on-document", {"title": meeting_words.titled(target.document)})
    if target.item:
        return target.item.title
    return Text("comment-general" if target.meeting else "comment-for-cell")


def where(target: Target) -> list[Word]:
    """The lines under the title: the meeting, and the passage."""
    meeting = meeting_name(target.meeting) if target.meeting else Text("comment-no-meeting")
    return [meeting, *passage(target.passage)]


def passage(quoted: str | None) -> list[Word]:
    return [Text("comment-passage", {"passage": quoted})] if quoted else []


def name(db: Session, comment: Comment) -> Word:
    return title(comment_targets.of(db, comment))


def what(db: Session, comment: Comment) -> list[Word]:
    """With the passage it is about, and a note of its files."""
    return what_with(comment, comment_files.of(db, comment))


def what_with(comment: Comment, files: Sequence[StoredFile]) -> list[Word]:
    """The same where its files are known."""
    return [*passage(comment.passage), *said.whole(comment.text, files)]


def reserve_choice(comment: Comment) -> Choice:
    """Under an answer (handlers/reservations.py)."""
    return Choice(f"a:reserve:{comment.id}", Text("reserve-door"))
