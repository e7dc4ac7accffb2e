"""The library: every document of the cell's meetings, and what its leaders or the commune's office put there.

Words of the title, or one out of the list → the file. Leaders and the office also put documents in:
file → title → shown once more. Nobody is told of those; they are there to be found.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from bot import guard
from bot.dialog import Conversation, Door, Feature, Misfit, Outcome, Step, Turn
from bot.filestore import Fetched
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import cautions, documents, meeting_words, paging
from storage import documents as stored
from storage import files
from storage.models import Document

LONGEST_SEARCH, LONGEST_TITLE = 100, 200


@dataclass
class Draft:
    """`cell_id`: whose library a document is put into, None for the commune's."""

    words: str = ""
    page: int = 0
    cell_id: int | None = None
    file: Fetched | None = None
    title: str = ""


conversation = Conversation("library", Draft)


def open_library(turn: Turn[None]) -> Outcome:
    return turn.go(search, Draft())


# Finding


@conversation.step
def search(turn: Turn[Draft]) -> Screen:
    draft = turn.draft
    found, count = stored.matching(turn.db, turn.person, draft.words, draft.page * paging.PAGE, paging.PAGE)
    add = [Choice(":add", Text("library-add"))] if turn.person.may_announce else []
    if not count and not draft.words:
        return turn.ask("library-empty", add) if add else turn.end("library-empty", [turn.door("menu")])
    choices = [
        *(Choice(f":{document.id}", _label(document)) for document in found),
        *paging.ways(draft.page, count),
        *add,
    ]
    key = "library-found" if draft.words else "library-recent"
    return turn.ask(key, choices, takes=("text",), longest=LONGEST_SEARCH, words=draft.words, count=count)


def _label(document: Document) -> Text:
    short = meeting_words.short(document.title)
    words: dict[str, Word] = {"title": short, "version": document.version, "added": document.added_at}
    return Text("library-line-version" if document.version > 1 else "library-line", words)


@search.reply
def searched(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer in paging.TURNS:
        turn.draft.page = paging.turned(turn.draft.page, answer)
        return search
    if answer == ":add":
        turn.draft.cell_id = _shelf(turn)
        return send_file
    if answer.startswith(":"):
        return _handed(turn, answer[1:])
    guard.check(answer)
    if not stored.matching(turn.db, turn.person, answer, 0, 1)[1]:
        raise Misfit("library-nothing", words=answer)
    turn.draft.words, turn.draft.page = answer, 0
    return search


def _handed(turn: Turn[Draft], document_id: str) -> Screen:
    document = stored.seen_by(turn.db, guard.id_of(document_id), turn.person)
    if document is None:
        raise Misfit("document-not-yours")
    documents.hand(turn, stored.newest(turn.db, document, turn.person))
    return turn.end("document-coming", [turn.door("thuvien", Text("library-more")), turn.door("menu")])


# Putting in


def _shelf(turn: Turn[Draft]) -> int | None:
    """Where this person's documents go: a leader's to their cell, the office's to the whole commune."""
    if not turn.person.may_announce:
        raise Misfit("library-not-yours")
    return turn.person.cell_id if turn.person.leads else None


def _still(turn: Turn[Draft]) -> None:
    """Whoever leads another cell meanwhile begins anew."""
    if _shelf(turn) != turn.draft.cell_id:
        raise Misfit("library-not-yours")


@conversation.step
def send_file(turn: Turn[Draft]) -> Screen:
    _still(turn)
    return turn.ask("library-send", takes=("document", "photo"), to=_whose(turn))


def _whose(turn: Turn[Draft]) -> Text:
    cell = turn.person.cell
    if turn.draft.cell_id:
        return Text("library-of-cell", {"cell": cell.name})
    return Text("library-of-commune", {"committee": cell.committee.name})


@send_file.reply
def file_sent(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer, turn.files, LONGEST_TITLE)
    turn.draft.file, turn.draft.title = turn.files[0], " ".join(answer.split())
    return confirm if answer else type_title


@conversation.step
def type_title(turn: Turn[Draft]) -> Screen:
    _still(turn)
    named = PurePath(turn.draft.file.name if turn.draft.file else "").stem
    return turn.ask("library-title", [Choice(":name", named)], takes=("text",), longest=LONGEST_TITLE)


@type_title.reply
def title_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer)
    file = turn.draft.file
    turn.draft.title = PurePath(file.name).stem if answer == ":name" and file else " ".join(answer.split())
    return confirm


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    _still(turn)
    draft = turn.draft
    known = stored.shelved(turn.db, turn.person, draft.cell_id, draft.title)
    cautioned = [Text("library-same-title")] if known else []
    words: dict[str, Word] = {"title": draft.title, "file": draft.file.name if draft.file else "", "to": _whose(turn)}
    return turn.ask(cautions.joined(Text("library-preview", words), cautioned), [Choice("yes", Text("library-do"))])


@confirm.reply
def confirmed(turn: Turn[Draft], _answer: str) -> Screen:
    _still(turn)
    draft = turn.draft
    if draft.file is None:
        raise LookupError("confirmed without a file")
    file = files.add(turn.db, draft.file, turn.now)
    stored.shelve(turn.db, turn.person, draft.cell_id, file, draft.title, turn.now)
    choices = [turn.door("thuvien"), turn.door("menu")]
    return turn.end("library-done", choices, title=draft.title, to=_whose(turn))


PHRASES = ("thư viện", "tìm tài liệu", "kho tài liệu", "library", "find a document")
FEATURE = Feature((conversation,), doors=(Door("thuvien", "library-door", open_library, ("library",), PHRASES),))
