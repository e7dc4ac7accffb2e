"""Leaders hear how many comments have waited for them too long: a number, no name, nothing of what was said."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.screens import Choice
from bot.texts import Text
from handlers.broadcasting import to_all
from storage import comment_reminding, thresholds
from storage.deliveries import About
from storage.models import Cell


def remind(db: Session, cell: Cell, now: datetime) -> None:
    """In the morning after one has waited for as many days as the cell allows; what was put off counts anew."""
    if not comment_reminding.due(db, cell, now):
        return
    days = thresholds.of(db, cell, "comments-answered-days")
    text = Text("comments-wait", {"count": len(comment_reminding.waiting(db, cell, now)), "days": days})
    zone = ZoneInfo(cell.committee.timezone)
    today = now.astimezone(zone).date()
    name = f"{comment_reminding.name(cell)}:{today:%Y%m%d}"
    choices = [Choice("o:ykien", Text("answers-door"))]
    about = About(expires_at=now + timedelta(days=1))
    audience = comment_reminding.leaders(db, cell, today, zone)
    to_all(db, audience, text, now, name, choices, klass="B", about=about)
    comment_reminding.said(db, cell, now)
