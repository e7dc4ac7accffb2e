"""Open cases that may be the same are shown before a new one is made: "mine too", or another matter."""

from __future__ import annotations

from bot import guard
from bot.dialog import Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import own_reports, report_sending, report_words
from handlers.report_confirming import FILES, add_files, confirm
from handlers.report_sending import Draft, conversation

OTHER = "other"


@conversation.step
def choose_similar(turn: Turn[Draft]) -> Screen:
    found = report_sending.similar(turn)
    lines: list[Word] = [Text("report-similar-line", report_words.seen_by_others(report)) for report in found]
    alone = len(found) == 1
    label = "report-me-too" if alone else "report-me-too-code"
    choices = [Choice(str(report.id), Text(label, {"code": report.code})) for report in found]
    choices.append(Choice(OTHER, Text("report-other-matter")))
    return turn.ask("report-similar", choices, takes=FILES, cases=lines or Text("report-none-similar"))


@choose_similar.reply
def similar_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if turn.files:
        report_sending.add_to(turn, answer)
        return choose_similar
    if answer == OTHER:
        return confirm if turn.draft.files else add_files
    turn.draft.same_as = guard.id_of(answer)
    return say_too


@conversation.step
def say_too(turn: Turn[Draft]) -> Screen:
    report = report_sending.same(turn)
    choices = [Choice("alone", Text("report-too-alone"))]
    if turn.draft.text or turn.draft.files:
        choices.insert(0, Choice("with", Text("report-too-with")))
    return turn.ask("report-too", choices, code=report.code)


@say_too.reply
def said_too(turn: Turn[Draft], answer: str) -> Screen:
    report = report_sending.same(turn)
    report_sending.join(turn, report, with_words=answer == "with")
    return turn.end("report-too-sent", [own_reports.mine.choice(Text("report-mine"))], code=report.code)
