"""A member answers a question, by a tap or a number under it, by ticking, or in words.

With a name the answer can be changed until the close. Without one it is sent after a confirmation and cannot be taken
out again; nothing that is kept says what this person chose, nor what was shown while they were choosing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from bot import guard
from bot.dialog import Actions, Conversation, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import question_words, said
from storage import forgetting, questions
from storage.models import Question
from storage.question_ends import FLOW
from storage.questions import Answer

LONGEST = 1000
DONE, AGAIN, SEND = ":done", ":again", ":send"
action = Actions()


@dataclass
class Draft:
    question_id: int = 0
    picks: list[int] = field(default_factory=list[int])
    words: str = ""


conversation = Conversation(FLOW, Draft, private=True)


def _open(turn: Turn[Any], question_id: int) -> Question:
    """A question that this person is asked and may answer now, locked."""
    question = questions.of_id(turn.db, question_id)
    if question is None or not questions.is_asked(question, turn.person):
        raise Misfit("asked-over")
    if not question.takes_answers(turn.now):
        raise Misfit("asked-over")
    if not question.named and questions.has_answered(turn.db, question, turn.person.id):
        raise Misfit("asked-already", question=_short(question))
    return question


def _short(question: Question) -> Word:
    return said.first_words(question.text, None, 80)


@action("ask-see")
def seen(turn: Turn[None], question_id: str) -> Screen:
    return show(turn, _open(turn, guard.id_of(question_id)))


def show(turn: Turn[Any], question: Question) -> Screen:
    """The question again, with what this person has answered where names are kept."""
    words: dict[str, Word] = {"question": question.text, "rules": question_words.rules(question)}
    ways = question_words.answer_choices(question)
    if question_words.sees_now(question, turn.person):
        ways.append(question_words.result_choice(question))
    return turn.end(Text("asked-again", {**words, "own": _own(turn, question)}), ways)


def _own(turn: Turn[Any], question: Question) -> Word:
    given = questions.own_answer(turn.db, question, turn.person.id)
    if given is None:
        return Text("asked-none-yet")
    return Text("asked-own", {"answer": _shown(question, Answer(tuple(given.picks), given.words))})


def _shown(question: Question, given: Answer) -> Word:
    return given.words or [question.choices[place] for place in sorted(given.picks)]


# One of several choices


@action("ask-pick", private=True)
def picked(turn: Turn[None], question_id: str, place: str) -> Outcome:
    question = _open(turn, guard.id_of(question_id))
    if not place.isdecimal() or int(place) >= len(question.choices) or question.kind in ("open", "several"):
        raise Misfit("asked-over")
    if not question.named:
        return turn.go(confirm, Draft(question.id, [int(place)]))
    return _record(turn, question, Answer((int(place),)))


@action("ask-write")
def writing(turn: Turn[None], question_id: str) -> Outcome:
    question = _open(turn, guard.id_of(question_id))
    given = questions.own_answer(turn.db, question, turn.person.id)
    draft = Draft(question.id, list(given.picks) if given else [])
    return turn.go(tick if question.kind == "several" else write, draft)


# Several choices


@conversation.step
def tick(turn: Turn[Draft]) -> Screen:
    question, picks = _open(turn, turn.draft.question_id), turn.draft.picks
    choices = [Choice(str(place), _ticked(label, place in picks)) for place, label in enumerate(question.choices)]
    if picks:
        choices.append(Choice(DONE, Text("asked-done"), ("xong", "done", *said.SEND_WORDS)))
    final = Text("asked-can-change" if question.named else "asked-is-final")
    return turn.ask("asked-tick", choices, takes=("text",), question=question.text, final=final)


def _ticked(label: str, taken: bool) -> Text | str:
    return Text("asked-ticked", {"label": label}) if taken else label


@tick.reply
def ticked(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    """A tap or a number ticks or takes back; several numbers at once are all that is meant."""
    question, draft = _open(turn, turn.draft.question_id), turn.draft
    if answer == DONE and draft.picks:
        return _record(turn, question, Answer(tuple(draft.picks)))
    if answer.isdecimal() and int(answer) < len(question.choices):
        draft.picks = sorted({*draft.picks} ^ {int(answer)})
        return tick
    meant = {int(number) - 1 for number in re.findall(r"\d{1,3}", answer)}
    if not meant or not meant <= {*range(len(question.choices))}:
        raise Misfit("asked-tick-which")
    draft.picks = sorted(meant)
    return tick


# In words


@conversation.step
def write(turn: Turn[Draft]) -> Screen:
    question = _open(turn, turn.draft.question_id)
    rules = question_words.rules(question)
    return turn.ask("asked-write-words", takes=("text",), longest=LONGEST, question=question.text, rules=rules)


@write.reply
def written(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    guard.check(answer)
    question = _open(turn, turn.draft.question_id)
    if question.named:
        return _record(turn, question, Answer(words=answer))
    turn.draft.words = answer
    return confirm


# Without a name


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    question, draft = _open(turn, turn.draft.question_id), turn.draft
    given = _shown(question, Answer(tuple(draft.picks), draft.words or None))
    ways = [Choice(SEND, Text("asked-send"), said.SEND_WORDS), Choice(AGAIN, Text("asked-choose-again"))]
    return turn.ask("asked-confirm", ways, question=question.text, answer=given)


@confirm.reply
def confirmed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    question, draft = _open(turn, turn.draft.question_id), turn.draft
    if answer == SEND:
        return _record(turn, question, Answer(tuple(draft.picks), draft.words or None))
    _forget(turn)
    if question.kind == "open":
        turn.draft = Draft(question.id)
        return write
    return show(turn, question)


def _record(turn: Turn[Any], question: Question, given: Answer) -> Screen:
    if not questions.answer(turn.db, question, turn.person.id, given):
        raise Misfit("asked-already", question=_short(question))
    words: dict[str, Word] = {"question": _short(question)}
    if question.named:
        words["answer"] = _shown(question, given)
        return turn.end(Text("asked-noted", words), question_words.answer_choices(question))
    _forget(turn)
    ways = [question_words.result_choice(question)] if question_words.sees_now(question, turn.person) else []
    return turn.end(Text("asked-sent", words), [*ways, turn.door("menu")])


def _forget(turn: Turn[Any]) -> None:
    """What was shown to this person while they chose."""
    turn.db.flush()
    forgetting.forget_said(turn.db, turn.address.id, "asked-")


FEATURE = Feature((conversation,), action)
