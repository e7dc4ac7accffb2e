"""All comments on a meeting (or of none) with their outcomes, as an official paper and as a spreadsheet, for leaders.

In the language of the commune. A sealed comment stands there without a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from bot.dialog import Misfit, Outcome, Turn
from bot.i18n import Texts
from bot.texts import Text, Word
from handlers import answer_words, comment_words, meeting_words, official_words
from storage import comment_files, comment_lists, files, meetings
from storage.comment_lists import Listed, Unit
from storage.models import Comment, Committee, Meeting, StoredFile

HEADS = ("number", "code", "item", "group", "said", "author", "outcome", "answer", "reservation")


def hand_out(turn: Turn[Any], meeting_id: int) -> Outcome:
    meeting = meetings.led_by(turn.db, meeting_id, turn.person) if meeting_id else None
    if not turn.person.leads or (meeting_id and meeting is None):
        raise Misfit("dialog-not-yours")
    found = comment_lists.units(turn.db, turn.person.cell_id, meeting_id or None, turn.now)
    words: dict[str, Word] = {"meeting": answer_words.meeting_name(meeting)}
    name = f"tong-hop-y-kien-{meeting.starts_at.astimezone(turn.zone):%Y-%m-%d}" if meeting else "tong-hop-y-kien"
    given = _given(turn, meeting, found)
    for ending, mime, paper in (
        ("docx", official_words.DOCX, "tong-hop-y-kien.docx"),
        ("xlsx", files.XLSX, "comment-table"),
    ):
        turn.also(
            Text("collation-file", words), file=files.order(turn.db, f"{name}.{ending}", mime, paper, given, turn.now)
        )
    return turn.end("collation-coming", [answer_words.list_choice(meeting_id)], **words)


def _given(turn: Turn[Any], meeting: Meeting | None, found: Sequence[Unit]) -> dict[str, Any]:
    cell = turn.person.cell
    committee = turn.db.get_one(Committee, cell.committee_id)
    texts = Texts(committee.language, turn.zone)
    heading = meeting_words.heading(meeting) if meeting else Text("answer-no-meeting")
    start = Text("collation-start", {"start": meeting.starts_at}) if meeting else ""
    listed = [(unit, one) for unit in found for one in unit.listed]
    sent = comment_files.by_comment(turn.db, [one.comment for _, one in listed])
    answered = sum(one.comment.is_settled for _, one in listed)
    sections = [
        {"title": title, "lines": [_line(texts, unit, one, sent[one.comment.id]) for unit, one in of_section]}
        for title, of_section in groupby(listed, lambda pair: texts.plain(answer_words.about(pair[1])))
    ]
    counts: dict[str, Word] = {"total": len(listed), "answered": answered}
    return {
        **official_words.heads(turn.db, cell), **official_words.signs(turn.db, cell),
        "dated": official_words.dated(turn.db, cell, turn.now, turn.zone),
        "title": texts.plain(Text("collation-title")), "of": [committee.name, cell.name],
        "about": texts.plain(Text("collation-about", {"meeting": heading, "start": start})),
        "counts": texts.plain(Text("collation-counts", counts)),
        "heads": [texts.plain(Text(f"collation-{name}")) for name in HEADS],
        "sections": sections,
    }  # fmt: skip


def _line(texts: Texts, unit: Unit, one: Listed, sent: Sequence[StoredFile]) -> dict[str, str]:
    comment = one.comment
    return {
        "code": comment.code,
        "group": unit.group.title if unit.group else "",
        "what": texts.plain(Text("collation-what", {"what": comment_words.what_with(comment, sent)})),
        "author": comment.person.full_name if comment.person else texts.plain(Text("collation-sealed")),
        "outcome": _outcome(texts, comment),
        "answer": comment.answer or "",
        "reservation": comment.reservation or "",
    }


def _outcome(texts: Texts, comment: Comment) -> str:
    name = answer_words.outcome_name(comment.outcome) if comment.answered_at else Text("collation-waiting")
    written = texts.plain(name)
    return written[:1].upper() + written[1:]
