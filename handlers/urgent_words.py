"""What a report on one case or event says, in Vietnamese, with all that is known of a case and nobody's name."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from bot import field_names
from bot.dialog import Turn
from bot.hiding import calls
from bot.i18n import Texts
from bot.texts import Text, Word
from handlers import case_words, official_words, said
from handlers.case_scope import place_for, text_for
from handlers.paper_words import ENDS
from handlers.report_paper import NOTHING, heads
from storage import files, report_figures, report_files
from storage.models import CasePaper, Person, Report, ReportChange, StoredFile
from storage.models.voices import ReportDeed
from storage.report_figures import Scope

FORM = "bao-cao-nhanh.docx"
KINDS = {"urgent": "BÁO CÁO NHANH", "ad-hoc": "BÁO CÁO ĐỘT XUẤT"}
FILES = {"urgent": "bao-cao-nhanh", "ad-hoc": "bao-cao-dot-xuat"}
MEASURES: tuple[ReportDeed, ...] = ("took", "assigned", "forwarded", "escalated", "told", "replied", "closed")
SPOKEN: tuple[ReportDeed, ...] = ("replied", "closed")
"""Deeds with words of a handler. What the reporter said may name people that nobody has blacked out."""


@dataclass(frozen=True)
class Said:
    what: str
    where: str
    when: str
    measures: str
    proposals: str

    def as_json(self) -> dict[str, str]:
        return asdict(self)


def what(turn: Turn[Any], report: Report) -> str:
    """With citizens' names blacked out and without recordings, for it goes up the tree."""
    words = said.whole(text_for(report, None), filter(report.passes, report_files.of(turn.db, report)))
    return _vietnamese(turn, Text("register-said", {"what": words}))


def where(turn: Turn[Any], report: Report) -> str:
    area = report_figures.area_name(turn.db, report)
    place = place_for(report, None)
    named = [area] if area and area != place else []
    named += [place] if place else []
    if report.latitude is not None or not named:
        location = case_words.place_name("", report.latitude, report.longitude)
        named.append(_vietnamese(turn, Text("register-said", {"what": location})))
    return ", ".join(filter(None, named))


def when(turn: Turn[Any], report: Report) -> str:
    return _vietnamese(turn, Text("urgent-received-at", {"at": report.created_at, "code": report.code}))


def measures(turn: Turn[Any], report: Report) -> str:
    """What the history says was done, a line each, but for the notes of those who handle it."""
    name = turn.db.get_one(Person, report.person_id).full_name
    changes = report_figures.steps(turn.db, report.id, MEASURES)
    return "\n".join(_vietnamese(turn, _measure(change, name)) for change in changes)


def _measure(change: ReportChange, reporter: str) -> Text:
    """A reply that calls the reporter by name is not quoted."""
    words: dict[str, Word] = {"at": change.at, "said": change.text}
    quoted = change.deed in SPOKEN and change.text and not calls(change.text, reporter)
    return Text(f"urgent-deed-{change.deed}-saying" if quoted else f"urgent-deed-{change.deed}", words)


def ordered(turn: Turn[Any], scope: Scope, paper: CasePaper, said: Said, report: Report | None) -> StoredFile:
    name = f"{FILES[paper.kind]}-so-{paper.number:02d}.docx"
    return files.order(turn.db, name, official_words.DOCX, FORM, _given(turn, scope, paper, said, report), turn.now)


def _given(turn: Turn[Any], scope: Scope, paper: CasePaper, said: Said, report: Report | None) -> dict[str, Any]:
    title = _title(turn, said, report)
    whose = turn.person.cell.name if scope.cell_id else "Văn phòng Đảng ủy"
    kind = KINDS[paper.kind]
    return {
        **heads(turn, scope, paper),
        "kind": kind,
        "title": title,
        "opening": f"{whose} {kind.lower()} {title}, như sau:",
        "when": _ended(said.when),
        "where": _ended(said.where),
        "what": [_ended(line) for line in said.what.splitlines() if line.strip()],
        "measures": [_ended(line) for line in said.measures.splitlines() if line.strip()] or ["Chưa có."],
        "proposals": [_ended(line) for line in said.proposals.splitlines() if line.strip()] or [NOTHING],
        "more": f"{'Chi bộ' if scope.cell_id else 'Văn phòng'} tiếp tục theo dõi và báo cáo khi có diễn biến mới.",
    }


def _title(turn: Turn[Any], said: Said, report: Report | None) -> str:
    if report is None:
        return _vietnamese(turn, Text("urgent-title", {"where": said.where.rstrip(".")}))
    words: dict[str, Word] = {"code": report.code, "field": field_names.of_case(report)}
    return _vietnamese(turn, Text("urgent-title-of-case", words))


def _ended(line: str) -> str:
    line = line.strip()
    return line if line.endswith(ENDS) else f"{line}."


def _vietnamese(turn: Turn[Any], text: Text) -> str:
    return Texts("vi", turn.zone).plain(text)
