"""A member reports the grassroots situation: field → place → what → confirm, and gets a case number.

About matters, never about private persons. Nothing is stored before the confirmation; then the leader hears at once.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot import guard
from bot.case_deadlines import rules_of
from bot.dialog import Actions, Conversation, Door, Feature, Outcome, Step, Turn
from bot.filestore import Fetched
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import case_words, cases, said
from storage import areas, files, people, reports
from storage.models import Person, Report
from storage.reports import Matter

FIELDS = (
    "opinion", "security", "land", "environment", "infrastructure",
    "welfare", "procedures", "unity", "disaster", "other",
)  # fmt: skip
"""What may be reported. For another field, add a word here and its text report-field-… in locales/."""
MINE, NO_WORDS = "mine", ""
LONGEST_PLACE = 200


@dataclass
class Draft:
    """`place_known`: asked about one area only, so where is no question any more."""

    field: str = ""
    place: str = ""
    place_known: bool = False
    latitude: float | None = None
    longitude: float | None = None
    text: str = ""
    file: Fetched | None = None


conversation = Conversation("report", Draft)
action = Actions()


def open_reports(turn: Turn[None]) -> Outcome:
    return turn.go(choose_field, Draft())


@conversation.step
def choose_field(turn: Turn[Draft]) -> Screen:
    choices = [Choice(field, cases.field_name(field)) for field in FIELDS]
    if reports.own(turn.db, turn.person):
        choices.append(Choice(MINE, Text("report-mine")))
    return turn.ask("report-which-field", choices)


@choose_field.reply
def field_chosen(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer == MINE:
        return _own(turn)
    turn.draft.field = answer
    return describe if turn.draft.place_known else choose_place


@conversation.step
def choose_place(turn: Turn[Draft]) -> Screen:
    known = [Choice(area.name, area.name) for area in areas.of_cell(turn.db, turn.person.cell_id)]
    key = "report-where-listed" if known else "report-where"
    return turn.ask(key, known, takes=("text", "location"), longest=LONGEST_PLACE)


@choose_place.reply
def place_given(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer, longest=LONGEST_PLACE)
    turn.draft.place = answer
    turn.draft.latitude = turn.location.latitude if turn.location else None
    turn.draft.longitude = turn.location.longitude if turn.location else None
    return describe


@conversation.step
def describe(turn: Turn[Draft]) -> Screen:
    return turn.ask("report-what", takes=("text", "photo", "voice"), field=cases.field_name(turn.draft.field))


@describe.reply
def described(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer, turn.files)
    turn.draft.text = answer
    turn.draft.file = turn.files[0] if turn.files else None
    is_bare_photo = turn.draft.file and turn.draft.file.kind == "photo" and not answer
    return add_words if is_bare_photo else confirm


@conversation.step
def add_words(turn: Turn[Draft]) -> Screen:
    return turn.ask("report-photo-words", [Choice(NO_WORDS, Text("report-photo-only"))], takes=("text",))


@add_words.reply
def words_added(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer)
    turn.draft.text = answer
    return confirm


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    draft = turn.draft
    choices = (
        Choice("send", Text("report-send"), said.SEND_WORDS),
        Choice("edit", Text("report-edit")),
        Choice("drop", Text("report-drop")),
    )
    place = cases.place_name(draft.place, draft.latitude, draft.longitude)
    what = said.whole(draft.text, draft.file and draft.file.kind)
    return turn.ask("report-preview", choices, field=cases.field_name(draft.field), place=place, what=what)


@confirm.reply
def confirmed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer == "edit":
        return describe
    if answer == "drop":
        return turn.end("report-dropped", [turn.door("phananh")])
    report = _store(turn)
    return turn.end(
        "report-sent", [mine.choice(Text("report-mine"))], code=report.code, told=_tell_leader(turn, report)
    )


def _store(turn: Turn[Draft]) -> Report:
    draft = turn.draft
    file = files.add(turn.db, draft.file, turn.now) if draft.file else None
    matter = Matter(draft.field, draft.place, draft.text, draft.latitude, draft.longitude, file)
    deadline = rules_of(turn.db, turn.person.cell, turn.schedule, turn.zone).first(turn.now, urgent=matter.urgent)
    year = turn.now.astimezone(turn.zone).year
    return reports.add(turn.db, turn.person, matter, year, turn.now, deadline=deadline)


def _tell_leader(turn: Turn[Draft], report: Report) -> Text:
    """Who hears of it, in words. Where no leader can be reached now, the case stands in their list anyway."""
    head = people.head(turn.db, report.cell_id)
    leader = turn.db.get(Person, head) if head else None
    if leader == turn.person:
        return Text("report-told-self")
    kind = turn.draft.file and turn.draft.file.kind
    words: dict[str, Word] = {**cases.words_of(report), "name": turn.person.full_name}
    words["what"] = said.whole(report.text, kind)
    choices = cases.leader_choices(report)
    if leader and turn.tell(leader, Text("report-for-leader", words), choices, report.file_id):
        return Text("report-told", {"leader": leader.full_name})
    return Text("report-untold")


@action("my-reports")
def mine(turn: Turn[None]) -> Outcome:
    return _own(turn)


def _own(turn: Turn[None] | Turn[Draft]) -> Screen:
    found = reports.own(turn.db, turn.person)
    lines: list[Word] = [_own_line(turn, report) for report in found]
    ways = [case_words.mine_choice(one.id, Text("report-own-see", {"code": one.code})) for one in found]
    return turn.end("report-own", ways, reports=lines or Text("report-own-none"))


def _own_line(turn: Turn[None] | Turn[Draft], report: Report) -> Text:
    reply = reports.last_reply(turn.db, report)
    words: dict[str, Word] = {**cases.words_of(report), "state": cases.state_name(report), "reply": reply}
    return Text("report-own-replied" if reply else "report-own-waiting", words)


FEATURE = Feature(
    (conversation,),
    action,
    (Door("phananh", "report-door", open_reports, ("report",), ("phản ánh", "phan anh", "report")),),
)
