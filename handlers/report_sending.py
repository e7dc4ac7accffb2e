"""What a report holds until it is sent, and what becomes of it then: a new case, or one more voice of a known one."""

from __future__ import annotations

import dataclasses
import mimetypes
from collections.abc import Sequence
from dataclasses import dataclass

from bot import conduct, field_names, guard
from bot.case_deadlines import rules_of
from bot.dialog import Conversation, Misfit, Turn
from bot.filestore import Fetched
from bot.screens import LONGEST
from bot.texts import Text
from handlers import report_hearers
from storage import areas, files, nearby, report_fields, report_files, report_voices, reports
from storage.models import Report
from storage.nearby import Sought
from storage.reports import Matter

MOST_FILES = 10


@dataclass
class Draft:
    """`place_known`: asked about one area only, so where is no question any more.

    `edits`: one part is asked for again. `same_as`: the case that is this member's as well.
    """

    field: str = ""
    place: str = ""
    place_known: bool = False
    area_id: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    text: str = ""
    files: list[Fetched] = dataclasses.field(default_factory=list[Fetched])
    edits: bool = False
    same_as: int = 0

    def at(self, place: str, area_id: int | None) -> None:
        self.place, self.area_id = place, area_id
        self.latitude = self.longitude = None


conversation = Conversation("report", Draft)


def take_files(turn: Turn[Draft]) -> None:
    """Raises Misfit past the tenth, and for a picture sent as a document, which keeps what the camera wrote into it."""
    if any(file.kind == "document" and _is_picture(file) for file in turn.files):
        raise Misfit("report-picture-as-file")
    if len(turn.draft.files) + len(turn.files) > MOST_FILES:
        raise Misfit("report-files-enough", most=MOST_FILES)
    turn.draft.files += turn.files


def _is_picture(file: Fetched) -> bool:
    kinds = (file.mime, mimetypes.guess_type(file.name)[0] or "")
    return any(kind.startswith("image/") for kind in kinds)


def add_to(turn: Turn[Draft], caption: str) -> None:
    """Files that came after the words; what is written under them is added to these."""
    guard.check(caption, turn.files)
    if conduct.verdict(caption):
        raise Misfit("report-about-person")
    text = "\n".join(filter(None, (turn.draft.text, caption)))
    if len(text) > LONGEST:
        raise Misfit("dialog-too-long", longest=LONGEST, length=len(text))
    take_files(turn)
    turn.draft.text = text


def field_name(turn: Turn[Draft]) -> Text:
    """Also where the field was hidden after it was chosen: what they have written for it still goes."""
    return field_names.of(report_fields.one(turn.db, turn.person.committee_id, turn.draft.field))


def similar(turn: Turn[Draft]) -> Sequence[Report]:
    draft = turn.draft
    sought = Sought(draft.field, draft.place, draft.text, draft.area_id, draft.latitude, draft.longitude)
    return nearby.similar(turn.db, turn.person, sought, turn.now)


def same(turn: Turn[Draft]) -> Report:
    """Raises Misfit where the case was closed meanwhile."""
    report = turn.db.get(Report, turn.draft.same_as)
    if report is None or report.committee_id != turn.person.committee_id or report.state not in nearby.OPEN:
        raise Misfit("report-too-late")
    return report


def join(turn: Turn[Draft], report: Report, *, with_words: bool) -> None:
    """One more voice; its words and files are for whoever handles the case."""
    words = turn.draft.text if with_words else ""
    report_voices.add(turn.db, report, turn.person, words, turn.now)
    if with_words:
        report_files.add(turn.db, report, [files.add(turn.db, file, turn.now) for file in turn.draft.files])
    report_hearers.tell_of_voice(turn, report, words)


def store(turn: Turn[Draft], *, urgent: bool) -> Report:
    draft = turn.draft
    kept = [files.add(turn.db, file, turn.now) for file in draft.files]
    matter = Matter(
        draft.field, draft.place, draft.text, draft.latitude, draft.longitude, kept[0] if kept else None,
        urgent=urgent, area_id=draft.area_id,
    )  # fmt: skip
    local = turn.now.astimezone(turn.zone)
    rules = rules_of(turn.db, turn.person.cell, turn.schedule, turn.zone)
    deadline = rules.first(turn.now, urgent=urgent)
    report = reports.add(turn.db, turn.person, matter, local.year, turn.now, deadline=deadline)
    report_files.add(turn.db, report, kept[1:])
    areas.heard(turn.db, turn.person, draft.area_id, areas.month_of(turn.now, turn.zone), turn.now)
    return report
