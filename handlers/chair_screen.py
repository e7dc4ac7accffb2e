"""What whoever chairs a meeting sees of it: the item it is at, the time, who asks for the floor, and an open vote.

Names of those who ask or have not spoken are for the chair alone; of comments only their number stands here.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.screens import Choice
from bot.texts import Text, Word
from handlers import meeting_words
from storage import attendance, comments, floor, people, votes
from storage.agendas import Item
from storage.attendance import Line
from storage.models import AgendaItem, Meeting, Sitting, Vote

# A message that had to be cut could not be changed any more.
LONGEST_TITLE, MOST_WAITING, MOST_RESULTS = 90, 8, 5


def text(db: Session, meeting: Meeting, sitting: Sitting, now: datetime) -> Text:
    lines = attendance.roll(db, meeting)
    counts = attendance.counted(lines)
    words: dict[str, Word] = {
        "what": meeting_words.what(meeting),
        "here": counts.here,
        "expected": counts.expected,
        "guests": Text("roll-guests", {"count": counts.guests}) if counts.guests else "",
        "agenda": [_item(item, place, sitting) for place, item in enumerate(meeting.items)]
        or Text("meeting-no-agenda"),
        "times": _times(meeting, sitting, now),
        "now": _now(db, meeting, sitting, lines),
    }
    return Text("chair-screen", words)


def _item(item: AgendaItem, place: int, sitting: Sitting) -> Text:
    here = sitting.is_running and place == sitting.place
    title = meeting_words.short(item.title, LONGEST_TITLE)
    if here:
        return Text("chair-here-line", {"title": title})
    return meeting_words.item_line(Item(title, item.minutes, item.presenter))


def current(meeting: Meeting, sitting: Sitting) -> AgendaItem | None:
    """The item the meeting is at; none before it has begun, or without an agenda."""
    return meeting.items[sitting.place] if 0 <= sitting.place < len(meeting.items) else None


def _times(meeting: Meeting, sitting: Sitting, now: datetime) -> list[Word]:
    if sitting.place < 0:
        return [Text("chair-not-begun")]
    whole = sum(item.minutes or 0 for item in meeting.items)
    lines: list[Word] = [_time(Text("chair-whole"), sitting.seconds(now), whole)]
    if sitting.ended_at:
        return [Text("chair-ended", {"at": sitting.ended_at}), *lines]
    if item := current(meeting, sitting):
        at = Text("chair-item", {"number": sitting.place + 1, "count": len(meeting.items)})
        lines.insert(0, _time(at, sitting.seconds_here(now), item.minutes or 0))
    return lines


def _time(what: Text, seconds: int, minutes: int) -> Text:
    """Used, and what is left or over, where it is known how long it may take."""
    used = seconds // 60
    words: dict[str, Word] = {"what": what, "used": used, "left": minutes - used, "over": used - minutes}
    return Text("chair-time" if not minutes else "chair-time-left" if used <= minutes else "chair-time-over", words)


def _now(db: Session, meeting: Meeting, sitting: Sitting, lines: list[Line]) -> list[Word]:
    """What goes on: a vote alone, while one is open."""
    if vote := votes.open_in(db, meeting.id):
        return _vote(db, meeting, vote)
    told: list[Word] = []
    if sitting.is_running and (speaker := floor.speaker(db, sitting)):
        told.append(Text("chair-speaker", {"name": speaker.full_name}))
    waiting = floor.queue(db, meeting.id) if not sitting.ended_at else ()
    told += [Text("chair-asking", {"count": len(waiting)})] if waiting else []
    for one in waiting[:MOST_WAITING]:
        key = "chair-asks-about-line" if one.about else "chair-asks-line"
        told.append(Text(key, {"name": one.person.full_name, "about": meeting_words.short(one.about, LONGEST_TITLE)}))
    if more := len(waiting) - MOST_WAITING:
        told += [Text("chair-asks-more", {"count": more})] if more > 0 else []
    here, silent = sum(line.here for line in lines), len(silent_names(db, meeting, lines))
    told.append(Text("chair-silent", {"count": silent, "here": here}))
    if (item := current(meeting, sitting)) and (sent := comments.count_of_item(db, item.id)):
        told.append(Text("chair-comments", {"count": sent}))
    return [*told, *(result_line(one) for one in votes.of_meeting(db, meeting)[-MOST_RESULTS:])]


def silent_names(db: Session, meeting: Meeting, lines: list[Line]) -> list[str]:
    """Of those present who has not had the floor yet."""
    spoken = floor.spoken(db, meeting.id)
    return [line.person.full_name for line in lines if line.here and line.person.id not in spoken]


def _vote(db: Session, meeting: Meeting, vote: Vote) -> list[Word]:
    tally = votes.tally(db, meeting, vote)
    agreed, against, other = tally.given
    words: dict[str, Word] = {"agreed": agreed, "against": against, "other": other}
    told: list[Word] = [
        Text("chair-vote", {"title": vote.title}),
        Text("chair-vote-counts", {**words, "given": sum(tally.given), "voters": tally.voters}),
    ]
    if any(vote.counted):
        told.append(Text("chair-vote-by-hand", {"count": sum(vote.counted)}))
    if without := people.names(db, votes.entitled(meeting), ~people.has_chat()):
        told.append(Text("chair-vote-phoneless", {"names": ", ".join(without)}))
    return told


def of_members(vote: Vote) -> Word:
    """Of how many more than half was needed, where these are not just those who were there."""
    return "" if vote.members == vote.voters else Text("vote-of-members", {"members": vote.members})


def result_line(vote: Vote) -> Text:
    words: dict[str, Word] = {"title": vote.title, "agreed": vote.agreed, "voters": vote.voters}
    words |= {"against": vote.against, "other": vote.other, "of": of_members(vote)}
    return Text("chair-passed-line" if vote.passed else "chair-failed-line", words)


# What can be done


def choices(db: Session, meeting: Meeting, sitting: Sitting, *, changes: bool) -> list[Choice]:
    """Each says what it was offered for, so that one from an old screen does nothing else. `changes`: in place."""
    again = [] if changes else [_do("chair", "chair-look", meeting.id)]
    wall = _do("chair-wall", "chair-wall-door", meeting.id)
    if vote := votes.open_in(db, meeting.id):
        asked = [_do(f"vote-{what}", f"chair-vote-{what}", vote.id) for what in ("count", "close", "drop")]
        return [*asked, wall, *again]
    if sitting.ended_at:
        return [Choice("o:sauhop", Text("after-door")), _do("chair-reopen", "chair-reopen-door", meeting.id), *again]
    if sitting.place < 0:
        return [_move("chair-begin", meeting, -1, 0), wall, Choice("o:diemdanh", Text("check-in-door")), *again]
    return [*_moves(meeting, sitting.place), *_floor(db, meeting, sitting), wall, *again, _end(meeting)]


def _do(action: str, label: str, *arguments: int) -> Choice:
    return Choice(":".join(["a", action, *map(str, arguments)]), Text(label))


def _move(label: str, meeting: Meeting, place: int, to: int) -> Choice:
    return _do("chair-go", label, meeting.id, place, to)


def _moves(meeting: Meeting, place: int) -> list[Choice]:
    following = [_move("chair-next", meeting, place, place + 1)] if place + 1 < len(meeting.items) else []
    return [*following, *([_move("chair-back", meeting, place, place - 1)] if place > 0 else [])]


def _floor(db: Session, meeting: Meeting, sitting: Sitting) -> list[Choice]:
    waiting = floor.queue(db, meeting.id)
    first = [
        Choice(f"a:chair-call:{meeting.id}:{one.person_id}", Text("chair-call", {"name": one.person.full_name}))
        for one in waiting[:1]
    ]
    item = current(meeting, sitting)
    sent = item is not None and comments.count_of_item(db, item.id) > 0
    return [
        *first,
        _do("chair-floor", "chair-call-other" if first else "chair-call-any", meeting.id),
        _do("chair-silent", "chair-silent-door", meeting.id),
        *([_do("chair-comments", "chair-comments-door", meeting.id)] if sent else []),
        _do("vote", "chair-vote-door", meeting.id),
    ]


def _end(meeting: Meeting) -> Choice:
    return _do("chair-end", "chair-end-door", meeting.id)
