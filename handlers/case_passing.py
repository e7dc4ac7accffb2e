"""A case is handed on to another cell or to the commune's office, with the names of citizens blacked out before.

unit → what a recording says, where nothing was written → names to hide → shown once more → handed on. Who reported
it is not told to the unit, and what was written at first stays with the reporter's own cell.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from bot import field_names, guard
from bot.blackout import blacked, holds, likely
from bot.case_deadlines import rules_of
from bot.dialog import Actions, Conversation, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import case_telling, case_words, paging, said
from storage import cases, committees, report_files
from storage.models import Cell, Report
from storage.models.voices import ReportState

MOVABLE: tuple[ReportState, ...] = ("received", "handling", "answered")
OFFICE, NOTHING = "office", "nothing"
LONGEST_NAME = 100


@dataclass
class Draft:
    """`unit_id`: 0 for the office. `hidden`: words to black out."""

    report_id: int = 0
    unit_id: int = 0
    page: int = 0
    summary: str = ""
    hidden: list[str] = field(default_factory=list[str])


conversation = Conversation("case-pass", Draft)
action = Actions()


@action("case-forward")
def forward_wanted(turn: Turn[None], report_id: str) -> Outcome:
    return turn.go(choose_unit, Draft(case_words.led(turn, guard.id_of(report_id), MOVABLE).id))


def _led(turn: Turn[Draft]) -> Report:
    return case_words.led(turn, turn.draft.report_id, MOVABLE)


# Where to


@conversation.step
def choose_unit(turn: Turn[Draft]) -> Screen:
    report = _led(turn)
    cells = [cell for cell in committees.cells(turn.db, report.committee_id) if cell.id != report.unit_id]
    choices = [Choice(f"c:{cell.id}", cell.name) for cell in paging.part(cells, turn.draft.page)]
    goes_up = report.unit_id is not None and cases.office_hears(turn.db, report)
    office = [Choice(OFFICE, Text("case-to-office"))] if goes_up else []
    choices = [*office, *choices, *paging.ways(turn.draft.page, len(cells))]
    if not choices:
        return turn.end("case-no-units", [case_words.see_choice(report)])
    return turn.ask(Text("case-where-to", case_words.shown(report)), choices)


@choose_unit.reply
def unit_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if answer in paging.TURNS:
        turn.draft.page = paging.turned(turn.draft.page, answer)
        return choose_unit
    turn.draft.unit_id = 0 if answer == OFFICE else int(answer.removeprefix("c:"))
    report = _led(turn)
    return hide_names if report.words or not report.file else summarize


@conversation.step
def summarize(turn: Turn[Draft]) -> Screen:
    return turn.ask(Text("case-summarize", case_words.shown(_led(turn))))


@summarize.reply
def summarized(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer)
    turn.draft.summary = answer
    return hide_names


# What is hidden


def _text(turn: Turn[Draft], report: Report) -> tuple[str, str]:
    """The words and the place as the unit will read them."""
    hidden = turn.draft.hidden
    return blacked(turn.draft.summary or report.words, hidden), blacked(report.whereabouts, hidden)


@conversation.step
def hide_names(turn: Turn[Draft]) -> Screen:
    text, place = _text(turn, _led(turn))
    names = [Choice(name, name) for name in likely(f"{text}\n{place}")]
    done = Choice(NOTHING, Text("case-names-done" if turn.draft.hidden else "case-names-none"), ("không", "xong"))
    key = "case-names-more" if turn.draft.hidden else "case-names"
    return turn.ask(key, [*names, done], takes=("text", "name"), longest=LONGEST_NAME, what=text, place=place)


@hide_names.reply
def name_given(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if answer == NOTHING:
        return confirm
    text, place = _text(turn, _led(turn))
    if not (holds(text, answer) or holds(place, answer)):
        raise Misfit("case-name-not-found", name=answer)
    turn.draft.hidden = [*turn.draft.hidden, answer]
    return hide_names


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    report = _led(turn)
    text, place = _text(turn, report)
    passed = filter(report.passes, report_files.of(turn.db, report))
    words: dict[str, Word] = {"code": report.code, "field": field_names.of_case(report), "unit": _unit(turn)}
    place_word = case_words.place_name(place, report.latitude, report.longitude)
    words |= {"place": place_word, "what": said.whole(text, passed)}
    choices = [Choice("send", Text("case-pass"), said.SEND_WORDS), Choice("hide", Text("case-hide-more"))]
    return turn.ask(Text("case-pass-preview", words), choices)


def _unit(turn: Turn[Draft]) -> Word:
    unit = turn.db.get(Cell, turn.draft.unit_id) if turn.draft.unit_id else None
    return unit.name if unit else Text("case-office")


@confirm.reply
def confirmed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer == "hide":
        return hide_names
    report, draft = _led(turn), turn.draft
    unit = turn.db.get(Cell, draft.unit_id) if draft.unit_id else None
    if (unit and unit.committee_id != report.committee_id) or (unit.id if unit else None) == report.unit_id:
        raise Misfit("dialog-stale")
    former, (text, place) = report.owner_id, _text(turn, report)
    if (text, place) != (report.words, report.whereabouts):
        cases.hide(turn.db, report, turn.person, text, place, turn.now)
    rules = rules_of(turn.db, unit or report.cell, turn.schedule, turn.zone)
    deadline = rules.first(turn.now, urgent=report.urgent)
    cases.forward(turn.db, report, turn.person, unit, deadline, turn.now)
    return turn.end(Text("case-passed", _tell(turn, report, former)), [turn.door("vuviec")])


def _tell(turn: Turn[Draft], report: Report, former: int | None) -> dict[str, Word]:
    """The unit, who reported it, and whoever had it."""
    file = report.shown_file
    words: dict[str, Word] = {
        **case_words.shown(report),
        "unit": _unit(turn),
        "what": case_words.whole(turn.db, report),
    }
    words |= {"mark": case_words.mark(report), "from": turn.person.cell.name}
    choices = case_words.leader_choices(report)
    heard = case_telling.handlers(turn, report, Text("case-for-unit", words), choices, file and file.id)
    case_telling.one(turn, report, former, Text("case-for-former-owner", {**words, "owner": _unit(turn)}))
    mine: dict[str, Word] = {**case_words.words_of(report), "unit": _unit(turn)}
    told = case_telling.reporters(turn, report, Text("case-passed-for-reporter", mine))
    return {**words, "heard": heard or Text("case-handlers-untold"), "told": told}


FEATURE = Feature((conversation,), action)
