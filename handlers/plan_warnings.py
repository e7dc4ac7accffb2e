"""A platform's plan is about to end: the office hears of it in time, or the leaders where no office can be reached."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.texts import Text, Word
from handlers.broadcasting import to_all
from storage import plans
from storage.models import Person
from storage.models.people import LEADERS
from storage.plans import Outlook, Plan, Warned


def warn(db: Session, known: Sequence[Plan], zone: ZoneInfo, now: datetime) -> None:
    """Each warning once a month: numbers of messages and people, never whose."""
    for plan in known:
        for kind, outlook in plans.to_warn(db, plan, zone, now):
            _tell(db, kind, outlook, now)


def _tell(db: Session, kind: Warned, outlook: Outlook, now: datetime) -> None:
    plan = outlook.plan
    words: dict[str, Word] = {
        "channel": Text(f"channel-{plan.account}"), "sent": outlook.sent, "monthly": plan.monthly,
        "expected": outlook.expected, "people": outlook.people, "most": plan.people,
    }  # fmt: skip
    text, name = Text(f"plan-ends-{kind}", words), f"plan:{plan.account}:{kind}:{now:%Y-%m-%d}"
    active = select(Person.id).where(Person.active)
    if not to_all(db, active.where(Person.role == "office"), text, now, name):
        to_all(db, active.where(Person.role.in_(LEADERS)), text, now, name)
