"""What stands open to other systems (bot/web/open311) of how a matter is reported: bot.web knows no handlers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from storage.models import Person, Report
from storage.reports import Matter


@dataclass(frozen=True)
class Intake:
    """`take` stores a new case and tells its leader.

    `take(db, by, matter, system, zone, now)`: on behalf of `by`, named `system` to the leader.
    """

    take: Callable[[Session, Person, Matter, str, ZoneInfo, datetime], Report]
    longest_place: int
