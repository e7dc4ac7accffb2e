"""How rows come to be sent: the lease, what a predecessor left, and the claim, all in one short transaction.

A claimed row carries the holder's epoch; only who has this epoch may settle it (storage/sending.py).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, String, and_, cast, func, or_, select, update
from sqlalchemy.orm import Session, aliased, joinedload

from storage import groups, leases, pulses, sending, windows
from storage.leases import Holder
from storage.models import Address, Broadcast, Cell, Delivery, Meeting, Person, StoredFile
from storage.models.delivery import BROADCAST, REPLY, DeliveryClass, DeliveryState
from storage.windows import Window

LOOK_AHEAD = 32  # candidates read at once: every one of them may go, is void, or stands behind one of its own chat


@dataclass(frozen=True)
class Wish:
    """What a sender can take now: up to `most` rows, of which up to `pushes` are no replies.

    `resting` chats are passed over (their limit is used up). With `idle_before`, what carries choices waits for
    chats that were active after it in a conversation: there a number would answer the wrong message. With
    `quiet_until` it is quiet time, and what is for many waits for its end. `window`: how long people may be written to
    after they wrote, and `month` the one whose budgets count.
    """

    account: str
    most: int
    pushes: int
    resting: Collection[int] = ()
    idle_before: datetime | None = None
    quiet_until: datetime | None = None
    window: Window | None = None
    month: str = ""


@dataclass(frozen=True)
class Outgoing:
    """One message on its way: everything needed to render and send it, with no session behind it."""

    id: int
    address_id: int
    chat: str
    klass: DeliveryClass
    priority: int
    key: str
    words: dict[str, Any]
    choices: list[Any]
    file: StoredFile | None
    edits: str | None  # the platform's id of the message to change
    language: str | None
    reader: str
    timezone: str | None
    attempt: int
    repeats: bool
    epoch: int
    cause: str | None
    group: bool


@dataclass(frozen=True)
class Claim:
    """`epoch` is None where somebody else sends. `doubtful`: rows that a predecessor left, perhaps sent.

    `diverted`: rows that could not go here, and now wait elsewhere or for their reader to write.
    """

    epoch: int | None
    rows: Sequence[Outgoing] = ()
    doubtful: int = 0
    diverted: int = 0


def claim(db: Session, wish: Wish, holder: Holder, epoch: int | None, now: datetime) -> Claim:
    """Mark rows as sending, at most one a chat, in each chat's order. `epoch`: the one this sender knew until now."""
    held = leases.hold(db, wish.account, holder)
    if held is None:
        return Claim(None)
    doubtful = sending.recover(db, wish.account, held, now) if held != epoch else 0
    rows, diverted = _taken(db, wish, held, now)
    return Claim(held, rows, doubtful, diverted)


def anything_due(db: Session, account: str, epoch: int | None, now: datetime, *, replies: bool = False) -> bool:
    """Whether a claim would find work: rows that may go, or that another epoch left behind. Never while disarmed.

    `replies`: of rows that may go only these count.
    """
    if pulses.disarmed(db):
        return False
    mine = select(Delivery.id).where(Delivery.account == account)
    due = mine.where(Delivery.state == "waiting", Delivery.not_before <= now)
    if replies:
        due = due.where(Delivery.priority == REPLY)
    left = mine.where(Delivery.state == "sending", Delivery.epoch != (epoch or 0))
    return db.scalar(due.limit(1)) is not None or db.scalar(left.limit(1)) is not None


def _taken(db: Session, wish: Wish, epoch: int, now: datetime) -> tuple[list[Outgoing], int]:
    claimed: list[Delivery] = []
    voided, diverted = True, 0
    while voided and not claimed:  # what is void leaves at once, or thousands of such rows would hold up the others
        voided = False
        for row in _loaded(db, wish.account, _chosen(db, wish, now)):
            if verdict := _void(db, row, now):
                row.state, row.error = verdict
                voided = True
                continue
            if wish.window and (why := windows.shut(db, row, wish.window, wish.month, now)):
                windows.hold(db, row, why, wish.window, wish.month, now)
                voided, diverted = True, diverted + 1
                continue
            claimed.append(row)
        db.flush()
    found = [_outgoing(db, row, epoch) for row in claimed]
    _mark(db, found, epoch)
    return found, diverted


def _mark(db: Session, claimed: Sequence[Outgoing], epoch: int) -> None:
    """One statement for all of them."""
    if claimed:
        rows = update(Delivery).where(Delivery.id.in_([out.id for out in claimed]))
        marked = rows.values(state="sending", attempt=Delivery.attempt + 1, epoch=epoch)
        db.execute(marked, execution_options={"synchronize_session": False})


def _chosen(db: Session, wish: Wish, now: datetime) -> list[int]:
    """Ids of the next rows, at most one a chat. Only these are worth being loaded with all that belongs to them."""
    chosen: dict[int, int] = {}  # by chat
    pushes = wish.pushes
    for delivery_id, address_id, priority in db.execute(_candidates(wish, now)):
        if len(chosen) == wish.most:
            break
        if address_id in chosen or (priority != REPLY and pushes <= 0):
            continue
        chosen[address_id] = delivery_id
        pushes -= priority != REPLY
    return list(chosen.values())


def _loaded(db: Session, account: str, ids: Sequence[int]) -> Sequence[Delivery]:
    """Without those that somebody else is changing at this moment, or has moved to another chat meanwhile."""
    if not ids:
        return ()
    person = joinedload(Delivery.address).joinedload(Address.person)
    rows = select(Delivery).where(Delivery.id.in_(ids), Delivery.state == "waiting")
    rows = rows.order_by(Delivery.priority, Delivery.id)
    rows = rows.options(joinedload(Delivery.file), person.joinedload(Person.cell).joinedload(Cell.committee))
    found = db.scalars(rows.with_for_update(of=Delivery, skip_locked=True)).unique()
    return [row for row in found if row.account == account]  # asked for in SQL, it leads SQLite through the whole queue


def _candidates(wish: Wish, now: datetime) -> Select[int, int, int]:
    rows = select(Delivery.id, Delivery.address_id, Delivery.priority).where(
        Delivery.account == wish.account, Delivery.state == "waiting", Delivery.not_before <= now, ~_stands_behind()
    )
    if wish.pushes <= 0:
        rows = rows.where(Delivery.priority == REPLY)
    if wish.resting:
        rows = rows.where(Delivery.address_id.not_in(wish.resting))
    if wish.idle_before:
        rows = rows.where(~_interrupts(wish.idle_before))
    if wish.quiet_until:
        rows = rows.where(_may_wake(wish.quiet_until))
    return rows.order_by(Delivery.priority, Delivery.id).limit(LOOK_AHEAD)


@cache
def _stands_behind() -> ColumnElement[bool]:
    """Within a chat rows go in order; only a reply may overtake what waits for another hour.

    Made once: it takes longer to build than to run.
    """
    earlier = aliased(Delivery)
    order, order_earlier = func.coalesce(Delivery.seq, Delivery.id), func.coalesce(earlier.seq, earlier.id)
    before_it = or_(order_earlier < order, and_(order_earlier == order, earlier.part < Delivery.part))
    return (
        select(earlier.id)
        .where(earlier.address_id == Delivery.address_id, or_(earlier.state == "waiting", earlier.state == "sending"))
        .where(or_(earlier.state == "sending", and_(before_it, earlier.priority <= Delivery.priority)))
        .exists()
    )


def _interrupts(idle_before: datetime) -> ColumnElement[bool]:
    talking = Delivery.address.has(and_(Address.flow.is_not(None), Address.active_at > idle_before))
    return and_(Delivery.priority != REPLY, ~Delivery.urgent, cast(Delivery.choices, String) != "[]", talking)


def _may_wake(quiet_until: datetime) -> ColumnElement[bool]:
    """Answers to somebody, what is urgent, and what would be too late in the morning go at night too."""
    return or_(Delivery.priority < BROADCAST, Delivery.urgent, Delivery.expires_at <= quiet_until)


def _void(db: Session, row: Delivery, now: datetime) -> tuple[DeliveryState, str] | None:
    """Why a row must not go (any more): its hour has passed, or what it speaks of has changed since."""
    if row.expires_at and row.expires_at <= now:
        return "expired", "too late"
    if row.meeting_id and row.meeting_version != db.scalar(select(Meeting.version).where(Meeting.id == row.meeting_id)):
        return "cancelled", "superseded"
    if row.edits_id and _message_id(db, row.edits_id) is None:
        return "cancelled", "nothing to change"
    if windows.pointless(db, row):
        return "cancelled", "nothing held"
    return _halted(db, row.broadcast_id)


def _halted(db: Session, broadcast_id: int | None) -> tuple[DeliveryState, str] | None:
    """A row that was in flight when its broadcast was halted may have come back to be tried again."""
    broadcast = db.get(Broadcast, broadcast_id) if broadcast_id else None
    if broadcast and broadcast.state in ("paused", "cancelled"):
        return ("paused", "paused") if broadcast.state == "paused" else ("cancelled", "stopped")
    return None


def _message_id(db: Session, delivery_id: int) -> str | None:
    return db.scalar(select(Delivery.message_id).where(Delivery.id == delivery_id, Delivery.state == "sent"))


def _outgoing(db: Session, row: Delivery, epoch: int) -> Outgoing:
    person = row.address.person
    edited = _message_id(db, row.edits_id) if row.edits_id else None
    zone = person.cell.committee.timezone if person else groups.zone_of(db, row.address_id)
    return Outgoing(
        row.id, row.address_id, row.address.chat, row.klass, row.priority, row.key, row.words, row.choices, row.file,
        edited, (person and person.language) or row.address.language, person.full_name if person else "", zone,
        row.attempt + 1, row.repeats, epoch, row.cause, group=person is None and zone is not None,
    )  # fmt: skip
