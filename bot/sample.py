"""The sample commune of examples/: what a newcomer finds on the browser phones before having set anything up.

Two cells have joined; the third has not, so that joining can be tried too.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.config import Settings
from storage import addresses, committees, rosters
from storage.engine import Database
from storage.models import Address, Cell, Person

if TYPE_CHECKING:
    from bot.roster.entries import Row

NAME = "Đảng ủy xã Phúc Lộc"
ROSTER = Path(__file__).parent.parent / "examples" / "roster.xlsx"
CELLS_JOINED = 2
CHANNEL = "web"


def wanted(settings: Settings) -> bool:
    """Never beside a real channel: there real people write."""
    return settings.phones and not settings.real_channels


async def seed(database: Database, now: datetime, timezone: str = "Asia/Ho_Chi_Minh", language: str = "vi") -> bool:
    """Fills a database that belongs to no committee yet. False when it belongs to one, and nothing was done."""
    from bot.roster.reader import read  # reads workbooks with a large library

    roster = read(ROSTER)
    if roster.problems:
        raise ValueError(f"{ROSTER}: {roster.problems[0]}")

    def fill(db: Session) -> bool:
        if committees.only(db):
            return False
        committee_id = committees.add(db, NAME, timezone, language, now).id
        rosters.apply(db, committee_id, rosters.compare(db, committee_id, roster.rows))
        _join(db, roster.rows, now)
        return True

    return await database.run(fill)


def _join(db: Session, rows: list[Row], now: datetime) -> None:
    cells = list(dict.fromkeys(row.cell for row in rows))[:CELLS_JOINED]
    for person in db.scalars(select(Person).join(Person.cell).where(Cell.name.in_(cells)).order_by(Person.id)).all():
        person.consented_at = now
        address = Address(channel=CHANNEL, chat=str(person.id))
        db.add(address)
        db.flush()
        addresses.link(db, address, person)
