"""Reported matters that lie before a person: the list, what is urgent first, and one case with what may be done.

What is done with one stands in the files case_*.py. Who may do what, and the case's state, are checked at every press.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot import field_names, guard
from bot.dialog import Actions, Conversation, Door, Feature, Misfit, Outcome, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import case_history, case_scope, case_words, said
from storage import case_lists, report_files
from storage.models import Person, Report

MORE, BEFORE, PAPERS = "more", "before", "papers"


@dataclass
class Draft:
    page: int = 0


conversation = Conversation("case", Draft)
action = Actions()


def may_open(turn: Turn[Any], person: Person) -> bool:
    """Leaders and the office; and whoever has been given a case, or follows a cell whose case lies with the office."""
    return person.leads or person.role == "office" or case_lists.has_any(turn.db, person)


def open_cases(turn: Turn[None]) -> Outcome:
    return turn.go(choose_case, Draft())


# The list


@conversation.step
def choose_case(turn: Turn[Draft]) -> Screen:
    if not may_open(turn, turn.person):  # the role may have changed since
        raise Misfit("case-none-yours")
    found, more = case_lists.page(turn.db, turn.person, turn.draft.page)
    choices = [Choice(str(report.id), _label(report)) for report in found]
    choices += [Choice(MORE, Text("case-more"))] if more else []
    choices += [Choice(BEFORE, Text("case-before"))] if turn.draft.page else []
    elsewhere = _elsewhere(turn)
    if not choices:
        return turn.end("case-none-here", elsewhere=elsewhere) if elsewhere else turn.end("case-none")
    if turn.person.may_announce:
        choices.append(Choice(PAPERS, Text("case-papers-door")))
    lines: list[Word] = [_line(turn, report) for report in found]
    return turn.ask("case-which", choices, cases=[*lines, *elsewhere])


def _label(report: Report) -> Text:
    return Text("case-label", {"code": report.code, "field": field_names.of_case(report)})


def _line(turn: Turn[Draft], report: Report) -> Text:
    file = report.shown_file
    words: dict[str, Word] = {
        **case_words.shown(report),
        "state": case_words.state_name(report),
        "at": report.created_at,
    }
    words |= {"what": said.first_words(report.words, file and file.kind), "mark": case_words.mark(report)}
    return Text("case-line", {**words, "due": _due(turn, report)})


def _due(turn: Turn[Any], report: Report) -> Word:
    return case_words.due_name(report, turn.now.astimezone(turn.zone).date(), turn.zone)


def _elsewhere(turn: Turn[Draft]) -> list[Word]:
    """What the cell has handed on: how it stands, and no more."""
    found: Sequence[Report] = [] if turn.draft.page else case_lists.elsewhere(turn.db, turn.person)
    lines: list[Word] = [
        Text("case-line-elsewhere", {**case_words.words_of(report), "unit": case_words.unit_name(report),
                                     "state": case_words.state_name(report), "due": _due(turn, report)})
        for report in found
    ]  # fmt: skip
    return [Text("case-elsewhere"), *lines] if lines else []


@choose_case.reply
def case_chosen(turn: Turn[Draft], answer: str) -> Outcome:
    if answer == PAPERS:
        return case_scope.ways(turn)
    if answer in (MORE, BEFORE):
        turn.draft.page = max(0, turn.draft.page + (1 if answer == MORE else -1))
        return choose_case
    return shown(turn, int(answer))


# One case


@action("case-see")
def seen(turn: Turn[None], report_id: str) -> Outcome:
    return shown(turn, guard.id_of(report_id))


def shown(turn: Turn[Any], report_id: int) -> Screen:
    report = case_words.handled(turn, report_id, (*case_words.OPEN, "closed", "merged"))
    for file in report_files.shown(turn.db, report):
        turn.also("case-file", file=file, code=report.code)
    words: dict[str, Word] = {
        **case_words.shown(report),
        "state": case_words.state_name(report),
        "due": _due(turn, report),
    }
    words |= {"what": case_words.whole(turn.db, report), "mark": case_words.mark(report)}
    words |= {"reporter": case_words.reporter_name(report) if report.at_home else Text("case-name-hidden")}
    words |= {"owner": report.owner.full_name if report.owner else Text("case-no-owner")}
    words |= {"history": case_history.for_handler(turn, report)}
    return turn.end(Text("case-details", words), _deeds(turn, report))


def _deeds(turn: Turn[Any], report: Report) -> list[Choice]:
    """What is done most; the rest stands one step further."""
    if report.state not in case_words.OPEN:
        return []
    leads = report.led_by(turn.person)
    writes = report.urgent and leads and turn.person.may_announce
    return [
        *([_deed("take", report)] if leads and report.owner_id is None else []),
        _deed("reply", report),
        *([_deed("close", report)] if leads else []),
        *([] if report.state == "asked" else [_deed("ask", report)]),
        *([Choice(f"a:urgent-paper:{report.id}", Text("urgent-door"))] if writes else []),
        *([Choice(f"a:case-deeds:{report.id}", Text("case-deeds"))] if leads else [_deed("note", report)]),
    ]


@action("case-deeds")
def deeds(turn: Turn[None], report_id: str) -> Outcome:
    report = case_words.led(turn, guard.id_of(report_id))
    wanted = ["assign", "put-off", "forward", "note", "merge", "split"]
    if report.state == "asked":
        wanted.remove("put-off")
    choices = [_deed(name, report) for name in wanted]
    urgent = Choice(f"a:case-urgent:{report.id}:{'off' if report.urgent else 'on'}",
                    Text("case-urgent-off" if report.urgent else "case-urgent-on"))  # fmt: skip
    return turn.end(Text("case-which-deed", case_words.shown(report)), [*choices, urgent])


def _deed(name: str, report: Report) -> Choice:
    return Choice(f"a:case-{name}:{report.id}", Text(f"case-{name}"))


PHRASES = ("xử lý", "phản ánh cần xử lý", "xử lý phản ánh", "vụ việc", "cases")
FEATURE = Feature((conversation,), action, (Door("vuviec", "cases-door", open_cases, ("cases",), PHRASES),))
