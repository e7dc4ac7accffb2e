"""A case is replied to, or closed with its result; all who reported it are asked whether it is done."""

from __future__ import annotations

from dataclasses import dataclass

from bot import guard
from bot.dialog import Actions, Conversation, Feature, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import case_telling, case_words, said
from storage import cases
from storage.models import Report
from storage.reports import OPEN

ANY = (*OPEN, "closed", "merged")


@dataclass
class Draft:
    report_id: int = 0
    closing: bool = False
    text: str = ""


conversation = Conversation("case-reply", Draft)
action = Actions()


@action("case-reply")
def reply_wanted(turn: Turn[None], report_id: str) -> Outcome:
    return turn.go(write_reply, Draft(guard.id_of(report_id)))


@action("case-close")
def close_wanted(turn: Turn[None], report_id: str) -> Outcome:
    return turn.go(write_reply, Draft(guard.id_of(report_id), closing=True))


def _open(turn: Turn[Draft]) -> Report:
    """Closing is for who decides about it; whoever was given it may reply."""
    found = case_words.led if turn.draft.closing else case_words.handled
    return found(turn, turn.draft.report_id, ANY)


@conversation.step
def write_reply(turn: Turn[Draft]) -> Screen:
    report = _open(turn)
    if report.state not in OPEN:
        return turn.end("case-closed-already", code=report.code)
    key = "case-write-result" if turn.draft.closing else "case-write-reply"
    return turn.ask(Text(key, case_words.shown(report)))


@write_reply.reply
def reply_written(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer)
    turn.draft.text = answer
    return confirm


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    report = _open(turn)
    key = "case-preview-result" if turn.draft.closing else "case-preview-reply"
    choices = (Choice("send", Text("case-send"), said.SEND_WORDS), Choice("edit", Text("case-edit")))
    return turn.ask(Text(key, {**case_words.shown(report), "reply": turn.draft.text}), choices)


@confirm.reply
def confirmed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer == "edit":
        return write_reply
    report = _open(turn)
    if report.state not in OPEN:
        return turn.end("case-closed-unsent", code=report.code)
    state, key = ("closed", "case-closed") if turn.draft.closing else ("answered", "case-answered")
    word_at = case_words.rules(turn, report).word_at(turn.now)
    cases.settle(turn.db, report, turn.person, state, turn.draft.text, word_at, turn.now)
    return turn.end(key, [turn.door("vuviec")], code=report.code, told=_tell(turn, report))


def _tell(turn: Turn[Draft], report: Report) -> Text:
    key = "case-result-for-reporter" if turn.draft.closing else "case-reply-for-reporter"
    words: dict[str, Word] = {**case_words.words_of(report), "leader": turn.person.full_name}
    text = Text(key, {**words, "reply": turn.draft.text})
    return case_telling.reporters(turn, report, text, case_words.word_choices(report.id))


FEATURE = Feature((conversation,), action)
