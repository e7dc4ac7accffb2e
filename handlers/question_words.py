"""How a question is put to members, and the buttons that stand under it.

Actions of the other files by their names, as files that send each other's buttons cannot import each other.
"""

from __future__ import annotations

from bot.i18n import Texts
from bot.screens import Choice
from bot.texts import Text, Word
from storage.models import Person, Question
from storage.models.questions import QuestionKind
from storage.questions import Asked

SCALE = 10
LABELLED: dict[QuestionKind, int] = {"rating": 5, "agree": 5}
ZERO = ("0",)


def labels(kind: QuestionKind, texts: Texts) -> list[str]:
    """The choices that a kind brings with it, kept as they are said to everybody.

    0 stands last on the scale: so where choices have numbers, each point has its own.
    """
    if kind == "scale":
        return [texts.plain(Text("asking-points", {"count": points})) for points in (*range(1, SCALE + 1), 0)]
    return [texts.plain(Text(f"asking-{kind}-{place}")) for place in range(1, LABELLED.get(kind, 0) + 1)]


def points(kind: QuestionKind) -> list[int]:
    """What each choice is worth, where a mean of them says something."""
    return {"rating": list(range(1, 6)), "scale": [*range(1, SCALE + 1), 0]}.get(kind, [])


def asked(question: Question | Asked, sender: Word) -> Text:
    words: dict[str, Word] = {"sender": sender, "question": question.text, "rules": rules(question)}
    return Text("asked-question", words)


def reminder(question: Question) -> Text:
    return Text("asked-reminder", {"question": question.text, "rules": rules(question)})


def rules(question: Question | Asked) -> list[Word]:
    """Said before anybody answers: until when, whether by name, and who sees what comes of it."""
    named = "named" if question.named else "nameless-words" if question.kind == "open" else "nameless"
    return [
        Text("asked-until", {"closes": question.closes_at}),
        Text(f"asked-{named}"),
        Text(f"asked-shown-{question.shown}"),
    ]


def sender_of(person: Person) -> Text:
    """With cell and committee loaded."""
    of = person.cell if person.leads else person.cell.committee
    return Text(f"broadcast-from-{person.role}", {"name": person.full_name, "of": of.name})


def answer_choices(question: Question) -> list[Choice]:
    if question.kind in ("open", "several"):
        return [Choice(f"a:ask-write:{question.id}", Text("asked-write"))]
    return [
        Choice(f"a:ask-pick:{question.id}:{place}", label, ZERO if question.kind == "scale" and not_one(label) else ())
        for place, label in enumerate(question.choices)
    ]


def not_one(label: str) -> bool:
    return label.startswith("0")


def sees_now(question: Question, person: Person) -> bool:
    """Whether results are shown to this person while it is open: without names never to one alone."""
    asks = person.id == question.by_id
    return question.shown == "live" or (asks and question.named)


def result_choice(question: Question) -> Choice:
    return Choice(f"a:ask-result:{question.id}", Text("asked-see-result"))
