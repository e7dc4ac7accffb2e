"""The cells' boxes of comments without a name are looked through: every morning, and when a meeting has begun."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from bot.reminders import AGAIN_AFTER, MORNING, Notices, succeeds
from bot.sealing import Sealing
from storage import deliveries, sealed_sweep, thresholds
from storage.models import Cell, SealedBox
from storage.sealed_sweep import Sweep


def fire_boxes(db: Session, notices: Notices, sealing: Sealing, now: datetime) -> None:
    """A box that cannot be opened holds up no other. One under another key waits for that key to come back."""
    for box, cell in sealed_sweep.due(db, now):
        zone, daily = ZoneInfo(cell.committee.timezone), box.due_at <= now
        well = box.key_id != sealing.key_id or succeeds(
            db, lambda b=box, c=cell, d=daily: _fire(db, notices, sealing, b, c, d, now), cell=cell.id
        )
        box.swept_at = now
        if daily or not well:
            box.due_at = next_morning(now, zone) if well else now + AGAIN_AFTER


def _fire(
    db: Session, notices: Notices, sealing: Sealing, box: SealedBox, cell: Cell, daily: bool, now: datetime
) -> None:
    today = now.astimezone(ZoneInfo(cell.committee.timezone)).date()
    midnight = datetime.combine(today, datetime.min.time(), tzinfo=ZoneInfo(cell.committee.timezone))
    db.info[deliveries.CAUSE] = f"box:{box.id}"
    least = thresholds.of(db, cell, "sealed-from-members")
    swept = Sweep(db, sealing, box, least, today, midnight, now, daily).run()
    if swept.released or swept.answered:
        notices.sealed(db, cell, swept, now)


def next_morning(now: datetime, zone: ZoneInfo) -> datetime:
    today = now.astimezone(zone).date()
    morning = datetime.combine(today, MORNING, tzinfo=zone)
    return morning if morning > now else datetime.combine(today + timedelta(days=1), MORNING, tzinfo=zone)


def skip_boxes(db: Session, now: datetime) -> None:
    sealed_sweep.tell_nothing_before(db, now)
