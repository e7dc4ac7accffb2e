"""The cell scores its meeting: seven lines, each with what is known and, where that is enough, a proposal.

The points are whoever leads' to give: a proposal is taken or another number typed. Nothing is stored before the end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot import guard
from bot.dialog import Actions, Conversation, Door, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word, encode
from handlers import meeting_words, minutes_paper, score_card, score_evidence, score_words
from handlers.score_evidence import Evidence
from storage import meetings, minutes, scores
from storage.models import Meeting, Person, ScoreCard

MOST_LISTED = 24
LISTED = timedelta(days=400)
LINES: dict[str, scores.Line] = {line: line for line in scores.MOST}


@dataclass
class Draft:
    meeting_id: int = 0
    scores: dict[str, int] = field(default_factory=dict[str, int])
    written_at: datetime | None = None  # the card that there was when it was last shown


conversation = Conversation("score", Draft)
action = Actions()


def open_list(turn: Turn[None]) -> Outcome:
    found = scores.of_cell(turn.db, turn.person.cell_id, turn.now - LISTED, turn.now)
    if not found:
        return turn.end("score-no-meetings", [turn.door("sodiemdanh")])
    return turn.end("score-which-meeting", [_line(meeting, card) for meeting, card in found[:MOST_LISTED]])


def _line(meeting: Meeting, card: ScoreCard | None) -> Choice:
    if card is None:
        return wanted.choice(Text("score-door-of", {"start": meeting.starts_at}), meeting.id)
    return given.choice(Text("score-card-of", {"start": meeting.starts_at, **score_words.of_card(card)}), meeting.id)


@action("score")
def wanted(turn: Turn[None], meeting_id: str) -> Outcome:
    meeting = _scored(turn, guard.id_of(meeting_id))
    there = scores.of_meeting(turn.db, meeting)
    draft = Draft(meeting.id, written_at=there and there.at)
    return turn.go(_next(draft, score_evidence.gathered(turn.db, meeting, turn.zone)), draft)


@action("score-get")
def given(turn: Turn[None], meeting_id: str) -> Outcome:
    meeting = minutes_paper.held(turn, guard.id_of(meeting_id))
    card = scores.of_meeting(turn.db, meeting)
    if card is None:
        raise Misfit("score-none-yet")
    return _handed(turn, meeting, card)


def _scored(turn: Turn[Any], meeting_id: int) -> Meeting:
    meeting = minutes_paper.held(turn, meeting_id)
    if meeting.kind == "committee":
        raise Misfit("score-not-of-committee")
    if scores.is_final(turn.db, meeting):
        raise Misfit("score-final-already")
    return meeting


# Line by line


def _open_line(draft: Draft) -> scores.Line | None:
    return next((line for line in scores.MOST if line not in draft.scores), None)


def _next(draft: Draft, known: dict[scores.Line, Evidence]) -> Step[Draft]:
    line = _open_line(draft)
    if line is None:
        return confirm
    return type_score if known[line].proposed is None else judge_line


def _known(turn: Turn[Draft]) -> dict[scores.Line, Evidence]:
    return score_evidence.gathered(turn.db, _scored(turn, turn.draft.meeting_id), turn.zone)


def _asked(line: scores.Line, evidence: Evidence) -> dict[str, Word]:
    return {
        "number": list(scores.MOST).index(line) + 1,
        "count": len(scores.MOST),
        "line": score_words.line_name(line),
        "most": scores.MOST[line],
        "known": [Text("score-known-line", {"text": text}) for text in evidence.known],
        "proposed": evidence.proposed,
    }


@conversation.step
def judge_line(turn: Turn[Draft]) -> Screen:
    known, line = _known(turn), _open_line(turn.draft)
    if line is None:
        return confirm.ask(turn)
    rest = [one for one in scores.MOST if one not in turn.draft.scores and known[one].proposed is not None]
    ways = [Choice("take", Text("score-take", {"points": known[line].proposed})), Choice("other", Text("score-other"))]
    ways += [Choice("rest", Text("score-take-rest", {"count": len(rest)}))] if len(rest) > 1 else []
    return turn.ask(Text("score-judge", _asked(line, known[line])), ways)


@judge_line.reply
def judged(turn: Turn[Draft], answer: str) -> Step[Draft]:
    known, line = _known(turn), _open_line(turn.draft)
    if answer == "other" or line is None:
        return type_score
    taken = scores.MOST if answer == "rest" else (line,)
    for one in taken:
        points = known[one].proposed
        if one not in turn.draft.scores and points is not None:
            turn.draft.scores[one] = points
    return _next(turn.draft, known)


@conversation.step
def type_score(turn: Turn[Draft]) -> Screen:
    """No choices: a number that is typed here is a number of points."""
    known, line = _known(turn), _open_line(turn.draft)
    if line is None:
        return confirm.ask(turn)
    return turn.ask(Text("score-type", _asked(line, known[line])))


@type_score.reply
def score_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    known, line = _known(turn), _open_line(turn.draft)
    if line is None:
        return confirm
    points = re.fullmatch(r"(\d{1,3})(?:\s*(?:điểm|đ|diem|points?))?[.]?", answer.casefold())
    if points is None or int(points[1]) > scores.MOST[line]:
        raise Misfit("score-type-bad", most=scores.MOST[line])
    turn.draft.scores[line] = int(points[1])
    return _next(turn.draft, known)


# The whole


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    meeting, total = _scored(turn, turn.draft.meeting_id), scores.total(turn.draft.scores)
    ways = [Choice(line, _line_label(turn, line)) for line in LINES.values()]
    words: dict[str, Word] = {"points": total, "class": score_words.class_name(total)}
    words |= {"what": meeting_words.what(meeting), "caution": _overtaken(turn, meeting)}
    key = "score-confirm-cautioned" if words["caution"] else "score-confirm"
    return turn.ask(Text(key, words), [Choice("write", Text("score-write")), *ways])


def _line_label(turn: Turn[Draft], line: scores.Line) -> Text:
    words: dict[str, Word] = {"line": score_words.line_name(line), "points": turn.draft.scores.get(line, 0)}
    return Text("score-line-label", {**words, "most": scores.MOST[line]})


def _overtaken(turn: Turn[Draft], meeting: Meeting) -> Text | None:
    """Somebody else has scored it since this began; from now on they know."""
    there = scores.of_meeting(turn.db, meeting)
    if there is None or there.at == turn.draft.written_at:
        return None
    turn.draft.written_at = there.at
    words: dict[str, Word] = {"name": turn.db.get_one(Person, there.by_id).full_name, "at": there.at}
    return Text("score-overtaken", {**words, **score_words.of_card(there)})


@confirm.reply
def confirmed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer in LINES:
        turn.draft.scores.pop(answer, None)
        return type_score
    meetings.lock(turn.db, turn.draft.meeting_id)
    meeting = _scored(turn, turn.draft.meeting_id)
    there = scores.of_meeting(turn.db, meeting)
    if (there and there.at != turn.draft.written_at) or _open_line(turn.draft):
        return confirm
    known = score_evidence.gathered(turn.db, meeting, turn.zone)
    evidence = {line: [encode(text) for text in one.known] for line, one in known.items()}
    card = scores.write(turn.db, meeting, turn.draft.scores, evidence, turn.person, turn.now)
    return _handed(turn, meeting, card)


def _handed(turn: Turn[Any], meeting: Meeting, card: ScoreCard) -> Screen:
    words: dict[str, Word] = {"what": meeting_words.what(meeting), **score_words.of_card(card)}
    again = [] if scores.is_final(turn.db, meeting) else [wanted.choice(Text("score-again"), meeting.id)]
    ways = [*_minutes_with_it(turn, meeting), *again]
    turn.also(Text("score-card", words), ways, file=score_card.ordered(turn, meeting, card))
    return turn.end(Text("score-written", words))


def _minutes_with_it(turn: Turn[Any], meeting: Meeting) -> list[Choice]:
    written = minutes.of_meeting(turn.db, meeting)
    if written is None:
        return [Choice(f"a:minutes:{meeting.id}", Text("score-minutes-first"))]
    return [] if written.locked_at else [Choice(f"a:minutes-get:{meeting.id}", Text("score-minutes"))]


PHRASES = ("chấm điểm", "chấm điểm sinh hoạt", "score")
FEATURE = Feature(
    (conversation,),
    actions=action,
    doors=(Door("chamdiem", "score-door", open_list, ("score",), PHRASES, leaders_only=True),),
)
