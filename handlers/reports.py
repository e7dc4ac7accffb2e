"""A member reports the grassroots situation: field → place → what → photo, voice or video → confirm; and gets a number.

About matters, never about private persons. Where a case like it is open, it can be "mine too" instead of another one.
Nothing is stored before the confirmation; then the leader hears at once.
"""

from __future__ import annotations

from bot import conduct, field_names, guard
from bot.dialog import Door, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text
from handlers import own_reports, report_places, report_sending, report_words
from handlers.report_confirming import FILES, add_files, confirm
from handlers.report_sending import Draft, conversation
from handlers.report_similar import choose_similar
from storage import areas, report_fields

MINE, NO_WORDS, AS_TYPED = ":mine", "", ":as-typed"
LONGEST_PLACE = 200


def open_reports(turn: Turn[None]) -> Outcome:
    return turn.go(choose_field, Draft())


# Field


@conversation.step
def choose_field(turn: Turn[Draft]) -> Screen:
    fields = report_fields.offered(turn.db, turn.person.committee_id)
    choices = [Choice(field.code, field_names.of(field)) for field in fields]
    if own_reports.any_of(turn):
        choices.append(Choice(MINE, Text("report-mine")))
    return turn.ask("report-which-field", choices)


@choose_field.reply
def field_chosen(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer == MINE:
        return own_reports.shown(turn)
    report_words.check_field(turn, answer)
    turn.draft.field = answer
    if turn.draft.edits:
        return confirm
    return describe if turn.draft.place_known else choose_place


# Place


@conversation.step
def choose_place(turn: Turn[Draft]) -> Screen:
    known = report_places.own(turn)
    key = "report-where-listed" if known else "report-where"
    return turn.ask(key, known, takes=("text", "location"), longest=LONGEST_PLACE)


@choose_place.reply
def place_given(turn: Turn[Draft], answer: str) -> Step[Draft]:
    draft = turn.draft
    if area := report_places.picked(turn, answer):
        draft.at(area.name, area.id)
        return _after_place(draft)
    guard.check(answer, longest=LONGEST_PLACE)
    draft.at(answer, None)
    if turn.location:
        draft.latitude, draft.longitude = turn.location.latitude, turn.location.longitude
        return _after_place(draft)
    return choose_area if report_places.meant(turn, answer) else _after_place(draft)


@conversation.step
def choose_area(turn: Turn[Draft]) -> Screen:
    """What was typed may be an area, of this cell or of another."""
    found = areas.with_cells(turn.db, report_places.meant(turn, turn.draft.place))
    as_typed = Choice(AS_TYPED, Text("report-as-typed", {"place": turn.draft.place}))
    return turn.ask("report-which-area", [*report_places.choices(found), as_typed])


@choose_area.reply
def area_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if answer != AS_TYPED and (area := report_places.picked(turn, answer)):
        said = turn.draft.place
        turn.draft.at(said if len(said.split()) > len(area.name.split()) else area.name, area.id)
    return _after_place(turn.draft)


def _after_place(draft: Draft) -> Step[Draft]:
    return confirm if draft.edits else describe


# What


@conversation.step
def describe(turn: Turn[Draft]) -> Screen:
    return turn.ask("report-what", takes=("text", *FILES), field=report_sending.field_name(turn))


@describe.reply
def described(turn: Turn[Draft], answer: str) -> Step[Draft]:
    return _take(turn, answer)


def _take(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer, (*turn.draft.files, *turn.files))
    seems = conduct.verdict(answer)
    if refusal := conduct.REFUSED.get(seems or ""):
        raise Misfit(refusal)
    turn.draft.text = answer
    report_sending.take_files(turn)
    return ask_whom if seems == "unsure" else _after_what(turn)


@conversation.step
def ask_whom(turn: Turn[Draft]) -> Screen:
    """The words may be about somebody; only who wrote them knows."""
    choices = (Choice("matter", Text("report-of-matter")), Choice("person", Text("report-of-person")))
    return turn.ask("report-of-whom", choices)


@ask_whom.reply
def whom_told(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer == "person":
        return turn.end("report-person-refused", [turn.door("phananh")])
    return _after_what(turn)


def _after_what(turn: Turn[Draft]) -> Step[Draft]:
    draft = turn.draft
    if not draft.text and any(file.kind in ("photo", "video") for file in draft.files):
        return add_words
    if draft.edits:
        return confirm
    if report_sending.similar(turn):
        return choose_similar
    return confirm if draft.files else add_files


@conversation.step
def add_words(turn: Turn[Draft]) -> Screen:
    return turn.ask("report-photo-words", [Choice(NO_WORDS, Text("report-photo-only"))], takes=("text", *FILES))


@add_words.reply
def words_added(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if not answer and not turn.files:
        return choose_similar if report_sending.similar(turn) and not turn.draft.edits else confirm
    return _take(turn, answer)


FEATURE = Feature(
    (conversation,),
    doors=(Door("phananh", "report-door", open_reports, ("report",), ("phản ánh", "phan anh", "report")),),
)
