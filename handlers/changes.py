"""A leader changes an announced meeting: its time, place, agenda, documents, or cancels it.

Each change is one thing, shown once more and then told to all the invited. Whoever was overtaken by another leader
hears so, and nothing of theirs is stored.
"""

from __future__ import annotations

from collections.abc import Callable

from bot import guard
from bot.dialog import Actions, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import (
    agenda_changes,
    agendas,
    cautions,
    followers,
    invitations,
    known_steps,
    leading,
    meeting_words,
    renewals,
)
from handlers.broadcasting import is_soon
from handlers.plans import Change, Draft, Question, conversation, following
from storage import documents, files, meetings, year_plans
from storage.agendas import of_meeting
from storage.folding import fold
from storage.models import Meeting

LONGEST_REASON = 300
ASKS: dict[Change, Question] = {
    "time": "type_when",
    "place": "choose_place",
    "agenda": "edit_agenda",
    "documents": "send_documents",
    "cancel": "type_reason",
}
BY_NAME: dict[str, Change] = {change: change for change in ASKS}
action = Actions()


def choices(meeting: Meeting) -> list[Choice]:
    found = [wanted.choice(Text(f"change-{name}"), meeting.id, name) for name in ASKS]
    return [*found, *([renewals.choice_for(meeting)] if meeting.documents else [])]


def choice_for(meeting: Meeting) -> Choice:
    return offered.choice(Text("change-door"), meeting.id)


@action("changes")
def offered(turn: Turn[None], meeting_id: str) -> Outcome:
    meeting = leading.open_meeting(turn, guard.id_of(meeting_id))
    return turn.end("change-which", choices(meeting), what=meeting_words.what(meeting), start=meeting.starts_at)


@action("change")
def wanted(turn: Turn[None], meeting_id: str = "", name: str = "") -> Outcome:
    change = BY_NAME.get(name)
    meeting = leading.open_meeting(turn, guard.id_of(meeting_id))
    if change is None:
        raise Misfit("change-not-yours")
    items = of_meeting(meeting)
    draft = Draft(
        road=["confirm_change"], kind=meeting.kind, starts_at=meeting.starts_at, place=meeting.place, items=list(items),
        change=change, meeting_id=meeting.id, version=meeting.version, agenda_was=items,
    )  # fmt: skip
    return turn.go(conversation.steps[ASKS[change]], draft)


@conversation.step
def type_reason(turn: Turn[Draft]) -> Screen:
    meeting = leading.open_meeting(turn, turn.draft.meeting_id)
    return turn.ask("change-why", longest=LONGEST_REASON, what=meeting_words.what(meeting), start=meeting.starts_at)


@type_reason.reply
def reason_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer)
    turn.draft.reason = " ".join(answer.split())
    return following(turn)


# Shown once more


@conversation.step
def confirm_change(turn: Turn[Draft]) -> Screen:
    meeting = leading.open_meeting(turn, turn.draft.meeting_id)
    if _overtaken(turn.draft, meeting):
        return turn.end("change-overtaken", choices(meeting), meeting=meeting_words.summary(meeting))
    if _unchanged(turn.draft, meeting):
        return turn.end("change-nothing", [turn.door("lich")])
    yes = Choice("yes", Text("change-do-cancel" if turn.draft.change == "cancel" else "change-do"))
    return turn.ask("change-confirm", [yes], change=cautions.joined(_shown(turn, meeting), _warned(turn, meeting)))


def _overtaken(draft: Draft, meeting: Meeting) -> bool:
    """More documents go with whatever else was changed; all else was said of a meeting as it stood."""
    if draft.change == "documents":
        return False
    return meeting.version != draft.version or (draft.change == "agenda" and of_meeting(meeting) != draft.agenda_was)


def _unchanged(draft: Draft, meeting: Meeting) -> bool:
    same = {
        "time": draft.starts_at == meeting.starts_at,
        "place": draft.place == meeting.place,
        "agenda": draft.items == of_meeting(meeting),
    }
    return same.get(draft.change or "", False)


def _shown(turn: Turn[Draft], meeting: Meeting) -> Text:
    draft = turn.draft
    words: dict[str, Word] = {
        "what": meeting_words.what(meeting),
        "start": meeting.starts_at,
        "place": meeting.place,
        "new": draft.starts_at,
        "new-place": draft.place,
        "agenda": agendas.listed(turn, draft.items, draft.kind),
        "changed": agenda_changes.lines(of_meeting(meeting), draft.items),
        "documents": [Text("plan-document-line", {"title": paper.title}) for paper in draft.papers],
        "reason": draft.reason,
    }
    return Text(f"change-shown-{draft.change}", words)


def _warned(turn: Turn[Draft], meeting: Meeting) -> list[Text]:
    draft = turn.draft
    if draft.change == "time" and draft.starts_at:
        clashing = cautions.same_day(turn, draft.starts_at, but=meeting.id)
        return cautions.of_meeting(turn, draft.starts_at, has_documents=False, clashing=clashing)
    if draft.change == "documents":
        late = cautions.of_meeting(turn, meeting.starts_at, has_documents=True, clashing=())
        known = {document.title_folded for document in meeting.documents}
        again = [paper.title for paper in draft.papers if fold(paper.title) in known]
        return [*late, *(Text("caution-same-title", {"title": title}) for title in again)]
    return []


# Done


@confirm_change.reply
def confirmed(turn: Turn[Draft], _answer: str) -> Step[Draft] | Screen:
    meetings.lock(turn.db, turn.draft.meeting_id)
    meeting = leading.open_meeting(turn, turn.draft.meeting_id)
    if _overtaken(turn.draft, meeting):
        return confirm_change
    if turn.draft.change == "time" and turn.draft.starts_at and turn.draft.starts_at <= turn.now:
        raise Misfit("prepare-too-late", start=turn.draft.starts_at)
    urgent = is_soon(meeting.starts_at, turn.now)  # before it is moved
    told = DOING[turn.draft.change or "time"](turn, meeting)
    known_steps.note(turn.db, meeting, turn.zone, turn.now)
    reach: list[Word] = [cautions.reach(turn, meeting, told, urgent=urgent)]
    if turn.draft.change != "documents":
        reach += followers.told(turn, meeting)
    return turn.end(f"change-done-{turn.draft.change}", [turn.door("lich"), turn.door("menu")], reach=reach)


def _moved(turn: Turn[Draft], meeting: Meeting) -> int:
    was, was_place = meeting.starts_at, meeting.place
    meetings.move(turn.db, meeting, turn.draft.starts_at or was, turn.draft.place)
    return invitations.send_move(turn, meeting, was, was_place)


def _rearranged(turn: Turn[Draft], meeting: Meeting) -> int:
    changed = agenda_changes.lines(of_meeting(meeting), turn.draft.items)
    meetings.set_agenda(turn.db, meeting, turn.draft.items)
    return invitations.send_agenda(turn, meeting, changed)


def _handed_out(turn: Turn[Draft], meeting: Meeting) -> int:
    added = [
        documents.add(turn.db, meeting, files.add(turn.db, paper.file, turn.now), paper.title, turn.now, paper.about)
        for paper in turn.draft.papers
    ]
    return invitations.send_documents(turn, meeting, added)


def _called_off(turn: Turn[Draft], meeting: Meeting) -> int:
    meetings.cancel(turn.db, meeting, turn.draft.reason)
    year_plans.given_back(turn.db, meeting.id)
    return invitations.send_cancel(turn, meeting)


DOING: dict[Change, Callable[[Turn[Draft], Meeting], int]] = {
    "time": _moved,
    "place": _moved,
    "agenda": _rearranged,
    "documents": _handed_out,
    "cancel": _called_off,
}
FEATURE = Feature(actions=action)
