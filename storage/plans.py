"""Plans of platforms that end: so many messages a month, so many people. Who is warned, once a month and kind."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from sqlalchemy.orm import Session

from storage import usage
from storage.models.accounts import Kind

ALMOST = 0.9
FIRST_DAYS = 3.0  # of a month, in which what was sent so far foretells nothing
Warned = Literal["forecast", "almost", "people"]
TOLD: dict[Warned, Kind] = {"forecast": "told-forecast", "almost": "told-almost", "people": "told-people"}


@dataclass(frozen=True)
class Plan:
    """What an account's plan has; 0 is not counted."""

    account: str
    monthly: int
    people: int


@dataclass(frozen=True)
class Outlook:
    """`expected`: messages by the end of the month if it goes on as until now."""

    plan: Plan
    sent: int
    expected: int
    people: int

    def warnings(self) -> Iterator[Warned]:
        plan = self.plan
        if plan.monthly and self.sent >= ALMOST * plan.monthly:
            yield "almost"
        elif plan.monthly and self.expected > plan.monthly:
            yield "forecast"
        if plan.people and self.people >= ALMOST * plan.people:
            yield "people"


def outlook(db: Session, plan: Plan, zone: ZoneInfo, now: datetime) -> Outlook:
    month, local = usage.month_of(now, zone), now.astimezone(zone)
    sent = usage.used(db, plan.account, month, "sent")
    gone = local.day - 1 + local.hour / 24
    whole = monthrange(local.year, local.month)[1]
    expected = round(sent * whole / gone) if gone >= FIRST_DAYS else sent
    return Outlook(plan, sent, expected, usage.people(db, plan.account))


def to_warn(db: Session, plan: Plan, zone: ZoneInfo, now: datetime) -> Iterator[tuple[Warned, Outlook]]:
    """What nobody was warned of this month yet; from now on they count as warned."""
    found, month = outlook(db, plan, zone, now), usage.month_of(now, zone)
    for warning in found.warnings():
        if usage.spend(db, plan.account, month, TOLD[warning], 1):
            yield warning, found
