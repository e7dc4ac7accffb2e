"""Platforms on which nobody may be written to for long after they wrote: what may still go, and what waits for them.

What may not go takes another of the person's chats, or is held until they write. Nobody is left out without a trace:
held rows are what leaders see of members who are not reached (storage/reach.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import ColumnElement, func, literal_column, select, update
from sqlalchemy.orm import Session

from storage import addresses, usage
from storage.leases import LONG_AGO
from storage.models import Address, Delivery, Person
from storage.models.delivery import BROADCAST, REPLY

HOLDING = frozenset({"zalo-oa", "zalo-bot"})
"""Channels on which messages may be held."""
FREE_FOR = timedelta(hours=48)  # after the person wrote (Zalo's rule, channels.md)
KNOCKS = "zalo-zns"
Why = Literal["window", "quota", "night"]
"""window: too long ago that they wrote; quota: what may be sent without their writing again is used up; night: later
this very day, which only waits."""
JUST_NOW, SOON = timedelta(minutes=1), timedelta(seconds=10)
AT_ONCE = 500
MOST_SOON = 3
NIGHT_PAUSE = timedelta(minutes=30)


@dataclass(frozen=True)
class Window:
    """`free` messages within FREE_FOR after the person wrote; each further one takes one out of the month's `paid`.

    Nothing goes when `open_for` is over. Up to `knocks` times a month a template message to somebody's phone number
    asks them to write.
    """

    free: int
    paid: int = 0
    knocks: int = 0
    open_for: timedelta = timedelta(days=7)


def shut(db: Session, row: Delivery, window: Window, month: str, now: datetime) -> Why | None:
    """Why this row may not go now, if it may not. Where it may only be paid for, it is paid for."""
    wrote = row.address.active_at
    if wrote is None or now - wrote > window.open_for:
        return "window"
    if row.attempt:  # let through before, and not sent then: a line that is down must not use up the budget
        return None
    if now - wrote <= FREE_FOR and _said_since(db, row.address_id, wrote) < window.free:
        return None
    return None if usage.spend(db, row.account, month, "paid", window.paid) else "quota"


def _said_since(db: Session, address_id: int, wrote: datetime) -> int:
    """Messages to the chat since its person wrote last, what is perhaps sent counted as sent."""
    said = select(func.count()).select_from(Delivery).where(Delivery.address_id == address_id)
    return db.scalar(said.where(Delivery.state.in_(("sent", "unknown")), Delivery.sent_at >= wrote)) or 0


def hold(db: Session, row: Delivery, why: Why, window: Window | None, month: str, now: datetime) -> None:
    """Another of the person's chats gets it, or it waits until they write. Answers stay where they were asked for."""
    if why == "night":
        row.state, row.error, row.not_before = "waiting", why, now + NIGHT_PAUSE
        return
    address = db.get_one(Address, row.address_id)
    moved_before = row.error in ("window", "quota")  # between two shut chats it would go to and fro
    if row.priority != REPLY and not moved_before and (other := addresses.another(db, address)):
        row.address_id, row.account, row.state, row.error = other.id, other.channel, "waiting", why
        row.attempt = 0
        return
    row.state, row.error, row.attempt = "held", why, 0
    row.not_before = address.active_at or LONG_AGO  # what was known of them when it was decided, for `overtaken`
    if window and window.knocks and row.klass in ("A", "B"):
        _knock(db, row, address, window.knocks, month, now)


def refused(db: Session, row: Delivery, why: Why, window: Window | None, month: str, now: datetime) -> None:
    """The platform does not let it through. Whoever wrote meanwhile may be written to all the same: once more, soon."""
    wrote = db.get_one(Address, row.address_id).active_at
    if wrote and now - wrote < JUST_NOW and row.attempt < MOST_SOON:
        row.state, row.error, row.not_before = "waiting", why, now + SOON
        return
    hold(db, row, why, window, month, now)


def _knock(db: Session, row: Delivery, address: Address, most: int, month: str, now: datetime) -> None:
    """Once after each time they wrote, and without a word of what waits: whose ears the phone has nobody knows."""
    person = db.get(Person, address.person_id) if address.person_id else None
    name = f"knock:{address.id}:{address.active_at.timestamp() if address.active_at else 0:.0f}"
    if person is None or not person.phone or db.scalar(select(Delivery.id).where(Delivery.dedupe_key == name)):
        return
    if usage.spend(db, KNOCKS, month, "knock", most):
        chat = addresses.locked(db, KNOCKS, person.phone)
        knock = Delivery(
            address_id=chat.id, account=KNOCKS, klass="C", priority=BROADCAST, key="zns-name",
            words={"name": person.full_name}, dedupe_key=name, not_before=now, created_at=now, cause=row.cause,
        )  # fmt: skip
        db.add(knock)


def release(db: Session, address: Address, now: datetime) -> None:
    """The person has written, so what was held for them goes, in its order. For chats of every channel."""
    if address.channel in HOLDING:
        _free(db, now, Delivery.address_id == address.id)


def overtaken(db: Session) -> Sequence[int]:
    """Rows that were held while their person wrote: whoever released what was held did not see them yet."""
    rows = select(Delivery.id).join(Address, Address.id == Delivery.address_id)
    rows = rows.where(Delivery.state == literal_column("'held'"), Address.active_at > Delivery.not_before)
    return db.scalars(rows.limit(AT_ONCE)).all()


def catch_up(db: Session, now: datetime) -> None:
    _free(db, now, Delivery.id.in_(overtaken(db)))


def new_month(db: Session, month: str, now: datetime) -> None:
    """What was beyond a quota of the month before is tried again, once."""
    if usage.spend(db, "", month, "released", 1):
        _free(db, now, Delivery.error == "quota")


def follow(db: Session, address: Address, now: datetime) -> None:
    """A chat that has just become somebody's: what is held for them elsewhere comes here."""
    others = select(Address.id).where(Address.person_id == address.person_id, Address.id != address.id)
    here = {"address_id": address.id, "account": address.channel, "attempt": 0}
    _free(db, now, Delivery.address_id.in_(others), *addresses.for_the_person(), **here)


def _free(db: Session, now: datetime, *which: ColumnElement[bool], **more: Any) -> None:
    """Held no longer: it goes as soon as it may."""
    held = update(Delivery).where(Delivery.state == "held", *which)
    db.execute(held.values(state="waiting", not_before=now, error=None, **more))
