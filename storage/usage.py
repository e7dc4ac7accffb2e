"""What an account has used of its month: counted for a plan's forecast, or taken out of a budget."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from storage.models import Address, Usage
from storage.models.accounts import Kind
from storage.rows import inserting


def month_of(now: datetime, zone: ZoneInfo) -> str:
    return f"{now.astimezone(zone):%Y-%m}"


def add(db: Session, account: str, month: str, kind: Kind) -> None:
    row = inserting(db, Usage).values(account=account, month=month, kind=kind, count=1)
    key = ("account", "month", "kind")
    db.execute(row.on_conflict_do_update(index_elements=key, set_={"count": Usage.count + 1}))


def spend(db: Session, account: str, month: str, kind: Kind, most: int) -> bool:
    """Take one out of a month's budget of `most`. False when it is used up."""
    if most <= 0:
        return False
    none = inserting(db, Usage).values(account=account, month=month, kind=kind, count=0)
    db.execute(none.on_conflict_do_nothing())
    mine = (Usage.account == account, Usage.month == month, Usage.kind == kind, Usage.count < most)
    taken = update(Usage).where(*mine).values(count=Usage.count + 1).returning(Usage.count)
    return db.execute(taken, execution_options={"synchronize_session": False}).first() is not None


def used(db: Session, account: str, month: str, kind: Kind) -> int:
    row = select(Usage.count).where(Usage.account == account, Usage.month == month, Usage.kind == kind)
    return db.scalar(row) or 0


def people(db: Session, account: str) -> int:
    """How many chats of the account belong to somebody who can be written to."""
    chats = select(func.count()).select_from(Address).where(Address.channel == account, ~Address.gone)
    return db.scalar(chats.where(Address.person_id.is_not(None))) or 0
