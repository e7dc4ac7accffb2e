"""Platforms on which nobody may be written to for long after they wrote: what may still go, and what waits for them.

What may not go takes another of the person's chats, or is held until they write. Nobody is left out without a trace:
held rows are what leaders see of members who are not reached (storage/reach.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Literal

from sqlalchemy import ColumnElement, and_, func, literal_column, or_, select, update
from sqlalchemy.orm import Session, aliased

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
KNOCKS_FOR = timedelta(days=2)


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
    if now - wrote <= FREE_FOR and _said_since(db, row.address_id, wrote) < window.free:
        return None
    if row.paid_for != row.address_id:  # what was not sent then is paid for still: a line that is down costs nothing
        if not usage.spend(db, row.account, month, "paid", window.paid):
            return "quota"
        row.paid_for = row.address_id
    return None


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
    of_person = row.priority != REPLY and row.edits_id is None
    if of_person and not moved_before and (other := addresses.another(db, address)):
        row.address_id, row.account, row.state, row.error = other.id, other.channel, "waiting", why
        row.attempt = 0
        return
    row.state, row.error, row.attempt = "held", why, 0
    row.not_before = _wrote_last(db, address) or LONG_AGO  # what was known when it was decided, for `overtaken`
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
            expires_at=now + KNOCKS_FOR,
        )  # fmt: skip
        db.add(knock)


def _wrote_last(db: Session, address: Address) -> datetime | None:
    """When the chat's person wrote, in whichever chat."""
    theirs = or_(Address.id == address.id, Address.person_id == address.person_id)
    return db.scalar(select(func.max(Address.active_at)).where(theirs))


def pointless(db: Session, row: Delivery) -> bool:
    """A knock at the phone of somebody for whom nothing is held any more: they wrote meanwhile, or left."""
    if row.account != KNOCKS:  # every claimed row is asked
        return False
    held = select(Delivery.id).join(Address, Address.id == Delivery.address_id)
    held = held.join(Person, Person.id == Address.person_id).where(Person.phone == row.address.chat)
    return db.scalar(held.where(Delivery.state == "held").limit(1)) is None


def release(db: Session, address: Address, now: datetime) -> None:
    """The person has written, so what was held in this chat goes, in its order."""
    if address.channel in HOLDING:
        _free(db, now, Delivery.address_id == address.id)


def overtaken(db: Session) -> dict[int, tuple[int, str]]:
    """Held rows whose person has written since, here or in another chat: for each the chat that is open now."""
    held_in, open_one = aliased(Address), aliased(Address)
    theirs = and_(open_one.person_id == held_in.person_id, *addresses.for_the_person())
    rows = select(Delivery.id, open_one.id, open_one.channel).join(held_in, held_in.id == Delivery.address_id)
    rows = rows.join(open_one, or_(open_one.id == held_in.id, theirs))
    rows = rows.where(Delivery.state == literal_column("'held'"), open_one.active_at > Delivery.not_before)
    found = db.execute(rows.where(~open_one.gone).order_by(open_one.active_at, Delivery.id).limit(AT_ONCE))
    return {row: (chat, channel) for row, chat, channel in found}


def catch_up(db: Session, now: datetime) -> None:
    """Whoever released what was held in their chat saw neither rows of other chats nor what was being held then."""
    for row, (chat, channel) in overtaken(db).items():
        _free(db, now, Delivery.id == row, address_id=chat, account=channel, attempt=0)


def new_month(db: Session, month: str, now: datetime) -> None:
    """What was beyond a quota of the month before is tried again, once."""
    if usage.spend(db, "", month, "released", 1):
        _free(db, now, Delivery.error == "quota")


def forget(db: Session, now: datetime, before: datetime) -> None:
    """What is held too long: its hour has passed, or it was made before `before`."""
    late = update(Delivery).where(Delivery.state == "held")
    late = late.where(or_(Delivery.expires_at <= now, Delivery.created_at < before))
    db.execute(late.values(state="expired", error="too late"))


def _free(db: Session, now: datetime, *which: ColumnElement[bool], **more: Any) -> None:
    """Held no longer: it goes as soon as it may."""
    held = update(Delivery).where(Delivery.state == "held", *which)
    db.execute(held.values(state="waiting", not_before=now, error=None, **more))
