"""How the score of a meeting is put into words."""

from __future__ import annotations

from bot.i18n import Texts
from bot.texts import Text, Word
from storage import scores
from storage.models import ScoreCard


def line_name(line: scores.Line) -> Text:
    return Text(f"score-line-{line}")


def class_name(points: int) -> Text:
    return Text(f"score-class-{scores.class_of(points)}")


def of_card(card: ScoreCard) -> dict[str, Word]:
    points = scores.total(card.scores)
    return {"points": points, "class": class_name(points)}


def in_one_line(texts: Texts, card: ScoreCard | None) -> str:
    """ "92/100, loại Tốt"; empty where there is no score."""
    return texts.plain(Text("score-in-minutes", of_card(card))) if card else ""
