"""The invitation and its answer: one tap to come, a tap and a reason to ask for leave, changeable until the start.

All that is said to the invited of a meeting goes out from here, each to the whole audience in one statement.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot import guard
from bot.calendars import MIME, calendar_file
from bot.dialog import Actions, Conversation, Feature, Misfit, Outcome, Step, Turn
from bot.i18n import Texts
from bot.reminders import plan
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import comments, documents, followers, group_notes, meeting_words
from handlers.broadcasting import is_soon, to_all
from storage import files, meetings
from storage.deliveries import About
from storage.models import Document, Meeting, Rsvp, StoredFile

LONGEST_REASON = 300
COME_WORDS, LEAVE_WORDS = ("dự", "dự họp", "có dự"), ("vắng", "vắng mặt", "xin nghỉ")
REASONS = ("work", "ill", "family")
kind_name, summary = meeting_words.kind_name, meeting_words.summary


@dataclass
class Draft:
    meeting_id: int = 0


conversation = Conversation("leave", Draft)
action = Actions()


# What goes out


def send(turn: Turn[Any], meeting: Meeting) -> int:
    """Documents and invitation, and the reminders that will follow. Returns how many chats it goes to."""
    _renew_calendar(turn, meeting)
    plan(turn.db, meeting, turn.schedule, turn.zone, turn.now)
    documents.send(turn, meeting, meeting.documents)  # the question comes last, so that a number answers it
    group_notes.begin(turn.db, meeting)
    words: dict[str, Word] = {**_words(meeting), "agenda": meeting_words.agenda(meeting.items, meeting.documents)}
    _notify(turn, meeting, "follower-invited")
    return _say(turn, meeting, "invitation-to-meeting", words)


def send_move(turn: Turn[Any], meeting: Meeting, was: datetime, was_place: str) -> int:
    """Another time: one correction to everybody, with the question again. Another place: answers stay."""
    _renew_calendar(turn, meeting)
    plan(turn.db, meeting, turn.schedule, turn.zone, turn.now)
    key = "invitation-moved" if was != meeting.starts_at else "invitation-moved-place"
    words: dict[str, Word] = {"was": was, "was-place": was_place}
    _notify(turn, meeting, "follower-moved", words, urgent=is_soon(was, turn.now))
    return _say(turn, meeting, key, {**_words(meeting), **words}, urgent=is_soon(was, turn.now))


def send_cancel(turn: Turn[Any], meeting: Meeting) -> int:
    words = {**_words(meeting), "reason": meeting.cancel_reason}
    message, about = Text("invitation-cancelled", words), About(meeting, None)
    followers.notify(turn, meeting, "follower-cancelled", words, about, "cancel")
    return to_all(turn.db, meetings.audience(meeting), message, turn.now, f"m{meeting.id}:cancel", about=about)


def send_agenda(turn: Turn[Any], meeting: Meeting, changed: Sequence[Text]) -> int:
    """Only what is different; the whole is one tap away."""
    message = Text("invitation-agenda", {**_words(meeting), "changed": list(changed)})
    about, name = About(meeting, meeting.starts_at), f"m{meeting.id}:agenda:{turn.now.timestamp():.0f}"
    followers.notify(turn, meeting, "follower-agenda", _words(meeting), about, f"agenda:{turn.now.timestamp():.0f}")
    whole = (turn.door("lich", Text("invitation-whole-agenda")),)
    return to_all(turn.db, meetings.audience(meeting), message, turn.now, name, whole, about=about)


def send_documents(turn: Turn[Any], meeting: Meeting, added: Sequence[Document]) -> int:
    return documents.send(turn, meeting, added)


def _say(turn: Turn[Any], meeting: Meeting, key: str, words: dict[str, Word], *, urgent: bool = False) -> int:
    about, name = About(meeting, meeting.starts_at, urgent=urgent), f"m{meeting.id}v{meeting.version}:{key}"
    choices = answer_choices(meeting)
    return to_all(turn.db, meetings.audience(meeting), Text(key, words), turn.now, name, choices, about=about)


def _notify(
    turn: Turn[Any], meeting: Meeting, key: str, words: dict[str, Word] | None = None, *, urgent: bool = False
) -> None:
    about = About(meeting, meeting.starts_at, urgent=urgent)
    followers.notify(turn, meeting, key, {**_words(meeting), **(words or {})}, about, f"v{meeting.version}")


def _words(meeting: Meeting) -> dict[str, Word]:
    return {
        "cell": meeting.cell.name,
        "what": meeting_words.what(meeting),
        "start": meeting.starts_at,
        "place": meeting.place,
    }


def _renew_calendar(turn: Turn[Any], meeting: Meeting) -> None:
    title = Texts("vi", turn.zone).plain(Text("invitation-calendar", _words(meeting)))
    content = calendar_file(f"chibo-{meeting.id}", title, meeting.starts_at, meeting.place, meeting.version, turn.now)
    name = f"hop-{meeting.starts_at.astimezone(turn.zone):%d-%m-%Y}.ics"
    meeting.calendar_id = files.make(turn.db, name, MIME, content, turn.now).id


def catch_up(turn: Turn[Any]) -> None:
    """Whoever joins late hears of the meetings to come, as a further message to this chat."""
    for meeting in meetings.upcoming(turn.db, turn.person, turn.now):
        if whole := meetings.whole(turn.db, meeting.id):
            words = {**_words(whole), "agenda": meeting_words.agenda(whole.items, whole.documents)}
            turn.also(Text("invitation-to-meeting", words), answer_choices(whole))


# The answer


def answer_choices(meeting: Meeting) -> list[Choice]:
    return [
        answered.choice(Text("invitation-come"), meeting.id, "yes", also=COME_WORDS),
        answered.choice(Text("invitation-ask-leave"), meeting.id, "no", also=LEAVE_WORDS),
    ]


@action("rsvp")
def answered(turn: Turn[None], meeting_id: str, answer: str) -> Outcome:
    meeting = open_meeting(turn, meeting_id)
    if answer == "no":
        return turn.go(give_reason, Draft(meeting.id))
    meetings.answer(turn.db, meeting, turn.person, True, None, turn.now)
    if meeting.calendar_id:
        turn.also("invitation-calendar-file", file=turn.db.get_one(StoredFile, meeting.calendar_id))
    change = _change_to_leave(meeting)
    return turn.end(Text("invitation-coming", _words(meeting)), (change, comments.choice_for(meeting)))


def open_meeting(turn: Turn[Any], meeting_id: str | int) -> Meeting:
    """The meeting a button or number speaks of, if this person is invited and it still takes answers."""
    meeting = meetings.seen_by(turn.db, guard.id_of(str(meeting_id)), turn.person)
    if meeting is None:
        raise Misfit("invitation-not-yours")
    if meeting.state == "cancelled":
        raise Misfit("invitation-is-cancelled", what=meeting_words.what(meeting))
    if not meeting.is_open(turn.now):
        raise Misfit("invitation-has-begun", what=meeting_words.what(meeting), start=meeting.starts_at)
    return meeting


@conversation.step
def give_reason(turn: Turn[Draft]) -> Screen:
    meeting = open_meeting(turn, turn.draft.meeting_id)
    reasons = [Choice(name, Text(f"invitation-reason-{name}")) for name in REASONS]
    return turn.ask(Text("invitation-why", _words(meeting)), reasons, takes=("text",), longest=LONGEST_REASON)


@give_reason.reply
def reason_given(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    guard.check(answer)
    meeting = open_meeting(turn, turn.draft.meeting_id)
    reason = turn.t.plain(Text(f"invitation-reason-{answer}")) if answer in REASONS else answer
    meetings.answer(turn.db, meeting, turn.person, False, reason, turn.now)
    change = _change_to_come(meeting)
    words: dict[str, Word] = {**_words(meeting), "reason": reason}
    return turn.end(Text("invitation-on-leave", words), (change, comments.choice_for(meeting)))


def _change_to_leave(meeting: Meeting) -> Choice:
    return answered.choice(Text("invitation-change-to-leave"), meeting.id, "no", also=LEAVE_WORDS)


def _change_to_come(meeting: Meeting) -> Choice:
    return answered.choice(Text("invitation-change-to-come"), meeting.id, "yes", also=COME_WORDS)


def choices_for(turn: Turn[Any], meeting: Meeting) -> list[Choice]:
    """What the reader may still answer: both, or the other way round."""
    given = meetings.answer_of(turn.db, meeting, turn.person)
    if given is None:
        return answer_choices(meeting)
    return [_change_to_leave(meeting) if given.coming else _change_to_come(meeting)]


def own_answer(turn: Turn[Any], meeting: Meeting) -> Text:
    """How the reader has answered, in words."""
    return answer_words(meetings.answer_of(turn.db, meeting, turn.person))


def answer_words(answer: Rsvp | None) -> Text:
    if answer is None:
        return Text("invitation-answer-none")
    return Text("invitation-answer-yes") if answer.coming else Text("invitation-answer-no", {"reason": answer.reason})


FEATURE = Feature((conversation,), action)
