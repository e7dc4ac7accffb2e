"""The report on cases of a month, a quarter, half a year or a year (báo cáo tình hình): numbers first, then the paper.

period → the numbers in words, with the year so far if wanted → proposals → the paper, which takes its number then.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot import guard
from bot.dialog import Actions, Conversation, Door, Feature, Misfit, Outcome, Step, Turn
from bot.report_spans import Span, of_code
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import case_register, case_scope, figure_words, paper_sending, report_paper, report_pictures
from handlers.case_figures import Figures
from storage import case_papers, files
from storage.case_papers import About
from storage.report_figures import Scope

LONGEST = 2000


@dataclass
class Draft:
    """`span`: its code."""

    span: str = ""
    to_date: bool = False


conversation = Conversation("periodic-report", Draft)
action = Actions()


def open_report(turn: Turn[None]) -> Outcome:
    case_scope.of(turn)
    return turn.go(choose_span, Draft())


@action("case-report")
def again(turn: Turn[None], code: str) -> Outcome:
    """Of the same period, with what has come in since."""
    case_scope.of(turn)
    return turn.go(show_figures, Draft(case_scope.span_of(turn, code).code))


@conversation.step
def choose_span(turn: Turn[Draft]) -> Screen:
    case_scope.of(turn)
    return turn.ask("report-which-span", case_scope.spans(turn), takes=("text",), longest=case_scope.LONGEST)


@choose_span.reply
def span_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    turn.draft.span = case_scope.span_of(turn, answer).code
    return show_figures


@conversation.step
def show_figures(turn: Turn[Draft]) -> Screen:
    scope, span = case_scope.of(turn), _span(turn)
    ways = ["write", *_year_ways(turn.draft, span), "other"]
    choices = [Choice(way, Text(f"report-way-{way}")) for way in ways]
    figures = case_register.figures(turn, scope, span)
    words: dict[str, Word] = {"received": _received(turn, figures, scope), "results": _results(turn, figures, scope)}
    return turn.ask(Text("report-figures", {"span": span.label, **words}), choices)


def _year_ways(draft: Draft, span: Span) -> list[str]:
    """A year, or what begins it, is the year so far already."""
    return [] if span.first_day.month == 1 else ["this-alone" if draft.to_date else "to-date"]


def _received(turn: Turn[Draft], figures: Figures, scope: Scope) -> list[Word]:
    lines: list[Word] = [*figure_words.received(figures)]
    if figures.received:
        areas = figure_words.by_area(scope, figures)
        lines.append(Text("figures-by-field", {"counts": figure_words.tally(figure_words.by_field(figures))}))
        lines.append(Text("figures-by-area", {"counts": figure_words.tally(areas)}))
    if turn.draft.to_date:
        lines += figure_words.to_date(case_register.figures(turn, scope, figures.span.from_new_year))
    return lines


def _results(turn: Turn[Draft], figures: Figures, scope: Scope) -> list[Word]:
    oldest = figure_words.late(figures, figure_words.MOST_LATE_IN_CHAT)
    late: list[Word] = [Text("figures-point", {"line": line}) for line in oldest]
    notable: list[Word] = [Text("figures-point", {"line": line}) for line in figure_words.notable(figures)]
    return [
        *figure_words.results(figures),
        *([Text("figures-late-ones", {"lines": late})] if late else []),
        *([Text("figures-to-note", {"lines": notable})] if notable else []),
        *figure_words.silent(turn, figures, scope),
    ]  # fmt: skip


def _span(turn: Turn[Draft]) -> Span:
    span = of_code(turn.draft.span)
    if span is None:
        raise Misfit("dialog-stale")
    return span


@show_figures.reply
def way_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if answer == "other":
        return choose_span
    if answer == "write":
        return type_proposals
    turn.draft.to_date = answer == "to-date"
    return show_figures


@conversation.step
def type_proposals(turn: Turn[Draft]) -> Screen:
    """What was proposed in an earlier text of the same period is offered again."""
    there = case_papers.of_span(turn.db, case_scope.of(turn), turn.draft.span)
    kept = there.said["proposals"] if there else ""
    key = "report-proposals-again" if kept else "report-proposals"
    choices = [Choice(":kept", Text("report-keep-proposals"))] if kept else []
    choices.append(Choice(":none", Text("report-no-proposals"), ("không", "không có", "none")))
    return turn.ask(Text(key, {"proposals": kept}), choices, takes=("text",), longest=LONGEST)


@type_proposals.reply
def proposals_typed(turn: Turn[Draft], answer: str) -> Screen:
    guard.check(answer, longest=LONGEST)
    scope, span = case_scope.of(turn), _span(turn)
    there = case_papers.of_span(turn.db, scope, span.code)
    kept = there.said["proposals"] if there else ""
    proposals = {":kept": kept, ":none": ""}.get(answer, answer)
    said: dict[str, Any] = {"proposals": proposals, "to_date": turn.draft.to_date}
    paper = case_papers.write(turn.db, scope, About("periodic", span.code), said, turn.person, turn.now)
    case_papers.attach(turn.db, paper, report_paper.ordered(turn, scope, paper, span))
    _also_map(turn, scope, span)
    return paper_sending.handed(turn, scope, paper, [again.choice(Text("report-again"), span.code)])


def _also_map(turn: Turn[Draft], scope: Scope, span: Span) -> None:
    """On a phone a picture is looked at sooner than a paper."""
    placed = report_pictures.located(case_register.figures(turn, scope, span).received)
    if placed:
        given = report_pictures.map_given(turn.t, Text("picture-map"), placed)
        file = files.order(turn.db, f"ban-do-{span.code}.png", files.PNG, "case-map", given, turn.now, "photo")
        turn.also("report-map-file", file=file, span=span.name)


PHRASES = ("báo cáo tháng", "báo cáo định kỳ", "báo cáo tình hình", "monthly report")
FEATURE = Feature(
    (conversation,),
    actions=action,
    doors=(Door("baocaothang", "report-paper-door", open_report, ("monthlyreport",), PHRASES),),
)
