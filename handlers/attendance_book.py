"""The attendance book of the year, for those who lead the cell: a spreadsheet to print and a chart to look at."""

from __future__ import annotations

from typing import Any

from bot import guard
from bot.dialog import Actions, Door, Feature, Misfit, Outcome, Turn
from bot.i18n import Texts
from bot.screens import Choice
from bot.texts import Text
from handlers import roll_call
from storage import attendance, files, meetings
from storage.attendance import Counts, Line
from storage.models import Meeting
from storage.models.meetings import ROLL_FROM, ROLL_UNTIL

action = Actions()
MARKS = {"present": "x", "late": "M", "excused": "P", "absent": "K"}


def open_book(turn: Turn[None]) -> Outcome:
    return _book(turn, turn.now.astimezone(turn.zone).year)


@action("book")
def of_year(turn: Turn[None], year: str) -> Outcome:
    """Also the year before: in January it is the one that people ask for."""
    wanted, this = guard.id_of(year), turn.now.astimezone(turn.zone).year
    if not turn.person.leads or wanted not in (this - 1, this):
        raise Misfit("book-not-yours")
    return _book(turn, wanted)


def _book(turn: Turn[None], year: int) -> Outcome:
    called = attendance.called(turn.db, turn.person.cell_id, year, turn.zone)
    recent = [roll_call.choice_for(meeting, dated=True) for meeting in _recent(turn)]
    ways = [*recent, *_year_before(turn, year)]
    if not called:
        return turn.end("book-empty", [*ways, turn.door("menu")], year=str(year))
    rolls = [(meeting, attendance.roll(turn.db, meeting)) for meeting in called]
    given, name = _paper(turn, year, rolls), f"so-diem-danh-{year}"
    for file in (
        files.order(turn.db, f"{name}.png", files.PNG, "attendance-chart", given, turn.now, "photo"),
        files.order(turn.db, f"{name}.xlsx", files.XLSX, "attendance-book", given, turn.now),
    ):
        turn.also("book-file", file=file, year=str(year), cell=turn.person.cell.name)
    return turn.end("book-coming", ways, year=str(year), count=len(called))


def _year_before(turn: Turn[None], year: int) -> list[Choice]:
    before = turn.now.astimezone(turn.zone).year - 1
    if year == before or not attendance.called(turn.db, turn.person.cell_id, before, turn.zone):
        return []
    return [of_year.choice(Text("book-of-year", {"year": str(before)}), before)]


def _recent(turn: Turn[None]) -> list[Meeting]:
    """Whose roll can still be called or corrected."""
    found = meetings.between(turn.db, turn.person.cell_id, turn.now - ROLL_UNTIL, turn.now + ROLL_FROM)
    return [meeting for meeting in found if meeting.is_called(turn.now)]


def _paper(turn: Turn[Any], year: int, rolls: list[tuple[Meeting, list[Line]]]) -> dict[str, Any]:
    """In the language of the commune. Who has left since is named where they were marked."""
    cell = turn.person.cell
    texts = Texts(cell.committee.language, turn.zone)
    people = {line.person.id: line.person.full_name for _, lines in rolls for line in lines}
    marks = [{line.person.id: MARKS.get(line.state or "", "") for line in lines} for _, lines in rolls]
    counts = [attendance.counted(lines) for _, lines in rolls]
    return {
        "title": texts.plain(Text("book-heading", {"year": str(year)})),
        "of": [cell.committee.name, cell.name],
        "heads": [texts.plain(Text(f"book-{name}")) for name in ("number", "name")],
        "days": [f"{meeting.starts_at.astimezone(turn.zone):%d/%m}" for meeting, _ in rolls],
        "sums": [texts.plain(Text(f"book-{name}")) for name in ("here", "late", "excused", "absent")],
        "people": [[name, *(mark.get(person_id, "") for mark in marks)] for person_id, name in people.items()],
        "rates": [_rate(texts, count) for count in counts],
        "percents": [count.percent for count in counts],
        "rate": texts.plain(Text("book-rate")),
        "legend": texts.plain(Text("book-legend")),
    }


def _rate(texts: Texts, count: Counts) -> str:
    return texts.plain(Text("book-rate-of", {"here": count.here, "expected": count.expected}))


PHRASES = ("sổ điểm danh", "điểm danh cả năm", "attendance book")
FEATURE = Feature(
    actions=action, doors=(Door("sodiemdanh", "book-door", open_book, ("book",), PHRASES, leaders_only=True),)
)
