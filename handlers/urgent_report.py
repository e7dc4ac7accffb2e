"""A report on one case or event, at once (báo cáo nhanh) or out of turn (báo cáo đột xuất), by conversation.

which case, or something else → what, where, when (of a case they are known) → measures → proposals → preview → the
paper, which takes its number then. Nothing is stored before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bot import field_names, guard
from bot.dialog import Actions, Conversation, Door, Feature, Misfit, Next, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import case_scope, paper_sending, urgent_words
from handlers.urgent_words import Said
from storage import case_papers, report_figures
from storage.case_papers import About
from storage.models import Report
from storage.models.case_papers import CasePaperKind

LONGEST, LONGEST_LINE, MOST_LISTED = 1500, 200, 9
OTHER, NONE, KNOWN = ":other", ":none", ":known"


@dataclass
class Draft:
    """`report_id`: 0 of what is no case. `editing`: what is answered leads back to the preview."""

    kind: CasePaperKind = "urgent"
    report_id: int = 0
    what: str = ""
    where: str = ""
    when: str = ""
    measures: str = ""
    proposals: str = ""
    editing: bool = False


conversation = Conversation("urgent-report", Draft)
action = Actions()


def open_urgent(turn: Turn[None]) -> Outcome:
    return _begun(turn, Draft("urgent"))


def open_ad_hoc(turn: Turn[None]) -> Outcome:
    return _begun(turn, Draft("ad-hoc"))


def _begun(turn: Turn[Any], draft: Draft) -> Next:
    known = report_figures.open_in(turn.db, case_scope.of(turn), 1)
    return turn.go(choose_case if known else type_what, draft)


@action("urgent-paper")
def of_case(turn: Turn[None], report_id: str) -> Outcome:
    """Under what says that a case is urgent."""
    return turn.go(type_measures, _filled(turn, Draft(), guard.id_of(report_id)))


def _filled(turn: Turn[Any], draft: Draft, report_id: int) -> Draft:
    """With all that is known of the case."""
    report = _case(turn, report_id)
    draft.report_id, draft.what = report.id, urgent_words.what(turn, report)
    draft.where, draft.when = urgent_words.where(turn, report), urgent_words.when(turn, report)
    return draft


def _case(turn: Turn[Any], report_id: int) -> Report:
    report = report_figures.one(turn.db, case_scope.of(turn), report_id)
    if report is None:
        raise Misfit("dialog-stale")
    return report


@conversation.step
def choose_case(turn: Turn[Draft]) -> Screen:
    found = report_figures.open_in(turn.db, case_scope.of(turn), MOST_LISTED)
    choices = [Choice(str(report.id), _label(report)) for report in found]
    other = Choice(OTHER, Text("urgent-other"))
    return turn.ask("urgent-which-case", [*choices, other], paper=Text(f"report-kind-{turn.draft.kind}"))


def _label(report: Report) -> Text:
    words: dict[str, Word] = {"code": report.code, "field": field_names.of_case(report)}
    return Text("urgent-case-urgent" if report.urgent else "urgent-case", words)


@choose_case.reply
def case_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if answer == OTHER:
        turn.draft = Draft(turn.draft.kind)
        return type_what
    turn.draft = _filled(turn, Draft(turn.draft.kind), guard.id_of(answer))
    return type_measures


@conversation.step
def type_what(turn: Turn[Draft]) -> Screen:
    return _asked(turn, "urgent-what")


@type_what.reply
def what_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    turn.draft.what = _checked(answer)
    return _then(turn, type_where)


@conversation.step
def type_where(turn: Turn[Draft]) -> Screen:
    return _asked(turn, "urgent-where", LONGEST_LINE)


@type_where.reply
def where_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    turn.draft.where = _checked(answer)
    return _then(turn, type_when)


@conversation.step
def type_when(turn: Turn[Draft]) -> Screen:
    return _asked(turn, "urgent-when", LONGEST_LINE)


@type_when.reply
def when_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    turn.draft.when = _checked(answer)
    return _then(turn, type_measures)


@conversation.step
def type_measures(turn: Turn[Draft]) -> Screen:
    """What the case's history says of them is offered."""
    known = _known(turn)
    choices = [Choice(KNOWN, Text("urgent-use-known"))] if known else []
    choices.append(Choice(NONE, Text("urgent-no-measures"), ("chưa có", "không")))
    key = "urgent-measures-known" if known else "urgent-measures"
    return _asked(turn, key, LONGEST, choices, known=known)


@type_measures.reply
def measures_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    turn.draft.measures = {NONE: "", KNOWN: _known(turn)}.get(answer, _checked(answer))
    return _then(turn, type_proposals)


def _known(turn: Turn[Draft]) -> str:
    return urgent_words.measures(turn, _case(turn, turn.draft.report_id)) if turn.draft.report_id else ""


@conversation.step
def type_proposals(turn: Turn[Draft]) -> Screen:
    none = Choice(NONE, Text("report-no-proposals"), ("không", "không có", "none"))
    return _asked(turn, "urgent-proposals", LONGEST, [none])


@type_proposals.reply
def proposals_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    turn.draft.proposals = "" if answer == NONE else _checked(answer)
    return confirm


def _asked(turn: Turn[Draft], key: str, longest: int = LONGEST, ways: Sequence[Choice] = (), known: str = "") -> Screen:
    case_scope.of(turn)
    return turn.ask(Text(key, {"known": known}), ways, takes=("text",), longest=longest)


def _checked(answer: str) -> str:
    guard.check(answer, longest=LONGEST)
    return answer.strip()


def _then(turn: Turn[Draft], following: Step[Draft]) -> Step[Draft]:
    return confirm if turn.draft.editing else following


EDITS = {
    "edit-what": type_what, "edit-where": type_where, "edit-when": type_when,
    "edit-measures": type_measures, "edit-proposals": type_proposals,
}  # fmt: skip


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    case_scope.of(turn)
    draft, nothing = turn.draft, Text("urgent-nothing")
    words: dict[str, Word] = {
        "paper": Text(f"report-kind-{draft.kind}"), "what": draft.what, "where": draft.where, "when": draft.when,
        "measures": draft.measures or nothing, "proposals": draft.proposals or nothing,
    }  # fmt: skip
    return turn.ask(Text("urgent-preview", words), [Choice(way, Text(f"urgent-{way}")) for way in ("write", *EDITS)])


@confirm.reply
def confirmed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    draft = turn.draft
    if answer in EDITS:
        draft.editing = True
        return EDITS[answer]
    scope = case_scope.of(turn)
    report = _case(turn, draft.report_id) if draft.report_id else None
    said = Said(draft.what, draft.where, draft.when, draft.measures, draft.proposals)
    about = About(draft.kind, report_id=report and report.id)
    paper = case_papers.write(turn.db, scope, about, said.as_json(), turn.person, turn.now)
    case_papers.attach(turn.db, paper, urgent_words.ordered(turn, scope, paper, said, report))
    return paper_sending.handed(turn, scope, paper)


FEATURE = Feature(
    (conversation,),
    action,
    (
        Door("baocaonhanh", "urgent-door", open_urgent, ("urgentreport",), ("báo cáo nhanh", "urgent report")),
        Door(
            "baocaodotxuat",
            "ad-hoc-door",
            open_ad_hoc,
            ("adhocreport",),
            ("báo cáo đột xuất", "đột xuất", "ad hoc report"),
        ),
    ),
)
