"""What is known of a meeting while it is prepared or changed, and the questions both ask: when, where, documents.

A draft carries its road, the names of the questions still to come, so that one question serves a new meeting, a
correction before it is sent, and a change afterwards. Nothing is stored before the road's last question is answered.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import PurePath
from typing import Any, Literal

from bot import guard, when
from bot.dialog import Conversation, Misfit, Step, Turn
from bot.filestore import Fetched
from bot.holidays import Holiday
from bot.screens import Choice, Screen
from bot.texts import Text
from storage.agendas import Item
from storage.models.meetings import Kind

LONGEST_LINE = 200  # of a theme, a place, a document's name
MOST_DOCUMENTS = 10
WHOLE = "whole"  # a document that is about all of the meeting
FARTHEST = timedelta(days=366)

Question = Literal[
    "choose_kind", "type_when", "choose_place", "choose_agenda", "edit_agenda", "send_documents", "preview",
    "type_reason", "confirm_change",
]  # fmt: skip
Change = Literal["time", "place", "agenda", "documents", "cancel"]
NEW: tuple[Question, ...] = ("type_when", "choose_place", "choose_agenda", "send_documents", "preview")


@dataclass
class Paper:
    """A file that came in for the meeting, and what it is called there."""

    file: Fetched
    title: str
    about: str | None = None  # the title of the agenda item that it belongs to


@dataclass
class Draft:
    """A meeting that is being prepared, or (`change`) the one thing about an announced meeting that is to change.

    `version` and `agenda_was` tell whether somebody else changed the meeting meanwhile.
    """

    road: list[Question] = field(default_factory=lambda: list(NEW))
    kind: Kind = "regular"
    theme: str | None = None
    day: date | None = None  # said without an hour
    starts_at: datetime | None = None
    place: str = ""
    items: list[Item] = field(default_factory=list[Item])
    item: int = 0  # the place in `items` of the one being edited
    papers: list[Paper] = field(default_factory=list[Paper])
    planned: list[int] = field(default_factory=list[int])  # themes of the year plan that it takes up
    moved_off: str | None = None  # the cell's fixed day, and the holiday it was moved off
    holiday: Holiday | None = None
    clashes: int = 0  # meetings on the same day that the preview has warned of
    change: Change | None = None
    meeting_id: int = 0
    version: int = 0
    agenda_was: list[Item] = field(default_factory=list[Item])
    reason: str = ""


conversation = Conversation("meeting", Draft)


def following(turn: Turn[Draft]) -> Step[Draft]:
    """The next question on the draft's road."""
    return conversation.steps[turn.draft.road.pop(0)]


# When


@conversation.step
def type_when(turn: Turn[Draft]) -> Screen:
    if turn.draft.starts_at is None:
        return turn.ask("plan-when", longest=when.LONGEST)
    return turn.ask("plan-when-instead", longest=when.LONGEST, start=turn.draft.starts_at)


@type_when.reply
def when_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    try:
        return _starting(turn, when.parse_moment(answer, turn.now, turn.zone))
    except when.Misunderstood as refusal:
        if refusal.reason != "time-missing":
            raise Misfit(f"plan-when-{refusal.reason}") from None
    turn.draft.day = day_said(turn, answer)
    return type_hour


@conversation.step
def type_hour(turn: Turn[Draft]) -> Screen:
    noon = datetime.combine(turn.draft.day or turn.now, time(12), tzinfo=turn.zone)
    return turn.ask("plan-hour", longest=when.LONGEST, day=noon)


@type_hour.reply
def hour_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    """An hour of the day that was understood, or a whole date and hour instead."""
    try:
        return _starting(turn, when.parse_moment(answer, turn.now, turn.zone))
    except when.Misunderstood as refusal:
        if refusal.reason != "date-missing":
            raise Misfit(f"plan-when-{refusal.reason}") from None
    try:
        return _starting(turn, when.parse_moment(f"{answer} ngày {turn.draft.day:%d/%m/%Y}", turn.now, turn.zone))
    except when.Misunderstood as refusal:
        raise Misfit(f"plan-when-{refusal.reason}") from None


def day_said(turn: Turn[Any], answer: str) -> date | None:
    """A day that is not over; None where only an hour was said."""
    today = turn.now.astimezone(turn.zone).date()
    try:
        day = when.parse(answer, today).date
    except when.Misunderstood as refusal:
        raise Misfit(f"plan-when-{refusal.reason}") from None
    if day is not None and day < today:
        raise Misfit("plan-when-past")
    return day


def _starting(turn: Turn[Draft], moment: datetime) -> Step[Draft]:
    if moment - turn.now > FARTHEST:
        raise Misfit("plan-when-far", start=moment)
    turn.draft.starts_at, turn.draft.moved_off, turn.draft.holiday = moment.astimezone(UTC), None, None
    return following(turn)


# Where


@conversation.step
def choose_place(turn: Turn[Draft]) -> Screen:
    last, present = turn.person.cell.place, turn.draft.place
    if present:
        again = [Choice(last, last)] if last and last != present else []
        return turn.ask("plan-where-instead", again, takes=("text",), longest=LONGEST_LINE, place=present)
    if last is None:
        return turn.ask("plan-where", longest=LONGEST_LINE, start=turn.draft.starts_at)
    usual = [Choice(last, last)]
    return turn.ask("plan-where-again", usual, takes=("text",), longest=LONGEST_LINE, start=turn.draft.starts_at)


@choose_place.reply
def place_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer)
    turn.draft.place = " ".join(answer.split())
    return following(turn)


# Documents


@conversation.step
def send_documents(turn: Turn[Draft]) -> Screen:
    """Asked again after each file, until "done". A document is called by its caption, or else by its file's name."""
    papers = turn.draft.papers
    if not papers:
        none = () if turn.draft.change else (Choice("done", Text("plan-no-documents")),)
        return turn.ask("plan-documents", none, takes=("document", "photo"))
    attach = [Choice("attach", Text("plan-documents-attach"))] if turn.draft.items else []
    choices = (Choice("done", Text("plan-documents-done")), *attach, Choice("drop", Text("plan-documents-drop")))
    names = [_named(paper) for paper in papers]
    return turn.ask("plan-documents-received", choices, takes=("document", "photo"), count=len(papers), documents=names)


@send_documents.reply
def documents_answered(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if turn.files:
        guard.check(answer, turn.files, LONGEST_LINE)
        turn.draft.papers += [Paper(file, answer or PurePath(file.name).stem) for file in turn.files]
        if len(turn.draft.papers) > MOST_DOCUMENTS:
            raise Misfit("plan-documents-many", most=MOST_DOCUMENTS)
        return send_documents
    if answer == "drop":
        turn.draft.papers = []
        return send_documents
    return choose_item if answer == "attach" else following(turn)


def _named(paper: Paper) -> Text:
    key = "plan-document-about-line" if paper.about else "plan-document-line"
    return Text(key, {"title": paper.title, "item": paper.about or ""})


@conversation.step
def choose_item(turn: Turn[Draft]) -> Screen:
    """Which item the file that was sent last is about."""
    if not turn.draft.papers:
        raise Misfit("plan-documents-none")
    items = [Choice(str(place), item.title) for place, item in enumerate(turn.draft.items)]
    whole = Choice(WHOLE, Text("plan-documents-whole"))
    return turn.ask("plan-documents-which-item", [*items, whole], title=turn.draft.papers[-1].title)


@choose_item.reply
def item_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    turn.draft.papers[-1].about = None if answer == WHOLE else turn.draft.items[int(answer)].title
    return send_documents
