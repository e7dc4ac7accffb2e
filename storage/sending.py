"""The sender's side of the outbox: claim, then settle, each in a short transaction with no network between.

waiting → sending → sent | failed | unknown | cancelled | expired (reliability.md).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, Select, String, and_, cast, func, or_, select, update
from sqlalchemy.orm import Session, aliased, joinedload

from storage.models import Address, Cell, Delivery, Meeting, Person, StoredFile
from storage.models.delivery import REPLY

LOOK_AHEAD = 32  # candidates read at once: every one of them may go, is void, or stands behind one of its own chat


@dataclass(frozen=True)
class Outgoing:
    """One message on its way: everything needed to render and send it, with no session behind it."""

    id: int
    address_id: int
    chat: str
    klass: Literal["A", "B", "C", "D"]
    key: str
    words: dict[str, Any]
    choices: list[Any]
    file: StoredFile | None
    language: str | None
    reader: str
    timezone: str | None
    attempt: int
    repeats: bool


def claim(
    db: Session, account: str, now: datetime, limit: int, resting: Collection[int], idle_before: datetime | None
) -> list[Outgoing]:
    """Mark up to `limit` rows as sending, at most one a chat, in each chat's order.

    `resting` chats are passed over (their limit is used up). With `idle_before`, what carries choices waits for
    chats that were active after it in a conversation: there a number would answer the wrong message.
    """
    candidates = _candidates(account, now, resting, idle_before)
    claimed: dict[int, Delivery] = {}  # by chat
    voided = True
    while voided and not claimed:  # what is void leaves at once, or thousands of such rows would hold up the others
        voided = False
        for row in db.scalars(candidates).unique():
            if len(claimed) == limit:
                break
            if row.address_id in claimed:
                continue
            if verdict := _void(db, row, now):
                row.state, row.error = verdict
                voided = True
                continue
            row.state, row.attempt = "sending", row.attempt + 1
            claimed[row.address_id] = row
        db.flush()
    return [_outgoing(row) for row in claimed.values()]


def _candidates(
    account: str, now: datetime, resting: Collection[int], idle_before: datetime | None
) -> Select[Delivery]:
    earlier = aliased(Delivery)
    order, order_earlier = func.coalesce(Delivery.seq, Delivery.id), func.coalesce(earlier.seq, earlier.id)
    before_it = or_(order_earlier < order, and_(order_earlier == order, earlier.part < Delivery.part))
    # Within a chat rows go in order; only a reply may overtake what waits for another hour.
    blocked = (
        select(earlier.id)
        .where(earlier.address_id == Delivery.address_id, earlier.state.in_(("waiting", "sending")))
        .where(or_(earlier.state == "sending", and_(before_it, earlier.priority <= Delivery.priority)))
        .exists()
    )
    rows = select(Delivery).where(Delivery.account == account, Delivery.state == "waiting", Delivery.not_before <= now)
    if resting:
        rows = rows.where(Delivery.address_id.not_in(resting))
    if idle_before:
        rows = rows.where(~_interrupts(idle_before))
    return (
        rows.where(~blocked)
        .order_by(Delivery.priority, Delivery.id)
        .limit(LOOK_AHEAD)
        .options(
            joinedload(Delivery.file),
            joinedload(Delivery.address).joinedload(Address.person).joinedload(Person.cell).joinedload(Cell.committee),
        )
    )


def _interrupts(idle_before: datetime) -> ColumnElement[bool]:
    talking = Delivery.address.has(and_(Address.flow.is_not(None), Address.active_at > idle_before))
    return and_(Delivery.priority != REPLY, cast(Delivery.choices, String) != "[]", talking)


def _void(db: Session, row: Delivery, now: datetime) -> tuple[Literal["expired", "cancelled"], str] | None:
    """Why a row must not go any more: its hour has passed, or its meeting has changed since."""
    if row.expires_at and row.expires_at <= now:
        return "expired", "too late"
    if row.meeting_id and row.meeting_version != db.scalar(select(Meeting.version).where(Meeting.id == row.meeting_id)):
        return "cancelled", "superseded"
    return None


def _outgoing(row: Delivery) -> Outgoing:
    person = row.address.person
    return Outgoing(
        row.id,
        row.address_id,
        row.address.chat,
        row.klass,
        row.key,
        row.words,
        row.choices,
        row.file,
        (person and person.language) or row.address.language,
        person.full_name if person else "",
        person.cell.committee.timezone if person else None,
        row.attempt,
        row.repeats,
    )


def sent(db: Session, delivery_id: int, message_id: str, now: datetime) -> None:
    _settle(db, delivery_id, state="sent", message_id=message_id, sent_at=now, error=None)


def failed(db: Session, delivery_id: int, error: str) -> None:
    _settle(db, delivery_id, state="failed", error=error)


def again(db: Session, delivery_id: int, not_before: datetime, error: str, *, marked: bool = False) -> None:
    """Wait and try again; `marked` as a repeat where it is not certain that nothing was sent."""
    values = {"repeats": True} if marked else {}
    _settle(db, delivery_id, state="waiting", not_before=not_before, error=error, **values)


def perhaps_sent(db: Session, delivery_id: int, now: datetime) -> None:
    """Nobody knows whether it arrived. Said once more, marked as a repeat, unless it is of class C or was repeated."""
    row = db.get_one(Delivery, delivery_id)
    if row.state != "sending":
        return
    if row.klass == "C" or row.repeats:
        row.state, row.sent_at = "unknown", now
    else:
        row.state, row.repeats, row.not_before = "waiting", True, now


def recover(db: Session, account: str, now: datetime) -> int:
    """After a crash: what was being sent is perhaps sent. Returns how many there were."""
    left = db.scalars(select(Delivery.id).where(Delivery.account == account, Delivery.state == "sending")).all()
    for delivery_id in left:
        perhaps_sent(db, delivery_id, now)
    return len(left)


def split(db: Session, delivery_id: int, parts: list[Any], now: datetime) -> None:
    """Too long for one message: every part becomes a row of its own, the choices stay with the last."""
    row = db.get_one(Delivery, delivery_id)
    if row.state != "sending":
        return
    root, first = row.seq or row.id, row.part
    for number, words in enumerate(parts[1:], 1):
        last = number == len(parts) - 1
        db.add(
            Delivery(
                address_id=row.address_id, account=row.account, klass=row.klass, priority=row.priority, key="verbatim",
                words=words, choices=row.choices if last else [], not_before=now, expires_at=row.expires_at,
                created_at=row.created_at, meeting_id=row.meeting_id, meeting_version=row.meeting_version,
                reminds=row.reminds, seq=root, part=first + number,
            )
        )  # fmt: skip
    row.key, row.words, row.choices, row.seq, row.state = "verbatim", parts[0], [], root, "waiting"


def blocked(db: Session, delivery_id: int) -> None:
    """The person shut us out: nothing more is sent there until they write."""
    row = db.get_one(Delivery, delivery_id)
    row.state, row.error = "failed", "blocked"
    gone(db, row.address_id)


def gone(db: Session, address_id: int) -> None:
    """Mark a chat as gone, void what waits for it, and prefer another chat of the same person if there is one."""
    address = db.get_one(Address, address_id)
    address.gone, address.preferred = True, False
    db.execute(
        update(Delivery)
        .where(Delivery.address_id == address_id, Delivery.state == "waiting")
        .values(state="cancelled", error="gone")
    )
    db.flush()
    of_person = select(Address).where(Address.person_id == address.person_id, ~Address.gone)
    other = db.scalar(of_person.order_by(Address.preferred.desc(), Address.id).limit(1))
    if other:
        other.preferred = True


def moved(db: Session, delivery_id: int, chat: str, now: datetime) -> None:
    row = db.get_one(Delivery, delivery_id)
    address = db.get_one(Address, row.address_id)
    known = db.scalar(select(Address).where(Address.channel == address.channel, Address.chat == chat))
    if known:
        row.address_id = known.id
    else:
        address.chat = chat
    row.state, row.not_before = "waiting", now


def _settle(db: Session, delivery_id: int, **values: Any) -> None:
    db.execute(update(Delivery).where(Delivery.id == delivery_id, Delivery.state == "sending").values(**values))


def anything_due(db: Session, account: str, now: datetime) -> bool:
    due = select(Delivery.id).where(Delivery.account == account, Delivery.state == "waiting")
    due = due.where(Delivery.not_before <= now)
    return db.scalar(due.limit(1)) is not None
