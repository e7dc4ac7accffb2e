"""What came of a question: in words for everybody, as a chart, and as a table for its asker."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.i18n import Texts
from bot.texts import Text, Word
from handlers import question_words
from storage import files, questions
from storage.models import Cell, Committee, Person, Question, StoredFile
from storage.questions import Result

SHORT = 12, 1500
"""As many open answers, with so many characters together, stand in a message; more come as a table."""


def said(question: Question, result: Result) -> Text:
    """In words, for those who see no pictures too."""
    words: dict[str, Word] = {"question": question.text, "answered": result.answered, "members": result.members}
    if result.hidden:
        key = "question-hidden" if question.state == "closed" else "question-not-yet"
        return Text(key, {**words, "fewest": questions.FEWEST})
    key = "question-result" if question.state == "closed" else "question-so-far"
    return Text(key, {**words, "percent": percent(result.answered, result.members), "lines": lines(question, result)})


def lines(question: Question, result: Result) -> list[Word]:
    if question.kind == "open":
        return (
            [Text("question-words", {"words": words}) for words in result.words]
            if is_short(result)
            else [Text("question-many-words", {"count": len(result.words)})]
        )
    found: list[Word] = [
        Text("question-line", {"label": label, "count": count, "of": result.answered, "percent": share})
        for label, count, share in shares(question, result)
    ]
    if (middle := mean(question, result)) is not None:
        found.append(Text("question-mean", {"mean": middle}))
    return found


def is_short(result: Result) -> bool:
    most, longest = SHORT
    return len(result.words) <= most and sum(map(len, result.words)) <= longest


def shares(question: Question, result: Result) -> list[tuple[str, int, int]]:
    """Label, count and percent of each choice; a scale from 0 up."""
    found = [
        (label, count, percent(count, result.answered))
        for label, count in zip(question.choices, result.counts, strict=True)
    ]
    return [found[-1], *found[:-1]] if question.kind == "scale" else found


def percent(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0


def mean(question: Question, result: Result) -> str | None:
    """With one decimal, as papers here write it."""
    points = question_words.points(question.kind)
    if not points or not sum(result.counts):
        return None
    total = sum(point * count for point, count in zip(points, result.counts, strict=True))
    return f"{total / sum(result.counts):.1f}".replace(".", ",")


# Files, in the language of the commune


def picture(db: Session, question: Question, result: Result, now: datetime) -> StoredFile | None:
    """A chart; None where there is nothing to draw."""
    if question.kind == "open" or result.hidden or not result.answered:
        return None
    texts = _texts(db, question)
    words: dict[str, Word] = {"answered": result.answered, "members": result.members}
    words["percent"] = percent(result.answered, result.members)
    middle = mean(question, result)
    given = {
        "of": _asker(db, question),
        "title": question.text,
        "answered": result.answered,
        "bars": [list(share) for share in shares(question, result)],
        "notes": [
            texts.plain(Text("question-turnout", words)),
            *([texts.plain(Text("question-several"))] if question.kind == "several" else []),
            *([texts.plain(Text("question-mean", {"mean": middle}))] if middle else []),
        ],
    }
    return files.order(db, f"hoi-y-kien-{question.id}.png", files.PNG, "question-chart", given, now, "photo")


def table(db: Session, question: Question, result: Result, now: datetime) -> StoredFile:
    texts = _texts(db, question)
    given = {
        "of": [_asker(db, question)],
        "title": texts.plain(Text("question-heading")),
        "question": question.text,
        "heads": [texts.plain(Text(f"question-head-{name}")) for name in ("number", "choice", "count", "percent")],
        "rows": [[label, str(count), f"{share}%"] for label, count, share in shares(question, result)],
        "word_heads": [texts.plain(Text(f"question-head-{name}")) for name in ("number", "name", "answer")],
        "words": _answers(db, question, result),
        "named": question.named,
        "turnout": texts.plain(_turnout(result)),
    }
    return files.order(db, f"hoi-y-kien-{question.id}.xlsx", files.XLSX, "question-table", given, now)


def _turnout(result: Result) -> Text:
    share = percent(result.answered, result.members)
    return Text("question-turnout", {"answered": result.answered, "members": result.members, "percent": share})


def _answers(db: Session, question: Question, result: Result) -> list[list[str]]:
    """By name where names were asked for; without, open answers alone."""
    if not question.named:
        return [["", words] for words in result.words]
    return [
        [person.full_name, given.words or "; ".join(question.choices[place] for place in given.picks)]
        for person, given in questions.by_name(db, question)
    ]


def _asker(db: Session, question: Question) -> str:
    """The cell whose leader asks, or the committee whose office does."""
    by = db.get_one(Person, question.by_id)
    return db.get_one(Cell, by.cell_id).name if by.leads else db.get_one(Committee, question.committee_id).name


def _texts(db: Session, question: Question) -> Texts:
    committee = db.get_one(Committee, question.committee_id)
    return Texts(committee.language, ZoneInfo(committee.timezone))
