"""An extract of a resolution for one recipient: chosen points, under the resolution's own number and date.

Nothing is stored but the file that is sent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from bot import guard
from bot.agenda_lines import presenter_in
from bot.dialog import Actions, Conversation, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import paper_words
from storage import papers
from storage.models import Meeting, Paper

LONGEST_RECIPIENT = 100


@dataclass
class Draft:
    meeting_id: int = 0
    places: list[int] = field(default_factory=list[int])


conversation = Conversation("extract", Draft)
action = Actions()


def choice_for(meeting: Meeting) -> Choice:
    return wanted.choice(Text("extract-door"), meeting.id)


@action("extract")
def wanted(turn: Turn[None], meeting_id: str) -> Outcome:
    meeting, _ = _resolution(turn, guard.id_of(meeting_id))
    return turn.go(choose_points, Draft(meeting.id))


def _resolution(turn: Turn[Any], meeting_id: int) -> tuple[Meeting, Paper]:
    meeting, _ = paper_words.based_on(turn, meeting_id)
    found = papers.of_meeting(turn.db, meeting, "NQ")
    if found is None:
        raise Misfit("paper-none-yet", paper=Text("paper-name-nq"))
    return meeting, found


@conversation.step
def choose_points(turn: Turn[Draft]) -> Screen:
    """No choices: a number that is typed here is a point's."""
    _, paper = _resolution(turn, turn.draft.meeting_id)
    words: dict[str, Word] = {"number": f"{paper.number:02d}", "points": paper_words.numbered(paper.said["points"])}
    return turn.ask(Text("extract-which-points", words))


def _places(answer: str) -> list[int]:
    """ "1 3", and "2-4" with all between."""
    found = [(int(a), int(b or a)) for a, b in re.findall(r"(\d{1,3})(?:\s*(?:-|–|—|đến)\s*(\d{1,3}))?", answer)]
    return [place for first, last in found for place in (range(first, last + 1) if last >= first else (0,))]


@choose_points.reply
def points_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    _, paper = _resolution(turn, turn.draft.meeting_id)
    most, places = len(paper.said["points"]), _places(answer)
    if not places or not all(0 < place <= most for place in places):
        raise Misfit("extract-no-such-point", most=most)
    turn.draft.places = sorted(set(places))
    return type_recipient


@conversation.step
def type_recipient(turn: Turn[Draft]) -> Screen:
    return turn.ask("extract-for-whom", longest=LONGEST_RECIPIENT)


@type_recipient.reply
def recipient_typed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    guard.check(answer)
    meeting, paper = _resolution(turn, turn.draft.meeting_id)
    if turn.draft.places[-1] > len(paper.said["points"]):  # it was written anew meanwhile
        return choose_points
    recipient = " ".join(answer.split())
    named = presenter_in(recipient)
    recipient = recipient if named == recipient else f"Đồng chí {named}"
    file = paper_words.extracted(turn, meeting, paper, turn.draft.places, recipient)
    words: dict[str, Word] = {"number": f"{paper.number:02d}", "recipient": recipient}
    turn.also(Text("extract-file-of-final" if paper.locked_at else "extract-file", words), file=file)
    return turn.end(Text("extract-coming", words), [turn.door("menu")])


FEATURE = Feature((conversation,), actions=action)
