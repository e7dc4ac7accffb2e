"""A leader announces something to the cell; the commune's office to one cell, several or all.

to whom (asked of the office alone) → words, a photo or a document → preview → send. Nothing is stored before that,
and at every step it is asked again whether this person still may, and to whom.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from sqlalchemy import Select

from bot import guard
from bot.dialog import Conversation, Door, Feature, Misfit, Outcome, Step, Turn
from bot.filestore import Fetched
from bot.reminders import outside_quiet
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import group_notes, paging, progress, said
from handlers.broadcasting import to_all
from storage import broadcasts, committees, files, groups, people
from storage.deliveries import About
from storage.folding import fold
from storage.models import Broadcast, Cell

LONGEST = 3000
NIGHT = timedelta(days=1)


@dataclass
class Draft:
    """`cells` is None for the whole commune."""

    cells: list[int] | None = field(default_factory=list[int])
    page: int = 0
    text: str = ""
    file: Fetched | None = None


conversation = Conversation("broadcast", Draft)


def open_broadcast(turn: Turn[None]) -> Outcome:
    person = turn.person
    if not person.may_announce:
        raise Misfit("broadcast-not-yours")
    return turn.go(write_notice, Draft([person.cell_id])) if person.leads else turn.go(choose_cells, Draft())


def _audience(turn: Turn[Draft]) -> Select[int]:
    """Whom it is for, by what this person is now: whoever leads another cell meanwhile begins anew."""
    person, cells = turn.person, turn.draft.cells
    if not person.may_announce or (person.leads and cells != [person.cell_id]):
        raise Misfit("broadcast-not-yours")
    return broadcasts.audience(person, cells)


@conversation.step
def choose_cells(turn: Turn[Draft]) -> Screen:
    _audience(turn)
    found, chosen = committees.cells(turn.db, turn.person.committee_id), turn.draft.cells or []
    names: list[Word] = [cell.name for cell in found if cell.id in chosen]
    text = Text("broadcast-chosen", {"cells": names}) if names else Text("broadcast-whom")
    return turn.ask(text, cell_choices(found, chosen, turn.draft.page), takes=("text",))


def cell_choices(found: Sequence[Cell], chosen: Sequence[int], page: int) -> list[Choice]:
    """Values of ours begin with a sign, for what is typed here is a cell's name."""
    return [
        *([] if chosen else [Choice(":all", Text("broadcast-all"), ("tất cả", "toàn đảng bộ", "all"))]),
        *(Choice(f":{cell.id}", _cell_label(cell, chosen)) for cell in paging.part(found, page)),
        *paging.ways(page, len(found)),
        *([Choice(":done", Text("broadcast-done"))] if chosen else []),
    ]


def _cell_label(cell: Cell, chosen: Sequence[int]) -> str | Text:
    return Text("broadcast-drop-cell", {"cell": cell.name}) if cell.id in chosen else cell.name


@choose_cells.reply
def cells_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    draft = turn.draft
    match answer:
        case ":all":
            draft.cells = None
        case ":next" | ":previous":
            draft.page = paging.turned(draft.page, answer)
        case ":done":
            pass
        case _:
            draft.cells = sorted(set(draft.cells or ()) ^ {cell_meant(turn, answer).id})
    return write_notice if answer in (":all", ":done") else choose_cells


def cell_meant(turn: Turn[Any], answer: str) -> Cell:
    """A cell by its button, or by enough of its name."""
    found = committees.cells(turn.db, turn.person.committee_id)
    named = f" {fold(answer).strip()} "
    meant = [cell for cell in found if f":{cell.id}" == answer or fold(cell.name) == named.strip()]
    meant = meant or [cell for cell in found if named in f" {fold(cell.name)} "]
    if len(meant) != 1:
        raise Misfit("broadcast-which-cell" if meant else "broadcast-no-cell", name=answer)
    return meant[0]


@conversation.step
def write_notice(turn: Turn[Draft]) -> Screen:
    can, everybody = broadcasts.reach(turn.db, _audience(turn))
    if not can:
        return turn.end("broadcast-nobody", [turn.door("menu")], expected=everybody)
    return turn.ask("broadcast-write", takes=("text", "photo", "document"), longest=LONGEST, to=_whom(turn), count=can)


@write_notice.reply
def notice_written(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer, turn.files, LONGEST)
    turn.draft.text, turn.draft.file = answer, turn.files[0] if turn.files else None
    return confirm


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    audience, draft = _audience(turn), turn.draft
    what: list[Word] = [draft.text] if draft.text else []
    what += [Text(f"broadcast-with-{draft.file.kind}")] if draft.file else []
    choices = (
        Choice("send", Text("broadcast-send"), said.SEND_WORDS),
        Choice("edit", Text("broadcast-edit")),
        Choice("drop", Text("broadcast-drop")),
    )
    return turn.ask("broadcast-preview", choices, what=what, to=_whom(turn), reach=_reach(turn, audience))


@confirm.reply
def confirmed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer == "edit":
        return write_notice
    if answer == "drop":
        return turn.end("broadcast-dropped", [turn.door("menu")])
    audience = _audience(turn)
    can, everybody = broadcasts.reach(turn.db, audience)
    if not can:
        return turn.end("broadcast-nobody", [turn.door("menu")], expected=everybody)
    broadcast = broadcasts.begin(turn.db, turn.person, everybody, turn.now)
    _send(turn, broadcast, audience)
    return turn.end("broadcast-begun", progress.show(turn, broadcast), reach=_reach(turn, audience))


def _send(turn: Turn[Draft], broadcast: Broadcast, audience: Select[int]) -> None:
    draft = turn.draft
    file = files.add(turn.db, draft.file, turn.now) if draft.file else None
    text = Text("broadcast-message", {"sender": _sender(turn), "text": draft.text or Text("broadcast-see-file")})
    about = About(broadcast_id=broadcast.id)
    name, file_id = f"broadcast:{broadcast.id}", file and file.id
    to_all(turn.db, audience, text, turn.now, name, file_id=file_id, klass="C", about=about)
    if turn.person.leads:
        group_notes.announce(turn.db, turn.person.cell_id, broadcast, Text("group-notice", text.words), file, turn.now)


def _sender(turn: Turn[Draft]) -> Text:
    person = turn.person
    of = person.cell if person.leads else person.cell.committee
    return Text(f"broadcast-from-{person.role}", {"name": person.full_name, "of": of.name})


def _whom(turn: Turn[Draft]) -> Word:
    return named_cells(turn, turn.draft.cells)


def named_cells(turn: Turn[Any], cells: Sequence[int] | None) -> Word:
    if cells is None:
        return Text("broadcast-to-all", {"committee": turn.person.cell.committee.name})
    return ", ".join(c.name for c in committees.cells(turn.db, turn.person.committee_id) if c.id in cells)


def _reach(turn: Turn[Draft], audience: Select[int]) -> list[Word]:
    """How many it reaches and who has to be told in person: by name in one cell, elsewhere how many."""
    can, everybody = broadcasts.reach(turn.db, audience)
    lines: list[Word] = [Text("broadcast-reaches", {"count": can})]
    if can < everybody:
        words: dict[str, Word] = {"count": everybody - can}
        if len(turn.draft.cells or ()) == 1:
            names = ", ".join(people.unreached(turn.db, audience))
            lines.append(Text("broadcast-misses-names", {**words, "names": names}))
        else:
            lines.append(Text("broadcast-misses", words))
    if turn.person.leads and groups.of_cell(turn.db, turn.person.cell_id):
        lines.append(Text("broadcast-in-group"))
    begins = outside_quiet(turn.now, turn.now + NIGHT, turn.schedule.quiet_hours, turn.zone)
    if begins > turn.now:
        lines.append(Text("broadcast-quiet", {"begins": begins}))
    return lines


FEATURE = Feature(
    (conversation,),
    doors=(Door("thongbao", "broadcast-door", open_broadcast, ("announce",), ("thông báo", "announce", "notice")),),
)
