"""Internal notes on a case: for those who handle it, and never for who reported it."""

from __future__ import annotations

from dataclasses import dataclass

from bot import guard
from bot.dialog import Actions, Conversation, Feature, Outcome, Turn
from bot.screens import Screen
from bot.texts import Text, Word
from handlers import case_telling, case_words
from storage import cases


@dataclass
class Draft:
    report_id: int = 0


conversation = Conversation("case-note", Draft)
action = Actions()


@action("case-note")
def note_wanted(turn: Turn[None], report_id: str) -> Outcome:
    return turn.go(write_note, Draft(case_words.handled(turn, guard.id_of(report_id)).id))


@conversation.step
def write_note(turn: Turn[Draft]) -> Screen:
    report = case_words.handled(turn, turn.draft.report_id)
    return turn.ask(Text("case-write-note", case_words.shown(report)))


@write_note.reply
def note_written(turn: Turn[Draft], answer: str) -> Screen:
    """The others who handle it hear of it: the owner, or who leads the owner."""
    guard.check(answer)
    report = case_words.handled(turn, turn.draft.report_id)
    cases.note(turn.db, report, turn.person, answer, turn.now)
    words: dict[str, Word] = {**case_words.shown(report), "name": turn.person.full_name, "note": answer}
    ids = {*cases.handlers(turn.db, report), *cases.heads(turn.db, report)} - {turn.person.id}
    text, choices = Text("case-note-for-handler", words), [case_words.see_choice(report)]
    case_telling.tell(turn.db, report, sorted(ids), text, turn.now, choices)
    return turn.end("case-noted", [case_words.see_choice(report), turn.door("vuviec")], code=report.code)


FEATURE = Feature((conversation,), action)
