"""A commune in which a case can travel: two cells, the office, and people with phones, for the stories about cases."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.case_deadlines import rules_of
from bot.filestore import Fetched
from storage import files, reports
from storage.models import Cell, Person, Report, ReportChange, ReportVoice
from storage.reports import Matter
from tests.everywhere import Joins
from tests.phone import Phone, Seen
from tests.stories.tasking import heard, presses_again
from tests.world import ZONE, World

__all__ = ["heard", "presses_again"]
WASTE = "Rác tồn đọng trước nhà ông Trần Văn Tư ở đầu ngõ."
PLACE = "Ngõ 12, cạnh nhà ông Tư"
CODE = "PA-001/2026"
LABEL = f"{CODE} Môi trường"


@dataclass
class Commune:
    """`an` reports; `binh` is another member of the cell; `khanh` leads another cell, and `mai` works in the office."""

    world: World
    secretary: Phone
    an: Phone
    binh: Phone
    khanh: Phone
    mai: Phone
    west_id: int

    async def reports(self, text: str = WASTE, *, by: Phone | None = None, **more: Any) -> int:
        """Stored as the form stores it; nobody has heard of it yet."""
        now, schedule = self.world.clock.now(), self.world.app.ticker.schedule
        person_id, file = (by or self.an).holder, more.pop("file", None)

        def add(db: Session) -> int:
            person = db.get_one(Person, person_id)
            rules = rules_of(db, db.get_one(Cell, person.cell_id), schedule, ZONE)
            kept = files.add(db, file, now) if file else None
            given: dict[str, Any] = {"field": "environment", "place": PLACE, "text": text, "file": kept, **more}
            matter = Matter(**given)
            deadline = rules.first(now, urgent=matter.urgent)
            return reports.add(db, person, matter, 2026, now, deadline=deadline).id

        return await self.world.app.database.run(add)

    async def also(self, phone: Phone, report_id: int) -> None:
        """Says that the case is theirs as well."""
        voice = ReportVoice(report_id=report_id, person_id=phone.holder, text=None, at=self.world.clock.now())
        await self.world.app.database.run(lambda db: db.add(voice))

    async def stored(self) -> Sequence[Report]:
        return await self.world.app.database.read(lambda db: db.scalars(select(Report).order_by(Report.id)).all())

    async def due(self) -> list[str]:
        """Of each case, as day/month."""
        return [f"{one.due_on:%d/%m}" if one.due_on else "" for one in await self.stored()]

    async def history(self, report_id: int = 1) -> list[tuple[str, str]]:
        """(deed, state) in their order."""
        rows = select(ReportChange).where(ReportChange.report_id == report_id).order_by(ReportChange.id)
        found = await self.world.app.database.read(lambda db: db.scalars(rows).all())
        return [(change.deed, change.state) for change in found]


@pytest.fixture
async def commune(world: World, joins: Joins) -> Commune:
    west, office = await world.other_cell("Chi bộ thôn Tây"), await world.other_cell("Chi bộ cơ quan")
    return Commune(
        world,
        await joins("Nguyễn Thị Hòa", "secretary"),
        await joins("Lê Văn An"),
        await joins("Trần Thị Bình"),
        await joins("Trịnh Quốc Khánh", "secretary", cell_id=west),
        await joins("Phạm Thị Mai", "office", cell_id=office),
        west,
    )


async def opens(phone: Phone, label: str = LABEL) -> None:
    """From the list to one case."""
    await phone.types("vụ việc")
    await phone.picks(label)


async def does(phone: Phone, deed: str, label: str = LABEL) -> None:
    """One of the deeds that stand one step further."""
    await opens(phone, label)
    await phone.picks("Cách xử lý khác")
    await phone.picks(deed)


async def gives(commune: Commune, name: str = "Bình", label: str = LABEL) -> None:
    """The secretary, to a member."""
    await does(commune.secretary, "Phân công xử lý", label)
    await commune.secretary.types(name)


async def recording(world: World) -> Fetched:
    async def chunks() -> AsyncIterator[bytes]:
        yield b"OggS"

    return await world.app.files.keep("voice", "noi.ogg", "audio/ogg", chunks())


def at(day: int, hour: int = 12, minute: int = 0, month: int = 12) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=ZONE)


def hour(seen: Seen) -> str:
    return f"{seen.at.astimezone(ZONE):%d/%m %H:%M}"
