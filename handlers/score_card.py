"""The score card as a paper (phiếu tự chấm điểm): each line with what it was based on. Vietnamese, as all papers."""

from __future__ import annotations

from typing import Any

from bot.dialog import Turn
from bot.i18n import Texts
from bot.texts import Text, decode
from handlers import meeting_words, official_words, score_words
from storage import files, scores
from storage.models import Meeting, ScoreCard, StoredFile


def ordered(turn: Turn[Any], meeting: Meeting, card: ScoreCard) -> StoredFile:
    name = f"phieu-cham-diem-{meeting.starts_at.astimezone(turn.zone):%d-%m-%Y}.docx"
    given = _given(turn, meeting, card)
    return files.order(turn.db, name, official_words.DOCX, "phieu-cham-diem.docx", given, turn.now)


def _given(turn: Turn[Any], meeting: Meeting, card: ScoreCard) -> dict[str, Any]:
    texts, points = Texts("vi", turn.zone), scores.total(card.scores)
    lines = [
        {
            "title": texts.plain(score_words.line_name(line)),
            "evidence": [texts.plain(_text(raw)) for raw in card.evidence.get(line, [])],
            "most": most,
            "score": card.scores[line],
        }
        for line, most in scores.MOST.items()
    ]
    return {
        **official_words.heads(turn.db, meeting.cell),
        **official_words.signs(turn.db, meeting.cell),
        "dated": official_words.dated(turn.db, meeting.cell, meeting.starts_at, turn.zone),
        "title": texts.plain(meeting_words.what(meeting)),
        "starts": texts.plain(Text("minutes-starts", {"start": meeting.starts_at})),
        "lines": lines,
        "most": sum(scores.MOST.values()),
        "total": points,
        "class": texts.plain(score_words.class_name(points)),
    }


def _text(raw: Any) -> Text:
    found = decode(raw)
    return found if isinstance(found, Text) else Text("score-nothing-known")
