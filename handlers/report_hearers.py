"""Who hears of a new report: whoever leads the cell, and (without the reporter's name) who is in charge of its area."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.dialog import Turn
from bot.filestore import Fetched
from bot.texts import Text, Word
from handlers import case_telling, case_words, report_words, said
from storage import area_cases, cases, people, report_files
from storage.models import Person, Report


def tell_leader(turn: Turn[Any], report: Report, files: Sequence[Fetched]) -> Text:
    """Who hears of it, in words. Where no leader can be reached now, the case stands in their list anyway.

    An urgent one does not wait for the end of the quiet hours.
    """
    leader = _leader(turn, report)
    if leader == turn.person:
        return Text("report-told-self")
    words: dict[str, Word] = {**case_words.words_of(report), "name": turn.person.full_name}
    words["what"] = said.whole(report.text, files)
    key = "report-for-leader-urgent" if report.urgent else "report-for-leader"
    choices = case_words.leader_choices(report)
    if leader and case_telling.tell(turn.db, report, [leader.id], Text(key, words), turn.now, choices, report.file_id):
        send_further(turn, leader, report)
        return Text("report-told", {"leader": leader.full_name})
    return Text("report-untold")


def _leader(turn: Turn[Any], report: Report) -> Person | None:
    head = people.head(turn.db, report.unit_id or report.cell_id)
    return turn.db.get(Person, head) if head else None


def send_further(turn: Turn[Any], leader: Person, report: Report) -> None:
    """One message can carry one file."""
    for file in report_files.further(turn.db, report.id):
        text = Text("case-file", {"code": report.code})
        case_telling.tell(turn.db, report, [leader.id], text, turn.now, file_id=file.id)


def tell_in_charge(turn: Turn[Any], report: Report) -> None:
    """Those in charge of the area or the field, but the reporter and the leader, who knows already."""
    leader = _leader(turn, report)
    but = {report.person_id, leader.id if leader else 0}
    ids = [one for one in area_cases.watching(turn.db, report) if one not in but]
    text = Text("report-for-area", report_words.seen_by_others(report))
    case_telling.tell(turn.db, report, ids, text, turn.now)


def tell_of_voice(turn: Turn[Any], report: Report, words: str) -> None:
    """Whoever handles the case hears that it happened to another member too; who that is, in their own cell alone."""
    case = cases.locked(turn.db, report.id)
    if case is None:
        return
    told: dict[str, Word] = {**case_words.shown(case), "what": words or Text("report-no-words")}
    if case.at_home:
        key, told["name"] = "report-voice-for-leader", turn.person.full_name
    else:
        key = "report-voice-for-others"
    case_telling.handlers(turn, case, Text(key, told), case_words.handler_choices(case))
