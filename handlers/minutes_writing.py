"""The secretary says of a meeting who chaired it, what was said and concluded; all the rest is known.

Nothing is stored before the last answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot import guard, when
from bot.agenda_lines import presenter_in
from bot.dialog import Conversation, Misfit, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import meeting_words, minutes_paper
from storage import attendance, comments, meetings, minutes, votes
from storage.attendance import Voters
from storage.models import AgendaItem, Person, Vote
from storage.models.people import CELL_COMMITTEE

LONGEST_NAME, LONGEST_NOTE = 100, 3000
MOST_NAMES = 8
REST = ":rest"
COUNTED = ":vote:"  # before an id, for what is typed here are numbers


@dataclass
class Draft:
    meeting_id: int = 0
    item: int = 0
    chair: str = ""
    clerk: str = ""
    notes: dict[str, str] = field(default_factory=dict[str, str])
    conclusion: str = ""
    votes: list[int] | None = None
    ends: str = ""
    written_at: datetime | None = None  # the minutes that there were when this began
    vote_id: int = 0  # the one of those taken from the chair's screen that was on the conclusion
    comments: bool = False  # that were sent before the meeting go into the minutes, with their authors' names


conversation = Conversation("minutes", Draft)


# Who


@conversation.step
def choose_chair(turn: Turn[Draft]) -> Screen:
    names = _present(turn, committee=True)
    return turn.ask("minutes-who-chaired", names, takes=("text", "name"), longest=LONGEST_NAME)


@choose_chair.reply
def chair_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer)
    turn.draft.chair = presenter_in(answer)
    return choose_clerk


@conversation.step
def choose_clerk(turn: Turn[Draft]) -> Screen:
    names = [one for one in _present(turn, committee=False) if one.value != turn.draft.chair]
    return turn.ask("minutes-who-wrote", names[:MOST_NAMES], takes=("text", "name"), longest=LONGEST_NAME)


@choose_clerk.reply
def clerk_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer)
    turn.draft.clerk, turn.draft.item = presenter_in(answer), 0
    return type_note if minutes_paper.held(turn, turn.draft.meeting_id).items else type_conclusion


def _present(turn: Turn[Draft], *, committee: bool) -> list[Choice]:
    """The cell's committee first: most often one of them chairs and writes."""
    lines = attendance.roll(turn.db, minutes_paper.held(turn, turn.draft.meeting_id))
    here = [line.person for line in lines if line.here]
    ranked = sorted(here, key=lambda person: person.role not in CELL_COMMITTEE)
    chosen = [one for one in ranked if one.role in CELL_COMMITTEE] if committee else ranked
    return [Choice(one.full_name, one.full_name) for one in chosen]


# What was said


@conversation.step
def type_note(turn: Turn[Draft]) -> Screen:
    items, number = _items(turn), turn.draft.item
    skips = [Choice("", Text("minutes-skip"), ("bỏ qua", "không")), Choice(REST, Text("minutes-skip-rest"))]
    words: dict[str, Word] = {"number": number + 1, "count": len(items), "title": items[number].title}
    return turn.ask(Text("minutes-note", words), skips, takes=("text",), longest=LONGEST_NOTE)


def _items(turn: Turn[Draft]) -> Sequence[AgendaItem]:
    return minutes_paper.held(turn, turn.draft.meeting_id).items


@type_note.reply
def note_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer, longest=LONGEST_NOTE)
    items, draft = _items(turn), turn.draft
    if answer == REST:
        return type_conclusion
    if draft.item < len(items):
        draft.notes[str(items[draft.item].id)] = answer
    draft.item += 1
    return type_note if draft.item < len(items) else type_conclusion


@conversation.step
def type_conclusion(turn: Turn[Draft]) -> Screen:
    return turn.ask("minutes-conclusion", longest=LONGEST_NOTE)


@type_conclusion.reply
def conclusion_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer, longest=LONGEST_NOTE)
    turn.draft.conclusion = answer
    return type_votes


def _voters(turn: Turn[Draft]) -> Voters:
    return attendance.voters(attendance.roll(turn.db, minutes_paper.held(turn, turn.draft.meeting_id)))


@conversation.step
def type_votes(turn: Turn[Draft]) -> Screen:
    """A vote that the chair has counted already is not typed again."""
    counted = [Choice(f"{COUNTED}{one.id}", _vote_label(one)) for one in _counted(turn)]
    none = Choice("none", Text("minutes-no-other-vote" if counted else "minutes-no-vote"))
    return turn.ask("minutes-votes", [*counted, none], takes=("text",), voters=_voters(turn).here)


def _counted(turn: Turn[Draft]) -> Sequence[Vote]:
    return votes.of_meeting(turn.db, minutes_paper.held(turn, turn.draft.meeting_id))


def _vote_label(vote: Vote) -> Text:
    words: dict[str, Word] = {"title": meeting_words.short(vote.title), "agreed": vote.agreed, "voters": vote.voters}
    return Text("minutes-vote-counted", words)


@type_votes.reply
def votes_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    draft = turn.draft
    draft.votes, draft.vote_id = None, 0
    if chosen := next((one for one in _counted(turn) if answer == f"{COUNTED}{one.id}"), None):
        draft.votes, draft.vote_id = list(chosen.hands), chosen.id
    elif answer != "none":
        said, voters = [int(number) for number in re.findall(r"\d{1,4}", answer)], _voters(turn).here
        if len(said) != len(("agreed", "against", "other")) or sum(said) > voters:
            raise Misfit("minutes-votes-bad", voters=voters)
        draft.votes = said
    return type_end


@conversation.step
def type_end(turn: Turn[Draft]) -> Screen:
    return turn.ask("minutes-when-ended", longest=when.LONGEST)


@type_end.reply
def end_typed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    try:
        at = when.parse(answer, turn.now.astimezone(turn.zone).date()).time
    except when.Misunderstood:
        at = None
    if at is None:
        raise Misfit("minutes-when-ended-bad")
    turn.draft.ends = f"{at.hour} giờ {at.minute:02d} cùng ngày"
    return choose_comments if comments.nameable(turn.db, turn.draft.meeting_id) else _written(turn)


@conversation.step
def choose_comments(turn: Turn[Draft]) -> Screen:
    count = len(comments.nameable(turn.db, turn.draft.meeting_id))
    choices = [Choice(name, Text(f"minutes-comments-{name}")) for name in ("in", "out")]
    return turn.ask("minutes-comments", choices, count=count)


@choose_comments.reply
def comments_chosen(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    turn.draft.comments = answer == "in"
    return _written(turn)


def _written(turn: Turn[Draft]) -> Step[Draft] | Screen:
    meetings.lock(turn.db, turn.draft.meeting_id)
    meeting, draft = minutes_paper.held(turn, turn.draft.meeting_id), turn.draft
    there = minutes.of_meeting(turn.db, meeting)
    if there and there.at != draft.written_at and not there.locked_at:
        return choose_minutes
    counted = next((one for one in _counted(turn) if one.id == draft.vote_id), None)
    voters = Voters(counted.voters or 0, counted.members or 0) if counted else _voters(turn)
    said = {
        "chair": draft.chair, "clerk": draft.clerk, "notes": draft.notes, "conclusion": draft.conclusion,
        "votes": draft.votes, "voters": voters.here, "members": voters.members, "vote": draft.vote_id,
        "ends": draft.ends, "comments": draft.comments,
    }  # fmt: skip
    found = minutes.write(turn.db, meeting, said, turn.person, turn.now)
    if found is None:
        raise Misfit("paper-locked-already", paper=Text("paper-name-bb"))
    return minutes_paper.handed(turn, meeting, found)


# Somebody else was faster


@conversation.step
def choose_minutes(turn: Turn[Draft]) -> Screen:
    there = minutes.of_meeting(turn.db, minutes_paper.held(turn, turn.draft.meeting_id))
    turn.draft.written_at = there and there.at
    choices = (Choice("mine", Text("minutes-take-mine")), Choice("theirs", Text("minutes-take-theirs")))
    by = turn.db.get_one(Person, there.by_id).full_name if there else ""
    return turn.ask("minutes-overtaken", choices, by=by, at=turn.draft.written_at)


@choose_minutes.reply
def minutes_chosen(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer == "mine":
        return _written(turn)
    meeting = minutes_paper.held(turn, turn.draft.meeting_id)
    found = minutes.of_meeting(turn.db, meeting)
    if found is None:
        raise Misfit("minutes-write-first")
    return minutes_paper.handed(turn, meeting, found)
