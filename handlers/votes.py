"""An open vote at a meeting: the chair asks, members who are there answer on their phones or by a hand that is counted.

Only numbers are kept; no answer and no log says how somebody voted. Persons are never voted on here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from bot import guard
from bot.dialog import Actions, Conversation, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text
from handlers import chair_screen, chairing
from handlers.broadcasting import to_all
from storage import attendance, deliveries, meetings, votes
from storage.deliveries import About
from storage.folding import fold
from storage.models import Meeting, Sitting, Vote
from storage.models.floor import Hand
from storage.models.meetings import HELD_UNTIL
from storage.votes import HANDS, Tally

LONGEST = 200
OF_PERSONS = re.compile(
    r"\b(?:bau cu|bau (?:bo sung|lai|ban|bi thu|pho|chi uy|cap uy|dai bieu|chuc|truong|uy vien)|phieu (?:bau|kin)|"
    r"bo phieu|ung cu|de cu|tin nhiem|nhan su|"
    r"gioi thieu (?:nguoi|dong chi|quan chung|dang vien|doan vien)|quy hoach (?:can bo|cap uy|chuc danh)|"
    r"ky luat|khien trach|canh cao|cach chuc|khai tru|xoa ten|bo nhiem|mien nhiem|bai nhiem|"
    r"xep loai|phan loai (?:dang vien|can bo|chi bo)|danh gia (?:dang vien|can bo)|ket nap|ra khoi dang|"
    r"(?:chuyen|cong nhan)\b.{0,30}\bchinh thuc|elect(?:ed|ion|ions|s)?|ballots?|disciplin\w+)\b"
)
ELECTS = re.compile(r"\bbầu\b(?! không khí)")  # in letters without marks it is also báu, bàu …
action = Actions()


@dataclass
class Draft:
    meeting_id: int = 0
    vote_id: int = 0
    title: str = ""


conversation = Conversation("vote", Draft)


# Asked


@action("vote")
def wanted(turn: Turn[None], meeting_id: str) -> Outcome:
    meeting, _ = _may_begin(turn, guard.id_of(meeting_id))
    return turn.go(type_title, Draft(meeting.id))


def _may_begin(turn: Turn[Any], meeting_id: int) -> tuple[Meeting, Sitting]:
    meeting, sitting = chairing.running(turn, meeting_id)
    if votes.open_in(turn.db, meeting.id):
        raise Misfit("vote-still-open")
    if not votes.count(turn.db, meeting):
        raise Misfit("vote-nobody-here")
    return meeting, sitting


@conversation.step
def type_title(turn: Turn[Draft]) -> Screen:
    meeting, sitting = _may_begin(turn, turn.draft.meeting_id)
    item = chair_screen.current(meeting, sitting)
    offered = [Choice(item.title, item.title)] if item and not of_persons(item.title) else []
    return turn.ask("vote-what", offered, takes=("text",), longest=LONGEST)


@type_title.reply
def title_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer)
    if of_persons(answer):
        raise Misfit("vote-by-ballot")
    turn.draft.title = " ".join(answer.split())
    return confirm


def of_persons(title: str) -> bool:
    """Elections, classification, discipline, admission: decided by secret ballot (domain.md)."""
    return bool(OF_PERSONS.search(fold(title)) or ELECTS.search(title.casefold()))


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    meeting, _ = _may_begin(turn, turn.draft.meeting_id)
    count = votes.count(turn.db, meeting)
    return turn.ask("vote-confirm", [Choice("yes", Text("vote-begin"))], title=turn.draft.title, count=count)


@confirm.reply
def confirmed(turn: Turn[Draft], _answer: str) -> Screen:
    meeting, sitting = _may_begin(turn, turn.draft.meeting_id)
    vote = votes.begin(turn.db, meeting, turn.draft.title, turn.person, turn.now)
    _ask(turn, meeting, vote)
    return chairing.concluded(turn, meeting, sitting, Text("vote-begun", {"title": vote.title}))


def somebody_came(turn: Turn[Any], meeting: Meeting) -> None:
    """The chair sees it, and whoever came after a vote was opened is asked as well; nobody is asked twice."""
    if vote := votes.open_in(turn.db, meeting.id):
        _ask(turn, meeting, vote)
    chairing.told(turn.db, meeting, turn.now)


def _ask(turn: Turn[Any], meeting: Meeting, vote: Vote) -> None:
    question, about = Text("vote-question", {"title": vote.title}), About(meeting, meeting.starts_at + HELD_UNTIL)
    name = f"vote:{vote.id}"
    asked = deliveries.untold(votes.entitled(meeting), name, meeting.id)
    to_all(turn.db, asked, question, turn.now, name, _hands(vote), about=about)


# Answered


def _hands(vote: Vote) -> list[Choice]:
    return [raised.choice(Text(f"vote-{hand}"), vote.id, hand) for hand in HANDS]


@action("vote-hand", private=True)
def raised(turn: Turn[None], vote_id: str, hand: str) -> Screen:
    """What is said back does not repeat the answer: messages are kept longer than hands."""
    vote = votes.of_id(turn.db, guard.id_of(vote_id))
    meeting = vote and meetings.seen_by(turn.db, vote.meeting_id, turn.person, documents=False)
    known: dict[str, Hand] = {one: one for one in HANDS}
    if vote is None or meeting is None or hand not in known:
        raise Misfit("vote-over")
    meetings.lock(turn.db, meeting.id)
    turn.db.refresh(vote)
    if vote.state != "open" or not meeting.is_held(turn.now):
        raise Misfit("vote-over")
    if not votes.is_entitled(turn.db, meeting, turn.person):
        raise Misfit("vote-not-here" if turn.person.standing in attendance.VOTING else "vote-no-right")
    votes.answer(turn.db, vote, turn.person.id, known[hand])
    chairing.told(turn.db, meeting, turn.now)
    return turn.end("vote-noted", _hands(vote), title=vote.title)


# Counted


def _open(turn: Turn[Any], vote_id: int) -> tuple[Meeting, Sitting, Vote]:
    """An open vote in a meeting that this person leads; all the others are over."""
    vote = votes.of_id(turn.db, vote_id)
    if vote is None:
        raise Misfit("vote-over")
    meeting, sitting = chairing.led(turn, vote.meeting_id)
    turn.db.refresh(vote)
    if vote.state != "open":
        raise Misfit("vote-over")
    return meeting, sitting, vote


@action("vote-count")
def counting(turn: Turn[None], vote_id: str) -> Outcome:
    meeting, _, vote = _open(turn, guard.id_of(vote_id))
    return turn.go(type_hands, Draft(meeting.id, vote.id))


@conversation.step
def type_hands(turn: Turn[Draft]) -> Screen:
    meeting, _, vote = _open(turn, turn.draft.vote_id)
    return turn.ask("vote-how-many", title=vote.title, silent=votes.tally(turn.db, meeting, vote).silent)


@type_hands.reply
def hands_typed(turn: Turn[Draft], answer: str) -> Screen:
    meeting, sitting, vote = _open(turn, turn.draft.vote_id)
    said = [int(number) for number in re.findall(r"\d{1,4}", answer)]
    silent = votes.tally(turn.db, meeting, vote).silent
    if len(said) != len(HANDS) or sum(said) > silent:
        raise Misfit("vote-count-bad", silent=silent)
    vote.counted = said
    return chairing.concluded(turn, meeting, sitting, Text("vote-counted", {"count": sum(said)}))


@action("vote-close")
def closed(turn: Turn[None], vote_id: str) -> Screen | None:
    meeting, sitting, vote = _open(turn, guard.id_of(vote_id))
    tally = _checked(votes.tally(turn.db, meeting, vote), vote)
    votes.close(turn.db, meeting, vote, tally, turn.now)
    about = About(meeting, meeting.starts_at + HELD_UNTIL)
    result, name = chair_screen.result_line(vote), f"vote:{vote.id}:result"
    to_all(turn.db, attendance.present(meeting), result, turn.now, name, about=about)
    return chairing.answer(turn, meeting, sitting)


def _checked(tally: Tally, vote: Vote) -> Tally:
    """Whoever answered after their hand was counted must not count twice."""
    if sum(vote.counted) > tally.silent:
        raise Misfit("vote-count-anew", counted=sum(vote.counted), silent=tally.silent)
    if not sum(tally.given):
        raise Misfit("vote-nobody-voted")
    return tally


@action("vote-drop")
def dropped(turn: Turn[None], vote_id: str) -> Screen | None:
    meeting, sitting, vote = _open(turn, guard.id_of(vote_id))
    votes.drop(turn.db, vote)
    return chairing.answer(turn, meeting, sitting)


FEATURE = Feature((conversation,), action)
