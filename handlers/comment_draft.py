"""What a member has begun to write, kept for them alone, so that it is there on their next phone as well. The
words are under lock: they may yet be sent without a name (docs/anonymity.md).

A chat remembers which draft it has in hand and at which revision: what was changed on another phone is shown anew
before it is sent, and what was sent or dropped there is not sent twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from secrets import token_hex
from typing import Any

from pydantic import ValidationError

from bot.dialog import Conversation, Misfit, Turn
from bot.filestore import Fetched
from bot.texts import Word
from handlers import comment_words, said
from storage import comment_drafts, documents, meetings
from storage.comment_targets import Target
from storage.models import AgendaItem, CommentDraft, Document, Meeting


@dataclass
class Draft:
    """`token` and `revision`: of the row that keeps it (storage/comment_drafts.py). `offered`: another, to go on with.

    No meeting and no document: for the cell in general. `words`, `page`: while a document is looked for.
    """

    meeting_id: int = 0
    item_id: int = 0
    document_id: int = 0
    passage: str = ""
    text: str = ""
    files: list[Fetched] = field(default_factory=list[Fetched])
    token: str = ""
    revision: int = 0
    offered: str = ""
    elsewhere: bool = False  # changed on another phone since it was shown here
    words: str = ""
    page: int = 0

    @property
    def is_empty(self) -> bool:
        return not self.text and not self.files

    @property
    def what(self) -> Sequence[Word]:
        whole = said.whole(self.text, self.files)
        return [*comment_words.passage(self.passage), *whole]


conversation = Conversation("comment", Draft, locked=True)


def keep(turn: Turn[Draft]) -> None:
    draft = turn.draft
    draft.offered, draft.elsewhere, draft.token = "", False, draft.token or begun()
    locked = turn.sealing.lock_text(conversation.dump(draft), _about(draft.token))
    content = {"locked": locked, "files": [{"path": file.path} for file in draft.files]}
    draft.revision = comment_drafts.keep(turn.db, turn.person, draft.token, content, turn.now)


def _about(token: str) -> str:
    return f"draft:{token}"


def begun() -> str:
    """The token of a new one."""
    return token_hex(8)


def loaded(turn: Turn[Any], row: CommentDraft) -> Draft | None:
    """None where a deploy changed its shape, or its key is lost."""
    locked = row.content.get("locked")
    content = turn.sealing.unlock_text(locked, _about(row.token)) if locked else row.content
    if content is None:
        return None
    try:
        draft = conversation.load(content)
    except ValidationError:
        return None
    draft.token, draft.revision = row.token, row.revision
    return draft


def renew(turn: Turn[Draft]) -> bool:
    """The draft as it is now, which may have been changed on another phone. False where it is gone."""
    if not turn.draft.token:  # begun before a deploy
        return True
    row = comment_drafts.of(turn.db, turn.person, turn.draft.token)
    if row and row.revision != turn.draft.revision and (newer := loaded(turn, row)):
        newer.elsewhere = True
        turn.draft = newer
    return row is not None


# What it is about


def target(turn: Turn[Draft]) -> Target:
    """Raises Misfit where this can be commented on no more. An item that has left the agenda is None."""
    draft = turn.draft
    if draft.document_id:
        return _of_document(turn, document(turn, draft.document_id), draft.passage or None)
    if not draft.meeting_id:
        return Target()
    found = open_meeting(turn, draft.meeting_id)
    return Target(found, next((item for item in found.items if item.id == draft.item_id), None))


def _of_document(turn: Turn[Draft], found: Document, passage: str | None) -> Target:
    """What is handed out for a meeting belongs to it until that begins."""
    meeting = found.meeting if found.meeting and found.meeting.is_open(turn.now) else None
    item = turn.db.get(AgendaItem, found.item_id) if meeting and found.item_id else None
    return Target(meeting, item, found, passage)


def open_meeting(turn: Turn[Any], meeting_id: int) -> Meeting:
    """The meeting with its agenda, if this person is invited and it still takes comments."""
    found = meetings.seen_by(turn.db, meeting_id, turn.person, documents=False)
    if found is None:
        raise Misfit("comment-not-yours")
    if not found.is_open(turn.now):
        raise Misfit("comment-closed", meeting=comment_words.meeting_name(found))
    return found


def document(turn: Turn[Any], document_id: int) -> Document:
    """The version in force."""
    found = documents.seen_by(turn.db, document_id, turn.person)
    if found is None:
        raise Misfit("document-not-yours")
    return documents.newest(turn.db, found, turn.person)
