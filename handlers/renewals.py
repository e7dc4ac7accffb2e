"""A leader hands out a newer version of a document: it takes the place of the one before.

which → file → what has changed → shown once more → told to all the invited. Nothing is stored before; of two leaders
who replace the same version at once, the second hears of it.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot import guard
from bot.dialog import Actions, Conversation, Feature, Misfit, Outcome, Step, Turn
from bot.filestore import Fetched
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import cautions, documents, leading, meeting_words
from storage import documents as stored
from storage import files, meetings
from storage.models import Document, Meeting

LONGEST_NOTE = 300
action = Actions()


@dataclass
class Draft:
    meeting_id: int = 0
    document_id: int = 0
    file: Fetched | None = None
    note: str = ""


conversation = Conversation("renewal", Draft)


def choice_for(meeting: Meeting) -> Choice:
    return wanted.choice(Text("renewal-door"), meeting.id)


@action("renew")
def wanted(turn: Turn[None], meeting_id: str) -> Outcome:
    meeting = leading.open_meeting(turn, guard.id_of(meeting_id))
    if len(meeting.documents) == 1:
        return turn.go(send_file, Draft(meeting.id, meeting.documents[0].id))
    return turn.go(choose_document, Draft(meeting.id))


@conversation.step
def choose_document(turn: Turn[Draft]) -> Screen:
    meeting = leading.open_meeting(turn, turn.draft.meeting_id)
    if not meeting.documents:
        return turn.end("renewal-none", [turn.door("lich")])
    choices = [Choice(str(document.id), meeting_words.titled(document)) for document in meeting.documents]
    return turn.ask("renewal-which", choices, what=meeting_words.what(meeting))


@choose_document.reply
def document_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    turn.draft.document_id = guard.id_of(answer)
    return send_file


def _current(turn: Turn[Draft]) -> tuple[Meeting, Document]:
    """Raises Misfit, which ends the conversation where it is asked, once the version is not the newest any more."""
    meeting = leading.open_meeting(turn, turn.draft.meeting_id)
    found = next((document for document in meeting.documents if document.id == turn.draft.document_id), None)
    if found is None:
        raise Misfit("renewal-overtaken", what=meeting_words.what(meeting))
    return meeting, found


@conversation.step
def send_file(turn: Turn[Draft]) -> Screen:
    _, document = _current(turn)
    title = meeting_words.titled(document)
    return turn.ask("renewal-send", takes=("document", "photo"), title=title, was=document.added_at)


@send_file.reply
def file_sent(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer, turn.files, LONGEST_NOTE)
    turn.draft.file, turn.draft.note = turn.files[0], " ".join(answer.split())
    return confirm if turn.draft.note else write_note


@conversation.step
def write_note(turn: Turn[Draft]) -> Screen:
    _, document = _current(turn)
    no_note = [Choice(":none", Text("renewal-no-note"))]
    return turn.ask("renewal-note", no_note, takes=("text",), longest=LONGEST_NOTE, title=document.title)


@write_note.reply
def note_written(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer)
    turn.draft.note = "" if answer == ":none" else " ".join(answer.split())
    return confirm


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    meeting, document = _current(turn)
    words: dict[str, Word] = {
        "title": document.title,
        "what": meeting_words.what(meeting),
        "was": document.added_at,
        "file": turn.draft.file.name if turn.draft.file else "",
        "version": document.version + 1,
        "note": turn.draft.note or Text("renewal-without-note"),
    }
    late = cautions.of_meeting(turn, meeting.starts_at, has_documents=True, clashing=())
    return turn.ask(cautions.joined(Text("renewal-preview", words), late), [Choice("yes", Text("renewal-do"))])


@confirm.reply
def confirmed(turn: Turn[Draft], _answer: str) -> Screen:
    draft = turn.draft
    meetings.lock(turn.db, draft.meeting_id)
    meeting, old = _current(turn)
    if draft.file is None:
        raise LookupError("confirmed without a file")
    file, note = files.add(turn.db, draft.file, turn.now), draft.note or None
    document = stored.renew(turn.db, old, turn.person, file, note, turn.now)
    reach = cautions.reach(turn, meeting, documents.send_renewed(turn, meeting, document, old))
    choices = [turn.door("lich"), turn.door("menu")]
    return turn.end("renewal-done", choices, title=document.title, version=document.version, reach=reach)


FEATURE = Feature((conversation,), actions=action)
