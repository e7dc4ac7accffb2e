"""The leaders handle reported matters: reply, close; the reporter says whether it is done, or opens it again.

Who may do what, and the case's state, are checked at every press.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot import guard
from bot.dialog import Actions, Conversation, Door, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import said
from storage import people, reports
from storage.models import Report, ReportChange

MORE, BEFORE = "more", "before"


@dataclass
class Draft:
    page: int = 0
    report_id: int = 0
    closing: bool = False
    text: str = ""


conversation = Conversation("case", Draft)
action = Actions()


# In words


def field_name(field: str) -> Text:
    return Text(f"report-field-{field}")


def state_name(report: Report) -> Text:
    return Text(f"case-state-{report.state}")


def place_name(place: str, latitude: float | None, longitude: float | None) -> Word:
    """The place as it was said, and a location as coordinates that any map understands."""
    if latitude is None or longitude is None:
        return place
    location = Text("report-location", {"point": f"{latitude:.5f}, {longitude:.5f}"})
    return Text("report-place-located", {"place": place, "location": location}) if place else location


def words_of(report: Report) -> dict[str, Word]:
    place = place_name(report.place, report.latitude, report.longitude)
    return {"code": report.code, "field": field_name(report.field), "place": place}


# The list, and one case


def open_cases(turn: Turn[None]) -> Outcome:
    return turn.go(choose_case, Draft())


@conversation.step
def choose_case(turn: Turn[Draft]) -> Screen:
    if not turn.person.leads:  # the role may have changed since
        return turn.end("dialog-not-yours")
    found, more = reports.open_page(turn.db, turn.person.cell_id, turn.draft.page)
    choices = [Choice(str(report.id), _label(report)) for report in found]
    choices += [Choice(MORE, Text("case-more"))] if more else []
    choices += [Choice(BEFORE, Text("case-before"))] if turn.draft.page else []
    if not choices:
        return turn.end("case-none")
    return turn.ask("case-which", choices, cases=[_line(report) for report in found])


def _label(report: Report) -> Text:
    return Text("case-label", {"code": report.code, "field": field_name(report.field)})


def _line(report: Report) -> Text:
    what = said.first_words(report.text, report.file and report.file.kind)
    words = {**words_of(report), "state": state_name(report), "what": what, "at": report.created_at}
    return Text("case-line", words)


@choose_case.reply
def case_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if answer in (MORE, BEFORE):
        turn.draft.page = max(0, turn.draft.page + (1 if answer == MORE else -1))
        return choose_case
    turn.draft.report_id = int(answer)
    report = _led(turn, turn.draft.report_id)
    if report.file:
        turn.also("case-file", file=report.file, code=report.code)
    return choose_deed


@conversation.step
def choose_deed(turn: Turn[Draft]) -> Screen:
    report = _led(turn, turn.draft.report_id)
    words: dict[str, Word] = {**words_of(report), "state": state_name(report), "name": report.person.full_name}
    words["what"] = said.whole(report.text, report.file and report.file.kind)
    words["history"] = _history(reports.history(turn.db, report))
    if report.state == "closed":  # by another leader or the reporter, meanwhile
        return turn.end(Text("case-details", words))
    choices = (Choice("reply", Text("case-reply")), Choice("close", Text("case-close")))
    return turn.ask(Text("case-details", words), choices)


def _history(changes: Sequence[tuple[ReportChange, str]]) -> list[Word]:
    lines: list[Word] = []
    for number, (change, name) in enumerate(changes):
        state = "again" if number and change.state == "received" else change.state
        words: dict[str, Word] = {"at": change.at, "name": name, "said": change.text}
        lines.append(Text(f"case-was-{state}-saying" if change.text else f"case-was-{state}", words))
    return lines


@choose_deed.reply
def deed_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    turn.draft.closing = answer == "close"
    return write_reply


# Reply and close


@action("case-reply")
def reply_wanted(turn: Turn[None], report_id: str) -> Outcome:
    return turn.go(write_reply, Draft(report_id=guard.id_of(report_id)))


@action("case-close")
def close_wanted(turn: Turn[None], report_id: str) -> Outcome:
    return turn.go(write_reply, Draft(report_id=guard.id_of(report_id), closing=True))


def leader_choices(report: Report) -> list[Choice]:
    return [
        reply_wanted.choice(Text("case-reply"), report.id),
        close_wanted.choice(Text("case-solved"), report.id),
    ]


@conversation.step
def write_reply(turn: Turn[Draft]) -> Screen:
    report = _led(turn, turn.draft.report_id)
    if report.state == "closed":
        return turn.end("case-closed-already", code=report.code)
    key = "case-write-result" if turn.draft.closing else "case-write-reply"
    return turn.ask(Text(key, {**words_of(report), "name": report.person.full_name}))


@write_reply.reply
def reply_written(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer)
    turn.draft.text = answer
    return confirm


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    report = _led(turn, turn.draft.report_id)
    key = "case-preview-result" if turn.draft.closing else "case-preview-reply"
    choices = (Choice("send", Text("case-send"), said.SEND_WORDS), Choice("edit", Text("case-edit")))
    return turn.ask(key, choices, code=report.code, name=report.person.full_name, reply=turn.draft.text)


@confirm.reply
def confirmed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer == "edit":
        return write_reply
    report = _led(turn, turn.draft.report_id)
    state, key = ("closed", "case-closed") if turn.draft.closing else ("answered", "case-answered")
    if not reports.change(turn.db, report, turn.person, state, turn.draft.text, turn.now):
        return turn.end("case-closed-unsent", code=report.code)
    return turn.end(key, [turn.door("vuviec")], code=report.code, told=_tell_reporter(turn, report))


def _led(turn: Turn[Any], report_id: int) -> Report:
    report = reports.for_leader(turn.db, report_id, turn.person)
    if report is None:
        raise Misfit("dialog-not-yours")
    return report


def _tell_reporter(turn: Turn[Draft], report: Report) -> Text:
    """Whether the reply reaches the reporter, in words: they may have left, or shut the program out."""
    if report.person_id == turn.person.id:
        return Text("case-own")
    choices = (
        done.choice(Text("case-done"), report.id, also=("xong", "xong rồi", "rồi")),
        not_done.choice(Text("case-not-done"), report.id, also=("chưa", "chưa được")),
    )
    key = "case-result-for-reporter" if turn.draft.closing else "case-reply-for-reporter"
    words: dict[str, Word] = {**words_of(report), "leader": turn.person.full_name, "reply": turn.draft.text}
    told = report.person.active and turn.tell(report.person_id, Text(key, words), choices)
    return Text("case-told" if told else "case-untold", {"name": report.person.full_name})


# The reporter's word


@action("case-done")
def done(turn: Turn[None], report_id: str) -> Outcome:
    """Closes the case if it is still open; of one that is closed it is recorded, once, that the reporter agrees."""
    report = _reported(turn, report_id)
    last_by = reports.history(turn.db, report)[-1][0].by
    if report.state != "closed" or last_by != turn.person.id:
        anywhere = (*reports.OPEN, "closed")
        reports.change(turn.db, report, turn.person, "closed", None, turn.now, anywhere)
    return turn.end("case-thanks", code=report.code)


@action("case-not-done")
def not_done(turn: Turn[None], report_id: str) -> Outcome:
    """Opens the case again, and its leader hears of it."""
    report = _reported(turn, report_id)
    if not reports.change(turn.db, report, turn.person, "received", None, turn.now, ("answered", "closed")):
        return turn.end("case-being-handled", code=report.code)
    leader = people.head(turn.db, report.cell_id)
    if leader and leader != turn.person.id:
        words: dict[str, Word] = {**words_of(report), "name": turn.person.full_name}
        turn.tell(leader, Text("case-again-for-leader", words), leader_choices(report))
    return turn.end("case-again", code=report.code)


def _reported(turn: Turn[None], report_id: str) -> Report:
    report = reports.of_reporter(turn.db, guard.id_of(report_id), turn.person)
    if report is None:
        raise Misfit("dialog-stale")
    return report


FEATURE = Feature(
    (conversation,),
    action,
    (Door("vuviec", "cases-door", open_cases, ("cases",), ("vụ việc", "xử lý phản ánh", "cases"), leaders_only=True),),
)
