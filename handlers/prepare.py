"""A leader prepares a meeting: kind → (theme) → when → where → agenda → documents → preview → sent.

What the year plan knows is not asked (handlers/planned.py).
Nothing is stored before "Gửi giấy mời". At most six answers and a preview, from which each answer can be corrected.
"""

from __future__ import annotations

from datetime import datetime

from bot import guard
from bot.dialog import Door, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text
from handlers import agendas, cautions, followers, invitations, known_steps, late_tasks, meeting_words, planned
from handlers.plans import LONGEST_LINE, Draft, Question, conversation, following
from storage import documents, files, meetings, year_plans
from storage.models import AgendaItem, Document, Meeting
from storage.models.meetings import Kind

KINDS: tuple[Kind, ...] = ("regular", "thematic", "extraordinary", "committee")
CORRECTIONS: dict[str, tuple[Question, ...]] = {
    "time": ("type_when",),
    "place": ("choose_place",),
    "agenda": ("choose_agenda",),
    "documents": ("send_documents",),
    "kind": ("choose_kind", "choose_agenda"),
}


@conversation.step
def choose_kind(turn: Turn[Draft]) -> Screen:
    return turn.ask("prepare-kind", (Choice(kind, meeting_words.kind_name(kind)) for kind in KINDS))


@choose_kind.reply
def kind_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    draft = turn.draft
    if agendas.untouched(turn):  # only proposed, never edited: the new kind has its own order
        draft.items = []
    if draft.kind != answer:
        draft.planned = []  # it is not the meeting that the plan means
    draft.kind = next(kind for kind in KINDS if kind == answer)
    if draft.kind == "thematic":
        return type_theme
    draft.theme = None
    return following(turn)


@conversation.step
def type_theme(turn: Turn[Draft]) -> Screen:
    return turn.ask("prepare-theme", longest=LONGEST_LINE)


@type_theme.reply
def theme_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer)
    turn.draft.theme = " ".join(answer.split()).strip("“”\"'")
    return following(turn)


# The preview


@conversation.step
def preview(turn: Turn[Draft]) -> Screen:
    draft, starts_at = turn.draft, _start(turn)
    clashing = cautions.same_day(turn, starts_at)
    draft.clashes = len(clashing)
    warned = planned.moved(draft)
    warned += cautions.of_meeting(turn, starts_at, has_documents=bool(draft.papers), clashing=clashing)
    warned += late_tasks.named(turn, starts_at) if draft.kind == "regular" else []
    shown = cautions.joined(meeting_words.summary(_drafted(draft, starts_at)), warned)
    choices = (Choice("send", Text("prepare-send")), Choice("correct", Text("prepare-correct")))
    return turn.ask("prepare-preview", choices, meeting=shown)


def _start(turn: Turn[Draft]) -> datetime:
    if turn.draft.starts_at is None:
        raise LookupError("the road led to the preview without a time")
    return turn.draft.starts_at


def _drafted(draft: Draft, starts_at: datetime) -> Meeting:
    """The meeting as its preview words it; it is never added to the session."""
    items = [
        AgendaItem(id=place, title=item.title, minutes=item.minutes, presenter=item.presenter)
        for place, item in enumerate(draft.items, 1)
    ]
    places = {item.title: item.id for item in items}
    papers = [Document(title=one.title, version=1, item_id=places.get(one.about or "")) for one in draft.papers]
    return Meeting(
        kind=draft.kind, theme=draft.theme, starts_at=starts_at, place=draft.place, items=items, documents=papers
    )


@preview.reply
def previewed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer == "correct":
        return choose_correction
    if not turn.person.leads:  # a new roster may have come meanwhile
        return turn.end("prepare-not-leading")
    starts_at = _start(turn)
    if starts_at <= turn.now:
        raise Misfit("prepare-too-late", start=starts_at)
    if len(cautions.same_day(turn, starts_at)) > turn.draft.clashes:
        raise Misfit("prepare-clash-since")
    return _sent(turn, starts_at)


@conversation.step
def choose_correction(turn: Turn[Draft]) -> Screen:
    return turn.ask("prepare-what-to-correct", (Choice(name, Text(f"prepare-correct-{name}")) for name in CORRECTIONS))


@choose_correction.reply
def correction_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    turn.draft.road = [*CORRECTIONS[answer], "preview"]
    return following(turn)


# Sent


def _sent(turn: Turn[Draft], starts_at: datetime) -> Screen:
    draft = turn.draft
    plan = meetings.Plan(draft.kind, starts_at, draft.place, draft.items, draft.theme)
    meeting = meetings.add(turn.db, turn.person, plan, turn.now)
    year_plans.taken_up(turn.db, meeting.cell_id, draft.planned, meeting.id)
    for paper in draft.papers:
        documents.add(turn.db, meeting, files.add(turn.db, paper.file, turn.now), paper.title, turn.now, paper.about)
    meeting = meetings.whole(turn.db, meeting.id) or meeting
    known_steps.announced(turn.db, meeting, draft.planned, turn.zone, turn.now)
    reach = cautions.reach(turn, meeting, invitations.send(turn, meeting))
    known_steps.note(turn.db, meeting, turn.zone, turn.now)
    due = meetings.reminder_times(turn.db, meeting)
    reminders = Text("prepare-reminders", {"times": [Text("prepare-reminder-line", {"due": at}) for at in due]})
    return turn.end(
        "prepare-sent",
        [turn.door("lich"), turn.door("menu")],
        what=meeting_words.what(meeting),
        start=meeting.starts_at,
        reach=[reach, *followers.told(turn, meeting)],
        reminders=reminders if due else Text("prepare-no-reminders"),
    )


def open_preparation(turn: Turn[None]) -> Outcome:
    """From the year plan, where it has something for these weeks."""
    draft = Draft()
    return turn.go(planned.choose_planned if planned.proposals(turn) else choose_kind, draft)


FEATURE = Feature(
    (conversation,),
    doors=(
        Door(
            "moihop",
            "prepare-door",
            open_preparation,
            ("prepare", "newmeeting"),
            ("chuẩn bị họp", "mời họp", "tạo cuộc họp", "prepare a meeting"),
            leaders_only=True,
        ),
    ),
)
