"""What leaders decide about a case: who handles it, by when, and whether it is urgent.

Who may, and how it stands, is checked at every press; whoever it concerns hears of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from bot import guard, when
from bot.dialog import Actions, Conversation, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Screen
from bot.texts import Text, Word
from handlers import case_telling, case_words, members, paging, task_words
from storage import cases
from storage.models import Person, Report
from storage.reports import RUNNING, Deadline

LONGEST_WHY = 300


@dataclass
class Draft:
    report_id: int = 0
    page: int = 0
    due_on: date | None = None


conversation = Conversation("case-lead", Draft)
action = Actions()


def words_with_due(turn: Turn[Any], report: Report) -> dict[str, Word]:
    due = task_words.noon(report.due_on, turn.zone) if report.due_on else turn.now
    return {**case_words.shown(report), "due": due}


# Who


@action("case-take")
def taken(turn: Turn[None], report_id: str) -> Outcome:
    report = case_words.led(turn, guard.id_of(report_id))
    if report.owner_id == turn.person.id:
        raise case_words.changed(report)
    told = _hand_to(turn, report, turn.person)
    return turn.end(
        Text("case-taken", {**words_with_due(turn, report), "told": told}), case_words.leader_choices(report)
    )


def _hand_to(turn: Turn[Any], report: Report, owner: Person) -> Word:
    """The reporter hears who has it, for that is who sees their name."""
    before, is_first = report.owner, report.state == "received"
    cases.take(turn.db, report, turn.person, owner, _taken_deadline(turn, report), turn.now)
    if before and before.id != owner.id:
        words: dict[str, Word] = {**case_words.shown(report), "owner": owner.full_name}
        case_telling.one(turn, report, before.id, Text("case-for-former-owner", words))
    words = {**words_with_due(turn, report), **case_words.words_of(report), "owner": owner.full_name}
    key = "case-taken-for-reporter" if is_first else "case-handed-for-reporter"
    return case_telling.reporters(turn, report, Text(key, words))


def _taken_deadline(turn: Turn[Any], report: Report) -> Deadline:
    """The time of a reply, counted from the receipt; what was put off further stays so."""
    rules, began = case_words.rules(turn, report), case_words.began(turn, report)
    deadline = rules.deadline(began, turn.now, urgent=report.urgent, taken=True)
    if report.due_on and report.due_on > deadline.due_on:
        return rules.set(began, report.due_on, turn.now, urgent=report.urgent)
    return deadline


@action("case-assign")
def assign_wanted(turn: Turn[None], report_id: str) -> Outcome:
    return turn.go(choose_owner, Draft(case_words.led(turn, guard.id_of(report_id)).id))


@conversation.step
def choose_owner(turn: Turn[Draft]) -> Screen:
    report = case_words.led(turn, turn.draft.report_id)
    choices = members.choices(cases.members(turn.db, report), turn.draft.page)
    return turn.ask(Text("case-who", case_words.shown(report)), choices, takes=("text", "name"))


@choose_owner.reply
def owner_chosen(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer in paging.TURNS:
        turn.draft.page = paging.turned(turn.draft.page, answer)
        return choose_owner
    report = case_words.led(turn, turn.draft.report_id)
    owner = members.meant(cases.members(turn.db, report), answer)
    if owner.id == report.owner_id:
        raise Misfit("case-owner-already", name=owner.full_name)
    told = _hand_to(turn, report, owner)
    words: dict[str, Word] = {**words_with_due(turn, report), "owner": owner.full_name, "told": told}
    if owner.id == turn.person.id:
        return turn.end(Text("case-taken", words), case_words.leader_choices(report))
    return turn.end(Text("case-assigned", {**words, "heard": _tell_owner(turn, report, owner)}), [turn.door("vuviec")])


def _tell_owner(turn: Turn[Draft], report: Report, owner: Person) -> Text:
    words: dict[str, Word] = {**words_with_due(turn, report), "what": case_words.whole(turn.db, report)}
    words |= {"leader": turn.person.full_name, "mark": case_words.mark(report)}
    file = report.shown_file
    text, see = Text("case-for-owner", words), [case_words.see_choice(report)]
    told = case_telling.tell(turn.db, report, [owner.id], text, turn.now, see, file and file.id)
    return Text("case-told" if told else "case-untold", {"name": owner.full_name})


# By when


@action("case-put-off")
def put_off_wanted(turn: Turn[None], report_id: str) -> Outcome:
    return turn.go(type_day, Draft(case_words.led(turn, guard.id_of(report_id), RUNNING).id))


@conversation.step
def type_day(turn: Turn[Draft]) -> Screen:
    report = case_words.led(turn, turn.draft.report_id, RUNNING)
    return turn.ask(Text("case-new-day", words_with_due(turn, report)), longest=when.LONGEST)


@type_day.reply
def day_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    """On a day off it is the next working day, which is shown before it is stored."""
    report, day = case_words.led(turn, turn.draft.report_id, RUNNING), task_words.typed_day(turn, answer)
    rules, began = case_words.rules(turn, report), case_words.began(turn, report)
    turn.draft.due_on = rules.set(began, day, turn.now, urgent=report.urgent).due_on
    return type_why


@conversation.step
def type_why(turn: Turn[Draft]) -> Screen:
    report = case_words.led(turn, turn.draft.report_id, RUNNING)
    return turn.ask("case-new-day-why", longest=LONGEST_WHY, code=report.code, due=_noon(turn))


def _noon(turn: Turn[Draft]) -> Word:
    return task_words.noon(turn.draft.due_on, turn.zone) if turn.draft.due_on else None


@type_why.reply
def why_typed(turn: Turn[Draft], answer: str) -> Screen:
    guard.check(answer)
    report, day = case_words.led(turn, turn.draft.report_id, RUNNING), turn.draft.due_on
    if day is None or day < task_words.today(turn):
        raise Misfit("task-day-past")
    rules, began = case_words.rules(turn, report), case_words.began(turn, report)
    deadline = rules.set(began, day, turn.now, urgent=report.urgent)
    cases.put_off(turn.db, report, turn.person, deadline, answer, turn.now)
    words: dict[str, Word] = {**words_with_due(turn, report), "why": answer}
    heard = case_telling.handlers(turn, report, Text("case-put-off-for-owner", words), [case_words.see_choice(report)])
    mine = Text("case-put-off-for-reporter", {**words, **case_words.words_of(report)})
    told = case_telling.reporters(turn, report, mine)
    return turn.end(Text("case-put-off-done", {**words, "told": told, "heard": heard}), [turn.door("vuviec")])


# What is urgent


@action("case-urgent")
def urgent_set(turn: Turn[None], report_id: str, how: str) -> Outcome:
    report, urgent = case_words.led(turn, guard.id_of(report_id)), how == "on"
    if report.urgent == urgent:
        raise case_words.changed(report)
    rules = case_words.rules(turn, report)
    began = rules.today(turn.now) if urgent else case_words.began(turn, report)
    deadline = rules.deadline(began, turn.now, urgent=urgent, taken=report.state == "handling")
    cases.set_urgent(turn.db, report, turn.person, deadline, turn.now, urgent=urgent)
    key = "case-urgent-is-on" if urgent else "case-urgent-is-off"
    text = Text(f"{key}-for-owner", words_with_due(turn, report))
    heard = case_telling.handlers(turn, report, text, [case_words.see_choice(report)])
    return turn.end(Text(key, {**words_with_due(turn, report), "heard": heard}), [turn.door("vuviec")])


FEATURE = Feature((conversation,), action)
