"""Whoever leads the cell chairs its meeting from one screen: item by item, who has the floor, and what was sent ahead.

A tap says what it was meant for: one on an old screen, or a second leader's, changes nothing and shows how it stands.
"""

from __future__ import annotations

from bot import guard
from bot.dialog import Actions, Door, Feature, Misfit, Outcome, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import answer_words, chair_screen, chairing, meeting_words
from storage import attendance, comments, floor, sittings, votes
from storage.models import Meeting

action = Actions()


def open_chair(turn: Turn[None]) -> Outcome | None:
    meeting = sittings.going_on(turn.db, turn.person, turn.now)
    if meeting is None:
        return turn.end("chair-none", [turn.door("lich")])
    return _opened(turn, meeting.id)


@action("chair")
def wanted(turn: Turn[None], meeting_id: str) -> Outcome | None:
    return _opened(turn, guard.id_of(meeting_id))


def choice_for(meeting: Meeting) -> Choice:
    return wanted.choice(Text("chair-door"), meeting.id)


def _opened(turn: Turn[None], meeting_id: int) -> Screen | None:
    meeting, sitting = chairing.led(turn, meeting_id)
    return chairing.shown(turn, meeting, sitting)


@action("chair-go")
def gone(turn: Turn[None], meeting_id: str, place: str, to: str) -> Screen | None:
    """From the item at `place`, which must be the present one, to the next or the one before."""
    meeting, sitting = chairing.led(turn, guard.id_of(meeting_id))
    steps = {str(sitting.place + 1): sitting.place + 1, str(sitting.place - 1): sitting.place - 1}
    aim = steps.get(to, -1)
    if place == str(sitting.place) and not sitting.ended_at and 0 <= aim < max(1, len(meeting.items)):
        sitting.go_to(aim, turn.now)
    return chairing.answer(turn, meeting, sitting)


@action("chair-end")
def ended(turn: Turn[None], meeting_id: str) -> Screen | None:
    meeting, sitting = chairing.led(turn, guard.id_of(meeting_id))
    if votes.open_in(turn.db, meeting.id):
        raise Misfit("vote-still-open")
    if sitting.is_running:
        sitting.end(turn.now)
    return chairing.answer(turn, meeting, sitting)


@action("chair-reopen")
def reopened(turn: Turn[None], meeting_id: str) -> Screen | None:
    """It was ended too soon: whoever waited for the floor still does."""
    meeting, sitting = chairing.led(turn, guard.id_of(meeting_id))
    if sitting.ended_at:
        sitting.reopen(turn.now)
    return chairing.answer(turn, meeting, sitting)


@action("chair-call")
def called(turn: Turn[None], meeting_id: str, person_id: str) -> Screen | None:
    """The first of those who wait, if they still do."""
    meeting, sitting = chairing.running(turn, guard.id_of(meeting_id))
    person = guard.id_of(person_id)
    if floor.turn_of(turn.db, meeting.id, person):
        chairing.call(turn, sitting, person)
    return chairing.answer(turn, meeting, sitting)


def _back(turn: Turn[None]) -> Choice:
    """Where the message of the screen does not change by itself, it is asked for by its words."""
    return turn.door("dieuhanh", Text("chair-back-door"))


@action("chair-silent")
def silent(turn: Turn[None], meeting_id: str) -> Screen:
    meeting, _ = chairing.led(turn, guard.id_of(meeting_id))
    lines = attendance.roll(turn.db, meeting)
    found = chair_screen.silent_names(turn.db, meeting, lines)
    if not found:
        key = "chair-all-spoken" if any(line.here for line in lines) else "chair-nobody-here"
        return turn.end(key, [_back(turn)])
    return turn.end(
        "chair-silent-names", [_back(turn)], names=[Text("schedule-name-line", {"name": name}) for name in found]
    )


@action("chair-comments")
def sent_ahead(turn: Turn[None], meeting_id: str) -> Screen:
    """What members sent ahead on the present item, as leaders see it in their list of comments."""
    meeting, sitting = chairing.led(turn, guard.id_of(meeting_id))
    item = chair_screen.current(meeting, sitting)
    found = comments.of_item(turn.db, item.id) if item else ()
    if not item or not found:
        return turn.end("chair-no-comments", [_back(turn)])
    lines: list[Word] = [answer_words.line(comment) for comment in found]
    return turn.end("chair-comments-sent", [turn.door("ykien"), _back(turn)], title=item.title, comments=lines)


@action("chair-wall")
def wall(turn: Turn[None], meeting_id: str) -> Screen:
    """The page for the projector. Its address is for the room: whoever has it sees what stands on the wall."""
    meeting, _ = chairing.led(turn, guard.id_of(meeting_id))
    link = turn.projector_link(meeting)
    if link is None:
        raise Misfit("chair-no-wall")
    return turn.end("chair-wall", [_back(turn)], what=meeting_words.what(meeting), link=link)


PHRASES = ("điều hành", "chủ trì", "điều hành họp", "chair")
FEATURE = Feature(
    actions=action, doors=(Door("dieuhanh", "chair-door", open_chair, ("chair",), PHRASES, leaders_only=True),)
)
