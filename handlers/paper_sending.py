"""A report on paper is handed to who wrote it, and goes to the commune's office when they say so.

As it was made, or as they edited it in Word; whoever gets it is named, and whoever cannot be reached as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot import guard
from bot.dialog import Actions, Conversation, Feature, Misfit, Outcome, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import case_scope, said
from storage import case_papers, files, report_figures
from storage.models import CasePaper, Person, StoredFile
from storage.report_figures import Scope

ENDINGS = (".docx", ".pdf")


@dataclass
class Draft:
    paper_id: int = 0


conversation = Conversation("report-sending", Draft)
action = Actions()


def words_of(paper: CasePaper) -> dict[str, Word]:
    return {"paper": Text(f"report-kind-{paper.kind}"), "number": f"{paper.number:02d}"}


def handed(turn: Turn[Any], scope: Scope, paper: CasePaper, more: Sequence[Choice] = ()) -> Screen:
    """The file, and beneath it what can be done with it. The office has it where it is to go."""
    send = [sending_wanted.choice(Text("report-send-up"), paper.id)] if scope.cell_id else []
    file = turn.db.get_one(StoredFile, paper.file_id)
    turn.also(Text("report-file", words_of(paper)), [*send, *more, turn.door("menu")], file=file)
    return turn.end(Text("report-coming", words_of(paper)))


@action("case-paper-send")
def sending_wanted(turn: Turn[None], paper_id: str) -> Outcome:
    return turn.go(confirm, Draft(_own(turn, guard.id_of(paper_id)).id))


def _own(turn: Turn[Any], paper_id: int) -> CasePaper:
    """Only a cell's goes up, and only its leaders send it."""
    scope = case_scope.of(turn)
    paper = case_papers.one(turn.db, scope, paper_id) if scope.cell_id else None
    if paper is None:
        raise Misfit("case-paper-not-yours")
    return paper


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    paper = _own(turn, turn.draft.paper_id)
    office = report_figures.office(turn.db, paper.committee_id)
    if not office:
        return turn.end("report-no-office", [turn.door("menu")])
    names: list[Word] = [Text("report-office-line", {"name": person.full_name}) for person in office]
    key = "report-send-again" if paper.sent_at else "report-send-to"
    choices = [Choice("send", Text("report-send-this"), said.SEND_WORDS)]
    return turn.ask(Text(key, {**words_of(paper), "names": names, "at": paper.sent_at}), choices, takes=("document",))


@confirm.reply
def confirmed(turn: Turn[Draft], answer: str) -> Screen:
    paper = _own(turn, turn.draft.paper_id)
    if turn.files:
        guard.check(answer, turn.files)
        if not turn.files[0].name.casefold().endswith(ENDINGS):
            raise Misfit("paper-final-kind")
        case_papers.attach(turn.db, paper, files.add(turn.db, turn.files[0], turn.now))
    untold = [person.full_name for person in _office(turn, paper) if not _tell(turn, person, paper)]
    paper.sent_at = turn.now
    key = "report-sent-but" if untold else "report-sent-up"
    return turn.end(key, [turn.door("menu")], **words_of(paper), names=", ".join(untold))


def _office(turn: Turn[Draft], paper: CasePaper) -> Sequence[Person]:
    return report_figures.office(turn.db, paper.committee_id)


def _tell(turn: Turn[Draft], person: Person, paper: CasePaper) -> bool:
    """What is urgent does not wait for the morning."""
    words: dict[str, Word] = {**words_of(paper), "cell": turn.person.cell.name, "name": turn.person.full_name}
    return turn.tell(person, Text("report-for-office", words), file_id=paper.file_id, wakes=paper.kind != "periodic")


FEATURE = Feature((conversation,), actions=action)
