"""A leader asks the cell, or the commune's office some cells or all.

to whom (asked of the office alone) → the question, with its choices on lines of their own → what kind, where no
choices were given → preview, where all else can be changed → send. Nothing is stored before that.
"""

from __future__ import annotations

from datetime import UTC
from typing import Any

from bot import when
from bot.dialog import Actions, Conversation, Feature, Misfit, Outcome, Step, Turn
from bot.i18n import Texts
from bot.question_times import first_hour
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import broadcasts, paging, question_drafts, question_words, said
from handlers.broadcasting import to_all
from handlers.question_drafts import FARTHEST, LONGEST_CHOICE, MOST_CHOICES, SOONEST, Draft
from storage import committees, questions
from storage.deliveries import About
from storage.models import Question
from storage.models.questions import QuestionKind
from storage.questions import FEWEST

LONGEST = 1000
KINDS: tuple[QuestionKind, ...] = ("one", "several", "rating", "scale", "agree", "open")
action = Actions()


conversation = Conversation("asking", Draft)


@action("ask-new")
def begun(turn: Turn[None]) -> Outcome:
    person = turn.person
    if not person.may_announce:
        raise Misfit("asking-not-yours")
    return turn.go(type_question, Draft([person.cell_id])) if person.leads else turn.go(choose_cells, Draft())


def _check(turn: Turn[Draft]) -> Draft:
    """By what this person is now: whoever leads another cell meanwhile begins anew."""
    person, draft = turn.person, turn.draft
    if not person.may_announce or (person.leads and draft.cells != [person.cell_id]):
        raise Misfit("asking-not-yours")
    return draft


# To whom


@conversation.step
def choose_cells(turn: Turn[Draft]) -> Screen:
    draft = _check(turn)
    found, chosen = committees.cells(turn.db, turn.person.committee_id), draft.cells or []
    names: list[Word] = [cell.name for cell in found if cell.id in chosen]
    text = Text("broadcast-chosen", {"cells": names}) if names else Text("asking-whom")
    return turn.ask(text, broadcasts.cell_choices(found, chosen, draft.page), takes=("text",))


@choose_cells.reply
def cells_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    draft = turn.draft
    if answer == ":all":
        draft.cells = None
    elif answer in paging.TURNS:
        draft.page = paging.turned(draft.page, answer)
    elif answer != ":done":
        draft.cells = sorted({*(draft.cells or ())} ^ {broadcasts.cell_meant(turn, answer).id})
    return type_question if answer in (":all", ":done") else choose_cells


# What


@conversation.step
def type_question(turn: Turn[Draft]) -> Screen:
    draft = _check(turn)
    count = questions.count(turn.db, questions.among(turn.person.committee_id, draft.cells))
    return turn.ask("asking-what", longest=LONGEST, to=_whom(turn), count=count)


@type_question.reply
def question_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    """Lines after the first are choices where there are at least two; one line more belongs to the question."""
    question_drafts.refuse(answer)
    first, *rest = [line.strip() for line in answer.splitlines() if line.strip()]
    draft = turn.draft
    if len(rest) < 2:
        draft.text, draft.choices = " ".join([first, *rest]), []
        return choose_kind
    draft.text, draft.choices = first, question_drafts.choices(rest)
    draft.kind = draft.kind if draft.kind == "several" else "one"
    return confirm


@conversation.step
def choose_kind(turn: Turn[Draft]) -> Screen:
    _check(turn)
    kinds = [Choice(kind, Text(f"asking-kind-{kind}")) for kind in KINDS]
    return turn.ask("asking-which-kind", kinds, question=turn.draft.text)


@choose_kind.reply
def kind_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    draft = turn.draft
    draft.kind = next(kind for kind in KINDS if kind == answer)
    draft.choices = question_words.labels(draft.kind, Texts(turn.person.cell.committee.language, turn.zone))
    return type_choices if draft.kind in ("one", "several") else confirm


@conversation.step
def type_choices(turn: Turn[Draft]) -> Screen:
    _check(turn)
    return turn.ask("asking-which-choices", question=turn.draft.text, longest=(LONGEST_CHOICE + 10) * MOST_CHOICES)


@type_choices.reply
def choices_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    question_drafts.refuse(answer)
    turn.draft.choices = question_drafts.choices([line for line in answer.splitlines() if line.strip()])
    return confirm


# Preview


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    draft = _check(turn)
    count = questions.count(turn.db, questions.among(turn.person.committee_id, draft.cells))
    few = count < FEWEST and not draft.named
    draft.named = draft.named or few
    shown = question_words.asked(question_drafts.asked(turn), question_words.sender_of(turn.person))
    choices: list[Word] = [Text("asking-choice", {"choice": choice}) for choice in draft.choices]
    words: dict[str, Word] = {"to": _whom(turn), "count": count, "shown": shown, "choices": choices or ""}
    note = Text("asking-few", {"fewest": FEWEST}) if few else Text("asking-ready")
    return turn.ask(Text("asking-preview", {**words, "note": note}), _ways(draft))


def _ways(draft: Draft) -> list[Choice]:
    other = {"one": ["several"], "several": ["one"]}.get(draft.kind, [])
    return [
        Choice("send", Text("asking-send"), said.SEND_WORDS),
        Choice("until", Text("asking-change-until")),
        Choice("names", Text("asking-without-names" if draft.named else "asking-with-names")),
        Choice("shown", Text(f"asking-show-{question_drafts.next_shown(draft)}")),
        *(Choice("kind", Text(f"asking-make-{kind}")) for kind in other),
        Choice("edit", Text("asking-edit")),
        Choice("drop", Text("broadcast-drop")),
    ]


@confirm.reply
def confirmed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    draft = _check(turn)
    match answer:
        case "send":
            return _send(turn)
        case "drop":
            return turn.end("asking-dropped", [turn.door("menu")])
        case "until":
            return type_until
        case "edit":
            return type_question
        case "names":
            draft.named = not draft.named
        case "kind":
            draft.kind = "one" if draft.kind == "several" else "several"
        case _:
            draft.shown = question_drafts.next_shown(draft)
    return confirm


@conversation.step
def type_until(turn: Turn[Draft]) -> Screen:
    _check(turn)
    return turn.ask("asking-until-when", longest=when.LONGEST, closes=question_drafts.closes(turn))


@type_until.reply
def until_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    moment = question_drafts.moment(turn, answer)
    if not SOONEST <= moment - turn.now <= FARTHEST:
        raise Misfit("asking-until-bad", closes=moment)
    turn.draft.closes_at = moment.astimezone(UTC)
    return confirm


def _whom(turn: Turn[Draft]) -> Word:
    return broadcasts.named_cells(turn, turn.draft.cells)


# Sent


def _send(turn: Turn[Draft]) -> Screen:
    asked = question_drafts.asked(turn)
    if asked.closes_at - turn.now < SOONEST:  # the preview stood for long
        raise Misfit("asking-until-bad", closes=asked.closes_at)
    due = first_hour(turn.now, asked.closes_at, turn.schedule, turn.zone)
    question = questions.add(turn.db, turn.person, asked, due, turn.now)
    sent = _tell(turn, question)
    everybody = questions.count(turn.db, questions.audience(question))
    words: dict[str, Word] = {"closes": question.closes_at, "sent": sent, "missed": everybody - sent}
    key = "asking-sent" if sent == everybody else "asking-sent-not-all"
    return turn.end(Text(key, words), [Choice(f"a:ask-mine:{question.id}", Text("question-look")), turn.door("menu")])


def _tell(turn: Turn[Any], question: Question) -> int:
    text = question_words.asked(question, question_words.sender_of(turn.person))
    about, name = About(expires_at=question.closes_at), f"question{question.id}:asked"
    choices = question_words.answer_choices(question)
    return to_all(turn.db, questions.audience(question), text, turn.now, name, choices, about=about)


FEATURE = Feature((conversation,), action)
