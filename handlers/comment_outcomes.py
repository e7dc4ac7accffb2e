"""Comments are answered with what becomes of them: each author hears it, and what is sent up goes up without a name."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from bot.dialog import Turn
from bot.screens import Choice
from bot.texts import Text, Word
from handlers import answer_words, comment_authors, comment_words
from storage import comment_files, comment_lists, comment_reminding, people
from storage.comment_lists import Given, Listed
from storage.models import Cell, Person


@dataclass(frozen=True)
class Marked:
    """`done`: those that it is the answer to; `untold`: of these, those whose author was not reached."""

    done: Sequence[Listed]
    untold: Sequence[Listed]
    above: Text | None = None  # where they were sent up: whether anybody there was reached


def mark(turn: Turn[Any], ids: Collection[int], given: Given) -> Marked:
    """Nothing is told of what another leader has answered meanwhile."""
    answered = comment_lists.answer(turn.db, ids, turn.person, given, turn.now)
    comment_reminding.void(turn.db, turn.person.cell, turn.now)
    done = comment_lists.led_by(turn.db, answered, turn.person)
    untold = [one for one in done if not _told(turn, one, given)]
    above = _sent_up(turn, done, given) if done and given.outcome == "escalated" else None
    return Marked(done, untold, above)


def _told(turn: Turn[Any], listed: Listed, given: Given) -> bool:
    disagrees = [comment_words.reserve_choice(listed.comment)]
    choices = [] if given.outcome == "accepted" else disagrees  # there is nothing to disagree with at once
    return comment_authors.tell(turn, listed.comment, _for_author(turn, listed, given), choices)


def _for_author(turn: Turn[Any], listed: Listed, given: Given) -> Text:
    """Their own words, and of no one else's."""
    words: dict[str, Word] = {
        "code": listed.comment.code,
        "leader": turn.person.full_name,
        "item": answer_words.about(listed),
        "what": comment_words.what(turn.db, listed.comment),
        "outcome": answer_words.outcome_name(given.outcome),
        "answer": given.text,
    }
    return Text("answer-for-author", words)


# Up


def _sent_up(turn: Turn[Any], done: Sequence[Listed], given: Given) -> Text:
    """The matter in words. Of files only photos go along: a voice has its owner's name in it."""
    lines: list[Word] = []
    for one in done:
        words: dict[str, Word] = {"item": answer_words.about(one), "what": comment_words.what(turn.db, one.comment)}
        lines.append(Text("answer-above-line", {**words, "code": one.comment.code}))
    text = Text("answer-for-above", {"cell": turn.person.cell.name, "lines": lines, "note": given.text})
    authors = {one.comment.person_id for one in done}
    for person in above(turn.db, turn.person.cell):
        if person.id not in authors and person.id != turn.person.id and turn.tell(person, text):
            _send_photos(turn, person, done)
            return Text("answer-above-told", {"name": person.full_name})
    return Text("answer-above-untold")


def _send_photos(turn: Turn[Any], person: Person, done: Sequence[Listed]) -> None:
    for one in done:
        for file in comment_files.of(turn.db, one.comment):
            if file.kind == "photo":
                turn.tell(person, Text("answer-file", {"code": one.comment.code}), file_id=file.id)


def above(db: Session, cell: Cell) -> Sequence[Person]:
    """Whoever of the commune's committee follows the cell; after them its office."""
    office = people.of_office(cell.committee_id).where(people.has_chat()).order_by(Person.id)
    follower = db.get(Person, cell.follower_id) if cell.follower_id else None
    return [*([follower] if follower and follower.active else []), *db.scalars(office)]


# What is shown to the leader


def told(marked: Marked) -> Text:
    """Of one comment, or of several."""
    more: list[Word] = [marked.above] if marked.above else []
    if len(marked.done) == 1:
        one = marked.done[0].comment
        key = "answer-sent-unreached" if marked.untold else "answer-sent" if one.person else "answer-recorded"
        text = Text(key, {"code": one.code, "author": answer_words.author(one)})
    else:
        names = [one.comment.person.full_name for one in marked.untold if one.comment.person]
        words: dict[str, Word] = {"count": len(marked.done), "names": ", ".join(dict.fromkeys(names))}
        text = Text("answer-group-sent-unreached" if names else "answer-group-sent", words)
    return Text("answer-and-above", {"text": text, "above": more}) if more else text


def ways(turn: Turn[Any], marked: Marked, outcome: str) -> list[Choice]:
    """What was accepted can become more than words."""
    first = marked.done[0].comment.id
    return [*(proposal_choices(first) if outcome == "accepted" else []), turn.door("ykien")]


def proposal_choices(comment_id: int) -> list[Choice]:
    """Of handlers/comment_proposals.py, by their names."""
    names = ("task", "item", "later")
    return [Choice(f"a:proposal-{name}:{comment_id}", Text(f"proposal-{name}")) for name in names]
