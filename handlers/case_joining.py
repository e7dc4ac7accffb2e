"""Two cases of one matter become one, which goes on for the reporters of both; one of two matters becomes two."""

from __future__ import annotations

from dataclasses import dataclass

from bot import guard
from bot.dialog import Actions, Conversation, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import case_telling, case_words, paging, said
from storage import case_lists, cases
from storage.models import Report
from storage.models.voices import ReportState
from storage.reports import Deadline

JOINABLE: tuple[ReportState, ...] = ("received", "handling", "answered")


@dataclass
class Draft:
    report_id: int = 0
    into_id: int = 0
    page: int = 0
    text: str = ""


conversation = Conversation("case-join", Draft)
action = Actions()


# Two become one


@action("case-merge")
def merge_wanted(turn: Turn[None], report_id: str) -> Outcome:
    return turn.go(choose_other, Draft(case_words.led(turn, guard.id_of(report_id), JOINABLE).id))


@conversation.step
def choose_other(turn: Turn[Draft]) -> Screen:
    report = case_words.led(turn, turn.draft.report_id, JOINABLE)
    found = _others(turn, report)
    if not found:
        return turn.end("case-merge-none", [case_words.see_choice(report)], code=report.code)
    choices = [Choice(str(one.id), _label(one)) for one in paging.part(found, turn.draft.page)]
    ways = paging.ways(turn.draft.page, len(found))
    return turn.ask("case-merge-which", [*choices, *ways], code=report.code)


def _others(turn: Turn[Draft], report: Report) -> list[Report]:
    return [one for one in case_lists.others(turn.db, turn.person, report) if one.led_by(turn.person)]


def _label(report: Report) -> Text:
    file = report.shown_file
    what = said.first_words(report.words, file and file.kind, longest=40)
    return Text("case-merge-label", {**case_words.shown(report), "what": what})


@choose_other.reply
def other_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if answer in paging.TURNS:
        turn.draft.page = paging.turned(turn.draft.page, answer)
        return choose_other
    turn.draft.into_id = int(answer)
    return confirm_merge


@conversation.step
def confirm_merge(turn: Turn[Draft]) -> Screen:
    report, into = _both(turn)
    words: dict[str, Word] = {"code": report.code, "into": into.code, "what": case_words.whole(turn.db, into)}
    return turn.ask(Text("case-merge-sure", words), [Choice("merge", Text("case-merge"), said.SEND_WORDS)])


def _both(turn: Turn[Draft]) -> tuple[Report, Report]:
    """Locked in the order of their ids, so that two who merge the same ones do not wait for each other."""
    wanted = (turn.draft.report_id, turn.draft.into_id)
    found = {one: case_words.led(turn, one) for one in sorted(wanted)}
    report, into = (found[one] for one in wanted)
    if report.state not in JOINABLE:
        raise case_words.changed(report)
    if report.unit_id != into.unit_id or report.id == into.id:
        raise Misfit("dialog-stale")
    return report, into


@confirm_merge.reply
def merge_confirmed(turn: Turn[Draft], _answer: str) -> Screen:
    report, into = _both(turn)
    words: dict[str, Word] = {"code": report.code, "into": into.code}
    text, choices = Text("case-merged-for-reporter", words), [case_words.mine_choice(report.id)]
    told = case_telling.reporters(turn, report, text, choices)
    cases.merge(turn.db, report, into, turn.person, turn.now)
    return turn.end("case-merged", [case_words.see_choice(into), turn.door("vuviec")], **words, told=told)


# One becomes two


@action("case-split")
def split_wanted(turn: Turn[None], report_id: str) -> Outcome:
    return turn.go(write_second, Draft(case_words.led(turn, guard.id_of(report_id), JOINABLE).id))


@conversation.step
def write_second(turn: Turn[Draft]) -> Screen:
    report = case_words.led(turn, turn.draft.report_id, JOINABLE)
    return turn.ask("case-write-second", code=report.code, what=case_words.whole(turn.db, report))


@write_second.reply
def second_written(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer)
    turn.draft.text = answer
    return confirm_split


@conversation.step
def confirm_split(turn: Turn[Draft]) -> Screen:
    report = case_words.led(turn, turn.draft.report_id, JOINABLE)
    choices = [Choice("split", Text("case-split"), said.SEND_WORDS), Choice("edit", Text("case-edit"))]
    words: dict[str, Word] = {**case_words.shown(report), "text": turn.draft.text}
    return turn.ask(Text("case-split-preview", words), choices)


@confirm_split.reply
def split_confirmed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer == "edit":
        return write_second
    report = case_words.led(turn, turn.draft.report_id, JOINABLE)
    year = turn.now.astimezone(turn.zone).year
    made = cases.split(turn.db, report, turn.person, turn.draft.text, year, _deadline(turn, report), turn.now)
    words: dict[str, Word] = {"code": report.code, "second": made.code, "text": turn.draft.text}
    told = case_telling.reporters(turn, made, Text("case-split-for-reporter", words))
    return turn.end(
        Text("case-was-parted", {**words, "told": told}), [case_words.see_choice(made), turn.door("vuviec")]
    )


def _deadline(turn: Turn[Draft], report: Report) -> Deadline:
    """As much time as the first one has, as far as that is not over."""
    rules, began = case_words.rules(turn, report), case_words.began(turn, report)
    return rules.deadline(began, turn.now, urgent=report.urgent, taken=report.owner_id is not None)


FEATURE = Feature((conversation,), action)
