"""What a resolution, a notice of conclusions and an extract say, and how they are handed over.

In Vietnamese whatever anybody's language, as the minutes are (handlers/minutes_paper.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot.agenda_lines import NUMBERING
from bot.dialog import Misfit, Turn
from bot.i18n import Texts
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import final_papers, meeting_words, minutes_paper, official_words, vote_words
from storage import attendance, files, minutes
from storage.models import Meeting, Minutes, Paper, StoredFile
from storage.models.papers import PaperKind

FORMS: dict[PaperKind, str] = {"NQ": "nghi-quyet", "TB": "thong-bao-ket-luan"}
EXTRACT = "trich-nghi-quyet"
KEPT = "Lưu Chi bộ."
ENDS = (".", ";", ":", "!", "?", "…")


def title_of(kind: PaperKind, title: str) -> Text:
    """ "Nghị quyết sinh hoạt thường kỳ tháng 12"."""
    return Text(f"paper-title-{kind.casefold()}", {"title": title})


def based_on(turn: Turn[Any], meeting_id: int) -> tuple[Meeting, Minutes]:
    """Papers are made of minutes of the whole cell's meetings."""
    meeting = minutes_paper.held(turn, meeting_id)
    if meeting.kind == "committee":
        raise Misfit("paper-not-of-committee")
    found = minutes.of_meeting(turn.db, meeting)
    if found is None:
        raise Misfit("paper-minutes-first")
    return meeting, found


def points_of(text: str) -> list[str]:
    """A point a line, without the numbers that were typed: they are written anew."""
    lines = [NUMBERING.sub("", line, count=1).strip() for line in text.splitlines()]
    return [line if line.endswith(ENDS) else f"{line}." for line in lines if line]


def numbered(points: Sequence[str]) -> list[str]:
    return [f"{number}. {point}" for number, point in enumerate(points, 1)]


def listed(points: Sequence[str]) -> list[Text]:
    """Without numbers, where a number would be taken for a choice's."""
    return [Text("paper-point-line", {"point": point}) for point in points]


def handed(turn: Turn[Any], meeting: Meeting, paper: Paper) -> Screen:
    words: dict[str, Word] = {"paper": Text(f"paper-heading-{paper.kind.casefold()}"), "number": f"{paper.number:02d}"}
    again = Choice(f"a:paper-write:{meeting.id}:{paper.kind}", Text("minutes-again"))
    part = [Choice(f"a:extract:{meeting.id}", Text("extract-door"))] if paper.kind == "NQ" else []
    if paper.file_id:
        turn.also(Text("paper-final", words), part, file=turn.db.get_one(StoredFile, paper.file_id))
    else:
        file = _ordered(turn, meeting, paper)
        ways = [*part, again, final_papers.choice_for(meeting, paper.kind)]
        turn.also(Text("paper-draft", words), ways, file=file)
    return turn.end(Text("paper-coming", words))


def _ordered(turn: Turn[Any], meeting: Meeting, paper: Paper) -> StoredFile:
    form = FORMS[paper.kind]
    report = [f"{official_words.committee(turn.db, meeting.cell)} (để báo cáo),"]
    given = {
        **_given(turn, meeting, paper),
        "points": numbered(paper.said["points"]),
        "recipients": [*report, "Đảng viên Chi bộ (để thực hiện),", KEPT],
    }
    return _file(turn, f"{form}-so-{paper.number:02d}.docx", form, given)


def extracted(turn: Turn[Any], meeting: Meeting, paper: Paper, places: Sequence[int], recipient: str) -> StoredFile:
    """`places`: of the points, from 1; they keep their numbers."""
    points = numbered(paper.said["points"])
    chosen = {"points": [points[place - 1] for place in places], "recipients": [f"{recipient},", KEPT]}
    name = f"trich-nghi-quyet-so-{paper.number:02d}.docx"
    return _file(turn, name, EXTRACT, {**_given(turn, meeting, paper), **chosen})


def _file(turn: Turn[Any], name: str, form: str, given: dict[str, Any]) -> StoredFile:
    return files.order(turn.db, name, official_words.DOCX, f"{form}.docx", given, turn.now)


def _given(turn: Turn[Any], meeting: Meeting, paper: Paper) -> dict[str, Any]:
    counts = attendance.counted(attendance.roll(turn.db, meeting))
    words: dict[str, Word] = {
        "start": meeting.starts_at, "place": meeting.place, "cell": meeting.cell.name,
        "what": meeting_words.what(meeting), "here": counts.here, "expected": counts.expected,
    }  # fmt: skip
    written = minutes.of_meeting(turn.db, meeting)
    said: dict[str, Any] = written.said if written else {"votes": None, "voters": 0}
    return {
        **official_words.heads(turn.db, meeting.cell),
        "dated": official_words.dated(turn.db, meeting.cell, meeting.starts_at, turn.zone),
        "number": f"{paper.number:02d}",
        "title": paper.said["title"],
        "opening": Texts("vi", turn.zone).plain(Text("paper-opening", words)),
        "votes": vote_words.line(said),
        "watchers": official_words.watchers(turn.db, meeting.cell),
        "signer": paper.said["signer"],
        "capacity": paper.said["capacity"],
    }
